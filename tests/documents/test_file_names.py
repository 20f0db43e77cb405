# SPDX-License-Identifier: Apache-2.0
"""File names of acts: they tell the act, on Windows as on Linux, whatever its title."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.filenames import MOST_BYTES, file_name, free_name
from tests.soak import runs

TITLE = "Қазақстан Республикасы Конституциялық Сотының судьясын тағайындау туралы"


def test_a_name_tells_the_number_and_the_title() -> None:
    """As an archive writes it: «№ 215-VIII ПМ – … туралы.pdf»."""
    assert file_name("№ 215-VIII ПМ", TITLE) == f"№ 215-VIII ПМ – {TITLE}.pdf"


def test_a_draft_is_called_a_draft() -> None:
    """Without a number the name says «Жоба»."""
    assert file_name(None, TITLE) == f"Жоба – {TITLE}.pdf"


def test_another_kind_of_file_keeps_the_name() -> None:
    """The record beside the paper differs in its ending only."""
    assert file_name("№ 1", "есеп туралы", suffix="json") == "№ 1 – есеп туралы.json"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ('"Байқоңыр" туралы', "'Байқоңыр' туралы"),
        ("2025/2026 жылдар: есеп туралы", "2025-2026 жылдар- есеп туралы"),
        ("а\\б|в<г>д*е?ж", "а-б-в‹г›дежа"[:-1]),
        ("екі\n жол\tтуралы ", "екі жол туралы"),
        ("нүктемен бітеді...", "нүктемен бітеді"),
        ("теріс\u202eжазу\u200b\x07", "терісжазу"),
        ("и\u0306", "й"),
    ],
)
def test_what_a_file_system_refuses_is_replaced(title: str, written: str) -> None:
    """Slashes, colons, quotes, line breaks and hidden characters don't reach the name."""
    assert file_name("№ 6/161", title) == f"№ 6-161 – {written}.pdf"


def test_a_title_of_nothing_still_gives_a_name() -> None:
    """An empty title is no empty name."""
    assert file_name("№ 1", " ?* ") == "№ 1 қаулы.pdf"
    assert file_name("", "") == "Жоба қаулы.pdf"


@pytest.mark.parametrize("seq", ["2", "21", "215", "2150", "21500", "215000"])
def test_a_long_title_is_shortened_at_a_word(seq: str) -> None:
    """The end of a long title is left out, and «…» says so."""
    name = file_name(f"№ {seq}-VIII ПМ", " ".join([TITLE] * 5))
    assert name.startswith(f"№ {seq}-VIII ПМ – {TITLE} ")
    assert name.endswith("….pdf")
    assert MOST_BYTES - 30 < len(name.encode()) <= MOST_BYTES
    last = name.removesuffix("….pdf").split(" ")[-1]
    assert last in TITLE.split(" ")


@pytest.mark.parametrize("device", ["CON.1", "nul.x", "COM1 .a", "Lpt9.", "aux."])
def test_a_device_of_windows_is_no_name(device: str) -> None:
    """No act is sent to the console or a printer port by its name."""
    bare = device.strip(" .").split(".")[0]
    assert file_name(f"{bare}.а", "есеп туралы") == f"_{bare}.а – есеп туралы.pdf"


@settings(max_examples=runs(200, 5000))
@given(number=st.none() | st.text(max_size=80), title=st.text(max_size=400))
def test_any_title_gives_a_legal_name(number: str | None, title: str) -> None:
    """Any text at all gives a name that both systems take."""
    name = file_name(number, title)
    assert name.endswith(".pdf")
    assert len(name.encode()) <= MOST_BYTES
    assert not set(name) & set('<>:"/\\|?*')
    assert all(ord(letter) > 31 for letter in name)
    assert name == name.strip(" ")
    assert not name.startswith(".")
    assert not name.removesuffix(".pdf").endswith((" ", "."))
    assert Path(name).name == name


@given(title=st.text(alphabet="қаулы туралы,–", max_size=400))
def test_a_shortened_name_is_the_beginning_of_the_title(title: str) -> None:
    """Shortening leaves the beginning as it is."""
    told = " ".join(title.split()).strip(". ")
    name = file_name("№ 1", title).removesuffix(".pdf").removeprefix("№ 1 – ")
    assert not told or told.startswith(name.removesuffix("…"))


def test_drafts_with_one_title_are_told_apart() -> None:
    """Whose draft it is stands whole at the end, however long the title."""
    title = "Қазақстан Республикасы Орталық сайлау комиссиясының мүшесін тағайындау туралы " * 3
    names = {file_name(None, title, whose=whose) for whose in ("Ахметова А.", "Әшімов Б.")}
    assert {name.rpartition(" – ")[2] for name in names} == {"Ахметова А.pdf", "Әшімов Б.pdf"}
    assert all(len(name.encode()) <= MOST_BYTES for name in names)


def test_no_paper_takes_the_file_of_another() -> None:
    """Two numbers may differ in a sign that file names lack; the same paper keeps its file."""
    taken = {"№ 5-1.pdf": "a", "№ 5-1 (2).pdf": "b"}
    assert free_name("№ 5-1.pdf", taken, "a") == "№ 5-1.pdf"
    assert free_name("№ 5-1.pdf", taken, "b") == "№ 5-1 (2).pdf"
    assert free_name("№ 5-1.pdf", taken, "c") == "№ 5-1 (3).pdf"
    assert free_name("№ 6.pdf", taken, "c") == "№ 6.pdf"
