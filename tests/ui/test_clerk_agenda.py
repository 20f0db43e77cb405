# SPDX-License-Identifier: Apache-2.0
"""The agenda changed at the desk while the sitting runs: items added, worded anew, taken off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.agenda import ItemStage
from app.views.forms.doings import Doing
from tests.desk import Desk, open_desk, open_first_vote, open_sitting
from tests.forms import ask, decide, fill, opened, send
from tests.hands import Key
from tests.screens.walk import add_item_without_papers
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


def test_an_item_is_added_before_the_agenda_is_adopted(desk: Desk) -> None:
    """Its kind first, then what that kind asks for; candidates pasted as they come."""
    desk.hands.press(Key.Key_I, modifier=CONTROL)
    panel = opened(desk)
    fill(panel, kind="appoint-cec-member")
    fill(panel, candidates="Долана Серік Маратұлы; төраға; Президент\nСамал Айгерім Дәуренқызы")
    send(panel)
    item = desk.plenary.sitting.agenda.items[-1]
    assert [each.name for each in item.candidates] == [
        "Долана Серік Маратұлы",
        "Самал Айгерім Дәуренқызы",
    ]
    assert item.candidates[0].nominator == "Президент"
    assert desk.place() is Place.ADOPTION
    assert "added" in desk.line


def test_an_adopted_agenda_is_changed_by_a_vote(voting: Desk) -> None:
    """Without a vote an objection asks for a reason and the form comes back; with one, done."""
    plenary = voting.plenary
    plenary.ballots.close()
    plenary.ballots.announce()
    item = plenary.sitting.agenda.items[-1]
    ask(voting, Doing.WITHDRAW_ITEM)
    panel = opened(voting)
    fill(panel, item=item.id, reason="бастамашы кері алды")
    send(panel)
    assert voting.place() is Place.OBJECTION
    voting.hands.press(Key.Key_Escape)
    assert opened(voting).fields.entered["reason"] == ("бастамашы кері алды",)
    voting.hands.press(Key.Key_Escape)
    decide(voting, "Мәселе күн тәртібінен алынсын ба?", total=True)
    ask(voting, Doing.WITHDRAW_ITEM)
    panel = opened(voting)
    fill(panel, item=item.id, reason="бастамашы кері алды")
    assert panel.fields.entered["decided_by"] == ("b3",)
    send(panel)
    assert plenary.sitting.agenda.items[-1].stage is ItemStage.WITHDRAWN
    assert not plenary.sitting.overruled


def test_an_objection_to_a_form_is_set_aside_with_a_reason(voting: Desk) -> None:
    """The reason stands in the record, and the form is done."""
    voting.plenary.ballots.close()
    voting.plenary.ballots.announce()
    item = voting.plenary.sitting.agenda.items[-1]
    ask(voting, Doing.CARRY_OVER)
    fill(opened(voting), item=item.id)
    send(opened(voting))
    voting.hands.press(Key.Key_Return)
    assert voting.plenary.sitting.agenda.items[-1].stage is ItemStage.CARRIED_OVER
    assert voting.plenary.sitting.overruled[-1].code == "agenda-changed"
    assert voting.place() is Place.PROCEDURE


def test_an_item_is_worded_anew_and_moved(desk: Desk) -> None:
    """What stands is filled in; only what was changed is recorded."""
    add_item_without_papers(desk.plenary)
    first, second = desk.plenary.sitting.agenda.items[:2]
    desk.hands.press(Key.Key_E, modifier=CONTROL)
    panel = opened(desk)
    fill(panel, item=first.id)
    fill(panel, title="Басқа атау туралы")
    send(panel)
    assert desk.plenary.sitting.agenda.items[0].title == "Басқа атау туралы"
    assert desk.plenary.sitting.agenda.items[0].fields == first.fields
    ask(desk, Doing.MOVE_ITEM)
    fill(opened(desk), item=second.id, place=first.id)
    send(opened(desk))
    assert [each.id for each in desk.plenary.sitting.agenda.items[:2]] == [second.id, first.id]


def test_a_candidate_stands_down(desk: Desk) -> None:
    """One of the candidates is withdrawn with the reason; the item stays."""
    item = desk.plenary.sitting.agenda.items[0]
    ask(desk, Doing.WITHDRAW_CANDIDATE)
    fill(opened(desk), candidate=f"{item.id}/{item.candidates[0].id}", reason="өтініші бойынша")
    send(opened(desk))
    assert desk.plenary.sitting.agenda.items[0].candidates[0].withdrawn
