# SPDX-License-Identifier: Apache-2.0
"""Entering the deputies of a body into its register, apart from any sitting."""

from app.domain.decide.guards import malformed
from app.domain.events import RosterEntered
from app.domain.member import Member, seated
from app.domain.register import Register
from app.wording import N_


def enter_roster(register: Register, members: tuple[Member, ...]) -> tuple[RosterEntered, ...]:
    """Return the fact that these are the deputies; nothing when the register has them already.

    Mandates that ended early stay ended. Refuses nobody at all and the same key twice.
    """
    if not members:
        raise malformed(N_("a roster has at least one deputy"))
    keys = [each.id for each in members]
    for key in keys:
        if keys.count(key) > 1:
            raise malformed(N_("the deputy “{member}” stands twice"), member=key)
    roster = seated(map(register.knows_of, members))
    return () if roster == register.roster else (RosterEntered(members=roster.members),)
