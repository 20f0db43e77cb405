# SPDX-License-Identifier: Apache-2.0
"""The items of a sitting being planned: each as typed, what is wrong with it, what it becomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.agenda import AgendaItem, Candidate, Paper
from app.domain.decide.laying import Laid, lay, planned
from app.domain.decide.plan import Plan
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import Kind, SittingKind
from app.domain.member import Member, short_name
from app.domain.profile import Profile
from app.domain.refusals import Malformed, Refusal
from app.domain.register import Register
from app.domain.requirements import FieldRule
from app.domain.sitting import Sitting
from app.views.agenda_draft import LONGEST_TITLE, ItemDraft, PaperDraft
from app.views.plan_form import LONGEST, day_typed, say, whole_number
from app.views.titles import kinds_here, words_of
from app.wording import N_, Saying


class ItemField(StrEnum):
    """A field of an item, as findings name it."""

    TITLE = "title"
    KIND = "kind"
    SUBJECT = "subject"
    CANDIDATES = "candidates"
    SEATS = "seats"
    SIZE = "size"
    FIELDS = "fields"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFinding:
    """What is wrong with an item, and where."""

    field: ItemField
    reason: Saying
    key: str = ""
    """Of the fact, where the field is one of the kind's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An item, looked over."""

    number: int
    draft: ItemDraft
    kind: Kind | None
    finding: ItemFinding | None
    """The first thing that is wrong; nothing is recorded while there is one."""
    waiting: tuple[str, ...]
    """The papers that the kind rests on and that aren't in yet; they may come later."""
    laid: Laid | None


class _Wrong(Exception):
    """An item can't be made of what was typed."""

    def __init__(self, field: ItemField, reason: Saying, key: str = "") -> None:
        super().__init__()
        self.finding = ItemFinding(field=field, reason=reason, key=key)


def items_view(
    drafts: Sequence[ItemDraft],
    profile: Profile,
    kind: SittingKind,
    members: Sequence[Member],
) -> tuple[ItemView, ...]:
    """Look over the items of a sitting whose day and roster may not be known yet."""
    kinds = {each.key: each for each in kinds_here(profile, kind)}
    return tuple(
        _looked_over(number, draft, kinds.get(draft.kind), members)
        for number, draft in enumerate(drafts, start=1)
    )


def asked_of_rules(
    views: Sequence[ItemView], register: Register, the: Plan
) -> tuple[ItemView, ...]:
    """Ask the rules of each item in its turn; what they refuse is the item's finding."""
    _, sitting = planned(register, the, "")
    asked: list[ItemView] = []
    for each in views:
        looked, sitting = _asked(each, sitting)
        asked.append(looked)
    return tuple(asked)


def member_meant(text: str, members: Sequence[Member]) -> Member | None:
    """Return the deputy that a seat, a key, a name or a name with initials means."""
    meant = " ".join(text.split())
    if whole_number(meant) is not None:
        return _only([each for each in members if each.seat == int(meant)])
    sought = words_of(meant)
    return next((each for each in members if each.id == meant), None) or _only(
        [
            each
            for each in members
            if sought in {words_of(each.name), words_of(short_name(each.name))}
        ]
    )


def _only(found: Sequence[Member]) -> Member | None:
    return found[0] if len(found) == 1 else None


def _asked(view: ItemView, sitting: Sitting) -> tuple[ItemView, Sitting]:
    if view.laid is None:
        return view, sitting
    try:
        _, after = lay(sitting, view.laid)
    except Refusal as error:
        reason = error.reason if isinstance(error, Malformed) else error.saying()
        finding = ItemFinding(
            field=ItemField.KIND, reason=reason if isinstance(reason, Saying) else error.saying()
        )
        return _with(view, finding), sitting
    return view, after


def _with(view: ItemView, finding: ItemFinding) -> ItemView:
    return ItemView(
        number=view.number,
        draft=view.draft,
        kind=view.kind,
        finding=finding,
        waiting=view.waiting,
        laid=None,
    )


def _looked_over(
    number: int, draft: ItemDraft, kind: Kind | None, members: Sequence[Member]
) -> ItemView:
    finding: ItemFinding | None = None
    laid: Laid | None = None
    try:
        laid = _laid(number, draft, kind, members)
    except _Wrong as wrong:
        finding = wrong.finding
    return ItemView(
        number=number,
        draft=draft,
        kind=kind,
        finding=finding,
        waiting=tuple(_waiting(draft, kind)) if kind else (),
        laid=laid,
    )


def _waiting(draft: ItemDraft, kind: Kind) -> Iterator[str]:
    given = {each.paper for each in draft.papers}
    for rule in kind.papers:
        if not rule.optional and rule.key not in given and not rule.grounds:
            yield rule.name


def _laid(number: int, draft: ItemDraft, kind: Kind | None, members: Sequence[Member]) -> Laid:
    title = _text(draft.title, ItemField.TITLE, most=LONGEST_TITLE)
    if kind is None:
        raise _Wrong(ItemField.KIND, say(N_("Choose what kind of item this is.")))
    if not title and not kind.title:
        raise _Wrong(ItemField.TITLE, say(N_("An item needs a title.")))
    item = AgendaItem(
        id=ItemId(f"item-{number}"),
        kind=kind.key,
        title=title or kind.title,
        subject=_text(draft.subject, ItemField.SUBJECT, most=LONGEST_TITLE),
        candidates=tuple(_candidates(draft, kind, members)),
        seats=_figure(draft.seats, ItemField.SEATS),
        size=_figure(draft.size, ItemField.SIZE),
        fields=dict(_facts(draft, kind, members)),
    )
    return Laid(item=item, papers=tuple(_papers(draft, kind, item)))


def _text(text: str, where: ItemField, *, most: int, key: str = "") -> str:
    typed = " ".join(text.split())
    if len(typed) > most:
        raise _Wrong(where, say(N_("This is too long: at most {most} letters."), most=most), key)
    if not typed.isprintable():
        raise _Wrong(where, say(N_("There are signs in it that can't be printed.")), key)
    return typed


def _figure(text: str, where: ItemField) -> int | None:
    if text.strip() and whole_number(text) is None:
        raise _Wrong(where, say(N_("This is a whole number from 1, or nothing.")))
    return whole_number(text)


def _candidates(draft: ItemDraft, kind: Kind, members: Sequence[Member]) -> Iterator[Candidate]:
    seen: set[tuple[str, ...]] = set()
    for place, name in enumerate(draft.candidates, start=1):
        typed = _text(name, ItemField.CANDIDATES, most=LONGEST)
        if not any(sign.isalpha() for sign in typed):
            sentence = N_("Candidate {place} has no name.")
            raise _Wrong(ItemField.CANDIDATES, say(sentence, place=place))
        if words_of(typed) in seen:
            sentence = N_("“{name}” stands twice among the candidates.")
            raise _Wrong(ItemField.CANDIDATES, say(sentence, name=typed))
        seen.add(words_of(typed))
        deputy = member_meant(typed, members) if kind.deputies else None
        if kind.deputies and deputy is None:
            sentence = N_("No deputy on the roster is called “{name}”.")
            raise _Wrong(ItemField.CANDIDATES, say(sentence, name=typed))
        yield Candidate(
            id=CandidateId(f"c{place}"),
            name=deputy.name if deputy else typed,
            member=deputy.id if deputy else None,
        )
    if kind.per_candidate and not (draft.candidates or kind.candidates_optional):
        raise _Wrong(ItemField.CANDIDATES, say(N_("This kind of item needs its candidates.")))
    if draft.candidates and not kind.per_candidate:
        raise _Wrong(ItemField.CANDIDATES, say(N_("This kind of item has no candidates.")))


def _facts(
    draft: ItemDraft, kind: Kind, members: Sequence[Member]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    given = dict(draft.fields)
    for rule in kind.fields:
        values = tuple(_values(rule, given.get(rule.key, ""), members))
        if rule.required and not values:
            sentence = N_("“{field}” is still to be filled in.")
            raise _Wrong(ItemField.FIELDS, say(sentence, field=rule.name), rule.key)
        if values:
            yield rule.key, values


def _values(rule: FieldRule, typed: str, members: Sequence[Member]) -> Iterator[str]:
    """Return the values of a fact: one, or where it has several one a line."""
    lines = typed.splitlines() if rule.several else [typed]
    for line in lines:
        text = _text(line, ItemField.FIELDS, most=LONGEST_TITLE, key=rule.key)
        if not text:
            continue
        if rule.day:
            day = day_typed(text)
            if day is None:
                reason = say(N_("A day is written 14.05.2026."))
                raise _Wrong(ItemField.FIELDS, reason, rule.key)
            yield day.isoformat()
        elif rule.member:
            deputy = member_meant(text, members)
            if deputy is None:
                reason = say(N_("No deputy on the roster is called “{name}”."), name=text)
                raise _Wrong(ItemField.FIELDS, reason, rule.key)
            yield deputy.id
        else:
            named = (each.key for each in rule.values if text in {each.key, each.name})
            yield next(named, text)


def _papers(draft: ItemDraft, kind: Kind, item: AgendaItem) -> Iterator[Paper]:
    for each in draft.papers:
        if not (each.number.strip() or each.day.strip() or each.paper):
            continue
        rule = kind.paper(each.paper)
        if rule is None:
            reason = say(
                N_("Choose which paper “{text}” is, or clear its line."), text=_called(each)
            )
            raise _Wrong(ItemField.PAPERS, reason)
        whose: tuple[CandidateId | None, ...] = (None,)
        if rule.per_candidate:
            whose = tuple(one.id for one in item.candidates)
            whose = whose if each.candidate is None else whose[each.candidate :][:1]
        number, day = _numbered(each, rule.name)
        sender = _text(each.sender, ItemField.PAPERS, most=LONGEST)
        for candidate in whose:
            yield Paper(
                paper=rule.key, candidate=candidate, number=number, dated=day, sender=sender
            )


def _numbered(paper: PaperDraft, name: str) -> tuple[str, date]:
    number = _text(paper.number, ItemField.PAPERS, most=LONGEST)
    if not number:
        raise _Wrong(ItemField.PAPERS, say(N_("{paper}: its number is missing."), paper=name))
    day = day_typed(paper.day)
    if day is None:
        reason = say(N_("{paper}: its day is written 14.05.2026."), paper=name)
        raise _Wrong(ItemField.PAPERS, reason)
    return number, day


def _called(paper: PaperDraft) -> str:
    return paper.text or paper.number or paper.day
