# SPDX-License-Identifier: Apache-2.0
"""Letters on what was decided: with an act, and to a nominator whose candidate failed.

To whom an act is sent isn't on record, so the letter has a blank for it; a candidate's nominator
is. A question that failed is no refusal: the letter says no more than that (practice L2).
"""

from collections.abc import Iterator
from typing import Final

from app.domain.agenda import Candidate
from app.domain.ballot import Ballot
from app.domain.kinds import MAIN
from app.domain.member import signature_name
from app.domain.sitting import Resolution, Sitting
from app.kazakh.dates import date_attributive
from app.views.minutes.told import question_of
from app.views.paper import Paper, Signature, Text
from app.views.papers import Frame, paper
from app.views.phrases import Phrases
from app.views.record import Record

KIND: Final = "notice"


def notices(record: Record, say: Phrases) -> Iterator[Paper]:
    """Return the letter with each act, then the notice of each candidate who wasn't adopted."""
    for act in record.sitting.resolutions:
        yield _letter(record, act, say)
    for ballot, candidate in _failed(record.sitting):
        yield _notice(record, ballot, candidate, say)


def _letter(record: Record, act: Resolution, say: Phrases) -> Paper:
    """Return the letter that goes with an act (ілеспе хат)."""
    frame = Frame(
        kind=KIND,
        title=say("letter.title"),
        whose=act.number,
        signatures=(Signature(post=act.act.signatory_post, name=act.act.signatory_name),),
    )
    number, day, title = act.number, date_attributive(act.act.date), act.act.title
    parts = (
        Text(text=say("letter.to")),
        Text(text=say("letter.sent")),
        Text(text=say("letter.body", number=number, day=day, title=title)),
        Text(text=say("letter.enclosed")),
    )
    return paper(record, say, frame, parts)


def _failed(sitting: Sitting) -> Iterator[tuple[Ballot, Candidate]]:
    for item in sitting.agenda.items:
        for candidate in item.candidates:
            ballot = sitting.decided(item.id, candidate.id, MAIN)
            if ballot is None or ballot.outcome is None or ballot.outcome.adopted:
                continue
            if candidate.nominator.strip():
                yield ballot, candidate


def _notice(record: Record, ballot: Ballot, candidate: Candidate, say: Phrases) -> Paper:
    """Return the notice to a nominator (жазбаша хабарлама)."""
    sitting = record.sitting
    frame = Frame(
        kind=KIND,
        title=say("notice.title"),
        whose=candidate.name,
        signatures=(signed_by(sitting),),
    )
    question = question_of(sitting, ballot, say)
    parts = (
        Text(text=say("letter.addressee", to=candidate.nominator)),
        Text(text=say("letter.sent")),
        Text(text=say("notice.body", day=date_attributive(sitting.date), question=question)),
    )
    return paper(record, say, frame, parts)


def signed_by(sitting: Sitting) -> Signature:
    """Return the line of the one who signs for the body (CL95 9(5)5), CL26 11(3)7))."""
    words, signatory = sitting.profile.wording, sitting.signatory
    post = words.acting_post if signatory.acting else words.signatory_post
    return Signature(post=post, name=signature_name(signatory.name))
