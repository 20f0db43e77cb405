# SPDX-License-Identifier: Apache-2.0
"""How long an act takes from the key to the PDF on disk and its number on record, one and many."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from app.clock import SystemClock
from app.domain.agenda import AgendaItem
from app.domain.decide.resolution import Subject
from app.domain.ids import ItemId
from app.domain.selection import Everyone
from app.plenary import Plenary
from app.services.recorder import Recorder
from app.storage.database import Database
from tests.chamber import a_plan, a_profile, a_roster

ONE_AT_MOST, EACH_AT_MOST = 0.150, 0.080
"""Seconds: the median of one act, and of each act of a batch."""
ALONE, BATCH = 10, 30
TEXT = (
    "Осы мәселе бойынша шешім қабылдансын.",
    "Осы қаулы қабылданған күнінен бастап қолданысқа енгізіледі.",
)

pytestmark = pytest.mark.bench


@pytest.fixture(scope="module")
def chamber(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plenary]:
    """Return a Qurultay that adopted its decisions by name, with the disk waited for."""
    folder: Path = tmp_path_factory.mktemp("paper")
    plan = a_plan(a_profile("qurultay-2026"), members=a_roster(145))
    with Database.open(folder / "record.sqlite") as database:
        plenary = Plenary(Recorder(database, SystemClock(), "bench"))
        plenary.sittings.plan(plan)
        plenary.registrations.open()
        plenary.registrations.register(Everyone())
        plenary.sittings.open()
        for subject in subjects():
            title = f"№ {subject.item} ішкі мәселе туралы"
            plenary.agenda.add(AgendaItem(id=subject.item, kind="internal-decision", title=title))
            plenary.agenda.take_up(subject.item, because="Шұғыл")
            plenary.ballots.open(subject.item, candidate=None, because="Шұғыл")
            plenary.ballots.cast(in_favour=Everyone())
            plenary.ballots.close()
            plenary.ballots.announce()
        yield plenary


def subjects() -> list[Subject]:
    """Return of what acts are made."""
    return [Subject(item=ItemId(f"i{n:02}"), clauses=TEXT) for n in range(ALONE + BATCH + 1)]


def test_an_act_is_on_disk_with_its_number_at_once(chamber: Plenary) -> None:
    """One act alone, warm; then a batch, an act after another."""
    first, *rest = subjects()
    chamber.resolutions.issue(first)
    alone = []
    for subject in rest[:ALONE]:
        begun = perf_counter()
        chamber.resolutions.issue(subject)
        alone.append(perf_counter() - begun)
    begun = perf_counter()
    issued = list(chamber.resolutions.issue_all(rest[ALONE:]))
    each = (perf_counter() - begun) / len(issued)
    print(  # noqa: T201
        f"paper: one act {median(alone) * 1000:.0f} ms, at most {ONE_AT_MOST * 1000:.0f}; "
        f"of a batch of {len(issued)} {each * 1000:.0f} ms each, at most {EACH_AT_MOST * 1000:.0f}"
    )
    assert median(alone) <= ONE_AT_MOST
    assert each <= EACH_AT_MOST
