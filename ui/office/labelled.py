# SPDX-License-Identifier: Apache-2.0
"""A field of a form: its name over it, and under it the sentence on what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words


class Labelled(QWidget):
    """Name, field, finding; the finding takes no room while there is none."""

    def __init__(self, theme: Theme, name: str, field: QWidget) -> None:
        """Put a name over a field."""
        super().__init__()
        self.field = field
        self._name = Words(theme, TextRole.SECTION, Tone.SECOND, wrap=True, text=name)
        self._finding = Words(theme, TextRole.META, Tone.WARN, wrap=True)
        self._finding.hide()
        field.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._name)
        column.addWidget(field)
        column.addWidget(self._finding)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(field)

    @property
    def finding(self) -> str:
        """Return what is said to be wrong."""
        return self._finding.text()

    def show_finding(self, text: str) -> None:
        """Say under the field what is wrong with it; an empty text says nothing."""
        self._finding.show_text(text)
        self.field.setAccessibleDescription(text)

    def show_name(self, name: str) -> None:
        """Call the field otherwise."""
        self._name.setText(name)
        self.field.setAccessibleName(name)
