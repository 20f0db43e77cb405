# SPDX-License-Identifier: Apache-2.0
"""Builders: sittings of two bodies and of organs, as they are planned."""

from dataclasses import replace

from app.course.invented import invented_roster
from app.domain.decide.plan import Chamber, Plan
from app.domain.ids import BodyKey, MemberId
from app.domain.kinds import SittingKind
from app.domain.profile import Joint, Total
from tests.chamber import MAZHILIS, SENATE, a_plan, a_profile, a_roster
from tests.changing import changed

SIZE, HALF = 6, 3
"""Small enough for every count to be met by chance."""


def a_joint_plan(**changes: object) -> Plan:
    """Return the plan of a joint sitting of both chambers."""
    chambers = (
        Chamber(key=SENATE, profile=a_profile()),
        Chamber(key=MAZHILIS, profile=a_profile("mazhilis-1995")),
    )
    members = (
        *invented_roster(50, prefix="s", body=SENATE),
        *invented_roster(98, prefix="z", body=MAZHILIS, after=50),
    )
    whole = replace(
        a_plan(a_profile("parliament-1995"), members=members),
        kind=SittingKind.JOINT,
        chambers=chambers,
    )
    return changed(whole, **changes)


def of_one() -> Plan:
    """Plan a sitting of a body of six: quorum four, majority four."""
    body = a_profile(total=SIZE)
    return a_plan(replace(body, kinds=body.kinds[:1]), members=a_roster(SIZE))


def of_two() -> Plan:
    """Plan a joint sitting of two bodies of three: quorum two, majority two of each."""
    body, kind = a_profile(total=SIZE), a_profile().kinds[0]
    profiles = [
        replace(a_profile(key), totals=(Total(number=HALF),))
        for key in ("senate-1995", "mazhilis-1995")
    ]
    chambers = tuple(
        Chamber(key=BodyKey(prefix), profile=profile)
        for prefix, profile in zip("sz", profiles, strict=True)
    )
    joint = Joint(bodies=tuple(each.key for each in profiles), led_by="mazhilis-1995")
    kinds = (replace(kind, sittings=(SittingKind.JOINT,)),)
    members = tuple(
        replace(each, id=MemberId(f"m{order:03}"))
        for order, each in enumerate(
            (
                *invented_roster(HALF, body=BodyKey("s")),
                *invented_roster(HALF, body=BodyKey("z"), after=HALF),
            ),
            start=1,
        )
    )
    return replace(
        a_plan(replace(body, kinds=kinds, joint=joint), members=members),
        kind=SittingKind.JOINT,
        chambers=chambers,
    )


def of_a_commission() -> Plan:
    """Plan a sitting of a commission of six of the Senate."""
    kind = replace(a_profile().kinds[0], sittings=(SittingKind.COMMISSION,))
    body = replace(a_profile(), kinds=(kind,))
    return replace(a_plan(body, members=a_roster(SIZE)), kind=SittingKind.COMMISSION, total=SIZE)


def of_a_hearing() -> Plan:
    """Plan a hearing of six members, which needs no quorum."""
    kind = replace(a_profile().kinds[0], sittings=(SittingKind.HEARING,))
    body = replace(a_profile(), kinds=(kind,))
    return replace(a_plan(body, members=a_roster(SIZE)), kind=SittingKind.HEARING, total=SIZE)
