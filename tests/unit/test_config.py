# SPDX-License-Identifier: Apache-2.0
"""The settings of a workplace: kept in a file a person can mend, and never in the way."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.config import FILE, Kept, SettingsNotKept, Workplace, folder_problem, load, save


def written(folder: Path, text: str | bytes) -> Kept:
    """Return what is read of a settings file."""
    content = text.encode() if isinstance(text, str) else text
    (folder / FILE).write_bytes(content)
    return load(folder)


def test_a_new_workplace_has_the_usual_settings(tmp_path: Path) -> None:
    """Where nobody chose anything the windows are Kazakh, as large and light as the system's."""
    assert load(tmp_path / "nowhere") == Kept()
    assert Workplace().language == "kk"


@given(
    body=st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40),
    scale=st.integers(80, 200),
)
def test_what_is_kept_is_read_again(
    body: str, scale: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever was chosen comes back letter for letter, quotes and all."""
    folder = tmp_path_factory.mktemp("settings")
    chosen = Workplace(
        language="ru", brightness="dark", scale=scale, body=body, copies="D:\\көшірме"
    )
    save(folder, chosen)
    assert load(folder) == Kept(workplace=chosen)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('language = "xx"', "“language” of the settings must be one of: kk, ru, en."),
        ('brightness = "grey"', "“brightness” of the settings must be one of"),
        ("scale = 400", "“scale” of the settings must be a number from 80 to 200."),
        ("scale = true", "“scale” of the settings must be a number"),
        ('scale = "100"', "“scale” of the settings must be a number"),
        ("body = 7", "“body” of the settings must be a text."),
        (f'copies = "{"x" * 1001}"', "“copies” of the settings must be a text."),
        ('colour = "red"', "The settings know no “colour”: left out."),
    ],
)
def test_a_bad_line_has_its_usual_value_and_a_sentence(
    tmp_path: Path, text: str, said: str
) -> None:
    """One slip costs one setting: the others hold, and what is wrong is said."""
    kept = written(tmp_path, f'{text}\nwall = "HDMI-1 1920x1080"\n')
    assert kept.workplace == Workplace(wall="HDMI-1 1920x1080")
    assert str(kept.problems[0]).startswith(said)


@pytest.mark.parametrize("content", [b"language = ", b"\xff\xfe\x00", b"a" * 50])
def test_a_file_that_is_no_settings_is_said(tmp_path: Path, content: bytes) -> None:
    """A file that can't be read at all leaves every usual value and one sentence."""
    kept = written(tmp_path, content)
    assert kept.workplace == Workplace()
    assert len(kept.problems) == 1
    assert "the usual ones hold" in str(kept.problems[0])


def test_a_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    """Whatever stands where the file belongs, the program starts."""
    (tmp_path / FILE).mkdir()
    assert len(load(tmp_path).problems) == 1


def test_settings_that_cannot_be_kept_hold_for_now(tmp_path: Path) -> None:
    """A full or closed folder is one sentence; no half-written file is left."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SettingsNotKept, match="They hold until the program ends"):
        save(tmp_path / "file", Workplace())
    (tmp_path / FILE).mkdir()
    with pytest.raises(SettingsNotKept):
        save(tmp_path, Workplace())
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_a_folder_of_copies_must_be_there(tmp_path: Path) -> None:
    """A folder is named whole and exists; none at all is no mistake."""
    assert folder_problem("") is None
    assert folder_problem(str(tmp_path)) is None
    for typed in ("somewhere", str(tmp_path / "no"), "x" * 2000, "a\nb", "/" + "x" * 900):
        assert folder_problem(typed) is not None
