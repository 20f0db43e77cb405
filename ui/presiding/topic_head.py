# SPDX-License-Identifier: Apache-2.0
"""What the card is about: item, candidate, what for, and the steps of the question."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import Catalogue
from app.views.presiding import StepShown, StepStage, Topic, VoteStep
from ui.presiding import phrases
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words
from ui.widgets.headline import Headline
from ui.widgets.stepper import StepMark, Stepper, StepState

STEP_STATES = {
    StepStage.DONE: StepState.DONE,
    StepStage.CURRENT: StepState.CURRENT,
    StepStage.NEXT: StepState.NEXT,
    StepStage.NOT_NEEDED: StepState.NOT_NEEDED,
}


class TopicHead(QWidget):
    """Three lines and a row of steps over the card."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        """Show nothing until `show_topic`."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self.over = Words(theme, TextRole.BODY, Tone.SECOND)
        self.title = Headline(theme, TextRole.SPOKEN_TITLE)
        self._below = Words(theme, TextRole.BODY, Tone.SECOND, wrap=True)
        self._stepper = Stepper(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.over, self.title, self._below, self._stepper):
            self._column.addWidget(part)
        self._column.setSpacing(theme.px(4))

    def show_topic(self, topic: Topic, heading: str) -> None:
        """Show what a card is about; where it is about no candidate, its heading is the title."""
        candidate = topic.candidate
        self.over.show_text("  ·  ".join(self._over_title(topic, heading if candidate else "")))
        self.title.show_text(candidate or heading)
        self._below.show_text(topic.title)
        self._stepper.show_steps([self._mark(step) for step in topic.steps])
        self._stepper.setVisible(bool(topic.steps))

    def _mark(self, step: StepShown) -> StepMark:
        part = isinstance(step.name, VoteStep)
        word = self._text(phrases.VOTE_STEPS[VoteStep(step.name)]) if part else step.name
        return StepMark(word=word, state=STEP_STATES[step.stage])

    def _over_title(self, topic: Topic, heading: str) -> list[str]:
        parts = []
        if topic.item is not None:
            parts.append(self._text(phrases.ITEM, number=topic.item))
        if topic.place is not None:
            place, count = topic.place
            parts.append(self._text(phrases.CANDIDATE, place=place, count=count))
        if topic.method is not None:
            parts.append(self._text(phrases.METHODS[topic.method]))
        return [*parts, heading] if heading else parts
