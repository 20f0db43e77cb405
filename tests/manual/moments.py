# SPDX-License-Identifier: Apache-2.0
"""The moments of a sitting at which each action is tried, and what each is tried with."""

from collections.abc import Mapping, Sequence
from datetime import date

Step = Mapping[str, object]

ITEM, OTHER = "judges", "audit"
_CANDIDATES = [
    {"key": "c1", "name": "Көктерекова Айгүл Жусанқызы"},
    {"key": "c2", "name": "Қарағайлиев Нұрлан Еменұлы"},
]
_AGENDA: Sequence[Step] = (
    {"do": "add_item", "item": ITEM, "kind": "appoint-cc-judge", "candidates": _CANDIDATES},
    {
        "do": "add_item",
        "item": OTHER,
        "kind": "appoint-sac-member",
        "candidates": [{"key": "c1", "name": "Сексеуілов Талғат Шалқарұлы"}],
    },
)
_ROUND: Sequence[Step] = (
    {"do": "open_registration"},
    {"do": "register", "who": 40},
)
_OPENED: Sequence[Step] = ({"do": "open_sitting"}, {"do": "adopt_agenda", "in_favour": 40})
_PROCEDURE: Sequence[Step] = (
    {"do": "open_vote", "procedural": "Күн тәртібін өзгерту", "majority": "total"},
    {"do": "cast", "in_favour": "all"},
    {"do": "close_vote"},
    {"do": "announce"},
)
_TAKEN_UP: Sequence[Step] = ({"do": "take_up", "item": ITEM},)
_PUT: Sequence[Step] = (
    {"do": "open_vote", "item": ITEM, "candidate": "c1", "because": "Жаттығу"},
    {"do": "cast", "in_favour": 30},
)
_COUNTED: Sequence[Step] = ({"do": "close_vote"},)
_ANNOUNCED: Sequence[Step] = ({"do": "announce"},)
_ISSUED: Sequence[Step] = ({"do": "issue_resolution", "item": ITEM, "candidate": "c1"},)
_ENDED: Sequence[Step] = ({"do": "close_sitting"}, {"do": "mark_signed", "number": 1})

_IN_PROGRESS = (*_AGENDA, *_ROUND, *_OPENED, *_PROCEDURE)
_DECIDED = (*_IN_PROGRESS, *_TAKEN_UP, *_PUT, *_COUNTED, *_ANNOUNCED, *_ISSUED, *_PROCEDURE)

MOMENTS: Mapping[str, Sequence[Step]] = {
    "planned": _AGENDA,
    "registration": (*_AGENDA, *_ROUND),
    "in progress": _IN_PROGRESS,
    "item taken up": (*_IN_PROGRESS, *_TAKEN_UP),
    "vote open": (*_IN_PROGRESS, *_TAKEN_UP, *_PUT),
    "vote closed": (*_IN_PROGRESS, *_TAKEN_UP, *_PUT, *_COUNTED),
    "act issued": _DECIDED,
    "new round": (*_DECIDED, {"do": "open_registration"}),
    "break": (*_DECIDED, {"do": "break"}),
    "postponed": (*_AGENDA, {"do": "postpone", "reason": "Кворум жоқ"}),
    "closed": (*_DECIDED, *_ENDED),
    "sealed": (*_DECIDED, *_ENDED, {"do": "seal"}),
}
"""By name, the steps that lead to each moment."""

TRIED: Mapping[str, Step] = {
    "open_registration": {},
    "close_registration": {},
    "register": {"who": ["m045"]},
    "leave": {"who": ["m003"]},
    "excuse": {"who": ["m046"], "reason": "illness"},
    "open_sitting": {},
    "close_sitting": {},
    "seal": {},
    "break": {},
    "resume": {},
    "postpone": {"reason": "Кворум жоқ"},
    "hand_over_chair": {"to": "m002"},
    "note": {"text": "Жазба"},
    "add_item": {
        "item": "election",
        "kind": "appoint-cec-member",
        "candidates": [{"key": "c1", "name": "Жиделібаева Сәуле Талдықызы"}],
        "decided_by": "b2",
    },
    "change_item": {"item": OTHER, "subject": "Нақтыланды", "decided_by": "b2"},
    "reorder_items": {"items": [OTHER, ITEM], "decided_by": "b2"},
    "withdraw_item": {"item": OTHER, "decided_by": "b2"},
    "carry_over": {"item": OTHER, "decided_by": "b2"},
    "withdraw_candidate": {"item": ITEM, "candidate": "c2"},
    "adopt_agenda": {"in_favour": 40},
    "take_up": {"item": OTHER},
    "enter_paper": {
        "item": ITEM,
        "candidate": "c2",
        "paper": "nomination",
        "number": "1",
        "date": date(2026, 5, 12),
    },
    "sign_initiative": {"item": ITEM, "who": 1},
    "mark_done": {"item": ITEM, "step": "presented"},
    "open_vote": {"item": ITEM, "candidate": "c2", "because": "Жаттығу"},
    "cast": {"against": ["m040"]},
    "withdraw_vote": {"who": ["m001"]},
    "enter_count": {"in_favour": 30, "against": 2, "abstained": 1},
    "close_vote": {},
    "announce": {},
    "casting_vote": {"choice": "in_favour"},
    "statement": {"who": ["m001"], "text": "Қате басылды"},
    "enter_secret_count": {
        "printed": 40,
        "issued": 40,
        "unused": 0,
        "found": 40,
        "invalid": 0,
        "not_counted": 0,
        "in_favour": 30,
        "against": 10,
    },
    "approve_protocol": {"in_favour": 40},
    "vacate_seat": {
        "who": "m009",
        "ground": "party-left",
        "by": "cec",
        "number": "1",
        "date": date(2026, 5, 12),
    },
    "annul_vote": {"ballot": "b3", "reason": "Қате", "decided_by": "b4"},
    "elect": {"item": ITEM},
    "draft_resolution": {"item": ITEM, "candidate": "c2"},
    "issue_resolution": {"item": ITEM, "candidate": "c1"},
    "correct_resolution": {"number": 1, "text": ["Басқа мәтін."]},
    "mark_printed": {"number": 1},
    "mark_signed": {"number": 1},
    "mark_sent": {"number": 1, "to": "Президент Әкімшілігі"},
    "void_resolution": {"number": 1, "reason": "Қате"},
    "check_quorum": {},
    "give_floor": {"who": ["m002"], "as": "debate"},
    "end_floor": {},
    "extend": {"seconds": 60},
    "warn": {"who": ["m002"], "reason": "Тақырыптан ауытқу"},
    "deprive": {"who": ["m002"], "reason": "Қайталау"},
    "ask_floor": {"who": ["m003"], "as": "debate"},
    "waive_floor": {"who": ["m003"]},
    "restrict": {"who": ["m004"], "measure": "no-floor"},
    "close_doors": {"decided_by": "b2"},
    "open_doors": {},
    "import_votes": {"file": "hall-votes.csv"},
    "correct": {
        "what": "registration",
        "who": ["m005"],
        "was": "registered",
        "is": "absent",
        "reason": "Бөгде карточка",
    },
}
"""By action, the keys with which a clerk might try it at any moment."""
