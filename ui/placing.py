# SPDX-License-Identifier: Apache-2.0
"""Keeps each window on its monitor while monitors come and go, and remembers which was whose.

A wall that is unplugged takes its window with it: the desk stands alone, nothing lies over its
keys, and the window is back, with what is true by then, as soon as the plug is.
"""

import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.screens import Monitor, WindowRole, assign, known, place, present_monitors

FILE = "monitors.json"
FULL = frozenset({WindowRole.HALL, WindowRole.PRESIDING})
ORDER = (WindowRole.HALL, WindowRole.PRESIDING, WindowRole.CLERK)
"""The desk comes last, and so before the others."""
ORDINARY = {
    WindowRole.HALL: (960, 540),
    WindowRole.PRESIDING: (1366, 768),
    WindowRole.CLERK: (1366, 768),
}
"""The size of each where it is an ordinary window."""
LOG = logging.getLogger(__name__)


class MonitorMemory:
    """Which monitor was whose, by name and size, kept with the settings of the workplace."""

    def __init__(self, folder: Path | None) -> None:
        """Read what was kept; None keeps nothing. A file that can't be read is as if none were."""
        self._file = folder / FILE if folder is not None else None
        self.chosen: Mapping[WindowRole, str] = self._read()

    def keep(self, chosen: Mapping[WindowRole, str]) -> None:
        """Keep what has changed; a full disk costs nothing but the memory."""
        if chosen == self.chosen:
            return
        self.chosen = dict(chosen)
        if self._file is None:
            return
        text = json.dumps({role.value: key for role, key in chosen.items()}, ensure_ascii=False)
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._file)
        except OSError:
            LOG.exception("which monitor is whose could not be kept")

    def _read(self) -> Mapping[WindowRole, str]:
        if self._file is None or not self._file.is_file():
            return {}
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return {role: str(kept[role.value]) for role in WindowRole if role.value in kept}
        except (OSError, ValueError, TypeError):
            LOG.exception("which monitor was whose could not be read")
            return {}


class Placement(QObject):
    """Puts the windows where they belong, at the start and whenever a monitor comes or goes."""

    def __init__(
        self,
        windows: Mapping[WindowRole, QWidget],
        memory: MonitorMemory,
        *,
        present: Callable[[], tuple[Monitor, ...]] = present_monitors,
        put: Callable[[QWidget, Monitor | None, bool], None] | None = None,
        connected: Callable[[bool], None] | None = None,
    ) -> None:
        """Place nothing yet; `connected` is told whether the wall is to be seen anywhere."""
        super().__init__(windows[WindowRole.CLERK])
        self._windows = windows
        self._memory = memory
        self._present = present
        self._put = put or _put
        self._connected = connected
        self.placed: dict[WindowRole, Monitor | None] = {}
        """Where each window stands; no role before the first arrangement."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.arrange)

    def arrange(self) -> None:
        """Put each window onto its monitor; one that stands there already isn't touched."""
        monitors = self._present()
        if not monitors:
            # Between two plugs there may be none for a moment; whoever comes back finds all here.
            return
        wanted = assign(monitors, chosen=self._memory.chosen)
        if wanted == self.placed:
            return
        for role in ORDER:
            if role not in self.placed or self.placed[role] != wanted[role]:
                self._move(role, wanted[role])
        before, self.placed = self.placed, dict(wanted)
        if not before or before[WindowRole.CLERK] == wanted[WindowRole.CLERK]:
            self._desk_first()
        self._remember(wanted)
        if self._connected is not None:
            self._connected(self._windows[WindowRole.HALL].isVisible())

    def arrange_soon(self) -> None:
        """Arrange once the window system has told all that happened."""
        self._soon.start(0)

    def watch(self, program: QGuiApplication) -> None:
        """Follow monitors that come, go, or change their size or scale."""
        program.screenAdded.connect(self._follow)
        program.screenRemoved.connect(self.arrange_soon)
        program.primaryScreenChanged.connect(self.arrange_soon)
        for screen in program.screens():
            self._follow(screen)

    def choose_next(self, role: WindowRole) -> None:
        """Give a window the next monitor in order; whose that was takes the one left free."""
        monitors = self._present()
        here = self.placed.get(role)
        if here is None or len(monitors) < 2:  # noqa: PLR2004 - two to choose from
            return
        there = monitors[(monitors.index(here) + 1) % len(monitors)]
        chosen = dict(self._memory.chosen)
        for other, monitor in self.placed.items():
            if monitor == there:
                chosen[other] = here.key
        self._memory.keep({**chosen, role: there.key})
        self.arrange()

    def _move(self, role: WindowRole, monitor: Monitor | None) -> None:
        window = self._windows[role]
        if monitor is not None:
            self._put(window, monitor, role in FULL)
            if role is WindowRole.HALL:
                window.setCursor(Qt.CursorShape.BlankCursor)
            return
        # On the desk's monitor a full screen would lie over the keys: it is an ordinary window
        # from now on, and not shown; the desk has a picture of the wall and a key for the card.
        window.hide()
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.unsetCursor()
        window.resize(*ORDINARY[role])
        if role is WindowRole.HALL and role not in self.placed:
            self._put(window, None, False)  # noqa: FBT003 - the signature of what puts

    def _desk_first(self) -> None:
        desk = self._windows[WindowRole.CLERK]
        desk.raise_()
        desk.activateWindow()

    def _remember(self, wanted: Mapping[WindowRole, Monitor | None]) -> None:
        """Keep where the windows stand; one whose monitor is away for now keeps that one."""
        monitors = self._present()
        chosen = dict(self._memory.chosen)
        for role, monitor in wanted.items():
            mine = role not in chosen or known(monitors, chosen[role]) == monitor
            if monitor is not None and mine and len(monitors) > 1:
                chosen[role] = monitor.key
        self._memory.keep(chosen)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.arrange_soon)
        screen.logicalDotsPerInchChanged.connect(self.arrange_soon)
        self.arrange_soon()


def _put(window: QWidget, monitor: Monitor | None, full_screen: bool) -> None:  # noqa: FBT001
    place(window, monitor, full_screen=full_screen)
