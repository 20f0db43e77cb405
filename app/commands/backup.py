# SPDX-License-Identifier: Apache-2.0
"""`backup`: a copy of the record in another folder, read back and proved before it counts."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.wording import N_


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `backup` takes."""
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")
    parser.add_argument("--to", required=True, type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Copy the record, and print one line a copy."""
    for each in bootstrap.back_up(request.data, request.to):
        if answer.json:
            path, new = str(each.path), each.new
            answer.line({"path": path, "sha256": each.sha256, "head": each.head, "new": new})
            continue
        answer.out(str(each.path))
        if each.new:
            answer.tell(N_("The copy was read back and agrees with itself."))
        else:
            answer.tell(N_("This very record was copied there already; that copy is sound."))
    return Status.DONE
