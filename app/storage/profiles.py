# SPDX-License-Identifier: Apache-2.0
"""Reads a body's profile and checks every number and word in it before anyone relies on it."""

import tomllib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from app.domain.profile import Profile
from app.domain.refusals import OBJECTIONS, REFUSALS
from app.domain.threshold import Base
from app.errors import Unreadable
from app.storage.codec import WrongShape, shaped
from app.storage.kind_checks import Problem, braces, kind_problems, unique
from app.storage.spoken import profile_problems
from app.storage.toml_lines import told_with_line
from app.wording import N_, Saying

MASK_FIELDS = ("seq", "convocation")

NO_PROCEDURE = N_("there is no procedure “{key}”")


def load(path: Path) -> Profile:
    """Return the profile in that file; raises `Unreadable` with file, field and sentence."""
    return _load(path, _content(path))


# A file with the same bytes is the same profile; every sitting and every list of kinds asks for it.
@lru_cache(maxsize=16)
def _load(path: Path, content: bytes) -> Profile:
    document = _parsed(path, content)
    try:
        profile = shaped(_with_procedures(document), Profile)
    except WrongShape as error:
        where, why = error.problems[0]
        raise _wrong(path, where, why) from error
    for where, reason in _problems(profile):
        raise _wrong(path, where, reason)
    return profile


def shipped(folder: Path) -> tuple[Profile, ...]:
    """Return the profiles in a folder, in the order of their file names."""
    return tuple(load(path) for path in sorted(folder.glob("*.toml")))


def find(reference: str, *, folder: Path, beside: Path) -> Profile:
    """Return the profile of that key, or the one in the file named, relative to `beside`."""
    named = folder / f"{reference}.toml"
    if Path(reference).name == reference and _is_file(named):
        return load(named)
    path = beside / reference
    if path.suffix == ".toml" and _is_file(path):
        return load(path)
    known = ", ".join(sorted(each.stem for each in folder.glob("*.toml")))
    reason = Saying(N_("no such profile; known ones: {known}"), {"known": known})
    raise Unreadable(place=reference, reason=reason)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name longer than any file's
        return False


def read_toml(path: Path) -> dict[str, object]:
    """Return a TOML file's content; raises `Unreadable` when it can't be read."""
    return _parsed(path, _content(path))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = Saying(N_("the file can't be read: {problem}"), {"problem": error.strerror})
        raise Unreadable(place=str(path), reason=reason) from error


def _parsed(path: Path, content: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(content.decode())
    except (ValueError, RecursionError) as error:
        # Python has a ValueError also for a number of thousands of digits.
        reason = Saying(N_("this isn't a TOML file: {problem}"), {"problem": str(error)})
        raise Unreadable(place=path.name, reason=reason) from error


def _with_procedures(document: dict[str, object]) -> dict[str, object]:
    """Return the profile with shared papers and steps put into each kind that names them.

    `[[procedures]]` has a key, `papers` and `steps`; a kind with `procedure = "<key>"` has these
    where it gives none of its own.
    """
    shared = {each.get("key"): each for each in _tables(document, "procedures")}
    kinds = []
    for kind in _tables(document, "kinds"):
        name = kind.get("procedure")
        if name is not None and name not in shared:
            raise WrongShape(
                ((f"kinds[{kind.get('key')}].procedure", Saying(NO_PROCEDURE, {"key": str(name)})),)
            )
        whole = {**shared.get(name, {}), **kind}
        own = {"procedure"} if "key" in kind else {"procedure", "key"}
        kinds.append({key: value for key, value in whole.items() if key not in own})
    rest = {key: value for key, value in document.items() if key != "procedures"}
    return {**rest, "kinds": kinds} if "kinds" in document else rest


def _tables(document: dict[str, object], key: str) -> list[dict[str, object]]:
    value = document.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise WrongShape(((key, Saying(N_("“{key}” must be a list of tables"), {"key": key})),))
    return value


def _wrong(path: Path, where: str, why: Saying) -> Unreadable:
    place = f"{path.name}: {where}" if where else path.name
    return Unreadable(place=place, reason=told_with_line(path, where, why))


def _problems(profile: Profile) -> Iterator[Problem]:
    """Find what contradicts itself, field by field."""
    for check in _CHECKS:
        yield from check(profile)


def _key(profile: Profile) -> Iterator[Problem]:
    for name in ("key", "convocation"):
        text = getattr(profile, name)
        if not text or "/" in text:
            yield name, Saying(N_("a name without “/” is needed"))


def _numbers(profile: Profile) -> Iterator[Problem]:
    """Hold every number to what can be: a sitting can't be planned around a typing slip."""
    form = profile.paper
    bounds = [
        ("edition", profile.edition, 1, _MOST),
        ("utc_offset", profile.utc_offset, -12 * 60, 14 * 60),
        ("paper.type_size", form.type_size, 6, 36),
        *((f"paper.{name}", getattr(form, name), 0, 100) for name in _MARGINS),
    ]
    bounds += [
        (f"kinds[{kind.key}].{name}", getattr(kind, name), 1, _MOST)
        for kind in profile.kinds
        for name in ("quota", "term_years")
    ]
    bounds += [("floor.most", profile.floor.most, 1, _MOST)]
    bounds += [
        (f"floor.minutes.{kind}", minutes, 1, 24 * 60)
        for kind, minutes in profile.floor.minutes.items()
    ]
    for where, number, least, most in bounds:
        if number is not None and not least <= number <= most:
            yield where, Saying(N_("{number} can't be right here"), {"number": number})


def _articles(profile: Profile) -> Iterator[Problem]:
    for code in profile.articles:
        if code not in {*REFUSALS, *OBJECTIONS}:
            yield f"articles.{code}", Saying(N_("there is no refusal “{code}”"), {"code": code})


def _totals(profile: Profile) -> Iterator[Problem]:
    if not profile.totals:
        yield "totals", Saying(N_("at least one total is needed"))
    if not any(total.since is None for total in profile.totals):
        yield "totals", Saying(N_("one total without a date must hold from the beginning"))
    yield from unique("totals", (str(total.since) for total in profile.totals))
    for index, total in enumerate(profile.totals):
        if total.number < 1:
            yield f"totals[{index}].number", Saying(N_("a body has at least one deputy"))


def _validity(profile: Profile) -> Iterator[Problem]:
    if profile.valid_to is not None and profile.valid_to < profile.valid_from:
        yield "valid_to", Saying(N_("the last day is before the first"))


def _joint(profile: Profile) -> Iterator[Problem]:
    joint = profile.joint
    if joint is None:
        return
    if len(set(joint.bodies)) != 2:  # noqa: PLR2004 - two sit together
        yield "joint.bodies", Saying(N_("a joint sitting is of two bodies"))
    if joint.led_by not in joint.bodies:
        yield "joint.led_by", Saying(N_("the body that leads is one of those that sit"))


def _thresholds(profile: Profile) -> Iterator[Problem]:
    yield from unique("thresholds", (each.key for each in profile.thresholds))
    for index, each in enumerate(profile.thresholds):
        if not 0 < each.numerator <= each.denominator:
            where = f"thresholds[{index}].numerator"
            yield where, Saying(N_("a share is more than 0 and at most 1"))
        elif each.more_than and each.numerator == each.denominator:
            yield (
                f"thresholds[{index}].more_than",
                Saying(N_("more than the whole can't be reached")),
            )


def _references(profile: Profile) -> Iterator[Problem]:
    keys = {each.key for each in profile.thresholds}
    named = [(name, getattr(profile, name)) for name in ("quorum", "agenda", "procedural")]
    for where, key in named:
        if key not in keys:
            yield where, Saying(N_("no threshold has the key “{key}”"), {"key": key})
    if any(
        each.key == profile.quorum and each.base is not Base.TOTAL for each in profile.thresholds
    ):
        yield "quorum", Saying(N_("the quorum is a share of the total"))
    for key in profile.elsewhere:
        if profile.kind(key) is not None:
            yield "elsewhere", Saying(N_("this body has the kind “{key}” itself"), {"key": key})


def _mask(profile: Profile) -> Iterator[Problem]:
    yield from braces("number_mask", profile.number_mask, MASK_FIELDS)
    if "{seq}" not in profile.number_mask:
        yield "number_mask", Saying(N_("the number needs {{seq}}"))
    if profile.wording.ru is not None:
        yield from braces("wording.ru.number_mask", profile.wording.ru.number_mask, MASK_FIELDS)


_MOST = 10_000
_MARGINS = ("margin_left", "margin_right", "margin_top", "margin_bottom", "headed_top")
_CHECKS: tuple[Callable[[Profile], Iterator[Problem]], ...] = (
    _key,
    _numbers,
    _articles,
    _totals,
    _validity,
    _joint,
    _thresholds,
    _references,
    _mask,
    kind_problems,
    profile_problems,
)
