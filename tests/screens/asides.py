# SPDX-License-Identifier: Apache-2.0
"""What lies beside a vote: speakers, a slip corrected, a disk that fails, signatures, a name."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.floor import SpeechKind
from app.domain.selection import First
from app.domain.tally import Choice
from app.errors import JournalDamaged
from app.storage.troubles import DiskFull, NotWritable
from app.views.deeds import Deed
from tests.conftest import FixedClock
from tests.desk import Desk
from tests.hands import Key
from ui.bridge import PlenaryBridge, Refused
from ui.clerk.batch import BatchIssue
from ui.clerk.correction_panel import CorrectionPanel
from ui.clerk.paper_row import PaperRow
from ui.clerk.sheet_job import SheetJob
from ui.rubbish import let_go

FILE = "otyrys.sqlite"
HALF = timedelta(minutes=4)
TOO_LONG = timedelta(minutes=7)
HERE = 139
"""How many of 145 are registered."""
PRINTING = "Printing: page {done} of {pages}"


def speakers(desk: Desk, clock: FixedClock) -> Iterator[str]:
    """Give the floor until the time is up, refuse a third speech, close the doors."""
    panel = desk.window.work.floor
    desk.hands.press(Key.Key_F5)
    yield "nobody"
    for seat in ("11", "12", "13", "44", "45", "46", "47"):
        panel.who.setText(seat)
        panel.ask.click()
    yield "list"
    panel.who.setText("7")
    panel.give.click()
    clock.wait(HALF)
    panel.clock.repaint()
    yield "speaking"
    panel.warn.click()
    panel.more.click()
    clock.wait(TOO_LONG)
    panel.clock.repaint()
    yield "time-up"
    panel.deprive.click()
    yield "deprive-armed"
    panel.end.click()
    for kind in (SpeechKind.SECOND_TIME, SpeechKind.DEBATE):
        panel.choose(kind)
        panel.who.setText("7")
        panel.give.click()
    yield "too-often"
    panel.doors[Deed.CLOSE_DOORS].click()
    panel.doors[Deed.CLOSE_DOORS].click()
    yield "doors-closed"


def corrections(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Mend a slip that would turn the result, before it is announced and after."""
    plenary, window = desk.plenary, desk.window
    plenary.ballots.cast(in_favour=First(73), against=First(HERE - 73))
    plenary.ballots.close()
    window.work.outcome.correct.click()
    panel = window.work.correction
    yield "empty"
    _slip(panel, "999")
    yield "no-such-seat"
    _slip(panel, "1")
    yield "foresight"
    panel.record.click()
    yield "armed"
    panel.record.click()
    yield "corrected"
    plenary.ballots.announce()
    window.work.outcome.correct.click()
    _slip(panel, "2")
    yield "of-announced"


def troubles(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Lose the disk in the middle of a vote; be asked to wait; have too few answers."""
    window, say = desk.window, _bridge(desk).catalogue.text
    window.show_refused(Refused(text=say(DiskFull(file=FILE)), trouble=True))
    yield "disk-full"
    window.show_refused(Refused(text=say(NotWritable(file=FILE)), trouble=True))
    yield "read-only"
    damaged = JournalDamaged(place=FILE, reason="entry 7")
    window.show_refused(Refused(text=say(damaged), damaged=True))
    yield "damaged"
    desk.plenary.ballots.cast(in_favour=First(80))
    window.wait.show()
    yield "wait"
    window.wait.hide()
    desk.plenary.ballots.close()
    yield "few-answers"


def files(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Read an electronic vote from the file of the hall's system; print its act."""
    plenary, work = desk.plenary, desk.window.work
    plenary.ballots.close()
    plenary.ballots.announce()
    item = plenary.sitting.agenda.items[0]
    plenary.agenda.mark_done(item.id, "conclusion-announced")
    plenary.agenda.mark_done(item.id, "debate-asked", note="no")
    work.procedure.electronic.click()
    yield "awaited"
    with TemporaryDirectory() as folder:
        file = Path(folder) / "hall.csv"
        votes = "".join(f"{seat},yes\n" for seat in (*range(1, 120), 200, 201))
        file.write_text(f"seat,choice\n{votes}", encoding="utf-8")
        work.figures.ask_file = lambda: str(file)
        work.figures.importing.click()
        yield "read"
        plenary.ballots.close()
        plenary.ballots.announce()
        desk.hands.next_step(2)
        yield from _prints(desk)


def _prints(desk: Desk) -> Iterator[str]:
    panel = desk.window.work.resolution
    desk.hands.press(Key.Key_F4)
    next(row for row in panel.findChildren(PaperRow) if row.paper.number).click()
    panel.headed.wanted.setChecked(True)
    yield "headed-paper"
    panel.headed.wanted.setChecked(False)
    panel.printing.words.setText(_bridge(desk).catalogue.format(PRINTING, done=3, pages=12))
    panel.printing.show()
    yield "printing"
    panel.printing.hide()


def _bridge(desk: Desk) -> PlenaryBridge:
    bridge = desk.window.findChild(PlenaryBridge)
    if not isinstance(bridge, PlenaryBridge):
        raise TypeError
    return bridge


def signatures(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Sign an initiative from before registration on."""
    yield "wanted"
    desk.hands.press(Key.Key_B, modifier=Qt.KeyboardModifier.ControlModifier)
    yield "none"
    desk.hands.type("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16")
    desk.hands.press(Key.Key_Return)
    desk.hands.type("51")
    desk.hands.press(Key.Key_Return)
    yield "no-such-seat"
    desk.hands.press(Key.Key_Backspace)
    desk.hands.type("17")
    desk.hands.press(Key.Key_Return)
    yield "enough"


def acts(desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Have several acts waiting for their numbers, and issue them all."""
    desk.hands.press(Key.Key_F4)
    batch = desk.window.work.resolution.batch_issue
    yield "waiting"
    batch.all.setFocus()
    desk.hands.press(Key.Key_Space)
    yield "armed"
    desk.hands.press(Key.Key_Space)
    yield from _runs(batch)


def _runs(batch: BatchIssue) -> Iterator[str]:
    """Stand still while the first act is being printed, however fast the machine is."""
    program = QApplication.instance()
    assert program is not None
    job = next(each for each in program.findChildren(SheetJob) if each.isRunning())
    job.blockSignals(True)  # noqa: FBT003 - Qt's own
    yield "running"
    batch.cancel()
    job.wait()
    let_go(job)


def names(_desk: Desk, _clock: FixedClock) -> Iterator[str]:
    """Take up an item that asks something before its vote."""
    yield "asked"


def _slip(panel: CorrectionPanel, number: str) -> None:
    panel.number.setText(number)
    panel.number.textEdited.emit(number)
    panel.answers[Choice.AGAINST].setChecked(True)
    panel.reason.setText("Орын дұрыс естілмеді")
    panel.reason.textEdited.emit("Орын дұрыс естілмеді")
