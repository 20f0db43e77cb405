# SPDX-License-Identifier: Apache-2.0
"""The labels around the card; the words to read aloud are in `resources/cards`."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.kinds import Method
from app.domain.threshold import Base
from app.views.card import Tongue
from app.views.presiding import VoteStep
from app.wording import N_

WINDOW = N_("{body}: sitting {number}, presiding officer")
SITTING = N_("sitting {number} · {day}")
PRACTICE = N_("PRACTICE MODE")
PRESIDES = N_("Presiding: {name}")

READ_ALOUD = N_("To be read aloud")
ITEM = N_("item {number}")
CANDIDATE = N_("candidate: {place} / {count}")
METHODS: Mapping[Method, str] = MappingProxyType(
    {
        Method.BY_NAME: N_("open vote, by name"),
        Method.SHOW_OF_HANDS: N_("open vote, show of hands"),
        Method.ELECTRONIC: N_("open vote, electronic"),
        Method.SECRET: N_("secret ballot"),
    }
)
VOTE_STEPS: Mapping[VoteStep, str] = MappingProxyType(
    {
        VoteStep.VOTE: N_("Vote"),
        VoteStep.ANNOUNCEMENT: N_("Announcement"),
        VoteStep.RESOLUTION: N_("Resolution"),
    }
)

ADOPTED = N_("ADOPTED")
NOT_ADOPTED = N_("NOT ADOPTED")
GATHERED = N_("THE MAJORITY IS GATHERED")
NOT_GATHERED = N_("THE MAJORITY IS NOT GATHERED")
TIED = N_("THE VOTES ARE EQUAL")

NEEDED = N_("Votes needed")
BASES: Mapping[str, str] = MappingProxyType(
    {
        Base.TOTAL: N_("total number – {number}"),
        Base.REGISTERED: N_("deputies registered – {number}"),
        Base.TAKING_PART: N_("deputies taking part – {number}"),
        Base.MEMBERS: N_("members – {number}"),
    }
)
HAVE_ANSWERED = N_("Have voted: {answered} (registered – {registered})")
SPLIT_NOW = N_("In favour {in_favour} · against {against} · abstained {abstained}")
TOOK_PART = N_("Took part: {took_part} (registered – {registered})")
REGISTERED = N_("Registered")
TOTAL = N_("total number – {total}")
QUORUM = N_("Quorum {needed} – yes")
NO_QUORUM = N_("Quorum {needed} – no")
NEEDED_OF = N_("needed {needed}")

HAS_THE_FLOOR = N_("Has the floor: {kind}")
SPEAKS_NEXT = N_("Speaks next: {name}")
SPEAKS_NEXT_OF = N_("Speaks next: {name} (then {others} more)")

NEXT = N_("Next")
NEW = N_("New")
NUMBERS_CHANGED = N_("The numbers have changed")
CARDS = N_("cards")
SIZE = N_("size")
WAIT = N_("One moment, please")
WAITING = N_("The clerk has been asked to wait")
LANGUAGES: Mapping[Tongue, str] = MappingProxyType({Tongue.KK: "қаз", Tongue.RU: "рус"})
"""As each calls itself."""
