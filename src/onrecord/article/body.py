"""Which runs of a page are its article: trafilatura finds the words, we find the words' place.

trafilatura answers with a tree of its own, where spaces and marks are changed and
elements are merged. Its words are therefore looked up, letters and digits alone, in
the page's own stream of letters; the runs they lie in are the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.article.runs import letters
from onrecord.errors import Unreadable
from onrecord.types import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from onrecord.article.runs import Runs

# a run is the article's when half of its letters are: what trafilatura leaves out of a
# paragraph is a link or a line it took for furniture (python -m benchmarks.body measures it)
_SHARE = 0.5
# a shorter piece may stand anywhere on a page by chance: it is looked for near its neighbours only
_CERTAIN = 24
_NEAR = 4000
_MOST_PLACES = 64
# letters read in searches of the whole page, so that time stays linear in its length; far above
# what a page needs whose pieces follow one another
_BUDGET = 500_000_000
# trafilatura's elements that are not part of a line
_BREAKS = frozenset({"lb", "p", "head", "quote", "list", "item", "table", "row", "cell", "code", "fw"})


@dataclass(frozen=True, slots=True)
class Body:
    """Where trafilatura's words lie: indices of runs, and the words that no run holds."""

    runs: tuple[int, ...]
    elsewhere: tuple[str, ...]


def find_body(tree: _Element, runs: Runs, url: str) -> Body:
    """Find the runs of ``runs`` that are the article, by trafilatura in its default mode.

    Raises Unreadable(NO_ARTICLE) when it finds no text, or fails on the page.
    """
    pieces = _extracted(tree, url)
    placed = _places(pieces, runs.stream)
    held = [0] * len(runs.items)
    for start, end in _merged(span for span in placed if span is not None):
        for index in runs.between(start, end):
            run = runs.items[index]
            held[index] += min(end, run.end) - max(start, run.start)
    kept = tuple(
        index
        for index, run in enumerate(runs.items)
        if held[index] and held[index] >= _SHARE * (run.end - run.start)
    )
    lost = tuple(piece for piece, span in zip(pieces, placed, strict=True) if span is None)
    return Body(kept, lost)


def _extracted(tree: _Element, url: str) -> list[str]:
    """Trafilatura's article as texts, an element each."""
    from lxml.etree import LxmlError  # noqa: PLC0415 - heavy
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    try:
        found = bare_extraction(tree, url=url or None, include_comments=False)
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError, LxmlError) as error:
        # trafilatura walks and rewrites hostile trees; what it raises there is no fault of ours
        detail = f"trafilatura fails on the page: {type(error).__name__}"
        raise Unreadable(Reason.NO_ARTICLE, detail) from error
    # bare_extraction answers with a dictionary only under a deprecated option
    body = None if found is None or isinstance(found, dict) else found.body
    pieces = [] if body is None else [piece for piece in _split_tails(body) if letters(piece)]
    if not pieces:
        raise Unreadable(Reason.NO_ARTICLE, "no paragraph of an article is found in the markup")
    return pieces


def _split_tails(element: _Element) -> list[str]:
    """Text in document order, one string per line, item or cell."""
    parts = [element.text or ""]
    for child in element:
        inner = _split_tails(child)
        if child.tag in _BREAKS:
            parts += [*inner, ""]
        else:
            parts[-1] += inner[0]
            parts += inner[1:]
        parts[-1] += child.tail or ""
    return parts


def _places(pieces: Sequence[str], stream: str) -> list[tuple[int, int] | None]:
    """Return where each piece stands in the stream; of several places the one nearest its neighbours."""
    keys = [letters(piece) for piece in pieces]
    budget = _BUDGET // (len(stream) + 1)
    placed: list[tuple[int, int] | None] = []
    last: int | None = None
    for number, key in enumerate(keys):
        start = -1 if last is None else stream.find(key, last, last + _NEAR + len(key))
        if start < 0 and budget > 0:
            budget -= 1
            near = last if last is not None else _next_certain(keys[number + 1 :], stream)
            start = _nearest(key, _occurrences(key, stream), near)
        placed.append(None if start < 0 else (start, start + len(key)))
        last = last if start < 0 else start + len(key)
    return placed


def _occurrences(key: str, stream: str) -> list[int]:
    found: list[int] = []
    start = stream.find(key)
    while start >= 0 and len(found) < _MOST_PLACES:
        found.append(start)
        start = stream.find(key, start + 1)
    return found


def _next_certain(keys: Iterable[str], stream: str) -> int | None:
    """Return the place of the first of the next pieces that stands in one place only."""
    for key in islice(keys, _MOST_PLACES):
        starts = _occurrences(key, stream) if len(key) >= _CERTAIN else []
        if len(starts) == 1:
            return starts[0]
    return None


def _nearest(key: str, starts: Iterable[int], near: int | None) -> int:
    """Return the start nearest to ``near``, ahead rather than back; -1 when too far for a short key."""
    best = min(starts, key=lambda start: _distance(start, near), default=-1)
    if best < 0 or len(key) >= _CERTAIN or near is None:
        return best
    return best if abs(best - near) <= _NEAR else -1


def _distance(start: int, near: int | None) -> int:
    if near is None:
        return start
    # a step back is allowed (trafilatura moves tails), but the place ahead wins
    return start - near if start >= near else 4 * (near - start)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same ground in spans that do not overlap, so that no letter counts twice."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
