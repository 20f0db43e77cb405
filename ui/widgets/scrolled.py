# SPDX-License-Identifier: Apache-2.0
"""A widget that scrolls where it is larger than its place, and shows what the keys are on."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget

from ui.theme import Theme

MARGIN = 8
LEAST = 180
"""How high at least, in px at 100 %, is one that lies within another."""


class _Holder(QWidget):
    """Gives a panel the room there is, and never less than its words need.

    By itself a scroll area gives what wraps its words the height it would like best.
    """

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        inner.setParent(self)

    def minimumSizeHint(self) -> QSize:
        least, layout = self._inner.minimumSizeHint(), self._inner.layout()
        # Qt's types promise a layout, but a widget may have none.
        if isinstance(layout, QLayout) and layout.hasHeightForWidth():
            wide = max(self.width(), least.width())
            least.setHeight(max(least.height(), layout.minimumHeightForWidth(wide)))
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not the size of the event: laying out may have changed it again before this is heard.
        self._inner.resize(self.size())
        if event.size().width() != event.oldSize().width():
            # What it needs in height was reckoned for another width.
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class Scrolled(QScrollArea):
    """A quiet frame that takes the ground it stands on; whatever gets the focus comes into view."""

    def __init__(self, theme: Theme, inner: QWidget, *, sideways: bool = False) -> None:
        """Scroll up and down; sideways too, as the last resort, where that is allowed."""
        super().__init__()
        self._theme = theme
        self._outermost = sideways
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._held = inner
        held = _Holder(inner) if sideways else inner
        self.setWidget(held)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        held.setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._come_to_rest)
        self._twice = True
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.rangeChanged.connect(self._rest_first)
        theme.changed.connect(self._dress)
        self._dress()
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._follow)

    def minimumSizeHint(self) -> QSize:
        """Give way: what has no room is scrolled; within another, keep some lines in sight."""
        inner: QWidget | None = self.widget()
        if self._outermost or inner is None:
            return QSize(0, 0)
        return QSize(0, min(inner.sizeHint().height(), self._theme.px(LEAST)))

    def _rest_first(self, *_: int) -> None:
        self._twice = True
        self._soon.start()

    def _come_to_rest(self) -> None:
        """Follow the focus, and once more when the layouts that this moved have moved theirs."""
        self.keep_in_view()
        if self._twice:
            self._twice = False
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again, once all layouts have come to rest, where what lies in it is laid out."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._rest_first()
        return super().eventFilter(watched, event)

    def keep_in_view(self) -> None:
        """Show what the keys are on: there is another amount of room."""
        self._follow(None, QApplication.focusWidget())

    def bring(self, part: QWidget) -> None:
        """Show a part that was chosen from elsewhere, once the layouts have come to rest."""
        QTimer.singleShot(0, part, lambda: self._show_whole(self._held, part))

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        inner = self._held
        if now is None or not inner.isAncestorOf(now):
            return
        around: QWidget | None = now.parentWidget()
        if around is not None and around is not inner:
            # The keys of a vote lie beside the entry: they belong together.
            self._show_whole(inner, around)
        self._show_whole(inner, now)
        outer = self.parentWidget()
        while outer is not None and not isinstance(outer, Scrolled):
            outer = outer.parentWidget()
        if outer is not None:
            outer.keep_in_view()

    def _show_whole(self, inner: QWidget, part: QWidget) -> None:
        """Bring a part into view, not only its cursor; from its left where it is too wide."""
        high, wide = part.height(), self.viewport().width()
        if high > self.viewport().height():
            return
        corner = part.mapTo(inner, QPoint(0, 0))
        half = min(part.width(), wide) // 2
        margin = min(self._theme.px(MARGIN), (self.viewport().height() - high) // 2)
        self.ensureVisible(corner.x() + half, corner.y() + high // 2, half, high // 2 + margin)

    def _dress(self) -> None:
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            self._theme.dress_scroll_bar(bar)


def scrolled(theme: Theme, inner: QWidget) -> Scrolled:
    """Return a widget in a frame that scrolls up and down."""
    return Scrolled(theme, inner)
