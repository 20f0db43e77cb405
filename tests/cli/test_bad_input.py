# SPDX-License-Identifier: Apache-2.0
"""What can't be read: one sentence that names the file and the field, and nothing is made."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from app.i18n import Language
from tests.cli.program import COURSES, JUDGES, Line, Said, course, files, one_sentence

Otyrys = Callable[..., Said]

SURROUNDINGS = 'profile = "senate-1995"\nroster_size = 50\n'
SITTING = '[sitting]\nnumber = 1\ndate = 2026-05-14\nstarts = "10:00"\n'
PLAN = {"number": 1, "date": dt.date(2026, 5, 14), "starts": "10:00"}
SENATORS = {"profile": "senate-1995", "roster_size": 50, "prefix": "s"}
DEPUTIES = {"profile": "mazhilis-1995", "roster_size": 98, "prefix": "z"}
JOINT = {"profile": "parliament-1995", "roster_size": None, "body": [SENATORS]}
BOTH = {**JOINT, "body": [SENATORS, DEPUTIES]}
WHOLE = SURROUNDINGS + SITTING
FIVE = (COURSES / "profiles" / "five.toml").read_text(encoding="utf-8")
NAMES = ("Арша Нұрлан", "Емен Болат")


def refused(otyrys: Otyrys, file: Path, language: Language = Language.EN) -> str:
    """Play a course that can't be read; return the sentence once nothing was made of it."""
    before = files(file.parent)
    folders = ("--data", file.parent / "data", "--out", file.parent / "out")
    said = otyrys("play", file, *folders, "--json", "--lang", language)
    assert said.status == 2
    assert files(file.parent) == before
    assert not (file.parent / "data").exists()
    assert not (file.parent / "out").exists()
    return one_sentence(said)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "profile"),
        (b"title = ", "course.toml: this isn't a TOML file"),
        (b"a = 1\na = 2\n", "course.toml: this isn't a TOML file"),
        (b'title = "\xff"\n', "course.toml: this isn't a TOML file"),
        ("title = «x»".encode("utf-16"), "course.toml: this isn't a TOML file"),
        (b"x = " + b"9" * 5000, "course.toml: this isn't a TOML file"),
        (b"x = " + b"[" * 5000, "course.toml: this isn't a TOML file"),
        (b"\x00", "course.toml: this isn't a TOML file"),
        (WHOLE.replace("profile", "profil").encode(), "profil"),
        (("colour = 1\n" + WHOLE).encode(), "course.toml: the key “colour” is not known here"),
        ((WHOLE + "colour = 1\n").encode(), "course.toml: the key “sitting.colour” is not known"),
        (SURROUNDINGS.encode(), "course.toml: the key “sitting” is missing"),
        (WHOLE.replace("number = 1\n", "").encode(), "the key “sitting.number” is missing"),
        (WHOLE.replace('"10:00"', '"10.00"').encode(), "course.toml: “10.00” is not a time"),
        (WHOLE.replace('"10:00"', '"24:00"').encode(), "course.toml: “24:00” is not a time"),
        (WHOLE.replace('"10:00"', "10:00:00").encode(), "“sitting.starts” must be a text"),
        (WHOLE.replace("2026-05-14", '"2026-05-14"').encode(), "“sitting.date” must be a date"),
        (WHOLE.replace("2026-05-14", "0001-01-01").encode(), "“sitting.date” must be a date"),
        (WHOLE.replace("2026-05-14", "9999-12-31").encode(), "“sitting.date” must be a date"),
        (WHOLE.replace("2026-05-14", "2026-02-30").encode(), "this isn't a TOML file"),
        (WHOLE.replace("= 1\n", "= 0\n").encode(), "course.toml: a sitting's number"),
        (WHOLE.replace("= 1\n", "= -1\n").encode(), "“sitting.number” must be a whole number"),
        (WHOLE.replace("= 1\n", "= true\n").encode(), "“sitting.number” must be a whole number"),
        (b'sitting = 5\nprofile = "senate-1995"\nroster_size = 50\n', "“sitting” must be a table"),
        (b"step = 5\n" + WHOLE.encode(), "course.toml: “step” must be a list of tables"),
        (b"step = [5]\n" + WHOLE.encode(), "course.toml: “step” must be a list of tables"),
        (b"member = []\n" + WHOLE.encode(), "a course has exactly one of roster"),
    ],
)
def test_a_course_that_is_no_course(
    otyrys: Otyrys, tmp_path: Path, content: bytes, told: str
) -> None:
    """Not TOML, an unknown or a missing key, a value of a wrong type."""
    file = tmp_path / "course.toml"
    file.write_bytes(content)
    assert told in refused(otyrys, file)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ({"profile": "senate-2095"}, "senate-2095: no such profile; known ones: mazhilis-1995"),
        ({"profile": ""}, "course.toml: “profile” is empty"),
        ({"profile": 5}, "course.toml: “profile” must be a text"),
        ({"profile": "missing.toml"}, "missing.toml: no such profile"),
        ({"profile": "../.."}, "no such profile"),
        ({"profile": "a\nb\u2028c"}, "a b c: no such profile"),
        ({"profile": "n" * 300}, "no such profile"),
        ({"profile": "n" * 300 + ".toml"}, "no such profile"),
        ({"profile": "course.toml"}, "course.toml: "),
        ({"roster_size": 51}, "51 deputies have a mandate in force on 2026-05-14"),
        ({"roster_size": 0}, "course.toml: “roster_size” must be between"),
        ({"roster_size": 10**30}, "course.toml: “roster_size” must be between"),
        ({"roster_size": "50"}, "course.toml: “roster_size” must be a whole number"),
        ({"roster_size": None}, "course.toml: “roster”: a course has exactly one of"),
        ({"roster_size": None, "roster": "missing.csv"}, "missing.csv: the file can't be read"),
        ({"roster_size": None, "roster": "."}, "the file can't be read"),
        ({"roster_size": None, "roster": "n" * 300}, "the file can't be read"),
        ({"roster_size": None, "roster": "a\0b"}, "the file can't be read"),
        ({"roster_size": None, "member": []}, "course.toml: nobody on the roster"),
        ({"roster_size": None, "member": "all"}, "“member” must be a list of tables"),
        ({"roster_size": None, "member": [{"key": "a"}]}, "“member[1].name” is missing"),
        ({"roster_size": None, "member": [{"name": " "}]}, "member[1]: name: a deputy needs a"),
        (
            {"roster_size": None, "member": [{"name": "A", "age": 5}]},
            "“member[1].age” is not known",
        ),
        ({"roster_size": None, "member": [{"name": "A", "seat": []}]}, "member[1].seat"),
        ({"roster_size": None, "member": [{"name": n} for n in NAMES]}, "nobody on the roster"),
        ({"title": 5}, "course.toml: “title” must be a text"),
        ({"sitting": {"kind": "feast"}}, "“sitting.kind” must be one of: plenary, joint, bureau"),
        ({"sitting": {"kind": "joint"}}, "“Сенат” has no joint sittings"),
        ({"sitting": {"kind": "bureau"}}, "name the number of members: total"),
        ({"sitting": {"kind": "bureau", "total": 49}}, "the body has 49 seats"),
        ({"roster_size": None, "sitting": {"kind": "bureau", "total": 0}}, "between 1 and 1000"),
        ({"sitting": {"total": 50}}, "“total” is for a bureau"),
        ({"sitting": {"session": 0}}, "session's number is at least 1"),
        ({"body": [SENATORS]}, "exactly one of roster, roster_size"),
        ({"roster_size": None, "body": [SENATORS]}, "tables [[body]] are for a joint sitting"),
        (JOINT, "one table [[body]] for each of: senate-1995, mazhilis-1995"),
        ({**JOINT, "body": [SENATORS, SENATORS]}, "one table [[body]] for each"),
        ({**JOINT, "body": [SENATORS, {**DEPUTIES, "prefix": "s"}]}, "the prefix “s” stands twice"),
        ({**JOINT, "body": [SENATORS, {**DEPUTIES, "prefix": "all_except"}]}, "can't be a prefix"),
        (
            {**JOINT, "body": [SENATORS, {**DEPUTIES, "prefix": None}]},
            "“body[2].prefix” is missing",
        ),
        ({**JOINT, "body": [SENATORS, {**DEPUTIES, "seats": 1}]}, "“body[2].seats” is not known"),
        ({**JOINT, "body": [SENATORS, {**DEPUTIES, "roster": "x.csv"}]}, "roster or roster_size"),
        ({**JOINT, "body": [SENATORS, {**DEPUTIES, "roster_size": 99}]}, "the body has 98 seats"),
        ({**JOINT, "body": [SENATORS, {**DEPUTIES, "profile": "x"}]}, "x: no such profile"),
        ({**BOTH, "sitting": {"kind": "plenary"}}, "“Парламент” sits as a whole only jointly"),
        ({**BOTH, "sitting": {"signatory": "s001"}}, "is not the Chair"),
        ({"sitting": {"presiding": "m099"}}, "course.toml: the roster has no deputy “m099”"),
        ({"sitting": {"presiding": {"name": "Арша"}}}, "post” is missing"),
        ({"sitting": {"presiding": 5}}, "“sitting.presiding” must be a text"),
        ({"sitting": {"signatory": "m099"}}, "course.toml: the roster has no deputy “m099”"),
        ({"sitting": {"acting": True}}, "“acting” stands beside signatory"),
        ({"sitting": {"signatory": "m002"}}, "is not the Chair"),
        ({"sitting": {"acting": 1, "signatory": "m002"}}, "“sitting.acting” must be"),
        ({"sitting": {"next_number": 0}}, "course.toml: a number is at least 1"),
        ({"sitting": {"practice": "yes"}}, "“sitting.practice” must be"),
        ({"sitting": {"session": "first"}}, "“sitting.session” must be a whole number"),
        ({"sitting": {"plenary_days": [5]}}, "“sitting.plenary_days” must be a date"),
        ({"sitting": {"convocation": "VIII/2"}}, "course.toml: the name of a convocation"),
    ],
    ids=lambda part: str(part)[:40],
)
def test_a_head_that_contradicts_itself(
    otyrys: Otyrys, tmp_path: Path, head: Line, told: str
) -> None:
    """Each is named with its key, in one sentence of each language."""
    file = course(tmp_path, **head)
    assert told in refused(otyrys, file)
    for language in (Language.KK, Language.RU):
        assert refused(otyrys, file, language)


@pytest.mark.parametrize(
    ("roster", "told"),
    [
        ("", "senate.csv:1: name: the columns of a roster are"),
        ("key,seat\nm1,1\n", "senate.csv:1: name: the columns of a roster are"),
        ("name,colour\nАрша,red\n", "senate.csv:1: colour: the columns of a roster are"),
        ("name,name\nАрша,Арша\n", "senate.csv:1: name: this column stands twice"),
        ("name,seat\nАрша,1\n,2\n", "senate.csv:3: name: a deputy needs a name"),
        ("name,seat\nАрша,1,2\n", "senate.csv:2: this line has another number of columns"),
        ("name,seat\nАрша\n", "senate.csv:2: this line has another number of columns"),
        ("name,seat\nАрша,first\n", "senate.csv:2: seat: a seat is a whole number from 1"),
        ("name,seat\nАрша,0\n", "senate.csv:2: seat: a seat is a whole number from 1"),
        (f"name,seat\nАрша,{'9' * 5000}\n", "senate.csv:2: seat: a seat is a whole number"),
        ("name,office\nАрша,king\n", "senate.csv:2: office: an office is one of"),
        ("name,mandate_to\nАрша,soon\n", "senate.csv:2: mandate_to: a day is written"),
        ('name\n"Арша\n', "senate.csv:"),
        ('name\n"Арша"x\n', "senate.csv:2: this isn't a CSV file"),
        ("key,name\nm1,Арша\nm1,Емен\n", "course.toml: the deputy “m1” stands twice"),
        ("name,seat\nАрша,1\nЕмен,1\n", "course.toml: seat 1 stands twice"),
        ("name\nАрша\nЕмен\n", "course.toml: nobody on the roster holds the office of the chair"),
        ("name\n" + "Арша Нұрлан\n" * 51, "51 deputies have a mandate in force"),
        ("name,office\nАрша Ǉ,chair\n", "course.toml: member m001: "),
        ("name,office\nАрша 中,chair\n", "«中» (U+4E2D)"),
        ("name,office\nАрша 😀,chair\n", "«😀» (U+1F600)"),
        ("name,office\nАрша\N{RIGHT-TO-LEFT OVERRIDE},chair\n", "U+202E"),
    ],
    ids=lambda part: str(part)[:40],
)
def test_a_roster_that_can_not_be_read(
    otyrys: Otyrys, tmp_path: Path, roster: str, told: str
) -> None:
    """File, line and column are named; a key, a seat or a mandate too many by the course."""
    file = course(tmp_path, roster="senate.csv", roster_size=None)
    (tmp_path / "senate.csv").write_text(roster, encoding="utf-8")
    assert told in refused(otyrys, file)


def test_a_roster_that_is_not_in_utf8(otyrys: Otyrys, tmp_path: Path) -> None:
    """A list saved in an old Kazakh encoding is refused, not guessed at."""
    file = course(tmp_path, roster="senate.csv", roster_size=None)
    (tmp_path / "senate.csv").write_bytes("name\nАрша\n".encode("cp1251"))
    assert refused(otyrys, file) == "senate.csv: the file isn't in UTF-8"


@pytest.mark.parametrize("letter", ["Ǉ", "中", "😀", "\N{RIGHT-TO-LEFT OVERRIDE}"])
def test_a_candidate_whose_name_can_not_be_printed(
    otyrys: Otyrys, tmp_path: Path, letter: str
) -> None:
    """The step is named, before anything is recorded: no vote is held on a name in boxes."""
    named = {"key": "c1", "name": f"Көктерекова {letter}"}
    file = course(tmp_path, [{"do": "open_registration"}, {**JUDGES, "candidates": [named]}])
    for language in Language:
        sentence = refused(otyrys, file, language)
        assert sentence.startswith("course.toml: step 2: candidates")
        assert f"U+{ord(letter):04X}" in sentence


@pytest.mark.parametrize(
    ("was", "is_", "told"),
    [
        ('name = "Бестік"\n', "", "five.toml: name: this key is missing"),
        ("edition = 1", "edition = 0", "five.toml: edition"),
        ("edition = 1", 'edition = "first"', "five.toml: edition"),
        ("edition = 1", "edition = 1\ncolour = 1", "five.toml"),
        ("utc_offset = 300", "utc_offset = 999999999999", "five.toml: utc_offset"),
        ('key = "five"', 'key = "fi/ve"', "five.toml: key"),
        ("number = 5", "number = 0", "five.toml: totals[0].number"),
        ("numerator = 2", "numerator = 4", "five.toml: thresholds[2].numerator"),
        ('quorum = "two', 'quorum = "ten', "five.toml: quorum"),
        ("{seq}", "{number}", "five.toml: number_mask"),
        ("{heading} {enacts}", "{heading} {nobody}", "five.toml: kinds[blank]"),
        ("valid_from = 2020-01-01", "valid_from = 2020", "five.toml: valid_from"),
        ("[[totals]]\nnumber = 5\n", "", "five.toml: totals"),
    ],
)
def test_a_profile_that_contradicts_itself(
    otyrys: Otyrys, tmp_path: Path, was: str, is_: str, told: str
) -> None:
    """A lawyer's slip in a profile is named with its file and field, in each language."""
    (tmp_path / "five.toml").write_text(FIVE.replace(was, is_), encoding="utf-8")
    file = course(tmp_path, profile="five.toml", roster_size=5)
    assert told in refused(otyrys, file)
    for language in (Language.KK, Language.RU):
        assert "five.toml" in refused(otyrys, file, language)


def test_a_course_that_is_not_there(otyrys: Otyrys, tmp_path: Path) -> None:
    """The file is named, and so is a folder in its place."""
    for path in (tmp_path / "жоқ.toml", tmp_path):
        said = otyrys("play", path, "--data", tmp_path / "data", "--lang", "en")
        assert said.status == 2
        assert one_sentence(said).startswith(f"{path}: the file can't be read")
    assert files(tmp_path) == {}
