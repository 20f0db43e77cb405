# SPDX-License-Identifier: Apache-2.0
"""The whole sitting that is driven by keys alone and by the mouse alone: what happens in it.

Its facts, what a clerk sees on the way, and what has to stand in the record at the end. How the
clerk does each thing is told by the two tests.
"""

from dataclasses import dataclass, field

from app import bootstrap
from app.course.invented import invented_roster
from app.domain import events as e
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.ids import BallotId
from app.domain.kinds import MAIN
from app.domain.sitting import SittingStage
from app.domain.tally import Tally
from app.plenary import Plenary
from app.storage.sealed import SUFFIX
from app.views.hall import HallPage
from tests.hands import settle
from tests.office import AtWork
from ui.clerk.places import Place

MONITOR = (1366, 768)
SEATS = 50
NOMINEE = invented_roster(SEATS)[1].name
AGENDA = (
    "1. Санақ комиссиясын сайлау туралы\n"
    "2. Конституциялық Соттың судьясын қызметке тағайындау туралы\n"
    "   Кандидаттар: Ахметова Айгүл Серікқызы, Серіков Болат Нұрланұлы\n"
    "   Президенттің кандидатураны ұсынуы № 12-3, 05.05.2026\n"
    "   Комитеттің қорытындысы № 4-1, 06.05.2026\n"
    "3. Қазақстан Республикасы Парламенті Сенатының Төрағасын сайлау туралы\n"
    f"   Кандидаттар: {NOMINEE}\n"
)
COMMISSION = ("5", "6", "7")
"""The seats of its members."""
AWAY = tuple(range(41, 51))
HERE = 40
SHOW_OF_HANDS = ("38", "1", "1")
TIED = 20
SET_ASIDE = "Дауыс беру нәтижесінің күші жойылсын ба?"
SETTING_ASIDE = ("32", "5", "3")
FAULT = "жүйедегі ақау"
BEFORE_LEAVING = 3
"""How many vote in favour before the others leave: from seat 1 on."""
GONE = tuple(range(34, 41))
"""The seats of those who leave: one deputy fewer stays than the quorum needs."""
NO_QUORUM = "No quorum: 33 deputies are registered, 34 are needed."
AGAINST_AT_LAST = 15
"""From the next seat on, when the others are back; all the rest are in favour."""
WRONG_SEAT = 4
"""Recorded as against; the deputy had voted in favour."""
SLIP = "қате басылды"
AGAINST_THE_OTHER = 8
PAPERS = ("50", "40", "10", "40", "0", "0", "32", "8")
"""Printed, issued, unused, found, invalid, not counted; for the one on the paper, and against."""

TALLIES = (
    (Purpose.AGENDA, Tally(in_favour=38, against=1, abstained=1)),
    (Purpose.ITEM, Tally(in_favour=40)),
    (Purpose.ITEM, Tally(in_favour=20, against=20)),
    (Purpose.PROCEDURAL, Tally(in_favour=32, against=5, abstained=3)),
    (Purpose.ITEM, Tally(in_favour=26, against=14)),
    (Purpose.ITEM, Tally(in_favour=32, against=8)),
    (Purpose.ITEM, Tally(in_favour=32, against=8)),
    (Purpose.PROTOCOL, Tally(in_favour=38, against=1, abstained=1)),
)
"""What each vote came to, in the order in which they were opened."""


@dataclass(kw_only=True)
class Watcher:
    """Whoever sits at the desk: what is seen there and on the wall of the hall."""

    work: AtWork
    announced: dict[BallotId, list[int]] = field(default_factory=dict)
    """The figures on the wall when each result was announced."""
    foretold: str = ""
    """What the desk said before the correction was recorded."""

    @property
    def plenary(self) -> Plenary:
        """The sitting."""
        assert self.work.day.plenary is not None
        return self.work.day.plenary

    @property
    def line(self) -> str:
        """What stands at the foot of the desk."""
        return self.work.desk.footer.message

    @property
    def next_step(self) -> str:
        """The label of the one next step."""
        return self.work.desk.side.step.button.text()

    @property
    def wall(self) -> list[int]:
        """The figures on the wall."""
        assert self.work.day.shown is not None
        page = self.work.day.shown.hall.canvas.page
        return [each.value for each in page.figures] if page is not None else []

    def place(self) -> Place | None:
        """Return which panel is shown."""
        return self.work.desk.work.place

    def stage(self) -> SittingStage:
        """Return where the sitting stands now."""
        return self.plenary.sitting.stage

    def sit_down(self) -> None:
        """Take a desk of the smallest monitor that is in use."""
        self.work.rest()
        self.work.desk.showNormal()
        self.work.desk.resize(*MONITOR)
        self.work.desk.activateWindow()
        settle()

    def look(self) -> None:
        """Look at the desk, and at the wall where a result was announced just now."""
        settle()
        if self.work.day.shown is None:
            return
        for ballot in self.plenary.sitting.ballots:
            if ballot.outcome is not None and ballot.id not in self.announced:
                self.announced[ballot.id] = self.wall

    def read_foresight(self) -> None:
        """Read on the desk what the correction would turn."""
        self.foretold = self.work.desk.work.correction.foresight.text()

    def close(self) -> None:
        """Leave the desk when the record is sealed, and look into what is on disk."""
        plenary = self.plenary
        assert plenary.hall().page is HallPage.ENDED
        ballots, facts = plenary.sitting.ballots, tuple(event for event, _ in plenary.facts(0))
        acts = [each.question for each in plenary.sitting.resolutions]
        sitting = plenary.sitting.id
        check_votes(ballots, self.announced)
        check_turns(ballots, facts, self.foretold)
        assert acts == [MAIN] * 4
        self.work.close_desk()
        with bootstrap.open_archive(self.work.data) as archive:
            assert list(archive.findings()) == []
            printed = list(archive.documents(sitting, "resolution"))
        assert [each.content[:5] for each in printed] == [b"%PDF-"] * 4
        (copy,) = self.work.data.rglob(f"*{SUFFIX}")
        assert list(bootstrap.sealed_findings(copy)) == []


def check_votes(ballots: tuple[Ballot, ...], announced: dict[BallotId, list[int]]) -> None:
    """Compare every vote with what was planned, and with what the wall said of it."""
    outcomes = {each.id: each.outcome for each in ballots if each.outcome is not None}
    found = [(each.purpose, outcomes[each.id].tally) for each in ballots]
    assert found == list(TALLIES)
    for ballot in ballots:
        outcome = outcomes[ballot.id]
        tally = outcome.tally
        told = [tally.in_favour, tally.against]
        if not ballot.secret:
            told += [tally.abstained, outcome.did_not_vote]
        # A protocol is approved under the figures of the secret vote itself.
        shown = announced[ballot.id] if ballot.purpose is not Purpose.PROTOCOL else told
        assert shown[: len(told)] == told


def check_turns(ballots: tuple[Ballot, ...], facts: tuple[object, ...], foretold: str) -> None:
    """Look for the tie, the annulment, the lost quorum, the secret vote and the correction."""
    tied, repeated = ballots[2], ballots[4]
    assert tied.outcome is not None
    assert tied.outcome.tied
    assert [each.id for each in ballots if each.stage is BallotStage.ANNULLED] == [tied.id]
    assert [each.purpose for each in ballots if each.secret] == [Purpose.ITEM]
    left = [each for each in facts if isinstance(each, e.MembersLeft)]
    assert sum(len(each.members) for each in left) == len(GONE)
    (corrected,) = (each for each in facts if isinstance(each, e.CorrectionMade))
    assert corrected.affects == (repeated.id,)
    assert corrected.correction.reason == SLIP
    assert foretold == f"Vote {repeated.id}: it would be adopted (26 in favour)."
    assert repeated.outcome is not None
    assert repeated.outcome.adopted
