"""What is asked for in an address: ``?q=…&speaker=…`` as the store's query, and back."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from onrecord.errors import UsageError
from onrecord.store import Order, Query, Time
from onrecord.types import Form, Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

Term = TypeVar("Term", bound=StrEnum)

PER_PAGE = 20
MOST_PER_PAGE = 100
ANY = "all"
_YES = frozenset({"1", "on", "true", "yes"})
_LONGEST = 1000  # characters of one value; a question is shorter, and the web's servers take little more
NAMES = (
    "q",
    "speaker",
    "identity",
    "outlet",
    "section",
    "language",
    "form",
    "kind",
    "stance",
    "from",
    "to",
    "min_confidence",
    "place",
    "near",
    "within",
    "time",
    "when",
    "wholly",
    "order",
    "limit",
    "cursor",
)
"""The parameters of a search, as they stand in its address."""


def asked_of(parameters: Mapping[str, str]) -> dict[str, str]:
    """Return the parameters of a search that are filled in. Raises UsageError for one that is too long."""
    found = {name: parameters[name].strip() for name in NAMES if parameters.get(name, "").strip()}
    for name, value in found.items():
        if len(value) > _LONGEST:
            msg = f"{name} is longer than {_LONGEST:,} characters; ask for less"
            raise UsageError(msg)
    return found


def query_of(asked: Mapping[str, str]) -> Query:
    """Return the store's query. Raises UsageError for a value that cannot be, naming it."""
    limit = _number(asked, "limit") or PER_PAGE
    kind = asked.get("kind", Kind.SPEECH.value)
    return Query(
        text=asked.get("q"),
        speaker=asked.get("speaker"),
        identity=asked.get("identity"),
        outlet=asked.get("outlet"),
        section=asked.get("section"),
        language=asked.get("language"),
        form=_term(Form, "form", asked.get("form")),
        kind=None if kind == ANY else _term(Kind, "kind", kind),
        stance=_term(Stance, "stance", asked.get("stance")),
        since=asked.get("from"),
        until=asked.get("to"),
        min_confidence=_number(asked, "min_confidence"),
        order=_term(Order, "order", asked.get("order")) or Order.NEWEST,
        limit=max(1, min(MOST_PER_PAGE, int(limit))),
        cursor=asked.get("cursor"),
        place=asked.get("place"),
        near=asked.get("near"),
        within=_number(asked, "within"),
        time=_term(Time, "time", asked.get("time")) or Time.PUBLISHED,
        when=asked.get("when"),
        wholly=asked.get("wholly", "").lower() in _YES,
    )


def _term(terms: type[Term], name: str, value: str | None) -> Term | None:
    if value is None or value == ANY:
        return None
    try:
        return terms(value)
    except ValueError:
        msg = f"{name} is one of {', '.join(terms)}, or {ANY}, and not '{value}'"
        raise UsageError(msg) from None


def _number(asked: Mapping[str, str], name: str) -> float | None:
    if name not in asked:
        return None
    try:
        found = float(asked[name])
    except ValueError:
        found = float("nan")
    if not abs(found) < 1e9:  # noqa: PLR2004 - neither infinite nor no number
        msg = f"{name} is a number, and not '{asked[name]}'"
        raise UsageError(msg)
    return found
