# SPDX-License-Identifier: Apache-2.0
"""The shape of an item: its facts, its candidates, the size and the seats of what it fills."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.agenda import AgendaItem
from app.domain.decide.guards import malformed
from app.domain.ids import MemberId
from app.domain.kinds import OTHER, Kind
from app.domain.refusals import NotEven, QuotaExceeded, Refusal, WrongCandidate
from app.domain.requirements import FieldRule
from app.domain.sitting import Sitting
from app.wording import N_


def check_fields(sitting: Sitting, kind: Kind, fields: Mapping[str, tuple[str, ...]]) -> None:
    """Refuse a fact that the kind doesn't know, lacks, or that can't be so."""
    for key in fields:
        if kind.field(key) is None:
            raise malformed(N_("an item of this kind has no field “{field}”"), field=key)
    for rule in kind.fields:
        values = fields.get(rule.key, ())
        if rule.required and not values:
            raise malformed(N_("the field “{field}” is missing"), field=rule.key)
        _check_values(sitting, rule, values)


def check_size(kind: Kind, size: int | None) -> None:
    """Refuse a size where nothing is formed, and an organ without one."""
    rule = kind.size
    if size is not None and rule is None:
        raise malformed(N_("an item of this kind has no size"))
    if size is None and rule is not None and rule.required:
        raise malformed(N_("an item of this kind needs the size of the organ"))
    if size is not None and size < 1:
        raise malformed(N_("an organ has at least one member"))


def not_even(kind: Kind | None, size: int | None) -> Refusal | None:
    """Refuse a size of which a body can't fill its half (S:7, S:9)."""
    halved = kind is not None and kind.size is not None and kind.size.even
    return NotEven(size=size) if halved and size is not None and size % 2 else None


def over_quota(kind: Kind | None, seats: int | None, size: int | None) -> Refusal | None:
    """Object to more seats than the body fills (S:5)."""
    quota = None if kind is None else kind.quota_for(size)
    if quota is None or seats is None or seats <= quota:
        return None
    return QuotaExceeded(seats=seats, quota=quota)


def check_shape(sitting: Sitting, item: AgendaItem, kind: Kind | None) -> None:
    """Refuse an item that contradicts itself, its kind or the agenda."""
    if sitting.agenda.get(item.id) is not None:
        raise malformed(N_("the agenda has an item “{item}” already"), item=item.id)
    if item.seats is not None and item.seats < 1:
        raise malformed(N_("an item has at least one seat to fill"))
    keys = [candidate.id for candidate in item.candidates]
    if len(set(keys)) < len(keys):
        raise malformed(N_("a candidate is named twice in item “{item}”"), item=item.id)
    if kind is None:
        return
    _check_threshold(sitting, item, kind)
    if kind.per_candidate and not (item.candidates or kind.candidates_optional):
        raise malformed(N_("an item of this kind needs its candidates"))
    if item.candidates and not kind.per_candidate:
        raise malformed(N_("an item of this kind has no candidates"))
    if not (item.title or kind.title):
        raise malformed(N_("an item of this kind needs a title"))
    check_size(kind, item.size)
    check_fields(sitting, kind, item.fields)


def _check_threshold(sitting: Sitting, item: AgendaItem, kind: Kind) -> None:
    """Refuse another majority than the law's where the law has one."""
    if not item.threshold:
        return
    if kind.key != OTHER:
        raise malformed(N_("the majority for an item of this kind is the law's"))
    if item.threshold not in {each.key for each in sitting.profile.thresholds}:
        raise malformed(N_("there is no majority “{threshold}”"), threshold=item.threshold)


def _check_values(sitting: Sitting, rule: FieldRule, values: tuple[str, ...]) -> None:
    known = {each.key for each in rule.values}
    if len(set(values)) < len(values):
        raise malformed(N_("the field “{field}” has a value twice"), field=rule.key)
    if len(values) > 1 and not rule.several:
        raise malformed(N_("the field “{field}” has one value"), field=rule.key)
    for value in values:
        if known and value not in known:
            raise malformed(
                N_("“{key}” must be one of: {known}"),
                key=rule.key,
                known=", ".join(each.key for each in rule.values),
            )
        if rule.member and not _is_deputy(sitting, MemberId(value)):
            raise malformed(
                N_("the field “{field}” names a deputy by key, and there is no “{member}”"),
                field=rule.key,
                member=value,
            )
        if rule.day and not _is_day(value):
            raise malformed(
                N_("the field “{field}” is a day, written as 2026-05-14"), field=rule.key
            )


def _is_day(value: str) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def not_deputies(sitting: Sitting, item: AgendaItem, kind: Kind | None) -> Iterable[Refusal]:
    """Refuse a candidate who must be a deputy and isn't (CL26 9(3); CL95 6(3))."""
    for candidate in item.candidates:
        if candidate.member is not None and not _is_deputy(sitting, candidate.member):
            yield WrongCandidate(candidate=candidate.member)
        elif candidate.member is None and kind is not None and kind.deputies:
            yield WrongCandidate(candidate=candidate.id)


def _is_deputy(sitting: Sitting, key: MemberId) -> bool:
    return any(each.id == key for each in sitting.members)
