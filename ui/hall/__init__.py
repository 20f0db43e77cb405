# SPDX-License-Identifier: Apache-2.0
"""The hall display: what deputies and press see on the wall, decided by the record alone."""

from ui.hall.window import HallWindow

__all__ = ["HallWindow"]
