# SPDX-License-Identifier: Apache-2.0
"""The register of numbers on record: kept apart, made elsewhere, and gaps that nothing explains."""

from datetime import date
from pathlib import Path

import pytest

from app.documents.styles import FormImpossible
from app.domain import events as e
from app.domain.agenda import AgendaItem
from app.domain.decide.resolution import Subject
from app.domain.ids import ItemId
from app.domain.refusals import NumberTaken
from app.domain.selection import Everyone
from app.errors import JournalDamaged
from app.plenary import Plenary
from app.services.papers import printed
from app.services.recorder import Recorder
from app.services.verification import verify
from app.storage.database import Database
from app.storage.journal import Journal
from app.views.numbering import Holder
from tests.chamber import a_chamber, a_plan
from tests.conftest import FixedClock

DAY = date(2026, 5, 14)
TEXT = ("Осы мәселе бойынша шешім қабылдансын.",)


def adopted(chamber: Plenary, count: int) -> list[Subject]:
    """Adopt so many internal decisions; return of what their acts are made."""
    chamber.registrations.open()
    chamber.registrations.register(Everyone())
    chamber.sittings.open()
    subjects = [Subject(item=ItemId(f"i{n}"), clauses=TEXT) for n in range(count)]
    for subject in subjects:
        title = f"№ {subject.item} ішкі мәселе туралы"
        chamber.agenda.add(AgendaItem(id=subject.item, kind="internal-decision", title=title))
        chamber.agenda.take_up(subject.item, because="Шұғыл")
        chamber.ballots.open(subject.item, candidate=None, because="Шұғыл")
        chamber.ballots.cast(in_favour=Everyone())
        chamber.ballots.close()
        chamber.ballots.announce()
    return subjects


def test_numbers_reserved_and_given_elsewhere_are_left_aside(tmp_path: Path) -> None:
    """A reserved one is given only by name; the record agrees with itself, before and after."""
    with a_chamber(tmp_path, the=a_plan()) as chamber:
        subjects = adopted(chamber, 3)
        chamber.numbers.reserve(1, 2, "Бюро қаулылары")
        chamber.numbers.enter_foreign(3, "Аппарат туралы ереже туралы", DAY)
        assert chamber.resolutions.issue(subjects[0]).seq == 4
        assert chamber.resolutions.issue(subjects[1], 2).seq == 2
        with pytest.raises(NumberTaken):
            chamber.resolutions.issue(subjects[2], 3)
        rows = chamber.numbers.register()
        assert [row.holder for row in rows] == [
            Holder.RESERVED,
            Holder.ACT,
            Holder.FOREIGN,
            Holder.ACT,
        ]
    with Database.open(tmp_path / "record.sqlite", read_only=True) as database:
        assert list(verify(database)) == []


def test_a_gap_that_nothing_explains_is_found(tmp_path: Path) -> None:
    """As after a register that was rebuilt; one before a number of the chancery is its own."""
    with a_chamber(tmp_path, the=a_plan()) as chamber:
        (subject,) = adopted(chamber, 1)
        chamber.resolutions.issue(subject, 5)
        sitting = chamber.sitting.id
    with Database.open(tmp_path / "record.sqlite") as database:
        assert list(verify(database)) == []
        recorder = Recorder(database, FixedClock(), "test")
        recorder.load(sitting)
        recorder.enter([e.NumberAssigned(number="№ 9-VIII ПС", seq=9, sitting=sitting)])
        found = {each.finding: str(each.message) for each in verify(database)}
    assert "6 to 8" in found["number-gap"]


def test_a_batch_is_issued_one_after_another_and_can_be_stopped(tmp_path: Path) -> None:
    """What is issued stays issued; headed paper leaves the sheet on record as it is."""
    told: list[float] = []

    def watch(share: float) -> bool:
        told.append(share)
        return share < 1 / 2

    with a_chamber(tmp_path, the=a_plan()) as chamber:
        subjects = adopted(chamber, 4)
        assert len(list(chamber.resolutions.drafts())) == 0
        assert [each.seq for each in chamber.resolutions.issue_all(subjects, watch)] == [1, 2]
        assert told == [0, 1 / 4, 1 / 2]
        rest = chamber.resolutions.issue_all(subjects[2:], lambda _: True)
        assert [each.seq for each in rest] == [3, 4]
        kept = chamber.resolutions.kept()
        headed = chamber.resolutions.on_headed_paper(1, 90)
        assert headed != kept[0].content
        assert headed == chamber.resolutions.on_headed_paper("№ 1-VIII ПС", 90)
        with pytest.raises(FormImpossible):
            chamber.resolutions.on_headed_paper(1, 290)
        assert chamber.resolutions.kept() == kept
        assert {each.number for each in chamber.duties()} == {
            act.number for act in chamber.sitting.resolutions
        }
        work = chamber.papers.work("duties")
        (paper,) = work(lambda _: True)
        assert paper == next(chamber.papers.printed("duties"))
        with Database.open(tmp_path / "other.sqlite") as other, pytest.raises(JournalDamaged):
            list(printed(Journal(other), chamber.sitting.id))
