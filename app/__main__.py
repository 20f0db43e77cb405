# SPDX-License-Identifier: Apache-2.0
"""The command line: everything a window can do, without a screen."""

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import ClassVar, NoReturn

from app import NAME, VERSION, paths
from app.commands.answer import Answer, Status
from app.errors import ChamberError, Unreadable
from app.i18n import Catalogue, Language
from app.wording import N_, Saying

COMMANDS = (
    "play", "demo", "profiles", "threshold", "inflect", "sittings", "verify", "documents", "act",
    "roster", "export", "backup", "restore", "search", "record",
)  # fmt: skip


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        reason = Saying(
            N_("the request can't be read: {problem}; see --help"), {"problem": message}
        )
        raise Unreadable(place=self.prog, reason=reason)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    answer = Answer(Catalogue.open(Language.EN), json="--json" in given)
    try:
        answer.catalogue = Catalogue.open(_language(given))
        request = _parser(given).parse_args(given)
        module = importlib.import_module(f"app.commands.{request.command}")
        status: int = module.run(request, answer)
        answer.close()
    except ChamberError as error:
        answer.say(answer.catalogue.text(error))
        return Status.UNREADABLE
    except BrokenPipeError:
        # Whoever read along has left; Python would say so once more on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.UNREADABLE
    except Exception as error:
        answer.say(answer.catalogue.text(_logged(error)))
        return Status.UNREADABLE
    return status


def _speak_utf8() -> None:
    """Read and write UTF-8, whatever the machine's locale."""
    # Where nobody reads along there is no stream at all; what is asked for is done all the same.
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # The name of a folder need not be text; in escapes it can still be said.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8")


@dataclass(eq=False, kw_only=True)
class Fault(ChamberError):
    """A bug of ours; it is in the log, with the way it took."""

    sentence: ClassVar[str] = N_(
        "A fault of the program stopped this. What was recorded before it is safe; "
        "whoever repairs it needs the log {log}."
    )
    log: str


def _logged(bug: Exception) -> ChamberError:
    """Write a bug into the log and return what to say of it."""
    from app import logs

    try:
        file = logs.open_log(paths.logs())
    except logs.LogNotWritable as trouble:
        return trouble
    # By its own name: run as a program this module is called `__main__`.
    logging.getLogger("app").critical("not caught", exc_info=bug)
    logs.close_log()
    return Fault(log=str(file))


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = _Parser(prog=NAME, description=__doc__)
    parser.add_argument("--version", action="version", version=f"{NAME} {VERSION}")
    _common(parser)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        command = commands.add_parser(name)
        _common(command)
        if name in given:
            # Only the command asked for is loaded: most need no PDF code.
            module = importlib.import_module(f"app.commands.{name}")
            module.declare(command)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    languages = [language.value for language in Language]
    parser.add_argument("--lang", choices=languages, default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS)


def _language(given: Sequence[str]) -> Language:
    """Return the language asked for, before anything can go wrong; Kazakh unless it is known."""
    for position, word in enumerate(given):
        if word == "--lang" and position + 1 < len(given):
            chosen = given[position + 1]
        elif word.startswith("--lang="):
            chosen = word.removeprefix("--lang=")
        else:
            continue
        if chosen in set(Language):
            return Language(chosen)
    return Language.KK


if __name__ == "__main__":
    sys.exit(main())
