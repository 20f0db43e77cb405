# SPDX-License-Identifier: Apache-2.0
"""A walk through a sitting on a small Kazakh screen: each control is reached, heard and read."""

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

import ui
from app.i18n import Language
from app.views.forms.doings import Doing
from tests.conftest import FixedClock
from tests.desk import MORNING, Desk, desk_of
from tests.hands import settle
from tests.office import AtWork
from tests.screens.besides import OWN_STATE
from tests.screens.office import walk_office
from tests.screens.scenes import OTHERS, WHOLE, Scene
from ui.clerk.figure_pad import FigurePad, PadSign
from ui.widgets.fitting_words import FittingWords
from ui.widgets.next_step import NextStepWords

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
SMALL = (1366, 768)
ROUNDING = 1
"""Pixels by which a label may be narrower than its hint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """What a walk found amiss, each with the state it was first seen in."""

    nameless: dict[str, str] = field(default_factory=dict)
    unreachable: dict[str, str] = field(default_factory=dict)
    narrow: dict[str, str] = field(default_factory=dict)
    """Labels wider than their place."""
    ambiguous: dict[str, str] = field(default_factory=dict)
    """Keys that would do two things at once."""
    states: list[str] = field(default_factory=list)
    seen: set[type[QWidget]] = field(default_factory=set)
    """What was visible in one of the states, and so stands in a picture."""


@contextmanager
def small_desk(data: Path, scene: Scene = WHOLE) -> Iterator[tuple[Desk, FixedClock]]:
    """Open a Kazakh desk on a small screen."""
    clock = FixedClock(MORNING)
    with (
        scene.opened(data, clock) as plenary,
        desk_of(plenary, clock, Language.KK) as desk,
    ):
        desk.window.resize(*SMALL)
        desk.presiding.show()
        desk.window.activateWindow()
        settle()
        yield desk, clock


@pytest.fixture(scope="module")
def walked(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """Walk through every scene and look at every control of every state."""
    assert qapp is not None
    found = Walked()
    for scene in (WHOLE, *OTHERS):
        _walk_through(scene, tmp_path_factory.mktemp("walk"), found)
    return found


def _walk_through(scene: Scene, folder: Path, found: Walked) -> None:
    lettering = logging.getLogger("ui.widgets.lettering")
    with small_desk(folder, scene) as (desk, clock):
        cut = _Cut(found)
        lettering.addHandler(cut)
        for state in scene.walk(desk, clock):
            desk.presiding.catch_up()
            settle()
            found.states.append(f"{scene.name} {state}".strip())
            _look_at(desk, found, found.states[-1])
            for window in (desk.window, desk.hall, desk.presiding):
                found.seen.update(visible_kinds(window))
        lettering.removeHandler(cut)


class _Cut(logging.Handler):
    """Notes every painted line that is wider than its place."""

    def __init__(self, found: Walked) -> None:
        super().__init__(logging.WARNING)
        self._found = found

    def emit(self, record: logging.LogRecord) -> None:
        self._found.narrow.setdefault(record.getMessage(), self._found.states[-1])


def _look_at(desk: Desk, found: Walked, state: str) -> None:
    for key in _ambiguous(desk):
        found.ambiguous.setdefault(key, state)
    for widget in desk.window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, CONTROLS) and not _inner(widget):
            name = _name(widget)
            where = f"{type(widget.parent()).__name__}.{type(widget).__name__} {name}"
            if not name:
                found.nameless.setdefault(where, state)
            if not _reachable(widget):
                found.unreachable.setdefault(where, state)
    for words in missing_room(desk.window):
        found.narrow.setdefault(words, state)


def missing_room(window: QWidget) -> Iterator[str]:
    """Yield the labels of a window that are wider or higher than their place."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        chosen = isinstance(widget, FittingWords)
        if isinstance(widget, QLabel) and not (chosen or widget.wordWrap()) and widget.text():
            lacking = widget.sizeHint().width() - widget.width()
            if lacking > ROUNDING:
                yield f"{widget.text()}: {lacking} px"
        if isinstance(widget, QLabel | NextStepWords) and (lacking := _lacking_height(widget)):
            yield f"{_words(widget)}: {lacking} px of its height"


def _lacking_height(widget: QWidget) -> int:
    """Return how many pixels of the lines of a text have no room; 0 when all have."""
    wraps = not isinstance(widget, QLabel) or widget.wordWrap()
    need = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().height()
    lacking = need - widget.height()
    return lacking if lacking > ROUNDING else 0


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel) else widget.accessibleName()


def _ambiguous(desk: Desk) -> Iterator[str]:
    """Yield the keys that more than one action or button answers to now."""
    keys = Counter(each.shortcut().toString() for each in desk.window.actions())
    keys.update(
        each.shortcut().toString()
        for each in desk.window.findChildren(QAbstractButton)
        if each.isVisible() and each.isEnabled()
    )
    yield from (key for key, count in keys.items() if key and count > 1)


def _alike(desk: Desk) -> dict[str, str]:
    """Return the controls that look the same with the keys on them and without."""
    found: dict[str, str] = {}
    for widget in desk.window.findChildren(QWidget):
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (isinstance(widget, CONTROLS) and widget.isVisible() and widget.isEnabled() and tab):
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        held = widget.grab().toImage()
        widget.clearFocus()
        if widget.grab().toImage() == held:
            found[type(widget).__name__] = _name(widget)
    return found


def _inner(widget: QWidget) -> bool:
    """Tell whether a control is a part of another, such as the field of a spin box."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractSpinBox | QComboBox)


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or words).strip()


def _reachable(widget: QWidget) -> bool:
    """Tell whether keys come to a control: by Tab, by a key of its own, by arrows in its group."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
        return True
    if isinstance(widget, PadSign) or isinstance(widget.parentWidget(), FigurePad):
        # They press what the keys type into the entry itself.
        return True
    if not isinstance(widget, QAbstractButton):
        return False
    # Qt's types promise a group, but a button may be in none.
    group: QButtonGroup | None = widget.group()
    beside = [] if group is None else group.buttons()
    by_arrows = any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in beside)
    return by_arrows or not widget.shortcut().isEmpty()


def test_every_control_says_what_it_is(walked: Walked) -> None:
    """Whoever listens to the screen hears a name for each."""
    assert walked.nameless == {}


def test_every_control_is_reached_by_keys(walked: Walked) -> None:
    """Nothing on the desk needs a mouse."""
    assert len(walked.states) > 30
    assert walked.unreachable == {}


def test_a_key_does_one_thing(walked: Walked) -> None:
    """Qt carries out neither of two actions with the same key, and nobody would know why."""
    assert walked.ambiguous == {}


def test_where_the_keys_are_can_be_seen(qapp: QApplication, tmp_path: Path) -> None:
    """A control with the keys on it looks different: before the sitting, and in its first vote."""
    assert qapp is not None
    with small_desk(tmp_path) as (desk, clock):
        for state in WHOLE.walk(desk, clock):
            settle()
            if state == "vote-open":
                break
        assert _alike(desk) == {}


def test_every_word_has_room(walked: Walked) -> None:
    """On the smallest screen, in the longest language."""
    assert walked.narrow == {}


def visible_kinds(window: QWidget) -> set[type[QWidget]]:
    """Return of what kinds the widgets of a window are that can be seen now, the window too."""
    return {type(each) for each in (window, *window.findChildren(QWidget)) if each.isVisible()}


def every_kind() -> set[type[QWidget]]:
    """Return every kind of widget that the program has."""
    for module in walk_packages(ui.__path__, "ui."):
        if module.name != "ui.__main__":
            import_module(module.name)
    kinds, left = set[type[QWidget]](), list(QWidget.__subclasses__())
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        if kind.__module__.startswith("ui."):
            kinds.add(kind)
    return kinds


def test_every_panel_has_a_picture(walked: Walked, work: AtWork) -> None:
    """A panel that no scene of `make screens` shows is named; every form and place is shown."""
    seen = set(walked.seen)
    for _, window in walk_office(work):
        settle()
        seen |= visible_kinds(window)
    unseen = {f"{each.__module__}.{each.__name__}" for each in every_kind() - seen}
    assert unseen == set()
    forms = {f"form-{each.value.replace('_', '-')}" for each in Doing if each not in OWN_STATE}
    assert forms <= set(walked.states)
