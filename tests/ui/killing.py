# SPDX-License-Identifier: Apache-2.0
"""Kills a clerk's desk in the middle of a vote and opens it again, as often as it is asked to.

Run in a process of its own, which has no connection to a window system: each desk lives in a fork
of it and has one to itself. What is found is printed, one JSON object a round.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.domain.tally import Choice
from tests.desk import Desk, open_desk, open_first_vote
from tests.hands import Key

KEYS = {
    Choice.IN_FAVOUR: Key.Key_Plus,
    Choice.AGAINST: Key.Key_Minus,
    Choice.ABSTAIN: Key.Key_Asterisk,
}
MOST_SECONDS = 0.6
"""Of voting, before the desk is killed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """A desk as it opened after a kill."""

    seat: str
    """In the entry: whom the next key would mark."""
    expected: str
    """The next deputy waited for after the one who answered last."""
    votes: dict[str, str]


def vote_until_killed(data: Path, acknowledge: int, seed: int) -> None:
    """Mark deputies at random, and say of each answer that the desk shows it as recorded."""
    chance = random.Random(seed)  # noqa: S311 - which seat is no secret
    with open_desk(data) as desk:
        if desk.plenary.sitting.open_ballot is None:
            open_first_vote(desk.plenary)
            desk.window.refresh()
            desk.window.work.ready()
        seats = [row.seat for row in desk.plenary.clerk().roll]
        while True:
            seat, choice = chance.choice(seats), chance.choice(list(Choice))
            desk.hands.type(str(seat))
            desk.hands.press(KEYS[choice])
            QApplication.processEvents()
            os.write(acknowledge, f"{seat} {choice.value}\n".encode())


def look(data: Path, answer: int) -> None:
    """Open the desk again and say what is on it."""
    with open_desk(data) as desk:
        found = _reopened(desk)
    os.write(answer, json.dumps(asdict(found)).encode())


def _reopened(desk: Desk) -> Reopened:
    ballot = desk.plenary.sitting.open_ballot
    votes = dict(ballot.votes) if ballot else {}
    roll = desk.plenary.clerk().roll
    last = next(reversed(votes), None)
    members = [row.member for row in roll]
    start = members.index(last) + 1 if last else 0
    waiting = [row for row in roll[start:] + roll[:start] if row.member not in votes]
    return Reopened(
        seat=desk.window.work.ballot.roll.bar.entry.text(),
        expected=str(waiting[0].seat) if waiting else "",
        votes={str(row.seat): votes[row.member].value for row in roll if row.member in votes},
    )


def rounds(data: Path, count: int) -> Iterator[dict[str, object]]:
    """Kill and open again, and yield what was acknowledged and what is there."""
    chance = random.Random(count)  # noqa: S311 - when a program dies is no secret
    told: dict[str, str] = {}
    for number in range(count):
        heard = _killed(data, chance.uniform(0.02, MOST_SECONDS), number)
        told |= heard
        found = _looked(data)
        yield {**asdict(found), "told": told, "new": len(heard)}
        told = found.votes


def _killed(data: Path, seconds: float, seed: int) -> dict[str, str]:
    """Let a desk vote for a while after its first answer, kill it, and return what it said."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        vote_until_killed(data, write, seed)
    os.close(write)
    heard = os.read(read, 4096)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(read, 65536):
        heard += more
    os.close(read)
    lines = heard.decode().split("\n")[:-1]
    return dict(line.split(" ") for line in lines)


def _looked(data: Path) -> Reopened:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        look(data, write)
        os._exit(0)
    os.close(write)
    said = b""
    while more := os.read(read, 65536):
        said += more
    os.close(read)
    os.waitpid(child, 0)
    return Reopened(**json.loads(said))


if __name__ == "__main__":
    for found in rounds(Path(sys.argv[1]), int(sys.argv[2])):
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
