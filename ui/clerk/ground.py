# SPDX-License-Identifier: Apache-2.0
"""What the panels of the desk are laid on: the grounds and words that all windows share."""

from ui.widgets.ground import Ground, Hairline, Tone, Words

__all__ = ["Ground", "Hairline", "Tone", "Words"]
