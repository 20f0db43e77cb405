# SPDX-License-Identifier: Apache-2.0
"""The actions of a course on the agenda: items, papers, the steps of their procedure."""

from dataclasses import replace

from app.course.answers import Answer, EnteredResult
from app.course.keys import Keys
from app.domain.agenda import AgendaItem, Candidate, Paper
from app.domain.decide.guards import known, malformed
from app.domain.ids import BallotId, CandidateId, ItemId, MemberId
from app.domain.sitting import Sitting
from app.plenary import Plenary
from app.views import item_results, preparation, results
from app.wording import N_

EVERYBODY = "all"
"""In place of a candidate's key: all of the item."""


def add_item(plenary: Plenary, keys: Keys) -> Answer:
    """Put an item on the agenda, one of its own or one carried over from an earlier sitting."""
    item = _carried(plenary, keys) if "from" in keys else _new(plenary.sitting, keys)
    sitting = plenary.agenda.add(
        item, decision=ballot_key(keys, "decided_by"), because=keys.maybe("because")
    )
    return _item(sitting, item.id)


def _new(sitting: Sitting, keys: Keys) -> AgendaItem:
    return AgendaItem(
        id=ItemId(keys.named("item")),
        kind=keys.named("kind"),
        title=keys.text("title").strip(),
        subject=keys.text("subject"),
        candidates=tuple(_candidate(sitting, each) for each in keys.tables("candidates")),
        seats=keys.maybe_number("seats"),
        size=keys.maybe_number("size"),
        fields=facts(keys),
        threshold=keys.text("threshold").strip(),
    )


def facts(keys: Keys) -> dict[str, tuple[str, ...]]:
    """Return the table of an item's fields: a text, a date, or a list of texts each."""
    if "fields" not in keys:
        return {}
    table = keys.table("fields")
    return {key: table.values(key) for key in table.names}


def _carried(plenary: Plenary, keys: Keys) -> AgendaItem:
    """Return the item carried over; what the step says of it stands instead of what it said."""
    new = _new(plenary.sitting, keys)
    old = plenary.agenda.carried(keys.named("from"))
    if new.kind != old.kind:
        raise malformed(N_("the item carried over is of the kind “{kind}”"), kind=old.kind)
    return replace(
        old,
        id=new.id,
        title=new.title or old.title,
        subject=new.subject or old.subject,
        candidates=new.candidates or old.candidates,
        seats=old.seats if new.seats is None else new.seats,
        size=old.size if new.size is None else new.size,
        fields={**old.fields, **new.fields},
        threshold=new.threshold or old.threshold,
    )


def _candidate(sitting: Sitting, keys: Keys) -> Candidate:
    keys.check(("key",), ("name", "post", "nominator", "member"))
    if keys.named("key") == EVERYBODY:
        sentence = N_("“{candidate}” means every candidate; choose another key")
        raise malformed(sentence, candidate=EVERYBODY)
    member = keys.maybe("member")
    deputy = sitting.member(MemberId(member)) if member else None
    name = keys.maybe("name") or (deputy.name if deputy else member)
    if name is None:
        raise malformed(N_("the candidate “{candidate}” has no name"), candidate=keys.named("key"))
    return Candidate(
        id=CandidateId(keys.named("key")),
        name=" ".join(name.split()),
        post=keys.text("post"),
        nominator=keys.text("nominator"),
        member=MemberId(member) if member else None,
    )


def adopt_agenda(plenary: Plenary, keys: Keys) -> Answer:
    """Adopt the agenda by a show of hands."""
    return _lastballot_key(plenary.agenda.adopt(keys.figures(plenary.sitting)))


def take_up(plenary: Plenary, keys: Keys) -> Answer:
    """Turn to an item."""
    item = ItemId(keys.named("item"))
    return _item(plenary.agenda.take_up(item, because=keys.maybe("because")), item)


def enter_paper(plenary: Plenary, keys: Keys) -> Answer:
    """Enter a paper for an item."""
    item = ItemId(keys.named("item"))
    verdict = keys.text("verdict")
    if verdict not in {"", "support", "reject"}:
        raise malformed(
            N_("“{key}” must be one of: {known}"), key="verdict", known="support, reject"
        )
    paper = Paper(
        paper=keys.named("paper"),
        candidate=candidate_key(keys),
        number=str(keys.number_or_text("number")),
        dated=keys.the_day("date"),
        sender=keys.text("from"),
        verdict=verdict,
        received=keys.day("received"),
        signatories=tuple(MemberId(each) for each in keys.texts("signatories")),
    )
    sitting = plenary.agenda.enter_paper(item, paper)
    return Answer(result=preparation.paper(sitting, known(sitting.agenda.get(item))))


def sign_initiative(plenary: Plenary, keys: Keys) -> Answer:
    """Sign the initiative of an item."""
    item = ItemId(keys.named("item"))
    sitting = plenary.agenda.sign(item, keys.who("who", plenary.sitting))
    return Answer(result=preparation.signing(sitting, known(sitting.agenda.get(item))))


def mark_done(plenary: Plenary, keys: Keys) -> Answer:
    """Mark a step as done; for every candidate when none is named."""
    item = ItemId(keys.named("item"))
    candidate = candidate_key(keys)
    sitting = plenary.agenda.mark_done(
        item,
        keys.named("step"),
        candidate=None if candidate == EVERYBODY else candidate,
        note=keys.text("note"),
    )
    return _missing(sitting, item)


def _item(sitting: Sitting, item: ItemId) -> Answer:
    return Answer(result=item_results.item(sitting, known(sitting.agenda.get(item))))


def _missing(sitting: Sitting, item: ItemId) -> Answer:
    the = item_results.item(sitting, known(sitting.agenda.get(item)))
    return Answer(result=EnteredResult(missing=the.missing))


def _lastballot_key(sitting: Sitting) -> Answer:
    return Answer(result=results.ballot(sitting, sitting.ballots[-1]))


def candidate_key(keys: Keys) -> CandidateId | None:
    """Return the candidate whom a step names, if it does."""
    candidate = keys.maybe("candidate")
    return CandidateId(candidate) if candidate else None


def ballot_key(keys: Keys, key: str) -> BallotId | None:
    """Return the vote that a step names, if it does."""
    ballot = keys.maybe(key)
    return BallotId(ballot) if ballot else None
