# SPDX-License-Identifier: Apache-2.0
"""Words, seats and names typed wrong on the panels: a sentence at the entry, nothing recorded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.agenda import AgendaItem, Candidate
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import Method
from app.domain.selection import Everyone, First
from app.domain.tally import Choice, Tally
from app.kazakh.cases import Case
from app.views.deeds import Deed
from app.views.forms.doings import Doing
from tests.bad_input import (
    JUNK,
    LONG,
    MUCH,
    NEEDED,
    TOO_LONG,
    UNPRINTABLE,
    paste,
    said,
    send_wrong,
    words_are_weighed,
)
from tests.desk import Desk, open_desk, open_first_vote, open_sitting
from tests.forms import ask, fill, opened, send
from tests.hands import Key
from tests.ui.test_bad_input import numbered
from tests.ui.test_clerk_preparation import an_initiative
from ui.clerk.field import Field
from ui.clerk.places import Place

SEAT = "There is no deputy on seat {seat}"
NO_SEATS = "Write the numbers of the seats: 12, 40."


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk before registration."""
    assert qapp is not None
    with open_desk(tmp_path) as shown:
        yield shown


def test_the_reason_of_an_objection(desk: Desk) -> None:
    """One of one's own is weighed; cleared, it is asked for; mended, it is recorded."""
    item = ItemId("lawless")
    who = Candidate(id=CandidateId("e1"), name="Долана Серік Маратұлы")
    desk.plenary.agenda.add(
        AgendaItem(id=item, kind="appoint-cec-member", title="", candidates=(who,))
    )
    open_sitting(desk.plenary)
    desk.plenary.agenda.take_up(item, because="agreed")
    for step, note in (("conclusion-announced", ""), ("debate-asked", "no")):
        desk.plenary.agenda.mark_done(item, step, note=note)
    desk.window.side.wanted.emit(Deed.OPEN_VOTE, desk.plenary.clerk().upcoming)
    assert desk.place() is Place.OBJECTION
    (entry,) = desk.window.work.objection.findChildren(Field)
    desk.hands.type("ү")
    assert entry.hasFocus()

    def enter() -> None:
        desk.hands.press(Key.Key_Return)

    words_are_weighed(desk, entry, enter)
    paste(entry, "келісілді,\nжазбаша")
    assert said(entry) == ""
    enter()
    assert desk.plenary.sitting.overruled[-1].because == "келісілді, жазбаша"


def test_a_correction_by_name(desk: Desk) -> None:
    """The seat, what was so and the reason are each asked for where they stand."""
    open_first_vote(desk.plenary, away=6)
    desk.plenary.ballots.cast(in_favour=First(80))
    desk.plenary.ballots.close()
    desk.window.work.outcome.correct.click()
    panel = desk.window.work.correction
    for text, sentence in (
        ("", NEEDED),
        ("  ", NEEDED),
        ("он", NO_SEATS),
        ("-1", NO_SEATS),
        ("٣", NO_SEATS),
        ("1 2", "Here one deputy is named."),
        ("999", SEAT.format(seat=999)),
        (JUNK, UNPRINTABLE),
        (LONG, TOO_LONG),
    ):
        assert send_wrong(desk, panel.number, text, panel.record.click) == sentence
    assert "have room" in send_wrong(desk, panel.number, MUCH, panel.record.click)
    paste(panel.number, "81")
    panel.record.click()
    assert panel.foresight.text() == "Choose what was so."
    panel.answers[Choice.AGAINST].setChecked(True)
    words_are_weighed(desk, panel.reason, panel.record.click)
    paste(panel.reason, "қате басылды")
    panel.record.click()
    assert panel.foresight.text().startswith("No vote of this deputy is on record")
    assert panel.reason.text() == "қате басылды"
    paste(panel.number, "1")
    panel.record.click()
    panel.record.click()
    assert desk.plenary.sitting.corrections[-1].reason == "қате басылды"


def test_a_correction_of_a_figure(desk: Desk) -> None:
    """What is no figure stands and is said; one that can't be so is refused beside it."""
    open_first_vote(desk.plenary, away=6)
    desk.plenary.ballots.close()
    desk.plenary.ballots.announce()
    item = desk.plenary.sitting.agenda.items[0]
    desk.plenary.ballots.open(
        item.id, candidate=item.candidates[1].id, method=Method.SHOW_OF_HANDS, because="жаттығу"
    )
    desk.plenary.ballots.enter_count({desk.plenary.sitting.bodies[0].key: Tally(in_favour=73)})
    desk.plenary.ballots.close()
    desk.window.work.outcome.correct.click()
    panel = desk.window.work.correction
    panel.answers[Choice.IN_FAVOUR].setChecked(True)
    paste(panel.reason, "қате есептелді")
    for text in ("он", "-1", "1.5", "٣", "²", "12345"):
        sentence = send_wrong(desk, panel.number, text, panel.record.click)
        assert sentence == "Write a number in digits, of four at most."
    assert send_wrong(desk, panel.number, JUNK, panel.record.click) == UNPRINTABLE
    before = desk.plenary.head
    paste(panel.number, "9999")
    panel.record.click()
    assert "9999" in panel.foresight.text()
    assert desk.plenary.head == before
    paste(panel.number, "72")
    panel.record.click()
    panel.record.click()
    assert len(desk.plenary.sitting.corrections) == 1


def test_who_is_to_speak(desk: Desk) -> None:
    """No seat, no name, several of a name: said under the entry, nobody gets the floor."""
    open_sitting(desk.plenary, away=6)
    item = desk.plenary.sitting.agenda.items[0]
    desk.plenary.agenda.take_up(item.id, because="жаттығу")
    desk.hands.press(Key.Key_F5)
    panel = desk.window.work.floor
    neither = "Write the number of a seat in digits, or a name in letters."
    for press in (panel.give.click, panel.ask.click):
        words_are_weighed(desk, panel.who, press)
        for text in ("٣", "-1", "12-15", "1e3", "???", "²"):
            assert send_wrong(desk, panel.who, text, press) == neither
        assert send_wrong(desk, panel.who, "999", press) == "There is no seat 999."
        assert "begin with “А”" in send_wrong(desk, panel.who, "А", press)
    assert "145" in paste(panel.who, "145")
    before = desk.plenary.head
    panel.give.click()
    assert said(panel.who)
    assert desk.plenary.head == before
    paste(panel.who, "42")
    panel.ask.click()
    paste(panel.who, "42")
    panel.ask.click()
    assert said(panel.who)
    assert panel.who.text() == "42"
    paste(panel.who, "Қонақ Сәуле")
    panel.give.click()
    assert desk.plenary.clerk().floor.speech is not None


def test_the_cases_of_a_name(desk: Desk) -> None:
    """Each form is weighed by itself; the keys wait at the first that is wrong."""
    plenary = desk.plenary
    who = Candidate(id=CandidateId("x"), name="Болат Еменов")
    plenary.agenda.add(
        AgendaItem(id=ItemId("n"), kind="appoint-cec-member", title="", candidates=(who,))
    )
    open_sitting(plenary)
    plenary.agenda.take_up(ItemId("n"), because="agreed")
    card = desk.window.work.procedure.names
    assert card.isVisible()
    proposed = card.fields[Case.DAT].text()
    words_are_weighed(desk, card.fields[Case.DAT], card.keep.click)
    card.fields[Case.GEN].clear()
    card.keep.click()
    assert said(card.fields[Case.GEN]) == NEEDED
    assert card.fields[Case.DAT].accessibleDescription()
    paste(card.fields[Case.GEN], "Болат Еменовтің")
    paste(card.fields[Case.DAT], proposed)
    card.keep.click()
    assert plenary.register.forms["Болат Еменов"][Case.GEN] == "Болат Еменовтің"


def test_the_number_and_the_margin_of_headed_paper(desk: Desk) -> None:
    """What can't be is said, nothing goes to the printer; an empty number is no number."""
    numbered(desk.plenary)
    desk.hands.press(Key.Key_F4)
    panel = desk.window.work.resolution
    panel.headed.wanted.setChecked(True)
    for text, sentence in ((LONG, TOO_LONG), (JUNK, UNPRINTABLE)):
        assert send_wrong(desk, panel.headed.number, text, panel.choose_printer) == sentence
    paste(panel.headed.number, " А\n7 ")
    for text in ("", " ", "x", "-1", "٣", "7", "151", "99999", JUNK, MUCH):
        sentence = send_wrong(desk, panel.headed.margin, text, panel.choose_printer)
        assert sentence == "Write a number of millimetres, from 20 to 150."
    assert panel.headed.blank == "А 7"
    assert panel.on_stage()[0] is None
    paste(panel.headed.margin, "90")
    paper, blank = panel.on_stage()
    assert paper is not None
    assert blank == "А 7"
    panel.papers.wait()


def test_a_seat_or_a_name_that_means_nobody(desk: Desk) -> None:
    """In the registration and in a vote it is said in the bar; no key marks anybody."""
    desk.plenary.registrations.open()
    for roll in (desk.window.work.registration.roll, desk.window.work.ballot.roll):
        entry = roll.bar.entry
        assert entry.isVisible()
        for text in ("999", "ыыы", "٣", "-1", "-", "...", JUNK, MUCH):
            roll.ready()
            before = desk.plenary.head
            stood = paste(entry, text)
            assert entry.text() == stood
            assert any("No deputy begins with" in each for each in _heard(roll.bar)), text
            desk.hands.press(Key.Key_Return)
            assert entry.text() == stood
            desk.hands.type("+")
            assert desk.plenary.head == before
            assert entry.hasFocus()
        paste(entry, "   ")
        paste(entry, "1")
        assert roll.target is not None
        if desk.place() is Place.REGISTRATION:
            before = desk.plenary.head
            desk.hands.type("+")
            assert desk.plenary.head != before
            desk.plenary.registrations.register(Everyone())
            _vote(desk)


def _heard(within: QWidget) -> list[str]:
    return [each.accessibleName() for each in within.findChildren(QWidget) if each.isVisible()]


def _vote(desk: Desk) -> None:
    plenary = desk.plenary
    plenary.sittings.open()
    plenary.agenda.adopt({plenary.sitting.bodies[0].key: Tally(in_favour=100)})
    item = plenary.sitting.agenda.items[0]
    plenary.agenda.take_up(item.id)
    for step, note in (("conclusion-announced", ""), ("debate-asked", "no")):
        plenary.agenda.mark_done(item.id, step, note=note)
    plenary.ballots.open(item.id, candidate=item.candidates[0].id)
    assert desk.place() is Place.BALLOT


def test_the_seats_of_those_who_sign(desk: Desk) -> None:
    """No seats, a seat that isn't there, one who has signed: said under them, nobody signs."""
    desk.plenary.agenda.add(an_initiative())
    desk.hands.press(Key.Key_B, modifier=Qt.KeyboardModifier.ControlModifier)
    (card,) = desk.window.work.signatures.cards

    def enter() -> None:
        desk.hands.press(Key.Key_Return)

    for text in ("он", "-1", "1.5", "٣", "12-15"):
        assert send_wrong(desk, card.entry, text, enter) == NO_SEATS
    for text, sentence in (
        ("", NEEDED),
        ("  ", NEEDED),
        ("1, 999", SEAT.format(seat=999)),
        (JUNK, UNPRINTABLE),
        (LONG, TOO_LONG),
    ):
        assert send_wrong(desk, card.entry, text, enter) == sentence
    assert "have room" in send_wrong(desk, card.entry, MUCH, enter)
    paste(card.entry, "3, 4")
    enter()
    assert card.entry.text() == ""
    assert "signed" in send_wrong(desk, card.entry, "3", enter)
    assert len(desk.plenary.sitting.agenda.items[-1].signatures) == 2


def test_words_that_the_journal_does_not_have(desk: Desk) -> None:
    """Nothing is found, and it is said so; what is typed stands."""
    desk.hands.press(Key.Key_J, modifier=Qt.KeyboardModifier.ControlModifier)
    journal = desk.window.work.journal
    for text in ("ыыыы", "%_*", JUNK, MUCH):
        stood = paste(journal.words, text)
        journal.words.textEdited.emit(stood)
        assert journal.shown == ()
        assert journal.nothing.text() == "No entry has all these words."
        assert journal.nothing.isVisible()
        assert journal.words.text() == stood
    paste(journal.words, "  ")
    assert journal.shown
    assert not journal.nothing.isVisible()


def test_numbers_that_are_given_or_set_aside_already(desk: Desk) -> None:
    """The form says why at its button, keeps what was typed, and takes it mended."""
    numbered(desk.plenary)
    for first, last in (("1", "3"), ("7", "12"), ("3", "9"), ("9", "7")):
        before = desk.plenary.register
        ask(desk, Doing.RESERVE_NUMBERS)
        panel = opened(desk)
        fill(panel, first=first, last=last, reason="Комитет")
        send(panel)
        assert desk.plenary.register == before, (first, last)
        assert panel.refused.text()
        assert panel.fields.entered["first"] == (first,)
        assert panel.fields.entered["last"] == (last,)
        desk.window.work.put_away()
    ask(desk, Doing.RESERVE_NUMBERS)
    fill(opened(desk), first="10", last="12", reason="Комитет")
    send(opened(desk))
    assert len(desk.plenary.register.reserved) == 2


def test_the_number_of_an_act_made_elsewhere(desk: Desk) -> None:
    """One that is given already is refused at the form; what was typed stands."""
    numbered(desk.plenary)
    typed = {"title": "Басқа қаулы туралы", "day": "18.11.2026"}
    before = desk.plenary.register
    ask(desk, Doing.ENTER_FOREIGN)
    panel = opened(desk)
    for number in ("1", "001", "№ 1-I"):
        fill(panel, number=number, **typed)
        send(panel)
        assert panel.refused.text(), number
        assert desk.plenary.register == before, number
        assert panel.fields.entered["number"] == (number,)
        assert panel.fields.entered["title"] == (typed["title"],)
    fill(panel, number="2")
    send(panel)
    assert desk.plenary.register != before
