# SPDX-License-Identifier: Apache-2.0
"""Every moment that has a page of its own on the wall, or a card of its own to be read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.agenda import AgendaItem
from app.domain.decide import ballot, doors, floor, registration
from app.domain.decide import sitting as course
from app.domain.decide.floor import Address, Turn
from app.domain.floor import SpeechKind
from app.domain.ids import MemberId
from app.domain.profile import Switches
from app.domain.selection import ByBody, First, Named
from app.domain.sitting import Sitting
from tests.chamber import (
    JUDGES,
    MAZHILIS,
    SENATE,
    STARTS,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_result,
    a_roster,
    a_sitting_in_progress,
    adding,
    after,
    an_item,
    an_open_ballot,
    casting,
    leaving,
    putting_procedural,
    registering,
    taking_up,
    voting,
)
from tests.electing import elected, voted
from tests.secret import a_secret_ballot, approving, counted, counting, one_paper, papers, papers_of
from tests.ui.test_hall_of_two import both_registered, up_to_the_vote

LONG = (
    "Қазақстан Республикасы Конституциясының 47-бабының 1-тармағында көзделген арнаулы уақытша "
    "комиссияның құрамына мамандарды сайлау туралы"
)
LATER, SPOKEN = timedelta(minutes=14), timedelta(seconds=48)


def moment_of(sitting: Sitting) -> datetime:
    """Return when a picture of a sitting is taken; in a speech before its time is up."""
    speech = sitting.floor.current
    return STARTS + LATER if speech is None else speech.began + SPOKEN


def moments() -> Mapping[str, Sitting]:
    """Return the moments by name, in the order of a sitting."""
    return {
        **_before(),
        **_open_votes(),
        **_elections(),
        **_secret_votes(),
        **_on_the_floor(),
        **_of_two(),
        **_pauses(),
    }


def _before() -> dict[str, Sitting]:
    planned = after(a_planned_sitting(), adding(an_item()))
    begun = after(planned, registration.open_registration)
    full = after(begun, registering(41))
    opened = after(full, course.open_sitting)
    long_title = AgendaItem(id=JUDGES, kind="appoint-cc-judge", title=LONG)
    return {
        "title": planned,
        "registration": after(begun, registering(21)),
        "quorum": full,
        "opened": opened,
        "item": a_sitting_in_progress(41),
        "item-long-title": replace(
            a_sitting_in_progress(41),
            agenda=replace(opened.agenda, items=(long_title,)),
        ),
        "quorum-lost": after(a_sitting_in_progress(41), leaving(10)),
        "additional-registration": after(
            a_sitting_in_progress(41), registration.open_registration, registering(30)
        ),
    }


def _open_votes() -> dict[str, Sitting]:
    full = a_plan(a_profile("qurultay-2026"), members=a_roster(145))
    running = after(an_open_ballot(138, the=full), casting(96, 12, 9))
    by_name = a_plan(replace(a_profile(), switches=Switches(names_on_wall=True)))
    seen = a_plan(replace(a_profile(), switches=Switches(split_on_wall=True)))
    put = after(a_sitting_in_progress(41), putting_procedural("Жарыссөзді тоқтату туралы"))
    return {
        "voting": running,
        "voting-senate": after(an_open_ballot(41), casting(20, 4, 3)),
        "voting-split-seen": after(an_open_ballot(41, the=seen), casting(20, 4, 3)),
        "voted": after(running, ballot.close_vote),
        "adopted": after(running, ballot.close_vote, ballot.announce),
        "adopted-names-seen": after(an_open_ballot(41, the=by_name), *voting(27, 4, 7)),
        "not-adopted": a_result(25, 9, 4, registered=41),
        "not-adopted-unanimous": a_result(25, registered=41),
        "tie": a_result(20, 20, registered=41),
        "procedural": after(put, casting(10)),
        "procedural-adopted": after(put, *voting(30, 4, 2)),
    }


def _elections() -> dict[str, Sitting]:
    return {
        "majority-gathered": voted({"c1": 40, "c2": 30}),
        "majority-not-gathered": voted({"c1": 40, "c2": 12}),
        "elected": elected({"c1": 40, "c2": 30, "c3": 28}),
        "election-tied": elected({"c1": 40, "c2": 28, "c3": 28}),
        "nobody-elected": elected({"c1": 10, "c2": 12, "c3": 5}),
    }


def _secret_votes() -> dict[str, Sitting]:
    begun = a_secret_ballot()
    several = papers_of({"m002": (28, 12), "m003": (26, 14), "m004": (10, 30)})
    count = counting(papers(30, 8, invalid=1, not_counted=1))
    return {
        "secret": after(begun, lambda s: course.call_break(s, "11.30", secret=True, place="Фойе")),
        "secret-counting": after(begun, count),
        "secret-voted": after(begun, count, ballot.close_vote, approving(38)),
        "secret-result": after(begun, *counted(papers(30, 8, invalid=1, not_counted=1))),
        "secret-not-adopted": after(begun, *counted(papers(20, 18, invalid=1, not_counted=1))),
        "secret-several": after(one_paper(), *counted(several)),
    }


def _on_the_floor() -> dict[str, Sitting]:
    at = a_sitting_in_progress(41)
    who = Address(who=Named((MemberId("m007"),)))
    other = Address(who=Named((MemberId("m009"),)))
    turn = Turn(kind=SpeechKind.CANDIDATE)
    given = after(
        at, lambda s: floor.give_floor(s, who, turn), lambda s: floor.ask_floor(s, other, turn)
    )
    return {"speaker": given, "closed-doors": after(at, doors.close_doors)}


def _of_two() -> dict[str, Sitting]:
    here = both_registered(44, 81)
    open_ = after(both_registered(50, 98), *up_to_the_vote())
    adopted = ByBody(((SENATE, First(41)), (MAZHILIS, First(79))))
    failed = ByBody(((SENATE, First(41)), (MAZHILIS, First(70))))
    return {
        "joint-registration": here,
        "joint-voting": after(open_, casting(adopted)),
        "joint-adopted": after(open_, casting(adopted), ballot.close_vote, ballot.announce),
        "joint-not-adopted": after(open_, casting(failed), ballot.close_vote, ballot.announce),
    }


def _pauses() -> dict[str, Sitting]:
    at = after(a_sitting_in_progress(41), taking_up())
    return {
        "break": after(at, lambda s: course.call_break(s, "12.30")),
        "break-open-end": after(at, course.call_break),
        "technical-stop": after(at, lambda s: course.call_break(s, technical=15)),
        "resumed": after(at, course.call_break, course.resume),
        "postponed": after(
            a_planned_sitting(),
            registration.open_registration,
            registering(20),
            lambda s: course.postpone(s, "Кворум жоқ"),
        ),
        "ended": after(at, course.close_sitting),
    }
