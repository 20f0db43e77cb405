# SPDX-License-Identifier: Apache-2.0
"""Says things in the reader's language: sentences from a catalogue, dates and times as written.

A catalogue is opened for one language and passed to whoever needs it. None is global, because the
language of a document is not the language of the window. Words of law are not here: they stand in
`resources`, reviewed by lawyers.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import ClassVar, Self

from app import paths
from app.errors import N_, ChamberError, Trouble
from app.wording import Fact, Saying

NOTHING = "—"
"""What stands in a sentence for a fact that isn't there."""


class Language(StrEnum):
    """A language of the interface; English is the one the sentences are written in."""

    KK = "kk"
    RU = "ru"
    EN = "en"


LONG_DATE: Mapping[Language, str] = {
    Language.KK: "y 'жылғы' d MMMM",
    Language.RU: "d MMMM y 'года'",
    Language.EN: "d MMMM y",
}
"""The date as official papers write it; Babel's own Kazakh form is the short «2026 ж.»."""


@dataclass(eq=False, kw_only=True)
class CatalogueMissing(Trouble):
    """The sentences of a language aren't where they were installed, or can't be read."""

    sentence: ClassVar[str] = N_(
        "The words of the language “{language}” can't be read in {folder}; "
        "install the program again."
    )
    language: str
    folder: str


@lru_cache(maxsize=4096)
def placeholders(sentence: str) -> frozenset[str]:
    """Return the names of the `{placeholders}` of a sentence.

    Raises `ValueError` if its braces don't match.
    """
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def local_time(moment: datetime, *, utc_offset: timedelta) -> datetime:
    """Return a recorded moment as the clock in the chamber showed it."""
    return moment.astimezone(timezone(utc_offset))


def _compiled(file: Path) -> GNUTranslations:
    """Read a compiled catalogue."""
    try:
        with file.open("rb") as stream:
            return GNUTranslations(stream)
    except struct.error as error:
        raise ValueError(str(error)) from error


def _compiled_in_memory(source: Path, language: Language) -> GNUTranslations:
    """Read the source of a catalogue."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        with source.open("rb") as stream:
            catalogue = read_po(stream, locale=language.value, abort_invalid=True)
    except PoFileError as error:
        raise ValueError(str(error)) from error
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _translations(folder: Path, language: Language) -> NullTranslations:
    """Read what was compiled, or its source when that is newer or alone."""
    compiled, source = folder / "messages.mo", folder / "messages.po"
    fresh = compiled.exists() and not (
        source.exists() and compiled.stat().st_mtime < source.stat().st_mtime
    )
    try:
        return _compiled(compiled) if fresh else _compiled_in_memory(source, language)
    except (OSError, ValueError, LookupError) as error:
        raise CatalogueMissing(language=language, folder=str(folder)) from error


@lru_cache(maxsize=1024)
def _dated(day: date, language: Language) -> str:
    from babel.dates import format_date

    return format_date(day, LONG_DATE[language], locale=language.value)


class Catalogue:
    """The sentences of one language, and how that language writes a date."""

    __slots__ = ("_bare", "_translations", "language")

    def __init__(self, language: Language, translations: NullTranslations) -> None:
        self.language = language
        self._translations = translations
        self._bare: dict[str, str] = {}
        """Sentences without facts, as worded before: a desk shows dozens after every key."""

    @classmethod
    def open(cls, language: Language, *, folder: Path | None = None) -> Self:
        """Open the catalogue of `language`, by default the one that ships with the program.

        Raises `CatalogueMissing`.
        """
        if language is Language.EN:
            return cls(language, NullTranslations())
        here = paths.locales() if folder is None else folder
        return cls(language, _translations(here / language / "LC_MESSAGES", language))

    def gettext(self, sentence: str) -> str:
        """Return the sentence in this language, or itself when nobody has translated it."""
        # The empty msgid is gettext's own: the catalogue's header.
        return self._translations.gettext(sentence) if sentence else ""

    def ngettext(self, singular: str, plural: str, number: int, **facts: Fact) -> str:
        """Return the form of a sentence that goes with `{number}`, filled with its facts."""
        english = singular if number == 1 else plural
        worded = self._translations.ngettext(singular, plural, number)
        return self._filled(english, worded, {**facts, "number": number})

    def format(self, sentence: str, /, **facts: Fact) -> str:
        """Return the sentence in this language, filled with its facts.

        The extractor of sentences looks for `_()` and `N_()`: write `format(N_("…"), …)`.
        """
        if facts:
            return self._filled(sentence, self.gettext(sentence), facts)
        if sentence not in self._bare:
            self._bare[sentence] = self._filled(sentence, self.gettext(sentence), {})
        return self._bare[sentence]

    def say(self, saying: Saying) -> str:
        """Word a saying, and the sayings among its facts."""
        return self._filled(saying.sentence, self.gettext(saying.sentence), saying.facts)

    def text(self, error: ChamberError) -> str:
        """Word what stopped the program or what the rules forbid."""
        return self.say(error.saying())

    def date(self, day: date) -> str:
        """Return a date as official papers write it: «2026 жылғы 22 қараша»."""
        return _dated(day, self.language)

    def time(self, moment: datetime | time) -> str:
        """Return hours and minutes as they are given: «10.30»."""
        return f"{moment:%H.%M}"

    def _filled(self, english: str, worded: str, facts: Mapping[str, Fact]) -> str:
        """Fill the translation, or the English sentence if a translator lost a placeholder."""
        known = _Facts({name: self._fact(fact) for name, fact in facts.items()})
        try:
            if placeholders(worded) == placeholders(english):
                return worded.format_map(known)
        except ValueError:
            # Braces that don't match: as good as lost.
            pass
        return english.format_map(known)

    def _fact(self, fact: Fact) -> str | int:
        match fact:
            case None:
                return NOTHING
            case Saying():
                return self.say(fact)
            case datetime():
                return f"{self.date(fact)} {self.time(fact)}"
            case date():
                return self.date(fact)
            case _:
                return fact


class _Facts(dict[str, str | int]):
    """Facts of a sentence; one that is missing shows as its placeholder instead of stopping us."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
