# SPDX-License-Identifier: Apache-2.0
"""Every class of refusal, met by an action a clerk might try."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain import refusals as r
from app.domain.agenda import Candidate, Paper
from app.domain.body import Officer
from app.domain.correction import ABSENT
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.acts import correctable
from app.domain.decide.annulment import annul_vote
from app.domain.decide.casting import casting_vote
from app.domain.decide.floor import restrict
from app.domain.decide.resolution import Subject, warrant
from app.domain.floor import Measure
from app.domain.ids import BallotId, CandidateId, ItemId, MemberId
from app.domain.kinds import SittingKind
from app.domain.member import SINGLE
from app.domain.profile import VoteQuorum
from app.domain.register import ActState, NumberGiven, Register
from app.domain.requirements import PaperRule
from app.domain.selection import ByBody, First
from app.domain.sitting import Sitting, SittingStage
from app.domain.tally import Choice, Tally
from tests import powers
from tests.chamber import (
    DAY,
    JUDGES,
    MAZHILIS,
    SENATE,
    Decision,
    a_joint_sitting,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_result,
    a_roster,
    a_sitting_in_progress,
    adding,
    after,
    an_item,
    an_open_ballot,
    casting,
    deciding,
    leaving,
    marking,
    members,
    putting,
    putting_procedural,
    refusal_of,
    registering,
    taking_up,
    voting,
    with_papers,
)
from tests.electing import elected
from tests.secret import a_secret_ballot, counting, papers
from tests.unit.domain.test_corrections import making, presence
from tests.unit.domain.test_floor import giving, whom
from tests.unit.domain.test_refusals import KINDS

SPEAKING = giving(whom("m001"))
FIRST = Subject(item=JUDGES, candidate=CandidateId("c1"))
OTHER = an_item(1, id=ItemId("other"))


def strict(sitting: Sitting) -> Sitting:
    """Return the sitting of a body in which those who take part must be a quorum."""
    switches = replace(sitting.profile.switches, quorum_of_vote=VoteQuorum.TOOK_PART)
    return replace(sitting, profile=replace(sitting.profile, switches=switches))


def issuing(subject: Subject = FIRST, given: int | None = None) -> Decision:
    """Ask for the number of an act."""
    taken = NumberGiven(number="№ 1-VIII ПС", seq=1, sitting=a_planned_sitting().id)
    register = Register(key="senate-1995/VIII", numbers=(taken,))

    def ask(sitting: Sitting) -> tuple[()]:
        warrant(sitting, register, subject, given)
        return ()

    return ask


def bare(**changes: object) -> Sitting:
    """Return a sitting whose judges lack papers or steps."""
    sitting = a_sitting_in_progress()
    item = replace(sitting.agenda.items[0], **changes)  # type: ignore[arg-type]
    return replace(sitting, agenda=sitting.agenda.with_item(item))


def ruled(**changes: object) -> Sitting:
    """Return a sitting with another rule for its kind of item, its vote announced as adopted."""
    sitting = a_result(30)
    kind = replace(sitting.profile.kinds[0], **changes)  # type: ignore[arg-type]
    return replace(sitting, profile=replace(sitting.profile, kinds=(kind,)))


def with_question(**changes: object) -> Sitting:
    """Return a sitting whose first question has another rule."""
    kind = a_planned_sitting().profile.kinds[0]
    question = replace(kind.questions[0], **changes)  # type: ignore[arg-type]
    return ruled(questions=(question, *kind.questions[1:]))


def issued() -> Sitting:
    """Return a sitting whose first act has been issued already."""
    sitting = a_result(30)
    from app.domain.decide.resolution import issued as facts
    from app.domain.resolution import Printed
    from app.views.acts import Grounds, compose

    on = warrant(sitting, Register(key="senate-1995/VIII"), FIRST, None)
    act = compose(sitting, FIRST, Grounds(day=on.day, number=on.number), on.template)
    printed = Printed(act=act, file="a.pdf", sha256="a" * 64)
    return after(sitting, lambda _: facts(sitting, FIRST, on, printed))


def correcting(sitting: Sitting) -> tuple[()]:
    """Give a signed act another text."""
    (act,) = sitting.resolutions
    signed = NumberGiven(number=act.number, seq=act.seq, sitting=sitting.id, state=ActState.SIGNED)
    correctable(sitting, Register(key="", numbers=(signed,)), act.number, ("Басқа мәтін.",))
    return ()


def opened() -> Sitting:
    """Return an open sitting without an adopted agenda."""
    return after(
        a_planned_sitting(),
        adding(an_item()),
        registration.open_registration,
        registering(34),
        course.open_sitting,
    )


def ended_mandate() -> Sitting:
    """Return a sitting in registration; the mandate of «m050» has ended."""
    gone = replace(a_roster()[49], mandate_to=DAY.replace(month=1))
    planned = a_planned_sitting(a_plan(members=(*a_roster(49), gone)))
    return after(planned, registration.open_registration)


def closed() -> Sitting:
    """Return a sitting with a closed vote."""
    return after(an_open_ballot(), casting(30), ballot.close_vote)


def joint(senate: int, mazhilis: int) -> Sitting:
    """Return a joint sitting in registration with so many of each body."""
    return after(
        a_joint_sitting(),
        registration.open_registration,
        registering(ByBody(((SENATE, First(senate)), (MAZHILIS, First(mazhilis))))),
    )


def judged_jointly(senate: int = 50, *, put: bool = True) -> Sitting:
    """Return a joint sitting about to vote, or voting, by three quarters of each body."""
    item = an_item(1)
    here = joint(senate, 98)
    sitting = after(
        replace(here, profile=powers.needing("three-quarters-total", here.profile)),
        adding(item),
        *with_papers(item),
        course.open_sitting,
        taking_up(because="Күн тәртібі келісілді"),
        marking("conclusion-announced"),
        marking("debate-asked", note="no"),
    )
    return after(sitting, putting("c1")) if put else sitting


def a_hearing(notice: date | None = None) -> Sitting:
    """Return a planned hearing, with the day of its notice to the press."""
    rule = PaperRule(key="media-notice", name="Хабарлама", days_before=7)
    paper = Paper(paper="media-notice", number="4", dated=notice or DAY)
    sitting = after(a_planned_sitting(), adding(an_item()))
    item = replace(sitting.agenda.items[0], papers=(paper,) if notice else ())
    profile = replace(sitting.profile, kinds=(replace(sitting.profile.kinds[0], papers=(rule,)),))
    agenda_ = sitting.agenda.with_item(item)
    return replace(sitting, kind=SittingKind.HEARING, profile=profile, agenda=agenda_)


NO_NAME = replace(FIRST, candidate=None)
DEPUTY = (Candidate(id=CandidateId("c1"), name="", member=MemberId("m005")),)
OPENING = (registration.open_registration, registering(40), course.open_sitting)

CASES: dict[type[r.Refusal], tuple[Callable[[], Sitting], Decision]] = {
    r.Malformed: (opened, taking_up(ItemId("nothing"))),
    r.BeyondPool: (an_open_ballot, casting(41)),
    r.SittingSealed: (
        lambda: replace(opened(), stage=SittingStage.SEALED),
        course.close_sitting,
    ),
    r.FloorRestricted: (lambda: after(opened(), SPEAKING, SPEAKING), SPEAKING),
    r.OutOfHall: (
        lambda: after(
            opened(), lambda sitting: restrict(sitting, members("m001"), Measure.OUT_OF_HALL)
        ),
        registering(members("m001")),
    ),
    r.InvalidSitting: (
        lambda: after(a_result(30, registered=34), making(presence(members("m034"), ABSENT))),
        issuing(),
    ),
    r.TooFewAnswers: (lambda: strict(after(an_open_ballot(), casting(26))), ballot.close_vote),
    r.SittingClosed: (lambda: after(opened(), course.close_sitting), course.call_break),
    r.SittingNotOpen: (a_planned_sitting, course.call_break),
    r.KindUnknown: (opened, adding(replace(OTHER, kind="no-confidence"))),
    r.BodyNotInForce: (
        lambda: a_planned_sitting(replace(a_plan(), date=DAY.replace(month=7))),
        registration.open_registration,
    ),
    r.WrongBody: (opened, adding(replace(OTHER, kind="president-release"))),
    r.HearingOnSittingDay: (
        lambda: replace(a_hearing(), plenary_days=(DAY,)),
        registration.open_registration,
    ),
    r.RegistrationClosed: (a_planned_sitting, registering(1)),
    r.BallotOpen: (an_open_ballot, course.call_break),
    r.NoBallotOpen: (a_sitting_in_progress, ballot.announce),
    r.LateVote: (closed, casting(1)),
    r.BallotClosed: (closed, ballot.close_vote),
    r.UnknownMember: (an_open_ballot, casting(members("m777"))),
    r.MandateNotInForce: (ended_mandate, registering(members("m050"))),
    r.AlreadyRegistered: (opened, registering(members("m001"))),
    r.NotRegistered: (opened, leaving(members("m050"))),
    r.NotAnnounced: (closed, course.close_sitting),
    r.AlreadyDecided: (lambda: a_result(30), putting("c1")),
    r.SeparateBallots: (a_sitting_in_progress, putting(None)),
    r.WrongCandidate: (
        opened,
        adding(replace(OTHER, candidates=(replace(OTHER.candidates[0], member=MemberId("m777")),))),
    ),
    r.SeatsFilled: (lambda: after(bare(seats=1), putting("c1"), *voting(30)), putting("c2")),
    r.StepsOutOfOrder: (lambda: bare(steps=()), marking("debate-asked", note="no")),
    r.NoQuorum: (lambda: after(opened(), leaving(1)), putting("c1")),
    r.RoundOpen: (
        lambda: after(a_sitting_in_progress(), registration.open_registration, registering(40)),
        putting("c1"),
    ),
    r.RoundGoesOn: (
        lambda: replace(
            after(a_sitting_in_progress(), registration.open_registration),
            kind=SittingKind.HEARING,
        ),
        putting_procedural(),
    ),
    r.NoQuorumIn: (lambda: joint(33, 98), course.open_sitting),
    r.CountExceedsIn: (
        lambda: after(joint(34, 66), course.open_sitting),
        lambda s: agenda.adopt_agenda(s, {SENATE: Tally(), MAZHILIS: Tally(in_favour=67)}),
    ),
    r.CountExceedsRegistered: (
        opened,
        lambda s: agenda.adopt_agenda(s, {SINGLE: Tally(in_favour=35)}),
    ),
    r.PapersDoNotBalance: (a_secret_ballot, ballot.close_vote),
    r.ProtocolNotApproved: (
        lambda: after(a_secret_ballot(), counting(papers(40)), ballot.close_vote),
        ballot.announce,
    ),
    r.NotTheChair: (
        lambda: replace(
            after(an_open_ballot(), casting(20, 20), ballot.close_vote), presiding=Officer(name="?")
        ),
        lambda s: casting_vote(s, Choice.IN_FAVOUR),
    ),
    r.NoCastingVote: (
        lambda: replace(
            after(an_open_ballot(), casting(20, 20), ballot.close_vote), kind=SittingKind.BUREAU
        ),
        lambda s: casting_vote(s, Choice.IN_FAVOUR),
    ),
    r.ResolutionIssued: (
        lambda: after(issued(), *deciding()),
        lambda s: annul_vote(s, BallotId("b2"), "Қате", BallotId("b3")),
    ),
    r.WrongMajority: (
        lambda: after(a_sitting_in_progress(), *deciding()),
        lambda s: agenda.add_item(s, OTHER, decision=s.ballots[-1].id),
    ),
    r.SeparateResolutions: (lambda: a_result(30), issuing(NO_NAME)),
    r.NotAdopted: (lambda: a_result(10), issuing()),
    r.NotAdoptedIn: (
        lambda: after(judged_jointly(), *voting(38)),
        issuing(),
    ),
    r.NobodyElected: (lambda: elected({"c1": 20}), issuing(Subject(item=JUDGES))),
    r.ProceduralNoResolution: (lambda: with_question(act=None), issuing()),
    r.NoText: (
        lambda: with_question(
            act=replace(
                a_planned_sitting().profile.kinds[0].questions[0].act,  # type: ignore[type-var]
                clauses=(),
            )
        ),
        issuing(),
    ),
    r.ReasonsMissing: (lambda: with_question(reasons=True), issuing()),
    r.AlreadyIssued: (issued, issuing()),
    r.ResolutionSigned: (issued, correcting),
    r.NotTakenUp: (lambda: replace(a_sitting_in_progress(), current=None), putting("c1")),
    r.NumberTaken: (lambda: a_result(30), issuing(given=1)),
    r.AgendaNotAdopted: (opened, taking_up()),
    r.AgendaChanged: (a_sitting_in_progress, adding(OTHER)),
    r.QuotaExceeded: (opened, adding(replace(OTHER, seats=4))),
    r.NoticeLate: (lambda: a_hearing(DAY - timedelta(days=6)), registration.open_registration),
    r.PaperMissing: (lambda: bare(papers=()), putting("c1")),
    r.PaperIndispensable: (
        lambda: after(
            replace(
                a_sitting_in_progress(),
                profile=ruled(
                    papers=(PaperRule(key="submission", name="Ұсыну", waivable=False),)
                ).profile,
            )
        ),
        putting("c1", because="Жедел"),
    ),
    r.ConclusionNotAnnounced: (lambda: bare(steps=()), putting("c1")),
    r.StepNotDone: (
        lambda: after(bare(steps=()), marking("conclusion-announced")),
        putting("c1"),
    ),
    r.DebateDemanded: (
        lambda: after(a_sitting_in_progress(), marking("debate-asked", "c1", note="yes")),
        putting("c1"),
    ),
    r.ThresholdUnreachable: (
        lambda: a_sitting_in_progress(
            37, the=a_plan(powers.needing("three-quarters-total", a_profile()))
        ),
        putting("c1"),
    ),
    r.UnreachableIn: (
        lambda: judged_jointly(37, put=False),
        putting("c1"),
    ),
    r.ConsentNotNeeded: (
        lambda: powers.on_immunity(exception="grave-crime"),
        powers.asking(),
    ),
    r.VoteNotNeeded: (lambda: powers.on_termination("death"), powers.asking()),
    r.DeadlinePassed: (
        lambda: after(
            powers.considering(
                powers.immunity(),
                powers.entering("prosecutor-submission", date(2026, 4, 1)),
                powers.entering("cec-conclusion", date(2026, 4, 1)),
            ),
            powers.done("deputy-invited", "came"),
        ),
        powers.asking(),
    ),
    r.NotEven: (
        lambda: a_planned_sitting(powers.a_plan_of()),
        adding(replace(an_item(kind="commission-47-half", size=7), candidates=DEPUTY)),
    ),
    r.InitiativeShort: (
        lambda: after(
            a_planned_sitting(powers.a_plan_of()),
            adding(powers.of_kind("recall-chair")),
            *OPENING,
        ),
        taking_up(powers.THE),
    ),
    r.NotAnInitiator: (
        lambda: after(
            a_planned_sitting(powers.a_plan_of()),
            adding(powers.of_kind("government-report", minister="М. Министр", rapporteur="m002")),
            powers.entering("report-decision"),
            powers.entering("notice-to-minister"),
            *OPENING,
        ),
        taking_up(powers.THE),
    ),
    r.MethodNotDecided: (
        lambda: replace(a_sitting_in_progress(), profile=ruled(secret=True).profile),
        putting("c1"),
    ),
}


def test_no_class_is_left_out() -> None:
    """A refusal that nothing can meet would be a promise nobody keeps."""
    assert set(CASES) == set(KINDS)


@pytest.mark.parametrize("kind", CASES)
def test_it_is_met(kind: type[r.Refusal]) -> None:
    """The action is refused by exactly this class, in a sentence, and nothing is recorded."""
    sitting, decision = CASES[kind]
    met = refusal_of(decision, sitting())
    assert type(met) is kind
    assert "{" not in str(met)
