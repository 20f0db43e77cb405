# SPDX-License-Identifier: Apache-2.0
"""The few set words every paper carries beside its own text: dates, blanks and marks."""

from datetime import date

DRAFT = "ЖОБА"
SPECIMEN = "ҮЛГІ. ЗАҢДЫҚ КҮШІ ЖОҚ"
NUMBER_BLANK = "№ ____"
"""Stands where the number will be written while an act has none."""

MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)


def long_date(day: date) -> str:
    """Return the date as an act writes it: «2026 жылғы 14 мамыр»."""
    return f"{day.year} жылғы {day.day} {MONTHS[day.month - 1]}"


def place_and_date(place: str, day: date) -> str:
    """Return the last but one line of an act: «Астана, 2026 жылғы 14 мамыр»."""
    return f"{place}, {long_date(day)}" if place.strip() else long_date(day)
