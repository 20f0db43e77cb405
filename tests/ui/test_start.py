# SPDX-License-Identifier: Apache-2.0
"""Starting: the request, the steps that can fail, the play by itself."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.i18n import Catalogue, Language
from tests.architecture.sources import ROOT
from tests.desk import Desk, open_desk
from ui.__main__ import main
from ui.clerk.window import ClerkWindow
from ui.start.practice import practice_windows, show
from ui.start.steps import Windows, starting

STAGES = (
    "1-registration", "2-before-vote", "3-voting", "4-adopted", "5-resolution", "6-not-adopted",
    "7-end",
)  # fmt: skip
WINDOWS = ("desk", "hall", "presiding")


def program(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Start the windows as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )


def test_the_practice_sitting_plays_by_itself(tmp_path: Path) -> None:
    """It leaves two PDFs and a picture of each window at every telling stage, twice the same."""
    first, second = tmp_path / "one", tmp_path / "two"
    for folder in (first, second):
        done = program("--demo", "--out", str(folder), "--lang", "en")
        assert (done.returncode, done.stdout.count("\n")) == (0, 1), done.stderr
        assert "2 resolutions and 21 pictures" in done.stdout
    pictures = {f"{stage}-{window}.png" for stage in STAGES for window in WINDOWS}
    assert {path.name for path in first.glob("*.png")} == pictures
    assert all(QImage(str(first / name)).size().toTuple() == (1920, 1080) for name in pictures)
    sheets = sorted(first.glob("*.pdf"))
    assert len(sheets) == 2
    assert digests(first) == digests(second)


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of every file of a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_a_folder_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file where the folder should be stops the start with a sentence, without a traceback."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    assert main(["--demo", "--out", str(tmp_path / "out"), "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("The program can't start: the folder of papers and pictures")
    assert said.count("\n") == 1


def test_a_wrong_request_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown language is refused before anything is opened."""
    assert main(["--practice", "--lang", "xx"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_step_names_itself_when_it_fails() -> None:
    """A missing file becomes a sentence that names the step."""
    with pytest.raises(Exception, match="can't start: the log can't be used"), starting("the log"):
        raise FileNotFoundError(2, "No such file")


def test_the_practice_windows_open_and_close(qapp: QApplication, tmp_path: Path) -> None:
    """Both windows open on a record of practice; a bug is a line on the desk, not the end."""
    assert qapp is not None
    with practice_windows(Catalogue.open(Language.EN), tmp_path) as program:
        desk = next(each for each in program.topLevelWidgets() if isinstance(each, ClerkWindow))
        assert desk.isVisible()
        error = KeyError("x")
        sys.excepthook(KeyError, error, None)
        assert desk.footer.message.startswith("An error in the program: KeyError")
        desk.close()
    assert (tmp_path / "practice.sqlite").is_file()


def test_with_one_monitor_the_windows_are_ordinary(qapp: QApplication, tmp_path: Path) -> None:
    """On one monitor the wall is a window beside the desk; closing the desk ends the program."""
    assert qapp is not None
    closed: list[bool] = []

    def note() -> None:
        closed.append(True)

    with open_desk(tmp_path) as desk:
        show(Windows(desk.window, desk.hall, desk.presiding))
        assert not desk.presiding.isVisible()
        assert not desk.hall.isFullScreen()
        assert desk.window.isVisible()
        desk.window.closed.connect(note)
        desk.window.close()
        assert closed == [True]
        assert isinstance(desk, Desk)
