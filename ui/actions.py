# SPDX-License-Identifier: Apache-2.0
"""Every action of the desk once: its words, its key, and whether it is pressed twice.

What is allowed now is never said here: that comes with the view, from the rules themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from app.domain.registration import Reason
from app.domain.tally import Choice
from app.i18n import Catalogue
from app.views.deeds import Deed, Permission
from app.views.forms.doings import Doing
from app.wording import N_

STEP_KEY = QKeySequence(Qt.Key.Key_F8)
EVERYBODY_KEY = QKeySequence(Qt.Key.Key_F6)
BACK_KEY = QKeySequence(Qt.Key.Key_F7)
BLANK_KEY = QKeySequence(Qt.Key.Key_F9)
CHECK_KEY = QKeySequence("Ctrl+F9")
STOP_KEY = QKeySequence("Ctrl+Shift+T")
WALL_KEY = QKeySequence("Shift+F9")
HELP_KEY = QKeySequence(Qt.Key.Key_F1)
CANCEL_KEY = QKeySequence(Qt.Key.Key_Escape)
FLOOR_KEY = QKeySequence(Qt.Key.Key_F5)
OVERRULE_KEY = QKeySequence("Ctrl+Enter")
SIGN_KEY = QKeySequence("Ctrl+B")
QUIT_KEY = QKeySequence("Ctrl+Q")
LARGER_KEY = QKeySequence("Ctrl+=")
SMALLER_KEY = QKeySequence("Ctrl+-")
DARK_KEY = QKeySequence("Ctrl+D")
PRESIDING_KEY = QKeySequence("Ctrl+K")
SETTINGS_KEY = QKeySequence("Ctrl+,")

MENU_KEY = QKeySequence("Ctrl+M")
JOURNAL_KEY = QKeySequence("Ctrl+J")
CLOSING_KEY = QKeySequence("Ctrl+G")
NUMBERS_KEY = QKeySequence("Shift+F4")
SHEET_KEY = QKeySequence("Ctrl+Shift+P")
QUORUM_KEY = QKeySequence("Shift+F3")
FORM_KEYS: Mapping[Doing, QKeySequence] = MappingProxyType(
    {
        Doing.PUT_QUESTION: QKeySequence("Ctrl+O"),
        Doing.PROCEDURAL: QKeySequence("Ctrl+R"),
        Doing.ANNUL: QKeySequence("Ctrl+U"),
        Doing.ADD_ITEM: QKeySequence("Ctrl+I"),
        Doing.CHANGE_ITEM: QKeySequence("Ctrl+E"),
        Doing.LEAVE: QKeySequence("Ctrl+L"),
        Doing.STATEMENT: QKeySequence("Ctrl+T"),
        Doing.HAND_OVER_CHAIR: QKeySequence("Ctrl+H"),
        Doing.NOTE: QKeySequence("Ctrl+N"),
    }
)
"""What is opened from anywhere; the rest stands in the list of more actions."""

CHOICE_KEYS: Mapping[Choice, tuple[QKeySequence, ...]] = MappingProxyType(
    {
        Choice.IN_FAVOUR: (QKeySequence("+"), QKeySequence(Qt.Key.Key_F10)),
        Choice.AGAINST: (QKeySequence("-"), QKeySequence(Qt.Key.Key_F11)),
        Choice.ABSTAIN: (QKeySequence("*"), QKeySequence(Qt.Key.Key_F12)),
    }
)
"""Digits are seats and letters are names, so the choices are the signs around the digits of the
numeric pad, in reach of the hand that types the seat. The Kazakh layout has no such signs in its
upper row; for keyboards without a pad the function keys do the same."""
CHOICE_CAPS: Mapping[Choice, str] = MappingProxyType(
    {Choice.IN_FAVOUR: "+", Choice.AGAINST: "−", Choice.ABSTAIN: "*"}
)
HERE_KEYS = (QKeySequence("+"),)
REASON_KEYS: Mapping[Reason, tuple[QKeySequence, str]] = MappingProxyType(
    {
        Reason.BUSINESS_TRIP: (QKeySequence(Qt.Key.Key_F10), "F10"),
        Reason.ILLNESS: (QKeySequence(Qt.Key.Key_F11), "F11"),
        Reason.LEAVE: (QKeySequence(Qt.Key.Key_F12), "F12"),
        Reason.PERMISSION: (QKeySequence("*"), "*"),
        Reason.WITHOUT_REASON: (QKeySequence("-"), "−"),
    }
)

TWICE = frozenset(
    {
        Deed.OPEN_SITTING,
        Deed.ADOPT_AGENDA,
        Deed.APPROVE_PROTOCOL,
        Deed.OPEN_VOTE,
        Deed.CLOSE_VOTE,
        Deed.ANNOUNCE,
        Deed.ELECT,
        Deed.ISSUE,
        Deed.CLOSE_SITTING,
        Deed.SEAL,
    }
)
"""What can't be taken back is pressed twice in place: armed, then done."""

LABELS: Mapping[Deed, str] = MappingProxyType(
    {
        Deed.OPEN_REGISTRATION: N_("Begin registration"),
        Deed.CLOSE_REGISTRATION: N_("End registration"),
        Deed.CHECK_QUORUM: N_("Check the quorum"),
        Deed.IMPORT_VOTES: N_("Read the file of the hall's system…"),
        Deed.GIVE_FLOOR: N_("Give the floor"),
        Deed.CLOSE_DOORS: N_("Close the doors"),
        Deed.OPEN_DOORS: N_("Open the doors"),
        Deed.OPEN_SITTING: N_("Open the sitting"),
        Deed.ADOPT_AGENDA: N_("Adopt the agenda"),
        Deed.ENTER_SECRET_COUNT: N_("Enter the count"),
        Deed.APPROVE_PROTOCOL: N_("Approve the protocol"),
        Deed.TAKE_UP: N_("Take up the item"),
        Deed.MARK_STEP: N_("Mark the step done"),
        Deed.OPEN_VOTE: N_("Open the vote"),
        Deed.CLOSE_VOTE: N_("Close the vote"),
        Deed.ANNOUNCE: N_("Announce the result"),
        Deed.ELECT: N_("Say who is elected"),
        Deed.ISSUE: N_("Issue the resolution"),
        Deed.CALL_BREAK: N_("Break"),
        Deed.RESUME: N_("Resume the sitting"),
        Deed.CLOSE_SITTING: N_("End the sitting"),
        Deed.SEAL: N_("Seal the record"),
    }
)

CONSEQUENCES: Mapping[Deed, str] = MappingProxyType(
    {
        Deed.OPEN_REGISTRATION: N_(
            "Each deputy registers in person; the round begins from nobody."
        ),
        Deed.CLOSE_REGISTRATION: N_("The sitting goes on with those who registered in this round."),
        Deed.OPEN_SITTING: N_("Press when the presiding officer declares the sitting open."),
        Deed.ADOPT_AGENDA: N_("Enter the figures of the show of hands first."),
        Deed.APPROVE_PROTOCOL: N_("Enter the figures of the show of hands first."),
        Deed.TAKE_UP: N_("The item and its candidates appear on the hall display."),
        Deed.OPEN_VOTE: N_("Press when the presiding officer puts the question to the vote."),
        Deed.ANNOUNCE: N_(
            "Press when the presiding officer has read the result out. It goes onto the hall "
            "display and can't be taken back."
        ),
        Deed.ELECT: N_(
            "All have been voted on. The hall display names who is elected; a tie is put again."
        ),
        Deed.ISSUE: N_("The first press shows the sheet, the second gives it its number."),
        Deed.RESUME: N_("The hall display returns to the item."),
        Deed.CLOSE_SITTING: N_("Nothing can be put to the vote after that."),
        Deed.SEAL: N_("The first press shows what is missing; nothing more is entered after that."),
    }
)

AFTERWARDS: Mapping[Deed, str] = MappingProxyType(
    {
        Deed.OPEN_REGISTRATION: N_("Then: opening of the sitting"),
        Deed.OPEN_SITTING: N_("Then: adoption of the agenda"),
        Deed.ADOPT_AGENDA: N_("Then: the first item"),
        Deed.APPROVE_PROTOCOL: N_("Then: the result"),
        Deed.OPEN_VOTE: N_("Then: votes by name"),
        Deed.CLOSE_VOTE: N_("Then: the result"),
        Deed.ANNOUNCE: N_("Then: the resolution, if adopted"),
        Deed.ELECT: N_("Then: the resolution on all who are elected"),
    }
)

CONFIRM = N_("Press once more")

CHOICES: Mapping[Choice, str] = MappingProxyType(
    {
        Choice.IN_FAVOUR: N_("In favour"),
        Choice.AGAINST: N_("Against"),
        Choice.ABSTAIN: N_("Abstained"),
    }
)

OFFICER_DECIDED = N_("the presiding officer's decision")
_USUAL = (OFFICER_DECIDED, N_("no deputy objected"))
_READY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "agenda-not-adopted": (N_("the agenda was agreed before the sitting"),),
        "conclusion-not-announced": (N_("the conclusion was handed out to the deputies"),),
        "paper-missing": (N_("the paper was handed over in the sitting"),),
        "step-not-done": (N_("the step was held for all candidates together"),),
        "debate-demanded": (N_("the deputy withdrew the demand"),),
        "threshold-unreachable": (N_("the deputies want the vote to be held"),),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """One line of the sheet of keys."""

    keys: tuple[str, ...]
    """As they stand on the caps."""
    does: str


KEY_SHEET: tuple[tuple[str, tuple[KeyRow, ...]], ...] = (
    (
        N_("Course of the sitting"),
        (
            KeyRow(keys=("F8",), does=N_("The next step; what can't be taken back, twice")),
            KeyRow(keys=("Esc",), does=N_("Disarm the step, cancel a question")),
            KeyRow(keys=("F2", "F3", "F4"), does=N_("Sitting, registration, documents")),
            KeyRow(keys=("F5",), does=N_("Speakers: the floor, the time, who waits")),
            KeyRow(keys=("F9",), does=N_("Blank the wall, show it again")),
            KeyRow(keys=("Ctrl Shift T",), does=N_("A technical stop")),
            KeyRow(keys=("Ctrl F9",), does=N_("Check the screen of the wall before the sitting")),
            KeyRow(keys=("Shift F9",), does=N_("The wall on the next monitor")),
            KeyRow(keys=("Ctrl B",), does=N_("Signatures of deputies for an initiative")),
            KeyRow(keys=("Ctrl M",), does=N_("More actions: votes, agenda, deputies, course")),
            KeyRow(keys=("Ctrl J", "Ctrl G"), does=N_("The journal; what is missing")),
            KeyRow(keys=("Shift F4",), does=N_("The register of numbers")),
            KeyRow(keys=("Shift F3",), does=N_("«Is there a quorum?»: check it")),
            KeyRow(keys=("Ctrl Shift P",), does=N_("Sheets for marking votes by hand")),
        ),
    ),
    (
        N_("Finding a deputy"),
        (
            KeyRow(keys=("1 … 9",), does=N_("The number of the seat")),
            KeyRow(keys=("А … Я",), does=N_("The first letters of the name")),
            KeyRow(keys=("↑", "↓"), does=N_("The deputy before, the deputy after")),
        ),
    ),
    (
        N_("Registration"),
        (
            KeyRow(keys=("Enter", "Space", "+"), does=N_("Registered; on to the next one")),
            KeyRow(keys=("F10", "F11", "F12"), does=N_("Away: business trip, illness, leave")),
            KeyRow(keys=("*", "−"), does=N_("Away: by permission, without reason")),
            KeyRow(keys=("F6",), does=N_("All came except …; once more registers the others")),
            KeyRow(keys=("F7",), does=N_("Strike a deputy who left")),
        ),
    ),
    (
        N_("Vote"),
        (
            KeyRow(keys=("+", "F10"), does=N_("In favour")),
            KeyRow(keys=("−", "F11"), does=N_("Against")),
            KeyRow(keys=("*", "F12"), does=N_("Abstained")),
            KeyRow(keys=("F6",), does=N_("All those not marked in favour, by the tellers' figure")),
            KeyRow(keys=("F7",), does=N_("Take the deputy's answer back")),
        ),
    ),
    (
        N_("Window"),
        (
            KeyRow(keys=("Ctrl =", "Ctrl −"), does=N_("Larger or smaller text")),
            KeyRow(keys=("Ctrl D",), does=N_("Light or dark")),
            KeyRow(keys=("Ctrl K",), does=N_("The presiding officer's card")),
            KeyRow(keys=("Ctrl Q",), does=N_("Quit the program")),
        ),
    ),
)


def ready_reasons(code: str) -> tuple[str, ...]:
    """Return the reasons offered for setting an objection aside; the first is the usual one."""
    return (_USUAL[0], *_READY.get(code, ()), *_USUAL[1:])


def explain(catalogue: Catalogue, permission: Permission) -> str:
    """Return why something isn't allowed now, with the article; empty when it is."""
    if permission.why_not is None:
        return ""
    sentence = catalogue.say(permission.why_not)
    return f"{sentence} {permission.article}".strip()


def possible(permission: Permission) -> bool:
    """Return whether pressing makes sense: allowed, or to be lifted with a reason."""
    return permission.allowed or permission.objection
