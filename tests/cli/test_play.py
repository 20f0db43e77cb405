# SPDX-License-Identifier: Apache-2.0
"""`play`: the Senate's three judges with their numbers, what is counted, and where it is kept."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import (
    COURSES,
    JUDGES,
    OPENED,
    SENATE,
    TITLE,
    Line,
    Said,
    Step,
    course,
    files,
    one_sentence,
    picked,
)

Otyrys = Callable[..., Said]


def another(folder: Path, number: int) -> Path:
    """Write the Senate's course as another sitting of the same day."""
    folder.mkdir(exist_ok=True)
    (folder / "senate.csv").write_bytes((COURSES / "senate.csv").read_bytes())
    text = SENATE.read_text(encoding="utf-8")
    for seq in (1, 2):
        text = text.replace(f'number = "№ {seq}-VIII ПС", seq = {seq} ', f"seq = {seq + 2} ")
    file = folder / f"{number}.toml"
    file.write_text(text.replace("number = 7", f"number = {number}"), encoding="utf-8")
    return file


def test_the_senate_decides_on_three_judges(otyrys: Otyrys, tmp_path: Path) -> None:
    """26 of the total of 50 are needed: 27 and 26 are enough, 25 with nobody against is not."""
    said = otyrys("play", SENATE, "--json", "--data", tmp_path / "data", "--out", tmp_path / "out")
    announced = said.results("announce")
    assert [picked(each, "candidate", "adopted") for each in announced] == [
        ("c1", True),
        ("c2", False),
        ("c3", True),
        ("c4", False),
    ]
    assert [
        picked(each, "in_favour", "against", "abstained", "did_not_vote", "took_part", "registered")
        for each in announced
    ] == [
        (27, 4, 10, 0, 41, 41),
        (25, 0, 16, 0, 41, 41),
        (26, 15, 0, 0, 41, 41),
        (20, 16, 5, 0, 41, 41),
    ]
    assert {picked(each, "needed", "base", "base_size", "tied") for each in announced} == {
        (26, "total", 50, False)
    }
    assert [code for code in said.codes if code] == ["not-adopted", "no-quorum"]
    assert picked(said.last, "steps", "refused", "unexpected") == (42, 2, 0)
    assert said.status == 0


def test_what_was_adopted_is_issued_under_numbers_that_follow_each_other(
    otyrys: Otyrys, tmp_path: Path
) -> None:
    """Two resolutions, each a PDF named by its number, with the digest that was told."""
    out = tmp_path / "out"
    said = otyrys("play", SENATE, "--json", "--data", tmp_path / "data", "--out", out)
    issued = said.results("issue_resolution")
    assert [picked(each, "seq", "number") for each in issued] == [
        (1, "№ 1-VIII ПС"),
        (2, "№ 2-VIII ПС"),
    ]
    assert [each["title"] for each in issued] == [TITLE, TITLE]
    laid = files(out)
    assert list(laid) == [f"№ 1-VIII ПС – {TITLE}.pdf", f"№ 2-VIII ПС – {TITLE}.pdf"]
    for each, told in zip(issued, documents(said), strict=True):
        content = laid[str(each["pdf"])]
        assert content.startswith(b"%PDF-1.4")
        assert hashlib.sha256(content).hexdigest() == each["sha256"] == told["sha256"]
        assert picked(told, "kind", "number", "path") == ("resolution", each["number"], each["pdf"])


def documents(said: Said) -> list[Line]:
    """Return the documents told of in the last line."""
    told = said.last["documents"]
    assert isinstance(told, list)
    return told


def test_an_announced_result_says_why(otyrys: Otyrys, tmp_path: Path) -> None:
    """Base, needed, achieved, shortfall and the article stand in the sentence of the result."""
    said = otyrys("play", SENATE, "--json", "--lang", "en", "--data", tmp_path)
    assert said.results("announce")[1]["sentence"] == (
        "In favour: 25; needed: 26 (the total number of deputies: 50); 1 short, though nobody "
        "voted against. Not adopted "
        "(1995 жылғы 16 қазандағы Конституциялық заңның 23-1-бабының 7-тармағы)."
    )


def test_numbers_go_on_in_a_folder_that_holds_a_sitting(otyrys: Otyrys, tmp_path: Path) -> None:
    """The second sitting of the body gives its first resolution the number 3."""
    data = tmp_path / "data"
    otyrys("play", SENATE, "--json", "--data", data)
    said = otyrys("play", another(tmp_path / "later", 8), "--json", "--data", data)
    assert [each["number"] for each in said.results("issue_resolution")] == [
        "№ 3-VIII ПС",
        "№ 4-VIII ПС",
    ]
    assert said.status == 0
    assert [line["sitting"] for line in otyrys("sittings", "--data", data, "--json").lines] == [
        "senate-1995/2026-05-14/7",
        "senate-1995/2026-05-14/8",
    ]


def test_the_same_sitting_twice_writes_nothing(otyrys: Otyrys, tmp_path: Path) -> None:
    """The same profile, date and number a second time: one sentence, and not a byte is changed."""
    data, out = tmp_path / "data", tmp_path / "out"
    otyrys("play", SENATE, "--data", data)
    before = files(data)
    said = otyrys("play", SENATE, "--data", data, "--out", out, "--lang", "en")
    assert said.status == 2
    assert "senate-1995/2026-05-14/7 is on record already" in one_sentence(said)
    assert files(data) == before
    assert not out.exists()


def test_another_convocation_is_no_way_to_play_a_sitting_twice(
    otyrys: Otyrys, tmp_path: Path
) -> None:
    """Each convocation has a register of its own, and still the sitting is known."""
    otyrys("play", course(tmp_path / "a"), "--data", tmp_path / "data")
    again = course(tmp_path / "b", sitting={"convocation": "IX"})
    said = otyrys("play", again, "--data", tmp_path / "data", "--lang", "en")
    assert (said.status, "is on record already" in one_sentence(said)) == (2, True)


def test_each_convocation_counts_from_one(otyrys: Otyrys, tmp_path: Path) -> None:
    """Numbers are given per body and convocation."""
    otyrys("play", SENATE, "--data", tmp_path)
    said = otyrys("play", COURSES / "presided-from-outside.toml", "--json", "--data", tmp_path)
    assert said.results("issue_resolution")[0]["number"] == "№ 1-IX ПС"


def test_practice_leaves_the_record_and_its_numbers_alone(otyrys: Otyrys, tmp_path: Path) -> None:
    """A rehearsal of the same sitting in the same folder is another file, and takes no number."""
    otyrys("play", SENATE, "--data", tmp_path)
    before = (tmp_path / "record.sqlite").read_bytes()
    rehearsal = tmp_path / "rehearsal"
    file = another(rehearsal, 7)
    text = file.read_text(encoding="utf-8").replace("number = 7", "number = 7\npractice = true")
    file.write_text(text.replace("seq = 3", "seq = 1").replace("seq = 4", "seq = 2"))
    assert otyrys("play", file, "--data", tmp_path).status == 0
    assert (tmp_path / "record.sqlite").read_bytes() == before


def test_without_a_folder_the_record_goes_into_a_new_one_that_is_named(
    otyrys: Otyrys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The documents lie beside the record, and the last line says where."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    data = Path(str(otyrys("play", SENATE, "--json").last["data"]))
    assert data.parent == tmp_path
    assert (data / "record.sqlite").is_file()
    assert len(files(data / "documents")) == 2


def test_without_json_every_step_is_a_line_and_the_whole_is_summed_up(
    otyrys: Otyrys, tmp_path: Path
) -> None:
    """Steps are data on standard output; the sum is a sentence on standard error."""
    said = otyrys("play", SENATE, "--data", tmp_path, "--lang", "ru")
    assert len(said.out.splitlines()) == 42
    assert "✖ 29. issue_resolution" in said.out
    assert said.err.splitlines()[0] == "Шагов: 42; отклонено: 2; неожиданных: 0."


@pytest.mark.parametrize(
    "step",
    [
        {"do": "announce"},
        {"do": "announce", "expect": "refused:no-quorum"},
        {"do": "announce", "expect": "ok"},
        {"do": "announce", "expect": 5},
        {"do": "open_registration", "expect": "refused:malformed"},
        {"do": "open_registration", "expect_result": {"round": 2}},
        {"do": "open_registration", "expect_result": {"round": "1"}},
        {"do": "open_registration", "expect_result": {"quorum": 0}},
        {"do": "open_registration", "expect_result": {"rounds": 1}},
        {"do": "open_registration", "expect_result": 1},
        {**JUDGES, "expect_result": {"questions": ["main"]}},
        {
            "do": "announce",
            "expect": "refused:sitting-not-open",
            "expect_result": {"adopted": True},
        },
    ],
)
def test_what_goes_otherwise_than_expected_is_counted(
    otyrys: Otyrys, tmp_path: Path, step: Line
) -> None:
    """A refusal not meant, another code, a step accepted, a result not met: exit status 1."""
    file = course(tmp_path, [step, {"do": "note", "text": "Жалғасты."}])
    said = otyrys("play", file, "--json", "--data", tmp_path / "data")
    assert (said.status, said.last["unexpected"]) == (1, 1)
    assert said.lines[1]["ok"] is True


def test_what_is_expected_of_a_result_is_compared_deeply_and_the_rest_is_free(
    otyrys: Otyrys, tmp_path: Path
) -> None:
    """Some keys of a result, lists whole, and nothing at all: each is met."""
    steps: list[Step] = [
        {**JUDGES, "expect_result": {"questions": ["main", "refuse"], "stage": "planned"}},
        {"do": "open_registration", "expect": "ok", "expect_result": {}},
    ]
    said = otyrys("play", course(tmp_path, steps), "--json", "--data", tmp_path / "data")
    assert (said.status, said.last["unexpected"]) == (0, 0)


def test_a_refused_step_records_nothing(otyrys: Otyrys, tmp_path: Path) -> None:
    """Refused at the same second, the head of the record is the one without that step."""
    plain = [*OPENED, {"do": "break", "at": "11:00"}]
    refused = [*OPENED, {"do": "announce"}, {"do": "break", "at": "11:00"}]
    heads = {
        otyrys("play", course(tmp_path / name, steps), "--json", "--data", tmp_path / name).last[
            "head"
        ]
        for name, steps in (("plain", plain), ("refused", refused))
    }
    assert len(heads) == 1


def test_a_technical_stop_is_a_break_with_its_cause(otyrys: Otyrys, tmp_path: Path) -> None:
    """True or a number of minutes; false is an ordinary break, and no secret vote goes on in it."""
    steps: list[Step] = [*OPENED]
    for given in (True, 15, False):
        steps += [
            {"do": "break", "technical": given, "expect_result": {"stage": "break"}},
            {"do": "resume"},
        ]
    steps += [
        {"do": "break", "technical": "soon", "expect": "refused:malformed"},
        {"do": "break", "technical": 5, "secret": True, "expect": "refused:malformed"},
    ]
    said = otyrys("play", course(tmp_path, steps), "--json", "--data", tmp_path / "data")
    assert (said.status, said.last["unexpected"]) == (0, 0)


def test_each_answer_is_one_line_whatever_the_course_says(otyrys: Otyrys, tmp_path: Path) -> None:
    """A break in a word of the course, of any kind, breaks no line of the answer."""
    do = "a\nb\r\x85\u2028\u2029c"
    file = course(tmp_path, [{"do": do}, {"do": "open_vote", "procedural": do}])
    said = otyrys("play", file, "--json", "--data", tmp_path / "a")
    assert len(said.out.splitlines()) == 3
    assert said.lines[0]["do"] == do
    plain = otyrys("play", file, "--data", tmp_path / "b")
    assert [line[:4] for line in plain.out.splitlines()] == ["✖ 1.", "✖ 2."]


def test_demo_plays_the_practice_sitting(otyrys: Otyrys, tmp_path: Path) -> None:
    """The Qurultay's practice sitting ends well and leaves at least two PDFs."""
    said = otyrys("demo", "--out", tmp_path, "--json")
    assert (said.status, said.last["unexpected"]) == (0, 0)
    laid = files(tmp_path)
    assert len(laid) >= 2
    assert all(content.startswith(b"%PDF") for content in laid.values())
