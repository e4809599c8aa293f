"""The templates, and what they may call. All that they print is escaped; no text becomes markup."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

import onrecord
from onrecord.codec import CUT
from onrecord.serve import links, wording
from onrecord.serve.answering import serving_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request


@cache
def environment() -> Environment:
    """Return the templates with their filters."""
    made = Environment(
        loader=PackageLoader("onrecord.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(
        date=wording.dated, sure=wording.sure, count=wording.counted, day=wording.day, part=_part
    )
    made.globals.update(
        version=onrecord.__version__,
        lead=wording.lead,
        quoted=wording.quoted,
        live=links.live,
        archived=links.archived,
        page=links.page,
        address=address,
        quoted_pieces=CUT.join,
    )
    return made


def rendered(request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:  # noqa: ANN401 - what a template is told
    """Return a page made from a template."""
    options = serving_of(request).options
    text = environment().get_template(template).render(options=options, path=request.url.path, **context)
    # What a page of another encoding was decoded to may hold lone surrogates; the web has no form for them.
    return HTMLResponse(text.encode("utf-8", "replace"), status)


def address(path: str, asked: Mapping[str, object] | None = None, **more: object) -> str:
    """Return a path with a query string of what is asked and more, less what is none or ''."""
    parts = {**(asked or {}), **more}
    query = urlencode({k: v for k, v in parts.items() if v not in {None, ""}}, errors="replace")
    return f"{path}?{query}" if query else path


def _part(text: str) -> str:
    return quote(text, safe="", errors="replace")
