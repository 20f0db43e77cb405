# SPDX-License-Identifier: Apache-2.0
"""What is typed wrong before a sitting: while it is planned, sought, and in the settings."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from app import bootstrap
from app.views.plan_form import OUTSIDE, PlanField
from tests.bad_input import JUNK, LONG, MUCH, paste
from tests.hands import Key, settle
from tests.office import AGENDA, AtWork
from ui.clerk.field import Field
from ui.office.labelled import Labelled
from ui.office.planning_page import Part
from ui.widgets.ground import Words
from ui.widgets.lines import Lines


def said(labelled: Labelled) -> str:
    """Return the sentence under a field; it can be seen."""
    settle()
    shown = [each.text() for each in labelled.findChildren(Words) if each.isVisible()]
    assert not labelled.finding or labelled.finding in shown
    return labelled.finding


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("number", ("", "  ", "0", "-1", "жеті", "٣", "1.5", "1e3", JUNK, LONG)),
        ("day", ("", "31.02.2026", "ертең", "14.05", "٣.05.2026", JUNK)),
        ("starts", ("", "25:00", "1٣:00", "10:60", "таңертең", "1000", JUNK)),
        ("place", ("x" * 201, JUNK)),
        ("convocation", ("X" * 21, JUNK)),
        ("session", ("-1", "бір", "٣", JUNK)),
    ],
)
def test_a_field_of_the_sitting(work: AtWork, name: str, wrong: tuple[str, ...]) -> None:
    """Each wrong text is said under its field, stands, and the next step waits."""
    work.office.shelf.new.click()
    page = work.office.planning.sitting
    entry, right = page.entries[name], page.entries[name].text()
    for text in wrong:
        stood = type_over(entry, text)
        assert said(page.labelled[name]), (name, text)
        assert entry.text() == stood
        assert entry.hasFocus()
        assert not work.office.planning.step.button.isEnabled()
    type_over(entry, right)
    assert said(page.labelled[name]) == ""
    assert not (work.data / bootstrap.RECORD).exists()


def type_over(entry: QLineEdit, text: str) -> str:
    """Paste over what stands there, and clear where nothing is to stand."""
    if text:
        return paste(entry, text)
    entry.setFocus()
    entry.selectAll()
    entry.del_()
    settle()
    return entry.text()


def paste_lines(lines: Lines, text: str) -> str:
    """Paste over what stands in an entry of several lines."""
    QApplication.clipboard().setText(text)
    lines.setFocus()
    lines.selectAll()
    lines.paste()
    settle()
    return lines.toPlainText()


def test_who_presides_from_outside(work: AtWork) -> None:
    """The name and the post are each weighed where they are typed."""
    work.plan()
    page = work.office.planning.sitting
    work.office.planning.turn_to(Part.SITTING)
    page.picks[PlanField.PRESIDING].pick(OUTSIDE)
    for field in (PlanField.PRESIDING_NAME, PlanField.PRESIDING_POST):
        assert said(page.labelled[field]) == "Somebody from outside has a name and a post."
        for text in ("", "  ", "x" * 201, JUNK):
            stood = type_over(page.entries[field], text)
            assert said(page.labelled[field]), text
            assert page.entries[field].text() == stood
            assert not work.office.planning.step.button.isEnabled()
        type_over(page.entries[field], "Президент")
        assert said(page.labelled[field]) == ""
    assert work.office.planning.step.button.isEnabled()


def test_the_fields_of_an_item(work: AtWork) -> None:
    """Title, candidates, figures, facts and papers: each is said at its own field, and stands."""
    work.plan(agenda=f"{AGENDA}3. Санақ комиссиясын сайлау туралы\n")
    agenda = work.office.planning.agenda
    for item, name, wrong in (
        (1, "title", (JUNK, "ү" * 1001)),
        (1, "candidates", ("", "...", "Серік Болат\nСерік Болат", JUNK, "ү" * 201)),
        (1, "seats", ("0", "-1", "x", "٣", "1.5", JUNK)),
        (1, "subject", (JUNK, "ү" * 1001)),
        (3, "fields:members", ("", "жоқ адам", "999", JUNK, "ү" * 1001, MUCH)),
    ):
        agenda.go_to(item)
        labelled = agenda.fields.fields[name]
        entry = labelled.field
        right = entry.toPlainText() if isinstance(entry, Lines) else ""
        for text in wrong:
            if isinstance(entry, Lines):
                stood = paste_lines(entry, text)
                assert entry.toPlainText() == stood
            else:
                assert isinstance(entry, Field)
                stood = type_over(entry, text)
                assert entry.text() == stood
            assert said(labelled), (name, text)
            assert not work.office.planning.step.button.isEnabled()
        if isinstance(entry, Lines):
            paste_lines(entry, right or "5")
        elif isinstance(entry, Field):
            type_over(entry, "")
        assert said(agenda.fields.fields[name]) == ""


def test_the_number_and_the_day_of_a_paper(work: AtWork) -> None:
    """A paper whose number or day can't be read is said under the papers."""
    work.plan()
    agenda = work.office.planning.agenda
    agenda.go_to(1)
    papers = agenda.fields.fields["papers"]
    entries = papers.findChildren(Field)
    for entry, wrong in (
        (entries[0], ("", JUNK, "ү" * 201)),
        (entries[1], ("", "31.02.2026", "ертең", "٣", JUNK)),
    ):
        right = entry.text()
        for text in wrong:
            stood = type_over(entry, text)
            assert said(papers), text
            assert entry.text() == stood
            assert not work.office.planning.step.button.isEnabled()
        type_over(entry, right)
        assert said(papers) == ""


def test_words_that_no_sitting_has(work: AtWork) -> None:
    """The list and the whole record answer that nothing is found; nothing breaks."""
    work.plan()
    work.record()
    work.close_desk()
    shelf = work.office.shelf
    for text in ("ыыыы", "%_*\"'", "٣", JUNK, MUCH):
        stood = paste(shelf.search, text)
        assert shelf.empty.text() == "No sitting has all these words."
        assert shelf.empty.isVisible()
        work.hands.press(Key.Key_Return)
        work.rest()
        assert shelf.found.told == "Found in the record: 0"
        assert shelf.search.text() == stood
    type_over(shelf.search, "   ".strip())
    assert len(shelf.table.rows) == 1


def test_the_folder_of_copies(work: AtWork, tmp_path: Path) -> None:
    """What is no folder is said under the field and not kept."""
    work.office.show_settings()
    page = work.office.settings
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    for text in ("nowhere", "../..", str(file), "/" + "x" * 300, JUNK, "/" + LONG * 3, MUCH):
        stood = paste(page.copies, text)
        work.hands.press(Key.Key_Return)
        assert said(page.copies_line), text
        assert page.copies.text() == stood
        assert work.day.workplace.copies == ""
    paste(page.copies, f"  {tmp_path} ")
    work.hands.press(Key.Key_Return)
    assert said(page.copies_line) == ""
    assert work.day.workplace.copies == str(tmp_path)
