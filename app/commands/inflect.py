# SPDX-License-Identifier: Apache-2.0
"""`inflect`: a Kazakh name, post, institution or noun in a case, one or a whole list of them."""

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from app.errors import N_, Unreadable
from app.kazakh.alphabet import composed
from app.kazakh.cases import Case, Form
from app.kazakh.inflection import Kind, guessed_kind, inflect

if TYPE_CHECKING:
    from app.commands.answer import Answer

_FIELDS: Final = 3
_STDIN: Final = "stdin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one line asks for."""

    words: str
    kind: Kind
    case: Case


@dataclass(eq=False, kw_only=True)
class BatchLineUnreadable(Unreadable):
    """A line of a batch isn't three fields, or one of them is empty or unknown."""

    sentence: ClassVar[str] = N_("{place}, line {line}: {reason}: {text}")
    place: str = _STDIN
    line: int
    text: str


@dataclass(eq=False, kw_only=True)
class NothingToInflect(Unreadable):
    """Neither words and a case nor a batch were given."""

    sentence: ClassVar[str] = N_("Give words and --case, or --batch with lines on standard input.")
    place: str = "inflect"
    reason: str = ""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `inflect` takes."""
    parser.add_argument("words", nargs="*", metavar="WORDS", help="the phrase in the nominative")
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


def run(request: argparse.Namespace, answer: "Answer") -> int:
    """Answer one phrase, or every line of standard input; 0 when done."""
    if request.batch:
        for asked in _batch(_standard_input()):
            _tell_line(answer, asked)
        return 0
    words = composed(" ".join(request.words)).strip()
    if not words or request.case is None:
        raise NothingToInflect
    kind = Kind(request.kind) if request.kind else guessed_kind(words)
    asked = Asked(words=words, kind=kind, case=Case(request.case))
    form = inflect(asked.words, asked.case, asked.kind)
    if answer.json:
        answer.line(_fields(asked, form))
    else:
        answer.out(form.text)
    return 0


def _tell_line(answer: "Answer", asked: Asked) -> None:
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


def _standard_input() -> str:
    """Read standard input as UTF-8, whatever the machine's locale."""
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as damage:
        raise Unreadable(place=_STDIN, reason=N_("it is not UTF-8")) from damage


def _batch(text: str) -> tuple[Asked, ...]:
    """Read every line before the first answer, so that a bad one leaves nothing half done."""
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return tuple(_asked(number, line.removesuffix("\r")) for number, line in enumerate(lines, 1))


def _asked(number: int, line: str) -> Asked:
    """Read one line of a batch."""
    fields = [field.strip() for field in line.split("\t")]
    if len(fields) != _FIELDS or not all(fields):
        reason = N_("nominative, kind and case are wanted, separated by tabs")
        raise BatchLineUnreadable(reason=reason, line=number, text=line)
    words, kind, case = fields
    if kind not in set(Kind):
        raise BatchLineUnreadable(reason=N_("there is no such kind"), line=number, text=kind)
    if case not in set(Case):
        raise BatchLineUnreadable(reason=N_("there is no such case"), line=number, text=case)
    return Asked(words=words, kind=Kind(kind), case=Case(case))
