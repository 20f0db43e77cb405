# SPDX-License-Identifier: Apache-2.0
"""The cards of a vote: put to the vote, begun, ended, announced."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.election import in_run_off
from app.domain.decide.guards import known
from app.domain.kinds import REFUSE, Method
from app.domain.outcome import Outcome
from app.domain.questions import question_of
from app.domain.sitting import Sitting
from app.domain.threshold import Base, Threshold
from app.views import secret_cues
from app.views.card import Filling, Organ
from app.views.cue import Cue, occasion_of, split
from app.views.deeds import Target
from app.views.field_cues import of_fields
from app.views.hall import asked
from app.views.naming import Name

_STARTS: Final[Mapping[Method, str]] = MappingProxyType({Method.SHOW_OF_HANDS: "start-hands"})


def before_vote(sitting: Sitting, target: Target, question: str) -> Iterator[Cue]:
    """Yield how a question is put, and how the vote on it begins."""
    item = known(sitting.agenda.get(target.item))
    if sitting.kind_of(item).secret and not in_run_off(sitting, item):
        yield from secret_cues.before_vote(sitting, target, question)
        return
    yield _put(sitting, target, question)
    yield _start(sitting, target, question)


def voting(sitting: Sitting, ballot: Ballot) -> Iterator[Cue]:
    """Yield the cards of a vote that is going on, the question first for whoever missed it."""
    target = Target(item=ballot.item, candidate=ballot.candidate)
    if ballot.secret and not ballot.run_off:
        yield from secret_cues.voting(sitting, ballot)
    elif ballot.purpose is Purpose.ITEM:
        yield _put(sitting, target, ballot.question, ballot)
        yield _start(sitting, target, ballot.question, ballot)
    else:
        yield _procedural(sitting, ballot)
        yield _start(sitting, target, ballot.question, ballot)
    yield Cue(
        card="end",
        occasion=f"end/{ballot.id}",
        target=target,
        question=ballot.question,
        threshold=None if ballot.run_off else ballot.threshold,
        ballot=ballot,
    )


def _procedural(sitting: Sitting, ballot: Ballot) -> Cue:
    """Return how a procedural question is put; before the agenda stands, as a proposal to it."""
    own = ballot.threshold.key == sitting.profile.agenda and not sitting.joint
    draft = sitting.kind.whole and not sitting.agenda.adopted
    return Cue(
        card="agenda-proposal" if own and draft else "procedural",
        occasion=f"procedural/{ballot.id}",
        facts={"text": ballot.question},
        question=ballot.question,
        threshold=ballot.threshold,
        ballot=ballot,
    )


def results(sitting: Sitting, ballot: Ballot) -> Iterator[Cue]:
    """Yield the cards of a closed vote; of a secret one what was found, and its protocol."""
    outcome = ballot.outcome or sitting.reckon(ballot)
    if ballot.secret and ballot.stage is BallotStage.CLOSED:
        yield from secret_cues.counted(sitting, ballot, outcome)
        if not sitting.protocol_approved(ballot.id):
            return
    yield _result(sitting, ballot, outcome)


def _result(sitting: Sitting, ballot: Ballot, outcome: Outcome) -> Cue:
    """Return the card of a result: the same before and after it is announced."""
    card, facts = _told(sitting, ballot, outcome)
    return Cue(
        card=card,
        occasion=f"result/{ballot.id}",
        facts=facts,
        target=Target(item=ballot.item, candidate=ballot.candidate),
        question=ballot.question,
        threshold=None if ballot.candidates or ballot.run_off else ballot.threshold,
        ballot=ballot,
        outcome=outcome,
        choice=outcome.casting.choice if outcome.casting else None,
    )


def _told(sitting: Sitting, ballot: Ballot, outcome: Outcome) -> tuple[str, dict[str, Filling]]:
    """Return which card a result has, and its facts."""
    joint = len(outcome.bodies) > 1
    if ballot.candidates:
        return "secret-several", secret_cues.several(sitting, ballot, outcome)
    facts = _joint_facts(sitting, outcome) if joint else split(outcome)
    nominee = _nominee(sitting, ballot)
    if nominee is not None:
        facts["name"] = Name(nominee)
        before = "joint-" if joint else ""
        if ballot.run_off:
            return f"{before}run-off-counted", facts
        return f"{before}quota-{'passed' if outcome.adopted else 'not-passed'}", facts
    if joint:
        return _joint_card(ballot, outcome), facts
    if ballot.purpose is Purpose.AGENDA:
        return ("agenda-adopted" if outcome.adopted else "agenda-not-adopted"), facts
    if ballot.purpose is Purpose.PROCEDURAL:
        return _procedural_card(sitting, ballot, outcome), facts
    return _item_card(sitting, ballot, outcome), facts


def _nominee(sitting: Sitting, ballot: Ballot) -> str | None:
    """Return who was voted on in an election, where a majority isn't yet an election."""
    item = sitting.agenda.get(ballot.item)
    candidate = item.candidate(ballot.candidate) if item and sitting.elects(item) else None
    return candidate.name if candidate else None


def _put(sitting: Sitting, target: Target, question: str, ballot: Ballot | None = None) -> Cue:
    item = known(sitting.agenda.get(target.item))
    candidate = item.candidate(target.candidate)
    rule = known(question_of(sitting.kind_of(item), item, question))
    run_off = ballot.run_off if ballot else in_run_off(sitting, item)
    facts: dict[str, Filling] = {"title": asked(sitting, item, question)}
    card = "put-item"
    if candidate is not None:
        facts["name"] = Name(candidate.name)
        card = "put-refusal" if question == REFUSE else "put"
        card = "put-run-off" if run_off else card
    elif not sitting.joint:
        own, more = of_fields(sitting, item, rule, question)
        card, facts = own or card, facts | more
    return Cue(
        card=card,
        occasion=f"put/{occasion_of(sitting, target, question, ballot)}",
        facts=facts,
        target=target,
        question=question,
        threshold=_threshold(sitting, target, question, ballot),
        ballot=ballot,
    )


def _threshold(
    sitting: Sitting, target: Target, question: str, ballot: Ballot | None
) -> Threshold | None:
    """Return what a vote needs; in a run-off no majority is needed (L97 10)."""
    if ballot is not None:
        return None if ballot.run_off else ballot.threshold
    item = known(sitting.agenda.get(target.item))
    rule = known(question_of(sitting.kind_of(item), item, question))
    run_off = in_run_off(sitting, item)
    return None if run_off else sitting.threshold(item.threshold or rule.threshold)


def _start(sitting: Sitting, target: Target, question: str, ballot: Ballot | None = None) -> Cue:
    method = ballot.method if ballot else Method.BY_NAME
    return Cue(
        card=_STARTS.get(method, "start"),
        occasion=f"start/{occasion_of(sitting, target, question, ballot)}",
        target=target,
        question=question,
        threshold=_threshold(sitting, target, question, ballot),
        ballot=ballot,
    )


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
    if ballot.secret:
        return f"secret-{'adopted' if outcome.adopted else 'not-adopted'}{decision}"
    if outcome.adopted:
        return f"adopted{decision}"
    if decision:
        return "not-adopted-decision"
    if outcome.tied:
        return "tie"
    unanimous = outcome.tally.in_favour and not outcome.tally.against
    return "not-adopted-unanimous" if unanimous else "not-adopted"
