# SPDX-License-Identifier: Apache-2.0
"""The words of an act, from the profile's template and the facts of the sitting."""

from datetime import date

from app.domain.decide.guards import the_item
from app.domain.decide.resolution import Subject
from app.domain.kinds import ActTemplate
from app.domain.member import signature_name
from app.domain.resolution import Act, Mark
from app.domain.sitting import Sitting


def compose(
    sitting: Sitting, subject: Subject, template: ActTemplate, *, day: date, number: str | None
) -> Act:
    """Return the whole text of an act; without a number it is a draft."""
    profile = sitting.profile
    facts = _facts(sitting, subject)
    own = tuple(clause.format_map(facts) for clause in template.clauses)
    item = the_item(sitting, subject.item)
    signatory = sitting.signatory
    words = profile.wording
    return Act(
        heading=words.heading,
        word=words.act,
        title=template.title.format_map(facts),
        preamble=template.basis.format_map(facts),
        clauses=(subject.clauses or own) + subject.reasons,
        signatory_post=words.acting_post if signatory.acting else words.signatory_post,
        signatory_name=signature_name(signatory.name),
        place=sitting.place,
        date=day,
        number=number,
        mark=_mark(sitting, number),
        form=profile.paper,
        template=f"{profile.key}/{profile.edition}/{item.kind}/{subject.question}",
    )


def _mark(sitting: Sitting, number: str | None) -> Mark:
    if sitting.practice:
        return Mark.SPECIMEN
    return Mark.DRAFT if number is None else Mark.NONE


def _facts(sitting: Sitting, subject: Subject) -> dict[str, str]:
    """Return what a template may speak of, by placeholder name."""
    item = the_item(sitting, subject.item)
    candidate = item.candidate(subject.candidate)
    post = (candidate.post if candidate else "") or sitting.kind_of(item).post
    return {
        "name": candidate.name if candidate else "",
        "post": post,
        "heading": sitting.profile.wording.heading,
        "enacts": sitting.profile.wording.enacts,
    }
