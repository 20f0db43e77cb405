# SPDX-License-Identifier: Apache-2.0
"""`verify`: whether a record agrees with itself; every finding, not only the first."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.errors import Unreadable
from app.wording import N_, Saying


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `verify` takes."""
    parser.add_argument("file", nargs="?", type=Path, metavar="SEALED_FILE")
    parser.add_argument("--data", type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Print every finding; 1 when there is one."""
    if request.data is None:
        sentence = (
            N_("sealed files are not part of this version; name a folder with --data")
            if request.file
            else N_("name a folder with --data")
        )
        raise Unreadable(place=str(request.file or "verify"), reason=Saying(sentence))
    found = 0
    with bootstrap.open_archive(request.data) as archive:
        for finding in archive.findings():
            found += 1
            message = answer.word(finding.message)
            if answer.json:
                answer.line(
                    {"finding": finding.finding, "place": finding.place, "message": message}
                )
            else:
                answer.out(f"{finding.finding}\t{finding.place}\t{message}")
    if answer.json:
        answer.line({"done": True, "findings": found})
    else:
        answer.tell(N_("Findings: {findings}."), findings=found)
    return Status.FOUND if found else Status.DONE
