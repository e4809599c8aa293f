"""Citations: the outlet's article is cited, the speaker told in a note; read back by well-kept parsers."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formats
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings

from onrecord.codec import rows_of
from onrecord.export import bibtex, csl, plain, ris
from tests.export.rows import GIVER, TRAPS, row
from tests.made import records

if TYPE_CHECKING:
    from bibtexparser.model import Entry

    from onrecord.codec import Row
    from onrecord.types import Record

SAID = "Amadu Kesse Tarro said, according to The Harbour Herald (2025-10-03)"


def entry(of: Row) -> Entry:
    library = parse_string(bibtex(of, GIVER), append_middleware=[LatexDecodingMiddleware()])
    assert not library.failed_blocks
    (found,) = library.entries
    return found


def test_plain_text_says_who_according_to_whom_where_and_how_to_check() -> None:
    said = plain(row(), GIVER)
    assert said.startswith(f"{SAID}: “We will reopen the harbour.”. Zoé Lindqvist, “Harbour to reopen”, ")
    assert "https://herald.invented/harbour" in said
    assert f"https://quay-archive.invented/statements/{row().id}" in said
    assert row().article.capture in said


def test_no_citation_tells_where_a_file_lay() -> None:
    at_home = replace(row(), article=replace(row().article, url="file:///home-of/somebody/page.html"))
    for told in (
        plain(at_home, GIVER),
        bibtex(at_home, GIVER),
        ris(at_home, GIVER),
        str(csl(at_home, GIVER)),
    ):
        assert "somebody" not in told


def test_bibtex_cites_the_reporter_and_keeps_every_mark() -> None:
    fields = entry(row(TRAPS)).fields_dict
    assert fields["author"].value == "Zoé Lindqvist"
    assert fields["journal"].value == "The Harbour Herald"
    assert (fields["year"].value, fields["month"].value, fields["day"].value) == ("2025", "oct", "3")
    assert fields["url"].value == "https://herald.invented/harbour"
    assert (
        fields["note"].value.replace("ˆ", "^") == f"{SAID}: “{TRAPS}”"
    )  # the parser's way to decode a circumflex


def test_ris_cites_the_reporter_and_tells_the_speaker_in_a_note() -> None:
    (found,) = rispy.loads(ris(row(), GIVER))
    assert found["type_of_reference"] == "NEWS"
    assert found["authors"] == ["Zoé Lindqvist"]
    assert found["secondary_title"] == "The Harbour Herald"
    assert found["date"] == "2025/10/03"
    assert found["notes"][0] == f"{SAID}: “We will reopen the harbour.”"


def test_csl_is_rendered_by_a_processor() -> None:
    source = CiteProcJSON([csl(row(), GIVER)])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formats.plain)
    bibliography.register(Citation([CitationItem(row().id)]))
    (made,) = (str(line) for line in bibliography.bibliography())
    assert "Zoé Lindqvist" in made
    assert "The Harbour Herald" in made
    assert "2025" in made


def test_a_date_that_is_not_whole_is_told_as_far_as_it_goes() -> None:
    def issued(edtf: str | None) -> object:
        return csl(replace(row(), article=replace(row().article, published=edtf)), GIVER).get("issued")

    assert issued("2025") == {"date-parts": [[2025]]}
    assert issued("2025-10-XX") == {"date-parts": [[2025, 10]]}
    assert issued("2025-10?") == {"date-parts": [[2025, 10]], "circa": True}
    assert issued("XXXX-11-08") == {"literal": "XXXX-11-08"}
    assert issued(None) is None


def test_words_already_in_marks_are_not_put_in_marks_again() -> None:
    assert f"{SAID}: «We will.»." in plain(row("«We will.»"), GIVER)


@settings(max_examples=40, deadline=None)
@given(records())
def test_whatever_a_page_holds_every_entry_is_read_back(made: Record) -> None:
    for each in rows_of(made):
        safe = replace(each, id="s0123456789abcdef")
        assert len(entry(safe).fields) >= 2
        (found,) = rispy.loads(ris(safe, GIVER))
        assert found["id"] == safe.id
        assert json.loads(json.dumps(csl(safe, GIVER)))["type"] == "article-newspaper"
        assert "\n" not in plain(safe, GIVER)
