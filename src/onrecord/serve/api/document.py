"""The OpenAPI document: what FastAPI makes of the routes, and what it cannot know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

if TYPE_CHECKING:
    from fastapi import FastAPI

_PROBLEM = {
    "title": "Problem",
    "description": "What went wrong (RFC 9457).",
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "what"],
                "properties": {"where": {"type": "string"}, "what": {"type": "string"}},
            },
        },
    },
}
_TOLD = """\
What outlets report that somebody said: who, in which words, through whom, read where and when. A machine \
read it and nobody verified it; that a statement is here says that the outlet reports it.

Answers are JSON in UTF-8. Lists give `next`, an opaque cursor that goes back as `cursor`, and `Link` with \
`rel="next"`. Every answer has an `ETag`; `If-None-Match` gives 304. Offsets are half-open, in code points \
of the article's text, whose capture's SHA-256 is told. Errors are problem documents (RFC 9457)."""


def describe(app: FastAPI) -> None:
    """Have an app answer with the whole document under /openapi.json."""

    def made() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = openapi(app)
        return app.openapi_schema

    app.openapi = made  # type: ignore[method-assign]  # FastAPI's own way to extend the document


def openapi(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of the app's API."""
    found = get_openapi(title="onrecord", version="1", description=_TOLD, routes=app.routes)
    schemas = found.setdefault("components", {}).setdefault("schemas", {})
    schemas["Problem"] = _PROBLEM
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return found
