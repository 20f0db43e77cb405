# SPDX-License-Identifier: Apache-2.0
"""What the desk asks for after an act has its number, and the register of numbers as a list."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.decide import numbers as deciding
from app.domain.evolve import enter
from app.domain.ids import SittingId
from app.domain.refusals import Malformed
from app.domain.register import ActState, ForeignAct, NumberGiven, Register, Reserved, Sending
from app.domain.sitting import Sitting
from app.i18n import Catalogue, Language
from app.views.forms import acts, numbers
from app.views.forms.form import Form, FormField
from app.views.issuable import ready_to_issue
from app.views.number_list import number_lines
from tests.album.papers import a_report

DAY = date(2026, 5, 14)
SAY = Catalogue.open(Language.EN)


def the_sitting() -> Sitting:
    """Return a sitting with two acts."""
    return a_report().sitting


def register(*states: ActState) -> Register:
    """Return a register whose acts, numbered from 1, stand so."""
    sitting = the_sitting()
    given = (
        NumberGiven(
            number=sitting.profile.number_text(seq, sitting.convocation),
            seq=seq,
            sitting=sitting.id,
            state=state,
        )
        for seq, state in enumerate(states, start=1)
    )
    return Register(key="", numbers=tuple(given))


def of(form: Form, key: str) -> FormField:
    """Return a field of a form."""
    return next(each for each in form.fields if each.key == key)


def offered(form: Form) -> list[str]:
    """Return the acts that a form offers."""
    return [each.key for each in of(form, acts.ACT).options]


def test_each_form_offers_the_acts_it_may_be_for() -> None:
    """Unsigned ones are signed and corrected, signed ones sent; a void one is for nothing."""
    sitting = the_sitting()
    first, second = (each.number for each in sitting.resolutions)
    stand = register(ActState.NUMBERED, ActState.SIGNED)
    assert offered(acts.sign(sitting, stand, {})) == [first]
    assert offered(acts.correct(sitting, stand, {})) == [first]
    assert offered(acts.send(sitting, stand, {})) == [second]
    assert offered(acts.void(sitting, stand, {})) == [second, first]
    gone = register(ActState.VOID, ActState.VOID)
    for form in (acts.sign, acts.send, acts.correct, acts.void):
        asked = form(sitting, gone, {})
        assert not offered(asked)
        assert not asked.permission.allowed
        assert asked.permission.why_not is not None


def test_the_act_picked_stands_in_the_form() -> None:
    """Where the deed may be done to it; else the first it may be done to."""
    sitting = the_sitting()
    first, second = (each.number for each in sitting.resolutions)
    stand = register(ActState.NUMBERED, ActState.NUMBERED)
    assert of(acts.sign(sitting, stand, {}), acts.ACT).value == (second,)
    assert of(acts.sign(sitting, stand, {acts.ACT: (first,)}), acts.ACT).value == (first,)
    picked = {acts.ACT: ("№ 9-I",)}
    assert of(acts.sign(sitting, stand, picked), acts.ACT).value == (second,)


def test_an_act_of_another_sitting_is_sent_but_not_corrected() -> None:
    """It is known by its number alone; its text belongs to its own sitting."""
    sitting = the_sitting()
    (act,) = register(ActState.NUMBERED).numbers
    act = replace(act, number="№ 99-VIII", sitting=SittingId("senate-1995/VIII/3"))
    stand = Register(key="", numbers=(act,))
    assert offered(acts.sign(sitting, stand, {})) == ["№ 99-VIII"]
    assert of(acts.sign(sitting, stand, {}), acts.ACT).options[0].name == "№ 99-VIII"
    assert not offered(acts.correct(sitting, stand, {}))


def test_the_clauses_are_read_back_as_they_were_typed() -> None:
    """Each in its own field, lines kept; one emptied is gone, another act's are not taken."""
    entered = {
        acts.ACT: ("№ 1-I",),
        "clause:№ 1-I:1": ("Бірінші", "жолымен."),
        "clause:№ 1-I:3": ("Үшінші. ",),
        "clause:№ 2-I:1": ("Бөгде.",),
    }
    assert acts.clauses_of(entered) == ("Бірінші\nжолымен.", "Үшінші.")
    assert acts.day_entered({acts.DAY: ("14.05.2026",)}) == DAY
    assert acts.day_entered({}) is None


def test_numbers_are_read_as_they_were_typed() -> None:
    """A place in the count, or a number as it is written."""
    assert numbers.number_of({numbers.NUMBER: ("12",)}) == 12
    assert numbers.number_of({numbers.NUMBER: ("№ 7/А",)}) == "№ 7/А"
    entered = {numbers.NUMBER: ("12",), numbers.TITLE: ("Т",), numbers.DAY: ("14.05.2026",)}
    assert numbers.foreign_of(entered) == (12, "Т", DAY)
    assert numbers.span_of({numbers.FIRST: ("3",), numbers.LAST: ("5",)}) == (3, 5)


def test_only_what_is_set_aside_is_given_back() -> None:
    """By any of its numbers, with a reason; the count goes on before them again."""
    sitting = the_sitting()
    nothing = numbers.release(sitting, Register(key=""), {})
    assert not nothing.permission.allowed
    stand = Register(key="", reserved=(Reserved(first=1, last=4, reason="Бюро"),))
    asked = numbers.release(sitting, stand, {})
    assert [each.name for each in of(asked, numbers.NUMBER).options] == ["1–4 – Бюро"]
    assert stand.next_number == 5
    (fact,) = deciding.release(stand, 3, " қате ")
    assert enter(stand, fact) == replace(stand, reserved=())
    for number, reason in ((5, "қате"), (3, " ")):
        with pytest.raises(Malformed):
            deciding.release(stand, number, reason)


def test_the_register_reads_as_a_list() -> None:
    """The greatest first: whose each is and what became of it; a gap nothing explains is marked."""
    sitting = the_sitting()
    given = NumberGiven(number="", seq=None, sitting=sitting.id)
    sent = (Sending(to="Әкімшілік", day=DAY),)
    signed = replace(given, number="№ 1-I", seq=1, printed=2, signed=DAY, sent=sent)
    signed = replace(signed, state=ActState.SENT)
    void = replace(given, number="№ 2-I", seq=2, state=ActState.VOID, why_void="қате")
    far = replace(given, number="№ 4-I", seq=4, sitting=SittingId("senate-1995/VIII/3"))
    chancery = replace(given, number="№ 9-I", seq=9, given=True)
    stand = Register(
        key="",
        numbers=(signed, void, far, chancery),
        reserved=(Reserved(first=5, last=6, reason="Бюро"),),
        foreign=(ForeignAct(number="№ 7/А", seq=None, title="Аппарат туралы", day=DAY),),
    )
    lines = number_lines(sitting, stand)
    read = [
        (each.number, " · ".join(t if isinstance(t, str) else SAY.say(t) for t in each.said))
        for each in lines
    ]
    assert read[0] == ("№ 7/А", "Аппарат туралы · made elsewhere, 14 May 2026")
    assert read[1][0] == "№ 9-I"
    assert read[1][1].endswith("number of the chancery · numbered")
    assert read[2] == ("7–8", "before the chancery's number")
    assert read[3] == ("5–6", "set aside: Бюро")
    assert read[4] == ("№ 4-I", "sitting 3 · numbered")
    assert read[5] == ("3", "nothing explains it")
    assert read[6][1].endswith("void: қате")
    assert read[7][1].endswith("printed: 2 · signed 14 May 2026 · sent 14 May 2026: Әкімшілік")
    assert [each.gap for each in lines].count(True) == 1


def test_nothing_is_ready_to_be_issued_twice() -> None:
    """What has its act, or wants reasons, isn't in a batch."""
    sitting = the_sitting()
    assert ready_to_issue(sitting, register(ActState.NUMBERED, ActState.NUMBERED)) == ()
    bare = replace(sitting, resolutions=())
    assert len(ready_to_issue(bare, Register(key=""))) == 2
