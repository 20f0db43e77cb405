# SPDX-License-Identifier: Apache-2.0
"""Dates, times of day and references to articles, as acts and cards write them."""

from datetime import date

import pytest

from app.kazakh.cases import Case
from app.kazakh.citations import NothingCited, Number, citation
from app.kazakh.dates import (
    NoSuchTime,
    date_attributive,
    date_form,
    date_line,
    hour_form,
    month_attributive,
    month_form,
    time_form,
)
from app.kazakh.rules import spelled
from tests.unit.kazakh.tables import rows

ENDINGS = {int(row["value"]): row for row in rows("endings_after_digits.tsv")}

DATIVES = spelled(
    "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға "
    "қарашаға желтоқсанға"
)
ATTRIBUTES = spelled(
    "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы "
    "қыркүйектегі қазандағы қарашадағы желтоқсандағы"
)
ABLATIVES = spelled(
    "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен "
    "қазаннан қарашадан желтоқсаннан"
)


@pytest.mark.parametrize("month", range(1, 13))
def test_the_twelve_months(month: int) -> None:
    """Dative, ablative and attribute of each month, all met in texts."""
    assert month_form(month, Case.DAT) == DATIVES[month - 1]
    assert month_form(month, Case.ABL) == ABLATIVES[month - 1]
    assert month_attributive(month) == ATTRIBUTES[month - 1]
    assert month_form(month, Case.LOC) + ATTRIBUTES[month - 1][-2:] == ATTRIBUTES[month - 1]


def test_dates_of_an_act() -> None:
    """The line under an act, the attribute before its number, and the cases in a sentence."""
    day = date(2026, 5, 14)
    assert date_line(day) == "2026 жылғы 14 мамыр"
    assert date_attributive(day) == "2026 жылғы 14 мамырдағы"
    assert date_form(day, Case.LOC) == "2026 жылғы 14 мамырда"
    assert date_form(date(2026, 5, 20), Case.DAT) == "2026 жылғы 20 мамырға"
    assert date_form(date(2026, 11, 22), Case.ABL) == "2026 жылғы 22 қарашадан"


@pytest.mark.parametrize("case", Case)
def test_every_minute_of_the_day(case: Case) -> None:
    """00.00 … 23.59: the minutes decide, a full ten by its ten, «.00» by «нөл»."""
    for hour in range(24):
        for minute in range(60):
            said = minute if minute in ENDINGS else minute % 10
            expected = f"{hour}.{minute // 10}{minute % 10}-{ENDINGS[said][case.value]}"
            assert time_form(hour, minute, case) == expected


@pytest.mark.parametrize(
    ("hour", "minute", "case", "expected"),
    [
        (12, 30, "dat", "12.30-ға"), (15, 0, "dat", "15.00-ге"), (11, 45, "dat", "11.45-ке"),
        (14, 45, "loc", "14.45-те"), (9, 5, "loc", "9.05-те"), (10, 0, "loc", "10.00-де"),
        (11, 0, "loc", "11.00-де"), (15, 0, "abl", "15.00-ден"), (10, 30, "loc", "10.30-да"),
    ],
)  # fmt: skip
def test_times_of_the_cards(hour: int, minute: int, case: str, expected: str) -> None:
    """The times that the cards read aloud."""
    assert time_form(hour, minute, Case(case)) == expected


def test_a_whole_hour_goes_by_the_hour() -> None:
    """PR п.5: «сағат 10-нан 18-ге дейін»."""
    assert (hour_form(10, Case.ABL), hour_form(18, Case.DAT)) == ("10-нан", "18-ге")


@pytest.mark.parametrize(("hour", "minute"), [(24, 0), (12, 60), (-1, 0)])
def test_a_time_no_clock_shows_is_refused(hour: int, minute: int) -> None:
    """Nothing is printed for 24.00 or 12.60."""
    with pytest.raises(NoSuchTime):
        time_form(hour, minute, Case.DAT)
    with pytest.raises(NoSuchTime):
        hour_form(25, Case.DAT)


@pytest.mark.parametrize(
    ("articles", "paragraphs", "subparagraphs", "case", "expected"),
    [
        ([57], [], [1], Case.DAT, "57-бабының 1) тармақшасына"),
        ([59], [2], [], Case.DAT, "59-бабының 2-тармағына"),
        ([58], [4], [2], Case.DAT, "58-бабы 4-тармағының 2) тармақшасына"),
        ([25], [2], [4], Case.DAT, "25-бабы 2-тармағының 4) тармақшасына"),
        ([12, 38], [], [], Case.DAT, "12 және 38-баптарына"),
        ([57], [], [1, 6], Case.DAT, "57-бабының 1) және 6) тармақшаларына"),
        ([27], [3, 6], [], Case.DAT, "27-бабының 3 және 6-тармақтарына"),
        (["23-1"], [], [], Case.DAT, "23-1-бабына"),
        ([], [26], [], Case.DAT, "26-тармағына"),
        ([57], [], [], Case.GEN, "57-бабының"),
        ([57], [], [], None, "57-бабы"),
        ([44], [5], [], Case.ABL, "44-бабының 5-тармағынан"),
        ([21], [1, 2, 4], [], Case.DAT, "21-бабының 1, 2 және 4-тармақтарына"),
    ],
)
def test_citations(
    articles: list[Number],
    paragraphs: list[Number],
    subparagraphs: list[Number],
    case: Case | None,
    expected: str,
) -> None:
    """Only the last noun takes the case, the one before it the genitive."""
    cited = citation(
        articles=articles, paragraphs=paragraphs, subparagraphs=subparagraphs, case=case
    )
    assert cited == expected


def test_a_citation_of_nothing_is_refused() -> None:
    """An empty basis is an error of the profile, not a sentence."""
    with pytest.raises(NothingCited):
        citation()
