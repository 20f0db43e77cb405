# SPDX-License-Identifier: Apache-2.0
"""In which line of a TOML file a fault stands, so that who edits it needn't search.

The place is known as a path, «kinds[appoint-cc-judge].questions[main].act.title»; where its last
part isn't in the file, the line of the table that lacks it is named.
"""

import re
from pathlib import Path

from app.wording import N_, Fact, Saying

_STEP = re.compile(r"([^.\[\]]+)(?:\[([^\]]*)\])?")


def told_with_line(path: Path, where: str, why: Fact) -> Fact:
    """Return a reason with the line of the file in which it stands."""
    line = line_of(path.read_text(encoding="utf-8-sig"), where)
    return Saying(N_("{reason} (line {line})"), {"reason": why, "line": line}) if line else why


def line_of(text: str, where: str) -> int:
    """Return the line of a path, from 1, or of the nearest table around it; 0 for no place."""
    lines = [each.strip() for each in text.splitlines()]
    begin, end, path, found = 0, len(lines), "", 0
    for name, index in _STEP.findall(where):
        path = f"{path}.{name}" if path else name
        blocks = _blocks(lines, path, begin, end)
        if not blocks:
            return _key(lines, name, begin, end) or found
        begin, end = _chosen(lines, blocks, index)
        found = begin + 1
    return found


def _blocks(lines: list[str], path: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Return from where to where each table of that path goes, with the tables inside it."""
    heads = (f"[{path}]", f"[[{path}]]")
    inside = (f"[{path}.", f"[[{path}.")
    starts = [n for n in range(begin, end) if lines[n].startswith(heads)]
    return [
        (
            start,
            next(
                (
                    n
                    for n in range(start + 1, end)
                    if lines[n].startswith("[") and not lines[n].startswith(inside)
                ),
                end,
            ),
        )
        for start in starts
    ]


def _chosen(lines: list[str], blocks: list[tuple[int, int]], index: str) -> tuple[int, int]:
    """Return the table that is meant: by its place from 0, or by its key."""
    if index.isdecimal():
        return blocks[min(int(index), len(blocks) - 1)]
    for begin, end in blocks:
        own = next((n for n in range(begin + 1, end) if lines[n].startswith("[")), end)
        if any(re.match(rf'key\s*=\s*"{re.escape(index)}"', lines[n]) for n in range(begin, own)):
            return begin, end
    return blocks[0]


def _key(lines: list[str], name: str, begin: int, end: int) -> int:
    """Return the line of a key of a table itself, 0 where it isn't there."""
    for number in range(begin, end):
        if number > begin and lines[number].startswith("["):
            break
        if re.match(rf'"?{re.escape(name)}"?\s*=', lines[number]):
            return number + 1
    return 0
