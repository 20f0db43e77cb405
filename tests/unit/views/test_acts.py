# SPDX-License-Identifier: Apache-2.0
"""The words of an act: from the template, the sitting and the cases settled with the clerk."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

import pytest

from app.domain.body import Officer
from app.domain.decide.plan import officer
from app.domain.decide.resolution import Subject
from app.domain.ids import CandidateId, MemberId
from app.domain.kinds import ActTemplate, PlainText
from app.domain.refusals import Malformed
from app.domain.register import Register
from app.domain.resolution import Act, Mark
from app.domain.sitting import Sitting
from app.kazakh.cases import Case
from app.views.acts import Grounds, compose
from app.views.asking import names_to_ask
from app.views.naming import CaseUnsettled, Name
from tests.chamber import (
    DAY,
    JUDGES,
    NAMES,
    a_plan,
    a_planned_sitting,
    a_roster,
    adding,
    after,
    an_item,
)

FIRST = Subject(item=JUDGES, candidate=CandidateId("c1"))
INFLECTED = ActTemplate(
    title="{name:acc} тағайындау туралы",
    basis="{heading} {enacts}",
    clauses=("{name:acc} {post} болып тағайындасын.",),
    plain=PlainText(title="Тағайындау туралы", clauses=("{name} тағайындалсын.",)),
)
SURE = "Көктерекова Айгүл Жусанқызы"
UNSURE = "Smith John"


def a_sitting(**changes: object) -> Sitting:
    """Return a planned sitting with its judges."""
    plan = replace(a_plan(), **changes)  # type: ignore[arg-type]
    return after(a_planned_sitting(plan), adding(an_item()))


def named(name: str) -> Sitting:
    """Return a planned sitting whose first candidate has this name, their acts inflected."""
    sitting = a_sitting()
    candidate = replace(an_item().candidates[0], name=name)
    kind = sitting.profile.kinds[0]
    main = replace(kind.questions[0], act=INFLECTED)
    kind = replace(kind, questions=(main, *kind.questions[1:]))
    return replace(
        sitting,
        profile=replace(sitting.profile, kinds=(kind,)),
        agenda=sitting.agenda.with_item(replace(sitting.agenda.items[0], candidates=(candidate,))),
    )


def the_act(
    sitting: Sitting,
    subject: Subject = FIRST,
    *,
    number: str | None = "№ 1-VIII ПС",
    forms: Mapping[str, Mapping[Case, str]] | None = None,
) -> Act:
    """Return an act of the sitting."""
    item = sitting.agenda.items[0]
    rule = sitting.kind_of(item).question(subject.question)
    assert rule is not None
    assert rule.act is not None
    return compose(sitting, subject, Grounds(day=DAY, number=number, forms=forms or {}), rule.act)


def test_an_act_is_worded_by_the_profile() -> None:
    """Heading, title, basis, clause, signature: nothing is left to be computed."""
    act = the_act(a_sitting())
    assert act.heading == "Қазақстан Республикасы Парламентінің Сенаты"
    assert act.title.endswith("тағайындау туралы")
    assert act.preamble.endswith("Сенаты қаулы етеді:")
    assert act.signatory_name == "А. АҚБҰЛАҚ"
    assert act.signatory_post == "Қазақстан Республикасы Парламенті Сенатының Төрағасы"
    assert (act.place, act.date, act.number, act.mark) == (
        "Астана",
        DAY,
        "№ 1-VIII ПС",
        Mark.NONE,
    )
    profile = a_sitting().profile
    assert act.template == f"senate-1995/{profile.edition}/appoint-cc-judge/main"
    assert "{" not in " ".join((act.title, act.preamble, *act.clauses))


def test_an_act_without_a_number_is_a_draft() -> None:
    """And one made in practice is a specimen, numbered or not."""
    assert the_act(a_sitting(), number=None).mark is Mark.DRAFT
    assert the_act(a_sitting(practice=True)).mark is Mark.SPECIMEN


def test_the_chair_signs_although_another_presides() -> None:
    """PR п.28: never simply who presides."""
    deputy = officer(a_roster(), MemberId("m002"))
    act = the_act(a_sitting(presiding=deputy))
    assert act.signatory_name == "А. АҚБҰЛАҚ"


def test_who_performs_the_chairs_duties_signs_as_acting() -> None:
    """CL95 9(8): under a post of its own."""
    acting = Officer(name="Алмалы Гүлнар Маратқызы", member=MemberId("m002"), acting=True)
    act = the_act(a_sitting(signatory=acting))
    assert act.signatory_name == "Г. АЛМАЛЫ"
    assert "міндетін атқарушы" in act.signatory_post


def test_the_clerks_clauses_replace_the_templates() -> None:
    """And the reasons follow, in the only Unicode form the record keeps."""
    own = unicodedata.normalize("NFD", "Ғарышкерді тағайындау кейінге қалдырылсын.")
    subject = replace(FIRST, clauses=(own,), reasons=("Өтілі жеткіліксіз.",))
    assert the_act(a_sitting(), subject).clauses == (
        "Ғарышкерді тағайындау кейінге қалдырылсын.",
        "Өтілі жеткіліксіз.",
    )


def test_a_name_takes_the_case_that_is_sure() -> None:
    """«Көктерекова … Жусанқызын»."""
    assert the_act(named(SURE)).title == "Көктерекова Айгүл Жусанқызын тағайындау туралы"


def test_a_name_that_is_not_sure_takes_the_twin_without_endings() -> None:
    """A wrong ending in an act is worse than a plain sentence."""
    act = the_act(named(UNSURE))
    assert (act.title, act.clauses) == ("Тағайындау туралы", (f"{UNSURE} тағайындалсын.",))


def test_a_name_takes_the_case_that_was_settled() -> None:
    """What the clerk said, whatever the rule thinks."""
    settled = {UNSURE: dict.fromkeys(Case, "Джон Смитті")}
    assert the_act(named(UNSURE), forms=settled).title == "Джон Смитті тағайындау туралы"


def test_a_name_in_no_case_stands_as_it_is() -> None:
    """And nobody has no case."""
    assert f"{Name(UNSURE)}" == UNSURE
    assert f"{Name(''):acc}" == ""
    with pytest.raises(CaseUnsettled):
        f"{Name(UNSURE):acc}"


def test_the_clerk_is_asked_only_what_is_not_sure() -> None:
    """With the rule's proposal filled in, and only once."""
    register = Register(key="senate-1995/VIII")
    assert names_to_ask(named(SURE), register) == ()
    (asked,) = names_to_ask(named(UNSURE), register)
    assert (asked.name, Case.ACC in asked.unsure) == (UNSURE, True)
    assert set(asked.proposed) == set(Case)
    settled = replace(register, forms={UNSURE: dict.fromkeys(Case, "Джон Смит")})
    assert names_to_ask(named(UNSURE), settled) == ()


def test_nobody_is_asked_about_acts_without_endings() -> None:
    """Where no template puts the name into a case."""
    sitting = named(UNSURE)
    kind = sitting.profile.kinds[0]
    uninflected = replace(INFLECTED, title="Тағайындау туралы", clauses=("{name}",), plain=None)
    questions = tuple(replace(each, act=uninflected) for each in kind.questions)
    profile = replace(sitting.profile, kinds=(replace(kind, questions=questions),))
    assert names_to_ask(replace(sitting, profile=profile), Register(key="x")) == ()


def test_a_draft_marks_what_differs_from_its_template() -> None:
    """The clerk's own clauses have a mark; the template's, and a numbered act, have none."""
    sitting = a_sitting()
    own = the_act(sitting).clauses
    subject = replace(FIRST, clauses=(*own, "Осы қаулы жариялансын."))
    assert the_act(sitting, subject, number=None).changed == (2,)
    assert the_act(sitting, subject).changed == ()
    assert the_act(sitting, FIRST, number=None).changed == ()
    bare = ActTemplate(title="{title}", basis="{heading} {enacts}", clauses=())
    act = compose(sitting, subject, Grounds(day=DAY, number=None), bare)
    assert act.changed == ()


def test_a_russian_text_stands_beside_where_the_profile_asks() -> None:
    """With the Russian heading, verb, post and date; without a template it is refused."""
    sitting = a_sitting()
    switches = replace(sitting.profile.switches, parallel_russian=True)
    asking = replace(sitting, profile=replace(sitting.profile, switches=switches))
    text = the_act(asking).parallel
    assert text is not None
    assert text.preamble.endswith("Сенат Парламента Республики Казахстан ПОСТАНОВЛЯЕТ:")
    assert text.clauses == (
        f"назначить судьей Конституционного Суда Республики Казахстан: {NAMES[0]}.",
    )
    assert text.place == "Астана, 14 мая 2026 года"
    assert text.number == "№ 1-VIII СП"
    for number in (None, "№ 5/к"):
        drafted = the_act(asking, number=number).parallel
        assert drafted is not None
        assert drafted.number == ""
    assert the_act(sitting).parallel is None
    acting = replace(asking, signatory=replace(asking.signatory, acting=True))
    russian = the_act(acting).parallel
    assert russian is not None
    assert russian.signatory_post.startswith("Исполняющий обязанности")
    for subject in (replace(FIRST, question="refuse"), replace(FIRST, clauses=("Өзгеше.",))):
        with pytest.raises(Malformed, match="Russian text"):
            the_act(asking, subject)
