# SPDX-License-Identifier: Apache-2.0
"""The fields of one item of a planned agenda: kind, title, candidates, the kind's facts, papers."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.kinds import OTHER, Kind
from app.i18n import Catalogue
from app.views.agenda_draft import ItemDraft, PaperDraft
from app.views.plan_items import ItemField, ItemView
from app.wording import N_
from ui.clerk.field import Field
from ui.office.labelled import Labelled
from ui.office.pick import Pick
from ui.office.plans import Plans
from ui.theme import TextRole, Theme
from ui.widgets.ground import Tone, Words
from ui.widgets.lines import Lines


class ItemFields(QScrollArea):
    """One item's form; it is made anew when another kind has other fields."""

    edited = Signal(object)
    """The `ItemDraft` as it is now."""

    def __init__(self, theme: Theme, catalogue: Catalogue, plans: Plans) -> None:
        """Show nothing until `show_item`."""
        super().__init__()
        self._theme = theme
        self._text = catalogue.format
        self._plans = plans
        self._draft = ItemDraft()
        self._shape: tuple[object, ...] = ()
        self._paper_lines = 0
        self.fields: dict[str, Labelled] = {}
        self._updates: list[Callable[[ItemDraft], None]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.kind = Pick(theme)
        self.kind.picked.connect(self._picked)
        self.note = Words(theme, TextRole.META, Tone.SECOND, wrap=True)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_item(self, item: ItemView | None) -> None:
        """Show an item; the keys stay in the field they are in."""
        if item is None:
            self._shape = ()
            self._clear()
            return
        self._draft = item.draft
        papers = max(len(item.draft.papers), len(item.kind.papers) if item.kind else 0)
        # A line is free for one paper more; it stays where it is while it is typed into.
        fits = self._shape and len(item.draft.papers) <= self._paper_lines
        lines = self._paper_lines if fits else papers + 1
        shape = (item.number, item.kind.key if item.kind else "", lines)
        if shape != self._shape:
            self._shape, self._paper_lines = shape, papers + 1
            self._shape = (*shape[:2], self._paper_lines)
            chosen_by_keys = self.kind.hasFocus()
            self._build(item)
            if chosen_by_keys:
                self.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        for update in self._updates:
            update(item.draft)
        self._show_kind(item)
        self._show_finding(item)

    def ready(self) -> None:
        """Wait for the kind, or for what is wrong."""
        first = next((each for each in self.fields.values() if each.finding), None)
        where = first.field if first is not None else self.kind
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kind(self, item: ItemView) -> None:
        choices = tuple((each.key, self._called(each)) for each in self._plans.kinds)
        self.kind.show_choices(
            (("", ""), *choices) if item.kind is None else choices, item.draft.kind
        )
        notes = []
        if item.draft.guessed:
            notes.append(self._text(N_("Found by the title; look whether it is right.")))
        if item.waiting:
            names = ", ".join(item.waiting)
            notes.append(self._text(N_("Papers still to come: {names}"), names=names))
        self.note.show_text("\n".join(notes))

    def _show_finding(self, item: ItemView) -> None:
        for each in self.fields.values():
            each.show_finding("")
        if item.finding is None:
            return
        told = self._text(item.finding.reason.sentence, **item.finding.reason.facts)
        name = item.finding.field.value + (f":{item.finding.key}" if item.finding.key else "")
        self.fields.get(name, self.fields[ItemField.KIND]).show_finding(told)

    def _called(self, kind: Kind) -> str:
        if kind.title:
            return kind.title
        if kind.key == OTHER:
            return self._text(N_("another question"))
        return next((each.name for each in kind.questions), kind.key)

    def _clear(self) -> None:
        self.fields, self._updates = {}, []
        old = self.takeWidget()
        if old is not None:
            # The choice of the kind lives on; the rest goes.
            self.kind.setParent(None)
            self.note.setParent(None)
            old.deleteLater()

    def _build(self, item: ItemView) -> None:
        self._clear()
        text, kind = self._text, item.kind
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, self._theme.px(12), 0)
        column.setSpacing(self._theme.px(10))
        self._put(column, ItemField.KIND, text(N_("Kind of item")), self.kind)
        column.addWidget(self.note)
        self.kind.show()
        self._lines(column, ItemField.TITLE, text(N_("Title on the agenda")), rows=3)
        if kind is None or kind.per_candidate:
            name = text(N_("Candidates, one a line"))
            self._lines(column, ItemField.CANDIDATES, name, rows=4)
        if kind is not None:
            self._of_kind(column, kind)
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)

    def _of_kind(self, column: QVBoxLayout, kind: Kind) -> None:
        text = self._text
        if kind.per_candidate:
            self._line(column, ItemField.SEATS, text(N_("Seats to fill")))
        if kind.size is not None:
            self._line(column, ItemField.SIZE, text(N_("Size of the organ")))
        self._line(column, ItemField.SUBJECT, text(N_("What it is about, where the act names it")))
        for rule in kind.fields:
            self._fact(
                column,
                rule.key,
                rule.name,
                tuple((e.key, e.name) for e in rule.values),
                several=rule.several,
            )
        if kind.papers:
            self._papers(column, kind)

    def _put(self, column: QVBoxLayout, name: str, words: str, field: QWidget) -> None:
        self.fields[name] = Labelled(self._theme, words, field)
        column.addWidget(self.fields[name])

    def _line(self, column: QVBoxLayout, name: ItemField, words: str) -> None:
        entry = Field(self._theme)
        entry.textEdited.connect(lambda typed: self._edit(**{name.value: typed}))
        self._put(column, name, words, entry)
        self._updates.append(lambda draft: _fill(entry, getattr(draft, name.value)))

    def _lines(self, column: QVBoxLayout, name: ItemField, words: str, *, rows: int) -> None:
        entry = Lines(self._theme, rows=rows)
        many = name is ItemField.CANDIDATES

        def typed(text: str) -> None:
            self._edit(**{name.value: _names(text) if many else " ".join(text.split("\n"))})

        def update(draft: ItemDraft) -> None:
            value = "\n".join(draft.candidates) if many else draft.title
            same = _names(entry.toPlainText()) == draft.candidates if many else False
            if not same:
                entry.show_text(value)

        entry.typed.connect(typed)
        self._put(column, name, words, entry)
        self._updates.append(update)

    def _fact(
        self,
        column: QVBoxLayout,
        key: str,
        words: str,
        values: tuple[tuple[str, str], ...],
        *,
        several: bool,
    ) -> None:
        """Offer the values of a fact, or an entry; one a line where it has several."""
        name = f"{ItemField.FIELDS.value}:{key}"

        def edit(text: str) -> None:
            facts = {**dict(self._draft.fields), key: text}
            self._edit(fields=tuple(facts.items()))

        if values and not several:
            pick = Pick(self._theme)
            pick.picked.connect(edit)
            self._put(column, name, words, pick)
            choices = (("", ""), *values)
            self._updates.append(
                lambda draft: pick.show_choices(choices, dict(draft.fields).get(key, ""))
            )
            return
        entry = Lines(self._theme, rows=3 if several else 1)
        entry.typed.connect(edit)
        self._put(column, name, words, entry)
        self._updates.append(lambda draft: entry.show_text(dict(draft.fields).get(key, "")))

    def _papers(self, column: QVBoxLayout, kind: Kind) -> None:
        """Offer a line for every paper there is, and one more."""
        rows = QWidget()
        lines = QVBoxLayout(rows)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._theme.px(6))
        for place in range(self._paper_lines):
            lines.addLayout(self._paper(place, kind))
        self._put(column, ItemField.PAPERS, self._text(N_("Papers: which, number, date")), rows)

    def _paper(self, place: int, kind: Kind) -> QVBoxLayout:
        """Offer which paper it is, and under it its number and its day."""
        lines, row = QVBoxLayout(), QHBoxLayout()
        for each in (lines, row):
            each.setSpacing(self._theme.px(6))
        which = Pick(self._theme)
        which.setAccessibleName(self._text(N_("Which paper")))
        choices = (("", ""), *((each.key, each.name) for each in kind.papers))
        which.picked.connect(lambda key: self._write_paper(place, paper=key))
        self._updates.append(lambda draft: which.show_choices(choices, _paper(draft, place).paper))
        lines.addWidget(which)
        for part, words in (("number", N_("Number")), ("day", N_("Date"))):
            entry = Field(self._theme)
            entry.setAccessibleName(self._text(words))
            entry.setPlaceholderText(self._text(words))
            self._connect_paper(entry, place, part)
            row.addWidget(entry)
        lines.addLayout(row)
        return lines

    def _connect_paper(self, entry: Field, place: int, part: str) -> None:
        entry.textEdited.connect(lambda typed: self._write_paper(place, **{part: typed}))
        self._updates.append(lambda draft: _fill(entry, getattr(_paper(draft, place), part)))

    def _write_paper(self, place: int, **typed: str) -> None:
        papers = list(self._draft.papers)
        papers += [PaperDraft()] * (place + 1 - len(papers))
        # Only texts are typed; the checker can't tell which fields these are.
        papers[place] = replace(papers[place], **typed)  # type: ignore[arg-type]
        self._edit(papers=tuple(papers))

    def _picked(self, kind: str) -> None:
        self._edit(kind=kind, guessed=False)

    def _edit(self, **changes: object) -> None:
        # The fields of a draft by name; each page above gives what its field holds.
        self._draft = replace(self._draft, **changes)  # type: ignore[arg-type]
        self.edited.emit(self._draft)

    def _restyle(self) -> None:
        self._theme.dress_scroll_bar(self.verticalScrollBar())


def _names(text: str) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


def _fill(entry: Field, text: str) -> None:
    if entry.text() != text:
        entry.setText(text)


def _paper(draft: ItemDraft, place: int) -> PaperDraft:
    return draft.papers[place] if place < len(draft.papers) else PaperDraft()
