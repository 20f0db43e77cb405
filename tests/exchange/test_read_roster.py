# SPDX-License-Identifier: Apache-2.0
"""Rosters as chancelleries have them: any separator, any letters, a workbook, open data."""

import io
import json
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from app.domain.member import Office
from app.errors import Unreadable
from app.exchange import grids, workbooks
from app.exchange.roster import Finding, RosterRead, read_roster, read_table

ROSTERS = Path(__file__).parents[1] / "data" / "rosters"
NAMES = ("Әшімов Болат Серікұлы", "Жұмабек Гүлнар Ілиясқызы", "Қарағай Ерлан Өскенұлы")


def said(read: RosterRead) -> list[tuple[int, str, str]]:
    """Return line, column and code of every finding."""
    return [(each.line, each.column, each.code) for each in read.findings]


def workbook(*rows: tuple[object, ...]) -> bytes:
    """Return a workbook whose second sheet has these rows."""
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Тізім")
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "kz1048"])
def test_every_separator_and_every_letter(separator: str, encoding: str) -> None:
    """What an older Excel saves is read too; the clerk is told how."""
    lines = [separator.join(("Орны", "Аты-жөні", "Фракциясы"))]
    lines += [separator.join((str(seat), name, "Ауыл")) for seat, name in enumerate(NAMES, start=5)]
    read = read_roster("\r\n".join(lines).encode(encoding), "депутаттар.csv")
    assert [(each.name, each.seat, each.faction) for each in read.members] == [
        (name, seat, "Ауыл") for seat, name in enumerate(NAMES, start=5)
    ]
    assert [each.code for each in read.findings] == (["letters"] if encoding == "kz1048" else [])


def test_russian_letters_of_cp1251_stand_in_the_same_places() -> None:
    """And dates are read as tables write them."""
    text = "ФИО;Должность;Начало полномочий\nИванов Пётр Ильич;Председатель;29.03.2023 г.\n"
    (member,) = read_roster(text.encode("cp1251"), "a.csv").members
    assert (member.name, member.office) == ("Иванов Пётр Ильич", Office.CHAIR)
    assert member.mandate_from == date(2023, 3, 29)


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "utf-16-le", "cp855"])
def test_letters_that_are_not_recognised_are_refused(encoding: str) -> None:
    """Nothing is guessed: a wrong letter in a name is in the record for ever."""
    text = "name\n" + "\n".join(["Ашимов Болат Серикович", "Жумабек Гульнар"] * 3)
    with pytest.raises(Unreadable, match=r"aren't recognised|no text has|no column"):
        read_roster(text.encode(encoding), "a.csv")


def test_a_chancery_workbook() -> None:
    """A title above, a name in three columns, days as days, numbers as numbers, columns of more."""
    content = workbook(
        ("Құрылтай депутаттарының тізімі",),
        (),
        ("№", "Тегі", "Аты", "Әкесінің аты", "Орны", "Өкілеттігінің басталуы", "Карта", "Телефон"),
        (1, "Әшімов", "Болат", "Серікұлы", 14.0, datetime(2026, 7, 1), 1014, "12-34"),  # noqa: DTZ001 - as Excel has them
        (2, "Жұмабек", "Гүлнар", None, 15, date(2026, 7, 1), "0A15", None),
    )
    read = read_roster(content, "тізім.xlsx")
    one, two = read.members
    assert (one.name, one.seat, one.card) == ("Әшімов Болат Серікұлы", 14, "1014")
    assert (two.name, two.mandate_from) == ("Жұмабек Гүлнар", date(2026, 7, 1))
    assert [each.line for each in read.listed] == [4, 5]
    assert said(read) == [(3, "", "column-unknown")] * 2


def test_a_pasted_table() -> None:
    """The same reader serves what was copied out of a document."""
    read = read_table("Т.А.Ә.\tЛауазымы\nӘшімов Болат\tкомитет төрағасы\nЖұмабек Гүлнар\tдепутат\n")
    assert [each.office for each in read.members] == [Office.COMMITTEE_CHAIR, Office.NONE]


def test_titles_repeated_on_the_next_page_are_no_deputy() -> None:
    """Long lists carry their head along."""
    text = "Аты-жөні\tОрны\nӘшімов Болат\t1\nАты-жөні\tОрны\nЖұмабек Гүлнар\t2\n"
    assert [each.seat for each in read_table(text).members] == [1, 2]


def test_every_slip_of_every_line_is_named() -> None:
    """Not only the first; such a line is nobody's."""
    text = (
        "name,seat,office,mandate_from,mandate_to\n"
        ",0,king,14.05.2026,2026-13-45\n"
        "Әшімов Болат,1,,2026-05-14,2026-05-13\n"
        "Жұмабек Гүлнар,2,,,,extra\n"
        "Қарағай Ерлан,3,,,\n"
    )
    read = read_roster(text.encode(), "a.csv")
    assert [each.name for each in read.members] == ["Қарағай Ерлан"]
    assert said(read) == [
        (2, "name", "no-name"),
        (2, "mandate_from", "no-day"),
        (2, "mandate_to", "no-day"),
        (2, "seat", "no-seat"),
        (2, "office", "office-unknown"),
        (3, "mandate_to", "mandate-ends-early"),
        (4, "", "columns"),
    ]
    assert read.rejected == read.findings


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Әшімов Болат", []),
        ("Әшiмов Болат", ["look-alike"]),
        ("Әшімов", ["one-word"]),
        ("ABDIROV Nurlan", ["foreign-letters"]),
        ("Әшімов\u202e Болат", ["invisible", "not-a-name"]),
        ("Әшімов Болат 2", ["not-a-name"]),
        ("Әшімов " * 20, ["too-long"]),
    ],
)
def test_a_strange_name_is_taken_and_named(name: str, codes: list[str]) -> None:
    """Nothing is changed unasked; the clerk looks."""
    read = read_roster(f"name\n{name}\n".encode(), "a.csv")
    assert [each.code for each in read.findings] == codes
    assert read.rejected == ()
    assert [each.name for each in read.members] == [" ".join(name.split())]


def test_a_look_alike_letter_is_shown_mended() -> None:
    """Both readings stand in the sentence."""
    (finding,) = read_roster("name\nӘшiмов Болат\n".encode(), "a.csv").findings
    assert isinstance(finding, Finding)
    assert "“Әшімов Болат” is meant" in str(finding.message)


def test_popolo_from_open_data() -> None:
    """Persons, their parties and the days of their convocation; names in another alphabet."""
    read = read_roster((ROSTERS / "popolo.json").read_bytes(), "popolo.json")
    assert [(each.line, each.member.faction) for each in read.listed] == [
        (1, "Nur Otan"),
        (2, "Ak Zhol"),
        (3, "Nur Otan"),
    ]
    assert {each.mandate_from for each in read.members} == {date(2012, 1, 15)}
    assert {each.code for each in read.findings} == {"foreign-letters"}


def test_popolo_with_everything_a_membership_may_say() -> None:
    """Name by its parts, the area inside, days of its own; an unknown role is a plain seat."""
    person = {"id": 7, "family_name": "Әшімов", "given_name": "Болат"}
    membership = {
        "person_id": "7", "organization_id": "z", "role": "chair", "area": {"name": "Ақтөбе"},
        "start_date": "2023-03-29", "end_date": "2026-06-30",
    }  # fmt: skip
    document = {
        "persons": [person, {"name": "Жұмабек Гүлнар"}],
        "organizations": [{"id": "z", "classification": "legislature", "name": "Мәжіліс"}],
        "memberships": [membership, {"person_id": "7", "organization_id": "party", "role": "x"}],
    }
    one, two = read_roster(json.dumps(document).encode(), "a.json").members
    assert (one.id, one.name, one.office, one.region) == ("7", "Әшімов Болат", "chair", "Ақтөбе")
    assert (one.mandate_from, one.mandate_to) == (date(2023, 3, 29), date(2026, 6, 30))
    assert (two.id, two.office) == ("m002", Office.NONE)


def test_open_data_as_csv() -> None:
    """EveryPolitician's columns are known; those of no use are named."""
    read = read_roster((ROSTERS / "open-data.csv").read_bytes(), "open-data.csv")
    assert [each.faction for each in read.members] == ["Nur Otan", "Ak Zhol", "Independent"]
    assert "column-unknown" in {each.code for each in read.findings}


JUNK = [
    pytest.param(b"", "a.csv", id="nothing"),
    pytest.param(b"\x00\x01\x02", "a.csv", id="NUL"),
    pytest.param(b"a\x00b,name\n", "a.csv", id="NUL in text"),
    pytest.param(b"PK\x03\x04junk", "a.xlsx", id="no zip"),
    pytest.param(b"\xd0\xcf\x11\xe0old", "a.xls", id="an old workbook"),
    pytest.param(b"seat,card\n1,2\n", "a.csv", id="no names"),
    pytest.param(b"name,name\nA,B\n", "a.csv", id="a column twice"),
    pytest.param(b'name\n"A\n', "a.csv", id="an open quote"),
    pytest.param(b"name\n" + b"A B\n" * 10_001, "a.csv", id="too many rows"),
    pytest.param(b"name" + b"," * 300 + b"\n", "a.csv", id="too many columns"),
    pytest.param(b"[" * 100_000, "a.json", id="deep JSON"),
    pytest.param(b"{}", "a.json", id="no persons"),
    pytest.param(b'[{"name": "A \\ud800"}]', "a.json", id="half a letter in JSON"),
    pytest.param(b'{"persons": 1}', "a.json", id="persons of another kind"),
    pytest.param(b"[" + b"{}," * 10_001 + b"{}]", "a.json", id="too many persons"),
    pytest.param(b"\xff\xfe\x00", "a.csv", id="half a letter"),
]


@pytest.mark.parametrize(("content", "name"), JUNK)
def test_what_is_no_roster_is_one_sentence(content: bytes, name: str) -> None:
    """With the file in it; no program ends in a traceback over somebody's mail."""
    with pytest.raises(Unreadable, match=name):
        read_roster(content, name)


def packed(**parts: bytes) -> bytes:
    """Return a zip file with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in parts.items():
            whole.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        packed(hello=b"no workbook"),
        packed(bomb=b"\0" * (workbooks.MOST_UNPACKED + 1)),
        packed(**{f"part{n}": b"" for n in range(workbooks.MOST_PARTS + 1)}),
        packed(entities=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
        workbook(("Аты-жөні",), ("Әшімов Болат",))[:-400],
    ],
    ids=["no workbook", "a bomb", "many parts", "entities", "cut short"],
)
def test_a_workbook_that_would_harm_is_not_unpacked(content: bytes) -> None:
    """How much it unpacks to is asked first."""
    with pytest.raises(Unreadable, match=r"a\.xlsx"):
        read_roster(content, "a.xlsx")


def test_a_sheet_with_one_cell_far_away_is_read_as_far_as_a_roster_goes() -> None:
    """Neither the last row nor the last column of Excel makes a roster long."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Аты-жөні", "Орны"))
    sheet.append(("Әшімов Болат", 7.5))
    sheet.cell(row=3, column=16_384, value="x")
    file = io.BytesIO()
    book.save(file)
    read = read_roster(file.getvalue(), "a.xlsx")
    assert said(read) == [(2, "seat", "no-seat")]
    sheet.cell(row=1_048_576, column=1, value="Жұмабек Гүлнар")
    book.save(file := io.BytesIO())
    with pytest.raises(Unreadable, match="rows"):
        read_roster(file.getvalue(), "a.xlsx")


def test_a_file_too_large_and_an_empty_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both are said before anything is read."""
    with pytest.raises(Unreadable, match="no column"):
        read_roster(workbook(), "a.xlsx")
    monkeypatch.setattr(grids, "MOST_BYTES", 4)
    monkeypatch.setattr("app.exchange.popolo.MOST_BYTES", 4)
    for name in ("a.csv", "a.json"):
        with pytest.raises(Unreadable, match="larger"):
            read_roster(b"name\nA B", name)
