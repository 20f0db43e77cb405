# SPDX-License-Identifier: Apache-2.0
"""The sentences of the wall; their Kazakh wording is the chamber's, in its catalogue."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.floor import SpeechKind
from app.domain.threshold import Base
from app.views.marks import SeatMark
from app.wording import N_

HALL_DISPLAY = N_("Hall display")
PRACTICE = N_("PRACTICE MODE")
SITTING_NUMBER = N_("sitting {number}")
AND = N_("{first} · {second}")
DAY_AND_TIME = N_("{date}, {time}")

ITEM = N_("item {number}")
CANDIDATE = N_("candidate: {place} / {count}")
AGENDA = N_("the agenda")
ADOPTING_AGENDA = N_("On adopting the agenda")
PROCEDURAL = N_("procedural question")
PROTOCOL = N_("the counting commission's protocol")
APPROVING_PROTOCOL = N_("On approving the protocol of the counting commission")

REGISTRATION = N_("Registration of deputies")
UNDER_WAY = N_("The sitting is going on")
REGISTERED_OF = N_("registered (total – {total})")
REGISTERED_NOW = N_("Registered: {registered} (total – {total})")
FOR_A_QUORUM = N_("for a quorum: {needed} (total – {total})")
QUORUM = N_("THERE IS A QUORUM")
REGISTERING = N_("REGISTRATION OF DEPUTIES")
NO_QUORUM = N_("THERE IS NO QUORUM")
QUORUM_FIGURES = N_("Registered: {registered} · needed: {needed} · total: {total}")

VOTING = N_("VOTING IS GOING ON")
VOTED = N_("VOTING HAS ENDED")
WHO_ANNOUNCES = N_("The presiding officer announces the result")
NOT_YET = N_("not voted yet")
HAVE_VOTED = N_("have voted")
NEEDED_LABEL = N_("votes needed")

NEEDED_OF: Mapping[str, str] = MappingProxyType(
    {
        Base.TOTAL: N_("Votes needed: {needed} (total – {total})"),
        Base.REGISTERED: N_("Votes needed: {needed} (registered – {total})"),
        Base.TAKING_PART: N_("Votes needed: {needed} (took part – {total})"),
        Base.MEMBERS: N_("Votes needed: {needed} (members – {total})"),
    }
)
NEEDED_LABEL_OF_TOTAL = N_("votes needed (total – {total})")

CHOICES: Mapping[SeatMark, str] = MappingProxyType(
    {
        SeatMark.IN_FAVOUR: N_("in favour"),
        SeatMark.AGAINST: N_("against"),
        SeatMark.ABSTAINED: N_("abstained"),
        SeatMark.SILENT: N_("gave no vote"),
    }
)

# On the two cards of a joint sitting there is no room for the longer words.
COUNTED: Mapping[SeatMark, str] = MappingProxyType(
    {
        SeatMark.IN_FAVOUR: N_("in favour"),
        SeatMark.AGAINST: N_("against"),
        SeatMark.ABSTAINED: N_("abstain"),
        SeatMark.SILENT: N_("no vote"),
    }
)
REGISTERED_OF_BODY = N_("{body}: registered (total – {total})")
QUORUM_OF_BODY = N_("{body}: {registered} of {needed} needed")
HAVE_VOTED_OF_BODY = N_("{body}: have voted")
NEEDED_IN_BODY = N_("{body}: {needed} needed (of {total})")
BODY_WHY = N_("{body}: in favour {in_favour}, needed {needed}")
NEEDED_ON_CARD = N_("{needed} needed of {total}")
BODY_REACHED = N_("votes reached")
BODY_SHORT = N_("short by {short}")
BETWEEN_BODIES = " · "

# Words that can't be taken for one another from 15 m: never «қабылданбады» (practice K1).
ADOPTED = N_("ADOPTED")
NOT_ADOPTED = N_("NOT ADOPTED")
TIED = N_("THE VOTES ARE EQUAL")
# Of somebody who may be elected: more may pass than there are seats (practice L7).
GATHERED = N_("THE MAJORITY IS GATHERED")
NOT_GATHERED = N_("THE MAJORITY IS NOT GATHERED")
RUN_OFF_VOTED = N_("VOTED IN THE RUN-OFF")
RUN_OFF_WHY = N_(
    "In favour {in_favour} · against {against} · abstained {abstained} · more votes win"
)
ADOPTED_WHY = N_(
    "In favour {in_favour} · against {against} · abstained {abstained} · needed {needed}"
)
NOT_ADOPTED_WHY = N_(
    "In favour {in_favour} · against {against} · abstained {abstained} · needed {needed}"
    " · {short} short"
)
TIED_WHY = N_("{verdict} · in favour {in_favour} · against {against} · needed {needed}")

SECRET = N_("SECRET VOTING")
PAPERS = N_("Papers are given out: {where}")
COUNTING = N_("THE VOTES ARE BEING COUNTED")
COMMISSION = N_("The counting commission is at work")
# A secret vote has no abstentions: a paper is for, against, or isn't counted (PR п.26).
SECRET_ADOPTED_WHY = N_("In favour {in_favour} · against {against} · needed {needed}")
SECRET_NOT_ADOPTED_WHY = N_(
    "In favour {in_favour} · against {against} · needed {needed} · {short} short"
)
SECRET_RESULT = N_("THE RESULT OF THE SECRET VOTE")
PASSED = N_("{name} – in favour {in_favour}, adopted")
NOT_PASSED = N_("{name} – in favour {in_favour}, not adopted")
PASSED_ON_NOMINEE = N_("{name} – in favour {in_favour}, the majority is gathered")
NOT_PASSED_ON_NOMINEE = N_("{name} – in favour {in_favour}, the majority is not gathered")

CLOSED_DOORS = N_("CLOSED SITTING")
SPEECHES: Mapping[str, str] = MappingProxyType(
    {
        SpeechKind.REPORT: N_("report"),
        SpeechKind.CO_REPORT: N_("co-report"),
        SpeechKind.DEBATE: N_("debate"),
        SpeechKind.SECOND_TIME: N_("debate, second time"),
        SpeechKind.REQUEST: N_("deputy's request"),
        SpeechKind.CANDIDATE: N_("on the candidate"),
        SpeechKind.REMARK: N_("remark on procedure"),
        SpeechKind.INFORMATION: N_("information"),
        SpeechKind.QUESTION: N_("question"),
        SpeechKind.ANSWER: N_("answer"),
        SpeechKind.CLOSING_WORD: N_("closing word"),
        SpeechKind.FACTION: N_("position of the faction"),
    }
)
TIME_LEFT = N_("time left {time}")
TIME_UP = N_("the time is up")
BREAK = N_("BREAK")
TECHNICAL_STOP = N_("TECHNICAL STOP")
MINUTES = N_("minutes: {count}")
UNTIL = N_("until {time}")
POSTPONED = N_("THE SITTING IS POSTPONED")
ENDED = N_("THE SITTING HAS ENDED")
