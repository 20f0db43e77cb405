# SPDX-License-Identifier: Apache-2.0
"""Same in, same out: whatever the machine, the user, the day, the zone and the hash seed."""

import json
import shutil
from pathlib import Path

import pytest

from app.__main__ import main
from tests.cli.program import COURSES, SENATE, Said, files, python, started

HERE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Almaty", "LANG": "kk_KZ.UTF-8", "USER": "aigul"}
ELSEWHERE = {
    "PYTHONHASHSEED": "4027",
    "TZ": "America/Los_Angeles",
    "LANG": "C",
    "LC_ALL": "C",
    "USER": "root",
    "LOGNAME": "nobody",
    "HOME": "/nowhere",
    "SOURCE_DATE_EPOCH": "1",
}
ANOTHER_DAY = """
import sys, time, datetime

# What is measured loads some of these early, with the dates of today.
for name in [each for each in sys.modules if each.split(".")[0] in {"tomllib", "reportlab"}]:
    del sys.modules[name]

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2031, 1, 2, 3, 4, 5, tzinfo=tz)

class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls(2031, 1, 2)

datetime.datetime, datetime.date = Later, Day
time.time = lambda: 1925089445.0
time.localtime = lambda *_: time.gmtime(1925089445)
sys.argv[:] = ["otyrys", *sys.argv[1:]]
from app.__main__ import main
sys.exit(main())
"""


def told(said: Said) -> list[str]:
    """Return what a play said, but for the folder it was told to use."""
    assert (said.status, said.err) == (0, "")
    data = str(said.last["data"])
    return [line.replace(data, "DATA") for line in said.out.splitlines()]


def test_two_plays_are_the_same_to_the_byte(tmp_path: Path) -> None:
    """Head, results, file names and documents."""
    plays = []
    for name, environment in (("here", HERE), ("elsewhere", ELSEWHERE)):
        data, out = tmp_path / name / "data", tmp_path / name / "out"
        said = started(
            *("play", SENATE, "--json", "--documents", "all", "--data", data, "--out", out),
            environment=environment,
        )
        plays.append((told(said), files(out)))
    assert plays[0] == plays[1]


def test_another_day_changes_nothing(tmp_path: Path) -> None:
    """The clock of the machine is years ahead, and the course is what it was, draft and all."""
    file = COURSES / "numbers-given.toml"
    plays = []
    for name, program in (("today", ["-m", "app"]), ("later", ["-c", ANOTHER_DAY])):
        data, out = tmp_path / name / "data", tmp_path / name / "out"
        said = python(
            *program, "play", file, "--json", "--documents", "all", "--data", data, "--out", out
        )
        plays.append((told(said), files(out)))
    assert plays[0] == plays[1]


def test_where_the_course_lies_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same course from another folder, under another name, has the same head."""
    other = tmp_path / "басқа орын" / "отырыс.toml"
    other.parent.mkdir()
    shutil.copy(SENATE, other)
    shutil.copy(COURSES / "senate.csv", other.parent)
    heads = set()
    for number, file in enumerate((SENATE, other)):
        assert main(["play", str(file), "--json", "--data", str(tmp_path / str(number))]) == 0
        heads.add(json.loads(capsys.readouterr().out.splitlines()[-1])["head"])
    assert len(heads) == 1
