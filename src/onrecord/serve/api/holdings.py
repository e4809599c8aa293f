"""What the archive holds, over the API: articles, speakers, outlets, and how much of all."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request  # noqa: TC002 - FastAPI reads the annotations at run time
from starlette.responses import RedirectResponse, Response

from onrecord.errors import UsageError, Withheld
from onrecord.serve.answering import serving_of
from onrecord.serve.api import asking, shapes
from onrecord.serve.api.answers import answered, as_json, told_of
from onrecord.serve.api.statements import next_link
from onrecord.serve.documents import told_by
from onrecord.serve.giving import giver_of
from onrecord.serve.options import TextPolicy
from onrecord.serve.problems import NotThere
from onrecord.store import counts, heard_lately, outlets, people, portrait, reading, successor
from onrecord.store.listed import Wanted, articles, said_in

if TYPE_CHECKING:
    from onrecord.store import Store

router = APIRouter(prefix="/api/v1", tags=["holdings"])

_MOVED = 308


@router.get("/articles", name="articles", responses={200: {"model": shapes.Articles}, **told_by()})
async def list_articles(request: Request, asked: Annotated[asking.Articles, Query()]) -> Response:
    """Return articles, the newest added first."""
    return await answered(request, lambda store: _listed(store, request, asked))


@router.get(
    "/articles/{id}", name="article", responses={200: {"model": shapes.ArticleWhole}, **told_by(404, 410)}
)
async def one_article(request: Request, id: str) -> Response:  # noqa: A002 - the name in the address
    """Return one article with its statements; its text where this archive shows texts whole."""
    return await answered(request, lambda store: _article(store, request, id))


@router.get("/speakers", name="speakers", responses={200: {"model": shapes.Speakers}, **told_by()})
async def list_speakers(
    request: Request, name: Annotated[str | None, Query(max_length=1000)] = None
) -> Response:
    """Return the speakers heard lately, or those whom a name may mean."""
    limit = serving_of(request).options.time_limit_ms

    def made(store: Store) -> Response:
        asked = (name or "").strip()
        found = people(store, asked, limit) if asked else heard_lately(store, limit)
        return as_json({"items": found})

    return await answered(request, made)


@router.get(
    "/speakers/{id}",
    name="speaker",
    responses={
        200: {"model": shapes.SpeakerWhole},
        _MOVED: {"description": "The speaker was taken together with another."},
        **told_by(404),
    },
)
async def one_speaker(request: Request, id: str) -> Response:  # noqa: A002 - the name in the address
    """Return what is known of one speaker over all pages; its statements are /statements?identity=ID."""
    return await answered(request, lambda store: _speaker(store, request, id))


@router.get("/outlets", name="outlets", responses={200: {"model": shapes.Outlets}, **told_by()})
async def list_outlets(request: Request) -> Response:
    """Return the outlets, with what is held of each and its longest gap."""
    limit = serving_of(request).options.time_limit_ms
    return await answered(request, lambda store: as_json({"items": outlets(store, limit)}))


@router.get("/stats", name="stats", responses={200: {"model": shapes.Stats}, **told_by()})
async def all_counts(request: Request) -> Response:
    """Return how much the archive holds."""
    return await answered(request, lambda store: as_json({"counts": counts(store)}))


def _listed(store: Store, request: Request, asked: asking.Articles) -> Response:
    cursor = None if asked.cursor is None else asking.opened(asked.cursor, asked.same())
    wanted = Wanted(asked.outlet, asked.section, asked.language, asked.limit, cursor)
    found, after = articles(store, wanted, serving_of(request).options.time_limit_ms)
    token = asking.sealed(after, asked.same())
    return as_json({"items": found, "next": token}, next_link(request, token))


def _article(store: Store, request: Request, key: str) -> Response:
    try:
        held = reading(store, key)
    except Withheld:
        raise
    except UsageError:
        msg = "No article has this id."
        raise NotThere(msg) from None
    article, policy, giver = held.record.article, serving_of(request).options.text_policy, giver_of(request)
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    text = {
        "policy": policy,
        "digest": f"sha256:{digest}",
        "text": article.text if policy is TextPolicy.FULL else None,
    }
    said = [told_of(row, giver) for row in said_in(store, article.id)]
    whole = {"id": article.id, "url": article.url, "capture": article.capture, "text": text}
    return as_json({**whole, "statements": said})


def _speaker(store: Store, request: Request, key: str) -> Response:
    try:
        return as_json(portrait(store, key, serving_of(request).options.time_limit_ms))
    except UsageError:
        other = successor(store, key)
        if other is None:
            msg = "No speaker has this id."
            raise NotThere(msg) from None
        return RedirectResponse(request.scope["route"].path.replace("{id}", other), _MOVED)
