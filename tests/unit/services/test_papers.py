# SPDX-License-Identifier: Apache-2.0
"""The papers made from the record: by kind, under names of their own, watched and stopped."""

from pathlib import Path

import pytest

from app.commands.documents import KINDS
from app.documents.papers import PrintingStopped
from app.domain.ids import SittingId
from app.errors import JournalDamaged
from app.services.papers import MAKERS, printed
from app.storage.database import Database
from app.storage.journal import Journal
from tests.chamber import a_chamber, a_plan, an_item
from tests.unit.services.owner import SITTING, a_record

STORED = {"resolution", "refusal", "draft"}


def test_every_kind_of_the_public_format_is_made_or_kept() -> None:
    """And each only once."""
    assert sorted([*MAKERS, *STORED]) == sorted(KINDS)


def test_the_papers_of_a_sitting_at_hand(tmp_path: Path) -> None:
    """A planned sitting has its agenda and the sheets for marking by hand."""
    with a_chamber(tmp_path, the=a_plan()) as chamber:
        assert [each.kind for each in chamber.papers.printed()] == ["checklist"]
        chamber.agenda.add(an_item(2))
        head = chamber.head
        kinds = [each.kind for each in chamber.papers.printed()]
        assert kinds == ["agenda", "script", "roll-call-sheet", "roll-call-sheet", "checklist"]
        (agenda,) = chamber.papers.printed("agenda")
        assert agenda.name == "Күн тәртібі – Сенат 2026-05-14 № 7.pdf"
        assert agenda.number is None
        assert chamber.head == head


def test_no_two_papers_have_one_name(tmp_path: Path) -> None:
    """Namesakes have a sheet each."""
    item = an_item(2)
    names = {"c1": item.candidates[0].name}
    with a_chamber(tmp_path, the=a_plan()) as chamber:
        chamber.agenda.add(item)
        found = list(chamber.papers.printed("roll-call-sheet"))
        assert found[0].name == (
            f"Дауыстарды қолмен белгілеу парағы – Сенат 2026-05-14 № 7 – {names['c1']}.pdf"
        )
        assert len({each.name for each in found}) == len({each.sha256 for each in found}) == 2


def test_making_papers_is_watched_and_can_be_stopped(tmp_path: Path) -> None:
    """From the reading of the record to the last sheet, never back."""
    a_record(tmp_path)
    told: list[float] = []

    def watch(share: float) -> bool:
        told.append(share)
        return True

    with Database.open(tmp_path / "record.sqlite", read_only=True) as database:
        journal = Journal(database)
        whole = list(printed(journal, SITTING, progress=watch))
        assert told == sorted(told)
        assert 0 < told[0] < 0.1
        assert told[-1] == pytest.approx(1)
        assert [each.kind for each in whole][-1] == "inventory"
        for most in (0.2, 0.6):
            with pytest.raises(PrintingStopped):
                list(printed(journal, SITTING, progress=lambda share, most=most: share < most))  # type: ignore[misc]


def test_a_register_is_no_sitting(tmp_path: Path) -> None:
    """Its facts in a sitting's place are damage, as is a record without a plan."""
    a_record(tmp_path)
    with Database.open(tmp_path / "record.sqlite", read_only=True) as database:
        for stream in ("senate-1995/VIII", "senate-1995/2026-05-14/8"):
            with pytest.raises(JournalDamaged):
                list(printed(Journal(database), SittingId(stream)))
