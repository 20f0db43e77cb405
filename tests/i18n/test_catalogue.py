# SPDX-License-Identifier: Apache-2.0
"""A catalogue says a sentence in the reader's language, and says it whatever a translator did."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import ClassVar

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from app.errors import N_, ChamberError, Unreadable
from app.i18n import Catalogue, CatalogueMissing, Language, local_time, placeholders
from app.wording import Saying

QUORUM = "A quorum needs {needed} deputies; {registered} are registered."
WORDED = "Кворумға {needed} депутат керек; {registered} депутат тіркелді."
DAY = date(2026, 11, 22)


@dataclass(eq=False, kw_only=True)
class Overdue(ChamberError):
    """A paper came too late."""

    sentence: ClassVar[str] = N_("The paper was due on {day}.")
    day: date


def catalogue(folder: Path, sentences: Mapping[str, str], *, source: bool = True) -> Path:
    """Write a Kazakh catalogue of the sentences, as its source or compiled, and return it."""
    made = Catalog(locale="kk", charset="utf-8")
    for sentence, worded in sentences.items():
        made.add(sentence, worded)
    body = BytesIO()
    if source:
        write_po(body, made)
    else:
        write_mo(body, made)
    file = folder / "kk" / "LC_MESSAGES" / ("messages.po" if source else "messages.mo")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body.getvalue())
    return file


def kazakh(folder: Path) -> Catalogue:
    """Open the Kazakh catalogue of a folder."""
    return Catalogue.open(Language.KK, folder=folder)


def test_a_sentence_is_said_in_the_readers_language(tmp_path: Path) -> None:
    """A refusal is worded in Kazakh with its figures in place."""
    catalogue(tmp_path, {QUORUM: WORDED})
    said = kazakh(tmp_path).format(QUORUM, needed=34, registered=33)
    assert said == "Кворумға 34 депутат керек; 33 депутат тіркелді."


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    """The sentences of the code are English ones."""
    english = Catalogue.open(Language.EN, folder=tmp_path)
    assert english.gettext(QUORUM) == QUORUM


def test_a_sentence_nobody_translated_is_said_in_english(tmp_path: Path) -> None:
    """An untranslated sentence is better than none."""
    catalogue(tmp_path, {})
    assert kazakh(tmp_path).gettext("Open the sitting") == "Open the sitting"
    assert kazakh(tmp_path).gettext("") == ""


@pytest.mark.parametrize(
    "worded",
    [
        "Кворумға {керек} депутат керек.",
        "Кворумға {needed} депутат керек.",
        "Кворумға {needed депутат керек.",
        "Кворумға } керек.",
        "Кворумға {} {}.",
    ],
    ids=["another", "one lost", "unclosed", "unopened", "unnamed"],
)
def test_a_translators_slip_never_stops_a_sitting(tmp_path: Path, worded: str) -> None:
    """When the placeholders of a translation aren't those of the sentence, English is said."""
    catalogue(tmp_path, {QUORUM: worded})
    said = kazakh(tmp_path).format(QUORUM, needed=34, registered=33)
    assert said == "A quorum needs 34 deputies; 33 are registered."


def test_a_fact_that_is_missing_shows_as_its_placeholder(tmp_path: Path) -> None:
    """A slip of ours in the facts is seen, and stops nothing."""
    catalogue(tmp_path, {QUORUM: WORDED})
    said = kazakh(tmp_path).format(QUORUM, needed=34)
    assert said == "Кворумға 34 депутат керек; {registered} депутат тіркелді."


def test_an_error_is_worded_with_its_facts(tmp_path: Path) -> None:
    """A date among the facts is written as the language writes dates."""
    catalogue(tmp_path, {Overdue.sentence: "Қағаз мерзімі — {day}."})
    assert kazakh(tmp_path).text(Overdue(day=DAY)) == "Қағаз мерзімі — 2026 жылғы 22 қараша."


def test_a_saying_among_the_facts_is_worded_too(tmp_path: Path) -> None:
    """The reason inside a message is said in the language of the message."""
    reason = Saying("{count} members for {seats} seats", {"count": 51, "seats": 50})
    catalogue(
        tmp_path,
        {
            Unreadable.sentence: "{place}: {reason}",
            reason.sentence: "{seats} орынға {count} депутат",
        },
    )
    said = kazakh(tmp_path).text(Unreadable(place="senate.csv", reason=reason))
    assert said == "senate.csv: 50 орынға 51 депутат"


def test_a_fact_that_is_not_there_is_a_dash(tmp_path: Path) -> None:
    """Nothing known is written as a dash, a moment as its date and time."""
    catalogue(tmp_path, {})
    moment = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
    said = kazakh(tmp_path).format("{nothing} {moment}", nothing=None, moment=moment)
    assert said == "— 2026 жылғы 22 қараша 10.30"


def test_the_form_of_a_number_is_the_languages_own() -> None:
    """One deputy, two deputies: the language decides which form goes with a number."""
    english = Catalogue.open(Language.EN)
    forms = ("{number} deputy of {total}", "{number} deputies of {total}")
    assert english.ngettext(*forms, 1, total=50) == "1 deputy of 50"
    assert english.ngettext(*forms, 2, total=50) == "2 deputies of 50"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.KK, "2026 жылғы 22 қараша"),
        (Language.RU, "22 ноября 2026 года"),
        (Language.EN, "22 November 2026"),
    ],
)
def test_a_date_is_written_as_official_papers_do(language: Language, written: str) -> None:
    """The long official form, not the short one of calendars."""
    assert Catalogue.open(language).date(DAY) == written


def test_a_time_is_the_one_on_the_chambers_clock() -> None:
    """A recorded moment is UTC; the chamber in Astana reads it five hours later."""
    moment = datetime(2026, 5, 14, 5, 30, tzinfo=UTC)
    shown = local_time(moment, utc_offset=timedelta(hours=5))
    english = Catalogue.open(Language.EN)
    assert english.time(shown) == "10.30"
    assert english.time(time(9, 5)) == "09.05"


def test_a_compiled_catalogue_is_enough(tmp_path: Path) -> None:
    """The installed program has no sources of catalogues."""
    catalogue(tmp_path, {"Close": "Жабу"}, source=False)
    assert kazakh(tmp_path).gettext("Close") == "Жабу"


@pytest.mark.parametrize(("minutes", "said"), [(1, "compiled"), (-1, "source")])
def test_the_newer_of_source_and_compiled_is_read(tmp_path: Path, minutes: int, said: str) -> None:
    """A translator sees a changed sentence without compiling it first."""
    source = catalogue(tmp_path, {"Close": "source"})
    compiled = catalogue(tmp_path, {"Close": "compiled"}, source=False)
    at = source.stat().st_mtime + 60 * minutes
    os.utime(compiled, (at, at))
    assert kazakh(tmp_path).gettext("Close") == said


@pytest.mark.parametrize(
    ("file", "content"),
    [
        (None, b""),
        ("messages.mo", b"\xde\x12\x04\x95"),
        ("messages.mo", b"not a catalogue at all"),
        ("messages.po", b"garbage"),
        ("messages.po", b'msgid "a"\nmsgstr "\xff\xfe"\n'),
    ],
    ids=["missing", "cut short", "something else", "broken source", "not UTF-8"],
)
def test_a_catalogue_that_can_not_be_read_is_named(
    tmp_path: Path, file: str | None, content: bytes
) -> None:
    """The clerk is told which language is missing and what to do, in one sentence."""
    folder = tmp_path / "kk" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    if file is not None:
        (folder / file).write_bytes(content)
    with pytest.raises(CatalogueMissing) as raised:
        kazakh(tmp_path)
    assert "“kk”" in str(raised.value)
    assert "install the program again" in str(raised.value)


def test_placeholders_are_the_names_in_braces() -> None:
    """A sentence names each of its facts once or more."""
    assert placeholders("{a} of {b}, {a}") == {"a", "b"}
    assert placeholders("nothing") == frozenset()
