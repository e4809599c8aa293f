"""Pages for what went wrong: what, and what to do; nothing of the inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi.exceptions import RequestValidationError

from onrecord.errors import OnrecordError, StoreError, TooSlow, UsageError, Withheld
from onrecord.serve.documents import document, is_for_programs
from onrecord.serve.guard import HEADERS
from onrecord.serve.templating import rendered

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from fastapi import FastAPI
    from starlette.requests import Request
    from starlette.responses import Response

NOT_THERE, GONE, ASKED_WRONG, FAULT, NOT_NOW = 404, 410, 400, 500, 503
WRONG_METHOD, INVALID = 405, 422


class NotThere(OnrecordError):  # noqa: N818 - named for what it tells
    """The archive has nothing under this address."""


def problem(request: Request, status: int, told: str) -> Response:
    """Return the page that says what went wrong; to programs, a problem document."""
    if is_for_programs(request.url.path):
        return document(request, status, told)
    return rendered(request, "problem.html", status, told=told, code=status)


async def on_usage(request: Request, error: Exception) -> Response:
    """Answer what cannot be asked."""
    return problem(request, ASKED_WRONG, str(error))


async def on_not_there(request: Request, error: Exception) -> Response:
    """Answer for an address that nothing has."""
    told = str(error) if isinstance(error, NotThere) else "This archive has no page at that address."
    return problem(request, NOT_THERE, told)


async def on_withheld(request: Request, error: Exception) -> Response:
    """Answer for what was removed on purpose."""
    del error
    return problem(request, GONE, "What stood at this address was removed from this archive.")


async def on_slow(request: Request, error: Exception) -> Response:
    """Answer a query that passed its time limit: later or narrower it may do."""
    return problem(request, NOT_NOW, f"{str(error)[:1].upper()}{str(error)[1:]}.")


async def on_store(request: Request, error: Exception) -> Response:
    """Answer where the database cannot be read now, without the path of this machine in its message."""
    del error
    return problem(request, NOT_NOW, "The database cannot be read at the moment. Try again in a while.")


async def on_method(request: Request, error: Exception) -> Response:
    """Answer a method that an address does not have; the answer says which it has."""
    answer = problem(request, WRONG_METHOD, "This address answers no such request.")
    answer.headers.update(getattr(error, "headers", None) or {})
    return answer


async def on_invalid(request: Request, error: Exception) -> Response:
    """Answer parameters of the API that cannot be, each with what is wrong with it."""
    assert isinstance(error, RequestValidationError)
    wrong = [
        {"where": ".".join(str(part) for part in each["loc"]), "what": str(each["msg"])}
        for each in error.errors()
    ]
    return document(
        request, INVALID, "; ".join(f"{w['where']}: {w['what']}" for w in wrong), {"errors": wrong}
    )


async def on_fault(request: Request, error: Exception) -> Response:
    """Answer a fault of onrecord; the log of the server has the rest."""
    del error
    answer = problem(request, FAULT, "That is a fault of onrecord, not of what you asked.")
    answer.headers.update(HEADERS)  # this one is made outside the guard
    return answer


HANDLERS: dict[int | type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
    UsageError: on_usage,
    Withheld: on_withheld,
    NotThere: on_not_there,
    TooSlow: on_slow,
    StoreError: on_store,
    NOT_THERE: on_not_there,
    WRONG_METHOD: on_method,
    RequestValidationError: on_invalid,
    Exception: on_fault,
}


def handle_problems(app: FastAPI) -> None:
    """Have every error of this app answered with a page."""
    for kind, handler in HANDLERS.items():
        app.add_exception_handler(kind, handler)
