# SPDX-License-Identifier: Apache-2.0
"""The result file of the hall's electronic system: a table of seats or cards and answers (PR п.21).

Systems differ: columns are found by their names in three languages, the delimiter by the header,
answers by word or by digit. What isn't certain is refused with its line, never guessed.
"""

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from app.domain.decide.importing import VoteFile, VoteRow
from app.domain.tally import Choice
from app.errors import Unreadable
from app.wording import N_, Fact, Saying

_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "seat": ("seat", "seat number", "орын", "орын нөмірі", "место", "номер места"),
        "card": ("card", "card number", "карта", "карта нөмірі", "карточка", "номер карточки"),
        "choice": (
            "choice", "vote", "answer", "дауыс", "таңдау", "жауап", "дауыс беру",
            "голос", "выбор", "ответ", "голосование",
        ),
    }
)  # fmt: skip
_ANSWERS: Mapping[str, Choice | None] = MappingProxyType(
    {
        **dict.fromkeys(
            ("1", "in_favour", "in favour", "in favor", "for", "yes", "жақтап", "иә", "за", "да"),
            Choice.IN_FAVOUR,
        ),
        **dict.fromkeys(("2", "against", "no", "қарсы", "жоқ", "против", "нет"), Choice.AGAINST),
        **dict.fromkeys(
            ("3", "abstain", "abstained", "қалыс", "қалыс қалды", "воздержался", "воздержалась"),
            Choice.ABSTAIN,
        ),
        **dict.fromkeys(
            (
                "", "none", "did not vote", "did_not_vote", "дауыс бермеді", "дауыс берген жоқ",
                "не голосовал", "не голосовала",
            ),
            None,
        ),
    }
)  # fmt: skip
"""«0» is in no list: systems mean both «against» and «no answer» by it."""
_DELIMITERS = ";\t|,"
_DIGITS = 9


def read(path: Path) -> VoteFile:
    """Return what a file says; raises `Unreadable` with the line and what is wrong in it."""
    try:
        content = path.read_bytes()
        text = content.decode("utf-16" if content[:2] in _MARKS else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(place=path.name, reason=Saying(N_("the file isn't in UTF-8"))) from error
    except (OSError, ValueError) as error:  # ValueError: what was given can't name a file
        problem = getattr(error, "strerror", None) or str(error)
        reason = Saying(N_("the file can't be read: {problem}"), {"problem": problem})
        raise Unreadable(place=path.name, reason=reason) from error
    rows = tuple(_rows(path.name, text))
    if not rows:
        raise _wrong(path.name, Saying(N_("the file has no votes")))
    return VoteFile(name=path.name, sha256=hashlib.sha256(content).hexdigest(), rows=rows)


def _rows(file: str, text: str) -> Iterator[VoteRow]:
    header = next(iter(text.splitlines()), "")
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = _columns(f"{file}:1", next(reader, []))
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _row(f"{file}:{reader.line_num}", reader.line_num, columns, cells)
    except csv.Error as error:
        reason = Saying(N_("this isn't a CSV file: {problem}"), {"problem": str(error)})
        place = f"{file}:{reader.line_num}"
        raise Unreadable(place=place, reason=reason) from error


def _columns(place: str, header: Sequence[str]) -> Mapping[str, int]:
    """Return where the columns stand; others, such as names, are passed over."""
    found: dict[str, int] = {}
    for order, cell in enumerate(header):
        name = " ".join(cell.casefold().split())
        for column, names in _COLUMNS.items():
            if name in names:
                if column in found:
                    reason = Saying(N_("this column stands twice"))
                    raise Unreadable(place=f"{place}: {cell}", reason=reason)
                found[column] = order
    if "choice" not in found or len(found) == 1:
        raise _wrong(place, Saying(N_("the file needs the columns “seat” or “card”, and “choice”")))
    return found


def _row(place: str, line: int, columns: Mapping[str, int], cells: Sequence[str]) -> VoteRow:
    if len(cells) <= max(columns.values()):
        raise _wrong(place, Saying(N_("this line has another number of columns")))
    at = {column: cells[order].strip() for column, order in columns.items()}
    word = " ".join(at["choice"].casefold().split())
    if word not in _ANSWERS:
        raise _wrong(
            place, Saying(N_("the answer “{answer}” isn't known"), {"answer": at["choice"]})
        )
    seat, card = at.get("seat", ""), at.get("card", "")
    if seat and not (seat.isascii() and seat.isdecimal() and 0 < len(seat) <= _DIGITS):
        raise _wrong(place, Saying(N_("a seat is a whole number from 1")))
    if not (seat or card):
        raise _wrong(place, Saying(N_("this line has neither a seat nor a card")))
    return VoteRow(line=line, seat=int(seat) if seat else None, card=card, choice=_ANSWERS[word])


def _wrong(place: str, reason: Fact) -> Unreadable:
    return Unreadable(place=place, reason=reason)


_MARKS = (b"\xff\xfe", b"\xfe\xff")
