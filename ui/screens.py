# SPDX-License-Identifier: Apache-2.0
"""Which window stands on which monitor.

Monitors are known by name and size, so a plug that comes back finds its window again. With one
monitor every window is an ordinary window on it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

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
    left: int = 0
    top: int = 0
    """Of its corner on the desktop that all monitors make together."""

    @property
    def key(self) -> str:
        """Return what the workplace remembers of it, for instance «HDMI-1 1920x1080»."""
        return f"{self.name} {self.width}x{self.height}"


def assign(
    monitors: Sequence[Monitor], *, chosen: Mapping[WindowRole, str] = NOBODY_CHOSE
) -> Mapping[WindowRole, Monitor | None]:
    """Return the monitor of each window; None where it is an ordinary window on the clerk's.

    The desk always has one: a sitting can go on without the wall, never without its clerk. What
    was chosen before goes first: the same name and size, then the same name. Else the clerk has
    the primary monitor, the hall the largest other one, the presiding officer the next.
    """
    free = list(monitors)
    result: dict[WindowRole, Monitor | None] = dict.fromkeys(WindowRole)
    if not free:
        return result
    desk = known(free, chosen.get(WindowRole.CLERK, "")) or _for_the_desk(free, chosen)
    result[WindowRole.CLERK] = desk
    free.remove(desk)
    for role in (WindowRole.HALL, WindowRole.PRESIDING):
        wanted = known(free, chosen.get(role, ""))
        if wanted is not None:
            result[role] = wanted
            free.remove(wanted)
    for role in (WindowRole.HALL, WindowRole.PRESIDING):
        if result[role] is None and free:
            free.sort(key=_largest)
            free.sort(key=_primary)
            result[role] = free.pop(0)
    return result


def _for_the_desk(monitors: Sequence[Monitor], chosen: Mapping[WindowRole, str]) -> Monitor:
    """Return the monitor of a desk whose own is gone: one that nobody chose, the wall's last."""

    def last(monitor: Monitor) -> tuple[bool, bool, bool, int]:
        taken = {role: monitor is known(monitors, chosen.get(role, "")) for role in WindowRole}
        claims = (taken[WindowRole.HALL], taken[WindowRole.PRESIDING])
        return (*claims, not monitor.primary, _largest(monitor))

    return min(monitors, key=last)


def known(monitors: Sequence[Monitor], key: str) -> Monitor | None:
    """Return the monitor that a key speaks of: of that name and size, or else of that name."""
    if not key:
        return None
    for monitor in monitors:
        if monitor.key == key:
            return monitor
    name = key.rpartition(" ")[0]
    return next((monitor for monitor in monitors if monitor.name == name), None)


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
    if window.isFullScreen() or window.isMaximized():
        # A window fills the monitor on which it becomes large; a large one stays where it is.
        window.showNormal()
    window.setScreen(screen)
    area = screen.geometry() if full_screen else screen.availableGeometry()
    window.setGeometry(area)
    if full_screen:
        window.showFullScreen()
    else:
        window.showMaximized()


def _largest(monitor: Monitor) -> int:
    return -monitor.width * monitor.height


def _primary(monitor: Monitor) -> bool:
    return monitor.primary


def _monitor(screen: QScreen) -> Monitor:
    place = screen.geometry()
    return Monitor(
        name=screen.name(),
        width=place.width(),
        height=place.height(),
        primary=screen is QGuiApplication.primaryScreen(),
        left=place.left(),
        top=place.top(),
    )
