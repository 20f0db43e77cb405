# SPDX-License-Identifier: Apache-2.0
"""What the program writes down for whoever repairs it, and what it never does.

A log is read by people who have no business with the vote, and is sent by e-mail. So it says what
the program did and where it failed, and never who chose what: the record is the only place for
that. Of the values given to a log line, numbers, plain Latin text and file names are written;
anything else, a name or a choice above all, is replaced by the name of its type. An error is
written with the way it took, and without the values it met.
"""

import logging
import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import ClassVar, TypeAlias

from app import NAME
from app.errors import N_, ChamberError, Trouble

BYTES_A_FILE = 1_000_000
FILES_KEPT = 5
OURS = ("app", "ui")
"""The loggers whose lines are kept; libraries may log the text of a document."""

_LETTERS_OF_NAMES = re.compile(r"[^\x00-\x7f]+")
_SPEAK_OF_CODE = (AttributeError, ImportError, NameError, OSError, TypeError)
"""Python's own errors whose message names code and files, not the values of a sitting."""

_Raised: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


@dataclass(eq=False, kw_only=True)
class LogNotWritable(Trouble):
    """The log can't be kept where it belongs."""

    sentence: ClassVar[str] = N_("The log can't be written in {folder}: {reason}.")
    folder: str
    reason: str


def open_log(folder: Path, *, level: int = logging.INFO) -> Path:
    """Keep the program's log in `folder` from now on and return the file.

    Raises `LogNotWritable`.
    """
    close_log()
    file = folder / f"{NAME}.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = DiscreetFile(
            file, maxBytes=BYTES_A_FILE, backupCount=FILES_KEPT, encoding="utf-8"
        )
    except OSError as error:
        raise LogNotWritable(folder=str(folder), reason=error.strerror or "") from error
    handler.setFormatter(DiscreetLine())
    for name in OURS:
        logger = logging.getLogger(name)
        logger.setLevel(level)
        logger.addHandler(handler)
    return file


def close_log() -> None:
    """Stop writing the log; nothing happens if none is open."""
    for name in OURS:
        logger = logging.getLogger(name)
        for handler in [kept for kept in logger.handlers if isinstance(kept, DiscreetFile)]:
            logger.removeHandler(handler)
            handler.close()


def discreet(value: object) -> object:
    """Return what may stand in a log for `value`: itself, or only the name of its type."""
    match value:
        case Enum():
            return f"<{type(value).__name__}>"
        case None | int() | float():
            return value
        case str() if value.isascii():
            return value
        case Path():
            return _LETTERS_OF_NAMES.sub("…", str(value))
        case _:
            return f"<{type(value).__name__}>"


def _chain(error: BaseException) -> list[BaseException]:
    """Return `error` after everything that led to it, the first cause first."""
    found: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in found:
        found.append(current)
        hidden = None if current.__suppress_context__ else current.__context__
        current = current.__cause__ or hidden
    return found[::-1]


def _what_failed(error: BaseException) -> str:
    """Name an error without the values it met."""
    kind = type(error).__name__
    if isinstance(error, ChamberError):
        return f"{kind}: {error.sentence}"
    if isinstance(error, _SPEAK_OF_CODE):
        return f"{kind}: {_LETTERS_OF_NAMES.sub('…', str(error))}"
    return kind


class DiscreetLine(logging.Formatter):
    """One line an event: when in UTC, how grave, which module, what."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and under it the way an error took."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = f"{at} {record.levelname} {record.name} {self._message(record)}"
        if record.exc_info:
            line = f"{line}\n{self.formatException(record.exc_info)}"
        return line

    def formatException(self, ei: _Raised) -> str:  # noqa: N802 - the name logging calls
        """Return where an error passed, and its kind, without the values it met."""
        if ei[1] is None:
            return ""
        return "\n".join(
            "".join(traceback.format_tb(error.__traceback__)) + _what_failed(error)
            for error in _chain(ei[1])
        )

    def _message(self, record: logging.LogRecord) -> str:
        template = _LETTERS_OF_NAMES.sub("…", str(record.msg))
        args = record.args
        try:
            if isinstance(args, Mapping):
                return template % {name: discreet(value) for name, value in args.items()}
            return template % tuple(discreet(value) for value in args) if args else template
        except (TypeError, ValueError):
            # «%d» was given something that may not be written.
            return template


class DiscreetFile(RotatingFileHandler):
    """The log on disk: a few files of limited size, the oldest given up first."""
