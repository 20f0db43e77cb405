# SPDX-License-Identifier: Apache-2.0
"""The panels that lie over the stage: more actions, their forms, figures, the journal, the end."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from app.plenary import Plenary
from app.views.forms.doings import Doing
from tests.hands import Hands, Key
from ui.clerk.picker import Picker
from ui.clerk.window import ClerkWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
OWN_STATE = frozenset({Doing.PROCEDURAL, Doing.ADD_ITEM})
"""Forms that are filled in on the walk."""


def forms(hands: Hands, desk: ClerkWindow) -> Iterator[str]:
    """Open the list of more actions and forms from it; nothing is recorded."""
    hands.press(Key.Key_M, modifier=CONTROL)
    yield "more-actions"
    for doing in (each for each in Doing if each not in OWN_STATE):
        desk.work.menu.chosen.emit(doing)
        yield f"form-{doing.value.replace('_', '-')}"
        hands.press(Key.Key_Escape)
    yield from _item(hands, desk)
    hands.press(Key.Key_J, modifier=CONTROL)
    yield "journal"
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_G, modifier=CONTROL)
    yield "what-is-missing"
    hands.press(Key.Key_Escape)


def _item(hands: Hands, desk: ClerkWindow) -> Iterator[str]:
    hands.press(Key.Key_I, modifier=CONTROL)
    yield "form-item-kind"
    fields = desk.work.form.fields
    for kind in ("appoint-cec-member", "immunity"):
        picker = fields.entry("kind")
        if not isinstance(picker, Picker):
            raise TypeError
        place = picker.findData(kind)
        picker.setCurrentIndex(place)
        picker.activated.emit(place)
        yield f"form-item-{kind}"
    desk.work.form.do.click()
    yield "form-item-wrong"
    hands.press(Key.Key_Escape)


def procedural(hands: Hands, plenary: Plenary) -> Iterator[str]:
    """Put a procedural question to a show of hands and enter its figures by sectors."""
    hands.press(Key.Key_R, modifier=CONTROL)
    hands.type("Жарыссөз тоқтатылсын ба?")
    yield "form-procedural"
    hands.press(*[Key.Key_Return] * 5)
    yield "figures"
    for figure in ("40", "2", "1", "38", "0", "3"):
        hands.type(figure)
        hands.press(Key.Key_Return)
    yield "figures-typed"
    hands.press(*[Key.Key_Return] * 3)
    yield "figures-entered"
    hands.next_step(2)
    yield "procedural-closed"
    hands.next_step(2)
    if plenary.sitting.open_ballot is not None:
        raise LookupError
