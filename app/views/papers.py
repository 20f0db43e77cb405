# SPDX-License-Identifier: Apache-2.0
"""What every paper of a sitting has in common: its body, its day, its mark, who presided."""

from dataclasses import dataclass

from app.domain.body import Officer
from app.domain.kinds import SittingKind
from app.domain.member import Office, signature_name
from app.domain.resolution import Mark
from app.domain.sitting import Sitting
from app.kazakh.dates import date_attributive, date_line
from app.views.organ import heading_of
from app.views.paper import Paper, Part, Signature
from app.views.phrases import Phrases
from app.views.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a paper has of its own beside its parts."""

    kind: str
    title: str
    whose: str = ""
    corner: str = ""
    under: tuple[str, ...] = ()
    """After the line that says which sitting it is."""
    signatures: tuple[Signature, ...] = ()
    foot: str = ""


def paper(record: Record, say: Phrases, frame: Frame, parts: tuple[Part, ...]) -> Paper:
    """Return a paper of the sitting."""
    sitting = record.sitting
    profile = sitting.profile
    return Paper(
        kind=frame.kind,
        title=frame.title,
        about=f"{profile.name} {sitting.date.isoformat()} № {sitting.number}",
        whose=frame.whose,
        heading=heading_of(sitting),
        corner=frame.corner,
        under=(*which(sitting, say), *frame.under),
        parts=parts,
        signatures=frame.signatures,
        foot=frame.foot,
        mark=Mark.SPECIMEN if sitting.practice else Mark.NONE,
        day=sitting.date,
        form=profile.paper,
    )


def which(sitting: Sitting, say: Phrases) -> tuple[str, ...]:
    """Say which sitting a paper is of, and what it was called for."""
    own = sitting.kind is SittingKind.PLENARY or sitting.kind in sitting.profile.wording.sittings
    line = say(
        "common.sitting",
        day=date_attributive(sitting.date),
        number=sitting.number,
        sitting=sitting.called if own else say(f"kind.{sitting.kind}"),
    )
    return (line, sitting.title) if sitting.title.strip() else (line,)


def place_and_day(sitting: Sitting, say: Phrases) -> str:
    """Return where and when: «Астана, 2026 жылғы 14 мамыр»."""
    day = date_line(sitting.date)
    place = sitting.place.strip()
    return say("common.place", place=place, day=day) if place else day


def post_of(sitting: Sitting, officer: Officer, say: Phrases) -> str:
    """Return the post in which somebody presides."""
    member = None if officer.member is None else sitting.member(officer.member)
    if member is None:
        return officer.post or say("office.presiding")
    if member.office is Office.CHAIR:
        return sitting.profile.wording.signatory_post
    return say(f"office.{member.office}" if member.office else "office.member")


def presiding_signatures(record: Record, say: Phrases) -> tuple[Signature, ...]:
    """Return a line for everyone who presided (PR п.13)."""
    return tuple(presiding_signature(record, each, say) for each in record.presided)


def presiding_signature(record: Record, officer: Officer, say: Phrases) -> Signature:
    """Return the line of one who presided."""
    post = say("minutes.signed", post=post_of(record.sitting, officer, say))
    return Signature(post=post, name=signature_name(officer.name))
