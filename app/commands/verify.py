# SPDX-License-Identifier: Apache-2.0
"""`verify`: whether a record agrees with itself; every finding, not only the first."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.errors import Unreadable
from app.storage.audit import Finding
from app.wording import N_, Saying


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `verify` takes."""
    parser.add_argument("file", nargs="?", type=Path, metavar="SEALED_FILE")
    parser.add_argument("--data", type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Print every finding; 1 when there is one."""
    found = 0
    for finding in _findings(request):
        found += 1
        message = answer.word(finding.message)
        if answer.json:
            answer.line({"finding": finding.finding, "place": finding.place, "message": message})
        else:
            answer.out(f"{finding.finding}\t{finding.place}\t{message}")
    if answer.json:
        answer.line({"done": True, "findings": found})
    else:
        answer.tell(N_("Findings: {findings}."), findings=found)
    return Status.FOUND if found else Status.DONE


def _findings(request: argparse.Namespace) -> Iterator[Finding]:
    if (request.data is None) == (request.file is None):
        sentence = N_("name either a folder with --data or the file of a sealed sitting")
        raise Unreadable(place="verify", reason=Saying(sentence))
    if request.file is not None:
        yield from bootstrap.sealed_findings(request.file)
        return
    with bootstrap.open_archive(request.data) as archive:
        yield from archive.findings()
