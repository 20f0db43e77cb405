# SPDX-License-Identifier: Apache-2.0
"""The sittings that the pictures are taken of, each with what it opens and where it stops.

A panel that no scene shows has no picture, and `test_every_panel_has_a_picture` names it.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from app.course.practice import practice_plenary
from app.domain.agenda import AgendaItem, Candidate, Paper
from app.domain.ids import CandidateId, ItemId
from app.domain.selection import Everyone
from app.plenary import Plenary
from tests.chamber import JUDGES, a_chamber, a_plan, an_item
from tests.conftest import FixedClock
from tests.desk import Desk, open_first_vote, open_sitting
from tests.electing import electing_body
from tests.joint import a_joint_plan
from tests.powers import MINISTER, a_plan_of, immunity, of_kind
from tests.screens.asides import acts, corrections, files, names, signatures, speakers, troubles
from tests.screens.ballots import election, joint, secret, secret_of_several
from tests.screens.walk import add_item_without_papers, walk
from tests.secret import a_body, an_election
from tests.secret_desk import open_secret_vote

MORNING = datetime(2026, 11, 18, 5, 0, tzinfo=UTC)
RELEASE = ItemId("release")
Opening = Callable[[Path, FixedClock], AbstractContextManager[Plenary]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sitting, and a walk through what the desk shows of it."""

    name: str
    opened: Opening
    walk: Callable[[Desk, FixedClock], Iterator[str]]


def _whole(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    yield from walk(desk.window, desk.plenary)


@contextmanager
def _practice(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with practice_plenary(folder, clock=clock, actor="screens") as plenary:
        add_item_without_papers(plenary)
        yield plenary


@contextmanager
def _voting(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with practice_plenary(folder, clock=clock, actor="screens") as plenary:
        open_first_vote(plenary, away=6)
        yield plenary


@contextmanager
def _decided(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with practice_plenary(folder, clock=clock, actor="screens") as plenary:
        open_first_vote(plenary, away=6)
        item = plenary.sitting.agenda.items[0]
        for place, candidate in enumerate(item.candidates):
            if place:
                plenary.ballots.open(item.id, candidate=candidate.id, because="Жаттығу")
            plenary.ballots.cast(in_favour=Everyone())
            plenary.ballots.close()
            plenary.ballots.announce()
        yield plenary


@contextmanager
def _speaking(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with practice_plenary(folder, clock=clock, actor="screens") as plenary:
        open_sitting(plenary, away=6)
        plenary.agenda.take_up(plenary.sitting.agenda.items[0].id, because="жаттығу")
        yield plenary


def _secret(candidates: int, kind: str) -> Opening:
    @contextmanager
    def opened(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
        with a_chamber(folder, clock=clock, the=a_plan(a_body())) as plenary:
            open_secret_vote(plenary, an_election(candidates, kind=kind))
            yield plenary

    return opened


@contextmanager
def _electing(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with a_chamber(folder, clock=clock, the=a_plan(electing_body())) as plenary:
        plenary.agenda.add(an_item(3))
        open_sitting(plenary)
        plenary.agenda.take_up(JUDGES, because="Келісілді")
        yield plenary


@contextmanager
def _initiative(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with a_chamber(folder, clock=clock, the=a_plan_of()) as plenary:
        item = of_kind("report-decide", rapporteur="m002", **MINISTER)
        plenary.agenda.add(item)
        yield plenary


@contextmanager
def _measures(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with a_chamber(folder, clock=clock, the=a_plan_of()) as plenary:
        item = immunity("arrest", "detention")
        plenary.agenda.add(item)
        for paper, day in (("prosecutor-submission", 8), ("cec-conclusion", 5)):
            dated = Paper(paper=paper, number="1", dated=date(2026, 5, day))
            plenary.agenda.enter_paper(item.id, dated)
        open_sitting(plenary)
        plenary.agenda.take_up(item.id, because="Келісілді")
        yield plenary


@contextmanager
def _doubtful(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with practice_plenary(folder, clock=clock, actor="screens") as plenary:
        open_sitting(plenary)
        candidate = Candidate(id=CandidateId("x"), name="Болат Еменов")
        item = AgendaItem(
            id=ItemId("audit"), kind="appoint-sac-member", title="", candidates=(candidate,)
        )
        plenary.agenda.add(item)
        plenary.agenda.take_up(item.id, because="Жаттығу")
        yield plenary


@contextmanager
def _of_two(folder: Path, clock: FixedClock) -> Iterator[Plenary]:
    with a_chamber(folder, clock=clock, the=a_joint_plan()) as plenary:
        plenary.agenda.add(AgendaItem(id=RELEASE, kind="president-release", title=""))
        for paper in ("commission-conclusion", "constitutional-conclusion"):
            entered = Paper(paper=paper, number="1", dated=date(2026, 5, 6))
            plenary.agenda.enter_paper(RELEASE, entered)
        plenary.registrations.open()
        plenary.registrations.register(Everyone())
        yield plenary


WHOLE = Scene(name="", opened=_practice, walk=_whole)
"""The practice sitting from its plan to its seal."""
OTHERS = (
    Scene(name="secret", opened=_secret(1, "elect-chair"), walk=secret),
    Scene(name="several", opened=_secret(3, "elect-deputy-chair"), walk=secret_of_several),
    Scene(name="election", opened=_electing, walk=election),
    Scene(name="joint", opened=_of_two, walk=joint),
    Scene(name="floor", opened=_speaking, walk=speakers),
    Scene(name="correction", opened=_voting, walk=corrections),
    Scene(name="trouble", opened=_voting, walk=troubles),
    Scene(name="file", opened=_voting, walk=files),
    Scene(name="acts", opened=_decided, walk=acts),
    Scene(name="initiative", opened=_initiative, walk=signatures),
    Scene(name="measures", opened=_measures, walk=names),
    Scene(name="names", opened=_doubtful, walk=names),
)
