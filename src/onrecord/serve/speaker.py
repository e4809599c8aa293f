"""The pages of speakers: who is on record, and one of them with names, roles, timeline and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse

from onrecord.errors import TooSlow, UsageError
from onrecord.serve.answering import route, serving_of
from onrecord.serve.asked import asked_of, query_of
from onrecord.serve.listing import items_of
from onrecord.serve.problems import NotThere
from onrecord.serve.templating import rendered
from onrecord.serve.timeline import drawn
from onrecord.store import heard_lately, newest_about, people, portrait, search, successor

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.codec import Row
    from onrecord.store import Portrait, Store

_ABOUT = 5
_NAMES = ("q", "kind", "from", "to", "cursor")


def speakers(store: Store, request: Request) -> Response:
    """Return those who were heard lately, or those whom a name may mean."""
    name = request.query_params.get("name", "").strip()
    limit = serving_of(request).options.time_limit_ms
    found = people(store, name, limit) if name else heard_lately(store, limit)
    return rendered(request, "speakers.html", name=name, people=found)


def speaker(store: Store, request: Request) -> Response:
    """Return the page of one speaker; the id of one that was merged away leads on."""
    identity, limit = request.path_params["id"], serving_of(request).options.time_limit_ms
    try:
        held = portrait(store, identity, limit)
    except UsageError:
        other = successor(store, identity)
        if other is None:
            msg = "No speaker has this id."
            raise NotThere(msg) from None
        return RedirectResponse(f"/speakers/{other}", 301)
    asked = {name: value for name, value in asked_of(request.query_params).items() if name in _NAMES}
    hits = search(store, query_of({**asked, "identity": identity}), limit)
    about = () if asked else _about(store, held, limit)
    return rendered(
        request,
        "speaker.html",
        held=held,
        asked=asked,
        hits=hits,
        items=items_of(store, hits.rows),
        about=items_of(store, about) if about else about,
        timeline=drawn(held.bars),
    )


def _about(store: Store, held: Portrait, time_limit_ms: int) -> tuple[Row, ...] | None:
    """Return what others said of a speaker, none where it took too long to find."""
    try:
        return newest_about(store, held.heard.id, _ABOUT, time_limit_ms)
    except TooSlow:
        return None


ROUTES = [route("/speakers", speakers), route("/speakers/{id}", speaker)]
