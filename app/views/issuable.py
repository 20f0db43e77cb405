# SPDX-License-Identifier: Apache-2.0
"""Which decisions of a sitting an act can be issued on now."""

from collections.abc import Iterator
from functools import partial

from app.domain.ballot import Ballot
from app.domain.decide.resolution import Subject, warrant
from app.domain.ids import CandidateId
from app.domain.refusals import ReasonsMissing
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.views.deeds import attempted


def issuable(sitting: Sitting, register: Register) -> Iterator[tuple[Subject, bool]]:
    """Yield the decisions on which an act can be issued, and whether it has to give reasons."""
    seen = set()
    for ballot in sitting.ballots:
        if ballot.item is None or not ballot.counts:
            continue
        item = sitting.agenda.get(ballot.item)
        whose = (None,) if item and sitting.elects(item) else _whose(ballot)
        for candidate in whose:
            subject = Subject(item=ballot.item, candidate=candidate, question=ballot.question)
            if subject in seen:
                continue
            seen.add(subject)
            tried = attempted(sitting, partial(warrant, sitting, register, subject, None))
            reasons = tried.code == ReasonsMissing.code
            if tried.allowed or reasons:
                yield subject, reasons


def ready_to_issue(sitting: Sitting, register: Register) -> tuple[Subject, ...]:
    """Return the decisions whose acts need nothing more than their numbers, in their order."""
    return tuple(subject for subject, reasons in issuable(sitting, register) if not reasons)


def _whose(ballot: Ballot) -> tuple[CandidateId | None, ...]:
    return ballot.candidates or (ballot.candidate,)
