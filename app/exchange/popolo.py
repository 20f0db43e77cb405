# SPDX-License-Identifier: Apache-2.0
"""Deputies from Popolo JSON (popoloproject.com): persons, their memberships, parties and areas.

A person stands once for each membership in the legislature; the days are those of the membership,
or of the convocation that it belongs to.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from app.errors import Unreadable
from app.exchange.columns import office_of
from app.exchange.grids import MOST_BYTES, MOST_ROWS
from app.wording import N_, Saying

Table: TypeAlias = Mapping[str, object]

_PERSONS: Final = "persons"
_LEGISLATURES: Final = frozenset({"legislature", "chamber"})


def persons_of(content: bytes, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the place of each person and the columns of a roster; raises `Unreadable`.

    The place is the person's number in the list, from 1: JSON has no lines of its own.
    """
    document = _document(content, name)
    persons = _tables(document, _PERSONS)
    named = {
        kind: {_text(each, "id"): each for each in _tables(document, kind)}
        for kind in ("organizations", "areas", "events")
    }
    chambers = {
        key for key, each in named["organizations"].items()
        if _text(each, "classification") in _LEGISLATURES
    } | _LEGISLATURES  # fmt: skip
    seats: dict[str, list[Table]] = {}
    for membership in _tables(document, "memberships"):
        if _text(membership, "organization_id") in chambers:
            seats.setdefault(_text(membership, "person_id"), []).append(membership)
    for place, person in enumerate(persons, start=1):
        for membership in seats.get(_text(person, "id"), [{}]):
            yield place, _row(person, membership, named)


def _row(
    person: Table, membership: Table, named: Mapping[str, Mapping[str, Table]]
) -> dict[str, str]:
    party = named["organizations"].get(_text(membership, "on_behalf_of_id"), {})
    area = membership.get("area")
    place = area if isinstance(area, dict) else named["areas"].get(_text(membership, "area_id"), {})
    term = named["events"].get(_text(membership, "legislative_period_id"), {})
    role = _text(membership, "role")
    return {
        "key": _text(person, "id"),
        "name": _name(person),
        "seat": _text(membership, "seat"),
        # Popolo's roles are free words: one that names no office of ours is a plain seat.
        "office": role if office_of(role) else "",
        "faction": _text(party, "name"),
        "region": _text(place, "name"),
        "mandate_from": _text(membership, "start_date") or _text(term, "start_date"),
        "mandate_to": _text(membership, "end_date") or _text(term, "end_date"),
    }


def _name(person: Table) -> str:
    """Return the name, or family name, given name and patronymic where only these stand."""
    parts = (_text(person, key) for key in ("family_name", "given_name", "patronymic_name"))
    return _text(person, "name") or " ".join(filter(None, parts))


def _document(content: bytes, name: str) -> Table:
    if len(content) > MOST_BYTES:
        most = {"most": MOST_BYTES >> 20}
        raise Unreadable(place=name, reason=Saying(N_("the file is larger than {most} MB"), most))
    try:
        document = json.loads(content.decode("utf-8-sig"))
        # JSON may escape half a letter, which no record could keep.
        json.dumps(document, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        reason = Saying(N_("this isn't a JSON file: {problem}"), {"problem": str(error)})
        raise Unreadable(place=name, reason=reason) from error
    persons = document.get(_PERSONS) if isinstance(document, dict) else document
    if not isinstance(persons, list) or not persons:
        reason = Saying(N_("this isn't Popolo: it has no list “persons”"))
        raise Unreadable(place=name, reason=reason)
    if len(persons) > MOST_ROWS:
        reason = Saying(N_("the table has more than {most} rows"), {"most": MOST_ROWS})
        raise Unreadable(place=name, reason=reason)
    return document if isinstance(document, dict) else {_PERSONS: persons}


def _tables(document: Table, key: str) -> Sequence[Table]:
    value = document.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(table: Table, key: str) -> str:
    value = table.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    # Other programs write days that aren't known whole; what is written decides.
    return " ".join(str(value).split())
