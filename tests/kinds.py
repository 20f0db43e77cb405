# SPDX-License-Identifier: Apache-2.0
"""An item of any kind with all that its kind asks for, built from the kind's own data."""

from datetime import date

from app.domain.agenda import AgendaItem, Candidate, Paper
from app.domain.ids import CandidateId, ItemId, MemberId
from app.domain.kinds import Kind
from app.domain.member import Member
from app.domain.requirements import FieldRule

ITEM = ItemId("item")
DATED = date(2026, 5, 6)
SURE = ("Көктерекова Айгүл Жусанқызы", "Қарағайлиев Нұрлан Еменұлы")
TITLE = "Регламентке өзгерістер енгізу туралы"
CLAUSE = "Регламентке мынадай өзгерістер енгізілсін: 5-тармақ алып тасталсын."
REASON = "Себептері осы тармақта толық көрсетілген."
SUBJECT = "Экономикалық саясат комитеті"
BILL = "«Табиғи сулар туралы» заң жобасы бойынша келіспеушіліктерді реттеу"
TEXTS = {
    "post": "Қазақстан Республикасының Қаржы министрі",
    "violation": "«Мемлекеттік сатып алу туралы» Заңның 5-бабы орындалмаған",
}
"""What a free field says, by its key."""


def an_item_of(
    kind: Kind,
    members: tuple[Member, ...],
    *,
    names: tuple[str, ...] = SURE,
    spare: bool = False,
    dated: date = DATED,
) -> AgendaItem:
    """Return an item of the kind with its candidates, fields, size and papers; or just enough."""
    subject = "" if spare else BILL if kind.key.startswith("joint-") else SUBJECT
    asked = {each.needs_field for each in kind.questions}
    fields = {
        each.key: _values(each, members, names)
        for each in kind.fields
        if each.required or not spare or each.key in asked
    }
    item = AgendaItem(
        id=ITEM,
        kind=kind.key,
        title="" if kind.title else TITLE,
        subject=subject,
        candidates=_candidates(kind, members, names),
        size=None if kind.size is None else 2 * len(names) * kind.size.share_of,
        fields=fields,
    )
    papers = tuple(_papers(kind, item, dated))
    return AgendaItem(
        id=item.id,
        kind=item.kind,
        title=item.title,
        subject=subject,
        candidates=item.candidates,
        size=item.size,
        fields=fields,
        papers=papers,
    )


def clauses_of(kind: Kind, question: str) -> tuple[str, ...]:
    """Return the clerk's clauses where the kind has none of its own."""
    rule = kind.question(question)
    return () if rule is None or rule.act is None or rule.act.clauses else (CLAUSE,)


def reasons_of(kind: Kind, question: str) -> tuple[str, ...]:
    """Return the reasons where the act needs them."""
    rule = kind.question(question)
    return (REASON,) if rule is not None and rule.reasons else ()


def _candidates(
    kind: Kind, members: tuple[Member, ...], names: tuple[str, ...]
) -> tuple[Candidate, ...]:
    if not kind.per_candidate:
        return ()
    if kind.deputies:
        deputies = members[1 : 1 + len(names)]
        return tuple(
            Candidate(id=CandidateId(f"c{place}"), name=each.name, member=each.id)
            for place, each in enumerate(deputies, start=1)
        )
    return tuple(
        Candidate(id=CandidateId(f"c{place}"), name=name)
        for place, name in enumerate(names, start=1)
    )


def _values(
    rule: FieldRule, members: tuple[Member, ...], names: tuple[str, ...]
) -> tuple[str, ...]:
    if rule.objects:
        return ()
    if rule.member:
        return tuple(each.id for each in (members[10:13] if rule.several else members[3:4]))
    if rule.person:
        return names[:1]
    if rule.day:
        return ("2026-06-10",)
    if rule.values:
        voted = [each.key for each in rule.values if each.by_vote]
        return tuple(voted[:3] if rule.several else voted[:1])
    return (TEXTS.get(rule.key, "52-бап"),)


def _papers(kind: Kind, item: AgendaItem, dated: date) -> list[Paper]:
    values = {value for values in item.fields.values() for value in values}
    found = []
    for number, rule in enumerate(kind.papers, start=1):
        instead = kind.initiative is not None and kind.initiative.instead == rule.key
        if instead or (rule.grounds and values.isdisjoint(rule.grounds)):
            continue
        whose = [each.id for each in item.candidates] if rule.per_candidate else [None]
        found += [
            Paper(
                paper=rule.key,
                candidate=candidate,
                number=str(number),
                dated=dated,
                received=dated,
                signatories=tuple(MemberId(key) for key in item.fields.get("rapporteur", ())),
            )
            for candidate in whose
        ]
    return found
