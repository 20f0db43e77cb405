# SPDX-License-Identifier: Apache-2.0
"""What tests of the windows stand on: the shipped faces and icons, a theme, and a watch on text."""

import gc
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.office import AtWork, at_work
from ui.icons import IconSet
from ui.theme import Brightness, Theme, load_faces

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def icons(qapp: QApplication) -> IconSet:
    """Return the shipped icons, once the shipped faces are loaded."""
    assert qapp is not None
    load_faces(RESOURCES / "fonts")
    return IconSet(RESOURCES / "icons")


@pytest.fixture(params=[Brightness.LIGHT, Brightness.DARK])
def any_theme(request: pytest.FixtureRequest, icons: IconSet) -> Theme:
    """Return the light theme, then the dark one."""
    theme = Theme(icons, brightness=request.param)
    theme.motion = False
    return theme


@pytest.fixture
def theme(icons: IconSet) -> Theme:
    """Return the light theme without motion."""
    theme = Theme(icons, brightness=Brightness.LIGHT)
    theme.motion = False
    return theme


@pytest.fixture
def work(qapp: QApplication, tmp_path: Path) -> Iterator[AtWork]:
    """Return the first window over an empty folder."""
    assert qapp is not None
    with at_work(tmp_path) as at:
        yield at


@pytest.fixture
def uncut(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Listen for lines of text wider than their place."""
    caplog.set_level(logging.WARNING, logger="ui.widgets.lettering")
    return caplog


@pytest.fixture
def nothing_collected() -> Iterator[None]:
    """Hold back the collector, so that what other tests left doesn't go while we count."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
