# SPDX-License-Identifier: Apache-2.0
"""The sentence at an entry on what is wrong with it; what was typed stands until it is mended."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import Catalogue
from app.wording import Saying
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.field import Field
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words


class Wrong(Words):
    """Under one entry or under several; it goes away with the next sign typed into the entry."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Say nothing, and take no room."""
        super().__init__(theme, TextRole.META, Tone.WARN, wrap=True)
        self._catalogue = catalogue
        self._entry: Field | None = None
        self._of_all = False
        """Whether what is said is about several entries together."""
        self.show_text("")

    def watch(self, entry: Field, unfit: Saying | None = None) -> None:
        """Speak for an entry; `unfit` is said where it doesn't take a sign, or what is pasted."""
        entry.textChanged.connect(partial(self._mended, entry))
        if unfit is not None:
            entry.inputRejected.connect(partial(self.say, entry, unfit))

    def judge(self, entry: Field, found: Saying | None) -> bool:
        """Say what was found wrong with an entry and wait there; return whether nothing was."""
        if found is None:
            self.forget(entry)
        else:
            self.say(entry, found)
        return found is None

    def say(self, entry: Field, saying: Saying) -> None:
        """Say what is wrong with an entry, and wait there."""
        self.tell(entry, self._catalogue.say(saying))

    def tell(self, entry: Field, text: str) -> None:
        """Say a sentence that is worded already."""
        self._wait_at(entry, text)
        entry.show_wrong(text)

    def refuse(self, first: Field, text: str) -> None:
        """Say why several entries together are refused, and wait at the first; none is marked.

        An empty text says nothing any longer.
        """
        if not text:
            self.forget()
            return
        self._wait_at(first, text)
        self._of_all = True
        first.setAccessibleDescription(text)
        first.selectAll()

    def forget(self, entry: Field | None = None) -> None:
        """Say nothing any longer; of an entry, where the sentence is about that one."""
        about = self._entry
        if about is not None and (self._of_all or entry in {None, about}):
            about.show_wrong("")
            self._entry, self._of_all = None, False
            self.show_text("")

    def _wait_at(self, entry: Field, text: str) -> None:
        self.forget()
        self._entry = entry
        self.show_text(text)
        entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mended(self, entry: Field, _typed: str) -> None:
        self.forget(entry)


def tried(bridge: PlenaryBridge, action: Callable[[], bool]) -> str:
    """Carry out what an entry asks for; return why it was refused, empty where it wasn't.

    An objection has a panel of its own and isn't told here.
    """
    heard: list[Refused] = []

    def hear(refused: Refused) -> None:
        heard.append(refused)

    bridge.refused.connect(hear)
    try:
        action()
    finally:
        bridge.refused.disconnect(hear)
    return next((f"{each.text} {each.article}".strip() for each in heard if not each.objection), "")
