# SPDX-License-Identifier: Apache-2.0
"""How the sources are written: small, explained, named in the words of the field."""

import ast
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.architecture.sources import (
    PRODUCT,
    ROOT,
    WRITTEN,
    functions,
    modules,
    name,
    text,
    tree,
)

LINES_A_MODULE = 350
LINES_A_FUNCTION = 40
SPDX = "# SPDX-License-Identifier: Apache-2.0\n"

# "path" or "path::function": why it may be longer.
LONGER_FOR_A_REASON: Mapping[str, str] = {
    "app/domain/evolve/ballots.py::ballot": "one flat arm a fact",
    "app/domain/evolve/course.py::course": "one flat arm a fact",
    "tests/unit/domain/test_every_refusal.py": "one table with a row for every refusal",
}

SAYS_NOTHING = {"common", "helper", "helpers", "manager", "misc", "shared", "util", "utils"}
SAYS_NOTHING_OF_A_CLASS = re.compile(
    r"^Base[A-Z]|(Manager|Helper|Handler|Processor|Util|Utils|Impl|Data|Info)$"
)
ENTER_THE_LOOP = {"ui/start.py", "ui/__main__.py"}
GO_ON_WHATEVER_HAPPENS = {
    "app/__main__.py",
    "app/services/recorder.py",
    "ui/__main__.py",
    "ui/crash.py",
}


def lengths() -> dict[str, int]:
    """Return the length in lines of every module and function, by the name of the exceptions."""
    found: dict[str, int] = {}
    for file in modules(*WRITTEN):
        found[name(file)] = len(text(file).splitlines())
        for node in functions(file):
            key = f"{name(file)}::{node.name}"
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            found[key] = max(length, found.get(key, 0))
    return found


def limit(key: str) -> int:
    """Return how long the module or function may be."""
    return LINES_A_FUNCTION if "::" in key else LINES_A_MODULE


def undocumented(node: ast.Module | ast.ClassDef, prefix: str = "") -> Iterable[str]:
    """Return the public classes, functions and methods that don't say what they are for."""
    for child in node.body:
        if not isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if child.name.startswith("_"):
            continue
        if ast.get_docstring(child) is None:
            yield prefix + child.name
        if isinstance(child, ast.ClassDef):
            yield from undocumented(child, f"{prefix}{child.name}.")


def waits(file: Path) -> Iterable[int]:
    """Return the lines that enter an event loop and come back when it ends."""
    for node in ast.walk(tree(file)):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in {"exec", "exec_"}:
            yield called.lineno


def broad_excepts(file: Path) -> Iterable[int]:
    """Return the lines that catch whatever happens."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ExceptHandler):
            kind = node.type
            if kind is None or (
                isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"}
            ):
                yield node.lineno


def test_modules_and_functions_fit_in_the_head() -> None:
    """No module is longer than a person reads at one go, no function longer than a screen."""
    long = {key: lines for key, lines in lengths().items() if lines > limit(key)}
    assert {key: lines for key, lines in long.items() if key not in LONGER_FOR_A_REASON} == {}


def test_each_exception_from_the_sizes_is_still_needed() -> None:
    """A reason for a long module or function goes when the length does."""
    found = lengths()
    assert [key for key in LONGER_FOR_A_REASON if found.get(key, 0) <= limit(key)] == []
    assert all(LONGER_FOR_A_REASON.values())


def test_a_file_names_its_licence_and_its_purpose() -> None:
    """Each file begins with its licence and says what it is for."""
    files = modules(*WRITTEN)
    assert [name(file) for file in files if not text(file).startswith(SPDX)] == []
    assert [name(file) for file in files if not ast.get_docstring(tree(file))] == []


def test_what_others_use_is_explained() -> None:
    """Each public class, function, method and test has a sentence of its own."""
    silent = {name(file): list(undocumented(tree(file))) for file in modules(*WRITTEN)}
    assert {path: found for path, found in silent.items() if found} == {}


def test_names_say_what_a_thing_is() -> None:
    """Neither a file nor a class is named after nothing in particular."""
    files = modules(*WRITTEN)
    classes = {
        f"{name(file)}::{node.name}"
        for file in files
        for node in ast.walk(tree(file))
        if isinstance(node, ast.ClassDef) and SAYS_NOTHING_OF_A_CLASS.search(node.name)
    }
    assert {name(file) for file in files if file.stem in SAYS_NOTHING} | classes == set()


def test_every_folder_of_the_product_is_a_package() -> None:
    """A folder without `__init__.py` would escape the import contracts."""
    folders = {file.parent for file in modules(*PRODUCT)}
    bare = [folder for folder in folders if not (folder / "__init__.py").exists()]
    assert sorted(folder.relative_to(ROOT).as_posix() for folder in bare) == []


def test_a_sitting_never_waits_for_a_dialog() -> None:
    """Only the start of the windows enters Qt's loop; dialogs are opened, not executed."""
    found = {name(file): list(waits(file)) for file in modules(*PRODUCT)}
    assert {path for path, lines in found.items() if lines} <= ENTER_THE_LOOP


def test_whatever_happens_is_caught_only_where_a_sitting_must_go_on() -> None:
    """`except Exception` is for the doors, the recorder's listeners and the crash dialog."""
    found = {name(file): list(broad_excepts(file)) for file in modules(*PRODUCT)}
    assert {path for path, lines in found.items() if lines} <= GO_ON_WHATEVER_HAPPENS
