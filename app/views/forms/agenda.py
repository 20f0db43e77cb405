# SPDX-License-Identifier: Apache-2.0
"""The forms that change the agenda: an item added, worded anew, moved, taken off, left for later.

What may be chosen is what the rules would let be done, with a reason if need be.
"""

from collections.abc import Callable, Sequence
from functools import partial

from app.domain.agenda import AgendaItem
from app.domain.decide import agenda as adding
from app.domain.decide import changes
from app.domain.decide.changes import Grounds, Wording
from app.domain.ids import CandidateId, ItemId
from app.domain.kinds import OTHER
from app.domain.sitting import Sitting
from app.views.deeds import Permission, attempted
from app.views.forms import items
from app.views.forms.form import Entered, Entry, Form, FormField, Option, best, feasible, line
from app.views.forms.grounds import decision_fields, decisions, reason_field
from app.wording import N_, Saying

ITEM, WHOM, PLACE = "item", "candidate", "place"
NO_ITEM = N_("No item of the agenda can be changed so.")


def add_item(sitting: Sitting, chosen: Entered) -> Form:
    """Ask for an item to be put on the agenda."""
    chamber = items.chamber_of(sitting)
    fields = items.item_fields(chamber, line(chosen, items.KIND))
    return Form(
        title=Saying(N_("New item")),
        does=Saying(N_("Add the item")),
        fields=(*fields, *(decision_fields(sitting) if len(fields) > 1 else ())),
        permission=_adding(sitting),
        note=_deciding(sitting),
    )


def change_item(sitting: Sitting, chosen: Entered) -> Form:
    """Ask what is to change of an item; every entry stands as it is until typed over."""
    wording = Wording(title="?")
    able = _items(sitting, lambda key, on: changes.change_item(sitting, key, wording, on))
    key = line(chosen, ITEM)
    item = next((each for each, _ in able if each.id == key), None)
    fields = (
        ()
        if item is None
        else (
            *items.changed_fields(items.chamber_of(sitting), item),
            reason_field(),
            *decision_fields(sitting),
        )
    )
    return Form(
        title=Saying(N_("Change an item")),
        does=Saying(N_("Change the item")),
        fields=(_which(sitting, able, key, reshapes=True), *fields),
        permission=_of(able),
        note=_deciding(sitting),
    )


def move_item(sitting: Sitting, chosen: Entered) -> Form:
    """Ask which item is to stand in whose place."""
    able = _items(sitting, lambda _, on: changes.reorder_items(sitting, _order(sitting), on))
    places = tuple(
        Option(key=each, name=str(sitting.agenda.number(each))) for each in _order(sitting)
    )
    return Form(
        title=Saying(N_("Move an item")),
        does=Saying(N_("Move the item")),
        fields=(
            _which(sitting, able, line(chosen, ITEM)),
            FormField(
                key=PLACE,
                label=Saying(N_("To stand as number")),
                entry=Entry.CHOICE,
                options=places,
                required=True,
            ),
            reason_field(),
            *decision_fields(sitting),
        ),
        permission=_of(able),
        note=_deciding(sitting),
    )


def withdraw_item(sitting: Sitting, chosen: Entered) -> Form:
    """Ask which item is taken off the agenda, and why."""
    able = _items(sitting, partial(changes.withdraw_item, sitting))
    title = Saying(N_("Take an item off"))
    return _parting(sitting, chosen, able, title, Saying(N_("Take the item off")))


def carry_over(sitting: Sitting, chosen: Entered) -> Form:
    """Ask which item is left to a later sitting, and why."""
    able = _items(sitting, partial(changes.carry_over, sitting))
    title = Saying(N_("Leave an item to a later sitting"))
    return _parting(sitting, chosen, able, title, Saying(N_("Leave the item to a later sitting")))


def _parting(
    sitting: Sitting,
    chosen: Entered,
    able: Sequence[tuple[AgendaItem, Permission]],
    title: Saying,
    does: Saying,
) -> Form:
    """Ask which item leaves this sitting; it is pressed twice."""
    return Form(
        title=title,
        does=does,
        fields=(
            _which(sitting, able, line(chosen, ITEM)),
            reason_field(),
            *decision_fields(sitting),
        ),
        permission=_of(able),
        note=_deciding(sitting),
        twice=True,
    )


def withdraw_candidate(sitting: Sitting, chosen: Entered) -> Form:
    """Ask which candidate stands down; nothing on the agenda changes by it."""
    able = [
        (item, each.id, tried)
        for item in sitting.agenda.items
        for each in item.standing
        if feasible(tried := _standing_down(sitting, item, each.id))
    ]
    options = tuple(
        Option(key=f"{item.id}/{key}", name=_candidate_name(sitting, item, key))
        for item, key, _ in able
    )
    return Form(
        title=Saying(N_("Withdraw a candidate")),
        does=Saying(N_("Withdraw the candidate")),
        fields=(
            FormField(
                key=WHOM,
                label=Saying(N_("Candidate")),
                entry=Entry.CHOICE,
                options=options,
                value=tuple(chosen.get(WHOM, ())),
                required=True,
            ),
            reason_field(),
        ),
        permission=best((each for *_, each in able), Saying(N_("No candidate can stand down."))),
        twice=True,
    )


def moved(sitting: Sitting, entered: Entered) -> tuple[ItemId, ...]:
    """Return the order of the items after one of them was moved."""
    item, place = ItemId(line(entered, ITEM)), ItemId(line(entered, PLACE))
    before = list(_order(sitting))
    after = [each for each in before if each != item]
    after.insert(before.index(place), item)
    return tuple(after)


def standing_down(entered: Entered) -> tuple[ItemId, CandidateId]:
    """Return the candidate who was chosen, with the item."""
    item, _, candidate = line(entered, WHOM).rpartition("/")
    return ItemId(item), CandidateId(candidate)


def _adding(sitting: Sitting) -> Permission:
    """Try an item of the kind that leaves everything to the clerk."""
    any_kind = sitting.profile.kind(OTHER) or sitting.profile.kinds[0]
    item = AgendaItem(id=ItemId("\N{SECTION SIGN}"), kind=any_kind.key, title="?")
    return attempted(
        sitting, lambda: adding.add_item(sitting, item, decision=_last(sitting).decision)
    )


def _items(
    sitting: Sitting, trial: Callable[[ItemId, Grounds], object]
) -> Sequence[tuple[AgendaItem, Permission]]:
    """Return the items to which it may be done now, with how that stands."""
    on = _last(sitting)
    tried = (
        (each, attempted(sitting, partial(trial, each.id, on))) for each in sitting.agenda.items
    )
    return [(item, permission) for item, permission in tried if feasible(permission)]


def _last(sitting: Sitting) -> Grounds:
    votes = decisions(sitting)
    latest = sitting.ballots[-1].id if sitting.ballots else None
    return Grounds(decision=next((each.id for each in votes if each.id == latest), None))


def _which(
    sitting: Sitting,
    able: Sequence[tuple[AgendaItem, Permission]],
    key: str,
    *,
    reshapes: bool = False,
) -> FormField:
    return FormField(
        key=ITEM,
        label=Saying(N_("Item")),
        entry=Entry.CHOICE,
        options=tuple(
            Option(key=each.id, name=f"{sitting.agenda.number(each.id)}. {each.title}")
            for each, _ in able
        ),
        value=(key,) if key else (),
        required=True,
        reshapes=reshapes,
    )


def _of(able: Sequence[tuple[AgendaItem, Permission]]) -> Permission:
    return best((each for _, each in able), Saying(NO_ITEM))


def _order(sitting: Sitting) -> tuple[ItemId, ...]:
    return tuple(each.id for each in sitting.agenda.items if not each.stage.finished)


def _standing_down(sitting: Sitting, item: AgendaItem, key: CandidateId) -> Permission:
    return attempted(sitting, lambda: changes.withdraw_candidate(sitting, item.id, key, Grounds()))


def _candidate_name(sitting: Sitting, item: AgendaItem, key: CandidateId) -> str:
    candidate = item.candidate(key)
    name = candidate.name if candidate else key
    return f"{sitting.agenda.number(item.id)}. {name}"


def _deciding(sitting: Sitting) -> Saying | str:
    if not sitting.agenda.adopted:
        return ""
    return Saying(
        N_("The agenda is adopted: first put the change to a procedural vote of the total number.")
    )
