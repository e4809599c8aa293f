"""Through whom it came: a page in, relays out. § begins a statement; {content} [cue] <source>."""

from __future__ import annotations

import pytest

from onrecord.speakers import attribute
from onrecord.types import HopKind
from tests.speakers.pages import page, read, within

HEAD = "Harbour stays shut\n\n"


@pytest.mark.parametrize(
    ("sentence", "relay"),
    [
        ("{“No,”} [said] <Amadu Kesse>, the Daily Tern reports.", ["Daily Tern"]),
        ("{“No,”} <Amadu Kesse> [told] the Zamira Herald.", ["Zamira Herald"]),
        ("According to the ANV agency, {the port is shut}, <two officials> [said].", ["ANV"]),
        ("{“No,”} [said] <Amadu Kesse> in remarks carried by Radio Meridian.", ["Radio Meridian"]),
        ("{“No,”} <Amadu Kesse> [told] reporters.", []),
        ("{“No,”} [said] <a clerk, questioned by the Sentra agency>.", ["Sentra"]),
        ("{“No,”} [said] <Amadu Kesse> in an interview with Radio Meridian.", ["Radio Meridian"]),
        ("{“No,”} [said] <Amadu Kesse>, per the Daily Tern.", ["Daily Tern"]),
        ("{“No,”} [said] <Amadu Kesse>, via Ada Lund of the Daily Tern.", ["Daily Tern", "Ada Lund"]),
        ("{“No,”} <Amadu Kesse> [told] a radio station in Weir.", ["a radio station"]),
        ("{“No,”} <Amadu Kesse> [told] Esporte Vivo.", ["Esporte Vivo"]),
        ("{“No,”} <Amadu Kesse> [told] Ada Lund, who wept.", []),
        ("{“No,”} <Amadu Kesse> [told] Channel Ten through an interpreter.", ["interpreter", "Channel Ten"]),
        ("{“No,”} [said] <Amadu Kesse> on Murmur.", []),
        ("{“No,”} [said] <Amadu Kesse> in a letter.", []),
    ],
)
def test_the_outlet_that_relays(sentence: str, relay: list[str]) -> None:
    assert read(f"{HEAD}§{sentence}").relays == [relay]


def test_the_paper_is_the_one_named_before() -> None:
    text = (
        f"{HEAD}§{{“No,”}} <Amadu Kesse> [told] the Zamira Herald.\n\n"
        "Ines Albrecht was angry.\n\n§{“Yes,”} <Ines Albrecht> [told] the newspaper."
    )
    assert read(text).relays == [["Zamira Herald"], ["Zamira Herald"]]


def test_a_relay_holds_on_until_somebody_else_speaks() -> None:
    text = (
        f"{HEAD}§{{“No,”}} <Amadu Kesse> [told] the Zamira Herald.\n\n§{{“Never,”}} <he> [added].\n\n"
        "§{“Yes,”} [said] <Ines Albrecht>.\n\n§{“Not I,”} [said] <Kesse>."
    )
    assert read(text).relays == [["Zamira Herald"], ["Zamira Herald"], [], []]


def test_the_own_outlet_is_read_and_no_relay() -> None:
    reading = read(f"{HEAD}§{{“No,”}} <Amadu Kesse> [told] the Zamira Herald.", outlet="Zamira Herald")
    chain = reading.attributions[0].chain
    assert [(h.kind, h.span, h.read) for h in chain] == [(HopKind.OUTLET, None, True)]


def test_who_is_quoted_inside_a_quotation_comes_through_the_outer_speaker() -> None:
    text = (
        f"{HEAD}§{{“My teacher said I was lost,”}} [said] <Amadu Kesse>. §<my teacher> [said] {{I was lost}}"
    )
    article, statements = page(text)
    speakers, attributions = attribute(article, within(statements, 1, 0))
    names = {s.id: article[s.name] for s in speakers}
    assert names[attributions[1].speaker or ""] == "my teacher"
    hop = attributions[1].chain[-1]
    assert (hop.kind, hop.span and article[hop.span]) == (HopKind.PERSON, "Amadu Kesse")


def test_whom_the_paper_cites_speaks() -> None:
    text = f"{HEAD}§{{“No,”}} <the Weir Gazette> [adds], citing its chief executive, Dragan Pillai."
    reading = read(text)
    assert reading.names == ["Dragan Pillai"]
    assert reading.relays == [["Weir Gazette"]]
