# SPDX-License-Identifier: Apache-2.0
"""Builders of secret ballots: a body that elects in secret, its commission, papers and figures."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict, Unpack

from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide import ballot, question, registration
from app.domain.decide import sitting as course
from app.domain.decide.question import Motion
from app.domain.decide.secret_ballot import approve_protocol, enter_secret_count
from app.domain.ids import CandidateId, ItemId, MemberId
from app.domain.kinds import ActTemplate, Kind, Method, QuestionRule, SittingKind
from app.domain.member import SINGLE
from app.domain.profile import Profile
from app.domain.requirements import FieldRule
from app.domain.secret_ballot import ONE_ENTRY, SecretCount
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from tests.chamber import (
    Decision,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_roster,
    adding,
    adopting,
    after,
    casting,
    registering,
    taking_up,
)

COMMISSION = ItemId("commission")
ELECTION = ItemId("election")
TELLERS = ("m010", "m011", "m012")
EVERYWHERE = tuple(SittingKind)
NOMINEES = ("m002", "m003", "m004")


class Papers(TypedDict, total=False):
    """Papers that differ from the usual: 50 printed, one for each of 40, all found and valid."""

    printed: int
    issued: int
    unused: int
    found: int
    invalid: int
    not_counted: int


def a_body(of: Profile | None = None, *, total: int | None = None) -> Profile:
    """Return a body that elects its officers in secret: one a paper, or several on one."""
    body = of or a_profile(total=total)
    act = ActTemplate(title="Сайлау туралы", basis="{heading} {enacts}", clauses=("Сайлансын.",))
    rule = QuestionRule(threshold="majority-total", name="Сайлау", act=act)
    commission = Kind(
        key="count-commission",
        title="Санақ комиссиясын сайлау туралы",
        fields=(FieldRule(key="members", name="Мүшелері", several=True, member=True),),
        questions=(rule,),
        sittings=EVERYWHERE,
    )
    alone = Kind(
        key="elect-chair",
        title="Төрағаны сайлау туралы",
        post="Төраға",
        per_candidate=True,
        secret=True,
        sittings=EVERYWHERE,
        questions=(rule,),
    )
    several = replace(
        alone,
        key="elect-deputy-chair",
        title="Төрағаның орынбасарын сайлау туралы",
        post="Төрағаның орынбасары",
        elect=True,
    )
    own = (commission, alone, several)
    keys = {each.key for each in own}
    return replace(body, kinds=(*(each for each in body.kinds if each.key not in keys), *own))


def a_commission(*members: str, key: ItemId = COMMISSION) -> AgendaItem:
    """Return the item on electing the counting commission."""
    fields = {"members": members or TELLERS}
    return AgendaItem(id=key, kind="count-commission", title="", fields=fields)


def an_election(
    candidates: int = 1, *, kind: str = "elect-chair", nominator: str = ""
) -> AgendaItem:
    """Return the item on a secret election with so many deputies as candidates."""
    names = {each.id: each.name for each in a_roster(6)}
    return AgendaItem(
        id=ELECTION,
        kind=kind,
        title="",
        candidates=tuple(
            Candidate(
                id=CandidateId(key), name=names[MemberId(key)], member=MemberId(key),
                nominator=nominator,
            )
            for key in NOMINEES[:candidates]
        ),
    )  # fmt: skip


def electing_tellers(in_favour: int = 40) -> tuple[Decision, ...]:
    """Elect the counting commission by an open vote."""
    motion = Motion(item=COMMISSION)
    return (
        taking_up(COMMISSION),
        lambda sitting: question.open_vote(sitting, motion),
        casting(in_favour),
        ballot.close_vote,
        ballot.announce,
    )


def electing(candidate: str | None = "m002", *, because: str | None = None) -> Decision:
    """Put the election to the secret vote: one candidate, or all on one paper (None)."""
    whose = None if candidate is None else CandidateId(candidate)
    motion = Motion(item=ELECTION, candidate=whose, method=Method.SECRET)
    return lambda sitting: question.open_vote(sitting, motion, because=because)


def a_sitting_with_tellers(
    registered: int = 40, *, item: AgendaItem | None = None, body: Profile | None = None
) -> Sitting:
    """Return a sitting whose counting commission is elected and whose election is taken up."""
    return after(
        a_planned_sitting(a_plan(body or a_body())),
        adding(a_commission()),
        adding(item or an_election()),
        registration.open_registration,
        registering(registered),
        course.open_sitting,
        adopting(registered),
        *electing_tellers(registered),
        taking_up(ELECTION),
    )


def a_secret_ballot(registered: int = 40) -> Sitting:
    """Return a sitting in which a secret vote on one candidate is going on."""
    return after(a_sitting_with_tellers(registered), electing())


def one_paper(candidates: int = 3, registered: int = 40, seats: int | None = None) -> Sitting:
    """Return a sitting in which one secret paper bears several names."""
    item = replace(an_election(candidates, kind="elect-deputy-chair"), seats=seats)
    return after(a_sitting_with_tellers(registered, item=item), electing(None))


def papers(in_favour: int, against: int = 0, **other: Unpack[Papers]) -> SecretCount:
    """Return the papers of a vote on one candidate."""
    votes = {SINGLE: Tally(in_favour=in_favour, against=against)}
    found = in_favour + against + other.get("invalid", 0) + other.get("not_counted", 0)
    return replace(_papers(found, **other), votes=votes)


def papers_of(votes: Mapping[str, tuple[int, int]], **other: Unpack[Papers]) -> SecretCount:
    """Return the papers of a vote on several candidates: for and against each."""
    found = sum(next(iter(votes.values()))) + other.get("invalid", 0) + other.get("not_counted", 0)
    return replace(
        _papers(found, **other),
        candidates={
            CandidateId(key): {SINGLE: Tally(in_favour=in_favour, against=against)}
            for key, (in_favour, against) in votes.items()
        },
    )


def _papers(usual: int, **other: Unpack[Papers]) -> SecretCount:
    issued = other.get("issued", 40)
    printed = other.get("printed", 50)
    return SecretCount(
        printed=printed,
        issued=issued,
        unused=other.get("unused", printed - issued),
        found=other.get("found", usual),
        invalid=other.get("invalid", 0),
        not_counted=other.get("not_counted", 0),
    )


def counting(count: SecretCount, entered_by: int = ONE_ENTRY) -> Decision:
    """Enter what the commission found."""
    return lambda sitting: enter_secret_count(sitting, count, entered_by)


def approving(in_favour: int = 40, against: int = 0) -> Decision:
    """Put the commission's protocol to an open vote."""
    figures = {SINGLE: Tally(in_favour=in_favour, against=against)}
    return lambda sitting: approve_protocol(sitting, figures)


def counted(count: SecretCount) -> tuple[Decision, ...]:
    """Count, close, approve the protocol and announce."""
    return (counting(count), ballot.close_vote, approving(), ballot.announce)
