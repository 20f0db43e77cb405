# SPDX-License-Identifier: Apache-2.0
"""Where several rules forbid a step, the first in the public order is the one that is answered."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.cli.program import COURSES, JUDGES, OPENED, Said, Step, course

Otyrys = Callable[..., Said]

AGENDA: Step = {"do": "adopt_agenda", "in_favour": 40}
UP: Step = {"do": "take_up", "item": "judges"}
BECAUSE = {"because": "Жаттығу"}
VOTE: Step = {"do": "open_vote", "item": "judges", "candidate": "c1"}
OTHER: Step = {**VOTE, "candidate": "c2"}
READY = (JUDGES, *OPENED, AGENDA, UP)
OPEN = (*READY, {**VOTE, **BECAUSE})
CLOSED = (*OPEN, {"do": "cast", "in_favour": 30}, {"do": "close_vote"})
ANNOUNCED = (*CLOSED, {"do": "announce"})
ISSUE: Step = {"do": "issue_resolution", "item": "judges", "candidate": "c1"}
LEFT: Step = {"do": "leave", "who": 30}
ROUND: Step = {"do": "open_registration"}
END: Step = {"do": "close_sitting"}
SEAL: Step = {"do": "seal"}
SIGN: Step = {"do": "mark_signed", "number": 1}
VOID: Step = {"do": "void_resolution", "number": 1, "reason": "Қате"}
CORRECT: Step = {"do": "correct_resolution", "number": 1, "text": ["Тағайындалсын."]}
PAPERS = tuple(
    {"do": "enter_paper", "item": "judges", "candidate": "c1", "paper": paper, "number": "1",
     "date": "DAY"}
    for paper in ("nomination", "committee-conclusion")
)  # fmt: skip


@pytest.mark.parametrize(
    ("before", "step", "code"),
    [
        # What the step and the agenda show by themselves comes before everything.
        ((), {"do": "cast", "yes": 1}, "malformed"),
        ((JUDGES,), {"do": "open_vote", "item": "other"}, "malformed"),
        ((JUDGES, *OPENED, END), {"do": "take_up", "item": "other"}, "malformed"),
        ((), {"do": "register", "who": ["m001", "m001"]}, "malformed"),
        # The stage of the sitting.
        ((*OPENED, END), {"do": "register", "who": ["nobody"]}, "sitting-closed"),
        ((JUDGES,), {**VOTE, "candidate": "c1"}, "sitting-not-open"),
        ((), {"do": "cast", "in_favour": 99}, "sitting-not-open"),
        ((*OPENED, END), {**JUDGES, "kind": "no-such-kind"}, "sitting-closed"),
        # A kind that the profile hasn't, before the agenda and the candidate.
        (READY, {**JUDGES, "item": "x", "kind": "no-such-kind", "seats": 9}, "kind-unknown"),
        # Registration and the ballot, before who is meant.
        ((), {"do": "register", "who": ["nobody"]}, "registration-closed"),
        ((), {"do": "register", "who": 99}, "registration-closed"),
        ((), {"do": "leave", "who": 1}, "registration-closed"),
        (OPEN, {**OTHER}, "ballot-open"),
        ((*OPEN, LEFT), {"do": "open_vote", "procedural": "Үзіліс"}, "ballot-open"),
        ((*OPEN, LEFT), {"do": "adopt_agenda", "in_favour": 99}, "ballot-open"),
        (READY, {"do": "cast", "in_favour": ["nobody"]}, "no-ballot-open"),
        (READY, {"do": "cast", "in_favour": 99}, "no-ballot-open"),
        (READY, {"do": "withdraw_vote", "who": 99}, "no-ballot-open"),
        (CLOSED, {"do": "cast", "in_favour": ["nobody"]}, "late-vote"),
        (CLOSED, {"do": "cast", "in_favour": 99}, "late-vote"),
        (CLOSED, {"do": "enter_count", "in_favour": 99, "against": 0, "abstained": 0},
         "ballot-closed"),
        ((*CLOSED, LEFT), {"do": "close_vote"}, "ballot-closed"),
        # Who is meant: known, with a mandate, registered or not.
        (OPENED, {"do": "register", "who": ["m001", "nobody"]}, "unknown-member"),
        (OPENED, {"do": "register", "who": ["m051", "m001"]}, "mandate-not-in-force"),
        (OPENED, {"do": "register", "who": ["nobody", "m051"]}, "unknown-member"),
        (OPEN, {"do": "cast", "in_favour": ["m045", "nobody"]}, "unknown-member"),
        (OPEN, {"do": "cast", "in_favour": ["m045"], "against": ["m051"]},
         "mandate-not-in-force"),
        # What has been announced or decided, before candidates, quorum and the item taken up.
        ((*CLOSED, LEFT), {**VOTE, **BECAUSE}, "not-announced"),
        ((*ANNOUNCED, LEFT), VOTE, "already-decided"),
        ((*ANNOUNCED, LEFT), {**VOTE, "question": "refuse"}, "already-decided"),
        ((*READY, LEFT), {**OTHER, "question": "refuse"}, "not-announced"),
        ((*READY, LEFT), {"do": "open_vote", "item": "judges"}, "separate-ballots"),
        ((*CLOSED, LEFT), {"do": "open_vote", "item": "judges"}, "not-announced"),
        (READY, {**JUDGES, "item": "x", "candidates": [{"key": "c1", "member": "x"}]},
         "wrong-candidate"),
        # The quorum, before the count and the objections.
        ((*READY, LEFT), VOTE, "no-quorum"),
        ((*READY, LEFT), {**VOTE, **BECAUSE}, "no-quorum"),
        ((JUDGES, *OPENED, AGENDA, LEFT), VOTE, "no-quorum"),
        ((JUDGES, *OPENED, LEFT), {"do": "adopt_agenda", "in_favour": 99}, "no-quorum"),
        ((*READY, ROUND), VOTE, "no-quorum"),
        ((JUDGES, *OPENED, AGENDA), {"do": "adopt_agenda", "in_favour": 41}, "already-decided"),
        ((*OPEN, LEFT), {"do": "close_vote"}, "no-quorum"),
        # Acts.
        (OPEN, ISSUE, "not-announced"),
        (READY, {"do": "issue_resolution", "item": "judges"}, "separate-resolutions"),
        ((*ANNOUNCED, ISSUE), {**ISSUE, "number": 1}, "already-issued"),
        # What became of votes and acts is no sign of the step itself: the stage comes before it.
        ((*ANNOUNCED, ISSUE, END, SEAL),
         {"do": "annul_vote", "ballot": "b2", "reason": "Қате", "decided_by": "b1"},
         "sitting-sealed"),
        ((*ANNOUNCED, ISSUE, VOID, END, SEAL), CORRECT, "sitting-sealed"),
        ((*ANNOUNCED, ISSUE, CORRECT, SIGN), CORRECT, "resolution-signed"),
        # Not taken up, before every objection.
        ((JUDGES, *OPENED, AGENDA), VOTE, "not-taken-up"),
        ((JUDGES, *OPENED, AGENDA), {**VOTE, **BECAUSE}, "not-taken-up"),
        # Objections in their order.
        ((JUDGES, *OPENED), UP, "agenda-not-adopted"),
        (READY, {**JUDGES, "item": "x", "seats": 9}, "agenda-changed"),
        (OPENED, {**JUDGES, "seats": 9}, "quota-exceeded"),
        (READY, VOTE, "paper-missing"),
        ((*PAPERS, *READY), VOTE, "paper-missing"),
        ((JUDGES, *PAPERS, *READY[1:]), VOTE, "conclusion-not-announced"),
        ((JUDGES, *PAPERS, *READY[1:],
          {"do": "mark_done", "item": "judges", "step": "conclusion-announced"}), VOTE,
         "step-not-done"),
    ],
)  # fmt: skip
def test_the_first_code_in_the_public_order_is_answered(
    otyrys: Otyrys, tmp_path: Path, before: Sequence[Step], step: Step, code: str
) -> None:
    """Refusals before objections; in each family the order of the public list."""
    text = (COURSES / "senate-by-election.csv").read_text(encoding="utf-8")
    (tmp_path / "senate.csv").write_text(text, encoding="utf-8")
    file = course(tmp_path, [*before, step], roster_size=None, roster="senate.csv")
    file.write_text(file.read_text(encoding="utf-8").replace('"DAY"', "2026-05-06"), "utf-8")
    said = otyrys("play", file, "--json", "--data", tmp_path / "data")
    assert said.codes[-1] == code
    assert [each for each in said.codes[:-1] if each not in {None, "malformed"}] == []


def test_a_refusal_has_no_way_round(otyrys: Otyrys, tmp_path: Path) -> None:
    """A reason sets objections aside, all that apply at once, and no refusal."""
    steps = [*READY, LEFT, {**VOTE, **BECAUSE}, {"do": "register", "who": 30}, {**VOTE, **BECAUSE}]
    said = otyrys("play", course(tmp_path, steps), "--json", "--data", tmp_path / "data")
    assert said.codes[-3:] == ["no-quorum", None, None]


def test_a_refusal_names_its_article_and_says_why(otyrys: Otyrys, tmp_path: Path) -> None:
    """The article is the profile's; the sentence is in the language asked for."""
    steps = [*READY, LEFT, VOTE]
    for language, words in (("kk", "Кворум жоқ"), ("ru", "Нет кворума"), ("en", "No quorum")):
        data = tmp_path / language
        said = otyrys("play", course(tmp_path, steps), "--json", "--data", data, "--lang", language)
        refused = said.lines[-2]
        assert str(refused["message"]).startswith(words)
        assert "10" in str(refused["message"])
        assert "34" in str(refused["message"])
        assert refused["article"] == "1995 жылғы 16 қазандағы Конституциялық заңның 7-бабы"


def test_a_kind_without_a_title_of_its_own_is_named_by_its_key(
    otyrys: Otyrys, tmp_path: Path
) -> None:
    """Internal rules are no matter for a hearing, and the sentence says of what it speaks."""
    step = {"do": "add_item", "item": "rules", "kind": "regulations", "title": "Регламент"}
    hearing = {"kind": "hearing", "total": 5}
    file = course(tmp_path, [step], roster_size=None, sitting=hearing)
    said = otyrys("play", file, "--json", "--lang", "en", "--data", tmp_path / "data")
    assert said.codes == ["wrong-body"]
    assert "“regulations”" in str(said.lines[0]["message"])
