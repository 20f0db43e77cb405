# SPDX-License-Identifier: Apache-2.0
"""What a sheet or a line of a paper doesn't part: a short list, a date, the country's name."""

from dataclasses import replace

from app.documents.papers import render
from app.views.paper import Entry, Signature, Text, Weight
from tests.documents.test_papers import BOXES, MINUTES, NAMES, ROLL, read_back


def test_a_chamber_of_fifty_is_marked_by_hand_on_two_sheets() -> None:
    """The rows leave room for a hand, and nobody leafs through a third sheet for two names."""
    fifty = tuple((seat, name, "") for seat, name, _ in ROLL.rows[:50])
    said = (Text(text="Қажетті дауыс саны – 26 (негізгі саны – 50).", weight=Weight.STRONG),)
    boxes = replace(BOXES, parts=(*said, replace(ROLL, rows=fifty, roomy=True)))
    sheets = read_back(render(replace(boxes, under=(*boxes.under, "Санақ комиссиясы", NAMES[0]))))
    assert len(sheets) == 2
    assert NAMES[49] in sheets[1]
    assert "Дауыстарды белгілеген" in sheets[1]


def test_a_date_is_not_broken_over_lines() -> None:
    """«2026 жылғы 6 мамыр» goes on to the next line whole."""
    for count in range(1, 30):
        text = "ұ" * count + " Көктерекова Айгүл Жусанқызы: ұсыну (№ 11, 2026 жылғы 6 мамыр)."
        paper = replace(MINUTES, parts=(Entry(time="10.14", text=text),))
        (sheet,) = read_back(render(paper))
        assert any("жылғы 6 мамыр" in " ".join(row.split()) for row in sheet.splitlines())


def test_the_country_stays_whole_over_a_signature() -> None:
    """A post goes on to the next line before or after «Қазақстан Республикасы», never in it."""
    post = "Отырыста төрағалық етуші – Қазақстан Республикасы Құрылтайының Төрағасы"
    signed = replace(MINUTES, parts=(), signatures=(Signature(post=post, name="А. АҚБҰЛАҚ"),))
    (sheet,) = read_back(render(signed))
    rows = [row.strip() for row in sheet.splitlines()]
    assert "Қазақстан Республикасы" in [row.replace("\N{NO-BREAK SPACE}", " ") for row in rows]
