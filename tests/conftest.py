# SPDX-License-Identifier: Apache-2.0
"""What every test stands on: no screen, no network, a home of its own, nothing left running."""

import os
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

# Before Qt is imported by anyone, and inherited by the programs that tests start.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)

# What Hypothesis keeps between runs belongs with the other caches.
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(
    Path(__file__).parent.parent / "build" / "cache" / "hypothesis"
)

import pytest
from hypothesis import HealthCheck, settings

from tests.soak import SOAKING, runs

__all__ = ["FixedClock", "runs"]

HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
_home = Path(tempfile.mkdtemp(prefix="otyrys-tests-"))
for _name in HOMES:
    os.environ[_name] = str(_home)

# A busy machine is not a slow program: nothing here is judged by the time it took.
_unhurried = [HealthCheck.too_slow]
settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=60,
    suppress_health_check=_unhurried,
)
settings.register_profile(
    "soak",
    deadline=None,
    database=None,
    max_examples=5000,
    print_blob=True,
    suppress_health_check=_unhurried,
)
settings.load_profile("soak" if SOAKING else "ci")

_reached_out: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse any socket that could leave this machine, whoever asks for it."""
    if event == "socket.__new__" and arguments[1] in {socket.AF_INET, socket.AF_INET6}:
        _reached_out.append(str(arguments[1]))
        message = "The program works offline: no test may open a network socket."
        raise OSError(message)


sys.addaudithook(_watch)


class FixedClock:
    """A clock that shows what it is told and goes on by a second whenever it is asked."""

    def __init__(self, start: datetime = datetime(2026, 5, 14, 5, 0, tzinfo=UTC)) -> None:
        self._next = start

    def now(self) -> datetime:
        """Return the time and go on by one second."""
        told = self._next
        self._next = told + timedelta(seconds=1)
        return told

    def wait(self, by: timedelta) -> None:
        """Let that much time go by."""
        self._next += by


def pytest_sessionfinish() -> None:
    """Remove the home of this run."""
    shutil.rmtree(_home, ignore_errors=True)


@pytest.fixture(autouse=True)
def _offline() -> Iterator[None]:
    """Fail a test that tried to reach the network, even if it hid the refusal."""
    _reached_out.clear()
    yield
    if _reached_out:
        pytest.fail(f"A network socket was asked for: {', '.join(_reached_out)}")


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    left = [one.name for one in threading.enumerate() if one not in before and not one.daemon]
    if left:
        pytest.fail(f"Threads still running after the test: {', '.join(left)}")


@pytest.fixture
def clock() -> FixedClock:
    """Return a clock that starts at ten in Astana on 14 May 2026."""
    return FixedClock()
