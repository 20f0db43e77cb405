# SPDX-License-Identifier: Apache-2.0
"""Over courses of all kinds: nothing too early on the wall, and never another vote's figures."""

from collections.abc import Callable, Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app import bootstrap
from app.course.clock import CourseClock
from app.course.player import plan, play
from app.course.reader import read
from app.domain.ballot import BallotStage
from app.domain.decide import ballot, registration
from app.domain.decide import sitting as course
from app.domain.refusals import Refusal
from app.domain.selection import First
from app.domain.sitting import Sitting
from app.i18n import Catalogue, Language
from app.views.hall import HallPage, hall_view
from app.views.marks import SeatMark
from tests.chamber import (
    Decision,
    a_plan,
    a_planned_sitting,
    a_profile,
    adding,
    adopting,
    after,
    an_item,
    leaving,
    putting,
    putting_procedural,
    registering,
    taking_up,
)
from ui.pages.compose import hall_page
from ui.pages.contents import Page, words

HOW = {SeatMark.IN_FAVOUR, SeatMark.AGAINST, SeatMark.ABSTAINED}
COURSES = Path(__file__).parents[1] / "data" / "courses"
ENGLISH = Catalogue.open(Language.EN)
SEATS = 11
Votes = tuple[int, int, int]
Step = Callable[[Votes], tuple[Decision, ...]]


def _fixed(*decisions: Decision) -> Step:
    return lambda _: decisions


def _casting(votes: Votes) -> Decision:
    return lambda sitting: ballot.cast(
        sitting, in_favour=First(votes[0]), against=First(votes[1]), abstain=First(votes[2])
    )


def _whole_vote(candidate: str) -> Step:
    return lambda votes: (
        putting(candidate, because="Жедел"),
        _casting(votes),
        ballot.close_vote,
        ballot.announce,
    )


STEPS: st.SearchStrategy[Step] = st.sampled_from(
    [
        lambda votes: (_casting(votes),),
        _fixed(ballot.close_vote),
        _fixed(ballot.announce),
        _fixed(ballot.close_vote, ballot.announce),
        _fixed(putting("c1", because="Жедел")),
        _fixed(putting("c2", because="Жедел")),
        _whole_vote("c1"),
        _whole_vote("c2"),
        _fixed(putting_procedural("Үзіліс жариялау")),
        _fixed(taking_up(because="Жедел")),
        _fixed(adopting(9)),
        _fixed(leaving(2)),
        _fixed(registering(2)),
        _fixed(registration.open_registration),
        _fixed(registration.close_registration),
        _fixed(course.call_break, course.resume),
    ]
)
VOTES = st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 3))


def in_progress() -> Sitting:
    """Return a small chamber whose sitting has opened."""
    return after(
        a_planned_sitting(a_plan(a_profile(total=SEATS))),
        adding(an_item(2)),
        registration.open_registration,
        registering(9),
        course.open_sitting,
    )


def attempt(sitting: Sitting, decision: Decision) -> Sitting:
    """Return the sitting after an action, or as it was when the rules refuse it."""
    try:
        return after(sitting, decision)
    except Refusal:
        return sitting


def told(page: Page) -> list[int]:
    """Return the figures of votes on a page."""
    return [figure.value for figure in page.figures if figure.mark is not None]


def check(sitting: Sitting) -> None:
    """Check one moment of a course: what is hidden, and whose figures are shown."""
    page = hall_page(hall_view(sitting), ENGLISH)
    if page.stage is not HallPage.RESULT:
        assert told(page) == []
        assert page.band is None or page.band.word not in {"ADOPTED", "NOT ADOPTED"}
        assert not HOW & {seat.mark for seat in page.seats}
        return
    assert sitting.pending is None
    shown = next(each for each in sitting.ballots if each.id == sitting.announced_last)
    assert shown.stage is BallotStage.ANNOUNCED
    assert shown.outcome is not None
    tally = shown.outcome.tally
    figures = [tally.in_favour, tally.against, tally.abstained, shown.outcome.did_not_vote]
    assert told(page) == figures
    item = sitting.agenda.get(shown.item)
    candidate = item.candidate(shown.candidate) if item else None
    if candidate is not None:
        assert page.title == candidate.name
    elif item is None and shown.question == "Үзіліс жариялау":
        assert page.title == shown.question


@given(steps=st.lists(st.tuples(STEPS, VOTES), max_size=25))
def test_the_wall_shows_one_vote_and_only_when_announced(
    steps: Sequence[tuple[Step, Votes]],
) -> None:
    """Whatever is done and refused, figures are those of the vote that the page names."""
    sitting = attempt(in_progress(), taking_up(because="Жедел"))
    check(sitting)
    for build, votes in steps:
        for decision in build(votes):
            sitting = attempt(sitting, decision)
            check(sitting)


@given(votes=VOTES, other=st.permutations((0, 1, 2)), steps=st.integers(0, 2))
def test_until_the_announcement_the_wall_is_the_same_however_they_voted(
    votes: Votes, other: Sequence[int], steps: int
) -> None:
    """Two votes with the same turnout and opposite answers give the very same page."""
    turned: Votes = (votes[other[0]], votes[other[1]], votes[other[2]])
    pages = []
    for cast in (votes, turned):
        sitting = after(in_progress(), adopting(9), taking_up(), putting("c1", because="Жедел"))
        sitting = attempt(sitting, _casting(cast))
        for later in (leaving(1), ballot.close_vote)[:steps]:
            sitting = attempt(sitting, later)
        pages.append(hall_page(hall_view(sitting), ENGLISH))
    assert pages[0] == pages[1]
    assert pages[0].stage in {HallPage.VOTING, HallPage.VOTED}


def test_the_wall_follows_the_journal_through_a_whole_sitting(tmp_path: Path) -> None:
    """Three judges before the Senate: each announced result is on the wall as it was recorded."""
    found = read(
        COURSES / "senate-judges.toml", lambda key: bootstrap.find_profile(key, beside=COURSES)
    )
    clock = CourseClock(found.plan.begins)
    verdicts: list[tuple[str, str, list[int]]] = []
    with bootstrap.open_plenary(tmp_path, clock=clock, actor="course") as plenary:
        plan(found, plenary)
        for played in play(found, plenary, clock):
            check(plenary.sitting)
            page = hall_page(plenary.hall(), ENGLISH)
            if played.do == "announce":
                assert page.band is not None
                verdicts.append((page.title, page.band.word, told(page)))
            if played.do in {"open_vote", "cast", "close_vote"} and played.ok:
                assert "ADOPTED" not in words(page)
    assert verdicts == [
        ("Көктерекова Айгүл Жусанқызы", "ADOPTED", [27, 4, 10, 0]),
        ("Қарағайлиев Нұрлан Еменұлы", "NOT ADOPTED", [25, 0, 16, 0]),
        ("Жиделібаева Сәуле Талдықызы", "ADOPTED", [26, 15, 0, 0]),
        ("Сексеуілов Талғат Шалқарұлы", "NOT ADOPTED", [20, 16, 5, 0]),
    ]
