"""Statements over the API: found, one by one, cited."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.requests import Request  # noqa: TC002 - FastAPI reads the annotations at run time
from starlette.responses import RedirectResponse, Response

from onrecord.errors import UsageError, Withheld
from onrecord.export import Citation, cite
from onrecord.serve.answering import serving_of
from onrecord.serve.api import shapes
from onrecord.serve.api.answers import answered, as_json, told_of
from onrecord.serve.api.asking import Search, sealed
from onrecord.serve.documents import files_of, told_by
from onrecord.serve.giving import giver_of
from onrecord.serve.options import TextPolicy
from onrecord.serve.problems import NotThere
from onrecord.serve.statement import passages
from onrecord.store import Shown, Store, search, show

router = APIRouter(prefix="/api/v1", tags=["statements"])

NO_CONTEXT = "this archive gives no words around a statement, and an annotation has some"
_MEDIA = {
    Citation.PLAIN: "text/plain",
    Citation.BIBTEX: "application/x-bibtex",
    Citation.RIS: "application/x-research-info-systems",
    Citation.CSL: "application/vnd.citationstyles.csl+json",
    Citation.JSONLD: "application/ld+json",
    Citation.ANNOTATION: "application/ld+json",
}
_MOVED: dict[int | str, dict[str, Any]] = {
    308: {
        "description": "The statement has another id now.",
        "headers": {"Location": {"description": "Where it is.", "schema": {"type": "string"}}},
    }
}


@router.get("/statements", responses={200: {"model": shapes.Statements}, **told_by()})
async def statements(request: Request, asked: Annotated[Search, Query()]) -> Response:
    """Find statements, the newest first unless by relevance."""
    return await answered(request, lambda store: _found(store, request, asked))


@router.get(
    "/statements/{id}", responses={200: {"model": shapes.StatementWhole}, **_MOVED, **told_by(404, 410)}
)
async def statement(request: Request, id: str) -> Response:  # noqa: A002 - the name in the address
    """Return one statement with its paragraphs and every capture; an id that it had before leads on."""
    return await answered(request, lambda store: _one(store, request, id))


@router.get(
    "/statements/{id}/citation",
    responses={
        200: files_of(_MEDIA.values()),
        **_MOVED,
        **told_by(404, 410),
    },
    response_class=Response,
)
async def citation(request: Request, id: str, format: Citation = Citation.PLAIN) -> Response:  # noqa: A002 - the names in the address
    """Return one statement as a citation."""
    return await answered(request, lambda store: _cited(store, request, id, format))


def _found(store: Store, request: Request, asked: Search) -> Response:
    hits = search(store, asked.query(), serving_of(request).options.time_limit_ms)
    token = sealed(hits.cursor, asked.same())
    giver = giver_of(request)
    held = {
        "items": [told_of(row, giver) for row in hits.rows],
        "total": {"value": hits.total.value, "capped": hits.total.capped},
        "next": token,
    }
    return as_json(held, next_link(request, token))


def next_link(request: Request, token: str | None) -> dict[str, str]:
    """Return the header that leads to the next part, none on the last."""
    if token is None:
        return {}
    asked = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    told = urlencode([*asked, ("cursor", token)], errors="replace")
    return {"Link": f'<{request.url.path}?{told}>; rel="next"'}


def _one(store: Store, request: Request, key: str) -> Response:
    shown = _shown(store, key)
    if shown.statement.id != key:
        return _moved(request, shown)
    policy = serving_of(request).options.text_policy
    rule = shown.redaction
    held = {
        "statement": told_of(shown.row, giver_of(request)),
        "context": "".join(part.text for part in passages(shown.record, shown.statement, policy)),
        "current": shown.current,
        "captures": shown.captures,
        "hidden": {"since": rule.at, "ground": rule.ground} if rule else None,
    }
    return as_json(held, {"X-Robots-Tag": "noindex"} if rule else None)


def _cited(store: Store, request: Request, key: str, form: Citation) -> Response:
    shown = _shown(store, key)
    if shown.statement.id != key:
        return _moved(request, shown)
    if form is Citation.ANNOTATION and serving_of(request).options.text_policy is TextPolicy.NONE:
        raise UsageError(NO_CONTEXT)
    told = cite(shown.row, form, giver_of(request), shown.record.article.text)
    return Response(told.encode("utf-8", "replace"), media_type=_MEDIA[form])


def _shown(store: Store, key: str) -> Shown:
    try:
        return show(store, key)
    except Withheld:
        raise
    except UsageError:
        msg = "No statement has this id, or more than one has an id that begins so."
        raise NotThere(msg) from None


def _moved(request: Request, shown: Shown) -> Response:
    path = request.scope["route"].path.replace("{id}", shown.statement.id)
    asked = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{path}{asked}", HTTPStatus.PERMANENT_REDIRECT)
