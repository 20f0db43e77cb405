# SPDX-License-Identifier: Apache-2.0
"""Values with some of their fields changed, as a test names them."""

from dataclasses import replace
from typing import TypeVar

Value = TypeVar("Value")


def changed(value: Value, **fields: object) -> Value:
    """Return the dataclass with these fields; one it doesn't have raises `TypeError`."""
    # Which fields there are, and of what kind, is seen only where a builder passes them on.
    return replace(value, **fields)  # type: ignore[type-var] # any value class
