# SPDX-License-Identifier: Apache-2.0
"""What can stop the program, apart from the rules of the chamber (those are `app.domain.refusals`).

Every class keeps facts and one English sentence marked for translation; a catalogue words it for
the clerk. Exceptions are not frozen: Python itself sets their `__traceback__` inside context
managers.
"""

from dataclasses import dataclass, fields
from typing import ClassVar

from app.wording import N_, Fact, Saying

__all__ = ["N_", "ChamberError", "JournalDamaged", "Trouble", "Unreadable"]


@dataclass(eq=False, kw_only=True)
class ChamberError(Exception):
    """Anything the program can explain to a clerk in one sentence."""

    sentence: ClassVar[str] = N_("Something went wrong.")

    def facts(self) -> dict[str, Fact]:
        """Return what the sentence speaks of, by placeholder name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def saying(self) -> Saying:
        """Return the sentence with its facts, to be worded in the reader's language."""
        return Saying(self.sentence, self.facts())

    def __str__(self) -> str:
        """Word the error in English, for logs and developers."""
        return str(self.saying())


@dataclass(eq=False, kw_only=True)
class Trouble(ChamberError):
    """The world failed us: nothing was recorded, nothing was lost, it can be tried again."""

    sentence: ClassVar[str] = N_("Something outside the program failed; nothing was lost.")


@dataclass(eq=False, kw_only=True)
class Unreadable(ChamberError):
    """A request or its input can't be read; nothing was written (exit status 2)."""

    sentence: ClassVar[str] = N_("{place}: {reason}")
    place: str
    reason: Fact


@dataclass(eq=False, kw_only=True)
class JournalDamaged(ChamberError):
    """The record doesn't agree with itself: full stop, no more writing."""

    sentence: ClassVar[str] = N_(
        "The record is damaged at {place}: {reason}. "
        "Nothing more is written; restore the latest copy."
    )
    place: str
    reason: Fact
