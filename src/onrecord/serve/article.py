"""The page of one article: its text as it was read, every statement marked, and a card for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response

from onrecord.errors import UsageError, Withheld
from onrecord.serve.answering import route, serving_of
from onrecord.serve.guard import HEADERS
from onrecord.serve.marking import marked
from onrecord.serve.options import TextPolicy
from onrecord.serve.problems import NotThere
from onrecord.serve.statement import Passage, passages
from onrecord.serve.templating import rendered
from onrecord.store import reading

if TYPE_CHECKING:
    from starlette.requests import Request

    from onrecord.codec import Row
    from onrecord.store import Reading, Resolved, Store
    from onrecord.types import Attribution, Record


@dataclass(frozen=True, slots=True)
class Card:
    """What stands beside a statement: who and why, through whom, when, where, how sure."""

    number: int
    row: Row
    speaker: Resolved | None
    candidates: tuple[tuple[str, float], ...]
    passages: tuple[Passage, ...]


def article(store: Store, request: Request) -> Response:
    """Return the page of an article, as its current capture was read or the one that is asked for."""
    found = _found(store, request)
    policy = serving_of(request).options.text_policy
    whole = policy is TextPolicy.FULL
    return rendered(
        request,
        "article.html",
        reading=found,
        article=found.record.article,
        cards={card.number: card for card in cards_of(found, policy)},
        blocks=marked(found.record.article, found.record.statements) if whole else (),
        whole=whole,
    )


def capture(store: Store, request: Request) -> Response:
    """Return the bytes of a capture as plain text: what was read, which no browser takes for a page."""
    if serving_of(request).options.text_policy is not TextPolicy.FULL:
        msg = "Captures are shown on the machine that holds them, not here."
        raise NotThere(msg)
    content = store.evidence(_found(store, request).kept.digest)
    sandboxed = {"Content-Security-Policy": f"{HEADERS['Content-Security-Policy']}; sandbox"}
    return Response(content, headers=sandboxed, media_type="text/plain; charset=utf-8")


def _found(store: Store, request: Request) -> Reading:
    try:
        return reading(store, request.path_params["id"], request.path_params.get("digest"))
    except Withheld:
        raise
    except UsageError:
        msg = "No article has this id, or it has no such capture."
        raise NotThere(msg) from None


def cards_of(found: Reading, policy: TextPolicy) -> tuple[Card, ...]:
    """Return the card of each statement, in reading order."""
    record = found.record
    each = zip(record.statements, record.attributions, strict=True)
    return tuple(
        Card(
            number=number,
            row=found.rows[statement.id],
            speaker=found.speakers.get(said.speaker) if said.speaker else None,
            candidates=_candidates(record, said),
            passages=() if policy is TextPolicy.FULL else passages(record, statement, policy),
        )
        for number, (statement, said) in enumerate(each, 1)
    )


def _candidates(record: Record, said: Attribution) -> tuple[tuple[str, float], ...]:
    return tuple((record.article[c.name], c.confidence) for c in said.candidates)


ROUTES = [
    route("/articles/{id}", article),
    route("/articles/{id}/captures/{digest}", article, "article_then"),
    route("/articles/{id}/captures/{digest}/source", capture),
]
