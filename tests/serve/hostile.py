"""A hundred articles whose words, names and addresses try to become something else than words."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from tests.made import Said, Told

if TYPE_CHECKING:
    from collections.abc import Iterator

CALL = "window.reached=1"
WORDS = (
    f"<script>{CALL}</script>",
    f"</title></script><script>{CALL}</script>",
    f"<img src=x onerror={CALL}>",
    f"<svg onload={CALL}><script>{CALL}</script></svg>",
    f"<iframe srcdoc='<script>parent.{CALL}</script>'></iframe>",
    f'"><a href=javascript:{CALL} autofocus onfocus={CALL}>press</a>',
    f"' onmouseover='{CALL}' style='position:fixed;inset:0' x='",
    "{{ 7 * 7 }} {% raw %} {{ request.app.state }} {# gone #}",
    "${7*7} #{7*7} <%= 7*7 %> [[7*7]]",
    "<meta http-equiv=refresh content='0;url=https://elsewhere.invented/'>",
    "<base href=https://elsewhere.invented/><form action=/><button>send</button>",
    "<style>*{display:none}</style><link rel=stylesheet href=https://elsewhere.invented/x.css>",
    f"<div hx-get=/about hx-trigger=load hx-on:load={CALL}>htmx</div>",
    "\u202eesrever\u202d \u2066isolated\u2069 \u200f\u200e",
    "a\u0300\u0301\u0302" * 500,
    "]]><!-- --!> <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]> &e; &lt;b&gt; &amp;",
    "\x00\x01\x08\x0b\x1b[31m\x7f\ufffe\uffff",
    "\ud7ff\ue000\U000f0000\U0010ffff",
    "line\u2028break\u2029paragraph\x85next",
    "long" * 250_000,
)
PLACES = ("words", "speaker", "outlet", "section", "address")
ADDRESSES = ("https://herald.invented/{}?q={}", "javascript:{}//{}", "data:text/html,{}{}")


def hostile() -> Iterator[Told]:
    """Yield one article for each word and each place that it may stand in."""
    for number, (words, place) in enumerate(product(WORDS, PLACES)):
        short = words[:5000]
        pattern = ADDRESSES[number % 3] if place == "address" else ADDRESSES[0]
        url = pattern.format(number, short if place == "address" else "x")
        yield Told(
            said=(
                Said(words if place == "words" else f"We will open lock {number}.", by=_name(place, short)),
            ),
            url=url,
            outlet=short if place == "outlet" else "The Harbour Herald",
            section=short if place == "section" else "Local",
        )


def _name(place: str, words: str) -> str:
    return words if place == "speaker" else "Amadu Kesse Tarro"
