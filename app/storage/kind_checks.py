# SPDX-License-Identifier: Apache-2.0
"""Checks the kinds of item of a profile: what contradicts itself is named with its field."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from app.domain.kinds import ActTemplate, Kind
from app.domain.placeholders import Placeholder, Unbalanced, placeholders, used
from app.domain.profile import Profile
from app.domain.refusals import OBJECTIONS
from app.domain.requirements import FieldRule, Required
from app.wording import N_, Saying

Problem = tuple[str, Saying]
"""Where in the file, and why."""

Problems = Iterator[Problem]
TITLE = "title"
NO_TWIN = N_(
    "a text that puts a name into a case, or a fact that may be missing, needs a plain twin"
)
NO_FIELD = N_("the kind has no field “{key}”")


def kind_problems(profile: Profile) -> Problems:
    """Find what contradicts itself in the kinds of item."""
    yield from unique("kinds", (each.key for each in profile.kinds))
    if profile.switches.parallel_russian and profile.wording.ru is None:
        yield "wording.ru", Saying(N_("a Russian text is asked for, and its words are missing"))
    for kind in profile.kinds:
        where = f"kinds[{kind.key}]"
        for check in _CHECKS:
            yield from check(where, kind)
        yield from _thresholds(where, kind, profile)
        for question in kind.questions:
            if question.act is not None:
                known = placeholders(kind, question, profile.wording)
                yield from _act(f"{where}.questions[{question.key}].act", question.act, known)


def unique(where: str, keys: Iterable[str]) -> Problems:
    """Find a key that stands twice."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            yield where, Saying(N_("the key “{key}” stands twice"), {"key": key})
        seen.add(key)


def braces(where: str, text: str, known: Iterable[str]) -> Problems:
    """Find a placeholder that isn't known here, in a text without cases."""
    yield from _template(where, text, dict.fromkeys(known, Placeholder()))


def _lists(where: str, kind: Kind) -> Problems:
    yield from unique(f"{where}.questions", (each.key for each in kind.questions))
    yield from unique(f"{where}.papers", (each.key for each in kind.papers))
    yield from unique(f"{where}.steps", (each.key for each in kind.steps))
    yield from unique(f"{where}.fields", (each.key for each in kind.fields))
    yield from unique(f"{where}.duties", (each.key for each in kind.duties))
    for field in kind.fields:
        yield from unique(f"{where}.fields[{field.key}].values", (v.key for v in field.values))


def _meetings(where: str, kind: Kind) -> Problems:
    if not kind.sittings:
        yield f"{where}.sittings", Saying(N_("at least one kind of sitting is needed"))
    for flag in ("elect", "run_off", "candidates_optional", "deputies"):
        needed = "elect" if flag == "run_off" else "per_candidate"
        if getattr(kind, flag) and not getattr(kind, needed):
            reason = Saying(N_("this needs “{key}” to be true"), {"key": needed})
            yield f"{where}.{flag}", reason
    if kind.size is not None and kind.size.share_of < 1:
        yield f"{where}.size.share_of", Saying(N_("an organ has at least one part"))


def _steps(where: str, kind: Kind) -> Problems:
    for index, step in enumerate(kind.steps):
        if step.required is not Required.WHEN_DEMANDED:
            continue
        if index == 0 or "yes" not in kind.steps[index - 1].notes:
            place = f"{where}.steps[{step.key}].required"
            yield place, Saying(N_("the step before it must be marked “yes” or “no”"))


def _fields(where: str, kind: Kind) -> Problems:
    for field in kind.fields:
        place = f"{where}.fields[{field.key}]"
        yield from _one_sort(place, field)
        if field.with_post and kind.field(field.with_post) is None:
            yield f"{place}.with_post", Saying(NO_FIELD, {"key": field.with_post})
        if field.objects and field.objects not in OBJECTIONS:
            reason = Saying(N_("there is no objection “{code}”"), {"code": field.objects})
            yield f"{place}.objects", reason
        if field.initiator and not field.member:
            yield f"{place}.initiator", Saying(N_("only deputies sign an initiative"))
    vacated = kind.field(kind.vacates)
    if kind.vacates and vacated is None:
        yield f"{where}.vacates", Saying(NO_FIELD, {"key": kind.vacates})
    elif vacated is not None and not vacated.member:
        yield f"{where}.vacates", Saying(N_("only a deputy's seat can fall vacant"))


def _one_sort(place: str, field: FieldRule) -> Problems:
    sorts = [field.member, field.person, field.day, bool(field.values)]
    if sum(sorts) > 1:
        yield place, Saying(N_("a field is a deputy, a person, a day or one of a list"))
    if field.several and not (field.member or field.values):
        yield f"{place}.several", Saying(N_("only deputies and values of a list can be several"))


def _papers(where: str, kind: Kind) -> Problems:
    grounds = {value.key for field in kind.fields for value in field.values}
    for paper in kind.papers:
        for ground in paper.grounds:
            if ground not in grounds:
                reason = Saying(N_("no field of the kind has the value “{key}”"), {"key": ground})
                yield f"{where}.papers[{paper.key}].grounds", reason
        if paper.days_before is not None and paper.days_before < 0:
            yield f"{where}.papers[{paper.key}].days_before", _not_right(paper.days_before)
    named = [
        (f"{where}.deadline.papers", key) for key in (kind.deadline.papers if kind.deadline else ())
    ]
    if kind.initiative is not None and kind.initiative.instead:
        named.append((f"{where}.initiative.instead", kind.initiative.instead))
    for place, key in named:
        if kind.paper(key) is None:
            yield place, Saying(N_("the kind has no paper “{key}”"), {"key": key})


def _days(where: str, kind: Kind) -> Problems:
    if kind.deadline is not None and kind.deadline.days < 1:
        yield f"{where}.deadline.days", _not_right(kind.deadline.days)
    if kind.deadline is not None and not kind.deadline.papers:
        yield f"{where}.deadline.papers", Saying(N_("a deadline runs from a paper"))
    for duty in kind.duties:
        place = f"{where}.duties[{duty.key}]"
        if duty.days is not None and duty.days < 1:
            yield f"{place}.days", _not_right(duty.days)
        for key in duty.questions:
            yield from _question(f"{place}.questions", kind, key)


def _questions(where: str, kind: Kind) -> Problems:
    for index, question in enumerate(kind.questions):
        place = f"{where}.questions[{question.key}]"
        if question.after:
            before = [each.key for each in kind.questions[:index]]
            if question.after not in before:
                reason = Saying(N_("no question “{key}” stands before it"), {"key": question.after})
                yield f"{place}.after", reason
        elif question.if_failed:
            yield f"{place}.if_failed", Saying(N_("it isn't said after which question"))
        if question.needs_field and kind.field(question.needs_field) is None:
            yield f"{place}.needs_field", Saying(NO_FIELD, {"key": question.needs_field})
        if question.each_of:
            several = kind.field(question.each_of)
            if several is None:
                yield f"{place}.each_of", Saying(NO_FIELD, {"key": question.each_of})
            elif not (several.several and several.values):
                yield f"{place}.each_of", Saying(N_("the field has no list of several values"))


def _question(where: str, kind: Kind, key: str) -> Problems:
    if kind.question(key) is None:
        yield where, Saying(N_("the kind has no question “{key}”"), {"key": key})


def _thresholds(where: str, kind: Kind, profile: Profile) -> Problems:
    keys = {each.key for each in profile.thresholds}
    named = [
        (f"{where}.questions[{each.key}].threshold", each.threshold) for each in kind.questions
    ]
    if kind.initiative is not None:
        named.append((f"{where}.initiative.threshold", kind.initiative.threshold))
    for place, key in named:
        if key not in keys:
            yield place, Saying(N_("no threshold has the key “{key}”"), {"key": key})


def _act(where: str, act: ActTemplate, known: Mapping[str, Placeholder]) -> Problems:
    """Find a placeholder that the kind doesn't have, and a doubtful one without a plain twin."""
    short = {name: each for name, each in known.items() if not each.listed}
    yield from _firm(f"{where}.basis", act.basis, short)
    texts = _texts(act.title, act.clauses)
    for name, text in texts:
        yield from _template(f"{where}.{name}", text, short if name == TITLE else known)
    if act.ru is not None:
        russian = {name: Placeholder() for name in ("heading", "enacts", "name") if name in known}
        for name, text in (("basis", act.ru.basis), *_texts(act.ru.title, act.ru.clauses)):
            yield from _template(f"{where}.ru.{name}", text, russian)
    if act.plain is not None:
        for name, text in _texts(act.plain.title, act.plain.clauses):
            yield from _firm(f"{where}.plain.{name}", text, short if name == TITLE else known)
    elif any(_doubtful(text, known) for _, text in texts):
        yield f"{where}.plain", Saying(NO_TWIN)


def _texts(title: str, clauses: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    numbered = ((f"clauses[{index}]", text) for index, text in enumerate(clauses))
    return ((TITLE, title), *numbered)


def _firm(where: str, text: str, known: Mapping[str, Placeholder]) -> Problems:
    """Find what can't be said for certain in a text that has no twin."""
    found = list(_template(where, text, known))
    yield from found
    if not found and _doubtful(text, known):
        sentence = N_("no name may stand in a case here, nor a fact that may be missing")
        yield where, Saying(sentence)


def _doubtful(text: str, known: Mapping[str, Placeholder]) -> bool:
    try:
        return any(
            each.name in known and not known[each.name].firm(each.spec) for each in used(text)
        )
    except Unbalanced:
        return False


def _template(where: str, text: str, known: Mapping[str, Placeholder]) -> Problems:
    try:
        found = list(used(text))
    except Unbalanced:
        yield where, Saying(N_("the braces of this text don't match"))
        return
    for each in found:
        rule = known.get(each.name)
        if rule is None or each.spec not in rule.specs or not each.plain:
            yield where, Saying(N_("unknown placeholder “{name}”"), {"name": str(each)})


def _not_right(number: int) -> Saying:
    return Saying(N_("{number} can't be right here"), {"number": number})


_CHECKS: tuple[Callable[[str, Kind], Problems], ...] = (
    _lists,
    _meetings,
    _steps,
    _fields,
    _papers,
    _days,
    _questions,
)
