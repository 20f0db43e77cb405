# SPDX-License-Identifier: Apache-2.0
"""Records in real files, and a user who may not write everywhere."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a record will be."""
    return tmp_path / "деректер" / "otyrys.db"


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """Return a folder in which rights count: no superuser while the test runs."""
    folder = Path(tempfile.mkdtemp(prefix="otyrys-own-"))
    superuser = hasattr(os, "geteuid") and os.geteuid() == 0
    if superuser:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if superuser:
            os.seteuid(0)
        for one in (folder, *folder.rglob("*")):
            one.chmod(0o700)
        shutil.rmtree(folder)
