# SPDX-License-Identifier: Apache-2.0
"""How the windows look: colours by meaning, kinds of text, sizes, and the choice of the workplace.

One `Theme` is passed to every widget; when the clerk chooses another text size or the operating
system turns dark, it says `changed` and every widget measures and paints itself again.
"""

from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPalette,
    QStaticText,
)
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from ui.icons import Icon, IconSet
from ui.theme.roles import DISPLAY, SANS, TextRole, TypeStyle, styled_font
from ui.theme.tokens import (
    DARK,
    HALL_BRIGHT,
    HALL_DARK,
    LIGHT,
    DeskTokens,
    HallTokens,
    MarkColours,
    contrast,
)

__all__ = [
    "DARK",
    "DISPLAY",
    "HALL_BRIGHT",
    "HALL_DARK",
    "LIGHT",
    "SANS",
    "Brightness",
    "DeskTokens",
    "HallTokens",
    "MarkColours",
    "TextRole",
    "Theme",
    "TypeStyle",
    "contrast",
    "desk_palette",
    "load_faces",
    "styled_font",
]

SMALLEST_SCALE = 0.8
LARGEST_SCALE = 2.0
MEASURED_AT_MOST = 8192
SET_AT_MOST = 2048
"""Lines whose width is remembered."""


class Brightness(StrEnum):
    """Whether the windows are light, dark, or as the operating system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def load_faces(folder: Path) -> tuple[str, ...]:
    """Load the shipped faces of the windows and return their families.

    They bear names of our own: Qt merges an application font with an installed family of the same
    name, so an old copy on the machine would be mixed in.
    """
    families: set[str] = set()
    for path in sorted(folder.glob("Otyrys*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise OSError(str(path))
        families.update(QFontDatabase.applicationFontFamilies(number))
    if not {SANS, DISPLAY} <= families:
        raise FileNotFoundError(folder / "Otyrys*.ttf")
    return tuple(sorted(families))


def desk_palette(tokens: DeskTokens) -> QPalette:
    """Return the palette that standard controls of Qt take their colours from."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.text3),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.trouble_text),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.Highlight, tokens.fill),
        (role.HighlightedText, tokens.on_fill),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.line),
        (role.Mid, tokens.line3),
        (role.Dark, tokens.line2),
        (role.Shadow, tokens.text3),
    ):
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, tokens.text3)
    return palette


class Theme(QObject):
    """The look that every widget is given: colours, fonts, sizes, icons."""

    changed = Signal()

    def __init__(
        self,
        icons: IconSet,
        *,
        brightness: Brightness = Brightness.SYSTEM,
        scale: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        """Take the workplace's choice; `scale` is the size of text, 0.8 to 2.0."""
        super().__init__(parent)
        self.icons = icons
        self.motion = True
        self._brightness = brightness
        self._scale = _within(scale)
        self._tokens = LIGHT
        self._fonts: dict[tuple[TextRole, float], QFont] = {}
        self._metrics: dict[tuple[TextRole, float], QFontMetricsF] = {}
        # The same words are measured again at every key of a vote.
        self._advance = lru_cache(maxsize=MEASURED_AT_MOST)(self._measure)
        self._lines = lru_cache(maxsize=SET_AT_MOST)(self._set_line)
        self._choose_tokens()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def tokens(self) -> DeskTokens:
        """Return the colours in force."""
        return self._tokens

    @property
    def scale(self) -> float:
        """Return the size of text, 1.0 being 100 %."""
        return self._scale

    @property
    def brightness(self) -> Brightness:
        """Return what the workplace chose."""
        return self._brightness

    def set_scale(self, scale: float) -> None:
        """Make everything larger or smaller, within 80 to 200 %."""
        before, self._scale = self._scale, _within(scale)
        if self._scale != before:
            self.changed.emit()

    def set_brightness(self, brightness: Brightness) -> None:
        """Choose light, dark, or what the operating system says."""
        self._brightness = brightness
        before = self._tokens
        self._choose_tokens()
        if self._tokens is not before:
            self.changed.emit()

    def px(self, length: float) -> int:
        """Return a length of the design in px at the chosen scale."""
        return round(length * self._scale)

    def font(self, role: TextRole, *, factor: float = 1.0) -> QFont:
        """Return the font of a kind of text; `factor` only for a line that has to shrink."""
        key = (role, self._scale * factor)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = styled_font(role.style, role.style.px * key[1])
        return found

    def metrics(self, role: TextRole, *, factor: float = 1.0) -> QFontMetricsF:
        """Return the measures of a kind of text."""
        key = (role, self._scale * factor)
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(self.font(role, factor=factor))
        return found

    def width(self, role: TextRole, text: str) -> float:
        """Return how wide a line of text is, in px."""
        return self._advance(role, self._scale, text)

    def set_line(self, role: TextRole, text: str) -> QStaticText:
        """Return a line of text with its letters already placed."""
        return self._lines(role, self._scale, text)

    def line(self, role: TextRole) -> int:
        """Return the line height of a kind of text, in px."""
        return self.px(role.style.line)

    def icon(self, painter: QPainter, icon: Icon, box: QRectF, *, colour: QColor) -> None:
        """Paint an icon into a square box."""
        self.icons.paint(painter, icon, box, colour=colour)

    def apply(self, application: QApplication) -> None:
        """Give standard controls the colours and the face of the windows."""
        application.setStyle("Fusion")
        application.setPalette(desk_palette(self._tokens))
        application.setFont(self.font(TextRole.CONTROL))

    def dress_scroll_bar(self, bar: QScrollBar) -> None:
        """Make a scroll bar as quiet as the rest: a thin handle, no arrows."""
        colours, wide = self._tokens, self.px(10)
        bar.setStyleSheet(
            f"QScrollBar {{ background: transparent; width: {wide}px; margin: 0; }}"
            f"QScrollBar::handle {{ background: {colours.line3.name()};"
            f" border-radius: {wide // 2 - 2}px; margin: 2px; min-height: {self.px(32)}px; }}"
            f"QScrollBar::handle:hover {{ background: {colours.line2.name()}; }}"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )

    def follow(self, widget: QWidget) -> None:
        """Let a painted widget measure and paint itself again when the look changes."""
        self.changed.connect(widget.updateGeometry)
        self.changed.connect(widget.update)

    def _measure(self, role: TextRole, _scale: float, text: str) -> float:
        return self.metrics(role).horizontalAdvance(text)

    def _set_line(self, role: TextRole, _scale: float, text: str) -> QStaticText:
        line = QStaticText(text)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.prepare(font=self.font(role))
        return line

    def _choose_tokens(self) -> None:
        dark = self._brightness is Brightness.DARK or (
            self._brightness is Brightness.SYSTEM
            and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        self._tokens = DARK if dark else LIGHT

    def _follow_system(self) -> None:
        self.set_brightness(self._brightness)


def _within(scale: float) -> float:
    return min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))
