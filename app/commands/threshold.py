# SPDX-License-Identifier: Apache-2.0
"""`threshold`: the least number of votes for a share of a total."""

import argparse
from pathlib import Path

from app import bootstrap
from app.commands.answer import Answer, Status
from app.domain.threshold import Threshold, votes_needed
from app.errors import Unreadable
from app.wording import N_, Saying


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
        answer.tell(
            sentence, share=threshold.share, total=total, needed=needed, article=threshold.article
        )
    return Status.DONE


def _threshold(request: argparse.Namespace) -> Threshold:
    if (request.share is None) == (request.key is None):
        raise _wrong("threshold", N_("give either --share or --key with --profile"))
    if request.share is not None:
        return _of_share(request.share, more_than=request.more_than)
    if request.profile is None:
        raise _wrong("--key", N_("--key needs --profile"))
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
        raise _wrong("--share", N_("a share is more than 0 and at most 1, written 2/3"))
    return Threshold(
        key="share", numerator=numerator, denominator=denominator, more_than=more_than
    )


def _whole(place: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise _wrong(place, N_("a whole number is needed"))
    return int(text)


def _wrong(place: str, sentence: str) -> Unreadable:
    return Unreadable(place=place, reason=Saying(sentence))
