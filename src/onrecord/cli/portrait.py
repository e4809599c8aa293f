"""One speaker drawn for people: names as printed, roles over time, bodies, outlets; and lists of speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.cli.sheet import drawn
from onrecord.cli.terminal import one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.cli.output import Delivery
    from onrecord.store import Known, Printed, Profile

_MOST = 20  # lines of one sort in a table; JSON, TSV, CSV and --full hold all
_WIDEST = 60  # characters of a cell in a table


def spoken(known: Known) -> str:
    """Return one line on a speaker, as it stands in a list of those who may be meant."""
    role = f", {shorten(one_line(known.role), _WIDEST)}" if known.role else ""
    return one_line(
        f"{known.id}  {known.name}{role} ({_counted(known.statements)}{_days(known.first, known.last)})"
    )


def draw_profile(held: Profile, delivery: Delivery, *, reasons: bool = False) -> str:
    """Return a speaker's profile as text; ``reasons``: also why each page belongs there."""
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column(overflow="fold")
    most = None if delivery.full else _MOST
    for what, lines in _sections(held, reasons=reasons):
        for at, line in enumerate(lines[:most]):
            facts.add_row("" if at else what, Text(one_line(line)))
        if most is not None and len(lines) > most:
            facts.add_row("", Text(f"and {len(lines) - most:,} more (--full)", style="dim"))
    head = Text(spoken(held.known) + "\n", style="bold cyan")
    parts: list[RenderableType] = [head, facts, Text("")]
    return drawn(parts, delivery.colour)


def _sections(held: Profile, *, reasons: bool) -> list[tuple[str, list[str]]]:
    found = [
        ("As printed", [_told(name) for name in held.names]),
        ("Alias", list(held.aliases)),
        ("Identifier", list(held.links)),
        ("Role", [_told(role) for role in held.roles]),
        ("Body", [f"{name} ({count:,})" for name, count in held.bodies]),
        ("Outlet", [_told(outlet) for outlet in held.outlets]),
    ]
    if reasons:
        found.append(
            ("Page", [f"{r.url}  {r.name}: {r.why or 'the one it began with'}" for r in held.reasons])
        )
    return found


def profile_cells(held: Profile) -> list[dict[str, Any]]:
    """Return a profile as rows: what, words, count, first and last day."""
    dated = (("name", held.names), ("role", held.roles), ("outlet", held.outlets))
    rows = [
        {"what": what, "words": p.words, "count": p.count, "first": p.first, "last": p.last}
        for what, printed in dated
        for p in printed
    ]
    plain = [("body", name, count) for name, count in held.bodies]
    plain += [("alias", name, 1) for name in held.aliases] + [("identifier", name, 1) for name in held.links]
    return rows + [
        {"what": what, "words": words, "count": count, "first": None, "last": None}
        for what, words, count in plain
    ]


def draw_cells(cells: Sequence[Mapping[str, Any]], columns: tuple[str, ...], delivery: Delivery) -> str:
    """Return rows of named cells as a table."""
    made = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in columns:
        made.add_column(name.replace("_", " ").capitalize(), overflow="fold")
    for row in cells:
        made.add_row(*(Text(_cell(row[name], full=delivery.full)) for name in columns))
    return drawn([made], delivery.colour)


def _cell(value: object, *, full: bool) -> str:
    if value is None or value is False:
        return ""
    words = "yes" if value is True else one_line(str(value))
    return words if full else shorten(words, _WIDEST)


def _told(printed: Printed) -> str:
    return f"{printed.words} ({printed.count:,}{_days(printed.first, printed.last)})"


def _counted(statements: int) -> str:
    return f"{statements:,} statement{'' if statements == 1 else 's'}"


def _days(first: str | None, last: str | None) -> str:
    if first is None:
        return ""
    return f", {first}" if first == last else f", {first} to {last}"
