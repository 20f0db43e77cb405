# SPDX-License-Identifier: Apache-2.0
"""Every card and what its text may speak of, so that a text can be checked before it is needed.

A place with «?» isn't always known: a paragraph that uses it has a plain twin.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ANYWHERE: Final = frozenset(
    {"N", "n", "q", "q_miss", "quorums", "deputies", "deputies_gen", "sitting_acc", "to_vote"}
)
"""What every card may speak of."""

_DECIDED = "t majority?"
_SPLIT = "v a b c t t_miss"
_PUT = f"title {_DECIDED} needs"
_PERSON = "name"

CARD_PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "registration": "",
        "opening": "",
        "opening-joint": "",
        "opening-free": "",
        "no-quorum": "until?",
        "no-quorum-joint": "",
        "postponed": "date?",
        "postponed-no-quorum": "date?",
        "agenda": "k",
        "agenda-proposal": f"text {_DECIDED}",
        "agenda-put": _DECIDED,
        "agenda-put-joint": "needs",
        "agenda-adopted": _SPLIT,
        "agenda-not-adopted": _SPLIT,
        "item": "k title",
        "presented": "speaker? speaker_post?",
        "conclusion": "committee? speaker?",
        "questions": "m",
        "questions-item": "m",
        "opinions": "",
        "opinions-item": "",
        "debate-asked": "",
        "debate-asked-item": "",
        "debate-none": "",
        "debate": "k? m",
        "debate-stop": f"k spoken {_DECIDED}",
        "step": "step",
        "put": f"{_PERSON} motion? {_PUT}",
        "put-refusal": f"{_PERSON} motion? {_PUT}",
        "put-item": f"motion? {_PUT}",
        "put-joint": f"{_PERSON} motion? {_PUT}",
        "put-item-joint": f"motion? {_PUT}",
        "put-run-off": f"{_PERSON} title",
        "start": "",
        "start-hands": "",
        "start-roll": "",
        "end": "",
        "adopted": f"{_SPLIT} came_to?",
        "adopted-decision": _SPLIT,
        "not-adopted": _SPLIT,
        "not-adopted-decision": _SPLIT,
        "not-adopted-unanimous": _SPLIT,
        "tie": _SPLIT,
        "tie-chair": _SPLIT,
        "tie-cast-adopted": f"{_SPLIT} choice",
        "tie-cast-not-adopted": f"{_SPLIT} choice",
        "tie-procedural": _SPLIT,
        "quota-passed": f"{_PERSON} a t",
        "quota-not-passed": f"{_PERSON} a t",
        "elected": "list",
        "elected-nobody": "",
        "elected-tie": "list",
        "run-off": "list",
        "run-off-counted": f"{_PERSON} a b c",
        "additional-registration": "",
        "additional": "",
        "additional-joint": "",
        "additional-free": "",
        "quorum-lost": "m?",
        "quorum-lost-joint": "",
        "vote-carried-over": "k",
        "break": "",
        "break-until": "until",
        "resume": "",
        "resume-registered": "",
        "resume-joint": "",
        "resume-free": "",
        "resume-registered-joint": "",
        "resume-registered-free": "",
        "secret-announced": "basis? title list",
        "put-secret": f"names? motion? {_PUT}",
        "put-secret-joint": f"names? motion? {_PUT}",
        "secret-rules": "list? place? until?",
        "secret-rules-question": "list? place? until?",
        "secret-count": "printed issued unused found invalid nc votes",
        "secret-approval": _DECIDED,
        "secret-approved": "",
        "secret-not-approved": "a b c t",
        "secret-adopted": f"{_SPLIT} name? came_to?",
        "secret-adopted-decision": f"{_SPLIT} name?",
        "secret-not-adopted": f"{_SPLIT} name?",
        "secret-not-adopted-decision": f"{_SPLIT} name?",
        "secret-several": "t gathered? short?",
        "secret-several-joint": "gathered? short?",
        "procedural": f"text {_DECIDED} needs",
        "procedural-joint": "text needs",
        "procedural-adopted": _SPLIT,
        "procedural-not-adopted": _SPLIT,
        "repeat-put": _DECIDED,
        "repeat": "time",
        "floor": f"{_PERSON} m?",
        "floor-guest": f"{_PERSON} m?",
        "floor-time": "",
        "floor-warning": _PERSON,
        "floor-deprived": _PERSON,
        "floor-procedural": f"{_PERSON} m?",
        "candidate-withdrawn": _PERSON,
        "report": f"{_PERSON} {_DECIDED}",
        "report-dismissal": f"{_PERSON} {_DECIDED}",
        "immunity": f"{_PERSON} measure measures {_DECIDED}",
        "immunity-refusal": f"{_PERSON} measure measures {_DECIDED}",
        "requests": f"{_PERSON} m?",
        "technical-stop": "m?",
        "chair-handed-over": _PERSON,
        "closing": "",
        "closing-early": "",
        "joint-adopted": "results",
        "joint-not-adopted": "results chamber",
        "joint-not-adopted-both": "results",
        "joint-quota-passed": f"results {_PERSON}",
        "joint-quota-not-passed": f"results {_PERSON}",
        "joint-run-off-counted": f"results {_PERSON}",
        "joint-agenda-adopted": "results",
        "joint-agenda-not-adopted": "results",
        "joint-procedural-adopted": "results",
        "joint-procedural-not-adopted": "results",
    }
)

NUMBERS: Final = frozenset(
    {"N", "n", "q", "q_miss", "k", "t", "t_miss", "v", "a", "b", "c", "m", "spoken"}
    | {"printed", "issued", "unused", "found", "invalid", "nc"}
)
"""What may stand with its word: «{t:words}»."""
INFLECTED: Final = frozenset(
    {"name", "speaker", "until", "time", "date", "committee", "chamber", "basis"}
)
"""What may stand in a case: «{name:acc}»."""
MOTION_PLACES: Final = frozenset({"name", "post"})
"""What the sentence of a motion may speak of."""
FRAGMENT_PLACES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "quorum": frozenset({"body", "N", "n", "q"}),
        "needed": frozenset({"body", "t"}),
        "result": frozenset({"body", "a", "b", "c", "t"}),
        "found": frozenset({"a", "b"}),
    }
)
FORESIGHT_PLACES: Final = frozenset({"N", "n", "t", "spare"})


def assured(card: str) -> frozenset[str]:
    """Return what is always known when this card is read."""
    places = CARD_PLACES[card].split()
    return ANYWHERE | {place for place in places if not place.endswith("?")}


def perhaps(card: str) -> frozenset[str]:
    """Return what may be unknown when this card is read."""
    places = CARD_PLACES[card].split()
    return frozenset(place[:-1] for place in places if place.endswith("?"))
