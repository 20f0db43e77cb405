# SPDX-License-Identifier: Apache-2.0
"""Records in real files, and a user who may not write everywhere."""

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_VERSION = 0x20080522
"""The third version of Linux capability sets: two words each, see capset(2)."""
_DAC_OVERRIDE, _DAC_READ_SEARCH = 1 << 1, 1 << 2


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a record will be."""
    return tmp_path / "деректер" / "otyrys.db"


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """Return a folder in which rights count: a superuser has no more than others meanwhile.

    The process stays who it is: another user might not be allowed to read Python's own modules,
    and what is then imported for the first time would be missing for good.
    """
    folder = Path(tempfile.mkdtemp(prefix="otyrys-own-"))
    try:
        with _rights_count():
            yield folder
    finally:
        for one in (folder, *folder.rglob("*")):
            one.chmod(0o700)
        shutil.rmtree(folder)


@contextmanager
def _rights_count() -> Iterator[None]:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_VERSION, 0)
    # Twice the effective, the permitted and the inheritable set, 32 bits of each.
    whole = (ctypes.c_uint32 * 6)()
    assert libc.capget(header, whole) == 0
    fewer = (ctypes.c_uint32 * 6)(*whole)
    fewer[0] &= ~(_DAC_OVERRIDE | _DAC_READ_SEARCH)
    assert libc.capset(header, fewer) == 0
    try:
        yield
    finally:
        assert libc.capset(header, whole) == 0
