# SPDX-License-Identifier: Apache-2.0
"""Which cards belong to the present moment of a sitting, in the order they are read."""

from collections.abc import Iterator
from typing import assert_never

from app.domain.agenda import AgendaItem, ItemStage
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.events import ResultAnnounced
from app.domain.evolve import evolve
from app.domain.sitting import Sitting, SittingStage
from app.views import election_cues, floor_cues, question_cues, secret_cues, vote_cues
from app.views.card import Filling, Number, Time
from app.views.cue import Cue
from app.views.deeds import Deed, Target
from app.views.elections import just_elected
from app.views.next_step import deed_ahead, question_ahead


def cues(sitting: Sitting) -> tuple[Cue, ...]:
    """Return the cards of this moment; there is always one."""
    match sitting.stage:
        case SittingStage.PLANNED:
            return (Cue(card="registration", occasion="registration/1"),)
        case SittingStage.REGISTRATION:
            return tuple(_registering(sitting))
        case SittingStage.IN_PROGRESS:
            return tuple(_in_progress(sitting))
        case SittingStage.BREAK:
            return tuple(_break(sitting))
        case SittingStage.POSTPONED:
            card = "postponed" if sitting.has_quorum else "postponed-no-quorum"
            return (Cue(card=card, occasion="postponed"),)
        case SittingStage.CLOSED | SittingStage.SEALED:
            return (_closing(sitting),)
        case _:
            assert_never(sitting.stage)


def cue_after(sitting: Sitting) -> Cue | None:
    """Return the card that will follow those of this moment, by its name; None: nobody can know."""
    ballot = ballot_at_hand(sitting)
    match sitting.stage:
        case SittingStage.PLANNED:
            return Cue(card="opening", occasion="opening")
        case SittingStage.REGISTRATION if sitting.has_quorum:
            return Cue(card="agenda", occasion="agenda")
        case SittingStage.IN_PROGRESS if ballot and ballot.stage is BallotStage.OPEN:
            return Cue(card="adopted", occasion=f"result/{ballot.id}")
        case SittingStage.IN_PROGRESS if ballot and ballot.stage is BallotStage.CLOSED:
            return next(_ahead(_announced(sitting, ballot)))
        case SittingStage.IN_PROGRESS if cues(sitting)[-1].card.startswith("start"):
            return Cue(card="end", occasion="end")
        case _:
            return None


def ballot_at_hand(sitting: Sitting) -> Ballot | None:
    """Return the vote going on, or the last result until the chamber moves on."""
    if sitting.pending is not None:
        return sitting.pending
    last = sitting.ballot(sitting.announced_last) if sitting.announced_last else None
    if last is None or not last.counts or last.purpose is Purpose.PROTOCOL:
        return None
    if sitting.moved_on_after == len(sitting.ballots) or just_elected(sitting) is not None:
        return None
    item = sitting.agenda.get(sitting.current)
    went_on = item is not None and any(step.after == len(sitting.ballots) for step in item.steps)
    return None if went_on else last


def _registering(sitting: Sitting) -> Iterator[Cue]:
    number = sitting.registration.round
    if sitting.has_quorum:
        yield Cue(card="opening", occasion=f"opening/{number}")
        return
    yield Cue(card="registration", occasion=f"registration/{number}")
    if sitting.registration.registered:
        yield Cue(card="no-quorum", occasion=f"opening/{number}")


def _break(sitting: Sitting) -> Iterator[Cue]:
    until, votes = sitting.until.strip(), len(sitting.ballots)
    facts: dict[str, Filling] = {"until": Time(until)} if until else {}
    card = "break-until" if until else "break"
    if sitting.technical is not None:
        card = "technical-stop"
        facts = {"m": Number(sitting.technical)} if sitting.technical else {}
    going_on = sitting.open_ballot
    if going_on is not None:
        yield secret_cues.how_to_vote(sitting, going_on)
    else:
        yield Cue(card=card, occasion=f"break/{votes}/{until}", facts=facts)
    again = "resume-registered" if sitting.registration.open else "resume"
    place = f"resume/{votes}/{sitting.registration.round}"
    yield Cue(card=again if sitting.has_quorum else "quorum-lost", occasion=place)
    ahead = question_ahead(sitting)
    if not sitting.has_quorum and ahead.item is not None and ahead.item == sitting.current:
        yield Cue(
            card="vote-carried-over",
            occasion=f"carried-over/{ahead.item}/{votes}",
            facts={"k": Number(sitting.agenda.number(ahead.item))},
            target=Target(item=ahead.item),
        )


def _in_progress(sitting: Sitting) -> Iterator[Cue]:
    votes, number = len(sitting.ballots), sitting.registration.round
    if sitting.chair_passed_after == votes:
        name = sitting.presiding.name
        place = f"chair/{name}/{votes}"
        yield Cue(card="chair-handed-over", occasion=place, facts={"name": name})
    ballot = ballot_at_hand(sitting)
    if sitting.registration.open:
        yield from _additional(sitting)
        return
    if ballot is not None and ballot.stage is BallotStage.OPEN:
        yield from vote_cues.voting(sitting, ballot)
        return
    if ballot is not None:
        yield from vote_cues.results(sitting, ballot)
    if ballot is None or ballot.stage is BallotStage.ANNOUNCED:
        if not sitting.has_quorum:
            yield Cue(card="quorum-lost", occasion=f"quorum/{number}/{votes}")
        yield from floor_cues.speeches(sitting)
        yield from _ahead(sitting)


def _additional(sitting: Sitting) -> Iterator[Cue]:
    number = sitting.registration.round
    yield Cue(card="additional-registration", occasion=f"registration/{number}")
    if sitting.registration.registered:
        card = "additional" if sitting.has_quorum else "quorum-lost"
        yield Cue(card=card, occasion=f"quorum/{number}")


def _ahead(sitting: Sitting) -> Iterator[Cue]:
    """Yield what comes next by the agenda: up to a vote, or the end."""
    target = question_ahead(sitting)
    deed = deed_ahead(sitting, target)
    item = sitting.agenda.get(sitting.current)
    if item is not None:
        done = target.item != item.id or deed is Deed.CLOSE_SITTING
        yield from _of_current(sitting, item, done=done)
    if deed is Deed.ADOPT_AGENDA:
        place = len(sitting.ballots)
        size: dict[str, Filling] = {"k": Number(len(sitting.agenda.items))}
        yield Cue(card="agenda", occasion=f"agenda/{place}", facts=size)
        yield Cue(
            card="agenda-put",
            occasion=f"agenda-put/{place}",
            threshold=sitting.agenda_threshold,
        )
    elif deed is Deed.CLOSE_SITTING:
        yield _closing(sitting)
    elif deed is Deed.ELECT:
        yield from election_cues.to_elect(sitting, target)
    else:
        yield from question_cues.question(sitting, target)


def _of_current(sitting: Sitting, item: AgendaItem, *, done: bool) -> Iterator[Cue]:
    """Yield what is left to say on the item being considered, besides its first question."""
    if just_elected(sitting) is not None:
        yield from election_cues.just_decided(sitting, item)
    elif done and not sitting.kind_of(item).questions:
        yield from question_cues.question(sitting, Target(item=item.id))
    elif done and not item.stage.finished:
        yield from question_cues.following(sitting, item)


def _announced(sitting: Sitting, ballot: Ballot) -> Sitting:
    """Return the sitting as it will be once the result at hand is announced."""
    outcome = sitting.reckon(ballot)
    return evolve(sitting, ResultAnnounced(ballot=ballot.id, outcome=outcome), ballot.opened)


def _closing(sitting: Sitting) -> Cue:
    """Return the last words; they claim no more than was done."""
    items = sitting.agenda.items
    undone = deed_ahead(sitting, question_ahead(sitting)) is not Deed.CLOSE_SITTING
    later = any(each.stage is ItemStage.CARRIED_OVER for each in items)
    left = later or (undone and bool(items))
    return Cue(card="closing-early" if left else "closing", occasion="closing")
