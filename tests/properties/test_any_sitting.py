# SPDX-License-Identifier: Apache-2.0
"""Any sitting: random actions through the real services into a real record; what always holds."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.changes import Grounds, Wording
from app.domain.decide.resolution import Subject
from app.domain.events import RegisterEvent
from app.domain.evolve import evolve
from app.domain.ids import BallotId, BodyKey, CandidateId, MemberId
from app.domain.kinds import MAIN, REFUSE, Method
from app.domain.refusals import Refusal
from app.domain.selection import Everyone, First, Named, Selection
from app.domain.sitting import SittingStage
from app.domain.tally import Choice, Tally
from app.plenary import Plenary
from app.services.recorder import Recorder, replay, replay_register
from app.services.verification import verify
from app.storage.codec import decode, moment
from app.storage.database import Database
from app.storage.journal import Journal
from app.views.deeds import Deed, Target
from app.views.hall import HallPage
from app.views.marks import SeatMark
from tests.chamber import JUDGES, a_paper, a_roster, an_item
from tests.conftest import FixedClock
from tests.joint import SIZE, of_a_commission, of_a_hearing, of_one, of_two
from tests.papers import check_minutes
from tests.soak import runs

MEMBERS = [member.id for member in a_roster(SIZE)]
CANDIDATES = st.sampled_from([CandidateId(key) for key in ("c1", "c2", "c3")])
NAMED = st.lists(st.sampled_from([*MEMBERS, MemberId("m777")]), max_size=3).map(
    lambda keys: Named(tuple(keys))
)
WHO: st.SearchStrategy[Selection] = st.one_of(
    st.integers(0, SIZE).map(First), NAMED, st.just(Everyone())
)
FIGURES = st.builds(
    Tally,
    in_favour=st.integers(0, SIZE),
    against=st.integers(0, 2),
    abstained=st.integers(0, 2),
)
BECAUSE = st.sampled_from(["Жедел", "Жедел", None])
MOSTLY = st.sampled_from([True, True, False])
HOW = {SeatMark.IN_FAVOUR, SeatMark.AGAINST, SeatMark.ABSTAINED}


class AnySitting(RuleBasedStateMachine):
    """A sitting with three candidates for two seats."""

    planned = staticmethod(of_one)

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="otyrys-any-"))
        self.open = ExitStack()
        plan = self.planned()
        path = self.folder / "record.sqlite"
        self.database = self.open.enter_context(Database.open(path))
        # No power is cut here; waiting for the disk is tested where it matters.
        self.database.tables.execute("pragma synchronous = off")
        self.chamber = Plenary(Recorder(self.database, FixedClock(), "test"))
        self.chamber.sittings.plan(plan)
        self.told, self.followed = self.chamber.sitting, 1
        self.chamber.agenda.add(an_item(3, seats=2))

    def teardown(self) -> None:
        """Replay and verify the whole record, tell its minutes, then remove it."""
        with self.open:
            journal = Journal(self.database)
            assert replay(journal, self.chamber.sitting.id) == self.chamber.sitting
            assert replay_register(journal, self.chamber.register.key) == self.chamber.register
            check_minutes(journal, self.chamber.sitting)
            found = list(verify(self.database))
        shutil.rmtree(self.folder)
        assert found == []

    def attempt(self, action: Callable[[], object]) -> bool:
        """Try an action; if it is refused, nothing has changed. Tell whether it was done."""
        before, head = self.chamber.sitting, self.chamber.head
        try:
            action()
        except Refusal:
            assert self.chamber.sitting is before
            assert self.chamber.head == head
            return False
        return True

    def by_body(self, figures: Tally) -> dict[BodyKey, Tally]:
        """Return the same figures for each body."""
        return {body.key: figures for body in self.chamber.sitting.bodies}

    @initialize(papers=MOSTLY, under_way=st.sampled_from([0, 4, 5, SIZE, SIZE]))
    def begin(self, under_way: int, *, papers: bool) -> None:
        """Begin anywhere between a bare plan and a sitting that has taken its item up."""
        if papers:
            for candidate in ("c1", "c2", "c3"):
                for paper in ("nomination", "committee-conclusion"):
                    self.chamber.agenda.enter_paper(JUDGES, a_paper(paper, candidate))
        if under_way >= 4:
            self.chamber.registrations.open()
            self.chamber.registrations.register(First(under_way))
            if not self.attempt(self.chamber.sittings.open):
                return
            self.chamber.agenda.take_up(JUDGES, because="Жалғыз мәселе")

    @rule(who=WHO, more=NAMED)
    def come_and_go(self, who: Selection, more: Selection) -> None:
        """Register some, strike others."""
        self.attempt(lambda: self.chamber.registrations.register(who))
        self.attempt(lambda: self.chamber.registrations.leave(more))

    @precondition(lambda self: self.chamber.sitting.open_ballot is not None)
    @rule(in_favour=WHO, against=NAMED, abstain=st.integers(0, 1).map(First))
    def cast(self, in_favour: Selection, against: Selection, abstain: Selection) -> None:
        """Give answers."""
        self.attempt(
            lambda: self.chamber.ballots.cast(in_favour=in_favour, against=against, abstain=abstain)
        )

    @rule(
        candidate=CANDIDATES,
        asked=st.sampled_from([MAIN, MAIN, REFUSE]),
        method=st.sampled_from([Method.BY_NAME, Method.BY_NAME, Method.SHOW_OF_HANDS]),
        because=BECAUSE,
    )
    def open_vote(
        self, candidate: CandidateId, asked: str, method: Method, because: str | None
    ) -> None:
        """Put a candidate to the vote."""
        self.attempt(
            lambda: self.chamber.ballots.open(
                JUDGES, candidate=candidate, asked=asked, method=method, because=because
            )
        )

    @rule(candidate=CANDIDATES, asked=st.sampled_from([MAIN, REFUSE]), in_favour=st.integers(3, 5))
    def vote_through(self, candidate: CandidateId, asked: str, in_favour: int) -> None:
        """Take a vote from its opening to its result, as far as it goes."""
        ballots = self.chamber.ballots
        for action in (
            lambda: ballots.open(JUDGES, candidate=candidate, asked=asked, because="Жедел"),
            lambda: ballots.cast(in_favour=First(in_favour)),
            ballots.close,
            ballots.announce,
        ):
            if not self.attempt(action):
                break

    @rule(candidate=CANDIDATES, given=st.sampled_from([None, 1, 2, "№ 3-VIII ПС", "б/н"]))
    def issue(self, candidate: CandidateId, given: int | str | None) -> None:
        """Issue an act."""
        subject = Subject(item=JUDGES, candidate=candidate)
        self.attempt(lambda: self.chamber.resolutions.issue(subject, given))

    @rule(which=st.integers(0, 17), who=NAMED, figures=FIGURES, candidate=CANDIDATES)
    def act_at_random(
        self, which: int, who: Selection, figures: Tally, candidate: CandidateId
    ) -> None:
        """Do what may or may not make sense now."""
        chamber = self.chamber
        actions: tuple[Callable[[], object], ...] = (
            chamber.registrations.open,
            chamber.registrations.close,
            chamber.sittings.call_break,
            chamber.sittings.resume,
            chamber.ballots.close,
            chamber.ballots.announce,
            lambda: chamber.ballots.withdraw(who),
            lambda: chamber.ballots.enter_count(self.by_body(figures)),
            lambda: chamber.ballots.open_procedural("Үзіліс"),
            lambda: chamber.agenda.adopt(self.by_body(figures)),
            lambda: chamber.agenda.take_up(JUDGES, because="Жедел"),
            lambda: chamber.agenda.mark_done(
                JUDGES, "debate-asked", candidate=candidate, note="yes"
            ),
            lambda: chamber.ballots.give_casting_vote(Choice.IN_FAVOUR),
            lambda: chamber.ballots.annul(BallotId("b1"), "Қате", BallotId("b2")),
            lambda: chamber.ballots.annul(BallotId("b2"), "Қате", BallotId("b3")),
            lambda: chamber.agenda.withdraw_candidate(JUDGES, candidate, Grounds()),
            lambda: chamber.agenda.change(JUDGES, Wording(subject="Екі орын"), Grounds()),
            lambda: chamber.agenda.carry_over(JUDGES, Grounds(because="Жедел")),
        )
        self.attempt(actions[which])

    @rule(times=st.integers(1, 3))
    def go_on(self, times: int) -> None:
        """Do what the desk says comes next; it is done exactly when the desk allows it."""
        for _ in range(times):
            step = self.chamber.clerk().next_step
            if step is None or step.deed in {Deed.CLOSE_SITTING, Deed.SEAL}:
                break
            done = self.attempt(partial(self.carry_out, step.deed, step.target))
            assert done is step.permission.allowed

    @precondition(lambda self: self.chamber.sitting.resolutions)
    @rule()
    def close(self) -> None:
        """End the sitting, where something has come of it."""
        self.attempt(self.chamber.sittings.close)

    @precondition(lambda self: self.chamber.sitting.stage is SittingStage.CLOSED)
    @rule()
    def seal(self) -> None:
        """Seal what has ended; after that only the register goes on."""
        self.attempt(self.chamber.sittings.seal)

    def carry_out(self, deed: Deed, target: Target) -> object:
        """Do a deed as the desk would."""
        chamber, item = self.chamber, target.item or JUDGES
        subject = Subject(item=item, candidate=target.candidate)
        deeds: dict[Deed, Callable[[], object]] = {
            Deed.OPEN_REGISTRATION: chamber.registrations.open,
            Deed.CLOSE_REGISTRATION: chamber.registrations.close,
            Deed.OPEN_SITTING: chamber.sittings.open,
            Deed.ADOPT_AGENDA: lambda: chamber.agenda.adopt(self.by_body(Tally(in_favour=1))),
            Deed.TAKE_UP: lambda: chamber.agenda.take_up(item),
            Deed.MARK_STEP: lambda: chamber.agenda.mark_done(
                item, target.step, candidate=target.candidate, note=target.note
            ),
            Deed.OPEN_VOTE: lambda: chamber.ballots.open(item, candidate=target.candidate),
            Deed.CLOSE_VOTE: chamber.ballots.close,
            Deed.ANNOUNCE: chamber.ballots.announce,
            Deed.ISSUE: lambda: chamber.resolutions.issue(subject),
            Deed.RESUME: chamber.sittings.resume,
        }
        return deeds[deed]()

    @invariant()
    def those_registered_have_a_mandate(self) -> None:
        """Nobody else can be here."""
        sitting = self.chamber.sitting
        assert sitting.registration.registered <= {each.id for each in sitting.members}

    @invariant()
    def at_most_one_vote_goes_on(self) -> None:
        """And votes in it are those of deputies who are here."""
        sitting = self.chamber.sitting
        going_on = [each for each in sitting.ballots if each.stage is BallotStage.OPEN]
        assert len(going_on) <= 1
        for each in going_on:
            assert each.votes.keys() <= sitting.registration.registered

    @invariant()
    def every_deputy_is_counted_once(self) -> None:
        """Took part and did not vote make those registered; the announced result is the recount."""
        for each in self.chamber.sitting.ballots:
            if each.stage is not BallotStage.OPEN:
                self.check_count(each)

    def check_count(self, each: Ballot) -> None:
        """Count a closed vote again."""
        outcome = self.chamber.sitting.reckon(each)
        assert outcome.took_part + outcome.did_not_vote == outcome.registered
        assert outcome.did_not_vote >= 0
        assert len(each.votes) <= outcome.registered
        if each.stage is BallotStage.ANNOUNCED:
            assert each.outcome == outcome
            reached = all(body.tally.in_favour >= body.needed for body in outcome.bodies)
            decides = each.purpose is Purpose.PROCEDURAL and not self.chamber.sitting.joint
            assert outcome.adopted is (reached or (decides and outcome.casting is not None))
            assert outcome.casting is None or outcome.tied

    @invariant()
    def the_hall_never_sees_the_split_too_early(self) -> None:
        """Neither as figures nor on the seats."""
        view = self.chamber.hall()
        if view.page is not HallPage.RESULT:
            assert view.result is None
        assert not HOW & {row.mark for row in view.seats}
        if view.page in {HallPage.VOTED, HallPage.RESULT}:
            assert 0 <= view.answered <= view.registered

    @invariant()
    def no_seat_is_filled_twice(self) -> None:
        """Two seats, two appointments at most, each act on an adopted vote."""
        sitting = self.chamber.sitting
        assert sitting.filled(sitting.agenda.items[0]) <= 2
        for act in sitting.resolutions:
            ballot = sitting.ballot(act.ballot)
            assert ballot is not None
            assert ballot.outcome is not None
            assert ballot.outcome.adopted
        numbers = [each.number for each in self.chamber.register.numbers]
        assert len(set(numbers)) == len(numbers) == len(sitting.resolutions)

    @invariant()
    def the_record_tells_the_same(self) -> None:
        """Followed entry by entry, the record leads to the sitting as it is now."""
        entries = Journal(self.database).read(self.chamber.sitting.id)
        for entry in entries[self.followed :]:
            fact = decode(entry)
            assert not isinstance(fact, RegisterEvent)
            self.told = evolve(self.told, fact, moment(entry))
        self.followed = len(entries)
        assert self.told == self.chamber.sitting


class AnyJointSitting(AnySitting):
    """The same of two bodies: adopted is what each of them adopted."""

    planned = staticmethod(of_two)


class AnyCommission(AnySitting):
    """The same of a commission, whose majorities are of its members."""

    planned = staticmethod(of_a_commission)


class AnyHearing(AnySitting):
    """The same of a hearing: it needs no quorum and gives no act."""

    planned = staticmethod(of_a_hearing)

    @invariant()
    def nothing_is_issued(self) -> None:
        """Bind nobody (S:95)."""
        assert self.chamber.sitting.has_quorum
        assert not self.chamber.sitting.resolutions


AnySitting.TestCase.settings = settings(max_examples=runs(40, 2000), stateful_step_count=40)
for machine in (AnyJointSitting, AnyCommission, AnyHearing):
    machine.TestCase.settings = settings(max_examples=runs(12, 1000), stateful_step_count=40)
TestAnySitting = AnySitting.TestCase
TestAnyJointSitting = AnyJointSitting.TestCase
TestAnyCommission = AnyCommission.TestCase
TestAnyHearing = AnyHearing.TestCase
