# SPDX-License-Identifier: Apache-2.0
"""The sealed copy of a sitting: its whole record and its acts in one file that proves itself.

A text of JSON lines: what it is, each entry of the record, each document issued, and at the end
the digest of all the lines before. It needs no database and no program of ours to be read.
"""

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
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
        Unreadable: this is no sealed copy.
    """
    try:
        return _copy(path.read_bytes())
    except OSError as error:
        reason = Saying(N_("the file can't be read: {problem}"), {"problem": error.strerror or ""})
        raise Unreadable(place=str(path), reason=reason) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        reason = Saying(N_("this isn't the sealed copy of a sitting"))
        raise Unreadable(place=path.name, reason=reason) from error


def _copy(content: bytes) -> SealedCopy:
    *lines, end = content.decode().splitlines(keepends=True)
    digest = hashlib.sha256("".join(lines).encode()).hexdigest()
    head, *rest = map(_table, lines)
    if (head["format"], head["version"]) != (FORMAT, VERSION):
        raise ValueError(head)
    return SealedCopy(
        sitting=str(head["sitting"]),
        head=str(head["head"]),
        entries=tuple(_entries(rest)),
        documents=tuple(_documents(rest)),
        whole=_table(end) == {"sha256": digest},
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


def _table(line: str) -> dict[str, object]:
    value = json.loads(line)
    if not isinstance(value, dict):
        raise TypeError(line)
    return value


def _entries(rows: Sequence[Mapping[str, object]]) -> Iterator[Entry]:
    kinds = {each.name: int if each.name in {"seq", "version"} else str for each in fields(Entry)}
    for row in rows:
        entry = row.get("entry")
        if entry is None:
            continue
        if not isinstance(entry, dict) or entry.keys() != kinds.keys():
            raise TypeError(entry)
        if any(type(value) is not kinds[key] for key, value in entry.items()):
            raise TypeError(entry)
        yield Entry(**entry)


def _documents(rows: Sequence[Mapping[str, object]]) -> Iterator[IssuedDocument]:
    for row in rows:
        document = row.get("document")
        if document is None:
            continue
        if not isinstance(document, dict):
            raise TypeError(document)
        content = base64.b64decode(str(document["bytes"]), validate=True)
        kind, name, seq = document["kind"], document["name"], document["seq"]
        if not (isinstance(kind, str) and isinstance(name, str) and isinstance(seq, int)):
            raise TypeError(document)
        yield IssuedDocument(kind=kind, stream="", seq=seq, name=name, content=content)
