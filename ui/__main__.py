# SPDX-License-Identifier: Apache-2.0
"""The windows: the list of sittings; `--practice`, or `--demo --out DIR` to play by itself."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from app import NAME, VERSION
from app.errors import ChamberError, Unreadable
from app.i18n import Catalogue, Language
from app.wording import N_, Saying

FAILED = 2


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        reason = Saying(
            N_("the request can't be read: {problem}; see --help"), {"problem": message}
        )
        raise Unreadable(place=self.prog, reason=reason)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the windows and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    catalogue = Catalogue.open(Language.KK)
    try:
        request = _parser().parse_args(given)
        catalogue = Catalogue.open(Language(request.lang or Language.KK))
        return _run(request, catalogue)
    except ChamberError as error:
        sys.stderr.write(f"{catalogue.text(error)}\n")
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog=f"{NAME} windows", description=__doc__)
    parser.add_argument("--version", action="version", version=f"{NAME} {VERSION}")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--practice", action="store_true", help="the practice sitting at once")
    what.add_argument("--demo", action="store_true", help="play the practice sitting and leave")
    parser.add_argument("--data", type=Path, metavar="DIR")
    parser.add_argument("--out", type=Path, metavar="DIR", default=Path("build") / "demo")
    parser.add_argument("--lang", choices=[each.value for each in Language])
    return parser


def _run(request: argparse.Namespace, catalogue: Catalogue) -> int:
    # Qt is loaded once the request is known to make sense.
    if request.demo:
        from ui.start.play import play_practice

        return play_practice(catalogue, request.out)
    if request.practice:
        from ui.start.practice import practice_windows

        _keep_for_good()
        with practice_windows(catalogue, request.data) as program:
            return program.exec()
    from ui.start.office import office

    _keep_for_good()
    with office(request.data, request.lang) as (program, _):
        return program.exec()


def _keep_for_good() -> None:
    """Spare the collector of unused objects all that was loaded to stay.

    Looking through it again would hold a key of the clerk for a tenth of a second.
    """
    gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
