# SPDX-License-Identifier: Apache-2.0
"""`search`: words in all sittings on record, in any case and with any Kazakh ending."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.errors import Unreadable
from app.kazakh.searching import words_of
from app.wording import N_, Saying


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `search` takes."""
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Print one line for each text that has all the words."""
    asked = " ".join(request.words)
    if not words_of(asked):
        raise Unreadable(place="search", reason=Saying(N_("there is no word to look for")))
    found = 0
    with bootstrap.open_archive(request.data) as archive:
        for each in archive.passages_with(asked):
            found += 1
            if answer.json:
                answer.line(
                    {
                        "sitting": each.sitting,
                        "item": each.item,
                        "ballot": each.ballot,
                        "place": each.place,
                        "text": each.text,
                    }
                )
            else:
                at = "/".join(filter(None, (each.sitting, each.item, each.ballot)))
                answer.out(f"{at}\t{each.place}\t{each.text}")
    if not answer.json:
        answer.tell(N_("Found: {found}."), found=found)
    return Status.DONE
