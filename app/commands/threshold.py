# SPDX-License-Identifier: Apache-2.0
"""`threshold`: the least number of votes for a share of a total."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.domain.threshold import Threshold, votes_needed
from app.errors import Unreadable
from app.wording import N_, Fact, Saying

_DIGITS = 9
"""No body has more deputies than there are people."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `threshold` takes."""
    parser.add_argument("--total", required=True, metavar="N")
    parser.add_argument("--share", metavar="P/Q")
    parser.add_argument("--more-than", action="store_true")
    parser.add_argument("--key")
    parser.add_argument("--profile")
    parser.add_argument("--explain", action="store_true")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Print the number; with --explain also the sentence."""
    total = _whole("--total", request.total)
    threshold = _threshold(request)
    needed = votes_needed(threshold, total)
    if answer.json:
        answer.line(
            {
                "needed": needed,
                "base_size": total,
                "share": threshold.share,
                "more_than": threshold.more_than,
                "article": threshold.article,
            }
        )
    else:
        answer.out(str(needed))
    if request.explain:
        sentence = (
            N_("More than {share} of {total} is at least {needed}. {article}")
            if threshold.more_than
            else N_("At least {share} of {total} is {needed}. {article}")
        )
        facts: dict[str, Fact] = {
            "share": threshold.share,
            "total": total,
            "needed": needed,
            "article": threshold.article,
        }
        answer.say(answer.word(Saying(sentence, facts)).strip())
    return Status.DONE


def _threshold(request: argparse.Namespace) -> Threshold:
    if (request.share is None) == (request.key is None):
        raise _wrong(N_("give either --share or --key with --profile"), "threshold")
    if request.share is not None:
        return _of_share(request.share, more_than=request.more_than)
    if request.profile is None:
        raise _wrong(N_("--key needs --profile"), "--key")
    profile = bootstrap.find_profile(request.profile, beside=Path.cwd())
    for threshold in profile.thresholds:
        if threshold.key == request.key:
            return threshold
    known = ", ".join(each.key for each in profile.thresholds)
    reason = Saying(N_("no such threshold; known ones: {known}"), {"known": known})
    raise Unreadable(place=request.key, reason=reason)


def _of_share(share: str, *, more_than: bool) -> Threshold:
    above, _, below = share.partition("/")
    numerator, denominator = _whole("--share", above), _whole("--share", below)
    if not 0 < numerator <= denominator:
        raise _wrong(N_("a share is more than 0 and at most 1, written 2/3"), "--share")
    if more_than and numerator == denominator:
        raise _wrong(N_("more than the whole can't be reached"), "--more-than")
    return Threshold(key="share", numerator=numerator, denominator=denominator, more_than=more_than)


def _whole(place: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= _DIGITS):
        raise _wrong(N_("a whole number is needed"), place)
    return int(text)


def _wrong(sentence: str, place: str) -> Unreadable:
    return Unreadable(place=place, reason=Saying(sentence))
