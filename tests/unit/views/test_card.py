# SPDX-License-Identifier: Apache-2.0
"""Words of a card: cases where they are sure, twins where they are not."""

import pytest

from app.kazakh.cases import Case
from app.views.card import CardText, Number, Organ, Run, Time, fill, written
from app.views.naming import CaseUnsettled, Name

UNSURE = "Болат Еменов"


def test_a_number_may_bring_its_word() -> None:
    """What must be stressed is said in both ways."""
    assert f"{Number(50)}" == "50"
    assert f"{Number(50):words}" == "50 (елу)"


@pytest.mark.parametrize(
    ("said", "case", "form"),
    [("12.30", "dat", "12.30-ға"), ("15:00", "dat", "15.00-ге"), ("11.45", "dat", "11.45-ке"),
     ("10.30", "loc", "10.30-да"), ("түске дейін", "", "түске дейін")],
)  # fmt: skip
def test_a_time_takes_its_ending(said: str, case: str, form: str) -> None:
    """As people say it, or by its minutes."""
    assert format(Time(said), case) == form


@pytest.mark.parametrize("said", ["түске дейін", "25.00", "10.75", ""])
def test_what_is_no_time_takes_no_ending(said: str) -> None:
    """Nobody guesses an ending for other words."""
    with pytest.raises(CaseUnsettled):
        format(Time(said), "dat")


def test_a_body_takes_a_case_where_the_rule_is_sure() -> None:
    """A chamber does; what isn't a Kazakh word doesn't."""
    assert f"{Organ('Мәжіліс')}" == "Мәжіліс"
    assert f"{Organ('Мәжіліс'):loc}" == "Мәжілісте"
    with pytest.raises(CaseUnsettled):
        format(Organ("Committee"), "gen")


def test_decisive_words_are_strong_and_figures_hold_to_their_nouns() -> None:
    """«27 дауыс» and «жақтап – 27» are never torn apart at the end of a line."""
    text = CardText(heading="{a}", text=("Жақтап – *{a}*, қажетті – {t}. *Кемінде {t} дауыс.*",))
    script = written(text, {"a": Number(27), "t": Number(26)})
    gap = "\N{NO-BREAK SPACE}"
    assert script.heading == "27"
    assert script.paragraphs == (
        (
            Run(f"Жақтап{gap}–{gap}"),
            Run("27", strong=True),
            Run(f", қажетті{gap}–{gap}26. "),
            Run(f"Кемінде 26{gap}дауыс.", strong=True),
        ),
    )
    assert script.said == "Жақтап – 27, қажетті – 26. Кемінде 26 дауыс."


def test_stars_in_a_name_are_only_stars() -> None:
    """What a clerk typed can't make words decisive."""
    text = CardText(heading="А", text=("«{title}».",))
    assert written(text, {"title": "*Бюджет*"}).paragraphs == ((Run("«*Бюджет*»."),),)


TWINS = CardText(
    heading="А", text=("{name:acc} тағайындау.", "Сағат {until:dat} дейін.", "Соңы."),
    plain=("Тағайындау, кандидатура – {name}.", "", ""),
)  # fmt: skip


def test_an_unsure_case_gives_way_to_its_twin() -> None:
    """Paragraph by paragraph; one without a twin is left out."""
    sure = written(TWINS, {"name": Name("Көктерекова Айгүл Жусанқызы"), "until": Time("12.30")})
    assert sure.said == "Көктерекова Айгүл Жусанқызын тағайындау.\nСағат 12.30-ға дейін.\nСоңы."
    assert written(TWINS, {"name": Name(UNSURE)}).said == (
        f"Тағайындау, кандидатура – {UNSURE}.\nСоңы."
    )


def test_a_settled_case_is_used() -> None:
    """As the clerk settled it, whatever the rule would say."""
    forms = dict.fromkeys(Case, "Болат Еменовты")
    assert "Болат Еменовты тағайындау." in written(TWINS, {"name": Name(UNSURE, forms)}).said


def test_a_sentence_is_filled_whole_or_not_at_all() -> None:
    """Nothing half-filled is ever read aloud."""
    assert fill("{name} келді.", {"name": Name(UNSURE)}) == f"{UNSURE} келді."
    assert fill("{name:dat} сөз.", {"name": Name(UNSURE)}) is None
    assert fill("{post}", {}) is None
