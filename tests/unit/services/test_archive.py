# SPDX-License-Identifier: Apache-2.0
"""What is on record: the sittings of a folder, and their documents byte for byte."""

from pathlib import Path

import pytest

from app.domain.ids import SittingId
from app.errors import JournalDamaged, Unreadable
from app.services.archive import Archive
from app.services.resolutions import DRAFT, RESOLUTION
from tests.unit.services.owner import SITTING, a_record, rebuilt, saying, without_guards

NAMES = ("record.sqlite", "practice.sqlite")


def test_a_folder_without_a_record_has_none(tmp_path: Path) -> None:
    """One sentence, and no file is made."""
    with pytest.raises(Unreadable, match="no record"), Archive.open(tmp_path, NAMES):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_sittings_on_record(tmp_path: Path) -> None:
    """Each with its stage and its digest; the register is none."""
    a_record(tmp_path)
    with Archive.open(tmp_path, NAMES) as archive:
        (only,) = archive.sittings()
        assert list(archive.findings()) == []
    assert (only.sitting, only.stage, only.practice) == (SITTING, "closed", False)
    assert len(only.head) == 64


def test_documents_are_printed_again_byte_for_byte(tmp_path: Path) -> None:
    """The act as it was stored, the draft as it was laid down; other papers when asked for."""
    a_record(tmp_path)
    with Archive.open(tmp_path, NAMES) as archive:
        draft, act = archive.documents(SITTING, None)
        assert [each.kind for each in archive.documents(SITTING, DRAFT)] == [DRAFT]
        assert [each.number for each in archive.documents(SITTING, RESOLUTION)] == [act.number]
        (minutes,) = archive.documents(SITTING, "minutes")
        assert list(archive.documents(SITTING, "appeal")) == []
    assert (minutes.kind, minutes.number) == ("minutes", None)
    assert (draft.number, act.number) == (None, "№ 1-VIII ПС")
    assert act.content.startswith(b"%PDF")
    assert draft.name.endswith(".pdf")
    assert draft.sha256 != act.sha256


def test_a_draft_comes_out_as_it_was_recorded(tmp_path: Path) -> None:
    """The digest in the record is that of the bytes made anew."""
    path = a_record(tmp_path)
    with Archive.open(tmp_path, NAMES) as archive:
        (draft,) = archive.documents(SITTING, DRAFT)
    assert f'"sha256":"{draft.sha256}"' in path.read_bytes().decode("utf-8", "replace")


def test_an_unknown_sitting_is_named_with_those_on_record(tmp_path: Path) -> None:
    """So that a slip can be mended."""
    a_record(tmp_path)
    other = SittingId("senate-1995/2026-05-14/8")
    with Archive.open(tmp_path, NAMES) as archive, pytest.raises(Unreadable, match=SITTING):
        list(archive.documents(other, None))


def test_a_document_that_is_gone_is_damage(tmp_path: Path) -> None:
    """Said in a sentence, not with a traceback."""
    path = a_record(tmp_path)
    without_guards(path, "delete from issued")
    with Archive.open(tmp_path, NAMES) as archive, pytest.raises(JournalDamaged):
        list(archive.documents(SITTING, RESOLUTION))


def test_a_record_that_was_rebuilt_is_still_listed(tmp_path: Path) -> None:
    """What is wrong in it is for `verify` to say."""
    path = a_record(tmp_path)
    rebuilt(path, saying("resolution_issued", sha256="0" * 64))
    with Archive.open(tmp_path, NAMES) as archive:
        assert [each.sitting for each in archive.sittings()] == [SITTING]
        assert "document-missing" in {each.finding for each in archive.findings()}
