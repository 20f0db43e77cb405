# SPDX-License-Identifier: Apache-2.0
"""A roster from a CSV file: every slip is named with its line and its column."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.ids import BodyKey
from app.domain.member import Office
from app.errors import Unreadable
from app.exchange.roster import COLUMNS, read_csv


def a_file(folder: Path, *lines: str, encoding: str = "utf-8") -> Path:
    """Write a roster."""
    path = folder / "senate.csv"
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def test_a_roster_is_read_whole(tmp_path: Path) -> None:
    """Every column finds its place, in any order."""
    row = {
        "key": "s014",
        "name": " Әшімов   Болат Серікұлы ",
        "seat": "14",
        "office": "deputy-chair",
        "faction": "Ауыл",
        "region": "Ақтөбе",
        "committee": "Қаржы",
        "mandate_from": "2023-01-24",
        "mandate_to": "2026-06-30",
        "card": "0A14",
    }
    columns = list(reversed(COLUMNS))
    path = a_file(tmp_path, ",".join(columns), ",".join(row[column] for column in columns))
    (member,) = read_csv(path, body=BodyKey("s"))
    assert (member.id, member.name, member.seat) == ("s014", "Әшімов Болат Серікұлы", 14)
    assert (member.office, member.body) == (Office.DEPUTY_CHAIR, "s")
    assert (member.faction, member.region, member.committee) == ("Ауыл", "Ақтөбе", "Қаржы")
    assert (member.mandate_from, member.mandate_to) == (date(2023, 1, 24), date(2026, 6, 30))
    assert member.card == "0A14"


def test_a_name_is_enough(tmp_path: Path) -> None:
    """The n-th deputy then has the key m<n> and seat n."""
    path = a_file(tmp_path, "name", "Ілияс Ғани", "Әбдіров Нұрлан")
    assert [(each.id, each.seat, each.office) for each in read_csv(path)] == [
        ("m001", 1, Office.NONE),
        ("m002", 2, Office.NONE),
    ]


def test_spreadsheets_put_a_mark_first(tmp_path: Path) -> None:
    """A byte-order mark, quotes, and a name over two lines are read as people mean them."""
    path = a_file(tmp_path, "name,seat", '"Ілияс,\nҒани",7', encoding="utf-8-sig")
    (member,) = read_csv(path)
    assert (member.name, member.seat) == ("Ілияс, Ғани", 7)


SLIPS = [
    pytest.param(["surname,seat", "Ілияс,1"], ":1: surname", id="an unknown column"),
    pytest.param(["seat,card", "1,2"], ":1: name", id="no names"),
    pytest.param(["name,seat,seat", "Ілияс,1,2"], ":1: seat", id="a column twice"),
    pytest.param([], ":1: name", id="an empty file"),
    pytest.param(["name,seat", "Ілияс,1", ",2"], ":3: name", id="nobody"),
    pytest.param(["name,seat", "Ілияс"], ":2:", id="too few columns"),
    pytest.param(["name,seat", "Ілияс,1,2"], ":2:", id="too many columns"),
    pytest.param(["name,seat", "Ілияс,0"], ":2: seat", id="seat 0"),
    pytest.param(["name,seat", "Ілияс,жеті"], ":2: seat", id="a seat in words"),
    pytest.param(["name,seat", "Ілияс,٧"], ":2: seat", id="a seat in other digits"),
    pytest.param(["name,office", "Ілияс,king"], ":2: office", id="an unknown office"),
    pytest.param(["name,mandate_to", "Ілияс,14.05.2026"], ":2: mandate_to", id="a date"),
    pytest.param(
        ["name,mandate_from,mandate_to", "Ілияс,2026-05-14,2026-05-13"],
        ":2: mandate_to",
        id="an end before the beginning",
    ),
    pytest.param(["name,seat", 'Ілияс,"1'], ":2:", id="an open quote"),
]


@pytest.mark.parametrize(("lines", "place"), SLIPS)
def test_a_slip_is_named_with_its_line_and_column(
    tmp_path: Path, lines: list[str], place: str
) -> None:
    """One sentence, and nobody is taken from the file."""
    with pytest.raises(Unreadable) as met:
        read_csv(a_file(tmp_path, *lines))
    assert f"senate.csv{place}" in str(met.value)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    """Old spreadsheets save in another alphabet's table."""
    path = a_file(tmp_path, "name", "Ашимов Болат", encoding="cp1251")
    with pytest.raises(Unreadable, match="UTF-8"):
        read_csv(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Or is a folder."""
    with pytest.raises(Unreadable, match="can't be read"):
        read_csv(tmp_path / "nobody.csv")
    with pytest.raises(Unreadable, match="can't be read"):
        read_csv(tmp_path)


def test_in_a_joint_sitting_keys_bear_the_prefix_of_their_body(tmp_path: Path) -> None:
    """The rosters of the chambers serve as they are: «m007» is «s007» there."""
    path = a_file(
        tmp_path, "key,name", "m007,Арша Асқар", ",Емен Болат", "s1,Терек Ерлан", "a,Өзен"
    )
    assert [each.id for each in read_csv(path, body=BodyKey("s"))] == ["s007", "s002", "s1", "sa"]
    assert [each.id for each in read_csv(path)] == ["m007", "m002", "s1", "a"]
