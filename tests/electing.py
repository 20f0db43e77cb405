# SPDX-License-Identifier: Apache-2.0
"""A sitting that elects: members of a commission, all put to the vote before anybody is elected."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from app.domain.agenda import AgendaItem
from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.election import elect
from app.domain.kinds import ActTemplate, Kind, QuestionRule
from app.domain.profile import Profile
from app.domain.ranking import MorePassed
from app.domain.sitting import Sitting
from tests.chamber import (
    JUDGES,
    Decision,
    a_plan,
    a_planned_sitting,
    a_profile,
    adding,
    adopting,
    after,
    an_item,
    casting,
    putting,
    registering,
    taking_up,
)
from tests.changing import changed

MEMBERS = Kind(
    key="appoint-cc-judge",
    title="Комиссия мүшелерін сайлау туралы",
    post="комиссия мүшесі",
    per_candidate=True,
    elect=True,
    quota=2,
    questions=(
        QuestionRule(
            threshold="majority-total",
            name="Сайлау",
            act=ActTemplate(
                title="Комиссия мүшелерін сайлау туралы",
                basis="{heading} {enacts}",
                clauses=("Комиссияның мүшелері болып мыналар сайлансын:\n{names}.",),
            ),
        ),
    ),
)
"""Under the key of the judges' item, so that the builders of the chamber serve here too."""


def electing_body(rule: MorePassed = MorePassed.RANK, **changes: object) -> Profile:
    """Return the Senate with a kind that elects, the rule for more passed than seats chosen."""
    body = a_profile()
    kind = changed(MEMBERS, **changes)
    switches = replace(body.switches, more_passed_than_seats=rule)
    return replace(body, kinds=(kind, *body.kinds[1:]), switches=switches)


def electing(
    candidates: int = 3,
    *,
    rule: MorePassed = MorePassed.RANK,
    item: Mapping[str, object] = MappingProxyType({}),
    **changes: object,
) -> Sitting:
    """Return a sitting of 45 of 50 that has taken an election up."""
    the: AgendaItem = an_item(candidates, **item)
    return after(
        a_planned_sitting(a_plan(electing_body(rule, **changes))),
        adding(the),
        registration.open_registration,
        registering(45),
        course.open_sitting,
        adopting(45),
        taking_up(),
    )


def putting_to_the_vote(votes: Mapping[str, int]) -> tuple[Decision, ...]:
    """Put each candidate to the vote and announce so many votes in favour."""
    return tuple(
        decision
        for candidate, in_favour in votes.items()
        for decision in (
            putting(candidate),
            casting(in_favour),
            ballot.close_vote,
            ballot.announce,
        )
    )


def voted(votes: Mapping[str, int], **changes: object) -> Sitting:
    """Return a sitting in which so many voted for each candidate; nobody is elected yet."""
    return after(
        # A rule, an item's facts or fields of the kind: only who asks knows which.
        electing(len(votes), **changes),  # type: ignore[arg-type] # by name
        *putting_to_the_vote(votes),
    )


def elected(votes: Mapping[str, int], **changes: object) -> Sitting:
    """Return a sitting in which the election was decided by these votes."""
    return after(voted(votes, **changes), lambda s: elect(s, JUDGES))
