# SPDX-License-Identifier: Apache-2.0
"""The words of the office for what the views name: states, kinds of sitting, fields of the form."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.kinds import SittingKind
from app.domain.member import Office
from app.views.plan_form import PlanField
from app.views.shelf import ShelfState
from app.wording import N_
from ui.icons import Icon

STATES: Mapping[ShelfState, str] = MappingProxyType(
    {
        ShelfState.RUNNING: N_("in progress"),
        ShelfState.PLANNED: N_("planned"),
        ShelfState.PAST: N_("ended, not sealed"),
        ShelfState.POSTPONED: N_("put off"),
        ShelfState.SEALED: N_("sealed"),
        ShelfState.DAMAGED: N_("record damaged"),
    }
)
STATE_ICONS: Mapping[ShelfState, Icon] = MappingProxyType(
    {
        ShelfState.RUNNING: Icon.CURRENT,
        ShelfState.PLANNED: Icon.DRAFT,
        ShelfState.PAST: Icon.DONE,
        ShelfState.POSTPONED: Icon.POSTPONED,
        ShelfState.SEALED: Icon.LOCKED,
        ShelfState.DAMAGED: Icon.WARNING,
    }
)
KINDS: Mapping[SittingKind, str] = MappingProxyType(
    {
        SittingKind.PLENARY: N_("Plenary sitting"),
        SittingKind.JOINT: N_("Joint sitting"),
        SittingKind.BUREAU: N_("Sitting of the Bureau"),
        SittingKind.COMMISSION: N_("Sitting of a commission"),
        SittingKind.HEARING: N_("Hearing"),
    }
)
FIELDS: Mapping[PlanField, str] = MappingProxyType(
    {
        PlanField.DAY: N_("Date"),
        PlanField.BODY: N_("Body"),
        PlanField.KIND: N_("Kind of sitting"),
        PlanField.NUMBER: N_("Number of the sitting"),
        PlanField.STARTS: N_("Beginning"),
        PlanField.PLACE: N_("Place"),
        PlanField.CONVOCATION: N_("Convocation"),
        PlanField.SESSION: N_("Session"),
        PlanField.TOTAL: N_("Number of members"),
        PlanField.NEXT_NUMBER: N_("Number of the first act"),
        PlanField.ROSTER: N_("Deputies"),
        PlanField.PRESIDING: N_("Who presides"),
        PlanField.PRESIDING_NAME: N_("Name of who presides"),
        PlanField.PRESIDING_POST: N_("Post of who presides"),
        PlanField.SIGNATORY: N_("Who signs the acts"),
    }
)
COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "key": N_("Key"),
        "name": N_("Name"),
        "seat": N_("Seat"),
        "office": N_("Office"),
        "faction": N_("Faction"),
        "region": N_("Region"),
        "committee": N_("Committee"),
        "mandate_from": N_("Mandate from"),
        "mandate_to": N_("Mandate to"),
        "card": N_("Card"),
    }
)
"""The columns of a roster, as findings name them."""
OFFICES: Mapping[Office, str] = MappingProxyType(
    {
        Office.NONE: "",
        Office.CHAIR: N_("Chair"),
        Office.DEPUTY_CHAIR: N_("Deputy Chair"),
        Office.COMMITTEE_CHAIR: N_("chair of a committee"),
        Office.FACTION_LEADER: N_("leader of a faction"),
    }
)
