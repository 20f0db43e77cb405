# SPDX-License-Identifier: Apache-2.0
"""The actions of a course on the floor, the doors, the hall's voting system and corrections."""

from collections.abc import Callable

from app.course.agenda import ballot_key
from app.course.answers import Answer, CorrectedResult
from app.course.keys import Keys
from app.domain.correction import Figure, Matter
from app.domain.decide.correction import Slip
from app.domain.decide.floor import Address, Turn
from app.domain.decide.guards import known, malformed
from app.domain.floor import Measure, SpeechKind, Stance
from app.domain.ids import BodyKey, ItemId
from app.domain.refusals import Malformed
from app.domain.sitting import Sitting
from app.errors import Unreadable
from app.plenary import Plenary
from app.views import results, speeches
from app.views.imports import imported
from app.wording import N_

SPEAKER = ("item", "who", "name", "as", "stance", "seconds", "reason")
"""Every action of the floor takes these; each uses what it needs."""


def give_floor(plenary: Plenary, keys: Keys) -> Answer:
    """Give somebody the floor."""
    sitting = plenary.floor.give(
        _address(plenary, keys), _turn(keys), because=keys.maybe("because")
    )
    return _last(sitting)


def end_floor(plenary: Plenary, keys: Keys) -> Answer:
    """End the speech going on."""
    return _last(plenary.floor.end(_address(plenary, keys)))


def extend(plenary: Plenary, keys: Keys) -> Answer:
    """Give the speaker more time."""
    return _last(plenary.floor.extend(keys.number("seconds"), _address(plenary, keys)))


def warn(plenary: Plenary, keys: Keys) -> Answer:
    """Warn somebody."""
    address = _address(plenary, keys)
    sitting = plenary.floor.warn(address, item=_item(keys), reason=keys.text("reason"))
    return Answer(result=speeches.reproved(sitting, sitting.floor.warnings[-1]))


def deprive(plenary: Plenary, keys: Keys) -> Answer:
    """Take the floor from somebody."""
    address = _address(plenary, keys)
    sitting = plenary.floor.deprive(address, item=_item(keys), reason=keys.text("reason"))
    return Answer(result=speeches.reproved(sitting, sitting.floor.deprived[-1]))


def ask_floor(plenary: Plenary, keys: Keys) -> Answer:
    """Put somebody down to speak."""
    return _waiting(plenary.floor.ask(_address(plenary, keys), _turn(keys)))


def waive_floor(plenary: Plenary, keys: Keys) -> Answer:
    """Strike somebody who doesn't want the floor any more."""
    return _waiting(plenary.floor.waive(_address(plenary, keys), _item(keys)))


def restrict(plenary: Plenary, keys: Keys) -> Answer:
    """Enter a sanction against deputies."""
    measure = keys.one_of("measure", Measure, Measure.NO_FLOOR)
    number = str(keys.number_or_text("number") or "")
    sitting = plenary.floor.restrict(keys.who("who", plenary.sitting), measure, number)
    return Answer(result=speeches.restricted(sitting))


def close_doors(plenary: Plenary, keys: Keys) -> Answer:
    """Go on behind closed doors."""
    return Answer(result=results.stage(plenary.floor.close_doors(ballot_key(keys, "decided_by"))))


def open_doors(plenary: Plenary, keys: Keys) -> Answer:
    """Let the public in again."""
    return Answer(result=results.stage(plenary.floor.open_doors(ballot_key(keys, "decided_by"))))


def import_votes(plenary: Plenary, keys: Keys) -> Answer:
    """Read the votes of the hall's system from its file."""
    try:
        sitting = plenary.ballots.import_votes(keys.file("file"))
    except Unreadable as error:
        # A file that a step names is the step's, not the course's.
        raise Malformed(reason=error.saying()) from error
    return Answer(result=imported(sitting, known(sitting.open_ballot)))


def correct(plenary: Plenary, keys: Keys) -> Answer:
    """Correct the record."""
    matter = keys.one_of("what", Matter, Matter.TEXT)
    sitting = plenary.sitting
    said: Callable[[str], str] = keys.text
    if matter is Matter.COUNT:
        said = lambda key: str(keys.number(key))  # noqa: E731 - one line says it
    elif "field" in keys or "body" in keys:
        raise malformed(N_("the key “{key}” is not known here"), key="field")
    slip = Slip(
        matter=matter,
        who=keys.who("who", sitting),
        ballot=ballot_key(keys, "ballot"),
        body=BodyKey(keys.text("body", sitting.bodies[0].key)),
        figure=keys.one_of("field", Figure, Figure.IN_FAVOUR) if "field" in keys else None,
        was=said("was"),
        to=said("is"),
        reason=keys.text("reason"),
    )
    return Answer(result=CorrectedResult(affects=plenary.corrections.make(slip)))


def _address(plenary: Plenary, keys: Keys) -> Address:
    who = keys.who("who", plenary.sitting) if "who" in keys else None
    return Address(who=who, name=keys.maybe("name") or "")


def _turn(keys: Keys) -> Turn:
    return Turn(
        kind=keys.one_of("as", SpeechKind, SpeechKind.DEBATE),
        item=_item(keys),
        stance=keys.one_of("stance", Stance, Stance.IN_FAVOUR) if "stance" in keys else None,
        seconds=keys.maybe_number("seconds"),
    )


def _item(keys: Keys) -> ItemId | None:
    item = keys.maybe("item")
    return ItemId(item) if item else None


def _last(sitting: Sitting) -> Answer:
    return Answer(result=speeches.speech(sitting, sitting.floor.speeches[-1]))


def _waiting(sitting: Sitting) -> Answer:
    return Answer(result=speeches.waiting(sitting))
