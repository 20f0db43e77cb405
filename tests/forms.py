# SPDX-License-Identifier: Apache-2.0
"""Filling in a form of the desk as a clerk does: entries by their key, the button by presses."""

from PySide6.QtWidgets import QWidget

from app.views.forms.doings import Doing
from tests.desk import Desk
from ui.clerk.choices import Tick
from ui.clerk.field import Field
from ui.clerk.form_panel import FormPanel
from ui.clerk.picker import Picker
from ui.clerk.places import Place
from ui.widgets.lines import Lines


def opened(desk: Desk) -> FormPanel:
    """Return the form that lies on the desk."""
    assert desk.place() is Place.FORM
    return desk.window.work.form


def fill(panel: FormPanel, **entries: str) -> None:
    """Fill in fields by their key; a choice by the key of its option."""
    for key, text in entries.items():
        enter(panel.fields.entry(key.replace("__", ":")), text)


def enter(entry: QWidget, text: str) -> None:
    """Fill in one field."""
    match entry:
        case Field():
            entry.setText(text)
            entry.textEdited.emit(text)
        case Lines():
            entry.setPlainText(text)
        case Picker():
            place = entry.findData(text)
            assert place >= 0, text
            entry.setCurrentIndex(place)
            entry.activated.emit(place)
        case _:
            for tick in entry.findChildren(Tick):
                tick.setChecked(tick.text() in text.split("\n"))


def send(panel: FormPanel) -> None:
    """Press the button, twice where it is armed first."""
    panel.do.click()
    if panel.do.armed:
        panel.do.click()


def ask(desk: Desk, doing: Doing) -> None:
    """Open a form from the list of more actions."""
    if desk.window.work.over is not Place.MENU:
        desk.window.side.more.click()
    desk.window.work.menu.buttons[doing].click()


def decide(desk: Desk, question: str, *, total: bool) -> None:
    """Have a procedural vote adopted, through the form and the figures of the tellers."""
    ask(desk, Doing.PROCEDURAL)
    panel = opened(desk)
    fill(panel, text=question, majority="total" if total else "present")
    send(panel)
    figures(desk, "100", "20", "19")
    desk.plenary.ballots.close()
    desk.plenary.ballots.announce()


def figures(desk: Desk, *typed: str) -> None:
    """Type the figures of the first sector and enter them."""
    assert desk.place() is Place.FIGURES
    panel = desk.window.work.figures
    row = next(iter(panel.tables.values())).rows[0]
    for field, figure in zip(row.values(), typed, strict=True):
        enter(field, figure)
    panel.enter.click()
