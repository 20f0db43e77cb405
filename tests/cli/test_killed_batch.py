# SPDX-License-Identifier: Apache-2.0
"""A program killed while a batch of resolutions is issued: no number is lost, doubled or skipped.

The program dies just before its n-th statement to the record, for one n after another; the next one
opens the record and goes on with what has no act yet.
"""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from app.bootstrap import open_archive
from app.domain.agenda import AgendaItem
from app.domain.decide.resolution import Subject
from app.domain.ids import ItemId, SittingId
from app.domain.selection import Everyone
from app.plenary import Plenary
from app.services.recorder import Recorder
from app.storage import issued
from app.storage.database import Database
from tests.chamber import a_chamber, a_plan
from tests.conftest import FixedClock
from tests.soak import runs

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")

BATCH = 30
TEXT = ("Осы мәселе бойынша шешім қабылдансын.",)
STATEMENTS_EACH = 14
"""More than an issue sends to the record."""
SEVERAL = 7


def subjects() -> list[Subject]:
    """Return of what the batch is made."""
    return [Subject(item=ItemId(f"i{n:02}"), clauses=TEXT) for n in range(1, BATCH + 1)]


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SittingId]:
    """Return the record of a sitting that adopted thirty decisions and issued none."""
    folder = tmp_path_factory.mktemp("adopted")
    with a_chamber(folder, the=a_plan()) as chamber:
        chamber.registrations.open()
        chamber.registrations.register(Everyone())
        chamber.sittings.open()
        for number, subject in enumerate(subjects(), start=1):
            title = f"№ {number} ішкі мәселе туралы"
            item = AgendaItem(id=subject.item, kind="internal-decision", title=title)
            chamber.agenda.add(item)
            chamber.agenda.take_up(subject.item, because="Шұғыл")
            chamber.ballots.open(subject.item, candidate=None, because="Шұғыл")
            chamber.ballots.cast(in_favour=Everyone())
            chamber.ballots.close()
            chamber.ballots.announce()
        # What printing needs is loaded before the programs are forked.
        chamber.resolutions.preview(subjects()[0])
        return folder, chamber.sitting.id


def going_on(database: Database, sitting: SittingId) -> Plenary:
    """Return the chamber of a record that is opened again."""
    database.tables.execute("pragma synchronous = off")
    plenary = Plenary(Recorder(database, FixedClock(), "test"))
    plenary.sittings.go_on(sitting)
    return plenary


def left(plenary: Plenary) -> list[Subject]:
    """Return what has no act yet."""
    done = {each.item for each in plenary.sitting.resolutions}
    return [each for each in subjects() if each.item not in done]


def dying_before(statement: int) -> Callable[[str], None]:
    """Return who kills this program before its n-th statement to the record."""
    waiting = statement

    def heard(_: str) -> None:
        nonlocal waiting
        waiting -= 1
        if waiting < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return heard


def killed(path: Path, sitting: SittingId, statement: int) -> tuple[int, bool]:
    """Issue what is left in a program of its own; return what it told of, and whether it died."""
    told, acknowledge = os.pipe()
    child = os.fork()
    if not child:
        try:
            with Database.open(path) as database:
                plenary = going_on(database, sitting)
                database.tables.conn.set_trace_callback(dying_before(statement))
                for _ in plenary.resolutions.issue_all(left(plenary)):
                    os.write(acknowledge, b".")
        finally:  # never back into the test that was forked
            os._exit(0)
    os.close(acknowledge)
    _, status = os.waitpid(child, 0)
    heard = b""
    while more := os.read(told, 65536):
        heard += more
    os.close(told)
    return len(heard), os.WIFSIGNALED(status)


def numbers(path: Path, sitting: SittingId) -> list[int | None]:
    """Return the numbers given, after checking that each has its act and its sheet."""
    with Database.open(path) as database:
        plenary = going_on(database, sitting)
        given = [each.seq for each in plenary.register.numbers]
        assert [each.seq for each in plenary.sitting.resolutions] == given
        kept = set(issued.digests(database))
        assert {each.sha256 for each in plenary.sitting.resolutions} == kept
        assert plenary.register.next_number == len(given) + 1
    return given


def test_killed_before_any_statement_a_batch_keeps_its_numbers(
    adopted: tuple[Path, SittingId], tmp_path: Path
) -> None:
    """What was acknowledged is there, at most one more; the count goes on without a gap."""
    folder, sitting = adopted
    path = copytree(folder, tmp_path / "batch") / "record.sqlite"
    had = 0
    for statement in range(0, runs(STATEMENTS_EACH, STATEMENTS_EACH * SEVERAL), runs(3, 1)):
        acknowledged, died = killed(path, sitting, statement)
        given = numbers(path, sitting)
        assert given == list(range(1, len(given) + 1))
        assert had + acknowledged <= len(given) <= had + acknowledged + died
        had = len(given)
        if not died:
            break
    assert had
    with open_archive(path.parent) as archive:
        assert list(archive.findings()) == []


def test_killed_at_every_statement_of_a_whole_batch(
    adopted: tuple[Path, SittingId], tmp_path: Path
) -> None:
    """From the same record each time, through all thirty; then the rest is issued in one go."""
    folder, sitting = adopted
    whole = STATEMENTS_EACH * BATCH
    step = runs(whole, 1)
    for statement in range(step // 2, whole, step):
        path = copytree(folder, tmp_path / str(statement)) / "record.sqlite"
        acknowledged, died = killed(path, sitting, statement)
        given = numbers(path, sitting)
        assert acknowledged <= len(given) <= acknowledged + died
        if died and statement % (runs(1, 20) * step) == step // 2:
            killed(path, sitting, 10**9)
            assert numbers(path, sitting) == list(range(1, BATCH + 1))
        if not died:
            assert len(given) == BATCH
            break
