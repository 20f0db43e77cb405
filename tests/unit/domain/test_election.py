# SPDX-License-Identifier: Apache-2.0
"""An election in a sitting: all nominees put, then `elect`, then one act for all elected."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.agenda import ItemStage
from app.domain.ballot import BallotStage
from app.domain.decide import agenda, ballot, changes
from app.domain.decide import sitting as course
from app.domain.decide.annulment import annul_vote
from app.domain.decide.changes import Grounds
from app.domain.decide.election import candidate_outcomes, elect, to_be_put
from app.domain.decide.question import Majority
from app.domain.decide.resolution import Subject, draft, issued, warrant
from app.domain.events import ElectionDecided, RegisterEvent, SittingEvent
from app.domain.ids import BallotId, CandidateId, ItemId
from app.domain.ranking import Contest, MorePassed, Next, Ranking, Terms
from app.domain.refusals import (
    AlreadyDecided,
    AlreadyIssued,
    BallotOpen,
    Malformed,
    NobodyElected,
    NotAnnounced,
    QuotaExceeded,
    ResolutionIssued,
    SeatsFilled,
    SeparateBallots,
    SittingNotOpen,
)
from app.domain.register import Register
from app.domain.requirements import SizeRule
from app.domain.resolution import Printed
from app.domain.sitting import Sitting
from app.views.acts import Grounds as ActGrounds
from app.views.acts import compose
from tests.chamber import (
    JUDGES,
    Decision,
    a_plan,
    a_planned_sitting,
    a_sitting_in_progress,
    after,
    an_item,
    casting,
    deciding,
    given,
    leaving,
    putting,
)
from tests.electing import elected, electing, electing_body, putting_to_the_vote, voted

REGISTER = Register(key="senate-1995/VIII")
ALL = Subject(item=JUDGES)


def electing_now(sitting: Sitting) -> tuple[ElectionDecided]:
    """Say who is elected."""
    return elect(sitting, JUDGES)


def issuing(subject: Subject = ALL) -> Decision:
    """Give the act of the election its number."""

    def issue(sitting: Sitting) -> tuple[SittingEvent | RegisterEvent, ...]:
        on = warrant(sitting, REGISTER, subject, None)
        act = compose(sitting, subject, ActGrounds(day=on.day, number=on.number), on.template)
        printed = Printed(act=act, file="a.pdf", sha256="a" * 64)
        return issued(sitting, subject, on, printed)

    return issue


def ranking(sitting: Sitting) -> Ranking:
    """Return what the election came to."""
    election = sitting.election(JUDGES)
    assert election is not None
    return election.ranking


def stage(sitting: Sitting) -> ItemStage:
    """Return where the item stands."""
    return sitting.agenda.items[0].stage


def keys(*names: str) -> tuple[CandidateId, ...]:
    """Return the keys of candidates."""
    return tuple(map(CandidateId, names))


def test_all_nominees_are_put_although_the_seats_would_be_full() -> None:
    """57.2-07 S:37, vector 23: outside 57.1 nobody is turned away with «seats filled»."""
    sitting = voted({"c1": 40, "c2": 30, "c3": 28})
    assert stage(sitting) is ItemStage.TAKEN_UP, "nobody is elected by the votes alone"
    given(sitting).when(electing_now).then(
        ElectionDecided(
            item=JUDGES, terms=Terms(seats=2), ranking=Ranking(elected=keys("c1", "c2"))
        )
    )
    done = after(sitting, electing_now)
    assert (stage(done), done.filled(done.agenda.items[0])) == (ItemStage.DECIDED, 2)


def test_under_57_1_seats_fill_at_once_and_nobody_is_elected() -> None:
    """S:29, S:31, practice L6: each appointment is final; ranking would be unlawful."""
    two = an_item(3, seats=2)
    sitting = after(a_sitting_in_progress(item=two), *putting_to_the_vote({"c1": 30, "c2": 28}))
    given(sitting).when(putting("c3")).then_refused(SeatsFilled, seats=2)
    given(sitting).when(electing_now).then_refused(Malformed)


def test_nobody_is_elected_before_all_are_announced() -> None:
    """Neither while one waits, nor while a vote is closed or still going on."""
    given(voted({"c1": 40, "c2": 30})).when(electing_now).then(
        ElectionDecided(
            item=JUDGES, terms=Terms(seats=2), ranking=Ranking(elected=keys("c1", "c2"))
        )
    )
    begun = after(electing(2), *putting_to_the_vote({"c1": 40}))
    given(begun).when(electing_now).then_refused(NotAnnounced)
    open_one = after(begun, putting("c2"), casting(30))
    given(open_one).when(electing_now).then_refused(BallotOpen)
    given(after(open_one, ballot.close_vote)).when(electing_now).then_refused(NotAnnounced)


def test_an_election_is_decided_once() -> None:
    """After it no candidate is put again and nothing is ranked anew."""
    done = elected({"c1": 40, "c2": 30})
    given(done).when(electing_now).then_refused(AlreadyDecided, ballot="b3")
    given(done).when(putting("c2")).then_refused(AlreadyDecided)


def test_each_nominee_has_a_ballot_of_their_own() -> None:
    """S:37: «кандидатуралар … дауысқа қойылады»."""
    given(electing()).when(putting(None)).then_refused(SeparateBallots)


def test_an_election_may_be_decided_after_the_sitting_but_not_in_a_break() -> None:
    """The votes are announced; saying what they come to needs no sitting (command line)."""
    paused = after(voted({"c1": 40, "c2": 30}), course.call_break)
    given(paused).when(electing_now).then_refused(SittingNotOpen)
    closed = after(voted({"c1": 40, "c2": 30}), course.close_sitting, electing_now)
    assert ranking(closed).elected == keys("c1", "c2")
    assert after(closed, issuing()).resolutions[-1].candidate is None


def test_an_item_that_is_not_there_or_has_nobody_left_elects_nobody() -> None:
    """All have stood down."""
    given(electing()).when(lambda s: elect(s, ItemId("other"))).then_refused(Malformed)
    gone = after(electing(1), lambda s: changes.withdraw_candidate(s, JUDGES, CandidateId("c1")))
    assert stage(gone) is ItemStage.TAKEN_UP
    given(gone).when(electing_now).then_refused(Malformed)


def test_who_stood_down_is_not_ranked() -> None:
    """Only those who still stand are put and counted."""
    sitting = after(
        electing(3),
        lambda s: changes.withdraw_candidate(s, JUDGES, CandidateId("c2")),
        *putting_to_the_vote({"c1": 30, "c3": 31}),
        electing_now,
    )
    assert ranking(sitting).elected == keys("c3", "c1")


def test_a_tie_is_put_again_and_only_those_tied() -> None:
    """X-04: the question isn't open to anybody else, and the first round's winner stays."""
    tied = elected({"c1": 30, "c2": 40, "c3": 30})
    assert (ranking(tied).elected, ranking(tied).tie) == (keys("c2"), keys("c1", "c3"))
    assert stage(tied) is ItemStage.TAKEN_UP
    given(tied).when(putting("c2")).then_refused(AlreadyDecided)
    given(tied).when(electing_now).then_refused(NotAnnounced)
    once = after(tied, *putting_to_the_vote({"c1": 31}))
    assert to_be_put(once, once.agenda.items[0]) == keys("c3")
    given(once).when(putting("c1")).then_refused(AlreadyDecided)
    done = after(once, *putting_to_the_vote({"c3": 45}), electing_now)
    assert ranking(done) == Ranking(elected=keys("c2", "c3"))
    assert stage(done) is ItemStage.DECIDED


def test_the_switch_of_the_profile_chooses_the_rule() -> None:
    """Practice L7: rank, order of arrival, or ask."""
    votes = {"c1": 30, "c2": 40, "c3": 30}
    arrived = elected(votes, rule=MorePassed.ORDER_OF_ARRIVAL)
    assert (ranking(arrived).elected, ranking(arrived).tie) == (keys("c2", "c1"), ())
    asked = elected(votes, rule=MorePassed.ASK)
    assert (ranking(asked).elected, ranking(asked).next) == ((), Next.REPEAT)


@pytest.mark.parametrize(
    ("item", "changes_of_kind", "seats"),
    [
        ({}, {}, 2),
        ({"seats": 1}, {}, 1),
        ({}, {"quota": None, "seats": 1}, 1),
        ({}, {"quota": None}, None),
        ({"size": 10}, {"quota": None, "size": SizeRule(even=True, share_of=2)}, 5),
        ({"size": 7}, {"quota": None, "size": SizeRule()}, 7),
    ],
)
def test_how_many_are_elected(
    item: dict[str, object], changes_of_kind: dict[str, object], seats: int | None
) -> None:
    """Seats of the item, the quota, half the size (S:7, S:9), one for a chair, else unlimited."""
    sitting = electing(item=item, **changes_of_kind)  # type: ignore[arg-type]
    assert sitting.seats(sitting.agenda.items[0]) == seats


def test_more_seats_than_the_body_fills_are_objected_to() -> None:
    """S:7: half of a commission of six is three."""
    sitting = electing(quota=None, size=SizeRule(required=False, share_of=2))
    other = an_item(1, id=ItemId("other"), size=6, seats=4)
    decided = after(sitting, *deciding(majority=Majority.TOTAL))
    on = decided.ballots[-1].id
    given(decided).when(lambda s: agenda.add_item(s, other, decision=on)).then_refused(
        QuotaExceeded, seats=4, quota=3
    )


def test_a_run_off_needs_no_majority() -> None:
    """L97 10, practice L21: more votes win, equal votes stop again."""
    chair = {"quota": None, "seats": 1, "run_off": True}
    first = elected({"c1": 20, "c2": 12, "c3": 13}, **chair)
    assert (ranking(first).next, ranking(first).again) == (Next.RUN_OFF, keys("c1", "c3"))
    given(first).when(putting("c2")).then_refused(AlreadyDecided)
    tied = after(first, *putting_to_the_vote({"c1": 15, "c3": 15}), electing_now)
    assert all(each.run_off for each in tied.ballots[-2:])
    assert (ranking(tied).tie, ranking(tied).contest) == (keys("c1", "c3"), Contest.RUN_OFF)
    won = after(tied, *putting_to_the_vote({"c1": 15, "c3": 16}), electing_now)
    assert (ranking(won).elected, stage(won)) == (keys("c3"), ItemStage.DECIDED)
    assert not won.ballots[1].run_off


def test_a_run_off_is_put_although_no_majority_is_in_reach() -> None:
    """Nobody needs one in it."""
    everybody = {"quota": None, "seats": 1, "run_off": True}
    first = elected({"c1": 20, "c2": 12, "c3": 13}, **everybody)
    high = replace(first.agenda.items[0], threshold="three-quarters-total")
    few = replace(first, agenda=first.agenda.with_item(high))
    few = after(few, leaving(11))
    assert after(few, putting("c1")).ballots[-1].run_off


def test_one_act_names_all_who_are_elected() -> None:
    """PR п.87: issued with the item alone, once, and only after the election."""
    given(voted({"c1": 40, "c2": 30})).when(issuing()).then_refused(NotAnnounced)
    done = elected({"c1": 30, "c2": 40})
    one = Subject(item=JUDGES, candidate=CandidateId("c1"))
    given(done).when(issuing(one)).then_refused(Malformed)
    act = after(done, issuing())
    assert (act.resolutions[0].candidate, act.resolutions[0].ballot) == (None, "b3")
    text = act.resolutions[0].act.clauses[0]
    assert text.endswith(":\n1) Қарағайлиев Нұрлан Еменұлы;\n2) Көктерекова Айгүл Жусанқызы.")
    given(act).when(issuing()).then_refused(AlreadyIssued)


def test_an_act_waits_for_the_repeat_while_there_can_be_one() -> None:
    """One act for all; after the sitting it names those who were elected."""
    tied = elected({"c1": 30, "c2": 40, "c3": 30})
    given(tied).when(issuing()).then_refused(NotAnnounced)
    ended = after(tied, course.close_sitting, issuing())
    assert ended.resolutions[0].act.clauses[0].endswith("\nҚарағайлиев Нұрлан Еменұлы.")
    again = after(tied, *putting_to_the_vote({"c1": 31, "c3": 30}), course.close_sitting)
    given(again).when(issuing()).then_refused(NotAnnounced)


def test_an_election_of_nobody_gives_no_act() -> None:
    """X-05: no plurality below the majority."""
    nobody = elected({"c1": 20, "c2": 12})
    assert (ranking(nobody), stage(nobody)) == (Ranking(), ItemStage.DECIDED)
    given(nobody).when(issuing()).then_refused(NobodyElected)


def test_a_draft_names_all_nominees_until_somebody_is_elected() -> None:
    """PR п.23, 87: the agreed list is laid before the deputies beforehand."""
    before, done = electing(2), elected({"c1": 40, "c2": 3})
    grounds = ActGrounds(day=before.date, number=None)
    texts = [compose(each, ALL, grounds, draft(each, ALL)).clauses[0] for each in (before, done)]
    assert "2) Қарағайлиев" in texts[0]
    assert texts[1].endswith("сайлансын:\nКөктерекова Айгүл Жусанқызы.")


def annulling(key: str, decision: str) -> Decision:
    """Set a vote aside."""
    return lambda s: annul_vote(s, BallotId(key), "Қате", BallotId(decision))


def test_an_annulled_vote_opens_the_election_again() -> None:
    """Who was elected on its strength isn't any more; nothing is erased."""
    done = after(elected({"c1": 40, "c2": 30}), *deciding())
    undone = after(done, annulling("b3", "b4"))
    assert (undone.election(JUDGES), stage(undone)) == (None, ItemStage.TAKEN_UP)
    anew = after(undone, *putting_to_the_vote({"c2": 20}), electing_now)
    assert ranking(anew).elected == keys("c1")


def test_an_act_or_a_repeat_holds_the_votes_it_rests_on() -> None:
    """First the act is declared void, first the later vote is annulled."""
    done = after(elected({"c1": 40, "c2": 30}), issuing(), *deciding())
    for key in ("b2", "b3"):
        given(done).when(annulling(key, "b4")).then_refused(ResolutionIssued, ballot=key)
    tied = elected({"c1": 30, "c2": 40, "c3": 30})
    repeated = after(tied, *putting_to_the_vote({"c1": 31}), *deciding())
    given(repeated).when(annulling("b2", "b6")).then_refused(Malformed)
    freed = after(repeated, annulling("b5", "b6"), *deciding(), annulling("b2", "b7"))
    assert freed.election(JUDGES) is None
    assert [each.stage is BallotStage.ANNULLED for each in freed.ballots[1:3]] == [True, False]


def test_a_repeat_annulled_leaves_the_first_decision() -> None:
    """Only what rested on it is open again."""
    tied = elected({"c1": 30, "c2": 40, "c3": 30})
    done = after(tied, *putting_to_the_vote({"c1": 31, "c3": 30}), electing_now, *deciding())
    assert ranking(done).elected == keys("c2", "c1")
    undone = after(done, annulling("b6", "b7"))
    assert ranking(undone) == ranking(tied)
    assert to_be_put(undone, undone.agenda.items[0]) == keys("c3")


@pytest.mark.parametrize(
    ("of", "left", "seats"),
    [
        (lambda: after(electing(3), *putting_to_the_vote({"c1": 40})), ("c1", "c2", "c3"), 2),
        (lambda: elected({"c1": 30, "c2": 40, "c3": 30}), ("c1", "c3"), 1),
    ],
)
def test_an_election_carried_over_begins_anew_or_with_those_tied(
    of: Callable[[], Sitting], left: tuple[str, ...], seats: int
) -> None:
    """Votes on some of the nominees elect nobody; who was elected stays elected."""
    earlier = after(of(), lambda s: changes.carry_over(s, JUDGES, Grounds(because="Жедел")))
    later = a_planned_sitting(a_plan(electing_body()))
    item = changes.carried(earlier, JUDGES, later)
    assert tuple(each.id for each in item.candidates) == left
    assert item.seats == seats


def test_a_vote_counts_by_body_in_the_order_of_the_bodies() -> None:
    """A run-off's vote is never a majority, whatever its figures."""
    sitting = voted({"c1": 40, "c2": 3})
    (first, second) = candidate_outcomes(sitting, sitting.agenda.items[0])
    assert (first.in_favour, first.passed) == ((40,), True)
    assert (second.in_favour, second.passed, second.ballot) == ((3,), False, "b3")
