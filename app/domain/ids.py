# SPDX-License-Identifier: Apache-2.0
"""The names by which the record knows people, bodies, items and votes."""

from typing import NewType

MemberId = NewType("MemberId", str)
"""A deputy's key in the roster, such as «m014»."""
BodyKey = NewType("BodyKey", str)
"""Which body of the sitting: empty in a sitting of one body, «s» and «z» in a joint one."""
SittingId = NewType("SittingId", str)
"""«<profile>/<date>/<number>»."""
ItemId = NewType("ItemId", str)
CandidateId = NewType("CandidateId", str)
BallotId = NewType("BallotId", str)
"""«b1», «b2» … in the order of opening in the sitting."""
