# SPDX-License-Identifier: Apache-2.0
"""What is around the windows: Qt's own words, monitors, and what happens after a bug."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, qWarning
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from ui.crash import CrashWatch
from ui.screens import Monitor, WindowRole, assign, place, present_monitors
from ui.translator import install_qt_words

DESK = Monitor(name="eDP-1", width=1366, height=768, primary=True)
WALL = Monitor(name="HDMI-1", width=1920, height=1080)
SIDE = Monitor(name="DP-2", width=1280, height=1024)


@pytest.fixture
def kazakh(qapp: QApplication) -> Iterator[QApplication]:
    """Let Qt speak Kazakh for one test."""
    words = install_qt_words("kk", qapp)
    yield qapp
    qapp.removeTranslator(words)


def test_cancel_is_never_the_word_of_a_refusal(kazakh: QApplication, qtbot: QtBot) -> None:
    """Qt's Cancel says «Болдырмау»: «бас тарту» is what a chamber does to a consent."""
    assert kazakh is not None
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save
    )
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Болдырмау"
    assert box.button(QDialogButtonBox.StandardButton.Save).text() == "Сақтау"


@pytest.mark.parametrize(
    "context", ["QPlatformTheme", "QDialogButtonBox", "QProgressDialog", "QWizard", "QFileDialog"]
)
def test_no_dialog_of_qt_says_it_either(kazakh: QApplication, context: str) -> None:
    """Wherever Qt says Cancel, it says «Болдырмау», and Undo is another word."""
    assert kazakh is not None
    assert QCoreApplication.translate(context, "Cancel") == "Болдырмау"
    assert QCoreApplication.translate("QLineEdit", "&Undo") == "Кері қа&йтару"
    assert QCoreApplication.translate("QPlatformTheme", "&Yes") == "&Иә"


def test_russian_and_english_are_spoken_too(qapp: QApplication) -> None:
    """A Russian window has Qt's Russian words, an English one its own."""
    russian = install_qt_words("ru", qapp)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    assert russian.loaded
    assert not russian.isEmpty()
    qapp.removeTranslator(russian)
    english = install_qt_words("en", qapp)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert english.translate("QPlatformTheme", "no word of Qt") is None
    qapp.removeTranslator(english)


def test_windows_find_their_monitors() -> None:
    """The clerk has the main monitor, the hall the largest other one, the chair the third."""
    found = assign([SIDE, DESK, WALL])
    assert found == {WindowRole.CLERK: DESK, WindowRole.HALL: WALL, WindowRole.PRESIDING: SIDE}


def test_one_monitor_is_the_clerks() -> None:
    """On one monitor the hall and the chair are ordinary windows."""
    assert assign([DESK])[WindowRole.HALL] is None
    assert assign([])[WindowRole.CLERK] is None


def test_a_choice_is_remembered_and_outlives_a_new_resolution() -> None:
    """A monitor is found again by name and size, and by name when the size has changed."""
    chosen = {WindowRole.HALL: SIDE.key, WindowRole.PRESIDING: "HDMI-1 3840x2160"}
    found = assign([DESK, WALL, SIDE], chosen=chosen)
    assert found[WindowRole.HALL] == SIDE
    assert found[WindowRole.PRESIDING] == WALL
    assert assign([DESK, WALL], chosen={WindowRole.HALL: "gone 1x1"})[WindowRole.HALL] == WALL


def test_the_hall_fills_its_monitor(qtbot: QtBot) -> None:
    """A window for the wall covers the whole monitor; without one it is an ordinary window."""
    window = QWidget()
    qtbot.addWidget(window)
    monitor = present_monitors()[0]
    assert monitor.primary
    place(window, monitor, full_screen=True)
    assert (window.width(), window.height()) == (monitor.width, monitor.height)
    assert window.isFullScreen()
    place(window, monitor, full_screen=False)
    assert window.isMaximized()
    place(window, WALL, full_screen=True)
    assert not window.isFullScreen()


@pytest.fixture
def told() -> list[str]:
    """Return what the desk was told."""
    return []


@pytest.fixture
def watch(told: list[str]) -> Iterator[CrashWatch]:
    """Watch for one test."""
    watching = CrashWatch(logging.getLogger("crash"), lambda _name: None)
    watching.tell_by(told.append)
    watching.watch()
    yield watching
    watching.leave()


def test_a_bug_is_logged_whole_and_told_in_one_line(
    watch: CrashWatch, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """The log has the traceback, the desk one calm line, and the program goes on."""
    assert watch is not None

    def fail() -> None:
        message = "a bug"
        raise ValueError(message)

    with pytest.raises(ValueError, match="a bug") as caught:
        fail()
    sys.excepthook(caught.type, caught.value, caught.tb)
    assert told == ["ValueError: a bug"]
    assert "Traceback" in caplog.text


def test_a_notice_that_fails_brings_nothing_down(
    watch: CrashWatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Even when the line can't be shown, the bug is in the log."""

    def broken(_name: str) -> None:
        sys.excepthook(KeyError, KeyError("again"), None)
        message = "no window"
        raise RuntimeError(message)

    watch.tell_by(broken)
    sys.excepthook(ValueError, ValueError("a bug"), None)
    assert "a bug" in caplog.text
    assert "again" in caplog.text
    assert "no window" in caplog.text


def test_bugs_of_threads_and_words_of_qt_are_logged(
    watch: CrashWatch, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Long work in a thread and Qt itself write to the same log."""
    assert watch is not None

    def fail() -> None:
        message = "in a thread"
        raise ValueError(message)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qWarning("This plugin does not support propagateSizeHints()")
    qWarning("something of Qt")
    assert "propagateSizeHints" not in caplog.text
    assert "in a thread" in caplog.text
    assert "something of Qt" in caplog.text
    assert told == []


def test_ctrl_c_goes_its_own_way(
    told: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+C at the terminal is no bug."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    watching = CrashWatch(logging.getLogger("crash"), told.append)
    watching.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
