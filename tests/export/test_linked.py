"""Linked data: expanded by a JSON-LD processor, its terms those of the vocabularies, its selectors true."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import msgspec_schemaorg.models as vocabulary
import pytest
from pyld import jsonld

from onrecord.codec import Hop, rows_of
from onrecord.export import annotation, quotation
from onrecord.types import HopKind
from tests.export.rows import GIVER, row, told

SCHEMA = "https://schema.org/"
OA = "http://www.w3.org/ns/oa#"
# The part of each context that is used here; the whole ones are on the web, where no test goes.
CONTEXTS: dict[str, dict[str, Any]] = {
    "https://schema.org": {"@vocab": SCHEMA},
    "http://www.w3.org/ns/anno.jsonld": {
        "@vocab": OA,
        "id": {"@type": "@id", "@id": "@id"},
        "type": {"@type": "@id", "@id": "@type"},
        "target": {"@type": "@id", "@id": f"{OA}hasTarget"},
        "source": {"@type": "@id", "@id": f"{OA}hasSource"},
        "selector": {"@type": "@id", "@id": f"{OA}hasSelector"},
        "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    },
}


def loaded(address: str, options: object) -> dict[str, Any]:
    del options
    document = {"@context": CONTEXTS[address]}
    return {"contextUrl": None, "documentUrl": address, "document": document}


def expanded(node: dict[str, Any]) -> dict[str, Any]:
    (found,) = jsonld.expand(node, {"documentLoader": loaded})
    assert isinstance(found, dict)
    return found


def unknown_terms(node: object) -> list[str]:
    """What a node says that schema.org does not know of its type."""
    if isinstance(node, list):
        return [term for each in node for term in unknown_terms(each)]
    if not isinstance(node, dict):
        return []
    known = getattr(vocabulary, node.get("@type", "Thing").removeprefix("prov:"), None)
    fields = known.__struct_fields__ if known else ("name",)
    wrong = [n for n in node if not n.startswith(("@", "prov:")) and n not in fields]
    inner = [value for name, value in node.items() if name != "@context"]
    return wrong + unknown_terms(inner)


def test_a_quotation_names_the_speaker_as_the_work_does_and_never_as_its_creator() -> None:
    made = quotation(row(), GIVER)
    assert made["spokenByCharacter"] == {"@type": "Person", "name": "Amadu Kesse Tarro"}
    assert made["isPartOf"]["publisher"]["name"] == "The Harbour Herald"
    assert made["sdPublisher"]["name"] == "The Quay Archive"
    assert "creator" not in made
    assert "author" not in made


def test_a_quotation_expands_to_the_terms_of_the_vocabulary() -> None:
    via = (*row().chain, Hop(HopKind.AGENCY, "Coastwire", None, read=False))
    made = quotation(replace(row(), chain=via), GIVER)
    assert unknown_terms(made) == []
    found = expanded(made)
    assert found["@type"] == [f"{SCHEMA}Quotation"]
    assert found["@id"] == f"https://quay-archive.invented/statements/{row().id}"
    assert found[f"{SCHEMA}text"] == [{"@value": "We will reopen the harbour."}]
    assert (
        found["http://www.w3.org/ns/prov#wasDerivedFrom"][0]["@id"] == f"urn:sha256:{row().article.capture}"
    )
    assert made["isPartOf"]["isBasedOn"][0]["author"]["name"] == "Coastwire"


def test_nobody_is_named_where_nobody_is_named() -> None:
    assert "spokenByCharacter" not in quotation(row(by=None), GIVER)


def test_the_words_of_an_annotation_stand_where_it_says() -> None:
    text = told().article.text
    made = annotation(row(), GIVER, text)
    quote, position = made["target"][0]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == "We will reopen the harbour."
    assert text[: position["start"]].endswith(quote["prefix"])
    assert text[position["end"] :].startswith(quote["suffix"])
    assert position["onrecord:textDigest"] == "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def test_an_annotation_expands_to_the_terms_of_the_vocabulary() -> None:
    made = expanded(annotation(row(), GIVER, told().article.text))
    assert made["@type"] == [f"{OA}Annotation"]
    (target,) = made[f"{OA}hasTarget"]
    assert target[f"{OA}hasSource"] == [{"@id": "https://herald.invented/harbour"}]
    assert [s["@type"] for s in target[f"{OA}hasSelector"]] == [
        [f"{OA}TextQuoteSelector"],
        [f"{OA}TextPositionSelector"],
    ]


def test_words_that_do_not_stand_there_are_refused_not_moved() -> None:
    with pytest.raises(ValueError, match="do not stand at"):
        annotation(
            next(rows_of(told())), GIVER, "Another text altogether, of the same length or more than it."
        )
