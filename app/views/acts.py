# SPDX-License-Identifier: Apache-2.0
"""The words of an act, from the profile's template and the facts of the sitting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide.guards import any_item, known
from app.domain.decide.resolution import Subject
from app.domain.kinds import ActTemplate
from app.domain.member import signature_name
from app.domain.resolution import Act, Mark
from app.domain.sitting import Sitting
from app.kazakh.alphabet import composed
from app.views.naming import CaseUnsettled, Forms, Name, Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What an act has besides its subject."""

    day: date
    """The day of the decision."""
    number: str | None
    """None: a draft."""
    forms: Mapping[str, Forms] = field(default_factory=dict)
    """By name, its cases as settled with the clerk."""


def compose(sitting: Sitting, subject: Subject, on: Grounds, template: ActTemplate) -> Act:
    """Return the whole text of an act; without a number it is a draft."""
    profile = sitting.profile
    facts = _facts(sitting, subject, on.forms)
    title, own = _worded(template, facts)
    item = any_item(sitting, subject.item)
    signatory = sitting.signatory
    words = profile.wording
    return Act(
        heading=words.heading,
        word=words.act,
        title=title,
        preamble=template.basis.format_map(facts),
        clauses=tuple(map(composed, (subject.clauses or own) + subject.reasons)),
        signatory_post=words.acting_post if signatory.acting else words.signatory_post,
        signatory_name=signature_name(signatory.name),
        place=sitting.place,
        date=on.day,
        number=on.number,
        mark=_mark(sitting, on.number),
        form=profile.paper,
        template=f"{profile.key}/{profile.edition}/{item.kind}/{subject.question}",
    )


def _worded(template: ActTemplate, facts: Mapping[str, str | Names]) -> tuple[str, tuple[str, ...]]:
    """Return title and clauses, without endings where a name's case isn't settled."""
    try:
        return _filled(template.title, template.clauses, facts)
    except CaseUnsettled:
        plain = known(template.plain)
        return _filled(plain.title, plain.clauses, facts)


def _filled(
    title: str, clauses: tuple[str, ...], facts: Mapping[str, str | Names]
) -> tuple[str, tuple[str, ...]]:
    return title.format_map(facts), tuple(clause.format_map(facts) for clause in clauses)


def _mark(sitting: Sitting, number: str | None) -> Mark:
    if sitting.practice:
        return Mark.SPECIMEN
    return Mark.DRAFT if number is None else Mark.NONE


def _elected(sitting: Sitting, item: AgendaItem) -> tuple[Candidate, ...]:
    """Return those of whom one act is made: the elected, or in a draft all who stand (PR п.87)."""
    if not sitting.elects(item):
        return ()
    election = sitting.election(item.id)
    if election is None:
        return item.standing
    return tuple(known(item.candidate(key)) for key in election.ranking.elected)


def _facts(
    sitting: Sitting, subject: Subject, forms: Mapping[str, Forms]
) -> dict[str, str | Names]:
    """Return what a template may speak of, by placeholder name."""
    item = any_item(sitting, subject.item)
    candidate = item.candidate(subject.candidate)
    post = (candidate.post if candidate else "") or sitting.kind_of(item).post
    named = (candidate,) if candidate else _elected(sitting, item)
    names = Names(tuple(Name(each.name, forms.get(each.name)) for each in named))
    return {
        "name": names,
        "names": names.listed,
        "post": post,
        "heading": sitting.profile.wording.heading,
        "enacts": sitting.profile.wording.enacts,
    }
