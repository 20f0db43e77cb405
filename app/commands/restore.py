# SPDX-License-Identifier: Apache-2.0
"""`restore`: puts a proved copy in the place of the record, whose file is set aside."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.wording import N_


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `restore` takes."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Restore, and say where the old file lies."""
    restored, aside = bootstrap.restore(request.file, request.data)
    if answer.json:
        old = None if aside is None else str(aside)
        line = {"path": str(restored.path), "sha256": restored.sha256, "head": restored.head}
        answer.line({**line, "aside": old})
        return Status.DONE
    answer.out(str(restored.path))
    if aside is None:
        answer.tell(N_("The record was restored; there was none before."))
    else:
        answer.tell(
            N_("The record was restored. The file that stood there before is {aside}."),
            aside=str(aside),
        )
    return Status.DONE
