# SPDX-License-Identifier: Apache-2.0
"""Keeps the sentences of the program and their translations in step.

The template and the translations are checked in without dates and line numbers, sorted by
sentence, so that they change only when a sentence does. Compiled catalogues are never committed.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "locales"
TEMPLATE = LOCALES / "messages.pot"
LANGUAGES = ("kk", "ru")
PACKAGES = ("app", "ui")
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
NOTES_BEGIN_WITH = ("Translators:",)
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in compiled catalogues, so that the same sentences make the same bytes."""


def extracted() -> Catalog:
    """Collect every sentence marked in the program, with the files it stands in."""
    template = Catalog(charset="utf-8")
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            place = file.relative_to(ROOT).as_posix()
            with file.open("rb") as stream:
                for _, sentence, notes, _ in extract(
                    "python", stream, KEYWORDS, comment_tags=NOTES_BEGIN_WITH
                ):
                    template.add(sentence, None, [(place, 0)], auto_comments=notes)
    return template


def translation(language: str) -> Path:
    """Return the file of the translations into `language`."""
    return LOCALES / language / "LC_MESSAGES" / "messages.po"


def read(file: Path, language: str | None = None) -> Catalog:
    """Read a template or a translation; one that isn't there yet is empty."""
    if not file.exists():
        return Catalog(locale=language, charset="utf-8")
    with file.open("rb") as stream:
        return read_po(stream, locale=language, abort_invalid=True)


def rendered(catalogue: Catalog) -> str:
    """Write a template or a translation in the one form that is checked in."""
    header = [
        "# Sentences of the program.",
        "# SPDX-License-Identifier: Apache-2.0",
        'msgid ""',
        'msgstr ""',
        r'"Project-Id-Version: otyrys\n"',
        r'"MIME-Version: 1.0\n"',
        r'"Content-Type: text/plain; charset=utf-8\n"',
        r'"Content-Transfer-Encoding: 8bit\n"',
    ]
    if catalogue.locale is not None:
        header.append(rf'"Language: {catalogue.locale}\n"')
        header.append(rf'"Plural-Forms: {catalogue.plural_forms}\n"')
    body = BytesIO()
    write_po(
        body,
        catalogue,
        width=100,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    return "\n".join(header) + "\n\n" + body.getvalue().decode("utf-8").strip() + "\n"


def write(file: Path, catalogue: Catalog) -> None:
    """Write `catalogue` into `file` if that changes anything."""
    text = rendered(catalogue)
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {file.relative_to(ROOT)}")


def do_extract() -> int:
    """Write the template anew."""
    write(TEMPLATE, extracted())
    return 0


def do_update() -> int:
    """Write the template anew and bring the translations in step; new sentences are empty."""
    template = extracted()
    write(TEMPLATE, template)
    for language in LANGUAGES:
        catalogue = read(translation(language), language)
        catalogue.update(template, no_fuzzy_matching=True)
        write(translation(language), catalogue)
        empty = sum(1 for message in sentences(catalogue) if not is_translated(message))
        print(f"{language}: {len(catalogue)} sentences, {empty} to translate")
    return 0


def do_compile() -> int:
    """Compile the translations that changed since they were compiled last."""
    for language in LANGUAGES:
        source = translation(language)
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        catalogue = read(source, language)
        catalogue.creation_date = catalogue.revision_date = NO_DATE
        with compiled.open("wb") as stream:
            write_mo(stream, catalogue)
    return 0


def do_check() -> int:
    """Print every finding; return 1 if there is one."""
    findings = list(check())
    for finding in findings:
        print(finding)
    return 1 if findings else 0


def check() -> Iterator[str]:
    """Return what keeps the catalogues from being shipped."""
    template = extracted()
    stored = TEMPLATE.read_text(encoding="utf-8") if TEMPLATE.exists() else ""
    if rendered(template) != stored:
        yield "locales/messages.pot isn't what the program says: run `build.py catalogues update`"
    for message in sentences(template):
        for form in forms(message.id):
            yield from (f"{where(message)}: “{form}”: {fault}" for fault in faults(form))
    for language in LANGUAGES:
        catalogue = read(translation(language), language)
        known = {message.id: message for message in sentences(catalogue)}
        for message in sentences(template):
            for fault in translation_faults(message, known.pop(message.id, None), catalogue):
                yield f"{language}: “{forms(message.id)[0]}”: {fault}"
        for sentence in known:
            yield f"{language}: “{forms(sentence)[0]}”: the program doesn't say this any more"


def translation_faults(
    message: Message, translated: Message | None, catalogue: Catalog
) -> Iterator[str]:
    """Return what is wrong with the translation of one sentence."""
    worded = forms(translated.string) if translated is not None else ()
    if translated is None or not is_translated(translated):
        yield "not translated"
        return
    if translated.fuzzy:
        yield "marked as uncertain (fuzzy)"
    if isinstance(message.id, tuple) and len(worded) != catalogue.num_plurals:
        yield f"{len(worded)} plural forms, {catalogue.num_plurals} are needed"
    expected = {name for form in forms(message.id) for name in names(form)}
    for form in worded:
        yield from faults(form)
        if set(names(form)) != expected:
            yield f"its placeholders are {sorted(names(form))}, not {sorted(expected)}"


def faults(sentence: str) -> Iterator[str]:
    """Return what is wrong with the placeholders of one sentence."""
    try:
        fields = [field for field in Formatter().parse(sentence) if field[1] is not None]
    except ValueError as error:
        yield f"its braces don't match ({error})"
        return
    for _, name, form, conversion in fields:
        if not (name or "").isidentifier() or form or conversion:
            yield "placeholders are plain names in braces, such as {needed}"
    for sign in ("%(", "%s", "%d"):
        if sign in sentence:
            yield f"placeholders are names in braces, not {sign}"


def names(sentence: str) -> Iterable[str]:
    """Return the placeholders of a sentence; none if its braces don't match."""
    try:
        return [name for _, name, _, _ in Formatter().parse(sentence) if name is not None]
    except ValueError:
        return []


def sentences(catalogue: Catalog) -> list[Message]:
    """Return the messages of a catalogue without its header."""
    return [message for message in catalogue if message.id]


def forms(sentence: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return a sentence as its singular and plural forms, or as its only form."""
    if sentence is None:
        return ()
    return (sentence,) if isinstance(sentence, str) else tuple(sentence)


def is_translated(message: Message) -> bool:
    """Tell whether every form of a message has words."""
    worded = forms(message.string)
    return bool(worded) and all(worded)


def where(message: Message) -> str:
    """Return the file that a sentence stands in."""
    return message.locations[0][0] if message.locations else "locales"
