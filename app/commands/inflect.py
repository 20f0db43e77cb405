# SPDX-License-Identifier: Apache-2.0
"""`inflect`: a Kazakh name, post, institution or noun in a case, one or a whole list of them."""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.commands.answer import Answer, Status
from app.errors import Unreadable
from app.kazakh.alphabet import composed
from app.kazakh.cases import Case, Form
from app.kazakh.inflection import Kind, guessed_kind, inflect
from app.wording import N_, Saying

_FIELDS: Final = 3
_STDIN: Final = "stdin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one line asks for."""

    words: str
    kind: Kind
    case: Case


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `inflect` takes."""
    words = "the phrase in the nominative; with --batch a file of lines"
    parser.add_argument("words", nargs="*", metavar="WORDS", help=words)
    parser.add_argument("--case", choices=[case.value for case in Case])
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in Kind],
        help="without it the kind is guessed from capitals and endings",
    )
    parser.add_argument(
        "--batch",
        action="store_true",
        help="read nominative<TAB>kind<TAB>case lines, answer form<TAB>sure|ask",
    )


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Answer one phrase, or every line of standard input or of a file; 0 when done."""
    if request.batch:
        for asked in _batch(request.words):
            _tell_line(answer, asked)
        return Status.DONE
    words = composed(" ".join(request.words)).strip()
    if not words or request.case is None:
        sentence = N_("give words and --case, or --batch with lines on standard input")
        raise Unreadable(place="inflect", reason=Saying(sentence))
    kind = Kind(request.kind) if request.kind else guessed_kind(words)
    asked = Asked(words=words, kind=kind, case=Case(request.case))
    form = inflect(asked.words, asked.case, asked.kind)
    if answer.json:
        answer.line(_fields(asked, form))
    else:
        answer.out(form.text)
    return Status.DONE


def _tell_line(answer: Answer, asked: Asked) -> None:
    """Answer one line of a batch."""
    form = inflect(asked.words, asked.case, asked.kind)
    if answer.json:
        answer.line(_fields(asked, form))
    else:
        answer.out(f"{form.text}\t{'sure' if form.sure else 'ask'}")


def _fields(asked: Asked, form: Form) -> dict[str, object]:
    """Write an answer as the fields of its JSON object."""
    return {
        "nominative": asked.words,
        "kind": asked.kind.value,
        "case": asked.case.value,
        "form": form.text,
        "sure": form.sure,
    }


def _batch(words: list[str]) -> tuple[Asked, ...]:
    """Read every line before the first answer, so that a bad one leaves nothing half done."""
    place = " ".join(words) or _STDIN
    try:
        content = Path(place).read_bytes() if words else sys.stdin.buffer.read()
        # UTF-8, whatever the machine's locale.
        lines = content.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as damage:
        reason = Saying(N_("this is not UTF-8"))
        raise Unreadable(place=place, reason=reason) from damage
    except (OSError, ValueError) as error:  # ValueError: what was given can't name a file
        problem = getattr(error, "strerror", None) or str(error)
        reason = Saying(N_("the file can't be read: {problem}"), {"problem": problem})
        raise Unreadable(place=place, reason=reason) from error
    if not lines[-1]:
        lines.pop()
    return tuple(
        _asked(place, number, line.removesuffix("\r")) for number, line in enumerate(lines, 1)
    )


def _asked(place: str, number: int, line: str) -> Asked:
    """Read one line of a batch."""
    fields = [field.strip() for field in line.split("\t")]
    if len(fields) != _FIELDS or not all(fields):
        sentence = N_(
            "line {line}: nominative, kind and case are wanted, with tabs between: {text}"
        )
        raise _unreadable(sentence, place, number, line)
    words, kind, case = fields
    if kind not in set(Kind):
        raise _unreadable(N_("line {line}: there is no kind of word {text}"), place, number, kind)
    if case not in set(Case):
        raise _unreadable(N_("line {line}: there is no case {text}"), place, number, case)
    return Asked(words=words, kind=Kind(kind), case=Case(case))


def _unreadable(sentence: str, place: str, line: int, text: str) -> Unreadable:
    """Say which line of the input can't be read."""
    return Unreadable(place=place, reason=Saying(sentence, {"line": line, "text": text}))
