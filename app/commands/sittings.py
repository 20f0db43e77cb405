# SPDX-License-Identifier: Apache-2.0
"""`sittings`: what is on record in a folder."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `sittings` takes."""
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Print one line a sitting."""
    with bootstrap.open_archive(request.data) as archive:
        for each in archive.sittings():
            if answer.json:
                answer.line({"sitting": each.sitting, "stage": each.stage, "head": each.head})
            else:
                answer.out(f"{each.sitting}\t{each.stage}\t{each.head}")
    return Status.DONE
