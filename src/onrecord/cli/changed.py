"""What ``onrecord changes`` does: each pair of captures with its differences, as text or JSON."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.output import dumped
from onrecord.cli.terminal import one_line
from onrecord.store import Mode, open_store
from onrecord.store import changes as changes_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.cli.manner import Manner
    from onrecord.store import Change, Edit, Side, Version

_WIDTH = 16


def changes(asked: str | None, db: str, manner: Manner, *, as_json: bool, ascii_only: bool) -> None:
    """Print what changed in one article, or in all that have more than one capture."""
    with open_store(Path(db), Mode.READ) as store:
        found = list(changes_in(store, asked))
    if as_json:
        click.echo(dumped({"edits": [asdict(edit) for edit in found]}, ascii_only=ascii_only, indent=2))
    else:
        for edit in found:
            for line in _told(edit):
                click.echo(line)
    told = sum(len(edit.changes) for edit in found)
    manner.say(f"{told:,} changes between {len(found):,} pairs of captures")


def _told(edit: Edit) -> Iterator[str]:
    yield f"{one_line(edit.after.url)}  ({edit.article})"
    yield f"  {_version(edit.before)} -> {_version(edit.after)}"
    if edit.before.engine != edit.after.engine:
        yield "  read by different versions: some differences may be theirs"
    if not edit.changes:
        yield "  nothing that is said, and no headline, changed"
    for change in edit.changes:
        yield from _change(change)


def _version(version: Version) -> str:
    return f"{version.fetched or version.added} (sha256 {version.digest[:12]}…)"


def _change(change: Change) -> Iterator[str]:
    sides = [side for side in (change.before, change.after) if side is not None]
    for side, name in zip(sides, (change.what.value, "now"), strict=False):
        yield f"  {name:<{_WIDTH}}  {one_line(_side(side))}"


def _side(side: Side) -> str:
    if side.id is None:
        return side.words
    return f"{side.speaker or 'no speaker named'}: {side.words}  [{side.id}]"
