# SPDX-License-Identifier: Apache-2.0
"""`record`: what the sittings have of one deputy; of secret votes there is nothing."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.errors import Unreadable
from app.views.personal import PersonalRecord
from app.views.plain import as_plain
from app.wording import N_, Saying


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `record` takes."""
    parser.add_argument("member", metavar="MEMBER")
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Print one line for each sitting and deputy meant by the key or the name."""
    found = 0
    with bootstrap.open_archive(request.data) as archive:
        for each in archive.personal(request.member):
            found += 1
            _tell(each, answer)
    if not found:
        reason = Saying(N_("no deputy on record has this key or name"))
        raise Unreadable(place=request.member, reason=reason)
    return Status.DONE


def _tell(each: PersonalRecord, answer: Answer) -> None:
    if answer.json:
        line = as_plain(each, answer.word)
        answer.line(line if isinstance(line, dict) else {})
        return
    came, left = ", ".join(each.came), ", ".join(each.left)
    answer.out(f"{each.sitting}\t{each.member}\t{each.name}\t{came}\t{left}\t{each.reason}")
    for vote in each.votes:
        answer.out(f"{each.sitting}\t{vote.ballot}\t{vote.put}\t{vote.choice}")
