# SPDX-License-Identifier: Apache-2.0
"""A clerk's mouse: real presses and a real wheel at places that can be seen, and no key at all.

Windows get the presses, not widgets: what lies on top there gets them, as under a hand.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QMenu,
    QWidget,
)

from tests.hands import settle
from ui.clerk.field import Field
from ui.widgets.roll_view import RollView

KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
NOTCH = 120
MOST_NOTCHES = 60
Sort = TypeVar("Sort", bound=QWidget)


class NoKeys(QObject):
    """Watches every event of the program for keys."""

    def __init__(self) -> None:
        """Have seen none."""
        super().__init__()
        self.pressed: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        """Note a key; let everything through."""
        if event.type() in KEYS:
            self.pressed.append(f"{event.type().name} to {type(watched).__name__}")
        return False


@contextmanager
def without_keys(program: QApplication) -> Iterator[None]:
    """Fail where a key was pressed, or sent, to whatever window."""
    keys = NoKeys()
    program.installEventFilter(keys)
    # A hand takes longer from opening a list to choosing in it than from click to double click.
    before = program.doubleClickInterval()
    program.setDoubleClickInterval(1)
    try:
        yield
    finally:
        program.removeEventFilter(keys)
        program.setDoubleClickInterval(before)
    assert keys.pressed == []


class Mouse:
    """Presses what can be seen in the window in front, named as a clerk would name it."""

    def __init__(self, front: Callable[[], QWidget]) -> None:
        self._front = front

    def press(self, text: str, times: int = 1) -> None:
        """Press a button by its words."""
        button = self.find(QAbstractButton, text)
        for _ in range(times):
            self.click(button)

    def find(self, sort: type[Sort], name: str) -> Sort:
        """Return the one thing of a sort that is seen and bears that name."""
        seen = [each for each in self._top().findChildren(sort) if each.isVisible()]
        found = [each for each in seen if name in _names(each)]
        if len(found) != 1:
            names = sorted({_names(each)[-1] for each in seen})
            pytest.fail(f"{len(found)} times “{name}” among {names}")
        return found[0]

    def click(
        self,
        widget: QWidget,
        at: QPoint | None = None,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    ) -> None:
        """Press at a place of a widget that is seen there; scroll to it where it isn't."""
        assert widget.isVisible()
        assert widget.isEnabled(), f"{_names(widget)} can't be pressed: {widget.toolTip()}"
        place = at or widget.rect().center()
        _scroll_to(widget, place)
        window = widget.window()
        spot = widget.mapTo(window, place)
        assert window.rect().contains(spot)
        landing = window.childAt(spot) or window
        assert landing is widget or widget.isAncestorOf(landing), f"{landing} is over {widget}"
        handle = window.windowHandle()
        QTest.mouseMove(handle, spot)
        QTest.mouseClick(handle, button, Qt.KeyboardModifier.NoModifier, spot)
        settle()

    def seen(self, text: str) -> bool:
        """Return whether a button of those words is seen and can be pressed."""
        buttons = self._top().findChildren(QAbstractButton)
        return any(
            text in _names(each) and each.isEnabled() for each in buttons if each.isVisible()
        )

    def row(self, table: QAbstractItemView, place: int) -> None:
        """Press a row of a table or a list."""
        self.click(table.viewport(), table.visualRect(table.model().index(place, 0)).center())

    def seat(self, number: int) -> None:
        """Press the row of a deputy in the roll."""
        roll = self._roll()
        place = next(n for n in range(roll.model().rowCount()) if _seat(roll, n) == str(number))
        self.row(roll, place)

    def choose(self, name: str, words: str) -> None:
        """Open a list of choices and press one of them."""
        box = self.find(QComboBox, name)
        self.click(box)
        view = box.view()
        place = box.findText(words)
        assert place >= 0, [box.itemText(each) for each in range(box.count())]
        rect = view.visualRect(box.model().index(place, box.modelColumn()))
        self.click(view.viewport(), rect.center())
        assert box.currentText() == words

    def figure(self, name: str, figure: str) -> None:
        """Open the figures of an entry and press them one by one."""
        field = self.find(Field, name)
        assert field.pad is not None
        self.click(field.pad)
        for each in figure:
            self.press(each)
        self.press("OK")
        assert field.text() == figure

    def paste(self, into: QWidget, text: str) -> None:
        """Paste what was copied elsewhere by the menu under the right button."""
        QApplication.clipboard().setText(text)
        inner = into.viewport() if isinstance(into, QAbstractScrollArea) else into
        self.click(inner, button=Qt.MouseButton.RightButton)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text().startswith("&Paste"))
        assert action.isEnabled()
        self.click(menu, menu.actionGeometry(action).center())

    def _top(self) -> QWidget:
        return QApplication.activePopupWidget() or self._front()

    def _roll(self) -> RollView:
        views = [each for each in self._front().findChildren(RollView) if each.isVisible()]
        assert len(views) == 1
        return views[0]


def _names(widget: QWidget) -> tuple[str, ...]:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return tuple(filter(None, (text, widget.accessibleName()))) or ("",)


def _seat(roll: RollView, place: int) -> str:
    told = roll.model().index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    return str(told).split()[0]


def _scroll_to(widget: QWidget, place: QPoint) -> None:
    """Turn the wheel over what the widget lies in until the place is seen."""
    for _ in range(MOST_NOTCHES):
        if widget.visibleRegion().contains(place):
            return
        area = _area_of(widget, place)
        pane = area.viewport()
        below = widget.mapTo(pane, place).y() > pane.rect().center().y()
        spot = pane.mapTo(pane.window(), pane.rect().center())
        turn = QPoint(0, -NOTCH if below else NOTCH)
        QTest.wheelEvent(pane.window().windowHandle(), spot, turn)
        settle()
    pytest.fail(f"{_names(widget)} can't be scrolled to")


def _area_of(widget: QWidget, place: QPoint) -> QAbstractScrollArea:
    """Return the nearest area that hides the place."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            pane = parent.viewport()
            if not pane.rect().contains(widget.mapTo(pane, place)):
                return parent
        parent = parent.parentWidget()
    pytest.fail(f"{_names(widget)} is hidden by something")
