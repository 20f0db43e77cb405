# SPDX-License-Identifier: Apache-2.0
"""What the words of an act say of their item: who, when, on which paper, in which case.

A template's placeholder is filled by a value of this module, which knows how it is written. Where a
case isn't settled (`CaseUnsettled`) or a fact wasn't given (`FactMissing`), the act takes its twin.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide.guards import any_item, known
from app.domain.decide.resolution import Subject
from app.domain.ids import MemberId
from app.domain.placeholders import BODY, NAME, NAMES, PAPER, SUBJECT, TERM
from app.domain.profile import Wording
from app.domain.questions import adopted
from app.domain.requirements import FieldRule
from app.domain.sitting import Sitting
from app.kazakh.cases import Case
from app.kazakh.dates import date_attributive, date_form, date_line
from app.kazakh.numerals import cardinal
from app.views.naming import Forms, Name, Names
from app.views.organ import heading_of

BLANK_PAPER = "____ жылғы ________ № ____"
"""Stands in a draft while the paper isn't in; no act is issued without it."""


class FactMissing(Exception):
    """A text speaks of a fact that wasn't given."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Stands where a fact wasn't given."""

    def __format__(self, spec: str) -> str:
        """Raise `FactMissing`."""
        raise FactMissing


@dataclass(frozen=True, slots=True)
class Blank:
    """Stands in a draft for what has still to be entered."""

    def __format__(self, spec: str) -> str:
        """Return a line to write on."""
        return "________"


MISSING = Missing()


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a template may put into a case: «{hearing_date:loc}»."""

    day: date

    def __format__(self, case: str) -> str:
        """Return «2026 жылғы 20 мамыр», or in that case."""
        return date_form(self.day, Case(case)) if case else date_line(self.day)


@dataclass(frozen=True, slots=True)
class Heading:
    """The body in the cases of its profile: «{body:gen}»."""

    words: Wording

    def __format__(self, case: str) -> str:
        """Return the body as it stands over an act, or in that case."""
        return self.words.body[Case(case)] if case else self.words.heading


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of an item by their date and number: «{paper:cec-submission}»."""

    item: AgendaItem

    def __format__(self, paper: str) -> str:
        """Return «2026 жылғы 12 мамырдағы № 5», or the blank for it."""
        for each in reversed(self.item.papers):
            if each.paper == paper:
                return f"{date_attributive(each.dated)} № {each.number}"
        return BLANK_PAPER


Fact = str | Name | Names | Missing | Blank | Day | Heading | Papers


def facts_of(sitting: Sitting, subject: Subject, forms: Mapping[str, Forms]) -> Mapping[str, Fact]:
    """Return what the act of a subject may speak of, by placeholder name."""
    item = any_item(sitting, subject.item)
    kind = sitting.kind_of(item)
    candidate = item.candidate(subject.candidate)
    words = sitting.profile.wording
    whose = (candidate,) if candidate else _together(sitting, item)
    names = Names(tuple(Name(each.name, forms.get(each.name)) for each in whose))
    facts: dict[str, Fact] = {
        "heading": heading_of(sitting),
        "enacts": words.enacts,
        "title": item.title,
        "post": (candidate.post if candidate else "") or item.value("post") or kind.post or MISSING,
        BODY: Heading(words),
        PAPER: Papers(item),
        NAME: names if whose else MISSING,
        NAMES: names.listed or MISSING,
        SUBJECT: _phrase(item.subject, forms) if item.subject else MISSING,
        TERM: MISSING if kind.term_years is None else f"{cardinal(kind.term_years)} жыл мерзімге",
    }
    posts = {each.with_post for each in kind.fields}
    of_fields = (each for each in kind.fields if each.key not in posts)
    return facts | {each.key: _field(sitting, subject, each, forms) for each in of_fields}


def _together(sitting: Sitting, item: AgendaItem) -> tuple[Candidate, ...]:
    """Return those of whom one act is made: the elected, or in a draft all who stand (PR п.87)."""
    if not sitting.elects(item):
        return ()
    election = sitting.election(item.id)
    if election is None:
        return item.standing
    return tuple(known(item.candidate(key)) for key in election.ranking.elected)


def _phrase(words: str, forms: Mapping[str, Forms], *, before: str = "") -> Name:
    """Return words that may be a person, a post or a body."""
    return Name(words, forms.get(words), before=before, person=False)


def _field(sitting: Sitting, subject: Subject, rule: FieldRule, forms: Mapping[str, Forms]) -> Fact:
    """Return a field as an act writes it."""
    item = any_item(sitting, subject.item)
    values = _values(sitting, item, rule, subject)
    if not values:
        return MISSING
    if rule.member:
        deputies = tuple(_deputy(sitting, key) for key in values)
        names = Names(tuple(Name(each, forms.get(each)) for each in deputies))
        return names.listed if rule.several else names.each[0]
    if rule.person:
        return _phrase(values[0], forms, before=item.value(rule.with_post))
    if rule.day:
        return Day(date.fromisoformat(values[0]))
    return enumerated(tuple(_text(rule, each) for each in values))


def _values(
    sitting: Sitting, item: AgendaItem, rule: FieldRule, subject: Subject
) -> tuple[str, ...]:
    """Return the values of a field; of measures put one by one, those of the act (57.4-05).

    An act of consent speaks of its measure, the refusal of those that were not consented to.
    """
    values = item.fields.get(rule.key, ())
    kind = sitting.kind_of(item)
    whole = next((each for each in kind.questions if each.each_of == rule.key), None)
    if whole is None:
        return values
    if subject.question in values:
        return (subject.question,)
    asked = kind.question(subject.question)
    if asked is None or not asked.only_if_failed or asked.follows != whole.key:
        return values
    votes = {each: sitting.decided(item.id, subject.candidate, each) for each in values}
    return tuple(key for key, vote in votes.items() if vote is None or not adopted(vote)) or values


def _deputy(sitting: Sitting, key: str) -> str:
    member = sitting.member(MemberId(key))
    return member.name if member else key


def _text(rule: FieldRule, key: str) -> str:
    value = rule.value(key)
    return (value.text or value.name) if value else key


def enumerated(parts: tuple[str, ...]) -> str:
    """Join as Kazakh does: «ұстауға, үйқамаққа алуға және күштеп әкелуге»."""
    return " және ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
