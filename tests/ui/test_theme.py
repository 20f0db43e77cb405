# SPDX-License-Identifier: Apache-2.0
"""The look: contrast that everybody can read, faces with every Kazakh letter, one size of text."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import QApplication

from ui.icons import Icon, IconSet
from ui.theme import (
    DARK,
    DISPLAY,
    HALL_BRIGHT,
    HALL_DARK,
    LIGHT,
    SANS,
    Brightness,
    DeskTokens,
    HallTokens,
    TextRole,
    Theme,
    contrast,
    desk_palette,
    load_faces,
)

RESOURCES = Path(__file__).parents[2] / "resources"
FACES = sorted((RESOURCES / "fonts").glob("Otyrys*.ttf"))
KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
ALSO_NEEDED = "«»–—…№₸×−→·„“”‘’()/:;,.!?%+0123456789\N{NON-BREAKING HYPHEN}\N{NO-BREAK SPACE}"

ON_GROUND = ("text", "text2", "text3", "accent")
GROUNDS = ("surface", "bg", "soft")
TEXT_PAIRS = [
    *((ink, ground) for ink in ON_GROUND for ground in GROUNDS),
    ("on_fill", "fill"),
    ("on_fill", "fill_hover"),
    ("on_fill", "fill_press"),
    ("on_fill", "trouble"),
    ("in_favour_text", "surface"),
    ("in_favour_text", "in_favour_soft"),
    ("against_text", "surface"),
    ("against_text", "against_soft"),
    ("abstain_text", "surface"),
    ("abstain_text", "abstain_soft"),
    ("text", "in_favour_soft"),
    ("text", "against_soft"),
    ("text", "abstain_soft"),
    ("text", "sunken"),
    ("text3", "sunken"),
    ("sign", "in_favour"),
    ("sign", "against"),
    ("text", "warn_bg"),
    ("warn_text", "warn_bg"),
    ("warn_text", "surface"),
    ("trouble_text", "surface"),
    ("record_sign", "record"),
]
EDGE_PAIRS = [
    *(("line2", ground) for ground in GROUNDS),
    *((mark, "surface") for mark in ("in_favour", "against", "abstain", "none", "warn", "record")),
    ("accent", "soft"),
    ("accent", "track"),
]
HALL_PAIRS = [
    ("text", "bg"),
    ("text2", "bg"),
    ("accent", "bg"),
    ("text", "raised"),
    ("band_text", "band_adopted"),
    ("band_not_adopted_text", "band_not_adopted"),
    ("band_text", "band_running"),
    ("band_closed_text", "band_closed"),
]


def colour(tokens: DeskTokens | HallTokens, name: str) -> QColor:
    """Return a token by its name."""
    found = getattr(tokens, name)
    assert isinstance(found, QColor)
    return found


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_every_text_can_be_read(tokens: DeskTokens, ink: str, ground: str) -> None:
    """Each text on the desk stands at least 4.5 : 1 against its ground."""
    assert contrast(colour(tokens, ink), colour(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_every_mark_and_edge_can_be_seen(tokens: DeskTokens, edge: str, ground: str) -> None:
    """Marks, rings and the edges of fields stand at least 3 : 1 against their ground."""
    assert contrast(colour(tokens, edge), colour(tokens, ground)) >= 3


@pytest.mark.parametrize("tokens", [HALL_DARK, HALL_BRIGHT], ids=["dark", "bright"])
@pytest.mark.parametrize(("ink", "ground"), HALL_PAIRS)
def test_the_wall_is_read_from_the_last_row(tokens: HallTokens, ink: str, ground: str) -> None:
    """Each text on the wall stands at least 7 : 1 against its ground."""
    assert contrast(colour(tokens, ink), colour(tokens, ground)) >= 7


@pytest.mark.parametrize("tokens", [HALL_DARK, HALL_BRIGHT], ids=["dark", "bright"])
@pytest.mark.parametrize("mark", ["in_favour", "against", "abstain", "none", "accent"])
def test_marks_on_the_wall_can_be_seen(tokens: HallTokens, mark: str) -> None:
    """Each mark on the wall stands at least 3 : 1 against it."""
    assert contrast(colour(tokens, mark), tokens.bg) >= 3


@pytest.mark.parametrize("face", FACES, ids=[face.stem for face in FACES])
def test_a_face_has_every_kazakh_letter(face: Path) -> None:
    """No window ever shows an empty box for a letter or a sign that we write."""
    letters = TTFont(face).getBestCmap()
    needed = KAZAKH + KAZAKH.lower() + ALSO_NEEDED
    assert [letter for letter in needed if ord(letter) not in letters] == []


@pytest.mark.parametrize("face", FACES, ids=[face.stem for face in FACES])
def test_letters_with_tails_keep_their_distance(face: Path) -> None:
    """«Қазақстан» doesn't fall apart: Қ and Ң stand as far from the left as К and Н."""
    font = TTFont(face)
    letters, sides = font.getBestCmap(), font["hmtx"]
    for tailed, plain in (("Қ", "К"), ("Ң", "Н")):
        assert sides[letters[ord(tailed)]][1] == sides[letters[ord(plain)]][1]


@pytest.mark.parametrize("face", FACES, ids=[face.stem for face in FACES])
def test_a_face_has_figures_for_columns_and_its_own_name(face: Path) -> None:
    """Figures stand in columns, and no Inter of the machine is mixed in."""
    font = TTFont(face)
    features = {one.FeatureTag for one in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"tnum", "case"} <= features
    assert font["name"].getDebugName(16) in {SANS, DISPLAY}


def test_the_licences_travel_with_the_faces_and_icons() -> None:
    """Whoever gets the program gets the licences of what is shipped in it."""
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "Inter-LICENSE.txt").read_text()
    assert "MIT License" in (RESOURCES / "icons" / "LICENSE.txt").read_text()


@pytest.mark.parametrize("role", list(TextRole))
def test_a_text_is_set_in_the_shipped_face(theme: Theme, role: TextRole) -> None:
    """Each kind of text has its face and weight, unhinted, and is never smaller than 12 px."""
    font = theme.font(role)
    assert QFontInfo(font).family() == role.style.family
    assert QFontInfo(font).weight() == role.style.weight
    assert font.pixelSize() >= 12
    assert font.hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_figures_are_tabular_only_in_columns(theme: Theme) -> None:
    """Seat numbers line up; «7‑отырыс» in a sentence isn't torn."""
    tabular = QFont.Tag("tnum")
    assert theme.font(TextRole.FIGURE).isFeatureSet(tabular)
    assert not theme.font(TextRole.META).isFeatureSet(tabular)


def test_the_size_of_text_stays_between_80_and_200_percent(theme: Theme) -> None:
    """A clerk can make everything twice as large, and no more."""
    changes: list[float] = []
    theme.changed.connect(lambda: changes.append(theme.scale))
    theme.set_scale(1.5)
    assert theme.font(TextRole.BODY).pixelSize() == 22
    assert theme.px(60) == 90
    theme.set_scale(9)
    theme.set_scale(0.1)
    assert changes == [1.5, 2.0, 0.8]


def test_a_chosen_theme_goes_before_the_system(theme: Theme) -> None:
    """The workplace's choice of dark holds; the same choice again changes nothing."""
    changes: list[bool] = []
    theme.changed.connect(lambda: changes.append(theme.tokens is DARK))
    theme.set_brightness(Brightness.DARK)
    theme.set_brightness(Brightness.DARK)
    assert changes == [True]
    assert theme.brightness is Brightness.DARK


def test_standard_controls_take_our_colours(theme: Theme, qapp: QApplication) -> None:
    """A plain field or tool tip of Qt looks as the rest of the window."""
    before, face = QPalette(qapp.palette()), qapp.font()
    theme.apply(qapp)
    assert qapp.palette().color(QPalette.ColorRole.Base) == LIGHT.surface
    assert qapp.font().family() == SANS
    qapp.setPalette(before)
    qapp.setFont(face)
    assert desk_palette(DARK).color(QPalette.ColorRole.Text) == DARK.text


def test_missing_faces_or_icons_are_told_at_once(tmp_path: Path, qapp: QApplication) -> None:
    """A broken installation is said at the start, not drawn as boxes later."""
    assert qapp is not None
    with pytest.raises(FileNotFoundError):
        load_faces(tmp_path)
    with pytest.raises(FileNotFoundError):
        IconSet(tmp_path)
    (tmp_path / "OtyrysSans-Regular.ttf").write_bytes(b"no font")
    with pytest.raises(OSError, match="OtyrysSans-Regular"):
        load_faces(tmp_path)


@pytest.mark.parametrize("icon", list(Icon))
def test_an_icon_is_drawn_in_the_colour_asked_for(icons: IconSet, icon: Icon) -> None:
    """Each icon has ink, all of it in the colour of its meaning, sharp on a dense screen."""
    drawn = icons.pixmap(icon, 20, colour=LIGHT.accent, ratio=2.0)
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    assert (image.width(), drawn.devicePixelRatio()) == (40, 2.0)
    inks = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.accent.name()}
    assert icons.pixmap(icon, 20, colour=LIGHT.accent, ratio=2.0) is drawn
