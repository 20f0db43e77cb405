# SPDX-License-Identifier: Apache-2.0
"""Whether the lines of a roster agree with one another, and with the body whose it is.

A seat and a card may pass to a successor: two deputies clash only while both have a mandate. A key
is a person's for good.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from app.domain.member import Member, Office
from app.domain.profile import Profile
from app.exchange.roster import Finding, Listed, RosterRead
from app.wording import N_, Fact, Saying

_KEY_TWICE: Final = N_("the key “{value}” stands already in line {line}")
_SEAT_TWICE: Final = N_("seat {value} is taken already in line {line}")
_CARD_TWICE: Final = N_("the card “{value}” stands already in line {line}")
_NAME_TWICE: Final = N_("“{value}” stands already in line {line}; is it the same person?")
_CHAIR_TWICE: Final = N_("{value} holds the office of the chair already in line {line}")
_BEYOND: Final = N_(
    "{members} deputies have a mandate in force on {day} and the body has {total} seats"
)


def checked(read: RosterRead, profile: Profile | None = None, on: date | None = None) -> RosterRead:
    """Return the roster with everything that speaks against it; rejected lines aren't listed.

    With `profile` its deputies are counted against the seats on each day on which a mandate
    begins, and on the day `on`; None: where days are missing, that of the body's last total.
    """
    found = [*read.findings, *_clashes(read.listed)]
    if profile is not None:
        out = {each.line for each in found if each.rejected}
        rest = [each for each in read.listed if each.line not in out]
        found += _beyond_the_seats(rest, profile, on)
    if not read.listed and not read.rejected:
        sentence = Saying(N_("there is no deputy in this file"))
        found.append(Finding(code="nobody", line=1, column="", message=sentence))
    rejected = {each.line for each in found if each.rejected}
    return replace(
        read,
        listed=tuple(each for each in read.listed if each.line not in rejected),
        findings=tuple(sorted(found, key=lambda each: each.line)),
    )


def _clashes(listed: Sequence[Listed]) -> Iterator[Finding]:
    always: Callable[[Member, Member], bool] = lambda _one, _other: True  # noqa: E731
    yield from _twice(listed, lambda m: m.id, "key", _KEY_TWICE, always)
    yield from _twice(listed, lambda m: m.seat, "seat", _SEAT_TWICE, _together)
    yield from _twice(listed, lambda m: m.card, "card", _CARD_TWICE, _together)
    for each in _twice(listed, lambda m: m.name.casefold(), "name", _NAME_TWICE, _together):
        yield replace(each, rejected=False)
    chairs = [each for each in listed if each.member.office is Office.CHAIR]
    for each in _twice(chairs, lambda m: m.office, "office", _CHAIR_TWICE, _together):
        yield replace(each, code="chair-twice", rejected=False)


def _twice(
    listed: Sequence[Listed],
    of: Callable[[Member], str | int],
    column: str,
    sentence: str,
    clash: Callable[[Member, Member], bool],
) -> Iterator[Finding]:
    earlier: dict[str | int, list[Listed]] = {}
    for each in listed:
        value = of(each.member)
        if not value:
            continue
        first = next((x for x in earlier.get(value, []) if clash(x.member, each.member)), None)
        if first is not None:
            shown = first.member.name if column in {"name", "office"} else value
            message = Saying(sentence, {"value": shown, "line": first.line})
            yield Finding(code=f"{column}-twice", line=each.line, column=column, message=message)
        earlier.setdefault(value, []).append(each)


def _together(one: Member, other: Member) -> bool:
    """Tell whether two mandates are in force on a common day."""
    first = max(one.mandate_from or date.min, other.mandate_from or date.min)
    last = min(one.mandate_to or date.max, other.mandate_to or date.max)
    return first <= last


def _beyond_the_seats(
    listed: Sequence[Listed], profile: Profile, on: date | None
) -> Iterator[Finding]:
    """Reject those who come after the last seat, on each day on which somebody comes."""
    days = sorted(_days(listed, profile, on))
    told: set[int] = set()
    for each in days:
        total = _total(profile, each)
        here = [x for x in listed if x.member.in_force(each) and x.line not in told]
        for beyond in here[total:]:
            told.add(beyond.line)
            facts: dict[str, Fact] = {"members": len(here), "day": each.isoformat(), "total": total}
            yield Finding(
                code="more-than-seats",
                line=beyond.line,
                column="mandate_from" if beyond.member.mandate_from == each else "",
                message=Saying(_BEYOND, facts),
            )


def _days(listed: Sequence[Listed], profile: Profile, on: date | None) -> set[date]:
    days = {each.member.mandate_from for each in listed if each.member.mandate_from}
    if on is not None:
        days.add(on)
    elif any(each.member.mandate_from is None for each in listed):
        since = (each.since for each in profile.totals if each.since)
        days.add(max(since, default=profile.valid_from))
    return days


def _total(profile: Profile, day: date) -> int:
    """Return the seats on a day; before the first number known, that number."""
    first = min(each.since or date.min for each in profile.totals)
    return profile.total_on(max(day, first))
