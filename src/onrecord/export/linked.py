"""One statement as linked data: a schema.org Quotation, a W3C Web Annotation.

A Quotation names its speaker as ``spokenByCharacter`` ("attributed within the containing work"), never as
``creator``: what is told is that the outlet attributes the words, not that they were said.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from onrecord.codec import CUT
from onrecord.export.attribution import attribution
from onrecord.export.giver import permalink, web_address
from onrecord.terms import HopKind, SpeakerKind

if TYPE_CHECKING:
    from onrecord.codec import Row
    from onrecord.export.giver import Giver

_PROV = "http://www.w3.org/ns/prov#"
_AROUND = 32  # code points of prefix and suffix, as annotation clients write them
_TYPES = {
    SpeakerKind.PERSON: "Person",
    SpeakerKind.ORGANISATION: "Organization",
    SpeakerKind.GROUP: "Organization",
    SpeakerKind.DOCUMENT: "CreativeWork",
}


def quotation(row: Row, giver: Giver) -> dict[str, Any]:
    """Return a schema.org ``Quotation`` as JSON-LD, with the capture it was read from by PROV-O."""
    return _filled(
        {
            "@context": ["https://schema.org", {"prov": _PROV}],
            "@type": "Quotation",
            "@id": permalink(row, giver),
            "identifier": row.id,
            "text": CUT.join(row.quote),
            "description": f"{attribution(row)}. Machine-made, not verified.",
            "inLanguage": row.article.language,
            **_spoken(row),
            "isPartOf": _article(row),
            "sdPublisher": _filled({"@type": "Organization", "name": giver.name, "url": giver.address}),
            "sdDatePublished": giver.day,
            "prov:wasDerivedFrom": {
                "@id": f"urn:sha256:{row.article.capture}",
                "@type": "prov:Entity",
            },
            "prov:wasGeneratedBy": {
                "@type": "prov:Activity",
                "prov:wasAssociatedWith": {"@type": "prov:SoftwareAgent", "name": row.engine},
            },
        }
    )


def _spoken(row: Row) -> dict[str, Any]:
    if row.speaker is None:
        return {}
    kind = SpeakerKind(row.speaker.kind)
    told = _filled({"@type": _TYPES.get(kind), "name": _line(row.speaker.name)})
    if kind is SpeakerKind.DOCUMENT:
        return {"isBasedOn": told}  # a paper speaks for itself; the property wants who speaks
    if kind is SpeakerKind.PERSON and row.speaker.role:
        told["jobTitle"] = _line(row.speaker.role)
    return {"spokenByCharacter": told}


def _article(row: Row) -> dict[str, Any]:
    page = row.article
    outlet = {"@type": "NewsMediaOrganization", "name": page.outlet} if page.outlet else None
    return _filled(
        {
            "@type": "NewsArticle",
            "@id": web_address(row),
            "url": web_address(row),
            "headline": _line(page.headline or "") or None,
            "articleSection": page.section,
            "inLanguage": page.language,
            # A date with unknown parts is EDTF, which the property does not take.
            "datePublished": page.published if page.published == page.earliest else None,
            "author": {"@type": "Person", "name": _line(page.byline)} if page.byline else None,
            "publisher": outlet,
            "isBasedOn": _sources(row),
        }
    )


def _sources(row: Row) -> list[dict[str, Any]] | None:
    return [_source(hop.kind, _line(hop.name)) for hop in row.chain if hop.name and not hop.read] or None


def _source(kind: HopKind, name: str) -> dict[str, Any]:
    if kind is HopKind.DOCUMENT:
        return {"@type": "CreativeWork", "name": name}
    maker = "Person" if kind is HopKind.PERSON else "Organization"
    return {"@type": "CreativeWork", "author": {"@type": maker, "name": name}}


def annotation(row: Row, giver: Giver, text: str) -> dict[str, Any]:
    """Return a W3C Web Annotation of the words in their page; ``text`` is the article's.

    Each piece is selected twice, by its words with 32 code points around and by its position: half-open code
    points of the text whose SHA-256 the selector names. Raises ValueError where the words do not stand there.
    """
    digest = f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"
    return _filled(
        {
            "@context": ["http://www.w3.org/ns/anno.jsonld", {"onrecord": "urn:onrecord:terms:"}],
            "id": f"{permalink(row, giver)}#annotation",
            "type": "Annotation",
            "motivation": "identifying",
            "generator": {"type": "Software", "name": row.engine},
            "body": _bodies(row),
            "target": [_target(row, i, text, digest) for i in range(len(row.quote))],
        }
    )


def _bodies(row: Row) -> list[dict[str, Any]]:
    told = f"{attribution(row)}. Machine-made, not verified."
    described = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": told}
    tags = [row.form, row.kind, row.stance]
    return [described, *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags)]


def _target(row: Row, number: int, text: str, digest: str) -> dict[str, Any]:
    (start, end), exact = row.content[number], row.quote[number]
    if text[start:end] != exact:
        msg = f"statement {row.id}: its words do not stand at {start}-{end} of the text"
        raise ValueError(msg)
    words = {
        "type": "TextQuoteSelector",
        "exact": exact,
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end, "onrecord:textDigest": digest}
    fetched = row.article.fetched
    return _filled(
        {
            "type": "SpecificResource",
            "source": web_address(row) or f"urn:sha256:{row.article.capture}",
            "state": {"type": "TimeState", "sourceDate": fetched} if fetched else None,
            "onrecord:captureDigest": f"sha256:{row.article.capture}",
            "selector": [words, position],
        }
    )


def _filled(node: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in node.items() if value is not None}


def _line(words: str) -> str:
    return " ".join(words.split())
