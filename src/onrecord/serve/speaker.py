"""The pages of speakers: who is on record, and one of them with names, roles, timeline and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse

from onrecord.errors import UsageError
from onrecord.serve.answering import route, serving_of
from onrecord.serve.asked import asked_of, query_of
from onrecord.serve.listing import items_of
from onrecord.serve.problems import NotThere
from onrecord.serve.templating import rendered
from onrecord.serve.timeline import drawn
from onrecord.store import (
    heard_as,
    heard_lately,
    identity_name,
    newest_about,
    people,
    portrait,
    search,
    successor,
)

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.store import Store

_OF = 20
_NAMES = ("q", "kind", "from", "to", "cursor")


def speakers(store: Store, request: Request) -> Response:
    """Return those who were heard lately, or those whom a name may mean."""
    name = request.query_params.get("name", "").strip()
    limit = serving_of(request).options.time_limit_ms
    found = people(store, name, limit) if name else heard_lately(store, limit)
    return rendered(request, "speakers.html", name=name, people=found)


def speaker(store: Store, request: Request) -> Response:
    """Return the page of one speaker; the id of one that was merged away leads on.

    What is looked for within it comes without the portrait, as that takes the longer part.
    """
    identity, limit = request.path_params["id"], serving_of(request).options.time_limit_ms
    asked = {name: value for name, value in asked_of(request.query_params).items() if name in _NAMES}
    try:
        one = heard_as(store, identity)
    except UsageError:
        other = successor(store, identity)
        if other is None:
            msg = "No speaker has this id."
            raise NotThere(msg) from None
        return RedirectResponse(f"/speakers/{other}", 301)
    held = None if asked else portrait(store, identity, limit)
    hits = search(store, query_of({**asked, "identity": identity}), limit)
    return rendered(
        request,
        "speaker.html",
        one=one,
        held=held,
        asked=asked,
        hits=hits,
        items=items_of(store, hits.rows),
        timeline=drawn(held.bars) if held else None,
    )


def said_of(store: Store, request: Request) -> Response:
    """Return what others are reported to say of a speaker: a page of its own, as it takes a search."""
    identity, limit = request.path_params["id"], serving_of(request).options.time_limit_ms
    name = identity_name(store, identity)
    if name is None:
        msg = "No speaker has this id."
        raise NotThere(msg)
    rows = newest_about(store, identity, _OF, limit)
    return rendered(request, "said_of.html", id=identity, name=name, items=items_of(store, rows))


ROUTES = [
    route("/speakers", speakers),
    route("/speakers/{id}", speaker),
    route("/speakers/{id}/of", said_of),
]
