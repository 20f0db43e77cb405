# SPDX-License-Identifier: Apache-2.0
"""The line of a fault in a template: who edits it is told where to look."""

from pathlib import Path

import pytest

from app import paths
from app.errors import Unreadable
from app.storage import phrases, profiles
from app.storage.toml_lines import line_of

TEXT = """key = "one"

[wording]
act = "Қ"

[wording.ru]
act = "П"

[[kinds]]
key = "first"
title = "A"

[[kinds.questions]]
key = "main"

[kinds.questions.act]
title = "B"
clauses = [
    "C",
]

[[kinds.questions]]
key = "refuse"

[kinds.questions.act]
title = "D"

[[kinds]]
key = "second"
title = "E"
"""


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("key", 1),
        ("wording.act", 4),
        ("wording.ru.act", 7),
        ("wording.ru.heading", 6),
        ("kinds[first].title", 11),
        ("kinds[first].questions[main].act.clauses[0]", 18),
        ("kinds[first].questions[refuse].act.title", 26),
        ("kinds[second].title", 30),
        ("kinds[1].title", 30),
        ("kinds[9].title", 30),
        ("kinds[third].title", 11),
        ("kinds[second].questions[main]", 28),
        ("nowhere", 0),
        ("", 0),
    ],
)
def test_a_place_has_its_line(where: str, line: int) -> None:
    """By key or by count; what isn't there has the line of the table that lacks it."""
    assert line_of(TEXT, where) == line


def refused(folder: Path, file: Path, old: str, new: str) -> str:
    """Return what is said of a file in which one passage was replaced."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    path = folder / file.name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    load = phrases.load if file.parent.name == "documents" else profiles.load
    with pytest.raises(Unreadable) as met:
        load(path)
    return str(met.value)


@pytest.mark.parametrize(
    ("file", "old", "new", "name"),
    [
        ("profiles/senate-1995.toml", '"{name} {post} болып', '"{nobody} {post} болып', "“nobody”"),
        ("profiles/senate-1995.toml", '"{name} {post} болып', '"{name {post} болып', "clauses[0]"),
        ("profiles/senate-1995.toml", 'clauses = ["{subject} құр', 'klauses = ["', "clauses"),
        ("documents/kk.toml", 'of_body = "{body}.', 'of_body = "{nobody}.', "“nobody”"),
        ("documents/kk.toml", 'of_body = "{body}.', 'of_body = "{body.', "of_body"),
        ("documents/kk.toml", 'of_body = "{body}.', 'nobody = "{body}.', "of_body"),
    ],
)
def test_a_wrong_template_is_refused_with_file_line_and_name(
    tmp_path: Path, file: str, old: str, new: str, name: str
) -> None:
    """An unknown placeholder, a brace too many, a clause that is missing."""
    whole = paths.resources() / file
    told = refused(tmp_path, whole, old, new)
    before = whole.read_text(encoding="utf-8").partition(old)[0]
    at = before.count("\n") + 1
    assert told.startswith(f"{whole.name}: ")
    assert name in told
    said = int(told.rpartition("(line ")[2].rstrip(")"))
    assert before.rfind("\n[") < 0 or before[: before.rfind("\n[")].count("\n") + 2 <= said <= at
