"""The invented archive as pages and records, for a store to hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.types import Page, Record, Span
from tests.made import Said, Told, page, record, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.invented import Sheet


def paged(sheets: Iterable[Sheet], engine: str = "onrecord test rules") -> list[tuple[Page, Record]]:
    """Return each page with its record; a role stands below the statements of its page."""
    return [_paged(sheet, engine) for sheet in sheets]


def _paged(sheet: Sheet, engine: str) -> tuple[Page, Record]:
    roles = {line.name: _role(line.role, line.body) for line in sheet.lines if line.role}
    told = Told(
        tuple(Said(f"Words of {line.name} at {sheet.url}.", by=line.name) for line in sheet.lines),
        url=sheet.url,
        published=sheet.day.isoformat(),
        outlet=sheet.outlet,
        language=sheet.language,
        engine=engine,
        late="\n".join(f"{name}: {role}" for name, role in roles.items()) or None,
    )
    text, made = text_of(told), record(told)
    speakers = []
    for speaker in made.speakers:
        name = text[speaker.name.start : speaker.name.end]
        at = text.rfind(f"{name}: ") + len(name) + 2
        role = Span(at, at + len(roles[name])) if name in roles else None
        speakers.append(replace(speaker, role=role))
    return page(told), replace(made, speakers=tuple(speakers))


def _role(role: str, body: str | None) -> str:
    return f"{role} of {body}" if body else role
