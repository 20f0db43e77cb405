# SPDX-License-Identifier: Apache-2.0
"""The chain: one text for one fact, and no change of an entry goes unseen."""

import dataclasses
import hashlib
import json
import unicodedata
from dataclasses import replace
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.chain import (
    GENESIS,
    Draft,
    Entry,
    Flaw,
    Json,
    broken,
    canonical,
    is_canonical,
    link,
)
from tests.storage.records import SITTING, a_vote

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SCALARS = st.none() | st.booleans() | st.integers() | TEXT
KEYS = TEXT.map(lambda text: unicodedata.normalize("NFC", text))
VALUES: st.SearchStrategy[Json] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
)
PAYLOADS = st.dictionaries(KEYS, VALUES, max_size=4)


class Choice(StrEnum):
    """An answer, as the domain has it."""

    IN_FAVOUR = "in_favour"


def nfc(value: Json) -> Json:
    """Return a value with every string in NFC."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list | tuple):
        return [nfc(item) for item in value]
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", key): nfc(item) for key, item in value.items()}
    return value


def chain_of(length: int) -> list[Entry]:
    """Return a chain of votes."""
    entries: list[Entry] = []
    for seq in range(1, length + 1):
        previous = entries[-1].hash if entries else GENESIS
        entries.append(link(previous, a_vote(member=f"Депутат {seq}"), seq))
    return entries


def changed(entry: Entry, field: str) -> Entry:
    """Return an entry with one of its words changed."""
    fields = {one.name: getattr(entry, one.name) for one in dataclasses.fields(entry)}
    return Entry(**{**fields, field: "басқа"})


def flaws(entries: list[Entry]) -> list[tuple[int, Flaw]]:
    """Return number and flaw of every break."""
    return [(found.entry.seq, found.flaw) for found in broken(entries)]


@given(VALUES)
def test_what_is_written_reads_back(value: Json) -> None:
    """A fact written for the record reads back as the same fact, its words in NFC."""
    assert json.loads(canonical(value)) == nfc(value)


@given(VALUES)
def test_one_fact_has_one_text(value: Json) -> None:
    """Writing a fact, reading it and writing it again gives the same text."""
    text = canonical(value)
    assert canonical(json.loads(text)) == text
    assert unicodedata.is_normalized("NFC", text)


@given(PAYLOADS)
def test_order_of_keys_does_not_matter(payload: dict[str, Json]) -> None:
    """Two facts that differ in the order of their keys have one text, and it is well-formed."""
    text = canonical(payload)
    assert canonical(dict(reversed(payload.items()))) == text
    assert is_canonical(text)


def test_the_text_is_exactly_this() -> None:
    """Letters stand as they are, keys are sorted, there are no spaces, a tuple is a list."""
    value: Json = {"ұ": (1, True, None), "a": 'Қ"\n', "й": [Choice.IN_FAVOUR]}
    expected = '{"a":"Қ\\"\\n","й":["in_favour"],"ұ":[1,true,null]}'
    assert canonical(value) == expected


def test_a_letter_of_two_signs_is_one_letter() -> None:
    """«й» typed as и and a breve is recorded as the one letter й."""
    assert canonical("\u0438\u0306") == canonical("\u0439") == '"\u0439"'


@pytest.mark.parametrize(
    "value", [0.5, float("nan"), date(2026, 5, 14), b"x", {1: "a"}, {"a": [1.0]}, {"a": {2}}]
)
def test_what_the_record_has_no_form_for_is_refused(value: object) -> None:
    """A fraction, a date or bytes in a fact is a mistake of ours and never gets recorded."""
    with pytest.raises(TypeError, match="the record has no form for"):
        canonical(value)  # type: ignore[arg-type] # what it must refuse


@pytest.mark.parametrize("value", [{"\u0439": 1, "\u0438\u0306": 2}, "\ud800"])
def test_ambiguous_text_is_refused(value: Json) -> None:
    """Two keys that look the same, or half a letter, would make the record ambiguous."""
    with pytest.raises(ValueError, match=r"the same in NFC|surrogates not allowed"):
        canonical(value)


@given(TEXT, TEXT, st.integers(), PAYLOADS)
def test_a_second_verifier_agrees(
    actor: str, kind: str, version: int, payload: dict[str, Json]
) -> None:
    """The digest is what anyone gets who reads how it is made and has only a JSON library."""
    draft = Draft(
        stream=SITTING, at="2026", actor=actor, kind=kind, version=version, payload=payload
    )
    entry = link("f" * 64, draft, 7)
    fact = {
        "stream": entry.stream,
        "seq": 7,
        "at": "2026",
        "actor": unicodedata.normalize("NFC", actor),
        "kind": unicodedata.normalize("NFC", kind),
        "version": version,
        "payload": nfc(payload),
    }
    text = json.dumps(fact, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert entry.hash == hashlib.sha256(f"{'f' * 64}\n{text}".encode()).hexdigest()


def test_a_stream_has_one_name() -> None:
    """A stream whose name isn't in NFC is refused: its entries could not be found again."""
    with pytest.raises(ValueError, match="the name of a stream is not in NFC"):
        link(GENESIS, a_vote("и\u0306"), 1)


@given(st.integers(0, 6), st.data())
def test_a_chain_holds_until_it_is_touched(length: int, data: st.DataObject) -> None:
    """A whole chain has no break; one changed field of one entry always makes one, there."""
    entries = chain_of(length)
    assert broken(entries) == ()
    if not entries:
        return
    place = data.draw(st.integers(0, length - 1))
    field = data.draw(st.sampled_from(["stream", "at", "actor", "kind", "payload", "hash"]))
    entries[place] = changed(entries[place], field)
    assert flaws(entries)[0] == (place + 1, Flaw.ALTERED)


def test_a_dropped_entry_leaves_a_gap() -> None:
    """An entry left out is seen at the one that follows, with the number that was due."""
    entries = chain_of(5)
    del entries[2]
    (found,) = broken(entries)
    assert (found.entry.seq, found.flaw, found.expected) == (4, Flaw.GAP, 3)


def test_a_dropped_and_renumbered_entry_is_seen() -> None:
    """Closing the gap by new numbers breaks every entry that got one."""
    entries = chain_of(4)
    del entries[1]
    entries = [replace(entry, seq=seq) for seq, entry in enumerate(entries, 1)]
    assert flaws(entries) == [(2, Flaw.LINK), (2, Flaw.ALTERED), (3, Flaw.ALTERED)]


def test_an_entry_of_another_chain_is_seen() -> None:
    """An entry that holds for itself but follows another one is named for its link."""
    entries = chain_of(3)
    entries[1] = link("e" * 64, a_vote(), 2)
    assert flaws(entries) == [(2, Flaw.LINK), (3, Flaw.LINK)]


def test_all_breaks_are_named() -> None:
    """Not only the first break is reported."""
    entries = chain_of(9)
    for place in (1, 4, 8):
        entries[place] = replace(entries[place], payload="{}")
    assert flaws(entries) == [(seq, Flaw.ALTERED) for seq in (2, 5, 9)]


def test_bytes_that_are_no_text_are_seen() -> None:
    """A flipped bit can leave bytes that are no text; the entry is named all the same."""
    (entry,) = chain_of(1)
    assert flaws([replace(entry, actor="\udcff")]) == [(1, Flaw.ALTERED)]


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "[1]",
        "{",
        '{"a": 1}',
        '{"b":1,"a":1}',
        '{"a":1,"a":1}',
        '{"a":1.0}',
        '{"a":NaN}',
        '{"a":"\\u04d9"}',
        '{"a":"и\u0306"}',
        '{"a":1},"seq":2',
        '{"a":' + "[" * 100_000,
    ],
)
def test_a_payload_has_one_form(payload: str) -> None:
    """A payload that could be read in two ways isn't well-formed."""
    assert not is_canonical(payload)
