# SPDX-License-Identifier: Apache-2.0
"""The longest day there is: 145 deputies, fifty votes by name, each answer a key of its own."""

from app.domain.ids import MemberId
from app.domain.selection import Everyone, Named
from app.plenary import Plenary
from tests.chamber import everyone_but

MEMBERS, VOTES = 145, 50


def hold_a_long_day(there: Plenary) -> None:
    """Register everybody and take all the votes; the sitting goes on."""
    there.registrations.open()
    there.registrations.register(Everyone())
    there.sittings.open()
    for vote in range(VOTES):
        there.ballots.open_procedural(f"Рәсімдік мәселе № {vote + 1}")
        for seat in range(1, MEMBERS):
            there.ballots.cast(in_favour=Named((MemberId(f"m{seat:03}"),)))
        there.ballots.cast(against=everyone_but())
        there.ballots.close()
        there.ballots.announce()
