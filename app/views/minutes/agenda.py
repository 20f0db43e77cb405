# SPDX-License-Identifier: Apache-2.0
"""What the minutes say of the agenda: its changes, the papers announced, the steps done."""

from collections.abc import Iterator, Mapping
from typing import Final

from app.domain import events as e
from app.domain.agenda import AgendaItem, ItemStage, Paper
from app.domain.ids import BallotId, MemberId
from app.domain.sitting import Sitting
from app.kazakh.dates import date_line
from app.views.minutes.told import (
    Teller,
    Told,
    ballot_number,
    names,
    sentences,
    titled,
    unstopped,
)
from app.views.paper import Weight
from app.views.phrases import Phrases
from app.views.record import Moment


def _added(event: e.ItemAdded, on: Moment, say: Phrases) -> Iterator[Told]:
    carried = say("told.carried_in") if event.item.carried_from else ""
    added = say("told.added", title=titled(on.after, event.item.id, say))
    yield Told(text=sentences(added, carried), item=event.item.id)


def _taken_up(event: e.ItemTakenUp, on: Moment, say: Phrases) -> Iterator[Told]:
    item = next(each for each in on.before.agenda.items if each.id == event.item)
    if item.stage is not ItemStage.PLANNED:
        yield Told(text=say("told.taken_up_again"), item=item.id)
        return
    yield Told(text=say("told.taken_up"), item=item.id)
    if item.signatures:
        yield _signed(on, item, item.signatures, say)
    if item.papers:
        listed = (_paper_text(on.after, item, each, say) for each in item.papers)
        yield Told(text=say("told.papers"), item=item.id)
        yield from (Told(text=f"– {text}", item=item.id) for text in listed)


def _initiative(event: e.InitiativeSigned, on: Moment, say: Phrases) -> Iterator[Told]:
    """Say it of signatures given later; the others are named when the item is taken up."""
    item = next(each for each in on.after.agenda.items if each.id == event.item)
    if item.stage is not ItemStage.PLANNED:
        yield _signed(on, item, event.members, say)


def _signed(on: Moment, item: AgendaItem, members: tuple[MemberId, ...], say: Phrases) -> Told:
    text = say("told.signed", names=names(on.after, members), signed=len(item.signatures))
    return Told(text=text, item=item.id)


def _paper(event: e.PaperEntered, on: Moment, say: Phrases) -> Iterator[Told]:
    """Say it of a paper that came in later; the others are named when the item is taken up."""
    item = next(each for each in on.after.agenda.items if each.id == event.item)
    if item.stage is not ItemStage.PLANNED:
        yield Told(text=_paper_text(on.after, item, event.paper, say), item=item.id)


def _paper_text(sitting: Sitting, item: AgendaItem, paper: Paper, say: Phrases) -> str:
    rule = sitting.kind_of(item).paper(paper.paper)
    name = rule.name if rule else paper.paper
    text = say("told.paper", paper=name, number=paper.number, day=date_line(paper.dated))
    sender = say("told.sender", sender=unstopped(paper.sender)) if paper.sender else ""
    known = f"verdict.{paper.verdict}"
    word = say(known) if known in say.texts else paper.verdict
    verdict = say("told.verdict", verdict=word) if word else ""
    whole = sentences(text, sender, verdict)
    candidate = item.candidate(paper.candidate)
    return whole if candidate is None else say("told.whose", name=candidate.name, text=whole)


def _steps(event: e.StepsMarked, on: Moment, say: Phrases) -> Iterator[Told]:
    """Say each step once with its note, and for whom it was done where not for all."""
    item = next(each for each in on.after.agenda.items if each.id == event.item)
    kind = on.after.kind_of(item)
    done: dict[tuple[str, str], list[str]] = {}
    for mark in event.steps:
        rule = kind.step(mark.step)
        key = (rule.name if rule else mark.step, mark.note)
        whose = item.candidate(mark.candidate)
        done.setdefault(key, []).extend([whose.name] if whose else [])
    for (step, note), whose_names in done.items():
        known = f"note.{note}"
        shown = say(known) if known in say.texts else note
        named = [] if kind.per_candidate and len(whose_names) == len(item.standing) else whose_names
        text = say("told.step", step=f"{step} ({shown})" if shown else step)
        name = ", ".join(named)
        yield Told(text=say("told.whose", name=name, text=text) if name else text, item=item.id)


def _changed(event: e.ItemChanged, on: Moment, say: Phrases) -> Iterator[Told]:
    text = sentences(
        say("told.changed", title=titled(on.after, event.item, say)),
        say("told.subject", subject=unstopped(event.subject)) if event.subject else "",
        say("told.seats", seats=event.seats) if event.seats else "",
        say("told.size", size=event.size) if event.size else "",
    )
    yield Told(text=_grounded(on, text, event.reason, event.decision, say), item=event.item)


def _reordered(event: e.ItemsReordered, on: Moment, say: Phrases) -> Iterator[Told]:
    order = "; ".join(titled(on.after, key, say) for key in event.items)
    text = sentences(say("told.reordered"), say("told.order", order=order))
    yield Told(text=_grounded(on, text, event.reason, event.decision, say))


def _withdrawn(event: e.ItemWithdrawn, on: Moment, say: Phrases) -> Iterator[Told]:
    text = say("told.withdrawn", title=titled(on.after, event.item, say))
    text = _grounded(on, text, event.reason, event.decision, say)
    yield Told(text=text, weight=Weight.STRONG, item=event.item)


def _carried(event: e.ItemCarriedOver, on: Moment, say: Phrases) -> Iterator[Told]:
    text = say("told.carried", title=titled(on.after, event.item, say))
    text = _grounded(on, text, event.reason, event.decision, say)
    yield Told(text=text, weight=Weight.STRONG, item=event.item)


def _stood_down(event: e.CandidateWithdrawn, on: Moment, say: Phrases) -> Iterator[Told]:
    item = next(each for each in on.after.agenda.items if each.id == event.item)
    candidate = next(each for each in item.candidates if each.id == event.candidate)
    text = say("told.stood_down", name=candidate.name)
    yield Told(text=_grounded(on, text, event.reason, event.decision, say), item=event.item)


def _grounded(on: Moment, text: str, reason: str, decision: BallotId | None, say: Phrases) -> str:
    """Return a change of the agenda with its reason and the vote that decided so (PR п.8)."""
    why = say("told.reason", reason=unstopped(reason)) if reason else ""
    by = "" if decision is None else ballot_number(on.after, decision)
    return sentences(text, why, say("told.decision", ballot=by) if by else "")


AGENDA: Final[Mapping[type[e.SittingEvent], Teller]] = {
    e.ItemAdded: _added,
    e.ItemTakenUp: _taken_up,
    e.PaperEntered: _paper,
    e.StepsMarked: _steps,
    e.InitiativeSigned: _initiative,
    e.ItemChanged: _changed,
    e.ItemsReordered: _reordered,
    e.ItemWithdrawn: _withdrawn,
    e.ItemCarriedOver: _carried,
    e.CandidateWithdrawn: _stood_down,
}
