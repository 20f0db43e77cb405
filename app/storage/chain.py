# SPDX-License-Identifier: Apache-2.0
"""The chain of a record: each entry carries the digest of itself and of the entry before it.

It shows that a recorded entry was changed, left out, moved or put in by someone who did not
compute all that follows anew. It can't stop an owner of the file from rebuilding the whole chain:
that is what the digest printed on the signed minutes is for.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NoReturn, TypeAlias

Json: TypeAlias = str | int | bool | list["Json"] | tuple["Json", ...] | dict[str, "Json"] | None

GENESIS = "0" * 64
"""What the first entry of a stream names as the entry before it."""


def canonical(value: Json) -> str:
    """Write a value as the one text that stands for it in the record and under its digest.

    Keys are sorted by code point, there are no spaces, strings are in Unicode form NFC and stand
    as they are, without escapes for letters.

    Raises:
        TypeError: for a fraction, a date or any other value the record has no form for.
        ValueError: for two keys that become one in NFC, and for text that isn't Unicode.
    """
    text = compact(value) if _plain(value) else ""
    # As good as always all is in NFC already, and nothing has to be changed.
    if not text or not unicodedata.is_normalized("NFC", text):
        text = compact(_normalised(value))
    text.encode()  # half a surrogate pair has no bytes, so no digest either
    return text


def compact(value: Json) -> str:
    """Write a value as JSON with sorted keys and no spaces, its strings as they are."""
    return _ENCODER.encode(value)


def normalised(text: str) -> str:
    """Return the text in Unicode form NFC, the only one the record keeps."""
    return unicodedata.normalize("NFC", str(text))


def link(previous: str, draft: "Draft", seq: int) -> "Entry":
    """Make the entry that follows the one whose digest is `previous`.

    Raises:
        TypeError: see `canonical`.
        ValueError: see `canonical`; also for the name of a stream that isn't in NFC, since entries
            are looked up by it.
    """
    if draft.stream != normalised(draft.stream):
        message = f"the name of a stream is not in NFC: {draft.stream!r}"
        raise ValueError(message)
    unsigned = Entry(
        stream=normalised(draft.stream),
        seq=seq,
        at=normalised(draft.at),
        actor=normalised(draft.actor),
        kind=normalised(draft.kind),
        version=draft.version,
        payload=canonical(dict(draft.payload)),
        previous=previous,
        hash="",
    )
    return replace(unsigned, hash=_digest(unsigned))


def broken(entries: Iterable["Entry"]) -> tuple["Break", ...]:
    """Return every place where the entries of one stream, in the order of `seq`, do not hold.

    The first break and all that follow; an entry may be named twice, for itself and for its link.
    """
    breaks: list[Break] = []
    expected, previous = 1, GENESIS
    for entry in entries:
        if entry.seq != expected:
            breaks.append(Break(entry=entry, flaw=Flaw.GAP, expected=expected))
        elif entry.previous != previous:
            breaks.append(Break(entry=entry, flaw=Flaw.LINK, expected=expected))
        if not _holds(entry):
            breaks.append(Break(entry=entry, flaw=Flaw.ALTERED, expected=expected))
        expected, previous = entry.seq + 1, entry.hash
    return tuple(breaks)


def is_canonical(payload: str) -> bool:
    """Say whether a stored payload is a JSON object in the one form that `canonical` gives.

    Another form under a right digest would be read in two ways by two verifiers.
    """
    try:
        return (
            payload.startswith("{")
            and compact(_DECODER.decode(payload)) == payload
            and unicodedata.is_normalized("NFC", payload)
        )
    except (ValueError, RecursionError):
        return False


def _plain(value: Json) -> bool:
    """Tell whether a value is made of nothing but what the record has a form for."""
    waiting: list[Json] = [value]
    while waiting:
        each = waiting.pop()
        if type(each) in _LEAVES:
            continue
        if isinstance(each, dict) and all(type(key) is str for key in each):
            waiting.extend(each.values())
        elif isinstance(each, list | tuple):
            waiting.extend(each)
        else:
            return False
    return True


def _normalised(value: Json) -> Json:
    match value:
        case str():
            return normalised(value)
        case bool() | int() | None:
            return value
        case list() | tuple():
            return [_normalised(item) for item in value]
        case dict():
            return _with_normalised_keys(value)
        case _:
            raise _unfit(value)


def _with_normalised_keys(value: dict[str, Json]) -> dict[str, Json]:
    pairs = {_key(key): _normalised(item) for key, item in value.items()}
    if len(pairs) != len(value):
        message = f"two keys are the same in NFC: {sorted(value)}"
        raise ValueError(message)
    return pairs


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise _unfit(key)
    return normalised(key)


def _unfit(value: object) -> TypeError:
    return TypeError(f"the record has no form for {value!r} of type {type(value).__name__}")


def _digest(entry: "Entry") -> str:
    # The payload stands in the canonical text exactly as it is stored, so nothing is parsed here.
    text = (
        f'{entry.previous}\n{{"actor":{compact(entry.actor)},"at":{compact(entry.at)}'
        f',"kind":{compact(entry.kind)},"payload":{entry.payload},"seq":{entry.seq}'
        f',"stream":{compact(entry.stream)},"version":{entry.version}}}'
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _holds(entry: "Entry") -> bool:
    try:
        return _digest(entry) == entry.hash
    except UnicodeEncodeError:  # bytes that are no text, so not what was hashed
        return False


def _no_fraction(number: str) -> NoReturn:
    message = f"the record keeps no fractions: {number}"
    raise ValueError(message)


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)
_LEAVES = frozenset({str, int, bool, type(None)})
_DECODER = json.JSONDecoder(parse_float=_no_fraction, parse_constant=_no_fraction)


class Flaw(StrEnum):
    """What is wrong with an entry."""

    ALTERED = "altered"
    """Its own digest does not fit it."""
    LINK = "link"
    """It does not name the digest of the entry before it."""
    GAP = "gap"
    """Entries are missing before it, so its link can't be judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A fact on its way into the record, before it has a number and a digest."""

    stream: str
    """A sitting, or the register of a body."""
    at: str
    """UTC, as text."""
    actor: str
    kind: str
    version: int
    """Of the form of the payload."""
    payload: Mapping[str, Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A recorded fact."""

    stream: str
    seq: int
    """From 1 on, without gaps within a stream."""
    at: str
    actor: str
    kind: str
    version: int
    payload: str
    """Canonical JSON."""
    previous: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """An entry at which the chain does not hold."""

    entry: Entry
    flaw: Flaw
    expected: int
    """The number that was due here."""
