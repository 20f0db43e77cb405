# SPDX-License-Identifier: Apache-2.0
"""Any step at all: it is answered, the next one is played, and the record agrees afterwards."""

import datetime as dt
import io
import tempfile
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from hypothesis import given, note, settings
from hypothesis import strategies as st

from app.__main__ import main
from app.course.actions import ACTIONS
from tests.cli.program import JUDGES, OPENED, Said, Step, course
from tests.soak import runs

CONTROL = "".join(map(chr, range(0x20))) + "\x7f"
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters=CONTROL), max_size=8)
MEMBERS = st.sampled_from(["m001", "m002", "m007", "m040", "m041", "m050", "m051", "жоқ"])
WHO = st.one_of(
    st.just("all"),
    st.integers(-1, 55),
    st.lists(MEMBERS, max_size=4),
    st.fixed_dictionaries({"all_except": st.lists(MEMBERS, max_size=3)}),
)
FIGURES = st.integers(-1, 51)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
ITEMS = st.sampled_from([*["judges"] * 8, "cec", "жоқ"])
CANDIDATES = st.sampled_from([*["c1", "c2"] * 4, "c3", "all"])
PLAUSIBLE: dict[str, st.SearchStrategy[object]] = {
    "who": WHO,
    "in_favour": WHO | FIGURES,
    "against": WHO | FIGURES,
    "abstain": WHO,
    "abstained": FIGURES,
    "reason": st.sampled_from(["illness", "leave", "Іссапар", ""]),
    "until": TEXTS,
    "text": st.one_of(TEXTS, st.lists(TEXTS, max_size=2)),
    "reasons": st.lists(TEXTS, max_size=2),
    "item": ITEMS,
    "kind": st.sampled_from(["appoint-cec-member", "appoint-cc-judge", "immunity", "жоқ"]),
    "title": TEXTS,
    "subject": TEXTS,
    "seats": st.integers(-1, 4),
    "candidates": st.lists(
        st.fixed_dictionaries(
            {"key": st.sampled_from(["c1", "c2"])},
            optional={"name": TEXTS, "member": MEMBERS, "post": TEXTS},
        ),
        max_size=3,
    ),
    "candidate": CANDIDATES,
    "question": st.sampled_from([*["main", "refuse"] * 4, "appeal"]),
    "method": st.sampled_from([*["by_name", "show_of_hands"] * 4, "electronic", "secret", "жоқ"]),
    "procedural": TEXTS,
    "majority": st.sampled_from(["present", "total", "жоқ"]),
    "because": st.sampled_from([*["Жаттығу"] * 8, ""]),
    "decided_by": st.sampled_from(["b1", "b2", "b9"]),
    "paper": st.sampled_from(["nomination", "committee-conclusion", "bureau-assignment", "жоқ"]),
    "step": st.sampled_from(
        ["presented", "conclusion-announced", "questions", "debate-asked", "debate", "жоқ"]
    ),
    "note": st.sampled_from(["yes", "no", ""]),
    "number": st.one_of(st.integers(-1, 9), st.sampled_from(["№ 3-VIII ПС", "7", "№ 5", ""])),
    "date": DAYS,
    "received": DAYS,
    "from": TEXTS,
    "verdict": st.sampled_from(["support", "reject", "жоқ"]),
    "to": MEMBERS,
    "name": TEXTS,
    "post": TEXTS,
    "items": st.lists(ITEMS, max_size=2),
    "ballot": st.sampled_from(["b1", "b2", "b9"]),
    "choice": st.sampled_from(["in_favour", "against", "abstain"]),
    "signatories": st.lists(MEMBERS, max_size=2),
}
ANYTHING = st.recursive(
    st.one_of(st.booleans(), st.integers(), st.just(1.5), TEXTS, DAYS, st.times()),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)
TIMES = st.sampled_from(["10:07", "09:00", "23:59", "24:00", "soon", ""])
OFTEN = ("open_vote", "cast", "enter_count", "close_vote", "announce", "issue_resolution")
"""Drawn more often, so that sittings get somewhere."""
NAMED = {
    "open_vote": (("item", "candidate", "because"), ("procedural",)),
    "cast": (("in_favour",), ("in_favour", "against"), ("abstain",)),
    "issue_resolution": (("item", "candidate"), ("item", "candidate", "question", "reasons")),
    "draft_resolution": (("item", "candidate"),),
    "mark_done": (("item", "step", "candidate", "note"),),
    "enter_paper": (("item", "candidate", "paper", "number", "date"),),
    "add_item": (("item", "kind", "candidates", "because"),),
}
"""Keys that make sense together."""


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """Draw a step: mostly one that could be meant, now and then with a key or a value amiss."""
    do = draw(st.sampled_from([*ACTIONS, *OFTEN * 4]))
    if draw(st.integers(0, 29)) == 0:
        do = draw(TEXTS)
    action = ACTIONS.get(do)
    keys = action.required if action else ()
    if do in NAMED:
        keys = draw(st.sampled_from(NAMED[do]))
    if action and action.optional and draw(st.integers(0, 3)) == 0:
        keys += tuple(draw(st.lists(st.sampled_from(action.optional), max_size=3)))
    step: dict[str, object] = {
        "do": do,
        **{key: draw(PLAUSIBLE.get(key, ANYTHING)) for key in keys},
    }
    if do in {"adopt_agenda", "enter_count"}:
        step |= {key: draw(FIGURES) for key in ("in_favour", "against", "abstained")}
    if draw(st.integers(0, 14)) == 0:
        step[draw(st.sampled_from([*step, "at", "жоқ"]))] = draw(TIMES | ANYTHING)
    return step


UP = {"do": "take_up", "item": "judges", "because": "Жаттығу"}
VOTE = {"do": "open_vote", "item": "judges", "candidate": "c1", "because": "Жаттығу"}
ENDED = ({"do": "close_vote"}, {"do": "announce"})
BEGINNINGS: st.SearchStrategy[Sequence[Step]] = st.sampled_from(
    [
        (),
        (JUDGES,),
        (JUDGES, *OPENED),
        (JUDGES, *OPENED, UP),
        (JUDGES, *OPENED, UP, VOTE),
        (JUDGES, *OPENED, UP, {**VOTE, "method": "show_of_hands"}),
        (JUDGES, *OPENED, UP, VOTE, {"do": "cast", "in_favour": 30}),
        (JUDGES, *OPENED, UP, VOTE, {"do": "cast", "in_favour": 30}, *ENDED),
    ]
)


def said_by(*arguments: str | Path) -> Said:
    """Run the program and keep what it says."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main([str(each) for each in arguments])
    return Said(status=status, out=out.getvalue(), err=err.getvalue())


@settings(max_examples=runs(50, 3000), print_blob=True)
@given(beginning=BEGINNINGS, drawn=st.lists(steps(), min_size=5, max_size=25))
def test_any_steps_are_answered_and_the_record_agrees(
    beginning: Sequence[Step], drawn: list[Step]
) -> None:
    """Accepted or refused, each step has its line; nothing is half done and nothing crashes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = [*beginning, *drawn]
        said = said_by("play", course(folder, whole), "--json", "--data", folder / "data")
        note(said.err)
        if said.status == 2:
            # A name that can't be printed is found before anything is recorded.
            assert not (folder / "data").exists()
            assert "course.toml: " in said.err
            return
        assert said.err == ""
        assert [line["step"] for line in said.lines[:-1]] == list(range(1, len(whole) + 1))
        assert said.last["refused"] == sum(code is not None for code in said.codes)
        assert said_by("verify", "--data", folder / "data", "--json").lines == [
            {"done": True, "findings": 0}
        ]
        (kept,) = said_by("sittings", "--data", folder / "data", "--json").lines
        assert kept["head"] == said.last["head"]
