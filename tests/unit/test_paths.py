# SPDX-License-Identifier: Apache-2.0
"""Where things lie, from source, when built, and for the person at the desk."""

import os
import sys
from pathlib import Path

import pytest

from app import paths
from tests.architecture.sources import ROOT


def test_from_source_what_ships_lies_in_the_tree() -> None:
    """Fonts, profiles and catalogues are those of the checkout."""
    assert paths.shipped() == ROOT
    assert paths.resources() == ROOT / "resources"
    assert paths.locales() == ROOT / "locales"


def test_when_built_what_ships_lies_in_the_built_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The built program carries its own fonts, profiles and catalogues."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
    assert paths.locales() == tmp_path / "locales"


def test_the_record_lies_with_the_person_at_the_desk() -> None:
    """Record, settings and logs are in the person's home, never in the program's folder."""
    home = Path(os.environ["HOME"])
    for folder in (paths.record(), paths.settings(), paths.logs()):
        assert folder.is_relative_to(home)
        assert "otyrys" in folder.parts
    assert not home.is_relative_to(ROOT)
