# SPDX-License-Identifier: Apache-2.0
"""A desk that is killed in the middle of a vote opens again where it stood."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.bootstrap import open_archive
from tests.architecture.sources import ROOT
from tests.soak import runs

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")


def test_a_killed_desk_has_every_answer_and_the_right_row(tmp_path: Path) -> None:
    """Every answer that was shown as recorded is there, at most one more, and typing goes on."""
    kills = runs(3, 100)
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.killing", str(tmp_path), str(kills)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    rounds = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, len(rounds)) == (0, kills), done.stderr
    for found in rounds:
        told, votes = found["told"], found["votes"]
        unsaid = {seat for seat in votes if votes[seat] != told.get(seat)}
        assert set(told) <= set(votes)
        assert len(unsaid) <= 1
        assert found["seat"] == found["expected"]
    assert sum(found["new"] for found in rounds) > kills
    with open_archive(tmp_path) as archive:
        assert list(archive.findings()) == []
