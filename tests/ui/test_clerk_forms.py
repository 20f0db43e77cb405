# SPDX-License-Identifier: Apache-2.0
"""What a running sitting asks of the clerk besides the next step, done by the forms of the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.ballot import BallotStage
from app.domain.kinds import Method
from app.domain.registration import Reason
from app.domain.selection import First
from app.domain.sitting import SittingStage
from app.domain.tally import Choice, Tally
from app.views.forms.doings import Doing
from tests.desk import Desk, open_desk, open_first_vote, open_sitting
from tests.forms import ask, decide, enter, figures, fill, opened, send
from tests.hands import Key
from ui.clerk.places import Place

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on an open sitting whose agenda isn't adopted yet."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        open_sitting(desk.plenary, away=6)
        yield desk


@pytest.fixture
def voting(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on a vote by name with 139 of 145 registered."""
    assert qapp is not None
    with open_desk(tmp_path) as desk:
        open_first_vote(desk.plenary, away=6)
        yield desk


def test_what_is_missing_is_said_at_the_field(desk: Desk) -> None:
    """Nothing is recorded and nothing typed is lost."""
    before = desk.plenary.head
    ask(desk, Doing.STATEMENT)
    panel = opened(desk)
    fill(panel, who="999", text="«жақтап» басқан едім")
    send(panel)
    assert panel.fields.wrong("who") == "There is no deputy on seat 999"
    fill(panel, who="он екі")
    send(panel)
    assert panel.fields.wrong("who") == "Write the numbers of the seats: 12, 40."
    fill(panel, who="", text="у" * 5000)
    send(panel)
    assert panel.fields.wrong("who") == "This has to be filled in."
    assert panel.fields.wrong("text") == "5000 signs are typed, and 4000 have room."
    assert desk.line == "Something is missing: see the form."
    assert desk.plenary.head == before
    assert panel.fields.entered["text"] == ("у" * 5000,)
    desk.hands.press(Key.Key_Escape)
    assert desk.place() is Place.ADOPTION


def test_a_vote_is_annulled_and_put_again(voting: Desk) -> None:
    """The chamber decides it, the reason is entered, and the question is put to the vote again."""
    plenary = voting.plenary
    plenary.ballots.cast(in_favour=First(80))
    plenary.ballots.close()
    plenary.ballots.announce()
    ask(voting, Doing.NOTE)
    voting.hands.press(Key.Key_Escape)
    voting.window.side.more.click()
    assert not voting.window.work.menu.buttons[Doing.ANNUL].isEnabled()
    voting.hands.press(Key.Key_Escape)
    decide(voting, "Дауыс беру нәтижесінің күші жойылсын ба?", total=True)
    voting.hands.press(Key.Key_U, modifier=CONTROL)
    panel = opened(voting)
    assert panel.fields.entered["ballot"] == ("b2",)
    fill(panel, reason="жүйедегі ақау")
    send(panel)
    assert plenary.sitting.ballots[1].stage is BallotStage.ANNULLED
    assert voting.next_step == "Open the vote"
    ask(voting, Doing.PUT_QUESTION)
    send(opened(voting))
    assert plenary.sitting.open_ballot is not None
    assert plenary.sitting.open_ballot.candidate == plenary.sitting.ballots[1].candidate


def test_figures_by_sectors_are_summed(voting: Desk) -> None:
    """A show of hands is chosen when the vote is opened; three sectors come to one count."""
    plenary = voting.plenary
    plenary.ballots.close()
    plenary.ballots.announce()
    item = plenary.sitting.agenda.items[0]
    for step, note in (("conclusion-announced", ""), ("debate-asked", "no")):
        plenary.agenda.mark_done(item.id, step, note=note)
    voting.window.work.procedure.otherwise.click()
    fill(opened(voting), method=Method.SHOW_OF_HANDS)
    send(opened(voting))
    assert voting.place() is Place.FIGURES
    panel = voting.window.work.figures
    panel.enter.click()
    assert voting.line == "Enter the figures of the show of hands first."
    table = next(iter(panel.tables.values()))
    voting.hands.type("40")
    voting.hands.press(Key.Key_Return)
    voting.hands.type("2")
    voting.hands.press(Key.Key_Down)
    voting.hands.type("1")
    voting.hands.press(Key.Key_Up, Key.Key_Left)
    assert table.tally is None
    enter(table.rows[1][Choice.IN_FAVOUR], "35")
    table.add.click()
    enter(table.rows[3][Choice.IN_FAVOUR], "5")
    panel.enter.click()
    ballot = plenary.sitting.open_ballot
    assert ballot is not None
    assert ballot.figures == {"": Tally(in_favour=80, against=3)}
    assert "in favour 80, against 3" in panel.state.text()
    enter(table.rows[0][Choice.IN_FAVOUR], "400")
    panel.enter.click()
    assert "139" in voting.line
    assert ballot.figures == {"": Tally(in_favour=80, against=3)}


def test_the_chair_is_handed_over(desk: Desk) -> None:
    """To a deputy by seat, or to somebody from outside by name and post."""
    desk.hands.press(Key.Key_H, modifier=CONTROL)
    panel = opened(desk)
    fill(panel, who="2")
    send(panel)
    presiding = desk.plenary.sitting.presiding
    assert presiding.member == desk.plenary.sitting.members[1].id
    ask(desk, Doing.HAND_OVER_CHAIR)
    fill(opened(desk), name="Дала Бейбіт", post="Комиссия төрағасы")
    send(opened(desk))
    assert desk.plenary.sitting.presiding.post == "Комиссия төрағасы"


def test_coming_going_and_being_away(desk: Desk) -> None:
    """Late arrivals, those who leave with a reason, those excused with a paper."""
    members = desk.plenary.sitting.members
    ask(desk, Doing.ARRIVE)
    fill(opened(desk), who="140, 141")
    send(opened(desk))
    ask(desk, Doing.LEAVE)
    fill(opened(desk), who="3", reason="іссапар")
    send(opened(desk))
    ask(desk, Doing.EXCUSE)
    fill(opened(desk), who="3", reason=Reason.BUSINESS_TRIP, paper="12-ө")
    send(opened(desk))
    registration = desk.plenary.sitting.registration
    assert {members[139].id, members[140].id} <= registration.registered
    assert members[2].id not in registration.registered
    assert registration.excused[members[2].id] is Reason.BUSINESS_TRIP


def test_notes_statements_and_the_course(voting: Desk) -> None:
    """A deputy's own error changes no count; a break says until when; the sitting is put off."""
    plenary = voting.plenary
    plenary.ballots.cast(in_favour=First(80))
    plenary.ballots.close()
    plenary.ballots.announce()
    voting.hands.press(Key.Key_T, modifier=CONTROL)
    fill(opened(voting), who="100", ballot="b2", text="«жақтап» басқан едім")
    send(opened(voting))
    assert plenary.sitting.ballots[1].votes.get(plenary.sitting.members[99].id) is None
    assert "stated" in voting.line
    ask(voting, Doing.NOTE)
    fill(opened(voting), text="Микрофон істен шықты.\nҮзіліс болған жоқ.")
    send(opened(voting))
    ask(voting, Doing.CALL_BREAK)
    fill(opened(voting), until="25.99")
    send(opened(voting))
    assert opened(voting).fields.wrong("until") == "Write the time as 12.30."
    fill(opened(voting), until="12:30")
    send(opened(voting))
    assert voting.stage() is SittingStage.BREAK
    assert plenary.sitting.until == "12.30"
    plenary.sittings.resume()
    ask(voting, Doing.POSTPONE)
    send(opened(voting))
    assert opened(voting).fields.wrong("reason") == "This has to be filled in."
    fill(opened(voting), reason="жарық сөнді")
    send(opened(voting))
    assert voting.stage() is SittingStage.POSTPONED


def test_a_refusal_has_a_vote_of_its_own_and_its_reasons(voting: Desk) -> None:
    """After a vote failed the refusal is put by itself; its act gives the reasons."""
    plenary = voting.plenary
    plenary.ballots.cast(against=First(100))
    plenary.ballots.close()
    plenary.ballots.announce()
    item = plenary.sitting.agenda.items[0]
    ask(voting, Doing.PUT_QUESTION)
    fill(opened(voting), question=f"{item.id}|{item.candidates[0].id}|refuse")
    send(opened(voting))
    plenary.ballots.cast(in_favour=First(100))
    plenary.ballots.close()
    plenary.ballots.announce()
    ask(voting, Doing.LATE_ACT)
    send(opened(voting))
    assert opened(voting).fields.wrong("reasons") == "This has to be filled in."
    fill(opened(voting), reasons="тәжірибесі жеткіліксіз")
    send(opened(voting))
    assert plenary.sitting.resolutions[-1].question == "refuse"


def test_the_casting_vote_on_a_tie(voting: Desk) -> None:
    """The Chair decides a tie on a question of procedure."""
    plenary = voting.plenary
    plenary.ballots.close()
    plenary.ballots.announce()
    ask(voting, Doing.PROCEDURAL)
    fill(opened(voting), text="Жарыссөз тоқтатылсын ба?")
    send(opened(voting))
    figures(voting, "60", "60", "")
    plenary.ballots.close()
    ask(voting, Doing.CASTING)
    fill(opened(voting), choice=Choice.IN_FAVOUR)
    send(opened(voting))
    assert plenary.sitting.ballots[-1].casting is not None


def test_the_list_of_more_actions_by_keys(desk: Desk) -> None:
    """One key opens it, the arrows walk through what is allowed, Enter opens a form, Esc leaves."""
    desk.hands.press(Key.Key_M, modifier=CONTROL)
    assert desk.place() is Place.MENU
    menu = desk.window.work.menu
    assert menu.buttons[Doing.PROCEDURAL].hasFocus()
    desk.hands.press(Key.Key_Down)
    assert menu.buttons[Doing.ADD_ITEM].hasFocus()
    desk.hands.press(Key.Key_Up, Key.Key_Return)
    assert opened(desk).doing is Doing.PROCEDURAL
    desk.hands.press(Key.Key_Escape)
    assert desk.place() is Place.ADOPTION
    for button in menu.buttons.values():
        assert button.text()
        assert button.isEnabled() or button.toolTip()


def test_a_form_is_filled_by_keys_alone(desk: Desk) -> None:
    """Enter goes from entry to entry and to the button; the button is pressed twice."""
    desk.hands.press(Key.Key_R, modifier=CONTROL)
    desk.hands.type("Дауыс беру ашық болсын ба?")
    desk.hands.press(Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Return, Key.Key_Return)
    panel = opened(desk)
    assert panel.do.armed
    desk.hands.press(Key.Key_Return)
    ballot = desk.plenary.sitting.open_ballot
    assert ballot is not None
    assert ballot.question == "Дауыс беру ашық болсын ба?"
    assert ballot.threshold.key == "majority-total"


def test_is_there_a_quorum_by_one_key(desk: Desk) -> None:
    """«Кворум бар ма?»: those here stay registered, the clerk strikes those gone."""
    desk.hands.press(Key.Key_F3, modifier=Qt.KeyboardModifier.ShiftModifier)
    now = desk.plenary.sitting.registration
    assert (now.open, now.round, len(now.registered)) == (True, 2, 139)
