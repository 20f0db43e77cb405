# SPDX-License-Identifier: Apache-2.0
"""An election on record is worked out anew, like every count, and read back as it was."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from app.domain.decide.resolution import Subject
from app.domain.ids import CandidateId
from app.domain.refusals import AlreadyDecided
from app.domain.selection import Everyone, First
from app.domain.sitting import Sitting
from app.plenary import Plenary
from app.services.recorder import replay
from app.services.verification import verify
from app.storage.database import Database
from app.storage.journal import Journal
from tests.chamber import JUDGES, a_chamber, a_plan, an_item
from tests.electing import electing_body
from tests.unit.services.owner import SITTING, rebuilt, saying, told


@pytest.fixture
def recorded(tmp_path: Path) -> Sitting:
    """Record a sitting in which two of three are elected, one of them only in a repeat."""
    with a_chamber(tmp_path, the=a_plan(electing_body())) as plenary:
        plenary.agenda.add(an_item(3))
        plenary.registrations.open()
        plenary.registrations.register(Everyone())
        plenary.sittings.open()
        plenary.agenda.take_up(JUDGES, because="Жалғыз мәселе")
        vote(plenary, {"c1": 30, "c2": 40, "c3": 30})
        plenary.ballots.elect(JUDGES)
        vote(plenary, {"c1": 20, "c3": 31})
        plenary.ballots.elect(JUDGES)
        plenary.resolutions.issue(Subject(item=JUDGES))
        head = plenary.head
        with pytest.raises(AlreadyDecided):
            plenary.ballots.elect(JUDGES)
        assert plenary.head == head
        return plenary.sitting


def vote(plenary: Plenary, votes: Mapping[str, int]) -> None:
    """Put candidates to the vote and announce so many in favour."""
    for candidate, in_favour in votes.items():
        plenary.ballots.open(JUDGES, candidate=CandidateId(candidate))
        plenary.ballots.cast(in_favour=First(in_favour))
        plenary.ballots.close()
        plenary.ballots.announce()


def findings(folder: Path) -> list[str]:
    """Return the codes of what verify finds; each has a sentence."""
    with Database.open(folder / "record.sqlite", read_only=True) as database:
        found = list(verify(database))
    assert all(str(each.message) for each in found)
    return [each.finding for each in found]


def test_an_election_is_read_back_as_it_was(recorded: Sitting, tmp_path: Path) -> None:
    """Round after round, and nothing in the record disagrees."""
    with Database.open(tmp_path / "record.sqlite", read_only=True) as database:
        assert replay(Journal(database), SITTING) == recorded
    assert [len(each.ranking.elected) for each in recorded.elections] == [1, 2]
    assert findings(tmp_path) == []


def another(ranking: dict[str, object]) -> dict[str, object]:
    """Return an election with another name."""
    return told(ranking, elected=["c1"])


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("changes", [{"ranking": another}, {"item": "other"}])
def test_a_changed_election_is_found_under_a_rebuilt_chain(
    changes: dict[str, object], tmp_path: Path
) -> None:
    """Whoever writes another name in, or another item, is found out by the votes."""
    rebuilt(tmp_path / "record.sqlite", saying("election_decided", **changes))
    assert "recount-differs" in findings(tmp_path)
