# SPDX-License-Identifier: Apache-2.0
"""How a command answers: data on standard output, sentences for people on standard error."""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar

from app.errors import ChamberError
from app.i18n import Catalogue
from app.wording import N_, Fact, Saying

_ESCAPED = {ord(each): f"\\u{ord(each):04x}" for each in "\x7f\x85\u2028\u2029"}
"""Some programs end a line also at these, and JSON leaves them as they are."""


def _one_line(text: str) -> str:
    """Return the text without breaks: a name from a file may carry one."""
    return " ".join(text.splitlines())


@dataclass(eq=False, kw_only=True)
class NotSaid(ChamberError):
    """What was to be printed had no room; what was done is done."""

    sentence: ClassVar[str] = N_("The answer couldn't be written whole: {problem}.")
    problem: str


@contextmanager
def _said() -> Iterator[None]:
    """Tell a full disk from a reader who has left (`BrokenPipeError`, which goes on)."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        # Python would try what is left once more on the way out, and say so.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise NotSaid(problem=error.strerror or str(error)) from error


class Status(IntEnum):
    """The exit status of a command."""

    DONE = 0
    FOUND = 1
    """Done, and something is wrong with what was asked about."""
    UNREADABLE = 2
    """The request or its input can't be read."""


class Answer:
    """Prints for one command, in one language."""

    def __init__(self, catalogue: Catalogue, *, json: bool) -> None:
        self.catalogue = catalogue
        self.json = json

    def line(self, fields: Mapping[str, object]) -> None:
        """Print one JSON object on a line."""
        self.out(json.dumps(fields, ensure_ascii=False).translate(_ESCAPED))

    def out(self, text: str) -> None:
        """Print a line of data."""
        with _said():
            sys.stdout.write(f"{_one_line(text)}\n")

    def close(self) -> None:
        """Send off what is still to be printed."""
        with _said():
            sys.stdout.flush()

    def say(self, text: str) -> None:
        """Print a sentence for people, on a line of its own."""
        sys.stderr.write(f"{_one_line(text)}\n")

    def tell(self, sentence: str, /, **facts: Fact) -> None:
        """Print a sentence for people, worded in their language."""
        self.say(self.catalogue.format(sentence, **facts))

    def word(self, saying: Saying) -> str:
        """Word a saying in the language of the answer."""
        return self.catalogue.say(saying)
