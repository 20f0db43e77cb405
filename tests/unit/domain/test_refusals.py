# SPDX-License-Identifier: Apache-2.0
"""Every refusal has its code, its sentence and its place in the public order."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

import pytest

from app.domain import refusals
from app.domain.refusals import OBJECTIONS, REFUSALS, Objection, Refusal, rank, weigh
from app.wording import Saying

FACTS: Mapping[str, object] = {"reason": "?", "day": None}


def leaves(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    """Yield every class that can be answered."""
    for each in kind.__subclasses__():
        if each is not Objection:
            yield each
        yield from leaves(each)


KINDS = sorted(set(leaves()), key=lambda kind: kind.__name__)


def an_instance(kind: type[Refusal]) -> Refusal:
    """Return a refusal of that class with some facts."""
    names = [field.name for field in fields(kind)]
    return kind(**{name: FACTS.get(name, 1) for name in names})


def met_in(findings: list[Refusal], because: str | None = None) -> Refusal | None:
    """Return which finding is answered."""
    try:
        weigh(findings, because)
    except Refusal as refusal:
        return refusal
    return None


@pytest.mark.parametrize("kind", KINDS)
def test_every_class_has_a_code_of_the_public_lists(kind: type[Refusal]) -> None:
    """Objections stand in their list; what no reason lifts may bear an objection's code."""
    assert kind.code in (OBJECTIONS if issubclass(kind, Objection) else REFUSALS + OBJECTIONS)
    assert kind.sought_as in {"", *REFUSALS, *OBJECTIONS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_class_has_a_sentence_with_its_facts(kind: type[Refusal]) -> None:
    """A clerk reads one sentence; every placeholder in it is a fact of the class."""
    refusal = an_instance(kind)
    assert str(refusal)
    assert refusal.saying() == Saying(kind.sentence, refusal.facts())


@pytest.mark.parametrize("codes", [REFUSALS, OBJECTIONS])
def test_no_code_stands_twice(codes: tuple[str, ...]) -> None:
    """The order is one."""
    assert len(set(codes)) == len(codes)
    assert not set(REFUSALS) & set(OBJECTIONS)


def test_refusals_are_answered_before_objections() -> None:
    """A refusal has no way round, so it is said first."""
    quorum = an_instance(refusals.NoQuorum)
    agenda = an_instance(refusals.AgendaNotAdopted)
    assert met_in([agenda, quorum]) is quorum
    assert met_in([agenda, quorum], because="Жедел") is quorum
    assert rank(agenda) > rank(quorum)


def test_an_objection_is_lifted_by_a_reason() -> None:
    """An empty reason is none."""
    agenda = an_instance(refusals.AgendaNotAdopted)
    assert met_in([agenda]) is agenda
    assert met_in([agenda], because="  ") is agenda
    assert weigh([None, agenda], because="Жедел") == (agenda,)
    assert weigh([None], because=None) == ()


def test_objections_are_recorded_in_their_order() -> None:
    """However they were found."""
    step, paper = an_instance(refusals.StepNotDone), an_instance(refusals.PaperMissing)
    assert weigh([step, paper], because="Жедел") == (paper, step)
    assert met_in([step, paper]) is paper


def test_an_indispensable_paper_is_firm() -> None:
    """It bears the code of an objection and no reason lifts it."""
    paper = an_instance(refusals.PaperIndispensable)
    assert met_in([paper, an_instance(refusals.AgendaNotAdopted)], because="Жедел") is paper


def test_the_pool_is_looked_at_after_the_stage_and_the_vote() -> None:
    """«More than there are» is malformed, but said after a closed sitting or a late vote."""
    pool = an_instance(refusals.BeyondPool)
    assert pool.code == "malformed"
    for kind in (refusals.SittingClosed, refusals.LateVote, refusals.UnknownMember):
        first = an_instance(kind)
        assert met_in([pool, first]) is first
    assert met_in([pool, an_instance(refusals.NoQuorum)]) is pool


def test_of_two_alike_the_first_is_answered() -> None:
    """Two unknown deputies: the one named first."""
    first = refusals.UnknownMember(member="m777")
    assert met_in([first, refusals.UnknownMember(member="m778")]) is first


def test_a_refusal_is_not_changed_by_being_raised() -> None:
    """Its facts stay what they were."""
    quorum = refusals.NoQuorum(registered=33, needed=34)
    assert met_in([quorum]) is quorum
    assert quorum.facts() == {"registered": 33, "needed": 34}
    assert replace(quorum, registered=30).registered == 30
