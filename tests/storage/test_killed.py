# SPDX-License-Identifier: Apache-2.0
"""A killed program: what was acknowledged is there, and nothing is there by half."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from app.storage import issued
from app.storage.audit import audit
from app.storage.database import Database
from app.storage.journal import Journal
from tests.soak import runs
from tests.storage.records import REGISTER, SITTING, a_resolution, a_vote

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")


def act(database: Database) -> None:
    """Record one action: two facts of the sitting, one of the register, and a document."""
    journal = Journal(database)
    number = journal.length(REGISTER) + 1
    facts = [a_vote(), a_vote(REGISTER, note="ұ" * (number * 997 % 6000)), a_vote()]
    document = a_resolution(2 * number, f"%PDF {number}".encode())
    assert [entry.seq for entry in journal.append(facts, issued=[document])][1] == number


def act_until_killed(path: Path, acknowledge: int) -> None:
    """Record one action after another and tell of each that is recorded."""
    try:
        with Database.open(path) as database:
            while True:
                act(database)
                os.write(acknowledge, b".")
    finally:  # never back into the test that was forked
        os._exit(1)


def acknowledged(path: Path, seconds: float) -> int:
    """Let a program work for some time after its first action, kill it; return its actions."""
    told, acknowledge = os.pipe()
    child = os.fork()
    if not child:
        act_until_killed(path, acknowledge)
    os.close(acknowledge)
    first = os.read(told, 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    rest = b""
    while more := os.read(told, 65536):
        rest += more
    os.close(told)
    return len(first + rest)


def test_a_program_killed_while_it_makes_the_record_is_no_obstacle(tmp_path: Path) -> None:
    """Killed at any moment of the first start, the next start makes or finds a whole record."""
    chance = random.Random(27)  # noqa: S311 - when a program dies is no secret
    for number in range(runs(25, 250)):
        path = tmp_path / str(number) / "otyrys.db"
        child = os.fork()
        if not child:
            try:
                Database.open(path)
            finally:
                os._exit(1)
        time.sleep(chance.uniform(0, 0.01))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with Database.open(path) as database:
            assert audit(database) == ()
            act(database)


def test_no_acknowledged_action_is_lost_and_none_is_half_there(path: Path) -> None:
    """Killed at any moment, the record holds every acknowledged action, at most one more, whole."""
    chance = random.Random(26)  # noqa: S311 - when a program dies is no secret
    recorded = 0
    for _ in range(runs(100, 1000)):
        acknowledged_now = acknowledged(path, chance.uniform(0, 0.012))
        with Database.open(path) as database:
            journal = Journal(database)
            now = journal.length(REGISTER)
            assert recorded + acknowledged_now <= now <= recorded + acknowledged_now + 1
            assert journal.length(SITTING) == 2 * now
            assert len(issued.digests(database)) == now
        recorded = now
    with Database.open(path) as database:
        assert audit(database) == ()
        act(database)
    assert recorded >= runs(100, 1000)
