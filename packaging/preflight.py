# SPDX-License-Identifier: Apache-2.0
"""Says in one sentence which Debian packages this machine lacks, before anything is built or run.

Runs with whatever Python the machine has and the standard library alone. With `--packages` it
prints only the names, for a script that may install them.
"""

import argparse
import ctypes
import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)

# What the pictures and the windows load, as named by the loader, and the package it is in.
OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
ON_A_SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def has_library(name: str) -> bool:
    """Tell whether the loader finds the shared library `name`."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_packages() -> list[str]:
    """Return the Debian packages to install, in the order they were found missing."""
    missing = []
    made = (ROOT / ".venv" / "bin" / "python").exists()
    if not made and importlib.util.find_spec("ensurepip") is None:
        # Debian takes ensurepip out of Python; without it `python3 -m venv` stops half-way.
        missing.append("python3-venv")
    if sys.platform == "linux":
        wanted = dict(OFFSCREEN)
        if os.environ.get("DISPLAY"):
            wanted.update(ON_A_SCREEN)
        missing += [package for library, package in wanted.items() if not has_library(library)]
    return missing


def main() -> int:
    """Say what is missing and return 1, or say nothing and return 0."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--packages", action="store_true", help="print the names alone")
    names_alone = parser.parse_args().packages
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(str(part) for part in sys.version_info[:2])
        print(f"Python 3.11 or newer is needed, and this is {found}.", file=sys.stderr)
        return 1
    missing = missing_packages()
    if names_alone:
        print(" ".join(missing))
        return 0
    if missing:
        print(
            f"This machine lacks {', '.join(missing)}: "
            f"install with `apt-get install {' '.join(missing)}` as root, then try again.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
