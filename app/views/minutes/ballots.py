# SPDX-License-Identifier: Apache-2.0
"""What the minutes say of votes and acts: the figures as announced, and what they came to.

PR п.21 asks for those who took part, in favour, against and abstaining, and for the outcome. Of a
secret ballot the record has papers and sums, and so have the minutes (PR п.26).
"""

from collections.abc import Iterator, Mapping
from typing import Final

from app.domain import events as e
from app.domain.ballot import Ballot, Purpose
from app.domain.ids import CandidateId, MemberId
from app.domain.outcome import BodyOutcome, CastingEffect, CastingVote, Outcome
from app.domain.refusals import AgendaNotAdopted
from app.domain.secret_ballot import SecretCount, agreed
from app.domain.sitting import Sitting
from app.views.minutes.told import (
    Teller,
    Told,
    ballot_number,
    candidate_name,
    names,
    nothing,
    question_of,
    sentences,
    the_ballot,
    unstopped,
)
from app.views.paper import Weight
from app.views.phrases import Phrases
from app.views.record import Moment


def figures(ballot: Ballot, outcome: Outcome, sitting: Sitting, say: Phrases) -> Iterator[str]:
    """Say how each body voted, what was needed and how far it was from that."""
    count = agreed(ballot.entries)
    if count is not None:
        yield _papers_found(count, say)
    for candidate in ballot.candidates or (None,):
        named = ballot.candidates != ()
        of_one = outcome.of(candidate)
        for each in of_one.bodies:
            text = _voted(each, say, secret=ballot.secret)
            if not ballot.run_off:
                base = say(f"base.{outcome.threshold.base}")
                needed = say("told.needed", needed=each.needed, base=base, size=each.base_size)
                text = sentences(text, needed, _margin(each, say))
            if len(outcome.bodies) > 1:
                text = say("common.of_body", body=sitting.body(each.body).name, text=text)
            yield _whose(sitting, ballot, candidate, text, say) if named else text


def verdicts(sitting: Sitting, ballot: Ballot, outcome: Outcome, say: Phrases) -> Iterator[str]:
    """Say what a vote came to; on a paper with several names, for each of them."""
    if not ballot.candidates:
        yield verdict(sitting, ballot, outcome, say)
    for candidate in ballot.candidates:
        text = verdict(sitting, ballot, outcome.of(candidate), say)
        yield _whose(sitting, ballot, candidate, text, say)


def verdict(sitting: Sitting, ballot: Ballot, outcome: Outcome, say: Phrases) -> str:
    """Say what a vote came to, with the article that asks for the majority."""
    article = outcome.threshold.article
    if ballot.purpose is Purpose.AGENDA:
        # Its majority is that of other votes, and asked for elsewhere (PR п.8).
        article = sitting.profile.article_of(AgendaNotAdopted.code)
    shown = say("common.article", article=_without_brackets(article)) if article else ""
    if ballot.run_off:
        return say("told.run_off")
    item = sitting.agenda.get(ballot.item) if ballot.purpose is Purpose.ITEM else None
    if item is not None and sitting.kind_of(item).elect:
        # Who is elected comes from the election alone (practice L7).
        return say("told.majority" if outcome.adopted else "told.no_majority", article=shown)
    return say("told.adopted" if outcome.adopted else "told.not_adopted", article=shown)


def _without_brackets(article: str) -> str:
    """Return an article to be put in brackets: «8-тармағы (ұқсастығы бойынша)» has its own."""
    text, bracket, remark = article.partition(" (")
    return f"{text}, {remark.removesuffix(')')}" if bracket and remark.endswith(")") else article


def casting_of(casting: CastingVote, say: Phrases) -> str:
    """Say how the Chair's casting vote was given and what it did."""
    effect = {
        CastingEffect.DECIDES: "",
        CastingEffect.COUNTS: say("told.casting_counts"),
        CastingEffect.RECORDED: say("told.casting_recorded"),
    }[casting.effect]
    return sentences(say("told.casting", choice=say(f"choice.{casting.choice}")), effect)


def _papers_found(count: SecretCount, say: Phrases) -> str:
    return say(
        "told.papers_found",
        printed=count.printed,
        issued=count.issued,
        unused=count.unused,
        found=count.found,
        invalid=count.invalid,
        not_counted=count.not_counted,
    )


def _voted(each: BodyOutcome, say: Phrases, *, secret: bool) -> str:
    if not secret:
        return say(
            "told.result",
            took_part=each.tally.took_part,
            in_favour=each.tally.in_favour,
            against=each.tally.against,
            abstained=each.tally.abstained,
            did_not_vote=each.did_not_vote,
        )
    votes = say("told.secret_votes", in_favour=each.tally.in_favour, against=each.tally.against)
    if each.found is None:
        # Nobody told the papers of two bodies apart.
        return votes
    took_part = say("told.secret_took_part", took_part=each.found, did_not_vote=each.did_not_vote)
    return sentences(took_part, votes)


def _whose(
    sitting: Sitting, ballot: Ballot, candidate: CandidateId | None, text: str, say: Phrases
) -> str:
    return say("told.whose", name=candidate_name(sitting, ballot, candidate), text=text)


def _margin(each: BodyOutcome, say: Phrases) -> str:
    margin = each.tally.in_favour - each.needed
    if margin > 0:
        return say("told.more", margin=margin)
    if margin == 0:
        return say("told.exactly")
    nobody = each.tally.in_favour and not each.tally.against
    return sentences(
        say("told.short", margin=-margin), say("told.nobody_against") if nobody else ""
    )


def _put(event: e.BallotOpened, on: Moment, say: Phrases) -> Iterator[Told]:
    ballot = the_ballot(on.after, event.ballot)
    put = on.after.profile.wording.put_to_vote.capitalize()
    text = sentences(
        say("told.put", put=put, question=_question(on.after, ballot, say)),
        say(
            "told.ballot",
            ballot=ballot_number(on.after, event.ballot),
            method=say(f"method.{event.method}"),
        ),
    )
    yield Told(text=text, item=event.item)


def _question(sitting: Sitting, ballot: Ballot, say: Phrases) -> str:
    """Return what was put to the vote, with the deputies whom a list names: a commission."""
    question = question_of(sitting, ballot, say)
    item = sitting.agenda.get(ballot.item) if ballot.purpose is Purpose.ITEM else None
    if item is None or ballot.candidate is not None or ballot.candidates:
        return question
    listed = [
        MemberId(key)
        for rule in sitting.kind_of(item).fields
        if rule.member and rule.several and not rule.initiator
        for key in item.fields.get(rule.key, ())
    ]
    named = names(sitting, listed)
    return say("common.candidate", name=unstopped(named), question=question) if named else question


def _announced(event: e.ResultAnnounced, on: Moment, say: Phrases) -> Iterator[Told]:
    ballot = the_ballot(on.after, event.ballot)
    item = ballot.item
    for text in figures(ballot, event.outcome, on.after, say):
        yield Told(text=text, item=item)
    if on.on_paper:
        times = ", ".join(dict.fromkeys(on.on_paper.values()))
        yield Told(text=say("told.on_paper", count=len(on.on_paper), times=times), item=item)
    if event.outcome.tied:
        yield Told(text=say("told.tied"), item=item)
    if event.outcome.casting is not None:
        yield Told(text=casting_of(event.outcome.casting, say), item=item)
    for text in verdicts(on.after, ballot, event.outcome, say):
        yield Told(text=text, weight=Weight.STRONG, item=item)


def _casting(event: e.CastingVoteGiven, on: Moment, say: Phrases) -> Iterator[Told]:
    """Say it at once where the result was announced; else it comes with the result."""
    ballot = the_ballot(on.after, event.ballot)
    if ballot.outcome is not None:
        yield Told(text=casting_of(event.casting, say), item=ballot.item)
        text = verdict(on.after, ballot, event.outcome, say)
        yield Told(text=text, weight=Weight.STRONG, item=ballot.item)


def _annulled(event: e.VoteAnnulled, on: Moment, say: Phrases) -> Iterator[Told]:
    number = ballot_number(on.after, event.ballot)
    text = sentences(
        say("told.annulled", ballot=number, reason=unstopped(event.reason)),
        say("told.decision", ballot=ballot_number(on.after, event.decision)),
    )
    item = the_ballot(on.after, event.ballot).item
    yield Told(text=text, weight=Weight.STRONG, item=item)


def _elected(event: e.ElectionDecided, on: Moment, say: Phrases) -> Iterator[Told]:
    """Name who is elected, and whom a tie keeps apart."""
    item = next(each for each in on.after.agenda.items if each.id == event.item)
    for key, whose in (
        ("told.elected", event.ranking.elected),
        ("told.tie", event.ranking.tie),
    ):
        people = ", ".join(each.name for each in item.candidates if each.id in whose)
        if people:
            text = say(key, names=people)
            yield Told(text=text, weight=Weight.STRONG, item=item.id)


def _issued(event: e.ResolutionIssued, on: Moment, say: Phrases) -> Iterator[Told]:
    act = say("told.issued", number=event.number, title=event.act.title)
    item = on.after.agenda.get(event.item)
    candidate = item.candidate(event.candidate) if item else None
    text = act if candidate is None else say("told.whose", name=candidate.name, text=act)
    yield Told(text=text, weight=Weight.STRONG, item=event.item)


def _corrected(event: e.ResolutionCorrected, on: Moment, say: Phrases) -> Iterator[Told]:
    text = say("told.corrected", number=event.number)
    why = say("told.reason", reason=unstopped(event.reason)) if event.reason else ""
    about = (each.item for each in on.after.resolutions if each.number == event.number)
    yield Told(text=sentences(text, why), item=next(about, None))


BALLOTS: Final[Mapping[type[e.SittingEvent], Teller]] = {
    e.BallotOpened: _put,
    # Single answers, the tellers' figures, a file of the hall's system and what the counting
    # commission found come to the announced result.
    e.VotesCast: nothing,
    e.VotesWithdrawn: nothing,
    e.CountEntered: nothing,
    e.SecretCountEntered: nothing,
    e.VotesImported: nothing,
    e.BallotClosed: nothing,
    e.ResultAnnounced: _announced,
    e.CastingVoteGiven: _casting,
    e.VoteAnnulled: _annulled,
    e.ElectionDecided: _elected,
    # What is put to the vote is the draft; the minutes name the act it became (PR п.23).
    e.ResolutionDrafted: nothing,
    e.ResolutionIssued: _issued,
    e.ResolutionCorrected: _corrected,
}
