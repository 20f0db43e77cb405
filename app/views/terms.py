# SPDX-License-Identifier: Apache-2.0
"""Terms of office: until when somebody holds the post to which the chamber appointed."""

from datetime import date

from app.domain.decide.resolution import Subject
from app.domain.kinds import REFUSE, Kind
from app.domain.sitting import Sitting

FEBRUARY, LEAP_DAY = 2, 29


def term_ends(kind: Kind, begins: date) -> date | None:
    """Return the last day of a term that begins on that day; None where the law names no term.

    A term of five years from 14 May 2026 runs to 13 May 2031: the same day begins the next one.
    """
    if kind.term_years is None:
        return None
    year = begins.year + kind.term_years
    if (begins.month, begins.day) == (FEBRUARY, LEAP_DAY) and not _leap(year):
        return date(year, FEBRUARY, LEAP_DAY - 1)
    return date.fromordinal(begins.replace(year=year).toordinal() - 1)


def term_of(sitting: Sitting, subject: Subject, begins: date) -> date | None:
    """Return the last day of the term that an act of that day gives; a refusal gives none."""
    found = sitting.agenda.get(subject.item)
    if found is None or subject.question == REFUSE:
        return None
    return term_ends(sitting.kind_of(found), begins)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
