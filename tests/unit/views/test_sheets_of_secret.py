# SPDX-License-Identifier: Apache-2.0
"""The papers of a secret ballot and of a hearing, and the script: what stands on them."""

import re
from dataclasses import replace

from app import paths
from app.documents.papers import render
from app.domain.agenda import AgendaItem
from app.domain.decide import ballot
from app.domain.kinds import SittingKind
from app.storage.cards import load_cards
from app.views.minutes import minutes_of
from app.views.paper import Text, Weight
from app.views.record import Record
from app.views.sheets.hearing import recommendations
from app.views.sheets.script import scripts
from app.views.sheets.secret import ballot_papers, count_protocols
from app.views.sheets.votes import roll_calls, vote_protocols
from tests.album.papers import (
    a_hearing,
    a_secret_day,
    a_secret_day_of,
    bodies,
    tellers_elected,
)
from tests.chamber import JUDGES, Decision, a_plan, adding, an_item
from tests.joint import a_joint_plan
from tests.joint import of_two as of_two_chambers
from tests.papers import READY, SAY, a_record, lines, rows, told
from tests.secret import a_body, an_election, counting, electing, papers

CARDS = load_cards(paths.resources() / "cards")
NAMES = [each.name for each in an_election(3).candidates]


def one_name(*more: Decision) -> Record:
    """Return a record whose secret vote on one name goes on."""
    return a_record(*tellers_elected(an_election()), electing(), *more, the=a_plan(a_body()))


def test_a_ballot_paper_bears_names_and_nothing_traceable() -> None:
    """In both languages; no number, no digest, nobody who votes."""
    record = a_secret_day()
    (paper,) = ballot_papers(record, SAY)
    assert rows(paper) == [(name,) for name in NAMES]
    assert paper.under[0] == "Бюллетень для тайного голосования"
    assert paper.foot == ""
    (hand,) = paper.signatures
    assert (hand.post, hand.name) == ("Санақ комиссиясы / Счётная комиссия", "М.О. / М.П.")
    whole = "\n".join(lines(paper))
    assert not any(each.name in whole for each in record.sitting.members if each.name not in NAMES)
    assert render(paper) == render(paper)


def test_a_ballot_paper_is_there_before_the_vote() -> None:
    """With one name for one candidate, as it will be handed out."""
    before = a_record(*tellers_elected(an_election(1)), the=a_plan(a_body()))
    (paper,) = ballot_papers(before, SAY)
    assert rows(paper) == [(NAMES[0],)]
    assert paper.whose == NAMES[0]


def test_the_protocol_shows_how_the_papers_make_one_another() -> None:
    """A line for every member of the commission, figures that add up, and what it came to."""
    (paper,) = count_protocols(a_secret_day(), SAY)
    text = "\n".join(lines(paper))
    assert "50 = 40 + 10" in text
    for made in ("40 = 1 + 0 + 30 + 9", "40 = 1 + 0 + 26 + 13", "40 = 1 + 0 + 10 + 29"):
        assert made in text
    assert len(paper.signatures) == 3
    assert all(each.name for each in paper.signatures)
    assert text.count("Қажетті көпшілік дауыс жиналды") == 2


def test_no_protocol_before_the_box_is_closed() -> None:
    """An entry that may still be replaced is on no paper."""
    counts = counting(papers(30, 8))
    assert list(count_protocols(one_name(counts), SAY)) == []
    (closed,) = count_protocols(one_name(counts, ballot.close_vote), SAY)
    assert "38 = 0 + 0 + 30 + 8" in "\n".join(lines(closed))


def test_the_minutes_tell_papers_and_sums_of_a_secret_ballot() -> None:
    """And its results have no list by deputy."""
    record = a_secret_day()
    (minutes,) = minutes_of(record, SAY)
    said = "\n".join(told(minutes))
    assert "жарамсыз бюллетеньдер – 1" in said
    assert f"{NAMES[0]}: Дауыс беруге қатысқандар – 40; дауыс бермегендер – 0." in said
    secret = [each for each in vote_protocols(record, SAY) if "жасырын" in "\n".join(lines(each))]
    assert "Дайындалған бюллетеньдер – 50" in "\n".join(lines(secret[0]))
    numbers = [each.whose.split()[1] for each in roll_calls(record, SAY)]
    assert "3" not in numbers


def test_the_recommendations_of_a_hearing() -> None:
    """A clause for each line of the text on record, and the majority that wanted them."""
    (paper,) = recommendations(a_hearing(), SAY)
    text = lines(paper)
    assert paper.title.endswith("ыңдаудың ұсынымдары")
    assert "1. Бағдарлама әзірленсін." in text
    assert "2. Оның орындалуы туралы есеп берілсін." in text
    assert any("жақтап – 9" in each for each in text)
    assert list(recommendations(a_secret_day(), SAY)) == []
    called = {paper.title for each in bodies() for paper in recommendations(a_hearing(each), SAY)}
    assert called == {"Парламенттік тыңдаудың ұсынымдары", "Тыңдаудың ұсынымдары"}


def test_the_script_of_a_hearing_speaks_of_no_quorum_and_no_act() -> None:
    """The law names no quorum for it (practice L9), and recommendations aren't a resolution."""
    item = AgendaItem(id=JUDGES, kind="hearing", title="Су ресурстары туралы")
    plan = a_plan(bodies()[-1])
    the = replace(plan, kind=SittingKind.HEARING, total=len(plan.members))
    (paper,) = scripts(a_record(adding(item), the=the), SAY, CARDS)
    whole = "\n".join(lines(paper)).replace("\N{NO-BREAK SPACE}", " ")
    assert "Отырысты ашық деп жариялаймын." in whole
    assert "Тыңдаудың ұсынымдарын мақұлдау туралы ұсыныс дауысқа қойылады." in whole
    assert "ворум" not in whole
    assert "қаулының жобасын" not in whole


def test_both_chambers_approve_the_protocol_as_one() -> None:
    """The script asks for the number that the vote will ask for (X-30): 75 of 148."""
    joint = a_joint_plan()
    record = a_secret_day_of(replace(joint, profile=a_body(joint.profile)))
    (paper,) = scripts(record, SAY, CARDS)
    whole = "\n".join(lines(paper)).replace("\N{NO-BREAK SPACE}", " ")
    _, _, approval = whole.partition("Хаттаманы бекіту")
    assert "Шешім кемінде 75 (жетпіс бес) дауыспен қабылданады." in approval


def test_the_script_has_the_whole_agenda_with_blanks() -> None:
    """Large type, both ends of a vote, the number that is known, a line for each that isn't."""
    (paper,) = scripts(a_record(*READY), SAY, CARDS)
    said = [part for part in paper.parts if isinstance(part, Text)]
    assert {part.weight for part in said} == {Weight.LARGE, Weight.LARGE_STRONG}
    whole = "\n".join(lines(paper)).replace("\N{NO-BREAK SPACE}", " ")
    assert "жақтап – ______, қарсы – ______" in whole
    assert "кемінде 26 (жиырма алты) дауыспен" in whole
    assert "Қаулы қабылданды." in whole
    assert "Қаулы қабылданған жоқ." in whole
    assert not re.search(r"[{}*]", whole)
    assert list(scripts(a_record(), SAY, CARDS)) == []


def test_the_script_reads_out_what_a_secret_vote_came_to() -> None:
    """After the protocol, before the next item: of one name both ends, of several who gathered."""
    days = (a_secret_day(), a_record(adding(an_election(1)), the=a_plan()), one_name())
    read = ("\n".join(lines(next(iter(scripts(day, SAY, CARDS))))) for day in days)
    several, elected, decided = (
        text.replace("\N{NO-BREAK SPACE}", " ").partition("Хаттама бекітілді.")[2] for text in read
    )
    assert "Қажетті көпшілік дауысты жинағаны – ______." in several
    assert "Қажетті көпшілік дауысты жинамағаны – ______." in several
    assert f"{NAMES[0]} қажетті көпшілік дауыс жинады (жақтап – ______, қажетті – 26)." in elected
    assert "жариялаймын: жақтап – ______, қарсы – ______. Қажетті дауыс саны – 26." in decided
    assert decided.index("Қаулы қабылданды.") < decided.index("Қаулы қабылданған жоқ.")


def test_the_script_has_what_may_have_to_be_said_at_any_moment() -> None:
    """After the agenda, each with blanks: no quorum, a stop, the floor, a tie, a repeat vote."""
    (paper,) = scripts(a_record(*READY), SAY, CARDS)
    whole = "\n".join(lines(paper)).replace("\N{NO-BREAK SPACE}", " ")
    _, found, at_hand = whole.partition("Қажет болғанда оқылатын мәтіндер")
    assert found
    for said in (
        "кворум үшін кемінде 34 депутат қажет, ______ депутат жетпейді.",
        "Техникалық себепке байланысты ______ минут үзіліс жариялаймын.",
        "Сағат ______ дейін үзіліс жариялаймын.",
        "Шешім отырысқа қатысып отырған депутаттардың көпшілік даусымен, яғни кемінде ______",
        "Сөз депутат ______ беріледі. Сөйлеу уақыты – ______ минутке дейін.",
        "Дауыстар тең бөлінді: жақтап – ______, қарсы – ______",
        "Сағат ______ өткен дауыс берудің нәтижесі есепке алынбайды.",
    ):
        assert said in at_hand.replace("\n", " ")
    assert not re.search(r"[{}*]", at_hand)
    of_two = a_record(adding(an_item(1)), the=of_two_chambers())
    (both,) = scripts(of_two, SAY, CARDS)
    # A tie decides nothing where each body counts for itself.
    assert "Дауыстар тең бөлінді" not in "\n".join(lines(both))


def test_the_script_of_a_secret_vote_doesnt_call_it_open() -> None:
    """The rules, the count, the protocol and what comes of it."""
    (paper,) = scripts(one_name(), SAY, CARDS)
    whole = "\n".join(lines(paper))
    assert "Хаттаманы бекіту" in whole
    assert "Жасырын дауыс беру тәртібі" in whole


def test_the_minutes_name_whom_a_commission_was_elected_of() -> None:
    """A reader of the minutes learns who counted, without looking for the act."""
    (paper,) = minutes_of(a_secret_day(), SAY)
    text = [each.replace("\N{NO-BREAK SPACE}", " ") for each in lines(paper)]
    (put,) = (each for each in text if "Сайлау: " in each and "депутаттар бойынша" in each)
    assert "Дауысқа қойылды: Сайлау: Ғарыш Ш.Ж., Дала Қ.Д., Долана А.С. Дауыс беру № 2" in put
