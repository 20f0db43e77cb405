# SPDX-License-Identifier: Apache-2.0
"""A sentence and what it speaks of, kept apart until someone knows the reader's language.

Rules, views and errors say things without knowing the language of the window or of the paper; a
catalogue (`app.i18n`) words a `Saying` when it is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeAlias, Union

Fact: TypeAlias = Union[str, int, date, "Saying", None]


def N_(sentence: str) -> str:  # noqa: N802 - the gettext name that the extractor looks for
    """Mark a sentence for translation and return it unchanged."""
    return sentence


@dataclass(frozen=True, slots=True)
class Saying:
    """An English sentence with named placeholders, and the facts that fill them."""

    sentence: str
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        """Word the saying in English, for logs and developers."""
        return self.sentence.format_map(self.facts)
