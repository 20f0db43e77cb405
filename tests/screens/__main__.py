# SPDX-License-Identifier: Apache-2.0
"""Leaves pictures of every panel in build/screens; `--all` (or ALL=1) in every look."""

import argparse
import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.screens.taking import EVERY_LOOK, JOBS, OUT, Look, take

PROCESSES = 2


def main() -> int:
    """Take the pictures, in two processes: each has its own windows."""
    parser = argparse.ArgumentParser(prog="tests.screens", description=__doc__)
    parser.add_argument("--all", action="store_true", default=bool(os.environ.get("ALL")))
    request = parser.parse_args()
    shutil.rmtree(OUT, ignore_errors=True)
    looks = EVERY_LOOK if request.all else (Look(),)
    jobs = [(name, one) for one in looks for name in JOBS]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        taken = sum(pool.map(take, jobs))
    sys.stdout.write(f"{taken} pictures are in {OUT}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
