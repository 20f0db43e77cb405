# SPDX-License-Identifier: Apache-2.0
"""`demo`: plays the practice sitting that ships with the program."""

import argparse
from pathlib import Path

from app.commands import play
from app.commands.answer import Answer
from app.course.demo import practice_course


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `demo` takes."""
    parser.add_argument("--out", type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Play the practice sitting; 1 when it didn't go as it should."""
    return play.perform(practice_course(), answer, data=None, out=request.out)
