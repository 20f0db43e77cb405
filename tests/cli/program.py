# SPDX-License-Identifier: Apache-2.0
"""The program as a person at a terminal meets it: what was asked, what it said, how it ended."""

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app import NAME

ROOT = Path(__file__).parents[2]
COURSES = ROOT / "tests" / "data" / "courses"
SENATE = COURSES / "senate-judges.toml"
TITLE = "Қазақстан Республикасы Конституциялық Сотының судьясын қызметке тағайындау туралы"

Line = dict[str, object]
Step = Mapping[str, object]
HEAD: Step = {
    "profile": "senate-1995",
    "roster_size": 50,
    "sitting": {"number": 1, "date": dt.date(2026, 5, 14), "starts": "10:00"},
}
JUDGES: Step = {
    "do": "add_item",
    "item": "judges",
    "kind": "appoint-cc-judge",
    "candidates": [
        {"key": "c1", "name": "Көктерекова Айгүл Жусанқызы"},
        {"key": "c2", "name": "Қарағайлиев Нұрлан Еменұлы"},
    ],
}
OPENED: Sequence[Step] = (
    {"do": "open_registration"},
    {"do": "register", "who": 40},
    {"do": "open_sitting"},
)
"""How 40 of 50 senators come to be in a sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[Line]:
        """The JSON objects on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def last(self) -> Line:
        """The last of them."""
        return self.lines[-1]

    @property
    def codes(self) -> list[object]:
        """What each step was refused with, None where it was carried out."""
        return [line.get("refused") for line in self.lines[:-1]]

    def results(self, do: str) -> list[Line]:
        """Return the results of all steps of one action that were carried out."""
        found = [line["result"] for line in self.lines if line.get("do") == do and line["ok"]]
        return [each for each in found if isinstance(each, dict)]


def started(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> Said:
    """Run the program in a process of its own, in the folder of the sources."""
    return python("-m", "app", *arguments, environment=environment)


def python(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> Said:
    """Run Python in the folder of the sources."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, **(environment or {})},
        timeout=100,
    )
    return Said(status=done.returncode, out=done.stdout, err=done.stderr)


def picked(result: Line, *keys: str) -> tuple[object, ...]:
    """Return some values of a result."""
    return tuple(result[key] for key in keys)


def course(folder: Path, steps: Iterable[Step] = (), /, **head: object) -> Path:
    """Write a course of the Senate; keys of its head are replaced, or left out when None."""
    sitting = head.pop("sitting", {})
    if isinstance(sitting, dict):
        base = HEAD["sitting"]
        sitting = {**(base if isinstance(base, dict) else {}), **sitting}
    whole = {**HEAD, **head, "sitting": sitting, "step": list(steps)}
    file = folder / "course.toml"
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text(document(whole), encoding="utf-8")
    return file


def document(table: Step) -> str:
    """Write a table as a TOML document, each key a line."""
    given = ((key, value) for key, value in table.items() if value is not None)
    return "".join(f"{key} = {toml(value)}\n" for key, value in given)


def toml(value: object) -> str:
    """Write a value as TOML."""
    match value:
        case str():
            return json.dumps(value, ensure_ascii=False)
        case bool():
            return "true" if value else "false"
        case dt.date() | dt.time():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(toml(each) for each in value)}]"
        case dict():
            pairs = (f"{toml(k)} = {toml(v)}" for k, v in value.items() if v is not None)
            return f"{{{', '.join(pairs)}}}"
        case _:
            return str(value)


def files(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder with its bytes; nothing for a folder that isn't there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def one_sentence(said: Said) -> str:
    """Return the only line on standard error; data and traceback there are none."""
    (line,) = said.err.splitlines()
    assert not said.out
    assert "Traceback" not in line
    assert f"{NAME}.log" not in line, "a fault of the program"
    return line
