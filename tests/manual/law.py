# SPDX-License-Identifier: Apache-2.0
"""The law map: each rule of the law with what carries it and what proves it, or why people decide.

The facts stand in `law.toml`; what is named there is looked up, so that the page can't point at
something that isn't there.
"""

import ast
import pkgutil
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path

from app.bootstrap import known_profiles
from app.domain.profile import Profile
from app.paths import resources

PAGE = resources() / "manual" / "law-map.md"
FACTS = Path(__file__).with_name("law.toml")
TESTS = Path(__file__).parents[1]

_CHAMBERS = ("senate-1995", "mazhilis-1995")
SEVERAL: Mapping[str, tuple[str, ...]] = {
    "chambers-1995": _CHAMBERS,
    "each": (*_CHAMBERS, "qurultay-2026"),
}
"""Names for several bodies whose profiles all have the place."""
PARTS = {
    "A": "Article 57 itself (S:1–19)",
    "57.1": "57.1 Appointments (S:23–31)",
    "57.2": "57.2 The commission on the President's illness (S:33–39)",
    "57.3": "57.3 Joint commissions (S:41–47)",
    "57.4": "57.4 Powers and immunity of deputies (S:49–91)",
    "57.5": "57.5 Hearings (S:93–121)",
    "57.6": "57.6 Reports of members of the Government (S:123–147)",
    "57.7": "57.7 Bureau and working organs (S:149–167)",
    "57.8": "57.8 Regulations; when a sitting is lawful (S:169–185)",
    "C2": "The second commentary (S:187–207)",
    "X": "Where the text is unclear, wrong or silent",
    "L": "What practice adds",
}
_HEAD = """# The law map

Made by `make manual` from `tests/manual/law.toml` and the profiles; a test fails where a rule has
neither a carrier with its test nor a reason, or where something named here isn't there. A source
«S:5» is a line of the commentary to article 57. «each» stands for the profiles of the Senate, the
Mazhilis and the Qurultay, «chambers-1995» for the first two. Tests are named from `tests/`.

"""
_COLUMNS = ("rule", "source", "what it says", "carried by", "proved by", "left to people")
_OPEN = """## Open

Marked `unverified` in the profiles: a lawyer has still to confirm these.

"""
_SHORT = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the law."""

    id: str
    source: str
    says: str
    profile: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    people: str = ""

    @property
    def part(self) -> str:
        """The part of the map where it stands."""
        return next(each for each in PARTS if self.id.startswith(each))


def rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of the map."""
    found = tomllib.loads(FACTS.read_text(encoding="utf-8"))
    return tuple(_rule(key, facts) for key, facts in found.items())


def problems(rule: Rule) -> Iterator[str]:
    """Find what a rule lacks, and what it names that isn't there."""
    carried = bool(rule.profile or rule.code)
    if not rule.people and not (carried and rule.tests):
        yield "neither a carrier with its test nor a reason"
    if not (rule.source and rule.says):
        yield "no source or no words"
    for place in rule.profile:
        for body, value in _values(place):
            if value is None or (not isinstance(value, bool) and not value):
                yield f"nothing stands in {body} at {place}"
    for name in rule.code:
        try:
            pkgutil.resolve_name(name)
        except (ImportError, AttributeError):
            yield f"there is no {name}"
    yield from (f"there is no test {test}" for test in rule.tests if not _is_a_test(test))


def unverified(profile: Profile) -> Iterator[str]:
    """Find every place of a profile that a lawyer has still to confirm."""
    for value in fields(profile):
        yield from _unverified(getattr(profile, value.name), value.name)


def page() -> str:
    """Return the map."""
    parts = [
        f"## {PARTS[part]}\n\n{_table(tuple(found))}\n"
        for part, found in groupby(rules(), key=lambda rule: rule.part)
    ]
    still = [
        f"- `{profile.key}`: {', '.join(f'`{place}`' for place in places)}\n"
        for profile in _bodies().values()
        if (places := tuple(unverified(profile)))
    ]
    return _HEAD + "\n".join(parts) + "\n" + _OPEN + "".join(still)


def _rule(key: str, facts: dict[str, object]) -> Rule:
    unknown = facts.keys() - {each.name for each in fields(Rule)}
    if unknown:
        raise KeyError(key, *unknown)

    def listed(name: str) -> tuple[str, ...]:
        value = facts.get(name, ())
        return tuple(map(str, value)) if isinstance(value, list) else ()

    return Rule(
        id=key,
        source=str(facts.get("source", "")),
        says=str(facts.get("says", "")),
        profile=listed("profile"),
        code=listed("code"),
        tests=listed("tests"),
        people=str(facts.get("people", "")),
    )


@cache
def _bodies() -> Mapping[str, Profile]:
    return {each.key: each for each in known_profiles()}


def _table(found: tuple[Rule, ...]) -> str:
    rows = [
        _COLUMNS,
        ("---",) * len(_COLUMNS),
        *(
            (
                each.id,
                each.source,
                each.says,
                "<br>".join([*map(_with_value, each.profile), *(f"`{it}`" for it in each.code)]),
                "<br>".join(f"`{test}`" for test in each.tests),
                each.people,
            )
            for each in found
        ),
    ]
    return "".join(f"| {' | '.join(row)} |\n".replace("|  |", "| |") for row in rows)


def _with_value(place: str) -> str:
    """Return a place of a profile with what stands there, if that is short."""
    told = dict.fromkeys(text for _, value in _values(place) if (text := _short(value)))
    return f"`{place}`" + (f" = {' / '.join(told)}" if told else "")


def _short(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | date():
            return str(value)
        case str() if len(value) <= _SHORT:
            return value
        case _:
            return ""


def _values(place: str) -> Iterator[tuple[str, object]]:
    """Yield what stands at a place, by body."""
    body, _, path = place.partition(": ")
    for key in SEVERAL.get(body, (body,)):
        value: object = _bodies().get(key)
        for step in path.split("."):
            value = _at(value, step)
        yield key, value


def _at(value: object, step: str) -> object:
    match value:
        case tuple():
            return next((each for each in value if getattr(each, "key", None) == step), None)
        case Mapping():
            return value.get(step)
        case _:
            return getattr(value, step, None)


def _is_a_test(test: str) -> bool:
    where, _, name = test.partition("::")
    name, _, row = name.rstrip("]").partition("[")
    file = TESTS / where
    return name in _tests_of(file) and row in _text(file)


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""


@cache
def _tests_of(file: Path) -> frozenset[str]:
    found = ast.walk(ast.parse(_text(file)))
    return frozenset(each.name for each in found if isinstance(each, ast.FunctionDef))


def _unverified(value: object, place: str) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        if getattr(value, "unverified", False):
            yield place
        for each in fields(value):
            yield from _unverified(getattr(value, each.name), f"{place}.{each.name}")
    elif isinstance(value, tuple):
        for each in value:
            name = getattr(each, "key", "") or getattr(each, "number", "")
            yield from _unverified(each, f"{place}.{name}")
