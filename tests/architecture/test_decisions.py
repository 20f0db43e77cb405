# SPDX-License-Identifier: Apache-2.0
"""No widget holds a rule: what may be pressed comes from the view, or is named here."""

import ast
from collections.abc import Iterator
from pathlib import Path

UI = Path(__file__).parents[2] / "ui"
WINDOWS = ("clerk", "office", "presiding", "hall")
MOST_LINES = 300
OF_THE_VIEW = (".allowed", "possible(", "feasible(", ".may_go_on", ".may_look", "view.reading")
"""A permission of the view, and what is asked of one."""

LOOKS = {
    ("cancel_button.py", "False"): "a shortcut of the window's, shown on the button only",
    ("menu_panel.py", "False"): "a shortcut of the window's, shown on the button only",
    ("side_panel.py", "False"): "the view has no next step",
    ("resolution_panel.py", "shown"): "there is a page to print or save",
    (
        "resolution_panel.py",
        "given is not None and given.state is ActState.NUMBERED",
    ): "the register says how far the act on the stage has come",
    (
        "resolution_panel.py",
        "bool(self._papers or self.papers.papers)",
    ): "there is a page to print",
    ("resolution_panel.py", "numbered and (not self._reading)"): "the view is only looked at",
    ("correction_panel.py", "isinstance(seen, Foresight)"): "the domain tried it and foresaw",
    ("form_fields.py", "picker.count() > 0"): "there is something to choose",
    ("sector_figures.py", "number < MOST"): "no room for another row",
    ("headed_paper.py", "on"): "the number goes with the headed sheet that was ticked",
    ("agenda_page.py", "there"): "a row is chosen",
    ("agenda_page.py", "there and place > 0"): "there is a row above",
    ("agenda_page.py", "there and place < len(items) - 1"): "there is a row below",
    ("planning_page.py", "self._plans.ready"): "the view of the plan has no finding",
    ("procedure_panel.py", "allowed"): "handed on to the buttons of a row; its caller is here too",
    ("secret_figures.py", "allowed"): "handed on to the fields; its caller is here too",
}
"""Where it isn't a permission: file and argument, and why no rule is held by it."""


def decisions() -> Iterator[tuple[str, str]]:
    """Yield file and argument of everything that is enabled or disabled."""
    for folder in WINDOWS:
        for path in sorted((UI / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for scope in ast.walk(tree):
                if isinstance(scope, ast.FunctionDef):
                    yield from ((path.name, each) for each in _of(scope))


def _of(scope: ast.FunctionDef) -> Iterator[str]:
    for call in ast.walk(scope):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if name in {"setEnabled", "setDisabled"} and call.args:
            yield _source(call.args[0], scope)
        yield from (_source(each.value, scope) for each in call.keywords if each.arg == "allowed")


def _source(argument: ast.expr, scope: ast.FunctionDef) -> str:
    """Return an argument as written; for a local name, what was last given to it."""
    if isinstance(argument, ast.Name):
        for node in ast.walk(scope):
            if isinstance(node, ast.Assign) and any(
                isinstance(each, ast.Name) and each.id == argument.id for each in node.targets
            ):
                given = ast.unparse(node.value)
                if any(sign in given for sign in OF_THE_VIEW):
                    return given
    return ast.unparse(argument)


def test_every_decision_comes_from_the_view() -> None:
    """A permission, or one of the few reasons named above; a new one has to be named too."""
    found = set(decisions())
    strange = {
        (file, argument)
        for file, argument in found
        if not any(sign in argument for sign in OF_THE_VIEW) and (file, argument) not in LOOKS
    }
    assert strange == set()
    assert len(found) > len(LOOKS)


def test_no_class_of_the_windows_is_long() -> None:
    """The largest has at most 300 lines."""
    long = {
        f"{path.name}: {node.name}"
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno >= MOST_LINES
    }
    assert long == set()
