# SPDX-License-Identifier: Apache-2.0
"""What was recorded last, in one line: seat, name and what became of them."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain import events
from app.domain.ids import BallotId, MemberId
from app.domain.member import short_name
from app.domain.ranking import Next
from app.domain.register import ActMark
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.plenary import Change
from app.views.elections import on_nominee
from app.views.roll import seat_numbers
from app.wording import N_
from ui.clerk.change_notices import of_change
from ui.clerk.words import REASON_WORDS, Wording

CAST = {
    Choice.IN_FAVOUR: N_("{deputy}: in favour – recorded"),
    Choice.AGAINST: N_("{deputy}: against – recorded"),
    Choice.ABSTAIN: N_("{deputy}: abstained – recorded"),
}


def told(change: Change, text: Wording) -> str:
    """Return the line about a change: about its last event, the others follow from it."""
    lines = (_line(event, change.sitting, text) for event in reversed(change.events))
    return next((line for line in lines if line), "")


def _line(event: events.Event, sitting: Sitting, text: Wording) -> str:
    return (
        _of_deputies(event, sitting, text)
        or _of_mandates(event, sitting, text)
        or _of_vote(event, sitting, text)
        or _of_acts(event, text)
        or _of_course(event, sitting, text)
        or of_change(event, sitting, text)
        or _of_floor(event, text)
    )


def _of_deputies(event: events.Event, sitting: Sitting, text: Wording) -> str:
    match event:
        case events.MembersRegistered(members=(one,)):
            return text(N_("{deputy}: registered – recorded"), deputy=_deputy(sitting, one, text))
        case events.MembersRegistered(members=members):
            return text(N_("Registered: {count} deputies – recorded"), count=len(members))
        case events.MembersLeft(members=(one,)):
            return text(N_("{deputy}: left – recorded"), deputy=_deputy(sitting, one, text))
        case events.MembersLeft(members=members):
            return text(N_("Left: {count} deputies – recorded"), count=len(members))
        case events.MembersExcused(members=(one, *_), reason=reason):
            why = text(REASON_WORDS[reason]).lower()
            deputy = _deputy(sitting, one, text)
            return text(N_("{deputy}: {reason} – recorded"), deputy=deputy, reason=why)
        case events.VotesCast(votes=votes) if len(votes) == 1:
            one, choice = next(iter(votes.items()))
            return text(CAST[choice], deputy=_deputy(sitting, one, text))
        case events.VotesCast(votes=votes):
            return text(N_("Votes marked: {count} – recorded"), count=len(votes))
        case events.VotesWithdrawn(members=(one, *_)):
            return text(N_("{deputy}: taken back – recorded"), deputy=_deputy(sitting, one, text))
        case _:
            return ""


def _of_mandates(event: events.Event, sitting: Sitting, text: Wording) -> str:
    match event:
        case events.InitiativeSigned(members=(one,)):
            return text(N_("{deputy}: signed – recorded"), deputy=_deputy(sitting, one, text))
        case events.InitiativeSigned(members=members):
            return text(N_("Signed: {count} deputies – recorded"), count=len(members))
        case events.SeatVacated(member=one):
            deputy = _deputy(sitting, one, text)
            return text(N_("{deputy}: the mandate has ended – recorded"), deputy=deputy)
        case _:
            return ""


def _of_vote(event: events.Event, sitting: Sitting, text: Wording) -> str:
    match event:
        case events.BallotOpened():
            return text(N_("The vote is open – recorded"))
        case events.BallotClosed(ballot=key):
            ballot = sitting.ballot(key)
            tally = sitting.reckon(ballot).tally if ballot else None
            if tally is None or ballot is None:
                return ""
            if ballot.secret:
                return text(N_("The secret vote is closed – recorded"))
            sentence = N_(
                "The vote is closed: in favour {in_favour}, against {against}, "
                "abstained {abstained} – recorded"
            )
            return text(
                sentence,
                in_favour=tally.in_favour,
                against=tally.against,
                abstained=tally.abstained,
            )
        case events.ResultAnnounced(ballot=key) if _on_nominee(sitting, key):
            return text(N_("The result is announced – recorded"))
        case events.ElectionDecided(ranking=ranking) if ranking.next is Next.NONE:
            return text(N_("Elected: {count} – recorded"), count=len(ranking.elected))
        case events.ElectionDecided(ranking=ranking):
            return text(N_("Put again: {count} candidates – recorded"), count=len(ranking.again))
        case events.SecretCountEntered():
            return text(N_("The count of the secret vote is entered – recorded"))
        case events.ResultAnnounced(outcome=outcome):
            word = N_("The result: adopted – recorded")
            return text(word if outcome.adopted else N_("The result: not adopted – recorded"))
        case _:
            return ""


def _of_acts(event: events.Event, text: Wording) -> str:
    match event:
        case events.ResolutionIssued(number=number):
            return text(N_("Resolution {number} is issued – recorded"), number=number)
        case events.ActMarked(number=number, mark=ActMark.SIGNED):
            return text(N_("Resolution {number} is signed – recorded"), number=number)
        case events.ActMarked(number=number, mark=ActMark.PRINTED):
            return text(N_("Resolution {number} is printed – recorded"), number=number)
        case events.ActMarked(number=number, mark=ActMark.SENT, to=to):
            sentence = N_("Resolution {number} is sent: {to} – recorded")
            return text(sentence, number=number, to=to or "–")
        case events.ActVoided(number=number):
            return text(N_("Resolution {number} is void – recorded"), number=number)
        case events.ResolutionCorrected(number=number):
            return text(N_("Resolution {number} is corrected – recorded"), number=number)
        case events.NumbersReserved(first=first, last=last):
            sentence = N_("Numbers set aside: {first}–{last} – recorded")
            return text(sentence, first=first, last=last)
        case events.NumbersReleased(first=first, last=last):
            sentence = N_("Numbers given back: {first}–{last} – recorded")
            return text(sentence, first=first, last=last)
        case events.ForeignActEntered(number=number):
            return text(N_("Act {number}, made elsewhere, is entered – recorded"), number=number)
        case _:
            return ""


def _on_nominee(sitting: Sitting, key: BallotId) -> bool:
    ballot = sitting.ballot(key)
    return ballot is not None and on_nominee(sitting, ballot)


def _of_course(event: events.Event, sitting: Sitting, text: Wording) -> str:
    match event:
        case events.RegistrationOpened(round=number):
            return text(N_("Registration: round {number} has begun – recorded"), number=number)
        case events.RegistrationClosed():
            return text(N_("Registration has ended – recorded"))
        case events.SittingOpened():
            return text(N_("The sitting is open – recorded"))
        case events.BreakCalled():
            return text(N_("Break – recorded"))
        case events.SittingResumed():
            return text(N_("The sitting goes on – recorded"))
        case events.SittingClosed():
            return text(N_("The sitting has ended – recorded"))
        case events.ItemTakenUp(item=item):
            number = sitting.agenda.number(item)
            return text(N_("Item {number} is taken up – recorded"), number=number)
        case events.StepsMarked(item=item, steps=(step, *_)):
            the = sitting.agenda.get(item)
            rule = sitting.kind_of(the).step(step.step) if the else None
            name = rule.name if rule else step.step
            return text(N_("{step} – recorded"), step=name)
        case _:
            return ""


SPOKEN: Mapping[type[events.Event], str] = MappingProxyType(
    {
        events.FloorGiven: N_("{name} has the floor – recorded"),
        events.FloorAsked: N_("{name} waits for the floor – recorded"),
        events.SpeakerWarned: N_("{name}: warned – recorded"),
        events.SpeakerDeprived: N_("{name}: the floor is taken away – recorded"),
    }
)
SAID: Mapping[type[events.Event], str] = MappingProxyType(
    {
        events.FloorEnded: N_("The speech has ended – recorded"),
        events.FloorExtended: N_("More time for the speaker – recorded"),
        events.DoorsClosed: N_("The doors are closed – recorded"),
        events.DoorsOpened: N_("The doors are open – recorded"),
    }
)


def _of_floor(event: events.Event, text: Wording) -> str:
    match event:
        case (
            events.FloorGiven(speaker=speaker)
            | events.FloorAsked(speaker=speaker)
            | events.SpeakerWarned(speaker=speaker)
            | events.SpeakerDeprived(speaker=speaker)
        ):
            return text(SPOKEN[type(event)], name=short_name(speaker.name))
        case events.VotesImported(votes=votes, file=file):
            return text(
                N_("Votes read: {count}; belonging to nobody: {unmatched} – recorded"),
                count=len(votes),
                unmatched=", ".join(file.unmatched) or "–",
            )
        case events.CorrectionMade(affects=affects):
            return text(
                N_("The record is corrected; votes that hang on it: {ballots} – recorded"),
                ballots=", ".join(affects) or "–",
            )
        case _:
            return text(SAID[type(event)]) if type(event) in SAID else ""


def _deputy(sitting: Sitting, key: MemberId, text: Wording) -> str:
    member = sitting.member(key)
    if member is None:
        return key
    number = seat_numbers(sitting)[key]
    return text(N_("seat {number}, {name}"), number=number, name=short_name(member.name))
