# SPDX-License-Identifier: Apache-2.0
"""Builds the parts and joins them: the only place where they meet."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import paths
from app.clock import Clock
from app.domain.ids import SittingId
from app.domain.profile import Profile
from app.plenary import Plenary
from app.services.archive import Archive, is_practice, no_record
from app.services.recorder import Recorder
from app.services.verification import verify
from app.storage import cards, copies, profiles
from app.storage.audit import Finding
from app.storage.copies import Copy
from app.storage.database import Database
from app.views.card import Cards
from app.views.finding import Passage
from app.views.planning import OnShelf
from app.views.shelf import ShelfRow

RECORD = "record.sqlite"
PRACTICE = "practice.sqlite"
"""Practice has a file of its own, so that it can't touch the record."""


@contextmanager
def open_plenary(
    data: Path, *, clock: Clock, actor: str, practice: bool = False
) -> Iterator[Plenary]:
    """Open the record in a folder for writing, and the chamber that writes it."""
    with Database.open(data / (PRACTICE if practice else RECORD)) as database:
        yield Plenary(Recorder(database, clock, actor))


@contextmanager
def look_into(
    data: Path, sitting: SittingId, *, clock: Clock, actor: str, practice: bool = False
) -> Iterator[Plenary]:
    """Open one sitting on record only to look at it and print it; nothing can be written."""
    with Database.open(data / (PRACTICE if practice else RECORD), read_only=True) as database:
        plenary = Plenary(Recorder(database, clock, actor, reading=True))
        plenary.sittings.go_on(sitting)
        yield plenary


def read_shelf(data: Path) -> tuple[tuple[ShelfRow, ...], OnShelf]:
    """Return the sittings on record in a folder, and what planning another has to know.

    An empty list where there is no record yet.
    """
    if not has_record(data):
        return (), OnShelf(profiles=known_profiles())
    with Archive.open(data, (RECORD,)) as archive:
        shelf = OnShelf(profiles=known_profiles(), registers=archive.registers())
        return tuple(archive.shelf()), shelf


def find_words(data: Path, asked: str) -> tuple[Passage, ...]:
    """Return the texts of all sittings on record that have the words asked for."""
    if not has_record(data):
        return ()
    with Archive.open(data, (RECORD,)) as archive:
        return tuple(archive.passages_with(asked))


@contextmanager
def open_archive(data: Path, *, practice: bool = True) -> Iterator[Archive]:
    """Open what is on record in a folder, for reading only; raises `Unreadable` without any."""
    with Archive.open(data, (RECORD, PRACTICE) if practice else (RECORD,)) as archive:
        yield archive


def has_record(data: Path) -> bool:
    """Tell whether a folder holds a record."""
    return (data / RECORD).is_file()


def back_up(data: Path, to: Path) -> tuple[Copy, ...]:
    """Copy the record of a folder, and its practice; raises `Unreadable` without any."""
    files = [data / name for name in (RECORD, PRACTICE) if (data / name).is_file()]
    if not files:
        raise no_record(data)
    return tuple(copies.back_up(each, to, verify) for each in files)


def second_copy(data: Path, to: Path) -> Path:
    """Copy the record of a folder and return where the copy lies; raises `Trouble`."""
    return copies.back_up(data / RECORD, to, verify).path


def restore(copy: Path, data: Path) -> tuple[Copy, Path | None]:
    """Put a copy in the place of the record it is of; return it and where the old file lies."""
    with Database.open(copy, read_only=True) as database:
        name = PRACTICE if is_practice(database) else RECORD
    return copies.restore(copy, data / name, verify)


def sealed_findings(file: Path) -> Iterator[Finding]:
    """Return everything in the sealed copy of a sitting that doesn't agree; raises `Unreadable`."""
    return Archive.sealed_findings(file)


def known_profiles() -> tuple[Profile, ...]:
    """Return the bodies the program knows."""
    return profiles.shipped(paths.resources() / "profiles")


def find_profile(reference: str, *, beside: Path) -> Profile:
    """Return a body by its key, or from a profile file relative to a folder."""
    return profiles.find(reference, folder=paths.resources() / "profiles", beside=beside)


def card_texts() -> Cards:
    """Return what the presiding officer reads aloud, in every language; raises `Unreadable`."""
    return cards.load_cards(paths.resources() / "cards")
