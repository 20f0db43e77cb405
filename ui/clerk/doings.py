# SPDX-License-Identifier: Apache-2.0
"""From a form that was filled in to the action of the chamber it stands for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from app.domain.decide.question import Majority
from app.domain.ids import ItemId
from app.domain.kinds import Method
from app.domain.register import ActMark
from app.domain.registration import Reason
from app.domain.tally import Choice
from app.plenary import Plenary
from app.views.forms import acts, agenda, course, items, numbers, votes
from app.views.forms.doings import Doing
from app.views.forms.form import Entered, line
from app.views.forms.grounds import REASON, grounds_of

Action: TypeAlias = Callable[[Plenary, Entered, str | None], object]


def carried_out(doing: Doing, plenary: Plenary, entered: Entered, because: str | None) -> object:
    """Carry out what a form asked for; raises the refusal when it can't be."""
    return _ACTIONS[doing](plenary, entered, because)


def _text(entered: Entered) -> str:
    return "\n".join(entered.get(course.TEXT, ())).strip()


def _add(plenary: Plenary, entered: Entered, because: str | None) -> object:
    sitting = plenary.sitting
    taken = [each.id for each in sitting.agenda.items]
    item = items.item_of(items.chamber_of(sitting), entered, taken)
    on = grounds_of(entered, because)
    return plenary.agenda.add(item, decision=on.decision, because=because)


def _change(plenary: Plenary, entered: Entered, because: str | None) -> object:
    sitting, key = plenary.sitting, ItemId(line(entered, agenda.ITEM))
    item = next(each for each in sitting.agenda.items if each.id == key)
    wording = items.wording_of(items.chamber_of(sitting), item, entered)
    return plenary.agenda.change(key, wording, grounds_of(entered, because))


def _move(plenary: Plenary, entered: Entered, because: str | None) -> object:
    order = agenda.moved(plenary.sitting, entered)
    return plenary.agenda.reorder(order, grounds_of(entered, because))


def _withdraw(plenary: Plenary, entered: Entered, because: str | None) -> object:
    item = ItemId(line(entered, agenda.ITEM))
    return plenary.agenda.withdraw(item, grounds_of(entered, because))


def _carry_over(plenary: Plenary, entered: Entered, because: str | None) -> object:
    item = ItemId(line(entered, agenda.ITEM))
    return plenary.agenda.carry_over(item, grounds_of(entered, because))


def _stand_down(plenary: Plenary, entered: Entered, because: str | None) -> object:
    item, candidate = agenda.standing_down(entered)
    return plenary.agenda.withdraw_candidate(item, candidate, grounds_of(entered, because))


def _put(plenary: Plenary, entered: Entered, because: str | None) -> object:
    motion = votes.motion_of(plenary.sitting, entered)
    return plenary.ballots.open(
        motion.item,
        candidate=motion.candidate,
        asked=motion.question,
        method=motion.method,
        because=because,
    )


def _procedural(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.ballots.open_procedural(
        line(entered, votes.TEXT),
        majority=Majority(line(entered, votes.MAJORITY)),
        method=Method(line(entered, votes.METHOD)),
    )


def _annul(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.ballots.annul(*votes.annulled_of(entered))


def _cast(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.ballots.give_casting_vote(Choice(line(entered, votes.CHOICE)))


def _issue(plenary: Plenary, entered: Entered, _: str | None) -> object:
    given = line(entered, votes.NUMBER) or None
    number = int(given) if given is not None and given.isascii() and given.isdecimal() else given
    return plenary.resolutions.issue(votes.subject_of(entered), number)


def _break(plenary: Plenary, entered: Entered, _: str | None) -> object:
    until, place = line(entered, course.UNTIL), line(entered, course.PLACE)
    return plenary.sittings.call_break(until.replace(":", "."), place=place)


def _postpone(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.sittings.postpone(line(entered, REASON))


def _hand_over(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.sittings.hand_over_chair(course.officer_of(plenary.sitting, entered))


def _note(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.sittings.note(_text(entered))


def _state(plenary: Plenary, entered: Entered, _: str | None) -> object:
    who = course.named(plenary.sitting, entered)
    return plenary.sittings.state(who, _text(entered), course.about_of(entered))


def _arrive(plenary: Plenary, entered: Entered, because: str | None) -> object:
    who = course.named(plenary.sitting, entered)
    return plenary.registrations.register(who, because=because)


def _leave(plenary: Plenary, entered: Entered, _: str | None) -> object:
    who = course.named(plenary.sitting, entered)
    return plenary.registrations.leave(who, line(entered, REASON))


def _excuse(plenary: Plenary, entered: Entered, _: str | None) -> object:
    who = course.named(plenary.sitting, entered)
    reason = Reason(line(entered, REASON))
    return plenary.registrations.excuse(who, reason, line(entered, course.PAPER))


def _sign(plenary: Plenary, entered: Entered, _: str | None) -> object:
    day = acts.day_entered(entered)
    return plenary.resolutions.mark(acts.act_of(entered), ActMark.SIGNED, day=day)


def _send(plenary: Plenary, entered: Entered, _: str | None) -> object:
    number, day = acts.act_of(entered), acts.day_entered(entered)
    return plenary.resolutions.mark(number, ActMark.SENT, day=day, to=line(entered, acts.TO))


def _correct(plenary: Plenary, entered: Entered, _: str | None) -> object:
    clauses, reason = acts.clauses_of(entered), line(entered, REASON)
    return plenary.resolutions.correct(acts.act_of(entered), clauses, reason)


def _void(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.resolutions.void(acts.act_of(entered), line(entered, REASON))


def _reserve(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.numbers.reserve(*numbers.span_of(entered), line(entered, REASON))


def _release(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.numbers.release(int(numbers.number_of(entered)), line(entered, REASON))


def _enter_foreign(plenary: Plenary, entered: Entered, _: str | None) -> object:
    return plenary.numbers.enter_foreign(*numbers.foreign_of(entered))


_ACTIONS: Mapping[Doing, Action] = MappingProxyType(
    {
        Doing.PUT_QUESTION: _put,
        Doing.PROCEDURAL: _procedural,
        Doing.ANNUL: _annul,
        Doing.CASTING: _cast,
        Doing.LATE_ACT: _issue,
        Doing.ADD_ITEM: _add,
        Doing.CHANGE_ITEM: _change,
        Doing.MOVE_ITEM: _move,
        Doing.WITHDRAW_ITEM: _withdraw,
        Doing.CARRY_OVER: _carry_over,
        Doing.WITHDRAW_CANDIDATE: _stand_down,
        Doing.CALL_BREAK: _break,
        Doing.POSTPONE: _postpone,
        Doing.HAND_OVER_CHAIR: _hand_over,
        Doing.NOTE: _note,
        Doing.STATEMENT: _state,
        Doing.ARRIVE: _arrive,
        Doing.LEAVE: _leave,
        Doing.EXCUSE: _excuse,
        Doing.SIGN_ACT: _sign,
        Doing.SEND_ACT: _send,
        Doing.CORRECT_ACT: _correct,
        Doing.VOID_ACT: _void,
        Doing.RESERVE_NUMBERS: _reserve,
        Doing.RELEASE_NUMBERS: _release,
        Doing.ENTER_FOREIGN: _enter_foreign,
    }
)
