"""Between two captures of one article: statements that went, came, changed words or speaker; headlines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from onrecord import codec
from onrecord.errors import UsageError
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.store.store import Store

# Two statements whose words agree so far are one, edited; half in common is what other sentences of
# the same speaker on the same matter reach.
_EDITED = 0.6
_ARTICLES = """
SELECT article_id FROM captures GROUP BY article_id HAVING count(*) > 1 ORDER BY max(id) DESC"""
_ASKED = "SELECT DISTINCT article_id FROM captures WHERE article_id = ?1 OR url = ?1"
_CAPTURES = """
SELECT id, url, digest, fetched, added, engine, headline FROM captures
WHERE article_id = ? ORDER BY coalesce(fetched, added), id"""
_STATEMENTS = """
SELECT s.statement_id, s.words, p.name FROM statements AS s LEFT JOIN speakers AS p ON p.id = s.speaker
WHERE s.capture_id = ? ORDER BY s.position"""


class What(StrEnum):
    """What became of a statement, or of the headline."""

    GONE = "gone"
    UNREAD = "no longer read"
    NEW = "new"
    NEWLY_READ = "newly read"
    WORDS = "words changed"
    SPEAKER = "speaker changed"
    HEADLINE = "headline changed"


@dataclass(frozen=True, slots=True)
class Side:
    """A statement in one of the captures: id, words, speaker's name; of a headline, its words alone."""

    id: str | None
    words: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; ``before`` is none for what is new, ``after`` for what is gone."""

    what: What
    before: Side | None
    after: Side | None


@dataclass(frozen=True, slots=True)
class Version:
    """One capture of an article: address, digest, when it was fetched, came in, and what read it."""

    url: str
    digest: str
    fetched: str | None
    added: str
    engine: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What changed from one capture of an article to the next."""

    article: str
    before: Version
    after: Version
    changes: tuple[Change, ...]


def changes(store: Store, asked: str | None = None) -> Iterator[Edit]:
    """Yield what changed between captures that follow each other in time, oldest first in an article.

    ``asked``: an article's id or address; none for every article with more than one capture,
    the latest changed first. Statements are the same where their words are, but for case,
    accents and punctuation; edited where six tenths of the letters agree. A statement that is
    not in the other capture although its words stand there is UNREAD or NEWLY_READ: the page
    around it changed, or what read it. Raises UsageError for an article that is not known.
    """
    with told(store.path):
        found = store.connection.execute(_ASKED if asked else _ARTICLES, (asked,) if asked else ()).fetchall()
    if asked and not found:
        msg = (
            f"{store.path}: no article has the id or address '{asked}'; `onrecord search --json` prints them"
        )
        raise UsageError(msg)
    for (article,) in found:
        with told(store.path):
            rows = store.connection.execute(_CAPTURES, (article,)).fetchall()
        for before, after in pairwise(_loaded(store, row) for row in rows):
            yield Edit(article, before.version, after.version, tuple(_between(before, after)))


@dataclass(frozen=True, slots=True)
class _Loaded:
    version: Version
    headline: str | None
    text: str
    statements: tuple[Side, ...]


def _loaded(store: Store, row: tuple[int, str, str, str | None, str, str, str | None]) -> _Loaded:
    capture, headline = row[0], row[6]
    record = codec.decode(store.line(capture))
    text = fold(record.article.text) if isinstance(record, Record) else ""
    with told(store.path):
        statements = store.connection.execute(_STATEMENTS, (capture,)).fetchall()
    return _Loaded(Version(*row[1:6]), headline, f" {text} ", tuple(Side(*said) for said in statements))


def _between(before: _Loaded, after: _Loaded) -> Iterator[Change]:
    if fold(before.headline or "") != fold(after.headline or ""):
        yield Change(What.HEADLINE, _headline(before), _headline(after))
    same, old, new = _matched(before.statements, after.statements)
    for one, other in same:
        if not _is_same_name(one.speaker, other.speaker):
            yield Change(What.SPEAKER, one, other)
    edited = _edited(old, new)
    for one, other in edited:
        yield Change(What.WORDS, one, other)
    for side in (side for side in old if not any(side is one for one, _ in edited)):
        yield Change(What.UNREAD if _stands_in(side, after) else What.GONE, side, None)
    for side in (side for side in new if not any(side is other for _, other in edited)):
        yield Change(What.NEWLY_READ if _stands_in(side, before) else What.NEW, None, side)


def _headline(of: _Loaded) -> Side | None:
    return Side(None, of.headline, None) if of.headline else None


def _matched(
    before: tuple[Side, ...], after: tuple[Side, ...]
) -> tuple[list[tuple[Side, Side]], list[Side], list[Side]]:
    """Pair the statements that have the same words, each once; return the pairs and who is left."""
    waiting: dict[str, list[Side]] = {}
    for side in after:
        waiting.setdefault(fold(side.words), []).append(side)
    same, old = [], []
    for side in before:
        found = waiting.get(fold(side.words))
        if found:
            same.append((side, found.pop(0)))
        else:
            old.append(side)
    return same, old, [side for sides in waiting.values() for side in sides]


def _edited(old: list[Side], new: list[Side]) -> list[tuple[Side, Side]]:
    """Pair statements whose words are alike, the most alike first."""
    alike = [
        (Indel.normalized_similarity(fold(one.words), fold(other.words), score_cutoff=_EDITED), i, k)
        for i, one in enumerate(old)
        for k, other in enumerate(new)
    ]
    pairs: dict[int, int] = {}
    for score, i, k in sorted(alike, key=lambda found: (-found[0], *found[1:])):
        if score >= _EDITED and i not in pairs and k not in pairs.values():
            pairs[i] = k
    return [(old[i], new[k]) for i, k in sorted(pairs.items())]


def _is_same_name(one: str | None, other: str | None) -> bool:
    """Whether two names may be one: 'Kesse' and 'Amadu Kesse' do not differ."""
    if one is None or other is None:
        return one is other
    words, others = set(fold(one).split()), set(fold(other).split())
    return words <= others or others <= words


def _stands_in(side: Side, capture: _Loaded) -> bool:
    return all(f" {fold(piece)} " in capture.text for piece in side.words.split(codec.CUT))
