# SPDX-License-Identifier: Apache-2.0
"""An agenda as it was pasted from a text or a table, made into items for the clerk to look over.

Every line is accounted for: it is an item, a candidate, a paper, the rest of a title, or it is
said to be left out. Nothing is recorded here; each guess is shown before it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.kinds import Kind
from app.kazakh.alphabet import composed
from app.kazakh.names import looks_like_patronymic, looks_like_surname
from app.views.titles import alike, recognised, words_of

LONGEST_TITLE = 1000
MOST_ITEMS = 500
ABOUT = "туралы"
"""The word with which a title of the agenda ends (practice K6)."""
_NUMBERED = re.compile(r"^\s*(?P<number>\d{1,3})(?:[.)]\s*|\s*[.)]?\t+)(?=\D)(?P<text>.*)$")
_PART = re.compile(
    r"^\s*(?:\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}\)|[a-zа-яәіңғүұқөһ]\)|[-–—•·▪◦*])\s*"
)
_LABEL = re.compile(r"^\s*(?P<label>[^\W\d][^:]{2,40}):\s*(?P<text>.*)$")
_CANDIDATES = ("кандидат", "кандидатура", "кандидаттар", "үміткер", "үміткерлер", "candidates")
_PAPER = re.compile(r"№\s*(?P<number>[^\s,;()]+)")
_DAY = re.compile(
    r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)"
)
_TAIL = " \t;,.·"
_INITIALS = re.compile(r"^(?:[^\W\d_]\.\s?){1,2}$")
_FEWEST, _MOST = 2, 4
"""Words of a person's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDraft:
    """A paper of an item, as typed."""

    text: str = ""
    """The line it was found in."""
    paper: str = ""
    """Its key among the papers of the kind; empty until it is known."""
    number: str = ""
    day: str = ""
    sender: str = ""
    candidate: int | None = None
    """Whose it is, from 0; None: of the item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """An item of the agenda, as typed."""

    line: int = 0
    """Where it stood in what was pasted, from 1; 0: it was added by hand."""
    title: str = ""
    kind: str = ""
    """The key of its kind; empty: the clerk has still to say."""
    guessed: bool = False
    """Whether the kind was found by the title and nobody has looked at it yet."""
    subject: str = ""
    candidates: tuple[str, ...] = ()
    seats: str = ""
    size: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    papers: tuple[PaperDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What was made of a text."""

    items: tuple[ItemDraft, ...] = ()
    left_out: tuple[tuple[int, str], ...] = ()
    """The lines that are neither an item nor part of one, with their numbers from 1."""


@dataclass
class _Reading:
    """Where the reading of a text stands."""

    numbered: bool
    kinds: Sequence[Kind]
    items: list[ItemDraft] = field(default_factory=list)
    left_out: list[tuple[int, str]] = field(default_factory=list)


def pasted(text: str, kinds: Sequence[Kind]) -> Pasted:
    """Return the items of a text: lines, a numbered list or a table whose cells are set by tabs."""
    lines = [
        (place, composed(line).replace("\xa0", " ").strip("\ufeff"))
        for place, line in enumerate(text.splitlines(), start=1)
    ]
    reading = _Reading(
        numbered=any(_NUMBERED.match(line) and not _is_part(line) for _, line in lines), kinds=kinds
    )
    for place, line in lines:
        if line.strip():
            _read(reading, place, line)
    items = tuple(with_guess(each, kinds) for each in reading.items[:MOST_ITEMS])
    over = tuple((each.line, each.title) for each in reading.items[MOST_ITEMS:])
    return Pasted(items=items, left_out=(*reading.left_out, *over))


def with_guess(item: ItemDraft, kinds: Sequence[Kind]) -> ItemDraft:
    """Return an item with the kind its title speaks of, and its papers found among that kind's."""
    kind = recognised(item.title, kinds)
    if kind is None:
        return replace(item, kind="", guessed=False)
    papers = tuple(replace(each, paper=_paper_of(each.text, kind)) for each in item.papers)
    return replace(item, kind=kind.key, guessed=True, papers=papers)


def is_person(text: str) -> bool:
    """Tell whether a text names one person: surname, given name, patronymic or initials."""
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST:
        return False
    if not all(each[0].isupper() for each in words):
        return False
    rest = " ".join(words[1:])
    if _INITIALS.match(rest):
        return words[0].isalpha()
    if not all(each.replace("-", "").isalpha() for each in words):
        return False
    named = looks_like_patronymic(words[-1]) or any(looks_like_surname(each) for each in words)
    return named and not any(alike(word, ABOUT) for word in words_of(text))


def persons(text: str) -> tuple[str, ...]:
    """Return the people named in a text and nothing else: «Ахметова А.С., Серіков Б.Н.»."""
    parts = [" ".join(each.strip(" \t.").split()) for each in re.split(r"[;,\t]", text)]
    names = [_with_initials(each) for each in parts if each]
    return tuple(names) if names and all(map(is_person, names)) else ()


def _with_initials(name: str) -> str:
    """Give the last initial its full stop back."""
    words = name.split()
    return f"{name}." if len(words) > 1 and re.fullmatch(r"(?:\w\.)*\w", words[-1]) else name


def _is_part(line: str) -> bool:
    return bool(re.match(r"^\s*\d{1,3}(?:\.\d{1,3})+", line) or re.match(r"^\s*\d{1,3}\)", line))


def _read(reading: _Reading, place: int, line: str) -> None:
    found = _NUMBERED.match(line)
    if found and not _is_part(line):
        _begin(reading, place, found["text"])
    elif reading.numbered and not reading.items:
        reading.left_out.append((place, line.strip()))
    elif reading.items and _belongs(reading, line):
        return
    elif reading.numbered:
        reading.left_out.append((place, line.strip()))
    else:
        _begin(reading, place, _PART.sub("", line, count=1))


def _begin(reading: _Reading, place: int, text: str) -> None:
    """Begin an item; in a table the widest cell is its title, the others are looked through."""
    cells = [each.strip() for each in text.split("\t") if each.strip()]
    if not any(sign.isalpha() for sign in text):
        reading.left_out += [(place, text.strip())] if cells else []
        return
    title = max(cells, key=lambda cell: (_is_title(cell), not persons(cell), len(cell)))
    # A heading over the list, or a name before the first item.
    if persons(title) or (not reading.items and not _is_title(title) and _is_heading(title)):
        reading.left_out.append((place, text.strip()))
        return
    reading.items.append(ItemDraft(line=place, title=title.strip(_TAIL)))
    for cell in cells:
        if cell is not title and not cell.isdecimal() and not _belongs(reading, cell):
            reading.left_out.append((place, cell))


def _belongs(reading: _Reading, line: str) -> bool:
    """Put a line to the item begun last, when it is part of it."""
    item = reading.items[-1]
    text = _PART.sub("", line, count=1).strip()
    label = _LABEL.match(text)
    meant = label["text"] if label and _names_candidates(label["label"]) else text
    people = persons(meant)
    if people:
        reading.items[-1] = replace(item, candidates=(*item.candidates, *people))
        return True
    if label and _names_candidates(label["label"]) and not meant.strip():
        return True
    paper = _paper(text)
    if paper is not None:
        reading.items[-1] = replace(item, papers=(*item.papers, paper))
        return True
    if label or _is_title(item.title) or len(item.title) + len(text) > LONGEST_TITLE:
        return False
    if not reading.numbered and _is_title(text) and text[:1].isupper():
        return False
    if not reading.numbered and not text[:1].islower():
        return False
    reading.items[-1] = replace(item, title=f"{item.title} {' '.join(text.split())}".strip(_TAIL))
    return True


def _names_candidates(label: str) -> bool:
    return any(alike(word, known) for word in words_of(label) for known in _CANDIDATES)


def _is_title(text: str) -> bool:
    words = words_of(text)
    return len(words) > 1 and words[-1] == ABOUT


def _is_heading(text: str) -> bool:
    words = words_of(text)
    return text.isupper() or text.endswith(":") or words[:2] == ("күн", "тәртібі")


def _paper(text: str) -> PaperDraft | None:
    """Return the paper that a line speaks of: it has a number and a day."""
    number, day = _PAPER.search(text), day_in(text)
    if number is None or day is None or _is_title(text):
        return None
    return PaperDraft(text=text, number=number["number"], day=f"{day:%d.%m.%Y}")


def day_in(text: str) -> date | None:
    """Return the first day written in a text, «05.05.2026» or «2026-05-05»."""
    for found in _DAY.finditer(text):
        day, month, year, iso_year, iso_month, iso_day = found.groups()
        parts = (year or iso_year, month or iso_month, day or iso_day)
        try:
            return date(*map(int, parts))
        except ValueError:
            continue
    return None


def _paper_of(text: str, kind: Kind) -> str:
    """Return the key of the paper of a kind that a line names, empty when none or several fit."""
    said = words_of(text)
    scored = [(_shared(words_of(rule.name), said), rule.key) for rule in kind.papers]
    best = max((score for score, _ in scored), default=0)
    keys = [key for score, key in scored if score == best and score > 0]
    return keys[0] if len(keys) == 1 else ""


def _shared(name: Iterable[str], said: Sequence[str]) -> int:
    return sum(any(alike(word, each) for each in said) for word in name)


def lines_of(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the rows of a table as lines whose cells are set by tabs."""
    for row in rows:
        yield "\t".join(" ".join(cell.split()) for cell in row)
