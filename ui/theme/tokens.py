# SPDX-License-Identifier: Apache-2.0
"""Every colour the windows use, by what it means: light and dark desk, dark and bright hall.

Blue, orange and grey belong to votes and verdicts alone; petrol to the program, procedure and
quorum; yellow-brown to objections and what is not saved; red to a record in danger.
Contrast is proved in `tests/ui/test_theme.py`.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor

WHITE = QColor("#FFFFFF")
LINEAR_UP_TO = 0.04045
"""Below this share sRGB is linear (WCAG 2)."""


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG 2 contrast ratio of two opaque colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    linear = (
        part / 12.92 if part <= LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkColours:
    """What seat marks are painted with, on the desk or in the hall."""

    in_favour: QColor
    against: QColor
    abstain: QColor
    none: QColor
    accent: QColor
    sign: QColor
    ring: QColor
    seat: QColor
    """An empty numbered seat."""
    seat_text: QColor
    text: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTokens:
    """The colours of a window people work in."""

    bg: QColor
    surface: QColor
    sunken: QColor
    soft: QColor
    track: QColor
    line: QColor
    line2: QColor
    line3: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    fill: QColor
    fill_hover: QColor
    fill_press: QColor
    on_fill: QColor
    in_favour: QColor
    in_favour_text: QColor
    in_favour_soft: QColor
    against: QColor
    against_text: QColor
    against_soft: QColor
    abstain: QColor
    abstain_text: QColor
    abstain_soft: QColor
    none: QColor
    sign: QColor
    warn: QColor
    warn_text: QColor
    warn_bg: QColor
    warn_line: QColor
    trouble: QColor
    trouble_text: QColor
    record: QColor
    record_sign: QColor
    shadow: QColor

    @property
    def marks(self) -> MarkColours:
        """Return the colours of seat marks in this theme."""
        return MarkColours(
            in_favour=self.in_favour,
            against=self.against,
            abstain=self.abstain,
            none=self.none,
            accent=self.accent,
            sign=self.sign,
            ring=self.none,
            seat=self.sunken,
            seat_text=self.text3,
            text=self.text,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HallTokens:
    """The colours of the wall; every text on it has a contrast of at least 7."""

    bg: QColor
    text: QColor
    text2: QColor
    accent: QColor
    raised: QColor
    track: QColor
    in_favour: QColor
    against: QColor
    abstain: QColor
    none: QColor
    sign: QColor
    band_adopted: QColor
    band_not_adopted: QColor
    band_not_adopted_text: QColor
    band_running: QColor
    band_text: QColor
    band_closed: QColor
    band_closed_text: QColor

    @property
    def marks(self) -> MarkColours:
        """Return the colours of seat marks on the wall."""
        return MarkColours(
            in_favour=self.in_favour,
            against=self.against,
            abstain=self.abstain,
            none=self.none,
            accent=self.accent,
            sign=self.sign,
            ring=self.text2,
            seat=self.raised,
            seat_text=self.text2,
            text=self.text,
        )


LIGHT = DeskTokens(
    bg=QColor("#F4F6F7"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#EDF0F2"),
    soft=QColor("#E3F0F1"),
    track=QColor("#E6EAED"),
    line=QColor("#DFE4E7"),
    line2=QColor("#7C8892"),
    line3=QColor("#B9C3CA"),
    text=QColor("#14212B"),
    text2=QColor("#45535E"),
    text3=QColor("#5A6872"),
    accent=QColor("#0B5A66"),
    fill=QColor("#0B5A66"),
    fill_hover=QColor("#094A54"),
    fill_press=QColor("#073C45"),
    on_fill=WHITE,
    in_favour=QColor("#1F5FC4"),
    in_favour_text=QColor("#1A52AD"),
    in_favour_soft=QColor("#E8EFFA"),
    against=QColor("#C45400"),
    against_text=QColor("#A04300"),
    against_soft=QColor("#FCEFE4"),
    abstain=QColor("#74808A"),
    abstain_text=QColor("#55616B"),
    abstain_soft=QColor("#EDF0F2"),
    none=QColor("#7C8892"),
    sign=WHITE,
    warn=QColor("#8A6100"),
    warn_text=QColor("#5C4300"),
    warn_bg=QColor("#FFF6DC"),
    warn_line=QColor("#C8931A"),
    trouble=QColor("#B3261E"),
    trouble_text=QColor("#9B1C15"),
    record=QColor("#B3261E"),
    record_sign=WHITE,
    shadow=QColor(0, 0, 0, 26),
)

DARK = DeskTokens(
    bg=QColor("#10181D"),
    surface=QColor("#172127"),
    sunken=QColor("#1F2B32"),
    soft=QColor("#16353B"),
    track=QColor("#26323A"),
    line=QColor("#2B3942"),
    line2=QColor("#71838F"),
    line3=QColor("#445560"),
    text=QColor("#E9EFF2"),
    text2=QColor("#B7C3CB"),
    text3=QColor("#93A1AB"),
    accent=QColor("#5CC3CF"),
    fill=QColor("#127482"),
    fill_hover=QColor("#147B8A"),
    fill_press=QColor("#0E6070"),
    on_fill=WHITE,
    in_favour=QColor("#82B4FF"),
    in_favour_text=QColor("#9CC4FF"),
    in_favour_soft=QColor("#1A2C46"),
    against=QColor("#FFA560"),
    against_text=QColor("#FFB57D"),
    against_soft=QColor("#3A2716"),
    abstain=QColor("#AEB9C2"),
    abstain_text=QColor("#BCC6CE"),
    abstain_soft=QColor("#26323A"),
    none=QColor("#71838F"),
    sign=QColor("#0B161C"),
    warn=QColor("#F0C34E"),
    warn_text=QColor("#F7DE9C"),
    warn_bg=QColor("#33290F"),
    warn_line=QColor("#C8931A"),
    trouble=QColor("#A3231B"),
    trouble_text=QColor("#FFB4AB"),
    record=QColor("#FFB4AB"),
    record_sign=QColor("#3A1715"),
    shadow=QColor(0, 0, 0, 90),
)

HALL_DARK = HallTokens(
    bg=QColor("#0A1B24"),
    text=WHITE,
    text2=QColor("#C3D0D8"),
    accent=QColor("#63C9D4"),
    raised=QColor("#12303C"),
    track=QColor("#1B3541"),
    in_favour=QColor("#7DB4FF"),
    against=QColor("#FFA85C"),
    abstain=QColor("#B5C1CA"),
    none=QColor("#9FB0BA"),
    sign=QColor("#0A1B24"),
    band_adopted=QColor("#1A52AD"),
    band_not_adopted=QColor("#FFA85C"),
    band_not_adopted_text=QColor("#0A1B24"),
    band_running=QColor("#0B5A66"),
    band_text=WHITE,
    band_closed=QColor("#1B3541"),
    band_closed_text=WHITE,
)

HALL_BRIGHT = HallTokens(
    bg=WHITE,
    text=QColor("#0C1820"),
    text2=QColor("#3B4953"),
    accent=QColor("#0B5A66"),
    raised=QColor("#EEF2F4"),
    track=QColor("#E2E8EB"),
    in_favour=QColor("#1A52AD"),
    against=QColor("#C4520A"),
    abstain=QColor("#66737D"),
    none=QColor("#87929B"),
    sign=WHITE,
    band_adopted=QColor("#1A52AD"),
    band_not_adopted=QColor("#FFA85C"),
    band_not_adopted_text=QColor("#0A1B24"),
    band_running=QColor("#0B5A66"),
    band_text=WHITE,
    band_closed=QColor("#E2E8EB"),
    band_closed_text=QColor("#0C1820"),
)
