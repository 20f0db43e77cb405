# SPDX-License-Identifier: Apache-2.0
"""Between the chamber and its windows: actions go in, one signal says that the sitting has changed.

Windows show a view and call an action; they decide nothing and never tell each other anything.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.decide.correction import Foresight, Slip
from app.domain.decide.floor import Address, Turn
from app.domain.decide.resolution import Subject
from app.domain.floor import Speaker, SpeechKind
from app.domain.ids import BodyKey, ItemId, MemberId
from app.domain.refusals import Objection, Refusal
from app.domain.register import ActMark, NumberGiven
from app.domain.registration import Reason
from app.domain.resolution import Act
from app.domain.secret_ballot import SecretCount
from app.domain.selection import Everyone, Named
from app.domain.sitting import Sitting
from app.domain.tally import Choice, Tally
from app.errors import ChamberError, JournalDamaged, Trouble
from app.i18n import Catalogue
from app.kazakh.cases import Case
from app.plenary import Change, Plenary, Sheet, Work
from app.views.card import Cards
from app.views.clerk import ClerkView
from app.views.deeds import Deed, Target
from app.views.duties import Duty
from app.views.hall import HallView
from app.views.presiding import PresidingView
from app.views.record import Recorded
from ui.attempts import Attempt, Refused, Shown, View

__all__ = ["Attempt", "PlenaryBridge", "Refused"]


class PlenaryBridge(QObject):
    """What every window is given."""

    changed = Signal(object)
    """The `Change` that has just been recorded; it is on disk."""
    refused = Signal(object)
    """A `Refused`: nothing was recorded."""
    held = Signal(bool)
    """The presiding officer asks the clerk to wait, or no longer; nothing is recorded."""

    def __init__(self, plenary: Plenary, catalogue: Catalogue) -> None:
        super().__init__()
        self.catalogue = catalogue
        self._plenary = plenary
        self._clerk: ClerkView | None = None
        self._hall = plenary.hall()
        plenary.subscribe(self._tell)

    def forget(self) -> None:
        """Hear of changes no longer: the windows over this bridge are gone."""
        self._plenary.leave(self._tell)

    def clerk(self) -> ClerkView:
        """Return the clerk's desk as it stands."""
        if self._clerk is None:
            self._clerk = self._plenary.clerk()
        return self._clerk

    def hall(self) -> HallView:
        """Return what the hall may see; the same object for as long as nothing of it changes."""
        return self._hall

    def presiding(self, cards: Cards) -> PresidingView:
        """Return the presiding officer's screen as it stands, in these texts."""
        return self._plenary.presiding(cards)

    def look(self, view: View[Shown]) -> Shown:
        """Return what a view says of the sitting as it stands, for panels that lie over others."""
        return self._plenary.look(view)

    def facts(self, after: int) -> tuple[Recorded, ...]:
        """Return the facts of the sitting that were recorded after so many."""
        return self._plenary.facts(after)

    def attempt(self, attempt: Attempt, because: str | None = None) -> bool:
        """Carry out what a form asked for; tell the windows if it is refused."""
        try:
            attempt.action(self._plenary, because)
        except ChamberError as error:
            self.refused.emit(replace(self._explain(error), attempt=attempt))
            return False
        return True

    def hold(self, *, on: bool) -> None:
        """Ask the clerk to wait a moment, or to go on; it changes nothing in the record."""
        self.held.emit(on)

    def register(self, member: MemberId) -> bool:
        """Register one deputy."""
        return self._do(lambda: self._plenary.registrations.register(Named((member,))))

    def register_all_but(self, absent: tuple[MemberId, ...]) -> bool:
        """Register every deputy who isn't registered yet, except these."""
        return self._do(lambda: self._plenary.registrations.register(Everyone(absent)))

    def leave(self, member: MemberId) -> bool:
        """Strike one deputy who leaves."""
        return self._do(lambda: self._plenary.registrations.leave(Named((member,))))

    def excuse(self, member: MemberId, reason: Reason) -> bool:
        """Note why a deputy is away."""
        return self._do(lambda: self._plenary.registrations.excuse(Named((member,)), reason))

    def cast(self, member: MemberId, choice: Choice, on_paper: str = "") -> bool:
        """Record what one deputy chose; a second choice replaces the first.

        `on_paper`: entered from the sheet marked by hand, with the time noted on it.
        """
        return self._do(lambda: self._cast(choice, Named((member,)), on_paper))

    def cast_for_the_rest(self, choice: Choice, *, counted: int, on_paper: str = "") -> bool:
        """Record one choice for all who haven't answered, if the tellers counted as many.

        A vote is personal (C26 55(1)): the tellers' figure must be what the count would become.
        """
        return self._do(lambda: self._plenary.ballots.cast_for_the_rest(choice, counted, on_paper))

    def withdraw(self, member: MemberId) -> bool:
        """Take one deputy's answer back."""
        return self._do(lambda: self._plenary.ballots.withdraw(Named((member,))))

    def sign(self, item: ItemId, members: tuple[MemberId, ...]) -> bool:
        """Sign the initiative of an item for these deputies."""
        return self._do(lambda: self._plenary.agenda.sign(item, Named(members)))

    def adopt_agenda(self, figures: Mapping[BodyKey, Tally]) -> bool:
        """Adopt the agenda by a show of hands, counted in each body."""
        return self._do(lambda: self._plenary.agenda.adopt(dict(figures)))

    def enter_secret_count(self, count: SecretCount, entered_by: int) -> bool:
        """Enter what the counting commission found: 0 stands for both entries."""
        return self._do(lambda: self._plenary.ballots.enter_secret_count(count, entered_by))

    def approve_protocol(self, figures: Mapping[BodyKey, Tally]) -> bool:
        """Approve the commission's protocol by a show of hands, counted in each body."""
        return self._do(lambda: self._plenary.ballots.approve_protocol(dict(figures)))

    def settle_name(self, name: str, forms: Mapping[Case, str]) -> bool:
        """Settle the six cases of a name, to be remembered with the person."""
        return self._do(lambda: self._plenary.names.settle(name, forms))

    def call_break(self, until: str) -> bool:
        """Announce a break until a time as people say it."""
        return self._do(lambda: self._plenary.sittings.call_break(until))

    def stop_for_a_fault(self) -> bool:
        """Announce a technical stop; nobody knows yet how long it will take."""
        return self._do(self._plenary.sittings.stop_for_a_fault)

    def give_floor(self, speaker: Speaker, kind: SpeechKind, because: str | None = None) -> bool:
        """Give somebody the floor on the item being considered."""
        turn = Turn(kind=kind)
        return self._do(lambda: self._plenary.floor.give(_address(speaker), turn, because=because))

    def ask_floor(self, speaker: Speaker, kind: SpeechKind) -> bool:
        """Put somebody down to speak."""
        return self._do(lambda: self._plenary.floor.ask(_address(speaker), Turn(kind=kind)))

    def waive_floor(self, speaker: Speaker, item: ItemId | None) -> bool:
        """Strike somebody who waits for the floor."""
        return self._do(lambda: self._plenary.floor.waive(_address(speaker), item))

    def end_floor(self) -> bool:
        """End the speech going on."""
        return self._do(self._plenary.floor.end)

    def extend(self, seconds: int) -> bool:
        """Give the speaker more time."""
        return self._do(lambda: self._plenary.floor.extend(seconds))

    def warn(self) -> bool:
        """Warn the speaker."""
        return self._do(self._plenary.floor.warn)

    def deprive(self) -> bool:
        """Take the floor from the speaker."""
        return self._do(self._plenary.floor.deprive)

    def enter_count(self, figures: Mapping[BodyKey, Tally]) -> bool:
        """Enter the figures of a vote that is counted by figures."""
        return self._do(lambda: self._plenary.ballots.enter_count(dict(figures)))

    def import_votes(self, path: Path) -> bool:
        """Read the votes of the hall's system from its file."""
        return self._do(lambda: self._plenary.ballots.import_votes(path))

    def correct(self, slip: Slip) -> bool:
        """Correct the record."""
        return self._do(lambda: self._plenary.corrections.make(slip))

    def foresee(self, slip: Slip) -> Foresight | Refused:
        """Return what a correction would turn, or why it can't be made; nothing is recorded."""
        try:
            return self._plenary.corrections.foresee(slip)
        except ChamberError as error:
            return self._explain(error)

    def act(self, deed: Deed, target: Target = Target(), because: str | None = None) -> bool:  # noqa: B008 - frozen
        """Carry out a deed that needs no figures; tell the windows if it is refused."""
        action = self._actions(target, because).get(deed)
        return action is not None and self._do(action)

    def sheet(self, target: Target) -> Sheet | None:
        """Return an act as it would be printed now («ЖОБА»), or tell why it can't be."""
        sheets: list[Sheet] = []
        subject = _subject(target)
        if subject is not None:
            self._do(lambda: sheets.append(self._plenary.resolutions.preview(subject)))
        return sheets[0] if sheets else None

    def issued(self, sha256: str) -> bytes | None:
        """Return an issued act's PDF, byte for byte; None when the record doesn't hold it."""
        kept = self._plenary.resolutions.kept()
        return next((each.content for each in kept if each.sha256 == sha256), None)

    def paper_work(self, kind: str) -> Work | None:
        """Return the making of a kind of papers, for another thread; tell why it can't be."""
        found: list[Work] = []
        self._do(lambda: found.append(self._plenary.papers.work(kind)))
        return found[0] if found else None

    def on_headed_paper(self, number: str, top: int) -> bytes:
        """Return an act for the body's headed sheet; nothing, and a refusal told, if it can't be.

        `top` millimetres stay free for the head.
        """
        found: list[bytes] = []
        self._do(lambda: found.append(self._plenary.resolutions.on_headed_paper(number, top)))
        return found[0] if found else b""

    def word_file(self, act: Act) -> bytes:
        """Return the words of a draft as a Word file."""
        return self._plenary.resolutions.word_file(act)

    def mark(self, number: str, what: ActMark, blank: str = "") -> bool:
        """Record that an act was printed, on which numbered sheet, or signed."""
        return self._do(lambda: self._plenary.resolutions.mark(number, what, blank=blank))

    def given(self, number: str) -> NumberGiven | None:
        """Return where a numbered act stands on paper."""
        return self._plenary.register.given(number)

    def duties(self) -> tuple[Duty, ...]:
        """Return what is still to be done after the votes."""
        return self._plenary.duties()

    def worded(self, error: ChamberError) -> str:
        """Return an error in the words of the window."""
        return self.catalogue.text(error)

    def act_of(self, sha256: str) -> Act | None:
        """Return the words of an issued act; None when this sitting has none such."""
        acts = self._plenary.sitting.resolutions
        return next((each.act for each in acts if each.sha256 == sha256), None)

    def term_ends(self, target: Target, begins: date) -> date | None:
        """Return the last day of the term of office that an act of that day gives."""
        subject = _subject(target)
        return self._plenary.term_ends(subject, begins) if subject else None

    def _actions(self, target: Target, because: str | None) -> dict[Deed, Callable[[], object]]:
        plenary = self._plenary
        actions: dict[Deed, Callable[[], object]] = {
            Deed.OPEN_REGISTRATION: lambda: plenary.registrations.open(because=because),
            Deed.CLOSE_REGISTRATION: plenary.registrations.close,
            Deed.CHECK_QUORUM: plenary.registrations.check_quorum,
            Deed.CLOSE_DOORS: plenary.floor.close_doors,
            Deed.OPEN_DOORS: plenary.floor.open_doors,
            Deed.OPEN_SITTING: plenary.sittings.open,
            Deed.CLOSE_VOTE: plenary.ballots.close,
            Deed.ANNOUNCE: plenary.ballots.announce,
            Deed.CALL_BREAK: plenary.sittings.call_break,
            Deed.RESUME: plenary.sittings.resume,
            Deed.CLOSE_SITTING: plenary.sittings.close,
            Deed.SEAL: plenary.sittings.seal,
        }
        item, subject = target.item, _subject(target)
        if item is not None and subject is not None:
            actions[Deed.TAKE_UP] = lambda: plenary.agenda.take_up(item, because=because)
            actions[Deed.MARK_STEP] = lambda: plenary.agenda.mark_done(
                item, target.step, candidate=target.candidate, note=target.note
            )
            actions[Deed.OPEN_VOTE] = lambda: plenary.ballots.open(
                item, candidate=target.candidate, method=target.method, because=because
            )
            actions[Deed.ELECT] = lambda: plenary.ballots.elect(item)
            actions[Deed.ISSUE] = lambda: plenary.resolutions.issue(subject)
        return actions

    def _cast(self, choice: Choice, who: Named, on_paper: str) -> Sitting:
        match choice:
            case Choice.IN_FAVOUR:
                return self._plenary.ballots.cast(in_favour=who, on_paper=on_paper)
            case Choice.AGAINST:
                return self._plenary.ballots.cast(against=who, on_paper=on_paper)
            case Choice.ABSTAIN:
                return self._plenary.ballots.cast(abstain=who, on_paper=on_paper)

    def _do(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except ChamberError as error:
            self.refused.emit(self._explain(error))
            return False
        return True

    def _explain(self, error: ChamberError) -> Refused:
        code = error.code if isinstance(error, Refusal) else ""
        return Refused(
            text=self.catalogue.text(error),
            code=code,
            article=self._plenary.sitting.profile.article_of(code),
            objection=isinstance(error, Objection),
            trouble=isinstance(error, Trouble),
            damaged=isinstance(error, JournalDamaged),
        )

    def _tell(self, change: Change) -> None:
        self._clerk = None
        hall = self._plenary.hall()
        # The same view again is the same object: a page needn't be worded to be told apart.
        self._hall = self._hall if hall == self._hall else hall
        self.changed.emit(change)


def _address(speaker: Speaker) -> Address:
    if speaker.member is None:
        return Address(name=speaker.name)
    return Address(who=Named((speaker.member,)))


def _subject(target: Target) -> Subject | None:
    if target.item is None:
        return None
    return Subject(item=target.item, candidate=target.candidate)
