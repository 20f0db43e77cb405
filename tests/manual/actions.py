# SPDX-License-Identifier: Apache-2.0
"""What the program answers to every action at every moment of a sitting, tried and written down."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, time
from pathlib import Path

from app import bootstrap
from app.course.actions import ACTIONS, perform
from app.course.clock import CourseClock
from app.course.invented import invented_roster
from app.course.keys import Keys
from app.domain.decide.plan import Plan
from app.domain.refusals import Refusal
from app.paths import resources
from app.plenary import Plenary
from tests.manual.moments import MOMENTS, TRIED, Step

PAGE = resources() / "manual" / "actions.md"
DONE = "✔"
_DAY = date(2026, 5, 14)
_BODY = "senate-1995"
_HEAD = """# What each action answers, and when

Made from the program by `make manual`: a sitting of fifty senators was brought to each of these
moments, and each action of the command line was tried there. ✔: carried out; otherwise the code of
the refusal. The keys of each action are in `app --help` and in the format of a course.

"""


def page() -> str:
    """Return the table of actions, moments and answers."""
    rows = [
        ["action", *MOMENTS],
        ["---"] * (1 + len(MOMENTS)),
        *([action, *answers] for action, answers in _tried().items()),
    ]
    return _HEAD + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _tried() -> dict[str, list[str]]:
    answers: dict[str, list[str]] = {action: [] for action in ACTIONS}
    with tempfile.TemporaryDirectory() as folder:
        for number, steps in enumerate(MOMENTS.values()):
            brought = Path(folder) / str(number)
            with _plenary(brought) as plenary:
                plenary.sittings.plan(_plan())
                for step in steps:
                    _do(plenary, step)
            for action, answer in _answers(brought):
                answers[action].append(answer)
    return answers


def _answers(brought: Path) -> Iterator[tuple[str, str]]:
    """Yield each action and what it answers in the sitting that was brought to its moment.

    A refused action leaves everything as it was, so the next one is tried in the same place.
    """
    waiting = list(ACTIONS)
    while waiting:
        folder = brought.with_name(f"{brought.name}-{waiting[0]}")
        shutil.copytree(brought, folder)
        with _plenary(folder) as plenary:
            plenary.sittings.go_on(_plan().sitting)
            answer = ""
            while waiting and answer != DONE:
                answer = _answer(plenary, waiting[0])
                yield waiting.pop(0), answer
        shutil.rmtree(folder)


def _answer(plenary: Plenary, action: str) -> str:
    try:
        _do(plenary, {"do": action, **TRIED[action]})
    except Refusal as refusal:
        return refusal.code
    return DONE


def _do(plenary: Plenary, step: Step) -> None:
    keys = {key: value for key, value in step.items() if key != "do"}
    perform(plenary, str(step["do"]), Keys(keys))


def _plenary(folder: Path) -> AbstractContextManager[Plenary]:
    clock = CourseClock(datetime.combine(_DAY, time(5), tzinfo=UTC))
    return bootstrap.open_plenary(folder, clock=clock, actor="manual")


def _plan() -> Plan:
    profile = bootstrap.find_profile(_BODY, beside=Path())
    members = invented_roster(profile.total_on(_DAY))
    return Plan(profile=profile, number=1, date=_DAY, starts=time(10), members=members)
