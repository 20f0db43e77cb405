# SPDX-License-Identifier: Apache-2.0
"""Holds the coverage of each part of the program at or above its floor; floors only go up.

Reads the report of `coverage json` and counts lines and branches together, as coverage does.
"""

import json
import sys
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "build" / "coverage" / "coverage.json"

# The first part whose name begins a file's path is the one that the file counts for.
FLOORS = (
    ("app/domain/", 99),
    ("app/views/", 98),
    ("app/storage/", 99),
    ("app/", 98),
    ("ui/", 95),
)


class Summary(TypedDict):
    """The figures of one file that are counted here."""

    num_statements: int
    covered_lines: int
    num_branches: int
    covered_branches: int


class Measured(TypedDict):
    """One file of the report."""

    summary: Summary


class Report(TypedDict):
    """What `coverage json` writes, as far as it is read here."""

    files: dict[str, Measured]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the program with its floor and what its tests reached."""

    name: str
    floor: int
    reached: int
    of: int
    short: tuple[str, ...]
    """Files that are not covered whole, each with how much of it is."""

    @property
    def holds(self) -> bool:
        """Tell whether the part is at its floor or above; a part without files holds."""
        return self.of == 0 or Fraction(100 * self.reached, self.of) >= self.floor


def part_of(path: str) -> str | None:
    """Return the part that the file counts for."""
    posix = path.replace("\\", "/")
    return next((name for name, _ in FLOORS if posix.startswith(name)), None)


def parts(report: Report) -> list[Part]:
    """Add up the report by part, in the order of the floors."""
    found = []
    for name, floor in FLOORS:
        files = {
            path: measured["summary"]
            for path, measured in report["files"].items()
            if part_of(path) == name
        }
        got = {path: one["covered_lines"] + one["covered_branches"] for path, one in files.items()}
        due = {path: one["num_statements"] + one["num_branches"] for path, one in files.items()}
        found.append(
            Part(
                name=name,
                floor=floor,
                reached=sum(got.values()),
                of=sum(due.values()),
                short=tuple(
                    f"{path}  {got[path]}/{due[path]}"
                    for path in sorted(files)
                    if got[path] < due[path]
                ),
            )
        )
    return found


def main() -> int:
    """Print a line a part; return 1 if one is below its floor."""
    report: Report = json.loads((Path(sys.argv[1]) if sys.argv[1:] else REPORT).read_bytes())
    found = parts(report)
    for part in found:
        percent = 100 * part.reached / part.of if part.of else 100.0
        verdict = "holds" if part.holds else "BELOW ITS FLOOR"
        print(f"coverage  {part.name:<12} {percent:6.2f} %  floor {part.floor:>3} %  {verdict}")
        if not part.holds:
            print("".join(f"          {line}\n" for line in part.short), end="")
    return 0 if all(part.holds for part in found) else 1


if __name__ == "__main__":
    sys.exit(main())
