# SPDX-License-Identifier: Apache-2.0
"""The paper: the acts of the sitting, and the page itself as it will be printed.

The page is the real PDF: before an act is issued its draft, afterwards the very bytes on record.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.register import ActMark, ActState
from app.domain.resolution import Act
from app.plenary import Reprint
from app.views.clerk import ClerkView
from app.views.deeds import Target
from app.views.forms.acts import ACT, of_act
from app.views.forms.doings import Doing, form_of
from app.wording import N_
from ui.actions import explain, possible
from ui.bridge import PlenaryBridge
from ui.clerk.act_rows import act_rows
from ui.clerk.act_sheets import ActSheets
from ui.clerk.act_text import ActText
from ui.clerk.batch import BatchIssue
from ui.clerk.headed_paper import HeadedPaper
from ui.clerk.heading import PanelHeading
from ui.clerk.paper_buttons import PaperButtons
from ui.clerk.paper_row import PaperRow, PaperShown
from ui.clerk.papers_box import PapersBox
from ui.clerk.print_job import ToPrint
from ui.clerk.printing import Printing
from ui.clerk.saving import Saving
from ui.theme import TextRole, Theme
from ui.widgets.buttons import Button
from ui.widgets.ground import Ground, Tone, Words
from ui.widgets.page_preview import PagePreview
from ui.widgets.scrolled import scrolled

FIELDS = 452


class ResolutionPanel(QWidget):
    """Acts at the left, the page at the right."""

    told = Signal(str)
    asked = Signal(object, object)
    """The `Doing` whose form is to be opened, and what stands in it already."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._papers: tuple[PaperShown, ...] = ()
        self._rows: list[PaperRow] = []
        self._at: Target | None = None
        self._sheets = ActSheets(bridge)
        self._reading = False
        self.content = b""
        """The PDF on the stage."""
        self.heading = PanelHeading(theme)
        self.preview = PagePreview(theme)
        self._fields = ActText(theme, bridge.catalogue)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.buttons = PaperButtons(theme, bridge.catalogue)
        self.saving = Saving(bridge.catalogue, self)
        self.printing = Printing(theme, bridge)
        self.headed = HeadedPaper(theme, bridge.catalogue)
        self.papers = PapersBox(theme, bridge)
        self._other: Reprint | None = None
        self.batch_issue = BatchIssue(theme, bridge)
        self.numbers = Button(theme, self._text(N_("Register of numbers")))
        self._connect()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = self._left_side()
        row.addWidget(self._left)
        row.addWidget(self.preview, stretch=1)

    def _connect(self) -> None:
        self.buttons.save.clicked.connect(self.choose_file)
        self.buttons.print_one.clicked.connect(self.choose_printer)
        self.buttons.print_all.clicked.connect(self.choose_printer_for_all)
        self.buttons.sign.clicked.connect(self.mark_signed)
        for doing, button in self.buttons.forms.items():
            button.clicked.connect(partial(self._ask, doing))
        self.saving.chosen.connect(self.save)
        self.papers.picked.connect(self._show_other)
        for part in (self.saving, self.printing, self.papers, self.batch_issue):
            part.told.connect(self.told)

    def show_view(self, view: ClerkView) -> None:
        """Show the acts; on the stage is the one in hand, or the one picked."""
        self._sheets.forget(view)
        self._reading = view.reading
        self.batch_issue.show_view(view)
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
        self._left.setFixedWidth(self._theme.px(FIELDS))
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
        column.addWidget(
            Words(
                self._theme,
                TextRole.SECTION,
                Tone.SECOND,
                text=self._text(N_("Resolutions of this sitting")),
            )
        )
        column.addLayout(self._list)
        column.addWidget(self._fields)
        column.addWidget(self.numbers, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.papers)
        column.addStretch(1)
        outer = QVBoxLayout(left)
        outer.setSpacing(self._theme.px(16))
        outer.addWidget(self.heading)
        self._text_and_list = scrolled(self._theme, inner)
        outer.addWidget(self._text_and_list, stretch=1)
        outer.addWidget(self.batch_issue)
        outer.addWidget(self.headed)
        outer.addWidget(self.printing)
        outer.addWidget(self.buttons)
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
            if row.isChecked() and len(self._rows) > 1:
                self._text_and_list.bring(row)
        self._allow(paper)
        if paper is None:
            self.heading.show_heading("", self._text(N_("No resolutions yet")))
            self.preview.clear()
            return
        over = self._text(N_("resolution as issued") if paper.issued else N_("draft resolution"))
        self.heading.show_heading(over, paper.number if paper.issued else paper.name)
        if not self.isVisible():
            return
        self.content, act = self._sheets.sheet(paper)
        until = self._bridge.term_ends(paper.target, act.date) if act else None
        self._fields.show_act(act, until=until)
        if self.content:
            self.preview.show_pdf(self.content)
        else:
            self.preview.clear()

    @property
    def _paper(self) -> PaperShown | None:
        """The act on the stage."""
        if self._other is not None:
            return None
        return next((each for each in self._papers if each.target == self._at), None)

    def _allow(self, paper: PaperShown | None) -> None:
        shown = paper is not None or self._other is not None
        for button in (self.buttons.save, self.buttons.print_one):
            button.setEnabled(shown)
        given = self._bridge.given(paper.number) if paper is not None and paper.issued else None
        numbered = given is not None and given.state is ActState.NUMBERED
        self.buttons.sign.setEnabled(numbered and not self._reading)
        after = given is not None and not self._reading
        self.buttons.afterwards.setVisible(after)
        for doing, button in self.buttons.forms.items():
            if after and paper is not None:
                self._allow_form(doing, button, paper.number)
        self.buttons.print_all.setEnabled(bool(self._papers or self.papers.papers))
        self.headed.setVisible(paper is not None and paper.issued and not self._reading)

    def _allow_form(self, doing: Doing, button: Button, number: str) -> None:
        """Offer a form where this very act is among those it may be for."""
        chosen = {ACT: (number,)}
        look = self._bridge.look
        form = look(lambda sitting, register: form_of(doing, sitting, register, chosen))
        permission = of_act(form, number)
        reason = explain(self._bridge.catalogue, permission)
        button.explain(allowed=possible(permission), reason=reason)

    def _ask(self, doing: Doing) -> None:
        paper = self._paper
        if paper is not None and paper.issued:
            self.asked.emit(doing, {ACT: (paper.number,)})

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

    def choose_file(self) -> None:
        """Ask where to save what is on the stage."""
        paper = self._paper
        if self._other is not None:
            self.saving.ask(self._other.name)
        elif paper is not None:
            name = f"{paper.number or paper.name}.pdf".replace("/", "-")
            self.saving.ask(name, to_edit=self._words is not None)

    def save(self, file: str) -> None:
        """Write the PDF on the stage into a file, byte for byte; a draft also as a Word file."""
        words = self._words if file.endswith(".docx") else None
        self.saving.write(file, self.content if words is None else self._bridge.word_file(words))

    @property
    def _words(self) -> Act | None:
        """Return the words of a draft, which may be edited in Word; an act issued is fixed."""
        paper = self._paper
        return None if paper is None or paper.issued else self._sheets.sheet(paper)[1]

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
            content = self._on_headed_paper(paper) if self.headed.check() else b""
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
        found = (
            ToPrint(name=p.name, content=self._sheets.sheet(p)[0], number=p.number) for p in acts
        )
        return tuple(each for each in found if each.content)

    def _on_headed_paper(self, paper: PaperShown) -> bytes:
        content = self._bridge.on_headed_paper(paper.number, self.headed.top)
        if content:
            self.headed.clear()
        return content


def _plain(target: Target) -> Target:
    return Target(item=target.item, candidate=target.candidate)
