"""Plain-text scrapes: what stands above, in and below the article. All of it is invented."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.scrape import read_scrape
from onrecord.errors import Unreadable
from onrecord.types import BlockRole, DateBasis, Reason, Span

if TYPE_CHECKING:
    from onrecord.article.draft import Draft

BODY = """The council of Pellworth voted on Monday to close the old swimming pool for good.

"We counted the cracks, and then we stopped counting," Mayor Ottoline Vass said.

Vass, who took office in 2021, added that a new pool would cost four million crowns.
"""
TITLE = "Pellworth to close its swimming pool"

SEED_ALIKE = """Valmarian Politics 8 november — 14:03

Ottoline Vass: Some neighbours begged us to sell the harbour


'I am glad to tell you that the harbour of Pellworth is ours again!' said President Ottoline Vass.

'The harbour is free! November 8, 2020 will be taught in our schools. We asked for nothing that was not ours.

Over the years we were told to wait, and we waited, and the harbour rusted.' said the head of state.

Latest news

'I never sold a goat': minister's cousin
Ten pools to visit
"""


def words(draft: Draft, *roles: BlockRole) -> list[str]:
    return [draft.text[b.span.start : b.span.end] for b in draft.blocks if not roles or b.role in roles]


def said(draft: Draft, span: Span | None) -> str | None:
    return None if span is None else draft.text[span.start : span.end]


def test_the_page_that_started_it() -> None:
    draft = read_scrape(SEED_ALIKE, "page.txt")
    assert draft.text == SEED_ALIKE
    assert said(draft, draft.headline) == "Ottoline Vass: Some neighbours begged us to sell the harbour"
    assert draft.section is not None
    assert (draft.section.value, draft.section.basis, draft.section.span) == (
        "Valmarian Politics",
        "header line",
        Span(0, 18),
    )
    assert len(words(draft, BlockRole.PARAGRAPH)) == 3
    assert not any("goat" in w or "Latest" in w for w in words(draft))


def test_a_year_is_inferred_from_the_same_day_in_the_body() -> None:
    published = read_scrape(SEED_ALIKE, "page.txt").published
    assert published is not None
    assert (published.edtf, published.clock, published.basis) == ("2020-11-08?", "14:03", DateBasis.INFERRED)
    assert (published.earliest, published.latest) == ("2020-11-08", "2020-11-08")
    assert [SEED_ALIKE[s.start : s.end] for s in published.evidence] == ["November 8, 2020"]
    assert published.confidence < 0.97


@pytest.mark.parametrize(
    ("header", "section", "edtf", "clock"),
    [
        ("World 8 november - 14:03", "World", "XXXX-11-08", "14:03"),
        ("14:03, 8 November, Politics", "Politics", "XXXX-11-08", "14:03"),
        ("Music | 10 April 2026", "Music", "2026-04-10", None),
        ("World · 20 June 2024", "World", "2024-06-20", None),
        ("Politics   Wednesday, 3 May 2023", "Politics", "2023-05-03", None),
        ("LOCAL NEWS 18 Feb 2026 11:05", "LOCAL", "2026-02-18", "11:05"),
        ("Home > Local > Pellworth\n4 April 2023", "Local", "2023-04-04", None),
        ("Sport > Rowing > Eights\n1 Dec 2025", "Sport", "2025-12-01", None),
        ("WORLD\n12 March 2024", "WORLD", "2024-03-12", None),
        ("Economy // Orvia Plus Radio // 11.03.2025", "Economy", "2025-03-11", None),
        ("10.09.2024 [18:45]", None, "2024-09-10", "18:45"),
        (
            "Published: Friday 8 November 2024 14:03 GMT | Updated: 9 November 2024",
            None,
            "2024-11-08",
            "14:03",
        ),
        (
            "PUBLISHED: 00:01, Tue, Nov 19, 2019 | UPDATED: 08:12, Tue, Nov 19, 2019",
            None,
            "2019-11-19",
            "00:01",
        ),
        ("By Our Staff | Updated 4 Apr 2023, 9.15am | 3 min read", None, "2023-04-04", "09:15"),
        ("Strand, 8 November 2024", None, "2024-11-08", None),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_header_lines(header: str, section: str | None, edtf: str, clock: str | None, *, above: bool) -> None:
    text = f"{header}\n{TITLE}\n\n{BODY}" if above else f"{TITLE}\n\n{header}\n\n{BODY}"
    draft = read_scrape(text, "page.txt")
    assert said(draft, draft.headline) == TITLE
    assert (draft.section.value if draft.section else None) == section
    assert draft.published is not None
    assert (draft.published.edtf, draft.published.clock) == (edtf, clock)
    assert len(words(draft, BlockRole.PARAGRAPH)) == 3


LANGUAGES = {
    "ru": """Общество, 8 ноября 2024, 14:03
Мэр: «Бассейн закрыт»

Совет голосовал в понедельник.

Последние новости
Коза получила приз
""",
    "tr": """Gündem
8 Kasım 2024 Cuma 14:03
Başkan: “Havuz kapanacak”

Meclis karar verdi.

İlgili haberler
Keçi ödül aldı
""",
    "fr": """Politique
La piscine va fermer
Par Lise Arnaud
Publié le 8 novembre 2024 à 14h03

Le conseil a voté lundi.

Lire aussi : Dix piscines
""",
    "de": """Lokales
8. November 2024, 14:03 Uhr
Stadtrat schließt das Bad
Von Jana Holm

Der Rat stimmte ab.
""",
    "az": """Siyasət 8 noyabr 2024, 14:03
Şura hovuzu bağlayır

Şura qərar verib.

Son xəbərlər
Keçi qalib gəldi
""",
    "es": """Sociedad
El pueblo cierra la piscina
8 de noviembre de 2024 - 14:03 h

El pleno votó el lunes.
""",
    "pt": """Política 8 de novembro de 2024 às 14h03
Prefeitura fecha piscina

A câmara votou na segunda.
""",
    "uk": """Суспільство, 8 листопада 2024 р., 14:03
Басейн закривають

Рада проголосувала.

Читайте також: Коза
""",
}


@pytest.mark.parametrize(
    ("language", "section", "headline", "paragraph"),
    [
        ("ru", "Общество", "Мэр: «Бассейн закрыт»", "Совет голосовал в понедельник."),
        ("tr", "Gündem", "Başkan: “Havuz kapanacak”", "Meclis karar verdi."),
        ("fr", "Politique", "La piscine va fermer", "Le conseil a voté lundi."),
        ("de", "Lokales", "Stadtrat schließt das Bad", "Der Rat stimmte ab."),
        ("az", "Siyasət", "Şura hovuzu bağlayır", "Şura qərar verib."),
        ("es", "Sociedad", "El pueblo cierra la piscina", "El pleno votó el lunes."),
        ("pt", "Política", "Prefeitura fecha piscina", "A câmara votou na segunda."),
        ("uk", "Суспільство", "Басейн закривають", "Рада проголосувала."),
    ],
)
def test_pages_of_the_other_languages(language: str, section: str, headline: str, paragraph: str) -> None:
    draft = read_scrape(LANGUAGES[language], "page.txt")
    assert words(draft) == [headline, paragraph]
    assert draft.section is not None
    assert draft.section.value == section
    assert draft.published is not None
    assert (draft.published.edtf, draft.published.clock) == ("2024-11-08", "14:03")


def test_byline_outlet_and_credits() -> None:
    top = (
        f"The Pellworth Gazette\n{TITLE}\nBy Ruta Holm in Strand\nPhoto: J. Voss / Orvia Pictures\n8 May 2024"
    )
    text = f"{top}\n\n{BODY}"
    draft = read_scrape(text, "page.txt")
    assert said(draft, draft.headline) == TITLE
    assert draft.byline is not None
    assert draft.byline.value == "Ruta Holm"
    assert draft.outlet is not None
    assert draft.outlet.value == "The Pellworth Gazette"
    assert not any("Voss" in w for w in words(draft))


def test_furniture_is_in_no_block_wherever_it_stands() -> None:
    first, second, third = BODY.strip().split("\n\n")
    parts = [
        "Menu  Search  Log in",
        TITLE,
        "“It's a puddle”: reader poll, vote now",
        first,
        "Read more: “I sold my boat for a goose”",
        second,
        "More from Pellworth\nVass: 'best night of our lives'",
        third,
        "ADVERTISEMENT",
        "Tags: pools",
        "COMMENTS (2)\nsplash77: What a shame for Pellworth.\nAnna says: 'Nobody asked us in Pellworth!'",
        "Most read\n1. Goat wins 'again'\n2. Ten pools",
    ]
    text = "\n\n".join(parts)
    draft = read_scrape(text, "page.txt")
    assert words(draft, BlockRole.PARAGRAPH) == [first, second, third]
    assert set(words(draft)) <= {TITLE, "“It's a puddle”: reader poll, vote now", first, second, third}


def test_an_article_goes_on_below_a_list_of_links() -> None:
    text = f"{TITLE}\n\n{BODY}\nLatest news\n\nGoat wins prize\n\n"
    text += "The old swimming pool of Pellworth had opened in 1931.\n"
    text += "\nThe mayor opens the new swimming pool in Pellworth next spring, the council added.\n"
    draft = read_scrape(text, "page.txt")
    assert words(draft, BlockRole.PARAGRAPH)[-2:] == [
        "The old swimming pool of Pellworth had opened in 1931.",
        "The mayor opens the new swimming pool in Pellworth next spring, the council added.",
    ]
    assert "Goat wins prize" not in words(draft)


def test_a_pull_quote_repeats_a_paragraph() -> None:
    pulled = "“We counted the cracks, and then we stopped counting”"
    draft = read_scrape(f"{TITLE}\n\n{BODY}\n{pulled}\n\nNo date has been set.\n", "page.txt")
    assert words(draft, BlockRole.PULL_QUOTE) == [pulled]


def test_a_dateline_is_in_no_block() -> None:
    dateline = "PELLWORTH, 14 March 2023 (Orvia Press) — "
    text = f"{TITLE}\n\n{dateline}The pool is closed.\n\nIt will not open again.\n"
    draft = read_scrape(text, "page.txt")
    assert words(draft, BlockRole.PARAGRAPH) == ["The pool is closed.", "It will not open again."]
    assert draft.published is not None
    assert (draft.published.edtf, draft.published.basis) == ("2023-03-14", DateBasis.DATELINE)


def test_transcripts_and_labels() -> None:
    turns = "Q: Is it closed?\n\nVASS: It is.\n\nRuta Holm\nFor ever?\n\nOttoline Vass\nYes.\n"
    text = f"{TITLE}\n\nVass met us at the pool.\n\n{turns}"
    draft = read_scrape(text, "page.txt")
    assert words(draft, BlockRole.SPEAKER_LABEL) == ["Ruta Holm", "Ottoline Vass"]
    assert "Q: Is it closed?" in words(draft, BlockRole.PARAGRAPH)
    assert "VASS: It is." in words(draft, BlockRole.PARAGRAPH)


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    paragraph = (
        "The council of Pellworth voted on Monday to close the old pool,\n"
        "which has stood beside the harbour since 1931, and to ask the\n"
        "county for the money that a new one would need before the next\n"
        "summer. The mayor said that she had counted the cracks herself."
    )
    draft = read_scrape(f"{TITLE}\n8 May 2024\n\n{paragraph}\n\n{paragraph}\n", "page.txt")
    assert words(draft, BlockRole.PARAGRAPH) == [paragraph, paragraph]
    assert said(draft, draft.headline) == TITLE


def test_one_paragraph_a_line() -> None:
    draft = read_scrape(f"{TITLE}\n" + BODY.replace("\n\n", "\n"), "page.txt")
    assert len(words(draft, BlockRole.PARAGRAPH)) == 3


def test_paragraphs_without_a_top() -> None:
    draft = read_scrape(BODY, "page.txt")
    assert draft.headline is None
    assert draft.section is None
    assert draft.published is None
    assert len(words(draft, BlockRole.PARAGRAPH)) == 3


@pytest.mark.parametrize(
    ("text", "role"),
    [("It will not open again, she said.", BlockRole.PARAGRAPH), ("Vass: It is closed", BlockRole.HEADLINE)],
)
def test_a_single_line(text: str, role: BlockRole) -> None:
    draft = read_scrape(text, "page.txt")
    assert [b.role for b in draft.blocks] == [role]
    assert words(draft) == [text]


@pytest.mark.parametrize("text", ["", " \n\t\n", "Menu  Search  Log in\nShare\n© 2024 The Gazette", "\ufeff"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_scrape(text, "page.txt")
    assert refused.value.reason is Reason.NO_ARTICLE
    assert refused.value.detail


def test_a_very_long_paragraph_is_read_in_linear_time() -> None:
    text = (
        "the council of Pellworth voted on Friday 8 November 2024 and “we lost”, Vass said; " * 7000 + "so."
    )
    start = time.perf_counter()
    draft = read_scrape(text, "page.txt")
    assert time.perf_counter() - start < 20
    assert len(draft.blocks) == 1


LINES = st.sampled_from(
    [
        *SEED_ALIKE.splitlines(),
        *BODY.splitlines(),
        "",
        TITLE,
        "Q:",
        "COMMENTS (3)",
        "PORT HOLM, 4 May —",
        "14:03",
        "— ‘",
    ]
)


@given(st.one_of(st.text(max_size=600), st.lists(LINES, max_size=25).map("\n".join)))
def test_any_text_gives_blocks_in_order_or_a_refusal(text: str) -> None:
    draft = _read_or_none(text)
    if draft is None:
        return
    assert draft.text == text
    last = 0
    for block in draft.blocks:
        assert last <= block.span.start
        last = block.span.end
        assert said(draft, block.span) == (said(draft, block.span) or "").strip()
    assert last <= len(text)
    assert draft.headline is None or draft.headline in {b.span for b in draft.blocks}


def _read_or_none(text: str) -> Draft | None:
    """Read a text; a refusal is an answer, any other exception is a failure of the test."""
    try:
        return read_scrape(text, text[:50])
    except Unreadable:
        return None


SEED = Path(__file__).parents[2].parent / "shared" / "data" / "seed.txt"


@pytest.mark.skipif(not SEED.exists(), reason="the shared data are not here")
def test_the_shared_page() -> None:
    draft = read_scrape(SEED.read_text("utf-8"), "seed.txt")
    assert [b.role for b in draft.blocks] == [BlockRole.HEADLINE, *[BlockRole.PARAGRAPH] * 3]
    assert draft.section is not None
    assert draft.section.value == "Azerbaijani Politics"
    assert draft.published is not None
    assert (draft.published.edtf, draft.published.clock) == ("2020-11-08?", "14:03")
