# SPDX-License-Identifier: Apache-2.0
"""Saving a paper from the desk into a file: the system's dialog, and one line about how it went."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import Catalogue
from app.wording import N_


class Saving(QObject):
    """Nothing waits for the answer of the dialog."""

    chosen = Signal(str)
    """The file a paper is to be written into."""
    told = Signal(str)

    def __init__(self, catalogue: Catalogue, desk: QWidget) -> None:
        """Ask over the panel `desk`."""
        super().__init__(desk)
        self._desk = desk
        self._text = catalogue.format

    def ask(self, name: str, *, to_edit: bool = False) -> None:
        """Ask where to save; a paper that may be edited is offered as a Word file too."""
        dialog = QFileDialog(self._desk, self._text(N_("Save as PDF…")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        if to_edit:
            word = self._text(N_("Word, to edit"))
            dialog.setNameFilters(["PDF (*.pdf)", f"{word} (*.docx)"])
            dialog.filterSelected.connect(
                lambda chosen: dialog.setDefaultSuffix("docx" if "docx" in chosen else "pdf")
            )
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(False)
        dialog.show()

    def write(self, file: str, content: bytes) -> None:
        """Write a file, and say that it is written or why it can't be."""
        try:
            Path(file).write_bytes(content)
        except OSError as error:
            sentence = N_("The file can't be written: {reason}. Choose another place.")
            self.told.emit(self._text(sentence, reason=error.strerror or str(error)))
            return
        self.told.emit(self._text(N_("Saved: {file}"), file=file))
