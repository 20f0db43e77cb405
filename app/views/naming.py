# SPDX-License-Identifier: Apache-2.0
"""Names in the case a text needs: as settled with the clerk, or by rule where the rule is sure.

A wrong ending in an act is worse than a question. Where the rule isn't sure and nobody has been
asked, a text takes its twin that needs no ending.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

from app.domain.agenda import Candidate
from app.domain.kinds import ActTemplate
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.kazakh.cases import Case, Form
from app.kazakh.inflection import Kind, all_cases

Forms = Mapping[Case, str]


class CaseUnsettled(Exception):
    """A text needs a name in a case that is neither sure nor settled."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name that a template may put into a case: «{name:acc}»."""

    nominative: str
    settled: Forms | None = None
    """All six forms, as the clerk settled them."""

    def __format__(self, case: str) -> str:
        """Return the name as it is, or in that case; raises `CaseUnsettled`."""
        if not case or not self.nominative:
            return self.nominative
        if self.settled is not None:
            return self.settled[Case(case)]
        form = forms_of(self.nominative)[Case(case)]
        if not form.sure:
            raise CaseUnsettled
        return form.text


@dataclass(frozen=True, slots=True)
class Names:
    """The persons an act names: one, several who are elected together, or nobody."""

    each: tuple[Name, ...] = ()

    def __format__(self, case: str) -> str:
        """Return the names one after another, each in that case; raises `CaseUnsettled`."""
        return ", ".join(format(name, case) for name in self.each)

    @property
    def listed(self) -> str:
        """The names as numbered sub-items, each on a line: «1) …;»; one stands without a number."""
        if len(self.each) == 1:
            return f"{self}"
        return ";\n".join(f"{place}) {name}" for place, name in enumerate(self.each, start=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class NameAsked:
    """A name whose forms the clerk has to settle, with the rule's proposal filled in."""

    name: str
    proposed: Mapping[Case, str]
    unsure: frozenset[Case]
    """The cases of which the rule isn't sure."""


def names_to_ask(sitting: Sitting, register: Register) -> tuple[NameAsked, ...]:
    """Return the candidates whose acts need a case that isn't sure and wasn't settled."""
    asked = {}
    for candidate, cases in _needed(sitting):
        if candidate.name in register.forms:
            continue
        forms = forms_of(candidate.name)
        unsure = frozenset(case for case, form in forms.items() if not form.sure)
        if unsure & cases:
            asked[candidate.name] = NameAsked(
                name=candidate.name,
                proposed={case: form.text for case, form in forms.items()},
                unsure=unsure,
            )
    return tuple(asked.values())


@lru_cache(maxsize=1024)
def forms_of(name: str) -> Mapping[Case, Form]:
    """Return the six cases of a person's name by rule; kept, since a view asks at every change."""
    return all_cases(name, Kind.FULL_NAME)


def cases_of(template: ActTemplate) -> frozenset[Case]:
    """Return the cases into which a template puts the candidate's name."""
    texts = (template.title, *template.clauses)
    return frozenset(
        Case(spec)
        for text in texts
        for _, field, spec, _ in Formatter().parse(text)
        if field == "name" and spec
    )


def _needed(sitting: Sitting) -> Iterator[tuple[Candidate, frozenset[Case]]]:
    for item in sitting.agenda.items:
        templates = [each.act for each in sitting.kind_of(item).questions if each.act]
        cases = frozenset[Case]().union(*map(cases_of, templates))
        for candidate in item.standing:
            yield candidate, cases
