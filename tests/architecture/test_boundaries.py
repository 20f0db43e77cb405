# SPDX-License-Identifier: Apache-2.0
"""Who may know whom: the contracts, and that the chamber runs without a screen or a network."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import PRODUCT, ROOT, imported, modules, name

NETWORK = ("aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl", "urllib")
QT_WITH_A_NETWORK = ("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore")
WITHOUT_QT = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None

sys.meta_path.insert(0, NoQt())
import app
names = [m.name for m in pkgutil.walk_packages(app.__path__, "app.") if m.name != "app.__main__"]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def python(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run Python as a person does, from the root of the tree."""
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def test_the_import_contracts_hold(tmp_path: Path) -> None:
    """Each layer knows only those below it."""
    linter = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = python("-c", linter, "--no-logo", "--cache-dir", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "6 kept, 0 broken" in done.stdout


def test_the_chamber_runs_where_qt_is_not_installed() -> None:
    """Every module of `app` can be imported on a machine without PySide6."""
    done = python("-c", WITHOUT_QT)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= len(modules("app")) // 2


def test_no_module_can_reach_a_network() -> None:
    """The program works offline: nothing in it imports what could go online."""
    reached = {
        f"{name(file)}: {found}"
        for file in modules(*PRODUCT)
        for found in imported(file)
        if found.split(".", maxsplit=1)[0] in NETWORK or found.startswith(QT_WITH_A_NETWORK)
    }
    assert reached == set()
