# SPDX-License-Identifier: Apache-2.0
"""Dates and times of day as acts and cards write them.

CLDR has no pattern for the style of acts: «2026 жылғы 22 қараша», attributive «22 қарашадағы».
"""

from datetime import date
from typing import Final

from app.kazakh.cases import Case
from app.kazakh.inflection import Kind, inflect
from app.kazakh.numerals import number_form

# CLDR 48, format wide.
MONTHS: Final = (
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
    "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
)  # fmt: skip

HOURS: Final = 24
MINUTES: Final = 60


class NoSuchTime(ValueError):
    """An hour or a minute that no clock shows."""


def date_line(day: date) -> str:
    """Write a date as it stands under an act: «2026 жылғы 14 мамыр»."""
    return f"{day.year} жылғы {day.day} {MONTHS[day.month - 1]}"


def date_form(day: date, case: Case) -> str:
    """Write a date in a case: «2026 жылғы 20 мамырға», «… 14 мамырда», «… 1 шілдеден»."""
    return f"{day.year} жылғы {day.day} {month_form(day.month, case)}"


def date_attributive(day: date) -> str:
    """Write a date before a noun: «2026 жылғы 14 мамырдағы № 5 қаулысы»."""
    return f"{day.year} жылғы {day.day} {month_attributive(day.month)}"


def month_form(month: int, case: Case) -> str:
    """Return a month (1 … 12) in a case."""
    return inflect(MONTHS[month - 1], case, Kind.COMMON_NOUN).text


def month_attributive(month: int) -> str:
    """Return a month as an attribute: the locative and -ғы/-гі, «қыркүйектегі»."""
    locative = month_form(month, Case.LOC)
    return locative + ("ғы" if locative.endswith("а") else "гі")


def time_form(hour: int, minute: int, case: Case) -> str:
    """Write a time of day in a case: 12.30-ға, 9.05-те; «.00» is read «нөл-нөл»: 10.00-де."""
    if not (0 <= hour < HOURS and 0 <= minute < MINUTES):
        raise NoSuchTime(hour, minute)
    return number_form(minute, case, written=f"{hour}.{minute:02}").text


def hour_form(hour: int, case: Case) -> str:
    """Write a whole hour in a case by the hour: «сағат 10-нан 18-ге дейін» (PR п.5)."""
    if not 0 <= hour <= HOURS:
        raise NoSuchTime(hour, 0)
    return number_form(hour, case).text
