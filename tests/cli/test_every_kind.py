# SPDX-License-Identifier: Apache-2.0
"""Every kind of item of every body, from the agenda to the act or to the lawful refusal of one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.bootstrap import known_profiles
from app.domain.kinds import REFUSE, Kind
from app.domain.profile import Profile
from tests.cli.every_kind import course_of
from tests.cli.program import Said, course

Otyrys = Callable[..., Said]


EVERY = [
    pytest.param(profile, kind, refused, id=f"{profile.key}-{kind.key}{'-refused' * refused}")
    for profile in known_profiles()
    for kind in profile.kinds
    for refused in ((False, True) if kind.question(REFUSE) else (False,))
]


@pytest.mark.law
@pytest.mark.parametrize(("profile", "kind", "refused"), EVERY)
def test_a_kind_of_item_goes_from_the_agenda_to_its_act(
    otyrys: Otyrys, tmp_path: Path, *, profile: Profile, kind: Kind, refused: bool
) -> None:
    """An act a question, each result with its arithmetic and the article of its own."""
    the = course_of(profile, kind, refused=refused)
    data = tmp_path / "data"
    file = course(tmp_path, the.steps, **the.head)
    said = otyrys("play", file, "--json", "--data", data)
    assert (said.last["unexpected"], said.err) == (0, ""), [
        line for line in said.lines[:-1] if not line["ok"]
    ]
    asked = [each for each in kind.questions if each.key != REFUSE or refused]
    sentences = " ".join(str(each["sentence"]) for each in said.results("announce"))
    assert all(each.article in sentences for each in asked)
    acts = sum(each.act is not None for each in asked) - refused + kind.secret
    issued = said.results("issue_resolution")
    assert len(issued) == acts
    terms = [each["term_ends"] for each in issued]
    assert any(terms) == (kind.term_years is not None and not refused)
    assert otyrys("verify", "--data", data, "--json").last == {"done": True, "findings": 0}
