# SPDX-License-Identifier: Apache-2.0
"""Every sentence the program can say is in the catalogues, translated, with its facts in place."""

import ast
import importlib
import os
import pkgutil
import subprocess
import sys

import app
from app.errors import ChamberError
from app.i18n import placeholders
from tests.architecture.sources import PRODUCT, ROOT, modules, name, tree

MARKS = {"_", "N_", "gettext", "ngettext"}


def errors() -> list[type[ChamberError]]:
    """Return every class of error that the program can explain to a clerk."""
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found: list[type[ChamberError]] = []
    waiting = [ChamberError]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting += current.__subclasses__()
    return [one for one in found if one.__module__.startswith("app.")]


def marked() -> dict[str, set[str]]:
    """Return the sentences marked for translation, by file."""
    return {
        name(file): {
            argument.value
            for node in ast.walk(tree(file))
            if isinstance(node, ast.Call) and called(node) in MARKS
            for argument in node.args
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        }
        for file in modules(*PRODUCT)
    }


def called(node: ast.Call) -> str:
    """Return the last name of what is called."""
    match node.func:
        case ast.Name(id=found) | ast.Attribute(attr=found):
            return found
    return ""


def test_the_catalogues_can_be_shipped() -> None:
    """Nothing unextracted, nothing untranslated or uncertain, every placeholder in its place."""
    done = subprocess.run(
        [sys.executable, "packaging/build.py", "catalogues", "check"],
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_error_has_the_facts_its_sentence_speaks_of() -> None:
    """No message can be shown with a hole in it."""
    holes = {
        one.__qualname__: sorted(
            missing
            for missing in placeholders(one.sentence)
            if missing not in getattr(one, "__dataclass_fields__", {})
        )
        for one in errors()
        if one.facts is ChamberError.facts
    }
    assert {kind: missing for kind, missing in holes.items() if missing} == {}


def test_every_error_has_a_sentence_of_its_own_that_is_translated() -> None:
    """The sentence of an error is marked in the file that declares it."""
    sentences = set().union(*marked().values())
    assert [one.__qualname__ for one in errors() if one.sentence not in sentences] == []


def test_sentences_are_written_whole() -> None:
    """No sentence is glued together or filled before it is translated."""
    glued = [
        f"{name(file)}:{node.lineno}"
        for file in modules(*PRODUCT)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Call)
        and called(node) in {"_", "N_"}
        and not all(isinstance(argument, ast.Constant) for argument in node.args)
    ]
    assert glued == []
