# SPDX-License-Identifier: Apache-2.0
"""What is still missing before a sitting is ended or sealed: items, results, acts, their paper."""

from collections.abc import Iterator

from app.domain.agenda import ItemStage
from app.domain.ballot import BallotStage
from app.domain.register import ActState, NumberGiven, Register
from app.domain.sitting import Sitting
from app.views.forms.course import ballot_name
from app.views.forms.votes import decisions_without_act
from app.wording import N_, Fact, Saying


def missing(sitting: Sitting, register: Register) -> tuple[Saying, ...]:
    """Return what isn't done yet, in the order in which it has to be done."""
    return (
        *_results(sitting),
        *_items(sitting),
        *_acts(sitting, register),
        *(each for given in _given(sitting, register) for each in _on_paper(given)),
    )


def _results(sitting: Sitting) -> Iterator[Saying]:
    for ballot in sitting.ballots:
        facts: dict[str, Fact] = {"ballot": ballot_name(sitting, ballot.id)}
        if ballot.stage is BallotStage.OPEN:
            yield Saying(N_("The vote is still open – {ballot}"), facts)
        elif ballot.stage is BallotStage.CLOSED:
            yield Saying(N_("The result isn't announced – {ballot}"), facts)


def _items(sitting: Sitting) -> Iterator[Saying]:
    """Name the items that nothing was decided on and that weren't taken off."""
    for item in sitting.agenda.items:
        number = sitting.agenda.number(item.id)
        facts: dict[str, Fact] = {"number": number, "title": item.title}
        if item.stage is ItemStage.PLANNED:
            yield Saying(N_("Item {number} was not taken up: {title}"), facts)
        elif item.stage is ItemStage.TAKEN_UP and sitting.kind_of(item).questions:
            yield Saying(N_("Item {number} is not decided: {title}"), facts)


def _acts(sitting: Sitting, register: Register) -> Iterator[Saying]:
    for about in decisions_without_act(sitting, register):
        yield Saying(N_("No act is issued yet – {about}"), {"about": about})


def _given(sitting: Sitting, register: Register) -> Iterator[NumberGiven]:
    yield from (each for each in register.numbers if each.sitting == sitting.id)


def _on_paper(given: NumberGiven) -> Iterator[Saying]:
    facts = {"number": given.number}
    if given.state is ActState.VOID:
        return
    if not given.printed:
        yield Saying(N_("{number}: not printed"), facts)
    if given.state is ActState.NUMBERED:
        yield Saying(N_("{number}: not signed"), facts)
    elif given.state is ActState.SIGNED:
        yield Saying(N_("{number}: not sent"), facts)
