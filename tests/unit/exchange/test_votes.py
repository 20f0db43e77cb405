# SPDX-License-Identifier: Apache-2.0
"""Result files of electronic voting systems, as halls have them."""

import hashlib
from pathlib import Path

import pytest

from app.domain.tally import Choice
from app.errors import Unreadable
from app.exchange.votes import read


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Return a file of that text."""
    path = folder / "hall.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("seat,choice\n1,in favour\n2,NO\n3,abstained\n4,\n", "utf-8"),
        (
            "Орын;Аты;Дауыс\n1;А;Жақтап\n2;Ә;ҚАРСЫ\n3;Б;қалыс  қалды\n\n4;В;дауыс бермеді\n",
            "utf-8-sig",
        ),
        ("Место\tГолос\n1\tЗа\n2\tпротив\n3\tВоздержалась\n4\tне голосовала\n", "utf-16"),
        ("vote|seat\r\n1|1\r\n2|2\r\n3|3\r\nnone|4\r\n", "utf-8"),
    ],
)
def test_words_digits_and_delimiters(tmp_path: Path, text: str, encoding: str) -> None:
    """Three languages, four delimiters, columns in any order, others passed over."""
    path = written(tmp_path, text, encoding)
    file = read(path)
    assert [(row.seat, row.choice) for row in file.rows] == [
        (1, Choice.IN_FAVOUR),
        (2, Choice.AGAINST),
        (3, Choice.ABSTAIN),
        (4, None),
    ]
    assert file.name == "hall.csv"
    assert file.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_cards(tmp_path: Path) -> None:
    """A row is named by its card where it has one."""
    file = read(written(tmp_path, "card,seat,vote\nA-7,,yes\n,5,no\n"))
    assert [(row.name, row.line) for row in file.rows] == [("A-7", 2), ("5", 3)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "hall.csv:1: the file needs the columns"),
        ("seat,name\n1,x\n", "hall.csv:1: the file needs the columns"),
        ("choice\nyes\n", "hall.csv:1: the file needs the columns"),
        ("seat,seat,choice\n", "hall.csv:1: seat: this column stands twice"),
        ("seat,choice\n", "hall.csv: the file has no votes"),
        ("seat,choice\n1,0\n", "hall.csv:2: the answer “0” isn't known"),
        ("seat,choice\n1,yes\n2\n", "hall.csv:3: this line has another number of columns"),
        ("seat,choice\nx,yes\n", "hall.csv:2: a seat is a whole number from 1"),
        ("seat,choice\n,yes\n", "hall.csv:2: this line has neither a seat nor a card"),
        ('seat,choice\n1,"yes\n', "this isn't a CSV file"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    """Never guessed, never a traceback."""
    with pytest.raises(Unreadable) as met:
        read(written(tmp_path, text))
    assert says in str(met.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Not text, not there, not a name."""
    path = tmp_path / "hall.csv"
    path.write_bytes(b"seat,choice\n1,\xff\xfe\n")
    for wrong in (path, tmp_path / "none.csv", tmp_path, tmp_path / "a\0b"):
        with pytest.raises(Unreadable):
            read(wrong)
