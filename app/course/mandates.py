# SPDX-License-Identifier: Apache-2.0
"""The action of a course by which a seat falls vacant without a vote."""

from app.course.answers import Answer
from app.course.keys import Keys
from app.domain.decide.vacancy import ExternalAct, Ground, Source
from app.plenary import Plenary
from app.views import preparation


def vacate_seat(plenary: Plenary, keys: Keys) -> Answer:
    """End mandates by an act from outside."""
    sitting = plenary.mandates.vacate(keys.who("who", plenary.sitting), external_act(keys))
    return Answer(result=preparation.vacancies(sitting))


def external_act(keys: Keys) -> ExternalAct:
    """Return the act from outside that a step names."""
    return ExternalAct(
        ground=keys.one_of("ground", Ground, Ground.OTHER),
        by=keys.one_of("by", Source, Source.CEC),
        number=str(keys.number_or_text("number")),
        dated=keys.the_day("date"),
    )
