# SPDX-License-Identifier: Apache-2.0
"""The printing faces: every Kazakh letter in each, and a plain word about any letter they lack."""

from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from app import paths
from app.documents import fonts
from app.documents.fonts import Face, FaceUnreadable, LetterMissing, check_letters, missing_letters
from app.documents.resolution import render
from app.domain.resolution import Act, PaperForm
from app.wording import Fact, Saying
from tests.documents.acts import ALPHABET, ONE_CLAUSE, THREE_CLAUSES

FACES = sorted((paths.resources() / "fonts").glob("Tinos-*.ttf"))
SIGNS = "«»„“”‘’–—…№₸€§%°±×−→←↑↓ІVX"


@pytest.mark.parametrize("file", FACES, ids=lambda file: file.stem)
def test_each_face_has_every_kazakh_letter_and_sign(file: Path) -> None:
    """42 letters in both cases, the signs of legal texts, each with a glyph of its own."""
    letters = TTFont(file).getBestCmap()
    wanted = ALPHABET + ALPHABET.upper() + SIGNS
    assert [letter for letter in wanted if ord(letter) not in letters] == []


@pytest.mark.parametrize("file", FACES, ids=lambda file: file.stem)
def test_each_face_may_be_shipped_and_embedded(file: Path) -> None:
    """The licence stands beside the faces and in them, and embedding isn't restricted."""
    face = TTFont(file)
    assert face["OS/2"].fsType == 0
    assert "SIL Open Font License" in face["name"].getDebugName(13)
    licence = (file.parent / "Tinos-LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Google" in licence


def test_the_four_faces_cover_the_same_letters() -> None:
    """A text that can be printed can be printed in bold as well."""
    assert len(FACES) == len(Face) == 4
    assert {frozenset(TTFont(file).getBestCmap()) for file in FACES} == {
        frozenset(map(ord, fonts.covered()))
    }


WITH_A_FOREIGN_LETTER: dict[str, tuple[Act, Saying]] = {
    "heading": (replace(ONE_CLAUSE, heading="Сенат 中"), Saying("Heading")),
    "word": (replace(ONE_CLAUSE, word="ҚАУЛЫ中"), Saying("Kind of document")),
    "title": (replace(ONE_CLAUSE, title="中 туралы"), Saying("Title")),
    "preamble": (replace(ONE_CLAUSE, preamble="中 қаулы етеді:"), Saying("Preamble")),
    "clause": (
        replace(THREE_CLAUSES, clauses=("а", "Қарағайлиев 中", "б")),
        Saying("Clause {number}", {"number": 2}),
    ),
    "post": (replace(ONE_CLAUSE, signatory_post="中"), Saying("Post of the signatory")),
    "name": (replace(ONE_CLAUSE, signatory_name="Б. 中"), Saying("Name of the signatory")),
    "place": (replace(ONE_CLAUSE, place="中"), Saying("Place")),
    "number": (replace(ONE_CLAUSE, number="№ 中"), Saying("Number")),
}


@pytest.mark.parametrize("part", WITH_A_FOREIGN_LETTER)
def test_a_letter_the_face_lacks_is_named(part: str) -> None:
    """The clerk is told which letter, its code and where it stands; nothing is printed."""
    act, place = WITH_A_FOREIGN_LETTER[part]
    with pytest.raises(LetterMissing) as refused:
        render(act)
    assert refused.value.field == place
    assert refused.value.letters == "«中» (U+4E2D)"
    assert str(refused.value) == f"{place}: the printing face lacks «中» (U+4E2D)."


def test_a_heading_that_is_not_printed_needs_no_letters() -> None:
    """On the chamber's blank the heading is the blank's."""
    act = replace(ONE_CLAUSE, heading="中", form=PaperForm(headed_paper=True))
    assert render(act)


def test_each_missing_letter_is_named_once_and_the_unseen_by_code() -> None:
    """Invisible and combining characters are refused by their codes, not drawn as nothing."""
    text = "中и\N{COMBINING BREVE}国中\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{RIGHT-TO-LEFT OVERRIDE}"
    assert missing_letters(text) == ("中", "\u0306", "国", "\u00ad", "\u200b", "\u202e")
    assert missing_letters("\uffff") == ("\uffff",)
    place: Fact = "x"
    with pytest.raises(LetterMissing) as refused:
        check_letters([(place, "қаулы"), (place, text)])
    assert "«中» (U+4E2D)" in refused.value.letters
    assert "U+200B" in refused.value.letters
    assert "\u200b" not in refused.value.letters


def test_every_kind_of_space_can_be_printed() -> None:
    """Spaces, line breaks and no-break spaces from a word processor are no foreign letters."""
    assert missing_letters("а б\tв\r\nг\u00a0д\u202fе\u2007ж") == ()


@pytest.mark.parametrize("left", [None, b"", b"not a font", FACES[0].read_bytes()[:2000]])
def test_a_face_that_is_gone_or_damaged_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: bytes | None
) -> None:
    """An installation without its fonts says so; no font of the system takes their place."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    if left is not None:
        (folder / "Tinos-Regular.ttf").write_bytes(left)
    monkeypatch.setattr(fonts, "resources", lambda: tmp_path)
    with pytest.raises(FaceUnreadable) as told:
        fonts.read_faces()
    assert told.value.file == "Tinos-Regular.ttf"
    assert "Tinos-Regular.ttf" in str(told.value)
