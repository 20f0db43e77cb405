# SPDX-License-Identifier: Apache-2.0
"""The wall, the printed minutes and the answer of the program tell one vote by the same numbers."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from app.course.answers import as_json
from app.domain.decide.question import Majority
from app.domain.selection import First, Named
from app.i18n import Catalogue, Language
from app.plenary import Plenary
from app.views import results
from app.views.hall import HallPage
from tests.chamber import a_chamber, a_plan, a_profile, a_roster
from tests.conftest import FixedClock
from tests.soak import runs
from ui.bridge import PlenaryBridge
from ui.hall import HallWindow
from ui.icons import IconSet
from ui.pages.contents import BandKind, Page

VOTES, SITTINGS = 100, runs(2, 100)
"""200 votes, or 10,000 under `make soak`."""
SEATS = 20
WORDS = ("in_favour", "against", "abstained", "did_not_vote")
TOLD = re.compile(
    r"Дауыс беруге қатысқандар – (\d+); жақтап – (\d+); қарсы – (\d+); "
    r"қалыс қалғандар – (\d+); дауыс бермегендер – (\d+)\."
)
"""A vote as the minutes word it."""
Counted = tuple[int, ...]


def shown(page: Page) -> Counted:
    """Return the figures of a result as they stand on the wall."""
    return tuple(figure.value for figure in page.figures if figure.mark is not None)


def voted(plenary: Plenary, draw: random.Random) -> Iterator[None]:
    """Take a vote with any figures; yield at each of its stages."""
    members = list(plenary.sitting.registration.registered)
    draw.shuffle(members)
    majority = draw.choice(list(Majority))
    plenary.ballots.open_procedural(f"Мәселе {draw.randrange(10**6)}", majority=majority)
    yield
    cuts = sorted(draw.choices(range(len(members) + 1), k=3))
    parts = (members[: cuts[0]], members[cuts[0] : cuts[1]], members[cuts[1] : cuts[2]])
    in_favour, against, abstain = (Named(tuple(part)) for part in parts)
    if cuts[2]:
        plenary.ballots.cast(in_favour=in_favour, against=against, abstain=abstain)
    yield
    plenary.ballots.close()
    yield
    plenary.ballots.announce()


def in_print(pdf: bytes) -> list[Counted]:
    """Return what the minutes on paper say of each vote, in its order."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    text = re.sub(r"\s+", " ", " ".join(pages))
    return [tuple(map(int, found.groups()[1:])) for found in TOLD.finditer(text)]


@pytest.mark.parametrize("sitting", range(SITTINGS))
def test_wall_paper_and_answer_agree(
    sitting: int, tmp_path: Path, icons: IconSet, qtbot: QtBot
) -> None:
    """Vote upon vote, whatever came of it, and none of them on the wall before its time."""
    assert icons is not None
    draw = random.Random(sitting)  # noqa: S311 - figures that are the same every time
    plan = a_plan(a_profile(total=SEATS), members=a_roster(SEATS))
    clock = FixedClock()
    catalogue = Catalogue.open(Language.EN)
    walls, answers = [], []
    with a_chamber(tmp_path, clock=clock, the=plan) as plenary:
        window = HallWindow(PlenaryBridge(plenary, catalogue), now=clock.now)
        qtbot.addWidget(window)
        plenary.registrations.open()
        plenary.registrations.register(First(draw.randint(14, SEATS)))
        plenary.sittings.open()
        for _ in range(VOTES):
            for _stage in voted(plenary, draw):
                assert window.canvas.page is not None
                assert shown(window.canvas.page) == ()
            page = window.canvas.page
            assert page is not None
            assert page.stage is HallPage.RESULT
            ballot = plenary.sitting.ballots[-1]
            told = as_json(results.ballot(plenary.sitting, ballot), catalogue.say)
            assert isinstance(told, dict)
            assert page.title == ballot.question
            assert page.band is not None
            assert (page.band.kind is BandKind.ADOPTED) is told["adopted"]
            walls.append(shown(page))
            answers.append(tuple(int(str(told[word])) for word in WORDS))
            if page.scale is not None:
                assert page.scale.needed == told["needed"]
        plenary.sittings.close()
        (minutes,) = plenary.papers.printed("minutes")
    assert walls == answers == in_print(minutes.content)
