# SPDX-License-Identifier: Apache-2.0
"""The actions of a course on acts: drafted, issued, corrected, printed, signed, sent, void."""

from app.course import agenda
from app.course.answers import Answer, DocumentResult, StateResult
from app.course.keys import Keys
from app.domain.decide.guards import malformed
from app.domain.decide.resolution import Subject
from app.domain.ids import ItemId
from app.domain.kinds import MAIN
from app.domain.register import ActMark, NumberGiven
from app.plenary import Plenary, Sheet
from app.wording import N_


def draft_resolution(plenary: Plenary, keys: Keys) -> Answer:
    """Lay down the text of an act before it has a number."""
    subject = _subject(keys)
    return _document(plenary, subject, plenary.resolutions.draft(subject))


def issue_resolution(plenary: Plenary, keys: Keys) -> Answer:
    """Give an act its number."""
    subject = _subject(keys)
    sheet = plenary.resolutions.issue(subject, keys.number_or_text("number"))
    return _document(plenary, subject, sheet)


def correct_resolution(plenary: Plenary, keys: Keys) -> Answer:
    """Print an act not yet signed with another text under its number."""
    sheet = plenary.resolutions.correct(_number(keys), keys.texts("text"), keys.text("reason"))
    given = plenary.register.given(sheet.act.number or "")
    result = StateResult(
        number=sheet.act.number or "",
        state=given.state.value if given else "",
        pdf=sheet.name,
        sha256=sheet.sha256,
    )
    return Answer(result=result, sheet=sheet)


def mark_printed(plenary: Plenary, keys: Keys) -> Answer:
    """Record that an act was printed."""
    return _marked(plenary, keys, ActMark.PRINTED)


def mark_signed(plenary: Plenary, keys: Keys) -> Answer:
    """Record that an act was signed; from here on it never changes."""
    return _marked(plenary, keys, ActMark.SIGNED)


def mark_sent(plenary: Plenary, keys: Keys) -> Answer:
    """Record that a signed act was sent."""
    return _marked(plenary, keys, ActMark.SENT)


def void_resolution(plenary: Plenary, keys: Keys) -> Answer:
    """Declare an act void."""
    return _state(plenary.resolutions.void(_number(keys), keys.text("reason")))


def _marked(plenary: Plenary, keys: Keys, what: ActMark) -> Answer:
    number = _number(keys)
    day, to, blank = keys.day("date"), keys.text("to"), keys.text("blank")
    return _state(plenary.resolutions.mark(number, what, day=day, to=to, blank=blank))


def _state(given: NumberGiven) -> Answer:
    return Answer(result=StateResult(number=given.number, state=given.state.value))


def _number(keys: Keys) -> int | str:
    number = keys.number_or_text("number")
    if number is None:
        raise malformed(N_("the key “{key}” is missing"), key="number")
    return number


def _subject(keys: Keys) -> Subject:
    return Subject(
        item=ItemId(keys.named("item")),
        candidate=agenda.candidate_key(keys),
        question=keys.maybe("question") or MAIN,
        clauses=keys.texts("text"),
        reasons=keys.texts("reasons"),
    )


def _document(plenary: Plenary, subject: Subject, sheet: Sheet) -> Answer:
    until = plenary.term_ends(subject, sheet.act.date)
    result = DocumentResult(
        number=sheet.act.number,
        seq=sheet.seq,
        title=sheet.act.title,
        pdf=sheet.name,
        sha256=sheet.sha256,
        signatory=sheet.act.signatory_name,
        term_ends=None if until is None else until.isoformat(),
    )
    return Answer(result=result, sheet=sheet)
