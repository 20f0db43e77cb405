# SPDX-License-Identifier: Apache-2.0
"""The floor: given, prolonged, ended, taken away, and whom it is kept from."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.domain.decide import agenda
from app.domain.decide import sitting as course
from app.domain.decide.floor import (
    Address,
    Turn,
    ask_floor,
    deprive,
    end_floor,
    extend,
    give_floor,
    restrict,
    waive_floor,
    warn,
)
from app.domain.events import Event, FloorEnded, FloorGiven
from app.domain.floor import FloorRules, Measure, Speaker, SpeechKind
from app.domain.ids import ItemId, MemberId
from app.domain.refusals import (
    FloorRestricted,
    Malformed,
    NotRegistered,
    OutOfHall,
    SittingNotOpen,
    UnknownMember,
)
from app.domain.selection import Everyone, First, Named
from app.domain.sitting import Sitting
from app.views.speeches import floor_view, reproved, restricted, waiting
from tests.chamber import (
    JUDGES,
    Decision,
    a_planned_sitting,
    a_sitting_in_progress,
    after,
    an_item,
    deciding,
    given,
    leaving,
    members,
    putting,
    refusal_of,
    registering,
    taking_up,
)

BY_SEAT = Address(who=First(1))
EXPERT = Address(name="Сарапшы")
OTHER = ItemId("other")


def whom(key: str) -> Address:
    """Return one deputy."""
    return Address(who=members(key))


def giving(
    address: Address, kind: SpeechKind = SpeechKind.DEBATE, *, because: str | None = None
) -> Decision:
    """Give somebody the floor."""
    return lambda sitting: give_floor(sitting, address, Turn(kind=kind), because=because)


def the_other(sitting: Sitting) -> Sequence[Event]:
    """Put another item on the agenda."""
    return agenda.add_item(sitting, an_item(1, id=OTHER), because="кезек күттірмейді")


def the_chamber() -> Sitting:
    """Return a sitting in progress with its item taken up."""
    return a_sitting_in_progress()


def test_the_regulation_gives_each_kind_its_minutes() -> None:
    """PR п.9, and a profile may say otherwise."""
    rules = FloorRules()
    assert {kind: rules.limit_s(kind) // 60 for kind in SpeechKind} == {
        SpeechKind.REPORT: 30,
        SpeechKind.CO_REPORT: 20,
        SpeechKind.DEBATE: 10,
        SpeechKind.SECOND_TIME: 5,
        SpeechKind.REQUEST: 5,
        SpeechKind.CANDIDATE: 3,
        SpeechKind.REMARK: 2,
        SpeechKind.INFORMATION: 2,
        SpeechKind.QUESTION: 2,
        SpeechKind.ANSWER: 60,
        SpeechKind.CLOSING_WORD: 10,
        SpeechKind.FACTION: 15,
    }
    assert FloorRules(minutes={SpeechKind.DEBATE: 7}).limit_s(SpeechKind.DEBATE) == 420
    assert FloorRules(minutes={}).limit_s(SpeechKind.REPORT) == 1800


def test_a_new_floor_ends_the_other() -> None:
    """Two speeches, a minute apart, and only the second goes on."""
    now = after(the_chamber(), giving(whom("m002")), giving(EXPERT, SpeechKind.INFORMATION))
    first, second = now.floor.speeches
    assert (first.over, first.spoke_s, second.over) == (True, 60, False)
    assert now.floor.current == second
    assert second.item == JUDGES


def test_answers_share_their_hour() -> None:
    """What earlier answers on the item have taken is not given again."""
    now = after(
        the_chamber(),
        giving(EXPERT, SpeechKind.ANSWER),
        giving(whom("m003"), SpeechKind.QUESTION),
        giving(EXPERT, SpeechKind.ANSWER),
    )
    assert [each.limit_s for each in now.floor.speeches] == [3600, 120, 3540]


def test_exhausted_answers_leave_nothing() -> None:
    """The limit never falls below nothing."""
    rules = FloorRules(minutes={SpeechKind.ANSWER: 1})
    chamber = the_chamber()
    chamber = replace(chamber, profile=replace(chamber.profile, floor=rules))
    speaking = giving(EXPERT, SpeechKind.ANSWER)
    now = after(chamber, speaking, end_floor, lambda _: (), speaking, end_floor, speaking)
    assert [each.limit_s for each in now.floor.speeches] == [60, 0, 0]


@pytest.mark.parametrize(
    "ending",
    [
        course.call_break,
        course.close_sitting,
        lambda sitting: course.postpone(sitting, "кеш"),
        leaving(members("m002")),
        putting("c1", because="асығыс"),
        taking_up(OTHER),
        deprive,
        end_floor,
    ],
)
def test_what_ends_a_speech(ending: Decision) -> None:
    """A break, the end, the speaker's leaving, a vote on an item, another item, and the Chair."""
    now = after(the_chamber(), the_other, giving(whom("m002")), ending)
    assert now.floor.current is None
    assert now.floor.speeches[-1].spoke_s > 0


@pytest.mark.parametrize(
    "going_on",
    [leaving(members("m003")), taking_up(), deciding()[0], registering(members("m041"))],
)
def test_what_a_speech_survives(going_on: Decision) -> None:
    """Somebody else leaves or comes, the same item, a procedural question."""
    chamber = after(the_chamber(), giving(whom("m002")), going_on)
    assert chamber.floor.current is not None


def test_more_time() -> None:
    """The extension is added to the limit."""
    now = after(the_chamber(), giving(whom("m002")), lambda sitting: extend(sitting, 90))
    assert now.floor.speeches[-1].limit_s == 690
    assert isinstance(refusal_of(lambda sitting: extend(sitting, 0), now), Malformed)


def test_seconds_replace_the_limit() -> None:
    """Also for answers, which then don't share it."""
    turn = Turn(kind=SpeechKind.ANSWER, seconds=45)
    now = after(the_chamber(), giving(EXPERT, SpeechKind.ANSWER))
    now = after(now, lambda sitting: give_floor(sitting, EXPERT, turn))
    assert now.floor.speeches[-1].limit_s == 45
    none = Turn(kind=SpeechKind.ANSWER, seconds=0)
    assert isinstance(refusal_of(lambda it: give_floor(it, EXPERT, none), now), Malformed)


def test_the_third_speech_needs_a_reason() -> None:
    """At most twice on one item (PR п.7); questions and another item aren't counted with it."""
    now = after(the_chamber(), giving(whom("m002")), giving(whom("m002"), SpeechKind.SECOND_TIME))
    third = given(now).when(giving(whom("m002"))).then_refused(FloorRestricted)
    assert str(third).endswith("speeches on this item already: 2.")
    after(now, giving(whom("m002"), SpeechKind.QUESTION))
    elsewhere = after(now, the_other, taking_up(OTHER))
    after(elsewhere, giving(whom("m002")))
    facts = giving(whom("m002"), because="төраға рұқсат берді")(now)
    assert [type(fact).__name__ for fact in facts] == ["FloorGiven", "ObjectionOverruled"]


def test_guests_are_not_counted() -> None:
    """PR п.7 speaks of deputies."""
    again = [giving(EXPERT)] * 4
    assert len(after(the_chamber(), *again).floor.speeches) == 4


def test_deprived_on_this_item_only() -> None:
    """Whoever was deprived may speak again on the next item."""
    now = after(the_chamber(), giving(whom("m002")), deprive)
    given(now).when(giving(whom("m002"), SpeechKind.QUESTION)).then_refused(FloorRestricted)
    elsewhere = after(now, the_other, taking_up(OTHER))
    after(elsewhere, giving(whom("m002")))


def test_somebody_without_the_floor_is_warned_and_deprived() -> None:
    """One who shouts from the seat; whoever speaks goes on."""
    now = after(
        the_chamber(),
        giving(whom("m002")),
        lambda sitting: warn(sitting, whom("m003"), reason="айқай"),
        lambda sitting: deprive(sitting, whom("m003"), item=JUDGES),
    )
    assert now.floor.warnings[0].speaker.member == "m003"
    assert now.floor.current is not None
    given(now).when(giving(whom("m003"))).then_refused(FloorRestricted)


def test_the_speaker_is_warned_by_name_on_the_item_spoken_on() -> None:
    """The item is that of the speech, also after the chamber has turned elsewhere."""
    now = after(the_chamber(), giving(whom("m002")))
    now = replace(now, current=None)
    assert warn(now, whom("m002"))[0].item == JUDGES
    assert warn(now)[0].item == JUDGES
    assert warn(now, item=JUDGES)[0].item == JUDGES


def test_a_sanction_keeps_the_floor_away() -> None:
    """«Сөз бермеу» for one or three sittings (CL26 54(3))."""
    now = after(
        the_chamber(), lambda sitting: restrict(sitting, members("m002"), Measure.NO_FLOOR, "7")
    )
    given(now).when(giving(whom("m002"))).then_refused(FloorRestricted)
    assert "m002" in now.registration.registered


def test_a_deputy_sent_out_is_not_among_those_present() -> None:
    """He is struck at once, no «all» registers him again, and by name only with a reason."""
    now = after(
        the_chamber(), lambda sitting: restrict(sitting, members("m002"), Measure.OUT_OF_HALL)
    )
    assert "m002" not in now.registration.registered
    assert "m002" not in after(now, registering(Everyone())).registration.registered
    given(now).when(registering(members("m002"))).then_refused(OutOfHall)
    nobody = restrict(now, members("m050"), Measure.OUT_OF_HALL)
    assert len(nobody) == 1
    empty = refusal_of(lambda sitting: restrict(sitting, Named(()), Measure.NO_FLOOR), now)
    assert isinstance(empty, Malformed)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        (Address(), Malformed),
        (Address(who=members("m002"), name="Біреу"), Malformed),
        (Address(who=members("m002", "m003")), Malformed),
        (Address(who=Everyone()), Malformed),
        (Address(who=members("nobody")), UnknownMember),
        (Address(who=members("m050")), NotRegistered),
    ],
)
def test_the_floor_is_for_one_who_is_here(address: Address, kind: type[Malformed]) -> None:
    """Neither two at once nor an absent deputy."""
    assert isinstance(refusal_of(giving(address), the_chamber()), kind)


def test_the_first_of_the_hall() -> None:
    """A number one is the first registered deputy; where nobody is here there is none."""
    assert after(the_chamber(), giving(BY_SEAT)).floor.speeches[0].speaker.member == "m001"
    empty = after(the_chamber(), leaving(Everyone()))
    assert isinstance(refusal_of(giving(BY_SEAT), empty), Malformed)


def test_nobody_has_the_floor() -> None:
    """Then nothing can be ended, prolonged or taken away; and only the speaker can be ended."""
    for deed in (end_floor, warn, deprive, lambda sitting: extend(sitting, 10)):
        assert isinstance(refusal_of(deed, the_chamber()), Malformed)
    now = after(the_chamber(), giving(whom("m002")))
    other = refusal_of(lambda sitting: end_floor(sitting, whom("m003")), now)
    assert isinstance(other, Malformed)
    assert end_floor(now, whom("m002")) == (FloorEnded(),)


def test_before_the_sitting_nobody_speaks() -> None:
    """The floor is given in a sitting in progress."""
    assert isinstance(refusal_of(giving(EXPERT), a_planned_sitting()), SittingNotOpen)
    assert isinstance(refusal_of(end_floor, a_planned_sitting()), SittingNotOpen)


def test_those_who_wait() -> None:
    """In the order in which they asked, each once; whoever gets the floor waits no more."""
    turn = Turn(kind=SpeechKind.DEBATE)
    now = after(
        the_chamber(),
        *(
            (lambda sitting, key=key: ask_floor(sitting, whom(key), turn))
            for key in ("m005", "m003", "m004")
        ),
        lambda sitting: waive_floor(sitting, whom("m003")),
        giving(whom("m005")),
    )
    assert [each.speaker.member for each in now.floor.waiting] == ["m004"]
    twice = refusal_of(lambda sitting: ask_floor(sitting, whom("m004"), turn), now)
    gone = refusal_of(lambda sitting: waive_floor(sitting, whom("m003")), now)
    assert isinstance(twice, Malformed)
    assert isinstance(gone, Malformed)
    view = floor_view(now)
    assert (view.spoken, [row.seat for row in view.waiting]) == (1, [4])
    assert view.speech is not None
    assert (view.speech.seat, view.speech.times, view.speech.warned) == (5, 0, 0)
    assert floor_view(after(now, end_floor)).speech is None
    guest = after(now, giving(EXPERT))
    assert (speech := floor_view(guest).speech) is not None
    assert speech.seat is None


def test_a_person_is_a_key_or_a_name() -> None:
    """A guest of the same name as a deputy is another person."""
    deputy = Speaker(member=MemberId("m002"), name="Алмалы")
    assert deputy.is_same(Speaker(member=MemberId("m002"), name="басқа"))
    assert not deputy.is_same(Speaker(name="Алмалы"))
    assert Speaker(name="Алмалы").is_same(Speaker(name="Алмалы"))


def test_a_limit_given_says_whether_it_is_shared() -> None:
    """The record keeps what was in force."""
    fact = giving(EXPERT, SpeechKind.ANSWER)(the_chamber())[0]
    assert isinstance(fact, FloorGiven)
    assert (fact.limit_s, fact.together) == (3600, True)


def test_what_a_warning_answers() -> None:
    """The speech going on, or only how often one without the floor has spoken on the item."""
    now = after(the_chamber(), giving(whom("m002")), giving(whom("m003")), warn)
    answer = reproved(now, now.floor.warnings[-1])
    assert (answer.limit_s, answer.spoke_s, answer.times) == (600, 60, 0)
    now = after(now, lambda sitting: warn(sitting, whom("m002")))
    other = reproved(now, now.floor.warnings[-1])
    assert (other.limit_s, other.spoke_s, other.times) == (None, 0, 1)
    turn = Turn(kind=SpeechKind.DEBATE)
    now = after(
        now,
        lambda sitting: ask_floor(sitting, EXPERT, turn),
        lambda sitting: restrict(sitting, members("m009"), Measure.NO_FLOOR),
    )
    assert waiting(now).waiting == ("Сарапшы",)
    assert restricted(now).restricted == ("m009",)
