# SPDX-License-Identifier: Apache-2.0
"""The desk of a sitting that is only looked at: everything is shown, nothing can be done."""

from dataclasses import replace

from app.views.clerk import ClerkView
from app.views.deeds import Deed, Permission
from app.wording import N_, Saying

WHY = Saying(N_("This sitting is only looked at: nothing can be changed."))
NOTHING = Permission(allowed=False, why_not=WHY)
"""What any form says while a sitting is only looked at."""


def only_read(view: ClerkView) -> ClerkView:
    """Return a desk on which nothing is allowed and nothing is asked."""
    return replace(
        view,
        next_step=None,
        preparation=None,
        to_sign=(),
        may=dict.fromkeys(Deed, NOTHING),
        reading=True,
    )
