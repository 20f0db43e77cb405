# SPDX-License-Identifier: Apache-2.0
"""Settling the cases of a name: asked once, remembered with the person."""

from collections.abc import Mapping

from app.domain.decide.guards import malformed
from app.domain.events import NameSettled
from app.kazakh.cases import Case
from app.wording import N_


def settle(name: str, forms: Mapping[Case, str]) -> tuple[NameSettled]:
    """Record the six cases of a name; a later answer replaces an earlier one."""
    trimmed = {case: " ".join(forms.get(case, "").split()) for case in Case}
    empty = [case.value for case, form in trimmed.items() if not form]
    if empty:
        raise malformed(N_("the case “{case}” of the name is missing"), case=empty[0])
    return (NameSettled(name=name, forms=trimmed),)
