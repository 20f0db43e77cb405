# SPDX-License-Identifier: Apache-2.0
"""The floors of coverage hold to the last branch."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT


def measured(covered: int, of: int, *, branches: tuple[int, int] = (0, 0)) -> dict[str, object]:
    """Return what coverage reports of one file."""
    return {
        "summary": {
            "num_statements": of,
            "covered_lines": covered,
            "covered_branches": branches[0],
            "num_branches": branches[1],
        }
    }


def ratchet(folder: Path, files: dict[str, object]) -> subprocess.CompletedProcess[str]:
    """Hold a report against the floors."""
    report = folder / "coverage.json"
    report.write_text(json.dumps({"files": files}), encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "ratchet.py"), str(report)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_full_coverage_of_the_domain_holds(tmp_path: Path) -> None:
    """A part that is covered whole passes, also where another has no files yet."""
    done = ratchet(tmp_path, {"app/domain/tally.py": measured(9, 9, branches=(4, 4))})
    assert done.returncode == 0
    assert "app/domain/  100.00 %" in done.stdout


@pytest.mark.parametrize(
    ("path", "covered"),
    [
        ("app/domain/tally.py", 9899),
        ("app/storage/journal.py", 9899),
        ("app/plenary.py", 9799),
        ("ui/bridge.py", 9499),
    ],
)
def test_a_part_just_below_its_floor_fails_and_is_named(
    tmp_path: Path, path: str, covered: int
) -> None:
    """Nothing is rounded up."""
    done = ratchet(tmp_path, {path: measured(covered, 10_000)})
    assert done.returncode == 1
    assert path in done.stdout


def test_a_branch_not_taken_counts(tmp_path: Path) -> None:
    """Every line can be run and a case of the law still be untried."""
    done = ratchet(tmp_path, {"app/views/hall.py": measured(9, 9, branches=(3, 4))})
    assert done.returncode == 1


def test_a_well_covered_part_does_not_lend_to_another(tmp_path: Path) -> None:
    """The domain's coverage doesn't hide what the windows lack."""
    done = ratchet(
        tmp_path,
        {"app/domain/tally.py": measured(5000, 5000), "ui/bridge.py": measured(10, 100)},
    )
    assert done.returncode == 1
    assert "ui/bridge.py" in done.stdout
    assert "app/domain/  100.00 %" in done.stdout
