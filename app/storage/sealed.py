# SPDX-License-Identifier: Apache-2.0
"""The sealed copy of a sitting: its whole record and its acts in one file that proves itself.

A text of JSON lines: what it is, each entry of the record, each document issued, and at the end
the digest of all the lines before. It needs no database and no program of ours to be read.
"""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from app.errors import Trouble, Unreadable
from app.storage.chain import Entry, Json, compact
from app.storage.issued import IssuedDocument
from app.wording import N_, Saying

FORMAT = "otyrys-sealed"
VERSION = 1
FOLDER = "sealed"
SUFFIX = ".jsonl"
_NO_LINE = (ValueError, KeyError, TypeError, RecursionError)
"""What reading a line raises that isn't as it was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedCopy:
    """What a sealed copy holds."""

    sitting: str
    head: str
    """The digest of the last entry, as the minutes print it."""
    entries: tuple[Entry, ...]
    documents: tuple[IssuedDocument, ...]
    whole: bool
    """Whether the lines are those that were sealed."""
    damaged: tuple[int, ...] = ()
    """The lines, counted from 1, that say nothing any more."""


@dataclass(eq=False, kw_only=True)
class CopyNotWritten(Trouble):
    """The sitting is sealed and its copy couldn't be written."""

    sentence = N_("The sitting is sealed; its copy couldn't be written to {place}: {problem}")
    place: str
    problem: str


def file_of(sitting: str) -> str:
    """Return the name of a sitting's sealed copy, relative to the folder of the record."""
    return f"{FOLDER}/{sitting.replace('/', '_')}{SUFFIX}"


def write(path: Path, entries: Sequence[Entry], documents: Sequence[IssuedDocument]) -> None:
    """Write the sealed copy of a sitting whole or not at all; the same record, the same bytes.

    Raises:
        CopyNotWritten: the folder can't be written.
    """
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(_content(entries, documents))
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        problem = error.strerror or str(error)
        raise CopyNotWritten(place=str(path), problem=problem) from error


def read(path: Path) -> SealedCopy:
    """Return what a sealed copy holds, whether or not it is as it was sealed.

    Raises:
        Unreadable: this is no sealed copy: its first line doesn't say so.
    """
    try:
        return _copy(path.read_bytes())
    except OSError as error:
        reason = Saying(N_("the file can't be read: {problem}"), {"problem": error.strerror or ""})
        raise Unreadable(place=str(path), reason=reason) from error
    except _NO_LINE as error:
        reason = Saying(N_("this isn't the sealed copy of a sitting"))
        raise Unreadable(place=path.name, reason=reason) from error


def _copy(content: bytes) -> SealedCopy:
    first, *rest = content.splitlines(keepends=True)
    head = _table(first)
    if (head["format"], head["version"]) != (FORMAT, VERSION):
        raise ValueError(head)
    digest = hashlib.sha256(b"".join([first, *rest[:-1]])).hexdigest()
    end = f"{compact({'sha256': digest})}\n".encode()
    read: list[Entry | IssuedDocument | None] = []
    damaged: list[int] = []
    for number, line in enumerate(rest[:-1] if rest[-1:] == [end] else rest, 2):
        try:
            read.append(_row(_table(line)))
        except _NO_LINE:
            damaged.append(number)
    return SealedCopy(
        sitting=str(head["sitting"]),
        head=str(head["head"]),
        entries=tuple(each for each in read if isinstance(each, Entry)),
        documents=tuple(each for each in read if isinstance(each, IssuedDocument)),
        whole=rest[-1:] == [end],
        damaged=tuple(damaged),
    )


def _content(entries: Sequence[Entry], documents: Sequence[IssuedDocument]) -> bytes:
    last = entries[-1]
    head: dict[str, Json] = {
        "format": FORMAT,
        "version": VERSION,
        "sitting": last.stream,
        "head": last.hash,
        "entries": len(entries),
        "documents": len(documents),
    }
    rows: list[Json] = [head]
    rows += [{"entry": asdict(each)} for each in entries]
    rows += [{"document": _document(each)} for each in documents]
    text = "".join(f"{compact(row)}\n" for row in rows)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f"{text}{compact({'sha256': digest})}\n".encode()


def _document(each: IssuedDocument) -> dict[str, Json]:
    return {
        "kind": each.kind,
        "seq": each.seq,
        "name": each.name,
        "sha256": each.sha256,
        "bytes": base64.b64encode(each.content).decode(),
    }


def _table(line: bytes) -> dict[str, object]:
    value = json.loads(line)
    if not isinstance(value, dict):
        raise TypeError(line)
    return value


def _row(row: Mapping[str, object]) -> Entry | IssuedDocument | None:
    """Return what a line holds; None for the digest at the end."""
    if "entry" in row:
        return _entry(row["entry"])
    return _issued(row["document"]) if "document" in row else None


def _entry(entry: object) -> Entry:
    kinds = {each.name: int if each.name in {"seq", "version"} else str for each in fields(Entry)}
    if not isinstance(entry, dict) or entry.keys() != kinds.keys():
        raise TypeError(entry)
    if any(type(value) is not kinds[key] for key, value in entry.items()):
        raise TypeError(entry)
    return Entry(**entry)


def _issued(document: object) -> IssuedDocument:
    if not isinstance(document, dict):
        raise TypeError(document)
    content = base64.b64decode(str(document["bytes"]), validate=True)
    kind, name, seq = document["kind"], document["name"], document["seq"]
    if not (isinstance(kind, str) and isinstance(name, str) and isinstance(seq, int)):
        raise TypeError(document)
    return IssuedDocument(kind=kind, stream="", seq=seq, name=name, content=content)
