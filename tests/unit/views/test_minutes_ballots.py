# SPDX-License-Identifier: Apache-2.0
"""What the minutes say of votes and acts."""

from dataclasses import replace

from app.domain.decide import acts, ballot
from app.domain.decide import sitting as course
from app.domain.decide.annulment import annul_vote
from app.domain.decide.casting import casting_vote
from app.domain.events import ElectionDecided
from app.domain.ids import BallotId, CandidateId
from app.domain.ranking import Ranking, Terms
from app.domain.resolution import Printed
from app.domain.tally import Choice
from app.views.minutes import extract, minutes
from app.views.minutes.ballots import verdict
from app.views.paper import Entry, Paper, Weight
from tests.chamber import (
    JUDGES,
    Decision,
    a_plan,
    a_profile,
    adding,
    adopting,
    an_item,
    casting,
    members,
    putting,
    putting_procedural,
    taking_up,
    voting,
)
from tests.papers import (
    ACT,
    LACKING,
    OPENED,
    READY,
    SAY,
    a_record,
    issuing,
    told,
)


def a_rough_vote() -> Paper:
    """Return the minutes of a failed vote that is annulled, taken again, and a tie of another."""
    return minutes(
        a_record(
            *READY,
            putting("c1", because=LACKING),
            *voting(25),
            putting_procedural(),
            *voting(20, 20),
            lambda state: casting_vote(state, Choice.IN_FAVOUR),
            lambda state: annul_vote(state, BallotId("b2"), "Қате.", BallotId("b3")),
            putting("c1", because=LACKING),
            *voting(26, 14),
            putting("c2", because=LACKING),
            casting(20, 20),
            ballot.close_vote,
            lambda state: casting_vote(state, Choice.AGAINST),
            ballot.announce,
        ),
        SAY,
    )


def test_votes_that_failed_were_tied_or_annulled() -> None:
    """Margin, tie, casting vote at once or with the result, annulment with its ground."""
    paper = a_rough_vote()
    whole = told(paper)
    assert (
        "10.10 Дауыс беруге қатысқандар – 25; жақтап – 25; қарсы – 0; қалыс қалғандар – 0; дауыс "
        "бермегендер – 15. Қажетті дауыс саны – 26 (депутаттардың жалпы саны – 50). Қажетті санға "
        "1 дауыс жетпеді. Қарсы дауыс берілген жоқ."
    ) in whole
    assert [text for text in whole if "Төрағаның" in text or "тең" in text] == [
        "Дауыстар тең бөлінді.",
        "10.15 Төрағаның шешуші дауысы – жақтап.",
        (
            "10.20 Дауыс беруге қатысқандар – 40; жақтап – 26; қарсы – 14; қалыс қалғандар – 0; "
            "дауыс бермегендер – 0. Қажетті дауыс саны – 26 (депутаттардың жалпы саны – 50). Дауыс "
            "саны қажетті санға тең."
        ),
        "Дауыстар тең бөлінді.",
        "Төрағаның шешуші дауысы – қарсы. Шешуші дауыс тіркелді, дауыс беру нәтижесі өзгерген жоқ.",
    ]
    assert (
        "10.16 Дауыс беру № 2 нәтижесінің күші жойылды. Себебі: Қате. Негізі: дауыс беру № 3."
        in whole
    )
    weights = {p.weight for p in paper.parts if isinstance(p, Entry) and "қабылдан" in p.text}
    assert Weight.STRONG in weights


def test_a_casting_vote_that_counts() -> None:
    """Where the body has decided so, it is one more vote (X-21)."""
    profile = a_profile()
    counting = replace(profile, switches=replace(profile.switches, casting_vote_counts=True))
    paper = minutes(
        a_record(
            *(adding(an_item(1)), *OPENED, adopting(40), taking_up()),
            putting("c1", because=LACKING),
            *voting(20, 20),
            lambda state: casting_vote(state, Choice.IN_FAVOUR),
            the=a_plan(counting),
        ),
        SAY,
    )
    assert (
        "10.11 Төрағаның шешуші дауысы – жақтап. Шешуші дауыс жақтап берілген дауыстарға қосылады."
    ) in told(paper)


def test_acts_that_were_corrected_and_the_seal() -> None:
    """The number stays, the reason is given; the seal is the last word."""
    corrected = Printed(act=ACT, file="act (2).pdf", sha256="1" * 64)
    record_ = a_record(
        *READY,
        putting("c1", because=LACKING),
        *voting(30),
        issuing("c1"),
        lambda _: tuple(acts.corrected("№ 1-VIII ПС", "Әріп қатесі.", corrected)),
        lambda _: tuple(acts.corrected("№ 9-VIII ПС", "", corrected)),
        course.close_sitting,
        course.seal,
    )
    fixed = "Қаулы № {}-VIII ПС: қол қойылғанға дейін мәтіні түзетілді, нөмірі өзгерген жоқ."
    tail = told(minutes(record_, SAY))[-4:]
    assert tail == [
        f"10.12 {fixed.format(1)} Себебі: Әріп қатесі.",
        f"10.13 {fixed.format(9)}",
        "10.14 Отырыс аяқталды.",
        "10.15 Отырыс жазбасы мөрленді.",
    ]
    assert tail[0] in told(extract(record_, SAY, JUDGES))


def test_an_election_names_who_is_elected_and_whom_a_tie_keeps_apart() -> None:
    """A vote on a nominee only says whether the majority was reached (practice L7)."""
    profile = a_profile()
    electing = replace(profile, kinds=tuple(replace(each, elect=True) for each in profile.kinds))
    ranking = Ranking(elected=(CandidateId("c1"),), tie=(CandidateId("c2"),))
    decided = ElectionDecided(item=JUDGES, terms=Terms(seats=2), ranking=ranking)
    record_ = a_record(
        *READY,
        putting("c1", because=LACKING),
        *voting(26),
        putting("c2", because=LACKING),
        *voting(25),
        lambda _: (decided,),
        the=a_plan(electing),
    )
    verdicts = [text for text in told(minutes(record_, SAY)) if "көпшілік" in text or "С" in text]
    article = "(1995 жылғы 16 қазандағы Конституциялық заңның 23-1-бабының 7-тармағы)"
    assert f"Қажетті көпшілік дауыс жиналды {article}." in verdicts
    assert f"Қажетті көпшілік дауыс жиналған жоқ {article}." in verdicts
    assert told(minutes(record_, SAY))[-2:] == [
        "10.15 Сайланды: Көктерекова Айгүл Жусанқызы.",
        "Дауыстары тең болғандықтан айқындалмағандары: Қарағайлиев Нұрлан Еменұлы.",
    ]


def test_a_run_off_is_no_decision_of_its_own() -> None:
    """More votes win over the other; nothing is adopted or not (L97 10)."""
    record_ = a_record(*READY, putting("c1", because=LACKING), *voting(20, 3))
    sitting = record_.sitting
    last = replace(sitting.ballots[-1], run_off=True)
    assert last.outcome is not None
    text = verdict(sitting, last, last.outcome, SAY)
    assert text == "Қайта дауыс беру: көп дауыс жинаған кандидат сайланады."


def test_votes_entered_from_paper_are_said_to_be() -> None:
    """How many and of what time, once; an answer given at the desk afterwards is the desk's."""

    def from_paper(*who: str, at: str) -> Decision:
        return lambda state: ballot.cast(state, in_favour=members(*who), on_paper=at)

    whole = told(
        minutes(
            a_record(
                *READY,
                putting("c1", because=LACKING),
                from_paper("m001", "m002", at="12.58"),
                from_paper("m003", at="13.01"),
                lambda state: ballot.cast(state, against=members("m002")),
                ballot.close_vote,
                ballot.announce,
            ),
            SAY,
        )
    )
    said = "Оның ішінде қағаздан енгізілді – 2 дауыс (парақта белгіленген уақыты – 12.58, 13.01)."
    assert [text for text in whole if "қағаздан" in text] == [said]
    assert not any("қағаздан" in text for text in told(a_rough_vote()))
