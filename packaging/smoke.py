# SPDX-License-Identifier: Apache-2.0
"""Tries the built program as it will be installed: no source tree, no screen, no network.

    smoke.py FOLDER

Plays the practice sitting, looks for the resolutions, verifies and exports the record, then lets
the windows play it and leave their pictures.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS = 120


class Failed(Exception):
    """The built program doesn't do what it should."""


def run(program: Path, *words: str, home: Path) -> str:
    """Run the built program in an empty home and return what it printed."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    environment = {**kept, "HOME": str(home), "PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [str(program), *words],
        capture_output=True,
        check=False,
        cwd=home,
        encoding="utf-8",
        env=environment,
        timeout=SECONDS,
    )
    if done.returncode != 0:
        said = done.stderr.strip()[-2000:]
        message = f"{program.name} {' '.join(words)} ended with {done.returncode}: {said}"
        raise Failed(message)
    return done.stdout


def files(folder: Path, pattern: str, *, at_least: int) -> None:
    """Make sure that the program left what it should."""
    found = len(list(folder.rglob(pattern)))
    if found < at_least:
        message = f"{found} files {pattern} in {folder.name}, at least {at_least} expected"
        raise Failed(message)


def main() -> int:
    """Try the program in the folder named on the command line."""
    folder = Path(sys.argv[1]).resolve()
    ending = ".exe" if sys.platform == "win32" else ""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        try:
            told = run(
                folder / f"otyrys{ending}", "demo", "--json", "--out", "papers", home=home
            ).splitlines()
            files(home / "papers", "*.pdf", at_least=2)
            played = json.loads(told[-1])
            record = ("--data", played["data"])
            run(folder / f"otyrys{ending}", "verify", *record, home=home)
            held = run(folder / f"otyrys{ending}", "sittings", "--json", *record, home=home)
            sitting = json.loads(held.splitlines()[0])["sitting"]
            for form, pattern in (("docx", "*.docx"), ("akn", "*.xml")):
                asked = ("export", sitting, "--format", form, *record, "--out", form)
                run(folder / f"otyrys{ending}", *asked, home=home)
                files(home / form, pattern, at_least=3)
            run(folder / f"otyrys-desk{ending}", "--demo", "--out", "pictures", home=home)
            files(home / "pictures", "*.png", at_least=2)
        except Failed as failure:
            print(f"smoke: {failure}", file=sys.stderr)
            return 1
    print("smoke: the built program plays, prints, verifies, exports and paints")
    return 0


if __name__ == "__main__":
    sys.exit(main())
