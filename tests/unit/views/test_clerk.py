# SPDX-License-Identifier: Apache-2.0
"""The clerk's desk: agenda, roll, the vote at hand, steps, results in the public format."""

from dataclasses import replace

from app.domain.ballot import BallotStage
from app.domain.decide import ballot, registration
from app.domain.ids import MemberId
from app.domain.kinds import Method
from app.domain.register import Register
from app.domain.registration import Reason
from app.domain.selection import ByBody, First
from app.domain.sitting import Sitting
from app.views import item_results, results
from app.views.clerk import ClerkView, clerk_view
from app.views.marks import SeatMark
from app.views.roll import ballot_roll, registration_roll
from tests.chamber import (
    MAZHILIS,
    SENATE,
    a_joint_sitting,
    a_planned_sitting,
    a_result,
    a_sitting_in_progress,
    after,
    an_open_ballot,
    casting,
    leaving,
    members,
    putting,
    putting_procedural,
    registering,
)
from tests.unit.domain.test_every_refusal import issued
from tests.unit.domain.test_joint import ready

REGISTER = Register(key="senate-1995/VIII")


def desk(sitting: Sitting) -> ClerkView:
    """Return the clerk's desk."""
    return clerk_view(sitting, REGISTER)


def test_the_desk_shows_the_item_and_its_candidates() -> None:
    """With what each vote came to."""
    view = desk(a_result(27, 4))
    assert view.item is not None
    assert [row.name.split()[0] for row in view.item.candidates] == [
        "Көктерекова",
        "Қарағайлиев",
        "Жиделібаева",
        "Сексеуілов",
    ]
    first = view.item.candidates[0]
    assert first.result is not None
    assert (first.result.adopted, first.shown, first.resolution) == (True, True, "")
    assert (view.item.needed, view.agenda_needs[0].votes, view.place) == (26, 26, 1)
    assert view.candidate == first
    assert view.item.result is None


def test_an_issued_act_stands_beside_its_candidate() -> None:
    """By its number."""
    view = desk(issued())
    assert view.item is not None
    assert view.item.candidates[0].resolution == "№ 1-VIII ПС"
    assert view.resolutions == issued().resolutions


def test_a_planned_sitting_has_a_desk_too() -> None:
    """Nothing on the agenda yet."""
    view = desk(a_planned_sitting())
    assert (view.items, view.item, view.candidate, view.place) == ((), None, None, 0)
    assert (view.steps, view.vote) == ((), None)
    assert {row.mark for row in view.roll} == {SeatMark.ABSENT}


def test_steps_are_shown_as_done_or_due() -> None:
    """For the candidate at hand."""
    steps = {row.rule.key: row for row in desk(a_sitting_in_progress()).steps}
    assert steps["debate-asked"].done
    assert steps["debate-asked"].note == "no"
    assert not steps["presented"].done
    assert not any(row.due for row in steps.values())


def test_the_vote_at_hand() -> None:
    """Who hasn't answered is named until the vote closes."""
    view = desk(after(an_open_ballot(), casting(38))).vote
    assert view is not None
    assert (view.stage, view.by_name, view.purpose) == (BallotStage.OPEN, True, "item")
    assert [row.member for row in view.waiting] == ["m039", "m040"]
    assert (view.opened.needed, view.opened.reachable, view.running.not_voted) == (26, True, 2)
    assert view.result is None
    closed = desk(after(an_open_ballot(), casting(38), ballot.close_vote)).vote
    assert closed is not None
    assert closed.waiting == ()
    assert closed.result is not None
    assert closed.result.did_not_vote == 2


def test_the_roll_of_a_vote_shows_how_each_deputy_voted() -> None:
    """On the desk, never on the wall; during a round it shows who is here."""
    sitting = after(an_open_ballot(), casting(members("m001"), members("m002"), members("m003")))
    by_seat = [row.mark for row in desk(sitting).roll][:4]
    assert by_seat == [SeatMark.IN_FAVOUR, SeatMark.AGAINST, SeatMark.ABSTAINED, SeatMark.WAITING]
    counting = after(sitting, ballot.close_vote, registration.open_registration)
    assert {row.mark for row in desk(counting).roll} == {SeatMark.ABSENT}
    assert ballot_roll(counting, counting.ballots[-1])[0].mark is SeatMark.IN_FAVOUR


def test_the_roll_says_why_a_deputy_is_away() -> None:
    """Where the reason was noted."""
    away = after(
        a_planned_sitting(),
        lambda s: registration.excuse(s, members("m002"), Reason.ILLNESS),
        registration.open_registration,
        registering(members("m001")),
    )
    first, second = registration_roll(away)[:2]
    assert (first.mark, first.excused) == (SeatMark.REGISTERED, None)
    assert (second.mark, second.excused) == (SeatMark.ABSENT, Reason.ILLNESS)
    assert first.short == "Ақбұлақ А.С."


def test_an_item_without_candidates_has_its_own_result() -> None:
    """It has one question."""
    sitting = a_sitting_in_progress()
    item = replace(sitting.agenda.items[0], candidates=())
    kind = replace(sitting.profile.kinds[0], per_candidate=False, papers=(), steps=())
    plain = replace(
        sitting,
        profile=replace(sitting.profile, kinds=(kind,)),
        agenda=sitting.agenda.with_item(item),
    )
    voted = after(plain, putting(None), casting(30), ballot.close_vote, ballot.announce)
    view = desk(voted)
    assert view.item is not None
    assert view.item.result is not None
    assert view.item.result.adopted
    assert (view.candidate, view.place) == (None, 0)


def test_a_result_in_the_public_format() -> None:
    """The keys of the command line, with the sentence that explains it."""
    sitting = a_result(25, 0, 15)
    result = results.ballot(sitting, sitting.ballots[-1])
    assert (result.ballot, result.item, result.candidate) == ("b2", "judges", "c1")
    assert (result.registered, result.took_part, result.did_not_vote) == (40, 40, 0)
    assert (result.base, result.base_size, result.needed) == ("total", 50, 26)
    assert (result.adopted, result.tied, result.method) == (False, False, "by_name")
    assert "1 short" in str(result.sentence[0])
    assert result.bodies is None


def test_an_item_says_what_it_lacks() -> None:
    """Papers first, then steps, each once."""
    sitting = a_sitting_in_progress()
    bare = replace(sitting.agenda.items[0], papers=(), steps=())
    found = item_results.item(replace(sitting, agenda=sitting.agenda.with_item(bare)), bare)
    assert found.missing == (
        "nomination",
        "committee-conclusion",
        "conclusion-announced",
        "debate-asked",
    )
    assert (found.item, found.stage, found.questions) == (
        "judges",
        "taken-up",
        ("main", "refuse"),
    )


def test_registration_in_the_public_format() -> None:
    """Round, registered, needed, total, quorum; the stage beside it."""
    sitting = a_sitting_in_progress(34)
    now = results.registration(sitting)
    assert (now.round, now.registered, now.needed, now.total) == (1, 34, 34, 50)
    assert now.quorum
    assert now.bodies is None
    assert results.stage(sitting).stage == "in-progress"
    assert not results.registration(after(sitting, leaving(1))).quorum


def test_a_joint_sitting_answers_by_body() -> None:
    """Sums for information; what is needed stands with each body (PR п.18)."""
    sitting = after(
        a_joint_sitting(),
        registration.open_registration,
        registering(ByBody(((SENATE, First(34)), (MAZHILIS, First(66))))),
    )
    now = results.registration(sitting)
    assert (now.registered, now.needed, now.total, now.quorum) == (100, None, 148, True)
    assert now.bodies is not None
    assert now.bodies[MAZHILIS].needed == 66
    voting = after(ready(), putting("c1"), casting(ByBody(((SENATE, First(38)),))))
    opened = results.opened(voting, voting.ballots[-1])
    assert (opened.registered, opened.needed, opened.base_size) == (148, None, None)
    closed = after(voting, ballot.close_vote)
    result = results.ballot(closed, closed.ballots[-1])
    assert (result.in_favour, result.needed, result.adopted) == (38, None, False)
    assert result.bodies is not None
    assert (result.bodies[SENATE].adopted, result.bodies[MAZHILIS].needed) == (True, 74)


def test_the_desk_shows_the_body_that_is_shortest_of_its_quorum() -> None:
    """In a joint sitting the one to wait for."""
    sitting = after(
        a_joint_sitting(),
        registration.open_registration,
        registering(ByBody(((SENATE, First(34)), (MAZHILIS, First(60))))),
    )
    assert desk(sitting).quorum.body == MAZHILIS


def test_a_count_by_hands_is_not_by_name() -> None:
    """The desk offers figures instead of a roll."""
    view = desk(after(a_sitting_in_progress(), putting("c1", method=Method.SHOW_OF_HANDS))).vote
    assert view is not None
    assert not view.by_name


def test_a_procedural_vote_is_at_hand() -> None:
    """With its own majority."""
    view = desk(after(a_sitting_in_progress(), putting_procedural("Үзіліс"))).vote
    assert view is not None
    assert (view.purpose, view.question) == ("procedural", "Үзіліс")
    assert (view.opened.needed, view.opened.base) == (21, "registered")


def test_the_first_deputy_of_a_row() -> None:
    """A row carries what the seat needs."""
    row = registration_roll(after(a_planned_sitting(), registration.open_registration))[0]
    assert (row.member, row.seat, row.name) == (MemberId("m001"), 1, "Ақбұлақ Асқар Самалұлы")
