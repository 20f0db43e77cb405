# SPDX-License-Identifier: Apache-2.0
"""Builds what isn't written by hand: catalogues of sentences, and the program as a folder.

build.py catalogues extract | update | compile | check
build.py package
build.py clean
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import catalogues

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
SPEC = ROOT / "packaging" / "pyinstaller" / "otyrys.spec"
BUILT = BUILD / "package" / "otyrys"
SENTENCES = {
    "extract": catalogues.do_extract,
    "update": catalogues.do_update,
    "compile": catalogues.do_compile,
    "check": catalogues.do_check,
}
# 2026-01-01: the same sources make the same archive whenever they are built.
EPOCH = "1767225600"


def package() -> int:
    """Build the program as one folder and try the built one."""
    catalogues.do_compile()
    environment = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": EPOCH}
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(BUILT.parent), "--workpath", str(BUILD / "pyinstaller"), str(SPEC)),
        ],
        check=True,
        cwd=ROOT,
        env=environment,
    )
    size = sum(file.lstat().st_size for file in BUILT.rglob("*") if not file.is_dir())
    print(f"built {BUILT.relative_to(ROOT)}, {size // 1_000_000} MB")
    smoke = [sys.executable, str(ROOT / "packaging" / "smoke.py"), str(BUILT)]
    return subprocess.run(smoke, check=False).returncode


def clean() -> int:
    """Remove what was built; `.venv` stays, since making it again needs a package index."""
    shutil.rmtree(BUILD, ignore_errors=True)
    for compiled in catalogues.LOCALES.rglob("*.mo"):
        compiled.unlink()
    for folder in ("app", "ui", "tests", "packaging"):
        for cache in sorted((ROOT / folder).rglob("__pycache__")):
            shutil.rmtree(cache)
    return 0


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description="Builds what isn't written by hand.")
    commands = parser.add_subparsers(dest="command", required=True)
    sentences = commands.add_parser("catalogues", help="sentences and their translations")
    sentences.add_argument("what", choices=sorted(SENTENCES))
    commands.add_parser("package", help="the program as one folder")
    commands.add_parser("clean", help="remove what was built")
    asked = parser.parse_args()
    if asked.command == "catalogues":
        return SENTENCES[asked.what]()
    return package() if asked.command == "package" else clean()


if __name__ == "__main__":
    sys.exit(main())
