# SPDX-License-Identifier: Apache-2.0
"""What the words of an act may speak of: the placeholders of a kind's templates.

«{member:gen}» is a placeholder with a case, «{paper:cec-submission}» one with the key of a paper. A
profile is checked against this list before anyone relies on it, and acts are filled in by it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from app.domain.kinds import Kind, QuestionRule
from app.domain.profile import Wording
from app.domain.requirements import FieldRule
from app.kazakh.cases import Case

NAME = "name"
"""The candidate whom the act concerns."""
NAMES = "names"
"""All who were elected: one act names them together."""
PAPER = "paper"
"""Date and number of a paper, before the noun: «2026 жылғы 12 мамырдағы № 5»."""
BODY = "body"
SUBJECT = "subject"
TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """What may stand in braces, and how."""

    specs: frozenset[str] = frozenset({""})
    """What may follow the colon; empty: nothing."""
    certain: frozenset[str] = frozenset({""})
    """With which of these the text is never in doubt."""
    given: bool = True
    """False: the fact may be missing, and then the act takes its twin."""
    listed: bool = False
    """Whether it is a list, each on a line of its own: in a clause, never in a title."""

    def firm(self, spec: str) -> bool:
        """Tell whether a text with it never needs the twin."""
        return self.given and spec in self.certain


_CASES = frozenset({"", *Case})
_PERSON = Placeholder(specs=_CASES)
_DAY = Placeholder(specs=_CASES, certain=_CASES)
_SURE = Placeholder()
_PERHAPS = Placeholder(given=False)


class Unbalanced(ValueError):
    """The braces of a text don't match."""


@dataclass(frozen=True, slots=True)
class Used:
    """A placeholder as it stands in a text."""

    name: str
    spec: str
    plain: bool
    """Without a conversion («!r») or another placeholder inside it."""

    def __str__(self) -> str:
        """Return it as it is written, without the braces."""
        return f"{self.name}:{self.spec}" if self.spec else self.name


def used(text: str) -> Iterator[Used]:
    """Yield the placeholders of a text in order; raises `Unbalanced`."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise Unbalanced from error
    for _, name, spec, conversion in parts:
        if name is not None:
            yield Used(name, spec or "", not conversion and "{" not in (spec or ""))


def placeholders(kind: Kind, question: QuestionRule, wording: Wording) -> Mapping[str, Placeholder]:
    """Return what the act of a question may speak of, by name."""
    known = {"heading": _SURE, "enacts": _SURE, "title": _SURE, BODY: _body(wording)}
    known[SUBJECT] = Placeholder(specs=_CASES, given=False)
    known["post"] = _SURE if kind.post else _PERHAPS
    if kind.per_candidate:
        whose = Placeholder(specs=_CASES, given=not kind.candidates_optional)
        together = Placeholder(given=whose.given, listed=True)
        known |= {NAME: whose, NAMES: together} if kind.elect else {NAME: whose}
    if kind.term_years is not None:
        known[TERM] = _SURE
    papers = frozenset(each.key for each in kind.papers if not (each.waivable or each.grounds))
    if papers:
        known[PAPER] = Placeholder(specs=papers, certain=papers)
    posts = {each.with_post for each in kind.fields}
    known |= {
        each.key: _field(each, given=each.required or each.key == question.needs_field)
        for each in kind.fields
        if each.key not in posts
    }
    return known


def _body(wording: Wording) -> Placeholder:
    cases = frozenset({"", *wording.body})
    return Placeholder(specs=cases, certain=cases)


def _field(rule: FieldRule, *, given: bool) -> Placeholder:
    if rule.day:
        return Placeholder(specs=_DAY.specs, certain=_DAY.certain, given=given)
    inflected = (rule.member or rule.person) and not rule.several
    listed = rule.member and rule.several
    return Placeholder(
        specs=_PERSON.specs if inflected else _SURE.specs, given=given, listed=listed
    )
