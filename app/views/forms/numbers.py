# SPDX-License-Identifier: Apache-2.0
"""The forms of the register of numbers: set aside, given back, entered for an act made elsewhere.

The count runs over all acts of the body, also those made without the program (practice W11).
"""

from datetime import date

from app.domain.register import Register
from app.domain.sitting import Sitting
from app.views.deeds import Permission
from app.views.forms.form import Entered, Entry, Form, FormField, Option, day_of, line
from app.views.forms.grounds import REASON
from app.wording import N_, Saying

FIRST, LAST, NUMBER, TITLE, DAY = "first", "last", "number", "title", "day"


def reserve(sitting: Sitting, register: Register, _: Entered) -> Form:
    """Ask which numbers are set aside, and for what."""
    following = str(register.next_number)
    return Form(
        title=Saying(N_("Set numbers aside")),
        does=Saying(N_("Set aside")),
        fields=(
            FormField(
                key=FIRST,
                label=Saying(N_("From")),
                entry=Entry.NUMBER,
                value=(following,),
                required=True,
            ),
            FormField(
                key=LAST,
                label=Saying(N_("To, this one included")),
                entry=Entry.NUMBER,
                required=True,
            ),
            FormField(key=REASON, label=Saying(N_("For what")), required=True),
        ),
        note=Saying(
            N_("The next act gets {number}. Numbers set aside are given only by name."),
            {"number": sitting.profile.number_text(register.next_number, sitting.convocation)},
        ),
    )


def release(_: Sitting, register: Register, __: Entered) -> Form:
    """Ask which numbers that were set aside are given back, and why."""
    kept = sorted(register.reserved, key=lambda each: each.span)
    none = Saying(N_("No numbers are set aside."))
    return Form(
        title=Saying(N_("Give numbers back")),
        does=Saying(N_("Give back")),
        fields=(
            FormField(
                key=NUMBER,
                label=Saying(N_("Set aside")),
                entry=Entry.CHOICE,
                options=tuple(
                    Option(key=str(each.first), name=f"{run_name(*each.span)} – {each.reason}")
                    for each in kept
                ),
                value=(str(kept[0].first),) if len(kept) == 1 else (),
                required=True,
            ),
            FormField(key=REASON, label=Saying(N_("Why")), required=True),
        ),
        permission=Permission() if kept else Permission(allowed=False, why_not=none),
        note=Saying(N_("The count goes on as if they had never been set aside.")),
        twice=True,
    )


def enter_foreign(sitting: Sitting, _: Register, __: Entered) -> Form:
    """Ask for an act of the body that was made elsewhere: number, title and day."""
    return Form(
        title=Saying(N_("Enter an act made elsewhere")),
        does=Saying(N_("Enter the act")),
        fields=(
            FormField(
                key=NUMBER,
                label=Saying(N_("Number")),
                entry=Entry.ACT_NUMBER,
                required=True,
                hint=sitting.profile.number_text(12, sitting.convocation),
            ),
            FormField(key=TITLE, label=Saying(N_("Title")), required=True),
            FormField(key=DAY, label=Saying(N_("Day")), entry=Entry.DAY, required=True),
        ),
        note=Saying(N_("Its number is never given to another act.")),
    )


def span_of(entered: Entered) -> tuple[int, int]:
    """Return the numbers that were typed, the first and the last."""
    return int(line(entered, FIRST)), int(line(entered, LAST))


def number_of(entered: Entered) -> int | str:
    """Return a number as typed: its place in the count, or as it is written."""
    typed = line(entered, NUMBER)
    return int(typed) if typed.isascii() and typed.isdecimal() else typed


def foreign_of(entered: Entered) -> tuple[int | str, str, date]:
    """Return the act made elsewhere as it was typed."""
    return number_of(entered), line(entered, TITLE), day_of(line(entered, DAY)) or date.min


def run_name(first: int, last: int) -> str:
    """Return numbers as they stand in a list: one, or the two ends of a run."""
    return str(first) if first == last else f"{first}–{last}"
