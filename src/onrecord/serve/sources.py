"""Sources: what the archive rests on, outlet by outlet, with what was passed over and where pages lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.serve.answering import route, serving_of
from onrecord.serve.templating import rendered
from onrecord.store import feeds, outlets, reservations, skipped

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.store import Store


def sources(store: Store, request: Request) -> Response:
    """Return the outlets with their pages and gaps, and what was skipped by reason."""
    limit = serving_of(request).options.time_limit_ms
    return rendered(
        request,
        "sources.html",
        outlets=outlets(store, limit),
        skipped=skipped(store),
        feeds=feeds(store),
        reservations=reservations(store),
    )


ROUTES = [route("/sources", sources)]
