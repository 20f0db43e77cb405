# SPDX-License-Identifier: Apache-2.0
"""The list of sittings: going on, looking back, practising, searching."""

import hashlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.domain.selection import Everyone
from app.domain.sitting import SittingStage
from app.plenary import Plenary
from tests.hands import Hands, Key, settle
from tests.office import CTRL, AtWork, at_work
from ui.office.reading_bar import ReadingBar
from ui.start.workday import PRACTICE


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of every record in a folder."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.glob("*.sqlite"))
    }


def end(plenary: Plenary) -> None:
    """Bring a planned sitting to its end."""
    plenary.registrations.open()
    plenary.registrations.register(Everyone())
    plenary.sittings.open()
    plenary.sittings.close()


def test_a_sitting_is_looked_at_and_nothing_is_written(work: AtWork) -> None:
    """A clear band, nothing allowed, the record byte for byte as it was."""
    work.plan()
    work.record()
    work.close_desk()
    before = digests(work.data)
    work.office.shelf.look.click()
    (bar,) = work.desk.findChildren(ReadingBar)
    assert bar.isVisible()
    assert bar.words == "Only looking: nothing of this sitting can be changed"
    assert work.desk.side.step.button.isEnabled() is False
    hands = Hands(work.desk)
    hands.next_step(3)
    hands.type("5")
    hands.press(Key.Key_Return, Key.Key_F10, Key.Key_F6)
    work.close_desk()
    assert digests(work.data) == before


def test_an_ended_sitting_opens_to_be_looked_at(work: AtWork) -> None:
    """Enter on a past sitting only shows it; going on with it is a choice of its own."""
    work.plan()
    work.record()
    plenary = work.day.plenary
    assert plenary is not None
    end(plenary)
    work.close_desk()
    shelf = work.office.shelf
    assert shelf.step.button.text() == "Plan a new sitting"
    assert shelf.table.rows[0].cells[3] == "ended, not sealed"
    shelf.table.setFocus()
    work.hands.press(Key.Key_Return)
    (bar,) = work.desk.findChildren(ReadingBar)
    assert bar.words.startswith("The sitting is over")
    work.close_desk()
    shelf.go_on.click()
    assert work.desk.findChildren(ReadingBar) == []


def test_the_list_is_searched_and_opened_with_the_mouse(work: AtWork) -> None:
    """Words narrow the list; a double click opens what is left."""
    work.plan(number="7")
    work.record()
    work.close_desk()
    shelf = work.office.shelf
    work.hands.press(Key.Key_F, modifier=CTRL)
    work.hands.type("17")
    assert shelf.empty.text() == "No sitting has all these words."
    work.hands.press(Key.Key_Backspace, Key.Key_Backspace)
    work.hands.type("7")
    assert len(shelf.table.rows) == 1
    place = shelf.table.visualRect(shelf.table.model().index(0, 1)).center()
    QTest.mouseClick(shelf.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(shelf.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert work.day.shown is not None


def test_practice_has_a_folder_of_its_own(work: AtWork) -> None:
    """The real record isn't touched; the head is tinted and says what it is."""
    work.plan()
    work.record()
    work.close_desk()
    before = digests(work.data)
    work.office.shelf.practice.click()
    settle()
    assert work.desk.header.practice.text() == "PRACTICE MODE"
    Hands(work.desk).next_step()
    plenary = work.day.plenary
    assert plenary is not None
    assert plenary.sitting.stage is SittingStage.REGISTRATION
    work.close_desk()
    assert digests(work.data) == before
    assert (work.data / PRACTICE / bootstrap.PRACTICE).is_file()
    assert len(work.day.plans.rows) == 1


def test_a_record_in_use_is_said_where_the_clerk_is(work: AtWork) -> None:
    """Another program on the same record: a sentence at the foot, and what was typed stays."""
    work.plan()
    with bootstrap.open_plenary(work.data, clock=work.day.clock, actor="other"):
        work.record()
        assert work.day.shown is None
        assert "already open in another window" in work.office.planning.refused.text()
    assert len(work.day.plans.items) == 2
    work.record()
    assert work.day.shown is not None


def test_a_record_that_is_none_is_said_in_place_of_the_list(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Something else under the record's name is never overwritten."""
    assert qapp is not None
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / bootstrap.RECORD).write_text("hello", encoding="utf-8")
    with at_work(tmp_path) as work:
        assert bootstrap.RECORD in work.office.shelf.empty.text()


def test_quitting_from_the_desk_ends_the_program(work: AtWork) -> None:
    """The key that quits doesn't come back to the list; a bug is told on the desk."""
    work.plan()
    work.record()
    work.day.tell_trouble("KeyError: 'x'")
    assert work.desk.footer.message.startswith("An error in the program")
    Hands(work.desk).press(Key.Key_Q, modifier=CTRL)
    settle()
    assert work.day.shown is None
    assert not work.office.isVisible()


def test_words_are_sought_in_the_whole_record(work: AtWork) -> None:
    """Enter looks through everything on record; what is found opens its sitting."""
    work.plan(number="7")
    work.record()
    work.close_desk()
    shelf = work.office.shelf
    shelf.search.setFocus()
    work.hands.press(Key.Key_Return)
    assert not shelf.found.isVisible()
    work.hands.type("Ахметованы")
    assert shelf.empty.text() == "No sitting has all these words."
    work.hands.press(Key.Key_Return)
    work.rest()
    assert shelf.found.told == "Found in the record: 1"
    assert shelf.found.table.rows[0].cells[1:] == ("Candidate", "Ахметова Айгүл Серікқызы")
    work.hands.press(Key.Key_Return)
    assert work.day.shown is not None
    work.close_desk()
    shelf.search.setFocus()
    work.hands.type("z")
    assert not shelf.found.isVisible()
    work.hands.press(Key.Key_Return)
    work.rest()
    assert shelf.found.told == "Found in the record: 0"


def test_a_second_copy_is_made_when_a_desk_is_closed(work: AtWork, tmp_path: Path) -> None:
    """Where a folder was chosen a proved copy lies in it; a folder that is gone is said."""
    copies = tmp_path / "copies"
    copies.mkdir()
    work.office.settings.copies.setText(str(copies))
    work.office.settings.copies.editingFinished.emit()
    work.plan()
    work.record()
    work.close_desk()
    (copy,) = copies.glob("*.sqlite")
    assert copy.name in work.office.line.accessibleName()
    copies.rename(tmp_path / "gone")
    (tmp_path / "copies").write_text("", encoding="utf-8")
    work.office.shelf.go_on.click()
    work.close_desk()
    assert "copy can't be written" in work.office.line.accessibleName()
