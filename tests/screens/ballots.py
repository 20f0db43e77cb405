# SPDX-License-Identifier: Apache-2.0
"""Votes that go another way: in secret, for several nominees, in two bodies."""

from collections.abc import Iterator, Mapping, Sequence

from app.domain.ids import CandidateId, ItemId
from app.domain.selection import ByBody, First
from tests.chamber import JUDGES, MAZHILIS, SENATE
from tests.conftest import FixedClock
from tests.desk import Desk
from tests.hands import Key

COUNT = ("50", "40", "10", "39", "1", "0", "30", "8")
"""Printed, issued, unused, found, invalid, not counted, for, against."""
OFF = (*COUNT[:-1], "9")
OTHER = ("50", "40", "10", "39", "2", "0", "29", "8")
SEVERAL = ("50", "40", "10", "40", "0", "0", "28", "12", "26", "14", "10", "30")


def secret(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Count the papers once, then by two people; approve the protocol and announce."""
    panel = desk.window.work.secret
    yield "papers-none"
    _type(desk, OFF)
    yield "papers-unbalanced"
    panel.entries[1].click()
    yield "papers-first-of-two"
    _type(desk, COUNT)
    yield "papers-second-awaited"
    _type(desk, OTHER)
    yield "papers-differ"
    panel.entries[2].click()
    _type(desk, COUNT)
    yield "papers-agree"
    desk.plenary.sittings.call_break("11.30", secret=True, place="Фойе")
    yield "break"
    desk.plenary.sittings.resume()
    desk.hands.next_step(2)
    yield "protocol"
    panel.ready()
    desk.hands.type("35")
    desk.hands.press(Key.Key_Return)
    desk.hands.type("5")
    desk.hands.next_step(2)
    yield "protocol-approved"
    desk.hands.next_step(2)
    yield "announced"


def secret_of_several(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Count one paper with three names, and announce all at once."""
    yield "papers-none"
    _type(desk, SEVERAL)
    yield "papers-counted"
    desk.hands.next_step(2)
    desk.window.work.secret.ready()
    desk.hands.type("40")
    desk.hands.next_step(2)
    yield "closed"
    desk.hands.next_step(2)
    yield "announced"


def election(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Vote on three nominees for two seats, with a tie that is put again."""
    yield "procedure"
    _vote(desk, {"c1": 30})
    yield "majority-gathered"
    _vote(desk, {"c2": 40, "c3": 30})
    yield "all-voted"
    desk.hands.next_step()
    yield "elect-armed"
    desk.hands.next_step()
    yield "tie"
    _vote(desk, {"c1": 31, "c3": 44})
    desk.hands.next_step(2)
    yield "elected"
    desk.hands.press(Key.Key_F4)
    yield "documents"
    desk.hands.press(Key.Key_F2)
    desk.hands.next_step(2)
    yield "issued"


def joint(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Open a sitting of two bodies, adopt its agenda and let one of them fall short."""
    yield "registered"
    desk.plenary.sittings.open()
    desk.hands.next_step()
    yield "agenda"
    for fields, in_favour in zip(
        desk.window.work.adoption.by_body.values(), ("49", "96"), strict=True
    ):
        next(iter(fields.values())).setText(in_favour)
    desk.hands.next_step(2)
    desk.plenary.agenda.take_up(ItemId("release"), because="Келісілді")
    desk.plenary.ballots.open(ItemId("release"))
    desk.plenary.ballots.cast(in_favour=ByBody(((SENATE, First(38)), (MAZHILIS, First(73)))))
    yield "vote"
    desk.plenary.ballots.close()
    yield "closed"
    desk.plenary.ballots.announce()
    yield "announced"


def _type(desk: Desk, figures: Sequence[str]) -> None:
    desk.window.work.secret.ready()
    for figure in figures:
        desk.hands.type(figure)
        desk.hands.press(Key.Key_Return)


def _vote(desk: Desk, votes: Mapping[str, int]) -> None:
    for candidate, in_favour in votes.items():
        desk.plenary.ballots.open(JUDGES, candidate=CandidateId(candidate))
        desk.plenary.ballots.cast(in_favour=First(in_favour))
        desk.plenary.ballots.close()
        desk.plenary.ballots.announce()
