# SPDX-License-Identifier: Apache-2.0
"""A secret ballot: papers that balance, two entries, a protocol, and nobody's choice (PR п.26)."""

from dataclasses import replace

import pytest

from app.domain.ballot import BallotStage
from app.domain.decide import ballot, question
from app.domain.decide import sitting as course
from app.domain.decide.annulment import annul_vote
from app.domain.decide.question import Majority, Motion
from app.domain.ids import BallotId, CandidateId
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.refusals import (
    AlreadyDecided,
    BallotClosed,
    BallotOpen,
    Malformed,
    NoBallotOpen,
    NoQuorum,
    NotAnnounced,
    PapersDoNotBalance,
    ProtocolNotApproved,
    SittingNotOpen,
    WrongMajority,
)
from app.domain.register import Register
from app.domain.secret_ballot import SecretCount
from app.domain.sitting import Sitting, SittingStage
from app.domain.tally import Tally
from app.domain.threshold import Base
from tests.chamber import (
    Decision,
    after,
    casting,
    deciding,
    given,
    leaving,
    members,
    registering,
)
from tests.secret import (
    COMMISSION,
    ELECTION,
    a_secret_ballot,
    a_sitting_with_tellers,
    approving,
    counted,
    counting,
    electing,
    papers,
)

THIRTY = papers(30, 8, invalid=1, not_counted=1)
REGISTER = Register(key="senate-1995/VIII")


def closed(count: SecretCount = THIRTY) -> Sitting:
    """Return a sitting whose secret vote is counted and closed."""
    return after(a_secret_ballot(), counting(count), ballot.close_vote)


def annulling(key: str, decision: str) -> Decision:
    """Set a vote aside by another."""
    return lambda sitting: annul_vote(sitting, BallotId(key), "Қате", BallotId(decision))


def breaking(until: str = "11.30", *, secret: bool = False, place: str = "") -> Decision:
    """Call a break."""
    return lambda sitting: course.call_break(sitting, until, secret=secret, place=place)


def test_a_secret_vote_comes_to_a_result() -> None:
    """Took part are the papers found; who is invalid or blank is neither for nor against."""
    sitting = after(a_secret_ballot(), *counted(THIRTY))
    outcome = sitting.ballots[2].outcome
    assert outcome is not None
    assert (outcome.adopted, outcome.took_part, outcome.did_not_vote) == (True, 40, 0)
    (body,) = outcome.bodies
    assert (body.took_part, body.did_not_vote, body.needed) == (40, 0, 26)
    assert outcome.tally == Tally(in_favour=30, against=8)
    assert sitting.announced_last == "b3"


def test_papers_not_returned_are_deputies_who_did_not_vote() -> None:
    """38 found of 40 issued."""
    sitting = after(a_secret_ballot(), *counted(papers(30, 8)))
    outcome = sitting.ballots[2].outcome
    assert outcome is not None
    assert (outcome.took_part, outcome.did_not_vote) == (38, 2)


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(papers(40, printed=60, unused=19), id="printed"),
        pytest.param(papers(40, issued=41), id="more than are registered"),
        pytest.param(papers(40, issued=39), id="more found than issued"),
        pytest.param(papers(30, 8, found=39), id="found"),
    ],
)
def test_figures_that_do_not_balance_are_not_taken(count: SecretCount) -> None:
    """Each of the four equations, in a sentence with its figures."""
    refused = given(a_secret_ballot()).when(counting(count)).then_refused(PapersDoNotBalance)
    assert "make" in str(refused) or "only" in str(refused)


def test_the_count_can_be_entered_again_while_the_vote_is_open() -> None:
    """The last entry stands."""
    sitting = after(a_secret_ballot(), counting(papers(20, 20)), counting(THIRTY))
    assert sitting.ballots[-1].entries == {0: THIRTY}


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param((), id="none"),
        pytest.param((counting(THIRTY, 1),), id="one of two"),
        pytest.param((counting(THIRTY, 1), counting(papers(31, 9), 2)), id="two that differ"),
    ],
)
def test_a_vote_is_closed_on_its_figures(entries: tuple[Decision, ...]) -> None:
    """Nothing entered, half of it, or two entries that differ: it stays open."""
    state = given(a_secret_ballot(), *entries).when(ballot.close_vote)
    state.then_refused(PapersDoNotBalance)
    assert state.sitting.open_ballot is not None


def test_two_entries_that_agree_close_the_vote() -> None:
    """Whichever came first, and after one of them was put right."""
    wrong = papers(31, 9)
    entries = (counting(THIRTY, 2), counting(wrong, 1), counting(THIRTY, 1))
    sitting = after(a_secret_ballot(), *entries, ballot.close_vote)
    assert sitting.ballots[-1].stage is BallotStage.CLOSED
    assert sitting.reckon(sitting.ballots[-1]).tally.in_favour == 30


def test_a_single_entry_and_two_never_stand_side_by_side() -> None:
    """One that stands for both replaces the two, and the first of two replaces it."""
    sitting = after(a_secret_ballot(), counting(THIRTY, 1), counting(THIRTY))
    assert set(sitting.ballots[-1].entries) == {0}
    sitting = after(sitting, counting(THIRTY, 2))
    assert set(sitting.ballots[-1].entries) == {2}


def test_only_a_first_and_a_second_entry_are_known() -> None:
    """There is no third."""
    given(a_secret_ballot()).when(counting(THIRTY, 3)).then_refused(Malformed)


def test_who_leaves_makes_the_papers_too_many() -> None:
    """Issued must not exceed those registered when the vote is closed."""
    state = given(a_secret_ballot(), counting(THIRTY), leaving(1)).when(ballot.close_vote)
    state.then_refused(PapersDoNotBalance)


def test_without_a_quorum_it_stays_open() -> None:
    """PR п.21: and that is said before the papers."""
    state = given(a_secret_ballot(), leaving(7)).when(ballot.close_vote)
    state.then_refused(NoQuorum, registered=33, needed=34)
    assert state.sitting.open_ballot is not None


def test_late_comers_get_a_paper_until_the_end() -> None:
    """PR п.25 bars only a vote given afterwards."""
    sitting = after(a_secret_ballot(), registering(2), counting(papers(42, issued=42)))
    assert after(sitting, ballot.close_vote).ballots[-1].stage is BallotStage.CLOSED


@pytest.mark.parametrize(
    "decision",
    [
        pytest.param(casting(1), id="a choice"),
        pytest.param(casting(members("m001")), id="a deputy's choice"),
        pytest.param(
            lambda s: ballot.enter_count(s, {SINGLE: Tally(in_favour=1)}), id="a show of hands"
        ),
    ],
)
def test_nothing_else_is_entered_into_a_secret_vote(decision: Decision) -> None:
    """Neither anybody's choice nor figures without papers."""
    given(a_secret_ballot()).when(decision).then_refused(Malformed)


def test_papers_are_not_entered_into_an_open_vote() -> None:
    """They belong to a secret one."""
    sitting = after(
        a_sitting_with_tellers(),
        *deciding(),
        lambda s: question.open_vote(
            s, Motion(item=ELECTION, candidate=CandidateId("m002"), method=Method.BY_NAME)
        ),
    )
    given(sitting).when(counting(THIRTY)).then_refused(Malformed)


def test_the_count_needs_an_open_vote() -> None:
    """Before it there is none, after it the figures stand."""
    given(a_sitting_with_tellers()).when(counting(THIRTY)).then_refused(NoBallotOpen)
    given(closed()).when(counting(THIRTY)).then_refused(BallotClosed)


def test_it_goes_on_in_a_break() -> None:
    """Practice W7: papers are given in the foyer; counting is done there, closing in the hall."""
    sitting = after(a_secret_ballot(), breaking(secret=True, place="Фойе"))
    assert (sitting.stage, sitting.papers_at) == (SittingStage.BREAK, "Фойе")
    sitting = after(sitting, registering(1), leaving(1), counting(THIRTY))
    given(sitting).when(ballot.close_vote).then_refused(SittingNotOpen)
    sitting = after(sitting, course.resume, ballot.close_vote)
    assert sitting.ballots[-1].stage is BallotStage.CLOSED


def test_no_other_vote_goes_on_in_a_break() -> None:
    """An open vote is closed first."""
    sitting = after(
        a_sitting_with_tellers(), lambda s: question.put_procedural(s, "Дауыс беру тәртібі")
    )
    given(sitting).when(breaking()).then_refused(BallotOpen)
    given(a_sitting_with_tellers()).when(breaking(secret=True)).then_refused(Malformed)


def test_without_a_protocol_there_is_no_result() -> None:
    """PR п.26: the chamber approves it by the majority of the total, openly."""
    state = given(closed()).when(ballot.announce)
    state.then_refused(ProtocolNotApproved, ballot="b3")
    refused = after(closed(), approving(25, 15))
    given(refused).when(ballot.announce).then_refused(ProtocolNotApproved)
    given(refused).when(course.close_sitting).then_refused(NotAnnounced)
    approved = after(refused, approving(26, 14), ballot.announce)
    assert approved.ballots[2].stage is BallotStage.ANNOUNCED


def test_the_protocol_is_an_ordinary_ballot() -> None:
    """With the next number, about the secret one, of the total."""
    sitting = after(closed(), approving(26))
    protocol = sitting.ballots[-1]
    assert (protocol.id, protocol.about, protocol.question) == ("b4", "b3", "protocol")
    assert protocol.threshold.base is Base.TOTAL
    assert sitting.pending is not None
    assert sitting.pending.id == "b3"


def test_a_protocol_is_approved_once() -> None:
    """And only while its ballot is closed and not announced."""
    given(a_sitting_with_tellers()).when(approving()).then_refused(NoBallotOpen)
    given(a_secret_ballot()).when(approving()).then_refused(BallotOpen)
    given(after(closed(), approving())).when(approving()).then_refused(AlreadyDecided, ballot="b4")
    openly = after(
        a_sitting_with_tellers(),
        lambda s: question.put_procedural(s, "Дауыс беру тәртібі"),
        casting(40),
        ballot.close_vote,
    )
    given(openly).when(approving()).then_refused(Malformed)


def test_a_vote_whose_protocol_was_refused_is_repeated_by_the_total() -> None:
    """PR п.26, last paragraph: a decision of those present is not enough."""
    sitting = after(closed(), approving(25, 15))
    present = after(sitting, *deciding("Қайта дауыс беру"))
    given(present).when(annulling("b3", "b5")).then_refused(WrongMajority, ballot="b5")
    total = after(sitting, *deciding("Қайта дауыс беру", majority=Majority.TOTAL))
    repeated = after(total, annulling("b3", "b5"), electing(), *counted(papers(31, 9)))
    assert repeated.ballots[2].stage is BallotStage.ANNULLED
    assert repeated.ballots[5].outcome is not None
    assert repeated.ballots[5].outcome.tally.in_favour == 31


def test_a_closed_vote_is_not_set_aside_before_its_protocol() -> None:
    """Nothing is known of it yet; approved, it has to be announced first."""
    by_total = deciding("Қайта дауыс беру", majority=Majority.TOTAL)
    given(closed(), *by_total).when(annulling("b3", "b4")).then_refused(NotAnnounced)
    approved = after(closed(), approving(), *by_total)
    given(approved).when(annulling("b3", "b5")).then_refused(NotAnnounced)


def test_a_protocol_under_an_announced_result_stands() -> None:
    """First the result is set aside; a protocol needs the total as well."""
    by_total = deciding("Қайта дауыс беру", majority=Majority.TOTAL)
    announced = after(closed(), approving(), ballot.announce, *by_total)
    given(announced).when(annulling("b4", "b5")).then_refused(Malformed)
    both = after(announced, annulling("b3", "b5"), annulling("b4", "b5"))
    assert {each.stage for each in both.ballots[2:4]} == {BallotStage.ANNULLED}
    waiting = after(closed(), approving(), *by_total, annulling("b4", "b5"))
    given(waiting).when(ballot.announce).then_refused(ProtocolNotApproved)


def test_another_item_waits_for_the_result() -> None:
    """A procedural vote doesn't."""
    given(closed()).when(electing()).then_refused(NotAnnounced)
    assert after(closed(), *deciding()).pending is not None


def test_a_base_of_those_taking_part_is_the_papers_found() -> None:
    """Invalid papers are in the box as well."""
    sitting = a_secret_ballot()
    part = replace(sitting.ballots[-1].threshold, base=Base.TAKING_PART)
    each = replace(sitting.ballots[-1], threshold=part, entries={0: papers(19, 17, invalid=4)})
    (body,) = sitting.reckon(each).bodies
    assert (body.base_size, body.needed, body.adopted) == (40, 21, False)


def test_the_law_says_how_a_kind_is_voted_on() -> None:
    """Where nobody says otherwise a secret kind is put in secret, an open one openly."""
    motion = Motion(item=ELECTION, candidate=CandidateId("m002"))
    sitting = after(a_sitting_with_tellers(), lambda s: question.open_vote(s, motion))
    assert sitting.ballots[-1].secret
    assert not sitting.ballots[1].secret
    assert sitting.ballots[1].item == COMMISSION
