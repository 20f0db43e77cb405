# SPDX-License-Identifier: Apache-2.0
"""The card with an item's facts, its last day and its signatures, as a clerk fills it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.agenda import AgendaItem, Paper
from app.domain.decide.changes import Grounds
from app.domain.selection import Everyone
from app.i18n import Catalogue, Language
from app.plenary import Change, Plenary
from tests.chamber import a_chamber
from tests.conftest import FixedClock
from tests.hands import Hands, Key, settle
from tests.powers import MINISTER, THE, a_plan_of, immunity, of_kind, terminating
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.notices import told
from ui.clerk.places import Place
from ui.clerk.procedure_panel import ProcedurePanel
from ui.clerk.window import ClerkWindow
from ui.theme import Theme
from ui.widgets.ground import Words


@contextmanager
def a_panel(
    folder: Path, theme: Theme, item: AgendaItem, *papers: Paper
) -> Iterator[tuple[Plenary, PlenaryBridge, ProcedurePanel]]:
    """Open the procedure of an item in a sitting that is under way."""
    with a_chamber(folder, the=a_plan_of()) as plenary:
        plenary.agenda.add(item)
        for paper in papers:
            plenary.agenda.enter_paper(item.id, paper)
        plenary.registrations.open()
        plenary.registrations.register(Everyone())
        plenary.sittings.open()
        bridge = PlenaryBridge(plenary, Catalogue.open(Language.EN))
        panel = ProcedurePanel(theme, bridge)
        bridge.changed.connect(lambda _: panel.show_view(bridge.clerk()))
        panel.show_view(bridge.clerk())
        yield plenary, bridge, panel


def words_of(widget: QWidget) -> list[str]:
    """Return the texts that are shown in a widget."""
    return [each.text() for each in widget.findChildren(Words) if each.isVisibleTo(widget)]


def shown(desk: ClerkWindow) -> Place | None:
    """Return the panel that is shown now."""
    settle()
    return desk.work.place


def an_initiative() -> AgendaItem:
    """Return the item that decides on a report."""
    item = of_kind("report-decide", rapporteur="m002", **MINISTER)
    return AgendaItem(id=item.id, kind=item.kind, title=item.title, fields=item.fields)


def test_signatures_are_typed_as_seats(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    """Seats and Enter sign; the count goes on; a seat that isn't there changes nothing."""
    lines: list[str] = []
    with a_panel(tmp_path, theme, an_initiative()) as (plenary, bridge, panel):
        qtbot.addWidget(panel)
        card = panel.preparation
        panel.told.connect(lines.append)
        bridge.refused.connect(lambda refused: lines.append(refused.code))
        bridge.changed.connect(lambda change: lines.append(told(change, bridge.catalogue.format)))
        assert "Initiative: 0 have signed, 17 are needed" in words_of(card)
        assert "Қараағаш Самат Еменұлы" in words_of(card)
        panel.show()
        panel.activateWindow()
        settle()
        card.entry.setFocus()
        hands = Hands(panel)
        for typed in ("", "3", "1, 2 50", "51", "3"):
            card.entry.setText(typed)
            hands.press(Key.Key_Return)
        assert plenary.sitting.agenda.items[0].signatures == ("m003", "m001", "m002", "m050")
        assert "Initiative: 4 have signed, 17 are needed" in words_of(card)
        assert lines[1:] == [
            "Signed: 3 deputies – recorded",
            "There is no deputy on seat 51",
            "malformed",
        ]
        assert "signed – recorded" in lines[0]
        # What was refused stays in the entry, ready to be typed over.
        assert card.entry.selectedText() == "3"


def test_the_desk_asks_for_signatures(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    """Ctrl B lays them over any panel; Esc, the key and the last item taken up put them away."""
    with a_chamber(tmp_path, the=a_plan_of()) as plenary:
        bridge = PlenaryBridge(plenary, Catalogue.open(Language.EN))
        desk = ClerkWindow(theme, bridge, FixedClock())
        qtbot.addWidget(desk)
        hands = Hands(desk)
        desk.resize(1920, 1080)
        desk.show()
        desk.activateWindow()
        desk.refresh()
        settle()
        assert not desk.agenda.signatures.isVisible()
        hands.press(Key.Key_B, modifier=Qt.KeyboardModifier.ControlModifier)
        assert shown(desk) is Place.REGISTRATION
        plenary.agenda.add(an_initiative())
        assert desk.agenda.signatures.isVisible()
        desk.agenda.signatures.click()
        assert shown(desk) is Place.SIGNATURES
        hands.type("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16")
        hands.press(Key.Key_Return)
        (card,) = desk.work.signatures.cards
        assert "Initiative: 16 have signed, 17 are needed" in words_of(card)
        hands.type("17")
        hands.press(Key.Key_Return)
        assert "Initiative: 17 have signed, 17 are needed" in words_of(card)
        hands.press(Key.Key_Escape)
        assert shown(desk) is Place.REGISTRATION
        desk.agenda.signatures.click()
        hands.press(Key.Key_B, modifier=Qt.KeyboardModifier.ControlModifier)
        assert shown(desk) is Place.REGISTRATION
        desk.agenda.signatures.click()
        plenary.registrations.open()
        plenary.registrations.register(Everyone())
        plenary.sittings.open()
        assert shown(desk) is Place.SIGNATURES
        plenary.agenda.take_up(THE, because="Жедел")
        assert shown(desk) is Place.PROCEDURE
        desk.close()


def test_a_submission_stands_in_the_place_of_signatures(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    """The card says so, instead of asking for two thirds."""
    paper = Paper(paper="submission", number="1", dated=date(2026, 5, 12))
    with a_panel(tmp_path, theme, of_kind("recall-chair"), paper) as (_, _bridge, panel):
        qtbot.addWidget(panel)
        shown = words_of(panel.preparation)
    assert "Initiative: a submission stands in the place of signatures" in shown


DAYS = [
    pytest.param((8, 8), "To be considered by 22 May 2026.", id="one day"),
    pytest.param((8, 5), "counted from the earlier paper, by 19 May 2026.", id="two readings"),
    pytest.param((-1, -1), "The last day for considering this was 13 May 2026.", id="over"),
]


@pytest.mark.parametrize(("received", "sentence"), DAYS)
def test_the_last_day_is_shown(
    tmp_path: Path, theme: Theme, qtbot: QtBot, received: tuple[int, int], sentence: str
) -> None:
    """Both readings of the law are shown where they differ, and a day that is over is said."""
    dates = [date(2026, 5, each) if each > 0 else date(2026, 4, 29) for each in received]
    papers = [
        Paper(paper=paper, number="1", dated=dated)
        for paper, dated in zip(("prosecutor-submission", "cec-conclusion"), dates, strict=True)
    ]
    item = immunity("arrest", "detention")
    with a_panel(tmp_path, theme, item, *papers) as (_, _bridge, panel):
        qtbot.addWidget(panel)
        shown = words_of(panel.preparation)
    assert any(each.endswith(sentence) for each in shown), shown
    assert "күзетпен ұстау, ұстау" in shown


def test_an_item_that_carries_nothing_has_no_card(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    """Information and oaths show their title and nothing else."""
    with a_panel(tmp_path, theme, of_kind("no-vote")) as (plenary, bridge, panel):
        qtbot.addWidget(panel)
        assert not panel.preparation.isVisibleTo(panel)
        plenary.agenda.withdraw(THE, Grounds(because="Қажет емес"))
        assert bridge.clerk().preparation is None


def test_the_end_of_a_mandate_is_told(tmp_path: Path) -> None:
    """Who has lost the mandate is said in the line at the foot."""
    lines: list[str] = []
    text = Catalogue.open(Language.EN).format

    def listen(change: Change) -> None:
        lines.append(told(change, text))

    with a_chamber(tmp_path, the=a_plan_of()) as plenary:
        plenary.agenda.add(terminating())
        for paper in ("cec-submission", "application"):
            entry = Paper(paper=paper, number="1", dated=date(2026, 5, 6))
            plenary.agenda.enter_paper(THE, entry)
        plenary.registrations.open()
        plenary.registrations.register(Everyone())
        plenary.sittings.open()
        plenary.agenda.take_up(THE, because="Жедел")
        plenary.agenda.mark_done(THE, "debate-asked", note="no")
        plenary.ballots.open(THE)
        plenary.ballots.cast(in_favour=Everyone())
        plenary.ballots.close()
        plenary.subscribe(listen)
        plenary.ballots.announce()
    (line,) = lines
    assert line.endswith("the mandate has ended – recorded")


def test_a_refused_signature_is_explained(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    """A deputy who has signed is refused in words, and the record stays as it is."""
    refused: list[Refused] = []
    with a_panel(tmp_path, theme, an_initiative()) as (plenary, bridge, panel):
        qtbot.addWidget(panel)
        bridge.refused.connect(refused.append)
        member = plenary.sitting.members[0].id
        assert bridge.sign(THE, (member,))
        head = plenary.head
        assert not bridge.sign(THE, (member,))
        assert plenary.head == head
    assert "signed already" in refused[0].text
