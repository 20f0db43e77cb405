# SPDX-License-Identifier: Apache-2.0
"""The figures beside the card: what is needed, who is here, who has answered, what came of it."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.kinds import Method
from app.domain.registration import Quorum
from app.i18n import Catalogue
from app.views.card import Tongue
from app.views.marks import SeatMark
from app.views.presiding import Figures, Needed, PresidingView
from app.views.results import BallotResult
from app.wording import N_
from ui.icons import Icon
from ui.presiding import phrases
from ui.presiding.speaker import SpeakerPart
from ui.theme import TextRole, Theme
from ui.widgets.bars import BarLook, Segment, line_place, paint_bar, paint_majority_line
from ui.widgets.ground import Hairline, Tone, Words
from ui.widgets.lettering import held
from ui.widgets.single_marks import Mark
from ui.widgets.tally_bar import ResultBar, ResultShown

CHOICES = (
    (SeatMark.IN_FAVOUR, N_("in favour")),
    (SeatMark.AGAINST, N_("against")),
    (SeatMark.ABSTAINED, N_("abstained")),
    (SeatMark.SILENT, N_("cast no vote")),
)


class QuorumBar(QWidget):
    """Those registered on the scale of the body, with the line of the quorum and its sign."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing until `show_quorum`."""
        super().__init__()
        self._theme = theme
        self._quorum: Quorum | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_quorum(self, quorum: Quorum) -> None:
        """Show a quorum."""
        if quorum != self._quorum:
            self._quorum = quorum
            self.update()

    def sizeHint(self) -> QSize:
        """Take the width of the column."""
        return QSize(self._theme.px(200), self._theme.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, its line and its sign."""
        quorum = self._quorum
        if quorum is None or quorum.needed is None:
            return
        px, tokens = self._theme.px, self._theme.tokens
        colour = tokens.accent if quorum.reached else tokens.warn
        painter = QPainter(self)
        bar = QRectF(0, px(7), self.width() - px(28), px(8))
        look = BarLook(track=tokens.track, line=tokens.text, ground=tokens.bg, reach=px(5))
        segment = Segment(count=quorum.registered, colour=colour)
        paint_bar(painter, bar, [segment], total=quorum.total, look=look)
        at = line_place(bar, needed=quorum.needed, total=quorum.total)
        paint_majority_line(painter, bar, at=at, look=look)
        icon = Icon.RECORDED if quorum.reached else Icon.WARNING
        square = QRectF(self.width() - px(20), px(1), px(20), px(20))
        self._theme.icon(painter, icon, square, colour=colour)
        painter.end()


class QuorumPart(QWidget):
    """How many are registered in one body, and whether that is a quorum."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_quorum`."""
        super().__init__()
        self._text = catalogue.format
        self._label = Words(theme, TextRole.BODY, Tone.SECOND)
        self.figure = Words(theme, TextRole.PRESENT)
        self._total = Words(theme, TextRole.BODY, Tone.SECOND)
        self._bar = QuorumBar(theme)
        self.word = Words(theme, TextRole.ROW_STRONG)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.figure)
        row.addWidget(self._total, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addWidget(self.word)

    def show_quorum(self, body: str, quorum: Quorum) -> None:
        """Show a body's quorum; `body` is empty where there is one alone."""
        registered = self._text(phrases.REGISTERED)
        self._label.setText(f"{body}. {registered}" if body else registered)
        self.figure.set_role(TextRole.FIGURE if body else TextRole.PRESENT)
        self.figure.setText(str(quorum.registered))
        self._total.setText(self._text(phrases.TOTAL, total=quorum.total))
        self._bar.show_quorum(quorum)
        self._bar.setVisible(quorum.needed is not None)
        word = phrases.QUORUM if quorum.reached else phrases.NO_QUORUM
        tone = Tone.TEXT if quorum.reached else Tone.WARN
        told = "" if quorum.needed is None else self._text(word, needed=quorum.needed)
        self.word.show_text(told, tone=tone)


class NeededPart(QWidget):
    """How many votes are needed, the largest figure of the window."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_needed`."""
        super().__init__()
        self._text = catalogue.format
        self._label = Words(theme, TextRole.BODY, Tone.SECOND)
        self.figure = Words(theme, TextRole.NEEDED)
        self._base = Words(theme, TextRole.BODY, Tone.SECOND)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._label, self.figure, self._base):
            column.addWidget(part)

    def show_needed(self, needed: Needed) -> None:
        """Show what one body needs."""
        label = self._text(phrases.NEEDED)
        self._label.setText(f"{needed.body}. {label}" if needed.body else label)
        self.figure.set_role(TextRole.PRESENT if needed.body else TextRole.NEEDED)
        self.figure.setText(str(needed.votes))
        self._base.setText(self._text(phrases.BASES[needed.base], number=needed.base_size))


class ResultPart(QWidget):
    """The four figures of a closed vote, and the bar with the line of what is needed."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_result`."""
        super().__init__()
        self._text = catalogue.format
        self.figures = {mark: Words(theme, TextRole.RESULT_FIGURE) for mark, _ in CHOICES}
        self._body = Words(theme, TextRole.ROW_STRONG)
        self._bar = ResultBar(theme)
        self._took_part = Words(theme, TextRole.BODY, Tone.SECOND, wrap=True)
        self._narrow = False
        self._lines = [Hairline(theme, above=0, below=0) for _ in CHOICES]
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._body)
        self._rows: dict[SeatMark, QWidget] = {}
        for (mark, word), line in zip(CHOICES, self._lines, strict=True):
            self._rows[mark] = QWidget()
            row = QHBoxLayout(self._rows[mark])
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(14))
            row.addWidget(Mark(theme, mark, size=22))
            row.addWidget(Words(theme, TextRole.ROW, text=self._text(word)), stretch=1)
            row.addWidget(self.figures[mark])
            self._column.addWidget(self._rows[mark])
            self._column.addWidget(line)
        self._column.addSpacing(theme.px(14))
        self._column.addWidget(self._bar)
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(self._took_part)

    def set_row(self, *, row: bool) -> None:
        """Stand side by side in a narrow window, without what the verdict says too."""
        direction = QBoxLayout.Direction
        self._narrow = row
        self._column.setDirection(direction.LeftToRight if row else direction.TopToBottom)
        self._column.setSpacing(24 if row else 0)
        for line in self._lines:
            line.setVisible(not row)
        self._took_part.setVisible(not row)

    def show_result(self, result: BallotResult, *, body: str = "") -> None:
        """Show a result; of one body where two sit together, whose votes are never added up."""
        self._body.show_text(body)
        for mark, count in (
            (SeatMark.IN_FAVOUR, result.in_favour),
            (SeatMark.AGAINST, result.against),
            (SeatMark.ABSTAINED, result.abstained),
            (SeatMark.SILENT, result.did_not_vote),
        ):
            self.figures[mark].setText(str(count))
        # By a secret paper nobody abstains (PR п.26).
        self._rows[SeatMark.ABSTAINED].setVisible(Method(result.method).open)
        self._bar.setVisible(result.needed is not None and not self._narrow)
        if result.needed is not None:
            total = result.base_size or result.registered
            self._bar.show_result(
                ResultShown(
                    in_favour=result.in_favour,
                    against=result.against,
                    abstained=result.abstained,
                    total=total,
                    needed=result.needed,
                    needed_text=self._text(phrases.NEEDED_OF, needed=result.needed),
                    total_text=str(total),
                )
            )
        self._took_part.setText(
            self._text(phrases.TOOK_PART, took_part=result.took_part, registered=result.registered)
        )


class Side(QWidget):
    """The column of figures, or a row of them in a narrow window."""

    def __init__(self, theme: Theme, catalogue: Catalogue, clock: Clock) -> None:
        """Show nothing until `show_page`."""
        super().__init__()
        self._text = catalogue.format
        self.speaker = SpeakerPart(theme, catalogue, clock)
        self._speaker_line = Hairline(theme, above=14, below=14)
        self.needed = (NeededPart(theme, catalogue), NeededPart(theme, catalogue))
        self.answered = Words(theme, TextRole.BODY_NAME, wrap=True)
        self.results = (ResultPart(theme, catalogue), ResultPart(theme, catalogue))
        self._line = Hairline(theme, above=14, below=14)
        self.quorums = (QuorumPart(theme, catalogue), QuorumPart(theme, catalogue))
        self.foresight = Words(theme, TextRole.BODY, wrap=True)
        self._foresight_line = Hairline(theme, above=14, below=14)
        self._narrow = False
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._column.addWidget(self.speaker)
        self._column.addWidget(self._speaker_line)
        for part in (*self.needed, self.answered, *self.results, self._line, *self.quorums):
            self._column.addWidget(part)
        self._column.addWidget(self._foresight_line)
        self._column.addWidget(self.foresight)
        self._column.addStretch(1)

    def set_row(self, *, row: bool) -> None:
        """Stand under the card in a narrow window."""
        direction = QBoxLayout.Direction
        self._column.setDirection(direction.LeftToRight if row else direction.TopToBottom)
        self._column.setSpacing(24 if row else 6)
        self._narrow = row
        for part in self.results:
            part.set_row(row=row)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Maximum if row else policy.Preferred)

    def show_page(self, figures: Figures | None, view: PresidingView, tongue: Tongue) -> None:
        """Show the figures of a page, and who is registered and who speaks now."""
        quorums = view.quorums
        self.speaker.show_floor(view)
        speaking = view.speech is not None or bool(view.waiting)
        self._speaker_line.setVisible(speaking and not self._narrow)
        self._show_needed(figures.needed if figures else ())
        self.answered.show_text("\n".join(self._answered(figures)))
        result = figures.result if figures else None
        self._show_results(result, [body for body, _ in quorums])
        two = result is not None and result.bodies is not None
        self._line.setVisible(figures is not None and not self._narrow)
        for part, (body, quorum) in zip(self.quorums, quorums, strict=False):
            part.show_quorum(body, quorum)
            # In a narrow window a result needs the whole row, and two need the whole column.
            part.setVisible(result is None or not (self._narrow or two))
        for part in self.quorums[len(quorums) :]:
            part.setVisible(False)
        foresight = figures.foresight.get(tongue, ()) if figures else ()
        # What is said of two bodies takes the room of one.
        self.foresight.set_role(TextRole.META if len(quorums) > 1 else TextRole.BODY)
        self.foresight.show_text(held("\n".join(foresight)))
        self._foresight_line.setVisible(bool(foresight) and not self._narrow)

    def _answered(self, figures: Figures | None) -> Iterator[str]:
        """Yield the turnout of a vote that goes on; how it stands only where the profile says."""
        if figures is None or figures.answered is None:
            return
        now, here = figures.answered, figures.registered
        yield self._text(phrases.HAVE_ANSWERED, answered=now, registered=here)
        if figures.split is not None:
            split = figures.split
            yield self._text(
                phrases.SPLIT_NOW,
                in_favour=split.in_favour,
                against=split.against,
                abstained=split.abstained,
            )

    def _show_results(self, result: BallotResult | None, bodies: list[str]) -> None:
        shown: list[tuple[str, BallotResult]] = []
        if result is not None and result.bodies is not None:
            shown = list(zip(bodies, result.bodies.values(), strict=True))
        elif result is not None:
            shown = [("", result)]
        for part in self.results[len(shown) :]:
            part.setVisible(False)
        for part, (body, each) in zip(self.results, shown, strict=False):
            part.show_result(each, body=body)
            part.setVisible(True)

    def _show_needed(self, needed: tuple[Needed, ...]) -> None:
        for part in self.needed[len(needed) :]:
            part.setVisible(False)
        for part, each in zip(self.needed, needed, strict=False):
            part.show_needed(each)
            part.setVisible(True)
