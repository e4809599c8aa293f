"""Search: words and filters as a form, what was found, and how that divides by speaker, outlet and so on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.errors import TooSlow
from onrecord.serve.answering import route, serving_of
from onrecord.serve.asked import asked_of, query_of
from onrecord.serve.listing import items_of
from onrecord.serve.templating import rendered
from onrecord.store import facets, identity_name, search, suggestions

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.store import Facets, Hits, Query, Store

FACET_WINDOW = 100
"""The newest hits that a page's facets count: the most that stays a small part of its time."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave: ``facets`` are none on the pages after the first, and where they took too long."""

    hits: Hits
    facets: Facets | None
    near: tuple[str, ...]


def search_page(store: Store, request: Request) -> Response:
    """Return the form, and what it finds once something is asked for."""
    asked = asked_of(request.query_params)
    query = query_of(asked)
    found = _found(store, query, serving_of(request).options.time_limit_ms) if asked else None
    return rendered(
        request,
        "search.html",
        asked=asked,
        found=found,
        items=items_of(store, found.hits.rows) if found else (),
        named=identity_name(store, query.identity) if query.identity else None,
    )


def _found(store: Store, query: Query, time_limit_ms: int) -> Found:
    hits = search(store, query, time_limit_ms)
    if not hits.rows:
        near = suggestions(store, query.speaker) if query.speaker else ()
        return Found(hits, None, near)
    if query.cursor:
        return Found(hits, None, ())
    try:
        return Found(hits, facets(store, query, time_limit_ms, FACET_WINDOW), ())
    except TooSlow:
        return Found(hits, None, ())


ROUTES = [route("/search", search_page)]
