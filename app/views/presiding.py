# SPDX-License-Identifier: Apache-2.0
"""The presiding officer's screen: what to say now, what the numbers are, what comes next.

It states arithmetic, never a ban, and shows no split of an open vote: only how many have answered.
A page keeps what it was made of: until it is turned, a reader sees figures of its own question.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot, BallotStage
from app.domain.kinds import Method
from app.domain.outcome import base_size
from app.domain.register import Register
from app.domain.registration import Quorum
from app.domain.requirements import Required
from app.domain.sitting import Sitting, SittingStage
from app.domain.tally import Tally
from app.views import results
from app.views.card import Cards, Script, Tongue
from app.views.cue import Cue
from app.views.cues import cue_after, cues
from app.views.deeds import Target
from app.views.elections import on_nominee
from app.views.hall import asked
from app.views.results import BallotResult
from app.views.said import foresight, heading, needed_for, script
from app.views.speeches import SpeechView, speech_view


class StepStage(StrEnum):
    """How a step of the procedure stands."""

    DONE = "done"
    CURRENT = "current"
    NEXT = "next"
    NOT_NEEDED = "not-needed"


class VoteStep(StrEnum):
    """What follows the procedure of every question."""

    VOTE = "vote"
    ANNOUNCEMENT = "announcement"
    RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """One step of the question, by the name its kind gives it or as a part of the vote."""

    name: str | VoteStep
    stage: StepStage


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a page is about."""

    item: int | None = None
    """The item's number on the agenda."""
    title: str = ""
    candidate: str = ""
    place: tuple[int, int] | None = None
    """Which candidate of how many."""
    method: Method | None = None
    """Of the vote, once it has begun."""
    steps: tuple[StepShown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """What a vote needs in one body."""

    body: str
    """Empty in a sitting of one body."""
    votes: int
    base: str
    base_size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The numbers of the vote that a page is about."""

    needed: tuple[Needed, ...] = ()
    foresight: Mapping[Tongue, tuple[str, ...]]
    """Before the vote is closed: what the numbers leave room for."""
    answered: int | None = None
    """While the vote goes on: how many have answered, never how."""
    split: Tally | None = None
    """While the vote goes on, and only where the profile lets it be seen."""
    registered: int = 0
    result: BallotResult | None = None
    """Once the vote is closed, with the sentences why."""
    on_nominee: bool = False
    """The vote is on somebody who may be elected: nothing is called adopted (practice L7)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidingPage:
    """One card with all that belongs to it."""

    occasion: str
    scripts: Mapping[Tongue, Script]
    topic: Topic
    figures: Figures | None
    """None where nothing is put to the vote."""
    then: Mapping[Tongue, str]
    """What the card after it is called; empty where nobody can know."""

    def reads_like(self, other: "PresidingPage") -> bool:
        """Tell whether it is the same card on the same occasion, word for word."""
        return (self.occasion, self.scripts) == (other.occasion, other.scripts)


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidingView:
    """The presiding officer's screen at one moment."""

    body: str
    number: int
    day: date
    utc_offset: int
    """Minutes east of Greenwich, for the clock."""
    practice: bool
    stage: SittingStage
    presiding: str
    quorums: tuple[tuple[str, Quorum], ...]
    """Of each body by its name; the name is empty in a sitting of one body."""
    pages: tuple[PresidingPage, ...]
    """The cards of this moment, at least one."""
    speech: SpeechView | None = None
    """Whoever has the floor; nobody while a vote is open."""
    waiting: tuple[str, ...] = ()
    """Who waits for the floor, by name, in the order in which they asked."""


def presiding_view(sitting: Sitting, register: Register, cards: Cards) -> PresidingView:
    """Return the presiding officer's screen as it stands."""
    now = cues(sitting)
    return PresidingView(
        body=sitting.profile.name,
        number=sitting.number,
        day=sitting.date,
        utc_offset=sitting.profile.utc_offset,
        practice=sitting.practice,
        stage=sitting.stage,
        presiding=sitting.presiding.name,
        quorums=tuple(zip(_body_names(sitting), sitting.quorums, strict=True)),
        pages=tuple(
            PresidingPage(
                occasion=cue.occasion,
                scripts={
                    tongue: script(sitting, register, cards[tongue], tongue, cue)
                    for tongue in Tongue
                },
                topic=_topic(sitting, cue),
                figures=_figures(sitting, cue, cards),
                then=_then(sitting, cards, cue, following),
            )
            for cue, following in zip(now, (*now[1:], cue_after(sitting)), strict=True)
        ),
        speech=_speech(sitting),
        waiting=tuple(each.speaker.name for each in sitting.floor.waiting),
    )


def _speech(sitting: Sitting) -> SpeechView | None:
    speech = sitting.floor.current
    if speech is None or sitting.open_ballot is not None:
        return None
    return speech_view(sitting, speech)


def _then(sitting: Sitting, cards: Cards, cue: Cue, following: Cue | None) -> Mapping[Tongue, str]:
    """Return what comes after a card, with the candidate where it is another one's turn."""
    if following is None:
        return dict.fromkeys(Tongue, "")
    item = sitting.agenda.get(following.target.item)
    turned = following.target != cue.target
    candidate = item.candidate(following.target.candidate) if item and turned else None
    name = f": {candidate.name}" if candidate else ""
    return {
        tongue: f"{heading(sitting, cards[tongue], tongue, following)}{name}" for tongue in Tongue
    }


def _body_names(sitting: Sitting) -> tuple[str, ...]:
    return tuple(body.name if sitting.joint else "" for body in sitting.bodies)


def _topic(sitting: Sitting, cue: Cue) -> Topic:
    item = sitting.agenda.get(cue.target.item)
    if item is None:
        procedural = cue.ballot.question if cue.ballot and cue.facts.get("text") else ""
        return Topic(title=procedural, method=cue.ballot.method if cue.ballot else None)
    candidate = item.candidate(cue.target.candidate)
    standing = [each.id for each in item.standing]
    counted = candidate is not None and candidate.id in standing
    return Topic(
        item=sitting.agenda.number(item.id),
        title=asked(sitting, item, cue.question),
        candidate=candidate.name if candidate else "",
        place=(standing.index(candidate.id) + 1, len(standing)) if candidate and counted else None,
        method=cue.ballot.method if cue.ballot else None,
        steps=_steps(sitting, item, cue),
    )


def _steps(sitting: Sitting, item: AgendaItem, cue: Cue) -> tuple[StepShown, ...]:
    """Return the required steps of the procedure and of the vote; one of them is current."""
    if sitting.current != item.id or not sitting.kind_of(item).questions:
        return ()
    shown: list[StepShown] = []
    for index, rule in enumerate(sitting.kind_of(item).steps):
        demanded = rule.required is Required.WHEN_DEMANDED
        before = sitting.kind_of(item).steps[index - 1].key
        asked_for = item.done(before, cue.target.candidate) if demanded else None
        if rule.required is Required.OPTIONAL or (demanded and asked_for is None):
            continue
        done = item.done(rule.key, cue.target.candidate) is not None
        stage = StepStage.DONE if done else _in_turn(shown)
        if asked_for is not None and asked_for.note != "yes":
            stage = StepStage.NOT_NEEDED
        shown.append(StepShown(name=rule.name, stage=stage))
    return (*shown, *_vote_steps(sitting, shown, cue.ballot, cue.target))


def _in_turn(before: list[StepShown]) -> StepStage:
    begun = any(each.stage is StepStage.CURRENT for each in before)
    return StepStage.NEXT if begun else StepStage.CURRENT


def _vote_steps(
    sitting: Sitting, before: list[StepShown], ballot: Ballot | None, target: Target
) -> tuple[StepShown, ...]:
    stage = ballot.stage if ballot else BallotStage.OPEN
    if stage is BallotStage.OPEN:
        stages = (_in_turn(before), StepStage.NEXT, StepStage.NEXT)
    elif stage is BallotStage.CLOSED:
        stages = (StepStage.DONE, StepStage.CURRENT, StepStage.NEXT)
    else:
        stages = (StepStage.DONE, StepStage.DONE, _resolution(sitting, ballot, target))
    return tuple(
        StepShown(name=part, stage=how) for part, how in zip(VoteStep, stages, strict=True)
    )


def _resolution(sitting: Sitting, ballot: Ballot | None, target: Target) -> StepStage:
    if ballot is None or ballot.outcome is None or not ballot.outcome.adopted:
        return StepStage.NOT_NEEDED
    issued = any(
        (each.item, each.candidate, each.question)
        == (target.item, target.candidate, ballot.question)
        for each in sitting.resolutions
    )
    return StepStage.DONE if issued else StepStage.CURRENT


def _figures(sitting: Sitting, cue: Cue, cards: Cards) -> Figures | None:
    ballot = cue.ballot
    if cue.threshold is None and (ballot is None or not ballot.run_off):
        return None
    if ballot is not None and ballot.stage is not BallotStage.OPEN:
        result = results.ballot(sitting, ballot)
        nominee = on_nominee(sitting, ballot)
        return Figures(
            foresight={}, registered=result.registered, result=result, on_nominee=nominee
        )
    running = results.running(sitting, ballot) if ballot and not ballot.secret else None
    registered = sum(each.registered for each in sitting.quorums)
    by_body = {} if cue.together and sitting.joint else _foreseen(sitting, cue, cards)
    return Figures(
        needed=_needed(sitting, cue),
        foresight=by_body,
        answered=None if running is None else registered - running.not_voted,
        split=results.running_split(sitting, ballot) if ballot else None,
        registered=registered,
    )


def _foreseen(sitting: Sitting, cue: Cue, cards: Cards) -> Mapping[Tongue, tuple[str, ...]]:
    return {tongue: foresight(sitting, cards[tongue], cue.threshold) for tongue in Tongue}


def _needed(sitting: Sitting, cue: Cue) -> tuple[Needed, ...]:
    """Return what a vote needs in each body, or in both as one; nothing in a run-off."""
    if cue.threshold is None:
        return ()
    base = cue.threshold.base
    sizes = [base_size(base, sitting.strengths[body.key], Tally()) for body in sitting.bodies]
    names = _body_names(sitting)
    if cue.together:
        names, sizes = ("",), [sum(body.total for body in sitting.bodies)]
    return tuple(
        Needed(body=name, votes=votes, base=base.value, base_size=size)
        for name, votes, size in zip(
            names, needed_for(sitting, cue, cue.threshold), sizes, strict=True
        )
    )
