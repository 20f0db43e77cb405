# SPDX-License-Identifier: Apache-2.0
"""The wall as it is painted: whole texts, large enough, high enough in contrast, at every size."""

import logging
import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.decide import ballot
from app.i18n import Catalogue, Language
from app.views.hall import HallPage, HallQuestion, HallView, hall_view
from app.views.marks import SeatMark
from app.views.results import BallotResult
from tests.chamber import (
    MAZHILIS,
    SENATE,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_result,
    a_sitting_in_progress,
    after,
    an_open_ballot,
    casting,
)
from ui.icons import IconSet
from ui.pages import PageCanvas, hall_page
from ui.pages.bands import grounds
from ui.pages.canvas import paint_page
from ui.pages.contents import BandKind, Page, words
from ui.pages.covers import furthest_shade
from ui.pages.places import BAND, CANVAS, HEAD_ROOMS, INSIDE, head, head_height, placed
from ui.pages.setting import LEAST, text_width
from ui.theme import HALL_BRIGHT, HALL_DARK, HallTokens, contrast

PALETTES = pytest.mark.parametrize("tokens", [HALL_DARK, HALL_BRIGHT], ids=["dark", "bright"])
BILL = (
    "«Қазақстан Республикасының кейбір заңнамалық актілеріне мемлекеттік басқару, Парламенттің "
    "және оның депутаттарының мәртебесі, жергілікті өзін-өзі басқару мәселелері бойынша "
    "өзгерістер мен толықтырулар енгізу туралы» Қазақстан Республикасының Заңы туралы"
)
REFUSAL = (
    "Қазақстан Республикасы Жоғары аудиторлық палатасының мүшесін лауазымға тағайындауға келісім "
    "беруден бас тарту туралы"
)
NAME = "Қызғалдақова-Сарыарқабаева Дәметкен Шалқартасбұлаққызы"
QUESTIONS = {
    "a bill": HallQuestion(item=112, title=BILL),
    "a refusal": HallQuestion(item=12, title=REFUSAL, candidate=NAME, post="–", place=(12, 14)),
}
TEXT = re.compile(
    r'<text [^>]*\sy="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</text>', re.DOTALL
)


@pytest.fixture(scope="module", autouse=True)
def _faces(icons: IconSet) -> None:
    """Measure and paint with the shipped faces."""
    assert icons is not None


@pytest.fixture(params=[Language.KK, Language.RU, Language.EN])
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    """Return the words of the wall in each of its languages."""
    return Catalogue.open(request.param)


class Watched(PageCanvas):
    """A wall that notes what it was asked to repaint."""

    painted: list[QRect]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it so
        """Note the region, then paint."""
        self.painted.append(event.rect())
        super().paintEvent(event)


def full_hall() -> list[HallView]:
    """Return a view of every page of a full Qurultay, three digits in every figure."""
    result = hall_view(a_result(27, 4, 9))
    assert result.result is not None
    quorums = tuple(replace(each, registered=141, needed=97, total=145) for each in result.quorums)
    figures = replace(
        result.result,
        in_favour=100,
        against=100,
        abstained=100,
        did_not_vote=145,
        needed=109,
        base_size=145,
        adopted=False,
        base="taking-part",
    )
    everyone = result.seats * 2 + result.seats[:45]
    full = replace(
        result, names={SENATE: "Сенат", MAZHILIS: "Мәжіліс"},
        quorums=quorums, registered=141, answered=139, needed=109, base_size=145,
        seats=everyone, practice=True, body="Құрылтай", until="15:00",
    )  # fmt: skip
    shown = (replace(full, page=page, result=None) for page in HallPage)
    results = (figures, replace(figures, tied=True), of_two_bodies(figures))
    return [*shown, *(replace(full, result=one) for one in results)]


def of_two_bodies(result: BallotResult) -> BallotResult:
    """Return a result of two bodies with the widest figures that they can have."""
    part = replace(result, in_favour=48, against=48, abstained=48, did_not_vote=48)
    senate = replace(part, needed=38, base_size=50, base="total")
    mazhilis = replace(part, needed=74, base_size=98, base="total")
    bodies = {SENATE: senate, MAZHILIS: mazhilis}
    return replace(result, needed=None, base_size=None, bodies=bodies)


def written(page: Page) -> list[tuple[str, float]]:
    """Return the lines that were really painted on a page, each with its size in px."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setResolution(72)
    device.setViewBox(CANVAS)
    painter = QPainter(device)
    paint_page(painter, placed(page), "10:44", tokens=HALL_DARK)
    painter.end()
    svg = bytes(buffer.data().data()).decode()
    return [(unescape(text), float(size)) for _, size, text in TEXT.findall(svg)]


def tight(text: str) -> str:
    """Return a text without the spaces at which it may have been broken."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("asked", QUESTIONS, ids=list(QUESTIONS))
@pytest.mark.parametrize("view", full_hall(), ids=lambda view: f"{view.page}")
def test_every_text_is_whole_and_large_enough(
    asked: str, view: HallView, catalogue: Catalogue, caplog: pytest.LogCaptureFixture
) -> None:
    """The longest titles and names stand whole, nothing under 4 % of the height, nothing cut."""
    caplog.set_level(logging.WARNING, logger="ui.pages.setting")
    page = hall_page(replace(view, question=QUESTIONS[asked]), catalogue)
    lines = written(page)
    painted = tight("".join(text for text, _ in lines))
    assert [text for text in words(page) if tight(text) not in painted] == []
    assert "…" not in painted
    assert min(size for _, size in lines) >= LEAST
    figures = {str(figure.value) for figure in page.figures}
    assert all(size >= 130 for text, size in lines if text in figures)
    assert caplog.records == []


@given(
    title=st.lists(st.text("абғқөұ", min_size=1, max_size=19), min_size=1, max_size=14),
    below=st.lists(st.text("абғқөұ", min_size=1, max_size=19), max_size=10),
)
@example(title=["қ" * 300], below=["ұ" * 200])
@example(title=["тағайындау"] * 60, below=["туралы"] * 40)
def test_any_title_is_whole(title: list[str], below: list[str]) -> None:
    """However long, a title keeps all its words inside the margins and above the picture."""
    heading, under = head(" ".join(title), " ".join(below))
    assert " ".join(heading.lines).split() == title
    assert " ".join(under.lines).split() == below
    for text, weight in ((heading, 600), (under, 500)):
        assert all(text_width(line, text.px, weight) <= INSIDE + 1 for line in text.lines)
    assert head_height(heading, under) <= HEAD_ROOMS[-1] + 1


def test_a_title_shrinks_before_it_wraps() -> None:
    """A name of usual length is 84 px; a longer one goes down to 56 in one line, then breaks."""
    assert head("Көктерекова Айгүл Жусанқызы", "")[0].px == 84
    longer, _ = head(NAME, "")
    assert len(longer.lines) == 1
    assert 56 <= longer.px < 84
    assert len(head(REFUSAL, "")[0].lines) > 1


@PALETTES
def test_every_text_is_readable_in_daylight(tokens: HallTokens) -> None:
    """Contrast is at least 7 : 1 wherever there is text, also over the seats far off."""
    pairs = [(tokens.text, tokens.bg), (tokens.text2, tokens.bg), (tokens.accent, tokens.bg)]
    pairs += [grounds(kind, tokens) for kind in BandKind]
    pairs += [(ink, furthest_shade(tokens)) for ink in (tokens.text, tokens.text2)]
    assert [round(contrast(*pair), 1) for pair in pairs if contrast(*pair) < 7] == []


@pytest.mark.parametrize("kind", BandKind)
@PALETTES
def test_each_state_has_a_sign_of_its_own(kind: BandKind, tokens: HallTokens) -> None:
    """Seen without colour, no two states look alike except those that mean «yes»."""
    page = hall_page(hall_view(a_result(27)), Catalogue.open(Language.EN))
    assert page.band is not None

    def sign(of: BandKind) -> bytes:
        image = QImage(1920, 1080, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        band = replace(page, band=replace(page.band, kind=of))  # type: ignore[type-var]
        paint_page(painter, placed(band), "", tokens=tokens)
        painter.end()
        ground = image.pixelColor(8, 1000).lightness()
        return bytes(
            abs(image.pixelColor(x, y).lightness() - ground) > 50
            for x in range(70, 182, 2)
            for y in range(930, 1042, 2)
        )

    alike = {BandKind.ADOPTED, BandKind.QUORUM}
    others = [other for other in BandKind if other is not kind and {kind, other} != alike]
    assert all(sign(kind) != sign(other) for other in others)


@PALETTES
def test_the_page_is_the_same_at_every_size(qtbot: QtBot, tokens: HallTokens) -> None:
    """A small projector, a television and a 4K wall show one picture, and so does the desk."""
    page = hall_page(hall_view(a_result(27, 4, 9)), Catalogue.open(Language.EN))
    pictures = []
    for wide, high in ((1280, 720), (1920, 1080), (3840, 2160), (640, 360)):
        canvas = PageCanvas(tokens)
        qtbot.addWidget(canvas)
        canvas.resize(wide, high)
        canvas.show_page(page)
        picture = canvas.grab().toImage()
        smooth = Qt.TransformationMode.SmoothTransformation
        pictures.append(picture.scaled(160, 90, mode=smooth))
    first, *others = pictures
    for other in others:
        apart = [
            abs(first.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
            for x in range(160)
            for y in range(90)
        ]
        assert sum(apart) / len(apart) < 3


def test_another_shape_of_screen_is_letter_boxed(qtbot: QtBot) -> None:
    """On a screen of 5 : 4 the page stands in the middle of its own background."""
    canvas = PageCanvas(HALL_DARK)
    qtbot.addWidget(canvas)
    canvas.resize(1280, 1024)
    canvas.show_page(hall_page(hall_view(a_result(27)), Catalogue.open(Language.EN)))
    assert canvas.part_on_screen(CANVAS) == QRectF(0, 152, 1280, 720)
    picture = canvas.grab().toImage()
    band = canvas.part_on_screen(BAND)
    for y in (5, 140, 1018):
        assert picture.pixelColor(640, y) == HALL_DARK.bg
    inside = QPointF(band.right() - 4, band.center().y()).toPoint()
    assert picture.pixelColor(inside) == HALL_DARK.band_adopted


def on_screen(qtbot: QtBot, page: Page) -> Watched:
    """Return a wall on screen with nothing left to paint."""
    wall = Watched(HALL_DARK)
    wall.painted = []
    qtbot.addWidget(wall)
    wall.resize(960, 540)
    wall.show_page(page)
    with qtbot.waitExposed(wall):
        wall.show()
    QTest.qWait(0)
    wall.painted.clear()
    return wall


def test_one_changed_seat_repaints_one_seat(qtbot: QtBot) -> None:
    """A vote that changes a seat and no figure paints that seat and nothing else."""
    page = hall_page(hall_view(an_open_ballot()), Catalogue.open(Language.EN))
    wall = on_screen(qtbot, page)
    seats = list(page.seats)
    seats[6] = seats[6]._replace(mark=SeatMark.ANSWERED)
    changed = replace(page, seats=tuple(seats))
    wall.show_page(changed)
    QTest.qWait(0)
    box = wall.part_on_screen(placed(page).seats[6])
    assert len(wall.painted) == 1
    assert QRectF(wall.painted[0]).contains(box)
    assert wall.painted[0].width() < box.width() * 1.6
    wall.painted.clear()
    wall.show_page(changed)
    QTest.qWait(0)
    assert wall.painted == []


def test_what_is_repainted_in_part_is_what_a_whole_page_shows(qtbot: QtBot) -> None:
    """After vote upon vote, registration and close, the wall is as if painted afresh."""
    english = Catalogue.open(Language.EN)
    running = an_open_ballot()
    sittings = [running]
    for step in (casting(3), casting(0, 9), casting(0, 0, 28), ballot.close_vote, ballot.announce):
        sittings.append(after(sittings[-1], step))
    wall = on_screen(qtbot, hall_page(hall_view(a_sitting_in_progress()), english))
    for sitting in sittings:
        page = hall_page(hall_view(sitting), english)
        wall.show_page(page)
        QTest.qWait(0)
        fresh = on_screen(qtbot, page)
        assert wall.grab().toImage() == fresh.grab().toImage()


def test_a_small_body_and_an_unknown_hall_are_drawn_too(qtbot: QtBot) -> None:
    """One deputy or none at all break nothing."""
    sitting = a_planned_sitting(a_plan(a_profile(total=1)))
    view = replace(hall_view(sitting), page=HallPage.OPENED)
    for shown in (view, replace(view, seats=()), replace(view, quorums=())):
        wall = on_screen(qtbot, hall_page(shown, Catalogue.open(Language.EN)))
        assert wall.accessibleName().startswith("Сенат")
        assert wall.heightForWidth(336) == 189
