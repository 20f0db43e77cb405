# SPDX-License-Identifier: Apache-2.0
"""Facts to and from the words of the journal: a kind of our choosing, a version, plain JSON.

A kind is never a class name: classes may be renamed, the journal may not. When the form of a fact
changes, its version is raised and an upcast from the old form is added here.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import TypeVar, get_origin

from cattrs import Converter, transform_error
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import BaseValidationError

from app.domain import events as e
from app.errors import JournalDamaged
from app.storage.chain import Draft, Entry, Json
from app.wording import N_, Saying

VERSION = 1

KINDS: Mapping[str, type[e.Event]] = {
    "sitting_planned": e.SittingPlanned,
    "registration_opened": e.RegistrationOpened,
    "registration_closed": e.RegistrationClosed,
    "members_registered": e.MembersRegistered,
    "members_left": e.MembersLeft,
    "members_excused": e.MembersExcused,
    "sitting_opened": e.SittingOpened,
    "break_called": e.BreakCalled,
    "sitting_resumed": e.SittingResumed,
    "sitting_postponed": e.SittingPostponed,
    "sitting_closed": e.SittingClosed,
    "sitting_sealed": e.SittingSealed,
    "chair_handed_over": e.ChairHandedOver,
    "item_added": e.ItemAdded,
    "item_changed": e.ItemChanged,
    "items_reordered": e.ItemsReordered,
    "item_withdrawn": e.ItemWithdrawn,
    "item_carried_over": e.ItemCarriedOver,
    "candidate_withdrawn": e.CandidateWithdrawn,
    "item_taken_up": e.ItemTakenUp,
    "paper_entered": e.PaperEntered,
    "steps_marked": e.StepsMarked,
    "initiative_signed": e.InitiativeSigned,
    "ballot_opened": e.BallotOpened,
    "votes_cast": e.VotesCast,
    "votes_withdrawn": e.VotesWithdrawn,
    "count_entered": e.CountEntered,
    "secret_count_entered": e.SecretCountEntered,
    "votes_imported": e.VotesImported,
    "ballot_closed": e.BallotClosed,
    "result_announced": e.ResultAnnounced,
    "casting_vote_given": e.CastingVoteGiven,
    "vote_annulled": e.VoteAnnulled,
    "election_decided": e.ElectionDecided,
    "objection_overruled": e.ObjectionOverruled,
    "resolution_drafted": e.ResolutionDrafted,
    "resolution_issued": e.ResolutionIssued,
    "resolution_corrected": e.ResolutionCorrected,
    "note_made": e.NoteMade,
    "statement_made": e.StatementMade,
    "correction_made": e.CorrectionMade,
    "doors_closed": e.DoorsClosed,
    "doors_opened": e.DoorsOpened,
    "floor_asked": e.FloorAsked,
    "floor_waived": e.FloorWaived,
    "floor_given": e.FloorGiven,
    "floor_ended": e.FloorEnded,
    "floor_extended": e.FloorExtended,
    "speaker_warned": e.SpeakerWarned,
    "speaker_deprived": e.SpeakerDeprived,
    "member_restricted": e.MemberRestricted,
    "roster_entered": e.RosterEntered,
    "numbering_began": e.NumberingBegan,
    "number_assigned": e.NumberAssigned,
    "numbers_reserved": e.NumbersReserved,
    "numbers_released": e.NumbersReleased,
    "foreign_act_entered": e.ForeignActEntered,
    "act_marked": e.ActMarked,
    "act_voided": e.ActVoided,
    "name_settled": e.NameSettled,
    "sitting_entered": e.SittingEntered,
    "sitting_ended": e.SittingEnded,
    "seat_vacated": e.SeatVacated,
    "seat_restored": e.SeatRestored,
    "mandate_ended": e.MandateEnded,
    "mandate_restored": e.MandateRestored,
}
_KIND_OF = {event: kind for kind, event in KINDS.items()}

Value = TypeVar("Value")


class WrongShape(ValueError):
    """Data don't have the shape they should; `problems` are pairs of a field's path and why."""

    def __init__(self, problems: tuple[tuple[str, Saying], ...]) -> None:
        """Keep the problems found."""
        super().__init__("; ".join(f"{path}: {why}" for path, why in problems))
        self.problems = problems


def _reason(why: str) -> Saying:
    """Say in our own words what the structuring library found."""
    key = re.fullmatch(r"extra fields found \((.*)\)", why)
    if key is not None:
        return Saying(N_("the key “{key}” is not known here"), {"key": key[1]})
    if why.startswith("required field missing"):
        return Saying(N_("this key is missing"))
    kind = why.rpartition("expected ")[2].replace("tuple", "list")
    return Saying(N_("another kind of value is needed: {kind}"), {"kind": kind})


def _strict(kind: type) -> Callable[[object, type], object]:
    """Take nothing for a number or a text that isn't one; a choice is a text of its list."""

    def structure(value: object, target: type) -> object:
        if type(value) is not kind:
            raise _unlike(expected=kind.__name__)
        return value if target is kind else target(value)

    return structure


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _list_only(target: type, converter: Converter) -> Callable[[object, type], object]:
    """Take no text for a list of its letters."""
    structure = homogenous_tuple_structure_factory(target, converter)

    def structure_list(value: object, kind: type) -> object:
        if not isinstance(value, list | tuple):
            raise _unlike(expected="list")
        return structure(value, kind)

    return structure_list


def _date(value: object, _: type) -> date:
    if type(value) is date:
        return value
    if isinstance(value, str):
        return date.fromisoformat(value)
    raise _unlike(expected="date")


def _moment(value: object, _: type) -> datetime:
    if isinstance(value, str) and (moment := datetime.fromisoformat(value)).tzinfo is not None:
        return moment
    raise _unlike(expected="time")


def _unlike(*, expected: str) -> TypeError:
    return TypeError(f"expected {expected}")


def stamp(moment: datetime) -> str:
    """Return a moment as the journal writes it: UTC, «2026-05-14T05:00:00Z»."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


_CONVERTER = Converter(forbid_extra_keys=True)
for _kind in (int, str, bool):
    _CONVERTER.register_structure_hook(_kind, _strict(_kind))
_CONVERTER.register_structure_hook_factory(_is_tuple, _list_only)
_CONVERTER.register_structure_hook(datetime, _moment)
_CONVERTER.register_structure_hook(date, _date)
_CONVERTER.register_unstructure_hook(datetime, stamp)
_CONVERTER.register_unstructure_hook(date, date.isoformat)


def shaped(document: object, kind: type[Value]) -> Value:
    """Return plain data as a value of that class; raises `WrongShape` with every problem."""
    if not isinstance(document, dict):
        raise WrongShape((("", _reason("expected table")),))
    try:
        return _CONVERTER.structure(document, kind)
    except BaseValidationError as error:
        problems = []
        for line in transform_error(error):
            why, _, path = line.rpartition(" @ ")
            problems.append((path.removeprefix("$").lstrip("."), _reason(why)))
        raise WrongShape(tuple(problems)) from error


def encode(event: e.Event, *, stream: str, at: datetime, actor: str) -> Draft:
    """Return a fact as the journal takes it."""
    payload: dict[str, Json] = _CONVERTER.unstructure(event)
    return Draft(
        stream=stream,
        at=stamp(at),
        actor=actor,
        kind=_KIND_OF[type(event)],
        version=VERSION,
        payload=payload,
    )


def decode(entry: Entry) -> e.Event:
    """Return the fact that an entry holds; raises `JournalDamaged` when it can't be read."""
    place = f"{entry.stream} {entry.seq}"
    kind = KINDS.get(entry.kind)
    if kind is None or entry.version != VERSION:
        reason = f"{entry.kind}/{entry.version}"
        raise JournalDamaged(place=place, reason=reason)
    try:
        return shaped(json.loads(entry.payload), kind)
    except (WrongShape, ValueError) as error:
        raise JournalDamaged(place=place, reason=str(error)) from error


def moment(entry: Entry) -> datetime:
    """Return when an entry was recorded; raises `JournalDamaged` when it doesn't say."""
    try:
        return _moment(entry.at, datetime)
    except (TypeError, ValueError) as error:
        place = f"{entry.stream} {entry.seq}"
        raise JournalDamaged(place=place, reason=str(error)) from error
