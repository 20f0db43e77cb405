# SPDX-License-Identifier: Apache-2.0
"""What the hall may see at this stage, and nothing else.

The split of an open vote stays hidden until the result is announced, and nobody's choice is on the
wall unless the profile says so: an open vote is not a roll call (practice L22). A page never shows
figures of another question than the one it names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.guards import known
from app.domain.ids import BodyKey
from app.domain.kinds import MAIN, Kind
from app.domain.questions import question_of
from app.domain.registration import Quorum
from app.domain.sitting import Sitting, SittingStage
from app.domain.tally import Tally
from app.views import results
from app.views.elections import ElectionView, election_view, just_elected, on_nominee
from app.views.results import BallotResult, OpenedResult
from app.views.roll import RollRow, ballot_roll, registration_roll, turnout_roll
from app.views.speeches import SpeechView, speech_view


class HallPage(StrEnum):
    """A page of the hall display."""

    TITLE = "title"
    REGISTRATION = "registration"
    OPENED = "opened"
    ITEM = "item"
    VOTING = "voting"
    VOTED = "voted"
    """The vote is closed; the presiding officer announces the result."""
    SECRET = "secret"
    """Papers are given out; nothing of the vote is on the wall."""
    COUNTING = "counting"
    """The counting commission is at work, until its protocol is approved."""
    RESULT = "result"
    ELECTED = "elected"
    """Who is elected, or whom a tie keeps apart."""
    SPEAKER = "speaker"
    CLOSED_DOORS = "closed_doors"
    """The hall sees nothing but that the sitting is closed (PR п.12)."""
    BREAK = "break"
    POSTPONED = "postponed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class HallQuestion:
    """What the page is about."""

    item: int | None
    """The item's number on the agenda; None for a vote about no item."""
    purpose: Purpose = Purpose.ITEM
    title: str
    candidate: str = ""
    post: str = ""
    place: tuple[int, int] | None = None
    """Which candidate of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HallCandidate:
    """What the vote on one name of a secret paper came to."""

    name: str
    result: BallotResult


@dataclass(frozen=True, slots=True, kw_only=True)
class HallView:
    """One page of the hall display."""

    page: HallPage
    body: str
    heading: str
    """The body in full: «Қазақстан Республикасы Парламентінің Сенаты»."""
    sitting: str
    """What the sitting is called: «Құрылтай отырысы»."""
    number: int
    day: date
    starts: datetime
    utc_offset: int
    """Minutes east of Greenwich, for the clock on the wall."""
    practice: bool
    registering: bool
    """Whether deputies are registering now, so that the count isn't final."""
    quorums: tuple[Quorum, ...]
    seats: tuple[RollRow, ...]
    put_to_vote: str
    question: HallQuestion | None = None
    answered: int = 0
    registered: int = 0
    needed: int | None = None
    base_size: int | None = None
    result: BallotResult | None = None
    """Only on the result page."""
    split: Tally | None = None
    """While an open vote of one body runs, and only where its profile says so."""
    names: Mapping[BodyKey, str] = field(default_factory=dict)
    """Of the bodies that sit."""
    bodies: Mapping[BodyKey, OpenedResult] = field(default_factory=dict)
    """In a joint sitting, what the vote needs of each body."""
    turnout: Mapping[BodyKey, int] = field(default_factory=dict)
    """In a joint sitting, how many of each body have answered."""
    on_nominee: bool = False
    """The vote is on somebody who may be elected: nothing is called adopted (practice L7)."""
    election: ElectionView | None = None
    """Only on the page of an election."""
    candidates: tuple[HallCandidate, ...] = ()
    """In place of one result, where one secret paper bore several names."""
    until: str = ""
    technical: int | None = None
    """The minutes of a technical stop, 0 where nobody said how many; None: another break."""
    secret: bool = False
    """Whether the vote is a secret one: no figures before it is announced."""
    papers_at: str = ""
    """Where the papers are given out."""
    speech: SpeechView | None = None
    """Only on the page of a speaker."""


def hall_view(sitting: Sitting) -> HallView:
    """Return the page the hall sees now."""
    if sitting.doors_closed and sitting.stage in _BEHIND_DOORS:
        return _closed_doors(sitting)
    speech = _speaking(sitting)
    if speech is not None:
        return replace(_page(sitting, HallPage.SPEAKER), speech=speech)
    ballot = _shown(sitting)
    if ballot is not None and ballot.secret and ballot.stage is BallotStage.OPEN:
        return _secret_page(sitting, ballot)
    elected = _elected(sitting)
    if elected is not None:
        return replace(
            _page(sitting, HallPage.ELECTED, question=_question(sitting, elected, None)),
            election=election_view(sitting, elected),
        )
    if sitting.stage is SittingStage.IN_PROGRESS and ballot is not None:
        return _ballot_page(sitting, ballot)
    page = _PAGES.get(sitting.stage, HallPage.OPENED)
    item = sitting.agenda.get(sitting.current)
    if sitting.stage is SittingStage.IN_PROGRESS:
        if sitting.registration.open:
            return _page(sitting, HallPage.REGISTRATION)
        if item is not None:
            return _page(sitting, HallPage.ITEM, question=_question(sitting, item, None))
    return _page(sitting, page)


_PAGES = {
    SittingStage.PLANNED: HallPage.TITLE,
    SittingStage.REGISTRATION: HallPage.REGISTRATION,
    SittingStage.BREAK: HallPage.BREAK,
    SittingStage.POSTPONED: HallPage.POSTPONED,
    SittingStage.CLOSED: HallPage.ENDED,
    SittingStage.SEALED: HallPage.ENDED,
}


_BEHIND_DOORS = frozenset({SittingStage.IN_PROGRESS, SittingStage.BREAK})


def _closed_doors(sitting: Sitting) -> HallView:
    """Return the page of closed doors: no seat, no question and no figure stands in it."""
    page = _page(sitting, HallPage.CLOSED_DOORS)
    bare = replace(page, until="", technical=None)
    return replace(bare, seats=(), quorums=(), registered=0, registering=False)


def _speaking(sitting: Sitting) -> SpeechView | None:
    """Return the speech going on, unless a vote or its result came after it began."""
    speech = sitting.floor.current
    if sitting.pending is not None or sitting.registration.open or speech is None:
        return None
    return speech_view(sitting, speech) if speech.after == len(sitting.ballots) else None


def _shown(sitting: Sitting) -> Ballot | None:
    """Return the ballot the wall speaks of: the one going on, or the last result.

    The last result leaves the wall as soon as another item is taken up, the sitting resumes after
    a break, or a round of registration begins.
    """
    if sitting.pending is not None:
        return sitting.pending
    last = sitting.ballot(sitting.announced_last) if sitting.announced_last else None
    if last is None or not last.counts or sitting.registration.open:
        return None
    return None if sitting.moved_on_after == len(sitting.ballots) else last


def _secret_page(sitting: Sitting, ballot: Ballot) -> HallView:
    """Return the page of a secret vote that has no result yet: words, and no figure of it."""
    if ballot.stage is BallotStage.OPEN:
        page = HallPage.COUNTING if ballot.entries else HallPage.SECRET
    else:
        approved = sitting.protocol_approved(ballot.id)
        page = HallPage.VOTED if approved else HallPage.COUNTING
    shown = _page(sitting, page, question=_ballot_question(sitting, ballot))
    return replace(shown, secret=True, papers_at=sitting.papers_at)


def _elected(sitting: Sitting) -> AgendaItem | None:
    """Return the item whose election, decided last, is what the wall speaks of."""
    quiet = sitting.pending is None and not sitting.registration.open
    return just_elected(sitting) if quiet and sitting.stage is SittingStage.IN_PROGRESS else None


def _ballot_page(sitting: Sitting, ballot: Ballot) -> HallView:
    if ballot.secret and ballot.stage is not BallotStage.ANNOUNCED:
        return _secret_page(sitting, ballot)
    opened = results.opened(sitting, ballot)
    running = results.running(sitting, ballot)
    announced = ballot.stage is BallotStage.ANNOUNCED
    page = {
        BallotStage.OPEN: HallPage.VOTING,
        BallotStage.CLOSED: HallPage.VOTED,
        BallotStage.ANNOUNCED: HallPage.RESULT,
        BallotStage.ANNULLED: HallPage.ITEM,
    }[ballot.stage]
    names = sitting.profile.switches.names_on_wall
    told = results.running_split(sitting, ballot)
    result = results.ballot(sitting, ballot) if announced and not ballot.candidates else None
    seats = (ballot_roll if announced and names else turnout_roll)(sitting, ballot)
    return replace(
        _page(sitting, page, question=_ballot_question(sitting, ballot), seats=seats),
        answered=running.in_favour + running.against + running.abstained,
        registered=result.registered if result else opened.registered,
        needed=result.needed if result else opened.needed,
        base_size=result.base_size if result else opened.base_size,
        result=result,
        split=told if page is HallPage.VOTING else None,
        bodies=opened.bodies or {},
        turnout={
            key: each.in_favour + each.against + each.abstained
            for key, each in (running.bodies or {}).items()
        },
        candidates=_candidates(sitting, ballot) if announced else (),
        secret=ballot.secret,
        on_nominee=on_nominee(sitting, ballot),
    )


def _candidates(sitting: Sitting, ballot: Ballot) -> tuple[HallCandidate, ...]:
    """Return the result of each name on a paper with several."""
    item = sitting.agenda.get(ballot.item)
    return tuple(
        HallCandidate(name=each.name, result=results.ballot(sitting, ballot, each.id))
        for each in (item.candidates if item else ())
        if each.id in ballot.candidates
    )


def _ballot_question(sitting: Sitting, ballot: Ballot) -> HallQuestion:
    item = sitting.agenda.get(ballot.item)
    if item is not None:
        return _question(sitting, item, ballot)
    title = ballot.question if ballot.purpose is Purpose.PROCEDURAL else ""
    return HallQuestion(item=None, purpose=ballot.purpose, title=title)


def _question(sitting: Sitting, item: AgendaItem, ballot: Ballot | None) -> HallQuestion:
    candidate = item.candidate(ballot.candidate) if ballot else None
    keys = [each.id for each in item.standing]
    return HallQuestion(
        item=sitting.agenda.number(item.id),
        title=asked(sitting, item, ballot.question if ballot else MAIN),
        candidate=candidate.name if candidate else "",
        post=(candidate.post or sitting.kind_of(item).post) if candidate else "",
        place=(keys.index(candidate.id) + 1, len(keys)) if candidate else None,
    )


def asked(sitting: Sitting, item: AgendaItem, question: str) -> str:
    """Return what is asked: a refusal must never stand under the title of a consent (X-29)."""
    kind = sitting.kind_of(item)
    if question == MAIN:
        return item.title
    rule = known(question_of(kind, item, question))
    if question != rule.key:
        return f"{item.title}: {_measure(kind, rule.each_of, question)}"
    worded = rule.act is not None and "{" not in rule.act.title
    return known(rule.act).title if worded else rule.name


def _measure(kind: Kind, field: str, value: str) -> str:
    """Return the name of a measure that is put alone (57.4-05)."""
    rule = known(kind.field(field)).value(value)
    return rule.name if rule else value


def _page(
    sitting: Sitting,
    page: HallPage,
    *,
    question: HallQuestion | None = None,
    seats: tuple[RollRow, ...] | None = None,
) -> HallView:
    profile = sitting.profile
    return HallView(
        page=page,
        body=profile.name,
        heading=profile.wording.heading,
        sitting=sitting.called,
        number=sitting.number,
        day=sitting.date,
        starts=sitting.starts,
        utc_offset=profile.utc_offset,
        practice=sitting.practice,
        registering=sitting.registration.open,
        quorums=sitting.quorums,
        seats=registration_roll(sitting) if seats is None else seats,
        put_to_vote=profile.wording.put_to_vote,
        question=question,
        registered=sum(each.registered for each in sitting.quorums),
        until=sitting.until,
        technical=sitting.technical,
        names={body.key: body.name for body in sitting.bodies},
    )
