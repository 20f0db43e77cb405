# SPDX-License-Identifier: Apache-2.0
"""Reads the set phrases of the papers and checks every key and placeholder before they are used."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

from app import paths
from app.errors import Unreadable
from app.storage.profiles import read_toml
from app.storage.toml_lines import told_with_line
from app.views.phrases import FIELDS, Phrases
from app.wording import N_, Saying

_EDITION = "edition"


@cache
def shipped() -> Phrases:
    """Return the phrases that ship with the program; raises `Unreadable`."""
    return load(paths.resources() / "documents" / "kk.toml")


def load(path: Path) -> Phrases:
    """Return the phrases in that file; raises `Unreadable` with file, key and sentence."""
    document = read_toml(path)
    edition = document.pop(_EDITION, None)
    texts = dict(_texts(document))
    for where, reason in _problems(edition, texts):
        why = told_with_line(path, where, reason)
        raise Unreadable(place=f"{path.name}: {where}", reason=why)
    return Phrases(edition=int(str(edition)), texts={k: str(text) for k, text in texts.items()})


def _texts(document: dict[str, object]) -> Iterator[tuple[str, object]]:
    """Yield each phrase by its dotted key."""
    for name, table in document.items():
        if isinstance(table, dict):
            yield from ((f"{name}.{key}", text) for key, text in table.items())
        else:
            yield name, table


def _problems(edition: object, texts: dict[str, object]) -> Iterator[tuple[str, Saying]]:
    if type(edition) is not int or edition < 1:
        yield _EDITION, Saying(N_("another kind of value is needed: {kind}"), {"kind": "int"})
    for key in sorted(FIELDS.keys() - texts.keys()):
        yield key, Saying(N_("this key is missing"))
    for key, text in texts.items():
        if key not in FIELDS:
            yield key, Saying(N_("the key “{key}” is not known here"), {"key": key})
        elif not isinstance(text, str):
            yield key, Saying(N_("another kind of value is needed: {kind}"), {"kind": "str"})
        else:
            yield from _placeholders(key, text)


def _placeholders(key: str, text: str) -> Iterator[tuple[str, Saying]]:
    try:
        fields = [field for field in Formatter().parse(text) if field[1] is not None]
    except ValueError:
        yield key, Saying(N_("the braces of this text don't match"))
    else:
        for _, name, form, conversion in fields:
            if name not in FIELDS[key] or form or conversion:
                yield key, Saying(N_("unknown placeholder “{name}”"), {"name": str(name)})
        for name in sorted(FIELDS[key] - {field[1] for field in fields}):
            yield key, Saying(N_("the placeholder “{name}” is missing"), {"name": name})
