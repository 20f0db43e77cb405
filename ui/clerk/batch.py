# SPDX-License-Identifier: Apache-2.0
"""All acts that wait for their numbers, issued one after another; it can be stopped between two.

Each is printed off the window's thread and then recorded whole: what is issued stays issued, and
of the one being printed when it is stopped there is nothing on record.
"""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.decide.resolution import Subject
from app.errors import ChamberError
from app.plenary import Plenary, Prepared, Sheet
from app.views.clerk import ClerkView
from app.views.issuable import ready_to_issue
from app.wording import N_
from ui.actions import CONFIRM
from ui.bridge import Attempt, PlenaryBridge
from ui.clerk.sheet_job import SheetJob
from ui.clerk.twice_button import TwiceButton
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.ground import Tone, Words

ISSUING = N_("Issuing the acts: {done} of {count}")
LEAST = 2
"""One act alone is the next step's."""


class BatchIssue(QWidget):
    """A button pressed twice; while it works, how far it is and a way to stop it."""

    told = Signal(str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Offer nothing until `show_view`."""
        super().__init__()
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._waiting: list[Subject] = []
        self._count, self._done = 0, 0
        self._offered = False
        self._prepared: Prepared | None = None
        self._job: SheetJob | None = None
        self.all = TwiceButton(theme, "", confirm=self._text(CONFIRM))
        self.all.done.connect(self.begin)
        self.progress = Words(theme, TextRole.META, Tone.SECOND)
        self.stop = Button(theme, self._text(N_("Stop")), kind=ButtonKind.GHOST)
        self.stop.clicked.connect(self.cancel)
        row = QHBoxLayout()
        row.addWidget(self.progress, stretch=1)
        row.addWidget(self.stop)
        button = QHBoxLayout()
        button.addWidget(self.all)
        button.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(button)
        column.addLayout(row)
        going = QCoreApplication.instance()
        if going is not None:
            going.aboutToQuit.connect(self.wait)

    @property
    def busy(self) -> bool:
        """Whether acts are being issued."""
        return self._job is not None

    def show_view(self, view: ClerkView) -> None:
        """Offer it where several acts wait."""
        ready = () if view.reading else self._bridge.look(ready_to_issue)
        self.all.rename(self._text(N_("Issue all: {count}"), count=len(ready)), twice=True)
        self._offered = len(ready) >= LEAST
        self._show()

    def begin(self) -> None:
        """Issue everything that waits now, in the order of the decisions."""
        if self._job is None:
            self._waiting = list(self._bridge.look(ready_to_issue))
            self._count, self._done = len(self._waiting), 0
            self._next()

    def cancel(self) -> None:
        """Begin no other act; the one being printed isn't recorded."""
        self._waiting = []
        self._prepared = None

    def wait(self) -> None:
        """Let the printing end before the window goes."""
        self.cancel()
        if self._job is not None:
            self._job.wait()

    def _next(self) -> None:
        """Word the next act and have it printed; or rest, when none is left or one is refused."""
        self._job, self._prepared = None, None
        prepared = self._worded(self._waiting.pop(0)) if self._waiting else None
        if prepared is not None:
            # It outlives the desk: a thread destroyed while it works takes the program with it.
            job = SheetJob(prepared, QCoreApplication.instance())
            job.made.connect(self._made)
            job.failed.connect(self._failed)
            job.finished.connect(job.deleteLater)
            self._job, self._prepared = job, prepared
            job.begin()
        self._show()

    def _worded(self, subject: Subject) -> Prepared | None:
        found: list[Prepared] = []

        def prepare(plenary: Plenary, _: str | None) -> None:
            found.append(plenary.resolutions.prepare(subject))

        self._bridge.attempt(Attempt(words=self.all.text(), action=prepare))
        return next(iter(found), None)

    def _made(self, sheet: Sheet) -> None:
        prepared = self._prepared
        if prepared is None:
            self._job = None
            sentence = N_("Stopped: {done} of {count} acts are issued.")
            self.told.emit(self._text(sentence, done=self._done, count=self._count))
            self._show()
            return
        issue = Attempt(
            words=self.all.text(),
            action=lambda plenary, _: plenary.resolutions.issue_prepared(prepared, sheet),
        )
        if self._bridge.attempt(issue):
            self._done += 1
        else:
            self._waiting = []
        self._next()

    def _failed(self, error: ChamberError) -> None:
        self._waiting = []
        self._next()
        self.told.emit(self._bridge.worded(error))

    def _show(self) -> None:
        self.progress.setText(self._text(ISSUING, done=self._done, count=self._count))
        self.progress.setVisible(self.busy)
        self.stop.setVisible(self.busy)
        self.all.setVisible(not self.busy)
        self.setVisible(self.busy or self._offered)
