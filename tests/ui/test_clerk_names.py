# SPDX-License-Identifier: Apache-2.0
"""A name whose cases no rule is sure of: asked at the desk before the vote, then remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide.resolution import Subject
from app.domain.ids import CandidateId, ItemId
from app.kazakh.cases import Case
from app.plenary import Plenary
from tests.desk import Desk, open_desk, open_sitting
from tests.hands import Key, settle
from ui.clerk.name_cases import NameCases

AUDIT = ItemId("audit")


def put_on_the_agenda(plenary: Plenary, name: str) -> None:
    """Take up an item with one candidate of that name."""
    open_sitting(plenary)
    candidate = Candidate(id=CandidateId("x"), name=name)
    item = AgendaItem(id=AUDIT, kind="appoint-sac-member", title="", candidates=(candidate,))
    plenary.agenda.add(item)
    plenary.agenda.take_up(AUDIT, because="Жаттығу")
    settle()


def act(plenary: Plenary) -> str:
    """Return the clause of the candidate's draft."""
    subject = Subject(item=AUDIT, candidate=CandidateId("x"))
    return plenary.resolutions.preview(subject).act.clauses[0]


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Open the desk on a sitting that has a doubtful name before it."""
    assert qapp is not None
    with open_desk(tmp_path / "data") as opened:
        put_on_the_agenda(opened.plenary, "Болат Еменов")
        yield opened


def card(desk: Desk) -> NameCases:
    """Return the card that asks."""
    return desk.window.work.procedure.names


def test_a_doubtful_name_is_asked_with_the_proposal_filled_in(desk: Desk) -> None:
    """All six cases at once, before the vote; until then the act has no endings."""
    assert card(desk).isVisible()
    assert card(desk).fields[Case.ACC].text() == "Болат Еменовті"
    assert act(desk.plenary).endswith("кандидатура – Болат Еменов.")


def test_the_answer_is_remembered_and_stands_in_the_act(desk: Desk) -> None:
    """The clerk mends one form, presses Enter, and is not asked again."""
    card(desk).fields[Case.ACC].setText("Болат Еменовты")
    card(desk).fields[Case.ACC].setFocus()
    desk.hands.press(Key.Key_Return)
    assert not card(desk).isVisible()
    assert desk.plenary.register.forms["Болат Еменов"][Case.ACC] == "Болат Еменовты"
    assert "Президентіне Болат Еменовты" in act(desk.plenary)


def test_an_empty_form_is_not_kept(desk: Desk) -> None:
    """The refusal is a line; what was typed stays."""
    card(desk).fields[Case.DAT].clear()
    card(desk).keep.click()
    assert card(desk).isVisible()
    assert "Болат Еменов" not in desk.plenary.register.forms
    assert card(desk).fields[Case.DAT].text() == ""


def test_a_name_that_is_sure_is_not_asked(qapp: QApplication, tmp_path: Path) -> None:
    """A patronymic has one form only, and the act has it at once."""
    assert qapp is not None
    with open_desk(tmp_path / "data") as desk:
        put_on_the_agenda(desk.plenary, "Ахметова Айгүл Серікқызы")
        assert not card(desk).isVisible()
        assert "Президентіне Ахметова Айгүл Серікқызын" in act(desk.plenary)
