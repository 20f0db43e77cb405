# SPDX-License-Identifier: Apache-2.0
"""A bare machine is told what to install before anything fails on it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

BARE = """
import ctypes, importlib.util, runpy, sys
found = importlib.util.find_spec
def lost(name): raise OSError(name)
ctypes.CDLL = lost
importlib.util.find_spec = lambda name, *rest: None if name == "ensurepip" else found(name, *rest)
script = sys.argv[1]
sys.argv = sys.argv[1:]
runpy.run_path(script, run_name="__main__")
"""


def preflight(
    folder: Path, *words: str, bare: bool = False, display: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the check in a copy of the tree that has no `.venv` yet."""
    script = folder / "packaging" / "preflight.py"
    script.parent.mkdir(exist_ok=True)
    shutil.copy(ROOT / "packaging" / "preflight.py", script)
    started = ["-c", BARE, str(script)] if bare else [str(script)]
    return subprocess.run(
        [sys.executable, *started, *words],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "DISPLAY": display},
    )


def test_a_machine_that_has_all_is_told_nothing(tmp_path: Path) -> None:
    """Where these tests run, everything is there."""
    done = preflight(tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(sys.platform != "linux", reason="names Debian packages")
def test_a_bare_machine_is_told_its_packages_in_one_sentence(tmp_path: Path) -> None:
    """The sentence can be pasted into a terminal; nothing else is printed."""
    done = preflight(tmp_path, bare=True)
    assert done.returncode == 1
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert "apt-get install python3-venv libegl1 libgl1" in sentence
    assert "libxcb-cursor0" not in sentence


@pytest.mark.skipif(sys.platform != "linux", reason="names Debian packages")
def test_a_machine_with_a_screen_needs_more(tmp_path: Path) -> None:
    """Windows on X11 ask for libraries that pictures don't."""
    assert "libxcb-cursor0" in preflight(tmp_path, bare=True, display=":0").stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names Debian packages")
def test_the_names_alone_can_be_read_by_a_script(tmp_path: Path) -> None:
    """A script gets a list and decides itself."""
    done = preflight(tmp_path, "--packages", bare=True)
    assert done.returncode == 0
    assert done.stdout.split()[0] == "python3-venv"
    assert preflight(tmp_path, "--packages").stdout == "\n"
