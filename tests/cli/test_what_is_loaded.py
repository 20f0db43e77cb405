# SPDX-License-Identifier: Apache-2.0
"""What the command line brings into memory, and what it never does: no window, no network."""

import json
from pathlib import Path

import pytest

from app.__main__ import main
from tests.cli.program import SENATE, course, files, python

HEAVY = {"reportlab", "pikepdf", "openpyxl", "pypdfium2", "PySide6", "shiboken6", "lxml", "docx"}

LOADED = """
import json, sys
from app.__main__ import main
status = main(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
sys.exit(status)
"""
WITHOUT_QT = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Refuse())
from app.__main__ import main
sys.exit(main())
"""
OFFLINE = """
import socket, sys

def watch(event, arguments):
    if event == "socket.__new__" and arguments[1] in {socket.AF_INET, socket.AF_INET6}:
        sys.stderr.write("a network socket was asked for\\n")
        sys.stderr.flush()
        import os
        os._exit(99)
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}:
        sys.stderr.write(event)

sys.addaudithook(watch)
from app.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ("threshold", "--total", "50", "--key", "majority-total", "--profile", "senate-1995"),
        ("threshold", "--total", "50", "--share", "1/2", "--more-than", "--explain"),
        ("inflect", "Әшімов Болат Серікұлы", "--case", "gen"),
        ("profiles", "--json"),
        ("sittings", "--data", "DATA", "--json"),
    ],
    ids=["threshold-key", "threshold-share", "inflect", "profiles", "sittings"],
)
def test_small_commands_load_nothing_heavy(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """No PDF, spreadsheet or Qt code is loaded to print a number, a word or a list."""
    assert main(["play", str(course(tmp_path)), "--data", str(tmp_path)]) == 0
    said = python("-c", LOADED, *(str(tmp_path) if a == "DATA" else a for a in arguments))
    assert (said.status, len(said.out.splitlines()) > 1) == (0, True)
    assert HEAVY.isdisjoint(json.loads(said.out.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments",
    [("demo",), ("play", str(SENATE))],
    ids=["demo", "play"],
)
def test_the_program_runs_without_qt_installed(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """On a server without PySide6 a whole sitting is played, to its PDFs."""
    said = python("-c", WITHOUT_QT, *arguments, "--json", "--out", tmp_path)
    assert (said.status, said.err, said.last["unexpected"]) == (0, "", 0)
    assert len(files(tmp_path)) >= 2


def test_the_refusal_of_qt_is_real() -> None:
    """The same hook stops the windows."""
    said = python("-c", WITHOUT_QT.replace("app.__main__", "PySide6.QtCore"))
    assert "No module named 'PySide6" in said.err


def test_no_network_socket_is_opened(tmp_path: Path) -> None:
    """Neither the demo nor reading its record reaches for the network."""
    said = python("-c", OFFLINE, "demo", "--json", "--out", tmp_path)
    assert (said.status, said.err, said.last["unexpected"]) == (0, "", 0)
    for command in ("sittings", "verify"):
        read = python("-c", OFFLINE, command, "--data", str(said.last["data"]))
        assert (read.status, "socket" in read.err) == (0, False)


def test_the_watch_for_sockets_is_real() -> None:
    """The same watch stops a program that asks for one."""
    said = python("-c", OFFLINE.replace("from app.__main__ import main", "socket.socket()"))
    assert (said.status, said.err) == (99, "a network socket was asked for\n")
