# SPDX-License-Identifier: Apache-2.0
"""Whether every name in a course can be printed, before anything of it is recorded."""

from collections.abc import Iterator

from app.course.reader import Course
from app.documents.fonts import LetterMissing, check_letters
from app.errors import Unreadable


def check_names(course: Course) -> None:
    """Raise `Unreadable` with the place of the first name that has a letter the face lacks."""
    for place, name in _names(course):
        try:
            check_letters([(place, name)])
        except LetterMissing as error:
            raise Unreadable(place=course.file, reason=error.saying()) from error


def _names(course: Course) -> Iterator[tuple[str, str]]:
    for member in course.plan.members:
        yield f"member {member.id}", member.name
    for officer in (course.plan.presiding, course.plan.signatory):
        if officer is not None:
            yield "sitting", officer.name
    for number, step in enumerate(course.steps, start=1):
        candidates = step.keys.get("candidates")
        for candidate in candidates if isinstance(candidates, list) else []:
            name = candidate.get("name") if isinstance(candidate, dict) else None
            if isinstance(name, str):
                yield f"step {number}: candidates", name
