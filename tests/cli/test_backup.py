# SPDX-License-Identifier: Apache-2.0
"""`backup` and `restore`: a copy is proved, and nothing is ever written over."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.database import Database
from tests.cli.program import SENATE, Said, course, files, one_sentence
from tests.storage.conftest import own_folder
from tests.storage.records import by_hand, without_guards

__all__ = ["own_folder"]

Otyrys = Callable[..., Said]
LANGUAGES = pytest.mark.parametrize("language", ["kk", "ru", "en"])


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of a record with one sitting."""
    from app.__main__ import main

    data = tmp_path_factory.mktemp("played")
    assert main(["play", str(SENATE), "--data", str(data), "--out", str(data / "out")]) == 0
    return {name: content for name, content in files(data).items() if name == "record.sqlite"}


@pytest.fixture
def data(tmp_path: Path, played: dict[str, bytes]) -> Path:
    """Return a folder with that record."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name, content in played.items():
        (folder / name).write_bytes(content)
    return folder


def test_a_copy_holds_the_same_record(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """Its name tells the moment of the last entry; the same record isn't copied twice."""
    said = otyrys("backup", "--data", data, "--to", tmp_path / "to" / "deeper", "--json")
    assert (said.status, said.err) == (0, "")
    path = Path(str(said.last["path"]))
    assert path.name.startswith("record-20260514T05")
    assert (path.parent, said.last["new"]) == (tmp_path / "to" / "deeper", True)
    again = otyrys("backup", "--data", data, "--to", path.parent, "--json")
    assert again.last == {**said.last, "new": False}
    assert list(files(path.parent)) == [path.name]
    plain = otyrys("backup", "--data", data, "--to", path.parent)
    assert (plain.status, plain.out) == (0, f"{path}\n")


def test_a_copy_is_made_while_the_record_is_open(
    otyrys: Otyrys, data: Path, tmp_path: Path
) -> None:
    """A clerk needn't close the sitting for it."""
    with Database.open(data / "record.sqlite"):
        assert otyrys("backup", "--data", data, "--to", tmp_path / "to").status == 0


def test_a_damaged_copy_of_that_name_is_left_and_another_made(
    otyrys: Otyrys, data: Path, tmp_path: Path
) -> None:
    """Nothing is written over, not even that."""
    to = tmp_path / "to"
    path = Path(str(otyrys("backup", "--data", data, "--to", to, "--json").last["path"]))
    path.write_bytes(b"")
    again = otyrys("backup", "--data", data, "--to", to, "--json")
    assert (again.last["new"], again.last["path"]) == (True, f"{path.with_suffix('')} (2).sqlite")
    assert path.read_bytes() == b""


def test_practice_is_copied_beside_the_record(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """And comes back as practice."""
    otyrys("play", course(tmp_path, sitting={"practice": True}), "--data", data)
    said = otyrys("backup", "--data", data, "--to", tmp_path / "to", "--json")
    names = [Path(str(line["path"])).name.partition("-")[0] for line in said.lines]
    assert names == ["record", "practice"]
    back = otyrys("restore", str(said.last["path"]), "--data", tmp_path / "new", "--json")
    assert Path(str(back.last["path"])).name == "practice.sqlite"


def test_restored_into_an_empty_folder(otyrys: Otyrys, data: Path, tmp_path: Path) -> None:
    """The sittings are there as they were."""
    copy = str(otyrys("backup", "--data", data, "--to", tmp_path / "to", "--json").last["path"])
    new = tmp_path / "new"
    said = otyrys("restore", copy, "--data", new, "--json")
    assert (said.status, said.last["aside"]) == (0, None)
    assert otyrys("sittings", "--data", new).out == otyrys("sittings", "--data", data).out
    assert otyrys("verify", "--data", new).status == 0


@LANGUAGES
def test_the_old_file_is_set_aside(
    otyrys: Otyrys, data: Path, tmp_path: Path, language: str
) -> None:
    """Whole, under a name that the sentence tells; also when it is damaged."""
    copy = str(otyrys("backup", "--data", data, "--to", tmp_path / "to", "--json").last["path"])
    record = data / "record.sqlite"
    (data / "record.sqlite-journal").write_bytes(b"cut short")
    record.write_bytes(old := b"SQLite format 3\x00" + b"\xff" * 2000)
    said = otyrys("restore", copy, "--data", data, "--lang", language)
    assert said.status == 0
    (aside,) = data.glob("record-aside-*.sqlite")
    assert str(aside) in said.err
    assert aside.read_bytes() == old
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"cut short"
    assert otyrys("verify", "--data", data).status == 0
    record.write_bytes(old)
    assert otyrys("restore", copy, "--data", data).status == 0
    assert len(list(data.glob("record-aside-*.sqlite"))) == 2


def test_a_disk_without_second_names(
    otyrys: Otyrys, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file is renamed there."""
    copy = str(otyrys("backup", "--data", data, "--to", tmp_path / "to", "--json").last["path"])

    def refuse(_path: Path, _target: Path) -> None:
        raise OSError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    said = otyrys("restore", copy, "--data", data, "--json")
    assert (said.status, Path(str(said.last["aside"])).is_file()) == (0, True)
    assert otyrys("verify", "--data", data).status == 0


@LANGUAGES
def test_a_copy_that_does_not_agree_is_refused(
    otyrys: Otyrys, data: Path, tmp_path: Path, language: str
) -> None:
    """Changed by hand, newer than the program, no record at all, or not there."""
    copies = {}
    for name in ("changed", "newer", "junk", "torn"):
        copies[name] = tmp_path / f"{name}.sqlite"
        copies[name].write_bytes((data / "record.sqlite").read_bytes())
    without_guards(copies["changed"], "update journal set actor = 'x' where seq = 3")
    by_hand(copies["newer"], "pragma user_version = 99")
    copies["junk"].write_bytes(b"no record")
    copies["torn"].write_bytes((data / "record.sqlite").read_bytes()[:20_000])
    copies["nobody"] = tmp_path / "nobody.sqlite"
    copies["itself"] = data / "record.sqlite"
    copies["folder"] = tmp_path
    before = files(data)
    for name, copy in copies.items():
        said = otyrys("restore", copy, "--data", data, "--lang", language)
        assert (said.status, name) == (2, name)
        assert one_sentence(said)
        assert files(data) == before


@LANGUAGES
def test_while_a_program_has_the_record_open(
    otyrys: Otyrys, data: Path, tmp_path: Path, language: str
) -> None:
    """Nothing is put in its place."""
    copy = str(otyrys("backup", "--data", data, "--to", tmp_path / "to", "--json").last["path"])
    with Database.open(data / "record.sqlite"):
        before = files(data)
        said = otyrys("restore", copy, "--data", data, "--lang", language)
        assert (said.status, str(data / "record.sqlite") in one_sentence(said)) == (2, True)
        assert files(data) == before


def test_a_record_that_does_not_agree_is_not_copied(
    otyrys: Otyrys, data: Path, tmp_path: Path
) -> None:
    """A copy that isn't sound must not pass for one."""
    without_guards(data / "record.sqlite", "update journal set actor = 'x' where seq = 3")
    said = otyrys("backup", "--data", data, "--to", tmp_path / "to", "--lang", "en")
    assert (said.status, "No copy was made" in one_sentence(said)) == (2, True)
    assert files(tmp_path / "to") == {}


@LANGUAGES
def test_where_nothing_can_be_written(
    otyrys: Otyrys, data: Path, own_folder: Path, language: str
) -> None:
    """The record stays as it was, and no half copy is left."""
    (own_folder / "closed").mkdir(mode=0o500)
    (own_folder / "file").write_text("a file")
    copy = own_folder / "copy.sqlite"
    copy.write_bytes((data / "record.sqlite").read_bytes())
    before = {**files(own_folder)}
    for place in ("closed", "closed/deeper", "file", "file/deeper"):
        for request in (
            ("backup", "--data", data, "--to", own_folder / place),
            ("restore", copy, "--data", own_folder / place),
        ):
            said = otyrys(*request, "--lang", language)
            assert said.status == 2, request
            assert str(own_folder / place) in one_sentence(said)
    assert files(own_folder) == before


def test_without_a_record_there_is_nothing_to_copy(otyrys: Otyrys, tmp_path: Path) -> None:
    """One sentence."""
    said = otyrys("backup", "--data", tmp_path, "--to", tmp_path)
    assert (said.status, files(tmp_path)) == (2, {})
    assert one_sentence(said)
