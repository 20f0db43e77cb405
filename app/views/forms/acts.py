# SPDX-License-Identifier: Apache-2.0
"""The forms of an act after it has its number: signed, sent, corrected, void (practice W12).

An act is listed by its number; those of other sittings come after this one's, for what is sent or
declared void belongs to the register and not to a day.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from app.domain.decide import acts as deciding
from app.domain.register import ActMark, NumberGiven, Register
from app.domain.resolution import Resolution
from app.domain.sitting import Sitting
from app.views.deeds import Permission, attempted
from app.views.forms.form import Entered, Entry, Form, FormField, Option, best, day_of, line
from app.views.forms.grounds import REASON
from app.wording import N_, Saying

ACT, TO, DAY = "act", "to", "day"
CLAUSE = "clause:{number}:{place}"
"""The key of a clause's field: what is typed for one act never comes into another."""

_Trial = Callable[[NumberGiven], object]


def sign(sitting: Sitting, register: Register, chosen: Entered) -> Form:
    """Ask which act was signed, and when."""
    able = tuple(_able(sitting, register, partial(_marking, sitting, register, ActMark.SIGNED)))
    return Form(
        title=Saying(N_("Mark an act as signed")),
        does=Saying(N_("Signed")),
        fields=(_act_field(sitting, able, chosen), _day_field()),
        permission=best((each for _, each in able), Saying(N_("No act waits to be signed."))),
        note=Saying(N_("What was signed never changes; it can only be declared void.")),
        twice=True,
    )


def send(sitting: Sitting, register: Register, chosen: Entered) -> Form:
    """Ask which act was sent, to whom and when; it may go to several, one after another."""
    able = tuple(_able(sitting, register, partial(_marking, sitting, register, ActMark.SENT)))
    return Form(
        title=Saying(N_("Mark an act as sent")),
        does=Saying(N_("Sent")),
        fields=(
            _act_field(sitting, able, chosen),
            FormField(key=TO, label=Saying(N_("To whom")), required=True),
            _day_field(),
        ),
        permission=best(
            (each for _, each in able), Saying(N_("An act is sent after it is signed."))
        ),
    )


def correct(sitting: Sitting, register: Register, chosen: Entered) -> Form:
    """Ask for the text that takes the place of an act's, clause by clause, and for the reason."""
    able = tuple(_able(sitting, register, partial(_correcting, sitting, register)))
    key = _chosen(able, chosen)
    act = next((each for each in sitting.resolutions if each.number == key), None)
    return Form(
        title=Saying(N_("Correct an act")),
        does=Saying(N_("Print the corrected copy")),
        fields=(
            _act_field(sitting, able, chosen, reshapes=True),
            *(_clause_fields(act) if act is not None else ()),
            FormField(key=REASON, label=Saying(N_("Reason of the correction")), required=True),
        ),
        permission=best(
            (each for _, each in able), Saying(N_("Until it is signed an act can be corrected."))
        ),
        note=Saying(N_("The number stays; both copies and the reason are kept.")),
        twice=True,
    )


def void(sitting: Sitting, register: Register, chosen: Entered) -> Form:
    """Ask which act is declared void, and why."""
    able = tuple(
        _able(
            sitting,
            register,
            lambda given: deciding.void(sitting, register, given.number, "?"),
        )
    )
    return Form(
        title=Saying(N_("Declare an act void")),
        does=Saying(N_("Declare it void")),
        fields=(
            _act_field(sitting, able, chosen),
            FormField(
                key=REASON, label=Saying(N_("Reason, as the register gives it")), required=True
            ),
        ),
        permission=best((each for _, each in able), Saying(N_("No act has a number yet."))),
        note=Saying(N_("Its number is never given again; a new act takes another.")),
        twice=True,
    )


def of_act(form: Form, number: str) -> Permission:
    """Return how a form of acts stands for one of them: only those it offers fit it."""
    fits = any(each.value == (number,) for each in form.fields if each.key == ACT)
    return form.permission if fits else replace(form.permission, allowed=False)


def act_of(entered: Entered) -> str:
    """Return the number of the act that was chosen."""
    return line(entered, ACT)


def day_entered(entered: Entered) -> date | None:
    """Return the day that was typed; None stands for today."""
    return day_of(line(entered, DAY))


def clauses_of(entered: Entered) -> tuple[str, ...]:
    """Return the clauses as they were typed; one that was emptied is gone."""
    start = CLAUSE.format(number=act_of(entered), place="")
    typed = (values for key, values in entered.items() if key.startswith(start))
    return tuple("\n".join(values).strip() for values in typed)


def _marking(sitting: Sitting, register: Register, what: ActMark, given: NumberGiven) -> object:
    fact = deciding.Marked(mark=what, day=sitting.date)
    return deciding.mark(sitting, register, given.number, fact)


def _correcting(sitting: Sitting, register: Register, given: NumberGiven) -> object:
    return deciding.correctable(sitting, register, given.number, ("?",))


def _able(
    sitting: Sitting, register: Register, trial: _Trial
) -> Iterator[tuple[NumberGiven, Permission]]:
    """Yield the acts for which a deed is allowed, the latest of this sitting first."""
    latest = tuple(reversed(register.numbers))
    ours = [each for each in latest if each.sitting == sitting.id]
    for given in (*ours, *(each for each in latest if each.sitting != sitting.id)):
        tried = attempted(sitting, partial(trial, given))
        if tried.allowed:
            yield given, tried


def _chosen(able: Sequence[tuple[NumberGiven, Permission]], chosen: Entered) -> str:
    """Return the act in hand: the one picked where the deed may be done to it, or the first."""
    numbers = [given.number for given, _ in able]
    picked = act_of(chosen)
    return picked if picked in numbers else next(iter(numbers), "")


def _act_field(
    sitting: Sitting,
    able: Sequence[tuple[NumberGiven, Permission]],
    chosen: Entered,
    *,
    reshapes: bool = False,
) -> FormField:
    key = _chosen(able, chosen)
    return FormField(
        key=ACT,
        label=Saying(N_("Act")),
        entry=Entry.CHOICE,
        options=tuple(
            Option(key=given.number, name=act_name(sitting, given.number)) for given, _ in able
        ),
        value=(key,) if key else (),
        required=True,
        reshapes=reshapes,
    )


def act_name(sitting: Sitting, number: str) -> str:
    """Return an act as it stands in a list: its number, and of whom or what it is."""
    return " – ".join(filter(None, (number, about_of(sitting, number))))


def about_of(sitting: Sitting, number: str) -> str:
    """Return of whom or what an act of this sitting is; of another day's nothing is known here."""
    act = next((each for each in sitting.resolutions if each.number == number), None)
    if act is None:
        return ""
    item = sitting.agenda.get(act.item)
    candidate = item.candidate(act.candidate) if item is not None else None
    return candidate.name if candidate is not None else act.act.title


def _clause_fields(act: Resolution) -> Iterator[FormField]:
    """Ask for each clause, and for one more where another is to follow."""
    clauses = act.act.clauses
    for place, clause in enumerate((*clauses, ""), start=1):
        more = place > len(clauses)
        label = N_("Clause {number}, if one is added") if more else N_("Clause {number}")
        yield FormField(
            key=CLAUSE.format(number=act.number, place=place),
            label=Saying(label, {"number": place}),
            entry=Entry.LINES,
            value=tuple(clause.split("\n")) if clause else (),
        )


def _day_field() -> FormField:
    return FormField(
        key=DAY,
        label=Saying(N_("Day; today where none is given")),
        entry=Entry.DAY,
    )
