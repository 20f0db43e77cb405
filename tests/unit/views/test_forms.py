# SPDX-License-Identifier: Apache-2.0
"""What the desk asks for besides the next step: fields, choices, what can't be read."""

from dataclasses import replace

import pytest

from app.domain.decide.annulment import annul_vote
from app.domain.decide.question import Motion
from app.domain.decide.sitting import note
from app.domain.ids import BallotId, CandidateId, ItemId
from app.domain.kinds import Method
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.views.closing import missing
from app.views.forms import agenda, items, sectors, votes
from app.views.forms.course import ballot_name
from app.views.forms.doings import Doing, form_of, offers
from app.views.forms.form import Entry, Form, FormField, Option, problems
from app.views.journal import follow
from app.wording import Saying
from tests.chamber import (
    STARTS,
    a_planned_sitting,
    a_result,
    a_sitting_in_progress,
    adding,
    after,
    deciding,
)
from tests.powers import MINISTER, a_plan_of, immunity, of_kind, on_immunity, on_report
from tests.powers import voted as voted_on
from tests.secret import a_sitting_with_tellers, an_election, one_paper

REGISTER = Register(key="")


def form(doing: Doing, sitting: Sitting, **chosen: str) -> Form:
    """Return a form of the desk with what stands in it."""
    return form_of(doing, sitting, REGISTER, {key: (text,) for key, text in chosen.items()})


def of(form: Form, key: str) -> FormField:
    """Return a field of a form."""
    return next(each for each in form.fields if each.key == key)


def wrong(field: FormField, *typed: str) -> str:
    """Return what is said of an entry."""
    found = problems(Form(title="", does="", fields=(field,)), {field.key: typed})
    return str(found.get(field.key, ""))


NO_ACT = "Write the number of the act, of four digits at most, or as it stands on it."


@pytest.mark.parametrize(
    ("entry", "typed", "said"),
    [
        (Entry.NUMBER, "12", ""),
        (Entry.NUMBER, "он", "Write a number in digits, of four at most."),
        (Entry.NUMBER, "12345", "Write a number in digits, of four at most."),
        (Entry.NUMBER, "٣", "Write a number in digits, of four at most."),
        (Entry.ACT_NUMBER, "12", ""),
        (Entry.ACT_NUMBER, "№ 12-VIII ПМ", ""),
        (Entry.ACT_NUMBER, "-1", NO_ACT),
        (Entry.ACT_NUMBER, "12345", NO_ACT),
        (Entry.ACT_NUMBER, "жеті", NO_ACT),
        (Entry.DAY, "٣.05.2026", "Write the day as 14.05.2026."),
        (Entry.TIME, "1٣.30", "Write the time as 12.30."),
        (Entry.DAY, "14.05.2026", ""),
        (Entry.DAY, "31.02.2026", "Write the day as 14.05.2026."),
        (Entry.DAY, "ертең", "Write the day as 14.05.2026."),
        (Entry.TIME, "9.05", ""),
        (Entry.TIME, "24.00", "Write the time as 12.30."),
        (Entry.CHOICE, "нет", "Choose one of the list."),
        (Entry.TICKS, "a", ""),
        (Entry.LINE, "а\x07б", "There is a sign in it that can't be printed; type it anew."),
        (Entry.LINE, "а" * 501, "501 signs are typed, and 500 have room."),
        (Entry.LINES, "а\tб", ""),
        (Entry.LINE, "", ""),
    ],
)
def test_an_entry_that_cant_be_read_gets_a_sentence(entry: Entry, typed: str, said: str) -> None:
    """Letters for digits, days that don't exist, pasted signs, too much."""
    field = FormField(key="x", label="", entry=entry, options=(Option(key="a", name="A"),))
    assert wrong(field, typed) == said


def test_deputies_are_named_by_their_seats() -> None:
    """One or several, each of them somebody's."""
    field = of(form(Doing.HAND_OVER_CHAIR, a_sitting_in_progress()), "who")
    assert wrong(field, "2") == ""
    assert wrong(field, "2, 3") == "Here one deputy is named."
    assert wrong(field, "99") == "There is no deputy on seat 99"
    assert wrong(field, "екі") == "Write the numbers of the seats: 12, 40."


def test_every_kind_of_item_can_be_asked_for() -> None:
    """The kinds of the sitting, and for each the fields of the law; empty ones are refused."""
    chamber = items.chamber_of(a_planned_sitting(a_plan_of()))
    assert len(items.item_fields(chamber, "")) == 1
    assert len(items.item_fields(chamber, "?")) == 1
    for kind in items.kinds_of(chamber):
        fields = items.item_fields(chamber, kind.key)
        assert [each.key for each in fields][:3] == ["kind", "title", "subject"]


def test_an_item_is_made_of_what_was_entered() -> None:
    """Facts by their kind: deputies by seat, days as days, several values line by line."""
    chamber = items.chamber_of(a_planned_sitting())
    item = items.item_of(
        chamber,
        {
            "kind": ("immunity",),
            "field:member": ("10",),
            "field:measures": ("arrest",),
            "subject": ("  Кодекс   негізінде ",),
        },
        [ItemId("i1"), ItemId("i2")],
    )
    assert (item.id, item.subject) == ("i3", "Кодекс негізінде")
    assert item.fields == {"member": ("m010",), "measures": ("arrest",)}
    heard = items.item_of(
        chamber,
        {
            "kind": ("report-decide",),
            "field:minister": ("Қараағаш Самат Еменұлы",),
            "field:hearing_date": ("21.05.2026",),
        },
        [],
    )
    assert heard.fields == MINISTER
    assert items.item_of(chamber, {"kind": ("?",)}, []).fields == {}


def test_candidates_come_as_they_were_pasted() -> None:
    """Name, post and who proposed, from a table or with semicolons; a deputy by seat or name."""
    sitting = a_planned_sitting()
    chamber = items.chamber_of(sitting)
    own = sitting.members[6].name
    field = next(
        each for each in items.item_fields(chamber, "elect-chair") if each.key == "candidates"
    )
    assert wrong(field, "3", "бос орын; лауазымы") == ""
    assert wrong(field, "77") == "There is no deputy on seat 77"
    item = items.item_of(
        chamber,
        {"kind": ("elect-chair",), "candidates": ("3;;Президент", "", own, "Басқа\tлауазым")},
        [],
    )
    assert [each.member for each in item.candidates] == ["m003", sitting.members[6].id, None]
    assert [each.id for each in item.candidates] == ["c1", "c2", "c3"]
    assert item.candidates[0].nominator == "Президент"
    assert item.candidates[2].post == "лауазым"


def test_a_majority_is_offered_in_words() -> None:
    """For the kind whose majority is the clerk's, with the share and of whom it is taken."""
    chamber = items.chamber_of(a_sitting_in_progress())
    field = next(each for each in items.item_fields(chamber, "other") if each.key == items.MAJORITY)
    said = [str(each.name) for each in field.options]
    assert "more than 1/2 of the total number of deputies" in said
    assert "at least 2/3 of the total number of deputies" in said


def test_a_changed_item_shows_what_stands_and_records_what_changed() -> None:
    """Deputies by seat and days as people write them; what reads as before stays out."""
    facts = {**MINISTER, "rapporteur": ("m003",)}
    sitting = after(a_planned_sitting(), adding(of_kind("report-decide", **facts)))
    item = sitting.agenda.items[0]
    asked = form(Doing.CHANGE_ITEM, sitting, item=item.id)
    assert of(asked, "field:hearing_date").value == ("21.05.2026",)
    assert of(asked, "field:rapporteur").value == ("3",)
    chamber = items.chamber_of(sitting)
    entered = {each.key: each.value for each in asked.fields if each.key.startswith("field:")}
    same = {"title": (item.title,), "subject": (item.subject,), **entered}
    assert items.wording_of(chamber, item, same).only_facts
    assert items.wording_of(chamber, item, same).fields == {}
    changed = {**same, "title": ("Басқа",), "seats": ("2",), "field:hearing_date": ("22.05.2026",)}
    wording = items.wording_of(chamber, item, changed)
    assert (wording.title, wording.subject, wording.seats) == ("Басқа", None, 2)
    assert wording.fields == {"hearing_date": ("2026-05-22",)}
    assert items.changed_fields(chamber, of_kind("?")) == ()


def test_nothing_can_be_changed_without_items() -> None:
    """Then each form says so."""
    sitting = a_planned_sitting()
    for doing in (Doing.CHANGE_ITEM, Doing.WITHDRAW_ITEM, Doing.CARRY_OVER, Doing.MOVE_ITEM):
        assert not form(doing, sitting).permission.allowed
    assert str(form(Doing.WITHDRAW_CANDIDATE, sitting).permission.why_not) == (
        "No candidate can stand down."
    )
    assert form(Doing.ADD_ITEM, sitting).permission.allowed


def test_a_change_of_an_adopted_agenda_names_the_vote_just_taken() -> None:
    """PR п.8: the procedural vote that was adopted last stands in the form already."""
    sitting = a_sitting_in_progress()
    assert str(form(Doing.CARRY_OVER, sitting).note).startswith("The agenda is adopted")
    assert of(form(Doing.CARRY_OVER, sitting), "decided_by").value == ()
    decided = after(sitting, *deciding())
    assert of(form(Doing.CARRY_OVER, decided), "decided_by").value == ("b2",)
    assert form(Doing.CARRY_OVER, decided).permission.code == ""


def test_questions_of_an_item_with_several() -> None:
    """Taking note and the appeal; the measures all at once or each for itself."""
    report = form(Doing.PUT_QUESTION, on_report("Заң талаптары орындалмады"))
    assert [each.key for each in of(report, "question").options] == ["the||take-note"]
    heard = after(on_report("Заң талаптары орындалмады"), *voted_on("take-note", 30))
    assert [each.key for each in of(form(Doing.PUT_QUESTION, heard), "question").options] == [
        "the||appeal"
    ]
    measures = of(form(Doing.PUT_QUESTION, on_immunity("detention", "arrest")), "question")
    assert [each.key for each in measures.options] == [
        "the||main",
        "the||detention",
        "the||arrest",
    ]
    assert "күзетпен ұстау" in str(measures.options[2].name)


def test_one_paper_with_several_names_can_be_chosen() -> None:
    """Where the kind elects, all names stand on one secret paper, or each is put by itself."""
    sitting = a_sitting_with_tellers(item=an_election(3, kind="elect-deputy-chair"))
    asked = form(Doing.PUT_QUESTION, sitting)
    names = {each.key: str(each.name) for each in of(asked, "question").options}
    assert names["election||main"].startswith("all names on one paper")
    assert of(asked, "method").value == (Method.SECRET,)
    entered = {"question": ("election||main",), "method": ("secret",)}
    assert votes.motion_of(sitting, entered) == Motion(
        item=ItemId("election"), method=Method.SECRET
    )


def test_papers_are_given_at_a_place_in_the_break_of_a_secret_vote() -> None:
    """PR п.26: the break says where."""
    assert [each.key for each in form(Doing.CALL_BREAK, one_paper()).fields] == ["until", "place"]
    assert [each.key for each in form(Doing.CALL_BREAK, a_sitting_in_progress()).fields] == [
        "until"
    ]


def test_no_question_before_an_item_is_taken_up() -> None:
    """Neither before the sitting nor between two items."""
    assert str(form(Doing.PUT_QUESTION, a_planned_sitting()).permission.why_not) == (
        "No question can be put now."
    )


def test_a_vote_is_annulled_only_by_a_later_decision() -> None:
    """The vote on the agenda needs one of the total; an annulled one isn't offered again."""
    sitting = a_result(30)
    before = form(Doing.ANNUL, sitting)
    assert str(before.permission.why_not) == "First a procedural vote has to decide it."
    decided = after(sitting, *deciding())
    asked = form(Doing.ANNUL, decided)
    last = of(asked, "ballot").options[0].key
    assert [each.key for each in of(asked, "ballot").options] == [last]
    gone = after(
        decided,
        lambda state: annul_vote(state, BallotId(last), "ақау", decided.ballots[-1].id),
    )
    assert of(form(Doing.ANNUL, gone), "ballot").options == ()


def test_votes_are_named_by_what_they_were_about() -> None:
    """The agenda, a procedural question, a candidate."""
    sitting = after(a_result(30), *deciding("Үзіліс керек пе?"))
    names = [str(ballot_name(sitting, each.id)) for each in sitting.ballots]
    assert names[0] == "b1: Adoption of the agenda"
    assert "Көктерекова" in names[1]
    assert names[-1].endswith(": Үзіліс керек пе?")


def test_what_is_offered_says_why_not() -> None:
    """Every thing in the list is allowed, or says why it isn't."""
    for sitting in (a_planned_sitting(), a_sitting_in_progress(), one_paper()):
        for group in offers(sitting, REGISTER):
            for offer in group.offers:
                assert offer.permission.allowed or isinstance(offer.permission.why_not, Saying)


def test_sectors_are_summed() -> None:
    """What isn't filled in is nobody; a sector that was begun says who is in favour."""
    assert sectors.summed([("40", "2", ""), ("", "", ""), ("35", "", "1")]) == Tally(
        in_favour=75, against=2, abstained=1
    )
    assert sectors.summed([]) == Tally()
    assert sectors.whole([("40", "", ""), ("", "", "")])
    assert not sectors.whole([("", "", "")])
    assert not sectors.whole([("40", "", ""), ("", "1", "")])
    assert not sectors.entering(a_sitting_in_progress(), REGISTER).allowed


def test_an_item_is_moved_into_the_place_of_another() -> None:
    """The others keep their order."""
    second = replace(immunity(), id=ItemId("two"))
    sitting = after(a_planned_sitting(a_plan_of()), adding(immunity()), adding(second))
    assert [each.id for each in sitting.agenda.items] == ["the", "two"]
    entered = {"item": ("two",), "place": ("the",)}
    assert agenda.moved(sitting, entered) == ("two", "the")
    assert agenda.standing_down({"candidate": ("i/1/c2",)}) == ("i/1", CandidateId("c2"))


def test_the_journal_follows_from_where_it_was_read() -> None:
    """From nothing it begins with the plan; without one there is nothing to tell."""
    sitting = a_planned_sitting()
    (made,) = note(sitting, "Хабарландыру")
    assert list(follow(None, [(made, STARTS)])) == []
    (moment,) = follow(sitting, [(made, STARTS)])
    assert (moment.event, moment.clock) == (made, "10.00")


def test_an_item_not_taken_up_is_missing() -> None:
    """It is named until it is taken up, carried over or taken off."""
    sitting = after(a_planned_sitting(a_plan_of()), adding(immunity()))
    assert str(missing(sitting, REGISTER)[0]).startswith("Item 1 was not taken up: ")
