# SPDX-License-Identifier: Apache-2.0
"""A card in its words: the text of a language filled with the facts of its moment."""

from dataclasses import replace

from app.domain.agenda import AgendaItem
from app.domain.outcome import BodyOutcome, Outcome, base_size
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.domain.spoken import SpokenWords
from app.domain.tally import Choice, Tally
from app.domain.threshold import Base, Threshold, votes_needed
from app.views.card import (
    CardText,
    CardTexts,
    Filling,
    ForesightTexts,
    Number,
    Script,
    Tongue,
    bound,
    fill,
    written,
)
from app.views.cue import Cue
from app.views.naming import Name

JOINT = "-joint"
"""The ending of a card's twin for a sitting of two bodies."""
FREE = "-free"
"""The same for a hearing, for which the law names no quorum (practice L9)."""


def script(
    sitting: Sitting, register: Register, texts: CardTexts, tongue: Tongue, cue: Cue
) -> Script:
    """Return a card as it is read in one language."""
    words = spoken_words(sitting, texts, tongue)
    facts = _facts(sitting, texts, words, cue)
    facts |= {
        key: Name(value.nominative, register.forms.get(value.nominative))
        for key, value in cue.facts.items()
        if isinstance(value, Name)
    }
    facts |= _motion(sitting, register, words, cue)
    return written(_text(sitting, texts, cue), facts)


def heading(sitting: Sitting, texts: CardTexts, tongue: Tongue, cue: Cue) -> str:
    """Return what a card will be called; empty where that speaks of what isn't known yet."""
    facts = _facts(sitting, texts, spoken_words(sitting, texts, tongue), cue)
    return fill(_text(sitting, texts, cue).heading, facts) or ""


def spoken_words(sitting: Sitting, texts: CardTexts, tongue: Tongue) -> SpokenWords:
    """Return the words of the sitting's profile, or those of any chamber or organ."""
    wording = sitting.profile.wording
    own = (wording.spoken if tongue is Tongue.KK else wording.spoken_ru) or texts.words
    return own if sitting.kind.whole else replace(texts.organ, to_vote=own.to_vote)


def foresight(sitting: Sitting, texts: CardTexts, threshold: Threshold | None) -> tuple[str, ...]:
    """Say for each body what its numbers leave room for; nothing where they can't tell.

    Of those taking part nobody knows the number before the vote.
    """
    if threshold is None or threshold.base is Base.TAKING_PART:
        return ()
    lines = []
    for body in sitting.bodies:
        strength = sitting.strengths[body.key]
        needed = votes_needed(threshold, base_size(threshold.base, strength, Tally()))
        spare = strength.registered - needed
        line = _foreseen(texts.foresight, threshold.base, spare).format(
            N=body.total, n=strength.registered, t=needed, spare=spare
        )
        lines.append(bound(f"{body.name}. {line}" if sitting.joint else line))
    return tuple(lines)


def _foreseen(texts: ForesightTexts, base: Base, spare: int) -> str:
    if spare < 0:
        return texts.impossible
    if base is Base.REGISTERED:
        return texts.present
    return texts.possible if spare else texts.exact


def needed_by_body(sitting: Sitting, threshold: Threshold) -> tuple[int, ...]:
    """Return how many votes each body needs as it is now."""
    return tuple(
        votes_needed(threshold, base_size(threshold.base, sitting.strengths[body.key], Tally()))
        for body in sitting.bodies
    )


def needed_for(sitting: Sitting, cue: Cue, threshold: Threshold) -> tuple[int, ...]:
    """Return how many votes a cue's vote needs in each body, or in both as one (X-30)."""
    if cue.together:
        return (votes_needed(threshold, sum(body.total for body in sitting.bodies)),)
    return needed_by_body(sitting, threshold)


def _text(sitting: Sitting, texts: CardTexts, cue: Cue) -> CardText:
    """Return the text of a card, or of its twin for this kind of sitting."""
    free = any(each.needed is None for each in sitting.quorums)
    twin = cue.card + (FREE if free else JOINT)
    return texts.cards[twin if (free or sitting.joint) and twin in texts.cards else cue.card]


def _facts(sitting: Sitting, texts: CardTexts, words: SpokenWords, cue: Cue) -> dict[str, Filling]:
    quorums = sitting.quorums
    facts: dict[str, Filling] = {
        "N": Number(sum(each.total for each in quorums)),
        "n": Number(sum(each.registered for each in quorums)),
        "q": Number(sum(each.needed or 0 for each in quorums)),
        "q_miss": Number(sum(each.short for each in quorums)),
        "quorums": _quorums(sitting, texts),
        "deputies": words.deputies,
        "deputies_gen": words.deputies_gen,
        "sitting_acc": words.sitting_acc,
        "to_vote": words.to_vote,
    }
    if cue.threshold is not None:
        needed = needed_for(sitting, cue, cue.threshold)
        facts |= {"t": Number(needed[0]), "needs": _needs(sitting, texts, needed)}
        as_one = cue.together and sitting.joint
        if cue.threshold.key in words.majorities and not as_one:
            facts["majority"] = words.majorities[cue.threshold.key]
    if cue.outcome is not None:
        facts["results"] = _results(sitting, texts, cue.outcome.bodies)
        facts["votes"] = _votes(sitting, texts, cue.outcome, sitting.agenda.get(cue.target.item))
    if cue.choice is not None:
        for_it = cue.choice is Choice.IN_FAVOUR
        facts["choice"] = texts.fragments.in_favour if for_it else texts.fragments.against
    return {**facts, **cue.facts}


def _quorums(sitting: Sitting, texts: CardTexts) -> str:
    parts = texts.fragments
    return parts.joined.join(
        parts.quorum.format(body=body.name, N=each.total, n=each.registered, q=each.needed or 0)
        for body, each in zip(sitting.bodies, sitting.quorums, strict=True)
    )


def _needs(sitting: Sitting, texts: CardTexts, needed: tuple[int, ...]) -> str:
    parts = texts.fragments
    return parts.joined.join(
        parts.needed.format(body=body.name, t=number)
        for body, number in zip(sitting.bodies, needed, strict=False)
    )


def _results(sitting: Sitting, texts: CardTexts, bodies: tuple[BodyOutcome, ...]) -> str:
    names = {body.key: body.name for body in sitting.bodies}
    parts = texts.fragments
    return parts.joined.join(
        parts.result.format(
            body=names[each.body],
            a=each.tally.in_favour,
            b=each.tally.against,
            c=each.tally.abstained,
            t=each.needed,
        )
        for each in bodies
    )


def _votes(sitting: Sitting, texts: CardTexts, outcome: Outcome, item: AgendaItem | None) -> str:
    """Say what was found in the box: for and against, by name and by body where there are more."""
    if item is None or not outcome.candidates:
        return _for_and_against(sitting, texts, outcome.bodies)
    names = {each.id: each.name for each in item.candidates}
    shape = "{name}: {votes}" if len(outcome.bodies) == 1 else "{name} ({votes})"
    return texts.fragments.joined.join(
        shape.format(name=names[key], votes=_for_and_against(sitting, texts, bodies))
        for key, bodies in outcome.candidates.items()
    )


def _for_and_against(sitting: Sitting, texts: CardTexts, bodies: tuple[BodyOutcome, ...]) -> str:
    names = {body.key: body.name for body in sitting.bodies}
    found = [
        texts.fragments.found.format(a=each.tally.in_favour, b=each.tally.against)
        for each in bodies
    ]
    if len(bodies) == 1:
        return found[0]
    return "; ".join(
        f"{names[each.body]}: {told}" for each, told in zip(bodies, found, strict=True)
    )


def _motion(
    sitting: Sitting, register: Register, words: SpokenWords, cue: Cue
) -> dict[str, Filling]:
    """Return how the question at hand is put and what came of it, where the body has words.

    Words that name the post of their kind don't fit a candidate for another one.
    """
    item = sitting.agenda.get(cue.target.item)
    motion = words.motions.get(f"{item.kind}/{cue.question}") if item else None
    if item is None or motion is None:
        return {}
    candidate = item.candidate(cue.target.candidate)
    if candidate and candidate.post and "{post}" not in motion.put:
        return {}
    post = candidate.post if candidate else ""
    facts: dict[str, Filling] = {"post": post or sitting.kind_of(item).post}
    if candidate is not None:
        facts["name"] = Name(candidate.name, register.forms.get(candidate.name))
    sentences = {"motion": fill(motion.put, facts), "came_to": fill(motion.adopted, facts)}
    return {key: sentence for key, sentence in sentences.items() if sentence}
