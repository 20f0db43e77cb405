# SPDX-License-Identifier: Apache-2.0
"""An agenda pasted from Word or Excel, made into items that a clerk looks over."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.kinds import SittingKind
from app.views.agenda_draft import (
    LONGEST_TITLE,
    MOST_ITEMS,
    ItemDraft,
    Pasted,
    day_in,
    is_person,
    lines_of,
    pasted,
    persons,
)
from app.views.titles import kinds_here
from tests.chamber import a_profile

JUDGES = "Конституциялық Соттың судьясын қызметке тағайындау туралы"
COMMISSION = "Санақ комиссиясын сайлау туралы"
AIGUL, BOLAT = "Ахметова Айгүл Серікқызы", "Серіков Болат Нұрланұлы"


def read(text: str) -> Pasted:
    """Return what is made of a text in the Senate."""
    return pasted(text, kinds_here(a_profile(), SittingKind.PLENARY))


def titles(text: str) -> list[str]:
    """Return the titles found in a text."""
    return [each.title for each in read(text).items]


def test_a_numbered_list_of_word_becomes_items() -> None:
    """Numbers, wrapped titles, candidates, papers; headings and speakers are left out."""
    found = read(
        "КҮН ТӘРТІБІ\n"
        f"1. {JUDGES}\n"
        f"   Кандидаттар: {AIGUL}, {BOLAT}\n"
        "   Президенттің кандидатураны ұсынуы № 12-3, 05.05.2026\n"
        "   Баяндамашы: Н.М. Әбдіров\n"
        "2. Орталық сайлау комиссиясының мүшесін\n"
        "   қызметке тағайындау туралы;\n"
        "   – Долана Серік Маратұлы\n"
        "3.\tКөктемгі су тасқынына дайындық\n"
    )
    judges, electors, flood = found.items
    assert (judges.title, judges.kind, judges.guessed) == (JUDGES, "appoint-cc-judge", True)
    assert judges.candidates == (AIGUL, BOLAT)
    assert [(e.paper, e.number, e.day) for e in judges.papers] == [
        ("nomination", "12-3", "05.05.2026")
    ]
    assert electors.title == "Орталық сайлау комиссиясының мүшесін қызметке тағайындау туралы"
    assert electors.candidates == ("Долана Серік Маратұлы",)
    assert (flood.kind, flood.guessed, flood.line) == ("", False, 9)
    assert found.left_out == ((1, "КҮН ТӘРТІБІ"), (5, "Баяндамашы: Н.М. Әбдіров"))


def test_a_table_of_excel_becomes_items() -> None:
    """The widest cell is the title, names in another are candidates; the head is left out."""
    found = read(f"№\tМәселе\tКандидат\n1\t{JUDGES}\t{AIGUL}; {BOLAT}\n2\t{COMMISSION}\tөзге\n")
    assert [(each.title, each.candidates) for each in found.items] == [
        (JUDGES, (AIGUL, BOLAT)),
        (COMMISSION, ()),
    ]
    assert found.left_out == ((1, "№\tМәселе\tКандидат"), (3, "өзге"))


def test_lines_without_numbers_become_items() -> None:
    """One item a line; a name under a title is a candidate, a heading above is left out."""
    found = read(f"Күн тәртібі:\n{JUDGES}\n{AIGUL}\nСеріков Б.Н\n{COMMISSION}\nӘртүрлі\n")
    assert [each.title for each in found.items] == [JUDGES, COMMISSION, "Әртүрлі"]
    assert found.items[0].candidates == (AIGUL, "Серіков Б.Н.")
    assert found.left_out == ((1, "Күн тәртібі:"),)


def test_a_wrapped_line_without_numbers_goes_on_with_its_title() -> None:
    """A line in small letters belongs to the title above."""
    assert titles("Конституциялық Соттың судьясын\nқызметке тағайындау туралы") == [JUDGES]
    assert titles(f"Ақпарат\n{COMMISSION}\nӘртүрлі") == ["Ақпарат", COMMISSION, "Әртүрлі"]


def test_a_name_before_any_item_is_left_out() -> None:
    """Nobody stands for nothing."""
    found = read(f"{AIGUL}\n{JUDGES}")
    assert (found.left_out, len(found.items)) == (((1, AIGUL),), 1)


def test_brackets_and_letters_number_too() -> None:
    """«1)» numbers items, and the parts of an item where items have points."""
    assert titles(f"1) {COMMISSION}\n2) Әртүрлі") == [COMMISSION, "Әртүрлі"]
    (judges,) = read(f"1. {JUDGES}\nКандидаттар:\n1) {AIGUL}\nә) {BOLAT}").items
    assert judges.candidates == (AIGUL, BOLAT)


def test_a_paper_of_an_unknown_item_waits_for_its_kind() -> None:
    """A line with a number and a day is a paper; which one is known with the kind."""
    (item,) = read("1. Әртүрлі мәселелер туралы\n№ 5, 31.02.2026 емес, 2026-03-01").items
    (paper,) = item.papers
    assert (paper.paper, paper.number, paper.day) == ("", "5", "01.03.2026")


def test_a_paper_that_fits_two_is_left_to_the_clerk() -> None:
    """A line that names no paper of the kind, or several, gets no guess."""
    (item,) = read(f"1. {JUDGES}\n№ 5, 01.03.2026").items
    assert item.papers[0].paper == ""


def test_a_number_without_a_day_is_no_paper() -> None:
    """«№ 5» alone, and a day that isn't in the calendar, are left out."""
    found = read(f"1. {COMMISSION}\n№ 5\n№ 5, 31.02.2026")
    assert [line for line, _ in found.left_out] == [2, 3]


@pytest.mark.parametrize("text", ["", "\n \n\t\n", "1.", "1. \t", "1\t\t"])
def test_nothing_is_no_agenda(text: str) -> None:
    """Emptiness makes no items."""
    assert read(text).items == ()


def test_more_items_than_any_agenda_has_are_left_out() -> None:
    """A book pasted by mistake stays a list that can be looked through."""
    found = read("\n".join(f"{n % 900}. мәселе {n}" for n in range(1, MOST_ITEMS + 3)))
    assert (len(found.items), len(found.left_out)) == (MOST_ITEMS, 2)


def test_a_title_doesn_t_grow_without_end() -> None:
    """What would make a title longer than a line of an act can hold is left out."""
    found = read("1. мәселе\n" + "\n".join("сөз " * 100 for _ in range(9)))
    assert len(found.items[0].title) <= LONGEST_TITLE
    assert found.left_out


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (AIGUL, True),
        ("Әбдіров Н.М.", True),
        ("Серіков Б. Н.", True),
        ("Айгүл", False),
        ("Н.М. Әбдіров", False),
        ("Конституциялық Сот", False),
        ("Серіков болат Нұрланұлы", False),
        ("Серіков Болат 2", False),
        ("Ахметова Айгүл туралы", False),
        ("", False),
    ],
)
def test_a_person_is_told_from_a_title(text: str, named: bool) -> None:  # noqa: FBT001 - a case
    """Surname first, as the papers of the chambers have it."""
    assert is_person(text) is named


def test_a_row_of_names_is_names_only() -> None:
    """One word that is no name, and the line is no list of candidates."""
    assert persons(f"{AIGUL}; {BOLAT}.") == (AIGUL, BOLAT)
    assert persons(f"{AIGUL}, өзге мәселе") == ()
    assert persons(" ,; ") == ()


def test_days_are_read_as_people_write_them() -> None:
    """With points or by the standard; a day that isn't in the calendar is passed over."""
    assert day_in("05.05.2026 ж.") == date(2026, 5, 5)
    assert day_in("31.02.2026, кейін 2026-03-01") == date(2026, 3, 1)
    assert day_in("12345.05.2026") is None


def test_rows_of_a_table_become_lines() -> None:
    """A cell that was broken into lines stays one cell."""
    assert list(lines_of([["1", "екі\nжол"], ["", "x"]])) == ["1\tекі жол", "\tx"]


WORDS: Sequence[str] = (JUDGES, COMMISSION, AIGUL, "1.", "2)", "–", "\t", "№ 5", "05.05.2026", ":",
                        "Кандидаттар:", "Әртүрлі", " ")  # fmt: skip


@given(
    st.lists(st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=5), max_size=8).map(
        lambda lines: "\n".join("".join(parts) for parts in lines)
    )
)
def test_any_text_is_read_without_a_fault_and_nothing_is_lost(text: str) -> None:
    """Whatever was pasted: every letter is in an item or in what is said to be left out."""
    found = read(text)
    kept = "".join(map(_all_of, found.items)) + "".join(line for _, line in found.left_out)
    for word in (JUDGES, COMMISSION, AIGUL):
        if any(line.strip() == word for line in text.splitlines()):
            assert word in kept
    assert all(each.title.strip() or each.candidates for each in found.items)


def _all_of(item: ItemDraft) -> str:
    return "\n".join((item.title, *item.candidates, *(each.text for each in item.papers)))
