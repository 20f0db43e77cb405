# SPDX-License-Identifier: Apache-2.0
"""Which names the clerk has to settle before the acts of a sitting can be worded with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.agenda import AgendaItem
from app.domain.decide.resolution import Subject
from app.domain.kinds import ActTemplate
from app.domain.placeholders import used
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.kazakh.cases import Case
from app.views.facts import Fact, facts_of
from app.views.naming import Name, Names, forms_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NameAsked:
    """A name whose forms the clerk has to settle, with the rule's proposal filled in."""

    name: str
    proposed: Mapping[Case, str]
    unsure: frozenset[Case]
    """The cases of which the rule isn't sure."""


def names_to_ask(sitting: Sitting, register: Register) -> tuple[NameAsked, ...]:
    """Return the names whose acts need a case that isn't sure and wasn't settled."""
    asked = {}
    for name, case in _needed(sitting):
        if name.nominative in register.forms:
            continue
        forms = forms_of(name.nominative, person=name.person)
        unsure = frozenset(each for each, form in forms.items() if not form.sure)
        if case in unsure:
            asked[name.nominative] = NameAsked(
                name=name.nominative,
                proposed={each: form.text for each, form in forms.items()},
                unsure=unsure,
            )
    return tuple(asked.values())


def _needed(sitting: Sitting) -> Iterator[tuple[Name, Case]]:
    """Yield the names that acts of the sitting put into a case."""
    for item in sitting.agenda.items:
        templates = [each.act for each in sitting.kind_of(item).questions if each.act]
        for subject in _subjects(sitting, item) if templates else ():
            facts = facts_of(sitting, subject, {})
            for template in templates:
                yield from _inflected(template, facts)


def _subjects(sitting: Sitting, item: AgendaItem) -> Iterator[Subject]:
    """Yield of what the item's acts are made: each candidate, or the item."""
    apart = item.standing if not sitting.kind_of(item).elect else ()
    for candidate in apart:
        yield Subject(item=item.id, candidate=candidate.id)
    if not apart:
        yield Subject(item=item.id)


def _inflected(template: ActTemplate, facts: Mapping[str, Fact]) -> Iterator[tuple[Name, Case]]:
    for text in (template.title, *template.clauses):
        for place in used(text):
            fact = facts.get(place.name)
            names = fact.each if isinstance(fact, Names) else (fact,)
            for name in names:
                if isinstance(name, Name) and place.spec:
                    yield name, Case(place.spec)
