# SPDX-License-Identifier: Apache-2.0
"""Where things lie: what ships with the program, and what belongs to the person at the desk.

The same questions have other answers when the program runs from its source tree and when it was
built into a folder of its own; nobody else asks which of the two it is.
"""

import sys
from pathlib import Path

import platformdirs

from app import NAME


def shipped() -> Path:
    """Return the folder that holds what ships with the program: the tree, or the built folder."""
    unpacked = getattr(sys, "_MEIPASS", None)
    if isinstance(unpacked, str):
        return Path(unpacked)
    return Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Return the folder of fonts, profiles, legal texts and the practice chamber."""
    return shipped() / "resources"


def locales() -> Path:
    """Return the folder of the catalogues of the interface."""
    return shipped() / "locales"


def record() -> Path:
    """Return the folder where this workplace keeps its record; it may not exist yet."""
    return platformdirs.user_data_path(NAME, appauthor=False)


def settings() -> Path:
    """Return the folder of this workplace's settings; it may not exist yet."""
    return platformdirs.user_config_path(NAME, appauthor=False)


def logs() -> Path:
    """Return the folder of this workplace's logs; it may not exist yet."""
    return platformdirs.user_log_path(NAME, appauthor=False)
