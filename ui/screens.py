# SPDX-License-Identifier: Apache-2.0
"""Which window stands on which monitor.

Monitors are known by name and size, so a plug that comes back finds its window again. With one
monitor every window is an ordinary window on it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

NOBODY_CHOSE: Mapping["WindowRole", str] = MappingProxyType({})


class WindowRole(StrEnum):
    """The windows of the program."""

    CLERK = "clerk"
    PRESIDING = "presiding"
    HALL = "hall"


@dataclass(frozen=True, slots=True, kw_only=True)
class Monitor:
    """A monitor as it is recognised again: its name and size in px."""

    name: str
    width: int
    height: int
    primary: bool = False

    @property
    def key(self) -> str:
        """Return what the workplace remembers of it, for instance «HDMI-1 1920x1080»."""
        return f"{self.name} {self.width}x{self.height}"


def assign(
    monitors: Sequence[Monitor], *, chosen: Mapping[WindowRole, str] = NOBODY_CHOSE
) -> Mapping[WindowRole, Monitor | None]:
    """Return the monitor of each window; None where it is an ordinary window on the clerk's.

    What was chosen before goes first: the same name and size, then the same name. Else the clerk
    has the primary monitor, the hall the largest other one, the presiding officer the next.
    """
    free = list(monitors)
    result: dict[WindowRole, Monitor | None] = dict.fromkeys(WindowRole)
    for role in (WindowRole.CLERK, WindowRole.HALL, WindowRole.PRESIDING):
        wanted = _known(free, chosen.get(role, ""))
        if wanted is not None:
            result[role] = wanted
            free.remove(wanted)
    for role in (WindowRole.CLERK, WindowRole.HALL, WindowRole.PRESIDING):
        if result[role] is None and free:
            primary_first = role is WindowRole.CLERK
            free.sort(key=_largest)
            free.sort(key=_primary, reverse=primary_first)
            result[role] = free.pop(0)
    return result


def present_monitors() -> tuple[Monitor, ...]:
    """Return the monitors that are connected now."""
    return tuple(_monitor(screen) for screen in QGuiApplication.screens())


def place(window: QWidget, monitor: Monitor | None, *, full_screen: bool) -> None:
    """Show a window on a monitor; without one it is an ordinary window where the desk is."""
    screen = next(
        (one for one in QGuiApplication.screens() if monitor and _monitor(one) == monitor), None
    )
    if screen is None:
        window.showNormal()
        return
    window.setScreen(screen)
    area = screen.geometry() if full_screen else screen.availableGeometry()
    window.setGeometry(area)
    if full_screen:
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.showFullScreen()
    else:
        window.showMaximized()


def _largest(monitor: Monitor) -> int:
    return -monitor.width * monitor.height


def _primary(monitor: Monitor) -> bool:
    return monitor.primary


def _monitor(screen: QScreen) -> Monitor:
    size = screen.size()
    return Monitor(
        name=screen.name(),
        width=size.width(),
        height=size.height(),
        primary=screen is QGuiApplication.primaryScreen(),
    )


def _known(monitors: Sequence[Monitor], key: str) -> Monitor | None:
    if not key:
        return None
    for monitor in monitors:
        if monitor.key == key:
            return monitor
    name = key.rpartition(" ")[0]
    return next((monitor for monitor in monitors if monitor.name == name), None)
