# SPDX-License-Identifier: Apache-2.0
"""Who is here: find a deputy, press one key, go on to the next; or all but those who are away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.ids import MemberId
from app.domain.registration import Reason
from app.domain.sitting import SittingStage
from app.views.clerk import ClerkView
from app.views.deeds import Deed
from app.views.marks import SeatMark
from app.views.roll import RollRow
from app.wording import N_
from ui.actions import BACK_KEY, EVERYBODY_KEY, HERE_KEYS, LABELS, REASON_KEYS, explain
from ui.bridge import PlenaryBridge
from ui.clerk.cancel_button import cancel_button
from ui.clerk.heading import PanelHeading
from ui.clerk.roll_desk import Deputy, RollDesk
from ui.clerk.words import REASON_WORDS, shown_row
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.chips import WaitingChips
from ui.widgets.choice_keys import ChoiceKey

HERE = "here"


class RegistrationPanel(QWidget):
    """The roll with the keys of registration."""

    told = Signal(str)
    """Something to say that is neither recorded nor refused."""
    wanted = Signal(object, object)
    """A deed and its target."""

    def __init__(self, theme: Theme, bridge: PlenaryBridge) -> None:
        """Show nothing until `show_view`."""
        super().__init__()
        self._theme = theme
        self._bridge = bridge
        self._text = bridge.catalogue.format
        self._rows: dict[str, RollRow] = {}
        self._excepted: list[str] = []
        self._excepting = False
        self.heading = PanelHeading(theme)
        self.roll = RollDesk(theme, self._choices(), tallest=40)
        self.roll.bar.entry.setAccessibleName(self._text(N_("Seat or name")))
        self.roll.pane.view.setAccessibleName(self._text(N_("Deputies in seat order")))
        self.roll.space = self._space
        self._back = Button(theme, self._text(N_("Left the hall")), key=BACK_KEY)
        self._all = Button(theme, self._text(N_("All came, except…")), key=EVERYBODY_KEY)
        self.check = Button(theme, self._text(LABELS[Deed.CHECK_QUORUM]))
        self.roll.strip_row.addWidget(self._back)
        self.roll.strip_row.addWidget(self._all)
        self.roll.strip_row.addWidget(self.check)
        self._away = WaitingChips(theme)
        self._mark_away = Button(theme, self._text(N_("Away")))
        self._others = Button(theme, self._text(N_("Register the others")), key=EVERYBODY_KEY)
        self._cancel = cancel_button(theme, bridge.catalogue)
        self.roll.strip.addWidget(self._exceptions())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.heading)
        column.addWidget(self.roll, stretch=1)
        self.setFocusProxy(self.roll)
        self._connect()

    @property
    def excepting(self) -> bool:
        """Return whether those who are away are being picked."""
        return self._excepting

    def show_view(self, view: ClerkView) -> None:
        """Show who is here."""
        over = [self._text(N_("Registration in person"))]
        if view.round:
            over.append(self._text(N_("round {number}"), number=view.round))
        self.heading.show_heading(
            "  ·  ".join(over),
            self._text(N_("Registration of the deputies")),
            self._text(
                N_(
                    "Type the number of a seat or the first letters of a name and press one key; "
                    "the mark goes on to the next deputy by itself."
                )
            ),
        )
        self._rows = {row.member: row for row in view.roll}
        self._show_roll()
        self._allow(view)
        permission = view.may[Deed.CHECK_QUORUM]
        self.check.setVisible(view.stage is SittingStage.IN_PROGRESS and not view.round_open)
        self.check.explain(
            allowed=permission.allowed, reason=explain(self._bridge.catalogue, permission)
        )
        if self._excepting and not view.may[Deed.REGISTER].allowed:
            self.stop_excepting()

    def set_compact(self, *, compact: bool) -> None:
        """Take the sizes of low windows."""
        self.heading.set_compact(compact=compact)
        self.roll.set_compact(compact=compact)

    def ready(self) -> None:
        """Wait for typing."""
        self.roll.ready()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar for an answer outside the entry too."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.roll.answered.connect(self._answer)
        self.roll.entered.connect(self._enter)
        self.roll.unfound.connect(self._tell_unfound)
        self._back.clicked.connect(self._leave)
        self.check.clicked.connect(self._check_quorum)
        self._all.clicked.connect(self._start_excepting)
        self._mark_away.clicked.connect(self._except_current)
        self._others.clicked.connect(self._register_others)
        self._cancel.clicked.connect(self.stop_excepting)
        self._away.picked.connect(self._take_off)

    def _check_quorum(self) -> None:
        """Answer «Кворум бар ма?»: those here stay, those gone are struck one by one."""
        self.wanted.emit(Deed.CHECK_QUORUM, None)

    def _choices(self) -> list[ChoiceKey]:
        here = ChoiceKey(
            name=HERE,
            label=self._text(N_("Present")),
            cap="+",
            keys=HERE_KEYS,
            mark=SeatMark.REGISTERED,
        )
        reasons = [
            ChoiceKey(
                name=reason.value,
                label=self._text(REASON_WORDS[reason]),
                cap=cap,
                keys=(key,),
                set_apart=reason is Reason.BUSINESS_TRIP,
            )
            for reason, (key, cap) in REASON_KEYS.items()
        ]
        return [here, *reasons]

    def _exceptions(self) -> QWidget:
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        row.addWidget(self._away, stretch=1)
        row.addWidget(self._mark_away)
        row.addWidget(self._others)
        row.addWidget(self._cancel)
        return strip

    def _allow(self, view: ClerkView) -> None:
        catalogue = self._bridge.catalogue
        register, leave = view.may[Deed.REGISTER], view.may[Deed.LEAVE]
        reason = explain(catalogue, register)
        self.roll.bar.keys.explain(allowed=register.allowed, reason=reason)
        for button in (self._all, self._mark_away, self._others):
            button.explain(allowed=register.allowed, reason=reason)
        self._back.explain(allowed=leave.allowed, reason=explain(catalogue, leave))

    def _show_roll(self) -> None:
        self.roll.show_deputies(
            [self._deputy(row) for row in self._rows.values()],
            label=self._text(N_("Not marked:")),
        )

    def _deputy(self, row: RollRow) -> Deputy:
        here = row.mark is not SeatMark.ABSENT
        away = row.member in self._excepted
        if here:
            mark, word = SeatMark.REGISTERED, self._text(N_("registered"))
        elif away:
            mark, word = SeatMark.ABSENT, self._text(N_("away"))
        elif row.excused is not None:
            mark = SeatMark.ABSENT
            word = self._text(REASON_WORDS[row.excused]).lower()
        else:
            mark, word = SeatMark.WAITING, ""
        seat = self._text(N_("seat {number}"), number=row.seat)
        chosen = HERE if here else (row.excused.value if row.excused else None)
        return Deputy(
            row=shown_row(row._replace(mark=mark), word=word),
            name=row.name,
            state=word or seat,
            chosen=chosen,
            waiting=not here and not away and row.excused is None,
        )

    def _answer(self, member: str, choice: str) -> None:
        who = MemberId(member)
        if self._excepting and choice == HERE:
            self._except(member)
        elif self._bridge.register(who) if choice == HERE else self._excuse(who, choice):
            self.roll.move_on()
        else:
            self.roll.hold()

    def _excuse(self, who: MemberId, choice: str) -> bool:
        return self._bridge.excuse(who, Reason(choice))

    def _enter(self, member: str) -> None:
        self._answer(member, HERE)

    def _space(self) -> None:
        if self.roll.target is not None:
            self._answer(self.roll.target, HERE)

    def _leave(self) -> None:
        if self.roll.target is not None:
            self._bridge.leave(MemberId(self.roll.target))
            self.roll.hold()
        self.ready()

    def _start_excepting(self) -> None:
        self._excepting = True
        self._excepted = []
        self.roll.strip.setCurrentIndex(1)
        self._show_excepted()
        self.ready()

    def _except(self, member: str) -> None:
        if member in self._excepted:
            self._excepted.remove(member)
        else:
            self._excepted.append(member)
        self._show_roll()
        self._show_excepted()
        self.roll.hold()

    def _except_current(self) -> None:
        """Mark the deputy shown as away, for whoever picks by the mouse."""
        if self.roll.target is not None:
            self._except(self.roll.target)
        self.ready()

    def _take_off(self, seat: int) -> None:
        found = next((row.member for row in self._rows.values() if row.seat == seat), None)
        if found is not None:
            self._except(found)
            self.ready()

    def _show_excepted(self) -> None:
        label = self._text(N_("Away (type the seat, press Enter):"))
        self._away.show_waiting(label, [self._rows[each].seat for each in self._excepted])

    def _register_others(self) -> None:
        excused = [row.member for row in self._rows.values() if row.excused is not None]
        away = dict.fromkeys((*self._excepted, *excused))
        if self._bridge.register_all_but(tuple(MemberId(each) for each in away)):
            self.stop_excepting()

    def stop_excepting(self) -> None:
        """Forget who was picked."""
        self._excepting = False
        self._excepted = []
        self.roll.strip.setCurrentIndex(0)
        self._show_roll()
        self.ready()

    def _tell_unfound(self, typed: str) -> None:
        sentence = self._text(N_("No deputy begins with “{typed}”."), typed=typed)
        self.roll.say_unfound(sentence)
        self.told.emit(sentence)
