# SPDX-License-Identifier: Apache-2.0
"""Who sits, from the head of a course: the deputies of one body, of two, or of an organ."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.course.invented import invented_roster
from app.course.keys import ALL_EXCEPT, Keys
from app.domain.decide.guards import malformed
from app.domain.decide.plan import Chamber
from app.domain.ids import BodyKey
from app.domain.member import SINGLE, Member
from app.domain.profile import Profile
from app.exchange import roster
from app.wording import N_

FindProfile = Callable[[str], Profile]
_MOST_INVENTED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The deputies, and in a joint sitting the two bodies they belong to."""

    members: tuple[Member, ...]
    chambers: tuple[Chamber, ...] = ()


def people(path: Path, head: Keys, total: int | None, find_profile: FindProfile) -> People:
    """Return who sits: by roster, by [[member]], invented, or by [[body]]; `total`: of an organ."""
    given = [key for key in ("roster", "roster_size", "member", "body") if key in head]
    if not given and total is not None:
        return People(members=_invented(total, "total", SINGLE, after=0))
    if len(given) != 1:
        raise malformed(
            N_("“{key}”: a course has exactly one of roster, roster_size, [[member]]"), key="roster"
        )
    if given == ["member"]:
        return People(members=_members(path, head))
    if given == ["body"]:
        return _bodies(path, head, find_profile)
    return People(members=_of_one(path, head, SINGLE, after=0))


def _members(path: Path, head: Keys) -> tuple[Member, ...]:
    return tuple(
        _member(path, keys, order) for order, keys in enumerate(head.tables("member"), start=1)
    )


def _member(path: Path, keys: Keys, order: int) -> Member:
    keys.check(("name",), roster.COLUMNS)
    row = {key: keys.cell(key) for key in roster.COLUMNS if key in keys}
    return roster.member(f"{path.name}: member[{order}]", row, order)


def _bodies(path: Path, head: Keys, find_profile: FindProfile) -> People:
    members: list[Member] = []
    chambers: list[Chamber] = []
    for keys in head.tables("body"):
        keys.check(("profile", "prefix"), ("roster", "roster_size"))
        prefix = BodyKey(keys.named("prefix"))
        if prefix == ALL_EXCEPT:
            raise malformed(N_("“{prefix}” can't be a prefix"), prefix=prefix)
        if ("roster" in keys) is ("roster_size" in keys):
            raise malformed(N_("a table [[body]] has roster or roster_size"))
        chambers.append(Chamber(key=prefix, profile=find_profile(keys.named("profile"))))
        members += _of_one(path, keys, prefix, after=len(members))
    return People(members=tuple(members), chambers=tuple(chambers))


def _of_one(path: Path, keys: Keys, body: BodyKey, *, after: int) -> tuple[Member, ...]:
    """Return the deputies of one body, read from a file or invented."""
    if "roster" in keys:
        return roster.read_csv(path.parent / keys.named("roster"), body=body)
    return _invented(keys.number("roster_size"), "roster_size", body, after=after)


def _invented(size: int, key: str, body: BodyKey, *, after: int) -> tuple[Member, ...]:
    if not 1 <= size <= _MOST_INVENTED:
        raise malformed(N_("“{key}” must be between 1 and 1000"), key=key)
    return invented_roster(size, prefix=body or roster.USUAL, body=body, after=after)
