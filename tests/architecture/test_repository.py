# SPDX-License-Identifier: Apache-2.0
"""What lies in the repository: the agreed top level, one lock, a changelog, and nothing private."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

AGREED = {
    *(".ci", ".editorconfig", ".gitattributes", ".gitignore", ".pre-commit-config.yaml"),
    *(".python-version", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"),
    *("Makefile", "README.md", "SECURITY.md", "app", "locales", "packaging", "pyproject.toml"),
    *("requirements.lock", "resources", "tests", "ui"),
}
# Pieces are joined here so that this file isn't found by itself.
NAMES_A_MACHINE = re.compile(
    "|".join(
        [
            r"(?<![\w.])/" + r"work/(main|shared|\.)",
            r"(?<![\w.])/" + r"root/",
            r"(?<![\w.])/" + r"home/\w",
            r"[A-Z]:\\" + r"Users\\",
            r"/tmp/" + r"[a-z]",  # noqa: S108 - looked for, not used
        ]
    )
)
NAMES_A_REGISTRY = re.compile(
    "|".join(
        [
            "pypi" + r"\.org",
            "python" + "hosted",
            "registry" + r"\.npmjs",
            "index" + "-url",
            "trusted" + "-host",
        ]
    )
)
# What git, Python and the tools leave beside the sources; .gitignore names the same.
LEFT_BY_TOOLS = {
    *(".git", ".hypothesis", ".import_linter_cache", ".mypy_cache", ".pytest_cache"),
    *(".ruff_cache", ".venv", "__pycache__", "build"),
}
CHANGE_GROUPS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def texts() -> Iterator[tuple[str, str]]:
    """Return the path and the text of every text file in the repository."""
    for file in sorted(ROOT.rglob("*")):
        path = file.relative_to(ROOT)
        if LEFT_BY_TOOLS.intersection(path.parts) or not file.is_file():
            continue
        try:
            yield path.as_posix(), file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def found(pattern: re.Pattern[str]) -> list[str]:
    """Return where the repository's texts match."""
    return [
        f"{path}: {match.group()}" for path, text in texts() for match in pattern.finditer(text)
    ]


def test_the_top_level_is_the_agreed_one() -> None:
    """Nothing stands at the top level that wasn't agreed, and all that was is there."""
    assert {entry.name for entry in ROOT.iterdir()} - LEFT_BY_TOOLS == AGREED


def test_no_text_names_a_machine() -> None:
    """No file holds the path of a folder on somebody's machine."""
    assert found(NAMES_A_MACHINE) == []


def test_no_text_names_a_package_registry() -> None:
    """Where packages come from is the business of the machine that installs them."""
    assert found(NAMES_A_REGISTRY) == []


def test_the_lock_pins_every_package_by_its_hashes() -> None:
    """What is installed is what was locked, byte by byte, and all of it comes by name."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "http" not in lock
    blocks = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)[1:]
    assert blocks
    assert [block for block in blocks if "==" not in block or "--hash=sha256:" not in block] == []


def test_the_lock_holds_what_the_project_asks_for() -> None:
    """Every dependency of the project is in the lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)(?:\[[^]]*\])?==", lock, re.MULTILINE))
    assert {re.split(r"[\[=<>]", name)[0] for name in wanted} <= locked


def test_the_packaging_folder_hides_no_library() -> None:
    """A package named `packaging` would stand in the way of the library of that name."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_the_changelog_is_one() -> None:
    """The changelog keeps the form that people and programs know (Keep a Changelog 1.1)."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.startswith("# Changelog\n")
    releases = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert releases[0] == "[Unreleased]"
    dated = re.compile(r"\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}")
    assert all(dated.fullmatch(release) for release in releases[1:])
    assert set(re.findall(r"^### (.*)$", text, re.MULTILINE)) <= CHANGE_GROUPS


@pytest.mark.parametrize(
    "name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]
)
def test_links_between_the_documents_lead_somewhere(name: str) -> None:
    """Every relative link of a document at the root names a file that is there."""
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text)
    assert [link for link in links if not (ROOT / Path(link)).exists()] == []
