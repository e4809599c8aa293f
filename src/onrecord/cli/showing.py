"""What ``onrecord show`` does: one statement, its paragraph, and all it rests on."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import dumped
from onrecord.cli.sheet import drawn
from onrecord.cli.terminal import one_line, safe, wants_colour
from onrecord.codec import CUT, encode_row
from onrecord.export import Citation, Giver, archive_link, attribution, deep_link
from onrecord.export import cite as cite_row
from onrecord.store import Mode, open_store
from onrecord.store import show as show_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from onrecord.cli.manner import Manner
    from onrecord.codec import Row
    from onrecord.store import Capture, Shown
    from onrecord.types import Span

_ANSWERS_SHOWN = 3
_BLANKS = re.compile(r"\s+")


def show(statement: str, db: str, manner: Manner, *, as_json: bool, ascii_only: bool) -> int:
    """Print the statement with this id, or whose id begins so; return the exit code."""
    with open_store(Path(db), Mode.READ) as store:
        found = show_in(store, statement)
    row = found.row
    if as_json:
        held = {"attribution": attribution(row), **json.loads(encode_row(row))}
        held |= {
            "paragraph": _paragraph(found),
            "current": found.current,
            "captures": [asdict(capture) for capture in found.captures],
            "links": {
                "live": deep_link(row, found.record.article.text),
                "archive": _archived(found),
            },
        }
        click.echo(dumped(held, ascii_only=ascii_only, indent=2))
        return 0
    coloured = wants_colour(manner.colour, sys.stdout)
    sys.stdout.write(drawn(_sheet(found, row, coloured=coloured), manner.colour))
    return 0


def cite(statement: str, db: str, form: str) -> int:
    """Print the statement with this id, or whose id begins so, as a citation; return the exit code."""
    with open_store(Path(db), Mode.READ) as store:
        found = show_in(store, statement)
    told = cite_row(found.row, Citation(form), Giver(), found.record.article.text)
    sys.stdout.write(told)
    return 0


def write_page(statement: str, db: str) -> int:
    """Write the bytes of the capture that a statement is shown from, verified; return the exit code."""
    with open_store(Path(db), Mode.READ) as store:
        content = store.evidence(show_in(store, statement).record.article.capture)
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
    return 0


def _archived(found: Shown) -> str | None:
    """Return where the Wayback Machine would have the page nearest to when we have it from."""
    digest = found.record.article.capture
    capture = next(capture for capture in found.captures if capture.digest == digest)
    return archive_link(found.row, capture.fetched or capture.added)


def _paragraph(found: Shown) -> str:
    return "\n\n".join(found.record.article[block.span] for block in found.blocks)


def _sheet(found: Shown, row: Row, *, coloured: bool) -> list[RenderableType]:
    text = Text()
    text.append(f"{one_line(attribution(row))}:\n", style="bold")
    for block in found.blocks:
        text.append("\n")
        _append_marked(text, found, block.span, coloured=coloured)
        text.append("\n")
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column(overflow="fold")
    for name, value in _facts(found, row):
        facts.add_row(name, Text(one_line(value)))
    return [text, facts]


def _append_marked(text: Text, found: Shown, block: Span, *, coloured: bool) -> None:
    """Append a block, the statement's words bold in colour, else between ⟦ and ⟧."""
    article, at = found.record.article, block.start
    for part in found.statement.content:
        start, end = max(part.start, block.start), min(part.end, block.end)
        if start >= end:
            continue
        text.append(_printable(article.text[at:start]))
        words = _printable(article.text[start:end])
        text.append(words if coloured else f"⟦{words}⟧", style="bold yellow")
        at = end
    text.append(_printable(article.text[at : block.end]))


def _printable(text: str) -> str:
    return safe(_BLANKS.sub(" ", text))


def _facts(found: Shown, row: Row) -> Iterator[tuple[str, str]]:
    article = found.record.article
    yield "Speaker", _speaker(row)
    yield "Why", f"{row.basis or row.reason} ({row.speaker_confidence:.0%} sure)"
    cue = f", cue “{CUT.join(row.cue)}” ({row.cue_class})" if row.cue else ", no cue"
    yield "Form", f"{row.form} {row.kind}, {row.stance}{cue} ({row.confidence:.0%} sure)"
    if row.flags:
        yield "Read as", ", ".join(row.flags)
    if row.within:
        yield "Within", f"statement {row.within}"
    yield from _chain(row)
    yield "Headline", row.article.headline or "not found"
    for name, stated in (
        ("Outlet", article.outlet),
        ("Section", article.section),
        ("Byline", article.byline),
    ):
        if stated is not None:
            yield name, f"{stated.value}  ({stated.basis})"
    yield "Date", _date(row)
    for rival in article.published.rivals if article.published else ():
        yield "or", f"{rival.edtf}  ({rival.basis.value})"
    yield from _times(row)
    yield "Page", row.article.url
    yield from _links(found, row)
    yield from _captures(found)
    yield "Offsets", ", ".join(f"{start}-{end}" for start, end in row.content) + " of the article's text"
    yield "Statement", row.id if found.current or found.redaction else f"{row.id} (the page no longer has it)"
    if found.redaction:
        rule = found.redaction
        yield "Hidden", f"since {rule.at[:10]}, ground: {rule.ground}; no search or export finds it"
    yield from _review(row)
    verified = row.review is not None and row.review.verdict in {"accepted", "edited"}
    yield "Read by", f"{row.engine}; machine-made, {'checked by a person' if verified else 'not verified'}"


def _review(row: Row) -> Iterator[tuple[str, str]]:
    said = row.review
    if said is None:
        return
    yield "Review", f"{said.verdict} by {said.author}, {said.at[:10]}"
    for field, value in said.machine.items():
        yield "", f"{field} as the machine read it: {value or 'none'}"
    for note in said.notes:
        yield "Note", note


def _speaker(row: Row) -> str:
    if row.speaker is None:
        return "not named"
    role = f", {row.speaker.role}" if row.speaker.role else ""
    return f"{row.speaker.name} ({row.speaker.kind}){role}"


def _chain(row: Row) -> Iterator[tuple[str, str]]:
    for number, hop in enumerate(row.chain, 1):
        read = "  <- read here" if hop.read else ""
        name = hop.name or ("a page of no named outlet" if hop.read else "unnamed")
        yield "Chain" if number == 1 else "", f"{number}. {name} ({hop.kind.value}){read}"
    last = row.speaker.name if row.speaker else "a speaker not named"
    yield "" if row.chain else "Chain", f"{len(row.chain) + 1}. {last}"


def _date(row: Row) -> str:
    page = row.article
    if page.published is None:
        return "not found"
    clock = f", {page.clock}" if page.clock else ""
    sure = f" ({page.date_confidence:.0%} sure)" if page.date_confidence is not None else ""
    return f"{page.published}{clock}  ({page.date_basis}){sure}"


def _times(row: Row) -> Iterator[tuple[str, str]]:
    said = row.utterance
    if said is not None:
        sure = f" ({said.confidence:.0%} sure)" if said.edtf else ""
        yield "Said", f"{said.edtf or 'not known'}  ({said.basis}){sure}"
    for number, moment in enumerate(row.moments):
        told = f"{moment.printed}: {moment.edtf or 'no date'}  ({moment.type} {moment.value}, {moment.basis})"
        yield "" if number else "Speaks of", told


def _links(found: Shown, row: Row) -> Iterator[tuple[str, str]]:
    live = deep_link(row, found.record.article.text)
    if live is not None:
        yield "Live page", live
    yield "Our copy", f"onrecord show {found.statement.id} --page"
    archived = _archived(found)
    if archived is not None:
        yield "Web archive", f"{archived}  (nearest copy, if it has one)"


def _captures(found: Shown) -> Iterator[tuple[str, str]]:
    for number, capture in enumerate(found.captures):
        state = "current" if capture.current else "earlier"
        holds = "" if capture.holds else ", without this statement"
        fetched = f", fetched {capture.fetched}" if capture.fetched else ""
        told = f"sha256 {capture.digest}, {state}{holds}{fetched}, added {capture.added}"
        yield "" if number else "Capture", told
        for where in _evidence(capture):
            yield "", where
        if capture.encoding:
            yield "", f"decoded as {capture.encoding} ({capture.encoding_basis})"


def _evidence(capture: Capture) -> Iterator[str]:
    if not capture.answers:
        yield "evidence: its bytes, in the database"
    for answer in capture.answers[:_ANSWERS_SHOWN]:
        where = f"{answer.archive} at byte {answer.offset:,}, record {answer.record_id}"
        yield f"evidence: {answer.kind} of {answer.date}, {where}"
    more = len(capture.answers) - _ANSWERS_SHOWN
    if more > 0:
        yield f"and {more:,} more, the last of {capture.answers[-1].date}"
