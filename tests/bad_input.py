# SPDX-License-Identifier: Apache-2.0
"""What comes wrong into an entry, by keys or by the clipboard, and what the desk says to it."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.desk import Desk

JUNK = "\x07\x1b[31m" + "себеп"
"""Out of another program, with signs that nobody sees."""
MUCH = "Ғылым\tжәне\nбілім " * 3000
"""A hundred kilobytes with tabs and new lines."""
LONG = "ү" * 501
NO_FIGURES = ("он", "-1", "1.5", "٣", "²", "1 2", "12345", JUNK, MUCH)
NEEDED = "This has to be filled in."
UNPRINTABLE = "There is a sign in it that can't be printed; type it anew."
TOO_LONG = "501 signs are typed, and 500 have room."
NO_TIME = "Write the time as 12.30."


def paste(entry: QLineEdit, text: str) -> str:
    """Put a text in the place of what stands in an entry; return what stands there then."""
    QApplication.clipboard().setText(text)
    entry.setFocus()
    entry.selectAll()
    entry.paste()
    return entry.text()


def said(entry: QLineEdit) -> str:
    """Return the sentence at an entry: seen beside it, read aloud with it, and the keys there."""
    sentence = entry.accessibleDescription()
    if sentence:
        beside = {each.text() for each in entry.window().findChildren(QLabel) if each.isVisible()}
        assert sentence in beside
        assert entry.hasFocus()
    return sentence


def send_wrong(desk: Desk, entry: QLineEdit, text: str, send: Callable[[], object]) -> str:
    """Paste and send what can't be taken; return what is said. It stands, nothing is recorded."""
    before, stood = desk.plenary.head, paste(entry, text)
    assert bool(stood) == bool(text)
    send()
    assert desk.plenary.head == before, text
    assert entry.text() == stood, text
    return said(entry)


def words_are_weighed(desk: Desk, entry: QLineEdit, send: Callable[[], object]) -> None:
    """Try each kind of words that can't be recorded in an entry that has to be filled in."""
    for text, sentence in (
        ("", NEEDED),
        ("   ", NEEDED),
        ("\n\t", NEEDED),
        (LONG, TOO_LONG),
        (JUNK, UNPRINTABLE),
    ):
        assert send_wrong(desk, entry, text, send) == sentence
    assert send_wrong(desk, entry, MUCH, send).endswith("and 500 have room.")
    assert len(entry.text()) > len(LONG)


def figures_are_weighed(desk: Desk, entry: QLineEdit, most: int) -> None:
    """Paste each kind of what is no figure: it is said at once, the figure there stays."""
    before = desk.plenary.head
    paste(entry, "7")
    assert said(entry) == ""
    for text in NO_FIGURES:
        assert paste(entry, text) == "7", text
        assert said(entry) == f"Write a number in digits, of {most} at most.", text
    assert desk.plenary.head == before
    entry.clear()
    assert said(entry) == ""
