# SPDX-License-Identifier: Apache-2.0
"""Whatever is typed wrong into any form of the desk: a sentence at the field, and nothing else."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.decide.question import Majority
from app.domain.decide.resolution import Subject
from app.domain.kinds import Method
from app.domain.register import ActMark
from app.domain.selection import Everyone, First
from app.domain.tally import Tally
from app.plenary import Plenary
from app.views.forms.doings import Doing, form_of
from app.views.forms.form import Entry, Form, FormField, feasible
from tests.desk import Desk, open_desk, open_first_vote, open_sitting
from tests.forms import ask, enter, opened, send

JUNK = "\x07\x1b[31m" + "Ғ" * 30
"""Out of another program, by the clipboard."""
WRONG: dict[Entry, tuple[str, ...]] = {
    Entry.NUMBER: ("он екі", "12345", "-1", "1e3", "3,5", "٣", JUNK),
    Entry.ACT_NUMBER: ("жеті", "-1", "0", "٣", "12345", "№", JUNK),
    Entry.DAY: ("32.01.2026", "29.02.2027", "2026-05-14", "ертең", "14.05", "٣.05.2026", JUNK),
    Entry.TIME: ("25.00", "12.60", "түстен кейін", "1230", "1٣.30", JUNK),
    Entry.SEATS: ("999", "он екі", "12-15", "0", JUNK),
    Entry.LINE: ("у" * 501, JUNK),
    Entry.LINES: ("у" * 4001, JUNK),
}
TYPED = frozenset(WRONG)


def planned(_: Plenary) -> None:
    """Leave the sitting as it was planned."""


def in_progress(plenary: Plenary) -> None:
    """Open the sitting, six away, and adopt the agenda."""
    open_sitting(plenary, away=6)
    plenary.agenda.adopt({plenary.sitting.bodies[0].key: Tally(in_favour=100)})
    plenary.agenda.take_up(plenary.sitting.agenda.items[0].id)


def announced(plenary: Plenary) -> None:
    """Adopt the first question and don't issue its act."""
    open_first_vote(plenary, away=6)
    plenary.ballots.cast(in_favour=Everyone())
    plenary.ballots.close()
    plenary.ballots.announce()


def decided_to_annul(plenary: Plenary) -> None:
    """Decide, by a majority of all, to vote on the first question again."""
    announced(plenary)
    plenary.ballots.open_procedural("Қайта дауыс беру туралы", majority=Majority.TOTAL)
    plenary.ballots.cast(in_favour=Everyone())
    plenary.ballots.close()
    plenary.ballots.announce()


def numbered(plenary: Plenary) -> None:
    """Issue the act on the first question, and set numbers aside after it."""
    announced(plenary)
    item = plenary.sitting.agenda.items[0]
    plenary.resolutions.issue(Subject(item=item.id, candidate=item.candidates[0].id))
    plenary.numbers.reserve(5, 9, "Бюро қаулылары")


def signed(plenary: Plenary) -> None:
    """Sign that act."""
    numbered(plenary)
    plenary.resolutions.mark(1, ActMark.SIGNED)


def tied(plenary: Plenary) -> None:
    """Close a procedural vote that came to a tie."""
    open_sitting(plenary)
    plenary.agenda.adopt({plenary.sitting.bodies[0].key: Tally(in_favour=100)})
    plenary.ballots.open_procedural("Үзіліс туралы", method=Method.BY_NAME)
    plenary.ballots.cast(in_favour=First(72), against=First(72), abstain=First(1))
    plenary.ballots.close()


MOMENTS: tuple[Callable[[Plenary], None], ...] = (
    planned,
    open_sitting,
    in_progress,
    open_first_vote,
    announced,
    decided_to_annul,
    numbered,
    signed,
    tied,
)


def possible(desk: Desk) -> list[Doing]:
    """Return what may be done by a form at this moment."""
    return [each for each in Doing if feasible(form(desk, each).permission)]


def form(desk: Desk, doing: Doing) -> Form:
    """Return a form as it is before anything is typed into it."""
    return desk.plenary.look(lambda sitting, register: form_of(doing, sitting, register, {}))


def typed_fields(desk: Desk, doing: Doing) -> tuple[FormField, ...]:
    """Return what is typed into a form, not chosen."""
    return tuple(each for each in form(desk, doing).fields if each.entry in TYPED)


def read_wrong(desk: Desk, doing: Doing, field: FormField, wrong: str) -> None:
    """Type something that can't be read: a sentence at its field, and it stands as it was typed."""
    before, case = desk.plenary.head, (doing, field.key, wrong)
    ask(desk, doing)
    panel = opened(desk)
    enter(panel.fields.entry(field.key), wrong)
    send(panel)
    assert desk.plenary.head == before, case
    assert panel.fields.wrong(field.key), case
    assert "\n".join(panel.fields.entered[field.key]) == wrong, case
    desk.window.work.put_away()


def left_empty(desk: Desk, doing: Doing) -> None:
    """Fill in nothing: it is asked for at every field that needs it."""
    before = desk.plenary.head
    ask(desk, doing)
    panel = opened(desk)
    needed = [each for each in typed_fields(desk, doing) if each.required]
    for field in needed:
        enter(panel.fields.entry(field.key), "   ")
    if needed:
        send(panel)
    assert desk.plenary.head == before, doing
    assert all(panel.fields.wrong(each.key) for each in needed), doing
    desk.window.work.put_away()


def test_what_is_typed_wrong_is_said_at_its_field(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every form into which something is typed, at the first moment that allows it."""
    assert qapp is not None
    tried: set[Doing] = set()
    typed: set[Doing] = set()
    for moment in MOMENTS:
        with open_desk(tmp_path_factory.mktemp(moment.__name__)) as desk:
            moment(desk.plenary)
            for doing in (each for each in possible(desk) if each not in tried):
                for field in typed_fields(desk, doing):
                    for wrong in WRONG[field.entry]:
                        read_wrong(desk, doing, field, wrong)
                left_empty(desk, doing)
                tried.add(doing)
            typed |= {each for each in Doing if typed_fields(desk, each)}
    assert typed <= tried
