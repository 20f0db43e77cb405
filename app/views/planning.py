# SPDX-License-Identifier: Apache-2.0
"""Planning a sitting: what was typed, what is wrong with it at which field, and what it becomes.

A form is text, as typed; it is kept whatever is wrong in it. Only when nothing is wrong is there a
plan, and only a plan can be recorded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from types import MappingProxyType
from typing import NamedTuple

from app.domain.body import Officer
from app.domain.decide import plan as planning
from app.domain.decide.plan import Chamber, Plan
from app.domain.ids import BodyKey, MemberId
from app.domain.kinds import SittingKind
from app.domain.member import SINGLE, Member, seated
from app.domain.profile import Profile
from app.domain.refusals import Malformed
from app.domain.register import Register
from app.domain.threshold import votes_needed
from app.views.plan_form import (
    OUTSIDE,
    Finding,
    PlanField,
    PlanForm,
    day_typed,
    say,
    time_typed,
    unreadable,
    whole_number,
)
from app.wording import N_, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class OnShelf:
    """What planning has to know of the record: the bodies, their registers and rosters."""

    profiles: tuple[Profile, ...] = ()
    registers: Mapping[str, Register] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyNeeds:
    """One body of the sitting: how many sit in it and how many must be there."""

    key: BodyKey
    name: str
    total: int
    members: int
    in_force: int
    quorum: int | None
    """None: a hearing needs none (practice L9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """The form, looked over."""

    bodies: tuple[tuple[str, str], ...]
    """The key and the name of every body whose powers are in force on the day."""
    kinds: tuple[SittingKind, ...]
    organ: bool
    """Whether it is a bureau, a commission or a hearing, whose members are counted apart."""
    first: bool
    """Whether the body has no sitting on record yet, so that its numbers can begin anywhere."""
    profile: Profile | None
    number: int
    """Proposed: one more than the greatest of the convocation."""
    place: str
    """Proposed, as the profile has it."""
    convocation: str
    chambers: tuple[tuple[BodyKey, str], ...]
    """Of a joint sitting: the prefix and the name of each body; else one without a prefix."""
    needs: tuple[BodyNeeds, ...]
    chair: str
    """Who presides and signs when nobody else is named; empty when the roster has no Chair."""
    findings: Mapping[PlanField, Saying]
    plan: Plan | None
    """What would be recorded; None while anything is wrong."""

    @property
    def ready(self) -> bool:
        """Whether the sitting could be recorded."""
        return self.plan is not None


def plan_view(form: PlanForm, shelf: OnShelf) -> PlanView:
    """Look over a form and return what it comes to."""
    day = day_typed(form.day)
    valid = [each for each in shelf.profiles if day is None or each.valid_on(day)]
    profile = next((each for each in valid if each.key == form.body), None)
    kinds = kinds_of(profile)
    kind = next((each for each in kinds if each.value == form.kind), next(iter(kinds), None))
    convocation = form.convocation.strip() or (profile.convocation if profile else "")
    register = _register(shelf, profile, convocation)
    findings: dict[PlanField, Saying] = dict(unreadable(form, day, profile, kind))
    plan = None
    needs: tuple[BodyNeeds, ...] = ()
    if profile is not None and kind is not None and day is not None:
        draft = _draft(form, shelf, Sat(profile, kind, day), register)
        needs = tuple(_needs(draft)) if not findings.keys() & {PlanField.TOTAL} else ()
        findings.update(_of_people(form, draft))
        if not findings:
            findings = dict(_refused(draft, register, shelf))
        plan = None if findings else draft
    return PlanView(
        bodies=tuple((each.key, each.name) for each in valid),
        kinds=kinds,
        organ=kind is not None and not kind.whole,
        first=not register.sittings,
        profile=profile,
        number=_next_number(register),
        place=profile.place if profile else "",
        convocation=profile.convocation if profile else "",
        chambers=_chambers(shelf, profile, kind),
        needs=needs,
        chair=_chair(form, profile, day),
        findings=MappingProxyType(findings),
        plan=plan,
    )


def kinds_of(profile: Profile | None) -> tuple[SittingKind, ...]:
    """Return the kinds of sitting that a body holds: as a whole first, then of its organs."""
    if profile is None:
        return ()
    whole = SittingKind.JOINT if profile.joint else SittingKind.PLENARY
    return (whole, *(each for each in SittingKind if each in profile.wording.sittings))


class Sat(NamedTuple):
    """Who sits, how, and when."""

    profile: Profile
    kind: SittingKind
    day: date


def _draft(form: PlanForm, shelf: OnShelf, sat: Sat, register: Register) -> Plan:
    """Return the plan that the form comes to; what can't be read has a stand-in."""
    profile, kind, day = sat
    chambers = tuple(
        Chamber(key=key, profile=each)
        for key, _ in _chambers(shelf, profile, kind)
        for each in shelf.profiles
        if profile.joint is not None and key and each.key == _body_of(profile, key)
    )
    keys = {each.key for each in chambers} or {SINGLE}
    members = tuple(register.knows_of(each) for each in form.members if each.body in keys)
    return Plan(
        profile=profile,
        kind=kind,
        chambers=chambers,
        number=whole_number(form.number) or 1,
        date=day,
        starts=time_typed(form.starts) or time(10),
        members=members,
        total=None if kind.whole else whole_number(form.total) or 1,
        convocation=form.convocation.strip(),
        place=form.place.strip(),
        session=whole_number(form.session),
        presiding=_presiding(form, members),
        signatory=_signatory(form, members, day),
        next_number=None if register.numbers else whole_number(form.next_number),
    )


def _presiding(form: PlanForm, members: tuple[Member, ...]) -> Officer | None:
    if form.presiding == OUTSIDE:
        name, post = form.presiding_name, form.presiding_post
        return Officer(name=" ".join(name.split()), post=" ".join(post.split()))
    return _officer(form.presiding, members)


def _signatory(form: PlanForm, members: tuple[Member, ...], day: date) -> Officer | None:
    """Return who signs in the Chair's place: a deputy who performs the Chair's duties.

    The Chair signs, not whoever presides (PR п.28, CL95 9(8), CL26 11(5)).
    """
    signs = _officer(form.signatory, members)
    if signs is None:
        return None
    chairs = {each.id for each in members if each.in_force(day) and each.office == "chair"}
    return replace(signs, acting=signs.member not in chairs)


def _officer(key: str, members: tuple[Member, ...]) -> Officer | None:
    found = next((each for each in members if key and each.id == key), None)
    return Officer(name=found.name, member=MemberId(found.id)) if found else None


def _of_people(form: PlanForm, draft: Plan) -> Iterator[Finding]:
    """Find who is missing: deputies, a Chair, the one who was chosen and is gone."""
    if form.rejected:
        sentence = N_("{count} lines can't be taken: mend them and read again, or leave them out.")
        yield PlanField.ROSTER, say(sentence, count=form.rejected)
    for body in draft.bodies:
        if not body.roster.members:
            sentence = N_("No deputies yet: open a file, paste a table or take the last roster.")
            yield PlanField.ROSTER, say(sentence)
    keys = {each.id for each in draft.members}
    if form.presiding == OUTSIDE:
        sentence = N_("Somebody from outside has a name and a post.")
        if not form.presiding_name.strip():
            yield PlanField.PRESIDING_NAME, say(sentence)
        if not form.presiding_post.strip():
            yield PlanField.PRESIDING_POST, say(sentence)
    elif form.presiding and form.presiding not in keys:
        yield PlanField.PRESIDING, say(N_("The roster no longer has this deputy."))
    elif not form.presiding and draft.members and draft.chair is None:
        yield (
            PlanField.PRESIDING,
            say(N_("Nobody on the roster is the Chair: choose who presides.")),
        )
    if form.signatory and form.signatory not in keys:
        yield PlanField.SIGNATORY, say(N_("The roster no longer has this deputy."))


def _refused(draft: Plan, register: Register, shelf: OnShelf) -> Iterator[Finding]:
    """Ask the rules themselves; what they say goes to the field it is about."""
    if any(draft.sitting in each.sittings for each in shelf.registers.values()):
        sentence = N_("Sitting {number} of {day} is on record already: choose another number.")
        yield PlanField.NUMBER, say(sentence, number=draft.number, day=draft.date)
        return
    try:
        planning.plan(register, draft, "")
    except Malformed as error:
        reason = error.reason if isinstance(error.reason, Saying) else error.saying()
        yield PlanField.ROSTER, reason


def _needs(draft: Plan) -> Iterator[BodyNeeds]:
    threshold = draft.profile.threshold(draft.profile.quorum)
    for body in draft.bodies:
        in_force = len(body.roster.in_force(draft.date))
        yield BodyNeeds(
            key=body.key,
            name=body.name,
            total=body.total,
            members=len(body.roster.members),
            in_force=in_force,
            quorum=None
            if draft.kind is SittingKind.HEARING
            else votes_needed(threshold, body.total),
        )


def _chambers(
    shelf: OnShelf, profile: Profile | None, kind: SittingKind | None
) -> tuple[tuple[BodyKey, str], ...]:
    if profile is None or profile.joint is None or kind is not SittingKind.JOINT:
        return ((SINGLE, profile.name if profile else ""),)
    names = {each.key: each.name for each in shelf.profiles}
    return tuple((BodyKey(key[0]), names.get(key, key)) for key in profile.joint.bodies)


def _body_of(profile: Profile, prefix: BodyKey) -> str:
    """Return the key of the profile that a prefix stands for: its first letter."""
    bodies = profile.joint.bodies if profile.joint else ()
    return next((each for each in bodies if each[:1] == prefix), "")


def _register(shelf: OnShelf, profile: Profile | None, convocation: str) -> Register:
    key = f"{profile.key}/{convocation}" if profile else ""
    return shelf.registers.get(key, Register(key=key))


def _next_number(register: Register) -> int:
    numbers = [int(each.rpartition("/")[2]) for each in register.sittings]
    return max(numbers, default=0) + 1


def _chair(form: PlanForm, profile: Profile | None, day: date | None) -> str:
    if day is None:
        return ""
    led_by = profile.joint.led_by[:1] if profile is not None and profile.joint else ""
    chair = seated(form.of(BodyKey(led_by))).chair(day)
    return chair.name if chair else ""


def begun(today: date, shelf: OnShelf, body: str) -> PlanForm:
    """Return the form that a new sitting begins with: today, the usual body, its next number."""
    form = PlanForm(day=f"{today:%d.%m.%Y}")
    bodies = [key for key, _ in plan_view(form, shelf).bodies]
    if bodies:
        form = replace(form, body=body if body in bodies else bodies[0])
    return replace(form, number=str(plan_view(form, shelf).number))
