# SPDX-License-Identifier: Apache-2.0
"""The sources of the program as the tests of its architecture read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCT = ("app", "ui")
WRITTEN = (*PRODUCT, "packaging", "tests")
NOT_OURS = {".git", ".venv", "build", "__pycache__"}


def modules(*packages: str) -> list[Path]:
    """Return the Python files of the packages, sorted."""
    return sorted(
        file
        for package in packages
        for file in (ROOT / package).rglob("*.py")
        if not NOT_OURS.intersection(file.relative_to(ROOT).parts)
    )


def name(file: Path) -> str:
    """Return the path of a file from the root, as a person writes it."""
    return file.relative_to(ROOT).as_posix()


@cache
def text(file: Path) -> str:
    """Return the text of a source."""
    return file.read_text(encoding="utf-8")


@cache
def tree(file: Path) -> ast.Module:
    """Return the syntax tree of a source."""
    return ast.parse(text(file), filename=str(file))


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function and method of a source."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported(file: Path) -> set[str]:
    """Return the full names of what a source imports, at its top or later."""
    found: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found
