"""The review queue: what the machine is least sure of, said right or wrong by whoever has the token.

Off unless the archive is served with a token. Writing takes a POST that carries the token's cookie
(SameSite=Strict, HttpOnly) and comes from this very origin; everything works as plain forms.
"""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord.errors import UsageError
from onrecord.serve.answering import serving_of
from onrecord.serve.listing import items_of
from onrecord.serve.problems import NotThere, problem
from onrecord.serve.statement import passages
from onrecord.serve.templating import rendered
from onrecord.store import (
    FIELDS,
    Mode,
    Remark,
    Verb,
    correct,
    corrections,
    open_store,
    queue,
    show,
    take_back_correction,
)

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request

    from onrecord.store import Store

COOKIE, AUTHOR = "onrecord-edit", "onrecord-author"
_AT_ONCE = 10
_LARGEST = 64 * 1024  # bytes of a form
_SEE_OTHER, _FORBIDDEN, _TOO_LARGE = 303, 403, 413
_LATEST_SHOWN, _LONGEST_NAME = 10, 100
_DONE = {Verb.ACCEPT: "Accepted:", Verb.REJECT: "Rejected:", Verb.EDIT: "Edited:", Verb.NOTE: "Noted of"}


async def review(request: Request) -> Response:
    """Return the queue; with ``?token=`` let its bearer in and lead to the address without it."""
    token = _token(request)
    given = request.query_params.get("token")
    if given is not None and hmac.compare_digest(given.encode(), token.encode()):
        answer = RedirectResponse("/review", _SEE_OTHER)
        answer.set_cookie(COOKIE, token, httponly=True, samesite="strict", path="/review")
        return answer
    if not _may_write(request, token):
        told = "Open the address that `onrecord serve --edit` printed: it lets you review."
        return problem(request, _FORBIDDEN, told)
    return await serving_of(request).readers.run(lambda store: _page(store, request))


async def say(request: Request) -> Response:
    """Keep what the form says, then lead back to the queue."""
    token = _token(request)
    if not _may_write(request, token) or not _is_ours(request):
        return problem(request, _FORBIDDEN, "This did not come from a review page of this archive.")
    body = await _body(request)
    if body is None:
        return problem(request, _TOO_LARGE, "The form is larger than one of ours can be.")
    form = {name: values[-1] for name, values in parse_qs(body, keep_blank_values=True).items()}
    told = await asyncio.to_thread(_kept, serving_of(request).readers.path, form)
    asked = {"cursor": form.get("cursor", ""), "told": told}
    answer = RedirectResponse(f"/review?{urlencode({k: v for k, v in asked.items() if v})}", _SEE_OTHER)
    author = quote(form.get("author", "")[:_LONGEST_NAME])  # a cookie holds ASCII alone
    answer.set_cookie(AUTHOR, author, httponly=True, samesite="strict", path="/review")
    return answer


def _page(store: Store, request: Request) -> Response:
    cursor = request.query_params.get("cursor") or None
    rows, after = queue(store, _AT_ONCE, cursor)
    policy = serving_of(request).options.text_policy
    shown = {row.id: show(store, row.id) for row in rows}
    author = unquote(request.cookies.get(AUTHOR, ""))
    answer = rendered(
        request,
        "review.html",
        items=items_of(store, rows),
        passages={key: passages(each.record, each.statement, policy) for key, each in shown.items()},
        cursor=cursor,
        after=after,
        author=author,
        told=request.query_params.get("told"),
        acts=corrections(store)[: -_LATEST_SHOWN - 1 : -1],
    )
    # Under the other pages' 'no-referrer' a browser calls the origin of a form 'null'.
    answer.headers["Referrer-Policy"] = "same-origin"
    return answer


def _kept(path: Path, form: dict[str, str]) -> str:
    """Do what a form says; return what was done, in words."""
    with open_store(path, Mode.WRITE) as store:
        if form.get("verb") == "undo":
            number = form.get("number", "")
            made = take_back_correction(store, int(number[:18]) if number.isdecimal() else None)
            return f"Taken back: {made.verb} of {made.statement}"
        author, key = form.get("author", ""), form.get("statement", "")
        done = [correct(store, key, remark, author) for remark in _remarks(form)]
    return f"{_DONE[done[-1].verb]} {key}" if done else "Nothing was changed."


def _remarks(form: dict[str, str]) -> list[Remark]:
    note = form.get("note") or None
    verb = form.get("verb", "")
    if verb not in set(Verb):
        msg = f"a review says {', '.join(Verb)} or undo"
        raise UsageError(msg)
    if verb != Verb.EDIT:
        return [Remark(Verb(verb), note=note)]
    changed = [f for f in FIELDS if form.get(f, "").split() != form.get(f"was_{f}", "").split()]
    return [Remark(Verb.EDIT, field, form[field], note) for field in changed]


def _token(request: Request) -> str:
    token = serving_of(request).options.edit_token
    if token is None:
        msg = "This archive is not served for review; `onrecord serve --edit` is."
        raise NotThere(msg)
    return token


def _may_write(request: Request, token: str) -> bool:
    return hmac.compare_digest(request.cookies.get(COOKIE, "").encode(), token.encode())


def _is_ours(request: Request) -> bool:
    """Whether a request comes from a page of this origin: by what browsers say, and they have to say it."""
    origin = request.headers.get("origin")
    if origin is None or request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    return urlsplit(origin).netloc == request.headers.get("host")


async def _body(request: Request) -> str | None:
    held = bytearray()
    async for chunk in request.stream():
        held += chunk
        if len(held) > _LARGEST:
            return None
    return held.decode("utf-8", "replace")


ROUTES = [Route("/review", review, methods=["GET"]), Route("/review", say, methods=["POST"])]
