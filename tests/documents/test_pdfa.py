# SPDX-License-Identifier: Apache-2.0
"""The file of an act: fit for the archive, complete in itself, and always the same bytes."""

import hashlib
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pikepdf import Name, pdfa
from pypdf import PdfReader

from app.documents.pdfa import Description, archive
from app.documents.resolution import render
from app.domain.resolution import Mark
from tests.documents.acts import DRAFT_ACT, EVERY_FORM, ONE_CLAUSE, SPECIMEN_ACT, THIRTY_CLAUSES

JARS = Path("/usr/share/java")
PREFLIGHT = (
    *("preflight.jar", "pdfbox2.jar", "xmpbox.jar", "fontbox2.jar", "commons-logging.jar"),
    *("javax.activation.jar", "jaxb-api.jar"),
)
ELSEWHERE = """
import hashlib
from app.documents.resolution import render
from tests.documents.acts import EVERY_FORM
for act in EVERY_FORM.values():
    print(hashlib.sha256(render(act)).hexdigest())
"""
WHAT_WAS_OPENED = """
import os, sys
opened = set()
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        opened.add(os.fsdecode(arguments[0]))
sys.addaudithook(watch)
from app.documents.resolution import render
from tests.documents.acts import EVERY_FORM
for act in EVERY_FORM.values():
    render(act)
faces = (".ttf", ".ttc", ".otf", ".pfb", ".pfa", ".afm", ".pfm")
print(*sorted(path for path in opened if path.lower().endswith(faces)), sep="\\n")
"""


def told_elsewhere(program: str, **environment: str) -> list[str]:
    """Run a program in a process of its own and return the lines it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env=os.environ | environment,
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.split("\n")


@pytest.mark.parametrize("form", EVERY_FORM)
def test_an_act_is_valid_pdf_a(form: str) -> None:
    """The file declares PDF/A-1b and keeps every rule of it."""
    written = BytesIO(render(EVERY_FORM[form]))
    report = pdfa.validate_written(written, "1b")
    assert report.findings == []
    assert report.passed


def second_opinion(folder: Path) -> subprocess.CompletedProcess[str]:
    """Let Apache PDFBox Preflight read a folder of files; skip the test where it isn't there."""
    java = shutil.which("java")
    missing = [jar for jar in PREFLIGHT if not (JARS / jar).exists()]
    if java is None or missing:
        pytest.skip(f"PDFBox Preflight needs Java and {', '.join(missing) or 'its jars'}")
    classes = os.pathsep.join(str(JARS / jar) for jar in PREFLIGHT)
    validator = "org.apache.pdfbox.preflight.Validator_A1b"
    return subprocess.run(
        [java, "-cp", classes, validator, "batch", str(folder)],
        capture_output=True,
        check=False,
        text=True,
    )


def test_a_second_validator_agrees(tmp_path: Path) -> None:
    """Apache PDFBox Preflight, written by other people, finds nothing either."""
    for number, act in enumerate(EVERY_FORM.values()):
        (tmp_path / f"{number}.pdf").write_bytes(render(act))
    told = second_opinion(tmp_path)
    assert told.stdout.count("is a valid PDF/A-1b file") == len(EVERY_FORM), told.stdout
    assert told.returncode == 0


def test_the_same_act_gives_the_same_bytes() -> None:
    """A paper printed again is the same paper."""
    assert render(SPECIMEN_ACT) == render(SPECIMEN_ACT)


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Almaty"), ("4242", "America/Los_Angeles")])
def test_the_bytes_are_the_same_in_every_process(seed: str, zone: str) -> None:
    """Neither the hash seed, nor the time zone, nor the locale, nor settings get into the file."""
    here = [hashlib.sha256(render(act)).hexdigest() for act in EVERY_FORM.values()]
    strange = {"LC_ALL": "C", "RL_pageCompression": "1", "RL_ttfAsciiReadable": "1"}
    there = told_elsewhere(ELSEWHERE, PYTHONHASHSEED=seed, TZ=zone, **strange)
    assert there == [*here, ""]


def test_papers_made_at_once_are_the_same_papers() -> None:
    """A batch of papers off the window's thread doesn't mix its letters with the preview's."""
    acts = list(EVERY_FORM.values())[:3] * 4
    expected = [render(act) for act in acts]
    with ThreadPoolExecutor(max_workers=4) as pool:
        assert list(pool.map(render, acts)) == expected


def test_no_font_of_the_system_is_read() -> None:
    """Only the four faces shipped with the program are opened."""
    told = [line for line in told_elsewhere(WHAT_WAS_OPENED) if line]
    names = ["Tinos-Bold.ttf", "Tinos-BoldItalic.ttf", "Tinos-Italic.ttf", "Tinos-Regular.ttf"]
    assert [Path(line).name for line in told] == names
    assert {Path(line).parent.parts[-2:] for line in told} == {("resources", "fonts")}


def fonts_of(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    """Return the fonts of all pages by the name the page calls them."""
    return {
        name: font
        for page in pdf.pages
        for name, font in page.obj[Name.Resources][Name.Font].items()
    }


def codes_drawn(pdf: pikepdf.Pdf) -> dict[str, set[int]]:
    """Return the codes that the pages draw, by the name of the font."""
    drawn: dict[str, set[int]] = {}
    for page in pdf.pages:
        face = ""
        for step in pikepdf.parse_content_stream(page):
            if str(step.operator) == "Tf":
                face = str(step.operands[0])
            elif str(step.operator) == "Tj":
                drawn.setdefault(face, set()).update(bytes(step.operands[0]))
    return drawn


@pytest.mark.parametrize("form", EVERY_FORM)
def test_every_font_is_embedded_and_cut_to_what_is_used(form: str) -> None:
    """The file carries its own letters, and only those it needs."""
    with pikepdf.open(BytesIO(render(EVERY_FORM[form]))) as pdf:
        fonts = fonts_of(pdf)
        assert fonts
        for font in fonts.values():
            assert str(font[Name.BaseFont])[1:].partition("+")[0].isupper()
            assert "+Tinos" in str(font[Name.BaseFont])
            embedded = font[Name.FontDescriptor][Name.FontFile2].read_bytes()
            assert len(embedded) < 30_000


@pytest.mark.parametrize("form", EVERY_FORM)
def test_no_letter_is_drawn_as_a_box(form: str) -> None:
    """Every code on every page has a glyph of its own: no `.notdef`."""
    with pikepdf.open(BytesIO(render(EVERY_FORM[form]))) as pdf:
        fonts = fonts_of(pdf)
        for name, codes in codes_drawn(pdf).items():
            data = fonts[name][Name.FontDescriptor][Name.FontFile2].read_bytes()
            face = TTFont(BytesIO(data))
            glyphs = face["cmap"].getcmap(1, 0).cmap
            order = face.getGlyphOrder()
            assert codes
            assert all(order.index(glyphs[code]) > 0 for code in codes)


def test_the_file_says_what_it_is() -> None:
    """Title, body, number, language and the date of the decision, in both places alike."""
    with pikepdf.open(BytesIO(render(ONE_CLAUSE))) as pdf:
        assert str(pdf.Root[Name.Lang]) == "kk"
        facts = {key: str(value) for key, value in pdf.docinfo.items()}
        assert facts == {
            "/Title": ONE_CLAUSE.title,
            "/Author": ONE_CLAUSE.heading,
            "/Subject": "№ 128-VIII ПС",
            "/Creator": "Отырыс",
            "/Producer": "Otyrys (ReportLab, pikepdf)",
            "/CreationDate": "D:20260514000000+00'00",
            "/ModDate": "D:20260514000000+00'00",
        }
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == ONE_CLAUSE.title
            assert xmp["dc:creator"] == [ONE_CLAUSE.heading]
            assert xmp["dc:language"] == {"kk"}
            assert xmp["xmp:CreateDate"] == "2026-05-14T00:00:00+00:00"
            assert xmp["pdfaid:part"] == "1"
            assert xmp["pdfaid:conformance"] == "B"


def test_no_date_but_that_of_the_decision_is_in_the_file() -> None:
    """The day of printing is nowhere: not in the facts, not in the metadata."""
    act = replace(ONE_CLAUSE, date=date(1999, 12, 31))
    with pikepdf.open(BytesIO(render(act))) as pdf:
        packet = pdf.Root[Name.Metadata].read_bytes().decode()
        dates = [line.strip() for line in packet.splitlines() if "Date>" in line]
    assert dates
    assert all(">1999-12-31T00:00:00" in line for line in dates)


def test_a_draft_has_no_number_in_its_facts() -> None:
    """Where there is no number yet, the file doesn't claim one."""
    facts = PdfReader(BytesIO(render(DRAFT_ACT))).metadata
    assert facts is not None
    assert facts.subject is None


def test_nothing_is_transparent() -> None:
    """The mark under the text is opaque and light; PDF/A-1b knows no transparency."""
    with pikepdf.open(BytesIO(render(replace(THIRTY_CLAUSES, mark=Mark.SPECIMEN)))) as pdf:
        for page in pdf.pages:
            operators = [str(step.operator) for step in pikepdf.parse_content_stream(page)]
            assert "gs" not in operators
            # The mark is drawn first, so the text lies over it.
            assert operators.index("g") < operators.index("Tj")
            assert Name.Group not in page.obj


def test_what_is_not_fit_for_the_archive_is_not_given_out() -> None:
    """A page that breaks PDF/A stops the printing instead of passing for an archive copy."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.obj[Name.Contents] = pdf.make_stream(b"BT /F1 12 Tf (x) Tj ET")
        helvetica = pikepdf.Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        page.obj[Name.Resources] = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=helvetica))
        plain = BytesIO()
        pdf.save(plain)
    description = Description(title="x", creator="y", day=date(2026, 5, 14))
    with pytest.raises(pdfa.PdfaError):
        archive(plain.getvalue(), description)
