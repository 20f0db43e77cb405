# SPDX-License-Identifier: Apache-2.0
"""The four bodies and the example: what each may decide, with what majority, on what paper."""

from datetime import date

import pytest

from app import paths
from app.domain.kinds import Kind, QuestionRule
from app.domain.profile import Profile
from app.domain.requirements import Required
from app.domain.threshold import votes_needed
from app.storage import profiles
from tests.chamber import a_profile

CHAMBERS = ("senate-1995", "mazhilis-1995")
BODIES = (*CHAMBERS, "parliament-1995", "qurultay-2026")

APPOINTED = ("appoint-cc-judge", "appoint-cec-member", "appoint-sac-member")
OF_A_CHAMBER = (
    *APPOINTED, "commission-47-half", "joint-commission-half", "joint-commission-initiative",
    "terminate-powers", "immunity", "report-decide", "government-report", "hearing", "form-organ",
    "elect-organ-chair", "elect-organ-members", "elect-deputy-chair", "elect-chair",
    "count-commission", "regulations", "internal-decision", "other", "no-vote",
)  # fmt: skip
TOGETHER = (
    "commission-47-specialists", "commission-chair", "commission-chair-recall",
    "president-release", "joint-commission-create", "count-commission", "regulations", "other",
    "no-vote",
)  # fmt: skip
OF_THE_QURULTAY = (
    *APPOINTED, "consent-vice-president", "consent-prime-minister", "elect-sc-judge",
    "release-sc-judge", "judge-immunity", "commission-47-half", "commission-chair",
    "commission-chair-recall", "president-release", "terminate-powers", "immunity",
    "report-decide", "government-report", "no-confidence", "hearing", "form-organ",
    "elect-organ-chair", "elect-organ-members", "elect-deputy-chair", "elect-chair",
    "recall-chair", "recall-deputy-chair", "recall-organ-chair", "count-commission",
    "regulations", "internal-decision", "other", "no-vote",
)  # fmt: skip
KINDS = {
    "senate-1995": OF_A_CHAMBER,
    "mazhilis-1995": OF_A_CHAMBER,
    "parliament-1995": TOGETHER,
    "qurultay-2026": OF_THE_QURULTAY,
}
BY_GROUND = {
    "application": {"resignation"},
    "court-decision": {"incapacity", "declared-dead", "missing", "conviction"},
    "evidence": {
        "death", "emigration", "citizenship-lost", "other-mandate", "paid-post", "business",
        "company-board", "other",
    },
}  # fmt: skip
NEVER_BY_VOTE = {
    "party-left", "party-ceased", "president-recall", "electors-recall", "assembly-recall",
    "dissolution",
}  # fmt: skip
MEASURES = [
    "detention", "arrest", "house-arrest", "forced-appearance", "administrative-penalty",
    "criminal-liability",
]  # fmt: skip


def kind_of(body: str, key: str) -> Kind:
    """Return a kind of item that the body must have."""
    kind = a_profile(body).kind(key)
    assert kind is not None
    return kind


def question_of(body: str, kind: str, key: str = "main") -> QuestionRule:
    """Return a question that the kind must have."""
    question = kind_of(body, kind).question(key)
    assert question is not None
    return question


def needed(body: str, question: QuestionRule, day: date) -> int:
    """Return how many votes of all deputies a question needs on a day."""
    profile = a_profile(body)
    return votes_needed(profile.threshold(question.threshold), profile.total_on(day))


@pytest.mark.parametrize("body", BODIES)
def test_each_body_has_its_kinds_of_item(body: str) -> None:
    """No more and no less than the law gives it."""
    assert [each.key for each in a_profile(body).kinds] == list(KINDS[body])


@pytest.mark.parametrize("body", CHAMBERS)
def test_what_the_law_gives_to_another_sitting_is_known(body: str) -> None:
    """A chamber and the joint sitting share the article, not the power."""
    together = a_profile("parliament-1995")
    assert {*a_profile(body).elsewhere} == {*TOGETHER} - {*OF_A_CHAMBER}
    assert {*together.elsewhere} == {*OF_A_CHAMBER} - {*TOGETHER}
    assert a_profile("qurultay-2026").elsewhere == ()


@pytest.mark.parametrize(
    ("body", "day", "total"),
    [
        ("senate-1995", date(2014, 3, 1), 47),
        ("senate-1995", date(2020, 3, 1), 49),
        ("senate-1995", date(2026, 5, 14), 50),
        ("mazhilis-1995", date(2005, 3, 1), 77),
        ("mazhilis-1995", date(2022, 3, 1), 107),
        ("mazhilis-1995", date(2023, 3, 28), 107),
        ("mazhilis-1995", date(2023, 3, 29), 98),
        ("parliament-1995", date(2026, 5, 14), 148),
        ("qurultay-2026", date(2026, 10, 15), 145),
    ],
)
def test_an_old_sitting_is_reckoned_by_the_total_of_its_day(
    body: str, day: date, total: int
) -> None:
    """Old rules stay old."""
    assert a_profile(body).total_on(day) == total


@pytest.mark.parametrize("day", [date(2014, 3, 1), date(2022, 3, 1), date(2026, 5, 14)])
def test_the_parliament_is_its_two_chambers(day: date) -> None:
    """On every day."""
    senate, mazhilis, together = (a_profile(key).total_on(day) for key in BODIES[:3])
    assert senate + mazhilis == together


@pytest.mark.law
@pytest.mark.parametrize("body", CHAMBERS)
def test_the_quotas_and_terms_of_appointments(body: str) -> None:
    """C95 57 1): three, two, three; five years for the commission and the audit chamber (X-25)."""
    kinds = [kind_of(body, key) for key in APPOINTED]
    assert [each.quota for each in kinds] == [3, 2, 3]
    assert [each.term_years for each in kinds] == [None, 5, 5]
    assert all(each.per_candidate and not each.elect for each in kinds)


@pytest.mark.law
@pytest.mark.parametrize(
    ("body", "kind", "question", "article", "least"),
    [
        ("senate-1995", "appoint-cc-judge", "main", "23-1-бабының 7-тармағы", 26),
        ("mazhilis-1995", "appoint-cc-judge", "refuse", "23-1-бабының 10-тармағы", 50),
        ("senate-1995", "government-report", "take-note", "57-бабының 6) тармақшасы", 26),
        ("mazhilis-1995", "government-report", "appeal", "57-бабының 6) тармақшасы", 66),
        ("qurultay-2026", "government-report", "appeal", "56-бабының 17) тармақшасы", 97),
        ("qurultay-2026", "president-release", "main", "50-бабының 2-тармағы", 109),
        ("qurultay-2026", "no-confidence", "main", "56-бабының 13) тармақшасы", 73),
    ],
)
def test_a_question_cites_its_own_article(
    body: str, kind: str, question: str, article: str, least: int
) -> None:
    """And needs what that article says."""
    rule = question_of(body, kind, question)
    assert article in rule.article
    assert needed(body, rule, date(2026, 11, 1)) == least


@pytest.mark.law
@pytest.mark.parametrize(
    ("body", "kind", "threshold"),
    [
        *((body, "report-decide", "one-third-total") for body in (*CHAMBERS, "qurultay-2026")),
        ("qurultay-2026", "no-confidence", "one-fifth-total"),
        ("qurultay-2026", "recall-chair", "two-thirds-total"),
    ],
)
def test_who_may_take_the_initiative(body: str, kind: str, threshold: str) -> None:
    """A third hears a minister (S:123), a fifth asks for no confidence, two thirds for a recall."""
    initiative = kind_of(body, kind).initiative
    assert initiative is not None
    assert initiative.threshold == threshold


def test_only_what_the_law_names_needs_signatures() -> None:
    """The report itself rests on the decision (practice L5)."""
    with_initiative = {
        (body, kind.key) for body in BODIES for kind in a_profile(body).kinds if kind.initiative
    }
    assert len(with_initiative) == 5


@pytest.mark.law
@pytest.mark.parametrize("body", [*CHAMBERS, "qurultay-2026"])
def test_papers_that_nothing_replaces(body: str) -> None:
    """S:11, S:59, S:83: the Prosecutor's submission, the Commission's submission and conclusion."""
    firm = {
        (kind.key, paper.key)
        for kind in a_profile(body).kinds
        for paper in kind.papers
        if not paper.waivable
    }
    assert {
        ("terminate-powers", "cec-submission"),
        ("immunity", "prosecutor-submission"),
        ("immunity", "cec-conclusion"),
    } <= firm
    released = {
        ("president-release", "commission-conclusion"),
        ("president-release", "constitutional-conclusion"),
    }
    joint = {
        ("president-release", each.key) for each in kind_of(BODIES[2], "president-release").papers
    }
    assert released == joint
    assert released <= firm or body in CHAMBERS


@pytest.mark.law
@pytest.mark.parametrize("body", [*CHAMBERS, "qurultay-2026"])
def test_each_ground_has_its_paper_and_its_way(body: str) -> None:
    """CL95 24 with a vote; CL26 44(6) without one for death and the court's declarations."""
    kind = kind_of(body, "terminate-powers")
    ground = kind.field("ground")
    assert ground is not None
    papers = {each.key: {*each.grounds} for each in kind.papers if each.grounds}
    assert papers == BY_GROUND
    named = set().union(*BY_GROUND.values())
    assert {each.key for each in ground.values} == named | NEVER_BY_VOTE
    without = {each.key for each in ground.values if not each.by_vote}
    certified = {"death", "incapacity", "declared-dead", "missing"}
    assert without == NEVER_BY_VOTE | (certified if body == "qurultay-2026" else set())
    assert all(each.text for each in ground.values if each.by_vote)
    assert kind.vacates == "member"


@pytest.mark.law
@pytest.mark.parametrize("body", [*CHAMBERS, "qurultay-2026"])
def test_consent_is_asked_for_six_measures(body: str) -> None:
    """57.4-05; the words differ by constitution (X-19), the two weeks don't (S:89)."""
    kind = kind_of(body, "immunity")
    measures = kind.field("measures")
    assert measures is not None
    assert [each.key for each in measures.values] == MEASURES
    arrest = measures.value("arrest")
    assert arrest is not None
    assert arrest.text == ("күзетпен ұстауға" if body == "qurultay-2026" else "қамауға алуға")
    assert kind.deadline is not None
    assert (kind.deadline.days, kind.deadline.working) == (14, False)
    assert all(each.reasons for each in kind.questions)


@pytest.mark.law
@pytest.mark.parametrize(("body", "working"), [("senate-1995", False), ("qurultay-2026", True)])
def test_the_decision_on_immunity_goes_out_in_three_days(body: str, *, working: bool) -> None:
    """CL95 32(2): three days; CL26 53(2): three working days; to both addressees."""
    (duty,) = kind_of(body, "immunity").duties
    assert (duty.days, duty.working, len(duty.to)) == (3, working, 2)


@pytest.mark.law
@pytest.mark.parametrize("body", [*CHAMBERS, "qurultay-2026"])
def test_a_report_goes_in_five_steps(body: str) -> None:
    """S:131-137, none of them optional; then two questions (X-15)."""
    kind = kind_of(body, "government-report")
    steps = ["introduction", "rapporteur", "report", "questions", "debate-closed"]
    assert [each.key for each in kind.steps] == steps
    assert all(each.required is Required.ALWAYS for each in kind.steps)
    assert [each.key for each in kind.questions] == ["take-note", "appeal"]
    assert kind.questions[1].needs_field == "violation"


@pytest.mark.law
@pytest.mark.parametrize("body", CHAMBERS)
def test_a_chamber_fills_half_of_a_commission(body: str) -> None:
    """S:7, S:9: an even size, of which this chamber fills a half."""
    for key in ("commission-47-half", "joint-commission-half"):
        size = kind_of(body, key).size
        assert size is not None
        assert (size.even, size.share_of, size.required) == (True, 2, True)
    whole = kind_of("qurultay-2026", "commission-47-half").size
    assert whole is not None
    assert (whole.even, whole.share_of) == (False, 1)


def test_what_the_law_of_2026_does_not_have_is_marked() -> None:
    """S:103 and S:139 come from the former regulations (practice L27)."""
    qurultay = a_profile("qurultay-2026")
    notice = kind_of("qurultay-2026", "hearing").paper("media-notice")
    assert notice is not None
    assert notice.unverified
    assert notice.days_before == 7
    assert question_of("qurultay-2026", "government-report", "take-note").unverified
    assert not question_of("senate-1995", "government-report", "take-note").unverified
    assert qurultay.sits_from is None


def test_a_run_off_is_held_only_under_the_law_of_1997() -> None:
    """L97 10; CL26 36 knows none (practice L21)."""
    run_offs = {
        (body, kind.key) for body in BODIES for kind in a_profile(body).kinds if kind.run_off
    }
    assert run_offs == {(body, "elect-organ-chair") for body in CHAMBERS}


def test_the_chair_is_elected_secretly_from_among_the_deputies() -> None:
    """CL95 9, CL26 11(1); nothing else is secret."""
    secret = {(body, kind.key) for body in BODIES for kind in a_profile(body).kinds if kind.secret}
    assert secret == {(body, "elect-chair") for body in (*CHAMBERS, "qurultay-2026")}
    assert all(kind_of(*each).deputies for each in secret)


@pytest.mark.parametrize("body", BODIES)
def test_every_act_is_worded_as_acts_are(body: str) -> None:
    """A title in «туралы», a basis that ends in the body and its verb, clauses that end."""
    for act in (each.act for kind in a_profile(body).kinds for each in kind.questions):
        if act is None:
            continue
        assert act.title.endswith(("туралы", "{title}"))
        assert act.basis == "{heading} {enacts}" or act.basis.endswith("сәйкес {heading} {enacts}")
        texts = act.clauses + (act.plain.clauses if act.plain else ())
        assert all(each.endswith(".") for each in texts)
        assert act.plain is None or act.plain.title.endswith("туралы")


@pytest.mark.parametrize("body", BODIES)
def test_a_majority_and_a_code_name_their_article(body: str) -> None:
    """So that a sentence can cite it."""
    profile = a_profile(body)
    assert all(each.article for each in profile.thresholds)
    assert all(profile.articles.values())
    assert all(each.article for kind in profile.kinds for each in kind.questions if kind.title)


def the_example(name: str = "maslihat") -> Profile:
    """Return an example of a body that no module knows."""
    return profiles.load(paths.resources() / "profiles" / "examples" / f"{name}.toml")


def test_a_maslihat_needs_no_code() -> None:
    """A шешім of twenty deputies, on another mask; it isn't one of the bodies listed."""
    example = the_example()
    assert (example.wording.act, example.wording.enacts) == ("ШЕШІМ", "ШЕШТІ:")
    assert example.number_text(16, "VIII") == "№ VIII-16"
    assert example.seq_of("№ VIII-16", "VIII") == 16
    listed = profiles.shipped(paths.resources() / "profiles")
    assert [each.key for each in listed] == sorted(BODIES)


def test_a_body_that_elects_in_secret_needs_no_code_either() -> None:
    """The city's mäslihat differs from the district's in its data alone."""
    city = the_example("city-maslihat")
    chair = city.kind("elect-chair")
    assert chair is not None
    assert (chair.secret, chair.elect, chair.seats) == (True, True, 1)
    assert the_example().kind("elect-chair") is None
