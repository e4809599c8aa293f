"""What ``onrecord leads`` does: a row for each quotation to look for, or a line for each address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.output import array, destination, escaped, separated
from onrecord.codec import encode_lead
from onrecord.store import Mode, open_store
from onrecord.store import leads as leads_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.cli.output import Delivery
    from onrecord.types import Lead

_COLUMNS = ("url", "observed", "language", "title", "quote", "before", "after")


def leads(db: str, delivery: Delivery, *, every: bool, urls: bool) -> None:
    """Write the leads of a database in the form asked for."""
    with open_store(Path(db), Mode.READ) as store, destination(delivery.output) as file:
        found = leads_in(store, every=every)
        for part in (f"{lead.url}\n".encode() for lead in found) if urls else _told(found, delivery):
            file.write(part)


def _told(found: Iterable[Lead], delivery: Delivery) -> Iterator[bytes]:
    if delivery.form in {"json", "nl"}:
        lines = (escaped(encode_lead(lead, lead.url), ascii_only=delivery.ascii_only) for lead in found)
        return array(lines) if delivery.form == "json" else (line + b"\n" for line in lines)
    form = "tsv" if delivery.form == "table" else delivery.form
    return (line.encode("utf-8", "backslashreplace") for line in separated(_rows(found), form, _COLUMNS))


def _rows(found: Iterable[Lead]) -> Iterator[dict[str, str | None]]:
    for lead in found:
        for quote in lead.quotes:
            told = (
                lead.url,
                lead.observed,
                lead.language,
                lead.title,
                quote.exact,
                quote.prefix,
                quote.suffix,
            )
            yield dict(zip(_COLUMNS, told, strict=True))
