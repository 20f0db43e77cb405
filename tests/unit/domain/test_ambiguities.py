# SPDX-License-Identifier: Apache-2.0
"""Where the text of the law is unclear or wrong: what the program does about it (X-01 … X-19)."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from app import paths
from app.domain.agenda import Agenda
from app.domain.decide import registration
from app.domain.decide import sitting as course
from app.domain.decide.plan import Plan
from app.domain.decide.resolution import Subject
from app.domain.kinds import Kind, SittingKind
from app.domain.refusals import BeyondPool, NotEven
from app.domain.resolution import Act
from app.domain.threshold import Base, votes_needed
from app.views.acts import Grounds, compose
from tests.chamber import (
    JUDGES,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_roster,
    adding,
    after,
    an_item,
    casting,
    given,
    members,
    registering,
)
from tests.electing import elected
from tests.joint import a_joint_plan
from tests.kinds import an_item_of, clauses_of, reasons_of
from tests.powers import a_body, asking, entering, on_report, on_termination, voted
from tests.unit.domain.test_deadlines import runs
from tests.unit.domain.test_joint import electing

pytestmark = pytest.mark.law

BODIES = ("senate-1995", "mazhilis-1995", "parliament-1995", "qurultay-2026")
OF_A_CHAMBER = ("senate-1995", "mazhilis-1995", "qurultay-2026")


def kind_of(body: str, key: str) -> Kind:
    """Return a kind of item that the body must have."""
    kind = a_profile(body).kind(key)
    assert kind is not None
    return kind


def act_of(body: str, key: str, question: str = "main") -> Act:
    """Return the act of a question with every fact given."""
    profile, kind = a_profile(body), kind_of(body, key)
    plan = a_joint_plan() if profile.joint else a_plan(profile)
    item = an_item_of(kind, plan.members)
    sitting = replace(a_planned_sitting(plan), agenda=Agenda(items=(item,)))
    rule = kind.question(question)
    assert rule is not None
    assert rule.act is not None
    subject = Subject(
        item=item.id,
        candidate=item.candidates[0].id if item.candidates and not kind.elect else None,
        question=question,
        clauses=clauses_of(kind, question),
        reasons=reasons_of(kind, question),
    )
    return compose(sitting, subject, Grounds(day=sitting.date, number="№ 1"), rule.act)


def words_of(act: Act) -> str:
    """Return all that an act says of its subject."""
    return " ".join((act.title, act.preamble, *act.clauses))


@cache
def shipped_words() -> str:
    """Return every text in Kazakh that ships: of the bodies, of the papers, of the cards."""
    files = [
        *(paths.resources() / "profiles").rglob("*.toml"),
        *(paths.resources() / name / "kk.toml" for name in ("documents", "cards")),
    ]
    assert len(files) > len(BODIES)
    return "\n".join(
        text for file in files for text in _texts(tomllib.loads(file.read_text(encoding="utf-8")))
    )


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _texts(each)
        case list():
            for each in value:
                yield from _texts(each)


@pytest.mark.parametrize("_row", ["X-01: old names of the bodies"])
def test_bodies_bear_the_names_that_are_in_force(_row: str) -> None:
    """The Court and the Chamber, not the Council and the Committee; the names are the profile's."""
    assert "Конституциялық Кеңес" not in shipped_words()
    assert "Есеп комитет" not in shipped_words()
    assert "Конституциялық Сотының судьясы" in words_of(act_of("senate-1995", "appoint-cc-judge"))
    audit = act_of("senate-1995", "appoint-sac-member")
    assert "Жоғары аудиторлық палатасының мүшесі" in words_of(audit)
    old = replace(kind_of("senate-1995", "appoint-cc-judge"), post="Конституциялық Кеңестің мүшесі")
    body = replace(a_profile(), kinds=(old,))
    sitting = after(a_planned_sitting(a_plan(body)), adding(an_item(1)))
    assert sitting.kind_of(sitting.agenda.items[0]).post == "Конституциялық Кеңестің мүшесі"


@pytest.mark.parametrize("_row", ["X-02: deputies and specialists"])
def test_deputies_and_specialists_are_two_lists(_row: str) -> None:
    """Each chamber elects its half of the deputies, both together the specialists (PR п.92)."""
    half = kind_of("senate-1995", "commission-47-half")
    specialists = kind_of("parliament-1995", "commission-47-specialists")
    assert half.size is not None
    assert specialists.size is not None
    assert (half.size.required, half.size.even, half.size.share_of) == (True, True, 2)
    assert (specialists.size.required, specialists.size.share_of) == (False, 1)
    assert specialists.sittings == (SittingKind.JOINT,)
    odd = replace(an_item(2), kind=half.key, size=7)
    given(a_planned_sitting()).when(adding(odd)).then_refused(NotEven)
    free = replace(an_item(2), kind=specialists.key, size=None)
    assert after(a_planned_sitting(a_joint_plan()), adding(free)).agenda.items


@pytest.mark.parametrize("_row", ["X-03: of which total half a commission is elected"])
def test_half_a_commission_needs_the_majority_of_its_own_chamber(_row: str) -> None:
    """26 of 50 and 50 of 98, never 75 of 148."""
    needed = {
        body: votes_needed(
            a_profile(body).threshold(kind_of(body, "commission-47-half").questions[0].threshold),
            a_planned_sitting(a_plan(a_profile(body))).bodies[0].total,
        )
        for body in OF_A_CHAMBER
    }
    assert needed == {"senate-1995": 26, "mazhilis-1995": 50, "qurultay-2026": 73}


@pytest.mark.parametrize("_row", ["X-04: more passed than there are seats"])
def test_most_votes_go_first_and_a_tie_at_the_cut_stops(_row: str) -> None:
    """Never settled silently: the tie is named and put again."""
    election = elected({"c1": 30, "c2": 40, "c3": 30}).election(JUDGES)
    assert election is not None
    assert (election.ranking.elected, election.ranking.tie) == (("c2",), ("c1", "c3"))
    assert not election.complete


@pytest.mark.parametrize("_row", ["X-05: a majority or most votes"])
def test_most_votes_below_the_majority_elect_nobody(_row: str) -> None:
    """First the majority of the total, then the order (S:37, S:39)."""
    election = elected({"c1": 25, "c2": 20}).election(JUDGES)
    assert election is not None
    assert (election.ranking.elected, election.ranking.tie) == ((), ())


@pytest.mark.parametrize("_row", ["X-06: votes of two chambers"])
def test_votes_of_two_chambers_are_not_added_up(_row: str) -> None:
    """More in the sum and fewer in one chamber is not ahead; both chambers must agree."""
    sitting = electing({"c1": (30, 98), "c2": (31, 60)})
    election = sitting.election(JUDGES)
    assert election is not None
    assert (election.ranking.elected, election.ranking.tie) == ((), ("c1", "c2"))


@pytest.mark.parametrize("_row", ["X-07: ОСК"])
def test_the_election_commission_is_written_in_full(_row: str) -> None:
    """No abbreviation of the commentary reaches a paper or a screen."""
    assert "ОСК" not in shipped_words()
    for body in OF_A_CHAMBER:
        act = words_of(act_of(body, "terminate-powers"))
        assert "Орталық сайлау комиссиясының" in act


@pytest.mark.parametrize("_row", ["X-08: dead and declared dead"])
@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_death_and_being_declared_dead_are_two_grounds(_row: str, body: str) -> None:
    """One rests on a certificate, the other on a court's decision."""
    kind = kind_of(body, "terminate-powers")
    evidence, decision = kind.paper("evidence"), kind.paper("court-decision")
    assert evidence is not None
    assert decision is not None
    assert "death" in evidence.grounds
    assert "declared-dead" not in evidence.grounds
    assert "declared-dead" in decision.grounds
    assert "death" not in decision.grounds


@pytest.mark.parametrize("_row", ["X-09: АӨК"])
def test_the_assembly_has_its_own_name_and_no_vote(_row: str) -> None:
    """Deputies whom the Assembly elected were recalled by it alone; the quota ended in 2022."""
    assert "АӨК" not in shipped_words()
    ground = kind_of("mazhilis-1995", "terminate-powers").field("ground")
    assert ground is not None
    recall = ground.value("assembly-recall")
    assert recall is not None
    assert (recall.name, recall.by_vote) == ("Қазақстан халқы Ассамблеясының шешімі", False)


@pytest.mark.parametrize("_row", ["X-10: two weeks from which paper"])
def test_two_weeks_run_from_the_later_paper(_row: str) -> None:
    """A warning comes from the earlier; both days are kept."""
    found = runs(
        entering("prosecutor-submission", date(2026, 5, 4)),
        entering("cec-conclusion", date(2026, 5, 8)),
    )
    assert found is not None
    assert (found.last, found.warning) == (date(2026, 5, 22), date(2026, 5, 18))
    for body in OF_A_CHAMBER:
        rule = kind_of(body, "immunity").deadline
        assert rule is not None
        assert (rule.days, rule.papers) == (14, ("prosecutor-submission", "cec-conclusion"))


@pytest.mark.parametrize("_row", ["X-11: the deputy concerned"])
def test_the_deputy_concerned_votes_unless_the_profile_says_otherwise(_row: str) -> None:
    """No text takes the vote away; a chamber may."""
    assert a_profile().switches.interested_deputy_votes
    assert after(on_termination(), asking(), casting(members("m010"))).ballots[-1].votes
    barred = on_termination(body=a_body(interested_deputy_votes=False))
    given(after(barred, asking())).when(casting(members("m010"))).then_refused(BeyondPool)


@pytest.mark.parametrize("_row", ["X-12: who submits a termination"])
@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_the_prosecutor_submits_immunity_alone(_row: str, body: str) -> None:
    """Powers end on the Election Commission's submission (S:11, S:59), whatever S:197 says."""
    termination = {each.key for each in kind_of(body, "terminate-powers").papers}
    immunity = {each.key for each in kind_of(body, "immunity").papers}
    assert "cec-submission" in termination
    assert "prosecutor-submission" not in termination
    assert "prosecutor-submission" in immunity
    assert "Прокурор" not in words_of(act_of(body, "terminate-powers"))


@pytest.mark.parametrize("_row", ["X-13: a garbled example"])
@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_nothing_depends_on_the_garbled_example(_row: str, body: str) -> None:
    """The dates of S:117 are no rule: no day, and no number of hearings, stands in a profile."""
    assert "2016" not in shipped_words()
    kind = kind_of(body, "hearing")
    assert [each.key for each in kind.fields] == ["form"]
    assert (kind.quota, kind.seats, kind.deadline) == (None, None, None)


@pytest.mark.parametrize("_row", ["X-14: majority for the decision to hear"])
def test_the_decision_to_hear_needs_the_majority_of_the_total_until_the_profile_says_otherwise(
    _row: str,
) -> None:
    """The text is silent, so the rule is a field."""
    for body, votes in (("senate-1995", 26), ("mazhilis-1995", 50), ("qurultay-2026", 73)):
        profile, (rule,) = a_profile(body), kind_of(body, "report-decide").questions
        threshold = profile.threshold(rule.threshold)
        assert threshold.base is Base.TOTAL
        total = a_planned_sitting(a_plan(profile)).bodies[0].total
        assert votes_needed(threshold, total) == votes
        other = replace(rule, threshold="two-thirds-total")
        assert votes_needed(profile.threshold(other.threshold), total) > votes


@pytest.mark.parametrize("_row", ["X-15: two questions on a report"])
@pytest.mark.parametrize("in_favour", [10, 30])
def test_the_appeal_follows_the_report_whatever_came_of_it(_row: str, in_favour: int) -> None:
    """In the order of the text, each for itself; the second only where laws weren't carried out."""
    noted = after(on_report("Бюджет кодексі"), *voted("take-note", in_favour))
    assert after(noted, asking("appeal")).open_ballot is not None


@pytest.mark.parametrize("_row", ["X-16: three verbs for one appeal"])
def test_the_appeal_is_a_resolution(_row: str) -> None:
    """Adopted by its own vote, it is formalised like any decision; the verb is the profile's."""
    titles = {body: act_of(body, "government-report", "appeal").title for body in OF_A_CHAMBER}
    assert titles["senate-1995"].endswith("өтініш жасау туралы")
    assert titles["mazhilis-1995"].endswith("өтініш жасау туралы")
    assert titles["qurultay-2026"].endswith("өтініш білдіру туралы")


@pytest.mark.parametrize("_row", ["X-17: the Chair in the Bureau"])
def test_the_bureau_is_whoever_is_listed(_row: str) -> None:
    """Listed, the Chair counts for the quorum as any member; left out, only presides."""

    def bureau(plan: Plan) -> tuple[int, int | None]:
        sitting = after(
            a_planned_sitting(plan),
            registration.open_registration,
            registering(10),
            course.open_sitting,
        )
        (quorum,) = sitting.quorums
        return quorum.registered, quorum.needed

    listed = a_roster(15)
    plan = replace(a_plan(members=listed), kind=SittingKind.BUREAU, total=15)
    assert bureau(plan) == (10, 10)
    chair = replace(a_planned_sitting(plan).presiding, member=None)
    apart = replace(plan, members=listed[1:], total=14, presiding=chair, signatory=chair)
    assert bureau(apart) == (10, 10)
    assert votes_needed(a_profile().threshold("two-thirds-total"), 14) == 10


@pytest.mark.parametrize("_row", ["X-18: word salad about a conviction"])
@pytest.mark.parametrize("body", OF_A_CHAMBER)
def test_a_conviction_is_worded_as_in_the_statute(_row: str, body: str) -> None:
    """CL95 24(6)2), CL26 44(4): «оған қатысты … үкімі заңды күшіне енген»."""
    ground = kind_of(body, "terminate-powers").field("ground")
    assert ground is not None
    conviction = ground.value("conviction")
    assert conviction is not None
    assert "оған қатысты соттың айыптау үкімінің заңды күшіне енуіне" in conviction.text
    assert "соттың оның айыптау" not in shipped_words()


@pytest.mark.parametrize("_row", ["X-19: one name for one measure and one paper"])
def test_measures_and_the_submission_have_one_name_in_each_body(_row: str) -> None:
    """Keys are the same for every body, words are those of its law."""
    names = {}
    for body in OF_A_CHAMBER:
        kind = kind_of(body, "immunity")
        measures, submission = kind.field("measures"), kind.paper("prosecutor-submission")
        assert measures is not None
        assert submission is not None
        assert submission.name == "Бас Прокурордың ұсынуы"
        names[body] = {each.key: each.name for each in measures.values}
    assert names["senate-1995"] == names["mazhilis-1995"]
    assert names["senate-1995"].keys() == names["qurultay-2026"].keys()
    assert names["senate-1995"]["arrest"] == "қамауға алу"
    assert names["qurultay-2026"]["arrest"] == "күзетпен ұстау"
    assert "ұсыным бойынша" not in shipped_words()
