# SPDX-License-Identifier: Apache-2.0
"""The cards of single occasions: secret votes, elections, the floor, a measure, a lost quorum."""

from dataclasses import replace

from app.domain.agenda import AgendaItem
from app.domain.decide import ballot, floor, registration
from app.domain.decide import sitting as course
from app.domain.decide.floor import Address, Turn
from app.domain.decide.question import Majority, put_procedural
from app.domain.floor import SpeechKind
from app.domain.ids import MemberId
from app.domain.kinds import QuestionRule
from app.domain.requirements import FieldRule, ValueRule
from app.domain.selection import First, Named
from app.domain.sitting import Sitting
from app.views.presiding import PresidingPage
from tests.chamber import (
    JUDGES,
    Decision,
    a_plan,
    a_planned_sitting,
    a_profile,
    a_sitting_in_progress,
    adding,
    adopting,
    after,
    an_item,
    marking,
    putting,
    registering,
    taking_up,
)
from tests.secret import (
    a_secret_ballot,
    a_sitting_with_tellers,
    approving,
    counting,
    one_paper,
    papers,
    papers_of,
)
from tests.unit.views.test_presiding import (
    deck,
    first,
    registering_now,
    said,
    screen,
)


def test_a_secret_vote_is_read_from_its_papers_to_its_protocol() -> None:
    """What the box held, the protocol, and only then the result; nothing while it goes on."""
    going_on = a_secret_ballot()
    assert deck(going_on) == [
        "Жасырын дауыс берілетін мәселе", "Жасырын дауыс беру тәртібі", "Дауыс беруді аяқтау"
    ]  # fmt: skip
    figures = first(going_on).figures
    assert figures is not None
    assert (figures.answered, figures.result) == (None, None)
    away = after(
        going_on, lambda state: course.call_break(state, "11.30", secret=True, place="Фойе")
    )
    assert "беретін орны – Фойе." in said(first(away))
    assert "Дауыс беру сағат 11.30-да аяқталады. Осы уақытқа үзіліс" in said(first(away))
    back = after(away, course.resume)
    closed = after(back, counting(papers(26, 14)), ballot.close_vote)
    assert deck(closed) == ["Жасырын дауыс беру нәтижесі", "Хаттаманы бекіту"]
    assert "жақтап – 26, қарсы – 14" in said(first(closed))
    refused = after(closed, approving(25))
    assert deck(refused)[0] == "Хаттама бекітілген жоқ"
    approved = after(refused, approving(26))
    assert deck(approved) == ["Хаттама бекітілді", "Нәтижені жариялау"]
    assert said(screen(approved).pages[1]).endswith("Қаулы қабылданды.")
    failed = after(a_secret_ballot(), counting(papers(25, 15)), ballot.close_vote, approving())
    assert "1 дауыс жетпеді" in said(screen(failed).pages[1])


def test_of_several_on_one_paper_it_is_said_who_gathered_the_majority() -> None:
    """And no figures stand for all of them together."""
    several = one_paper()
    told = after(
        several,
        counting(papers_of({"m002": (30, 10), "m003": (20, 20), "m004": (10, 30)})),
        ballot.close_vote,
        approving(),
        ballot.announce,
    )
    words = said(first(told))
    assert "жинағаны – " in words
    assert "жинамағаны – " in words
    assert first(told).figures is None


def test_the_commission_is_elected_for_a_named_vote() -> None:
    """And the secret vote ahead speaks of no commission while there is none."""
    tellers = a_sitting_with_tellers()
    without = replace(
        tellers, agenda=replace(tellers.agenda, items=tellers.agenda.items[1:]), ballots=()
    )
    rules = next(each for each in screen(without).pages if each.occasion.startswith("rules/"))
    assert "Санақ комиссиясы" not in said(rules)


def test_a_run_off_needs_no_majority() -> None:
    """Its figures are the answers alone."""
    going_on = after(a_sitting_in_progress(), putting("c1"))
    run_off = replace(
        going_on, ballots=(*going_on.ballots[:-1], replace(going_on.ballots[-1], run_off=True))
    )
    pages = screen(run_off).pages
    assert pages[0].scripts
    assert pages[0].figures is not None
    assert pages[0].figures.needed == ()
    assert "дауыспен қабылданады" not in said(pages[0])


def test_the_floor_is_given_warned_and_taken_away() -> None:
    """By the name in its case; a guest's name takes no ending."""
    sitting = a_sitting_in_progress()
    asked = after(sitting, _asking("m003", SpeechKind.REQUEST))
    assert "Депутаттық сауалдарды жария етуге көшеміз." in said(first(asked))
    speaking = after(asked, _giving("m003", SpeechKind.REQUEST))
    assert deck(speaking)[:2] == ["Депутаттық сауалдар", "Уақыт аяқталды"]
    again = after(speaking, _asking("m004", SpeechKind.REQUEST))
    assert "Сөз беру" in deck(again)
    warned = after(speaking, floor.warn)
    assert deck(warned)[1] == "Ескерту"
    assert deck(after(warned, floor.deprive))[0] == "Сөзден айыру"
    remark = after(sitting, _giving("m003", SpeechKind.REMARK))
    assert deck(remark)[0] == "Рәсімдік мәселе бойынша сөз"
    odd = after(sitting, lambda it: floor.give_floor(
        it, Address(name="Бәйтеректің өкілі"), Turn(kind=SpeechKind.INFORMATION, seconds=90)
    ))  # fmt: skip
    assert said(first(odd)) == "Сөз беріледі: Бәйтеректің өкілі."


def test_who_speaks_and_who_comes_next_stand_beside_the_card() -> None:
    """Until a vote is opened, which is nobody's time to speak."""
    sitting = a_sitting_in_progress()
    assert (screen(sitting).speech, screen(sitting).waiting) == (None, ())
    speaking = after(
        sitting,
        _giving("m003", SpeechKind.CANDIDATE),
        _asking("m004", SpeechKind.CANDIDATE),
        _asking("m005", SpeechKind.REMARK),
    )
    view = screen(speaking)
    assert view.speech is not None
    assert view.speech.speaker.member == "m003"
    names = {each.id: each.name for each in sitting.members}
    assert view.waiting == (names[MemberId("m004")], names[MemberId("m005")])
    voting = replace(speaking, ballots=after(sitting, putting("c1")).ballots)
    assert screen(voting).speech is None


def test_a_debate_may_be_stopped_once_somebody_has_spoken() -> None:
    """With how many asked and how many spoke (PR п.15)."""
    sitting = after(
        a_sitting_in_progress(),
        _giving("m003", SpeechKind.CANDIDATE),
        _asking("m004", SpeechKind.CANDIDATE),
        floor.end_floor,
    )
    page = next(each for each in screen(sitting).pages if each.occasion.startswith("debate-stop"))
    assert "Сөз сөйлеуге 2 депутат жазылды, 1 депутат сөйледі." in said(page)


def test_a_proposal_before_the_agenda_stands_is_put_by_the_total() -> None:
    """A procedural vote by the total is read as a proposal until the agenda is adopted."""
    open_ = after(registering_now(40), adding(an_item()), course.open_sitting)
    proposal = after(
        open_, lambda it: put_procedural(it, "Мәселені алып тастау", majority=Majority.TOTAL)
    )
    assert said(first(proposal)).startswith("Ұсыныс – Мәселені алып тастау.")


def test_consent_is_put_by_the_measures_asked_for() -> None:
    """In the words that the profile has for them; without these by the title of the item."""
    asked = said(_put(_consent("ұстауға")))
    assert asked.startswith("Қазақстан Республикасы Бас Прокурорының ұсынуы бойынша депутат ")
    assert "ұстауға келісім беру туралы қаулының жобасын дауысқа қоямын." in asked
    assert said(_put(_consent(""))).startswith("«Келісім беру туралы» қаулының жобасын")


def test_how_many_wait_for_the_debate_is_said_as_it_begins() -> None:
    """Those who asked for the floor on this item."""
    sitting = after(a_sitting_in_progress(), marking("debate-asked", "c1", note="yes"))
    waiting = after(sitting, _asking("m003", SpeechKind.CANDIDATE))
    debate = next(each for each in screen(waiting).pages if each.occasion.endswith("/debate"))
    assert "Сөз сөйлеуге 1 депутат жазылды." in said(debate)


def _consent(text: str) -> Sitting:
    """Return a sitting in which consent to a measure against a deputy is considered."""
    body = a_profile()
    measure = ValueRule(key="detention", name="ұстау", text=text)
    kind = replace(
        body.kinds[0],
        papers=(),
        steps=(),
        per_candidate=False,
        fields=(
            FieldRule(key="member", name="Депутат", member=True),
            FieldRule(key="measures", name="Шаралар", several=True, values=(measure,)),
        ),
        questions=(QuestionRule(threshold="majority-total", name="?", each_of="measures"),),
    )
    fields = {"member": ("m005",), "measures": ("detention",)}
    item = AgendaItem(id=JUDGES, kind=kind.key, title="Келісім беру туралы", fields=fields)
    return after(
        a_planned_sitting(a_plan(replace(body, kinds=(kind,)))),
        adding(item),
        registration.open_registration,
        registering(40),
        course.open_sitting,
        adopting(40),
        taking_up(),
    )


def _put(sitting: Sitting) -> PresidingPage:
    return next(each for each in screen(sitting).pages if each.figures)


def test_a_lost_quorum_leaves_the_vote_to_the_next_sitting() -> None:
    """Said in the break, when the quorum wasn't regained (PR п.21)."""
    left = after(
        a_sitting_in_progress(40),
        lambda state: course.call_break(state, "11.30"),
        lambda state: registration.leave(state, First(20)),
    )
    assert deck(left)[-1] == "Дауыс беру қалдырылды"


def _member(key: str) -> Address:
    return Address(who=Named((MemberId(key),)))


def _asking(key: str, kind: SpeechKind) -> Decision:
    return lambda sitting: floor.ask_floor(sitting, _member(key), Turn(kind=kind))


def _giving(key: str, kind: SpeechKind) -> Decision:
    return lambda sitting: floor.give_floor(sitting, _member(key), Turn(kind=kind))
