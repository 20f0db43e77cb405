# SPDX-License-Identifier: Apache-2.0
"""Printing from the desk: the system's dialog, the job behind it, and what is recorded of it.

An act counts as printed only when the printer has taken the whole job. A printer that fails is told
in one line; the record, the numbers and the sheets on it stay what they were.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.register import ActMark
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.print_job import PrintJob, ToPrint
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.ground import Tone, Words

NOT_COUNTED = N_("Printed. It isn't counted: this sitting is only looked at.")


class Printing(QWidget):
    """How far the printing is, and the way to stop it; hidden while nothing is printed."""

    told = Signal(str)
    busy = Signal(bool)

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Stay hidden until something is printed."""
        super().__init__()
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._job: PrintJob | None = None
        self._blank = ""
        self.words = Words(theme, TextRole.META, Tone.SECOND, wrap=True)
        self.cancel = Button(theme, self._text(N_("Stop printing")), kind=ButtonKind.GHOST)
        self.cancel.clicked.connect(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.cancel, alignment=Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def ask(self, papers: tuple[ToPrint, ...], blank: str = "") -> None:
        """Ask the system which printer; nothing waits for the answer."""
        if not papers or self._job is not None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(papers[0].name if len(papers) == 1 else self._text(N_("Documents")))
        dialog = QPrintDialog(printer, self)
        dialog.setModal(False)
        dialog.accepted.connect(lambda: self.print_on(printer, papers, blank))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def print_on(self, printer: QPrinter, papers: tuple[ToPrint, ...], blank: str = "") -> None:
        """Print on that printer; `blank` is the number of the headed sheet of one act."""
        self._blank = blank
        job = PrintJob(printer, papers, self)
        job.printed.connect(self._record)
        job.progressed.connect(self._show)
        job.ended.connect(self._ended)
        job.failed.connect(self._failed)
        job.stopped.connect(self._stopped)
        self._job = job
        self.busy.emit(True)  # noqa: FBT003 - a signal
        self.show()
        job.start()

    def _show(self, done: int, pages: int) -> None:
        self.words.setText(
            self._text(N_("Printing: page {done} of {pages}"), done=done, pages=pages)
        )

    def _record(self, paper: ToPrint) -> None:
        if paper.number and not self._bridge.clerk().reading:
            self._bridge.mark(paper.number, ActMark.PRINTED, self._blank)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _ended(self) -> None:
        looked_at = self._bridge.clerk().reading
        self._close(NOT_COUNTED if looked_at else N_("Printed."))

    def _failed(self) -> None:
        self._close(
            N_("The printer didn't take the job. Nothing counts as printed; check the printer.")
        )

    def _stopped(self) -> None:
        self._close(N_("The printing was stopped. Nothing counts as printed."))

    def _close(self, sentence: str) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self.hide()
        self.busy.emit(False)  # noqa: FBT003 - a signal
        self.told.emit(self._text(sentence))
