# SPDX-License-Identifier: Apache-2.0
"""The few kinds of text in the windows, and the one way they become fonts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtGui import QFont

SANS = "Otyrys Sans"
DISPLAY = "Otyrys Display"
SMALLEST = 12
"""No text on a screen is smaller, in px at scale 100 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """One kind of text: px, weight, line height, face, and whether it is a column of figures."""

    px: int
    weight: int
    line: int
    family: str = SANS
    figures: bool = False


class TextRole(StrEnum):
    """What a text is for; its size and weight follow from that."""

    SPOKEN = "spoken"
    SPOKEN_TITLE = "spoken_title"
    NEEDED = "needed"
    PRESENT = "present"
    VERDICT = "verdict"
    RESULT_FIGURE = "result_figure"
    FIGURE = "figure"
    ENTRY = "entry"
    TITLE = "title"
    TITLE_SMALL = "title_small"
    HEADING = "heading"
    NAME = "name"
    NAME_SMALL = "name_small"
    OBJECTION = "objection"
    CLOCK = "clock"
    TROUBLE = "trouble"
    BODY_NAME = "body_name"
    PRIMARY = "primary"
    SENTENCE = "sentence"
    BODY = "body"
    ROW = "row"
    ROW_STRONG = "row_strong"
    ROW_SMALL = "row_small"
    ROW_SMALL_STRONG = "row_small_strong"
    ROW_TINY = "row_tiny"
    ROW_TINY_STRONG = "row_tiny_strong"
    CHOICE = "choice"
    CONTROL = "control"
    CONTROL_STRONG = "control_strong"
    CHIP = "chip"
    SECTION = "section"
    META = "meta"
    META_STRONG = "meta_strong"
    META_FIGURES = "meta_figures"
    TIME = "time"
    MICRO = "micro"

    @property
    def style(self) -> TypeStyle:
        """Return how texts of this kind are set."""
        return STYLES[self]


STYLES: Mapping[TextRole, TypeStyle] = MappingProxyType(
    {
        # The presiding officer's window is set at 1.3 of these sizes: 44 px to be read aloud.
        TextRole.SPOKEN: TypeStyle(px=34, weight=500, line=48, family=DISPLAY),
        TextRole.SPOKEN_TITLE: TypeStyle(px=35, weight=600, line=44, family=DISPLAY),
        TextRole.NEEDED: TypeStyle(px=86, weight=600, line=96, family=DISPLAY),
        TextRole.PRESENT: TypeStyle(px=54, weight=600, line=62, family=DISPLAY),
        TextRole.VERDICT: TypeStyle(px=30, weight=700, line=42, family=DISPLAY),
        TextRole.RESULT_FIGURE: TypeStyle(px=44, weight=600, line=60, family=DISPLAY, figures=True),
        TextRole.FIGURE: TypeStyle(px=28, weight=600, line=34, family=DISPLAY, figures=True),
        TextRole.ENTRY: TypeStyle(px=26, weight=600, line=34, family=DISPLAY),
        TextRole.TITLE: TypeStyle(px=26, weight=600, line=32, family=DISPLAY),
        TextRole.TITLE_SMALL: TypeStyle(px=21, weight=600, line=26),
        TextRole.HEADING: TypeStyle(px=22, weight=600, line=28, family=DISPLAY),
        TextRole.NAME: TypeStyle(px=21, weight=600, line=26),
        TextRole.NAME_SMALL: TypeStyle(px=18, weight=600, line=22),
        TextRole.OBJECTION: TypeStyle(px=20, weight=600, line=26),
        TextRole.CLOCK: TypeStyle(px=20, weight=600, line=26, figures=True),
        TextRole.TROUBLE: TypeStyle(px=18, weight=600, line=24),
        TextRole.BODY_NAME: TypeStyle(px=17, weight=600, line=22),
        TextRole.PRIMARY: TypeStyle(px=17, weight=600, line=22),
        TextRole.SENTENCE: TypeStyle(px=16, weight=500, line=22),
        TextRole.BODY: TypeStyle(px=15, weight=400, line=20),
        TextRole.ROW: TypeStyle(px=15, weight=500, line=20),
        TextRole.ROW_STRONG: TypeStyle(px=15, weight=600, line=20),
        TextRole.ROW_SMALL: TypeStyle(px=14, weight=500, line=18),
        TextRole.ROW_SMALL_STRONG: TypeStyle(px=14, weight=600, line=18),
        TextRole.ROW_TINY: TypeStyle(px=13, weight=500, line=17),
        TextRole.ROW_TINY_STRONG: TypeStyle(px=13, weight=600, line=17),
        TextRole.CHOICE: TypeStyle(px=15, weight=600, line=20),
        TextRole.CONTROL: TypeStyle(px=14, weight=500, line=20),
        TextRole.CONTROL_STRONG: TypeStyle(px=14, weight=600, line=20),
        TextRole.CHIP: TypeStyle(px=14, weight=600, line=20, figures=True),
        TextRole.SECTION: TypeStyle(px=13, weight=600, line=18),
        TextRole.META: TypeStyle(px=13, weight=400, line=18),
        TextRole.META_STRONG: TypeStyle(px=13, weight=500, line=18),
        TextRole.META_FIGURES: TypeStyle(px=13, weight=400, line=18, figures=True),
        TextRole.TIME: TypeStyle(px=13, weight=500, line=18, figures=True),
        TextRole.MICRO: TypeStyle(px=SMALLEST, weight=600, line=16),
    }
)


def styled_font(style: TypeStyle, px: float) -> QFont:
    """Return the font of a kind of text at the given size in px.

    Unhinted: hinting rounds every advance, so that lines grow 3 % and letters sit unevenly.
    Tabular figures only where figures stand in columns; in sentences they tear the spacing.
    """
    font = QFont(style.family)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(QFont.Weight(style.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.figures:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
