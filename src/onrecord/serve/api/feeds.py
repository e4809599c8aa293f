"""Every search as a feed: Atom and JSON Feed under the address of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.requests import Request  # noqa: TC002 - FastAPI reads the annotations at run time
from starlette.responses import Response

from onrecord.export.feeds import ATOM_TYPE, JSON_FEED_TYPE, Channel, atom, json_feed
from onrecord.serve.answering import serving_of
from onrecord.serve.api.answers import answered
from onrecord.serve.api.asking import Search, sealed
from onrecord.serve.documents import told_by
from onrecord.serve.giving import giver_of
from onrecord.store import search

if TYPE_CHECKING:
    from onrecord.store import Store

router = APIRouter(tags=["feeds"])

_USUAL = {"order": "newest", "kind": "speech"}
_ATOM = {200: {"content": {ATOM_TYPE: {"schema": {"type": "string"}}}}, **told_by()}
_JSON = {200: {"content": {JSON_FEED_TYPE: {"schema": {"type": "object"}}}}, **told_by()}


@router.get("/search.atom", responses=_ATOM, response_class=Response)
async def atom_feed(request: Request, asked: Annotated[Search, Query()]) -> Response:
    """Return a search as an Atom feed."""
    return await answered(request, lambda store: _fed(store, request, asked, ATOM_TYPE))


@router.get("/search.json", responses=_JSON, response_class=Response)
async def json_feed_of(request: Request, asked: Annotated[Search, Query()]) -> Response:
    """Return a search as a JSON Feed."""
    return await answered(request, lambda store: _fed(store, request, asked, JSON_FEED_TYPE))


def _fed(store: Store, request: Request, asked: Search, media: str) -> Response:
    hits = search(store, asked.query(), serving_of(request).options.time_limit_ms)
    giver = giver_of(request)
    unusual = {name: value for name, value in asked.same().items() if _USUAL.get(name) != value}
    told = ", ".join(f"{name} {value}" for name, value in unusual.items())
    own = f"{giver.address}{request.url.path}"
    channel = Channel(
        title=f"onrecord: {told or 'latest'}",
        feed=f"{own}?{request.url.query}" if request.url.query else own,
        page=f"{giver.address}/search?{urlencode(unusual, errors='replace')}",
        next=_next(own, asked, hits.cursor),
    )
    write = atom if media == ATOM_TYPE else json_feed
    return Response(write(hits.rows, channel, giver), media_type=media)


def _next(own: str, asked: Search, cursor: str | None) -> str | None:
    token = sealed(cursor, asked.same())
    if token is None:
        return None
    return f"{own}?{urlencode({**asked.asked(), 'cursor': token}, errors='replace')}"
