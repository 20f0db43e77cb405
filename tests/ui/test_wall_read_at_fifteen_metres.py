# SPDX-License-Identifier: Apache-2.0
"""The painted wall at the sizes of real screens: how high each text is, how far from its ground."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from app import bootstrap
from app.i18n import Catalogue, Language
from app.views.hall import HallPage, HallQuestion, HallView
from tests.ui.test_hall_canvas import NAME, full_hall, tight
from ui.icons import IconSet
from ui.pages import PageCanvas, hall_page
from ui.pages.contents import words
from ui.pages.places import HEAD_ROOMS, head, head_height
from ui.theme import HALL_BRIGHT, HALL_DARK, HallTokens, contrast

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
BODY, FIGURE = 0.04, 0.12
"""Least shares of the height: of any text, and of the figures of a vote."""
TEXT = re.compile(
    r'matrix\(([\d.]+),0,0,[\d.]+,([\d.-]+),([\d.-]+)\)"[^<]*<text fill="(#\w+)"'
    r'[^>]* x="([\d.-]+)" y="([\d.-]+)"[^>]*? font-size="([\d.]+)"[^>]*>([^<]*)</text>'
)
KAZAKH = Catalogue.open(Language.KK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text as it was painted, in px of the screen."""

    text: str
    high: float
    ink: QColor
    at: QPoint
    """Just left of its first letter, at half the height of a small one."""


def titles() -> tuple[str, ...]:
    """Return every title of an item or an act that ships with the program, the longest first."""
    found = {
        title
        for profile in bootstrap.known_profiles()
        for kind in profile.kinds
        for title in (kind.title, *(each.act.title for each in kind.questions if each.act))
        if title and "{" not in title
    }
    return tuple(sorted(found, key=len, reverse=True))


def lines(canvas: PageCanvas) -> Iterator[Line]:
    """Yield the lines that a wall paints."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setSize(canvas.size())
    painter = QPainter(device)
    canvas.render(painter, QPoint())
    painter.end()
    for found in TEXT.finditer(bytes(buffer.data().data()).decode()):
        scale, left, top, x, y, size = (float(found[part]) for part in (1, 2, 3, 5, 6, 7))
        high = size * scale
        at = QPoint(round(left + x * scale - high * 0.08), round(top + y * scale - high * 0.25))
        yield Line(text=unescape(found[8]), high=high, ink=QColor(found[4]), at=at)


@pytest.fixture(scope="module")
def canvas(icons: IconSet) -> Iterator[PageCanvas]:
    """Return a wall to be shown in any size."""
    assert icons is not None
    wall = PageCanvas(HALL_DARK)
    wall.show_clock("10:44")
    yield wall
    wall.deleteLater()


@pytest.mark.parametrize("tokens", [HALL_DARK, HALL_BRIGHT], ids=["dark", "bright"])
@pytest.mark.parametrize("view", full_hall(), ids=lambda view: f"{view.page}")
def test_every_line_is_high_enough_and_stands_out(
    view: HallView, tokens: HallTokens, canvas: PageCanvas
) -> None:
    """At 720, 1080 and 2160 lines: 4 % of the height, figures 12 %, contrast of what is painted."""
    canvas.set_tokens(tokens)
    question = HallQuestion(item=112, title=titles()[0], candidate=NAME, place=(12, 14))
    page = hall_page(replace(view, question=question), KAZAKH)
    canvas.show_page(page)
    figures = {str(figure.value) for figure in page.figures}
    for wide, high in SIZES:
        canvas.resize(QSize(wide, high))
        painted = list(lines(canvas))
        picture = seen(canvas)
        assert tight("".join(each.text for each in painted)).count("…") == 0
        assert {text for text in words(page) if tight(text) not in _whole(painted)} == set()
        low = [each for each in painted if each.high < BODY * high]
        assert low == []
        assert all(each.high >= FIGURE * high for each in painted if each.text in figures)
        faint = [
            (each.text, picture.pixelColor(each.at).name())
            for each in painted
            if contrast(each.ink, picture.pixelColor(each.at)) < 7
        ]
        assert faint == []


def seen(canvas: PageCanvas) -> QImage:
    """Return what is seen of a wall."""
    picture = QImage(canvas.size(), QImage.Format.Format_RGB32)
    canvas.render(picture)
    return picture


def _whole(painted: list[Line]) -> str:
    return tight("".join(each.text for each in painted))


def test_every_title_that_ships_fits_above_the_picture() -> None:
    """With the longest name over it or alone, no word is lost and nothing is set too small."""
    for title in titles():
        for above, below in ((NAME, title), (title, "")):
            heading, under = head(above, below)
            assert tight("".join((*heading.lines, *under.lines))) == tight(above + below)
            assert head_height(heading, under) <= HEAD_ROOMS[-1]
            assert heading.px >= 44
            assert not under.lines or under.px >= 44


def test_the_longest_title_is_whole_on_the_page_of_its_item(canvas: PageCanvas) -> None:
    """Before the vote the title has the page to itself."""
    view = next(each for each in full_hall() if each.page is HallPage.ITEM)
    canvas.set_tokens(HALL_DARK)
    canvas.resize(1280, 720)
    for title in titles()[:4]:
        question = HallQuestion(item=112, title=title)
        canvas.show_page(hall_page(replace(view, question=question), KAZAKH))
        assert tight(title) in _whole(list(lines(canvas)))
