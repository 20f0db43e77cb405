# SPDX-License-Identifier: Apache-2.0
"""The presiding officer's script (отырысты жүргізу реті), printed: the paper twin of the cards.

It is made before the sitting, from the same texts as the cards, for the whole of the agenda: what
nobody can know yet is a blank to be filled by hand, and both ends of every vote stand there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.domain.agenda import AgendaItem
from app.domain.ids import CandidateId
from app.domain.register import Register
from app.domain.sitting import Sitting
from app.domain.threshold import Base, Threshold
from app.views.card import Blank, Cards, Filling, Tongue, fill
from app.views.card_places import ANYWHERE, assured, perhaps
from app.views.cue import Cue
from app.views.deeds import Target
from app.views.naming import Name
from app.views.paper import Heading, Paper, Part, Text, Weight
from app.views.papers import Frame, paper, place_and_day
from app.views.phrases import Phrases
from app.views.question_cues import question, taken_up
from app.views.record import Record
from app.views.said import script

KIND: Final = "script"

_BLANK: Final = Blank()
_UNKNOWN: Final = (
    "n",
    "q_miss",
    "v",
    "a",
    "b",
    "c",
    "t_miss",
    "until",
    "time",
    "place",
    "nc",
    "name",
    "secretary",
)
_PAPERS: Final = ("printed", "issued", "unused", "found", "invalid")
_KNOWN_BEFORE: Final = frozenset({Base.TOTAL, Base.MEMBERS})
_AT_HAND: Final = (
    *("no-quorum", "postponed-no-quorum", "additional-registration", "additional", "quorum-lost"),
    *("break-until", "resume", "technical-stop", "chair-handed-over"),
    *("debate", "debate-stop", "procedural", "procedural-adopted", "procedural-not-adopted"),
    *("floor", "floor-time", "floor-procedural", "floor-warning", "floor-deprived"),
    *("tie", "tie-chair", "repeat-put", "repeat", "candidate-withdrawn", "closing-early"),
)
"""What may have to be said at any moment, and nobody knows when."""
_BY_THOSE_HERE: Final = frozenset({"debate-stop", "procedural"})
"""Questions decided by those registered (PR п.22)."""
_OF_ONE: Final = frozenset({"tie", "tie-chair", "procedural-adopted", "procedural-not-adopted"})
"""Cards that tell the figures of one body."""
_OF_A_QUORUM: Final = frozenset({"no-quorum", "postponed-no-quorum", "quorum-lost"})
"""Cards that nobody reads where the law names no quorum: a hearing (practice L9)."""
_SECRET: Final = ("secret-rules", "secret-count", "secret-approval", "secret-approved")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """What is read aloud, filled as far as it is known before the sitting."""

    sitting: Sitting
    cards: Cards

    def parts(self, cue: Cue) -> Iterator[Part]:
        """Yield a card: its heading and its paragraphs in large type."""
        register = Register(key="")
        texts = self.cards[Tongue.KK]
        filled = replace(cue, facts={**self._blanks(cue.threshold), **cue.facts})
        said = script(self.sitting, register, texts, Tongue.KK, filled)
        yield Heading(text=said.heading)
        for paragraph in said.paragraphs:
            strong = all(run.strong for run in paragraph)
            text = "".join(run.text for run in paragraph)
            yield Text(text=text, weight=Weight.LARGE_STRONG if strong else Weight.LARGE)

    def _blanks(self, threshold: Threshold | None) -> dict[str, Filling]:
        """Return a blank for each figure that only the sitting will bring."""
        facts: dict[str, Filling] = dict.fromkeys((*_UNKNOWN, *_PAPERS), _BLANK)
        parts = self.cards[Tongue.KK].fragments
        bodies = self.sitting.bodies
        needed = zip(bodies, self.sitting.quorums, strict=True)
        facts["quorums"] = parts.joined.join(
            parts.quorum.format(body=body.name, N=each.total, n=_BLANK, q=each.needed or 0)
            for body, each in needed
        )
        blank = dict.fromkeys("abct", _BLANK)
        facts["results"] = parts.joined.join(
            fill(parts.result, {"body": body.name, **blank}) or "" for body in bodies
        )
        if threshold is None or threshold.base not in _KNOWN_BEFORE:
            facts["t"] = _BLANK
            facts["needs"] = parts.joined.join(
                parts.needed.format(body=body.name, t=_BLANK) for body in bodies
            )
        return facts


def scripts(record: Record, say: Phrases, cards: Cards) -> Iterator[Paper]:
    """Return the script of the whole sitting, once something is on its agenda."""
    sitting = record.sitting
    if not sitting.agenda.items:
        return
    frame = Frame(
        kind=KIND,
        title=say("script.title"),
        corner=say("common.service"),
        under=(place_and_day(sitting, say),),
    )
    reader = _Reader(sitting=sitting, cards=cards)
    known = {each.occasion: each for each in _cues(sitting)}
    parts = tuple(part for cue in known.values() for part in reader.parts(cue))
    at_hand = tuple(part for cue in _at_hand(sitting) for part in reader.parts(cue))
    title = Heading(text=say("script.at_hand"))
    yield paper(record, say, frame, (*parts, title, *at_hand))


def _cues(sitting: Sitting) -> Iterator[Cue]:
    yield Cue(card="registration", occasion="registration")
    yield Cue(card="opening", occasion="opening")
    if sitting.kind.whole:
        size: dict[str, Filling] = {"k": str(len(sitting.agenda.items))}
        threshold = sitting.agenda_threshold
        yield Cue(card="agenda", occasion="agenda", facts=size)
        yield Cue(card="agenda-put", occasion="agenda-put", threshold=threshold)
        yield from _ends(sitting, "agenda-put", ("agenda-adopted", "agenda-not-adopted"), threshold)
    for item in sitting.agenda.items:
        if not item.stage.finished:
            yield from _item(sitting, item)
    yield Cue(card="closing", occasion="closing")


def _at_hand(sitting: Sitting) -> Iterator[Cue]:
    """Yield the texts of occasions, each place a blank to be filled by hand."""
    unsaid = _OF_ONE if sitting.joint else frozenset()
    if all(each.needed is None for each in sitting.quorums):
        unsaid |= _OF_A_QUORUM
    for card in _AT_HAND:
        if card not in unsaid:
            places = (assured(card) - ANYWHERE) | (perhaps(card) & {"m"})
            blanks: dict[str, Filling] = dict.fromkeys(places, _BLANK)
            rule = sitting.threshold(sitting.profile.procedural) if card in _BY_THOSE_HERE else None
            yield Cue(card=card, occasion=f"at-hand/{card}", facts=blanks, threshold=rule)


def _item(sitting: Sitting, item: AgendaItem) -> Iterator[Cue]:
    """Yield an item from its first word to both results, for each candidate in turn."""
    afresh = replace(item, steps=())
    plan = replace(sitting, agenda=sitting.agenda.with_item(afresh), current=None, ballots=())
    whose: tuple[CandidateId | None, ...] = tuple(each.id for each in item.standing) or (None,)
    yield taken_up(plan, Target(item=item.id))
    for candidate in whose:
        target = Target(item=item.id, candidate=candidate)
        ahead = tuple(question(plan, target))
        secret = sitting.kind_of(item).secret
        # How an open vote is put and begun isn't said of a secret one.
        yield from (each for each in ahead if not secret or each.threshold is None)
        votes = [each for each in ahead if each.threshold is not None]
        if votes:
            last = votes[-1]
            yield from _results(plan, afresh, last)
            if secret:
                yield from _found_in_secret(plan, afresh, last)


def _results(sitting: Sitting, item: AgendaItem, put: Cue) -> Iterator[Cue]:
    candidate = item.candidate(put.target.candidate)
    rule = sitting.kind_of(item).question(put.question)
    facts: dict[str, Filling] = {"name": Name(candidate.name)} if candidate else {}
    if sitting.kind_of(item).secret:
        for card in _SECRET:
            cue = replace(put, card=card, occasion=f"{card}/{put.occasion}", facts={})
            if "approval" in card:
                # Both bodies of a joint sitting approve the protocol as one.
                cue = replace(cue, threshold=sitting.agenda_threshold, together=True)
            yield cue
        return
    yield replace(put, card="end", occasion=f"end/{put.occasion}", facts={})
    joint, decision = (
        sitting.joint,
        "" if rule is not None and rule.act is not None else "-decision",
    )
    if sitting.elects(item):
        cards = (
            ("joint-quota-passed", "joint-quota-not-passed")
            if joint
            else ("quota-passed", "quota-not-passed")
        )
    elif joint:
        cards = ("joint-adopted", "joint-not-adopted-both")
    else:
        cards = (f"adopted{decision}", f"not-adopted{decision}")
    for card in cards:
        yield replace(put, card=card, occasion=f"{card}/{put.occasion}", facts=facts)


def _found_in_secret(sitting: Sitting, item: AgendaItem, put: Cue) -> Iterator[Cue]:
    """Yield what is announced once the protocol is approved: both ends, or who has gathered."""
    joint = "joint-" if sitting.joint else ""
    rule = sitting.kind_of(item).question(put.question)
    decision = "" if rule is not None and rule.act is not None else "-decision"
    candidate = item.candidate(put.target.candidate)
    cards: tuple[str, ...] = (f"secret-adopted{decision}", f"secret-not-adopted{decision}")
    if joint:
        cards = ("joint-adopted", "joint-not-adopted-both")
    if sitting.elects(item):
        alone = len(item.standing) == 1
        candidate = item.standing[0] if alone else None
        cards = ("secret-several-joint",) if joint else ("secret-several",)
        if alone:
            cards = (f"{joint}quota-passed", f"{joint}quota-not-passed")
    facts: dict[str, Filling] = {"gathered": _BLANK, "short": _BLANK}
    facts |= {"name": Name(candidate.name)} if candidate else {}
    for card in cards:
        yield replace(put, card=card, occasion=f"{card}/{put.occasion}", facts=facts)


def _ends(
    sitting: Sitting, occasion: str, cards: tuple[str, str], threshold: Threshold
) -> Iterator[Cue]:
    """Yield the two ends of a vote on the agenda."""
    for card in ("start", "end", *cards):
        twin = f"joint-{card}" if sitting.joint and card in cards else card
        yield Cue(card=twin, occasion=f"{card}/{occasion}", threshold=threshold)
