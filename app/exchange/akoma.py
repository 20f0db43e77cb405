# SPDX-License-Identifier: Apache-2.0
"""Acts and minutes as Akoma Ntoso 3.0 (OASIS LegalDocML), for archives and portals of law.

An act is a `doc` named resolution, the minutes a `debate`; the words are those of the papers. Times
and days are those of the sitting, so the same record gives the same bytes.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.resolution import Act
from app.domain.sitting import Sitting
from app.views.paper import Entry, Heading, Paper, Part, Table, Text
from app.views.record import Record

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_SOURCE = "#otyrys"
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_URI = re.compile(r"[^\w.\-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What a document is, for its identification."""

    uri: str
    """«/akn/kz/…», without language."""
    day: date
    body: str
    name: str
    number: str = ""
    kind: str


def act_document(sitting: Sitting, act: Act) -> bytes:
    """Return an act as an XML document; a draft has no number."""
    number = act.number or ""
    work = _Work(
        uri=f"/akn/kz/doc/resolution/{act.date.isoformat()}/{_slug(number) or 'draft'}",
        day=act.date,
        body=sitting.profile.key,
        name=act.heading,
        number=number,
        kind="resolution",
    )
    root, doc = _root("doc", work)
    preface = _put(doc, "preface")
    _inline(preface, (("", act.heading),))
    _inline(preface, (("docType", act.word),))
    _inline(preface, (("docTitle", act.title),))
    _put(_put(doc, "preamble"), "p", act.preamble)
    body = _put(doc, "mainBody")
    for place, clause in enumerate(act.clauses, start=1):
        paragraph = _put(body, "paragraph", eId=f"para_{place}")
        if len(act.clauses) > 1:
            _put(paragraph, "num", f"{place}.")
        content = _put(paragraph, "content", eId=f"para_{place}__content")
        for text in clause.split("\n"):
            _put(content, "p", text)
    conclusions = _put(doc, "conclusions")
    _put(conclusions, "p", f"{act.signatory_post} {act.signatory_name}".strip())
    closing = _put(conclusions, "p", f"{act.place}, " if act.place.strip() else "")
    _put(closing, "docDate", act.date.isoformat(), date=act.date.isoformat())
    if number:
        _inline(conclusions, (("docNumber", number),))
    return _bytes(root)


def minutes_document(record: Record, paper: Paper) -> bytes:
    """Return the minutes as an XML document: a section a chapter, each entry with its time."""
    sitting = record.sitting
    work = _Work(
        uri=f"/akn/kz/debate/{sitting.date.isoformat()}/{_slug(sitting.id)}",
        day=sitting.date,
        body=sitting.profile.key,
        name=paper.heading,
        number=str(sitting.number),
        kind="minutes",
    )
    root, debate = _root("debate", work)
    preface = _put(debate, "preface")
    _inline(preface, (("", paper.heading),))
    _inline(preface, (("docTitle", paper.title),))
    for line in paper.under:
        _inline(preface, (("", line),))
    body = _put(debate, "debateBody")
    for place, (heading, parts) in enumerate(_chapters(paper), start=1):
        key = f"dbsect_{place}"
        section = _put(body, "debateSection", name="chapter", eId=key)
        if heading:
            _put(section, "heading", heading)
        for order, told in enumerate(_told(record, parts), start=1):
            told.set("eId", f"{key}__narrative_{order}")
            section.append(told)
    conclusions = _put(debate, "conclusions")
    for each in paper.signatures:
        _put(conclusions, "p", f"{each.post} {each.name}".strip())
    _put(conclusions, "p", paper.foot)
    return _bytes(root)


def _root(kind: str, work: _Work) -> tuple[ET.Element, ET.Element]:
    root = ET.Element(_tag("akomaNtoso"))
    document = _put(root, kind, name=work.kind)
    meta = _put(document, "meta")
    identification = _put(meta, "identification", source=_SOURCE)
    day = work.day.isoformat()
    levels = (
        ("FRBRWork", work.uri),
        ("FRBRExpression", f"{work.uri}/kaz@{day}"),
        ("FRBRManifestation", f"{work.uri}/kaz@{day}.xml"),
    )
    for level, uri in levels:
        group = _put(identification, level)
        _put(group, "FRBRthis", value=f"{uri}/!main" if level == "FRBRWork" else uri)
        _put(group, "FRBRuri", value=uri)
        _put(
            group, "FRBRdate", date=day, name="decision" if work.kind == "resolution" else "sitting"
        )
        _put(group, "FRBRauthor", href=f"#{work.body}")
        if level == "FRBRWork":
            _put(group, "FRBRcountry", value="kz")
            if work.number:
                _put(group, "FRBRnumber", value=work.number)
        elif level == "FRBRExpression":
            _put(group, "FRBRlanguage", language="kaz")
        else:
            _put(group, "FRBRformat", value="application/akn+xml")
    references = _put(meta, "references", source=_SOURCE)
    where = f"/akn/ontology/organization/kz/{work.body}"
    _put(references, "TLCOrganization", eId=work.body, href=where, showAs=work.name)
    tool = "/akn/ontology/organization/kz/otyrys"
    _put(references, "TLCOrganization", eId="otyrys", href=tool, showAs="Отырыс")
    return root, document


def _chapters(paper: Paper) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """Return the parts under each heading; none stands empty."""
    heading, parts = "", []
    for part in paper.parts:
        if not isinstance(part, Heading):
            parts.append(part)
            continue
        if parts:
            yield heading, tuple(parts)
        heading, parts = part.text, []
    if parts:
        yield heading, tuple(parts)


def _told(record: Record, parts: tuple[Part, ...]) -> Iterator[ET.Element]:
    for part in parts:
        match part:
            case Text(text=text):
                yield _narrative(text)
            case Entry(time=time, text=text):
                yield _timed(record, time, text) if time else _narrative(text)
            case Table(rows=rows):
                yield from (_narrative(" – ".join(filter(None, row))) for row in rows)
            case Heading():
                continue


def _narrative(text: str) -> ET.Element:
    found = ET.Element(_tag("narrative"))
    found.text = _shown(text)
    return found


def _timed(record: Record, time: str, text: str) -> ET.Element:
    found = ET.Element(_tag("narrative"))
    hour, _, minute = time.partition(".")
    offset = record.sitting.profile.utc_offset
    zone = f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    at = f"{record.sitting.date.isoformat()}T{int(hour):02}:{minute}:00{zone}"
    recorded = _put(found, "recordedTime", time, time=at)
    recorded.tail = f" {_shown(text)}"
    return found


def _put(parent: ET.Element, tag: str, text: str = "", /, **attributes: str) -> ET.Element:
    shown = {key: _shown(value) for key, value in attributes.items()}
    element = ET.SubElement(parent, _tag(tag), shown)
    element.text = _shown(text) or None
    return element


def _inline(parent: ET.Element, parts: tuple[tuple[str, str], ...]) -> None:
    """Put a paragraph whose text is marked as what it is."""
    paragraph = _put(parent, "p")
    for name, text in parts:
        if name:
            _put(paragraph, name, text)
        else:
            paragraph.text = _shown(text)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _slug(text: str) -> str:
    return _NOT_IN_URI.sub("-", text.removeprefix("№").strip()).strip("-").lower()


def _shown(text: str) -> str:
    return _UNPRINTABLE.sub(lambda sign: f"(U+{ord(sign.group()):04X})", text)


def _bytes(root: ET.Element) -> bytes:
    ET.register_namespace("", NAMESPACE)
    whole: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return whole + b"\n"
