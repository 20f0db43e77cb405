# SPDX-License-Identifier: Apache-2.0
"""Under whose name a paper stands: the body's, or that of its organ which sits.

An organ's act bears the organ's heading and the post of who leads it; the profile words both.
"""

from app.domain.kinds import SittingKind
from app.domain.sitting import Sitting


def heading_of(sitting: Sitting) -> str:
    """Return what stands over a paper of the sitting."""
    organ = sitting.profile.wording.organs.get(sitting.kind)
    if organ is None:
        return sitting.profile.wording.heading
    title = sitting.title.strip()
    return organ.named.format(title=title) if title and organ.named else organ.heading


def post_of_signatory(sitting: Sitting) -> str:
    """Return the post of who signs the acts of the sitting, as it stands under them."""
    words, signatory = sitting.profile.wording, sitting.signatory
    organ = words.organs.get(sitting.kind)
    if organ is not None and sitting.kind is not SittingKind.BUREAU:
        # The body's Chair is who signs where nobody else was named; an organ has its own.
        own = signatory.post and signatory.post != words.signatory_post
        return signatory.post if own else organ.post
    return words.acting_post if signatory.acting else words.signatory_post
