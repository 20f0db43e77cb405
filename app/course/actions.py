# SPDX-License-Identifier: Apache-2.0
"""The actions of a course: their keys, what they call, what they answer.

The names and keys are a public format: they may be added to, never renamed.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.course import acts, agenda, chair, changes, floor, mandates, secret
from app.course.answers import Answer, ExcusedResult, NotedResult
from app.course.keys import Keys
from app.domain.decide.guards import known, malformed
from app.domain.decide.question import Majority
from app.domain.ids import BallotId, ItemId
from app.domain.kinds import MAIN, Method
from app.domain.registration import Reason
from app.domain.sitting import Sitting
from app.plenary import Plenary
from app.views import elections, results, secret_results
from app.wording import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action of the public format."""

    run: Callable[[Plenary, Keys], Answer]
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


def perform(plenary: Plenary, do: str, keys: Keys) -> Answer:
    """Carry out a step; raises a refusal when it can't be."""
    action = ACTIONS.get(do)
    if action is None:
        raise malformed(N_("there is no action “{action}”"), action=do)
    keys.check(action.required, action.optional)
    return action.run(plenary, keys)


def _registration(sitting: Sitting) -> Answer:
    return Answer(result=results.registration(sitting))


def _stage(sitting: Sitting) -> Answer:
    return Answer(result=results.stage(sitting))


def _open_registration(plenary: Plenary, keys: Keys) -> Answer:
    return _registration(plenary.registrations.open(because=keys.maybe("because")))


def _register(plenary: Plenary, keys: Keys) -> Answer:
    who = keys.who("who", plenary.sitting)
    return _registration(plenary.registrations.register(who, because=keys.maybe("because")))


def _leave(plenary: Plenary, keys: Keys) -> Answer:
    who = keys.who("who", plenary.sitting)
    return _registration(plenary.registrations.leave(who, keys.text("reason")))


def _excuse(plenary: Plenary, keys: Keys) -> Answer:
    who = keys.who("who", plenary.sitting)
    reason = keys.one_of("reason", Reason, Reason.WITHOUT_REASON)
    sitting = plenary.registrations.excuse(who, reason, keys.text("paper"))
    return Answer(result=ExcusedResult(excused=len(sitting.registration.excused)))


def _note(plenary: Plenary, keys: Keys) -> Answer:
    plenary.sittings.note(keys.text("text"))
    return Answer(result=NotedResult())


def _statement(plenary: Plenary, keys: Keys) -> Answer:
    about = agenda.ballot_key(keys, "ballot")
    plenary.sittings.state(keys.who("who", plenary.sitting), keys.text("text"), about)
    return Answer(result=NotedResult())


def _annul_vote(plenary: Plenary, keys: Keys) -> Answer:
    ballot, decision = BallotId(keys.named("ballot")), BallotId(keys.named("decided_by"))
    plenary.ballots.annul(ballot, keys.text("reason"), decision)
    return Answer(result=NotedResult())


def _open_vote(plenary: Plenary, keys: Keys) -> Answer:
    method = keys.one_of("method", Method, Method.BY_NAME)
    text = keys.maybe("procedural")
    if text is not None:
        if any(key in keys for key in ("item", "candidate", "question")):
            raise malformed(N_("a procedural vote has no item"))
        majority = keys.one_of("majority", Majority, Majority.PRESENT)
        sitting = plenary.ballots.open_procedural(text, majority=majority, method=method)
    elif "majority" in keys:
        raise malformed(N_("the key “{key}” is not known here"), key="majority")
    else:
        sitting = plenary.ballots.open(
            ItemId(keys.named("item")),
            candidate=agenda.candidate_key(keys),
            asked=keys.maybe("question") or MAIN,
            method=method,
            because=keys.maybe("because"),
        )
    return Answer(result=results.opened(sitting, sitting.ballots[-1]))


def _cast(plenary: Plenary, keys: Keys) -> Answer:
    sitting = plenary.ballots.cast(
        in_favour=keys.who("in_favour", plenary.sitting),
        against=keys.who("against", plenary.sitting),
        abstain=keys.who("abstain", plenary.sitting),
    )
    return _running(sitting)


def _withdraw_vote(plenary: Plenary, keys: Keys) -> Answer:
    return _running(plenary.ballots.withdraw(keys.who("who", plenary.sitting)))


def _enter_count(plenary: Plenary, keys: Keys) -> Answer:
    return _running(plenary.ballots.enter_count(keys.figures(plenary.sitting)))


def _running(sitting: Sitting) -> Answer:
    return Answer(result=results.running(sitting, known(sitting.open_ballot)))


def _close_vote(plenary: Plenary, _: Keys) -> Answer:
    sitting = plenary.ballots.close()
    return Answer(result=secret_results.answer(sitting, known(sitting.pending)))


def _announce(plenary: Plenary, _: Keys) -> Answer:
    pending = plenary.sitting.pending
    sitting = plenary.ballots.announce()
    return Answer(result=secret_results.answer(sitting, known(sitting.ballot(known(pending).id))))


def _elect(plenary: Plenary, keys: Keys) -> Answer:
    item = ItemId(keys.named("item"))
    return Answer(result=elections.result(plenary.ballots.elect(item), item))


_SUBJECT = ("candidate", "question", "text", "reasons")
_ON_PAPER = ("text", "date", "to", "reason")

ACTIONS = {
    "open_registration": Action(run=_open_registration, optional=("because",)),
    "close_registration": Action(run=lambda p, _: _registration(p.registrations.close())),
    "check_quorum": Action(run=lambda p, _: _registration(p.registrations.check_quorum())),
    "register": Action(run=_register, required=("who",), optional=("reason", "because")),
    "leave": Action(run=_leave, required=("who",), optional=("reason",)),
    "excuse": Action(run=_excuse, required=("who", "reason"), optional=("paper",)),
    "open_sitting": Action(run=lambda p, _: _stage(p.sittings.open())),
    "close_sitting": Action(run=lambda p, _: _stage(p.sittings.close())),
    "seal": Action(run=chair.seal),
    "break": Action(run=secret.call_break, optional=("until", "secret", "technical")),
    "resume": Action(run=lambda p, _: _stage(p.sittings.resume())),
    "postpone": Action(
        run=lambda p, keys: _stage(p.sittings.postpone(keys.named("reason"))),
        required=("reason",),
    ),
    "hand_over_chair": Action(run=chair.hand_over_chair, optional=("to", "name", "post")),
    "note": Action(run=_note, required=("text",)),
    "add_item": Action(
        run=agenda.add_item,
        required=("item", "kind"),
        optional=(
            "title",
            "subject",
            "candidates",
            "seats",
            "size",
            "fields",
            "threshold",
            "from",
            "decided_by",
            "because",
        ),
    ),
    "change_item": Action(
        run=changes.change_item,
        required=("item",),
        optional=("title", "subject", "seats", "size", "fields", *changes.GROUNDS),
    ),
    "reorder_items": Action(
        run=changes.reorder_items, required=("items",), optional=changes.GROUNDS
    ),
    "withdraw_item": Action(
        run=changes.withdraw_item, required=("item",), optional=changes.GROUNDS
    ),
    "carry_over": Action(run=changes.carry_over, required=("item",), optional=changes.GROUNDS),
    "withdraw_candidate": Action(
        run=changes.withdraw_candidate, required=("item", "candidate"), optional=changes.GROUNDS
    ),
    "adopt_agenda": Action(
        run=agenda.adopt_agenda, required=("in_favour",), optional=("against", "abstained")
    ),
    "take_up": Action(run=agenda.take_up, required=("item",), optional=("because",)),
    "enter_paper": Action(
        run=agenda.enter_paper,
        required=("item", "paper", "number", "date"),
        optional=("candidate", "from", "verdict", "received", "signatories"),
    ),
    "sign_initiative": Action(run=agenda.sign_initiative, required=("item", "who")),
    "mark_done": Action(
        run=agenda.mark_done, required=("item", "step"), optional=("candidate", "note")
    ),
    "open_vote": Action(
        run=_open_vote,
        optional=(
            "item",
            "candidate",
            "question",
            "method",
            "procedural",
            "majority",
            "because",
        ),
    ),
    "cast": Action(run=_cast, optional=("in_favour", "against", "abstain")),
    "withdraw_vote": Action(run=_withdraw_vote, required=("who",)),
    "enter_count": Action(run=_enter_count, required=("in_favour", "against", "abstained")),
    "enter_secret_count": Action(
        run=secret.enter_secret_count,
        required=secret.PAPERS,
        optional=(*secret.VOTES, "candidates", "entered_by"),
    ),
    "approve_protocol": Action(
        run=secret.approve_protocol, required=("in_favour",), optional=("against", "abstained")
    ),
    "close_vote": Action(run=_close_vote),
    "announce": Action(run=_announce),
    "statement": Action(run=_statement, required=("who", "text"), optional=("ballot",)),
    "vacate_seat": Action(
        run=mandates.vacate_seat, required=("who", "ground", "by", "number", "date")
    ),
    "annul_vote": Action(run=_annul_vote, required=("ballot", "reason", "decided_by")),
    "casting_vote": Action(run=chair.casting_vote, required=("choice",)),
    "elect": Action(run=_elect, required=("item",)),
    "give_floor": Action(
        run=floor.give_floor, required=("as",), optional=(*floor.SPEAKER, "because")
    ),
    "end_floor": Action(run=floor.end_floor, optional=floor.SPEAKER),
    "extend": Action(run=floor.extend, required=("seconds",), optional=floor.SPEAKER),
    "warn": Action(run=floor.warn, optional=floor.SPEAKER),
    "deprive": Action(run=floor.deprive, optional=floor.SPEAKER),
    "ask_floor": Action(run=floor.ask_floor, required=("as",), optional=floor.SPEAKER),
    "waive_floor": Action(run=floor.waive_floor, optional=floor.SPEAKER),
    "restrict": Action(run=floor.restrict, required=("who", "measure"), optional=("number",)),
    "close_doors": Action(run=floor.close_doors, optional=("decided_by",)),
    "open_doors": Action(run=floor.open_doors, optional=("decided_by",)),
    "import_votes": Action(run=floor.import_votes, required=("file",)),
    "correct": Action(
        run=floor.correct,
        required=("what", "was", "is", "reason"),
        optional=("who", "ballot", "field", "body"),
    ),
    "draft_resolution": Action(
        run=acts.draft_resolution, required=("item",), optional=(*_SUBJECT, "number")
    ),
    "issue_resolution": Action(
        run=acts.issue_resolution, required=("item",), optional=(*_SUBJECT, "number")
    ),
    "correct_resolution": Action(
        run=acts.correct_resolution, required=("number", "text"), optional=_ON_PAPER
    ),
    "mark_printed": Action(
        run=acts.mark_printed, required=("number",), optional=(*_ON_PAPER, "blank")
    ),
    "mark_signed": Action(run=acts.mark_signed, required=("number",), optional=_ON_PAPER),
    "mark_sent": Action(run=acts.mark_sent, required=("number",), optional=_ON_PAPER),
    "void_resolution": Action(run=acts.void_resolution, required=("number",), optional=_ON_PAPER),
}
"""Every action that can be carried out, by its public name."""
