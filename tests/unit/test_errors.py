# SPDX-License-Identifier: Apache-2.0
"""What stops the program is said in one sentence, in English for whoever reads the code."""

from app.errors import ChamberError, JournalDamaged, Trouble, Unreadable
from app.wording import Saying


def test_an_error_reads_as_its_sentence_with_its_facts() -> None:
    """The facts stand where the sentence speaks of them."""
    damaged = JournalDamaged(place="senate-1995/2026-05-14/7, entry 12", reason="broken link")
    assert "damaged at senate-1995/2026-05-14/7, entry 12: broken link." in str(damaged)


def test_an_error_keeps_its_facts_for_another_language() -> None:
    """The same facts can be worded again in the reader's language."""
    error = Unreadable(place="senate.csv:4", reason="no name")
    assert error.saying() == Saying(error.sentence, {"place": "senate.csv:4", "reason": "no name"})


def test_an_error_without_facts_still_says_something() -> None:
    """Even the most general error has words."""
    assert str(Trouble()) == Trouble.sentence
    assert str(ChamberError()) == ChamberError.sentence
