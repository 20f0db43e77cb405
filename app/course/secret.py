# SPDX-License-Identifier: Apache-2.0
"""The actions of a course on a secret ballot: the break it is taken in, its count, its protocol."""

from app.course.answers import Answer
from app.course.keys import Keys
from app.domain.decide.guards import known, malformed
from app.domain.ids import BodyKey, CandidateId
from app.domain.secret_ballot import ONE_ENTRY, TWO_ENTRIES, SecretCount
from app.domain.sitting import Sitting
from app.domain.tally import Tally
from app.plenary import Plenary
from app.views import results, secret_results
from app.wording import N_

PAPERS = ("printed", "issued", "unused", "found", "invalid", "not_counted")
VOTES = ("in_favour", "against")


def call_break(plenary: Plenary, keys: Keys) -> Answer:
    """Announce a break; `secret` is true, names the vote, or says where the papers are given.

    `technical` is true or the number of minutes that it will take to put something right.
    """
    if "technical" in keys:
        if "secret" in keys:
            raise malformed(N_("a break for a secret vote is no technical stop"))
        minutes, until = keys.minutes("technical"), keys.text("until")
        if minutes is not None:
            return Answer(result=results.stage(plenary.sittings.stop_for_a_fault(until, minutes)))
    secret, place = _called_for(plenary.sitting, keys)
    sitting = plenary.sittings.call_break(keys.text("until"), secret=secret, place=place)
    return Answer(result=results.stage(sitting))


def enter_secret_count(plenary: Plenary, keys: Keys) -> Answer:
    """Enter what the counting commission found: once, or as the first or the second entry."""
    entered_by = keys.number("entered_by") if "entered_by" in keys else ONE_ENTRY
    if "entered_by" in keys and entered_by not in TWO_ENTRIES:
        raise malformed(N_("“{key}” must be one of: {known}"), key="entered_by", known="1, 2")
    sitting = plenary.ballots.enter_secret_count(_count(plenary.sitting, keys), entered_by)
    return Answer(result=secret_results.counted(known(sitting.open_ballot)))


def approve_protocol(plenary: Plenary, keys: Keys) -> Answer:
    """Approve the counting commission's protocol by a show of hands."""
    sitting = plenary.ballots.approve_protocol(keys.figures(plenary.sitting))
    return Answer(result=secret_results.answer(sitting, sitting.ballots[-1]))


def _called_for(sitting: Sitting, keys: Keys) -> tuple[bool, str]:
    """Return whether a break is for a secret vote, and where the papers are given."""
    if not keys.is_text("secret"):
        return keys.flag("secret"), ""
    said = keys.named("secret")
    going_on = sitting.open_ballot
    return True, "" if going_on is not None and said == going_on.id else said


def _count(sitting: Sitting, keys: Keys) -> SecretCount:
    candidates = keys.table_or_none("candidates") if "candidates" in keys else None
    if "candidates" in keys:
        if candidates is None:
            raise malformed(N_("“{key}” must be a table"), key="candidates")
        if any(key in keys for key in VOTES):
            raise malformed(N_("votes are given in all or by candidate, not both"))
    else:
        keys.check((*PAPERS, *VOTES), ("entered_by",))
    invalid, invalid_of = _aside(sitting, keys, "invalid")
    not_counted, not_counted_of = _aside(sitting, keys, "not_counted")
    return SecretCount(
        printed=keys.number("printed"),
        issued=keys.number("issued"),
        unused=keys.number("unused"),
        found=keys.number("found"),
        invalid=invalid,
        not_counted=not_counted,
        votes={} if candidates is not None else _votes(sitting, keys),
        candidates=_by_candidate(sitting, candidates),
        invalid_of=invalid_of,
        not_counted_of=not_counted_of,
    )


def _aside(sitting: Sitting, keys: Keys, key: str) -> tuple[int, dict[BodyKey, int]]:
    """Return papers set aside: in all, and by body where a joint sitting's step gives a table."""
    if len(sitting.bodies) == 1 or keys.table_or_none(key) is None:
        return keys.number(key), {}
    by_body = keys.by_body(key, sitting)
    return sum(by_body.values()), by_body


def _by_candidate(sitting: Sitting, table: Keys | None) -> dict[CandidateId, dict[BodyKey, Tally]]:
    if table is None:
        return {}
    found = {}
    for name in table.names:
        part = table.table_or_none(name)
        if part is None:
            raise malformed(N_("“{key}” must be a table"), key=f"candidates.{name}")
        part.check(VOTES, ())
        found[CandidateId(name)] = _votes(sitting, part)
    return found


def _votes(sitting: Sitting, keys: Keys) -> dict[BodyKey, Tally]:
    for_, against = (keys.by_body(key, sitting) for key in VOTES)
    return {
        body: Tally(in_favour=in_favour, against=against[body]) for body, in_favour in for_.items()
    }
