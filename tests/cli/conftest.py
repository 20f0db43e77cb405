# SPDX-License-Identifier: Apache-2.0
"""The program in the process of the test: the same door, without starting Python anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.__main__ import main
from tests.cli.program import Said


@pytest.fixture
def otyrys(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Return the program: given arguments, it returns what it said."""

    def run(*arguments: str | Path) -> Said:
        capsys.readouterr()
        status = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return Said(status=status, out=out, err=err)

    return run
