# SPDX-License-Identifier: Apache-2.0
"""`documents`: prints the papers of a sitting, those issued as they were, the same bytes."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.commands.folder import lay_down
from app.domain.ids import SittingId
from app.services.papers import Reprint

KINDS = (
    "resolution", "refusal", "appeal", "draft", "vote-protocol", "roll-call", "count-protocol",
    "ballot-paper", "registration", "attendance", "agenda", "script", "roll-call-sheet", "minutes",
    "extract", "notice", "recommendations", "checklist", "duties", "inventory",
)  # fmt: skip


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `documents` takes."""
    parser.add_argument("sitting", metavar="SITTING")
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Write the documents and print one line for each."""
    with bootstrap.open_archive(request.data) as archive:
        for each in archive.documents(SittingId(request.sitting), request.kind):
            lay_down(request.out, each.name, each.content)
            if answer.json:
                answer.line(listed(each))
            else:
                answer.out(str(request.out / each.name))
    return Status.DONE


def listed(each: Reprint) -> dict[str, object]:
    """Return what the public format says of a document."""
    return {
        "kind": each.kind,
        "number": each.number,
        "path": each.name,
        "sha256": each.sha256,
    }
