# SPDX-License-Identifier: Apache-2.0
"""Over courses at random: what is painted on the wall is what the journal says, and no more.

The figures are read from the painted window, the truth from the entries of the record, told anew
here entry by entry.
"""

import random
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from pytestqt.qtbot import QtBot

from app.domain import events as e
from app.domain.ids import BallotId, CandidateId, MemberId
from app.domain.refusals import Refusal
from app.domain.selection import First, Named, Selection
from app.domain.tally import Choice
from app.i18n import Catalogue, Language
from app.plenary import Plenary
from app.services.recorder import Recorder
from app.storage.codec import decode
from app.storage.database import Database
from app.storage.journal import Journal
from tests.chamber import JUDGES, NAMES, a_plan, a_profile, an_item
from tests.conftest import FixedClock
from tests.soak import runs
from ui.bridge import PlenaryBridge
from ui.hall import HallWindow
from ui.icons import IconSet
from ui.pages.contents import words

SEATS = 11
MOVES, COURSES = 30, runs(4, 400)
TEXT = re.compile(r"<text [^>]*>([^<]*)</text>", re.DOTALL)
VERDICTS = {"ADOPTED", "NOT ADOPTED", "THE VOTES ARE EQUAL"}
C1, C2 = CandidateId("c1"), CandidateId("c2")
LABELS = ("in favour", "against", "abstained", "gave no vote")


@dataclass
class Told:
    """What the entries of the record say of votes, followed one by one."""

    given: dict[BallotId, dict[MemberId, Choice]] = field(default_factory=dict)
    opened: dict[BallotId, e.BallotOpened] = field(default_factory=dict)
    going_on: BallotId | None = None
    closed: bool = False
    announced: e.ResultAnnounced | None = None
    """The result that the chamber is still with: nothing else was put to the vote since."""

    def follow(self, fact: object) -> None:
        """Take one entry."""
        match fact:
            case e.BallotOpened():
                self.opened[fact.ballot], self.given[fact.ballot] = fact, {}
                self.going_on, self.closed, self.announced = fact.ballot, False, None
            case e.VotesCast():
                self.given[fact.ballot] |= fact.votes
            case e.VotesWithdrawn():
                for member in fact.members:
                    self.given[fact.ballot].pop(member, None)
            case e.MembersLeft():
                # Who leaves while a vote is open has given none in it.
                if self.going_on is not None and not self.closed:
                    for member in fact.members:
                        self.given[self.going_on].pop(member, None)
            case e.BallotClosed():
                self.closed = True
            case e.ResultAnnounced():
                self.announced, self.going_on = fact, None


@dataclass
class Chamber:
    """A chamber whose wall is watched, with the journal beside it."""

    plenary: Plenary
    window: HallWindow
    journal: Journal
    told: Told = field(default_factory=Told)
    followed: int = 0

    def read_on(self) -> None:
        """Follow the entries made since the last look."""
        entries = self.journal.read(self.plenary.sitting.id)
        for entry in entries[self.followed :]:
            self.told.follow(decode(entry))
        self.followed = len(entries)

    def painted(self) -> list[str]:
        """Return every text that the window paints."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        device = QSvgGenerator()
        device.setOutputDevice(buffer)
        device.setSize(self.window.size())
        painter = QPainter(device)
        self.window.canvas.render(painter, QPoint())
        painter.end()
        return [unescape(text) for text in TEXT.findall(bytes(buffer.data().data()).decode())]


@contextmanager
def a_watched_chamber(folder: Path, qtbot: QtBot) -> Iterator[Chamber]:
    """Open a small chamber with two candidates and a wall."""
    with Database.open(folder / "record.sqlite") as database:
        database.tables.execute("pragma synchronous = off")
        clock = FixedClock()
        plenary = Plenary(Recorder(database, clock, "test"))
        plenary.sittings.plan(a_plan(a_profile(total=SEATS)))
        plenary.agenda.add(an_item(2))
        window = HallWindow(
            PlenaryBridge(plenary, Catalogue.open(Language.EN)), now=lambda: FixedClock().now()
        )
        qtbot.addWidget(window)
        window.resize(960, 540)
        plenary.registrations.open()
        plenary.registrations.register(First(9))
        plenary.sittings.open()
        yield Chamber(plenary, window, Journal(database))


def moves(plenary: Plenary, draw: random.Random) -> list[tuple[Callable[[], object], ...]]:
    """Return what may be tried at any moment, whether it makes sense or not."""
    ballots, floor = plenary.ballots, plenary.registrations
    who = Named(tuple(MemberId(f"m{n:03}") for n in draw.sample(range(1, SEATS + 1), 2)))
    candidate = draw.choice((C1, C2))

    def cast(whom: Selection) -> object:
        answers: tuple[Callable[[], object], ...] = (
            lambda: ballots.cast(in_favour=whom),
            lambda: ballots.cast(against=whom),
            lambda: ballots.cast(abstain=whom),
        )
        return draw.choice(answers)()

    def some() -> object:
        return cast(First(draw.randint(1, 4)))

    def put() -> object:
        return ballots.open(JUDGES, candidate=candidate, because="Жедел")

    def procedural() -> object:
        return ballots.open_procedural("Үзіліс жариялау")

    def take_up() -> object:
        return plenary.agenda.take_up(JUDGES, because="Жедел")

    return [
        (take_up, put, some, some, some, ballots.close, ballots.announce),
        (procedural, some, some, ballots.close, ballots.announce),
        (put, some, lambda: cast(who), lambda: ballots.withdraw(who)),
        (some, ballots.close),
        (ballots.announce, take_up),
        (lambda: floor.register(who), lambda: floor.leave(who), some),
        (lambda: floor.open(because="Жедел"), lambda: floor.register(First(9)), floor.close),
        (plenary.sittings.call_break, put, plenary.sittings.resume),
    ]


def check(chamber: Chamber) -> None:
    """Hold what is painted against what the journal has told so far."""
    chamber.read_on()
    told, painted = chamber.told, chamber.painted()
    page = chamber.window.canvas.page
    assert page is not None
    assert painted
    missing = [text for text in words(page) if text.replace(" ", "") not in _tight(painted)]
    assert missing == []
    figures = [figure for figure in page.figures if figure.mark is not None]
    if not figures:
        assert not VERDICTS & set(painted)
        assert not set(LABELS) & set(painted)
        if told.going_on is not None and not told.closed and page.figures:
            # Turnout, never how: as many as have answered by the journal.
            assert str(len(told.given[told.going_on])) in painted
        return
    assert told.going_on is None
    assert told.announced is not None
    outcome = told.announced.outcome
    tally = outcome.tally
    given = list(told.given[told.announced.ballot].values())
    assert [tally.in_favour, tally.against, tally.abstained] == [
        given.count(each) for each in (Choice.IN_FAVOUR, Choice.AGAINST, Choice.ABSTAIN)
    ]
    counted = (tally.in_favour, tally.against, tally.abstained, outcome.did_not_vote)
    places = [painted.index(label) for label in LABELS]
    assert [painted[place - 1] for place in places] == [str(each) for each in counted]
    opened = told.opened[told.announced.ballot]
    names = {C1: NAMES[0], C2: NAMES[1], None: opened.question}
    assert names[opened.candidate] in " ".join(painted)
    word = "ADOPTED" if outcome.adopted else "NOT ADOPTED"
    assert ("THE VOTES ARE EQUAL" if outcome.tied and not outcome.adopted else word) in painted


def _tight(painted: list[str]) -> str:
    return "".join(painted).replace(" ", "")


@pytest.mark.parametrize("course", range(COURSES))
def test_what_is_painted_is_what_the_journal_says(
    course: int, tmp_path: Path, icons: IconSet, qtbot: QtBot
) -> None:
    """Whatever is done and refused: one vote's figures, of the vote that the wall names."""
    assert icons is not None
    draw = random.Random(course)  # noqa: S311 - a course that is the same every time
    seen = set()
    with a_watched_chamber(tmp_path, qtbot) as chamber:
        for turn in range(MOVES):
            known = moves(chamber.plenary, draw)
            # Each begins with a whole vote; from then on anything may follow anything.
            for action in draw.choice(known) if turn else known[0]:
                before = chamber.window.canvas.page
                try:
                    action()
                except Refusal:
                    assert chamber.window.canvas.page is before
                    continue
                check(chamber)
                seen.add(chamber.told.announced is not None)
    assert seen == {True, False}
