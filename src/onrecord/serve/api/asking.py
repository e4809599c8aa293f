"""What may be asked of the API, as types that the OpenAPI document is made of; opaque cursors."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from onrecord.errors import UsageError
from onrecord.serve import asked as pages
from onrecord.types import Form, Stance  # noqa: TC001 - pydantic reads the annotations at run time

if TYPE_CHECKING:
    from onrecord.store import Query

Text = Annotated[str, Field(max_length=1000)]
Dates = Annotated[str, Field(max_length=100, examples=["2025-10"])]
Limit = Annotated[int, Field(ge=1, le=100)]
Cursor = Annotated[str, Field(max_length=400)]


class AnyKind(StrEnum):
    """What the source did, or all of it."""

    SPEECH = "speech"
    THOUGHT = "thought"
    PERCEPTION = "perception"
    ALL = "all"


class FirstCome(StrEnum):
    """Which come first."""

    NEWEST = "newest"
    RELEVANCE = "relevance"


class AnyTime(StrEnum):
    """Which time dates mean: of publication, of the utterance, or those that the words speak of."""

    PUBLISHED = "published"
    SAID = "said"
    CONTENT = "content"


class Filters(BaseModel):
    """The filters of statements, as `onrecord search` has them."""

    model_config = ConfigDict(extra="forbid", populate_by_name=False)

    q: Text | None = Field(None, description="All the words; “…” for a phrase, harb* for a prefix.")
    speaker: Text | None = Field(None, description="Words of any of the speaker's names as printed.")
    identity: Text | None = Field(None, description="A speaker's id, over all pages.")
    outlet: Text | None = Field(None, description="Part of the outlet's name.")
    section: Text | None = None
    language: Text | None = Field(None, description="Of the page: en, ru, tr …")
    form: Form | None = None
    kind: AnyKind = AnyKind.SPEECH
    stance: Stance | None = None
    since: Dates | None = Field(None, alias="from", description="EDTF: from its first day on.")
    until: Dates | None = Field(None, alias="to", description="EDTF: to its last day.")
    when: Dates | None = Field(None, description="EDTF: both in one, as 2025-01/2025-03 or ../2020.")
    time: AnyTime = Field(AnyTime.PUBLISHED, description="Which time the dates mean.")
    wholly: bool = Field(default=False, description="Only times that lie wholly inside the dates.")
    min_confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    place: Text | None = Field(None, description="Any name of a place that its paragraph names.")
    near: Text | None = Field(None, description="LAT,LON of a point that a place named is near to.")
    within: Annotated[float, Field(ge=0, le=20_000)] | None = Field(None, description="Kilometres; 50.")

    def asked(self) -> dict[str, str]:
        """Return what is asked for as the address of a search has it."""
        held = self.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return pages.asked_of({name: str(value) for name, value in held.items() if name != "format"})


class Search(Filters):
    """The filters, which come first, and how many at a time."""

    order: FirstCome = FirstCome.NEWEST
    limit: Limit = 20
    cursor: Cursor | None = None

    def query(self) -> Query:
        """Return the store's query. Raises UsageError for what cannot be asked."""
        held = self.asked()
        if self.cursor is not None:
            held["cursor"] = opened(self.cursor, self.same())
        return pages.query_of(held)

    def same(self) -> dict[str, str]:
        """Return what has to stay the same from one part of the answer to the next."""
        return {name: value for name, value in self.asked().items() if name not in {"cursor", "limit"}}


class Articles(BaseModel):
    """The filters of articles, and how many at a time."""

    model_config = ConfigDict(extra="forbid")

    outlet: Text | None = Field(None, description="Part of the outlet's name.")
    section: Text | None = None
    language: Text | None = None
    limit: Limit = 20
    cursor: Cursor | None = None

    def same(self) -> dict[str, Any]:
        """Return what has to stay the same from one part of the answer to the next."""
        return self.model_dump(exclude={"cursor", "limit"}, exclude_none=True)


def sealed(cursor: str | None, asked: dict[str, Any]) -> str | None:
    """Return a cursor of the store as one to give out: it goes with what was asked."""
    if cursor is None:
        return None
    return base64.urlsafe_b64encode(f"{_print(asked)}.{cursor}".encode()).decode().rstrip("=")


def opened(token: str, asked: dict[str, Any]) -> str:
    """Return the store's cursor. Raises UsageError for one that was not given out for this question."""
    try:
        held = base64.b64decode(token + "=" * (-len(token) % 4), b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        held = ""
    mark, _, cursor = held.partition(".")
    if mark != _print(asked) or not cursor:
        msg = "cursor was not given out for this question; ask without it"
        raise UsageError(msg)
    return cursor


def _print(asked: dict[str, Any]) -> str:
    told = json.dumps(asked, sort_keys=True).encode()
    return hashlib.sha256(told).hexdigest()[:8]
