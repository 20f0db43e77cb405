# SPDX-License-Identifier: Apache-2.0
"""Planning a sitting in windows: day, deputies, agenda; each slip said at its field."""

import io
from pathlib import Path

import docx
from PySide6.QtWidgets import QFileDialog, QWidget

from app import bootstrap
from app.views.plan_form import PlanField
from app.views.shelf import ShelfState
from tests.hands import Key
from tests.office import AGENDA, CTRL, AtWork, roster_table
from ui.office.planning_page import Part


def told(work: AtWork) -> list[str]:
    """Return what is said to be still wrong with the plan."""
    return [each.text() for each in work.office.planning.findings]


def test_a_sitting_is_planned_by_keys_alone(work: AtWork) -> None:
    """From the empty list to the desk: number, deputies and agenda pasted, one kind chosen."""
    assert work.office.shelf.empty.text() == "No sitting is on record yet: plan the first one."
    work.hands.next_step()
    assert work.office.page is work.office.planning
    work.hands.press(Key.Key_Escape)
    work.plan(number="7")
    assert told(work) == []
    work.record()
    assert work.day.shown is not None
    assert not work.office.isVisible()
    with bootstrap.open_archive(work.data) as archive:
        (row,) = archive.shelf()
    assert (row.sitting, row.state) == ("senate-1995/2026-05-14/7", ShelfState.PLANNED)
    assert len(row.members) == 50
    assert len(row.items) == 2
    work.close_desk()
    assert work.office.isVisible()
    assert work.office.shelf.step.button.text() == "Go on with the last one"
    work.hands.next_step()
    assert work.desk.header.stage.text() == "The sitting is planned"


def test_a_planned_sitting_has_its_papers_and_candidates(work: AtWork) -> None:
    """What was pasted under the first item is on record with it."""
    work.plan()
    work.record()
    plenary = work.day.plenary
    assert plenary is not None
    judges = plenary.sitting.agenda.items[0]
    assert judges.candidates[0].name == "Ахметова Айгүл Серікқызы"
    assert [(each.paper, each.number) for each in judges.papers] == [("nomination", "12-3")] * 2
    assert not work.day.plans.begun


def test_bad_input_is_said_at_its_field_and_nothing_is_lost(work: AtWork) -> None:
    """Letters for a number, a wrong date: a sentence at the field, the next step waits."""
    work.office.shelf.new.click()
    page = work.office.planning.sitting
    for name, typed, sentence in (
        ("number", "жеті", "The number is a whole number from 1."),
        ("day", "31.02.2026", "A day is written 14.05.2026."),
        ("starts", "", "A time is written 10:00."),
        ("place", "x" * 201, "This is too long: at most 200 letters."),
    ):
        page.entries[name].setFocus()
        work.hands.press(Key.Key_A, modifier=CTRL)
        work.hands.press(Key.Key_Backspace)
        work.hands.type(typed) if len(typed) < 50 else page.entries[name].insert(typed)
        if len(typed) > 50:
            page.entries[name].textEdited.emit(typed)
        assert page.labelled[name].finding == sentence
        assert page.entries[name].text() == typed
        assert not work.office.planning.step.button.isEnabled()
    work.hands.next_step(2)
    assert not (work.data / bootstrap.RECORD).exists()
    work.hands.press(Key.Key_Escape)
    work.office.shelf.new.click()
    assert page.entries["number"].text() == "жеті"
    assert len(told(work)) == 4


def test_a_finding_leads_to_its_field(work: AtWork) -> None:
    """Pressing what is wrong puts the keys where it can be mended."""
    work.plan()
    page = work.office.planning
    page.agenda.fields.kind.pick("regulations")
    work.day.plans.write(number="?")
    work.day.plans.seat((), page.roster.body_key)
    findings = {each.text().split(":")[0]: each for each in page.findings}
    findings["Number of the sitting"].click()
    assert page.tabs[0].isChecked()
    assert page.sitting.entries["number"].hasFocus()
    page.turn_to(Part.AGENDA)
    {each.text().split(":")[0]: each for each in page.findings}["Deputies"].click()
    assert page.tabs[1].isChecked()
    page.agenda.add.click()
    {each.text().split(":")[0]: each for each in page.findings}["Item 3"].click()
    assert page.tabs[2].isChecked()
    assert page.agenda.chosen == 2


def test_a_number_on_record_is_refused(work: AtWork) -> None:
    """The second sitting of the day takes another number; the next is proposed."""
    work.plan(number="7")
    work.record()
    work.close_desk()
    work.office.shelf.new.click()
    page = work.office.planning.sitting
    assert page.entries["number"].text() == "8"
    work.day.plans.write(number="7")
    work.office.planning.roster.last.click()
    assert "on record already" in page.labelled["number"].finding
    assert len(work.day.plans.form.members) == 50


def test_lines_of_a_roster_that_cannot_be_taken_are_shown(work: AtWork) -> None:
    """Line and reason before anything is recorded; left out only when the clerk says so."""
    work.office.shelf.new.click()
    work.hands.press(Key.Key_F3)
    roster = work.office.planning.roster
    assert "No deputies yet" in roster.count.text()
    work.copy(roster_table().replace("\n3\t", "\n2\t").replace("\n7\t", "\nжеті\t"))
    work.paste()
    assert [row.cells[1] for row in roster.table.rows[:2]] == [
        "line 4: not taken",
        "line 8: not taken",
    ]
    assert "seat 2 is taken already in line 3" in roster.table.rows[0].cells[3]
    assert told(work)[0].startswith("Deputies: 2 lines can't be taken")
    roster.without.click()
    assert told(work) == []
    assert len(work.day.plans.form.members) == 48
    assert not roster.without.isVisible()


def test_junk_is_no_roster_and_the_deputies_stay(work: AtWork) -> None:
    """What can't be read is one sentence; who was there is still there."""
    work.office.shelf.new.click()
    work.hands.press(Key.Key_F3)
    roster = work.office.planning.roster
    roster.last.click()
    assert roster.problem.text() == "This body has no sitting on record yet."
    work.copy(roster_table())
    work.paste()
    work.copy("\0\0")
    work.paste()
    work.office.planning.read_roster_file(work.data / "nowhere.xlsx")
    work.rest()
    assert "the file can't be read" in roster.problem.text()
    assert len(work.day.plans.form.members) == 50


def test_files_are_read_off_the_window_s_thread(work: AtWork, tmp_path: Path) -> None:
    """A roster in CSV and an agenda in Word come in while the window goes on."""
    work.office.shelf.new.click()
    page = work.office.planning
    (tmp_path / "deputies.csv").write_text(roster_table().replace("\t", ";"), encoding="utf-8")
    page.turn_to(Part.ROSTER)
    page.read_roster_file(tmp_path / "deputies.csv")
    assert (work.day.errands.busy, len(work.day.plans.form.members)) == (True, 0)
    work.rest()
    assert len(work.day.plans.form.members) == 50
    document, content = docx.Document(), io.BytesIO()
    document.add_paragraph("Санақ комиссиясын сайлау туралы", style="List Number")
    document.save(content)
    (tmp_path / "agenda.docx").write_bytes(content.getvalue())
    page.turn_to(Part.AGENDA)
    page.read_agenda_file(tmp_path / "agenda.docx")
    work.rest()
    assert [item.draft.kind for item in work.day.plans.items] == ["count-commission"]
    page.read_agenda_file(tmp_path / "nowhere.docx")
    work.rest()
    assert "the file can't be read" in page.agenda.left_out.text()


def test_a_file_is_chosen_in_the_system_s_own_dialog(work: AtWork, tmp_path: Path) -> None:
    """The one dialog there is: it doesn't stop the window, and what was chosen is read."""
    work.office.shelf.new.click()
    page = work.office.planning
    (tmp_path / "agenda.txt").write_text(AGENDA, encoding="utf-8")
    work.hands.press(Key.Key_F4)
    page.agenda.file.click()
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "agenda.txt"))
    dialog.close()
    work.rest()
    assert len(work.day.plans.items) == 2


def test_the_agenda_is_corrected_before_it_is_recorded(work: AtWork) -> None:
    """Kinds, titles, candidates, papers and order are the clerk's; what was left out is said."""
    work.plan()
    agenda = work.office.planning.agenda
    assert agenda.left_out.text() == "2 items; not taken: 1: КҮН ТӘРТІБІ"
    agenda.go_to(1)
    assert "Found by the title" in agenda.fields.note.text()
    names = agenda.fields.fields["candidates"].field
    names.setFocus()
    work.hands.press(Key.Key_End, modifier=CTRL)
    work.hands.press(Key.Key_Return)
    work.hands.type("Долана Серік Маратұлы")
    assert len(work.day.plans.items[0].draft.candidates) == 3
    assert names.hasFocus()
    work.day.plans.put([*work.day.plans.form.items])
    agenda.down.click()
    assert work.day.plans.items[1].draft.candidates[2] == "Долана Серік Маратұлы"
    agenda.up.click()
    assert (agenda.chosen, agenda.up.isEnabled()) == (0, False)
    agenda.remove.click()
    assert len(work.day.plans.items) == 1
    work.copy("...")
    agenda.take_clipboard()
    assert agenda.left_out.text() == "No item of an agenda was found in it."


def test_papers_facts_and_figures_of_an_item_are_typed(work: AtWork) -> None:
    """A paper's number and day, the seats, the members of a commission: said when they're wrong."""
    work.plan(agenda=f"{AGENDA}3. Санақ комиссиясын сайлау туралы\n")
    agenda = work.office.planning.agenda
    agenda.go_to(3)
    members = agenda.fields.fields["fields:members"]
    assert members.finding == "“Комиссия мүшелері” is still to be filled in."
    members.field.setFocus()
    work.hands.type("5")
    work.hands.press(Key.Key_Return)
    work.hands.type("6")
    assert told(work) == []
    agenda.go_to(1)
    seats = agenda.fields.fields["seats"]
    seats.field.setFocus()
    work.hands.type("x")
    assert seats.finding == "This is a whole number from 1, or nothing."
    work.hands.press(Key.Key_Backspace)
    papers = agenda.fields.fields["papers"]
    entries = [each for each in papers.findChildren(QWidget) if each.accessibleName() == "Number"]
    entries[1].setFocus()
    work.hands.type("77")
    assert "Choose which paper “77” is" in papers.finding
    assert entries[1].hasFocus()


def test_a_kind_is_chosen_by_keys_and_the_keys_stay_there(work: AtWork) -> None:
    """Choosing another kind makes other fields; the choice keeps the focus."""
    work.plan()
    agenda = work.office.planning.agenda
    agenda.go_to(2)
    agenda.fields.kind.setFocus()
    before = agenda.fields.kind.key
    work.hands.press(Key.Key_Up)
    assert agenda.fields.kind.key != before
    assert work.day.plans.items[1].draft.kind == agenda.fields.kind.key
    assert agenda.fields.kind.hasFocus()


def test_the_form_is_cleared_when_the_clerk_says_so(work: AtWork) -> None:
    """A plan put aside is begun anew."""
    work.plan(number="77")
    work.office.planning.anew.click()
    assert work.office.page is work.office.shelf
    work.office.shelf.new.click()
    assert work.office.planning.sitting.entries["number"].text() == "1"


def test_somebody_from_outside_presides(work: AtWork) -> None:
    """A name and a post are asked for; a deputy may preside and another sign as acting."""
    work.plan()
    page = work.office.planning.sitting
    work.office.planning.turn_to(Part.SITTING)
    page.picks[PlanField.PRESIDING].pick("—")
    assert "a name and a post" in page.labelled["presiding_name"].finding
    for name, typed in (("presiding_name", "Қ. Тоқа"), ("presiding_post", "Президент")):
        page.entries[name].setFocus()
        work.hands.type(typed)
    page.picks[PlanField.SIGNATORY].pick("m002")
    assert told(work) == []
    work.record()
    plenary = work.day.plenary
    assert plenary is not None
    assert plenary.sitting.presiding.post == "Президент"
    assert plenary.sitting.signatory.acting
