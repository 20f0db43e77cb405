# SPDX-License-Identifier: Apache-2.0
"""The set phrases: a slip in the file is found when it is read, with its place."""

import re
from pathlib import Path

import pytest

from app import paths
from app.errors import Unreadable
from app.storage.phrases import load, shipped
from app.views.phrases import FIELDS

FILE = paths.resources() / "documents" / "kk.toml"
VIEWS = Path(__file__).parents[3] / "app" / "views"


def changed(folder: Path, old: str, new: str) -> Path:
    """Return a copy of the shipped phrases with one passage replaced."""
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = folder / "kk.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_the_shipped_phrases_are_whole() -> None:
    """A text for every key, all in Kazakh letters or signs."""
    assert shipped().texts.keys() == FIELDS.keys()
    assert shipped().edition == 1
    for key, text in shipped().texts.items():
        assert text.strip(), key
        assert not re.search(r"[A-Za-z]", re.sub(r"\{\w+\}", "", text)), key


def test_a_phrase_is_filled_with_its_facts() -> None:
    """Numbers and names alike."""
    assert shipped()("told.more", margin=3) == "Қажетті саннан 3 дауыс артық."


def test_every_phrase_is_used() -> None:
    """Words that nothing prints would be edited in vain."""
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted(VIEWS.rglob("*.py")))
    unsaid = {key for key in FIELDS if f'"{key}"' not in sources}
    of_a_choice = {key for key in unsaid if f'f"{key.partition(".")[0]}.{{' in sources}
    assert unsaid == of_a_choice
    figures = {key.partition(".")[2] for key in of_a_choice if key.startswith("column.")}
    assert all(f'"{each}"' in sources for each in figures)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('opened = "Төрағалық', 'opend = "Төрағалық', "told.opened"),
        ("{margin} дауыс артық", "{margn} дауыс артық", "told.more"),
        ("{margin} дауыс артық", "дауыс артық", "told.more"),
        ("{margin} дауыс артық", "{margin:03} дауыс артық", "told.more"),
        ("{margin} дауыс артық", "{margin дауыс артық", "told.more"),
        ('closed = "Отырыс аяқталды."', "closed = 7", "told.closed"),
        ("edition = 1", "edition = 0", "edition"),
        ("edition = 1", 'edition = "1"', "edition"),
        ("edition = 1", "edition = 1\nextra = 1", "extra"),
        ("[told]", "[told]\nforeign = 'x'", "told.foreign"),
    ],
)
def test_a_slip_is_named_with_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    """File and key, before any paper is printed."""
    with pytest.raises(Unreadable) as met:
        load(changed(tmp_path, old, new))
    assert met.value.place == f"kk.toml: {place}"
