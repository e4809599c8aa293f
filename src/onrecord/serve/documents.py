"""What went wrong, as RFC 9457 has it: application/problem+json with type, title, status, detail."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from starlette.requests import Request

MEDIA = "application/problem+json"
PREFIX = "/api/"
_OTHERS = frozenset({"/search.atom", "/search.json", "/openapi.json"})
_WHY = {
    400: "What was asked for cannot be asked.",
    404: "The archive has nothing under this address.",
    405: "This address answers GET alone.",
    410: "What stood here was removed on purpose.",
    422: "A parameter has a value that it cannot have.",
    429: "Too many requests; Retry-After says when to ask again.",
    503: "The query passed its time limit, or the archive is busy; Retry-After says when to ask again.",
}
RETRY_AFTER = 5  # seconds
NOT_NOW = 503


def is_for_programs(path: str) -> bool:
    """Whether an address is one of the API, so that errors under it are problem documents."""
    return path.startswith(PREFIX) or path in _OTHERS


def document(
    request: Request,
    status: int,
    told: str,
    more: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return a problem document; 503 says when to ask again."""
    held: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": told,
        "instance": request.url.path,
        **(more or {}),
    }
    found = dict(headers or {})
    if status == NOT_NOW:
        found.setdefault("Retry-After", str(RETRY_AFTER))
    text = json.dumps(held, ensure_ascii=False).encode("utf-8", "replace")
    return Response(text, status, headers=found, media_type=MEDIA)


def files_of(media: Iterable[str]) -> dict[str, Any]:
    """Return what the OpenAPI document has of an answer that may be a file of any of these media types."""
    text: dict[str, Any] = {"schema": {"type": "string"}}
    plain = sorted({each.split(";")[0] for each in media})
    return {"content": {each: {"schema": {}} if each.endswith("json") else text for each in plain}}


def told_by(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return what the OpenAPI document has of the problems that an address may answer with."""
    schema = {"$ref": "#/components/schemas/Problem"}
    retry = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}}
    return {
        status: {
            "description": _WHY[status],
            "content": {MEDIA: {"schema": schema}},
            **({"headers": retry} if status in {429, NOT_NOW} else {}),
        }
        for status in sorted({400, 422, 429, NOT_NOW, *statuses})
    }
