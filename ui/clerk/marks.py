# SPDX-License-Identifier: Apache-2.0
"""The marks that stand by themselves on the desk, shared by all windows."""

from ui.widgets.single_marks import Mark, ProgramMark, Sign

__all__ = ["Mark", "ProgramMark", "Sign"]
