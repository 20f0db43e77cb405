# SPDX-License-Identifier: Apache-2.0
"""A program killed while a sitting goes on: what was acknowledged is there, and no half of a vote.

One sitting after another is played; the player is killed at a random moment, the next one goes on
where the record ends. Since the same course gives the same record, the digest of the record after
each step is known beforehand: it says all that is to be said of the state.
"""

import os
import random
import signal
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.bootstrap import find_profile, open_archive, open_plenary
from app.course.clock import CourseClock
from app.course.player import plan, play
from app.course.reader import Course, read
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.errors import JournalDamaged
from app.plenary import Plenary
from app.storage.audit import Finding
from app.storage.chain import GENESIS
from tests.cli.program import SENATE
from tests.soak import runs

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")

ACTOR = "course"
MOST_SECONDS = (0.005, 0.01, 0.03, 0.15)
"""Of life; now and then long enough to print a resolution."""
MOSTLY = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What is so after a step: the digest of the sitting's record, its state, the register."""

    head: str
    sitting: Sitting | None
    register: Register | None


NOTHING = Moment(head=GENESIS, sitting=None, register=None)


def the_course() -> Course:
    """Return the Senate's three judges."""
    return read(SENATE, lambda key: find_profile(key, beside=SENATE.parent))


def clock_after(course: Course, done: int) -> CourseClock:
    """Return the clock of a course as it stands after so many steps."""
    return CourseClock(course.plan.begins + timedelta(seconds=done))


def now(plenary: Plenary) -> Moment:
    """Return what is so."""
    return Moment(head=plenary.head, sitting=plenary.sitting, register=plenary.register)


@pytest.fixture(scope="module")
def moments(tmp_path_factory: pytest.TempPathFactory) -> tuple[Moment, ...]:
    """Return what is so before planning, after it, and after each step, when nobody is killed."""
    course = the_course()
    clock = clock_after(course, 0)
    found = [NOTHING]
    with open_plenary(tmp_path_factory.mktemp("whole"), clock=clock, actor=ACTOR) as plenary:
        plan(course, plenary)
        found.append(now(plenary))
        found.extend(now(plenary) for _ in play(course, plenary, clock))
    return tuple(found)


def play_until_killed(course: Course, data: Path, done: int, acknowledge: int) -> None:
    """Go on with the sitting and tell of each action that is done."""
    try:
        clock = clock_after(course, max(0, done - 1))
        rest = replace(course, steps=course.steps[max(0, done - 1) :])
        with open_plenary(data, clock=clock, actor=ACTOR) as plenary:
            if done:
                plenary.sittings.go_on(course.plan.sitting)
                os.write(acknowledge, b"o")
            else:
                plan(course, plenary)
                os.write(acknowledge, b".")
            for _ in play(rest, plenary, clock):
                os.write(acknowledge, b".")
            signal.pause()
    finally:  # never back into the test that was forked
        os._exit(1)


def killed(course: Course, data: Path, done: int, chance: random.Random) -> bytes:
    """Let a player go on for some time, kill it, and return what it had told."""
    told, acknowledge = os.pipe()
    child = os.fork()
    if not child:
        play_until_killed(course, data, done, acknowledge)
    os.close(acknowledge)
    # Mostly once the record is open; else also while it is being made or read.
    heard = os.read(told, 1) if chance.random() < MOSTLY else b""
    time.sleep(chance.uniform(0, chance.choice(MOST_SECONDS)))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    while more := os.read(told, 65536):
        heard += more
    os.close(told)
    return heard


def there(course: Course, data: Path) -> Moment:
    """Open the record again as the program does after a crash, and return what is so."""
    with open_plenary(data, clock=clock_after(course, 0), actor=ACTOR) as plenary:
        try:
            plenary.sittings.go_on(course.plan.sitting)
        except JournalDamaged:
            # Killed before the sitting was planned: there is no entry of it.
            return NOTHING
        return now(plenary)


def findings(data: Path) -> list[Finding]:
    """Verify the record."""
    with open_archive(data) as archive:
        return list(archive.findings())


def test_killed_at_any_moment_a_sitting_goes_on_from_the_last_acknowledged_step(
    moments: tuple[Moment, ...], tmp_path: Path
) -> None:
    """After each kill there is the last acknowledged action or one more, whole."""
    course = the_course()
    chance = random.Random(25)  # noqa: S311 - when a program dies is no secret
    number, done, last = 0, 0, len(moments) - 1
    for kills in range(runs(70, 2000)):
        data = tmp_path / str(number)
        heard = killed(course, data, done, chance)
        told = done + heard.count(b".")
        found = there(course, data)
        # The later one first: a refused step leaves everything as it is.
        done = next(at for at in (min(told + 1, last), told) if found == moments[at])
        if kills % 5 == 0 or done == last:
            assert findings(data) == []
        if done == last:
            number, done = number + 1, 0
    assert done or number
