# SPDX-License-Identifier: Apache-2.0
"""The count of a body's acts: reserved numbers, acts made elsewhere, and every gap explained."""

from datetime import date

import pytest

from app.domain import events as e
from app.domain.decide import numbers
from app.domain.evolve import enter
from app.domain.refusals import Malformed, NumberTaken
from app.domain.register import ActMark, Register
from app.domain.sitting import Sitting
from app.views.numbering import Gap, Holder, gaps, number_rows
from tests.chamber import a_planned_sitting

DAY = date(2026, 5, 14)


def register(*given: int, chancery: frozenset[int] = frozenset()) -> Register:
    """Return a register in which these numbers were given, some of them by the chancery."""
    state = Register(key="senate-1995/VIII")
    sitting = the_sitting()
    for seq in given:
        number = sitting.profile.number_text(seq, sitting.convocation)
        fact = e.NumberAssigned(number=number, seq=seq, sitting=sitting.id, given=seq in chancery)
        state = enter(state, fact)
    return state


def the_sitting() -> Sitting:
    """Return a planned sitting of the Senate."""
    return a_planned_sitting()


def reserving(state: Register, first: int, last: int, reason: str = "Бюро") -> Register:
    """Return the register after a reservation."""
    for fact in numbers.reserve(the_sitting(), state, (first, last), reason):
        state = enter(state, fact)
    return state


def entering(state: Register, given: int | str) -> Register:
    """Return the register after an act made elsewhere was entered."""
    act = ("Аппарат туралы ереже туралы", DAY)
    for fact in numbers.enter_foreign(the_sitting(), state, given, act):
        state = enter(state, fact)
    return state


def test_reserved_numbers_are_left_aside() -> None:
    """The count goes on behind them, and behind another run that follows at once."""
    state = reserving(reserving(register(1), 4, 5), 2, 3)
    assert state.next_number == 6
    assert reserving(register(1), 100, 109).next_number == 2
    assert state.reserved_for(None) is None


def test_an_act_made_elsewhere_takes_its_number() -> None:
    """Nobody gets it again, by number or as written; a number beyond the mask has no place."""
    state = entering(register(1), 2)
    assert state.next_number == 3
    assert state.has_given("№ 2-VIII ПС", None)
    other = entering(state, "№ 7/А")
    assert other.next_number == 3
    assert other.has_given("№ 7/А", None)
    with pytest.raises(NumberTaken):
        entering(state, 2)


@pytest.mark.parametrize(
    ("first", "last", "reason"), [(0, 2, "Бюро"), (5, 4, "Бюро"), (5, 6, " "), (3, 4, "Бюро")]
)
def test_a_reservation_that_makes_no_sense(first: int, last: int, reason: str) -> None:
    """Nothing below one, no run backwards, none without a reason, none twice."""
    with pytest.raises(Malformed):
        reserving(reserving(register(1), 4, 4), first, last, reason)


def test_a_taken_number_is_not_reserved() -> None:
    """The number itself is named."""
    with pytest.raises(NumberTaken) as refused:
        reserving(register(1, 2), 2, 9)
    assert refused.value.number == "№ 2-VIII ПС"


def test_an_act_made_elsewhere_has_a_title() -> None:
    """Without it the gap would stay unexplained."""
    with pytest.raises(Malformed):
        numbers.enter_foreign(the_sitting(), register(), 1, (" ", DAY))


def test_every_gap_is_found_and_said_whose_it_is() -> None:
    """What lies before a number of the chancery is the chancery's to explain."""
    state = reserving(register(3, 9, 20, chancery=frozenset({9})), 11, 12)
    assert list(gaps(state)) == [
        Gap(first=1, last=2, chancery=False),
        Gap(first=4, last=8, chancery=True),
        Gap(first=10, last=10, chancery=False),
        Gap(first=13, last=19, chancery=False),
    ]
    assert list(gaps(register(1, 2))) == []
    assert list(gaps(reserving(register(3), 1, 2))) == []
    assert list(gaps(reserving(register(3), 1, 1))) == [Gap(first=2, last=2, chancery=False)]


def test_the_register_lists_every_number_in_its_order() -> None:
    """Acts, acts made elsewhere, reserved runs and gaps; what has no place comes last."""
    state = entering(entering(reserving(register(1, 5), 2, 3), 6), "№ 7/А")
    rows = number_rows(state)
    assert [(row.holder, row.first, row.last) for row in rows] == [
        (Holder.ACT, 1, 1),
        (Holder.RESERVED, 2, 3),
        (Holder.GAP, 4, 4),
        (Holder.ACT, 5, 5),
        (Holder.FOREIGN, 6, 6),
        (Holder.FOREIGN, None, None),
    ]
    assert rows[1].about == "Бюро"
    assert rows[0].act is not None
    assert rows[4].about.endswith("туралы")


def test_the_numbers_of_headed_sheets_are_kept() -> None:
    """Each printing counts, and each blank stands with its act (practice W13)."""
    state = register(1)
    for blank in ("", "А 000123", "А 000124"):
        number = state.numbers[0].number
        state = enter(state, e.ActMarked(number=number, mark=ActMark.PRINTED, day=DAY, blank=blank))
    assert state.numbers[0].printed == 3
    assert state.numbers[0].blanks == ("А 000123", "А 000124")
