# SPDX-License-Identifier: Apache-2.0
"""Any sitting that also votes in secret: papers, two entries, breaks and protocols at random."""

from collections.abc import Callable, Sequence
from functools import partial

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from app.domain.ballot import BallotStage
from app.domain.ids import CandidateId
from app.domain.kinds import Method
from app.domain.member import SINGLE
from app.domain.secret_ballot import SecretCount, agreed, imbalances
from app.domain.tally import Tally
from app.views.deeds import Deed, Target
from tests.chamber import JUDGES
from tests.joint import SIZE
from tests.properties.test_any_sitting import CANDIDATES, AnySitting
from tests.soak import runs

PAPERS = st.builds(
    lambda found, against, spare: SecretCount(
        printed=SIZE + spare,
        issued=found,
        unused=SIZE + spare - found,
        found=found,
        invalid=0,
        not_counted=0,
        votes={SINGLE: Tally(in_favour=found - against, against=against)},
    ),
    found=st.integers(3, SIZE),
    against=st.integers(0, 3),
    spare=st.integers(0, 2),
)


class SecretSitting(AnySitting):
    """The same sitting, with secret votes among its random actions."""

    @rule(
        candidate=CANDIDATES,
        count=PAPERS,
        entries=st.sampled_from([(0,), (1,), (1, 2), (2, 1)]),
        approved=st.integers(2, 5),
        pause=st.booleans(),
    )
    def vote_in_secret(
        self,
        candidate: CandidateId,
        count: SecretCount,
        entries: Sequence[int],
        approved: int,
        *,
        pause: bool,
    ) -> None:
        """Take a secret vote from its opening to its result, as far as its papers let it."""
        ballots, sittings = self.chamber.ballots, self.chamber.sittings
        self.attempt(
            lambda: ballots.open(
                JUDGES, candidate=candidate, method=Method.SECRET, because="Палата солай шешті"
            )
        )
        if pause:
            self.attempt(lambda: sittings.call_break("11.30"))
        for entry in entries:
            self.attempt(partial(ballots.enter_secret_count, count, entry))
        protocol = self.by_body(Tally(in_favour=approved))
        actions: tuple[Callable[[], object], ...] = (
            sittings.resume,
            ballots.close,
            lambda: ballots.approve_protocol(protocol),
            ballots.announce,
        )
        for action in actions:
            self.attempt(action)

    def carry_out(self, deed: Deed, target: Target) -> object:
        """Do a deed as the desk would."""
        if deed is Deed.APPROVE_PROTOCOL:
            return self.chamber.ballots.approve_protocol(self.by_body(Tally(in_favour=1)))
        return super().carry_out(deed, target)

    @invariant()
    def a_secret_result_is_announced_on_an_approved_protocol(self) -> None:
        """On papers that balance, and nobody's choice is known."""
        sitting = self.chamber.sitting
        for each in sitting.ballots:
            if not each.secret:
                continue
            assert not each.votes
            assert each.figures is None
            if each.stage in {BallotStage.CLOSED, BallotStage.ANNOUNCED}:
                count = agreed(each.entries)
                assert count is not None
                assert each.strengths is not None
                assert not list(imbalances(count, each.strengths))
            if each.counts:
                assert sitting.protocol_approved(each.id)


SecretSitting.TestCase.settings = settings(max_examples=runs(25, 1000), stateful_step_count=30)
TestSecretSitting = SecretSitting.TestCase
