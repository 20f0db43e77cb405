# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.album`: one PDF with the acts, and one with the other papers, of every body.

There is the act of every question of every kind; each stands twice: with a name whose cases the
rules are sure of, and with one they are not, so that the twin without endings is read too. The
other papers are those of one sitting of each body.
"""

import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from pikepdf import Pdf

from app.bootstrap import known_profiles
from app.documents.papers import render as render_paper
from app.documents.resolution import render
from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide.agenda import add_item
from app.domain.decide.resolution import Subject
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import Kind
from app.domain.profile import Profile
from app.domain.resolution import Act
from app.views.acts import Grounds, compose
from tests.album.papers import papers
from tests.chamber import a_plan, a_planned_sitting, a_roster, after

ALBUM = Path("build/album/acts.pdf")
PAPERS = Path("build/album/papers.pdf")
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
    return bound(render(act) for act in acts())


def album_of_papers() -> bytes:
    """Return the papers of a sitting of each body, one after another."""
    return bound(render_paper(paper) for paper in papers())


def bound(sheets: Iterable[bytes]) -> bytes:
    """Return several PDFs as one."""
    whole = Pdf.new()
    for each in sheets:
        with Pdf.open(BytesIO(each)) as sheet:
            whole.pages.extend(sheet.pages)
    out = BytesIO()
    whole.save(out, deterministic_id=True)
    return out.getvalue()


def _acts_of(profile: Profile, kind: Kind, name: str) -> Iterator[Act]:
    candidates = (Candidate(id=CANDIDATE, name=name),) if kind.per_candidate else ()
    item = AgendaItem(id=ITEM, kind=kind.key, title="", candidates=candidates)
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
    """Write both albums and say where they lie."""
    ALBUM.parent.mkdir(parents=True, exist_ok=True)
    for path, content in ((ALBUM, album()), (PAPERS, album_of_papers())):
        path.write_bytes(content)
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
