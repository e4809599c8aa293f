"""About: how pages are read, how often that goes wrong, and whom to tell."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from starlette.responses import PlainTextResponse

from onrecord.serve.answering import route, serving_of
from onrecord.serve.options import CONTEXT
from onrecord.serve.templating import rendered

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.store import Store


@cache
def accuracy() -> dict[str, Any]:
    """Return the measured accuracy as `make docs` copied it from benchmarks/results."""
    held: dict[str, Any] = json.loads((files("onrecord.serve") / "data" / "accuracy.json").read_text("utf-8"))
    return held


def about(store: Store, request: Request) -> Response:
    """Return the page on the method, its accuracy and the contact."""
    del store
    return rendered(request, "about.html", accuracy=accuracy(), around=CONTEXT)


def robots(store: Store, request: Request) -> Response:
    """Return what crawlers may do: nothing, unless the archive is to be listed."""
    del store
    rule = "Disallow:" if serving_of(request).options.indexed else "Disallow: /"
    return PlainTextResponse(f"User-agent: *\n{rule}\n")


ROUTES = [route("/about", about), route("/robots.txt", robots)]
