# SPDX-License-Identifier: Apache-2.0
"""The forms of votes: which question in which way, a procedural one, annulled ones, a late act."""

from collections.abc import Iterator
from functools import partial

from app.domain.agenda import AgendaItem
from app.domain.ballot import Ballot, BallotStage, Purpose
from app.domain.decide.annulment import annul_vote
from app.domain.decide.casting import casting_vote
from app.domain.decide.question import Majority, Motion, open_vote, put_procedural
from app.domain.decide.resolution import Subject
from app.domain.ids import BallotId, CandidateId, ItemId
from app.domain.kinds import Method
from app.domain.questions import asked, question_of
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.domain.tally import Choice
from app.views.deeds import Permission, attempted
from app.views.forms.course import ballot_name
from app.views.forms.form import Entered, Entry, Form, FormField, Option, best, feasible, line
from app.views.forms.grounds import DECISION, REASON, decision_field, decisions, reason_field
from app.views.issuable import issuable
from app.views.needs import needs
from app.wording import N_, Saying

QUESTION, METHOD, MAJORITY = "question", "method", "majority"
TEXT, BALLOT, CHOICE = "text", "ballot", "choice"
ACT, REASONS, NUMBER = "act", "reasons", "number"
METHODS = {
    Method.BY_NAME: N_("by name, at the desk"),
    Method.SHOW_OF_HANDS: N_("show of hands, by the tellers' figures"),
    Method.ELECTRONIC: N_("the hall's electronic system"),
    Method.SECRET: N_("secret, on papers"),
}
MAJORITIES = {
    Majority.PRESENT: N_("of those registered: {needed}"),
    Majority.TOTAL: N_("of the total number: {needed}"),
}
ANSWERS = {Choice.IN_FAVOUR: N_("In favour"), Choice.AGAINST: N_("Against")}


def put_question(sitting: Sitting, chosen: Entered) -> Form:
    """Ask which question of the item is put, and in which way."""
    able = tuple(_openable(sitting))
    first = (line(chosen, QUESTION),) if line(chosen, QUESTION) else ()
    if not first and able:
        first = (_key(able[0][0]),)
    lawful = _lawful(sitting, able)
    return Form(
        title=Saying(N_("Put a question to the vote")),
        does=Saying(N_("Open the vote")),
        fields=(
            FormField(
                key=QUESTION,
                label=Saying(N_("Question")),
                entry=Entry.CHOICE,
                options=tuple(
                    Option(key=_key(each), name=_motion_name(sitting, each)) for each, _ in able
                ),
                value=first,
                required=True,
            ),
            _method_field(tuple(Method), lawful),
        ),
        permission=best((each for _, each in able), Saying(N_("No question can be put now."))),
        twice=True,
    )


def procedural(sitting: Sitting, _: Entered) -> Form:
    """Ask for the text of a procedural question, whose majority it needs, and the way of voting."""
    options = tuple(
        Option(key=each, name=Saying(sentence, {"needed": _needed(sitting, each)}))
        for each, sentence in MAJORITIES.items()
    )
    return Form(
        title=Saying(N_("Procedural vote")),
        does=Saying(N_("Open the vote")),
        fields=(
            FormField(key=TEXT, label=Saying(N_("What is put to the vote")), required=True),
            FormField(
                key=MAJORITY,
                label=Saying(N_("Majority")),
                entry=Entry.CHOICE,
                options=options,
                value=(Majority.PRESENT,),
                required=True,
                hint=Saying(
                    N_("a change of the agenda and a secret vote set aside need the total number")
                ),
            ),
            _method_field(tuple(each for each in Method if each.open), Method.SHOW_OF_HANDS),
        ),
        permission=attempted(sitting, lambda: put_procedural(sitting, "?")),
        twice=True,
    )


def annul(sitting: Sitting, register: Register, chosen: Entered) -> Form:
    """Ask which vote is set aside, why, and by which procedural vote; then it may be put again."""
    tried = {each.id: _annulling(sitting, each, register) for each in reversed(sitting.ballots)}
    able = {key: each for key, each in tried.items() if feasible(each)}
    none = next(iter(tried.values()), None) if tried and not able else None
    note = N_(
        "The vote stays on record with its result; its question may be put to the vote again."
    )
    return Form(
        title=Saying(N_("Annul a vote")),
        does=Saying(N_("Annul the vote")),
        fields=(
            FormField(
                key=BALLOT,
                label=Saying(N_("Vote to be annulled")),
                entry=Entry.CHOICE,
                options=tuple(Option(key=key, name=ballot_name(sitting, key)) for key in able),
                value=tuple(chosen.get(BALLOT, ())) or tuple(able)[:1],
                required=True,
            ),
            reason_field(required=True),
            decision_field(sitting, required=True),
        ),
        permission=best(
            able.values(),
            none.why_not
            if none is not None and none.why_not is not None and decisions(sitting)
            else Saying(N_("First a procedural vote has to decide it.")),
        ),
        note=Saying(note),
        twice=True,
    )


def casting(sitting: Sitting, _: Entered) -> Form:
    """Ask how the Chair votes on the tie."""
    return Form(
        title=Saying(N_("The Chair's casting vote")),
        does=Saying(N_("Enter the casting vote")),
        fields=(
            FormField(
                key=CHOICE,
                label=Saying(N_("The Chair votes")),
                entry=Entry.CHOICE,
                options=tuple(
                    Option(key=each, name=Saying(word)) for each, word in ANSWERS.items()
                ),
                required=True,
            ),
        ),
        permission=attempted(sitting, lambda: casting_vote(sitting, Choice.IN_FAVOUR)),
        twice=True,
    )


def late_act(sitting: Sitting, register: Register, chosen: Entered) -> Form:
    """Ask on which decision an act is issued, with its reasons where the law wants them."""
    able = tuple(issuable(sitting, register))
    key = line(chosen, ACT) or (_act_key(able[0][0]) if able else "")
    reasons = next((needed for each, needed in able if _act_key(each) == key), False)
    return Form(
        title=Saying(N_("Act on a decision")),
        does=Saying(N_("Issue the act")),
        fields=(
            FormField(
                key=ACT,
                label=Saying(N_("Decision")),
                entry=Entry.CHOICE,
                options=tuple(
                    Option(key=_act_key(each), name=_subject_name(sitting, each))
                    for each, _ in able
                ),
                value=(key,) if key else (),
                required=True,
                reshapes=True,
            ),
            FormField(
                key=REASONS,
                label=Saying(N_("Reasons of the decision, one a line")),
                entry=Entry.LINES,
                required=reasons,
            ),
            FormField(key=NUMBER, label=Saying(N_("Number, where the chancery gave one"))),
        ),
        permission=best(
            (Permission() for _ in able),
            Saying(N_("Every decision that gives an act has its act.")),
        ),
        twice=True,
    )


def motion_of(sitting: Sitting, entered: Entered) -> Motion:
    """Return the question that was chosen, with the way of voting."""
    key = line(entered, QUESTION)
    found = next(each for each, _ in _openable(sitting) if _key(each) == key)
    return Motion(
        item=found.item,
        candidate=found.candidate,
        question=found.question,
        method=Method(line(entered, METHOD)),
    )


def subject_of(entered: Entered) -> Subject:
    """Return of what the act is to be made."""
    item, candidate, question = line(entered, ACT).split("|")
    return Subject(
        item=ItemId(item),
        candidate=CandidateId(candidate) if candidate else None,
        question=question,
        reasons=tuple(filter(None, map(str.strip, entered.get(REASONS, ())))),
    )


def annulled_of(entered: Entered) -> tuple[BallotId, str, BallotId]:
    """Return the vote to be set aside, the reason, and the vote that decided it."""
    return (
        BallotId(line(entered, BALLOT)),
        line(entered, REASON),
        BallotId(line(entered, DECISION)),
    )


def decisions_without_act(sitting: Sitting, register: Register) -> tuple[Saying | str, ...]:
    """Return the decisions on which an act can still be issued, as they stand in a list."""
    return tuple(_subject_name(sitting, each) for each, _ in issuable(sitting, register))


def _openable(sitting: Sitting) -> Iterator[tuple[Motion, Permission]]:
    """Yield the questions of the item taken up that could be put now, with how each stands."""
    item = sitting.agenda.get(sitting.current)
    if item is None or item.stage.finished:
        return
    for motion in _motions(sitting, item):
        tried = attempted(sitting, partial(open_vote, sitting, motion))
        if feasible(tried):
            yield motion, tried


def _motions(sitting: Sitting, item: AgendaItem) -> Iterator[Motion]:
    kind = sitting.kind_of(item)
    together = sitting.elects(item)
    for question in asked(kind, item):
        whose = tuple(each.id for each in item.standing) or (None,)
        for candidate in (*whose, *((None,) if together else ())):
            yield Motion(item=item.id, candidate=candidate, question=question)


def _lawful(sitting: Sitting, able: tuple[tuple[Motion, Permission], ...]) -> Method:
    item = sitting.agenda.get(able[0][0].item) if able else None
    secret = item is not None and sitting.kind_of(item).secret
    return Method.SECRET if secret else Method.BY_NAME


def _method_field(methods: tuple[Method, ...], usual: Method) -> FormField:
    return FormField(
        key=METHOD,
        label=Saying(N_("Way of voting")),
        entry=Entry.CHOICE,
        options=tuple(Option(key=each, name=Saying(METHODS[each])) for each in methods),
        value=(usual,),
        required=True,
    )


def _key(motion: Motion) -> str:
    return f"{motion.item}|{motion.candidate or ''}|{motion.question}"


def _motion_name(sitting: Sitting, motion: Motion) -> Saying | str:
    item = sitting.agenda.get(motion.item)
    if item is None:
        return motion.question
    candidate = item.candidate(motion.candidate)
    if candidate is not None:
        about: str | Saying = candidate.name
    elif item.standing:
        about = Saying(N_("all names on one paper"))
    else:
        about = item.title
    facts = {"about": about, "question": _question_name(sitting, item, motion.question)}
    return Saying(N_("{about} – {question}"), facts)


def _question_name(sitting: Sitting, item: AgendaItem, key: str) -> str:
    kind = sitting.kind_of(item)
    rule = question_of(kind, item, key)
    if rule is None:
        return key
    if rule.key == key:
        return rule.name
    parts = kind.field(rule.each_of)
    part = parts.value(key) if parts is not None else None
    return part.name if part is not None else key


def _needed(sitting: Sitting, majority: Majority) -> str:
    profile = sitting.profile
    key = profile.procedural if majority is Majority.PRESENT else profile.agenda
    return ", ".join(
        f"{each.body} {each.votes}".strip() for each in needs(sitting, sitting.threshold(key))
    )


def _annulling(sitting: Sitting, ballot: Ballot, register: Register) -> Permission:
    """Try to set a vote aside by any of the procedural votes taken after it."""
    if ballot.stage is BallotStage.ANNULLED or ballot.purpose is Purpose.PROCEDURAL:
        return Permission(allowed=False)
    order = [each.id for each in sitting.ballots]
    later = (each for each in decisions(sitting) if order.index(each.id) > order.index(ballot.id))
    tried = (
        attempted(
            sitting,
            partial(annul_vote, sitting, ballot.id, "?", each.id, register.void),
        )
        for each in later
    )
    return best(tried, Saying(N_("First a procedural vote has to decide it.")))


def _act_key(subject: Subject) -> str:
    return f"{subject.item}|{subject.candidate or ''}|{subject.question}"


def _subject_name(sitting: Sitting, subject: Subject) -> Saying | str:
    motion = Motion(item=subject.item, candidate=subject.candidate, question=subject.question)
    return _motion_name(sitting, motion)
