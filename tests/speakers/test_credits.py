"""Whose report the page is: datelines, bylines, "Reporting by", and words passed on by nobody named."""

from __future__ import annotations

from dataclasses import replace

from onrecord.speakers import attribute
from onrecord.types import HopKind, Span, Stated
from tests.speakers.pages import page, read

SAID = "§{“No,”} [said] <Farid Osmanov>."


def test_the_agency_of_a_dateline_stands_next_to_the_outlet() -> None:
    reading = read(f"Ferry row\n\nTALVIK (Northpress) — {SAID}", outlet="Daily Buoy")
    chain = reading.attributions[0].chain
    assert [(h.kind, h.read) for h in chain] == [(HopKind.OUTLET, True), (HopKind.AGENCY, False)]
    assert reading.relays == [["Northpress"]]


def test_the_pages_own_agency_is_the_hop_that_was_read() -> None:
    reading = read(f"Ferry row\n\nTALVIK (Northpress) — {SAID}", outlet="Northpress")
    assert [(h.kind, h.read) for h in reading.attributions[0].chain] == [(HopKind.OUTLET, True)]


def test_brackets_in_the_story_are_no_dateline() -> None:
    assert read(f"Ferry row\n\nThe ferry (old) - or so they say - sank. {SAID}").relays == [[]]


def test_a_byline_that_is_an_agency() -> None:
    article, statements = page(f"Ferry row\n\nReuters\n\n{SAID}")
    at = article.text.index("Reuters")
    article = replace(article, byline=Stated("Reuters", "header line", Span(at, at + 7)))
    _, attributions = attribute(article, statements)
    assert [article[h.span] for h in attributions[0].chain if h.span] == ["Reuters"]


def test_who_reported_it() -> None:
    text = f"Ferry row\n\n{SAID}\n\n(Reporting by Ines Albrecht in Talvik; editing by Bela Varga)"
    assert read(text).relays == [["Ines Albrecht"]]


def test_words_passed_on_by_nobody_named() -> None:
    reading = read("Ferry row\n\n§<Farid Osmanov> reportedly [said] {the ferry had sunk}.")
    assert [(h.kind, h.read) for h in reading.attributions[0].chain] == [
        (HopKind.OUTLET, True),  # this page, though it names no outlet
        (HopKind.UNNAMED, False),
    ]


def test_what_one_told_another_who_says_so() -> None:
    told = "{the ferry had sunk}, <Teimur Askarov> [told] the harbour"
    article, (inner,) = page(f"Ferry row\n\n§{told}, Farid Osmanov said.")
    at = article.text.index("Farid")
    outer = replace(
        inner,
        id="s2",
        content=(Span(inner.content[0].start, at - 2),),
        cue=(Span(at + 14, at + 18),),
        source=(Span(at, at + 13),),
    )
    _, attributions = attribute(article, (inner, outer))
    assert [[article[h.span] for h in a.chain if h.span] for a in attributions] == [["Farid Osmanov"], []]


def test_who_says_it_at_the_end_of_the_sentence() -> None:
    text = "Ferry row\n\n§{The ferry had sunk}, <Teimur Askarov> [told] the crew, Farid Osmanov said."
    assert read(text).relays == [["Farid Osmanov"]]
