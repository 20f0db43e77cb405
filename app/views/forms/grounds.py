# SPDX-License-Identifier: Apache-2.0
"""On what a change rests: the reason, and the vote of the chamber that decided it (PR п.8, 26)."""

from collections.abc import Iterator

from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.changes import Grounds
from app.domain.ids import BallotId
from app.domain.sitting import Sitting
from app.views.forms.form import Entered, Entry, FormField, Option, line
from app.wording import N_, Saying

REASON, DECISION = "reason", "decided_by"


def reason_field(*, required: bool = False) -> FormField:
    """Return the field of the reason."""
    return FormField(
        key=REASON, label=Saying(N_("Reason, as the minutes give it")), required=required
    )


def decision_fields(sitting: Sitting) -> Iterator[FormField]:
    """Ask by which vote it was decided, once the agenda is adopted; the vote just taken stands."""
    if sitting.agenda.adopted:
        yield decision_field(sitting, required=False)


def decision_field(sitting: Sitting, *, required: bool) -> FormField:
    """Return the field of the deciding vote: adopted procedural votes, the latest first."""
    votes = decisions(sitting)
    last = sitting.ballots[-1].id if sitting.ballots else ""
    return FormField(
        key=DECISION,
        label=Saying(N_("Decided by the vote")),
        entry=Entry.CHOICE,
        options=tuple(Option(key=each.id, name=decision_name(each)) for each in votes),
        value=tuple(each.id for each in votes if each.id == last),
        required=required,
        hint=Saying(N_("a procedural vote that was adopted")),
    )


def decisions(sitting: Sitting) -> tuple[Ballot, ...]:
    """Return the procedural votes that were adopted, the latest first."""
    return tuple(
        each
        for each in reversed(sitting.ballots)
        if each.purpose is Purpose.PROCEDURAL
        and each.stage is BallotStage.ANNOUNCED
        and each.outcome is not None
        and each.outcome.adopted
    )


def decision_name(ballot: Ballot) -> Saying:
    """Return a procedural vote as it stands in a list."""
    facts = {"ballot": ballot.id, "question": ballot.question}
    return Saying(N_("{ballot}: {question}"), facts)


def grounds_of(entered: Entered, because: str | None) -> Grounds:
    """Return the grounds that were entered."""
    decision = line(entered, DECISION)
    return Grounds(
        reason=line(entered, REASON),
        decision=BallotId(decision) if decision else None,
        because=because,
    )
