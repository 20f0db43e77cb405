# SPDX-License-Identifier: Apache-2.0
"""The cards of a vote: put to the vote, begun, ended, announced."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from app.domain.ballot import Ballot, Purpose
from app.domain.decide.guards import known
from app.domain.kinds import REFUSE, Method
from app.domain.outcome import Outcome
from app.domain.questions import question_of
from app.domain.sitting import Sitting
from app.domain.threshold import Base
from app.views.card import Filling, Number, Organ
from app.views.cue import Cue
from app.views.deeds import Target
from app.views.hall import asked
from app.views.naming import Name

_STARTS: Final[Mapping[Method, str]] = MappingProxyType({Method.SHOW_OF_HANDS: "start-hands"})


def before_vote(sitting: Sitting, target: Target, question: str) -> Iterator[Cue]:
    """Yield how a question is put, and how the vote on it begins."""
    yield _put(sitting, target, question)
    yield _start(sitting, target, question)


def voting(sitting: Sitting, ballot: Ballot) -> Iterator[Cue]:
    """Yield the cards of a vote that is going on, the question first for whoever missed it."""
    target = Target(item=ballot.item, candidate=ballot.candidate)
    if ballot.purpose is Purpose.ITEM:
        yield _put(sitting, target, ballot.question, ballot)
        yield _start(sitting, target, ballot.question, ballot)
    else:
        yield Cue(
            card="procedural",
            occasion=f"procedural/{ballot.id}",
            facts={"text": ballot.question},
            question=ballot.question,
            threshold=ballot.threshold,
            ballot=ballot,
        )
        yield _start(sitting, target, ballot.question, ballot)
    yield Cue(
        card="end",
        occasion=f"end/{ballot.id}",
        target=target,
        question=ballot.question,
        threshold=ballot.threshold,
        ballot=ballot,
    )


def result(sitting: Sitting, ballot: Ballot) -> Cue:
    """Return the card of a result: the same before and after it is announced."""
    outcome = ballot.outcome or sitting.reckon(ballot)
    joint = len(outcome.bodies) > 1
    facts = _joint_facts(sitting, outcome) if joint else _split(outcome)
    choice = outcome.casting.choice if outcome.casting else None
    nominee = _nominee(sitting, ballot)
    if nominee is not None:
        facts["name"] = Name(nominee)
        card = f"{'joint-' if joint else ''}quota-{'passed' if outcome.adopted else 'not-passed'}"
    elif joint:
        card = _joint_card(ballot, outcome)
    elif ballot.purpose is Purpose.AGENDA:
        card = "agenda-adopted" if outcome.adopted else "agenda-not-adopted"
    elif ballot.purpose is Purpose.PROCEDURAL:
        card = _procedural_card(sitting, ballot, outcome)
    else:
        card = _item_card(sitting, ballot, outcome)
    return Cue(
        card=card,
        occasion=f"result/{ballot.id}",
        facts=facts,
        target=Target(item=ballot.item, candidate=ballot.candidate),
        question=ballot.question,
        threshold=ballot.threshold,
        ballot=ballot,
        outcome=outcome,
        choice=choice,
    )


def _nominee(sitting: Sitting, ballot: Ballot) -> str | None:
    """Return who was voted on in an election, where a majority isn't yet an election."""
    item = sitting.agenda.get(ballot.item)
    candidate = item.candidate(ballot.candidate) if item and sitting.elects(item) else None
    return candidate.name if candidate else None


def times_put(sitting: Sitting, target: Target, question: str) -> int:
    """Return how often a question was put to the vote, those annulled included."""
    asked_before = (target.item, target.candidate, question)
    return [(each.item, each.candidate, each.question) for each in sitting.ballots].count(
        asked_before
    )


def _occasion(sitting: Sitting, target: Target, question: str, ballot: Ballot | None) -> str:
    """Return what is the same before a vote begins and while it goes on."""
    number = times_put(sitting, target, question) - (ballot is not None)
    return f"{target.item}/{target.candidate}/{question}/{number}"


def _put(sitting: Sitting, target: Target, question: str, ballot: Ballot | None = None) -> Cue:
    item = known(sitting.agenda.get(target.item))
    candidate = item.candidate(target.candidate)
    facts: dict[str, Filling] = {"title": asked(sitting, item, question)}
    card = "put-item"
    if candidate is not None:
        facts["name"] = Name(candidate.name)
        card = "put-refusal" if question == REFUSE else "put"
    rule = known(question_of(sitting.kind_of(item), item, question))
    ahead = sitting.threshold(item.threshold or rule.threshold)
    return Cue(
        card=card,
        occasion=f"put/{_occasion(sitting, target, question, ballot)}",
        facts=facts,
        target=target,
        question=question,
        threshold=ballot.threshold if ballot else ahead,
        ballot=ballot,
    )


def _start(sitting: Sitting, target: Target, question: str, ballot: Ballot | None = None) -> Cue:
    method = ballot.method if ballot else Method.BY_NAME
    put = None
    if target.item is not None:
        put = _put(sitting, target, question, ballot).threshold
    return Cue(
        card=_STARTS.get(method, "start"),
        occasion=f"start/{_occasion(sitting, target, question, ballot)}",
        target=target,
        question=question,
        threshold=ballot.threshold if ballot else put,
        ballot=ballot,
    )


def _split(outcome: Outcome) -> dict[str, Filling]:
    body, tally = outcome.bodies[0], outcome.tally
    return {
        "v": Number(tally.took_part),
        "a": Number(tally.in_favour),
        "b": Number(tally.against),
        "c": Number(tally.abstained),
        "t": Number(body.needed),
        "t_miss": Number(max(0, body.needed - tally.in_favour)),
    }


def _joint_facts(sitting: Sitting, outcome: Outcome) -> dict[str, Filling]:
    """Return the one chamber whose votes don't reach, where it is one alone."""
    short = {each.body for each in outcome.bodies if not each.adopted}
    names = [body.name for body in sitting.bodies if body.key in short]
    return {"chamber": Organ(names[0])} if len(names) == 1 else {}


def _joint_card(ballot: Ballot, outcome: Outcome) -> str:
    came = "adopted" if outcome.adopted else "not-adopted"
    if ballot.purpose is Purpose.AGENDA:
        return f"joint-agenda-{came}"
    if ballot.purpose is Purpose.PROCEDURAL:
        return f"joint-procedural-{came}"
    if outcome.adopted or any(each.adopted for each in outcome.bodies):
        return f"joint-{came}"
    return "joint-not-adopted-both"


def _procedural_card(sitting: Sitting, ballot: Ballot, outcome: Outcome) -> str:
    """Name the card of a procedural result; a tie of those present is the Chair's to decide."""
    came = "adopted" if outcome.adopted else "not-adopted"
    if outcome.casting is not None:
        return f"tie-cast-{came}"
    if not outcome.tied or outcome.adopted:
        return f"procedural-{came}"
    decides = ballot.threshold.base is Base.REGISTERED and sitting.chair_presides
    return "tie-chair" if decides else "tie-procedural"


def _item_card(sitting: Sitting, ballot: Ballot, outcome: Outcome) -> str:
    item = known(sitting.agenda.get(ballot.item))
    rule = question_of(sitting.kind_of(item), item, ballot.question)
    decision = "" if rule is not None and rule.act is not None else "-decision"
    if outcome.adopted:
        return f"adopted{decision}"
    if decision:
        return "not-adopted-decision"
    if outcome.tied:
        return "tie"
    unanimous = outcome.tally.in_favour and not outcome.tally.against
    return "not-adopted-unanimous" if unanimous else "not-adopted"
