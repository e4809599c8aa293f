"""How a page is made: a function of a store and a request, run by the readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from onrecord.serve.kept import Kept
    from onrecord.serve.options import Options
    from onrecord.serve.readers import Readers
    from onrecord.store import Store

    Work = Callable[[Store, Request], Response]


@dataclass(frozen=True, slots=True)
class Serving:
    """What every answer draws on; ``serving_of(request)`` finds it."""

    readers: Readers
    options: Options
    kept: Kept


def serving_of(request: Request) -> Serving:
    """Return what the app that got this request draws on."""
    found: Serving = request.app.state.serving
    return found


def _made_or_kept(work: Work, store: Store, request: Request) -> Response:
    kept, asked = serving_of(request).kept, str(request.url)
    generation = kept.generation(store)
    found = kept.get(asked)
    if found is None:
        found = work(store, request)
        kept.keep(asked, found, generation)
    return found


def route(path: str, work: Work, name: str | None = None) -> Route:
    """Return the route that answers GET and HEAD with what ``work`` makes of a store."""

    async def endpoint(request: Request) -> Response:
        return await serving_of(request).readers.run(lambda store: _made_or_kept(work, store, request))

    return Route(path, endpoint, methods=["GET"], name=name or work.__name__)
