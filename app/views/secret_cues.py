# SPDX-License-Identifier: Apache-2.0
"""The cards of a secret ballot: announced, how to vote, what was found, its protocol (PR п.26).

Nothing of the vote is told before the counting commission's figures are in and the vote is closed.
"""

from collections.abc import Iterator

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot
from app.domain.decide.election import to_be_put
from app.domain.decide.guards import known
from app.domain.ids import CandidateId, MemberId
from app.domain.outcome import Outcome
from app.domain.questions import question_of
from app.domain.secret_ballot import COUNT_COMMISSION, MEMBERS, agreed, nothing_found
from app.domain.sitting import Sitting
from app.views.card import Filling, Number, Time
from app.views.cue import Cue, occasion_of, split
from app.views.deeds import Target
from app.views.hall import asked


def announced(sitting: Sitting, commission: AgendaItem) -> Iterator[Cue]:
    """Yield what is said before the counting commission is elected: for which vote it is."""
    waiting = (
        each
        for each in sitting.agenda.items
        if sitting.kind_of(each).secret and not each.stage.finished
    )
    item = next(waiting, None)
    if commission.kind == COUNT_COMMISSION and item is not None:
        facts: dict[str, Filling] = {
            "title": item.title,
            "list": _tellers(sitting, commission),
        }
        place = f"secret/{commission.id}/{item.id}"
        only = Target(item=commission.id)
        yield Cue(card="secret-announced", occasion=place, facts=facts, target=only)


def before_vote(sitting: Sitting, target: Target, question: str) -> Iterator[Cue]:
    """Yield how a question is put to a secret vote, and how the vote is taken."""
    item = known(sitting.agenda.get(target.item))
    whose: tuple[CandidateId | None, ...] = (target.candidate,)
    if sitting.elects(item):
        whose, target = to_be_put(sitting, item), Target(item=target.item)
    yield from _put(sitting, target, question, whose)


def voting(sitting: Sitting, ballot: Ballot) -> Iterator[Cue]:
    """Yield the cards of a secret vote that is going on."""
    target = Target(item=ballot.item, candidate=ballot.candidate)
    whose = ballot.candidates or (ballot.candidate,)
    yield from _put(sitting, target, ballot.question, whose, ballot)


def how_to_vote(sitting: Sitting, ballot: Ballot) -> Cue:
    """Return what is read when a break is announced for a secret vote."""
    _, rules = voting(sitting, ballot)
    return rules


def _put(
    sitting: Sitting,
    target: Target,
    question: str,
    whose: tuple[CandidateId | None, ...],
    ballot: Ballot | None = None,
) -> Iterator[Cue]:
    item = known(sitting.agenda.get(target.item))
    rule = known(question_of(sitting.kind_of(item), item, question))
    ahead = sitting.threshold(item.threshold or rule.threshold)
    names = _names(item, whose)
    facts: dict[str, Filling] = {"title": asked(sitting, item, question)}
    facts |= {"names": names} if names else {}
    place = occasion_of(sitting, target, question, ballot)
    for card in ("put-secret", "secret-rules" if names else "secret-rules-question"):
        step = "put" if card == "put-secret" else "rules"
        yield Cue(
            card=card,
            occasion=f"{step}/{place}",
            facts=facts if step == "put" else _rules(sitting),
            target=target,
            question=question,
            threshold=ballot.threshold if ballot else ahead,
            ballot=ballot,
        )


def _rules(sitting: Sitting) -> dict[str, Filling]:
    """Return where the papers are given, until when, and who counts them, as far as known."""
    facts: dict[str, Filling] = {}
    commissions = (each for each in sitting.agenda.items if each.kind == COUNT_COMMISSION)
    commission = next((each for each in commissions if not each.stage.finished), None)
    if commission is not None:
        facts["list"] = _tellers(sitting, commission)
    if sitting.papers_at:
        facts["place"] = sitting.papers_at
    if sitting.until.strip():
        facts["until"] = Time(sitting.until.strip())
    return facts


def counted(sitting: Sitting, ballot: Ballot, outcome: Outcome) -> Iterator[Cue]:
    """Yield what the commission found and its protocol, until the protocol is approved."""
    target = Target(item=ballot.item, candidate=ballot.candidate)
    if sitting.protocol_approved(ballot.id):
        yield Cue(card="secret-approved", occasion=f"approved/{ballot.id}", target=target)
        return
    refused = sitting.protocol_of(ballot.id)
    if refused is None:
        yield Cue(
            card="secret-count",
            occasion=f"count/{ballot.id}",
            facts=_papers(sitting, ballot),
            target=target,
            question=ballot.question,
            threshold=None if ballot.candidates else ballot.threshold,
            ballot=ballot,
            outcome=outcome,
        )
        yield _approval(sitting, ballot, target)
        return
    place = f"approved/{ballot.id}/{refused.id}"
    votes = split(known(refused.outcome))
    yield Cue(card="secret-not-approved", occasion=place, facts=votes, target=target)
    yield Cue(
        card="repeat-put",
        occasion=f"repeat-put/{ballot.id}/{refused.id}",
        target=target,
        threshold=sitting.agenda_threshold,
        together=True,
    )
    yield _approval(sitting, ballot, target)


def _approval(sitting: Sitting, ballot: Ballot, target: Target) -> Cue:
    """Return how the protocol is put; in a joint sitting by the total of both (X-30)."""
    times = sum(each.about == ballot.id for each in sitting.ballots)
    return Cue(
        card="secret-approval",
        occasion=f"protocol/{ballot.id}/{times}",
        target=target,
        threshold=sitting.agenda_threshold,
        together=True,
    )


def _papers(sitting: Sitting, ballot: Ballot) -> dict[str, Filling]:
    strengths = ballot.strengths or sitting.strengths
    count = agreed(ballot.entries) or nothing_found(strengths, ballot.candidates)
    return {
        "printed": Number(count.printed),
        "issued": Number(count.issued),
        "unused": Number(count.unused),
        "found": Number(count.found),
        "invalid": Number(count.invalid),
        "nc": Number(count.not_counted),
    }


def several(sitting: Sitting, ballot: Ballot, outcome: Outcome) -> dict[str, Filling]:
    """Return who of those on one paper gathered the needed majority, and who didn't."""
    item = known(sitting.agenda.get(ballot.item))
    passed = tuple(each for each in ballot.candidates if outcome.of(each).adopted)
    short = tuple(each for each in ballot.candidates if each not in passed)
    found = {"gathered": _names(item, passed), "short": _names(item, short)}
    return {"t": Number(outcome.bodies[0].needed), **{k: v for k, v in found.items() if v}}


def _names(item: AgendaItem, whose: tuple[CandidateId | None, ...]) -> str:
    return ", ".join(known(item.candidate(each)).name for each in whose if each is not None)


def _tellers(sitting: Sitting, commission: AgendaItem) -> str:
    members = (sitting.member(MemberId(key)) for key in commission.fields.get(MEMBERS, ()))
    return ", ".join(known(each).name for each in members)
