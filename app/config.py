# SPDX-License-Identifier: Apache-2.0
"""This workplace: language, look, the usual body, where copies go and which monitor is the wall.

Kept in one file that a person can read and mend. A bad line of it never stops the program: what is
wrong is said in a sentence and the usual value taken in its place.
"""

import json
import os
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

from app.errors import Trouble
from app.wording import N_, Saying

FILE = "workplace.toml"
LANGUAGES = ("kk", "ru", "en")
BRIGHTNESSES = ("system", "light", "dark")
SMALLEST_SCALE, LARGEST_SCALE = 80, 200
LONGEST = 1000
"""More letters than these no folder's name has."""
_CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"language": LANGUAGES, "brightness": BRIGHTNESSES}
)


@dataclass(eq=False, kw_only=True)
class SettingsNotKept(Trouble):
    """The file of the settings can't be written."""

    sentence: ClassVar[str] = N_(
        "The settings can't be kept in {file}: {problem}. They hold until the program ends."
    )
    file: str
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """What was chosen at this workplace; nothing of it is part of the record."""

    language: str = "kk"
    brightness: str = "system"
    scale: int = 100
    """The size of text, in per cent."""
    body: str = ""
    """The key of the profile that a new sitting begins with."""
    copies: str = ""
    """The folder of the second copy of the record; empty: none was chosen."""
    wall: str = ""
    """The monitor of the hall as it is recognised again: «HDMI-1 1920x1080»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a settings file holds, and what is wrong with it."""

    workplace: Workplace = Workplace()
    problems: tuple[Saying, ...] = ()


def load(folder: Path) -> Kept:
    """Return the settings in a folder; what can't be read is said and has its usual value."""
    file = folder / FILE
    try:
        with file.open("rb") as stream:
            document = tomllib.load(stream)
    except FileNotFoundError:
        return Kept()
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        sentence = N_("The settings in {file} can't be read ({problem}): the usual ones hold.")
        return Kept(problems=(Saying(sentence, {"file": str(file), "problem": reason}),))
    problems = tuple(_problems(document))
    wrong = {name for name, _ in problems}
    good = {name: value for name, value in document.items() if name not in wrong}
    return Kept(
        workplace=replace(Workplace(), **good), problems=tuple(each for _, each in problems)
    )


def save(folder: Path, workplace: Workplace) -> None:
    """Keep the settings in a folder; raises `SettingsNotKept`."""
    file = folder / FILE
    half = file.with_name(f".{os.getpid()}.part")
    # A text between quotes means the same in JSON and in TOML, but for the sign DEL.
    lines = (
        f"{name} = {json.dumps(value, ensure_ascii=False)}\n".replace("\x7f", "\\u007f")
        for name, value in asdict(workplace).items()
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        half.write_text("".join(lines), encoding="utf-8")
        half.replace(file)
    except (OSError, ValueError) as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        problem = getattr(error, "strerror", None) or str(error)
        raise SettingsNotKept(file=str(file), problem=problem) from error


def folder_problem(typed: str) -> Saying | None:
    """Return what is wrong with a folder as typed; nothing typed is no folder and not wrong."""
    if not typed:
        return None
    if len(typed) > LONGEST or not typed.isprintable():
        return Saying(N_("This is no name of a folder."))
    try:
        there = Path(typed).is_absolute() and Path(typed).is_dir()
    except OSError:  # a name longer than any file's
        there = False
    return None if there else Saying(N_("There is no such folder; it is named from its root."))


def _problems(document: Mapping[str, object]) -> Iterator[tuple[str, Saying]]:
    known = {each.name: each.type for each in fields(Workplace)}
    for name, value in document.items():
        if name not in known:
            yield name, Saying(N_("The settings know no “{name}”: left out."), {"name": name})
        elif name == "scale":
            if type(value) is not int or not SMALLEST_SCALE <= value <= LARGEST_SCALE:
                yield (
                    name,
                    Saying(
                        N_("“{name}” of the settings must be a number from {least} to {most}."),
                        {"name": name, "least": SMALLEST_SCALE, "most": LARGEST_SCALE},
                    ),
                )
        elif not isinstance(value, str) or len(value) > LONGEST:
            yield name, Saying(N_("“{name}” of the settings must be a text."), {"name": name})
        elif name in _CHOICES and value not in _CHOICES[name]:
            yield (
                name,
                Saying(
                    N_("“{name}” of the settings must be one of: {known}."),
                    {"name": name, "known": ", ".join(_CHOICES[name])},
                ),
            )
