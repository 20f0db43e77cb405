# SPDX-License-Identifier: Apache-2.0
"""The form of an item of the agenda: its kind first, then what the kind asks for.

It needs a body and its deputies, no sitting that goes on: the plan of a sitting uses it too.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem, Candidate
from app.domain.decide.changes import Wording
from app.domain.ids import CandidateId, ItemId, MemberId
from app.domain.kinds import OTHER, Kind, SittingKind
from app.domain.profile import Profile
from app.domain.requirements import FieldRule
from app.domain.sitting import Sitting
from app.domain.threshold import Base, Threshold
from app.views.forms.form import (
    Entered,
    Entry,
    FormField,
    Option,
    cells,
    day_of,
    line,
    members_of,
)
from app.views.roll import seat_numbers
from app.wording import N_, Saying

KIND, TITLE, SUBJECT = "kind", "title", "subject"
CANDIDATES, SEATS, SIZE, MAJORITY = "candidates", "seats", "size", "threshold"
FACT = "field:"
"""Before the key of a kind's own field."""

OF_WHOM: Mapping[Base, str] = {
    Base.TOTAL: N_("{share} of the total number of deputies"),
    Base.REGISTERED: N_("{share} of the deputies registered"),
    Base.TAKING_PART: N_("{share} of the deputies taking part"),
    Base.MEMBERS: N_("{share} of the members"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chamber:
    """For whom an item is worded: the body, the kind of sitting, and its deputies."""

    profile: Profile
    kind: SittingKind
    seats: Mapping[int, MemberId]
    """By the number with which each is reached at the desk."""
    names: Mapping[MemberId, str]


def chamber_of(sitting: Sitting) -> Chamber:
    """Return the chamber of a sitting."""
    return Chamber(
        profile=sitting.profile,
        kind=sitting.kind,
        seats={number: key for key, number in seat_numbers(sitting).items()},
        names={each.id: each.name for each in sitting.members},
    )


def kinds_of(chamber: Chamber) -> tuple[Option, ...]:
    """Return the kinds of item that such a sitting knows, in the order of the profile."""
    return tuple(
        Option(key=each.key, name=each.title or Saying(N_("another item")))
        for each in chamber.profile.kinds
        if chamber.kind in each.sittings
    )


def item_fields(chamber: Chamber, key: str) -> tuple[FormField, ...]:
    """Return what an item of a kind is asked for; without a known kind, only the kind."""
    options = kinds_of(chamber)
    known = key if any(each.key == key for each in options) else ""
    choice = FormField(
        key=KIND,
        label=Saying(N_("Kind of item")),
        entry=Entry.CHOICE,
        options=options,
        value=(known,) if known else (),
        required=True,
        reshapes=True,
    )
    kind = chamber.profile.kind(known)
    return (choice,) if kind is None else (choice, *_of_kind(chamber, kind, None))


def changed_fields(chamber: Chamber, item: AgendaItem) -> tuple[FormField, ...]:
    """Return what may be changed of an item, filled with what stands."""
    kind = chamber.profile.kind(item.kind)
    if kind is None:
        return ()
    unchanging = {CANDIDATES, MAJORITY}
    return tuple(each for each in _of_kind(chamber, kind, item) if each.key not in unchanging)


def item_of(chamber: Chamber, entered: Entered, taken: Collection[ItemId]) -> AgendaItem:
    """Return the item that was entered, under a name of its own."""
    key = line(entered, KIND)
    kind = chamber.profile.kind(key)
    return AgendaItem(
        id=next(free for free in map(ItemId, _names("i")) if free not in taken),
        kind=key,
        title=line(entered, TITLE),
        subject=line(entered, SUBJECT),
        candidates=tuple(_candidates(chamber, kind, entered)),
        seats=_figure(entered, SEATS),
        size=_figure(entered, SIZE),
        fields=_facts(chamber, kind, entered),
        threshold=line(entered, MAJORITY),
    )


def wording_of(chamber: Chamber, item: AgendaItem, entered: Entered) -> Wording:
    """Return what was changed of an item; what reads as before stays out of it."""
    kind = chamber.profile.kind(item.kind)
    rules = kind.fields if kind is not None else ()
    now = _facts(chamber, kind, entered)
    changed = {
        rule.key: now.get(rule.key, ())
        for rule in rules
        if now.get(rule.key, ()) != tuple(item.fields.get(rule.key, ()))
    }
    title, subject = line(entered, TITLE), line(entered, SUBJECT)
    seats, size = _figure(entered, SEATS), _figure(entered, SIZE)
    return Wording(
        title=None if title == item.title else title,
        subject=None if subject == item.subject else subject,
        seats=None if seats == item.seats else seats,
        size=None if size == item.size else size,
        fields=changed,
    )


def majority_name(threshold: Threshold) -> Saying:
    """Return a majority in words: the share, and of whom it is taken."""
    sentence = (
        N_("more than {numerator}/{denominator}")
        if threshold.more_than
        else N_("at least {numerator}/{denominator}")
    )
    facts = {"numerator": threshold.numerator, "denominator": threshold.denominator}
    return Saying(OF_WHOM[threshold.base], {"share": Saying(sentence, facts)})


def _of_kind(chamber: Chamber, kind: Kind, item: AgendaItem | None) -> Iterator[FormField]:
    yield FormField(
        key=TITLE,
        label=Saying(N_("Title on the agenda")),
        value=_filled(item.title if item else kind.title),
        required=not kind.title,
    )
    yield FormField(
        key=SUBJECT,
        label=Saying(N_("Subject, as the act names it")),
        value=_filled(item.subject if item else ""),
    )
    if kind.per_candidate:
        yield _whom(chamber, kind)
        yield _count(SEATS, N_("Seats to fill"), item.seats if item else None)
    if kind.size is not None:
        yield _count(SIZE, N_("Size of the organ"), item.size if item else None)
    if kind.key == OTHER:
        yield _majority(chamber)
    for rule in kind.fields:
        yield _fact(chamber, rule, item.fields.get(rule.key, ()) if item else ())


def _whom(chamber: Chamber, kind: Kind) -> FormField:
    return FormField(
        key=CANDIDATES,
        label=Saying(N_("Candidates, one a line")),
        entry=Entry.LINES,
        required=not kind.candidates_optional,
        hint=Saying(N_("name; post; who proposed – or the seat of a deputy")),
        seats=chamber.seats,
    )


def _count(key: str, label: str, value: int | None) -> FormField:
    filled = _filled("" if value is None else str(value))
    return FormField(key=key, label=Saying(label), entry=Entry.NUMBER, value=filled)


def _majority(chamber: Chamber) -> FormField:
    return FormField(
        key=MAJORITY,
        label=Saying(N_("Majority")),
        entry=Entry.CHOICE,
        options=tuple(
            Option(key=each.key, name=majority_name(each)) for each in chamber.profile.thresholds
        ),
    )


def _fact(chamber: Chamber, rule: FieldRule, values: tuple[str, ...]) -> FormField:
    entry = _entry(rule)
    shown = values
    if rule.member:
        places = {key: number for number, key in chamber.seats.items()}
        numbers = (str(places[MemberId(each)]) for each in values if MemberId(each) in places)
        shown = _filled(", ".join(numbers))
    elif rule.day:
        shown = tuple(f"{date.fromisoformat(each):%d.%m.%Y}" for each in values)
    return FormField(
        key=f"{FACT}{rule.key}",
        label=rule.name,
        entry=entry,
        options=tuple(Option(key=each.key, name=each.name) for each in rule.values),
        value=shown,
        required=rule.required,
        one=not rule.several,
        seats=chamber.seats if rule.member else {},
        hint=Saying(N_("numbers of the seats")) if rule.member else "",
    )


def _entry(rule: FieldRule) -> Entry:
    if rule.values:
        return Entry.TICKS if rule.several else Entry.CHOICE
    if rule.member:
        return Entry.SEATS
    if rule.day:
        return Entry.DAY
    return Entry.LINES if rule.several else Entry.LINE


def _facts(chamber: Chamber, kind: Kind | None, entered: Entered) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for rule in kind.fields if kind is not None else ():
        the = _fact(chamber, rule, ())
        values = tuple(filter(None, map(str.strip, entered.get(the.key, ()))))
        if rule.member:
            values = members_of(the, values)
        elif rule.day:
            values = tuple(day.isoformat() for day in map(day_of, values) if day is not None)
        if values:
            found[rule.key] = values
    return found


def _candidates(chamber: Chamber, kind: Kind | None, entered: Entered) -> Iterator[Candidate]:
    lines = (each for each in entered.get(CANDIDATES, ()) if each.strip())
    by_name = {name: key for key, name in chamber.names.items()}
    for place, each in enumerate(lines, start=1):
        name, post, nominator, *_ = (*cells(each), "", "")
        member = chamber.seats.get(int(name)) if name.isascii() and name.isdecimal() else None
        if member is None and kind is not None and kind.deputies:
            member = by_name.get(name)
        yield Candidate(
            id=CandidateId(f"c{place}"),
            name=name if member is None else chamber.names.get(member, name),
            post=post,
            nominator=nominator,
            member=member,
        )


def _names(letter: str) -> Iterator[str]:
    place = 0
    while True:
        place += 1
        yield f"{letter}{place}"


def _figure(entered: Entered, key: str) -> int | None:
    text = line(entered, key)
    return int(text) if text else None


def _filled(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
