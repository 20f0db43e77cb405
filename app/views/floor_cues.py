# SPDX-License-Identifier: Apache-2.0
"""The cards of the floor: given, the time is up, a warning, taken away, the debate stopped."""

from collections.abc import Iterator

from app.domain.floor import Floor, Speaker, Speech, SpeechKind
from app.domain.sitting import Sitting
from app.views.card import Filling, Number
from app.views.cue import Cue
from app.views.naming import Name

_IN_DEBATE = frozenset(
    {SpeechKind.DEBATE, SpeechKind.SECOND_TIME, SpeechKind.CANDIDATE, SpeechKind.FACTION}
)
_MINUTE = 60


def speeches(sitting: Sitting) -> Iterator[Cue]:
    """Yield the cards of whoever speaks, of whoever was reproved, and of whoever comes next."""
    floor = sitting.floor
    speech = floor.current
    number = len(floor.speeches)
    if _just_deprived(sitting):
        last = floor.deprived[-1].speaker
        yield _about("floor-deprived", f"deprived/{len(floor.deprived)}", last)
    if speech is not None and speech.after == len(sitting.ballots):
        yield _given(speech.speaker, speech.kind, speech.limit_s, number, floor)
        warnings = [each for each in floor.warnings if each.item == speech.item]
        if any(each.speaker.is_same(speech.speaker) for each in warnings):
            place = f"warning/{number}/{len(floor.warnings)}"
            yield _about("floor-warning", place, speech.speaker)
        yield Cue(card="floor-time", occasion=f"floor-time/{number}")
    if floor.waiting:
        asked = floor.waiting[0]
        limit = sitting.profile.floor.limit_s(asked.kind)
        yield _given(asked.speaker, asked.kind, limit, number + 1, floor)
    yield from _stopping(sitting)


def minutes(sitting: Sitting, kind: SpeechKind) -> Number:
    """Return the limit of a speech of that kind."""
    return Number(sitting.profile.floor.limit_s(kind) // _MINUTE)


def waiting(sitting: Sitting) -> int:
    """Return how many wait for the debate on the item being considered."""
    return sum(
        each.item == sitting.current and each.kind in _IN_DEBATE for each in sitting.floor.waiting
    )


def _given(speaker: Speaker, kind: SpeechKind, limit: int, number: int, floor: Floor) -> Cue:
    facts: dict[str, Filling] = {"name": Name(speaker.name)}
    if limit >= _MINUTE and limit % _MINUTE == 0:
        facts["m"] = Number(limit // _MINUTE)
    card = "floor" if speaker.member is not None else "floor-guest"
    if speaker.member is not None and kind is SpeechKind.REMARK:
        card = "floor-procedural"
    earlier = floor.speeches[: number - 1]
    first = all(each.kind is not SpeechKind.REQUEST for each in earlier)
    if speaker.member is not None and kind is SpeechKind.REQUEST and first:
        card = "requests"
    return Cue(card=card, occasion=f"floor/{number}", facts=facts)


def _about(card: str, place: str, speaker: Speaker) -> Cue:
    return Cue(card=card, occasion=place, facts={"name": Name(speaker.name)})


def _just_deprived(sitting: Sitting) -> bool:
    """Tell whether the last thing on the floor was that it was taken from its speaker."""
    floor = sitting.floor
    if not floor.deprived or not floor.speeches or floor.current is not None:
        return False
    last, reproof = floor.speeches[-1], floor.deprived[-1]
    mine = last.speaker.is_same(reproof.speaker) and last.item == reproof.item
    return mine and last.after == len(sitting.ballots)


def _stopping(sitting: Sitting) -> Iterator[Cue]:
    """Yield how stopping a debate is put, with how many asked and how many spoke (PR п.15)."""
    left, spoken = waiting(sitting), sum(_in_debate(sitting, it) for it in sitting.floor.speeches)
    if left and spoken:
        yield Cue(
            card="debate-stop",
            occasion=f"debate-stop/{sitting.current}/{spoken}/{len(sitting.ballots)}",
            facts={"k": Number(left + spoken), "spoken": Number(spoken)},
            threshold=sitting.threshold(sitting.profile.procedural),
        )


def _in_debate(sitting: Sitting, speech: Speech) -> bool:
    return speech.item == sitting.current and speech.kind in _IN_DEBATE
