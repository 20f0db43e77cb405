# SPDX-License-Identifier: Apache-2.0
"""The paper: the acts of the sitting, and the page itself as it will be printed.

The page is the real PDF: before an act is issued its draft, afterwards the very bytes on record.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.ids import ItemId
from app.domain.register import ActMark, ActState
from app.domain.resolution import Act
from app.plenary import Reprint
from app.views.clerk import ClerkView
from app.views.deeds import Target
from app.views.elections import ElectionView
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.act_rows import act_rows
from ui.clerk.act_text import ActText
from ui.clerk.headed_paper import HeadedPaper
from ui.clerk.heading import PanelHeading
from ui.clerk.paper_row import PaperRow, PaperShown
from ui.clerk.papers_box import PapersBox
from ui.clerk.print_job import ToPrint
from ui.clerk.printing import Printing
from ui.icons import Icon
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.page_preview import PagePreview

FIELDS, NARROW_FIELDS = 452, 348
SAVE_KEY, PRINT_KEY = QKeySequence("Ctrl+S"), QKeySequence("Ctrl+P")


class ResolutionPanel(QWidget):
    """Acts at the left, the page at the right."""

    told = Signal(str)

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._papers: tuple[PaperShown, ...] = ()
        self._rows: list[PaperRow] = []
        self._at: Target | None = None
        self._drafts: dict[Target, tuple[bytes, Act]] = {}
        self._elections: dict[ItemId, ElectionView | None] = {}
        self.content = b""
        """The PDF on the stage."""
        self.heading = PanelHeading(theme)
        self.preview = PagePreview(theme)
        self._fields = ActText(theme, bridge.catalogue)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._save = Button(theme, self._text(N_("Save as PDF…")), key=SAVE_KEY)
        self._save.clicked.connect(self.choose_file)
        self._print = Button(theme, self._text(N_("Print…")), key=PRINT_KEY, icon=Icon.PRINT)
        self._print.clicked.connect(self.choose_printer)
        self._print_all = Button(theme, self._text(N_("Print all…")))
        self._print_all.clicked.connect(self.choose_printer_for_all)
        self._sign = Button(theme, self._text(N_("Signed")), icon=Icon.SIGNED)
        self._sign.clicked.connect(self.mark_signed)
        self.printing = Printing(theme, bridge)
        self.printing.told.connect(self.told)
        self.headed = HeadedPaper(theme, bridge.catalogue)
        self.papers = PapersBox(theme, bridge)
        self.papers.told.connect(self.told)
        self.papers.picked.connect(self._show_other)
        self._other: Reprint | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = self._left_side()
        row.addWidget(self._left)
        row.addWidget(self.preview, stretch=1)

    def show_view(self, view: ClerkView) -> None:
        """Show the acts; on the stage is the one in hand, or the one picked."""
        self._forget_drafts(view)
        papers = tuple(act_rows(self._bridge, view))
        before = {paper.target: paper.issued for paper in self._papers}
        if papers != self._papers:
            self._papers = papers
            self._list_papers()
        targets = [paper.target for paper in papers]
        new = next((p.target for p in papers if p.issued and before.get(p.target) is False), None)
        if new is not None:
            self._at, self._other = new, None
        elif self._at not in targets:
            self._at = self._in_hand(view, targets)
        self._show_paper()

    def _forget_drafts(self, view: ClerkView) -> None:
        """Word the act of an election anew once it names others than before."""
        elections = {item.id: item.election for item in view.items if item.elects}
        for key, election in elections.items():
            if self._elections.get(key) != election:
                self._drafts.pop(Target(item=key), None)
        self._elections = elections

    def aim(self, target: Target) -> None:
        """Put the act of a question onto the stage."""
        self._other = None
        if any(paper.target == _plain(target) for paper in self._papers):
            self._at = _plain(target)
            self._show_paper()

    def forget(self) -> None:
        """Let the next view choose the act in hand."""
        self._at = None

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)
        self._left.setFixedWidth(self._theme.px(NARROW_FIELDS if compact else FIELDS))
        pad = self._theme.px(20 if compact else 28)
        layout = self._left.layout()
        if layout is not None:
            layout.setContentsMargins(pad, self._theme.px(16 if compact else 20), pad, pad)

    def _left_side(self) -> QWidget:
        left = Ground(self._theme, Tone.SURFACE)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, self._theme.px(8), 0)
        column.setSpacing(self._theme.px(16))
        column.addWidget(self._fields)
        column.addWidget(
            Words(
                self._theme,
                TextRole.SECTION,
                Tone.SECOND,
                text=self._text(N_("Resolutions of this sitting")),
            )
        )
        column.addLayout(self._list)
        column.addWidget(self.papers)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._theme.dress_scroll_bar(scroll.verticalScrollBar())
        outer = QVBoxLayout(left)
        outer.setSpacing(self._theme.px(16))
        outer.addWidget(self.heading)
        outer.addWidget(scroll, stretch=1)
        outer.addWidget(self.headed)
        outer.addWidget(self.printing)
        outer.addLayout(_side_by_side(self._save, self._sign))
        outer.addLayout(_side_by_side(self._print, self._print_all))
        return left

    def _in_hand(self, view: ClerkView, targets: list[Target]) -> Target | None:
        shown = Target(
            item=view.item.id if view.item else None,
            candidate=view.candidate.id if view.candidate else None,
        )
        wanted = (_plain(view.unissued), shown, _plain(view.upcoming))
        found = next((each for each in wanted if each in targets), None)
        return found or next(iter(targets), None)

    def _list_papers(self) -> None:
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for paper in self._papers:
            row = PaperRow(self._theme, paper)
            row.clicked.connect(self._pick)
            self._list.addWidget(row)
            self._rows.append(row)

    def _pick(self) -> None:
        row = self.sender()
        if isinstance(row, PaperRow):
            self._at = row.paper.target
            self._other = None
            self.papers.unlight()
            self._show_paper()

    def _show_paper(self) -> None:
        if self._other is not None:
            return
        paper = self._paper
        for row in self._rows:
            row.setChecked(row.paper.target == self._at)
        self._allow(paper)
        if paper is None:
            self.heading.show_heading("", self._text(N_("No resolutions yet")))
            self.preview.clear()
            return
        over = self._text(N_("resolution as issued") if paper.issued else N_("draft resolution"))
        self.heading.show_heading(over, paper.number if paper.issued else paper.name)
        if not self.isVisible():
            return
        self.content, act = self._content(paper)
        until = self._bridge.term_ends(paper.target, act.date) if act else None
        self._fields.show_act(act, until=until)
        if self.content:
            self.preview.show_pdf(self.content)
        else:
            self.preview.clear()

    def _content(self, paper: PaperShown) -> tuple[bytes, Act | None]:
        if paper.issued:
            act = self._bridge.act_of(paper.sha256)
            return self._bridge.issued(paper.sha256) or b"", act
        if paper.target not in self._drafts:
            sheet = self._bridge.sheet(paper.target)
            if sheet is None:
                return b"", None
            self._drafts[paper.target] = (sheet.content, sheet.act)
        return self._drafts[paper.target]

    @property
    def _paper(self) -> PaperShown | None:
        """The act on the stage."""
        if self._other is not None:
            return None
        return next((each for each in self._papers if each.target == self._at), None)

    def _allow(self, paper: PaperShown | None) -> None:
        shown = paper is not None or self._other is not None
        for button in (self._save, self._print):
            button.setEnabled(shown)
        given = self._bridge.given(paper.number) if paper is not None and paper.issued else None
        self._sign.setEnabled(given is not None and given.state is ActState.NUMBERED)
        self._print_all.setEnabled(bool(self._papers or self.papers.papers))
        self.headed.setVisible(paper is not None and paper.issued)

    def _show_other(self, paper: Reprint) -> None:
        """Put a paper made from the record onto the stage."""
        self._other = paper
        for row in self._rows:
            row.setChecked(False)
        self.content = paper.content
        self.heading.show_heading("", paper.name.removesuffix(".pdf"))
        self._fields.show_act(None)
        self.preview.show_pdf(paper.content)
        self._allow(None)

    def mark_signed(self) -> None:
        """Record that the act on the stage was signed; from here on it never changes."""
        paper = self._paper
        if paper is not None and paper.issued:
            self._bridge.mark(paper.number, ActMark.SIGNED)

    def choose_printer(self) -> None:
        """Ask for a printer for what is on the stage."""
        paper, blank = self.on_stage()
        if paper is not None:
            self.printing.ask((paper,), blank)

    def on_stage(self) -> tuple[ToPrint | None, str]:
        """Return what is on the stage, as it will be printed, and on which numbered sheet."""
        paper = self._paper
        if self._other is not None:
            return ToPrint(name=self._other.name, content=self._other.content), ""
        if paper is None:
            return None, ""
        content, blank = self.content, ""
        if paper.issued and self.headed.wanted.isChecked():
            blank = self.headed.blank
            content = self._on_headed_paper(paper)
        one = ToPrint(name=paper.name, content=content, number=paper.number)
        return (one if content else None), blank

    def choose_printer_for_all(self) -> None:
        """Ask for a printer for every paper of the list in hand, in its order."""
        self.printing.ask(self.batch())

    def batch(self) -> tuple[ToPrint, ...]:
        """Return the acts issued as they are on record, or the drafts, or the papers shown."""
        if self._other is not None:
            return tuple(ToPrint(name=p.name, content=p.content) for p in self.papers.papers)
        acts = [paper for paper in self._papers if paper.issued] or list(self._papers)
        found = (ToPrint(name=p.name, content=self._content(p)[0], number=p.number) for p in acts)
        return tuple(each for each in found if each.content)

    def _on_headed_paper(self, paper: PaperShown) -> bytes:
        content = self._bridge.on_headed_paper(paper.number, self.headed.top)
        self.headed.clear()
        return content

    def choose_file(self) -> None:
        """Ask where to save the PDF; nothing waits for the answer."""
        name = self._other.name if self._other is not None else ""
        paper = self._paper
        if paper is None and not name:
            return
        dialog = QFileDialog(self, self._text(N_("Save as PDF…")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        words = self._words(paper)
        if words is not None:
            to_edit = self._text(N_("Word, to edit"))
            dialog.setNameFilters(["PDF (*.pdf)", f"{to_edit} (*.docx)"])
            dialog.filterSelected.connect(
                lambda chosen: dialog.setDefaultSuffix("docx" if "docx" in chosen else "pdf")
            )
        if paper is not None:
            name = f"{paper.number or paper.name}.pdf".replace("/", "-")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(False)
        dialog.show()

    def _words(self, paper: PaperShown | None) -> Act | None:
        """Return the words of a draft, which may be edited in Word; an act issued is fixed."""
        return None if paper is None or paper.issued else self._content(paper)[1]

    def save(self, file: str) -> None:
        """Write the PDF on the stage into a file, byte for byte; a draft also as a Word file."""
        words = self._words(self._paper) if file.endswith(".docx") else None
        content = self.content if words is None else self._bridge.word_file(words)
        try:
            Path(file).write_bytes(content)
        except OSError as error:
            sentence = N_("The file can't be written: {reason}. Choose another place.")
            self.told.emit(self._text(sentence, reason=error.strerror or str(error)))
            return
        self.told.emit(self._text(N_("Saved: {file}"), file=file))


def _side_by_side(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _plain(target: Target) -> Target:
    return Target(item=target.item, candidate=target.candidate)
