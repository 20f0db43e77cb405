# SPDX-License-Identifier: Apache-2.0
"""The tables of `tests/data/kazakh`, read."""

import csv
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "data" / "kazakh"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table by column name."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
