"""Statements as lists of pages show them: with the identity of each speaker, page by page, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.store import resolved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.codec import Row, RowArticle
    from onrecord.store import Resolved, Store


@dataclass(frozen=True, slots=True)
class Item:
    """One statement of a list; ``speaker`` is its identity over all pages, where it has one."""

    row: Row
    speaker: Resolved | None


@dataclass(frozen=True, slots=True)
class Printed:
    """Statements that follow one another in a list and stand on one page."""

    article: RowArticle
    items: tuple[Item, ...]


def items_of(store: Store, rows: Sequence[Row]) -> tuple[Item, ...]:
    """Return rows with the identities of their speakers."""
    known = resolved(store, (row.id for row in rows))
    return tuple(Item(row, known.get(row.id)) for row in rows)


def by_page(items: Sequence[Item]) -> tuple[Printed, ...]:
    """Return items in their order, those of one page that follow one another as one."""
    grouped = groupby(items, key=lambda item: item.row.article.id)
    pages = [tuple(page) for _, page in grouped]
    return tuple(Printed(page[0].row.article, page) for page in pages)
