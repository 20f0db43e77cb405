# SPDX-License-Identifier: Apache-2.0
"""Plays a course through the same actions as the windows, and says what each step came to."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.course.actions import perform
from app.course.answers import Answer
from app.course.clock import CourseClock
from app.course.keys import Keys
from app.course.reader import Course, Step, clock_time
from app.domain.decide import plan as planning
from app.domain.decide.guards import malformed
from app.domain.refusals import Malformed, Refusal
from app.domain.register import Register
from app.errors import ChamberError, JournalDamaged, Trouble, Unreadable
from app.plenary import Plenary, Sheet
from app.storage.chain import Json
from app.wording import N_

EXPECTED_REFUSAL = "refused:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """One step, carried out or refused."""

    step: int
    do: str
    result: object = None
    refusal: Refusal | None = None
    article: str = ""
    sheet: Sheet | None = None
    at: datetime

    @property
    def ok(self) -> bool:
        """Whether the step was carried out."""
        return self.refusal is None


def check(course: Course) -> None:
    """Raise `Unreadable` for a course that contradicts itself, before a file is made for it."""
    with _of_course(course):
        planning.plan(Register(key=course.plan.register), course.plan, "")


def plan(course: Course, plenary: Plenary) -> None:
    """Plan the sitting of a course; raises `Unreadable` when the record doesn't let it."""
    with _of_course(course):
        plenary.sittings.plan(course.plan)


def play(course: Course, plenary: Plenary, clock: CourseClock) -> Iterator[Played]:
    """Play the steps one by one; a refused step records nothing, and the next one is played."""
    for number, step in enumerate(course.steps, start=1):
        clock.advance()
        keys = Keys(step.keys, beside=course.folder)
        yield _play(number, step, keys, plenary, clock)


def as_expected(step: Step, played: Played, result: Json) -> bool:
    """Tell whether a step went as its course says."""
    if played.refusal is not None:
        fits = step.expect == EXPECTED_REFUSAL + played.refusal.code
    else:
        fits = step.expect in {None, "ok"}
    if fits and step.expect_result is not None:
        return contains(result, step.expect_result)
    return fits


def contains(result: object, expected: object) -> bool:
    """Tell whether a result has all that was expected; extra keys are free, at every depth."""
    if isinstance(expected, dict):
        return isinstance(result, dict) and all(
            key in result and contains(result[key], value) for key, value in expected.items()
        )
    if isinstance(expected, list):
        return (
            isinstance(result, list)
            and len(result) == len(expected)
            and all(contains(*pair) for pair in zip(result, expected, strict=True))
        )
    return type(result) is type(expected) and result == expected


@contextmanager
def _of_course(course: Course) -> Iterator[None]:
    """Say of which file a contradiction is."""
    try:
        yield
    except Malformed as error:
        raise Unreadable(place=course.file, reason=error.reason) from error


def _play(number: int, step: Step, keys: Keys, plenary: Plenary, clock: CourseClock) -> Played:
    answer: Answer | None = None
    refusal: Refusal | None = None
    try:
        if step.at is not None:
            _set(clock, step.at, plenary)
        answer = perform(plenary, step.do, keys)
    except Refusal as error:
        refusal = error
    except (Trouble, JournalDamaged, Unreadable):
        raise
    except ChamberError as error:
        # A letter that can't be printed is the step's fault, not the world's.
        refusal = Malformed(reason=error.saying())
    return Played(
        step=number,
        do=step.do,
        result=answer.result if answer else None,
        refusal=refusal,
        article=plenary.sitting.profile.article_of(refusal.code) if refusal else "",
        sheet=answer.sheet if answer else None,
        at=clock.now(),
    )


def _set(clock: CourseClock, at: object, plenary: Plenary) -> None:
    """Set the clock to a time of the sitting's day, where the body sits."""
    if not isinstance(at, str):
        raise malformed(N_("“{key}” is not a time such as 10:07"), key="at")
    sitting = plenary.sitting
    local = datetime.combine(sitting.date, clock_time(at), tzinfo=UTC)
    clock.set(local - timedelta(minutes=sitting.profile.utc_offset))
