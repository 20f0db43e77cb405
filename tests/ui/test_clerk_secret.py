# SPDX-License-Identifier: Apache-2.0
"""The secret vote on the desk and on the wall: papers typed, balance seen, protocol approved."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.ballot import BallotStage
from app.domain.selection import Everyone
from app.i18n import Catalogue, Language
from app.views.elections import NomineeMark
from app.views.hall import HallPage
from tests.desk import Desk
from tests.hands import Key, settle
from tests.secret import NOMINEES, an_election, papers, papers_of
from tests.secret_desk import secret_desk
from ui.clerk.places import Place
from ui.clerk.secret_panel import SecretPanel
from ui.pages.compose import hall_page
from ui.pages.contents import words
from ui.widgets.ground import Words

ENGLISH = Catalogue.open(Language.EN)
COUNT = ("50", "40", "10", "39", "1", "0", "30", "8")
"""Printed, issued, unused, found, invalid, not counted, for, against."""
FOUND = papers(30, 8, invalid=1)


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """Open the desk on a secret vote on one candidate."""
    assert qapp is not None
    with secret_desk(tmp_path) as opened:
        yield opened


def panel_of(desk: Desk) -> SecretPanel:
    """Return the panel of the secret vote."""
    return desk.window.work.secret


def type_count(desk: Desk, figures: Sequence[str] = COUNT) -> None:
    """Type figures one after the other; Enter in the last one enters them."""
    panel_of(desk).ready()
    for figure in figures:
        desk.hands.type(figure)
        desk.hands.press(Key.Key_Return)


def on_the_wall(desk: Desk) -> tuple[str, ...]:
    """Return every word on the wall."""
    return words(hall_page(desk.plenary.hall(), ENGLISH))


def test_a_count_is_typed_closed_and_approved(desk: Desk) -> None:
    """Field by field; then F8, the show of hands, F8 for the protocol, F8 for the result."""
    panel = panel_of(desk)
    assert desk.place() is Place.PAPERS
    type_count(desk)
    assert dict(desk.plenary.sitting.ballots[-1].entries) == {0: FOUND}
    assert "can be closed" in panel.state.text()
    desk.hands.next_step(2)
    assert desk.plenary.sitting.ballots[-1].stage is BallotStage.CLOSED
    assert desk.place() is Place.PAPERS
    desk.hands.next_step()
    assert not desk.armed()
    assert "show of hands" in desk.line
    desk.hands.type("35")
    desk.hands.press(Key.Key_Return, Key.Key_Up, Key.Key_Return)
    desk.hands.type("5")
    assert panel.tally is not None
    desk.hands.next_step(2)
    assert desk.plenary.sitting.protocol_approved(desk.plenary.sitting.ballots[2].id)
    assert desk.place() is Place.OUTCOME
    desk.hands.next_step(2)
    assert desk.plenary.hall().page is HallPage.RESULT
    assert desk.plenary.sitting.ballots[2].stage is BallotStage.ANNOUNCED


def test_figures_that_do_not_balance_are_seen_at_once_and_refused(desk: Desk) -> None:
    """The line that doesn't hold has a sign of its own; nothing is recorded."""
    panel = panel_of(desk)
    type_count(desk, (*COUNT[:-1], "9"))
    assert not desk.plenary.sitting.ballots[-1].entries
    assert "found 39 = invalid 1" in " ".join(words_.text() for _, words_ in panel.figures.balance)
    desk.hands.press(Key.Key_Up)
    assert panel.figures.count is not None


def test_every_figure_is_asked_for(desk: Desk) -> None:
    """An empty field is no nought."""
    panel = panel_of(desk)
    panel.enter.click()
    assert "every figure" in desk.line
    assert not desk.plenary.sitting.ballots[-1].entries


def test_two_people_enter_without_seeing_each_other(desk: Desk) -> None:
    """After the first the fields are empty; where they differ is named, not what was typed."""
    panel = panel_of(desk)
    panel.entries[1].click()
    type_count(desk)
    assert panel.entered_by == 2
    assert not any(field.text() for field in panel.figures.papers.values())
    assert "other is awaited" in panel.state.text()
    type_count(desk, ("50", "40", "10", "39", "2", "0", "29", "8"))
    assert "differ in: Papers invalid, In favour." in panel.state.text()
    assert panel.entered_by == 1
    panel.entries[2].click()
    type_count(desk)
    assert "can be closed" in panel.state.text()
    assert desk.plenary.sitting.ballots[-1].entries[2] == FOUND


def test_the_count_goes_on_in_a_break(desk: Desk) -> None:
    """The desk keeps the papers before the clerk while the hall is empty."""
    desk.plenary.sittings.call_break("11.30", secret=True, place="Фойе")
    assert desk.place() is Place.PAPERS
    type_count(desk)
    assert dict(desk.plenary.sitting.ballots[-1].entries) == {0: FOUND}
    desk.plenary.sittings.resume()
    desk.plenary.ballots.close()
    desk.plenary.sittings.call_break("12.00")
    assert desk.place() is Place.SUMMARY


def test_the_wall_says_where_papers_are_given_and_nothing_of_the_vote(desk: Desk) -> None:
    """Not one figure before the announcement, neither of papers nor of votes."""
    assert desk.plenary.hall().page is HallPage.SECRET
    assert "SECRET VOTING" in on_the_wall(desk)
    desk.plenary.sittings.call_break("11.30", secret=True, place="Фойе")
    assert "Papers are given out: Фойе, until 11.30" in on_the_wall(desk)
    type_count(desk)
    seen = [on_the_wall(desk)]
    desk.plenary.sittings.resume()
    seen.append(on_the_wall(desk))
    desk.plenary.ballots.close()
    seen.append(on_the_wall(desk))
    for page in seen:
        assert "THE VOTES ARE BEING COUNTED" in page
    body = desk.plenary.sitting.bodies[0].key
    desk.plenary.ballots.approve_protocol({body: FOUND.votes[body]})
    seen.append(on_the_wall(desk))
    assert "VOTING HAS ENDED" in seen[-1]
    assert not any(word in {"39", "30", "8"} for page in seen for word in page)
    desk.plenary.ballots.announce()
    assert {"ADOPTED", "30", "8"} <= set(on_the_wall(desk))
    assert not any("abstained" in word for word in on_the_wall(desk))


def test_several_names_on_one_paper_have_a_line_each(tmp_path: Path, qapp: QApplication) -> None:
    """On the desk and, once announced, on the wall."""
    assert qapp is not None
    item = an_election(3, kind="elect-deputy-chair")
    with secret_desk(tmp_path, item) as desk:
        type_count(desk, ("50", "40", "10", "40", "0", "0", "28", "12", "26", "14", "10", "30"))
        found = papers_of(dict(zip(NOMINEES, ((28, 12), (26, 14), (10, 30)), strict=True)))
        assert dict(desk.plenary.sitting.ballots[-1].entries) == {0: found}
        desk.plenary.ballots.close()
        body = desk.plenary.sitting.bodies[0].key
        desk.plenary.ballots.approve_protocol({body: papers(40).votes[body]})
        assert desk.place() is Place.SUMMARY
        desk.plenary.ballots.announce()
        row = desk.plenary.clerk().items[1]
        marks = (NomineeMark.GATHERED, NomineeMark.GATHERED, NomineeMark.NOT_GATHERED)
        assert tuple(each.mark for each in row.candidates) == marks
        told = [each.text() for each in desk.window.work.summary.findChildren(Words)]
        assert "in favour 28, against 12" in told
        page = on_the_wall(desk)
        # Of a nominee nothing is called adopted (practice L7).
        assert [word for word in page if "in favour" in word] == [
            f"{each.name} – in favour {votes}, the majority is{how} gathered"
            for each, votes, how in zip(
                item.candidates, (28, 26, 10), ("", "", " not"), strict=True
            )
        ]
        assert "Votes needed: 26 (total – 50)" in page


@pytest.mark.parametrize("language", list(Language))
def test_three_names_fit_a_low_window(
    tmp_path: Path, qapp: QApplication, language: Language
) -> None:
    """Every figure, every equation and the button, at the same time."""
    assert qapp is not None
    item = an_election(3, kind="elect-deputy-chair")
    with secret_desk(tmp_path, item, language=language) as desk:
        desk.window.resize(1366, 768)
        type_count(desk, ("50", "40", "10", "40", "0", "0", "28", "12", "26", "14", "10", "30"))
        settle()
        area = desk.window.work.areas[Place.PAPERS]
        assert area.isVisible()
        assert area.verticalScrollBar().maximum() == 0
        assert panel_of(desk).enter.visibleRegion().boundingRect() == panel_of(desk).enter.rect()


def test_a_failed_secret_vote_says_how_many_votes_were_short(desk: Desk) -> None:
    """Without a word of abstentions, which a secret vote hasn't."""
    type_count(desk, ("50", "40", "10", "40", "0", "0", "21", "19"))
    desk.plenary.ballots.close()
    body = desk.plenary.sitting.bodies[0].key
    desk.plenary.ballots.approve_protocol({body: papers(40).votes[body]})
    desk.plenary.ballots.announce()
    assert "In favour 21 · against 19 · needed 26 · 5 short" in on_the_wall(desk)


def test_the_next_step_opens_a_secret_election_in_secret(
    tmp_path: Path, qapp: QApplication
) -> None:
    """Also after a procedural vote, which would lift the objection to another way of voting."""
    assert qapp is not None
    with secret_desk(tmp_path, an_election(2)) as desk:
        type_count(desk, ("50", "40", "10", "40", "0", "0", "15", "25"))
        plenary = desk.plenary
        plenary.ballots.close()
        body = plenary.sitting.bodies[0].key
        plenary.ballots.approve_protocol({body: papers(40).votes[body]})
        plenary.ballots.announce()
        plenary.ballots.open_procedural("Үзіліс жариялансын ба?")
        plenary.ballots.cast(in_favour=Everyone())
        plenary.ballots.close()
        plenary.ballots.announce()
        # The act on the commission, which was left for later.
        assert desk.next_step == "Issue the resolution"
        desk.hands.next_step(2)
        assert desk.next_step == "Open the vote"
        desk.hands.next_step(2)
        assert plenary.sitting.ballots[-1].secret
        assert desk.place() is Place.PAPERS


def test_the_key_of_a_step_that_is_not_allowed_says_why(desk: Desk) -> None:
    """The button is disabled, but its key isn't dead: the reason comes to the foot."""
    before = desk.plenary.head
    desk.hands.next_step()
    assert desk.line
    assert desk.line == desk.window.side.step.button.accessibleDescription()
    assert desk.plenary.head == before


def test_the_next_step_is_read_aloud_by_its_own_name(desk: Desk) -> None:
    """Once armed and done, the button doesn't keep the name of the step before."""
    button = desk.window.side.step.button
    type_count(desk)
    desk.hands.next_step()
    assert button.accessibleName().startswith("Close the vote. ")
    desk.hands.next_step()
    assert button.accessibleName() == button.text() == "Approve the protocol"
