# SPDX-License-Identifier: Apache-2.0
"""Every place where something is typed is known, and by which tests wrong input was tried there."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import ui
from tests.ui.test_every_control import every_kind
from ui.clerk.field import Field
from ui.widgets.lines import Lines
from ui.widgets.seat_entry import SeatEntry

ROOT = Path(ui.__file__).parent
TESTS = Path(__file__).parent
TYPED_INTO = frozenset(
    {
        "QLineEdit",
        "QPlainTextEdit",
        "QTextEdit",
        "QAbstractSpinBox",
        "QSpinBox",
        "QDoubleSpinBox",
        "QDateEdit",
        "QTimeEdit",
        "QDateTimeEdit",
        "QKeySequenceEdit",
        "QInputDialog",
        "setEditable",
    }
)
"""Of Qt: whatever of these is new in `ui` has to become one of ours."""
OURS = frozenset({"Field", "Lines", "SeatEntry", "AskLine"})
FORMS = "test_bad_input.py::test_what_is_typed_wrong_is_said_at_its_field"
OF_A_SITTING = "test_bad_planning.py::test_a_field_of_the_sitting"
OF_AN_ITEM = "test_bad_planning.py::test_the_fields_of_an_item"
SHEET_AND_BREAK = "test_bad_figures.py::test_the_time_of_a_paper_sheet_and_of_a_break"

TRIED: Mapping[str, tuple[str, ...]] = {
    "clerk/ask_line.py entry": (
        "test_bad_figures.py::test_the_figure_of_the_tellers",
        SHEET_AND_BREAK,
    ),
    "clerk/ballot_panel.py _sheet": (SHEET_AND_BREAK,),
    "clerk/ballot_panel.py _tellers": ("test_bad_figures.py::test_the_figure_of_the_tellers",),
    "clerk/correction_panel.py number": (
        "test_bad_entries.py::test_a_correction_by_name",
        "test_bad_entries.py::test_a_correction_of_a_figure",
    ),
    "clerk/correction_panel.py reason": ("test_bad_entries.py::test_a_correction_by_name",),
    "clerk/floor_panel.py who": ("test_bad_entries.py::test_who_is_to_speak",),
    "clerk/form_fields.py lines": (FORMS,),
    "clerk/form_fields.py typed": (
        FORMS,
        "test_bad_entries.py::test_numbers_that_are_given_or_set_aside_already",
        "test_bad_entries.py::test_the_number_of_an_act_made_elsewhere",
    ),
    "clerk/hands.py field": ("test_bad_figures.py::test_the_figures_of_a_show_of_hands",),
    "clerk/headed_paper.py margin": (
        "test_bad_entries.py::test_the_number_and_the_margin_of_headed_paper",
    ),
    "clerk/headed_paper.py number": (
        "test_bad_entries.py::test_the_number_and_the_margin_of_headed_paper",
    ),
    "clerk/journal_panel.py words": (
        "test_bad_entries.py::test_words_that_the_journal_does_not_have",
    ),
    "clerk/name_cases.py fields": ("test_bad_entries.py::test_the_cases_of_a_name",),
    "clerk/objection_panel.py _own": ("test_bad_entries.py::test_the_reason_of_an_objection",),
    "clerk/preparation_card.py entry": ("test_bad_entries.py::test_the_seats_of_those_who_sign",),
    "clerk/secret_figures.py field": ("test_bad_figures.py::test_the_figures_of_a_secret_count",),
    "clerk/sector_figures.py field": ("test_bad_figures.py::test_the_figures_of_the_sectors",),
    "clerk/side_panel.py asked": (SHEET_AND_BREAK,),
    "office/item_fields.py entry": (
        OF_AN_ITEM,
        "test_bad_planning.py::test_the_number_and_the_day_of_a_paper",
    ),
    "office/settings_page.py copies": ("test_bad_planning.py::test_the_folder_of_copies",),
    "office/shelf_page.py search": ("test_bad_planning.py::test_words_that_no_sitting_has",),
    "office/sitting_page.py entry": (
        OF_A_SITTING,
        "test_bad_planning.py::test_who_presides_from_outside",
    ),
    "widgets/current_bar.py entry": (
        "test_bad_entries.py::test_a_seat_or_a_name_that_means_nobody",
    ),
}
"""By module and name every entry of the program, and the tests that type wrong into it."""


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Return every module of the windows, with its path from `ui`."""
    paths = sorted(ROOT.rglob("*.py"))
    return tuple(
        (path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
        for path in paths
    )


def made(module: ast.Module) -> Iterator[str]:
    """Yield under which names a module makes entries; «?» where one is made without a name."""
    named: dict[ast.AST, str] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            name = ast.unparse(target).removeprefix("self.").partition("[")[0]
            named.update(dict.fromkeys(ast.walk(node), name))
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in OURS:
            yield named.get(node, "?")


def test_every_entry_was_tried_with_wrong_input() -> None:
    """A new entry without a test, or a test of an entry that is gone, is named."""
    entries = {f"{path} {name}" for path, module in modules() for name in made(module)}
    assert entries == set(TRIED)


def test_the_tests_of_entries_are_there() -> None:
    """No row of the table leans on a test that was renamed."""
    known = set()
    for path in TESTS.glob("test_bad_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known |= {f"{path.name}::{e.name}" for e in tree.body if isinstance(e, ast.FunctionDef)}
    assert {each for tests in TRIED.values() for each in tests} <= known


def test_nothing_is_typed_into_anything_else() -> None:
    """Qt's own entries stand in the program only as the three of ours, each with its look."""
    kinds = {each.__name__ for each in (Field, Lines, SeatEntry)}
    bases = {
        each.__name__: base.__name__
        for each in every_kind()
        for base in each.__mro__
        if base.__name__ in TYPED_INTO
    }
    assert set(bases) == kinds
    called = {
        name
        for _, module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        for name in [ast.unparse(node.func).rpartition(".")[2]]
        if name in TYPED_INTO
    }
    assert called == set()
