# SPDX-License-Identifier: Apache-2.0
"""A secret ballot of two bodies: each counts its own papers, the protocol is the Parliament's."""

from dataclasses import replace

from app.course.keys import Keys
from app.course.secret import _count
from app.domain.decide import agenda, ballot, question, registration
from app.domain.decide import sitting as course
from app.domain.decide.question import Motion
from app.domain.decide.secret_ballot import approve_protocol
from app.domain.ids import CandidateId
from app.domain.kinds import Method
from app.domain.refusals import Malformed, PapersDoNotBalance
from app.domain.secret_ballot import SecretCount
from app.domain.selection import ByBody, First
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.views import results, secret_results
from app.views.secret_view import secret_view
from tests.chamber import (
    MAZHILIS,
    SENATE,
    Decision,
    a_joint_sitting,
    adding,
    after,
    given,
    registering,
    taking_up,
)
from tests.secret import ELECTION, a_body, an_election, counting

SENATE_AND_MAZHILIS = ByBody(((SENATE, First(40)), (MAZHILIS, First(80))))


def in_secret(*, several: bool = False) -> Sitting:
    """Return a joint sitting in which a secret vote is going on: 40 of 50 and 80 of 98 are here."""
    kind = "elect-deputy-chair" if several else "elect-chair"
    item = replace(
        an_election(2 if several else 1, kind=kind),
        candidates=tuple(
            replace(each, member=None)
            for each in an_election(2 if several else 1, kind=kind).candidates
        ),
    )
    joint = replace(a_joint_sitting(), profile=a_body())
    motion = Motion(
        item=ELECTION,
        candidate=None if several else CandidateId("m002"),
        method=Method.SECRET,
    )
    return after(
        joint,
        adding(item),
        registration.open_registration,
        registering(SENATE_AND_MAZHILIS),
        course.open_sitting,
        lambda s: agenda.take_up(s, ELECTION, because="Күн тәртібі келісілді"),
        lambda s: question.open_vote(s, motion, because="Комиссия бұрын сайланған"),
    )


def papers(senate: tuple[int, int], mazhilis: tuple[int, int], invalid: int = 0) -> SecretCount:
    """Return the papers of both bodies; the invalid ones aren't told apart."""
    found = sum(senate) + sum(mazhilis) + invalid
    return SecretCount(
        printed=150,
        issued=120,
        unused=30,
        found=found,
        invalid=invalid,
        not_counted=0,
        votes={
            SENATE: Tally(in_favour=senate[0], against=senate[1]),
            MAZHILIS: Tally(in_favour=mazhilis[0], against=mazhilis[1]),
        },
    )


def approving(senate: int, mazhilis: int) -> Decision:
    """Put the protocol to both bodies together."""
    figures = {SENATE: Tally(in_favour=senate), MAZHILIS: Tally(in_favour=mazhilis)}
    return lambda sitting: approve_protocol(sitting, figures)


def test_each_body_has_a_majority_of_its_own() -> None:
    """26 of 50 and 50 of 98: one vote less in either and it fails."""
    for senate, mazhilis, adopted in ((26, 50, True), (25, 60, False), (40, 49, False)):
        count = papers((senate, 40 - senate), (mazhilis, 80 - mazhilis))
        sitting = after(in_secret(), counting(count), ballot.close_vote)
        result = results.ballot(sitting, sitting.ballots[-1])
        assert result.adopted is adopted
        assert (result.took_part, result.did_not_vote, result.needed) == (120, 0, None)
        assert result.bodies is not None
        body = result.bodies[SENATE]
        assert (body.took_part, body.did_not_vote, body.needed) == (40, 0, 26)


def test_who_took_part_in_a_body_is_told_only_where_it_is_known() -> None:
    """Two invalid papers of one of the two bodies: nobody can say of which."""
    sitting = after(in_secret(), counting(papers((26, 10), (50, 30), 2)), ballot.close_vote)
    result = results.ballot(sitting, sitting.ballots[-1])
    assert (result.took_part, result.did_not_vote) == (118, 2)
    assert result.bodies is not None
    assert (result.bodies[SENATE].took_part, result.bodies[SENATE].did_not_vote) == (None, None)


def test_no_body_has_more_papers_than_deputies() -> None:
    """Though the sums would balance."""
    given(in_secret()).when(counting(papers((41, 0), (79, 0)))).then_refused(PapersDoNotBalance)


def test_the_protocol_is_approved_by_the_total_of_the_parliament() -> None:
    """PR п.26 says «Парламент депутаттары жалпы санының»: 75 of 148, however they sit (X-30)."""
    closed = after(in_secret(), counting(papers((40, 0), (80, 0))), ballot.close_vote)
    for senate, mazhilis, approved in ((10, 65, True), (10, 64, False), (0, 75, True)):
        sitting = after(closed, approving(senate, mazhilis))
        protocol = sitting.ballots[-1]
        result = results.ballot(sitting, protocol)
        assert (result.needed, result.base_size, result.registered) == (75, 148, 120)
        assert (result.adopted, result.bodies) == (approved, None)
        assert sitting.reckon(protocol) == protocol.outcome
        assert sitting.protocol_approved(sitting.ballots[-2].id) is approved


def test_several_names_are_counted_by_body() -> None:
    """Each name in each body; the desk asks for a line of each."""
    open_vote = in_secret(several=True)
    view = secret_view(open_vote, open_vote.ballots[-1])
    assert view is not None
    assert [row.label.rpartition(" · ")[2] for row in view.rows] == ["Сенат", "Мәжіліс"] * 2
    one = papers((26, 14), (50, 30)).votes
    other = papers((25, 15), (60, 20)).votes
    candidates = {CandidateId("m002"): one, CandidateId("m003"): other}
    count = replace(papers((26, 14), (50, 30)), votes={}, candidates=candidates)
    sitting = after(open_vote, counting(count), ballot.close_vote)
    result = secret_results.answer(sitting, sitting.ballots[-1])
    assert isinstance(result, secret_results.PaperResult)
    assert [each.adopted for each in result.candidates.values()] == [True, False]
    assert (result.needed, result.base_size, result.in_favour) == (None, None, None)
    bodies = result.candidates[CandidateId("m003")].bodies
    assert bodies is not None
    assert (bodies[SENATE].in_favour, bodies[SENATE].adopted) == (25, False)


def test_a_course_gives_papers_in_all_and_votes_by_prefix() -> None:
    """Invalid papers either way."""
    step: dict[str, object] = {
        "printed": 150, "issued": 120, "unused": 30, "found": 118, "invalid": 2, "not_counted": 0,
        "in_favour": {"s": 26, "z": 50}, "against": {"s": 10, "z": 30},
    }  # fmt: skip
    sitting = in_secret()
    assert _count(sitting, Keys(step)) == papers((26, 10), (50, 30), 2)
    apart = _count(sitting, Keys({**step, "invalid": {"s": 2, "z": 0}, "not_counted": 0}))
    assert (apart.invalid, apart.invalid_of) == (2, {SENATE: 2, MAZHILIS: 0})
    refused = given(sitting).when(lambda s: counting(_count(s, Keys({**step, "in_favour": 76})))(s))
    refused.then_refused(Malformed)


def test_the_item_is_taken_up_as_any_other() -> None:
    """A secret vote changes nothing about the agenda."""
    sitting = in_secret()
    assert given(sitting).when(taking_up(ELECTION)).refusal is not None
