# SPDX-License-Identifier: Apache-2.0
"""What was recorded last where the agenda, the chair or an earlier vote changed, in one line."""

from app.domain import events
from app.domain.ids import ItemId
from app.domain.member import short_name
from app.domain.sitting import Sitting
from app.wording import N_
from ui.clerk.words import Wording


def of_change(event: events.Event, sitting: Sitting, text: Wording) -> str:
    """Return the line about a change of the agenda, of the chair or of a vote; or nothing."""
    return (
        _of_agenda(event, sitting, text)
        or _of_people(event, sitting, text)
        or _of_earlier_vote(event, text)
    )


def _of_agenda(event: events.Event, sitting: Sitting, text: Wording) -> str:
    match event:
        case events.ItemAdded(item=item):
            number = sitting.agenda.number(item.id)
            return text(N_("Item {number} is added to the agenda – recorded"), number=number)
        case events.ItemChanged(item=item):
            return text(N_("Item {number} is changed – recorded"), number=_number(sitting, item))
        case events.ItemsReordered():
            return text(N_("The items stand in another order – recorded"))
        case events.ItemWithdrawn(item=item):
            sentence = N_("Item {number} is taken off the agenda – recorded")
            return text(sentence, number=_number(sitting, item))
        case events.ItemCarriedOver(item=item):
            sentence = N_("Item {number} is left to a later sitting – recorded")
            return text(sentence, number=_number(sitting, item))
        case events.CandidateWithdrawn(item=item, candidate=key):
            the = sitting.agenda.get(item)
            candidate = the.candidate(key) if the else None
            name = short_name(candidate.name) if candidate else key
            return text(N_("{name} is no candidate any more – recorded"), name=name)
        case events.PaperEntered(item=item):
            sentence = N_("A paper of item {number} is entered – recorded")
            return text(sentence, number=_number(sitting, item))
        case _:
            return ""


def _of_people(event: events.Event, sitting: Sitting, text: Wording) -> str:
    match event:
        case events.ChairHandedOver(to=to):
            return text(N_("{name} presides – recorded"), name=short_name(to.name))
        case events.NoteMade():
            return text(N_("The note for the minutes – recorded"))
        case events.StatementMade(members=(one, *_)):
            member = sitting.member(one)
            name = short_name(member.name) if member else one
            return text(N_("{name}: what was stated – recorded"), name=name)
        case events.SittingPostponed():
            return text(N_("The sitting is postponed – recorded"))
        case events.SittingSealed():
            return text(N_("The sitting is sealed – recorded"))
        case _:
            return ""


def _of_earlier_vote(event: events.Event, text: Wording) -> str:
    match event:
        case events.VoteAnnulled(ballot=ballot):
            return text(N_("Vote {ballot} is annulled – recorded"), ballot=ballot)
        case events.CastingVoteGiven():
            return text(N_("The Chair's casting vote – recorded"))
        case events.CountEntered(figures=figures):
            sentence = N_(
                "The figures: in favour {in_favour}, against {against}, abstained {abstained} "
                "– recorded"
            )
            return text(
                sentence,
                in_favour=sum(each.in_favour for each in figures.values()),
                against=sum(each.against for each in figures.values()),
                abstained=sum(each.abstained for each in figures.values()),
            )
        case _:
            return ""


def _number(sitting: Sitting, item: ItemId) -> int:
    return sitting.agenda.number(item)
