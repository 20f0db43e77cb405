# SPDX-License-Identifier: Apache-2.0
"""The papers at the desk: drafts before the vote, the sheet as issued, a copy on disk."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.ids import CandidateId
from app.domain.selection import Everyone
from app.domain.tally import Tally
from app.views.deeds import Target
from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Key, settle
from ui.clerk.paper_row import PaperRow


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on its first vote."""
    assert qapp is not None
    with open_desk(tmp_path / "data") as opened:
        open_first_vote(opened.plenary)
        yield opened


def rows(desk: Desk) -> list[str]:
    """Return the list of papers as it reads."""
    return [row.text() for row in act_rows(desk)]


def act_rows(desk: Desk) -> list[PaperRow]:
    """Return the rows of the acts."""
    settle()
    found = desk.window.work.resolution.findChildren(PaperRow)
    return [row for row in found if row.paper.target.item is not None]


def adopt(desk: Desk) -> None:
    """Adopt the first candidate and announce it."""
    desk.plenary.ballots.cast(in_favour=Everyone())
    desk.plenary.ballots.close()
    desk.plenary.ballots.announce()


def test_drafts_can_be_read_before_the_vote(desk: Desk) -> None:
    """F4 shows a draft for every candidate, and the page of the one in hand."""
    desk.hands.press(Key.Key_F4)
    assert rows(desk) == [
        "Өрікбаева Д.С.: draft",
        "Шалқарбеков Т.М.: draft",
        "Ырғайбаева Г.Ө.: draft",
    ]
    assert desk.window.work.resolution.preview.pages == 1
    assert desk.plenary.sitting.resolutions == ()


def test_another_draft_is_picked_with_a_click(desk: Desk) -> None:
    """The page follows the paper that is picked."""
    desk.hands.press(Key.Key_F4)
    first = desk.window.work.resolution.content
    act_rows(desk)[1].click()
    assert desk.window.work.resolution.content != first


def test_a_failed_candidate_has_no_paper(desk: Desk) -> None:
    """What wasn't adopted has no act, and no draft any more."""
    desk.plenary.ballots.cast(against=Everyone())
    desk.plenary.ballots.close()
    desk.plenary.ballots.announce()
    desk.hands.press(Key.Key_F4)
    assert rows(desk) == ["Шалқарбеков Т.М.: draft", "Ырғайбаева Г.Ө.: draft"]


def test_the_sheet_is_shown_while_its_issue_is_armed(desk: Desk) -> None:
    """The first press shows the draft, Esc brings the result back, two presses number it."""
    adopt(desk)
    assert desk.next_step == "Issue the resolution"
    desk.hands.next_step()
    assert desk.armed()
    draft = desk.window.work.resolution.content
    assert draft
    desk.hands.press(Key.Key_Escape)
    assert not desk.armed()
    assert not any(desk.plenary.sitting.resolutions)
    desk.hands.next_step(2)
    act = desk.plenary.sitting.resolutions[0]
    assert sha256(desk.window.work.resolution.content).hexdigest() == act.sha256
    assert desk.window.work.resolution.content != draft
    assert rows(desk)[0] == "Өрікбаева Д.С.: № 1-I"


def test_the_pdf_is_saved_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    """What is saved is the sheet on record; a place that can't be written is a line."""
    adopt(desk)
    desk.hands.next_step(2)
    panel = desk.window.work.resolution
    panel.save(str(tmp_path / "act.pdf"))
    digest = sha256((tmp_path / "act.pdf").read_bytes()).hexdigest()
    assert digest == desk.plenary.sitting.resolutions[0].sha256
    assert desk.line == f"Saved: {tmp_path / 'act.pdf'}"
    panel.save(str(tmp_path / "nowhere" / "act.pdf"))
    assert desk.line.startswith("The file can't be written: ")


def test_a_draft_is_saved_as_a_word_file_to_edit(desk: Desk, tmp_path: Path) -> None:
    """With its words and its mark; what was issued is a PDF alone."""
    desk.hands.press(Key.Key_F4)
    panel = desk.window.work.resolution
    panel.save(str(tmp_path / "draft.docx"))
    text = "\n".join(each.text for each in docx.Document(str(tmp_path / "draft.docx")).paragraphs)
    assert "Өрікбаева" in text
    panel.choose_file()
    (dialog,) = desk.window.findChildren(QFileDialog)
    assert any("docx" in each for each in dialog.nameFilters())
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "docx"
    dialog.reject()


def test_a_dialog_asks_where_to_save_and_blocks_nothing(desk: Desk) -> None:
    """Ctrl S opens a dialog beside the desk; votes can still be entered."""
    desk.hands.press(Key.Key_F4)
    desk.window.work.resolution.choose_file()
    dialog = desk.window.findChildren(QFileDialog)[0]
    assert dialog.isVisible()
    assert not dialog.isModal()
    desk.window.activateWindow()
    desk.hands.press(Key.Key_F2)
    desk.hands.type("5+")
    assert desk.line == "seat 5, Байтерек Д.С.: in favour – recorded"
    dialog.reject()


def test_the_act_of_a_question_comes_onto_the_stage(desk: Desk) -> None:
    """The panel turns to the act it is told, and to none that there isn't."""
    desk.hands.press(Key.Key_F4)
    panel = desk.window.work.resolution
    item = desk.plenary.sitting.agenda.items[0].id
    before = panel.content
    panel.aim(Target(item=item, candidate=CandidateId("c3")))
    third = panel.content
    panel.aim(Target(item=item, candidate=CandidateId("nobody")))
    assert third != before
    assert panel.content == third


def test_the_end_lists_what_was_decided(desk: Desk) -> None:
    """After the end the desk lists every candidate with figures, verdict and number."""
    adopt(desk)
    desk.hands.next_step(2)
    desk.plenary.sittings.close()
    settle()
    names = desk.window.work.summary.findChildren(type(desk.window.work.summary.heading))
    words = " ".join(each.accessibleName() for each in names)
    assert "The sitting has ended" in words
    assert desk.plenary.sitting.ballots[-1].outcome is not None
    assert desk.plenary.sitting.ballots[-1].outcome.tally == Tally(in_favour=145)
