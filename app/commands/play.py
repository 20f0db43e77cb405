# SPDX-License-Identifier: Apache-2.0
"""`play`: plays a course through the same actions as the windows."""

import argparse
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from app import NAME, bootstrap
from app.commands.answer import Answer, Status
from app.commands.documents import listed
from app.commands.folder import check_folder, lay_down
from app.course.answers import as_json
from app.course.clock import CourseClock
from app.course.player import Played, as_expected, check, plan, play
from app.course.reader import Course, Step, read
from app.services.papers import Reprint
from app.storage.chain import Json
from app.wording import N_

ACTOR = "course"
ALL = "all"


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `play` takes."""
    parser.add_argument("course", type=Path, metavar="COURSE.toml")
    parser.add_argument("--data", type=Path, metavar="DIR")
    parser.add_argument("--out", type=Path, metavar="DIR")
    parser.add_argument("--documents", choices=(ALL,))


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Play the course; 1 when a step went otherwise than expected."""
    course = read(
        request.course,
        lambda key: bootstrap.find_profile(key, beside=request.course.parent),
    )
    whole = request.documents == ALL
    return perform(course, answer, data=request.data, out=request.out, papers=whole)


def perform(
    course: Course, answer: Answer, *, data: Path | None, out: Path | None, papers: bool = False
) -> int:
    """Play a course that was read; the record goes into `data`, documents into `out`.

    With `papers` also those that are made from the record at its end.
    """
    from app.course.printable import check_names

    # All that can be wrong is found before anything is made.
    check(course)
    check_names(course)
    if out is not None:
        check_folder(out)
    folder = data or Path(tempfile.mkdtemp(prefix=f"{NAME}-"))
    report = Report(answer, out or folder / "documents")
    clock = CourseClock(course.plan.begins)
    practice = course.plan.practice
    with bootstrap.open_plenary(folder, clock=clock, actor=ACTOR, practice=practice) as plenary:
        plan(course, plenary)
        for step, played in zip(course.steps, play(course, plenary, clock), strict=True):
            report.tell(step, played)
        if papers:
            for paper in plenary.papers.printed():
                report.lay(paper)
        report.close(plenary.head, folder)
    return Status.FOUND if report.unexpected else Status.DONE


@dataclass
class Report:
    """Says what each step came to, lays down its document, and counts."""

    answer: Answer
    out: Path
    steps: int = 0
    refused: int = 0
    unexpected: int = 0
    documents: list[dict[str, object]] = field(default_factory=list)

    def tell(self, step: Step, played: Played) -> None:
        """Report one step."""
        self.steps += 1
        self.refused += not played.ok
        if played.sheet is not None:
            self.lay(played.sheet.reprint)
        result = as_json(played.result, self.answer.word)
        fields = self._fields(played, result)
        expected = as_expected(step, played, result)
        self.unexpected += not expected
        if self.answer.json:
            self.answer.line(fields)
        else:
            mark = "✔" if played.ok else "✖"
            said = fields.get("message", "")
            self.answer.out(f"{mark} {played.step}. {played.do} {said}".rstrip())
        if not expected and not self.answer.json:
            self.answer.tell(
                N_("Step {step} ({action}) went otherwise than expected."),
                step=played.step,
                action=played.do,
            )

    def lay(self, paper: Reprint) -> None:
        """Write a document and list it."""
        lay_down(self.out, paper.name, paper.content)
        self.documents.append(listed(paper))

    def close(self, head: str, data: Path) -> None:
        """Report the whole."""
        if self.answer.json:
            self.answer.line(
                {
                    "done": True,
                    "steps": self.steps,
                    "refused": self.refused,
                    "unexpected": self.unexpected,
                    "head": head,
                    "data": str(data),
                    "documents": self.documents,
                }
            )
            return
        self.answer.tell(
            N_("Steps: {steps}; refused: {refused}; unexpected: {unexpected}."),
            steps=self.steps,
            refused=self.refused,
            unexpected=self.unexpected,
        )
        self.answer.tell(N_("Record: {data}. Documents: {out}."), data=str(data), out=str(self.out))

    def _fields(self, played: Played, result: Json) -> dict[str, object]:
        base: dict[str, object] = {"step": played.step, "do": played.do, "ok": played.ok}
        if played.refusal is None:
            return {**base, "result": result}
        return {
            **base,
            "refused": played.refusal.code,
            "message": self.answer.word(played.refusal.saying()),
            "article": played.article,
        }
