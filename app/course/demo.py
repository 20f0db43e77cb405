# SPDX-License-Identifier: Apache-2.0
"""The practice sitting that ships with the program."""

from app import bootstrap, paths
from app.course.reader import Course, read


def practice_course() -> Course:
    """Return the practice sitting: the Qurultay and three judges of the Constitutional Court."""
    path = paths.resources() / "practice" / "qurultay-judges.toml"
    return read(path, lambda key: bootstrap.find_profile(key, beside=path.parent))
