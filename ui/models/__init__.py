# SPDX-License-Identifier: Apache-2.0
"""Qt item models over rows that a view has computed; they know no rules."""
