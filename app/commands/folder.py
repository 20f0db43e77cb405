# SPDX-License-Identifier: Apache-2.0
"""Documents laid into a folder: each whole or not at all."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import ClassVar

from app.errors import N_, Trouble


@dataclass(eq=False, kw_only=True)
class NotLaidDown(Trouble):
    """A document couldn't be written."""

    sentence: ClassVar[str] = N_(
        "The document {file} can't be written: {problem}. It is safe in the record; "
        "print it again into another folder."
    )
    file: str
    problem: str


@dataclass(eq=False, kw_only=True)
class FolderNotWritable(Trouble):
    """The folder of documents can't be made or written into."""

    sentence: ClassVar[str] = N_(
        "Documents can't be written into {folder}: {problem}. Nothing was played or recorded."
    )
    folder: str
    problem: str


def check_folder(folder: Path) -> None:
    """Raise `FolderNotWritable` unless documents can be laid there; leaves nothing behind."""
    there = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    try:
        with TemporaryFile(dir=there):
            pass
    except OSError as error:
        problem = error.strerror or str(error)
        raise FolderNotWritable(folder=str(folder), problem=problem) from error


def lay_down(folder: Path, name: str, content: bytes) -> Path:
    """Write a document under its name; whoever reads it meanwhile sees the old one or the new."""
    path = folder / name
    half = path.with_name(f".{os.getpid()}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        half.write_bytes(content)
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise NotLaidDown(file=str(path), problem=error.strerror or str(error)) from error
    return path
