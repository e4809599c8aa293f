"""Latest: statements newest first, page by page, as a news site's front page has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.serve.answering import route, serving_of
from onrecord.serve.asked import asked_of, query_of
from onrecord.serve.listing import by_page, items_of
from onrecord.serve.templating import rendered
from onrecord.store import newest_values, search

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.store import Store

NAMES = ("section", "outlet", "language", "cursor")


def latest(store: Store, request: Request) -> Response:
    """Return the newest statements, of all or of one section, outlet or language."""
    asked = {name: value for name, value in asked_of(request.query_params).items() if name in NAMES}
    hits = search(store, query_of(asked), serving_of(request).options.time_limit_ms)
    pages = by_page(items_of(store, hits.rows))
    values = serving_of(request).kept.value("newest values", store, newest_values)
    return rendered(request, "latest.html", pages=pages, hits=hits, asked=asked, values=values)


ROUTES = [route("/", latest)]
