# SPDX-License-Identifier: Apache-2.0
"""The log tells what the program did and never who chose what."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

import pytest

from app import logs
from app.errors import N_, ChamberError

DEPUTY = "Әшімов Болат Серікұлы"
SEATS: dict[str, int] = {}
log = logging.getLogger("app.storage.journal")


class Choice(StrEnum):
    """What a deputy chose."""

    AGAINST = "against"


@dataclass(frozen=True)
class VoteCast:
    """Who chose what."""

    member: str = DEPUTY
    choice: Choice = Choice.AGAINST


@dataclass(eq=False, kw_only=True)
class NotRegistered(ChamberError):
    """A deputy who isn't here."""

    sentence: ClassVar[str] = N_("{member} is not registered.")
    member: str


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """Open a log and close it after the test."""
    yield logs.open_log(tmp_path / "logs")
    logs.close_log()


def written(file: Path) -> str:
    """Return what the log holds."""
    return file.read_text(encoding="utf-8")


def test_a_line_says_when_where_and_what(file: Path) -> None:
    """A line has the time in UTC, the module, and the facts that harm nobody."""
    log.info("appended entry %d of %s", 12, "senate-1995/VIII")
    at, grade, module, *rest = written(file).split()
    assert at.endswith("+00:00")
    assert (grade, module) == ("INFO", "app.storage.journal")
    assert " ".join(rest) == "appended entry 12 of senate-1995/VIII"


def test_names_and_choices_are_never_written(file: Path) -> None:
    """Whatever is given to a line, a name or a choice stays out of the log."""
    log.warning("%s voted %s: %s", DEPUTY, Choice.AGAINST, VoteCast())
    log.warning("%(who)s is here", {"who": DEPUTY})
    log.warning("Әшімов: %s", Path("/records") / DEPUTY)
    text = written(file)
    assert text.isascii() or set(text) - set(map(chr, range(128))) == {"…"}
    assert "against" not in text
    assert "<str> voted <Choice>: <VoteCast>" in text
    assert "<str> is here" in text


def test_an_error_is_written_without_the_values_it_met(file: Path) -> None:
    """The way of an error is in the log, with its causes; the deputy is not."""
    try:
        try:
            SEATS[DEPUTY]
        except KeyError as cause:
            raise NotRegistered(member=DEPUTY) from cause
    except NotRegistered:
        log.exception("a vote was refused")
    text = written(file)
    assert "KeyError\n" in text
    assert "NotRegistered: {member} is not registered." in text
    assert "test_logs.py" in text
    assert DEPUTY.split(maxsplit=1)[0] not in text


def test_pythons_own_words_about_the_code_are_kept(file: Path) -> None:
    """Whoever repairs the program sees which attribute was missing, during what."""
    try:
        try:
            int(DEPUTY)
        except ValueError:
            _ = logging.no_such_thing  # type: ignore[attr-defined]
    except AttributeError:
        log.exception("it failed")
    text = written(file)
    assert "AttributeError: module 'logging' has no attribute 'no_such_thing'" in text
    assert "ValueError\n" in text


def line(template: str, *values: object) -> str:
    """Return the line of an event that was told to look for an error where there is none."""
    nothing = (None, None, None)
    record = logging.LogRecord("app", logging.INFO, __file__, 1, template, values, nothing)
    return logs.DiscreetLine().format(record)


def test_a_line_may_be_written_where_nothing_failed() -> None:
    """Asking for the error when there is none writes the line alone."""
    assert line("calm").rstrip().endswith("INFO app calm")


def test_a_name_where_a_number_belongs_is_left_out() -> None:
    """A slip of ours in a log line neither fails nor lets the name through."""
    assert line("count is %d", DEPUTY).rstrip().endswith("count is %d")


def test_only_our_own_lines_are_kept(file: Path) -> None:
    """A library may log the text of a document; it isn't kept."""
    logging.getLogger("reportlab").warning("drew %s", DEPUTY)
    logging.getLogger("ui.clerk").info("window shown")
    assert "drew" not in written(file)
    assert "window shown" in written(file)


def test_opening_again_writes_each_line_once(file: Path, tmp_path: Path) -> None:
    """A restart within the same process goes on in one file."""
    again = logs.open_log(tmp_path / "logs")
    log.info("once")
    assert again == file
    assert written(file).count("once") == 1


def test_a_log_that_can_not_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    """A folder in the way is named, with the reason."""
    in_the_way = tmp_path / "logs"
    in_the_way.write_bytes(b"")
    with pytest.raises(logs.LogNotWritable) as raised:
        logs.open_log(in_the_way)
    assert str(in_the_way) in str(raised.value)
