# SPDX-License-Identifier: Apache-2.0
"""What the clerk may do now, and why not.

Learned by trying the decision itself without recording it: a rule is written once, in
`app.domain.decide`, and no window knows one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.decide import agenda, ballot, doors, registration, secret_ballot, sitting
from app.domain.decide.election import elect
from app.domain.decide.floor import Address, Turn, give_floor
from app.domain.decide.importing import VoteFile, import_votes
from app.domain.decide.question import Motion, open_vote, put_procedural
from app.domain.decide.resolution import Subject, warrant
from app.domain.floor import SpeechKind
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import Method
from app.domain.refusals import Objection, Refusal
from app.domain.register import Register
from app.domain.secret_ballot import SecretCount, nothing_found
from app.domain.selection import NOBODY
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.wording import Saying


class Deed(StrEnum):
    """Something the clerk can do with one key."""

    OPEN_REGISTRATION = "open_registration"
    CLOSE_REGISTRATION = "close_registration"
    CHECK_QUORUM = "check_quorum"
    """«Кворум бар ма?» from the floor."""
    REGISTER = "register"
    LEAVE = "leave"
    OPEN_SITTING = "open_sitting"
    ADOPT_AGENDA = "adopt_agenda"
    ENTER_SECRET_COUNT = "enter_secret_count"
    APPROVE_PROTOCOL = "approve_protocol"
    TAKE_UP = "take_up"
    MARK_STEP = "mark_step"
    OPEN_VOTE = "open_vote"
    PROCEDURAL = "procedural"
    CAST = "cast"
    IMPORT_VOTES = "import_votes"
    CLOSE_VOTE = "close_vote"
    ANNOUNCE = "announce"
    ELECT = "elect"
    ISSUE = "issue"
    CALL_BREAK = "call_break"
    RESUME = "resume"
    CLOSE_SITTING = "close_sitting"
    SEAL = "seal"
    GIVE_FLOOR = "give_floor"
    CLOSE_DOORS = "close_doors"
    OPEN_DOORS = "open_doors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Whether a deed is allowed now, and why not."""

    allowed: bool = True
    why_not: Saying | None = None
    code: str = ""
    article: str = ""
    objection: bool = False
    """A reason would lift it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What the deeds of a vote are about: an item, a candidate of it, a step."""

    item: ItemId | None = None
    candidate: CandidateId | None = None
    step: str = ""
    note: str = ""
    method: Method | None = None
    """The way of voting, where a vote is opened; None: as the law has it for the item."""


class Permissions(Mapping[Deed, Permission]):
    """Whether each deed is allowed now; a deed nobody asks about is never tried."""

    def __init__(self, state: Sitting, trials: Mapping[Deed, Callable[[], object]]) -> None:
        self._state = state
        self._trials = trials
        self._tried: dict[Deed, Permission] = {}

    def __getitem__(self, deed: Deed) -> Permission:
        """Try the deed, once."""
        if deed not in self._tried:
            trial = self._trials.get(deed)
            self._tried[deed] = (
                Permission(allowed=False) if trial is None else attempted(self._state, trial)
            )
        return self._tried[deed]

    def __iter__(self) -> Iterator[Deed]:
        """Go through all deeds."""
        return iter(Deed)

    def __len__(self) -> int:
        """Return how many deeds there are."""
        return len(Deed)


def permitted(
    state: Sitting, register: Register, target: Target, of_act: Target
) -> Mapping[Deed, Permission]:
    """Return for every deed whether it is allowed now; acts may lag behind the vote at hand."""
    trials = {**_course_trials(state), **_item_trials(state, target)}
    if of_act.item is not None:
        subject = Subject(item=of_act.item, candidate=of_act.candidate)
        trials[Deed.ISSUE] = lambda: warrant(state, register, subject, None)
    return Permissions(state, trials)


def _course_trials(state: Sitting) -> dict[Deed, Callable[[], object]]:
    nobody = {body.key: Tally() for body in state.bodies}
    return {
        Deed.OPEN_REGISTRATION: lambda: registration.open_registration(state),
        Deed.CLOSE_REGISTRATION: lambda: registration.close_registration(state),
        Deed.CHECK_QUORUM: lambda: registration.check_quorum(state),
        Deed.REGISTER: lambda: registration.register(state, NOBODY),
        Deed.LEAVE: lambda: registration.leave(state, NOBODY),
        Deed.OPEN_SITTING: lambda: sitting.open_sitting(state),
        Deed.ADOPT_AGENDA: lambda: agenda.adopt_agenda(state, nobody),
        Deed.ENTER_SECRET_COUNT: lambda: secret_ballot.enter_secret_count(state, _nothing(state)),
        Deed.APPROVE_PROTOCOL: lambda: secret_ballot.approve_protocol(state, nobody),
        Deed.PROCEDURAL: lambda: put_procedural(state, "?"),
        Deed.CAST: lambda: ballot.cast(state),
        Deed.CLOSE_VOTE: lambda: ballot.close_vote(state),
        Deed.ANNOUNCE: lambda: ballot.announce(state),
        Deed.CALL_BREAK: lambda: sitting.call_break(state),
        Deed.RESUME: lambda: sitting.resume(state),
        Deed.CLOSE_SITTING: lambda: sitting.close_sitting(state),
        Deed.SEAL: lambda: sitting.seal(state),
        Deed.IMPORT_VOTES: lambda: import_votes(state, VoteFile(name="", sha256="", rows=())),
        Deed.GIVE_FLOOR: lambda: give_floor(state, Address(name="?"), Turn(kind=SpeechKind.REPORT)),
        Deed.CLOSE_DOORS: lambda: doors.close_doors(state),
        Deed.OPEN_DOORS: lambda: doors.open_doors(state),
    }


def _nothing(state: Sitting) -> SecretCount:
    ballot = state.open_ballot
    return nothing_found(state.strengths, ballot.candidates if ballot else ())


def _item_trials(state: Sitting, target: Target) -> dict[Deed, Callable[[], object]]:
    item = target.item
    if item is None:
        return {}
    trials: dict[Deed, Callable[[], object]] = {
        Deed.TAKE_UP: lambda: agenda.take_up(state, item),
        Deed.OPEN_VOTE: lambda: open_vote(state, Motion(item=item, candidate=target.candidate)),
        Deed.ELECT: lambda: elect(state, item),
    }
    if target.step:
        trials[Deed.MARK_STEP] = lambda: agenda.mark_done(
            state, item, target.step, candidate=target.candidate, note=target.note
        )
    return trials


def attempted(state: Sitting, trial: Callable[[], object]) -> Permission:
    """Try a deed without recording it; return whether it is allowed, and why not."""
    try:
        trial()
    except Refusal as refusal:
        return Permission(
            allowed=False,
            why_not=refusal.saying(),
            code=refusal.code,
            article=state.profile.article_of(refusal.code),
            objection=isinstance(refusal, Objection),
        )
    return Permission()
