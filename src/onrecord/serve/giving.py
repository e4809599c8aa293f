"""The archive as whoever asks addresses it: what citations and feeds lead back to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from onrecord.export import Giver, quotation

if TYPE_CHECKING:
    from starlette.requests import Request

    from onrecord.codec import Row

# What ends a script element, or begins a comment in one, is written as JSON's own escapes.
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def giver_of(request: Request) -> Giver:
    """Return the archive as the asker addressed it."""
    return Giver(address=f"{request.url.scheme}://{request.url.netloc}")


def linked(row: Row, giver: Giver) -> Markup:
    """Return the JSON-LD of a statement for a script element: no text of a page can end it."""
    told = json.dumps(quotation(row, giver), ensure_ascii=False).translate(_IN_SCRIPT)
    return Markup(told)  # noqa: S704 - escaped on the line before
