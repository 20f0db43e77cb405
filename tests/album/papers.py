# SPDX-License-Identifier: Apache-2.0
"""One sitting of each body told on every paper that the program makes from a record."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from app.bootstrap import known_profiles
from app.domain.agenda import AgendaItem
from app.domain.body import Officer
from app.domain.decide import agenda, ballot, question, registration
from app.domain.decide import sitting as course
from app.domain.decide.casting import casting_vote
from app.domain.decide.plan import Plan
from app.domain.decide.question import Motion
from app.domain.decide.resolution import Subject
from app.domain.decide.secret_ballot import approve_protocol
from app.domain.ids import BallotId, CandidateId, MemberId
from app.domain.kinds import SittingKind
from app.domain.profile import Profile
from app.domain.registration import Reason
from app.domain.resolution import Act, Resolution
from app.domain.secret_ballot import SecretCount
from app.domain.selection import Everyone
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.services.papers import MAKERS
from app.storage.phrases import shipped
from app.views.acts import Grounds, compose
from app.views.paper import Paper
from app.views.record import Record
from tests.chamber import (
    JUDGES,
    Decision,
    a_plan,
    adding,
    adopting,
    an_item,
    casting,
    leaving,
    marking,
    members,
    putting,
    putting_procedural,
    registering,
    taking_up,
    voting,
    with_papers,
)
from tests.joint import a_joint_plan
from tests.kinds import an_item_of
from tests.papers import a_record
from tests.secret import (
    COMMISSION,
    ELECTION,
    a_body,
    a_commission,
    an_election,
    counted,
    counting,
    electing,
    electing_tellers,
    papers_of,
)

NOMINATOR = "Ұсынушы"
FREELY = "Төрағалық етушінің шешімі"


def papers() -> Iterator[Paper]:
    """Yield every paper of the sitting of each body."""
    for profile in bodies():
        told = a_day(profile)
        for make in MAKERS.values():
            yield from make(told, shipped())


def others() -> Iterator[Paper]:
    """Yield what a day of votes doesn't have: secret ballots, hearings, reports, two bodies."""
    days = [a_secret_day(), a_decision_to_hear()]
    for profile in bodies():
        days += [a_secret_day_of(a_plan(a_body(profile))), a_hearing(profile), a_report(profile)]
    joint = a_joint_plan()
    days += [a_joint_day(), a_secret_day_of(replace(joint, profile=a_body(joint.profile)))]
    for told in days:
        for make in MAKERS.values():
            yield from make(told, shipped())


def a_joint_day() -> Record:
    """Return a joint sitting that decides one item and changes its agenda once."""
    plan = replace(a_joint_plan(), title="")
    kind = plan.profile.kind("president-release")
    assert kind is not None
    item = replace(an_item_of(kind, plan.members), id=JUDGES, title=kind.title)
    record = a_record(
        adding(item),
        *a_joint_opening(plan),
        taking_up(),
        putting(None, because=FREELY),
        casting(Everyone()),
        ballot.close_vote,
        ballot.announce,
        putting_procedural("Үзіліс жариялау"),
        casting(Everyone()),
        ballot.close_vote,
        ballot.announce,
        lambda state: course.call_break(state, "15.00"),
        course.resume,
        course.close_sitting,
        the=plan,
    )
    return replace(record, sitting=with_acts(record.sitting, ("main",)))


def a_joint_opening(plan: Plan) -> tuple[Decision, ...]:
    """Return the way from the registration to the adopted agenda, everybody there."""
    figures = {each.key: Tally(in_favour=each.total - 2) for each in plan.bodies}
    return (
        registration.open_registration,
        registering(Everyone()),
        course.open_sitting,
        lambda state: agenda.adopt_agenda(state, figures),
    )


def a_secret_day_of(plan: Plan) -> Record:
    """Return a sitting that votes in secret on one name, each body by its own papers."""
    plan = replace(plan, title="")
    tellers = tuple(each.id for each in plan.members[9:12])
    item = replace(
        an_election(),
        candidates=tuple(replace(each, member=None) for each in an_election().candidates),
    )
    everybody = len(plan.members)
    votes = {each.key: Tally(in_favour=each.total - 9, against=8) for each in plan.bodies}
    found = sum(each.took_part for each in votes.values())
    count = SecretCount(
        printed=everybody + 5,
        issued=everybody,
        unused=5,
        found=found + len(votes),
        invalid=len(votes),
        not_counted=0,
        votes=votes,
    )
    protocol = {each.key: Tally(in_favour=each.total - 2) for each in plan.bodies}
    return a_record(
        adding(a_commission(*tellers)),
        adding(item),
        *a_joint_opening(plan),
        taking_up(COMMISSION, because=FREELY),
        lambda state: question.open_vote(state, Motion(item=COMMISSION), because=FREELY),
        casting(Everyone()),
        ballot.close_vote,
        ballot.announce,
        taking_up(ELECTION, because=FREELY),
        electing(because=FREELY),
        counting(count),
        ballot.close_vote,
        lambda state: approve_protocol(state, protocol),
        ballot.announce,
        course.close_sitting,
        the=plan,
    )


def a_secret_day() -> Record:
    """Return a sitting that elects three in secret, on one paper."""
    item = an_election(3, kind="elect-deputy-chair")
    found = papers_of({"m002": (30, 9), "m003": (26, 13), "m004": (10, 29)}, invalid=1)
    plan = replace(a_plan(a_body()), title="")
    return a_record(*tellers_elected(item), electing(None), *counted(found), the=plan)


def tellers_elected(item: AgendaItem) -> tuple[Decision, ...]:
    """Return the way to an election whose counting commission is elected."""
    return (
        adding(a_commission()),
        adding(item),
        registration.open_registration,
        registering(40),
        course.open_sitting,
        adopting(40),
        *electing_tellers(40),
        taking_up(ELECTION),
    )


def a_report(profile: Profile | None = None) -> Record:
    """Return a sitting that hears a minister and appeals to the President."""
    profile = profile or bodies()[-1]
    kind = profile.kind("government-report")
    assert kind is not None
    plan = replace(a_plan(profile), title="Үкімет мүшесінің есебі")
    dated = plan.date - timedelta(days=8)
    item = replace(an_item_of(kind, plan.members, dated=dated), id=JUDGES, title=kind.title)
    total = len(plan.members)
    steps: tuple[Decision, ...] = (
        adding(item),
        registration.open_registration,
        registering(total),
        course.open_sitting,
        adopting(total),
        taking_up(),
        putting(None, asked="take-note", because=FREELY),
        *voting(total - 10, 4, 2),
        putting(None, asked="appeal", because=FREELY),
        *voting(total - 5, 5),
        course.close_sitting,
    )
    record = a_record(*steps, the=plan)
    return replace(record, sitting=with_acts(record.sitting, ("take-note", "appeal")))


def a_decision_to_hear() -> Record:
    """Return a sitting whose act says that a minister will be heard."""
    profile = bodies()[0]
    kind = profile.kind("report-decide")
    assert kind is not None
    plan = replace(a_plan(profile), title="")
    item = replace(an_item_of(kind, plan.members), id=JUDGES, title=kind.title)
    record = a_record(adding(item), the=plan)
    return replace(record, sitting=with_acts(record.sitting, ("main",)))


def with_acts(sitting: Sitting, questions: tuple[str, ...]) -> Sitting:
    """Return the sitting with an act on each of these questions of its item."""
    acts = tuple(_resolution(sitting, each, n) for n, each in enumerate(questions, start=1))
    return replace(sitting, resolutions=acts)


def _resolution(sitting: Sitting, asked: str, seq: int) -> Resolution:
    (item,) = sitting.agenda.items
    number = sitting.profile.number_text(seq, sitting.convocation)
    rule = sitting.kind_of(item).question(asked)
    assert rule is not None
    assert rule.act is not None
    subject = Subject(item=item.id, question=asked)
    ballot = sitting.decided(item.id, None, asked)
    act = compose(sitting, subject, Grounds(day=sitting.date, number=number), rule.act)
    return Resolution(
        item=item.id,
        candidate=None,
        question=asked,
        ballot=ballot.id if ballot else BallotId("b1"),
        number=number,
        seq=seq,
        act=act,
        sha256="0" * 64,
    )


def a_hearing(profile: Profile | None = None) -> Record:
    """Return a hearing that adopts its recommendations."""
    known = known_profiles() if profile is None else (profile,)
    profile = next(each for each in known if each.kind("hearing") is not None)
    subject = "Бағдарлама әзірленсін.\nОның орындалуы туралы есеп берілсін."
    item = AgendaItem(id=JUDGES, kind="hearing", title="Су ресурстары туралы", subject=subject)
    motion = Motion(item=JUDGES, question="recommendations")
    plan = a_plan(profile)
    plan = replace(plan, kind=SittingKind.HEARING, total=len(plan.members), title=item.title)
    return a_record(
        adding(item),
        lambda state: registration.open_registration(state, because=FREELY),
        registering(12),
        course.open_sitting,
        taking_up(),
        lambda state: question.open_vote(state, motion, because=FREELY),
        *voting(9, 1, 1),
        course.close_sitting,
        the=plan,
    )


def bodies() -> tuple[Profile, ...]:
    """Return the bodies that appoint judges of the Constitutional Court, or consent to it."""
    kind = an_item().kind
    return tuple(profile for profile in known_profiles() if profile.kind(kind) is not None)


def a_day(profile: Profile) -> Record:
    """Return a sitting in which most things happen: late-comers, a failed vote, a tie, a break."""
    plan = a_plan(profile)
    total = len(plan.members)
    half = total // 2
    item = an_item(3)
    item = replace(item, candidates=tuple(replace(c, nominator=NOMINATOR) for c in item.candidates))
    deputy = Officer(name=plan.members[1].name, member=MemberId("m002"))
    away = members(plan.members[-1].id)
    tied = (total - 10) // 2
    steps: tuple[Decision, ...] = (
        lambda state: registration.excuse(state, away, Reason.ILLNESS, "№ 5 анықтама"),
        adding(item),
        *with_papers(item),
        registration.open_registration,
        registering(total - 12),
        course.open_sitting,
        adopting(total - 12),
        registering(2),
        taking_up(),
        *(marking(step) for step in ("presented", "conclusion-announced", "questions")),
        marking("debate-asked", note="no"),
        putting("c1"),
        *voting(half + 3, 5, 4),
        putting_procedural("Үзіліс жариялау"),
        *voting(tied, tied),
        lambda state: casting_vote(state, Choice.IN_FAVOUR),
        lambda state: course.call_break(state, "10.29"),
        course.resume,
        lambda state: course.hand_over_chair(state, deputy),
        leaving(members("m003", "m004")),
        putting("c2"),
        *voting(half, 6),
        lambda state: course.state(state, members("m006"), "«Жақтап» баспақ едім"),
        putting("c3", because="Төрағалық етушінің шешімі"),
        *voting(half + 1),
        course.close_sitting,
    )
    record = a_record(*steps, the=plan)
    return replace(record, sitting=replace(record.sitting, resolutions=(_act(record),)))


def _act(record: Record) -> Resolution:
    """Return the act on the first candidate, as if it had been issued."""
    sitting = record.sitting
    words = sitting.profile.wording
    (item,) = sitting.agenda.items
    number = sitting.profile.number_text(1, sitting.convocation)
    return Resolution(
        item=JUDGES,
        candidate=CandidateId("c1"),
        question="main",
        ballot=sitting.ballots[1].id,
        number=number,
        seq=1,
        act=Act(
            heading=words.heading,
            word=words.act,
            title=item.title,
            preamble=words.enacts,
            clauses=(item.candidates[0].name,),
            signatory_post=words.signatory_post,
            signatory_name="А. АҚБҰЛАҚ",
            place=sitting.place,
            date=sitting.date,
            number=number,
        ),
        sha256="0" * 64,
    )
