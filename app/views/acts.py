# SPDX-License-Identifier: Apache-2.0
"""The words of an act, from the profile's template and the facts of the sitting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.decide.guards import any_item, malformed
from app.domain.decide.resolution import Subject
from app.domain.kinds import ActTemplate
from app.domain.member import signature_name
from app.domain.profile import ParallelWords
from app.domain.resolution import Act, Mark, Parallel
from app.domain.sitting import Sitting
from app.kazakh.alphabet import composed
from app.views.facts import Blank, Fact, FactMissing, Missing, facts_of
from app.views.naming import CaseUnsettled, Forms
from app.views.organ import heading_of, post_of_signatory
from app.wording import N_

_MONTHS_RU = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)


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
    facts = facts_of(sitting, subject, on.forms)
    title, own = _worded(template, facts)
    clauses = tuple(map(composed, _with_reasons(subject, own)))
    item = any_item(sitting, subject.item)
    signatory = sitting.signatory
    words = profile.wording
    return Act(
        heading=heading_of(sitting),
        word=words.act,
        title=title,
        preamble=template.basis.format_map(facts),
        clauses=clauses,
        signatory_post=post_of_signatory(sitting),
        signatory_name=signature_name(signatory.name),
        place=sitting.place,
        date=on.day,
        number=on.number,
        mark=_mark(sitting, on.number),
        form=profile.paper,
        parallel=_parallel(sitting, subject, on, template),
        changed=_changed(clauses, own) if on.number is None and subject.clauses else (),
        template=f"{profile.key}/{profile.edition}/{item.kind}/{subject.question}",
    )


def _changed(clauses: tuple[str, ...], own: tuple[str, ...]) -> tuple[int, ...]:
    """Return the places of the clauses that aren't the template's; none where it has none."""
    if not own:
        return ()
    return tuple(place for place, each in enumerate(clauses, start=1) if each not in own)


def _parallel(
    sitting: Sitting, subject: Subject, on: Grounds, template: ActTemplate
) -> Parallel | None:
    """Return the Russian text where the profile asks for one, or refuse: nothing is translated."""
    words = sitting.profile.wording.ru
    if not sitting.profile.switches.parallel_russian or words is None:
        return None
    if template.ru is None or subject.clauses or subject.reasons:
        raise malformed(N_("the act needs a Russian text beside it, and its template has none"))
    item = any_item(sitting, subject.item)
    candidate = item.candidate(subject.candidate)
    facts = {
        "heading": words.heading,
        "enacts": words.enacts,
        "name": candidate.name if candidate else "",
    }
    acting, day = sitting.signatory.acting, on.day
    return Parallel(
        heading=words.heading,
        number=_in_russian(sitting, words, on.number or ""),
        word=words.act,
        title=template.ru.title.format_map(facts),
        preamble=template.ru.basis.format_map(facts),
        clauses=tuple(composed(each.format_map(facts)) for each in template.ru.clauses),
        signatory_post=words.acting_post if acting else words.signatory_post,
        place=f"{words.place}, {day.day} {_MONTHS_RU[day.month - 1]} {day.year} года",
    )


def _in_russian(sitting: Sitting, words: ParallelWords, number: str) -> str:
    """Return a number with the Russian code; nothing for one that isn't by the body's own mask."""
    profile, convocation = sitting.profile, sitting.convocation
    seq = profile.seq_of(number, convocation)
    if not words.number_mask or seq is None or profile.number_text(seq, convocation) != number:
        return ""
    return words.number_mask.format(seq=seq, convocation=convocation)


def _with_reasons(subject: Subject, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the clauses with the reasons: after what was decided, before to whom it is sent."""
    if subject.clauses:
        return subject.clauses + subject.reasons
    return own[:1] + subject.reasons + own[1:]


def _worded(template: ActTemplate, facts: Mapping[str, Fact]) -> tuple[str, tuple[str, ...]]:
    """Return title and clauses; the twin's where a case isn't settled or a fact wasn't given."""
    twin = template.plain or template
    try:
        return _filled(template.title, template.clauses, facts)
    except (CaseUnsettled, FactMissing):
        blanks = {
            key: Blank() if isinstance(fact, Missing) else fact for key, fact in facts.items()
        }
        return _filled(twin.title, twin.clauses, blanks)


def _filled(
    title: str, clauses: tuple[str, ...], facts: Mapping[str, Fact]
) -> tuple[str, tuple[str, ...]]:
    return title.format_map(facts), tuple(clause.format_map(facts) for clause in clauses)


def _mark(sitting: Sitting, number: str | None) -> Mark:
    if sitting.practice:
        return Mark.SPECIMEN
    return Mark.DRAFT if number is None else Mark.NONE
