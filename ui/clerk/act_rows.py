# SPDX-License-Identifier: Apache-2.0
"""The list of acts: a draft for everybody it may come of, and what has become of those issued."""

from collections.abc import Iterator

from app.domain.member import short_name
from app.domain.ranking import Next
from app.domain.register import ActState
from app.views.agenda_rows import CandidateRow, ItemRow
from app.views.clerk import ClerkView
from app.views.deeds import Target
from app.wording import N_
from ui.bridge import PlenaryBridge
from ui.clerk.paper_row import PaperShown

STATES = {
    ActState.SIGNED: N_("signed"),
    ActState.SENT: N_("sent"),
    ActState.VOID: N_("void"),
}


def act_rows(bridge: PlenaryBridge, view: ClerkView) -> Iterator[PaperShown]:
    """Yield the acts of the agenda, numbered or still a draft, in its order."""
    acts = {(act.item, act.candidate): act for act in view.resolutions}
    text = bridge.catalogue.gettext
    for item in view.items:
        whose: tuple[CandidateRow | None, ...] = item.candidates or (None,)
        if item.elects:
            whose = (None,)
        for candidate in whose:
            key = candidate.id if candidate else None
            act = acts.get((item.id, key))
            if act is None and not _may_come(item, candidate):
                continue
            yield PaperShown(
                target=Target(item=item.id, candidate=key),
                name=short_name(candidate.name) if candidate else item.title,
                state=_state(bridge, act.number) if act else text(N_("draft")),
                issued=act is not None,
                number=act.number if act else "",
                sha256=act.sha256 if act else "",
            )


def _state(bridge: PlenaryBridge, number: str) -> str:
    """Return the number of an act and what has become of it on paper."""
    text = bridge.catalogue.format
    given = bridge.given(number)
    said = [number]
    if given is not None and given.printed:
        said.append(text(N_("printed: {times}"), times=given.printed))
    if given is not None and given.state is not ActState.NUMBERED:
        said.append(text(STATES[given.state]))
    return " · ".join(said)


def _may_come(item: ItemRow, candidate: CandidateRow | None) -> bool:
    """Tell whether an act may still come: not after the decision failed, or was withdrawn."""
    if item.elects:
        election = item.election
        return election is None or election.next is not Next.NONE or bool(election.elected)
    result = candidate.result if candidate else item.result
    withdrawn = candidate is not None and candidate.withdrawn
    return not withdrawn and (result is None or bool(result.adopted))
