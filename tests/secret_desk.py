# SPDX-License-Identifier: Apache-2.0
"""The clerk's desk over a secret ballot, for tests that work as a clerk does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.agenda import AgendaItem
from app.domain.ids import CandidateId
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.selection import Everyone, First
from app.domain.tally import Tally
from app.i18n import Language
from app.plenary import Plenary
from tests.chamber import a_chamber, a_plan
from tests.conftest import FixedClock
from tests.desk import MORNING, Desk, desk_of
from tests.secret import COMMISSION, ELECTION, a_body, a_commission, an_election


@contextmanager
def secret_desk(
    folder: Path, item: AgendaItem | None = None, *, language: Language = Language.EN
) -> Iterator[Desk]:
    """Open both windows on a sitting in which a secret vote has just been opened."""
    clock = FixedClock(MORNING)
    with a_chamber(folder, clock=clock, the=a_plan(a_body())) as plenary:
        open_secret_vote(plenary, item or an_election())
        with desk_of(plenary, clock, language) as desk:
            yield desk


def open_secret_vote(plenary: Plenary, item: AgendaItem) -> None:
    """Elect the commission, take the election up and open its vote; 40 of 50 are registered."""
    plenary.agenda.add(a_commission())
    plenary.agenda.add(item)
    plenary.registrations.open()
    plenary.registrations.register(First(40))
    plenary.sittings.open()
    plenary.agenda.adopt({SINGLE: Tally(in_favour=40)})
    plenary.agenda.take_up(COMMISSION)
    plenary.ballots.open(COMMISSION)
    plenary.ballots.cast(in_favour=Everyone())
    plenary.ballots.close()
    plenary.ballots.announce()
    plenary.agenda.take_up(ELECTION)
    several = item.kind == "elect-deputy-chair"
    candidate = None if several else CandidateId(item.candidates[0].id)
    plenary.ballots.open(ELECTION, candidate=candidate, method=Method.SECRET)
