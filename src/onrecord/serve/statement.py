"""The page of one statement: its words, where they stand, through whom they came, what was read when."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse, Response

from onrecord.codec import encode_row
from onrecord.errors import UsageError, Withheld
from onrecord.export import plain
from onrecord.export.attribution import attribution
from onrecord.serve.answering import route, serving_of
from onrecord.serve.giving import giver_of, linked
from onrecord.serve.options import around, between
from onrecord.serve.problems import NotThere
from onrecord.serve.templating import rendered
from onrecord.span import Span
from onrecord.store import resolved, show

if TYPE_CHECKING:
    from starlette.requests import Request

    from onrecord.serve.options import TextPolicy
    from onrecord.store import Shown, Store
    from onrecord.types import Record, Statement


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's text; ``said`` where it is the statement's own words."""

    text: str
    said: bool


def statement_page(store: Store, request: Request) -> Response:
    """Return the page of a statement; an id that it had before, or the beginning of one, leads on."""
    shown = found(store, request)
    if shown.row.id != request.path_params["id"]:
        return RedirectResponse(f"/statements/{shown.row.id}", 301)
    policy, giver = serving_of(request).options.text_policy, giver_of(request)
    return rendered(
        request,
        "statement.html",
        citation=plain(shown.row, giver),
        linked=linked(shown.row, giver),
        shown=shown,
        row=shown.row,
        speaker=resolved(store, [shown.statement.id]).get(shown.statement.id),
        passages=passages(shown.record, shown.statement, policy),
    )


def statement_json(store: Store, request: Request) -> Response:
    """Return the statement as `onrecord show --json` prints it."""
    shown = found(store, request)
    policy = serving_of(request).options.text_policy
    row = shown.row
    told = {"attribution": attribution(row), **json.loads(encode_row(row))}
    told |= {
        "paragraph": "".join(p.text for p in passages(shown.record, shown.statement, policy)),
        "current": shown.current,
        "captures": [asdict(capture) for capture in shown.captures],
    }
    text = json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8", "replace")
    return Response(text, media_type="application/json")


def found(store: Store, request: Request) -> Shown:
    """Return the statement that the address names. Raises NotThere."""
    try:
        return show(store, request.path_params["id"])
    except Withheld:
        raise
    except UsageError:
        msg = "No statement has this id, or more than one has an id that begins so."
        raise NotThere(msg) from None


def passages(record: Record, statement: Statement, policy: TextPolicy) -> tuple[Passage, ...]:
    """Return the paragraphs of a statement, its words told apart, as far as the policy shows them."""
    text, spans = record.article.text, statement.content
    blocks = [b.span for b in record.article.blocks if any(b.span.meets(span) for span in spans)]
    first = min((block.start for block in blocks), default=spans[0].start)
    last = max((block.end for block in blocks), default=spans[-1].end)
    start, end = min(first, spans[0].start), max(last, spans[-1].end)
    inner = [Span(a.start - start, a.end - start) for a in spans]
    return tuple(_passages(text[start:end], inner, policy))


def _passages(text: str, spans: list[Span], policy: TextPolicy) -> list[Passage]:
    before, _ = around(text, spans[0], policy)
    _, after = around(text, spans[-1], policy)
    made = [Passage(before, said=False)]
    for i, span in enumerate(spans):
        made.append(Passage(text[span.start : span.end], said=True))
        if i + 1 < len(spans):
            made.append(Passage(between(text, span.end, spans[i + 1].start, policy), said=False))
    made.append(Passage(after, said=False))
    return [passage for passage in made if passage.text]


ROUTES = [route("/statements/{id}.json", statement_json), route("/statements/{id}", statement_page)]
