# SPDX-License-Identifier: Apache-2.0
"""What no longer serves is collected where the windows live, never in a thread beside them."""

import gc
import threading
from collections.abc import Mapping

from pytestqt.qtbot import QtBot

from ui.office.errand import Errands

RINGS = 5_000
"""Enough for Python to collect several times by itself."""


def test_nothing_is_collected_in_a_thread_of_ours(qtbot: QtBot) -> None:
    """A widget that dies in another thread takes the program with it at its next timer."""
    where: list[str] = []
    errands, done = Errands(), list[int]()

    def note(phase: str, _told: Mapping[str, int]) -> None:
        if phase == "start":
            where.append(threading.current_thread().name)

    def work() -> int:
        for _ in range(RINGS):
            ring: list[object] = []
            ring.append(ring)
        return RINGS

    gc.callbacks.append(note)
    errands.run("one", work, done.append, lambda _: None)
    errands.run("other", work, done.append, lambda _: None)
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: not errands.busy)
    gc.callbacks.remove(note)
    assert done == [RINGS, RINGS]
    assert gc.isenabled()
    assert not [each for each in where if each.startswith("errand")]
