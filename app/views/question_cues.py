# SPDX-License-Identifier: Apache-2.0
"""The cards on the way to a vote: the item taken up, its procedure step by step."""

from collections.abc import Iterator, Mapping
from datetime import timedelta, timezone
from types import MappingProxyType
from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.ballot import BallotStage
from app.domain.decide.guards import known
from app.domain.floor import SpeechKind
from app.domain.ids import CandidateId
from app.domain.kinds import Kind
from app.domain.questions import decisions, parts
from app.domain.requirements import Required, StepRule
from app.domain.sitting import Sitting
from app.views import floor_cues, secret_cues
from app.views.card import Filling, Number, Organ, Time
from app.views.cue import Cue
from app.views.deeds import Target
from app.views.naming import Name
from app.views.vote_cues import before_vote

_STEP_CARDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "presented": "presented",
        "conclusion-announced": "conclusion",
        "questions": "questions",
        "opinions": "opinions",
        "debate-asked": "debate-asked",
        "debate": "debate",
    }
)
"""Steps that have a card of their own; another one is read by its name."""
_OF_AN_ITEM: Final = frozenset({"questions", "opinions", "debate-asked"})
"""Those with other words where nobody is a candidate."""
_CONCLUSION: Final = "committee-conclusion"


def question(sitting: Sitting, target: Target) -> Iterator[Cue]:
    """Yield the cards of a question from where it stands to the beginning of its vote."""
    item = known(sitting.agenda.get(target.item))
    kind = sitting.kind_of(item)
    untouched = not item.steps and not any(each.item == item.id for each in sitting.ballots)
    if sitting.current != item.id or untouched or not kind.questions:
        yield taken_up(sitting, target)
    for name in _withdrawn_before(item, target.candidate):
        place = f"withdrawn/{item.id}/{name}"
        yield Cue(card="candidate-withdrawn", occasion=place, facts={"name": Name(name)})
    here = Target(item=item.id, candidate=target.candidate)
    yield from _procedure(sitting, item, kind, target.candidate)
    if kind.questions:
        asked = _next_of(sitting, item, kind, target.candidate)
        yield from secret_cues.announced(sitting, item)
        yield from _repeated(sitting, here, asked)
        yield from before_vote(sitting, here, asked)


def following(sitting: Sitting, item: AgendaItem) -> Iterator[Cue]:
    """Yield how a question is put that follows one decided, where its field was entered."""
    kind = sitting.kind_of(item)
    here = Target(item=item.id)
    for rule in kind.questions:
        first = kind.question(rule.follows) if item.value(rule.needs_field) else None
        ready = first is not None and bool(decisions(sitting, item, None, first))
        if ready and not sitting.ballots_on(item.id, None, rule.key):
            yield from before_vote(sitting, here, rule.key)


def _next_of(sitting: Sitting, item: AgendaItem, kind: Kind, candidate: CandidateId | None) -> str:
    """Return the first question, or the next of its parts where they are put one by one."""
    rule = known(kind.question(kind.first))
    pieces = parts(rule, item)
    left = [each for each in pieces if sitting.decided(item.id, candidate, each) is None]
    return left[0] if left and len(left) < len(pieces) else rule.key


def taken_up(sitting: Sitting, target: Target) -> Cue:
    """Return the card that names an item of the agenda."""
    item = known(sitting.agenda.get(target.item))
    facts: dict[str, Filling] = {"k": Number(sitting.agenda.number(item.id)), "title": item.title}
    only = Target(item=item.id)
    return Cue(card="item", occasion=f"item/{item.id}", facts=facts, target=only)


def _procedure(
    sitting: Sitting, item: AgendaItem, kind: Kind, candidate: CandidateId | None
) -> Iterator[Cue]:
    here = Target(item=item.id, candidate=candidate)
    if _just_declined(sitting, item, candidate):
        place = f"step/{item.id}/{candidate}/declined"
        yield Cue(card="debate-none", occasion=place, target=here)
    for rule in _steps_ahead(item, kind, candidate):
        yield Cue(
            card=_step_card(item, rule),
            occasion=f"step/{item.id}/{candidate}/{rule.key}",
            facts=_step_facts(sitting, item, rule, candidate),
            target=here,
        )


def _step_card(item: AgendaItem, rule: StepRule) -> str:
    card = _STEP_CARDS.get(rule.key, "step")
    if item.candidates:
        return card
    return f"{card}-item" if card in _OF_AN_ITEM else "step" if card == "presented" else card


def _steps_ahead(
    item: AgendaItem, kind: Kind, candidate: CandidateId | None
) -> tuple[StepRule, ...]:
    """Return the steps not done; one that may be left out only while no later one is done."""
    ahead: list[StepRule] = []
    later_done = False
    for index in range(len(kind.steps) - 1, -1, -1):
        rule = kind.steps[index]
        if item.done(rule.key, candidate) is not None:
            later_done = True
            continue
        if rule.required is Required.ALWAYS or _comes_in(item, kind, index, candidate):
            skipped = rule.required is Required.OPTIONAL and later_done
            ahead += [] if skipped else [rule]
    return tuple(reversed(ahead))


def _comes_in(item: AgendaItem, kind: Kind, index: int, candidate: CandidateId | None) -> bool:
    if kind.steps[index].required is Required.OPTIONAL:
        return True
    demand = item.done(kind.steps[index - 1].key, candidate)
    return demand is not None and demand.note == "yes"


def _step_facts(
    sitting: Sitting, item: AgendaItem, rule: StepRule, candidate: CandidateId | None
) -> Mapping[str, Filling]:
    debate = SpeechKind.CANDIDATE if item.candidates else SpeechKind.DEBATE
    about = SpeechKind.QUESTION if rule.key == "questions" else debate
    facts: dict[str, Filling] = {"step": rule.name, "m": floor_cues.minutes(sitting, about)}
    waiting = floor_cues.waiting(sitting)
    if waiting:
        facts["k"] = Number(waiting)
    for paper in item.papers:
        mine = paper.candidate in {None, candidate}
        if mine and paper.paper == _CONCLUSION and paper.sender:
            facts["committee"] = Organ(paper.sender)
    return facts


def _just_declined(sitting: Sitting, item: AgendaItem, candidate: CandidateId | None) -> bool:
    """Tell whether the last thing done was to ask for a debate that nobody wanted."""
    marks = [each for each in item.steps if each.candidate in {None, candidate}]
    return bool(marks) and marks[-1].note == "no" and marks[-1].after == len(sitting.ballots)


def _withdrawn_before(item: AgendaItem, candidate: CandidateId | None) -> tuple[str, ...]:
    """Return those withdrawn who stood right before the candidate that comes next."""
    names: list[str] = []
    for each in item.candidates:
        if each.id == candidate:
            break
        names = [*names, each.name] if each.withdrawn else []
    return tuple(names)


def _repeated(sitting: Sitting, target: Target, question: str) -> Iterator[Cue]:
    """Yield that an annulled vote doesn't count, before the question is put again."""
    of_question = (
        each
        for each in reversed(sitting.ballots)
        if (each.item, each.question) == (target.item, question) and each.concerns(target.candidate)
    )
    last = next(of_question, None)
    if last is not None and last.stage is BallotStage.ANNULLED:
        zone = timezone(timedelta(minutes=sitting.profile.utc_offset))
        facts = {"time": Time(f"{last.opened.astimezone(zone):%H.%M}")}
        yield Cue(card="repeat", occasion=f"repeat/{last.id}", facts=facts, target=target)
