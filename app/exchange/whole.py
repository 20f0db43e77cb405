# SPDX-License-Identifier: Apache-2.0
"""The whole record of a sitting as JSON: what an archive or another program reads.

The keys are stable: they are added to, never renamed. A secret vote has its papers and sums, and no
deputy beside a choice.
"""

import json
from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot
from app.domain.body import Body, Officer
from app.domain.member import Member
from app.domain.resolution import Resolution
from app.domain.secret_ballot import agreed
from app.domain.sitting import Sitting
from app.views import secret_results
from app.views.minutes.told import question_of
from app.views.phrases import Phrases
from app.views.plain import Word, as_plain
from app.views.published import Presence, answers, attendance, registration, remarks, told
from app.views.record import Record

FORMAT: Final = "otyrys-sitting"
VERSION: Final = 1


def whole_record(record: Record, say: Phrases, word: Word) -> bytes:
    """Return the record as JSON in UTF-8; the same record in the same language, the same bytes."""
    text = json.dumps(as_plain(_whole(record, say), word), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _whole(record: Record, say: Phrases) -> dict[str, object]:
    sitting = record.sitting
    return {
        "format": FORMAT,
        "version": VERSION,
        "sitting": sitting.id,
        "head": record.head,
        **_facts(sitting),
        "presided": [_officer(each) for each in record.presided],
        "signatory": _officer(sitting.signatory),
        # Not «bodies»: that key stands in results of joint sittings alone.
        "chambers": [_chamber(each) for each in sitting.bodies],
        "registration": registration(record),
        "attendance": [_presence(each) for each in attendance(record)],
        "items": [_item(sitting, each) for each in sitting.agenda.items],
        "votes": [_vote(record, each, say) for each in told(record)],
        "elections": [
            {"item": each.item, "elected": each.ranking.elected, "tie": each.ranking.tie}
            for each in sitting.elections
        ],
        "speeches": _speeches(sitting),
        "resolutions": [_resolution(each) for each in sitting.resolutions],
        "remarks": remarks(record),
        "vacant": [{"member": each.member, "ballot": each.ballot} for each in sitting.vacated],
    }


def _facts(sitting: Sitting) -> dict[str, object]:
    return {
        "profile": sitting.profile.key,
        "edition": sitting.profile.edition,
        "body": sitting.profile.name,
        "kind": sitting.kind,
        "number": sitting.number,
        "date": sitting.date,
        "starts": sitting.starts,
        "convocation": sitting.convocation,
        "session": sitting.session,
        "place": sitting.place,
        "title": sitting.title,
        "stage": sitting.stage,
        "practice": sitting.practice,
        "late_entry": sitting.late_entry,
        "agenda_adopted": sitting.agenda.adopted,
    }


def _officer(officer: Officer) -> dict[str, object]:
    return {
        "member": officer.member,
        "name": officer.name,
        "post": officer.post,
        "acting": officer.acting,
    }


def _chamber(body: Body) -> dict[str, object]:
    return {
        "key": body.key,
        "name": body.name,
        "total": body.total,
        "members": [_member(each) for each in body.roster.members],
    }


def _presence(each: Presence) -> dict[str, object]:
    return {
        "member": each.member.id,
        "came": each.came,
        "left": each.left,
        "reason": each.reason,
        "paper": each.paper,
    }


def _member(member: Member) -> dict[str, object]:
    return {
        "key": member.id,
        "name": member.name,
        "seat": member.seat,
        "office": member.office,
        "faction": member.faction,
        "region": member.region,
        "committee": member.committee,
        "mandate_from": member.mandate_from,
        "mandate_to": member.mandate_to,
        "ended": member.ended,
    }


def _item(sitting: Sitting, item: AgendaItem) -> dict[str, object]:
    return {
        "item": item.id,
        "place": sitting.agenda.number(item.id),
        "kind": item.kind,
        "title": item.title,
        "subject": item.subject,
        "stage": item.stage,
        "carried_from": item.carried_from,
        "fields": item.fields,
        "nominees": [
            {
                "key": each.id,
                "name": each.name,
                "post": each.post,
                "nominator": each.nominator,
                "member": each.member,
                "withdrawn": each.withdrawn,
            }
            for each in item.candidates
        ],
        "papers": [
            {
                "paper": each.paper,
                "candidate": each.candidate,
                "number": each.number,
                "date": each.dated,
                "from": each.sender,
                "verdict": each.verdict,
                "received": each.received,
            }
            for each in item.papers
        ],
        "steps": [
            {"step": each.step, "candidate": each.candidate, "note": each.note}
            for each in item.steps
        ],
        "signatures": item.signatures,
    }


def _vote(record: Record, ballot: Ballot, say: Phrases) -> dict[str, object]:
    sitting = record.sitting
    named = answers(record, ballot)
    return {
        "ballot": ballot.id,
        "purpose": ballot.purpose,
        "put": question_of(sitting, ballot, say),
        "secret": ballot.secret,
        "annulled": not ballot.counts,
        "opened": record.local(ballot.opened),
        "closed": record.local(ballot.closed),
        "announced": record.local(ballot.announced),
        "article": ballot.threshold.article,
        "result": secret_results.answer(sitting, ballot),
        "papers": _papers(ballot),
        "choices": {each.member.id: each.choice for each in named} if named else None,
    }


def _papers(ballot: Ballot) -> dict[str, object] | None:
    found = agreed(ballot.entries)
    if found is None:
        return None
    return {
        "printed": found.printed,
        "issued": found.issued,
        "unused": found.unused,
        "found": found.found,
        "invalid": found.invalid,
        "not_counted": found.not_counted,
    }


def _speeches(sitting: Sitting) -> list[dict[str, object]]:
    return [
        {
            "member": each.speaker.member,
            "name": each.speaker.name,
            "as": each.kind,
            "item": each.item,
            "stance": each.stance,
            "limit_s": each.limit_s,
            "spoke_s": each.spoke_s,
        }
        for each in sitting.floor.speeches
    ]


def _resolution(each: Resolution) -> dict[str, object]:
    act = each.act
    return {
        "number": each.number,
        "seq": each.seq,
        "item": each.item,
        "candidate": each.candidate,
        "question": each.question,
        "ballot": each.ballot,
        "heading": act.heading,
        "word": act.word,
        "title": act.title,
        "preamble": act.preamble,
        "clauses": act.clauses,
        "signatory_post": act.signatory_post,
        "signatory": act.signatory_name,
        "place": act.place,
        "date": act.date,
        "issued_sha256": each.sha256,
    }
