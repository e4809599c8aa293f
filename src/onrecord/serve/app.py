"""The app: pages for people, routers for programs, one guard before all of them."""

from __future__ import annotations

from contextlib import asynccontextmanager
from importlib.resources import files
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

import onrecord
from onrecord.serve import about, api, article, compare, latest, review, search, sources, speaker, statement
from onrecord.serve.answering import Serving
from onrecord.serve.guard import Guard
from onrecord.serve.kept import Kept
from onrecord.serve.options import Options
from onrecord.serve.problems import handle_problems
from onrecord.serve.readers import Readers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

PAGES = (latest, article, speaker, statement, compare, search, sources, about, review)
"""The pages for people: each module has its ``ROUTES``."""


def create_app(db: Path, options: Options | None = None) -> FastAPI:
    """Return the app over a database; it is opened when the first page is asked for.

    Programs' routers are included here, pages' routes are plain ones: they are not in the OpenAPI document.
    """
    serving = Serving(Readers(db), options or Options(), Kept())

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        del app
        yield
        serving.readers.close()

    app = FastAPI(
        title="onrecord", version=onrecord.__version__, docs_url=None, redoc_url=None, lifespan=lifespan
    )
    app.state.serving = serving
    for router in api.ROUTERS:
        app.include_router(router)
    api.describe(app)
    app.add_middleware(api.Gate, options=serving.options)
    app.add_middleware(Guard, options=serving.options)
    handle_problems(app)
    for page in PAGES:
        app.router.routes.extend(page.ROUTES)
    app.mount("/static", StaticFiles(directory=str(files("onrecord.serve") / "static")), name="static")
    return app
