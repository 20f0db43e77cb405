# SPDX-License-Identifier: Apache-2.0
"""`profiles`: the bodies the program knows, with their totals and thresholds."""

import argparse
from datetime import date

from app import bootstrap
from app.commands.answer import Answer, Status
from app.domain.outcome import Strength, base_size
from app.domain.profile import Profile
from app.domain.tally import Tally
from app.domain.threshold import Base, Threshold, votes_needed


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `profiles` takes: nothing of its own."""
    del parser


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Print one line a body."""
    del request
    for profile in bootstrap.known_profiles():
        if answer.json:
            answer.line(_fields(profile))
        else:
            until = profile.valid_to.isoformat() if profile.valid_to else ""
            total = _total(profile)
            answer.out(f"{profile.key}\t{profile.name}\t{total}\t{profile.valid_from}\t{until}")
    return Status.DONE


def _total(profile: Profile) -> int:
    return profile.total_on(profile.valid_to or date.max)


def _fields(profile: Profile) -> dict[str, object]:
    total = _total(profile)
    return {
        "key": profile.key,
        "name": profile.name,
        "total": total,
        "from": profile.valid_from.isoformat(),
        "to": profile.valid_to.isoformat() if profile.valid_to else None,
        "kinds": [kind.key for kind in profile.kinds],
        "thresholds": [_threshold(each, total) for each in profile.thresholds],
    }


def _threshold(threshold: Threshold, total: int) -> dict[str, object]:
    """Return a threshold; `needed` is of the total, so none where the base is known only later."""
    size = base_size(threshold.base, Strength(total=total, registered=0), Tally())
    of_total = threshold.base is Base.TOTAL
    return {
        "key": threshold.key,
        "share": threshold.share,
        "more_than": threshold.more_than,
        "base": threshold.base.value,
        "needed": votes_needed(threshold, size) if of_total else None,
        "article": threshold.article,
    }
