# SPDX-License-Identifier: Apache-2.0
"""Where the law is silent on votes, words and days: what the program does (X-20 … X-31)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.deadlines import last_day
from app.domain.decide import ballot, registration
from app.domain.decide.casting import casting_vote
from app.domain.decide.plan import Plan
from app.domain.decide.resolution import Subject, warrant
from app.domain.kinds import REFUSE, Method
from app.domain.profile import Profile, VoteQuorum
from app.domain.refusals import BodyNotInForce, NotAnnounced, TooFewAnswers
from app.domain.requirements import DeadlineRule
from app.domain.secret_ballot import Unmarked
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.views import results
from tests.chamber import (
    a_plan,
    a_planned_sitting,
    a_profile,
    a_sitting_in_progress,
    after,
    an_item,
    an_open_ballot,
    casting,
    given,
    putting,
    refusal_of,
    voting,
)
from tests.powers import THE, asking, on_immunity, on_termination, voted
from tests.secret import a_secret_ballot, counting, electing
from tests.unit.domain.test_ambiguities import (
    BODIES,
    OF_A_CHAMBER,
    act_of,
    kind_of,
    shipped_words,
    words_of,
)
from tests.unit.domain.test_joint_secret import approving, in_secret, papers
from tests.unit.domain.test_occasion import REGISTER

pytestmark = pytest.mark.law


def switched(body: Profile, **switches: object) -> Profile:
    """Return the body with other answers to the open questions."""
    return replace(body, switches=replace(body.switches, **switches))  # type: ignore[arg-type]


@pytest.mark.parametrize("_row", ["X-20: who nominates"])
def test_who_nominates_is_a_paper_of_the_profile(_row: str) -> None:
    """The chamber's Chair then, the President now: the act of 2026 consents to an appointment."""
    for body in OF_A_CHAMBER:
        paper = kind_of(body, "appoint-cc-judge").paper("nomination")
        assert paper is not None
        assert (paper.per_candidate, paper.optional) == (True, False)
    assert "Президентіне" not in words_of(act_of("senate-1995", "appoint-cc-judge"))
    assert (
        act_of("qurultay-2026", "appoint-cc-judge")
        .clauses[0]
        .startswith("Қазақстан Республикасының Президентіне")
    )


@pytest.mark.parametrize(
    ("counts", "adopted"),
    [
        pytest.param(False, False, id="X-21: recorded beside the result"),
        pytest.param(True, True, id="X-21: one more vote"),
    ],
)
def test_a_casting_vote_makes_a_majority_only_where_the_profile_says_so(
    *, counts: bool, adopted: bool
) -> None:
    """25 to 25 of 50, and 26 are needed: by default the Chair's vote changes nothing."""
    assert not a_profile().switches.casting_vote_counts
    plan = a_plan(switched(a_profile(), casting_vote_counts=counts))
    tied = after(a_sitting_in_progress(50, the=plan), putting("c1"), *voting(25, 25))
    sitting = after(tied, lambda s: casting_vote(s, Choice.IN_FAVOUR))
    result = results.ballot(sitting, sitting.ballots[-1])
    assert (result.adopted, result.tied, result.casting) == (adopted, True, "in_favour")


@pytest.mark.parametrize(
    "unmarked",
    [
        pytest.param(Unmarked.FOR, id="X-22: an unmarked paper is a vote"),
        pytest.param(Unmarked.NOT_COUNTED, id="X-22: an unmarked paper isn't counted"),
    ],
)
def test_what_an_unmarked_paper_means_is_fixed_when_the_vote_opens(unmarked: Unmarked) -> None:
    """With the vote itself, so that nobody can settle it over the papers."""
    assert a_profile().switches.unmarked_single is Unmarked.FOR
    begun = a_secret_ballot()
    ready = replace(
        begun,
        profile=switched(begun.profile, unmarked_single=unmarked),
        ballots=begun.ballots[:-1],
    )
    opened = after(ready, electing())
    assert opened.ballots[-1].method is Method.SECRET
    assert opened.ballots[-1].unmarked is unmarked


@pytest.mark.parametrize("_row", ["X-23: total of seats or of deputies in office"])
def test_a_vacant_seat_leaves_the_total_as_it_was(_row: str) -> None:
    """Thirty-four of fifty, though one mandate has just ended; the number is the day's."""
    sitting = after(on_termination(), *voted("main", 26))
    (quorum,) = sitting.quorums
    assert (quorum.registered, quorum.needed, quorum.total) == (39, 34, 50)
    assert len(sitting.members) == 49
    assert [a_profile().total_on(date(year, 3, 1)) for year in (2014, 2020, 2026)] == [47, 49, 50]


@pytest.mark.parametrize("_row", ["X-24: two words for a plenary sitting"])
def test_a_sitting_is_called_by_one_word_of_its_body(_row: str) -> None:
    """«Пленарлық» stands nowhere; each body has its own word (practice L28)."""
    assert "пленарлық" not in shipped_words().lower()
    assert {body: a_profile(body).wording.sitting for body in BODIES} == {
        "senate-1995": "отырыс",
        "mazhilis-1995": "жалпы отырыс",
        "parliament-1995": "бірлескен отырыс",
        "qurultay-2026": "Құрылтай отырысы",
    }


@pytest.mark.parametrize("_row", ["X-25: five years, and the judges"])
@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_five_years_stand_in_the_acts_of_whom_they_are_said(_row: str, body: str) -> None:
    """Of the Election Commission and the Audit Chamber, not of the Constitutional Court."""
    terms = {
        key: kind_of(body, key).term_years
        for key in ("appoint-cc-judge", "appoint-cec-member", "appoint-sac-member")
    }
    assert list(terms.values()) == [None, 5, 5]
    for key, years in terms.items():
        clauses = " ".join(act_of(body, key).clauses)
        assert ("бес жыл мерзімге" in clauses) is (years == 5)


@pytest.mark.parametrize("_row", ["X-26: about two thirds"])
def test_nothing_depends_on_about_two_thirds(_row: str) -> None:
    """S:25 describes; seats are numbers of the profile, and no other number limits them."""
    assert "шамамен" not in shipped_words()
    quotas = [
        kind_of("senate-1995", key).quota
        for key in ("appoint-cc-judge", "appoint-cec-member", "appoint-sac-member")
    ]
    assert quotas == [3, 2, 3]
    body = a_profile()
    every = replace(kind_of("senate-1995", "appoint-cc-judge"), quota=11)
    kinds = (every, *body.kinds[1:])
    plan = a_plan(replace(body, kinds=kinds))
    sitting = a_sitting_in_progress(40, the=plan, item=an_item(4, seats=4))
    assert sitting.overruled == a_sitting_in_progress(40).overruled


@pytest.mark.parametrize("_row", ["X-27: the text in force is repealed"])
@pytest.mark.parametrize("body", ["senate-1995", "mazhilis-1995"])
def test_a_chamber_of_1995_can_not_sit_after_its_end(_row: str, body: str) -> None:
    """Its powers ended on 1 July 2026 (C26 95(1)); the last of June is still its own."""

    def on(day: date) -> Sitting:
        the: Plan = replace(a_plan(a_profile(body)), date=day)
        return a_planned_sitting(the)

    late = on(date(2026, 7, 1))
    refusal = refusal_of(registration.open_registration, late)
    assert isinstance(refusal, BodyNotInForce)
    assert late.profile.article_of("body-not-in-force").startswith("2026 жылғы Конституцияның 95")
    assert after(on(date(2026, 6, 30)), registration.open_registration).registration.open


@pytest.mark.parametrize("_row", ["X-28: calendar or working days"])
def test_days_are_calendar_days_unless_the_law_says_working(_row: str) -> None:
    """Three days from a Friday end on Monday; three working days on Wednesday."""
    friday = date(2026, 5, 15)
    days = DeadlineRule(days=3, papers=())
    assert last_day(friday, days) == date(2026, 5, 18)
    assert last_day(friday, replace(days, working=True)) == date(2026, 5, 20)
    for body, working in (("senate-1995", False), ("qurultay-2026", True)):
        (duty,) = kind_of(body, "immunity").duties
        assert (duty.days, duty.working) == (3, working)
        deadline = kind_of(body, "immunity").deadline
        assert deadline is not None
        assert not deadline.working


@pytest.mark.parametrize("_row", ["X-29: failed or refused"])
def test_a_failed_consent_is_no_refusal(_row: str) -> None:
    """A refusal is put by itself, with its own majority and reasons."""
    failed = after(on_immunity(), *voted("main", 10))
    subject = Subject(item=THE, question=REFUSE, reasons=("Дәлел.",))
    with pytest.raises(NotAnnounced):
        warrant(failed, REGISTER, subject, None)
    refused = after(failed, asking(REFUSE), *voting(26))
    assert warrant(refused, REGISTER, subject, None).ballot.id == "b2"


@pytest.mark.parametrize(
    ("senate", "mazhilis", "adopted"),
    [
        pytest.param(5, 70, True, id="X-30: 75 of 148"),
        pytest.param(34, 40, False, id="X-30: 74 of 148"),
    ],
)
def test_the_protocol_of_a_joint_sitting_needs_the_total_of_the_parliament(
    senate: int, mazhilis: int, *, adopted: bool
) -> None:
    """Not each chamber's own: the one base that is the sum (PR п.26)."""
    count = counting(papers((26, 14), (50, 30)))
    sitting = after(in_secret(), count, ballot.close_vote, approving(senate, mazhilis))
    outcome = sitting.ballots[-1].outcome
    assert outcome is not None
    assert [each.needed for each in outcome.bodies] == [75]
    assert outcome.adopted is adopted


@pytest.mark.parametrize("_row", ["X-31: the silent and the quorum"])
def test_the_registered_make_the_quorum_unless_the_profile_asks_for_answers(_row: str) -> None:
    """26 answers of 34 are said before the announcement; with the switch the vote stays open."""
    assert a_profile().switches.quorum_of_vote is VoteQuorum.REGISTERED
    few = after(an_open_ballot(34), casting(26))
    told = after(few, ballot.close_vote, ballot.announce)
    assert told.ballots[-1].outcome is not None
    assert told.ballots[-1].outcome.adopted
    strict = replace(few, profile=switched(few.profile, quorum_of_vote=VoteQuorum.TOOK_PART))
    refused = given(strict).when(ballot.close_vote)
    refused.then_refused(TooFewAnswers, registered=26, needed=34)
