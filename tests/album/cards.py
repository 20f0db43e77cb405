# SPDX-License-Identifier: Apache-2.0
"""Every card's text for a Kazakh editor to read: as it stands in the data, and as it is spoken.

First each card with its twin for what isn't certain, Kazakh beside Russian; then what is read at
each question of each kind of each body.
"""

from collections.abc import Iterator

from app.bootstrap import card_texts, known_profiles
from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.question import Motion, open_vote
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import Kind, Method
from app.domain.member import SINGLE
from app.domain.profile import Profile
from app.domain.refusals import Refusal
from app.domain.register import Register
from app.domain.selection import First
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.views.card import CardText, Tongue
from app.views.presiding import presiding_view
from tests.chamber import a_plan, a_planned_sitting, a_roster, after, casting

NAMES = ("Көктерекова Айгүл Жусанқызы", "Болат Еменов")
ITEM = ItemId("album")


def pages() -> str:
    """Return the whole text."""
    return "\n".join((*_texts(), *_spoken()))


def _texts() -> Iterator[str]:
    texts = card_texts()
    yield "# Төрағалық етушінің карталары ✎\n"
    for name in texts[Tongue.KK].cards:
        yield f"## {name}\n"
        for tongue in Tongue:
            yield from _text(texts[tongue].cards[name])
        yield ""


def _text(text: CardText) -> Iterator[str]:
    yield f"**{text.heading}**\n"
    for said in text.text:
        yield f"- {said}"
    twins = [plain for plain in text.plain if plain]
    if twins:
        yield "\n  жалғаусыз нұсқасы:\n"
    for plain in twins:
        yield f"  - {plain}"
    yield ""


def _spoken() -> Iterator[str]:
    for profile in known_profiles():
        yield f"# {profile.name} ({profile.key})\n"
        for kind in profile.kinds:
            if kind.questions:
                yield f"## {kind.title}\n"
            for name in NAMES if kind.questions else ():
                try:
                    yield from _read(_voted(profile, kind, name))
                except Refusal as refusal:
                    yield f"- {name}: … ({refusal.code})"


def _read(moments: Iterator[Sitting]) -> Iterator[str]:
    cards, told = card_texts(), set()
    for sitting in moments:
        for page in presiding_view(sitting, Register(key="album"), cards).pages:
            for tongue in Tongue:
                script = page.scripts[tongue]
                if script.said not in told and page.topic.item is not None:
                    told.add(script.said)
                    yield f"- {script.heading}: {script.said}".replace("\n", " ")
    yield ""


def _voted(profile: Profile, kind: Kind, name: str) -> Iterator[Sitting]:
    """Yield a question from its item being taken up to its result, adopted and not."""
    size = profile.total_on(a_plan(profile).date)
    candidates = (Candidate(id=CandidateId("c1"), name=name),) if kind.per_candidate else ()
    item = AgendaItem(
        id=ITEM, kind=kind.key, title=kind.title or "Ішкі мәселе туралы", candidates=candidates
    )
    begun = after(
        a_planned_sitting(a_plan(profile, members=a_roster(size))),
        lambda state: agenda.add_item(state, item),
        registration.open_registration,
        lambda state: registration.register(state, First(size)),
        course.open_sitting,
        lambda state: agenda.adopt_agenda(state, {SINGLE: Tally(in_favour=size)}),
        lambda state: agenda.take_up(state, ITEM),
    )
    yield begun
    if kind.secret:
        return
    motion = Motion(
        item=ITEM, candidate=candidates[0].id if candidates else None, method=Method.BY_NAME
    )
    put = after(begun, lambda state: open_vote(state, motion, because="Альбом"))
    yield put
    for in_favour in (size, size // 2):
        yield after(put, casting(in_favour), ballot.close_vote)
