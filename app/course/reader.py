# SPDX-License-Identifier: Apache-2.0
"""Reads a course: its head whole and checked, its steps as they stand.

What is wrong in the head stops everything before anything is written; what is wrong in a step is
that step refused when its turn comes.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import TypeVar

from app.course.keys import Keys
from app.course.people import People, people
from app.domain.body import Officer
from app.domain.decide.guards import malformed
from app.domain.decide.plan import Plan, officer
from app.domain.ids import MemberId
from app.domain.kinds import SittingKind
from app.domain.member import Member
from app.domain.profile import Profile
from app.domain.refusals import Malformed
from app.errors import Unreadable
from app.storage.profiles import read_toml
from app.wording import N_

_HEAD = ("title", "profile", "roster", "roster_size", "sitting", "member", "body", "step")
_SITTING = (
    "number", "date", "starts", "convocation", "place", "presiding", "signatory", "acting",
    "session", "next_number", "practice", "late_entry", "plenary_days", "kind",
    "total",
)  # fmt: skip
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")
_CENTURIES = (1900, 2999)
"""Sittings of the years between these can be reckoned in any time zone."""

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as it stands in the file."""

    do: str
    keys: Mapping[str, object]
    """Without those that belong to the course itself."""
    at: object = None
    expect: object = None
    expect_result: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A sitting written down beforehand."""

    file: str
    folder: Path
    """Where the files that its steps name are looked for."""
    plan: Plan
    steps: tuple[Step, ...]


def read(path: Path, find_profile: Callable[[str], Profile]) -> Course:
    """Return the course in a file; raises `Unreadable` with the file and what is wrong in it."""
    document = read_toml(path)

    def placed(part: Callable[[], Part]) -> Part:
        try:
            return part()
        except Malformed as error:
            raise Unreadable(place=path.name, reason=error.reason) from error

    head = Keys(document)
    placed(lambda: head.check(("profile", "sitting"), _HEAD))
    profile = find_profile(placed(lambda: head.named("profile")))
    sitting = placed(lambda: _table(document, "sitting"))
    who = placed(lambda: people(path, head, sitting.maybe_number("total"), find_profile))
    steps = placed(lambda: _steps(document))
    plan = placed(lambda: _plan(head, sitting, profile, who))
    return Course(file=path.name, folder=path.parent, plan=plan, steps=steps)


def _table(document: Mapping[str, object], key: str) -> Keys:
    value = document[key]
    if not isinstance(value, dict):
        raise _malformed(N_("“{key}” must be a table"), key)
    return Keys(value, f"{key}.")


def _plan(head: Keys, sitting: Keys, profile: Profile, who: People) -> Plan:
    sitting.check(("number", "date", "starts"), _SITTING)
    whole = SittingKind.JOINT if profile.joint else SittingKind.PLENARY
    return Plan(
        profile=profile,
        kind=sitting.one_of("kind", SittingKind, whole),
        chambers=who.chambers,
        total=sitting.maybe_number("total"),
        title=head.text("title"),
        number=sitting.number("number"),
        date=_date(sitting),
        starts=clock_time(sitting.text("starts")),
        members=who.members,
        convocation=sitting.text("convocation"),
        place=sitting.text("place"),
        session=sitting.maybe_number("session"),
        plenary_days=sitting.days("plenary_days"),
        presiding=_presiding(sitting, who.members),
        signatory=_signatory(sitting, who.members),
        next_number=sitting.maybe_number("next_number"),
        practice=sitting.flag("practice"),
        late_entry=sitting.flag("late_entry"),
    )


def _date(sitting: Keys) -> date:
    day = sitting.the_day("date")
    first, last = _CENTURIES
    if not first <= day.year <= last:
        raise _malformed(N_("“{key}” must be a date such as 2026-05-14"), "sitting.date")
    return day


def _presiding(sitting: Keys, members: tuple[Member, ...]) -> Officer | None:
    if "presiding" not in sitting:
        return None
    table = sitting.table_or_none("presiding")
    if table is None:
        return officer(members, MemberId(sitting.named("presiding")))
    table.check(("name", "post"), ())
    return Officer(name=table.named("name"), post=table.named("post"))


def _signatory(sitting: Keys, members: tuple[Member, ...]) -> Officer | None:
    acting = sitting.flag("acting")
    key = sitting.maybe("signatory")
    if key is None:
        if acting:
            raise _malformed(N_("“{key}” stands beside signatory"), "acting")
        return None
    signs = officer(members, MemberId(key))
    return Officer(name=signs.name, member=signs.member, acting=acting)


def _steps(document: Mapping[str, object]) -> tuple[Step, ...]:
    steps = document.get("step", [])
    if not isinstance(steps, list) or not all(isinstance(each, dict) for each in steps):
        raise _malformed(N_("“{key}” must be a list of tables"), "step")
    return tuple(_step(each) for each in steps)


def _step(table: Mapping[str, object]) -> Step:
    do = table.get("do")
    own = {"do", "at", "expect", "expect_result"}
    return Step(
        do=do if isinstance(do, str) else "",
        keys={key: value for key, value in table.items() if key not in own},
        at=table.get("at"),
        expect=table.get("expect"),
        expect_result=table.get("expect_result"),
    )


def clock_time(text: str) -> time:
    """Return a time of day written «10:07» or «10:07:30»; refuses anything else."""
    if _CLOCK.fullmatch(text) is None:
        raise _malformed(N_("“{key}” is not a time such as 10:07"), text)
    return time.fromisoformat(text)


def _malformed(sentence: str, key: str) -> Malformed:
    return malformed(sentence, key=key)
