# SPDX-License-Identifier: Apache-2.0
"""Sheets onto a printer, a page a turn of the event loop: the window answers all the while.

The pages are drawn from the PDF on record, never from anything else. What a printer does or fails
to do changes nothing by itself: who asked is told of each paper that is out, and records it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2
from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

DOTS_AN_INCH = 300
POINTS_AN_INCH = 72
_FAILED = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPrint:
    """A paper to be printed, and its number where it is an act."""

    name: str
    content: bytes
    number: str = ""


class PrintJob(QObject):
    """Prints papers one after another as one job."""

    printed = Signal(object)
    """The `ToPrint` whose last page the printer has taken."""
    progressed = Signal(int, int)
    """Pages printed, of how many."""
    ended = Signal()
    """All went through."""
    failed = Signal()
    """The printer didn't take the job; nothing counts as printed."""
    stopped = Signal()

    def __init__(
        self,
        printer: QPrinter,
        papers: tuple[ToPrint, ...],
        parent: QObject | None = None,
        *,
        draw: Callable[[QPrinter], QPainter | None] | None = None,
    ) -> None:
        """Wait for `start`; `draw` begins a job on the printer, and gives None when it refuses."""
        super().__init__(parent)
        self._printer = printer
        self._papers = papers
        self._begin = draw or begun
        self._painter: QPainter | None = None
        self._documents: list[pypdfium2.PdfDocument] = []
        self._pages: list[tuple[int, int]] = []
        self._done = 0
        self._out: list[ToPrint] = []
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether the job goes on."""
        return self._turn.isActive()

    def start(self) -> None:
        """Begin; a printer that doesn't is told of by `failed`."""
        self._documents = [pypdfium2.PdfDocument(each.content) for each in self._papers]
        self._pages = [
            (place, page)
            for place, document in enumerate(self._documents)
            for page in range(len(document))
        ]
        self._painter = self._begin(self._printer)
        if self._painter is None:
            self._close()
            self.failed.emit()
            return
        self.progressed.emit(0, len(self._pages))
        self._turn.start()

    def cancel(self) -> None:
        """Stop after the page at hand; the printer drops what it has not taken."""
        if self.busy:
            self._printer.abort()
            self._close()
            self.stopped.emit()

    def _next(self) -> None:
        painter = self._painter
        if painter is None:
            return
        if self._done == len(self._pages):
            self._finish(painter)
            return
        place, page = self._pages[self._done]
        fresh = self._done == 0 or self._printer.newPage()
        if not fresh or self._printer.printerState() in _FAILED:
            self._close()
            self.failed.emit()
            return
        _draw(painter, self._printer, self._documents[place][page])
        self._done += 1
        if page + 1 == len(self._documents[place]):
            self._out.append(self._papers[place])
        self.progressed.emit(self._done, len(self._pages))

    def _finish(self, painter: QPainter) -> None:
        """Hand the job over; only now is anything known to be printed."""
        taken = painter.end() and self._printer.printerState() not in _FAILED
        self._close()
        if taken:
            for each in self._out:
                self.printed.emit(each)
            self.ended.emit()
        else:
            self.failed.emit()

    def _close(self) -> None:
        self._turn.stop()
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self._painter = None
        for document in self._documents:
            document.close()
        self._documents = []


def begun(printer: QPrinter) -> QPainter | None:
    """Begin a job on a printer; None when it doesn't take one."""
    printer.setFullPage(True)
    painter = QPainter()
    return painter if painter.begin(printer) else None


def _draw(painter: QPainter, printer: QPrinter, page: pypdfium2.PdfPage) -> None:
    bitmap = page.render(scale=DOTS_AN_INCH / POINTS_AN_INCH, rev_byteorder=True, prefer_bgrx=True)
    image = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_RGBX8888,
    ).copy()
    bitmap.close()
    page.close()
    painter.drawImage(QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)), image)
