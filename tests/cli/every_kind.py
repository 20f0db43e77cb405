# SPDX-License-Identifier: Apache-2.0
"""A course from the agenda to the act for any kind of item of any body, built from the data.

All of the body are there and vote in favour; where the kind may be refused, another course has the
question fail by one vote and the refusal adopted. What is expected is reckoned here by itself:
the least number from the share and the total, the article from the kind, the act's title.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.agenda import AgendaItem
from app.domain.kinds import MAIN, REFUSE, Kind, QuestionRule, SittingKind
from app.domain.profile import Profile
from app.domain.requirements import Required
from tests.chamber import a_plan
from tests.cli.program import Step
from tests.joint import a_joint_plan
from tests.kinds import REASON, an_item_of, clauses_of

DAY, OCTOBER = dt.date(2026, 5, 14), dt.date(2026, 10, 15)
SENATORS, DEPUTIES = 50, 98
CHAMBERS = ("senate-1995", "mazhilis-1995")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The head and the steps of a course."""

    head: Step
    steps: tuple[Step, ...]


def course_of(profile: Profile, kind: Kind, *, refused: bool = False) -> Course:
    """Return the course of one kind of item: adopted, or failed and then refused."""
    plan = a_joint_plan() if profile.joint else a_plan(profile)
    members = plan.members
    item = an_item_of(kind, members, dated=_day(profile) - dt.timedelta(days=8))
    steps = [
        *_counting_commission(kind),
        _adding(kind, item),
        *_papers(item),
        {"do": "open_registration"},
        {"do": "register", "who": "all"},
        {"do": "open_sitting"},
        *_agenda(profile, kind),
        *_first(kind),
        *_initiative(kind, item),
        {"do": "take_up", "item": "item"},
        *_steps(kind),
        *(_refused(profile, kind, item) if refused else _votes(profile, kind, item)),
        {"do": "close_sitting"},
    ]
    return Course(head=_head(profile, kind), steps=tuple(steps))


def _day(profile: Profile) -> dt.date:
    return DAY if profile.valid_on(DAY) else OCTOBER


def _head(profile: Profile, kind: Kind) -> Step:
    meeting = kind.sittings[0]
    sitting: dict[str, object] = {"number": 1, "date": _day(profile), "starts": "10:00"}
    head: dict[str, object] = {"title": kind.key, "profile": profile.key, "sitting": sitting}
    if meeting is not SittingKind.PLENARY:
        sitting["kind"] = meeting.value
    if meeting is SittingKind.JOINT:
        sizes = zip(CHAMBERS, (SENATORS, DEPUTIES), ("s", "z"), strict=True)
        head["body"] = [{"profile": p, "roster_size": n, "prefix": x} for p, n, x in sizes]
        head["roster_size"] = None
    elif meeting is SittingKind.HEARING:
        sitting["total"] = 12
        head["roster_size"] = None
    else:
        head["roster_size"] = profile.total_on(_day(profile))
    return head


def _adding(kind: Kind, item: AgendaItem) -> Step:
    fields = {
        key: list(values) if getattr(kind.field(key), "several", False) else values[0]
        for key, values in item.fields.items()
        if values
    }
    return {
        "do": "add_item",
        "item": "item",
        "kind": kind.key,
        "title": item.title or None,
        "subject": item.subject or None,
        "size": item.size,
        "fields": fields or None,
        "candidates": [
            {"key": each.id, "member": each.member}
            if each.member
            else {"key": each.id, "name": each.name}
            for each in item.candidates
        ]
        or None,
    }


def _papers(item: AgendaItem) -> Iterator[Step]:
    for paper in item.papers:
        yield {
            "do": "enter_paper",
            "item": "item",
            "candidate": paper.candidate,
            "paper": paper.paper,
            "number": paper.number,
            "date": paper.dated,
            "received": paper.received,
            "signatories": list(paper.signatories) or None,
        }


def _agenda(profile: Profile, kind: Kind) -> Iterator[Step]:
    if kind.sittings[0].whole:
        yield {"do": "adopt_agenda", "in_favour": _all(profile)}


def _all(profile: Profile) -> object:
    """Return the figures of a vote in which all are in favour."""
    if profile.joint:
        return {"s": SENATORS, "z": DEPUTIES}
    return profile.total_on(_day(profile))


def _counting_commission(kind: Kind) -> Iterator[Step]:
    """Yield the item on the counting commission where a secret ballot follows (PR п.26)."""
    if kind.secret:
        fields = {"members": ["m020", "m021", "m022"]}
        yield {"do": "add_item", "item": "count", "kind": "count-commission", "fields": fields}


def _first(kind: Kind) -> Iterator[Step]:
    if kind.secret:
        yield {"do": "take_up", "item": "count"}
        yield {"do": "open_vote", "item": "count"}
        yield from _by_name({"adopted": True}, "all")
        yield {"do": "issue_resolution", "item": "count"}


def _initiative(kind: Kind, item: AgendaItem) -> Iterator[Step]:
    if kind.initiative is None:
        return
    yield {"do": "take_up", "item": "item", "expect": "refused:initiative-short"}
    first: list[object] = list(item.fields.get("rapporteur", ()))
    if first:
        yield {"do": "sign_initiative", "item": "item", "who": first}
    yield {
        "do": "sign_initiative", "item": "item", "who": "all", "expect_result": {"reached": True},
    }  # fmt: skip


def _steps(kind: Kind) -> Iterator[Step]:
    for step in kind.steps:
        if step.required is not Required.WHEN_DEMANDED:
            note = "no" if "no" in step.notes else next(iter(step.notes), None)
            yield {"do": "mark_done", "item": "item", "step": step.key, "note": note}


def _votes(profile: Profile, kind: Kind, item: AgendaItem) -> Iterator[Step]:
    if not kind.questions:
        yield {"do": "open_vote", "item": "item", "expect": "refused:malformed"}
        return
    first = kind.question(MAIN) or kind.questions[0]
    whom = [each.id for each in item.candidates]
    if kind.secret:
        yield from _secretly(profile, first)
        yield from _elected(first)
    elif kind.elect and whom:
        for place, candidate in enumerate(whom):
            yield from _adopted(profile, first, candidate, less=place)
        yield from _elected(first)
    else:
        yield from _decided(profile, kind, whom[0] if whom else None)


def _decided(profile: Profile, kind: Kind, candidate: str | None) -> Iterator[Step]:
    """Yield the votes that are final at once, and the act of each."""
    for question in kind.questions:
        if question.key != REFUSE:
            yield from _adopted(profile, question, candidate)
            yield _issuing(question, candidate, clauses_of(kind, question.key))


def _refused(profile: Profile, kind: Kind, item: AgendaItem) -> Iterator[Step]:
    """Yield a vote that fails by one, and the refusal that is a decision of its own (X-29)."""
    candidate = item.candidates[0].id if item.candidates else None
    first, refusal = kind.questions[0], kind.questions[-1]
    yield from _failed(profile, first, candidate)
    yield {**_issuing(first, candidate), "expect": "refused:not-adopted"}
    yield from _adopted(profile, refusal, candidate)
    yield _issuing(refusal, candidate)


def _adopted(
    profile: Profile, question: QuestionRule, candidate: str | None, *, less: int = 0
) -> Iterator[Step]:
    """Yield a vote in which all but a few are in favour."""
    yield _opening(profile, question, candidate)
    who = {key: _all_but(key, less) for key in ("s", "z")} if profile.joint else _all_but("m", less)
    expected = {**_needed(profile, question), "adopted": True, "question": question.key}
    yield from _by_name(expected, who)


def _all_but(prefix: str, few: int) -> object:
    return {"all_except": [f"{prefix}{number:03}" for number in range(40, 40 + few)]}


def _failed(profile: Profile, question: QuestionRule, candidate: str | None) -> Iterator[Step]:
    """Yield a vote that stays one short of what is needed."""
    needed = _needed(profile, question)["needed"]
    short = needed - 1 if isinstance(needed, int) else None
    yield _opening(profile, question, candidate)
    yield from _by_name({"adopted": False, "in_favour": short}, short)


def _opening(profile: Profile, question: QuestionRule, candidate: str | None) -> Step:
    return {
        "do": "open_vote",
        "item": "item",
        "candidate": candidate,
        "question": question.key,
        "expect_result": _needed(profile, question),
    }


def _needed(profile: Profile, question: QuestionRule) -> dict[str, object]:
    """Reckon what a question needs, from the share alone."""
    rule = profile.threshold(question.threshold)

    def least(base: int) -> int:
        number = base * rule.numerator
        if rule.more_than:
            return next(n for n in range(base + 1) if n * rule.denominator > number)
        return next(n for n in range(base + 1) if n * rule.denominator >= number)

    if profile.joint:
        bodies = {
            key: {"needed": least(size), "base_size": size}
            for key, size in (("s", SENATORS), ("z", DEPUTIES))
        }
        return {"needed": None, "bodies": bodies}
    size = profile.total_on(_day(profile)) if rule.base.value == "total" else 12
    return {"needed": least(size), "base_size": size, "base": rule.base.value}


def _by_name(expected: Step, in_favour: object) -> Iterator[Step]:
    yield {"do": "cast", "in_favour": in_favour}
    yield {"do": "close_vote"}
    yield {"do": "announce", "expect_result": dict(expected)}


def _secretly(profile: Profile, question: QuestionRule) -> Iterator[Step]:
    """Yield a secret ballot on one paper with both candidates (CL95 9(3))."""
    total = profile.total_on(_day(profile))
    yield {"do": "open_vote", "item": "item", "question": question.key, "method": "secret"}
    yield {
        "do": "enter_secret_count",
        "printed": total,
        "issued": total,
        "unused": 0,
        "found": total,
        "invalid": 0,
        "not_counted": 0,
        "candidates": {
            "c1": {"in_favour": total - 3, "against": 3},
            "c2": {"in_favour": 3, "against": total - 3},
        },
        "expect_result": {"balanced": True},
    }
    yield {"do": "close_vote"}
    yield {"do": "approve_protocol", "in_favour": total, "expect_result": {"adopted": True}}
    yield {"do": "announce"}


def _elected(question: QuestionRule) -> Iterator[Step]:
    yield {"do": "elect", "item": "item", "expect_result": {"next": "none", "tie": []}}
    yield _issuing(question, None)


def _issuing(question: QuestionRule, candidate: str | None, clauses: tuple[str, ...] = ()) -> Step:
    step: dict[str, object] = {
        "do": "issue_resolution",
        "item": "item",
        "candidate": candidate,
        "question": question.key,
        "text": list(clauses) or None,
        "reasons": [REASON] if question.reasons else None,
    }
    if question.act is None:
        step["expect"] = "refused:procedural-no-resolution"
    return step
