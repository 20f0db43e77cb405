# SPDX-License-Identifier: Apache-2.0
"""Any course of an election: random votes, decisions and annulments; what always holds."""

from collections.abc import Callable

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.agenda import ItemStage
from app.domain.ballot import BallotStage
from app.domain.decide import ballot
from app.domain.decide.annulment import annul_vote
from app.domain.decide.election import elect, ranked, to_be_put
from app.domain.decide.question import Majority
from app.domain.ids import BallotId
from app.domain.ranking import Contest, MorePassed, Next
from app.domain.refusals import Refusal
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.views.clerk import clerk_view
from app.views.deeds import Deed
from app.views.hall import HallPage, hall_view
from tests.chamber import JUDGES, Decision, after, casting, deciding, putting
from tests.electing import electing
from tests.soak import runs

REGISTER = Register(key="senate-1995/VIII")
CANDIDATES = st.sampled_from(["c1", "c2", "c3", "c4"])
VOTES = st.sampled_from([10, 12, 20, 26, 27, 30])
BALLOTS = st.integers(2, 12).map(lambda number: BallotId(f"b{number}"))


class AnyElection(RuleBasedStateMachine):
    """Four candidates for two seats or one, by any rule, with a run-off or without."""

    sitting: Sitting

    @initialize(
        rule=st.sampled_from(MorePassed), seats=st.sampled_from([1, 2]), run_off=st.booleans()
    )
    def begin(self, rule: MorePassed, seats: int, *, run_off: bool) -> None:
        """Take an election up."""
        self.sitting = electing(4, rule=rule, quota=seats, run_off=run_off)

    def attempt(self, *decisions: Decision) -> bool:
        """Try some actions together; if one is refused, nothing has changed."""
        try:
            self.sitting = after(self.sitting, *decisions)
        except Refusal:
            return False
        return True

    @rule(candidate=CANDIDATES, votes=VOTES)
    def vote(self, candidate: str, votes: int) -> None:
        """Put a candidate to the vote: it is possible exactly when the election waits for it."""
        waiting = to_be_put(self.sitting, self.sitting.agenda.items[0])
        done = self.attempt(putting(candidate), casting(votes), ballot.close_vote, ballot.announce)
        assert done is (candidate in waiting)

    @rule()
    def say_who_is_elected(self) -> None:
        """Decide it: possible exactly when all who were called have been voted on."""
        item = self.sitting.agenda.items[0]
        election = self.sitting.election(JUDGES)
        ready = not to_be_put(self.sitting, item) and not (election and election.complete)
        assert self.attempt(lambda s: elect(s, JUDGES)) is ready

    @rule(votes=st.lists(VOTES, min_size=1, max_size=4))
    def go_on(self, votes: list[int]) -> None:
        """Do what the desk says comes next."""
        for each in votes:
            step = clerk_view(self.sitting, REGISTER).next_step
            assert step is not None
            assert step.permission.allowed
            if step.deed is Deed.ELECT:
                assert self.attempt(lambda s: elect(s, JUDGES))
            elif step.deed is Deed.OPEN_VOTE:
                candidate = step.target.candidate
                put = putting(candidate)
                assert self.attempt(put, casting(each), ballot.close_vote, ballot.announce)
            else:
                assert step.deed in {Deed.ISSUE, Deed.CLOSE_SITTING}

    @rule(key=BALLOTS)
    def annul(self, key: BallotId) -> None:
        """Set a vote aside, where the chamber can."""

        def set_aside(sitting: Sitting) -> tuple[object, ...]:
            return annul_vote(sitting, key, "Қате", sitting.ballots[-1].id)

        step: Callable[[Sitting], tuple[object, ...]] = set_aside
        # `annul_vote` returns more kinds of events than a decision of the chamber names.
        self.attempt(*deciding(majority=Majority.TOTAL), step)  # type: ignore[arg-type]

    @invariant()
    def the_elected_had_the_majority_or_won_the_run_off(self) -> None:
        """And they fill no more seats than there are."""
        election = self.sitting.election(JUDGES)
        if election is None:
            return
        seats = election.terms.seats
        assert seats is not None
        assert len(election.ranking.elected) <= seats
        for candidate in election.ranking.elected:
            votes = [each for each in self.sitting.ballots if each.candidate == candidate]
            counted = [each.outcome for each in votes if each.counts and each.outcome]
            run_off = election.ranking.contest is Contest.RUN_OFF
            assert run_off or any(outcome.adopted for outcome in counted)

    @invariant()
    def the_item_is_decided_when_its_election_is(self) -> None:
        """Neither before nor after."""
        election = self.sitting.election(JUDGES)
        complete = election is not None and election.complete
        decided = self.sitting.agenda.items[0].stage is ItemStage.DECIDED
        assert decided is complete

    @invariant()
    def whoever_is_put_again_is_named(self) -> None:
        """Name a tie always; it never passes in silence."""
        election = self.sitting.election(JUDGES)
        if election is None:
            return
        ranking = election.ranking
        assert (ranking.next is Next.NONE) is (not ranking.again)
        assert not ranking.tie or ranking.again == ranking.tie

    @invariant()
    def no_election_stands_on_a_vote_set_aside(self) -> None:
        """Nobody is elected by what was annulled."""
        for election in self.sitting.elections:
            before = self.sitting.ballots[: election.after]
            live = {
                each.candidate
                for each in before
                if each.item == JUDGES and each.stage is not BallotStage.ANNULLED
            }
            assert set(election.ranking.elected) <= live

    @invariant()
    def the_wall_never_says_elected_too_early(self) -> None:
        """Only after the decision, and only what it said."""
        view = hall_view(self.sitting)
        if view.page is HallPage.ELECTED:
            assert view.election is not None
            assert self.sitting.election(JUDGES) is not None
        elif view.page is HallPage.RESULT:
            assert view.election is None
        assert ranked(self.sitting, self.sitting.agenda.items[0]) is not None


AnyElection.TestCase.settings = settings(max_examples=runs(30, 1500), stateful_step_count=25)
TestAnyElection = AnyElection.TestCase
