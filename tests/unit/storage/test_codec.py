# SPDX-License-Identifier: Apache-2.0
"""Facts as the journal keeps them: plain, strict, and never guessed at."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.domain import events as e
from app.domain.ids import BallotId, MemberId
from app.domain.registration import Reason
from app.domain.tally import Choice
from app.errors import JournalDamaged
from app.storage.chain import GENESIS, Entry, link
from app.storage.codec import KINDS, WrongShape, decode, encode, moment, shaped, stamp
from tests.chamber import a_planned_sitting

AT = datetime(2026, 5, 14, 5, 0, 0, 125000, tzinfo=UTC)
VOTES = e.VotesCast(ballot=BallotId("b2"), votes={MemberId("m001"): Choice.IN_FAVOUR})


def an_entry(fact: e.Event = VOTES) -> Entry:
    """Return a fact as it stands in the journal."""
    return link(GENESIS, encode(fact, stream="s/2026-05-14/7", at=AT, actor="хатшы"), 1)


def test_a_fact_is_kept_as_plain_words() -> None:
    """Choices as their public values, deputies as their keys."""
    entry = an_entry()
    assert (entry.kind, entry.version, entry.at) == ("votes_cast", 1, "2026-05-14T05:00:00.125000Z")
    words = {"ballot": "b2", "votes": {"m001": "in_favour"}, "on_paper": ""}
    assert json.loads(entry.payload) == words
    assert decode(entry) == VOTES


def test_a_moment_is_kept_in_utc() -> None:
    """Ten in Astana is five in the journal."""
    ten = datetime(2026, 5, 14, 10, tzinfo=timezone(timedelta(hours=5)))
    assert stamp(ten) == "2026-05-14T05:00:00Z"
    assert moment(an_entry()) == AT


def test_kinds_are_our_own_words() -> None:
    """A class may be renamed; the journal may not."""
    assert all(kind.islower() and kind.isidentifier() for kind in KINDS)
    assert len(set(KINDS.values())) == len(KINDS)


DAMAGE = [
    pytest.param({"kind": "vote_cast"}, id="an unknown kind"),
    pytest.param({"version": 2}, id="a newer form"),
    pytest.param({"payload": "{"}, id="no JSON"),
    pytest.param({"payload": "[]"}, id="a list"),
    pytest.param({"payload": "null"}, id="nothing"),
    pytest.param({"payload": '{"ballot":"b2"}'}, id="a field missing"),
    pytest.param({"payload": '{"ballot":"b2","votes":{},"by":"x"}'}, id="a field too many"),
    pytest.param({"payload": '{"ballot":2,"votes":{}}'}, id="a number for a text"),
    pytest.param({"payload": '{"ballot":"b2","votes":[]}'}, id="a list for a table"),
    pytest.param({"payload": '{"ballot":"b2","votes":{"m001":"yes"}}'}, id="no such choice"),
]


@pytest.mark.parametrize("change", DAMAGE)
def test_what_cannot_be_read_is_damage(change: dict[str, object]) -> None:
    """Named with its place, never guessed at."""
    with pytest.raises(JournalDamaged, match="s/2026-05-14/7 1"):
        decode(replace(an_entry(), **change))  # type: ignore[arg-type]


@pytest.mark.parametrize("at", ["yesterday", "", "2026-05-14T05:00:00"])
def test_an_entry_without_its_time_is_damage(at: str) -> None:
    """A time without a zone is none."""
    with pytest.raises(JournalDamaged):
        moment(replace(an_entry(), at=at))


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        ({"members": "m001", "reason": "illness"}, "members"),
        ({"members": ["m001", 2], "reason": "illness"}, "members[1]"),
        ({"members": [], "reason": "flu"}, "reason"),
        ({"members": [], "reason": "illness", "paper": None}, "paper"),
        ({"members": [], "reason": "illness", "flu": True}, "flu"),
        ({"reason": "illness"}, "members: this key is missing"),
    ],
)
def test_every_problem_is_named_with_its_field(payload: dict[str, object], why: str) -> None:
    """A profile's mistake and a journal's damage are told alike."""
    with pytest.raises(WrongShape) as met:
        shaped(payload, e.MembersExcused)
    assert why in str(met.value)


def test_a_list_is_read_as_the_values_of_its_fact() -> None:
    """From JSON or from TOML."""
    fact = shaped({"members": ["m001"], "reason": "illness"}, e.MembersExcused)
    assert fact == e.MembersExcused(members=(MemberId("m001"),), reason=Reason.ILLNESS)


@pytest.mark.parametrize("starts", ["2026-05-14T05:00:00", "soon", 5, None])
def test_a_sitting_starts_at_a_moment(starts: object) -> None:
    """With its zone, or it isn't one."""
    sitting = a_planned_sitting()
    planned = e.SittingPlanned(
        **{
            name: getattr(sitting, "id" if name == "sitting" else name)
            for name in e.SittingPlanned.__dataclass_fields__
            if name != "register_head"
        },
        register_head=GENESIS,
    )
    fact = json.loads(an_entry(planned).payload)
    assert fact["date"] == "2026-05-14"
    assert shaped(fact, e.SittingPlanned).starts == sitting.starts
    with pytest.raises(WrongShape, match="starts"):
        shaped({**fact, "starts": starts}, e.SittingPlanned)
    with pytest.raises(WrongShape, match="date"):
        shaped({**fact, "date": 5}, e.SittingPlanned)
