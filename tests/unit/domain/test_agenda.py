# SPDX-License-Identifier: Apache-2.0
"""The agenda: items, their candidates and papers, its adoption, what is taken up."""

from dataclasses import replace

import pytest

from app.domain.agenda import Agenda, Candidate, ItemStage
from app.domain.decide import agenda, ballot, registration
from app.domain.decide import sitting as course
from app.domain.decide.question import Majority
from app.domain.events import (
    BallotClosed,
    BallotOpened,
    CountEntered,
    ItemAdded,
    ItemTakenUp,
    ObjectionOverruled,
    PaperEntered,
    ResultAnnounced,
)
from app.domain.ids import BallotId, CandidateId, ItemId, MemberId
from app.domain.member import SINGLE
from app.domain.refusals import (
    AgendaChanged,
    AgendaNotAdopted,
    AlreadyDecided,
    BallotOpen,
    CountExceedsRegistered,
    KindUnknown,
    Malformed,
    NoQuorum,
    QuotaExceeded,
    RoundOpen,
    SittingClosed,
    SittingNotOpen,
    WrongCandidate,
    WrongMajority,
)
from app.domain.requirements import FieldRule
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from tests.chamber import (
    JUDGES,
    Decision,
    a_paper,
    a_planned_sitting,
    a_sitting_in_progress,
    adding,
    adopting,
    after,
    an_item,
    an_open_ballot,
    casting,
    deciding,
    given,
    leaving,
    putting_procedural,
    registering,
    taking_up,
)

SECOND = an_item(2, id=ItemId("second"))


def opened(registered: int = 40) -> Sitting:
    """Return a sitting that has just opened, its agenda not adopted yet."""
    return after(
        a_planned_sitting(),
        adding(an_item()),
        registration.open_registration,
        registering(registered),
        course.open_sitting,
    )


def adding_by(ballot_id: str | None, because: str | None = None) -> Decision:
    """Add the second item by the decision of a vote."""
    decision = None if ballot_id is None else BallotId(ballot_id)
    return lambda s: agenda.add_item(s, SECOND, decision=decision, because=because)


def test_an_item_takes_the_title_of_its_kind() -> None:
    """The clerk need not type what the profile knows."""
    added = given(a_planned_sitting()).when(adding(an_item()))
    title = "Қазақстан Республикасы Конституциялық Сотының судьясын қызметке тағайындау туралы"
    added.then(ItemAdded(item=an_item(title=title)))
    assert after(a_planned_sitting(), adding(an_item(title="Судьялар туралы"))).agenda.items[
        0
    ].title == ("Судьялар туралы")


MISTAKES = [
    pytest.param(an_item(), "already", id="the same key twice"),
    pytest.param(replace(SECOND, candidates=()), "needs its candidates", id="nobody"),
    pytest.param(
        replace(SECOND, candidates=SECOND.candidates * 2), "named twice", id="one person twice"
    ),
    pytest.param(replace(SECOND, seats=0), "at least one seat", id="no seat"),
    pytest.param(replace(SECOND, threshold="one-third-total"), "the law's", id="a majority"),
]


@pytest.mark.parametrize(("item", "why"), MISTAKES)
def test_an_item_that_contradicts_itself_is_malformed(item: object, why: str) -> None:
    """What the step itself shows is said before anything else."""
    met = given(opened()).when(lambda s: agenda.add_item(s, item))  # type: ignore[arg-type]
    assert why in str(met.then_refused(Malformed))


def test_a_kind_without_candidates_has_none_and_needs_a_title() -> None:
    """A decision on no person names nobody; one with a free title must have one."""
    sitting = opened()
    kind = replace(sitting.profile.kinds[0], key="internal", per_candidate=False, title="")
    own = replace(sitting, profile=replace(sitting.profile, kinds=(kind,)), agenda=Agenda())
    plain = an_item(0, kind="internal", title="Жұмыс жоспары туралы")
    assert after(own, adding(plain)).agenda.get(JUDGES) == plain
    named = given(own).when(adding(replace(plain, candidates=SECOND.candidates)))
    assert "has no candidates" in str(named.then_refused(Malformed))
    untitled = given(own).when(adding(replace(plain, title="")))
    assert "needs a title" in str(untitled.then_refused(Malformed))


def test_a_kind_that_the_body_does_not_know() -> None:
    """Another body's powers are not put on this agenda."""
    unknown = given(opened()).when(adding(replace(SECOND, kind="no-confidence")))
    unknown.then_refused(KindUnknown, body="Сенат", kind="no-confidence")


def test_a_candidate_who_must_be_a_deputy_is_one() -> None:
    """A key that stands on no roster is no deputy."""
    deputy = Candidate(id=CandidateId("d"), name="Алмалы Г.", member=MemberId("m002"))
    assert after(opened(), adding(replace(SECOND, candidates=(deputy,)))).agenda.items
    stranger = replace(deputy, member=MemberId("m777"))
    met = given(opened()).when(adding(replace(SECOND, candidates=(stranger,))))
    met.then_refused(WrongCandidate, candidate="m777")


def test_more_seats_than_the_body_fills_need_a_reason() -> None:
    """S:5: the chamber appoints three judges; a fourth seat is questioned."""
    many = replace(SECOND, seats=4)
    given(opened()).when(adding(many)).then_refused(QuotaExceeded, seats=4, quota=3)
    allowed = given(opened()).when(lambda s: agenda.add_item(s, many, because="Заң өзгерді"))
    objection = ObjectionOverruled(
        code="quota-exceeded", because="Заң өзгерді", item=SECOND.id, candidate=None
    )
    assert objection in allowed.facts
    assert allowed.sitting.overruled[0].code == "quota-exceeded"


def test_the_agenda_is_adopted_by_the_majority_of_the_total() -> None:
    """PR п.8: counted and announced in one step, a ballot like any other."""
    adopted = given(opened()).when(adopting(26))
    kinds = [BallotOpened, CountEntered, BallotClosed, ResultAnnounced]
    assert [type(fact) for fact in adopted.facts] == kinds
    assert adopted.sitting.agenda.adopted
    assert adopted.sitting.ballots[0].question == "agenda"
    assert not after(opened(), adopting(25)).agenda.adopted


def test_an_agenda_that_failed_may_be_put_again() -> None:
    """Adopted once it stands; put again it is refused."""
    sitting = after(opened(), adopting(25), adopting(40))
    assert sitting.agenda.adopted
    given(sitting).when(adopting(40)).then_refused(AlreadyDecided, ballot="b2")


def test_the_agenda_needs_what_every_vote_needs() -> None:
    """A quorum, no other vote, no round going on, no more votes than deputies."""
    given(opened(34), leaving(1)).when(adopting(33)).then_refused(NoQuorum)
    given(opened(), putting_procedural()).when(adopting(40)).then_refused(BallotOpen)
    given(opened(), registration.open_registration).when(adopting(0)).then_refused(RoundOpen)
    given(opened()).when(adopting(41)).then_refused(CountExceedsRegistered, counted=41)
    given(a_planned_sitting()).when(adopting(0)).then_refused(SittingNotOpen)
    given(opened()).when(lambda s: agenda.adopt_agenda(s, {})).then_refused(Malformed)


def test_an_adopted_agenda_is_changed_by_a_vote_of_the_total() -> None:
    """PR п.8; S:185: by an adopted procedural vote, and of the total."""
    adopted = after(opened(), adopting(40))
    given(adopted).when(adding_by(None)).then_refused(AgendaChanged)
    present = after(adopted, *deciding())
    given(present).when(adding_by("b2")).then_refused(WrongMajority, ballot="b2")
    total = after(adopted, *deciding(majority=Majority.TOTAL))
    assert after(total, adding_by("b2")).agenda.get(SECOND.id) is not None
    assert after(adopted, adding_by(None, "Төраға сұрады")).overruled[0].code == "agenda-changed"


@pytest.mark.parametrize("ballot_id", ["b9", "b1"])
def test_a_deciding_vote_is_an_adopted_procedural_one(ballot_id: str) -> None:
    """Neither a vote that never was nor that on the agenda itself decides a change."""
    adopted = after(opened(), adopting(40))
    given(adopted).when(adding_by(ballot_id)).then_refused(Malformed)


def test_a_deciding_vote_that_failed_decides_nothing() -> None:
    """Five of forty are no majority."""
    failed = after(opened(), adopting(40), putting_procedural(), casting(5), ballot.close_vote)
    given(failed).when(adding_by("b2")).then_refused(Malformed)
    given(failed, ballot.announce).when(adding_by("b2")).then_refused(Malformed)


def test_items_come_until_the_end() -> None:
    """Planned, registering, in progress or in a break; not after the end."""
    paused = after(opened(), course.call_break, adding(SECOND))
    assert paused.agenda.number(SECOND.id) == 2
    given(paused, course.close_sitting).when(adding(an_item(id=ItemId("third")))).then_refused(
        SittingClosed
    )


def test_an_item_is_taken_up_when_the_agenda_is_adopted() -> None:
    """One reason serves the whole sitting where it isn't (PR п.8)."""
    given(opened()).when(taking_up()).then_refused(AgendaNotAdopted)
    without = given(opened()).when(taking_up(because="Жалғыз мәселе"))
    without.then(
        ItemTakenUp(item=JUDGES),
        ObjectionOverruled(code="agenda-not-adopted", because="Жалғыз мәселе", item=JUDGES),
    )
    assert without.sitting.agenda.items[0].stage is ItemStage.TAKEN_UP
    assert after(without.sitting, adding(SECOND), taking_up(SECOND.id)).current == SECOND.id


def test_another_unfinished_item_stays_as_it_is() -> None:
    """It may be taken up again."""
    sitting = after(opened(), adding(SECOND), adopting(40), taking_up(), taking_up(SECOND.id))
    assert [item.stage for item in sitting.agenda.items] == [ItemStage.TAKEN_UP] * 2
    assert after(sitting, taking_up()).current == JUDGES


def test_what_is_not_on_the_agenda_is_not_taken_up() -> None:
    """An unknown item, one withdrawn, or any while a vote goes on."""
    given(opened()).when(taking_up(ItemId("nothing"))).then_refused(Malformed)
    sitting = opened()
    item = replace(sitting.agenda.items[0], stage=ItemStage.WITHDRAWN)
    withdrawn = replace(sitting, agenda=sitting.agenda.with_item(item))
    given(withdrawn).when(taking_up()).then_refused(Malformed)
    given(an_open_ballot()).when(taking_up()).then_refused(BallotOpen)


def entering(paper: str, candidate: str | None = None) -> Decision:
    """Enter a paper for the judges' item."""
    return lambda sitting: agenda.enter_paper(sitting, JUDGES, a_paper(paper, candidate))


def test_papers_come_in_for_a_candidate_or_for_the_item() -> None:
    """Each candidate has a nomination; the Bureau's assignment is for all."""
    of_one = given(opened()).when(entering("nomination", "c1"))
    of_one.then(PaperEntered(item=JUDGES, paper=a_paper("nomination", "c1")))
    item = after(of_one.sitting, entering("bureau-assignment")).agenda.items[0]
    assert item.has_paper("nomination", CandidateId("c1"))
    assert not item.has_paper("nomination", CandidateId("c2"))
    assert item.has_paper("bureau-assignment", CandidateId("c2"))


@pytest.mark.parametrize(
    ("paper", "candidate"),
    [("nomination", None), ("nomination", "c9"), ("medical-conclusion", "c1")],
)
def test_a_paper_belongs_somewhere(paper: str, candidate: str | None) -> None:
    """Without its candidate, for a stranger, or unknown to the kind it is malformed."""
    given(opened()).when(entering(paper, candidate)).then_refused(Malformed)


def test_a_withdrawn_candidate_gets_no_papers() -> None:
    """Whoever doesn't stand any more is left out of everything."""
    sitting = opened()
    gone = replace(sitting.agenda.items[0].candidates[0], withdrawn=True)
    item = replace(sitting.agenda.items[0], candidates=(gone,))
    withdrawn = replace(sitting, agenda=sitting.agenda.with_item(item))
    given(withdrawn).when(entering("nomination", "c1")).then_refused(Malformed)
    assert item.standing == ()


def test_papers_come_until_the_end() -> None:
    """After the end of the sitting nothing is entered."""
    ended = after(a_sitting_in_progress(), course.close_sitting)
    given(ended).when(entering("bureau-assignment")).then_refused(SittingClosed)


def test_the_tellers_count_of_the_agenda_is_kept() -> None:
    """The ballot has the figures as entered."""
    assert after(opened(), adopting(30)).ballots[0].figures == {SINGLE: Tally(in_favour=30)}


def test_a_day_is_written_as_a_day() -> None:
    """What an act writes out as a date must be one."""
    sitting = opened()
    day = FieldRule(key="hearing_date", name="Күні", day=True)
    kind = replace(sitting.profile.kinds[0], key="heard", per_candidate=False, fields=(day,))
    own = replace(sitting, profile=replace(sitting.profile, kinds=(kind,)), agenda=Agenda())
    heard = an_item(0, kind="heard", fields={"hearing_date": ("2026-05-21",)})
    assert after(own, adding(heard)).agenda.items
    vague = replace(heard, fields={"hearing_date": ("мамырда",)})
    assert "is a day" in str(given(own).when(adding(vague)).then_refused(Malformed))
