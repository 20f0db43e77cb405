# SPDX-License-Identifier: Apache-2.0
"""How long a long run is: a slice of it in `make test`, the whole in `make soak`."""

import os

SOAKING = os.environ.get("OTYRYS_SOAK") == "1"


def runs(slice_: int, whole: int) -> int:
    """Return how many times to repeat: `whole` under `make soak`, else `slice_`."""
    return whole if SOAKING else slice_
