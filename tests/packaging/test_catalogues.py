# SPDX-License-Identifier: Apache-2.0
"""The catalogue check sees what a hurried translator or programmer leaves behind."""

import shutil
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from io import StringIO
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

PROGRAM = '''"""A window."""
close = _("Close")
quorum = N_(
    "A quorum needs {needed} deputies; "
    "{registered} are registered."
)
'''
CLOSE = 'msgid "Close"\nmsgstr ""'
QUORUM = 'msgid "A quorum needs {needed} deputies; {registered} are registered."\nmsgstr ""'
WORDED = "Кворум: {needed}, тіркелгені {registered}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How a command ended and what it printed."""

    returncode: int
    stdout: str


def build(tree: Path, what: str) -> Done:
    """Run the catalogue command of a tree, as `build.py catalogues` does."""
    spec = spec_from_file_location("catalogues_of_a_tree", tree / "packaging" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    printed = StringIO()
    with redirect_stdout(printed):
        returncode = int(getattr(module, f"do_{what}")())
    return Done(returncode=returncode, stdout=printed.getvalue())


def translate(tree: Path, language: str, sentence: str, worded: str) -> None:
    """Write a translation into the catalogue, in place of whatever stands there."""
    file = tree / "locales" / language / "LC_MESSAGES" / "messages.po"
    text = file.read_text(encoding="utf-8")
    known = sentence.removesuffix('""')
    before, after = text.split(known)
    rest = after.split("\n", maxsplit=1)[1]
    file.write_text(f"{before}{known}{worded}\n{rest}", encoding="utf-8")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Make a tree with two sentences, extracted and translated."""
    (tmp_path / "packaging").mkdir()
    shutil.copy(ROOT / "packaging" / "catalogues.py", tmp_path / "packaging" / "catalogues.py")
    for package in ("app", "ui"):
        (tmp_path / package).mkdir()
    (tmp_path / "ui" / "window.py").write_text(PROGRAM, encoding="utf-8")
    assert build(tmp_path, "update").returncode == 0
    for language in ("kk", "ru"):
        translate(tmp_path, language, CLOSE, '"Жабу"')
        translate(tmp_path, language, QUORUM, f'"{WORDED}"')
    return tmp_path


def test_catalogues_in_step_are_shipped(tree: Path) -> None:
    """Everything translated, everything in place: nothing to say."""
    done = build(tree, "check")
    assert (done.returncode, done.stdout) == (0, "")


def test_updating_twice_changes_nothing(tree: Path) -> None:
    """The template holds no dates and no line numbers, so only sentences change it."""
    before = [file.read_bytes() for file in sorted(tree.rglob("messages.po*"))]
    source = tree / "ui" / "window.py"
    source.write_text("\n\n" + PROGRAM, encoding="utf-8")
    build(tree, "update")
    assert [file.read_bytes() for file in sorted(tree.rglob("messages.po*"))] == before


def test_compiled_catalogues_are_the_same_bytes_every_time(tree: Path) -> None:
    """Compiling says nothing of when it was done."""
    build(tree, "compile")
    compiled = tree / "locales" / "kk" / "LC_MESSAGES" / "messages.mo"
    first = compiled.read_bytes()
    compiled.unlink()
    build(tree, "compile")
    assert compiled.read_bytes() == first
    assert "Жабу".encode() in first


@pytest.mark.parametrize(
    ("worded", "finding"),
    [
        ('""', "not translated"),
        (f'"{WORDED.replace("needed", "керек")}"', "its placeholders are"),
        (f'"{WORDED.replace(", тіркелгені {registered}", "")}"', "its placeholders are"),
        (f'"{WORDED.replace("}.", "")}"', "its braces don't match"),
        (f'"{WORDED} %s"', "not %s"),
        (f'"{WORDED} {{}}"', "plain names in braces"),
    ],
    ids=["empty", "another", "one lost", "unclosed", "percent", "unnamed"],
)
def test_a_translation_that_would_fail_in_a_sitting_is_found(
    tree: Path, worded: str, finding: str
) -> None:
    """The sentence is named with its language and what is wrong with it."""
    translate(tree, "kk", QUORUM, worded)
    done = build(tree, "check")
    assert done.returncode == 1
    assert finding in done.stdout
    assert "kk: “A quorum needs" in done.stdout


def test_an_uncertain_translation_is_found(tree: Path) -> None:
    """What a translator marked as uncertain isn't shipped."""
    file = tree / "locales" / "ru" / "LC_MESSAGES" / "messages.po"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('msgid "Close"', '#, fuzzy\nmsgid "Close"'), encoding="utf-8")
    assert "ru: “Close”: marked as uncertain" in build(tree, "check").stdout


def test_a_new_sentence_is_found_until_it_is_translated(tree: Path) -> None:
    """A sentence added to the program is missed in the template and in each language."""
    source = tree / "ui" / "window.py"
    source.write_text(PROGRAM + 'seal = _("Seal")\n', encoding="utf-8")
    done = build(tree, "check")
    assert done.returncode == 1
    assert "messages.pot isn't what the program says" in done.stdout
    assert "kk: “Seal”: not translated" in done.stdout
    assert "ru: “Seal”: not translated" in done.stdout


def test_a_sentence_the_program_no_longer_says_is_found(tree: Path) -> None:
    """Old translations don't pile up."""
    source = tree / "ui" / "window.py"
    source.write_text(PROGRAM.replace('close = _("Close")\n', ""), encoding="utf-8")
    assert "kk: “Close”: the program doesn't say this any more" in build(tree, "check").stdout
    build(tree, "update")
    assert build(tree, "check").stdout == ""


def test_old_ways_of_filling_a_sentence_are_found(tree: Path) -> None:
    """A sentence with %-signs is named with the file it stands in."""
    source = tree / "ui" / "window.py"
    source.write_text(PROGRAM + 'seal = _("Seal %(digest)s")\n', encoding="utf-8")
    assert "ui/window.py: “Seal %(digest)s”" in build(tree, "check").stdout
