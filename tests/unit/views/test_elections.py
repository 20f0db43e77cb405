# SPDX-License-Identifier: Apache-2.0
"""How an election is shown: in the results, at the desk, on the wall, in its act."""

from dataclasses import replace

import pytest

from app.domain.decide import ballot
from app.domain.decide import sitting as course
from app.domain.decide.casting import casting_vote
from app.domain.decide.changes import withdraw_candidate
from app.domain.decide.election import elect
from app.domain.decide.resolution import Subject, draft
from app.domain.ids import CandidateId
from app.domain.kinds import ActTemplate, PlainText
from app.domain.ranking import MorePassed, Next
from app.domain.refusals import Malformed
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.kazakh.cases import Case
from app.views import elections, results
from app.views.acts import Grounds, compose
from app.views.clerk import clerk_view
from app.views.deeds import Deed, Target
from app.views.elections import ElectionResult, NomineeMark
from app.views.hall import HallPage, hall_view
from app.views.naming import Name, Names
from app.views.next_step import at_hand
from tests.chamber import (
    JUDGES,
    a_result,
    after,
    casting,
    given,
    putting,
    putting_procedural,
    registering,
)
from tests.electing import elected, electing, putting_to_the_vote, voted

REGISTER = Register(key="senate-1995/VIII")
CHAIR = {"quota": None, "seats": 1, "run_off": True}


def next_step(sitting: Sitting) -> tuple[Deed | None, Target | None]:
    """Return what comes next and what it is about."""
    step = at_hand(sitting, REGISTER).next
    return (step.deed, step.target) if step else (None, None)


def of(candidate: str | None) -> Target:
    """Return the item, or a candidate of it."""
    return Target(item=JUDGES, candidate=CandidateId(candidate) if candidate else None)


def marks(sitting: Sitting) -> list[NomineeMark | None]:
    """Return how far each candidate has come."""
    return [row.mark for row in clerk_view(sitting, REGISTER).items[0].candidates]


def test_the_result_has_the_keys_of_the_public_format() -> None:
    """Elected with most votes first, the tie in the order of the agenda, who is put again."""
    tied = elected({"c1": 30, "c2": 40, "c3": 30})
    assert elections.result(tied, JUDGES) == ElectionResult(
        elected=("c2",), tie=("c1", "c3"), rule="rank", next="repeat", candidates=("c1", "c3")
    )
    done = elected({"c1": 30, "c2": 40}, rule=MorePassed.ORDER_OF_ARRIVAL)
    assert elections.result(done, JUDGES) == ElectionResult(
        elected=("c2", "c1"), tie=(), rule="order_of_arrival", next="none", candidates=None
    )


def test_of_a_nominee_only_the_majority_is_said() -> None:
    """Practice L7: «қажетті көпшілік дауыс жинады», «сайланды» comes from the election."""
    sitting = voted({"c1": 30, "c2": 10})
    said = [str(results.ballot(sitting, each).sentence[0]) for each in sitting.ballots[1:]]
    assert "needed majority was gathered" in said[0]
    assert "16 short. The needed majority was not gathered" in said[1]
    assert not any("Adopted" in each for each in said)
    assert "Adopted" in str(results.ballot(a_result(30), a_result(30).ballots[1]).sentence[0])


def test_a_casting_vote_that_counts_gathers_the_majority() -> None:
    """X-21: where the profile says so, 25 and the Chair's are 26."""
    sitting = electing(1)
    switches = replace(sitting.profile.switches, casting_vote_counts=True)
    sitting = replace(sitting, profile=replace(sitting.profile, switches=switches))
    tied = after(
        sitting,
        registering(5),
        putting("c1"),
        casting(25, 25),
        ballot.close_vote,
        lambda s: casting_vote(s, Choice.IN_FAVOUR),
        ballot.announce,
    )
    assert "was gathered" in str(results.ballot(tied, tied.ballots[-1]).sentence[0])


def test_a_run_off_needs_nothing_and_adopts_nothing() -> None:
    """L97 10: `needed` and `adopted` are null."""
    first = elected({"c1": 20, "c2": 12, "c3": 13}, **CHAIR)
    begun = after(first, putting("c1"))
    opened = results.opened(begun, begun.ballots[-1])
    assert (opened.needed, opened.base_size, opened.reachable) == (None, 50, True)
    done = after(begun, casting(14), ballot.close_vote, ballot.announce)
    result = results.ballot(done, done.ballots[-1])
    assert (result.needed, result.adopted, result.in_favour) == (None, None, 14)
    assert "more votes" in str(result.sentence[0])
    assert clerk_view(done, REGISTER).items[0].needed is None


def test_the_desk_leads_through_an_election() -> None:
    """Each nominee, the election, each of a tie again, the election, one act, the end."""
    sitting = electing(3)
    for candidate, in_favour in (("c1", 30), ("c2", 40), ("c3", 30)):
        assert next_step(sitting) == (Deed.OPEN_VOTE, of(candidate))
        sitting = after(sitting, *putting_to_the_vote({candidate: in_favour}))
    assert next_step(sitting) == (Deed.ELECT, of(None))
    assert clerk_view(sitting, REGISTER).may[Deed.ELECT].allowed
    assert marks(sitting) == [NomineeMark.GATHERED] * 3
    sitting = after(sitting, lambda s: elect(s, JUDGES))
    assert marks(sitting) == [NomineeMark.TIED, NomineeMark.ELECTED, NomineeMark.TIED]
    for candidate, in_favour in (("c1", 20), ("c3", 31)):
        assert next_step(sitting) == (Deed.OPEN_VOTE, of(candidate))
        sitting = after(sitting, *putting_to_the_vote({candidate: in_favour}))
    assert marks(sitting) == [
        NomineeMark.NOT_GATHERED,
        NomineeMark.ELECTED,
        NomineeMark.GATHERED,
    ]
    assert next_step(sitting) == (Deed.ELECT, of(None))
    sitting = after(sitting, lambda s: elect(s, JUDGES))
    assert next_step(sitting) == (Deed.ISSUE, of(None))
    assert marks(sitting) == [
        NomineeMark.NOT_ELECTED,
        NomineeMark.ELECTED,
        NomineeMark.ELECTED,
    ]


def test_the_desk_leads_through_a_run_off() -> None:
    """To the two, then to the election."""
    sitting = elected({"c1": 20, "c2": 12, "c3": 13}, **CHAIR)
    assert next_step(sitting) == (Deed.OPEN_VOTE, of("c1"))
    assert marks(sitting) == [
        NomineeMark.RUN_OFF,
        NomineeMark.NOT_GATHERED,
        NomineeMark.RUN_OFF,
    ]
    voted_once = after(sitting, *putting_to_the_vote({"c1": 20}))
    assert marks(voted_once)[0] is NomineeMark.RUN_OFF
    assert next_step(voted_once) == (Deed.OPEN_VOTE, of("c3"))


def test_an_election_of_nobody_leads_on() -> None:
    """No act comes of it."""
    assert next_step(elected({"c1": 20}))[0] is Deed.CLOSE_SITTING
    gone = after(electing(1), lambda s: withdraw_candidate(s, JUDGES, CandidateId("c1")))
    assert next_step(gone)[0] is Deed.CLOSE_SITTING


def test_after_the_sitting_the_election_and_its_act_still_come() -> None:
    """Both may be done then."""
    closed = after(voted({"c1": 30}), course.close_sitting)
    assert next_step(closed) == (Deed.ELECT, of(None))
    assert next_step(after(closed, lambda s: elect(s, JUDGES))) == (Deed.ISSUE, of(None))
    tied = after(elected({"c1": 30, "c2": 40, "c3": 30}), course.close_sitting)
    assert next_step(tied) == (Deed.SEAL, Target())


def test_the_wall_shows_who_is_elected_until_the_chamber_goes_on() -> None:
    """And a tie with its names; no figure stands beside them."""
    tied = elected({"c1": 30, "c2": 40, "c3": 30})
    view = hall_view(tied)
    assert view.page is HallPage.ELECTED
    assert view.election is not None
    assert (view.election.next, view.election.equal, view.election.seats) == (Next.REPEAT, True, 2)
    assert view.election.elected == ("Қарағайлиев Нұрлан Еменұлы",)
    assert [name.split()[0] for name in view.election.tie] == ["Көктерекова", "Жиделібаева"]
    assert hall_view(after(tied, putting("c1"))).page is HallPage.VOTING
    assert hall_view(after(tied, putting_procedural())).page is HallPage.VOTING
    assert hall_view(after(tied, course.call_break)).page is HallPage.BREAK
    assert clerk_view(tied, REGISTER).elected


def test_more_than_there_are_seats_is_not_called_a_tie_of_votes() -> None:
    """Where the chamber wants to be asked, the votes needn't be equal."""
    view = hall_view(elected({"c1": 30, "c2": 40, "c3": 35}, rule=MorePassed.ASK))
    assert view.election is not None
    assert not view.election.equal


def test_a_nominees_vote_is_marked_as_one() -> None:
    """So that no window calls it adopted."""
    assert hall_view(voted({"c1": 30})).on_nominee
    assert not hall_view(a_result(30)).on_nominee
    vote = clerk_view(voted({"c1": 30}), REGISTER).vote
    assert vote is not None
    assert vote.on_nominee
    assert marks(a_result(30))[0] is None


CHAIR_ACT = ActTemplate(
    title="Төрағаны сайлау туралы",
    basis="{heading} {enacts}",
    clauses=("{name:acc} төраға етіп сайлау туралы ұсыныс қабылдансын: {names}.",),
    plain=PlainText(title="Төрағаны сайлау туралы", clauses=("Төраға: {names}.",)),
)


@pytest.mark.parametrize(
    ("votes", "text"),
    [
        (
            {"c1": 30},
            (
                "Көктерекова Айгүл Жусанқызын төраға етіп сайлау туралы ұсыныс қабылдансын: "
                "Көктерекова Айгүл Жусанқызы."
            ),
        ),
        (
            {"c1": 30, "c2": 29},
            (
                "Көктерекова Айгүл Жусанқызын, Қарағайлиев Нұрлан Еменұлын төраға етіп сайлау "
                "туралы ұсыныс қабылдансын: 1) Көктерекова Айгүл Жусанқызы;\n"
                "2) Қарағайлиев Нұрлан Еменұлы."
            ),
        ),
    ],
)
def test_an_act_may_name_those_elected_in_a_sentence_or_as_a_list(
    votes: dict[str, int], text: str
) -> None:
    """One stands without a number; in a case each name has its own ending."""
    sitting = elected(votes)
    act = compose(sitting, Subject(item=JUDGES), Grounds(day=sitting.date, number=None), CHAIR_ACT)
    assert act.clauses == (text,)


def test_a_name_whose_case_is_not_sure_takes_the_plain_list() -> None:
    """Also among several who are elected."""
    names = Names((Name("Smith John"), Name("Көктерекова Айгүл Жусанқызы")))
    assert f"{names}" == "Smith John, Көктерекова Айгүл Жусанқызы"
    settled = Names((Name("Smith John", dict.fromkeys(Case, "Джон Смитті")),))
    assert f"{settled:acc}" == "Джон Смитті"
    assert (Names().listed, f"{Names()}") == ("", "")


def test_an_act_of_one_candidate_is_refused_in_an_election() -> None:
    """Even as a draft."""
    one = Subject(item=JUDGES, candidate=CandidateId("c1"))
    given(electing(2)).when(lambda s: (draft(s, one), ())[1]).then_refused(Malformed)
