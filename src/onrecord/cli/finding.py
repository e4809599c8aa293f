"""What ``search`` and ``stats`` do: questions to the store, rows out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.cli.output import array, destination, dumped, escaped, separated
from onrecord.cli.sheet import draw_rows
from onrecord.cli.terminal import one_line
from onrecord.codec import encode_row
from onrecord.export import COLUMNS
from onrecord.export.flat import flat
from onrecord.store import Mode, Order, Query, Time, counts, open_store, suggestions, untimed
from onrecord.store import search as search_store
from onrecord.types import Form, Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.cli.manner import Manner
    from onrecord.cli.options import Filters
    from onrecord.cli.output import Delivery
    from onrecord.codec import Row
    from onrecord.store import Store


def search(ask: dict[str, Any], filters: Filters, delivery: Delivery, manner: Manner) -> int:
    """Search, write the hits, say how many there are; return the exit code."""
    query = query_of(filters, " ".join(ask["words"]), Order(ask["order"]), ask["limit"])
    with open_store(Path(ask["db"]), Mode.READ) as store:
        hits = search_store(store, query, ask["time_limit"] * 1000)
        cure = "" if hits.rows else _cure(store, query)
        say_untimed(store, query, manner)
    deliver(hits.rows, delivery)
    if not hits.rows:
        manner.say(f"nothing found; {cure}")
    elif len(hits.rows) < hits.total.value or hits.total.capped:
        manner.say(f"{len(hits.rows):,} of {hits.total} shown; more with --limit")
    return 0


def _cure(store: Store, query: Query) -> str:
    if query.speaker and (near := suggestions(store, query.speaker)):
        return _did_you_mean("speaker", near)
    if query.outlet and (near := suggestions(store, query.outlet, "outlet")):
        return _did_you_mean("outlet", near)
    if query.section and (near := suggestions(store, query.section, "section")):
        return _did_you_mean("section", near)
    if query.near:
        return "try a wider --within"
    if query.place and (near := suggestions(store, query.place, "place")):
        return _did_you_mean("place", near)
    return "try fewer words or filters, or a prefix: harb*"


def say_untimed(store: Store, query: Query, manner: Manner) -> None:
    """Say how many pages a question about times cannot find, since they were read before times were kept."""
    count = untimed(store) if query.time is not Time.PUBLISHED else 0
    if count:
        pages, them = ("1 page was", "it") if count == 1 else (f"{count:,} pages were", "them")
        manner.say(f"{pages} read before times were kept; `onrecord add` {them} again to find {them} so")


def _did_you_mean(option: str, near: tuple[str, ...]) -> str:
    return f"did you mean --{option} {' or '.join(repr(one_line(name)) for name in near)}?"


def query_of(filters: Filters, words: str, order: Order, limit: int) -> Query:
    """Return the store's query for the options of a verb."""
    return Query(
        text=words or None,
        speaker=filters.speaker,
        outlet=filters.outlet,
        section=filters.section,
        language=filters.language,
        form=Form(filters.said) if filters.said else None,
        kind=None if filters.kind == "all" else Kind(filters.kind),
        stance=Stance(filters.stance) if filters.stance else None,
        since=filters.since,
        until=filters.until,
        min_confidence=filters.min_confidence,
        order=order,
        limit=limit,
        place=filters.place,
        near=filters.near,
        within=filters.within,
        time=Time(filters.time),
        when=filters.when,
        wholly=filters.wholly,
    )


def stats(db: str, *, as_json: bool) -> str:
    """Return what the database holds, as lines for people or as JSON."""
    with open_store(Path(db), Mode.READ) as store:
        found = counts(store)
    if as_json:
        return dumped(found, ascii_only=False, indent=2) + "\n"
    return "".join(f"{name.replace('_', ' '):<13} {_counted(value)}\n" for name, value in found.items())


def _counted(value: object) -> str:
    if isinstance(value, dict):
        return (
            ", ".join(f"{one_line(str(name))} {_counted(count)}" for name, count in value.items()) or "none"
        )
    return f"{value:,}" if isinstance(value, int) else str(value)


def deliver(rows: Sequence[Row], delivery: Delivery) -> None:
    """Write rows in the form asked for, to where it was asked for."""
    with destination(delivery.output) as file:
        file.writelines(_parts(rows, delivery))


def _parts(rows: Sequence[Row], delivery: Delivery) -> Iterable[bytes]:
    if delivery.form == "table":
        return [draw_rows(rows, delivery).encode()] if rows else []
    if delivery.form in {"csv", "tsv"}:
        cells = (flat(row) for row in rows)
        return (each.encode("utf-8", "backslashreplace") for each in separated(cells, delivery.form, COLUMNS))
    lines = (escaped(encode_row(row), ascii_only=delivery.ascii_only) for row in rows)
    return array(lines) if delivery.form == "json" else (each + b"\n" for each in lines)
