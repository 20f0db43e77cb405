# SPDX-License-Identifier: Apache-2.0
"""An item left to a later sitting comes onto its agenda with the papers it rests on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import JUDGES, OPENED, Said, Step, course

Otyrys = Callable[..., Said]

SOURCE = "senate-1995/2026-05-14/1/judges"
PAPERS: tuple[Step, ...] = tuple(
    {
        "do": "enter_paper",
        "item": "judges",
        "candidate": candidate,
        "paper": paper,
        "number": "11",
        "date": "2026-05-06",
    }
    for candidate in ("c1", "c2")
    for paper in ("nomination", "committee-conclusion")
)
ON_WITH_C1: tuple[Step, ...] = (
    {"do": "take_up", "item": "judges", "because": "Жаттығу"},
    {"do": "open_vote", "item": "judges", "candidate": "c1", "because": "Жаттығу"},
    {"do": "cast", "in_favour": "all"},
    {"do": "close_vote"},
    {"do": "announce"},
    {"do": "carry_over", "item": "judges", "reason": "Уақыт жетпеді"},
    {"do": "issue_resolution", "item": "judges", "candidate": "c1"},
    {"do": "close_sitting"},
)
NEXT_DAY = {"number": 2, "starts": "10:00"}


def taking_over(source: str, **keys: object) -> Step:
    """Return the step that puts an item carried over on the agenda."""
    kind = "appoint-cc-judge"
    return {"do": "add_item", "item": "judges", "kind": kind, "from": source, **keys}


@pytest.fixture
def record(tmp_path: Path, otyrys: Otyrys) -> Path:
    """Return a record whose first sitting decided on one candidate and left the other."""
    from datetime import date

    papers = [{**each, "date": date(2026, 5, 6)} for each in PAPERS]
    steps = (JUDGES, *papers, *OPENED, *ON_WITH_C1)
    said = otyrys("play", course(tmp_path / "first", steps), "--json", "--data", tmp_path / "data")
    assert said.status == 0, said.out
    return tmp_path / "data"


def test_the_papers_come_with_the_item(record: Path, otyrys: Otyrys) -> None:
    """Only those waiting, with their papers; the steps are taken anew, the act is not lost."""
    steps = [
        {"do": "add_item", "item": "judges", "kind": "appoint-cec-member", "from": SOURCE},
        taking_over(SOURCE, seats=1),
        {"do": "withdraw_candidate", "item": "judges", "candidate": "c1"},
        {"do": "withdraw_candidate", "item": "judges", "candidate": "c2"},
    ]
    said = otyrys(
        "play", course(record / "next", steps, sitting=NEXT_DAY), "--json", "--data", record
    )
    assert said.codes == ["malformed", None, "malformed", None]
    assert said.results("add_item") == [
        {
            "item": "judges",
            "stage": "planned",
            "questions": ["main", "refuse"],
            "missing": ["conclusion-announced", "debate-asked"],
        }
    ]
    assert otyrys("verify", "--data", record, "--json").last == {"done": True, "findings": 0}


@pytest.mark.parametrize(
    "source",
    ["judges", "senate-1995/2026-05-14/9/judges", "senate-1995/2026-05-14/1/none", f"{SOURCE}/1"],
)
def test_nothing_comes_from_where_nothing_was_left(
    source: str, record: Path, otyrys: Otyrys
) -> None:
    """No such sitting, no such item."""
    steps = [taking_over(source)]
    said = otyrys(
        "play", course(record / "next", steps, sitting=NEXT_DAY), "--json", "--data", record
    )
    assert said.codes == ["malformed"]
