"""The API asked whatever its OpenAPI document allows, and what it does not: no fault, answers as told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from onrecord.serve.app import create_app
from onrecord.serve.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hypothesis.strategies import SearchStrategy
    from schemathesis.schemas import APIOperation, BaseSchema
    from starlette.types import ASGIApp, Receive, Scope, Send

    Case = schemathesis.Case[APIOperation[Any, Any, Any, Any]]

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


OPERATIONS = (
    *("/api/v1/statements", "/api/v1/statements/{id}", "/api/v1/statements/{id}/citation"),
    *("/api/v1/articles", "/api/v1/articles/{id}", "/api/v1/speakers", "/api/v1/speakers/{id}"),
    *("/api/v1/outlets", "/api/v1/stats", "/api/v1/export", "/search.atom", "/search.json"),
)


@pytest.fixture(scope="module")
def schema(archive: Path) -> Iterator[BaseSchema]:
    app = create_app(archive, Options(rate_per_minute=0))
    yield schemathesis.openapi.from_asgi("/openapi.json", living(app), headers={"host": "localhost"})
    app.state.serving.readers.close()


def living(app: ASGIApp) -> ASGIApp:
    """The app, which schemathesis would start and end for each request."""

    async def called(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await app(scope, receive, send)
            return
        for done in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{done}.complete"})

    return called


def test_every_address_is_asked(schema: BaseSchema) -> None:
    assert sorted(schema.raw_schema["paths"]) == sorted(OPERATIONS)


@pytest.mark.parametrize("path", OPERATIONS)
def test_every_answer_is_as_the_document_says(schema: BaseSchema, path: str) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=strategy(schema, path))
    def ask(case: Case) -> None:
        case.call_and_validate(checks=CHECKS, headers={"host": "localhost"})

    ask()


def strategy(schema: BaseSchema, path: str) -> SearchStrategy[Case]:
    operation = schema[path]["GET"]
    modes = (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE)
    return st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in modes))
