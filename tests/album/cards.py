# SPDX-License-Identifier: Apache-2.0
"""Every card for a Kazakh editor to read: as it stands in the data, and as it is spoken.

First each card with its twin for what isn't certain, Kazakh beside Russian. Then every body and
every kind of its items, played from the registration to the last word, adopted and refused: the
order of the cards, and each text where it is heard first.
"""

import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from app.bootstrap import card_texts, known_profiles
from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.question import Motion, open_vote
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import REFUSE, Kind, Method
from app.domain.member import SINGLE
from app.domain.profile import Profile
from app.domain.refusals import Refusal
from app.domain.register import Register
from app.domain.selection import First
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.views.card import CardText, Script, Tongue
from app.views.presiding import PresidingPage, presiding_view
from tests.chamber import a_plan, a_planned_sitting, a_roster, after, casting
from tests.cli.every_kind import course_of
from tests.cli.program import course as written
from tests.course.test_cards import course_in, moments

UNSURE = "Болат Еменов"
"""A name whose cases the rule isn't sure of."""
ITEM = ItemId("album")
STYLE = """
body { font: 17px/1.5 'Inter', 'Noto Sans', sans-serif; color: #14212b; max-width: 1180px;
       margin: 40px auto; padding: 0 24px }
h1 { font-size: 30px; margin: 56px 0 8px } h2 { font-size: 21px; margin: 40px 0 6px }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
td { vertical-align: top; padding: 10px 14px 10px 0; border-top: 1px solid #dfe4e7 }
td:first-child { width: 190px; color: #0b5a66; font-weight: 600 }
p { margin: 0 0 8px } .twin { color: #5a6872 } .order { color: #45535e; font-size: 15px }
"""
Spoken = tuple[PresidingPage, ...]


def page() -> str:
    """Return the whole page."""
    parts = ("".join(texts()), *("".join(body(profile)) for profile in known_profiles()))
    return document(parts)


def document(parts: Iterable[str]) -> str:
    """Return parts as one page that any browser shows."""
    head = '<!doctype html><html lang="kk"><meta charset="utf-8">'
    title = "<title>Төрағалық етушінің карталары</title>"
    return "\n".join((head + title, f"<style>{STYLE}</style>", *parts, "</html>\n"))


def texts() -> Iterator[str]:
    """Yield each card as it stands in the data, with its twin."""
    both = card_texts()
    yield "<h1>Төрағалық етушінің карталары ✎</h1><table>"
    for name in both[Tongue.KK].cards:
        cells = (_text(both[tongue].cards[name]) for tongue in Tongue)
        yield _row(name, *cells)
    yield "</table>"


def body(profile: Profile) -> Iterator[str]:
    """Yield what is read in one body, kind by kind."""
    yield f"<h1>{escape(profile.name)} ({escape(profile.key)})</h1>"
    told: set[str] = set()
    for kind in profile.kinds:
        for refused in (False, True) if kind.question(REFUSE) else (False,):
            yield from spoken(profile, kind, told, refused=refused)


def spoken(profile: Profile, kind: Kind, told: set[str], *, refused: bool = False) -> Iterator[str]:
    """Yield the order of the cards of a kind, and every text that wasn't told before."""
    heading = escape(kind.title or kind.key)
    yield f"<h2>{heading}{' – бас тарту' if refused else ''}</h2>"
    pages = played(profile, kind, refused=refused)
    if kind.per_candidate and not kind.secret and not profile.joint and not refused:
        pages += put_with_unsure_name(profile, kind)
    order = dict.fromkeys(page.scripts[Tongue.KK].heading for page in pages)
    yield f"<p class=order>{escape(' → '.join(order))}</p><table>"
    for each in pages:
        script = each.scripts[Tongue.KK]
        if script.said not in told:
            told.add(script.said)
            cells = (_script(each.scripts[tongue]) for tongue in Tongue)
            yield _row(script.heading, *cells)
    yield "</table>"


def played(profile: Profile, kind: Kind, *, refused: bool = False) -> Spoken:
    """Return every card of a sitting on one item, from the registration to the last word."""
    the = course_of(profile, kind, refused=refused)
    with tempfile.TemporaryDirectory() as folder:
        plan = course_in(written(Path(folder), the.steps, **the.head))
        assert plan is not None
        return tuple(page for _, view in moments(plan, card_texts()) for page in view.pages)


def put_with_unsure_name(profile: Profile, kind: Kind) -> Spoken:
    """Return how somebody is put to the vote of whose cases the rule isn't sure.

    Nothing where a kind needs more than a name: its other cards are the same.
    """
    cards, register = card_texts(), Register(key="album")
    try:
        views = [presiding_view(each, register, cards) for each in _voted(profile, kind)]
    except Refusal:
        return ()
    return tuple(page for view in views for page in view.pages if page.topic.item is not None)


def _voted(profile: Profile, kind: Kind) -> Iterator[Sitting]:
    """Yield a question from its vote to its result, adopted and not."""
    size = profile.total_on(a_plan(profile).date)
    candidate = CandidateId("c1")
    item = AgendaItem(
        id=ITEM,
        kind=kind.key,
        title=kind.title or "Ішкі мәселе туралы",
        candidates=(Candidate(id=candidate, name=UNSURE),),
    )
    motion = Motion(item=ITEM, candidate=candidate, method=Method.BY_NAME)
    put = after(
        a_planned_sitting(a_plan(profile, members=a_roster(size))),
        lambda state: agenda.add_item(state, item),
        registration.open_registration,
        lambda state: registration.register(state, First(size)),
        course.open_sitting,
        lambda state: agenda.adopt_agenda(state, {SINGLE: Tally(in_favour=size)}),
        lambda state: agenda.take_up(state, ITEM, because="Альбом"),
        lambda state: open_vote(state, motion, because="Альбом"),
    )
    yield put
    for in_favour in (size, size // 2):
        yield after(put, casting(in_favour), ballot.close_vote)


def _row(name: str, *cells: str) -> str:
    return f"<tr><td>{escape(name)}</td>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _text(text: CardText) -> str:
    said = "".join(f"<p>{_starred(each)}</p>" for each in text.text)
    twins = "".join(f"<p class=twin>{_starred(each)}</p>" for each in text.plain if each)
    return f"<p><b>{escape(text.heading)}</b></p>{said}{twins}"


def _starred(text: str) -> str:
    parts = escape(text).split("*")
    return "".join(f"<b>{part}</b>" if place % 2 else part for place, part in enumerate(parts))


def _script(script: Script) -> str:
    return "".join(
        "<p>"
        + "".join(
            f"<b>{escape(run.text)}</b>" if run.strong else escape(run.text) for run in paragraph
        )
        + "</p>"
        for paragraph in script.paragraphs
    )
