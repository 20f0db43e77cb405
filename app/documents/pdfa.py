# SPDX-License-Identifier: Apache-2.0
"""Makes a paper fit for the archive: PDF/A-1b (ISO 19005-1), checked before it is given out.

The same pages and facts give the same bytes in every process: nothing of the clock, the time
zone, the machine or a temporary file gets in.
"""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Pdf, pdfa

_FLAVOUR = "1b"
_LANGUAGE = "kk"
_TOOL = "Отырыс"
_PRODUCER = "Otyrys (ReportLab, pikepdf)"
"""Without versions: after an update of a library that changes nothing, the bytes are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What the file says of the paper, for those who search the archive."""

    title: str
    creator: str
    """The body whose act it is."""
    subject: str = ""
    """The number, once there is one."""
    day: date
    """The day of the decision: a paper printed again is the same paper."""


def archive(plain: bytes, description: Description) -> bytes:
    """Return the same pages as PDF/A-1b.

    Raises `pikepdf.pdfa.PdfaError` if the result isn't valid: nothing invalid is ever given out.
    """
    with pikepdf.open(BytesIO(plain)) as pdf:
        for page in pdf.pages:
            # ReportLab writes an empty transition, which PDF/A-1 forbids.
            if Name.Trans in page.obj:
                del page.obj[Name.Trans]
        pdf.Root[Name.Lang] = pikepdf.String(_LANGUAGE)
        _describe(pdf, description)
        return _save(pdf)


def _describe(pdf: Pdf, description: Description) -> None:
    # Without a zone pikepdf would add the one of the machine.
    moment = f"{description.day:%Y%m%d}000000Z"
    facts = {
        "/Title": description.title,
        "/Author": description.creator,
        "/Subject": description.subject,
        "/Creator": _TOOL,
        "/CreationDate": f"D:{moment}",
        "/ModDate": f"D:{moment}",
    }
    pdf.trailer[Name.Info] = pdf.make_indirect(
        Dictionary({key: pikepdf.String(fact) for key, fact in facts.items() if fact})
    )
    with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        xmp.load_from_docinfo(pdf.docinfo)
        xmp["dc:language"] = {_LANGUAGE}
    pdfa.prepare(pdf, _FLAVOUR)
    # `prepare` signs with its version and the present moment.
    with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        xmp["xmp:MetadataDate"] = f"{description.day:%Y-%m-%d}T00:00:00+00:00"
        xmp["pdf:Producer"] = _PRODUCER


def _save(pdf: Pdf) -> bytes:
    # ReportLab's half of the identifier follows SOURCE_DATE_EPOCH; both are made from the content.
    if Name.ID in pdf.trailer:
        del pdf.trailer[Name.ID]
    # What `pdfa.save` does, without its temporary file.
    settings = pdfa.resolve_save_kwargs(_FLAVOUR, deterministic_id=True)
    out = BytesIO()
    pdf.save(out, **settings)
    out.seek(0)
    report = pdfa.validate_written(out, _FLAVOUR, save_kwargs=settings)
    if not report.passed:
        raise pdfa.PdfaError(report)
    return out.getvalue()
