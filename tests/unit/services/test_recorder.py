# SPDX-License-Identifier: Apache-2.0
"""The only writer: what is refused leaves no trace, what is told is on disk."""

import logging
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.decide.resolution import Subject
from app.domain.events import NoteMade, RegistrationOpened, SittingEntered, SittingPlanned
from app.domain.ids import CandidateId, ItemId, SittingId
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.refusals import Malformed, Refusal, RegistrationClosed
from app.domain.registration import Reason
from app.domain.sitting import SittingStage
from app.domain.tally import Tally
from app.errors import JournalDamaged
from app.kazakh.cases import Case
from app.plenary import Plenary
from app.services.recorder import Change, Recorder, replay, replay_register
from app.storage.codec import encode
from app.storage.database import Database
from app.storage.journal import Journal
from tests.chamber import (
    STARTS,
    a_chamber,
    a_paper,
    a_plan,
    an_item,
    everyone_but,
    members,
    whom,
)
from tests.conftest import FixedClock

SITTING = SittingId("senate-1995/2026-05-14/7")
REGISTER = "senate-1995/VIII"


@pytest.fixture
def plenary(tmp_path: Path) -> Iterator[Plenary]:
    """Return a chamber with a planned sitting."""
    with a_chamber(tmp_path, the=a_plan()) as chamber:
        yield chamber


def test_there_is_no_sitting_before_one_was_planned(tmp_path: Path) -> None:
    """Asking for it is our mistake."""
    with a_chamber(tmp_path) as chamber, pytest.raises(LookupError):
        chamber.sitting  # noqa: B018


def test_a_refused_action_records_nothing(plenary: Plenary) -> None:
    """Neither in the record nor in the state, and nobody hears of it."""
    heard: list[Change] = []
    plenary.subscribe(heard.append)
    head, before = plenary.head, plenary.sitting
    with pytest.raises(RegistrationClosed):
        plenary.registrations.register(whom(1))
    assert (plenary.head, plenary.sitting, heard) == (head, before, [])


def test_who_listens_hears_what_is_on_disk(plenary: Plenary) -> None:
    """The state told is the one that the record gives."""
    heads: list[str] = []
    changes: list[Change] = []
    plenary.subscribe(lambda _: heads.append(plenary.head))
    plenary.subscribe(changes.append)
    plenary.registrations.open()
    assert heads == [plenary.head]
    (change,) = changes
    assert change.events == (RegistrationOpened(round=1),)
    assert change.sitting is plenary.sitting


def test_nothing_to_record_is_told_to_nobody(plenary: Plenary) -> None:
    """An empty list of deputies is no fact."""
    heard: list[Change] = []
    plenary.registrations.open()
    plenary.subscribe(heard.append)
    head = plenary.head
    plenary.registrations.register(whom(0))
    assert (heard, plenary.head) == ([], head)


def test_a_listener_that_fails_takes_nobody_with_it(
    plenary: Plenary, caplog: pytest.LogCaptureFixture
) -> None:
    """The fact is on disk; the next listener is told of it, and the log keeps the failure."""
    heard: list[Change] = []

    def fail(_: Change) -> None:
        message = "a window is gone"
        raise RuntimeError(message)

    plenary.subscribe(fail)
    plenary.subscribe(heard.append)
    with caplog.at_level(logging.ERROR):
        plenary.registrations.open()
    assert len(heard) == 1
    assert "a window is gone" in caplog.text
    assert plenary.sitting.registration.open


def test_a_sitting_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """After a restart the state is the same, and the register too."""
    with a_chamber(tmp_path, the=a_plan()) as chamber:
        chamber.registrations.open()
        chamber.registrations.register(whom(40))
        before, register = chamber.sitting, chamber.register
    with a_chamber(tmp_path) as again:
        assert again.sittings.go_on(SITTING) == before
        assert again.register == register
        assert again.sittings.open().stage is SittingStage.IN_PROGRESS


def test_text_in_another_unicode_form_is_one_text(plenary: Plenary) -> None:
    """The state has the letters that the record has."""
    decomposed = unicodedata.normalize("NFD", "Сайлау комиссиясының төрағасы – Йорик")
    plenary.agenda.add(an_item(title=decomposed))
    title = plenary.sitting.agenda.items[0].title
    assert title == unicodedata.normalize("NFC", decomposed)
    assert title != decomposed


def test_a_sitting_of_another_convocation_is_still_the_same_sitting(plenary: Plenary) -> None:
    """The same profile, date and number can't stand twice on record."""
    with pytest.raises(Malformed, match="on record already"):
        plenary.sittings.plan(replace(a_plan(), convocation="IX"))
    with pytest.raises(Malformed, match="on record already"):
        plenary.sittings.plan(a_plan())


def test_a_new_sitting_follows_in_the_same_record(plenary: Plenary) -> None:
    """The roster is known already; the register has both."""
    plenary.sittings.plan(replace(a_plan(), number=8))
    assert [key.rpartition("/")[2] for key in plenary.register.sittings] == ["7", "8"]
    assert plenary.sitting.id.endswith("/8")
    assert len(plenary.register.roster.members) == 50


def test_settled_names_are_kept_in_the_register(plenary: Plenary) -> None:
    """They outlive the sitting."""
    plenary.names.settle("Smith John", dict.fromkeys(Case, "Джон Смит"))
    assert plenary.register.forms["Smith John"][Case.ACC] == "Джон Смит"
    with pytest.raises(Refusal):
        plenary.names.settle("Smith John", {})


def test_the_end_of_a_sitting_is_sealed_into_the_register(tmp_path: Path) -> None:
    """With the digest of its last entry."""
    with a_chamber(tmp_path, the=a_plan()) as chamber:
        chamber.registrations.open()
        chamber.registrations.register(whom(34))
        chamber.sittings.open()
        chamber.sittings.close()
        assert chamber.register.sittings[SITTING] == chamber.head


def record(folder: Path, *facts: tuple[str, object]) -> Journal:
    """Write facts into streams as another program might."""
    with Database.open(folder / "record.sqlite") as database:
        journal = Journal(database)
        journal.append(
            [
                encode(fact, stream=stream, at=STARTS, actor="test")  # type: ignore[arg-type]
                for stream, fact in facts
            ]
        )
    return journal


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([], id="nothing at all"),
        pytest.param([(SITTING, NoteMade(text="?"))], id="no beginning"),
        pytest.param([(SITTING, SittingEntered(sitting=SITTING))], id="a fact of the register"),
    ],
)
def test_a_record_that_makes_no_sense_is_not_gone_on_with(
    tmp_path: Path, facts: list[tuple[str, object]]
) -> None:
    """Full stop: no more writing."""
    record(tmp_path, *facts)
    with Database.open(tmp_path / "record.sqlite") as database, pytest.raises(JournalDamaged):
        Recorder(database, FixedClock(), "test").load(SITTING)


def test_a_sitting_begins_once(tmp_path: Path) -> None:
    """A second beginning in the middle of a sitting is damage."""
    with a_chamber(tmp_path, the=a_plan()):
        pass
    with Database.open(tmp_path / "record.sqlite") as database:
        journal = Journal(database)
        (first,) = journal.read(SITTING)
        planned = replay(journal, SITTING)
        assert planned.id == SITTING
    again = SittingPlanned(
        **{
            name: getattr(planned, "id" if name == "sitting" else name)
            for name in SittingPlanned.__dataclass_fields__
            if name != "register_head"
        },
        register_head=first.previous,
    )
    record(tmp_path, (SITTING, again))
    with Database.open(tmp_path / "record.sqlite") as database, pytest.raises(JournalDamaged):
        replay(Journal(database), SITTING)


def test_a_register_has_only_its_own_facts(tmp_path: Path) -> None:
    """A fact of a sitting in it is damage."""
    record(tmp_path, (REGISTER, NoteMade(text="?")))
    with Database.open(tmp_path / "record.sqlite") as database, pytest.raises(JournalDamaged):
        replay_register(Journal(database), REGISTER)


def test_every_thing_a_clerk_does_has_its_method(plenary: Plenary) -> None:
    """A short sitting through the services alone; the views follow."""
    item, c1 = ItemId("judges"), CandidateId("c1")
    plenary.agenda.add(an_item(1))
    for paper in ("nomination", "committee-conclusion"):
        plenary.agenda.enter_paper(item, a_paper(paper, "c1"))
    plenary.registrations.open()
    plenary.registrations.excuse(members("m050"), Reason.ILLNESS)
    plenary.registrations.register(whom(40))
    plenary.registrations.leave(members("m040"))
    plenary.registrations.close()
    plenary.sittings.open()
    plenary.agenda.adopt({SINGLE: Tally(in_favour=30)})
    plenary.agenda.take_up(item)
    plenary.agenda.mark_done(item, "conclusion-announced")
    plenary.agenda.mark_done(item, "debate-asked", note="no")
    plenary.ballots.open_procedural("Үзіліс", method=Method.SHOW_OF_HANDS)
    plenary.ballots.enter_count({SINGLE: Tally(in_favour=30)})
    plenary.ballots.close()
    plenary.ballots.announce()
    plenary.sittings.call_break("12.30")
    plenary.sittings.resume()
    sheet = plenary.resolutions.draft(Subject(item=item, candidate=c1))
    assert sheet.act.number is None
    plenary.ballots.open(item, candidate=c1)
    plenary.ballots.cast(in_favour=everyone_but())
    plenary.ballots.withdraw(members("m001"))
    plenary.ballots.close()
    plenary.ballots.announce()
    issued = plenary.resolutions.issue(Subject(item=item, candidate=c1))
    assert [each.sha256 for each in plenary.resolutions.kept()] == [issued.sha256]
    assert plenary.clerk().resolutions[0].number == "№ 1-VIII ПС"
    assert plenary.hall().result is not None
    plenary.sittings.note("Отырыс аяқталды")
    plenary.sittings.close()
    assert plenary.sitting.stage is SittingStage.CLOSED


def test_a_sitting_can_be_put_off(plenary: Plenary) -> None:
    """Before it opened."""
    assert plenary.sittings.postpone("Кворум жоқ").stage is SittingStage.POSTPONED
