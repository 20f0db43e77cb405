# SPDX-License-Identifier: Apache-2.0
"""A hearing and the sittings on record: S:99 bars it on the day of any of them."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.decide.plan import Plan
from app.domain.kinds import SittingKind
from app.domain.refusals import HearingOnSittingDay
from tests.chamber import DAY, a_chamber, a_plan, a_profile, a_roster
from tests.joint import a_joint_plan


def a_hearing(key: str = "senate-1995") -> Plan:
    """Return the plan of a hearing on the fourteenth of May."""
    plan = a_plan(a_profile(key), members=a_roster(12))
    return replace(plan, number=90, kind=SittingKind.HEARING, total=12)


@pytest.mark.parametrize("key", ["senate-1995", "mazhilis-1995"])
def test_the_day_of_a_joint_sitting_is_barred_for_both_chambers(tmp_path: Path, key: str) -> None:
    """«палаталардың бірлескен немесе бөлек жалпы отырыстары күндері өткізілмейді»."""
    with a_chamber(tmp_path, the=a_joint_plan()) as plenary:
        plenary.sittings.plan(a_hearing(key))
        with pytest.raises(HearingOnSittingDay):
            plenary.registrations.open()
        assert plenary.sitting.registration.round == 0


def test_the_day_of_another_body_or_of_an_organ_is_free(tmp_path: Path) -> None:
    """Only the sittings of the body itself bar it, and not one that was put off."""
    bureau = replace(a_plan(members=a_roster(15)), kind=SittingKind.BUREAU, total=15, number=1)
    postponed = replace(a_plan(), number=2)
    with a_chamber(tmp_path, the=a_plan(a_profile("mazhilis-1995"))) as plenary:
        plenary.sittings.plan(bureau)
        plenary.sittings.plan(postponed)
        plenary.sittings.postpone("Кворум жоқ")
        plenary.sittings.plan(replace(a_plan(), number=3, date=DAY + timedelta(days=1)))
        plenary.sittings.plan(a_hearing())
        assert plenary.registrations.open().registration.open


def test_the_day_of_a_separate_sitting_is_barred(tmp_path: Path) -> None:
    """Though it has only been planned."""
    with a_chamber(tmp_path, the=a_plan()) as plenary:
        plenary.sittings.plan(a_hearing())
        with pytest.raises(HearingOnSittingDay):
            plenary.registrations.open(because="Шұғыл")
