# SPDX-License-Identifier: Apache-2.0
"""The sealed copy of a sitting proves itself: any change in it is named."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.program import COURSES, OPENED, ROOT, Said, course, one_sentence, python

Otyrys = Callable[..., Said]
COURSE = COURSES / "on-paper.toml"
END = ("close_sitting", "seal")


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sealed copy of a played sitting; nobody changes this one."""
    from app.__main__ import main

    data = tmp_path_factory.mktemp("sealed")
    assert main(["play", str(COURSE), "--data", str(data)]) == 0
    (copy,) = (data / "sealed").iterdir()
    return copy


def verified(otyrys: Otyrys, file: Path) -> list[object]:
    """Return the codes of what is found in a sealed copy."""
    said = otyrys("verify", file, "--json")
    assert said.status == bool(said.lines[:-1])
    return [line["finding"] for line in said.lines[:-1]]


def rows(copy: Path) -> list[dict[str, object]]:
    """Return the lines of a sealed copy, without the digest at the end."""
    lines = copy.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[:-1]]


def signed(file: Path, lines: list[dict[str, object]]) -> Path:
    """Write lines as a copy whose own digest is right again."""
    text = "".join(
        json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
        for row in lines
    )
    end = json.dumps({"sha256": sha256(text.encode()).hexdigest()}, separators=(",", ":"))
    file.write_text(f"{text}{end}\n", encoding="utf-8", newline="")
    return file


def test_a_copy_as_it_was_sealed_agrees(otyrys: Otyrys, sealed: Path, tmp_path: Path) -> None:
    """And written anew from its lines it is the same file."""
    assert verified(otyrys, sealed) == []
    assert signed(tmp_path / "again.jsonl", rows(sealed)).read_bytes() == sealed.read_bytes()


def test_the_same_sitting_gives_the_same_copy(sealed: Path, tmp_path: Path) -> None:
    """In another process, with another hash seed and time zone."""
    other = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    data = tmp_path / "again"
    said = python("-m", "app", "play", COURSE, "--data", data, environment=other)
    assert (said.status, ROOT.is_dir()) == (0, True)
    assert (data / "sealed" / sealed.name).read_bytes() == sealed.read_bytes()


def test_a_letter_changed_by_hand_is_noticed(otyrys: Otyrys, sealed: Path, tmp_path: Path) -> None:
    """The digest at the end is not that of the lines any more."""
    changed = tmp_path / sealed.name
    text = sealed.read_text(encoding="utf-8")
    changed.write_text(text.replace("Санауда қате кетті", "Санауда қате жоқ", 1), encoding="utf-8")
    assert verified(otyrys, changed) == ["sealed-changed", "entry-altered"]


def test_a_copy_rebuilt_without_its_end(otyrys: Otyrys, sealed: Path, tmp_path: Path) -> None:
    """Without its last entry, or with another head, it isn't what the minutes name."""
    lines = rows(sealed)
    entries = [row for row in lines if "entry" in row]
    short = [row for row in lines if row != entries[-1]]
    assert verified(otyrys, signed(tmp_path / "short.jsonl", short)) == [
        "head-differs",
        "not-sealed",
    ]
    last = entries[-2]["entry"]
    assert isinstance(last, dict)
    renamed = [{**short[0], "head": last["hash"]}, *short[1:]]
    assert verified(otyrys, signed(tmp_path / "renamed.jsonl", renamed)) == ["not-sealed"]
    empty = [row for row in lines if "entry" not in row]
    assert verified(otyrys, signed(tmp_path / "empty.jsonl", empty)) == ["head-differs"]


def test_a_document_taken_out_is_missed(otyrys: Otyrys, sealed: Path, tmp_path: Path) -> None:
    """Each act of the record has its bytes in the copy."""
    lines = rows(sealed)
    without = [row for row in lines if row is not lines[-1]]
    assert "document-missing" in verified(otyrys, signed(tmp_path / "bare.jsonl", without))


HEAD = '{"format":"otyrys-sealed","version":1,"sitting":"a","head":"b"}'
ENTRY = """{"entry":{"actor":1,"at":"","hash":"","kind":"","payload":"","previous":"","seq":1,\
"stream":"","version":1}}"""
NOT_A_COPY = [
    "",
    "no JSON\n",
    "[]\n{}\n",
    '{"format":"otyrys-sealed","version":9}\n{}\n',
    '{"format":"otyrys-sealed","version":1}\n{}\n',
]
NO_ROW = [
    '{"entry":1}',
    '{"entry":{"seq":"1"}}',
    ENTRY,
    '{"document":1}',
    '{"document":{"bytes":"?","kind":"","name":"","seq":1}}',
    '{"document":{"bytes":"","kind":1,"name":"","seq":1}}',
    "[1]",
    "no JSON",
]


@pytest.mark.parametrize("line", NO_ROW, ids=range(len(NO_ROW)))
def test_a_line_that_says_nothing_is_named(
    otyrys: Otyrys, sealed: Path, tmp_path: Path, line: str
) -> None:
    """By its number; what the other lines say is verified all the same."""
    lines = sealed.read_text(encoding="utf-8").splitlines(keepends=True)
    damaged = tmp_path / "damaged.jsonl"
    damaged.write_text("".join([*lines[:2], f"{line}\n", *lines[3:]]), encoding="utf-8")
    said = otyrys("verify", damaged, "--json", "--lang", "en")
    codes = [each["finding"] for each in said.lines[:-1]]
    assert (said.status, codes) == (1, ["sealed-changed", "line-unreadable", "entries-missing"])
    assert "line 3 " in str(said.lines[1]["message"])


def test_a_copy_cut_off_is_still_looked_through(
    otyrys: Otyrys, sealed: Path, tmp_path: Path
) -> None:
    """Wherever it was cut, in the middle of a letter too: findings, not another kind of file."""
    content = sealed.read_bytes()
    first = content.index(b"\n")
    for end in (first, first + 1, first + 900, len(content) - 30, len(content) - 1):
        cut = tmp_path / "cut.jsonl"
        cut.write_bytes(content[:end])
        assert "sealed-changed" in verified(otyrys, cut)


def test_a_line_within_a_text_ends_no_line_of_the_copy(otyrys: Otyrys, tmp_path: Path) -> None:
    """Words pasted from elsewhere bring separators of lines with them."""
    steps = [*OPENED, {"do": "note", "text": "бір\u2028екі\u0085үш"}, *({"do": do} for do in END)]
    played = otyrys("play", course(tmp_path, steps), "--data", tmp_path / "data")
    (copy,) = (tmp_path / "data" / "sealed").iterdir()
    assert (played.status, verified(otyrys, copy)) == (0, [])


@pytest.mark.parametrize("text", NOT_A_COPY, ids=range(len(NOT_A_COPY)))
def test_a_file_that_is_no_copy(otyrys: Otyrys, tmp_path: Path, text: str) -> None:
    """One sentence that names the file, exit 2."""
    file = tmp_path / "other.jsonl"
    file.write_text(text, encoding="utf-8")
    said = otyrys("verify", file)
    assert (said.status, said.out) == (2, "")
    assert "other.jsonl" in one_sentence(said)


def test_verify_needs_one_thing(otyrys: Otyrys, sealed: Path, tmp_path: Path) -> None:
    """Neither, both, or a file that isn't there: one sentence."""
    for arguments in ([], [sealed, "--data", sealed.parent.parent], [tmp_path / "gone.jsonl"]):
        said = otyrys("verify", *arguments)
        assert said.status == 2
        one_sentence(said)


def test_a_copy_that_can_not_be_written(otyrys: Otyrys, tmp_path: Path) -> None:
    """The sitting is sealed, the sentence says what is lacking, and nothing is left half done."""
    (tmp_path / "sealed").write_text("a file where the folder should be")
    said = otyrys("play", COURSE, "--data", tmp_path, "--lang", "en")
    assert said.status == 2
    assert "The sitting is sealed; its copy couldn't be written" in said.err
    assert otyrys("sittings", "--data", tmp_path, "--json").lines[0]["stage"] == "sealed"
    assert otyrys("verify", "--data", tmp_path, "--json").status == 0
