# SPDX-License-Identifier: Apache-2.0
"""How many keys the clerk presses: a vote with exceptions, a registration, the next candidate."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.ballot import BallotStage
from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Hands, Key

EXCEPTIONS = ("12-", "14*", "20-", "33-", "101*")
SEATS, PRESENT = 145, 97
VOTE_AT_MOST, DEPUTY_AT_MOST, CANDIDATE_AT_MOST = 40, 3.0, 3

pytestmark = pytest.mark.bench


class Counted(Hands):
    """Hands that count what they press."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.keys = 0

    def press(
        self,
        *keys: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press keys and count them."""
        self.keys += len(keys)
        super().press(*keys, modifier=modifier)

    def type(self, text: str) -> None:
        """Type a text and count its letters."""
        self.keys += len(text)
        super().type(text)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk of a body of 145."""
    assert qapp is not None
    with open_desk(tmp_path) as opened:
        yield opened


def test_all_for_except_five(desk: Desk) -> None:
    """From the open vote to its announcement, every deputy with an answer."""
    open_first_vote(desk.plenary)
    desk.window.refresh()
    desk.window.work.ready()
    hands = Counted(desk)
    for exception in EXCEPTIONS:
        hands.type(exception)
    hands.press(Key.Key_F6)
    hands.type(str(SEATS - len(EXCEPTIONS)))
    hands.press(Key.Key_Return)
    hands.next_step(4)
    (ballot,) = (each for each in desk.plenary.sitting.ballots if each.item)
    assert (ballot.stage, len(ballot.votes)) == (BallotStage.ANNOUNCED, SEATS)
    print(f"\n{SEATS} names, {len(EXCEPTIONS)} exceptions: {hands.keys} keys")  # noqa: T201
    assert hands.keys <= VOTE_AT_MOST


def test_the_next_candidate_after_an_announcement(desk: Desk) -> None:
    """The act is issued on the way."""
    open_first_vote(desk.plenary)
    desk.window.refresh()
    desk.window.work.ready()
    desk.hands.press(Key.Key_F6)
    desk.hands.type(str(SEATS))
    desk.hands.press(Key.Key_Return)
    desk.hands.next_step(4)
    hands = Counted(desk)
    while desk.next_step != "Open the vote":
        hands.next_step()
    assert len(desk.plenary.sitting.resolutions) == 1
    print(f"\nnext candidate, act issued: {hands.keys} keys")  # noqa: T201
    assert hands.keys <= CANDIDATE_AT_MOST


@pytest.mark.parametrize("way", ["as they sit", "all except"])
def test_registering_97_of_145(desk: Desk, way: str) -> None:
    """From a list on paper, deputy by deputy, or by those who are away."""
    chance = random.Random(97)  # noqa: S311 - who comes is no secret
    present = sorted(chance.sample(range(1, SEATS + 1), PRESENT))
    desk.hands.next_step()
    hands = Counted(desk)
    if way == "as they sit":
        _one_by_one(desk, hands, present)
    else:
        hands.press(Key.Key_F6)
        for seat in sorted(set(range(1, SEATS + 1)) - set(present)):
            hands.type(str(seat))
            hands.press(Key.Key_Return)
        hands.press(Key.Key_F6)
    here = {row.seat for row in desk.plenary.clerk().roll if row.mark.value == "registered"}
    assert here == set(present)
    each = hands.keys / PRESENT
    print(f"\n{PRESENT} of {SEATS} registered, {way}: {each:.2f} keys a deputy")  # noqa: T201
    assert each <= DEPUTY_AT_MOST


def _one_by_one(desk: Desk, hands: Counted, present: Sequence[int]) -> None:
    for seat in present:
        if desk.window.work.registration.roll.bar.entry.text() != str(seat):
            hands.type(str(seat))
        hands.press(Key.Key_Return)
