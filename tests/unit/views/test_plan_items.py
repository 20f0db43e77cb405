# SPDX-License-Identifier: Apache-2.0
"""The items of a sitting being planned: what is wrong with each before anything is recorded."""

from dataclasses import replace
from datetime import date

import pytest

from app.course.invented import invented_roster
from app.domain.decide.laying import plan_with_agenda
from app.domain.decide.plan import Plan
from app.domain.events import ItemAdded, PaperEntered, RegisterEvent, SittingPlanned
from app.domain.kinds import SittingKind
from app.domain.refusals import Refusal
from app.domain.register import Register
from app.views.agenda_draft import ItemDraft, PaperDraft
from app.views.plan_items import ItemField, ItemView, asked_of_rules, items_view, member_meant
from tests.chamber import a_plan, a_profile

DEPUTIES = invented_roster(50)
AIGUL, BOLAT = "Ахметова Айгүл Серікқызы", "Серіков Болат Нұрланұлы"
NOMINATION = PaperDraft(paper="nomination", number="12-3", day="05.05.2026", sender="Президент")
JUDGES = ItemDraft(
    title="Конституциялық Соттың судьясы туралы",
    kind="appoint-cc-judge",
    candidates=(AIGUL, BOLAT),
    papers=(NOMINATION,),
)


def looked(*drafts: ItemDraft) -> tuple[ItemView, ...]:
    """Return items, looked over in the Senate."""
    return items_view(drafts, a_profile(), SittingKind.PLENARY, DEPUTIES)


def wrong(draft: ItemDraft) -> tuple[ItemField, str]:
    """Return where something is wrong with an item, and what."""
    (view,) = looked(draft)
    assert view.finding is not None
    assert view.laid is None
    return view.finding.field, str(view.finding.reason)


def the_plan() -> Plan:
    """Return a plan of the Senate that the items go with."""
    return a_plan(members=DEPUTIES)


def test_an_item_becomes_what_is_recorded() -> None:
    """Title, candidates in their order, and a paper for each of them."""
    (view,) = looked(JUDGES)
    assert view.finding is None
    assert view.laid is not None
    item = view.laid.item
    assert (item.id, item.kind, item.title) == ("item-1", "appoint-cc-judge", JUDGES.title)
    assert [(each.id, each.name) for each in item.candidates] == [("c1", AIGUL), ("c2", BOLAT)]
    assert [(e.paper, e.candidate, e.dated) for e in view.laid.papers] == [
        ("nomination", "c1", date(2026, 5, 5)),
        ("nomination", "c2", date(2026, 5, 5)),
    ]
    assert view.waiting
    assert "Кандидатураны ұсыну" not in view.waiting


def test_a_paper_may_belong_to_one_candidate() -> None:
    """Where the clerk says whose it is, the others are still waited for."""
    (view,) = looked(replace(JUDGES, papers=(replace(NOMINATION, candidate=1),)))
    assert view.laid is not None
    assert [each.candidate for each in view.laid.papers] == ["c2"]


def test_a_paper_of_the_whole_item_is_nobody_s() -> None:
    """What a kind asks for once stands for the item, whoever its candidates are."""
    kind = next(k for k in a_profile().kinds if k.papers and not k.per_candidate)
    rule = next(each for each in kind.papers if not each.per_candidate)
    facts = tuple((f.key, "14.05.2026" if f.day else "5") for f in kind.fields)
    paper = PaperDraft(paper=rule.key, number="5", day="2026-05-05")
    draft = ItemDraft(kind=kind.key, title="Т", fields=facts, papers=(paper,))
    (view,) = items_view((draft,), a_profile(), kind.sittings[0], DEPUTIES)
    assert view.laid is not None
    assert [(each.paper, each.candidate) for each in view.laid.papers] == [(rule.key, None)]


def test_an_empty_line_of_papers_is_no_paper() -> None:
    """The free line under the papers is passed over."""
    (view,) = looked(replace(JUDGES, papers=(PaperDraft(),)))
    assert view.laid is not None
    assert view.laid.papers == ()


def test_a_title_of_the_law_stands_where_none_was_typed() -> None:
    """An item without a title of its own has its kind's."""
    (view,) = looked(replace(JUDGES, title=""))
    assert view.laid is not None
    assert view.laid.item.title.startswith("Қазақстан Республикасы Конституциялық Сотының")


@pytest.mark.parametrize(
    ("draft", "field", "sentence"),
    [
        (replace(JUDGES, kind=""), ItemField.KIND, "Choose what kind of item this is."),
        (replace(JUDGES, kind="hearing"), ItemField.KIND, "Choose what kind of item this is."),
        (replace(JUDGES, title="х" * 1001), ItemField.TITLE, "This is too long"),
        (replace(JUDGES, title="а\x00б"), ItemField.TITLE, "signs in it that can't be printed"),
        (ItemDraft(kind="regulations"), ItemField.TITLE, "An item needs a title."),
        (replace(JUDGES, subject="х" * 1001), ItemField.SUBJECT, "This is too long"),
        (replace(JUDGES, candidates=()), ItemField.CANDIDATES, "needs its candidates"),
        (replace(JUDGES, candidates=(AIGUL, AIGUL)), ItemField.CANDIDATES, "stands twice"),
        (replace(JUDGES, candidates=("12",)), ItemField.CANDIDATES, "Candidate 1 has no name."),
        (replace(JUDGES, candidates=("х" * 201,)), ItemField.CANDIDATES, "This is too long"),
        (
            ItemDraft(kind="no-vote", title="Ақпарат", candidates=(AIGUL,)),
            ItemField.CANDIDATES,
            "has no candidates",
        ),
        (
            ItemDraft(kind="elect-chair", candidates=(AIGUL,)),
            ItemField.CANDIDATES,
            "No deputy on the roster is called",
        ),
        (replace(JUDGES, seats="екі"), ItemField.SEATS, "a whole number from 1, or nothing"),
        (ItemDraft(kind="count-commission"), ItemField.FIELDS, "“Комиссия мүшелері” is still"),
        (
            ItemDraft(kind="count-commission", fields=(("members", "5\nЕшкім Е.Е."),)),
            ItemField.FIELDS,
            "No deputy on the roster is called “Ешкім Е.Е.”.",
        ),
        (
            replace(JUDGES, papers=(PaperDraft(number="5"),)),
            ItemField.PAPERS,
            "Choose which paper “5” is",
        ),
        (
            replace(JUDGES, papers=(replace(NOMINATION, number=" "),)),
            ItemField.PAPERS,
            "Кандидатураны ұсыну: its number is missing.",
        ),
        (
            replace(JUDGES, papers=(replace(NOMINATION, day="кеше"),)),
            ItemField.PAPERS,
            "Кандидатураны ұсыну: its day is written 14.05.2026.",
        ),
        (
            replace(JUDGES, papers=(replace(NOMINATION, sender="х" * 201),)),
            ItemField.PAPERS,
            "This is too long",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    draft: ItemDraft, field: ItemField, sentence: str
) -> None:
    """One sentence at the field where it can be mended."""
    where, told = wrong(draft)
    assert where is field
    assert sentence in told


def test_facts_of_a_kind_are_read_by_their_sort() -> None:
    """Deputies by seat, by name or with initials; values by their words; days as typed."""
    (commission,) = looked(ItemDraft(kind="count-commission", fields=(("members", "5\nm006\n\n"),)))
    assert commission.laid is not None
    assert commission.laid.item.fields["members"] == ("m005", "m006")
    end = ItemDraft(kind="terminate-powers", fields=(("member", DEPUTIES[8].name), ("ground", "x")))
    (ended,) = looked(end)
    assert ended.laid is not None
    assert ended.laid.item.fields["member"] == ("m009",)
    rule = next(e for e in a_profile().kinds if e.key == "terminate-powers").field("ground")
    assert rule is not None
    (ended,) = looked(replace(end, fields=(*end.fields[:1], ("ground", rule.values[0].name))))
    assert ended.laid is not None
    assert ended.laid.item.fields["ground"] == (rule.values[0].key,)


def test_days_among_facts_are_read_as_typed() -> None:
    """A field that is a day takes it with points; nonsense is said at it."""
    kinds = [(k, f) for k in a_profile().kinds for f in k.fields if f.day]
    kind, field = kinds[0]
    others = tuple((f.key, "5" if f.member else "сөз") for f in kind.fields if f.key != field.key)
    draft = ItemDraft(kind=kind.key, title="Т", fields=((field.key, "14.05.2026"), *others))
    (view,) = items_view((draft,), a_profile(), kind.sittings[0], DEPUTIES)
    assert view.laid is not None
    assert view.laid.item.fields[field.key] == ("2026-05-14",)
    bad = replace(draft, fields=((field.key, "ертең"), *others))
    (view,) = items_view((bad,), a_profile(), kind.sittings[0], DEPUTIES)
    assert view.finding is not None
    assert (view.finding.key, str(view.finding.reason)) == (
        field.key,
        "A day is written 14.05.2026.",
    )


def test_a_candidate_who_must_be_a_deputy_is_found_on_the_roster() -> None:
    """With initials too; two deputies of one name are nobody in particular."""
    draft = ItemDraft(kind="elect-chair", candidates=("Алмалы Г.М.",))
    (view,) = looked(draft)
    assert view.laid is not None
    (candidate,) = view.laid.item.candidates
    assert (candidate.member, candidate.name) == (DEPUTIES[1].id, DEPUTIES[1].name)
    twins = [DEPUTIES[1], replace(DEPUTIES[2], name=DEPUTIES[1].name)]
    assert member_meant(DEPUTIES[1].name, twins) is None
    assert member_meant("99", DEPUTIES) is None


def test_the_rules_are_asked_of_each_item_in_its_turn() -> None:
    """An objection of the law is a finding of the item, and the next one is asked all the same."""
    views = asked_of_rules(
        looked(replace(JUDGES, seats="9"), ItemDraft(kind=""), JUDGES),
        Register(key="senate-1995/VIII"),
        the_plan(),
    )
    findings = [each.finding for each in views]
    assert findings[0] is not None
    assert findings[0].field is ItemField.KIND
    assert findings[1] is not None
    assert findings[2] is None
    assert [each.laid is None for each in views] == [True, True, False]


def test_nonsense_the_rules_find_is_said_without_its_frame() -> None:
    """What makes no sense to the rules is said in their own words."""
    views = asked_of_rules(
        looked(ItemDraft(kind="terminate-powers", fields=(("member", "5"), ("ground", "x")))),
        Register(key="senate-1995/VIII"),
        the_plan(),
    )
    assert views[0].finding is not None
    assert "must be one of" in str(views[0].finding.reason)
    assert "This step" not in str(views[0].finding.reason)


def test_a_sitting_is_planned_with_its_agenda_or_not_at_all() -> None:
    """The plan, then the items and papers, then the register's facts, in one go."""
    laid = [view.laid for view in looked(JUDGES) if view.laid]
    facts = plan_with_agenda(Register(key="senate-1995/VIII"), the_plan(), laid, "")
    names = [type(each) for each in facts]
    assert names[:4] == [SittingPlanned, ItemAdded, PaperEntered, PaperEntered]
    assert all(isinstance(each, RegisterEvent) for each in facts[4:])
    greedy = [replace(laid[0], item=replace(laid[0].item, seats=9))]
    with pytest.raises(Refusal):
        plan_with_agenda(Register(key="senate-1995/VIII"), the_plan(), greedy, "")
