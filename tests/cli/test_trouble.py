# SPDX-License-Identifier: Apache-2.0
"""When the world fails: a folder closed to us, a record in use, a reader who leaves, a bug."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.database import Database
from tests.cli.program import COURSES, ROOT, SENATE, Said, course, files, one_sentence, python
from tests.storage.conftest import own_folder

__all__ = ["own_folder"]

Otyrys = Callable[..., Said]

LANGUAGES = pytest.mark.parametrize("language", ["kk", "ru", "en"])
NO_ROOM = """
import errno, pathlib, sys
from app.__main__ import main
whole = pathlib.Path.write_bytes

def full(path, content):
    if path.suffix == ".part":
        whole(path, content[:100])
        raise OSError(errno.ENOSPC, "No space left on device")
    return whole(path, content)

pathlib.Path.write_bytes = full
sys.exit(main())
"""


@LANGUAGES
def test_a_folder_of_documents_that_can_not_be_written(
    otyrys: Otyrys, own_folder: Path, language: str
) -> None:
    """It is noticed before the sitting is played: nothing is recorded that can't be printed."""
    (own_folder / "closed").mkdir(mode=0o500)
    (own_folder / "file").write_text("a file")
    for out in ("closed", "closed/deeper", "file", "file/deeper"):
        data = own_folder / "data"
        said = otyrys("play", SENATE, "--data", data, "--out", own_folder / out, "--lang", language)
        assert (said.status, data.exists()) == (2, False)
        assert str(own_folder / out) in one_sentence(said)
    assert list(files(own_folder)) == ["file"]


@LANGUAGES
def test_a_folder_of_the_record_that_can_not_be_written(
    otyrys: Otyrys, own_folder: Path, language: str
) -> None:
    """One sentence, and nothing half made."""
    (own_folder / "closed").mkdir(mode=0o500)
    (own_folder / "file").write_text("a file")
    for data in ("closed", "closed/deeper", "file", "file/deeper"):
        said = otyrys("play", SENATE, "--data", own_folder / data, "--lang", language)
        assert said.status == 2
        assert str(own_folder / data) in one_sentence(said)
    assert list(files(own_folder)) == ["file"]


@LANGUAGES
def test_a_record_that_another_program_has_open(
    otyrys: Otyrys, tmp_path: Path, language: str
) -> None:
    """The second one stays outside, changes nothing, and can still read."""
    data = tmp_path / "data"
    otyrys("play", course(tmp_path), "--data", data)
    with Database.open(data / "record.sqlite"):
        before = files(data)
        said = otyrys("play", SENATE, "--data", data, "--lang", language)
        assert said.status == 2
        assert str(data / "record.sqlite") in one_sentence(said)
        assert otyrys("sittings", "--data", data).status == 0
        assert files(data) == before


@pytest.mark.parametrize("content", [b"", b"not a record", b"SQLite format 3\x00" + b"\xff" * 2000])
@pytest.mark.parametrize("command", ["play", "sittings", "verify"])
def test_a_file_that_is_no_record(
    otyrys: Otyrys, tmp_path: Path, command: str, content: bytes
) -> None:
    """An empty file is taken by `play` alone; any other is left as it was found."""
    file = tmp_path / "data" / "record.sqlite"
    file.parent.mkdir()
    file.write_bytes(content)
    course_file = [course(tmp_path)] if command == "play" else []
    said = otyrys(command, *course_file, "--data", file.parent, "--lang", "en")
    if command == "play" and not content:
        assert said.status == 0
        return
    assert said.status in ({1, 2} if command == "verify" else {2})
    assert "Traceback" not in said.err
    assert file.read_bytes() == content


def test_a_disk_that_fills_up_while_a_document_is_laid_down(otyrys: Otyrys, tmp_path: Path) -> None:
    """No half document under its name; what was issued is on record and prints elsewhere."""
    data, out = tmp_path / "data", tmp_path / "out"
    folders = ("--data", data, "--out", out)
    said = python("-c", NO_ROOM, "play", SENATE, *folders, "--json", "--lang", "en")
    assert said.status == 2
    assert "No space left on device" in said.err
    assert len(said.err.splitlines()) == 1
    assert files(out) == {}
    assert otyrys("verify", "--data", data).status == 0
    again = tmp_path / "elsewhere"
    assert (
        otyrys("documents", "senate-1995/2026-05-14/7", "--data", data, "--out", again).status == 0
    )
    assert len(files(again)) == 1


@LANGUAGES
def test_documents_printed_again_where_nothing_can_be_written(
    otyrys: Otyrys, tmp_path: Path, language: str
) -> None:
    """The record is untouched, and the sentence says that the document is safe."""
    data = tmp_path / "data"
    otyrys("play", COURSES / "presided-from-outside.toml", "--data", data)
    before = files(data)
    out = data / "record.sqlite" / "out"
    sitting = "senate-1995/2026-05-21/9"
    said = otyrys("documents", sitting, "--data", data, "--out", out, "--lang", language)
    assert said.status == 2
    assert str(out) in one_sentence(said)
    assert files(data) == before


def test_a_reader_who_leaves_is_no_fault(tmp_path: Path) -> None:
    """`otyrys play … | head -1` ends without a traceback, and the record agrees."""
    data = tmp_path / "data"
    with subprocess.Popen(
        [sys.executable, "-m", "app", "play", str(SENATE), "--json", "--data", str(data)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as play:
        assert play.stdout is not None
        assert play.stderr is not None
        play.stdout.readline()
        play.stdout.close()
        said = play.stderr.read()
        assert (play.wait(timeout=60), said) == (2, b"")
    assert python("-m", "app", "verify", "--data", data).status == 0


@LANGUAGES
def test_a_bug_is_one_sentence_and_the_rest_is_in_the_log(
    otyrys: Otyrys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """Nobody in the hall sees a traceback; whoever repairs it finds one."""

    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("app.paths.logs", lambda: tmp_path / "log")
    monkeypatch.setattr("app.bootstrap.known_profiles", broken)
    said = otyrys("profiles", "--lang", language)
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert str(tmp_path / "log" / "otyrys.log") in said.err
    assert "ZeroDivisionError" in (tmp_path / "log" / "otyrys.log").read_text(encoding="utf-8")


def test_a_bug_where_no_log_can_be_written_is_still_one_sentence(
    otyrys: Otyrys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log's own trouble is told instead."""
    (tmp_path / "log").write_text("a file")
    monkeypatch.setattr("app.paths.logs", lambda: tmp_path / "log")
    monkeypatch.setattr("app.bootstrap.known_profiles", lambda: 1 / 0)
    said = otyrys("profiles", "--lang", "en")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("The log can't be written in")


def test_words_of_a_language_that_are_gone(
    otyrys: Otyrys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its catalogue the program says so in English instead of failing."""
    monkeypatch.setattr("app.paths.locales", lambda: tmp_path)
    said = otyrys("profiles", "--lang", "kk")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("The words of the language “kk” can't be read")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that has no room")
@pytest.mark.parametrize("request_of", ["profiles --json", "threshold --total 50 --share 1/2"])
def test_an_answer_without_room_is_no_fault_of_the_program(request_of: str) -> None:
    """One sentence says so, however short the answer, and nothing more on the way out."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "app", *request_of.split(), "--lang", "en"],
            stdout=full, stderr=subprocess.PIPE, check=False, cwd=ROOT, encoding="utf-8",
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "The answer couldn't be written whole: No space left on device.\n"


def test_what_is_asked_for_is_done_where_nobody_reads_along(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without an output and without a place for sentences the course is played to its end."""
    from app.__main__ import main

    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    status = main(["play", str(COURSES / "floor.toml"), "--data", str(tmp_path / "data")])
    for stream in (sys.stdout, sys.stderr):
        stream.close()
    assert (status, (tmp_path / "data" / "record.sqlite").exists()) == (0, True)
