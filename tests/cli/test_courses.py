# SPDX-License-Identifier: Apache-2.0
"""Every course in the folder plays exactly as it is written, and together they meet every rule."""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pikepdf import pdfa

from app.course.actions import ACTIONS
from app.domain import refusals
from app.domain.refusals import Objection, Refusal
from tests.cli.program import COURSES, Line, Said, files
from tests.soak import runs

Otyrys = Callable[..., Said]
Plays = Callable[[Path, Otyrys], tuple[Path, Said]]

KEPT = {"resolution", "refusal", "appeal", "draft"}
EVERY = sorted(COURSES.glob("*.toml"))


def kinds(of: type[Refusal]) -> Iterator[type[Refusal]]:
    """Return all kinds of a refusal that the program has."""
    for kind in of.__subclasses__():
        yield kind
        yield from kinds(kind)


@pytest.fixture(scope="module")
def plays(tmp_path_factory: pytest.TempPathFactory) -> Plays:
    """Return a way to play a course, once however often it is asked for."""
    known: dict[Path, tuple[Path, Said]] = {}

    def played(file: Path, otyrys: Otyrys) -> tuple[Path, Said]:
        if file not in known:
            data = tmp_path_factory.mktemp(file.stem)
            known[file] = (data, otyrys("play", file, "--json", "--data", data))
        return known[file]

    return played


@pytest.mark.parametrize("file", EVERY, ids=lambda file: file.stem)
def test_a_course_plays_as_it_is_written(file: Path, otyrys: Otyrys, plays: Plays) -> None:
    """Each refusal is the one that is meant, each result as expected, and the record agrees."""
    data, said = plays(file, otyrys)
    assert [line for line in said.lines if surprising(line)] == []
    assert (said.last["unexpected"], said.status, said.err) == (0, 0, "")
    assert said.last["steps"] == len(said.lines) - 1
    assert said.last["refused"] == sum(code is not None for code in said.codes)
    assert otyrys("verify", "--data", data, "--json").out == '{"done": true, "findings": 0}\n'


@pytest.mark.parametrize("file", EVERY[:: runs(12, 1)], ids=lambda file: file.stem)
def test_every_paper_of_a_course(file: Path, otyrys: Otyrys, tmp_path: Path) -> None:
    """Fit for the archive; made again to the byte, and nothing is recorded by it."""
    said = otyrys("play", file, "--json", "--documents", "all", "--data", tmp_path)
    listed = said.last["documents"]
    assert isinstance(listed, list)
    fit_for_the_archive(listed, tmp_path / "documents")
    before = files(tmp_path)
    (sitting,) = otyrys("sittings", "--data", tmp_path, "--json").lines
    asked = ("documents", str(sitting["sitting"]), "--data", tmp_path, "--out", tmp_path / "again")
    kept = otyrys(*asked, "--json")
    assert (kept.status, kept.lines) == (0, [each for each in listed if each["kind"] in KEPT])
    for kind in {each["kind"] for each in listed} - KEPT:
        again = otyrys(*asked, "--kind", kind, "--json")
        made = [each for each in listed if each["kind"] == kind]
        assert (again.status, again.lines) == (0, made)
    assert files(tmp_path / "again") == files(tmp_path / "documents")
    shutil.rmtree(tmp_path / "again")
    assert files(tmp_path) == before


def fit_for_the_archive(listed: Sequence[Mapping[str, object]], folder: Path) -> None:
    """Check that each paper is listed, valid PDF/A-1b, readable elsewhere, no letter a box."""
    assert {each["path"]: each["sha256"] for each in listed} == {
        name: sha256(content).hexdigest() for name, content in files(folder).items()
    }
    for name, content in files(folder).items():
        assert pdfa.validate_written(BytesIO(content), "1b").findings == [], name
        with pypdfium2.PdfDocument(content) as paper:
            text = "".join(page.get_textpage().get_text_range() for page in paper)
        assert len(text) > 100, name
        assert not {"\ufffe", "\uffff", "\x00"}.intersection(text), name


def surprising(line: Line) -> bool:
    """Tell whether a line hasn't the form of the public format."""
    if line.get("done"):
        form = {"done", "steps", "refused", "unexpected", "head", "data", "documents"}
    elif line["ok"]:
        form = {"step", "do", "ok", "result"}
    else:
        form = {"step", "do", "ok", "refused", "message", "article"}
    return set(line) != form


def test_together_the_courses_meet_every_rule(otyrys: Otyrys, plays: Plays) -> None:
    """Each refusal and objection is shown by a course, and each action succeeds in one."""
    met: set[object] = set()
    done: set[object] = set()
    for file in EVERY:
        said = plays(file, otyrys)[1]
        met.update(said.codes)
        done.update(line["do"] for line in said.lines[:-1] if line["ok"])
    built = {kind.code for kind in kinds(Refusal) if hasattr(kind, "code")}
    assert met - {None} == built == {*refusals.REFUSALS, *refusals.OBJECTIONS}
    assert done == set(ACTIONS)


def test_the_order_of_the_codes_has_every_code_once() -> None:
    """A refusal without a place in the public order could not be weighed against another."""
    order = refusals.REFUSALS + refusals.OBJECTIONS
    assert len(set(order)) == len(order)
    firm = {k.code for k in kinds(Refusal) if hasattr(k, "code") and not issubclass(k, Objection)}
    assert {kind.code for kind in kinds(Objection)} <= set(refusals.OBJECTIONS)
    assert firm - set(refusals.OBJECTIONS) <= set(refusals.REFUSALS)
    # A paper that nothing replaces is an objection that no reason sets aside.
    assert firm & set(refusals.OBJECTIONS) == {"paper-missing"}
