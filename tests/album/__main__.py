# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.album`: the act of every question of every body, and every card to be read.

Each act stands twice: with a name whose cases the rules are sure of, and with one they are not,
so that the twin without endings is read too.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from pikepdf import Pdf

from app.bootstrap import known_profiles
from app.documents.resolution import render
from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide.agenda import add_item
from app.domain.decide.resolution import Subject
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import Kind
from app.domain.profile import Profile
from app.domain.resolution import Act
from app.views.acts import Grounds, compose
from tests.album.cards import pages
from tests.chamber import a_plan, a_planned_sitting, a_roster, after

ALBUM = Path("build/album/acts.pdf")
CARDS = Path("build/album/cards.md")
NAMES = ("Көктерекова Айгүл Жусанқызы", "Болат Еменов")
ITEM, CANDIDATE = ItemId("album"), CandidateId("c1")


def acts() -> Iterator[Act]:
    """Yield the act of every question that has one."""
    for profile in known_profiles():
        for kind in profile.kinds:
            for name in NAMES:
                yield from _acts_of(profile, kind, name)


def album() -> bytes:
    """Return all acts, one after another."""
    whole = Pdf.new()
    for act in acts():
        with Pdf.open(BytesIO(render(act))) as sheet:
            whole.pages.extend(sheet.pages)
    out = BytesIO()
    whole.save(out, deterministic_id=True)
    return out.getvalue()


def _acts_of(profile: Profile, kind: Kind, name: str) -> Iterator[Act]:
    candidates = (Candidate(id=CANDIDATE, name=name),) if kind.per_candidate else ()
    item = AgendaItem(
        id=ITEM, kind=kind.key, title=kind.title or "Ішкі мәселе туралы", candidates=candidates
    )
    plan = a_plan(profile, members=a_roster(profile.total_on(a_plan().date)))
    sitting = after(a_planned_sitting(plan), lambda state: add_item(state, item))
    number = profile.number_text(1, profile.convocation)
    for question in kind.questions:
        if question.act is not None:
            reasons = ("Себептері көрсетіледі.",) if question.reasons else ()
            subject = Subject(
                item=ITEM,
                candidate=CANDIDATE if candidates else None,
                question=question.key,
                reasons=reasons,
            )
            grounds = Grounds(day=sitting.date, number=number)
            yield compose(sitting, subject, grounds, question.act)


def main() -> int:
    """Write the album and say where it lies."""
    ALBUM.parent.mkdir(parents=True, exist_ok=True)
    ALBUM.write_bytes(album())
    CARDS.write_text(pages(), encoding="utf-8")
    sys.stdout.write(f"{ALBUM}\n{CARDS}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
