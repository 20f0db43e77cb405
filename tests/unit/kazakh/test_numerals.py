# SPDX-License-Identifier: Apache-2.0
"""Numbers take the ending of the last numeral spoken, checked against a second construction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kazakh.cases import Case
from app.kazakh.numerals import (
    GREATEST,
    NUMERALS,
    NumberTooGreat,
    cardinal,
    cardinal_form,
    fraction,
    number_form,
    number_ordinal,
    number_possessed,
    ordinal,
)
from tests.unit.kazakh.tables import rows

TABLE = {int(row["value"]): row for row in rows("endings_after_digits.tsv")}
CLDR = rows("numbers_cldr48.tsv")


def last_said(number: int) -> dict[str, str]:
    """Find the row of the last numeral of 0 … 1,000 by its digits alone."""
    digits = str(number)
    if number in TABLE:
        return TABLE[number]
    if digits[-1] != "0":
        return TABLE[int(digits[-1])]
    return TABLE[100] if digits[-2] == "0" else TABLE[int(digits[-2]) * 10]


@pytest.mark.parametrize("case", Case)
def test_every_number_to_a_thousand(case: Case) -> None:
    """0 … 1,000 in digits and in words, as the table of endings has them."""
    for number in range(1001):
        end = last_said(number)[case.value]
        form = number_form(number, case)
        assert (form.text, form.sure) == (f"{number}-{end}", True)
        assert cardinal_form(number, case) == cardinal(number) + end
        assert cardinal(number).split()[-1] == last_said(number)["word"]


def test_every_number_possessed() -> None:
    """«98 депутаттың 50-і», «26-сы»: the possessive by the last numeral."""
    assert [number_possessed(number) for number in range(1001)] == [
        f"{number}-{last_said(number)['possessed']}" for number in range(1001)
    ]


@pytest.mark.parametrize(
    ("number", "case", "expected"),
    [
        (50, "abl", "50-ден"), (66, "abl", "66-дан"), (98, "abl", "98-ден"),
        (145, "abl", "145-тен"), (97, "abl", "97-ден"), (73, "abl", "73-тен"),
        (26, "abl", "26-дан"), (34, "abl", "34-тен"), (50, "dat", "50-ге"), (66, "dat", "66-ға"),
        (98, "dat", "98-ге"), (145, "dat", "145-ке"), (109, "dat", "109-ға"), (1, "acc", "1-ді"),
        (2, "acc", "2-ні"), (3, "acc", "3-ті"), (6, "acc", "6-ны"), (9, "acc", "9-ды"),
        (40, "dat", "40-қа"), (60, "dat", "60-қа"), (70, "dat", "70-ке"), (90, "dat", "90-ға"),
        (100, "dat", "100-ге"), (1000, "dat", "1000-ға"), (10, "abl", "10-нан"),
        (80, "abl", "80-нен"), (90, "abl", "90-нан"), (10, "gen", "10-ның"), (80, "gen", "80-нің"),
        (90, "gen", "90-ның"), (1000, "gen", "1000-ның"), (2019, "gen", "2019-дың"),
        (1_000_000, "abl", "1000000-нан"), (2_000_000_000, "dat", "2000000000-қа"),
    ],
)  # fmt: skip
def test_numbers_of_the_cards(number: int, case: str, expected: str) -> None:
    """The figures that the presiding officer reads aloud."""
    assert number_form(number, Case(case)).text == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(50, "50-і"), (73, "73-і"), (26, "26-сы"), (2, "2-сі"), (40, "40-ы"), (1, "1-і")],
)
def test_parts_of_the_membership(number: int, expected: str) -> None:
    """«145 депутаттың 73-і», «50 депутаттың 26-сы»."""
    assert number_possessed(number) == expected


def test_numbers_in_words_as_cldr_spells_them() -> None:
    """Cardinals are those of CLDR, ordinals too but for its error in 40."""
    for row in CLDR:
        number = int(row["number"])
        assert cardinal(number) == row["cardinal"]
        if number != 40:
            assert ordinal(number) == row["ordinal"]
    assert ordinal(40) == "қырқыншы"
    assert ordinal(140) == "жүз қырқыншы"


def test_one_is_said_before_a_group_only_in_the_middle() -> None:
    """«Мың», but «миллион бір мың»; never «бір жүз»."""
    assert cardinal(1_001_000) == "миллион бір мың"
    assert cardinal(101_100) == "жүз бір мың жүз"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (2, "2-ші"), (6, "6-шы"), (9, "9-шы"), (10, "10-шы"), (20, "20-шы"), (30, "30-шы"),
        (40, "40-шы"), (50, "50-ші"), (70, "70-ші"), (100, "100-ші"), (55, "55-ші"),
        (128, "128-ші"), (1000, "1000-шы"),
    ],
)  # fmt: skip
def test_ordinals_in_digits(number: int, expected: str) -> None:
    """-шы or -ші by the ordinal in words; CLDR's 50-шы, 70-шы, 100-шы are errors."""
    assert number_ordinal(number) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (2, 3, "үштен екісі"), (3, 4, "төрттен үші"), (1, 5, "бестен бірі"),
        (1, 3, "үштен бірі"), (1, 10, "оннан бірі"), (41, 100, "жүзден қырық бірі"),
    ],
)  # fmt: skip
def test_fractions(part: int, whole: int, expected: str) -> None:
    """The shares that a majority is told by."""
    assert fraction(part, whole) == expected


def test_fractions_in_a_case() -> None:
    """«кемінде үштен екісінің даусымен», and a back one."""
    assert fraction(2, 3, Case.GEN) == "үштен екісінің"
    assert fraction(6, 10, Case.DAT) == "оннан алтысына"


@pytest.mark.parametrize("number", [-1, GREATEST + 1])
def test_a_number_without_words_is_refused(number: int) -> None:
    """Below zero and beyond the trillions nothing is said rather than something wrong."""
    with pytest.raises(NumberTooGreat):
        cardinal(number)


@given(st.integers(min_value=0, max_value=GREATEST))
def test_any_number_can_be_said(number: int) -> None:
    """Every number is made of the words of the table, its last word deciding the ending."""
    words = cardinal(number).split()
    assert set(words) <= {numeral.word for numeral in NUMERALS.values()}
    assert number_form(number, Case.LOC).text[-2:] == cardinal_form(number, Case.LOC)[-2:]
