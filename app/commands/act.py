# SPDX-License-Identifier: Apache-2.0
"""`act`: an act from outside while no sitting is open, such as a seat that fell vacant."""

import argparse
from datetime import date
from pathlib import Path

from app import bootstrap
from app.clock import SystemClock
from app.commands.answer import Answer, Status
from app.domain.decide.vacancy import ExternalAct, Ground, Source
from app.domain.ids import MemberId
from app.domain.refusals import Refusal
from app.errors import Unreadable
from app.wording import N_, Saying

VACATE = "vacate_seat"
ACTOR = "clerk"


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `act` takes."""
    parser.add_argument("act", choices=(VACATE,))
    parser.add_argument("--who", required=True, metavar="MEMBER")
    parser.add_argument("--ground", required=True, choices=[each.value for each in Ground])
    parser.add_argument("--by", required=True, choices=[each.value for each in Source])
    parser.add_argument("--number", required=True)
    parser.add_argument("--date", required=True, metavar="DAY")
    parser.add_argument("--body", metavar="PROFILE/CONVOCATION")
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Carry the act out; 1 when the rules forbid it."""
    act = ExternalAct(
        ground=Ground(request.ground),
        by=Source(request.by),
        number=request.number,
        dated=_day(request.date),
    )
    with bootstrap.open_archive(request.data, practice=False) as archive:
        last = archive.last_of(request.body)
    with bootstrap.open_plenary(request.data, clock=SystemClock(), actor=ACTOR) as plenary:
        plenary.sittings.go_on(last)
        try:
            vacant = plenary.mandates.enter(MemberId(request.who), act)
        except Refusal as refusal:
            return _refused(answer, refusal, plenary.sitting.profile.article_of(refusal.code))
    if answer.json:
        answer.line({"do": VACATE, "ok": True, "result": {"vacant": list(vacant)}})
    else:
        answer.out("\n".join(vacant))
    return Status.DONE


def _refused(answer: Answer, refusal: Refusal, article: str) -> int:
    message = answer.word(refusal.saying())
    if answer.json:
        answer.line(
            {
                "do": VACATE,
                "ok": False,
                "refused": refusal.code,
                "message": message,
                "article": article,
            }
        )
    else:
        answer.say(message)
    return Status.FOUND


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        reason = Saying(N_("“{key}” must be a date such as 2026-05-14"), {"key": "--date"})
        raise Unreadable(place=text, reason=reason) from error
