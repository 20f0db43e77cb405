# SPDX-License-Identifier: Apache-2.0
"""Printing from the desk: acts and other papers, one or all, and a printer that fails."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.register import ActState
from app.domain.selection import Everyone
from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Key
from ui.clerk.paper_row import PaperRow
from ui.clerk.places import Place
from ui.clerk.print_job import DOTS_AN_INCH, PrintJob, ToPrint
from ui.clerk.resolution_panel import ResolutionPanel


@pytest.fixture(scope="module")
def opened_once(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Open the desk with its first act issued."""
    assert qapp is not None
    with open_desk(tmp_path_factory.mktemp("desk") / "data") as opened:
        open_first_vote(opened.plenary)
        opened.plenary.ballots.cast(in_favour=Everyone())
        opened.plenary.ballots.close()
        opened.plenary.ballots.announce()
        opened.hands.next_step(2)
        opened.hands.press(Key.Key_F4)
        yield opened
        opened.window.work.resolution.papers.wait()


@pytest.fixture
def desk(opened_once: Desk) -> Desk:
    """Return the desk with its act on the stage."""
    panel = panel_of(opened_once)
    next(row for row in panel.findChildren(PaperRow) if row.paper.number).click()
    return opened_once


def printed(desk: Desk) -> int:
    """Return how often the act was printed."""
    given = desk.plenary.register.given(desk.plenary.sitting.resolutions[0].number)
    assert given is not None
    return given.printed


def panel_of(desk: Desk) -> ResolutionPanel:
    """Return the panel of the papers."""
    return desk.window.work.resolution


def printer_to(file: Path) -> QPrinter:
    """Return a printer that prints into a file, coarse enough for a test."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


@pytest.fixture(autouse=True)
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Print at a tenth of the dots: what is printed is the same."""
    monkeypatch.setattr("ui.clerk.print_job.DOTS_AN_INCH", DOTS_AN_INCH // 10)


def the_act(desk: Desk) -> ToPrint:
    """Return the only act issued, from its sheet on record."""
    act = desk.plenary.sitting.resolutions[0]
    return next(each for each in panel_of(desk).batch() if each.number == act.number)


def test_an_act_is_printed_from_its_sheet_on_record(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    """And counts as printed once the printer has taken it; again it is the same bytes."""
    panel = panel_of(desk)
    act = desk.plenary.sitting.resolutions[0]
    assert sha256(the_act(desk).content).hexdigest() == act.sha256
    before = printed(desk)
    for times in (1, 2):
        with qtbot.waitSignal(panel.printing.told):
            panel.printing.print_on(printer_to(tmp_path / f"{times}.pdf"), (the_act(desk),))
        assert printed(desk) == before + times
    assert desk.line == "Printed."
    rows = [row.text() for row in panel.findChildren(PaperRow)]
    wanted = f"Өрікбаева Д.С.: {act.number} · printed: {before + 2}"
    assert any(row.startswith(wanted) for row in rows)
    with pypdfium2.PdfDocument(tmp_path / "1.pdf") as out:
        assert len(out) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_changes_nothing(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """The record stays byte for byte; one line says what to do, and it can be printed again."""
    panel = panel_of(desk)
    head, register = desk.plenary.head, desk.plenary.register
    with qtbot.waitSignal(panel.printing.told):
        panel.printing.print_on(printer_to(tmp_path / "nowhere" / "x.pdf"), (the_act(desk),))
    assert desk.line.startswith("The printer didn't take the job.")
    assert (desk.plenary.head, desk.plenary.register) == (head, register)
    assert not panel.printing.isVisible()
    with qtbot.waitSignal(panel.printing.told):
        panel.printing.print_on(printer_to(tmp_path / "x.pdf"), (the_act(desk),))
    assert desk.line == "Printed."


def test_a_printer_that_fails_between_two_pages(tmp_path: Path, desk: Desk, qtbot: QtBot) -> None:
    """Then nothing of the job counts, not even the pages that are out."""

    class Jammed(QPrinter):
        """A printer that takes one page."""

        def newPage(self) -> bool:  # noqa: N802 - Qt's name
            """Refuse."""
            return False

    printer = Jammed()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "jam.pdf"))
    job = PrintJob(printer, (the_act(desk), the_act(desk)))
    out: list[object] = []
    job.printed.connect(out.append)
    with qtbot.waitSignal(job.failed):
        job.start()
    assert out == []


def test_printing_is_watched_and_can_be_stopped(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Page by page, and between two pages the desk answers."""
    panel = panel_of(desk)
    register = desk.plenary.register
    papers = (the_act(desk),) * 500
    panel.printing.print_on(printer_to(tmp_path / "x.pdf"), papers)
    assert panel.printing.isVisibleTo(panel)
    qtbot.waitUntil(lambda: "page 0 " not in panel.printing.words.text())
    with qtbot.waitSignal(panel.printing.told):
        panel.printing.cancel.click()
    assert desk.line.startswith("The printing was stopped.")
    assert desk.plenary.register == register
    panel.printing.cancel.click()


def test_the_dialog_asks_for_a_printer_and_blocks_nothing(desk: Desk) -> None:
    """Ctrl P for what is on the stage; votes can still be entered."""
    panel = panel_of(desk)
    for ask in (panel.choose_printer, panel.choose_printer_for_all):
        ask()
        (dialog,) = [each for each in panel.findChildren(QPrintDialog) if each.isVisible()]
        assert not dialog.isModal()
        dialog.reject()
    panel.printing.ask(())


def test_an_act_on_headed_paper_leaves_the_head_free(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    """With the margin typed in; the number of the sheet is recorded, the sheet kept stays."""
    panel = panel_of(desk)
    act = desk.plenary.sitting.resolutions[0]
    kept = the_act(desk).content
    panel.headed.wanted.setChecked(True)
    panel.headed.number.setText(" А 000123 ")
    for typed, top in (("20", 20), ("90", 90), ("70", 70)):
        panel.headed.margin.setText(typed)
        assert panel.headed.top == top
    paper, blank = panel.on_stage()
    assert paper is not None
    assert panel.headed.number.text() == ""
    assert paper.content not in {kept, b""}
    with pypdfium2.PdfDocument(paper.content) as pdf:
        assert "Сенат" not in pdf[0].get_textpage().get_text_range().partition("туралы")[0]
    with qtbot.waitSignal(panel.printing.told):
        panel.printing.print_on(printer_to(tmp_path / "x.pdf"), (paper,), blank)
    given = desk.plenary.register.given(act.number)
    assert given is not None
    assert given.blanks == ("А 000123",)
    assert the_act(desk).content == kept
    panel.headed.wanted.setChecked(False)
    assert panel.on_stage() == (ToPrint(name=paper.name, content=kept, number=act.number), "")


def test_an_act_is_marked_as_signed_once(desk: Desk) -> None:
    """From then on it never changes, and the list says so."""
    panel = panel_of(desk)
    panel.mark_signed()
    act = desk.plenary.sitting.resolutions[0]
    given = desk.plenary.register.given(act.number)
    assert given is not None
    assert given.state is ActState.SIGNED
    assert any(row.text().endswith("· signed") for row in panel.findChildren(PaperRow))


def test_other_papers_are_made_while_the_desk_goes_on(desk: Desk, qtbot: QtBot) -> None:
    """Off the window's thread; the first is shown, each can be picked and all be printed."""
    panel = panel_of(desk)
    head = desk.plenary.head
    with qtbot.waitSignal(panel.papers.picked, timeout=20_000):
        panel.papers.make("roll-call-sheet")
        panel.papers.make("minutes")
    qtbot.waitUntil(lambda: not panel.papers.busy)
    assert len(panel.papers.papers) == 3
    assert panel.content == panel.papers.papers[0].content
    made = [row for row in panel.papers.findChildren(PaperRow) if row.paper.issued]
    made[1].click()
    assert panel.content == panel.papers.papers[1].content
    assert [each.content for each in panel.batch()] == [p.content for p in panel.papers.papers]
    assert desk.plenary.head == head
    next(row for row in panel.findChildren(PaperRow) if row.paper.number).click()
    assert panel.content == the_act(desk).content


def test_the_making_of_papers_can_be_stopped(desk: Desk, qtbot: QtBot) -> None:
    """And a kind of which the sitting has nothing says so."""
    panel = panel_of(desk)
    with qtbot.waitSignal(panel.papers.told, timeout=20_000):
        panel.papers.make("minutes")
        panel.papers.cancel()
    assert desk.line == "The making of the papers was stopped."
    qtbot.waitUntil(lambda: not panel.papers.busy)
    row = next(r for r in panel.papers.findChildren(PaperRow) if "Appeal" in r.text())
    with qtbot.waitSignal(panel.papers.told, timeout=20_000):
        row.click()
    assert desk.line == "The record has nothing for this paper yet."
    panel.papers.cancel()


def test_the_sheets_for_marking_by_hand_are_one_key_away(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    """In the middle of a vote the key makes them and shows the first."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        open_first_vote(desk.plenary)
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        desk.hands.press(Key.Key_P, modifier=both)
        panel = desk.window.work.resolution
        qtbot.waitUntil(lambda: not panel.papers.busy)
        assert panel.papers.papers
        assert panel.content.startswith(b"%PDF")
        assert desk.place() is Place.RESOLUTION
