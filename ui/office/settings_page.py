# SPDX-License-Identifier: Apache-2.0
"""Settings of the workplace: each takes effect at once and is kept at once."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.config import LARGEST_SCALE, SMALLEST_SCALE, Workplace, folder_problem
from app.i18n import Catalogue
from app.wording import N_
from ui.clerk.cancel_button import cancel_button
from ui.clerk.field import Field
from ui.office.labelled import Labelled
from ui.office.pick import Pick
from ui.screens import present_monitors
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Ground, Tone, Words

LANGUAGES = (("kk", "Қазақша"), ("ru", "Русский"), ("en", "English"))
"""Each in its own words: whoever can't read the others must find it."""
BRIGHTNESSES = (
    ("system", N_("as the system is")),
    ("light", N_("light")),
    ("dark", N_("dark")),
)
SCALE_STEP = 10
WIDEST = 560


class SettingsPage(QWidget):
    """One column of fields, sentences at those that can't be as typed."""

    changed = Signal(object)
    """The `Workplace` as chosen now."""
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        catalogue: Catalogue,
        workplace: Workplace,
        bodies: tuple[tuple[str, str], ...],
    ) -> None:
        """Show what was chosen; `bodies` by key and name."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self._workplace = workplace
        self._bodies = bodies
        text = self._text
        self.language, self.brightness = Pick(theme), Pick(theme)
        self.scale, self.body, self.wall = Pick(theme), Pick(theme), Pick(theme)
        self.copies = Field(theme)
        self.browse = Button(theme, text(N_("Choose a folder…")))
        self.message = Words(theme, TextRole.META, Tone.WARN, wrap=True)
        self.message.hide()
        self.back = cancel_button(theme, catalogue, word=N_("Close"))
        self.copies_line = Labelled(
            theme, text(N_("Folder of the second copy of the record")), self.copies
        )
        self._fill()
        self._connect()
        self._lay_out()

    def ready(self) -> None:
        """Wait at the first field."""
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_message(self, message: str) -> None:
        """Say what went wrong with the settings as a whole."""
        self.message.show_text(message)

    def _fill(self) -> None:
        text, chosen = self._text, self._workplace
        self.language.show_choices(LANGUAGES, chosen.language)
        self.brightness.show_choices(
            tuple((key, text(words)) for key, words in BRIGHTNESSES), chosen.brightness
        )
        steps = range(SMALLEST_SCALE, LARGEST_SCALE + 1, SCALE_STEP)
        sizes = sorted({*steps, chosen.scale})
        percent = N_("{size} %")
        self.scale.show_choices(
            tuple((str(each), text(percent, size=each)) for each in sizes), str(chosen.scale)
        )
        self.body.show_choices((("", text(N_("the first that sits"))), *self._bodies), chosen.body)
        here = [each.key for each in present_monitors()]
        away = [chosen.wall] if chosen.wall and chosen.wall not in here else []
        self.wall.show_choices(
            (("", text(N_("found by itself"))), *((each, each) for each in (*here, *away))),
            chosen.wall,
        )
        self.copies.setText(chosen.copies)

    def _connect(self) -> None:
        for name, pick in (
            ("language", self.language),
            ("brightness", self.brightness),
            ("body", self.body),
            ("wall", self.wall),
        ):
            pick.picked.connect(partial(self._choose, name))
        self.scale.picked.connect(self._choose_scale)
        self.copies.editingFinished.connect(self._choose_copies)
        self.browse.clicked.connect(self._browse)
        self.back.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        theme, px, text = self._theme, self._theme.px, self._text
        ground = Ground(theme)
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(28), px(20), px(28), px(20))
        column.setSpacing(px(12))
        column.addWidget(Words(theme, TextRole.HEADING, text=text(N_("Settings"))))
        column.addWidget(self.message)
        for words, field in (
            (N_("Language of the windows"), self.language),
            (N_("Light or dark"), self.brightness),
            (N_("Size of the text"), self.scale),
            (N_("Body of a new sitting"), self.body),
            (N_("Monitor of the hall"), self.wall),
        ):
            column.addWidget(self._narrow(Labelled(theme, text(words), field)))
        column.addWidget(self._narrow(self.copies_line))
        row = QHBoxLayout()
        row.addWidget(self.browse)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground)

    def _narrow(self, field: Labelled) -> Labelled:
        field.setMaximumWidth(self._theme.px(WIDEST))
        return field

    def _choose(self, name: str, key: str) -> None:
        # Only texts are chosen here; the checker can't tell which fields these are.
        self._emit(replace(self._workplace, **{name: key}))  # type: ignore[arg-type]

    def _choose_scale(self, key: str) -> None:
        self._emit(replace(self._workplace, scale=int(key)))

    def _choose_copies(self) -> None:
        typed = self.copies.text().strip()
        finding = folder_problem(typed)
        self.copies_line.show_finding(self._text(finding.sentence) if finding else "")
        if finding is None:
            self._emit(replace(self._workplace, copies=typed))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self._text(N_("Choose a folder…")), self.copies.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, folder: str) -> None:
        self.copies.setText(folder)
        self._choose_copies()

    def _emit(self, workplace: Workplace) -> None:
        if workplace != self._workplace:
            self._workplace = workplace
            self.changed.emit(workplace)
