# SPDX-License-Identifier: Apache-2.0
"""Votes: put, taken, closed, announced."""

from pathlib import Path

from app.domain.decide import ballot as decide
from app.domain.decide import question, secret_ballot
from app.domain.decide.annulment import annul_vote
from app.domain.decide.casting import casting_vote
from app.domain.decide.election import elect
from app.domain.decide.importing import import_votes
from app.domain.decide.question import Majority, Motion
from app.domain.ids import BallotId, BodyKey, CandidateId, ItemId
from app.domain.kinds import MAIN, Method
from app.domain.secret_ballot import ONE_ENTRY, SecretCount
from app.domain.selection import NOBODY, Selection
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.exchange import votes
from app.services.recorder import Recorder


class Ballots:
    """What a clerk does with a vote."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def open(
        self,
        item: ItemId,
        *,
        candidate: CandidateId | None = None,
        asked: str = MAIN,
        method: Method | None = None,
        because: str | None = None,
    ) -> Sitting:
        """Put a question of an item to the vote; without a method, as the law has it."""
        motion = Motion(item=item, candidate=candidate, question=asked, method=method)
        return self._recorder.record(
            lambda sitting: question.open_vote(sitting, motion, because=because)
        )

    def open_procedural(
        self, text: str, *, majority: Majority = Majority.PRESENT, method: Method = Method.BY_NAME
    ) -> Sitting:
        """Put a procedural question to the vote."""
        return self._recorder.record(
            lambda sitting: question.put_procedural(sitting, text, majority=majority, method=method)
        )

    def cast(
        self,
        *,
        in_favour: Selection = NOBODY,
        against: Selection = NOBODY,
        abstain: Selection = NOBODY,
        on_paper: str = "",
    ) -> Sitting:
        """Record the answers of deputies; `on_paper`: when they were marked by hand."""
        return self._recorder.record(
            lambda sitting: decide.cast(
                sitting,
                in_favour=in_favour,
                against=against,
                abstain=abstain,
                on_paper=on_paper,
            )
        )

    def cast_for_the_rest(self, choice: Choice, counted: int, on_paper: str = "") -> Sitting:
        """Record one choice for all who haven't answered, if the tellers counted as many."""
        return self._recorder.record(
            lambda sitting: decide.cast_for_the_rest(sitting, choice, counted, on_paper)
        )

    def withdraw(self, who: Selection) -> Sitting:
        """Take answers back while the vote is open."""
        return self._recorder.record(lambda sitting: decide.withdraw_vote(sitting, who))

    def enter_count(self, figures: dict[BodyKey, Tally]) -> Sitting:
        """Enter the tellers' figures."""
        return self._recorder.record(lambda sitting: decide.enter_count(sitting, figures))

    def enter_secret_count(self, count: SecretCount, entered_by: int = ONE_ENTRY) -> Sitting:
        """Enter what the counting commission found."""
        return self._recorder.record(
            lambda sitting: secret_ballot.enter_secret_count(sitting, count, entered_by)
        )

    def approve_protocol(self, figures: dict[BodyKey, Tally]) -> Sitting:
        """Approve the counting commission's protocol by an open vote."""
        return self._recorder.record(
            lambda sitting: secret_ballot.approve_protocol(sitting, figures)
        )

    def import_votes(self, path: Path) -> Sitting:
        """Read the votes of the hall's system from its file; raises `Unreadable`."""
        file = votes.read(path)
        return self._recorder.record(lambda sitting: import_votes(sitting, file))

    def give_casting_vote(self, choice: Choice) -> Sitting:
        """Give the Chair's casting vote on a tie."""
        return self._recorder.record(lambda sitting: casting_vote(sitting, choice))

    def annul(self, ballot: BallotId, reason: str, decision: BallotId) -> Sitting:
        """Set a vote aside, as the chamber decided."""
        void = self._recorder.register.void
        return self._recorder.record(
            lambda sitting: annul_vote(sitting, ballot, reason, decision, void)
        )

    def elect(self, item: ItemId) -> Sitting:
        """Say who of the candidates of an item is elected."""
        return self._recorder.record(lambda sitting: elect(sitting, item))

    def close(self) -> Sitting:
        """Close the vote."""
        return self._recorder.record(decide.close_vote)

    def announce(self) -> Sitting:
        """Announce the result of the vote closed last."""
        return self._recorder.record(decide.announce)
