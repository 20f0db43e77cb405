# SPDX-License-Identifier: Apache-2.0
"""The way out of a question: a quiet button that shows Esc.

The window takes the key itself: an armed step is let go of first, and one key can't be the
shortcut of two buttons at once.
"""

from PySide6.QtGui import QShortcut

from app.i18n import Catalogue
from app.wording import N_
from ui.actions import CANCEL_KEY
from ui.theme import Theme
from ui.widgets.buttons import Button, ButtonKind


def cancel_button(theme: Theme, catalogue: Catalogue, *, word: str = N_("Cancel")) -> Button:
    """Return a button with the cap of Esc, pressed by the window when nothing is armed."""
    button = Button(theme, catalogue.gettext(word), key=CANCEL_KEY, kind=ButtonKind.GHOST)
    for shortcut in button.findChildren(QShortcut):
        shortcut.setEnabled(False)
    return button
