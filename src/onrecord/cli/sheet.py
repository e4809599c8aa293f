"""The tables people read: one page's statements, and lists of statements from the store."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, TextIO

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.cli.terminal import console, one_line, shorten, wants_colour
from onrecord.codec import CUT, rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console, RenderableType

    from onrecord.cli.output import Delivery
    from onrecord.codec import Row
    from onrecord.types import Article, Record

MOST_WORDS = 240
"""Characters of a statement's words in a table; JSON, TSV, CSV, show and --full hold all."""

NARROW, NARROW_DATED = 80, 100
"""Columns under which a table cuts words, and with dates the ids that `show` wants: cells then stand below
one another."""

BACK = " ← "


def draw_record(source: str, record: Record, kind: str, delivery: Delivery) -> str:
    """Return one page as its head lines and the table of who said what."""
    every = list(rows_of(record))
    rows = [row for row in every if kind in {"all", row.kind}]
    parts: list[RenderableType] = [_head(source, record.article)]
    if rows:
        parts.append(_listed(rows, delivery, dated=False))
    parts.append(_foot(len(every), len(rows), kind))
    return drawn(parts, delivery.colour)


def draw_rows(rows: Sequence[Row], delivery: Delivery) -> str:
    """Return statements of many articles as a table with outlet and date beside each."""
    return drawn([_listed(rows, delivery, dated=True)], delivery.colour)


def _listed(rows: Sequence[Row], delivery: Delivery, *, dated: bool) -> RenderableType:
    most = None if delivery.full else MOST_WORDS
    if console(sys.stdout, "never").width < (NARROW_DATED if dated else NARROW):
        return stacked(rows, most=most, dated=dated)
    return table(rows, most=most, dated=dated)


def stacked(rows: Sequence[Row], *, most: int | None, dated: bool) -> Text:
    """Return what ``table`` holds as lines below one another, for a screen that is no wider."""
    text = Text()
    for row in rows:
        below = _place(row) if dated else _chain(row)
        form = Text(", ").join(_form(row).split())
        for part in (_speaker(row), _words(row, most), form, below):
            if part.plain:
                text.append_text(part).append("\n")
        text.append("\n")
    text.right_crop(1)
    return text


def table(rows: Sequence[Row], *, most: int | None, dated: bool = False) -> Table:
    """Build the table; ``most`` cuts the words, ``dated`` adds outlet, date and id."""
    made = Table(
        box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0), leading=1, header_style="bold"
    )
    made.add_column("Speaker", width=26)
    made.add_column("Words", ratio=7, min_width=24)
    made.add_column("Form", width=10)
    made.add_column("Outlet, date" if dated else "Chain", ratio=3, min_width=12)
    made.expand = True
    for row in rows:
        made.add_row(_speaker(row), _words(row, most), _form(row), _place(row) if dated else _chain(row))
    return made


def drawn(parts: Sequence[RenderableType], colour: str) -> str:
    """Render to text with the width and colours that standard output wants."""
    held = io.StringIO()
    screen = _like_stdout(held, colour)
    for part in parts:
        screen.print(part)
    # a table pads its lines to its width; in a pipe or a log that is noise
    return "\n".join(line.rstrip() for line in held.getvalue().splitlines()) + "\n"


def _like_stdout(held: TextIO, colour: str) -> Console:
    wanted = "always" if wants_colour(colour, sys.stdout) else "never"
    screen = console(held, wanted)
    screen.width = console(sys.stdout, wanted).width
    return screen


def _head(source: str, article: Article) -> Text:
    text = Text()
    text.append(one_line(source) + "\n", style="bold cyan")
    headline = article[article.headline] if article.headline else None
    _line(text, "Headline", headline, None)
    for name, stated in (
        ("Outlet", article.outlet),
        ("Section", article.section),
        ("Byline", article.byline),
    ):
        if stated is not None:
            _line(text, name, stated.value, stated.basis)
    moment = article.published
    if moment is not None:
        clock = f", {moment.clock}" if moment.clock else ""
        _line(text, "Date", f"{moment.edtf}{clock}", moment.basis.value)
        for rival in moment.rivals:
            _line(text, "or", rival.edtf, rival.basis.value)
    else:
        _line(text, "Date", None, None)
    if article.language is not None:
        _line(text, "Language", article.language.value, article.language.basis)
    return text


def _line(text: Text, name: str, value: str | None, basis: str | None) -> None:
    text.append(f"{name:<10}", style="dim")
    text.append(one_line(value) if value else "not found", style="" if value else "dim")
    if basis:
        text.append(f"  ({one_line(basis)})", style="dim")
    text.append("\n")


def _foot(every: int, shown: int, kind: str) -> Text:
    counted = f"{shown:,} statement{'' if shown == 1 else 's'}"
    others = f"; {every - shown:,} of another kind than {kind} (--kind all)" if every > shown else ""
    return Text(f"{counted}{others}\n", style="dim")


def _speaker(row: Row) -> Text:
    if row.speaker is None:
        text = Text("not named", style="dim")
    else:
        text = Text(one_line(row.speaker.name), style="bold")
    text.append(f"\n{one_line(row.basis or row.reason or '')}", style="dim")
    return text


def _words(row: Row, most: int | None) -> Text:
    words = one_line(CUT.join(row.quote))
    return Text(words if most is None else shorten(words, most))


def _form(row: Row) -> Text:
    text = Text(row.form)
    if row.cue:
        text.append(f"\n{one_line(CUT.join(row.cue))}", style="dim")
    if row.stance not in {"affirmed", *row.cue}:
        text.append(f"\n{row.stance}", style="yellow")
    return text


def _chain(row: Row) -> Text:
    parties = (
        f"{hop.name or f'unnamed {hop.kind.value}'}{' (read)' if hop.read else ''}" for hop in row.chain
    )
    return Text(one_line(BACK.join(parties)))


def _place(row: Row) -> Text:
    text = Text(one_line(row.article.outlet or row.article.url))
    text.append(f"\n{row.article.published or 'no date'}", style="dim")
    if row.utterance is not None and row.utterance.earliest is not None:
        text.append(f"\nsaid {row.utterance.edtf}", style="dim")
    text.append(f"\n{row.id}", style="dim")
    return text
