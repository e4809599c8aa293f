"""Compare: what two to four speakers are reported to have said on a matter, by date. No verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.serve.answering import route, serving_of
from onrecord.serve.asked import asked_of, query_of
from onrecord.serve.listing import items_of
from onrecord.serve.templating import rendered
from onrecord.store import people, search

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.serve.listing import Item
    from onrecord.store import Count, Heard, Store

MOST = 4
_PER_COLUMN = "30"
_NAMES = ("q", "from", "to", "kind")


@dataclass(frozen=True, slots=True)
class Side:
    """One column: the speaker that a name means, or those that it may mean; its newest, oldest first."""

    name: str
    speaker: Heard | None
    others: tuple[Heard, ...]
    items: tuple[Item, ...]
    total: Count | None


def compare(store: Store, request: Request) -> Response:
    """Return the form, and a column for each speaker that is named."""
    named = [name.strip() for name in request.query_params.getlist("speaker") if name.strip()][:MOST]
    asked = {name: value for name, value in asked_of(request.query_params).items() if name in _NAMES}
    limit = serving_of(request).options.time_limit_ms
    sides = tuple(_side(store, name, asked, limit) for name in dict.fromkeys(named))
    return rendered(request, "compare.html", named=named, asked=asked, sides=sides, most=MOST)


def _side(store: Store, name: str, asked: Mapping[str, str], time_limit_ms: int) -> Side:
    found = people(store, name, time_limit_ms)
    if len(found) != 1:
        return Side(name, None, found[:10], (), None)
    query = query_of({**asked, "identity": found[0].id, "limit": _PER_COLUMN})
    hits = search(store, query, time_limit_ms)
    return Side(name, found[0], (), items_of(store, tuple(reversed(hits.rows))), hits.total)


ROUTES = [route("/compare", compare)]
