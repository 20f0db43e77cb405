# SPDX-License-Identifier: Apache-2.0
"""«Орындалуға тиіс»: what is still to be done, and when it is done no longer said."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain import events as e
from app.domain.evolve import enter
from app.domain.register import ActMark, Register
from app.domain.requirements import DutyRule
from app.domain.sitting import Sitting
from app.views.duties import Duty, ToDo, addressees, due_day, duties_of
from app.views.sheets.duties import duty_lists
from tests.album.papers import a_hearing, a_report, a_secret_day, bodies
from tests.chamber import DAY, a_plan, adding, an_item, putting, voting
from tests.electing import elected
from tests.papers import READY, SAY, a_record, issuing, lines

PRESIDENT = "Қазақстан Республикасының Президентіне"


def told(sitting: Sitting, *marks: tuple[ActMark, str]) -> list[ToDo]:
    """Return what is to be done after these marks on the act of that sitting."""
    return [each.todo for each in duties_of(sitting, marked(sitting, *marks))]


def marked(sitting: Sitting, *marks: tuple[ActMark, str]) -> Register:
    """Return the register with these marks on the last act of the sitting."""
    state = Register(key="senate-1995/VIII")
    for act in sitting.resolutions:
        given = e.NumberAssigned(number=act.number, seq=act.seq, sitting=sitting.id)
        state = enter(state, given)
    for mark, to in marks:
        number = sitting.resolutions[-1].number
        state = enter(state, e.ActMarked(number=number, mark=mark, day=DAY, to=to))
    return state


def adopted(*more: object) -> Sitting:
    """Return a sitting that adopted its first candidate."""
    steps = (*READY, putting("c1", because="Шұғыл"), *voting(30))
    return a_record(*steps, *more).sitting  # type: ignore[arg-type]


def test_what_was_adopted_wants_an_act_then_paper_hand_and_post() -> None:
    """One after another disappears as it is done; a void act asks for a new one."""
    before = adopted()
    assert [each.todo for each in duties_of(before, Register(key=""))] == [ToDo.ISSUE]
    sitting = adopted(issuing("c1"))
    assert told(sitting) == [ToDo.PRINT, ToDo.SIGN, ToDo.SEND]
    printed, signed, sent = (ActMark.PRINTED, ""), (ActMark.SIGNED, ""), (ActMark.SENT, PRESIDENT)
    assert told(sitting, printed) == [ToDo.SIGN, ToDo.SEND]
    assert told(sitting, printed, signed) == [ToDo.SEND]
    assert told(sitting, printed, signed, sent) == []
    void = enter(marked(sitting), e.ActVoided(number=sitting.resolutions[0].number, reason="Қате"))
    assert [each.todo for each in duties_of(sitting, void)] == [ToDo.ISSUE]


def test_what_the_law_wants_stands_with_its_addressee() -> None:
    """The appeal goes to the President; sent to all at once nothing is left."""
    record = a_report(bodies()[-1])
    sitting = record.sitting
    act = sitting.resolutions[-1]
    assert addressees(sitting, act) == (PRESIDENT,)
    (duty,) = [each for each in duties_of(sitting, marked(sitting)) if each.to]
    assert (duty.todo, duty.number, duty.to) == (ToDo.CARRY_OUT, act.number, PRESIDENT)
    assert duty.article
    for to in (PRESIDENT, PRESIDENT.upper(), ""):
        left = duties_of(sitting, marked(sitting, (ActMark.SIGNED, ""), (ActMark.SENT, to)))
        assert not [each for each in left if each.number == act.number]


@pytest.mark.parametrize(
    ("days", "working", "last"),
    [(None, False, None), (3, False, date(2026, 5, 17)), (3, True, date(2026, 5, 19))],
)
def test_the_last_day_by_law(days: int | None, *, working: bool, last: date | None) -> None:
    """Calendar days, unless the text says working days (X-28)."""
    rule = DutyRule(key="send", name="Жолдау", days=days, working=working)
    assert due_day(adopted(), rule, DAY) == last
    duty = Duty(todo=ToDo.SEND, item=an_item().id, title="", last=last)
    assert not duty.overdue(DAY)
    assert duty.overdue(DAY + timedelta(days=10)) is (last is not None)


def test_a_hearing_wants_its_notice_before_and_its_recommendations_after() -> None:
    """Seven days before (S:103), and to everybody named (S:115)."""
    after = a_hearing().sitting
    (item,) = after.agenda.items
    plan = a_plan(after.profile)
    planned = replace(plan, kind=after.kind, total=len(plan.members))
    before = a_record(adding(item), the=planned).sitting
    (notice,) = duties_of(before, Register(key=""))
    assert notice.todo is ToDo.PUBLISH
    assert notice.last == before.date - timedelta(days=7)
    assert {each.todo for each in duties_of(after, Register(key=""))} == {ToDo.CARRY_OUT}


def test_an_election_wants_one_act_once_it_is_decided() -> None:
    """Not before; other people's acts are none of it."""
    sitting = a_secret_day().sitting
    assert sitting.election(sitting.agenda.items[-1].id) is None
    assert [each.item for each in duties_of(sitting, Register(key=""))] == ["commission"]


def test_a_decided_election_wants_its_one_act() -> None:
    """Of all who were elected; while another vote is asked for there is nothing to issue."""
    decided = elected({"c1": 40, "c2": 30, "c3": 10})
    assert [each.todo for each in duties_of(decided, Register(key=""))] == [ToDo.ISSUE]
    assert duties_of(decided, Register(key=""))[0].candidate is None
    nobody = elected({"c1": 1, "c2": 1, "c3": 1})
    assert duties_of(nobody, Register(key="")) == ()


def test_what_follows_another_question_isnt_asked_for() -> None:
    """A duty that belongs to one question of a kind is none after the other."""
    sitting = a_hearing().sitting
    kinds = tuple(
        replace(kind, duties=tuple(replace(duty, questions=("other",)) for duty in kind.duties))
        for kind in sitting.profile.kinds
    )
    other = replace(sitting, profile=replace(sitting.profile, kinds=kinds))
    assert duties_of(other, Register(key="")) == ()


def test_the_list_on_paper() -> None:
    """With number and day; when all is done it says so, and without acts there is none."""
    record = a_record(*READY, putting("c1", because="Шұғыл"), *voting(30), issuing("c1"))
    (paper,) = duty_lists(record, SAY)
    text = lines(paper)
    assert "Қаулыға қол қойғызу" in text
    assert any(each.startswith("№ 1-VIII ПС\n") for each in text)
    marks = ((ActMark.PRINTED, ""), (ActMark.SIGNED, ""), (ActMark.SENT, ""))
    done = replace(record, register=marked(record.sitting, *marks))
    (paper,) = duty_lists(done, SAY)
    assert "Орындалмаған іс жоқ." in lines(paper)
    assert list(duty_lists(a_record(*READY), SAY)) == []
    (report,) = duty_lists(a_report(), SAY)
    assert any("Президентіне" in each for each in lines(report))
