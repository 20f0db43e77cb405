# SPDX-License-Identifier: Apache-2.0
"""The canvas of the wall: one page, scaled and letter-boxed into whatever room there is.

The wall and the small picture of it on the clerk's desk are the same canvas, so they can't differ.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.hall import HallPage
from ui.pages.bands import paint_band
from ui.pages.contents import Page, words
from ui.pages.covers import paint_cover, paint_item
from ui.pages.halves import halves_area, paint_halves
from ui.pages.names import paint_names
from ui.pages.parts import (
    figure_size,
    paint_figures,
    paint_head,
    paint_note,
    paint_picture,
    paint_scale,
    paint_strip,
)
from ui.pages.places import (
    BAND,
    HIGH,
    SCALE,
    STRIP,
    WHOLE,
    WIDE,
    Placed,
    head_area,
    placed,
)
from ui.theme import HallTokens
from ui.widgets.exposed import Exposed


def paint_page(
    painter: QPainter, place: Placed, clock: str, *, tokens: HallTokens, exposed: Exposed = WHOLE
) -> None:
    """Paint a page on the canvas of 1920 × 1080, as far as the exposed parts of it go."""
    page = place.page
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    if page.cover is not None:
        paint_cover(painter, page, page.cover, tokens=tokens)
    elif page.stage is HallPage.ITEM:
        paint_item(painter, page, tokens=tokens)
    else:
        _paint_parts(painter, place, tokens=tokens, exposed=exposed)
    if exposed.touch(STRIP):
        paint_strip(painter, page.strip, clock, tokens=tokens)
    if page.band is not None and exposed.touch(BAND):
        paint_band(painter, page.band, tokens=tokens)


class PageCanvas(QWidget):
    """One page; what has not changed on it isn't painted again."""

    def __init__(self, tokens: HallTokens, *, parent: QWidget | None = None) -> None:
        """Start dark and empty."""
        super().__init__(parent)
        self._tokens = tokens
        self._placed: Placed | None = None
        self._clock = ""
        self._blank = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._placed.page if self._placed else None

    def show_page(self, page: Page) -> None:
        """Show a page; only the parts that differ from the present one are painted."""
        before = self._placed
        if before is not None and before.page == page:
            return
        self._placed = after = placed(page)
        self.setAccessibleName(". ".join(words(page)))
        if before is None or _laid_out_anew(before, after):
            self.update()
            return
        for part in _changed(before, after):
            self._update_part(part)

    @property
    def clock(self) -> str:
        """The time of day that is shown."""
        return self._clock

    def show_clock(self, clock: str) -> None:
        """Show the time of day, or none."""
        if clock != self._clock:
            self._clock = clock
            self._update_part(STRIP)

    def set_tokens(self, tokens: HallTokens) -> None:
        """Show the page in other colours: for a dark wall or for a bright room."""
        if tokens != self._tokens:
            self._tokens = tokens
            self.update()

    def blank(self, *, on: bool) -> None:
        """Show nothing but the background, or the page again."""
        if on != self._blank:
            self._blank = on
            self.update()

    @property
    def is_blank(self) -> bool:
        """Whether nothing but the background is shown."""
        return self._blank

    def part_on_screen(self, part: QRectF) -> QRectF:
        """Return where a part of the canvas is in the widget."""
        return self._to_screen().mapRect(part)

    def hasHeightForWidth(self) -> bool:
        """Keep the shape of the wall where the layout asks."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that belongs to a width."""
        return round(width * HIGH / WIDE)

    def sizeHint(self) -> QSize:
        """Ask for a quarter of a full wall."""
        return QSize(WIDE // 2, HIGH // 2)

    def minimumSizeHint(self) -> QSize:
        """Stay large enough to tell one page from another."""
        return QSize(WIDE // 8, HIGH // 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed part of the page."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._tokens.bg)
        if self._placed is not None and not self._blank:
            to_screen = self._to_screen()
            painter.setTransform(to_screen)
            exposed = Exposed(event.region(), to_screen)
            paint_page(painter, self._placed, self._clock, tokens=self._tokens, exposed=exposed)
        painter.end()

    def _to_screen(self) -> QTransform:
        scale = min(self.width() / WIDE, self.height() / HIGH)
        left = (self.width() - WIDE * scale) / 2
        top = (self.height() - HIGH * scale) / 2
        return QTransform(scale, 0, 0, scale, left, top)

    def _update_part(self, part: QRectF) -> None:
        self.update(self.part_on_screen(part).toAlignedRect())


def _laid_out_anew(before: Placed, after: Placed) -> bool:
    """Tell whether so much differs that the whole page is painted."""
    one, other = before.page, after.page
    heads = [
        (
            page.stage,
            page.cover,
            page.over,
            page.title,
            page.subtitle,
            page.names,
            page.halves,
            len(page.seats),
        )
        for page in (one, other)
    ]
    return heads[0] != heads[1] or len(one.figures) != len(other.figures)


def _changed(before: Placed, after: Placed) -> list[QRectF]:
    one, other = before.page, after.page
    parts = [
        _rectangle(*reach)
        for was, now, reach in zip(one.seats, other.seats, after.reaches, strict=True)
        if was is not now and was != now
    ]
    if one.figures != other.figures:
        parts += _changed_figures(before, after)
    if (one.scale, one.note) != (other.scale, other.note):
        parts.append(SCALE)
    if one.band != other.band:
        parts.append(BAND)
    if one.strip != other.strip:
        parts.append(STRIP)
    return parts


def _changed_figures(before: Placed, after: Placed) -> list[QRectF]:
    """Return where another number stands; all of them where the labels or the size change."""
    one, other = before.figures, after.figures
    labels = [[(each.figure.label, each.value) for each in of] for of in (one, other)]
    if labels[0] != labels[1] or figure_size(before) != figure_size(after):
        return [after.numbers]
    return [now.digits for was, now in zip(one, other, strict=True) if was.figure != now.figure]


def _rectangle(left: float, top: float, right: float, bottom: float) -> QRectF:
    return QRectF(left, top, right - left, bottom - top)


def _paint_parts(painter: QPainter, place: Placed, *, tokens: HallTokens, exposed: Exposed) -> None:
    page = place.page
    if exposed.touch(head_area(place)):
        paint_head(painter, place, tokens=tokens)
    if page.names:
        paint_names(painter, place, tokens=tokens)
        return
    if page.halves:
        if exposed.touch(halves_area(place)):
            paint_halves(painter, place, tokens=tokens)
        return
    paint_picture(painter, place, exposed, tokens=tokens)
    if exposed.touch(place.numbers):
        paint_figures(painter, place, exposed, tokens=tokens)
    if exposed.touch(SCALE):
        if page.scale is not None:
            paint_scale(painter, page.scale, tokens=tokens)
        elif page.note:
            paint_note(painter, page.note, tokens=tokens)
