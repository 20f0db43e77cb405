# SPDX-License-Identifier: Apache-2.0
"""What an act says of its item: who, when, on which paper, in the case the text needs."""

from dataclasses import replace

import pytest

from app.domain.agenda import Agenda, AgendaItem
from app.domain.decide.resolution import Subject
from app.domain.ids import CandidateId, MemberId
from app.domain.kinds import MAIN, ActTemplate
from app.domain.register import Register
from app.domain.resolution import Act
from app.domain.sitting import Sitting
from app.kazakh.cases import Case
from app.views.acts import Grounds, compose
from app.views.asking import names_to_ask
from app.views.facts import FactMissing, enumerated, facts_of
from tests.chamber import DAY, a_plan, a_planned_sitting, a_profile
from tests.kinds import ITEM, an_item_of

UNSURE = "Smith John"
REGISTER = Register(key="senate-1995/VIII")


def sitting_with(kind: str, profile: str = "senate-1995", **changes: object) -> Sitting:
    """Return a planned sitting with one item of a kind, complete but for these changes."""
    the = a_profile(profile)
    plan = a_plan(the)
    rule = the.kind(kind)
    assert rule is not None
    item = replace(an_item_of(rule, plan.members), **changes)  # type: ignore[arg-type]
    return replace(a_planned_sitting(plan), agenda=Agenda(items=(item,)))


def act_of(sitting: Sitting, question: str = MAIN, candidate: str | None = None) -> Act:
    """Return the act of a question of the only item."""
    rule = next(each for each in sitting.profile.kinds if each.key == the_item(sitting).kind)
    asked = rule.question(question) or rule.questions[0]
    whose = None if candidate is None else CandidateId(candidate)
    subject = Subject(item=ITEM, candidate=whose, question=question)
    return compose(sitting, subject, Grounds(day=DAY, number="№ 1"), known(asked.act))


def the_item(sitting: Sitting) -> AgendaItem:
    """Return the only item."""
    return sitting.agenda.items[0]


def known(act: ActTemplate | None) -> ActTemplate:
    """Return a template that must be there."""
    assert act is not None
    return act


def with_field(sitting: Sitting, key: str, *values: str) -> Sitting:
    """Return the sitting with another value of a field of its item."""
    item = the_item(sitting)
    changed = replace(item, fields={**item.fields, key: values})
    return replace(sitting, agenda=Agenda(items=(changed,)))


def test_a_deputy_and_the_submission_stand_in_the_act() -> None:
    """By name in the genitive, by date and number before the noun."""
    act = act_of(sitting_with("terminate-powers"))
    assert "депутаты Әнұран Зейнеп Дәуренқызының өкілеттігін" in act.title
    assert "комиссиясының 2026 жылғы 6 мамырдағы № 1 ұсынуы негізінде" in act.clauses[0]
    assert "отставкаға кетуіне байланысты" in act.clauses[0]


def test_a_paper_that_is_not_in_leaves_a_blank_in_the_draft() -> None:
    """No act is issued without it."""
    sitting = sitting_with("terminate-powers", papers=())
    assert "комиссиясының ____ жылғы ________ № ____ ұсынуы" in act_of(sitting).clauses[0]


def test_a_key_of_nobody_stands_as_it_is() -> None:
    """A draft never fails."""
    sitting = with_field(sitting_with("count-commission"), "members", "m010", "m999")
    assert "2) m999." in act_of(sitting).clauses[0]


def test_measures_are_joined_or_put_one_by_one() -> None:
    """57.4-05: the act of one measure names that one."""
    sitting = sitting_with("immunity", "qurultay-2026")
    every = "ұстауға, күзетпен ұстауға және үйқамаққа алуға келісім беру туралы"
    assert act_of(sitting).title.endswith(every)
    arrest = act_of(sitting, "arrest").title
    assert arrest.endswith("Дәуренқызын күзетпен ұстауға келісім беру туралы")
    assert enumerated(("ұстауға",)) == "ұстауға"


def test_a_minister_is_named_with_the_post() -> None:
    """The post takes no ending, the name does; alone it does too."""
    sitting = sitting_with("report-decide")
    told = act_of(sitting).clauses[0]
    assert told.startswith(
        "Қазақстан Республикасының Қаржы министрі Көктерекова Айгүл Жусанқызының"
    )
    assert "есебі 2026 жылғы 10 маусымда" in told
    alone = with_field(sitting, "post")
    assert act_of(alone).clauses[0].startswith("Көктерекова Айгүл Жусанқызының есебі")


def test_a_minister_given_by_the_post_alone_isnt_inflected_by_guess() -> None:
    """A chain of genitives isn't sure: the twin stands."""
    post = "Қазақстан Республикасының Қаржы министрі"
    sitting = with_field(with_field(sitting_with("report-decide"), "minister", post), "post")
    assert act_of(sitting).clauses[0].endswith(f"есеп беруші – {post}.")


def test_what_has_still_to_be_entered_leaves_a_line_in_the_draft() -> None:
    """The violation may be entered until the appeal is put."""
    sitting = with_field(sitting_with("government-report"), "violation")
    assert act_of(sitting, "appeal").clauses[-1] == "Республика заңдарының орындалмауы: ________."


def test_the_reasons_stand_between_the_decision_and_whom_it_is_sent_to() -> None:
    """CL95 32(2): a reasoned decision, sent within three days."""
    sitting = sitting_with("immunity")
    kind = sitting.kind_of(the_item(sitting))
    subject = Subject(item=ITEM, reasons=("Себебі.",))
    act = compose(sitting, subject, Grounds(day=DAY, number=None), known(kind.questions[0].act))
    assert [clause[:12] for clause in act.clauses] == ["Қазақстан Ре", "Себебі.", "Осы қаулы Қа"]


def test_an_organ_is_named_in_its_case_or_not_at_all() -> None:
    """Where the subject wasn't given, or its case isn't sure, the twin names the body."""
    assert act_of(sitting_with("form-organ")).title == "Экономикалық саясат комитетін құру туралы"
    assert "жұмыс органын" in act_of(sitting_with("form-organ", subject="")).title
    assert "жұмыс органын" in act_of(sitting_with("form-organ", subject="Audit Committee")).title


def test_the_term_of_office_is_said_in_words() -> None:
    """C95 57 1): «бес жыл мерзімге»; none for a judge (X-25)."""
    assert (
        "болып бес жыл мерзімге"
        in act_of(sitting_with("appoint-cec-member"), candidate="c1").clauses[0]
    )
    judge = facts_of(sitting_with("appoint-cc-judge"), Subject(item=ITEM), {})
    with pytest.raises(FactMissing):
        f"{judge['term']}"


def test_an_item_that_may_stand_without_candidates() -> None:
    """CL26 11(2): with a name, or the office alone."""
    named = act_of(sitting_with("recall-chair", "qurultay-2026"), candidate="c1")
    assert named.clauses[0].startswith("Көктерекова Айгүл Жусанқызы ")
    nobody = sitting_with("recall-chair", "qurultay-2026", candidates=())
    assert act_of(nobody).clauses[0].startswith("Қазақстан Республикасы Құрылтайының Төрағасы ")


def test_the_clerk_is_asked_for_every_name_in_doubt() -> None:
    """Ministers, organs, judges: whoever the acts put into a case; nobody twice."""
    sitting = with_field(sitting_with("government-report"), "minister", UNSURE)
    (asked,) = names_to_ask(sitting, REGISTER)
    assert (asked.name, Case.GEN in asked.unsure) == (UNSURE, True)
    known_now = replace(REGISTER, forms={UNSURE: dict.fromkeys(Case, "Джон Смиттің")})
    assert names_to_ask(sitting, known_now) == ()
    organ = sitting_with("form-organ", subject="Audit Committee")
    assert [each.name for each in names_to_ask(organ, REGISTER)] == ["Audit Committee"]
    assert names_to_ask(sitting_with("form-organ", subject=""), REGISTER) == ()
    assert names_to_ask(sitting_with("elect-organ-members"), REGISTER) == ()


def test_a_settled_name_keeps_the_post_before_it() -> None:
    """What the clerk settled is the name's own form."""
    sitting = with_field(sitting_with("government-report"), "minister", UNSURE)
    forms = {UNSURE: dict.fromkeys(Case, "Джон Смиттің")}
    kind = sitting.kind_of(the_item(sitting))
    subject = Subject(item=ITEM, question="take-note")
    grounds = Grounds(day=DAY, number="№ 1", forms=forms)
    act = compose(sitting, subject, grounds, known(kind.questions[0].act))
    assert act.clauses == (
        "Қазақстан Республикасының Қаржы министрі Джон Смиттің есебі назарға алынсын.",
    )


def test_members_are_known_by_their_keys() -> None:
    """The counting commission is listed by name, from the roster."""
    sitting = sitting_with("count-commission")
    (first, *_) = the_item(sitting).fields["members"]
    member = sitting.member(MemberId(first))
    assert member is not None
    assert f"1) {member.name};" in act_of(sitting).clauses[0]
