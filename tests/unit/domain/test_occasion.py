# SPDX-License-Identifier: Apache-2.0
"""Which question may be put now, and what the law says of the case (57.4, 57.6; practice L2)."""

from dataclasses import replace

import pytest

from app.domain.decide import ballot
from app.domain.decide.annulment import annul_vote
from app.domain.decide.resolution import Subject, warrant
from app.domain.decide.resolution import issued as issuing
from app.domain.ids import BallotId
from app.domain.profile import Refusing
from app.domain.refusals import (
    AlreadyDecided,
    BeyondPool,
    ConsentNotNeeded,
    Malformed,
    NotAdopted,
    NotAnnounced,
    PaperIndispensable,
    ResolutionIssued,
    VoteNotNeeded,
)
from app.domain.register import Register
from app.domain.resolution import Act, Printed
from app.domain.selection import Everyone
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.views import item_results
from app.views.hall import hall_view
from tests.chamber import Decision, after, casting, deciding, given, members
from tests.powers import (
    THE,
    a_body,
    asking,
    considering,
    done,
    entering,
    immunity,
    of_kind,
    on_immunity,
    on_report,
    on_termination,
    voted,
)

REGISTER = Register(key="powers/I")


def annulling(key: str, decision: str) -> Decision:
    """Set a vote aside by another."""
    return lambda s: annul_vote(s, BallotId(key), "Қате", BallotId(decision))


def issued(question: str) -> Decision:
    """Issue an act on a question of the item."""

    def decide(sitting: Sitting) -> tuple[object, ...]:
        subject = Subject(item=THE, question=question, reasons=("Дәлел.",))
        on = warrant(sitting, REGISTER, subject, None)
        act = Act(
            heading="",
            word="",
            title="",
            preamble="",
            clauses=("–",),
            signatory_post="",
            signatory_name="",
            place="",
            date=sitting.date,
            number=on.number,
        )
        return issuing(sitting, subject, on, Printed(act=act, file="a.pdf", sha256="0"))

    return decide  # type: ignore[return-value]


def test_x_15_a_failed_report_does_not_bar_the_appeal() -> None:
    """The two questions stand alone; the second only follows the first in time."""
    sitting = on_report("Бюджет кодексі")
    given(sitting).when(asking("appeal")).then_refused(NotAnnounced)
    failed = after(sitting, *voted("main", 10, 30))
    assert [each.question for each in failed.ballots] == ["take-note"]
    appealed = after(failed, *voted("appeal", 34))
    assert appealed.ballots[-1].outcome is not None
    assert appealed.ballots[-1].outcome.adopted
    # Annulling the first leaves the second: it never rested on its failing.
    again = after(appealed, *deciding(), annulling("b1", "b3"))
    assert again.ballots[0].stage == "annulled"


def test_without_a_violation_there_is_no_appeal() -> None:
    """S:141: only laws that were not carried out are a ground."""
    sitting = after(on_report(), *voted("take-note", 10))
    given(sitting).when(asking("appeal")).then_refused(Malformed)


def test_x_29_a_failed_question_is_no_refusal() -> None:
    """A refusal is put after the first failed, never before, and never after it was adopted."""
    sitting = on_immunity()
    given(sitting).when(asking("refuse")).then_refused(NotAnnounced)
    given(after(sitting, *voted("main", 30))).when(asking("refuse")).then_refused(AlreadyDecided)
    refused = after(sitting, *voted("main", 10), *voted("refuse", 30))
    assert warrant(refused, REGISTER, _subject("refuse"), None).ballot.id == "b2"
    with pytest.raises(NotAdopted):
        warrant(refused, REGISTER, _subject("main"), None)


def test_x_29_where_the_profile_says_so_the_failed_question_is_the_refusal() -> None:
    """Then there is no second vote, and the act of refusal rests on the first."""
    body = a_body(refusal=Refusing.WITH_THE_RESULT)
    sitting = on_immunity(body=body)
    given(sitting).when(asking("refuse")).then_refused(NotAnnounced)
    with pytest.raises(NotAnnounced):
        warrant(sitting, REGISTER, _subject("refuse"), None)
    failed = after(sitting, *voted("main", 10))
    given(failed).when(asking("refuse")).then_refused(AlreadyDecided)
    assert warrant(failed, REGISTER, _subject("refuse"), None).ballot.id == "b1"
    adopted = after(sitting, *voted("main", 30))
    with pytest.raises(NotAdopted):
        warrant(adopted, REGISTER, _subject("refuse"), None)


def test_57_4_05_measures_are_put_together_or_one_by_one() -> None:
    """Whoever has decided on one measure doesn't decide on all at once any more."""
    sitting = on_immunity("detention", "arrest")
    assert item_results.item(sitting, sitting.agenda.items[0]).questions == (
        "main",
        "detention",
        "arrest",
        "refuse",
    )
    one = after(sitting, *voted("detention", 30))
    assert one.agenda.items[0].stage == "taken-up"
    given(one).when(asking("main")).then_refused(AlreadyDecided)
    given(one).when(asking("refuse")).then_refused(NotAnnounced)
    both = after(one, *voted("arrest", 10))
    assert both.agenda.items[0].stage == "decided"
    refused = after(both, *voted("refuse", 30))
    # The refusal rests on the measure that failed.
    ready = after(refused, *deciding())
    given(ready).when(annulling("b2", "b4")).then_refused(Malformed)
    standing = after(refused, issued("refuse"), *deciding())
    given(standing).when(annulling("b2", "b4")).then_refused(ResolutionIssued)
    whole = after(sitting, *voted("main", 30))
    given(whole).when(asking("arrest")).then_refused(AlreadyDecided)
    given(sitting).when(asking("house-arrest")).then_refused(Malformed)


def test_the_hall_sees_which_measure_is_put() -> None:
    """The wall names the measure, not only the item."""
    sitting = after(on_immunity("detention", "arrest"), asking("arrest"))
    shown = hall_view(sitting).question
    assert shown is not None
    assert shown.title == "Мәселе туралы: күзетпен ұстау"


def test_all_measures_adopted_leave_nothing_to_refuse() -> None:
    """A refusal answers a measure that failed."""
    sitting = after(on_immunity("detention", "arrest"), *voted("detention", 30))
    done_with = after(sitting, *voted("arrest", 30))
    given(done_with).when(asking("refuse")).then_refused(AlreadyDecided)


def test_consent_is_objected_to_where_the_law_asks_for_none() -> None:
    """S:53: whoever was caught in the act has no immunity; the chamber may still decide (L12)."""
    sitting = on_immunity(exception="caught-in-the-act")
    met = given(sitting).when(asking()).then_refused(ConsentNotNeeded)
    assert "Қылмыс үстінде ұсталған" in str(met)
    facts = asking(because="Палата солай шешті")(sitting)
    assert facts[1].code == "consent-not-needed"  # type: ignore[union-attr]


def test_a_free_fact_is_shown_as_it_was_written() -> None:
    """A field without a list of values may object as well."""
    body = a_body()
    kind = body.kind("immunity")
    assert kind is not None
    plain = tuple(
        replace(each, values=()) if each.key == "exception" else each for each in kind.fields
    )
    kinds = tuple(replace(kind, fields=plain) if each is kind else each for each in body.kinds)
    sitting = considering(
        immunity(exception="Түнде"),
        entering("prosecutor-submission"),
        entering("cec-conclusion"),
        body=replace(body, kinds=kinds),
    )
    sitting = after(sitting, done("deputy-invited", "came"))
    assert "Түнде" in str(given(sitting).when(asking()).then_refused(ConsentNotNeeded))


def test_l20_what_the_law_settles_without_a_vote_meets_an_objection() -> None:
    """CL26 44(6): a death needs no decision; ‡ papers stay indispensable all the same."""
    bare = considering(of_kind("terminate-powers", member="m010", ground="death"))
    bare = after(bare, done("debate-asked", "no"))
    given(bare).when(asking(because="Белгілі жағдай")).then_refused(PaperIndispensable)
    sitting = after(bare, entering("cec-submission"))
    given(sitting).when(asking()).then_refused(VoteNotNeeded)
    assert after(sitting, asking(because="Палата солай шешті")).open_ballot is not None


def test_x_11_the_deputy_concerned_votes_unless_the_profile_says_otherwise() -> None:
    """By default he votes and counts; with the switch nobody marks an answer of his."""
    voting = after(on_termination(), asking(), casting(members("m010")))
    assert voting.ballots[-1].votes
    apart = after(on_termination(body=a_body(interested_deputy_votes=False)), asking())
    given(apart).when(casting(members("m010"))).then_refused(BeyondPool)
    counted = after(apart, casting(Everyone()), ballot.close_vote, ballot.announce)
    outcome = counted.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.tally.in_favour, outcome.did_not_vote) == (39, 1)
    procedural = after(on_termination(body=a_body(interested_deputy_votes=False)), *deciding())
    assert len(procedural.ballots[-1].votes) == 40


def test_x_11_the_tellers_figure_leaves_the_deputy_concerned_out() -> None:
    """«All the rest in favour» doesn't fill an answer in for who may not give one."""
    apart = after(on_termination(body=a_body(interested_deputy_votes=False)), asking())
    with pytest.raises(Malformed):
        ballot.cast_for_the_rest(apart, Choice.IN_FAVOUR, 40)
    (cast,) = ballot.cast_for_the_rest(apart, Choice.IN_FAVOUR, 39)
    assert len(cast.votes) == 39


def _subject(question: str) -> Subject:
    return Subject(item=THE, question=question, reasons=("Дәлел.",))
