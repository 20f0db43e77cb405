# SPDX-License-Identifier: Apache-2.0
"""The other papers of the sitting: made from the record when they are asked for, kind by kind."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import ChamberError
from app.plenary import Reprint
from app.views.deeds import Target
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.paper_job import PaperJob
from ui.clerk.paper_row import PaperRow, PaperShown
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.ground import Tone, Words

KINDS = (
    ("agenda", N_("Agenda")),
    ("script", N_("Order of conducting the sitting")),
    ("registration", N_("Registration lists")),
    ("attendance", N_("Attendance")),
    ("roll-call-sheet", N_("Sheets for marking votes by hand")),
    ("vote-protocol", N_("Results of the votes")),
    ("roll-call", N_("Votes by deputy")),
    ("ballot-paper", N_("Ballot papers")),
    ("count-protocol", N_("Papers of the counting commission")),
    ("minutes", N_("Minutes")),
    ("extract", N_("Extracts from the minutes")),
    ("notice", N_("Letters and notices")),
    ("appeal", N_("Appeal to the President")),
    ("recommendations", N_("Recommendations")),
    ("checklist", N_("Check of the procedure")),
    ("duties", N_("To be done")),
    ("inventory", N_("Inventory of the file")),
)


class PapersBox(QWidget):
    """A row a kind; under the one that was made, a row for each paper of it."""

    picked = Signal(object)
    """The `Reprint` to be shown."""
    told = Signal(str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """List the kinds; nothing is made yet."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._job: PaperJob | None = None
        self._kind = ""
        self._rows: list[PaperRow] = []
        self.papers: tuple[Reprint, ...] = ()
        """Of the kind that was made last."""
        self._progress = Words(theme, TextRole.META, Tone.SECOND)
        self._stop = Button(theme, self._text(N_("Stop")), kind=ButtonKind.GHOST)
        self._stop.clicked.connect(self.cancel)
        title = self._text(N_("Papers from the record"))
        bar = QHBoxLayout()
        bar.addWidget(self._progress, stretch=1)
        bar.addWidget(self._stop)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Words(theme, TextRole.SECTION, Tone.SECOND, text=title))
        column.addLayout(bar)
        column.addLayout(self._list)
        self._show_busy(busy=False)
        self._list_rows()
        going = QCoreApplication.instance()
        if going is not None:
            going.aboutToQuit.connect(self.wait)

    @property
    def busy(self) -> bool:
        """Whether papers are being made."""
        return self._job is not None

    def make(self, kind: str) -> None:
        """Make the papers of a kind off the window's thread."""
        if self._job is not None:
            return
        work = self._bridge.paper_work(kind)
        if work is None:
            return
        self._kind, self.papers = kind, ()
        # It outlives the desk: a thread that is destroyed while it works takes the program with it.
        job = PaperJob(work, QCoreApplication.instance())
        job.progressed.connect(self._tell_progress)
        job.made.connect(self._made)
        job.failed.connect(self._failed)
        job.stopped.connect(self._stopped)
        job.finished.connect(self._finished)
        self._job = job
        self._show_busy(busy=True)
        job.begin()

    def cancel(self) -> None:
        """Stop the making."""
        if self._job is not None:
            self._job.cancel()

    def unlight(self) -> None:
        """Take the light off the rows: something else is on the stage."""
        for row in self._rows:
            row.setChecked(False)

    def wait(self) -> None:
        """Let the making end before the window goes."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _tell_progress(self, percent: int) -> None:
        self._progress.setText(self._text(N_("Making the papers: {percent} %"), percent=percent))

    def _made(self, papers: tuple[Reprint, ...]) -> None:
        self.papers = papers
        self._list_rows()
        if papers:
            self.picked.emit(papers[0])
            self._light(papers[0].sha256)
        else:
            self.told.emit(self._text(N_("The record has nothing for this paper yet.")))

    def _failed(self, error: ChamberError) -> None:
        self.told.emit(self._bridge.worded(error))

    def _stopped(self) -> None:
        self.told.emit(self._text(N_("The making of the papers was stopped.")))

    def _finished(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self._show_busy(busy=False)

    def _show_busy(self, *, busy: bool) -> None:
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)

    def _list_rows(self) -> None:
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for kind, name in KINDS:
            self._add(
                PaperShown(target=Target(step=kind), name=self._text(name), state="", issued=False)
            )
            if kind == self._kind:
                for paper in self.papers:
                    self._add(
                        PaperShown(
                            target=Target(step=kind),
                            name=self._label(paper),
                            state="",
                            issued=True,
                            sha256=paper.sha256,
                        )
                    )

    def _label(self, paper: Reprint) -> str:
        """Return what tells a paper from the others of its kind."""
        parts = paper.name.removesuffix(".pdf").split(" – ")
        return parts[-1] if len(self.papers) > 1 else parts[0]

    def _add(self, shown: PaperShown) -> None:
        row = PaperRow(self._theme, shown)
        row.clicked.connect(self._pick)
        self._list.addWidget(row)
        self._rows.append(row)

    def _pick(self) -> None:
        row = self.sender()
        if not isinstance(row, PaperRow):
            return
        if not row.paper.issued:
            self.make(row.paper.target.step)
            return
        paper = next(each for each in self.papers if each.sha256 == row.paper.sha256)
        self.picked.emit(paper)
        self._light(paper.sha256)

    def _light(self, sha256: str) -> None:
        for row in self._rows:
            row.setChecked(row.paper.issued and row.paper.sha256 == sha256)
