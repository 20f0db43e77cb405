# SPDX-License-Identifier: Apache-2.0
"""Names in the case a text needs: as settled with the clerk, or by rule where the rule is sure.

A wrong ending in an act is worse than a question. Where the rule isn't sure and nobody has been
asked, a text takes its twin that needs no ending.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.kazakh.cases import Case, Form
from app.kazakh.inflection import PERSONAL, Kind, all_cases, guessed_kind

Forms = Mapping[Case, str]


class CaseUnsettled(Exception):
    """A text needs a name in a case that is neither sure nor settled."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name that a template may put into a case: «{name:acc}»."""

    nominative: str
    settled: Forms | None = None
    """All six forms, as the clerk settled them."""
    before: str = ""
    """A post that stands before the name; only the name takes the ending."""
    person: bool = True
    """False: perhaps a post or a body, as its words tell."""

    def __format__(self, case: str) -> str:
        """Return the name as it is, or in that case; raises `CaseUnsettled`."""
        return " ".join(filter(None, (self.before, self._in(case))))

    def _in(self, case: str) -> str:
        if not case or not self.nominative:
            return self.nominative
        if self.settled is not None:
            return self.settled[Case(case)]
        form = forms_of(self.nominative, person=self.person)[Case(case)]
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


@lru_cache(maxsize=1024)
def forms_of(name: str, *, person: bool = True) -> Mapping[Case, Form]:
    """Return the six cases of a name by rule; kept, since a view asks at every change."""
    guessed = guessed_kind(name)
    return all_cases(name, Kind.FULL_NAME if person or guessed in PERSONAL else guessed)
