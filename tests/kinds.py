# SPDX-License-Identifier: Apache-2.0
"""An item of any kind with all that its kind asks for, built from the kind's own data."""

from datetime import date, timedelta

from app.domain.agenda import AgendaItem, Candidate, Paper
from app.domain.ids import CandidateId, ItemId, MemberId
from app.domain.kinds import Kind
from app.domain.member import Member
from app.domain.requirements import FieldRule

ITEM = ItemId("item")
DATED = date(2026, 5, 6)
UNTIL_REPORT = timedelta(days=35)
"""From the papers of an item to the day that it sets for somebody to report."""
SURE = ("Көктерекова Айгүл Жусанқызы", "Қарағайлиев Нұрлан Еменұлы")
DRAFTS = {
    "regulations": (
        "{body} Регламентіне өзгеріс енгізу туралы",
        "{body} Регламентіне мынадай өзгеріс енгізілсін: 5-тармақ алып тасталсын.",
    ),
    "internal-decision": (
        "Депутаттық этика қағидаларын бекіту туралы",
        "Қоса беріліп отырған Депутаттық этика қағидалары бекітілсін.",
    ),
    "other": (
        "Су ресурстарын басқару жөніндегі ақпарат туралы",
        "Су ресурстарын басқару жөніндегі ақпарат назарға алынсын.",
    ),
}
"""The title and the clause of a kind that has none of its own."""
CHAMBER = "Палатаның"
REASON = "Кандидаттың жұмыс өтілі заңда осы лауазымға белгіленген мерзімнен аз."
REASONS = {
    "immunity/main": "Ұсынуға қоса берілген материалдар сұралған шараларды қолдануға негіз болады.",
    "immunity/refuse": "Ұсынуда сұралған шараларды қолдануға жеткілікті негіз келтірілмеген.",
    "judge-immunity/refuse": "Ұсынуда сұралған шараларды қолдануға жеткілікті негіз келтірілмеген.",
    "release-sc-judge/refuse": "Судьяны лауазымынан босатуға заңда көзделген негіз анықталмаған.",
}
"""Where nobody was a candidate, by «kind/question»."""
COMMITTEE = "Экономикалық саясат комитеті"
COMMISSION = "Су ресурстары мәселелері жөніндегі комиссия"
BILL = "«Табиғи сулар туралы» заң жобасы бойынша келіспеушіліктерді реттеу"
TEXTS = {
    "post": "Қазақстан Республикасының Қаржы министрі",
    "violation": "«Мемлекеттік сатып алу туралы» Заңның 5-бабының талаптары орындалмаған",
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
    subject = "" if spare else _subject(kind)
    asked = {each.needs_field for each in kind.questions}
    fields = {
        each.key: _values(each, members, names, dated + UNTIL_REPORT)
        for each in kind.fields
        if each.required or not spare or each.key in asked
    }
    item = AgendaItem(
        id=ITEM,
        kind=kind.key,
        title=title_of(kind),
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


def title_of(kind: Kind, body: str = CHAMBER) -> str:
    """Return the clerk's title where the kind has none of its own; `body` in the genitive."""
    return "" if kind.title else DRAFTS[kind.key][0].format(body=body)


def clauses_of(kind: Kind, question: str, body: str = CHAMBER) -> tuple[str, ...]:
    """Return the clerk's clauses where the kind has none of its own."""
    rule = kind.question(question)
    if rule is None or rule.act is None or rule.act.clauses:
        return ()
    return (DRAFTS[kind.key][1].format(body=body),)


def reasons_of(kind: Kind, question: str) -> tuple[str, ...]:
    """Return the reasons where the act needs them."""
    rule = kind.question(question)
    reason = REASONS.get(f"{kind.key}/{question}", REASON)
    return (reason,) if rule is not None and rule.reasons else ()


def _subject(kind: Kind) -> str:
    """Return what the item is about besides its title, where its kind has room for it."""
    if kind.key.startswith("joint-"):
        return BILL
    if kind.key.startswith("commission-"):
        return COMMISSION
    return COMMITTEE if "organ" in kind.key.split("-") else ""


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
    rule: FieldRule, members: tuple[Member, ...], names: tuple[str, ...], day: date
) -> tuple[str, ...]:
    if rule.objects:
        return ()
    if rule.member:
        return tuple(each.id for each in (members[10:13] if rule.several else members[3:4]))
    if rule.person:
        return names[:1]
    if rule.day:
        return (day.isoformat(),)
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
