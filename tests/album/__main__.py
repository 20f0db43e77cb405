# SPDX-License-Identifier: Apache-2.0
"""`python -m tests.album`: the acts, the other papers and the cards to be read, of every body.

There is the act of every question of every kind; each stands twice: with a name whose cases the
rules are sure of and every fact given, and with a name of which they are not sure and the needed
facts alone, so that the twin is read too. The other papers are those of one sitting of each body.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from pikepdf import Pdf

from app.bootstrap import known_profiles
from app.documents.papers import render as render_paper
from app.documents.resolution import render
from app.domain.agenda import Agenda
from app.domain.decide.resolution import Subject
from app.domain.kinds import Kind
from app.domain.profile import Profile
from app.domain.resolution import Act, Mark
from app.kazakh.cases import Case
from app.views.acts import Grounds, compose
from tests.album.cards import page
from tests.album.papers import others, papers
from tests.chamber import a_plan, a_planned_sitting
from tests.joint import a_joint_plan
from tests.kinds import SURE, an_item_of, clauses_of, reasons_of, title_of

ALBUM = Path("build/album/acts.pdf")
PAPERS = Path("build/album/papers.pdf")
CARDS = Path("build/album/cards.html")
NAMES = (SURE[0], "Болат Еменов")
BEFORE_THE_SITTING = timedelta(days=8)
"""The papers of an item are dated so long before."""


def acts() -> Iterator[Act]:
    """Yield the act of every question that has one."""
    for profile in known_profiles():
        for kind in profile.kinds:
            for name in NAMES:
                yield from _acts_of(profile, kind, name)


def forms_of(profile: Profile) -> Iterator[Act]:
    """Yield an act of a body as a draft, as a specimen, on headed paper, and with Russian text."""
    act = next(each for kind in profile.kinds for each in _acts_of(profile, kind, NAMES[0]))
    yield replace(act, number=None, mark=Mark.DRAFT)
    yield replace(act, mark=Mark.SPECIMEN)
    yield replace(act, form=replace(act.form, headed_paper=True))
    switches = replace(profile.switches, parallel_russian=True)
    for kind in profile.kinds:
        if all(each.act is not None and each.act.ru is not None for each in kind.questions[:1]):
            both = replace(kind, questions=kind.questions[:1])
            yield from _acts_of(replace(profile, switches=switches), both, NAMES[0])


def album() -> bytes:
    """Return all acts, one after another."""
    others = (act for profile in known_profiles() for act in forms_of(profile))
    return bound(render(act) for act in (*acts(), *others))


def album_of_papers() -> bytes:
    """Return the papers of a sitting of each body, one after another."""
    return bound(render_paper(paper) for paper in (*papers(), *others()))


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
    plan = a_joint_plan() if profile.joint else a_plan(profile)
    names = (name, SURE[1])[: kind.seats]
    dated = plan.date - BEFORE_THE_SITTING
    item = an_item_of(kind, plan.members, names=names, spare=name not in SURE, dated=dated)
    body = profile.wording.body.get(Case.GEN, profile.wording.heading)
    item = replace(item, title=title_of(kind, body))
    sitting = replace(a_planned_sitting(plan), agenda=Agenda(items=(item,)))
    number = profile.number_text(1, profile.convocation)
    apart = item.candidates and not kind.elect
    for question in kind.questions:
        if question.act is not None:
            subject = Subject(
                item=item.id,
                candidate=item.candidates[0].id if apart else None,
                question=question.key,
                clauses=clauses_of(kind, question.key, body),
                reasons=reasons_of(kind, question.key),
            )
            grounds = Grounds(day=sitting.date, number=number)
            yield compose(sitting, subject, grounds, question.act)


def main() -> int:
    """Write both albums and say where they lie."""
    ALBUM.parent.mkdir(parents=True, exist_ok=True)
    CARDS.write_text(page(), encoding="utf-8")
    for path, content in ((ALBUM, album()), (PAPERS, album_of_papers())):
        path.write_bytes(content)
        sys.stdout.write(f"{path}\n")
    sys.stdout.write(f"{CARDS}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
