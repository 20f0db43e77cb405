# SPDX-License-Identifier: Apache-2.0
"""`export`: a sitting for other programs and for those who edit."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.commands.folder import lay_down
from app.domain.ids import SittingId

FORMATS = ("json", "csv", "popolo", "akn", "docx")


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `export` takes."""
    parser.add_argument("sitting", metavar="SITTING")
    parser.add_argument("--format", required=True, choices=FORMATS)
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Write the files and print one line for each."""
    with bootstrap.open_archive(request.data) as archive:
        made = archive.exported(SittingId(request.sitting), request.format, answer.word)
    for each in made:
        path = lay_down(request.out, each.name, each.content)
        if answer.json:
            line = {"format": request.format, "path": each.name, "sha256": each.sha256}
            answer.line(line)
        else:
            answer.out(str(path))
    return Status.DONE
