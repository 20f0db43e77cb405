# SPDX-License-Identifier: Apache-2.0
"""The forms of the course: breaks, postponement, the chair, notes, statements, coming and going."""

from app.domain.ballot import Purpose
from app.domain.body import Officer
from app.domain.decide import registration
from app.domain.decide import sitting as deciding
from app.domain.decide.guards import known
from app.domain.ids import BallotId
from app.domain.questions import question_of
from app.domain.registration import Reason
from app.domain.selection import NOBODY, Named, Selection
from app.domain.sitting import Sitting
from app.views.deeds import attempted
from app.views.forms.form import Entered, Entry, Form, FormField, Option, line, members_of
from app.views.forms.grounds import REASON, reason_field
from app.views.roll import seat_numbers
from app.wording import N_, Saying

UNTIL, PLACE, TEXT, WHO = "until", "place", "text", "who"
NAME, POST, ABOUT, PAPER = "name", "post", "ballot", "paper"
ABOUT_IT = N_("{ballot}: {question}")
NAMED = {
    Purpose.AGENDA: N_("Adoption of the agenda"),
    Purpose.PROTOCOL: N_("Approval of the counting commission's protocol"),
}
AWAY = {
    Reason.BUSINESS_TRIP: N_("Trip"),
    Reason.ILLNESS: N_("Illness"),
    Reason.LEAVE: N_("Leave"),
    Reason.PERMISSION: N_("Permitted"),
    Reason.WITHOUT_REASON: N_("No reason"),
}


def call_break(sitting: Sitting, _: Entered) -> Form:
    """Ask until when the break lasts, and where papers of a secret vote are given."""
    secret = sitting.open_ballot is not None and sitting.open_ballot.secret
    where = FormField(key=PLACE, label=Saying(N_("Where the papers are given")))
    return Form(
        title=Saying(N_("Break")),
        does=Saying(N_("Announce the break")),
        fields=(
            FormField(key=UNTIL, label=Saying(N_("Until, as announced: 12.30")), entry=Entry.TIME),
            *((where,) if secret else ()),
        ),
        permission=attempted(sitting, lambda: deciding.call_break(sitting)),
    )


def postpone(sitting: Sitting, _: Entered) -> Form:
    """Ask why the sitting is put off."""
    return Form(
        title=Saying(N_("Postpone the sitting")),
        does=Saying(N_("Postpone the sitting")),
        fields=(reason_field(required=True),),
        permission=attempted(sitting, lambda: deciding.postpone(sitting, "?")),
        note=Saying(N_("The sitting is put off to another day; nothing more is voted on today.")),
        twice=True,
    )


def hand_over_chair(sitting: Sitting, _: Entered) -> Form:
    """Ask who is to preside: a deputy by seat, or somebody from outside by name and post."""
    return Form(
        title=Saying(N_("Hand over the chair")),
        does=Saying(N_("Hand over the chair")),
        fields=(
            who_field(sitting, N_("Seat of the deputy who is to preside"), one=True),
            FormField(key=NAME, label=Saying(N_("Or the name of somebody who isn't a deputy"))),
            FormField(key=POST, label=Saying(N_("Post of that person"))),
        ),
        permission=attempted(
            sitting, lambda: deciding.hand_over_chair(sitting, Officer(name="?", post="?"))
        ),
        note=Saying(
            N_("Now {name} presides. Acts are signed by the Chair all the same."),
            {"name": sitting.presiding.name},
        ),
    )


def note(sitting: Sitting, _: Entered) -> Form:
    """Ask what is to be noted for the minutes."""
    return Form(
        title=Saying(N_("Note for the minutes")),
        does=Saying(N_("Enter the note")),
        fields=(_text(N_("What the minutes are to say")),),
        permission=attempted(sitting, lambda: deciding.note(sitting, "?")),
    )


def statement(sitting: Sitting, _: Entered) -> Form:
    """Ask what deputies say about a vote of their own; no count changes (PR п.25)."""
    anybody = Named(tuple(each.id for each in sitting.members[:1]))
    ballots = tuple(
        Option(key=each.id, name=ballot_name(sitting, each.id))
        for each in reversed(sitting.ballots)
    )
    return Form(
        title=Saying(N_("Statement of a deputy")),
        does=Saying(N_("Enter the statement")),
        fields=(
            who_field(sitting, N_("Seat"), required=True),
            FormField(
                key=ABOUT, label=Saying(N_("About the vote")), entry=Entry.CHOICE, options=ballots
            ),
            _text(N_("What was stated")),
        ),
        permission=attempted(sitting, lambda: deciding.state(sitting, anybody, "?")),
        note=Saying(N_("It stands in the minutes; no count changes by it.")),
    )


def arrive(sitting: Sitting, _: Entered) -> Form:
    """Ask who has come late."""
    return Form(
        title=Saying(N_("Came late")),
        does=Saying(N_("Register")),
        fields=(who_field(sitting, N_("Seats"), required=True),),
        permission=attempted(sitting, lambda: registration.register(sitting, NOBODY)),
    )


def leave(sitting: Sitting, _: Entered) -> Form:
    """Ask who leaves, and why."""
    return Form(
        title=Saying(N_("Leaves the sitting")),
        does=Saying(N_("Strike those who leave")),
        fields=(who_field(sitting, N_("Seats"), required=True), reason_field()),
        permission=attempted(sitting, lambda: registration.leave(sitting, NOBODY)),
        note=Saying(N_("Their answers in an open vote are struck with them.")),
    )


def excuse(sitting: Sitting, _: Entered) -> Form:
    """Ask who is away, for which reason and by which paper (PR п.105, 110)."""
    return Form(
        title=Saying(N_("Away with a reason")),
        does=Saying(N_("Note the reason")),
        fields=(
            who_field(sitting, N_("Seats"), required=True),
            FormField(
                key=REASON,
                label=Saying(N_("Reason")),
                entry=Entry.CHOICE,
                options=tuple(Option(key=each, name=Saying(AWAY[each])) for each in Reason),
                required=True,
            ),
            FormField(key=PAPER, label=Saying(N_("Paper: number and date"))),
        ),
        permission=attempted(
            sitting, lambda: registration.excuse(sitting, NOBODY, Reason.WITHOUT_REASON)
        ),
    )


def who_field(
    sitting: Sitting, label: str, *, required: bool = False, one: bool = False
) -> FormField:
    """Return a field for deputies, by the numbers of their seats."""
    return FormField(
        key=WHO,
        label=Saying(label),
        entry=Entry.SEATS,
        required=required,
        one=one,
        seats={number: key for key, number in seat_numbers(sitting).items()},
    )


def named(sitting: Sitting, entered: Entered) -> Selection:
    """Return the deputies who were entered."""
    return Named(members_of(who_field(sitting, ""), entered.get(WHO, ())))


def officer_of(sitting: Sitting, entered: Entered) -> Officer:
    """Return who is to preside as entered: a deputy where a seat was given."""
    key = next(iter(members_of(who_field(sitting, ""), entered.get(WHO, ()))), None)
    member = sitting.member(key) if key is not None else None
    if member is not None:
        return Officer(name=member.name, member=key)
    return Officer(name=line(entered, NAME), post=line(entered, POST))


def about_of(entered: Entered) -> BallotId | None:
    """Return the vote that was chosen."""
    key = line(entered, ABOUT)
    return BallotId(key) if key else None


def ballot_name(sitting: Sitting, key: BallotId) -> Saying:
    """Return a vote as it stands in a list: its number, and whom or what it was about."""
    ballot = known(sitting.ballot(key))
    if ballot.purpose in NAMED:
        return Saying(ABOUT_IT, {"ballot": key, "question": Saying(NAMED[ballot.purpose])})
    item = sitting.agenda.get(ballot.item)
    if item is None:
        return Saying(ABOUT_IT, {"ballot": key, "question": ballot.question})
    candidate = item.candidate(ballot.candidate)
    about = candidate.name if candidate else item.title
    rule = question_of(sitting.kind_of(item), item, ballot.question)
    question = rule.name if rule is not None else ballot.question
    facts = {"ballot": key, "about": about, "question": question}
    return Saying(N_("{ballot}: {about} – {question}"), facts)


def _text(label: str) -> FormField:
    return FormField(key=TEXT, label=Saying(label), entry=Entry.LINES, required=True)
