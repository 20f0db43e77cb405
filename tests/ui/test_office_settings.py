# SPDX-License-Identifier: Apache-2.0
"""Settings of the workplace, and what holds for every control of the first window."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import config
from app.config import Kept, Workplace
from tests.hands import Hands, Key, settle
from tests.office import CTRL, AtWork, at_work
from ui.office.planning_page import Part
from ui.start.office import office


def test_language_is_changed_at_run_time(work: AtWork) -> None:
    """Every word of every window, also of a desk that is open; what was typed is kept."""
    work.plan(number="7")
    work.office.show_settings()
    work.office.settings.language.pick("ru")
    settle()
    assert work.office.settings.language.key == "ru"
    assert work.office.shelf.quit.text() == "Выйти из программы"
    assert work.office.planning.sitting.entries["number"].text() == "7"
    assert config.load(work.settings).workplace.language == "ru"
    work.office.show_planning()
    work.record()
    assert "Заседание" in work.desk.header.stage.text()
    Hands(work.desk).press(Key.Key_Comma, modifier=CTRL)
    assert work.office.isVisible()
    work.office.settings.language.pick("en")
    settle()
    assert work.desk.header.stage.text() == "The sitting is planned"
    work.office.settings.back.click()
    assert work.desk.isVisible()
    assert not work.office.isVisible()


def test_settings_take_effect_and_are_kept(work: AtWork, tmp_path: Path) -> None:
    """Size, light or dark, body, monitor, folder of copies; the next start has them."""
    work.hands.press(Key.Key_Comma, modifier=CTRL)
    page = work.office.settings
    page.scale.pick("120")
    settle()
    # Another size lays the window out anew, on the page it was on.
    page = work.office.settings
    assert work.office.pages.currentIndex() == 2
    page.brightness.pick("dark")
    page.body.pick("mazhilis-1995")
    page.copies.setFocus()
    work.hands.type("nowhere")
    work.hands.press(Key.Key_Return)
    assert page.copies_line.finding == "There is no such folder; it is named from its root."
    assert page.copies.text() == "nowhere"
    page.browse.click()
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    assert page.copies_line.finding == ""
    assert config.load(work.settings) == Kept(
        workplace=Workplace(
            language="en", brightness="dark", scale=120, body="mazhilis-1995", copies=str(tmp_path)
        )
    )
    page.scale.pick("100")
    settle()
    page = work.office.settings
    page.brightness.pick("light")
    work.hands.press(Key.Key_Escape)
    assert work.office.page is work.office.shelf
    work.office.shelf.new.click()
    assert work.day.plans.form.body == "mazhilis-1995"


def test_settings_that_cannot_be_kept_are_said(work: AtWork) -> None:
    """They hold until the end; the sentence stands over the fields."""
    work.settings.write_text("", encoding="utf-8")
    work.office.show_settings()
    work.office.settings.body.pick("mazhilis-1995")
    assert "They hold until the program ends" in work.office.settings.message.text()
    assert work.day.workplace.body == "mazhilis-1995"


def test_a_bad_settings_file_never_stops_the_program(qapp: QApplication, tmp_path: Path) -> None:
    """The usual values, and a line that says so."""
    assert qapp is not None
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / config.FILE).write_text('language = "en"\nscale = 900', "utf-8")
    with at_work(tmp_path) as work:
        assert "must be a number from 80 to 200" in work.office.line.accessibleName()


def test_text_is_sized_and_darkened_by_keys(work: AtWork) -> None:
    """As on the desk."""
    work.office.shelf.new.click()
    work.hands.press(Key.Key_F3)
    work.hands.press(Key.Key_Equal, modifier=CTRL)
    settle()
    assert work.office.page is work.office.planning
    assert work.office.planning.part is Part.ROSTER
    work.hands.press(Key.Key_D, modifier=CTRL)
    assert work.office.shelf.table.font() is not None
    work.hands.press(Key.Key_Minus, modifier=CTRL)
    work.hands.press(Key.Key_D, modifier=CTRL)
    work.day.tell_trouble("KeyError: 'x'")
    assert "An error in the program" in work.office.line.accessibleName()


def test_every_control_is_reached_by_keys_and_has_a_name(
    work: AtWork, uncut: pytest.LogCaptureFixture
) -> None:
    """Whoever doesn't see the windows hears what each control is; no line is cut."""
    work.plan()
    window = work.office
    for part in Part:
        window.planning.turn_to(part)
        settle()
    pages = (window.shelf, window.planning, window.settings)
    named = [
        each
        for page in pages
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(named) > 40
    nameless = [
        each
        for each in named
        if not (each.accessibleName() or getattr(each, "text", str)())
        and each.objectName() != "qt_spinbox_lineedit"
        and not each.metaObject().className().startswith(("QComboBox", "QHeader"))
    ]
    assert nameless == []
    for page in pages:
        window.pages.setCurrentIndex(pages.index(page))
        settle()
    assert [each.message for each in uncut.records] == []


def test_the_window_of_the_office_opens_and_ends(qapp: QApplication, tmp_path: Path) -> None:
    """The program starts with the list; closing the list ends it."""
    assert qapp is not None
    with office(tmp_path, "en") as (program, day):
        assert day.office is not None
        assert program is qapp
        day.errands.wait()
        settle()
        day.office.close()
    assert day.office is None


def test_the_size_of_text_is_that_of_every_window(work: AtWork) -> None:
    """The desk has it at once, and the first window is as it was when the desk is closed."""
    work.day.choose(replace(work.day.workplace, scale=150))
    work.rest()
    work.plan()
    before = work.office
    work.record()
    assert work.desk.header.height() == 78
    work.close_desk()
    assert work.office is before
    assert work.office.scale == 1.5


def test_a_window_that_waits_for_its_end_says_nothing(
    work: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Language and size change while an agenda is being planned: its old fields keep silent."""
    raised: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _place: raised.append(str(error)))
    work.plan(number="7")
    before = work.day.plans.form
    for language, scale in (("kk", 150), ("ru", 80), ("en", 100)):
        work.office.planning.agenda.go_to(1)
        chosen = replace(work.day.workplace, language=language, scale=scale)
        work.day.choose(chosen)
        settle()
    assert raised == []
    assert work.day.plans.form == before
