# SPDX-License-Identifier: Apache-2.0
"""Hypothesis strategies: shares, counts, refusals, and every fact that can be recorded."""

import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from app.domain import events as e
from app.domain.agenda import AgendaItem, Candidate, Paper, StepDone
from app.domain.body import Body, Officer
from app.domain.member import Member, Roster
from app.domain.outcome import BodyOutcome, CastingVote, Outcome, Strength
from app.domain.profile import Profile
from app.domain.ranking import Ranking, Terms
from app.domain.refusals import Refusal
from app.domain.resolution import Act, PaperForm
from app.domain.secret_ballot import SecretCount
from app.domain.tally import Tally
from app.domain.threshold import Threshold
from tests.chamber import a_profile

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text)
)
"""Any text, in the form that the record keeps."""
moments = st.datetimes(timezones=st.just(UTC))
days = st.dates(min_value=date(1996, 1, 1), max_value=date(2100, 1, 1))
numbers = st.integers(min_value=0, max_value=1000)
VALUES = (
    AgendaItem, Candidate, Paper, StepDone, Terms, Ranking, Member, Roster, BodyOutcome,
    CastingVote, Outcome, Strength, Act, PaperForm, Body, Officer, SecretCount, Tally, Threshold,
)  # fmt: skip
"""Every value that a fact may hold, all of its fields filled."""


@st.composite
def shares(draw: st.DrawFn) -> Threshold:
    """Return a share of more than nothing and at most the whole."""
    denominator = draw(st.integers(1, 60))
    numerator = draw(st.integers(1, denominator))
    more_than = numerator < denominator and draw(st.booleans())
    return Threshold(key="share", numerator=numerator, denominator=denominator, more_than=more_than)


def filled(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Return values of a dataclass with every field filled, also those with a default."""
    hints = get_type_hints(kind)
    return st.builds(
        kind, **{field.name: st.from_type(hints[field.name]) for field in fields(kind)}
    )


@cache
def register_types() -> None:
    """Tell Hypothesis how the values of the chamber look."""
    st.register_type_strategy(str, texts)
    st.register_type_strategy(int, numbers)
    st.register_type_strategy(datetime, moments)
    st.register_type_strategy(date, days)
    profiles = [a_profile("senate-1995"), a_profile("qurultay-2026")]
    st.register_type_strategy(Profile, st.sampled_from(profiles))
    for kind in VALUES:
        st.register_type_strategy(kind, filled)


def facts(kind: type[e.Event]) -> st.SearchStrategy[e.Event]:
    """Return facts of one class with any content."""
    register_types()
    return filled(kind)


EVENTS = (*get_args(e.SittingEvent), *get_args(e.RegisterEvent))


def refusals(kinds: Mapping[str, type[Refusal]]) -> st.SearchStrategy[list[Refusal]]:
    """Return some refusals of these classes, in any order."""
    made = [_met(kind) for kind in kinds.values()]
    return st.lists(st.sampled_from(made), min_size=1, max_size=8)


def _met(kind: type[Refusal]) -> Refusal:
    assert is_dataclass(kind)
    given = {each.name: 1 for each in fields(kind) if each.default is MISSING}
    return kind(**given)
