# SPDX-License-Identifier: Apache-2.0
"""No kind of item that contradicts itself loads: it is named with its field and its sentence."""

import re
from pathlib import Path

import pytest

from app import paths
from app.errors import Unreadable
from app.storage import profiles

SENATE = (paths.resources() / "profiles" / "senate-1995.toml").read_text(encoding="utf-8")


def refused(folder: Path, text: str) -> str:
    """Return why a profile of this text doesn't load."""
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable) as met:
        profiles.load(path)
    return str(met.value)


TERMINATION = "kinds[terminate-powers]"
IMMUNITY = "kinds[immunity]"
REPORT = "kinds[government-report]"
MISTAKES = [
    pytest.param(
        'quorum = "two-thirds-total"', 'quorum = "majority-registered"',
        "quorum", "share of the total", id="a quorum of those present",
    ),
    pytest.param(
        "elsewhere = [", 'elsewhere = ["immunity",', "elsewhere", "itself", id="here and elsewhere"
    ),
    pytest.param(
        'sittings = ["hearing"]', "sittings = []", "kinds[hearing].sittings", "at least one",
        id="a kind for no sitting",
    ),
    pytest.param(
        'sittings = ["hearing"]', 'sittings = ["party"]', "sittings", "value", id="no such sitting"
    ),
    pytest.param(
        "quota = 3 ", "run_off = true\nquota = 3 ", "run_off", "“elect”", id="no election"
    ),
    pytest.param(
        'vacates = "member"', 'vacates = "member"\ndeputies = true',
        f"{TERMINATION}.deputies", "“per_candidate”", id="nobody who is a deputy",
    ),
    pytest.param("share_of = 2", "share_of = 0", "size.share_of", "one part", id="no share"),
    pytest.param(
        'vacates = "member"', 'vacates = "seat"', f"{TERMINATION}.vacates", "“seat”",
        id="nobody's seat",
    ),
    pytest.param(
        'vacates = "member"', 'vacates = "ground"', f"{TERMINATION}.vacates", "deputy's seat",
        id="the seat of a ground",
    ),
    pytest.param(
        'with_post = "post"', 'with_post = "rank"', "with_post", "“rank”", id="a post in no field"
    ),
    pytest.param(
        'objects = "consent-not-needed"', 'objects = "no-quorum"', "objects", "“no-quorum”",
        id="a refusal for an objection",
    ),
    pytest.param(
        'name = "Есепті тыңдау күні", day = true', 'name = "?", day = true, initiator = true',
        "initiator", "only deputies", id="a day that signs",
    ),
    pytest.param(
        'name = "Есепті тыңдау күні", day = true', 'name = "?", day = true, person = true',
        "fields[hearing_date]", "a deputy, a person, a day", id="a person for a day",
    ),
    pytest.param(
        'name = "Есепті тыңдау күні", day = true', 'name = "?", several = true',
        "fields[hearing_date].several", "several", id="several texts",
    ),
    pytest.param(
        'grounds = ["resignation"]', 'grounds = ["boredom"]',
        f"{TERMINATION}.papers[application].grounds", "“boredom”", id="a paper for no ground",
    ),
    pytest.param("days_before = 7", "days_before = -7", "days_before", "-7", id="days after"),
    pytest.param(
        'papers = ["prosecutor-submission", "cec-conclusion"]', 'papers = ["letter"]',
        f"{IMMUNITY}.deadline.papers", "“letter”", id="a deadline from no paper",
    ),
    pytest.param(
        'papers = ["prosecutor-submission", "cec-conclusion"]', "papers = []",
        f"{IMMUNITY}.deadline.papers", "runs from a paper", id="a deadline from nothing",
    ),
    pytest.param("days = 14", "days = 0", f"{IMMUNITY}.deadline.days", "0", id="no days"),
    pytest.param("days = 3", "days = -3", "duties[send].days", "-3", id="sent before"),
    pytest.param(
        'questions = ["appeal"]', 'questions = ["praise"]', f"{REPORT}.duties[appeal]", "“praise”",
        id="a duty after no question",
    ),
    pytest.param(
        'threshold = "one-third-total", article', 'threshold = "most", article',
        "kinds[report-decide].initiative.threshold", "“most”", id="of an initiative",
    ),
    pytest.param(
        'threshold = "one-third-total", article',
        'instead = "letter", threshold = "one-third-total", article',
        "initiative.instead", "“letter”", id="no paper instead",
    ),
    pytest.param(
        'after = "take-note"', 'after = "appeal"', f"{REPORT}.questions[appeal].after", "“appeal”",
        id="a question after itself",
    ),
    pytest.param(
        'after = "main"\n', "", "questions[refuse].if_failed", "after which", id="after nothing"
    ),
    pytest.param(
        'needs_field = "violation"', 'needs_field = "crime"', "needs_field", "“crime”",
        id="no such need",
    ),
    pytest.param(
        'each_of = "measures"', 'each_of = "acts"', "each_of", "“acts”", id="each of nothing"
    ),
    pytest.param(
        'each_of = "measures"', 'each_of = "member"', "each_of", "several", id="each of one"
    ),
    pytest.param(
        'key = "detention"', 'key = "arrest"', "fields[measures].values", "“arrest”", id="a value"
    ),
    pytest.param(
        'key = "violation", name', 'key = "rapporteur", name', f"{REPORT}.fields", "“rapporteur”",
        id="a field",
    ),
    pytest.param("болып {term} ", "болып {quota} ", "clauses[0]", "“quota”", id="an unknown fact"),
    pytest.param("{paper:cec-submission}", "{paper:evidence}", "clauses[0]", "“paper:evidence”",
        id="a paper that may be missing"),
    pytest.param("{paper:cec-submission}", "{paper}", "clauses[0]", "“paper”", id="which paper"),
    pytest.param("{member:gen}", "{member:dative}", "title", "“member:dative”", id="no such case"),
    pytest.param("{ground} мер", "{ground:gen} мер", "clauses[0]", "“ground:gen”", id="a ground"),
    pytest.param("\\n{names}", "\\n{names:gen}", "clauses[0]", "“names:gen”", id="list in a case"),
    pytest.param(
        "{body:gen} депутаты {m", "{body:ins} депутаты {m", "title", "“body:ins”",
        id="a case the body hasn't",
    ),
    pytest.param(
        '["{subject} құрылсын."]\n\n[kinds.questions.act.plain]',
        '["{subject} құрылсын."]\n\n[kinds.questions.act.twin]',
        "twin", "known", id="another name for the twin",
    ),
    pytest.param(
        '["{body:gen} жұмыс органы құрылсын."]', '["{subject} құрылсын."]',
        "plain.clauses[0]", "may be missing", id="a doubt in the twin",
    ),
    pytest.param(
        "52-бабына, 57", "{member:gen} 52-бабына, 57", f"{TERMINATION}.questions[main].act.basis",
        "may be missing", id="a doubt in the basis",
    ),
    pytest.param(
        'судьи Конституционного Суда Республики Казахстан"', '{nobody}"', "act.ru.title",
        "“nobody”", id="an unknown fact in Russian",
    ),
    pytest.param('["{name} Қ', '["{name Қ', "clauses[0]", "braces", id="an open brace"),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now", "field", "sentence"), MISTAKES)
def test_a_kind_that_contradicts_itself_is_named(
    tmp_path: Path, was: str, now: str, field: str, sentence: str
) -> None:
    """Before anyone relies on it: file, field, what is wrong."""
    assert was in SENATE
    told = refused(tmp_path, SENATE.replace(was, now, 1))
    assert told.startswith("own.toml: ")
    assert field in told
    assert sentence in told


def test_a_russian_text_needs_its_words(tmp_path: Path) -> None:
    """Heading, verb and post stand in the profile, or no Russian text can be asked for."""
    text = SENATE.replace("late_comer_votes = true", "parallel_russian = true")
    own = re.sub(r"\[wording\.ru\]\n(?:[a-z].*\n)*", "", text)
    assert own != text
    assert "Russian" in refused(tmp_path, own)
    wrong = text.replace("{convocation} СП", "{code} СП")
    assert "wording.ru.number_mask" in refused(tmp_path, wrong)


def test_a_text_in_doubt_needs_a_twin(tmp_path: Path) -> None:
    """A fact that may be missing is no better than a case that isn't certain."""
    without = SENATE.replace(
        """
[kinds.questions.act.plain]
title = "{body:gen} жұмыс органын құру туралы"
clauses = ["{body:gen} жұмыс органы құрылсын."]
""",
        "",
    )
    assert without != SENATE
    told = refused(tmp_path, without)
    assert "kinds[form-organ].questions[main].act.plain" in told
    assert "plain twin" in told
