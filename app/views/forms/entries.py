# SPDX-License-Identifier: Apache-2.0
"""What may be typed into an entry that stands on a panel by itself, by the measure of forms."""

from collections.abc import Mapping
from typing import Final

from app.domain.ids import MemberId
from app.views.forms.form import Entry, FormField, problem
from app.wording import N_, Saying

NEEDED: Final = FormField(key="words", label="", required=True)
FREE: Final = FormField(key="words", label="")
NUMBER: Final = FormField(key="number", label="", entry=Entry.NUMBER, required=True)
LEAST_TOP, USUAL_TOP, MOST_TOP = 20, 70, 150
"""Millimetres left free for the head of a headed sheet."""


def words_problem(text: str, *, required: bool = True) -> Saying | None:
    """Return what is wrong with a line of words: a reason, a name, the number of a sheet."""
    return problem(NEEDED if required else FREE, (text,))


def number_problem(text: str) -> Saying | None:
    """Return what is wrong with a figure that has to be there."""
    return problem(NUMBER, (text,))


def seats_problem(text: str, seats: Mapping[int, MemberId], *, one: bool = False) -> Saying | None:
    """Return what is wrong with numbers of seats; `one`: of exactly one deputy."""
    field = FormField(key="seats", label="", entry=Entry.SEATS, required=True, one=one, seats=seats)
    return problem(field, (text,))


def digits_only(most: int) -> Saying:
    """Return what is said to a sign that has no place among so many digits."""
    return Saying(N_("Write a number in digits, of {most} at most."), {"most": most})


def top_problem(text: str) -> Saying | None:
    """Return what is wrong with the millimetres left free on headed paper."""
    if number_problem(text) is None and LEAST_TOP <= int(text) <= MOST_TOP:
        return None
    sentence = N_("Write a number of millimetres, from {least} to {most}.")
    return Saying(sentence, {"least": LEAST_TOP, "most": MOST_TOP})


def speaker_problem(text: str) -> Saying | None:
    """Return why a text names nobody who could speak: no seat in digits and no name in letters."""
    found = words_problem(text)
    seat = text.isascii() and text.strip().isdecimal()
    if found is not None or seat:
        return found
    named = any(each.isalpha() for each in text) and not any(each.isdigit() for each in text)
    sentence = N_("Write the number of a seat in digits, or a name in letters.")
    return None if named else Saying(sentence)
