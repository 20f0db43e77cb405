# SPDX-License-Identifier: Apache-2.0
"""The votes of a sitting as Popolo (popoloproject.com): who, in which body, on what, and how.

A secret vote is an event with its sums alone: Popolo's list of votes stays out.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from app.domain.ballot import Ballot
from app.domain.body import Body
from app.domain.ids import BodyKey, CandidateId
from app.domain.member import SINGLE, Member
from app.domain.outcome import BodyOutcome, Outcome
from app.domain.tally import Choice
from app.views.minutes.told import question_of
from app.views.phrases import Phrases
from app.views.published import ABSENT, SILENT, answers, told
from app.views.record import Record

Table = dict[str, object]

_OPTION: Final[Mapping[str, str]] = {
    Choice.IN_FAVOUR.value: "yes",
    Choice.AGAINST.value: "no",
    Choice.ABSTAIN.value: "abstain",
    SILENT: "not voting",
    ABSENT: "absent",
}


def popolo(record: Record, say: Phrases) -> bytes:
    """Return the sitting as Popolo JSON; the same record, the same bytes."""
    sitting = record.sitting
    motions, events = [], []
    for ballot in told(record):
        for candidate in ballot.candidates or (None,):
            motion, event = _motion(record, ballot, candidate, say)
            motions.append(motion)
            events.append(event)
    members = [each for body in sitting.bodies for each in body.roster.members]
    document = {
        "persons": [_person(each) for each in members],
        "organizations": list(_organizations(record)),
        "memberships": [_membership(record, each) for each in members],
        "events": [
            {
                "id": sitting.id,
                "classification": "sitting",
                "name": sitting.title or f"{sitting.profile.name} № {sitting.number}",
                "organization_id": sitting.profile.key,
                "start_date": sitting.date.isoformat(),
                "end_date": sitting.date.isoformat(),
            }
        ],
        "motions": motions,
        "vote_events": events,
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def _person(member: Member) -> Table:
    surname, _, rest = member.name.partition(" ")
    given, _, patronymic = rest.partition(" ")
    parts = {"family_name": surname, "given_name": given, "patronymic_name": patronymic}
    return {"id": member.id, "name": member.name, **{k: v for k, v in parts.items() if v}}


def _organizations(record: Record) -> Iterator[Table]:
    sitting = record.sitting
    whole: Table = {"id": sitting.profile.key, "name": sitting.profile.name}
    yield {**whole, "classification": "legislature"}
    for body in sitting.bodies:
        if body.key != SINGLE:
            yield {
                "id": _body_id(record, body.key),
                "name": body.name,
                "classification": "chamber",
                "parent_id": sitting.profile.key,
            }
    factions = {m.faction for body in sitting.bodies for m in body.roster.members if m.faction}
    for faction in sorted(factions):
        yield {"id": _faction_id(faction), "name": faction, "classification": "party"}


def _membership(record: Record, member: Member) -> Table:
    ended = member.ended or member.mandate_to
    known = {
        "role": member.office.value or "member",
        "on_behalf_of_id": _faction_id(member.faction) if member.faction else "",
        "start_date": member.mandate_from.isoformat() if member.mandate_from else "",
        "end_date": ended.isoformat() if ended else "",
    }
    return {
        "person_id": member.id,
        "organization_id": _body_id(record, member.body),
        **{key: value for key, value in known.items() if value},
        **({"area": {"name": member.region}} if member.region else {}),
    }


def _motion(
    record: Record, ballot: Ballot, candidate: CandidateId | None, say: Phrases
) -> tuple[Table, Table]:
    sitting = record.sitting
    outcome = (ballot.outcome or sitting.reckon(ballot)).of(candidate)
    key = f"{sitting.id}/{ballot.id}" + (f"/{candidate}" if candidate else "")
    result = {} if ballot.run_off else {"result": "pass" if outcome.adopted else "fail"}
    common: Table = {"organization_id": sitting.profile.key, "legislative_session_id": sitting.id}
    motion: Table = {
        "id": f"{key}/motion",
        **common,
        "text": _text(record, ballot, candidate, say),
        "classification": ballot.purpose.value,
        "date": sitting.date.isoformat(),
        "requirement": ballot.threshold.article,
        **result,
    }
    event: Table = {
        "id": key,
        "identifier": ballot.id,
        "motion_id": motion["id"],
        **common,
        "start_date": ballot.opened.isoformat(),
        "end_date": (ballot.closed or ballot.opened).isoformat(),
        **result,
        "counts": list(_counts(record, ballot, outcome)),
    }
    votes = [
        {
            "voter_id": each.member.id,
            "option": _OPTION[each.choice],
            **({"group_id": _faction_id(each.member.faction)} if each.member.faction else {}),
        }
        for each in answers(record, ballot)
    ]
    return motion, {**event, "votes": votes} if votes else event


def _text(record: Record, ballot: Ballot, candidate: CandidateId | None, say: Phrases) -> str:
    item = record.sitting.agenda.get(ballot.item)
    person = item.candidate(candidate) if item else None
    parts = (item.title if item else "", question_of(record.sitting, ballot, say))
    return " – ".join(filter(None, (*parts, person.name if person else "")))


def _counts(record: Record, ballot: Ballot, outcome: Outcome) -> Iterator[Table]:
    """Return the sums; in a joint sitting each body's."""
    bodies: dict[BodyKey, Body] = {each.key: each for each in record.sitting.bodies}
    for each in outcome.bodies:
        whose = (
            {"group_id": _body_id(record, each.body)} if each.body in bodies and each.body else {}
        )
        for option, value in _figures(ballot, each):
            yield {"option": option, "value": value, **whose}


def _figures(ballot: Ballot, each: BodyOutcome) -> Iterator[tuple[str, int]]:
    yield "yes", each.tally.in_favour
    yield "no", each.tally.against
    if not ballot.secret:
        yield "abstain", each.tally.abstained
        yield "not voting", each.did_not_vote


def _body_id(record: Record, body: BodyKey) -> str:
    key = record.sitting.profile.key
    return f"{key}/{body}" if body != SINGLE else key


def _faction_id(faction: str) -> str:
    return f"party/{faction}"
