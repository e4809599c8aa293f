"""How the API answers: JSON with an ETag, and nothing where the asker has it already."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

from onrecord.codec import encode_row
from onrecord.export import attribution, deep_link, permalink
from onrecord.serve.answering import serving_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from onrecord.codec import Row
    from onrecord.export import Giver
    from onrecord.store import Store

JSON = "application/json"
_NOT_CHANGED = 304


async def answered(request: Request, work: Callable[[Store], Response]) -> Response:
    """Return what ``work`` makes of a store, run by the readers; 304 where the asker has it."""
    answer = await serving_of(request).readers.run(work)
    tag = f'"{hashlib.sha256(bytes(answer.body)).hexdigest()[:32]}"'
    answer.headers["ETag"] = tag
    answer.headers["Cache-Control"] = "no-cache"  # may be kept, is asked about each time
    asked = request.headers.get("if-none-match", "")
    if asked == "*" or tag in {each.strip().removeprefix("W/") for each in asked.split(",")}:
        kept = {n: v for n, v in answer.headers.items() if n not in {"content-length", "content-type"}}
        return Response(status_code=_NOT_CHANGED, headers=kept)
    return answer


def as_json(held: Any, headers: Mapping[str, str] | None = None) -> Response:  # noqa: ANN401 - what JSON can hold
    """Return an answer of JSON in UTF-8."""
    text = json.dumps(held, ensure_ascii=False, default=_plain, allow_nan=False)
    return Response(text.encode("utf-8", "replace"), headers=dict(headers or {}), media_type=JSON)


def told_of(row: Row, giver: Giver) -> dict[str, Any]:
    """Return ``shapes.Statement`` of a row."""
    return {
        "attribution": attribution(row),
        "permalink": permalink(row, giver),
        "live": deep_link(row),
        "row": json.loads(encode_row(row)),
    }


def _plain(value: object) -> Any:  # noqa: ANN401 - as JSON
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    msg = f"{type(value).__name__} is nothing that JSON holds"
    raise TypeError(msg)
