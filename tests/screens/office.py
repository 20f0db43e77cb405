# SPDX-License-Identifier: Apache-2.0
"""A walk through the first window: the list, a plan with its slips, settings, looking, practice."""

from collections.abc import Iterator

from PySide6.QtWidgets import QMainWindow

from app.domain.selection import Everyone
from tests.hands import Hands, Key, settle
from tests.office import AGENDA, CTRL, AtWork, roster_table

SLIPS = (("\n3\t", "\n2\t"), ("\n7\t", "\nжеті\t"))
"""A seat that stands twice, and one that is no number."""
COMMISSION = "3. Санақ комиссиясын сайлау туралы\n"
JUDGES, FLOOD, COUNT = 1, 2, 3
Shown = tuple[str, QMainWindow]


def walk_office(work: AtWork) -> Iterator[Shown]:
    """Go from an empty list to a planned sitting and back; yield each state and its window."""
    yield "office-empty", work.office
    yield from _plan(work)
    work.record()
    work.close_desk()
    yield "office-list", work.office
    search = work.office.shelf.search
    search.setText("тасқын")
    search.returnPressed.emit()
    work.rest()
    yield "office-found", work.office
    search.clear()
    settle()
    work.office.shelf.look.click()
    settle()
    yield "only-looking", work.desk
    work.close_desk()
    _end(work)
    work.office.shelf.look.click()
    settle()
    yield "past-sitting", work.desk
    work.close_desk()
    yield "office-past", work.office
    work.office.shelf.practice.click()
    settle()
    yield "practice", work.desk
    work.close_desk()
    work.office.show_settings()
    work.office.settings.copies.setFocus()
    Hands(work.office).type("D:")
    Hands(work.office).press(Key.Key_Return)
    yield "settings", work.office


def _plan(work: AtWork) -> Iterator[Shown]:
    office, hands, page = work.office, work.hands, work.office.planning
    hands.next_step()
    yield "plan-new", office
    page.sitting.entries["number"].setFocus()
    hands.press(Key.Key_A, modifier=CTRL)
    hands.type("abc")
    page.sitting.entries["day"].setFocus()
    hands.press(Key.Key_A, modifier=CTRL)
    hands.type("31.02.2026")
    yield "plan-refused", office
    work.day.plans.write(number="7", day="14.05.2026")
    hands.press(Key.Key_F3)
    yield "plan-deputies-none", office
    table = roster_table()
    for right, wrong in SLIPS:
        table = table.replace(right, wrong)
    work.copy(table)
    work.paste()
    yield "plan-deputies-findings", office
    work.copy(roster_table())
    work.paste()
    yield "plan-deputies", office
    hands.press(Key.Key_F4)
    work.copy(f"{AGENDA}   Баяндамашы: Н.М. Әбдіров\n{COMMISSION}")
    work.paste()
    yield "plan-agenda-findings", office
    page.agenda.go_to(COUNT)
    yield "plan-agenda-commission", office
    page.agenda.fields.fields["fields:members"].field.setFocus()
    hands.type("5")
    page.agenda.go_to(FLOOD)
    page.agenda.fields.kind.pick("no-vote")
    page.agenda.go_to(JUDGES)
    yield "plan-agenda", office
    page.step.button.click()
    yield "plan-armed", office
    page.step.button.disarm()


def _end(work: AtWork) -> None:
    """Bring the sitting to its end, so that it is a past one."""
    work.office.shelf.go_on.click()
    settle()
    plenary = work.day.plenary
    assert plenary is not None
    plenary.registrations.open()
    plenary.registrations.register(Everyone())
    plenary.sittings.open()
    plenary.sittings.close()
    work.close_desk()
