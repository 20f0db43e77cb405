# SPDX-License-Identifier: Apache-2.0
"""The set phrases of the papers: which there are, and what each may speak of.

The words themselves are a legal editor's text in `resources/documents`; they are checked against
this table when they are read, so a paper never meets a phrase that is missing or a placeholder that
nothing fills. Where a choice of the record has a phrase («method.by_name»), the table is made from
the choices themselves: one that is added without its words is found at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.agenda import ItemStage
from app.domain.ballot import Purpose
from app.domain.correction import ABSENT, REGISTERED, Figure, Matter
from app.domain.floor import Measure, SpeechKind
from app.domain.kinds import Method, SittingKind
from app.domain.member import Office
from app.domain.refusals import OBJECTIONS
from app.domain.registration import Reason
from app.domain.secret_ballot import Unmarked
from app.domain.tally import Choice
from app.domain.threshold import Base
from app.views.duties import ToDo

_NOTES: Final = ("yes", "no", "came", "absent", "refused")
_VERDICTS: Final = ("support", "reject")

_SAID_BY_THE_QUESTION: Final = frozenset({Purpose.ITEM, Purpose.PROCEDURAL})
_CHOICES: Final = (
    *(f"base.{each}" for each in Base),
    *(f"choice.{each}" for each in Choice),
    *("choice.silent", "choice.absent"),
    *(f"correction.{each}" for each in Matter),
    *(f"duty.{each}" for each in ToDo),
    *(f"figure.{each}" for each in Figure),
    *(f"item.{each}" for each in ItemStage),
    *(f"kind.{each}" for each in SittingKind if each is not SittingKind.PLENARY),
    *(f"measure.{each}" for each in Measure),
    *(f"method.{each}" for each in Method),
    *(f"note.{each}" for each in _NOTES),
    *(f"objection.{each}" for each in OBJECTIONS),
    *(f"office.{each}" for each in Office if each not in {Office.NONE, Office.CHAIR}),
    *("office.member", "office.presiding"),
    *(f"purpose.{each}" for each in Purpose if each not in _SAID_BY_THE_QUESTION),
    *(f"presence.{each}" for each in (REGISTERED, ABSENT)),
    *(f"reason.{each}" for each in Reason),
    *(f"speech.{each}" for each in SpeechKind),
    *(f"unmarked.{each}" for each in Unmarked),
    *(f"verdict.{each}" for each in _VERDICTS),
)

_WITHOUT_FACTS: Final = {
    "agenda": "adopted drafted",
    "appeal": "title to",
    "attendance": "absent controller title",
    "ballot": """
        against answer commission in_favour names one one_ru question question_ru seal several
        several_ru title title_ru
    """,
    "checklist": "clerk missing no_ballots no_objections nothing_missing objections quorum title",
    "column": """
        abstained act against ballot base because came copies date did_not_vote document duty fact
        figure heading in_favour index item left member missing needed number objection quorum
        reason registered remark seat sent sheets state time title to took_part total until vote
    """,
    "common": "agenda blank no no_quorum none quorum service yes",
    "count": """
        chair composed destroyed_at first first_about form form_one form_question form_several found
        hands invalid issued member not_counted printed second second_about secretary sum third
        title unused unused_act unused_act_about votes
    """,
    "duties": "done title",
    "extract": "title",
    "inventory": "made sheets title",
    "letter": "enclosed list sent title to",
    "media": "title",
    "minister": "rights",
    "minutes": "acts closing course items registration title",
    "notice": "title",
    "recommendations": "clauses title",
    "registration": "title",
    "roll": "title",
    "script": "at_hand title",
    "sheet": "figures hint needed_blank teller title",
    "told": """
        break break_secret break_technical carried_in casting_counts casting_recorded closed
        doors_closed doors_opened exactly nobody_against opened papers registration_closed
        registration_opened reordered resumed run_off sealed taken_up taken_up_again tied unchanged
    """,
    "vote": "annulled title",
}
"""By table, the phrases that say the same every time."""

FIELDS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(_CHOICES, frozenset()),
    **{
        f"{table}.{key}": frozenset()
        for table, keys in _WITHOUT_FACTS.items()
        for key in keys.split()
    },
    **{
        key: frozenset(fields.split())
        for key, fields in {
            "common.digest": "groups",
            "common.sitting": "day number sitting",
            "common.place": "day place",
            "common.article": "article",
            "common.item": "number title",
            "common.candidate": "name question",
            "common.registered": "registered total",
            "common.needed": "needed",
            "common.of_body": "body text",
            "minutes.again": "title",
            "minutes.total": "total",
            "minutes.presided": "name post",
            "minutes.signed": "post",
            "told.registration_again": "round",
            "told.registered": "names registered",
            "told.left": "names registered",
            "told.excused": "names reason",
            "told.excused_by": "paper",
            "told.break_until": "until",
            "told.break_place": "place",
            "told.asked": "name speech",
            "told.waived": "name",
            "told.floor": "name speech",
            "told.minutes": "minutes",
            "told.extended": "name minutes",
            "told.warned": "name",
            "told.deprived": "name",
            "told.restricted": "name measure",
            "told.by_act": "number",
            "told.amended": "matter was to",
            "told.vacated": "name",
            "told.vacant_from": "day",
            "told.vacated_by": "act",
            "told.restored": "name",
            "told.signed": "names signed",
            "told.on_paper": "count times",
            "told.papers_found": "printed issued unused found invalid not_counted",
            "told.secret_took_part": "took_part did_not_vote",
            "told.secret_votes": "in_favour against",
            "told.size": "size",
            "told.postponed": "reason",
            "told.presiding": "name post",
            "told.statement": "names text",
            "told.statement_on": "ballot names text",
            "told.objection": "objection",
            "told.because": "because",
            "told.added": "title",
            "told.changed": "title",
            "told.subject": "subject",
            "told.seats": "seats",
            "told.order": "order",
            "told.withdrawn": "title",
            "told.carried": "title",
            "told.stood_down": "name",
            "told.reason": "reason",
            "told.decision": "ballot",
            "told.paper": "paper number day",
            "told.sender": "sender",
            "told.verdict": "verdict",
            "told.whose": "name text",
            "told.step": "step",
            "told.put": "put question",
            "told.ballot": "ballot method",
            "told.result": "took_part in_favour against abstained did_not_vote",
            "told.needed": "needed base size",
            "told.more": "margin",
            "told.short": "margin",
            "told.adopted": "article",
            "told.not_adopted": "article",
            "told.casting": "choice",
            "told.annulled": "ballot reason",
            "told.issued": "number title",
            "told.elected": "names",
            "told.tie": "names",
            "told.majority": "article",
            "told.no_majority": "article",
            "told.corrected": "number",
            "checklist.papers": "names",
            "checklist.steps": "names",
            "vote.about": "ballot method opened closed announced",
            "vote.base_size": "base size",
            "roll.sum": "in_favour against abstained did_not_vote absent",
            "sheet.needed": "needed total",
            "registration.round": "round",
            "registration.times": "opened closed",
            "attendance.sum": "total came excused absent",
            "agenda.candidates": "names",
            "appeal.annex": "body day number",
            "appeal.article": "article",
            "appeal.body": "appeals body day",
            "appeal.ground": "text",
            "appeal.whom": "name",
            "count.destroyed": "unused",
            "count.number": "printed",
            "count.times": "opened closed",
            "inventory.total": "count",
            "letter.body": "number day title",
            "letter.until": "day",
            "media.body": "body called",
            "media.form": "form",
            "media.subject": "title",
            "media.until": "day days",
            "media.when": "day time",
            "minister.body": "number day title",
            "minister.when": "day",
            "letter.addressee": "to",
            "notice.body": "day question",
        }.items()
    },
}
"""By key, the placeholders that a phrase may use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The set phrases in one edition."""

    edition: int
    texts: Mapping[str, str]
    """One for each key of `FIELDS`."""

    def __call__(self, key: str, **facts: str | int) -> str:
        """Return a phrase with its facts."""
        return self.texts[key].format_map(facts)
