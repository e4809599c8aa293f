"""Page → Article: which reader reads it, in what language, under what identity."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from onrecord.article.decode import decode
from onrecord.article.language import language_of
from onrecord.article.markup import read_markup
from onrecord.article.newsitem import is_newsitem, read_newsitem
from onrecord.article.scrape import read_scrape
from onrecord.errors import Unreadable
from onrecord.types import Article, DateBasis, Publication, Reason, Rival

if TYPE_CHECKING:
    from onrecord.article.decode import Decoded
    from onrecord.article.draft import Draft
    from onrecord.settings import Settings
    from onrecord.types import Page

# 1.6 million characters with 10,000 statements take 18 s (2 cores, shared) and time grows faster
# than the text: 50 MB ran for minutes without an end. A day of a parliament is one million.
_LONGEST = 2_000_000


def compose(page: Page, settings: Settings) -> Article:
    """Read a page's bytes as an article.

    Raises Unreadable with the reason when the page gives none: empty, binary,
    damaged, broken encoding, too large, no article, language not read.
    """
    decoded = decode(page, settings.largest_page)
    draft = _draft(decoded, page)
    _refuse_long(draft.text)
    language = language_of(draft)
    if language is not None and language.value not in settings.languages:
        known = ", ".join(sorted(settings.languages))
        detail = f"the page is in '{language.value}' ({language.basis}); read are {known}"
        raise Unreadable(Reason.LANGUAGE, detail)
    return Article(
        id="a" + hashlib.sha256((draft.canonical or page.url).encode()).hexdigest()[:16],
        url=page.url,
        capture=hashlib.sha256(page.content).hexdigest(),
        text=draft.text,
        blocks=draft.blocks,
        headline=draft.headline,
        byline=draft.byline,
        outlet=draft.outlet,
        section=draft.section,
        language=language,
        published=_published(draft.published, settings.published),
    )


def _draft(decoded: Decoded, page: Page) -> Draft:
    if is_newsitem(page.content_type):
        return read_newsitem(decoded.text)
    if decoded.is_markup:
        return read_markup(decoded.text, page.url)
    _refuse_long(decoded.text)
    return read_scrape(decoded.text, page.url)


def _published(found: Publication | None, given: str | None) -> Publication | None:
    """Return what the page says; the day given where it does not say."""
    if given is None or (found is not None and not found.basis.gives_way):
        return found
    clock = found.clock if found else None
    rivals = (Rival(found.edtf, found.basis),) if found and found.edtf != given else ()
    return Publication(given, given, given, clock, DateBasis.GIVEN, 1.0, None, (), rivals)


def _refuse_long(text: str) -> None:
    if len(text) > _LONGEST:
        detail = f"{len(text):,} characters of text, more than {_LONGEST:,}; split it"
        raise Unreadable(Reason.TOO_LARGE, detail)
