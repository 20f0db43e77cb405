# SPDX-License-Identifier: Apache-2.0
"""`sittings`, `verify` and `documents`: what a folder holds, whether it agrees, printed again."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.program import (
    COURSES,
    JUDGES,
    OPENED,
    SENATE,
    Said,
    Step,
    course,
    files,
    one_sentence,
)

Otyrys = Callable[..., Said]

SITTING = "senate-1995/2026-05-14/7"


def test_sittings_names_each_with_its_stage_and_head(otyrys: Otyrys, tmp_path: Path) -> None:
    """The head is the one that playing ended with; practice is listed after the record."""
    head = otyrys("play", SENATE, "--json", "--data", tmp_path / "d").last["head"]
    otyrys("play", course(tmp_path, OPENED, sitting={"number": 10}), "--data", tmp_path / "d")
    otyrys("play", course(tmp_path, sitting={"practice": True}), "--data", tmp_path / "d")
    lines = otyrys("sittings", "--data", tmp_path / "d", "--json").lines
    assert lines[1] == {"sitting": SITTING, "stage": "closed", "head": head}
    assert [(line["sitting"], line["stage"]) for line in lines] == [
        ("senate-1995/2026-05-14/10", "in-progress"),
        (SITTING, "closed"),
        ("senate-1995/2026-05-14/1", "planned"),
    ]
    plain = otyrys("sittings", "--data", tmp_path / "d").out
    assert f"{SITTING}\tclosed\t{head}" in plain.splitlines()


def test_a_record_as_it_was_left_agrees(otyrys: Otyrys, tmp_path: Path) -> None:
    """Nothing is found: exit status 0, and the last line says so."""
    otyrys("play", SENATE, "--data", tmp_path)
    assert otyrys("verify", "--data", tmp_path, "--json").lines == [{"done": True, "findings": 0}]
    said = otyrys("verify", "--data", tmp_path, "--lang", "ru")
    assert (said.status, said.out, said.err) == (0, "", "Замечаний: 0.\n")


@pytest.mark.parametrize("name", ["senate-judges", "numbers-given", "refused-on-the-agenda"])
def test_documents_are_printed_again_to_the_byte(otyrys: Otyrys, tmp_path: Path, name: str) -> None:
    """Resolutions and drafts alike: the same names, the same bytes, the same digests."""
    data, first, again = tmp_path / "data", tmp_path / "first", tmp_path / "again"
    told = otyrys("play", COURSES / f"{name}.toml", "--json", "--data", data, "--out", first).last
    (line,) = otyrys("sittings", "--data", data, "--json").lines
    said = otyrys("documents", str(line["sitting"]), "--data", data, "--out", again, "--json")
    made = told["documents"]
    assert isinstance(made, list)
    assert (said.status, said.lines) == (0, made)
    assert files(first) == files(again)


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of every file under a folder."""
    return {name: sha256(content).hexdigest() for name, content in files(folder).items()}


def test_no_paper_lies_on_another(otyrys: Otyrys, tmp_path: Path) -> None:
    """Drafts of namesakes, and the same draft with another text, each have a file."""
    same = [{"key": key, "name": "Көктерекова Айгүл Жусанқызы"} for key in ("c1", "c2")]
    steps: list[Step] = [
        {**JUDGES, "candidates": same},
        *({"do": "draft_resolution", "item": "judges", "candidate": key} for key in ("c1", "c2")),
        {"do": "draft_resolution", "item": "judges", "candidate": "c1", "text": ["Өзге мәтін."]},
    ]
    out, again = tmp_path / "out", tmp_path / "again"
    data = tmp_path / "data"
    said = otyrys("play", course(tmp_path, steps), "--json", "--data", data, "--out", out)
    papers = said.last["documents"]
    assert isinstance(papers, list)
    assert {each["path"]: each["sha256"] for each in papers} == digests(out)
    assert len(digests(out)) == 2
    sitting = "senate-1995/2026-05-14/1"
    otyrys("documents", sitting, "--kind", "draft", "--data", data, "--out", again)
    assert digests(again) == digests(out)


def test_documents_of_one_kind(otyrys: Otyrys, tmp_path: Path) -> None:
    """Four drafts, four acts, the minutes; of what there is none, nothing."""
    data = tmp_path / "data"
    otyrys("play", COURSES / "numbers-given.toml", "--data", data)
    sitting = "senate-1995/2026-05-21/8"
    for kind, count in (("draft", 4), ("resolution", 4), ("minutes", 1), ("refusal", 0)):
        said = otyrys(
            "documents", sitting, "--kind", kind, "--data", data, "--out", tmp_path / kind
        )
        assert (said.status, len(said.out.splitlines())) == (0, count)
        assert all(Path(line).is_file() for line in said.out.splitlines())


def test_reading_writes_nothing(otyrys: Otyrys, tmp_path: Path) -> None:
    """`sittings`, `verify` and `documents` leave the folder as it is."""
    data = tmp_path / "data"
    otyrys("play", SENATE, "--data", data, "--out", tmp_path / "out")
    before = files(data)
    otyrys("sittings", "--data", data)
    otyrys("verify", "--data", data)
    otyrys("documents", SITTING, "--data", data, "--out", tmp_path / "again")
    assert files(data) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("sittings",),
        ("sittings", "--data", "nowhere"),
        ("verify",),
        ("verify", "--data", "nowhere"),
        ("verify", "sealed.oty"),
        ("documents", SITTING, "--data", "nowhere", "--out", "out"),
        ("documents", "senate-1995/2026-05-14/8", "--data", "data", "--out", "out"),
        ("documents", "senate-1995/VIII", "--data", "data", "--out", "out"),
        ("documents", "", "--data", "data", "--out", "out"),
        ("documents", "\udcff", "--data", "data", "--out", "out"),
        ("documents", SITTING, "--data", "data"),
        ("documents", SITTING, "--kind", "letter", "--data", "data", "--out", "out"),
        ("sittings", "--data", "empty"),
        ("play",),
        ("play", "course.toml", "--documents", "some"),
        ("play", "course.toml", "--verbose"),
        ("dance",),
        (),
        ("profiles", "--lang", "de"),
    ],
)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_can_not_be_answered_is_one_sentence(
    otyrys: Otyrys,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    arguments: tuple[str, ...],
) -> None:
    """No record, no such sitting, a wrong request: exit status 2, nothing written."""
    monkeypatch.chdir(tmp_path)
    otyrys("play", course(tmp_path, sitting={"number": 7}), "--data", "data")
    (tmp_path / "empty").mkdir()
    before = files(tmp_path)
    said = otyrys(*("--lang", language), *arguments)
    assert said.status == 2
    assert one_sentence(said)
    assert files(tmp_path) == before


@pytest.mark.parametrize(("language", "word"), [("kk", "қажет"), ("ru", "нужно"), ("en", "needed")])
def test_sentences_are_in_the_language_asked_for(
    otyrys: Otyrys, tmp_path: Path, language: str, word: str
) -> None:
    """Kazakh unless another is asked for, before the command or after it."""
    file = course(tmp_path, [*OPENED, {"do": "adopt_agenda", "in_favour": 40}])
    after = otyrys("play", file, "--json", "--lang", language, "--data", tmp_path / "a")
    before = otyrys(f"--lang={language}", "play", file, "--json", "--data", tmp_path / "b")
    assert word in str(after.results("adopt_agenda")[0]["sentence"])
    assert before.results("adopt_agenda") == after.results("adopt_agenda")
    if language == "kk":
        silent = otyrys("play", file, "--json", "--data", tmp_path / "c")
        assert silent.results("adopt_agenda") == after.results("adopt_agenda")
