# SPDX-License-Identifier: Apache-2.0
"""Resolutions: worded from the record, printed, numbered, kept."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import TypeAlias

from app.domain.decide import acts
from app.domain.decide import resolution as decide
from app.domain.decide.guards import any_item, the_candidate
from app.domain.decide.resolution import Subject, Warrant
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import REFUSE
from app.domain.register import ActMark, NumberGiven, Register
from app.domain.resolution import Act, Printed
from app.domain.sitting import Sitting
from app.kazakh.alphabet import composed
from app.services.papers import Progress, Reprint
from app.services.recorder import Recorder
from app.storage import issued
from app.storage.issued import IssuedDocument
from app.views.acts import Grounds, compose
from app.views.drafting import to_draft

About: TypeAlias = tuple[ItemId, CandidateId | None, str]
"""An item, a candidate of it, and a question."""

RESOLUTION = "resolution"
REFUSAL = "refusal"
DRAFT = "draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """An act and the PDF it was printed as."""

    kind: str
    act: Act
    seq: int | None
    name: str
    """Of the file."""
    content: bytes

    @property
    def sha256(self) -> str:
        """The digest of the bytes."""
        return sha256(self.content).hexdigest()

    @property
    def reprint(self) -> Reprint:
        """The sheet as any other document of the sitting."""
        return Reprint(
            kind=self.kind,
            number=self.act.number,
            name=self.name,
            sha256=self.sha256,
            content=self.content,
        )

    @property
    def printed(self) -> Printed:
        """What the record keeps of it."""
        return Printed(act=self.act, file=self.name, sha256=self.sha256)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An act worded under the number it is to get; nothing is recorded yet."""

    sitting: Sitting
    """As it stood when the act was worded."""
    subject: Subject
    warrant: Warrant
    act: Act

    def printed(self) -> Sheet:
        """Print it; in whatever thread, for nothing here changes."""
        return _print(self.sitting, self.subject, self.act, self.warrant.seq)


class Resolutions:
    """What a clerk does with an act."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def preview(self, subject: Subject) -> Sheet:
        """Return the draft of an act («ЖОБА») without recording anything."""
        return drafted(self._recorder.sitting, self._recorder.register, subject)

    def drafts(self) -> Iterator[Sheet]:
        """Return the draft of every act that may come, without recording anything (PR п.23)."""
        return drafts(self._recorder.sitting, self._recorder.register)

    def draft(self, subject: Subject) -> Sheet:
        """Lay down the text of an act before it has a number: it is what is put to the vote."""
        subject = decide.about(self._recorder.sitting, subject)
        decide.draft(self._recorder.sitting, subject, kept=True)
        sheet = self.preview(subject)
        self._recorder.record(lambda _: decide.drafted(subject, sheet.printed))
        return sheet

    def issue(self, subject: Subject, given: int | str | None = None) -> Sheet:
        """Give an act its number, print it, and record both together or neither."""
        prepared = self.prepare(subject, given)
        return self._record(prepared, prepared.printed())

    def prepare(self, subject: Subject, given: int | str | None = None) -> Prepared:
        """Word an act under the number it would get now; nothing is recorded."""
        sitting, register = self._recorder.sitting, self._recorder.register
        subject = decide.about(sitting, subject)
        warrant = decide.warrant(sitting, register, subject, given)
        grounds = Grounds(day=warrant.day, number=warrant.number, forms=register.forms)
        act = compose(sitting, subject, grounds, warrant.template)
        return Prepared(sitting=sitting, subject=subject, warrant=warrant, act=act)

    def issue_prepared(self, prepared: Prepared, sheet: Sheet) -> Sheet:
        """Issue an act that was printed meanwhile; anew, where the sitting went on beside it."""
        now = self.prepare(prepared.subject)
        same = (now.act, now.sitting.files) == (prepared.act, prepared.sitting.files)
        return self._record(now, sheet if same else now.printed())

    def _record(self, prepared: Prepared, sheet: Sheet) -> Sheet:
        facts = decide.issued(prepared.sitting, prepared.subject, prepared.warrant, sheet.printed)
        self._recorder.issue(facts, RESOLUTION, sheet.name, sheet.content)
        return sheet

    def issue_all(
        self, subjects: Iterable[Subject], progress: Progress = lambda _: True
    ) -> Iterator[Sheet]:
        """Issue one act after another, each whole on disk before the next is begun.

        When `progress` says so, those that are issued stay issued and no other is begun.
        """
        wanted = tuple(subjects)
        for done, subject in enumerate(wanted):
            if not progress(done / len(wanted)):
                return
            yield self.issue(subject)
        progress(1.0)

    def on_headed_paper(self, number: int | str, top: int) -> bytes:
        """Return an act as it goes onto the body's headed sheet: no head, so many mm left free.

        Raises `FormImpossible` for a margin that leaves no room. The sheet on record stays what it
        is; `mark` with the number of the blank records the printing (practice W13).
        """
        given = acts.the_act(self._recorder.register, number)
        act = acts.of_this_sitting(self._recorder.sitting, given.number)
        form = replace(act.act.form, headed_paper=True, headed_top=top)
        return printed_again(replace(act.act, form=form))

    @staticmethod
    def word_file(act: Act) -> bytes:
        """Return a draft as a Word file, for those who edit there; the same act, the same bytes."""
        # Loaded when one is asked for: it costs a third of a second.
        from app.documents.word import write_act

        return write_act(act)

    def correct(self, number: int | str, clauses: tuple[str, ...], reason: str = "") -> Sheet:
        """Print an act not yet signed with another text under its number; both copies stay."""
        recorder = self._recorder
        was = acts.correctable(recorder.sitting, recorder.register, number, clauses)
        act = replace(was.act, clauses=tuple(map(composed, clauses)))
        subject = Subject(item=was.item, candidate=was.candidate, question=was.question)
        sheet = _print(recorder.sitting, subject, act, was.seq)
        facts = acts.corrected(was.number, reason, sheet.printed)
        if sheet.sha256 in issued.digests(recorder.database):
            # An earlier copy's text has come back: its bytes are kept already.
            recorder.record(lambda _: facts)
        else:
            recorder.issue(facts, RESOLUTION, sheet.name, sheet.content)
        return sheet

    def mark(
        self,
        number: int | str,
        what: ActMark,
        *,
        day: date | None = None,
        to: str = "",
        blank: str = "",
    ) -> NumberGiven:
        """Record that an act was printed, signed or sent; today, unless another day is given.

        `blank` is the number of the headed sheet it was printed on.
        """
        recorder = self._recorder
        on = day or recorder.local_day()
        fact = acts.Marked(mark=what, day=on, to=to, blank=composed(blank.strip()))
        recorder.record(lambda sitting: acts.mark(sitting, recorder.register, number, fact))
        return acts.the_act(recorder.register, number)

    def void(self, number: int | str, reason: str = "") -> NumberGiven:
        """Declare an act void."""
        recorder = self._recorder
        recorder.record(lambda sitting: acts.void(sitting, recorder.register, number, reason))
        return acts.the_act(recorder.register, number)

    def kept(self) -> tuple[IssuedDocument, ...]:
        """Return the documents issued in this sitting, byte for byte."""
        recorder = self._recorder
        return issued.of_stream(recorder.database, recorder.sitting.id)


def drafted(sitting: Sitting, register: Register, subject: Subject) -> Sheet:
    """Return the draft of an act as the sitting stands."""
    subject = decide.about(sitting, subject)
    template = decide.draft(sitting, subject)
    grounds = Grounds(day=sitting.date, number=None, forms=register.forms)
    return _print(sitting, subject, compose(sitting, subject, grounds, template), None)


def drafts(
    sitting: Sitting, register: Register, but: Container[About] = frozenset()
) -> Iterator[Sheet]:
    """Return the draft of the act of each candidate and question, but for some of them."""
    from app.documents.filenames import free_name

    taken = dict(sitting.files)
    for subject in to_draft(sitting):
        if (subject.item, subject.candidate, subject.question) in but:
            continue
        sheet = drafted(sitting, register, subject)
        name = free_name(sheet.name, taken, sheet.sha256)
        taken[name] = sheet.sha256
        yield replace(sheet, name=name)


def kind_of_act(question: str) -> str:
    """Return what an act on a question is: to refuse is a decision of its own (CL26 27)."""
    return REFUSAL if question == REFUSE else RESOLUTION


def printed_again(act: Act) -> bytes:
    """Return the PDF of an act; the same act gives the same bytes."""
    # Printing costs 400 ms to import: only who prints pays.
    from app.documents.resolution import render

    return render(act)


def _print(sitting: Sitting, subject: Subject, act: Act, seq: int | None) -> Sheet:
    """Print an act under a file name that no other paper of the sitting has."""
    from app.documents.filenames import file_name, free_name

    content = printed_again(act)
    whose = _whose(sitting, subject) if act.number is None else ""
    name = file_name(act.number, act.title, whose=whose)
    return Sheet(
        kind=DRAFT if act.number is None else kind_of_act(subject.question),
        act=act,
        seq=seq,
        name=free_name(name, sitting.files, sha256(content).hexdigest()),
        content=content,
    )


def _whose(sitting: Sitting, subject: Subject) -> str:
    candidate = the_candidate(any_item(sitting, subject.item), subject.candidate)
    return candidate.name if candidate else ""
