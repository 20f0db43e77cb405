# SPDX-License-Identifier: Apache-2.0
"""`inflect` on the command line: one phrase, a list of them, and lines that can't be read."""

import argparse
import contextlib
import io
import json as objects
import sys
from pathlib import Path

import pytest

from app.commands.answer import Answer
from app.commands.inflect import declare, run
from app.errors import Unreadable
from app.i18n import Catalogue, Language
from tests.unit.kazakh.tables import rows


def asked(*arguments: str, json: bool = False) -> str:
    """Run the command and return what it printed."""
    parser = argparse.ArgumentParser()
    declare(parser)
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        status = run(parser.parse_args(arguments), Answer(Catalogue.open(Language.EN), json=json))
    assert status == 0
    return told.getvalue()


def batch(monkeypatch: pytest.MonkeyPatch, data: bytes, *, json: bool = False) -> str:
    """Run the command with lines on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))
    return asked("--batch", json=json)


def test_a_phrase_gets_its_form() -> None:
    """The form alone is printed."""
    words = ("Ахметова", "Айгүл", "Серікқызы")
    assert asked(*words, "--case", "acc") == "Ахметова Айгүл Серікқызын\n"
    assert asked("қаулы", "--case", "dat", "--kind", "common noun") == "қаулыға\n"


def test_json_says_how_the_phrase_was_taken() -> None:
    """Nominative, kind, case, form and whether it is sure."""
    assert objects.loads(asked("Ахметов", "--case", "gen", json=True)) == {
        "nominative": "Ахметов",
        "kind": "surname",
        "case": "gen",
        "form": "Ахметовтің",
        "sure": False,
    }


def test_the_handed_over_cases_as_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    """All 88 lines are answered in their order, each with sure or ask."""
    cases = rows("dev_cases.tsv")
    lines = "".join(f"{row['nominative']}\t{row['kind']}\t{row['case']}\n" for row in cases)
    answers = [line.split("\t") for line in batch(monkeypatch, lines.encode()).splitlines()]
    assert [form for form, _ in answers] == [row["expected"] for row in cases]
    assert {sure for _, sure in answers} == {"sure", "ask"}


def test_a_batch_may_be_json_and_come_from_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte order mark and CRLF are no part of the words."""
    data = b"\xef\xbb\xbf" + "Сенат\tinstitution\tdat\r\n".encode()
    assert objects.loads(batch(monkeypatch, data, json=True)) == {
        "nominative": "Сенат",
        "kind": "institution",
        "case": "dat",
        "form": "Сенатқа",
        "sure": True,
    }


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("Сенат\tinstitution", "nominative, kind and case are wanted"),
        ("", "nominative, kind and case are wanted"),
        ("\tgiven\tdat", "nominative, kind and case are wanted"),
        ("Сенат\tbody\tdat", "there is no kind of word body"),
        ("Сенат\tinstitution\tnom", "there is no case nom"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_answered(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    second: str,
    told: str,
) -> None:
    """The sentence has the number of the line and what is wrong with it."""
    data = f"Сенат\tinstitution\tdat\n{second}\nСот\tinstitution\tdat".encode()
    with pytest.raises(Unreadable, match=f"stdin: line 2: {told}"):
        batch(monkeypatch, data)
    assert capsys.readouterr().out == ""


def test_input_that_is_no_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes of another encoding are refused with a sentence."""
    with pytest.raises(Unreadable, match="not UTF-8"):
        batch(monkeypatch, "Сенат".encode("cp1251"))


def test_a_batch_may_be_a_file(tmp_path: Path) -> None:
    """Its lines are answered like those of standard input, and mistakes name the file."""
    lines = tmp_path / "сөздер.tsv"
    lines.write_text("Сенат\tinstitution\tdat\nСот\tinstitution\tacc\n", encoding="utf-8")
    assert asked("--batch", str(lines)) == "Сенатқа\tsure\nСотты\tsure\n"
    lines.write_text("Сенат\n", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"сөздер\.tsv: line 1"):
        asked("--batch", str(lines))
    for name in ("gone.tsv", "a\0b", "."):
        with pytest.raises(Unreadable, match="can't be read"):
            asked("--batch", name)


@pytest.mark.parametrize("arguments", [(), ("Сенат",), ("--case", "dat"), (" ", "--case", "dat")])
def test_words_and_a_case_are_both_needed(arguments: tuple[str, ...]) -> None:
    """Without either the command says what it wants."""
    with pytest.raises(Unreadable, match="--batch"):
        asked(*arguments)
