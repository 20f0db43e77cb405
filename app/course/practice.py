# SPDX-License-Identifier: Apache-2.0
"""Opens the practice sitting: the one left unfinished, or a new one before its registration.

Practice has a record of its own; the roster, the items and the papers are those of the practice
course, the day is today.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, timedelta
from itertools import takewhile
from pathlib import Path

from app import bootstrap
from app.clock import Clock
from app.course.actions import perform
from app.course.demo import practice_course
from app.course.keys import Keys
from app.course.reader import Course
from app.domain.ids import SittingId
from app.domain.sitting import SittingStage
from app.plenary import Plenary
from app.services.archive import Archive

BEGINNING = "open_registration"
OVER = frozenset({SittingStage.CLOSED, SittingStage.SEALED, SittingStage.POSTPONED})


@contextmanager
def practice_plenary(data: Path, *, clock: Clock, actor: str) -> Iterator[Plenary]:
    """Open the practice record of a folder and go on with its sitting, or plan the next one."""
    course = practice_course()
    mine = f"{course.plan.profile.key}/"
    held = [(name, stage) for name, stage in _held(data) if name.startswith(mine)]
    unfinished = next((name for name, stage in reversed(held) if stage not in OVER), None)
    with bootstrap.open_plenary(data, clock=clock, actor=actor, practice=True) as plenary:
        if unfinished is not None:
            plenary.sittings.go_on(unfinished)
        else:
            number = max((_number(name) for name, _ in held), default=course.plan.number - 1) + 1
            prepare(course, plenary, clock=clock, number=number)
        yield plenary


def prepare(course: Course, plenary: Plenary, *, clock: Clock, number: int) -> None:
    """Plan the sitting of a course for today, with its items and papers."""
    zone = timedelta(minutes=course.plan.profile.utc_offset)
    local = clock.now().astimezone(UTC) + zone
    plenary.sittings.plan(replace(course.plan, date=local.date(), number=number))
    for step in takewhile(lambda each: each.do != BEGINNING, course.steps):
        perform(plenary, step.do, Keys(step.keys))


def _held(data: Path) -> Iterator[tuple[SittingId, SittingStage]]:
    """Return the practice sittings on record with their stages, in the order of their names."""
    if not (data / bootstrap.PRACTICE).is_file():
        return
    with Archive.open(data, (bootstrap.PRACTICE,)) as archive:
        for each in archive.sittings():
            yield each.sitting, SittingStage(each.stage)


def _number(name: SittingId) -> int:
    return int(name.rpartition("/")[2])
