# SPDX-License-Identifier: Apache-2.0
"""No bad profile loads: what is wrong is named with its file and its field."""

import re
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from app import paths
from app.domain.profile import Profile, Wording
from app.domain.ranking import MorePassed
from app.errors import Unreadable
from app.storage import profiles
from tests.chamber import a_profile

SENATE = (paths.resources() / "profiles" / "senate-1995.toml").read_text(encoding="utf-8")
REQUIRED = [
    each.name for each in fields(Profile) if each.default is each.default_factory is MISSING
]
WORDS = [each.name for each in fields(Wording) if each.default is each.default_factory is MISSING]


def loaded(folder: Path, text: str) -> Profile:
    """Load a profile of this text."""
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return profiles.load(path)


def refused(folder: Path, text: str) -> str:
    """Return why a profile of this text doesn't load."""
    assert text != SENATE
    with pytest.raises(Unreadable) as met:
        loaded(folder, text)
    assert str(met.value).startswith("own.toml")
    return str(met.value)


def without(name: str) -> str:
    """Return the Senate's profile without one of its keys or tables."""
    plain = re.sub(rf"^{name} = .*\n", "", SENATE, count=1, flags=re.MULTILINE)
    table = rf"^\[{{1,2}}{name}(\.[a-z]+)*\]{{1,2}}\n(?:(?!\[).*\n)*"
    return re.sub(table, "", plain, flags=re.MULTILINE)


def test_the_shipped_profiles_load() -> None:
    """In the order of their files."""
    found = profiles.shipped(paths.resources() / "profiles")
    assert [each.key for each in found] == sorted(each.key for each in found)
    assert {"senate-1995", "qurultay-2026"} <= {each.key for each in found}
    assert found[[each.key for each in found].index("senate-1995")] == a_profile()


@pytest.mark.parametrize("name", [*REQUIRED, *WORDS])
def test_a_field_that_is_missing_is_named(tmp_path: Path, name: str) -> None:
    """Each one that the law or the documents need."""
    told = refused(tmp_path, without(name))
    assert name in told
    assert "missing" in told


MISTAKES = [
    pytest.param("edition = 2", 'edition = "1"', "edition", id="a text for a number"),
    pytest.param('notes = ["yes", "no"]', 'notes = "yes"', "notes", id="a text for a list"),
    pytest.param("edition = 2", "edition = true", "edition", id="a truth for a number"),
    pytest.param("edition = 2", "edition = 2.0", "edition", id="a fraction"),
    pytest.param('name = "Сенат"', "name = 7", "name", id="a number for a text"),
    pytest.param("valid_from = 1996-01-30", 'valid_from = "жазда"', "valid_from", id="no date"),
    pytest.param("valid_from = 1996-01-30", "valid_from = 1996", "valid_from", id="a year alone"),
    pytest.param(
        "valid_from = 1996-01-30", "valid_from = 1996-01-30T10:00:00Z", "valid_from", id="a moment"
    ),
    pytest.param("valid_to = 2026-06-30", "valid_to = 1990-01-01", "valid_to", id="an early end"),
    pytest.param("edition = 2", "edition = 0", "edition", id="edition 0"),
    pytest.param("edition = 2", "edition = 2\nquoorum = 3", "quoorum", id="an unknown key"),
    pytest.param('key = "senate-1995"', 'key = "senate/1995"', "key", id="a slash in the key"),
    pytest.param('key = "senate-1995"', 'key = ""', "key", id="no key"),
    pytest.param('convocation = "VIII"', 'convocation = "8/1"', "convocation", id="its name"),
    pytest.param("utc_offset = 300", "utc_offset = 3000", "utc_offset", id="a zone nowhere"),
    pytest.param("numerator = 2", "numerator = 4", "thresholds", id="a share over 1"),
    pytest.param("numerator = 2", "numerator = 0", "thresholds", id="a share of nothing"),
    pytest.param("denominator = 3", "denominator = 0", "thresholds", id="a division by nothing"),
    pytest.param(
        "numerator = 1\ndenominator = 2",
        "numerator = 2\ndenominator = 2",
        "more_than",
        id="more than all",
    ),
    pytest.param("[switches]", "switches = 5\n[switched]", "switches", id="a number for a table"),
    pytest.param("sittings = { bureau", "sittings = { feast", "feast", id="an unknown sitting"),
    pytest.param('base = "total"', 'base = "everybody"', "base", id="an unknown base"),
    pytest.param('key = "one-fifth-total"', 'key = "majority-total"', "thresholds", id="twice"),
    pytest.param('quorum = "two-thirds-total"', 'quorum = "most"', "quorum", id="no such quorum"),
    pytest.param('agenda = "majority-total"', 'agenda = "most"', "agenda", id="of the agenda"),
    pytest.param(
        'threshold = "majority-total"', 'threshold = "most"', "questions[main]", id="of a question"
    ),
    pytest.param("{seq}-{convocation}", "{convocation}", "number_mask", id="a mask without seq"),
    pytest.param("{seq}-{convocation}", "{seq}-{year}", "number_mask", id="an unknown place"),
    pytest.param("{seq}-{convocation}", "{seq-{convocation}", "number_mask", id="unbalanced"),
    pytest.param("{seq}-{convocation}", "{seq}{seq:03}", "number_mask", id="a form in a mask"),
    pytest.param("{heading} {enacts}", "{heading} {president}", "basis", id="an unknown word"),
    pytest.param("{heading} {enacts}", "{heading} {enacts", "basis", id="an open brace"),
    pytest.param("{heading} {enacts}", "{heading} {}", "basis", id="a place without a name"),
    pytest.param("{heading} {enacts}", "{heading!r} {enacts}", "basis", id="a conversion"),
    pytest.param('["{name} Қ', '["{nmae} Қ', "clauses", id="a slip in a clause"),
    pytest.param('["{name} Қ', '["{name:acc} Қ', "plain", id="an ending without a twin"),
    pytest.param('key = "appoint-cec-member"', 'key = "appoint-cc-judge"', "kinds", id="a kind"),
    pytest.param('key = "refuse"', 'key = "main"', "questions", id="a question"),
    pytest.param('key = "bureau-assignment"', 'key = "nomination"', "papers", id="a paper"),
    pytest.param('key = "opinions"', 'key = "questions"', "steps", id="a step"),
    pytest.param('notes = ["yes", "no"]', 'notes = ["no"]', "steps[debate]", id="never demanded"),
    pytest.param("quota = 3", "quota = 0", "quota", id="no seats"),
    pytest.param("term_years = 5", "term_years = -5", "term_years", id="a term backwards"),
    pytest.param("number = 50", "number = 0", "totals", id="a body of nobody"),
    pytest.param("since = 2023-01-01", "since = 2018-01-01", "totals", id="two totals on a day"),
    pytest.param(
        "number = 47\n", "number = 47\nsince = 2014-01-01\n", "totals", id="none to begin with"
    ),
    pytest.param("no-quorum =", "no-quorom =", "articles.no-quorom", id="a slip in a code"),
    pytest.param(
        "[switches]", "[paper]\nmargin_left = 500\n[switches]", "paper.margin_left", id="a margin"
    ),
]


@pytest.mark.parametrize(("was", "now", "field"), MISTAKES)
def test_a_mistake_is_named_with_its_field(tmp_path: Path, was: str, now: str, field: str) -> None:
    """Before anyone relies on it."""
    assert was in SENATE
    assert field in refused(tmp_path, SENATE.replace(was, now, 1))


HEAD, _, _ = SENATE.partition("[[kinds]]")


def test_a_kind_says_what_it_asks(tmp_path: Path) -> None:
    """Were it nothing, then in so many words; and a body has a total."""
    head = HEAD
    silent = f'{head}[[kinds]]\nkey = "silent"\ntitle = "?"\n'
    assert "questions" in refused(tmp_path, silent)
    assert loaded(tmp_path, f"{silent}questions = []\n").kinds[0].questions == ()
    without_totals = re.sub(r"\[\[totals\]\](?:\n[a-z].*)*", "", head)
    bare = f"totals = []\nkinds = []\n{without_totals}"
    assert "totals" in refused(tmp_path, bare)


PROCEDURE = """
[[procedures]]
key = "by-candidate"
papers = [{ key = "nomination", name = "Ұсыну", per_candidate = true }]
steps = [{ key = "presented", name = "Таныстыру" }]
"""
KIND = """
[[kinds]]
key = "{key}"
title = "?"
procedure = "{procedure}"
questions = []
"""


def test_kinds_share_papers_and_steps(tmp_path: Path) -> None:
    """A kind that names a procedure has its papers and steps, unless it gives its own."""
    first = KIND.format(key="first", procedure="by-candidate")
    second = KIND.format(key="second", procedure="by-candidate") + "steps = []\n"
    kinds = loaded(tmp_path, HEAD + PROCEDURE + first + second).kinds
    assert [kind.key for kind in kinds] == ["first", "second"]
    assert [[paper.key for paper in kind.papers] for kind in kinds] == [["nomination"]] * 2
    assert [[step.key for step in kind.steps] for kind in kinds] == [["presented"], []]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (PROCEDURE + KIND.format(key="first", procedure="none"), "kinds[first].procedure"),
        (PROCEDURE + KIND.format(key="", procedure="by-candidate").replace('key = ""', ""), "key"),
        ("procedures = 1\n", "procedures"),
    ],
    ids=["a procedure that isn't there", "a kind without a key", "no tables"],
)
def test_a_procedure_is_found(tmp_path: Path, text: str, field: str) -> None:
    """A kind that names another, or none at all, is refused."""
    head, _, _ = HEAD.partition("[[procedures]]")
    place = text + head if text.startswith("procedures =") else head + text
    assert field in refused(tmp_path, place)


def test_a_debate_can_not_come_first(tmp_path: Path) -> None:
    """Nobody would have been asked for it."""
    first = SENATE.replace('required = "optional"', 'required = "when-demanded"', 1)
    assert "steps[presented]" in refused(tmp_path, first)


TWIN = """clauses = ["{name:acc} тағайындасын."]

[kinds.questions.act.plain]
title = "%s"
clauses = ["%s"]
"""


@pytest.mark.parametrize(
    ("title", "clause", "wrong"),
    [
        ("Тағайындау туралы", "{name} тағайындалсын.", ""),
        ("{name:gen} туралы", "{name}", "plain"),
        ("Тағайындау туралы", "{nmae}", "plain.clauses"),
        ("{titel}", "{name}", "plain.title"),
    ],
)
def test_a_twin_has_no_endings(tmp_path: Path, title: str, clause: str, wrong: str) -> None:
    """It stands where the case isn't certain."""
    own = re.sub(
        r'^clauses = \["\{name\}.*\n', TWIN % (title, clause), SENATE, count=1, flags=re.MULTILINE
    )
    if wrong:
        assert wrong in refused(tmp_path, own)
        return
    act = loaded(tmp_path, own).kinds[0].questions[0].act
    assert act is not None
    assert act.plain is not None


@pytest.mark.parametrize("text", ["key = ", "key = 'a'\nkey = 'b'\n", "\0", "a = 1e"])
def test_what_is_no_toml_is_said_so(tmp_path: Path, text: str) -> None:
    """A key twice is none either."""
    assert "TOML" in refused(tmp_path, text)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """Not there, a folder, or in another encoding."""
    for path in (tmp_path / "nothing.toml", tmp_path):
        with pytest.raises(Unreadable, match="can't be read"):
            profiles.load(path)
    (tmp_path / "own.toml").write_bytes("key = 'Сенат'".encode("cp1251"))
    with pytest.raises(Unreadable, match="TOML"):
        profiles.load(tmp_path / "own.toml")


def test_a_profile_is_found_by_its_key_or_its_file(tmp_path: Path) -> None:
    """A file stands relative to the course that names it."""
    folder = paths.resources() / "profiles"
    (tmp_path / "own.toml").write_text(SENATE, encoding="utf-8")
    assert profiles.find("senate-1995", folder=folder, beside=tmp_path) == a_profile()
    assert profiles.find("own.toml", folder=folder, beside=tmp_path) == a_profile()


@pytest.mark.parametrize("name", ["duma-1993", "", "../senate-1995", "own.json", "x" * 5000])
def test_an_unknown_profile_is_named_with_those_known(tmp_path: Path, name: str) -> None:
    """So that a slip can be mended."""
    with pytest.raises(Unreadable, match="qurultay-2026"):
        profiles.find(name, folder=paths.resources() / "profiles", beside=tmp_path)


def test_a_question_may_be_decided_without_an_act(tmp_path: Path) -> None:
    """It goes into the minutes."""
    own = re.sub(r"\n\[kinds\.questions\.act(?:\.ru)?\]\n(?:[a-z].*\n)*", "\n", SENATE, count=2)
    assert loaded(tmp_path, own).kinds[0].questions[0].act is None


PARLIAMENT = (paths.resources() / "profiles" / "parliament-1995.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "instead", "where"),
    [
        ('led_by = "mazhilis-1995"', 'led_by = "qurultay-2026"', "joint.led_by"),
        ('bodies = ["senate-1995", ', "bodies = [", "joint.bodies"),
    ],
)
def test_a_joint_sitting_is_of_two_bodies(
    tmp_path: Path, before: str, instead: str, where: str
) -> None:
    """One of which leads it."""
    assert where in refused(tmp_path, PARLIAMENT.replace(before, instead))
    assert loaded(tmp_path, PARLIAMENT).joint


def test_the_total_of_the_parliament_is_that_of_its_chambers() -> None:
    """On every day on which one of them changed."""
    senate, mazhilis, both = map(a_profile, ("senate-1995", "mazhilis-1995", "parliament-1995"))
    days = [each.since or each_body.valid_from for each_body in (senate, mazhilis, both)
            for each in each_body.totals]  # fmt: skip
    for day in days:
        assert both.total_on(day) == senate.total_on(day) + mazhilis.total_on(day)


def electing(clause: str, *, elect: str = "elect = true") -> str:
    """Return the Senate's profile with a kind whose act has this clause."""
    kind = f"""
[[kinds]]
key = "organ"
title = "Комиссия мүшелерін сайлау туралы"
per_candidate = true
{elect}

[[kinds.questions]]
threshold = "majority-total"
name = "Сайлау"

[kinds.questions.act]
title = "Комиссия мүшелерін сайлау туралы"
basis = "{{heading}} {{enacts}}"
clauses = ["{clause}"]
"""
    return SENATE + kind


def test_the_act_of_an_election_may_list_all_who_are_elected(tmp_path: Path) -> None:
    """«{names}» stands in its clauses; nowhere else does the program know the list."""
    kind = loaded(tmp_path, electing("Мыналар сайлансын: {names}.")).kinds[-1]
    assert kind.questions[0].act is not None
    assert "{names}" in kind.questions[0].act.clauses[0]
    assert "placeholder" in refused(tmp_path, electing("{names:acc} сайлансын."))
    assert "placeholder" in refused(tmp_path, electing("{names}", elect=""))
    titled = electing("Сайлансын.").replace('title = "Комиссия мүшелерін', 'title = "{names}')
    assert "placeholder" in refused(tmp_path, titled)


def test_a_profile_says_what_happens_when_more_pass_than_there_are_seats(tmp_path: Path) -> None:
    """By default most votes come first (X-04); another word than the three is refused."""
    assert loaded(tmp_path, SENATE).switches.more_passed_than_seats is MorePassed.RANK
    asks = SENATE.replace("[switches]", '[switches]\nmore_passed_than_seats = "ask"')
    assert loaded(tmp_path, asks).switches.more_passed_than_seats is MorePassed.ASK
    refused(tmp_path, asks.replace('"ask"', '"lot"'))
