"""From an annotator's working file, words given as strings, to the standoff record of one document."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from training.annotations import conventions
from training.annotations.resolve import Unresolved, Wanted, places, resolve
from training.annotations.standoff import Record, Speaker, Statement, Text, layout

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from training.annotations.resolve import Found
    from training.annotations.standoff import Span

DEFAULTS = {"form": "indirect", "kind": "speech", "stance": "affirm"}
HEADER = frozenset({"speakers", "aside"})
KEYS = frozenset(
    {"content", "cue", "source", "who", "form", "kind", "stance", "via", "doubt", "near", "sure"}
)


class Unreadable(Exception):  # noqa: N818 - a complaint to the annotator, not a fault of the program
    """A working file that is not one JSON object a line with the known keys."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing to mend: the line of the working file, and what is wrong there."""

    doc: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.doc}.jsonl:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Given:
    """One statement line of a working file."""

    line: int
    fields: dict[str, Any]

    def words(self, key: str) -> list[str]:
        """The strings of ``key``; a single string counts as a list of one."""
        value = self.fields.get(key) or []
        return [value] if isinstance(value, str) else [str(v) for v in value]

    @property
    def sure(self) -> bool:
        """Whether the annotator insists where a check is only a guess."""
        return bool(self.fields.get("sure"))


def read(path: Path) -> tuple[dict[str, Any], list[Given]]:
    """Header and statement lines of a working file. Raises Unreadable."""
    given: list[Given] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
        except json.JSONDecodeError as error:
            msg = f"{path.name}:{number}: no JSON object: {error}"
            raise Unreadable(msg) from error
        known = KEYS if given else HEADER
        if not isinstance(fields, dict) or set(fields) - known:
            msg = f"{path.name}:{number}: keys other than {', '.join(sorted(known))}"
            raise Unreadable(msg)
        given.append(Given(number, fields))
    if not given or "speakers" not in given[0].fields:
        msg = f"{path.name}:1: the first line names the speakers"
        raise Unreadable(msg)
    return given[0].fields, given[1:]


def compiled(text: Text, path: Path, annotator: str) -> tuple[Record, list[Complaint]]:
    """The record of a working file and what is to be mended in it. Raises Unreadable."""
    header, given = read(path)
    said: list[Complaint] = []
    speakers = _speakers(text, header["speakers"], said)
    statements, lines = _statements(text, given, said)
    headline, body = layout(text.text)
    aside = _aside(text, header.get("aside", []), said)
    record = Record(text.doc, text.sha256, annotator, headline, body, speakers, tuple(statements), aside)
    said += [Complaint(text.doc, 1, c) for c in conventions.of_speakers(text.text, speakers)]
    said += _checked(text, record, lines)
    for a, b in conventions.unaccounted(text.text, record):
        line = text.text.count("\n", 0, a) + 1
        words = text.text[a : min(b, a + 60)]
        said.append(
            Complaint(text.doc, 1, f"marks in no statement and not aside (text line {line}): {words}")
        )
    in_order = tuple(sorted(statements, key=lambda s: s.start))
    ready = Record(text.doc, text.sha256, annotator, headline, body, speakers, in_order, aside)
    return ready, sorted(said, key=lambda c: c.line)


def _speakers(text: Text, given: list[dict[str, Any]], said: list[Complaint]) -> tuple[Speaker, ...]:
    out = []
    for s in given:
        aliases = []
        for form in s.get("aliases", []):
            try:
                aliases.append(places(text.text, form)[0])
            except Unresolved as unresolved:
                said.append(Complaint(text.doc, 1, f"alias of {s['name']} {unresolved}"))
        out.append(Speaker(s["name"], s.get("type", "person"), tuple(dict.fromkeys(aliases))))
    return tuple(out)


def _aside(text: Text, given: list[str], said: list[Complaint]) -> tuple[Span, ...]:
    out: list[Span] = []
    for words in given:
        try:
            out += places(text.text, words)
        except Unresolved as unresolved:
            said.append(Complaint(text.doc, 1, f"aside {unresolved}"))
    return tuple(sorted(set(out)))


def _statements(
    text: Text, given: Sequence[Given], said: list[Complaint]
) -> tuple[list[Statement], list[Given]]:
    out: list[Statement] = []
    lines: list[Given] = []
    after = 0
    for g in given:
        wanted = Wanted(
            g.words("content"), g.words("cue"), g.words("source"), str(g.fields.get("near") or "")
        )
        try:
            found = resolve(text.text, wanted, after, [s.content for s in out])
        except Unresolved as unresolved:
            said.append(Complaint(text.doc, g.line, str(unresolved)))
            continue
        after = found.start
        out.append(_statement(g, found))
        lines.append(g)
    return out, lines


def _statement(given: Given, found: Found) -> Statement:
    form, kind, stance = (str(given.fields.get(key) or value) for key, value in DEFAULTS.items())
    via, doubt = tuple(given.words("via")), bool(given.fields.get("doubt"))
    parts = (found.content, found.cue, found.source)
    return Statement(*parts, given.fields.get("who"), form, kind, stance, via, doubt)


def _checked(text: Text, record: Record, lines: Sequence[Given]) -> list[Complaint]:
    names = {s.name for s in record.speakers}
    out = []
    for s, g in zip(record.statements, lines, strict=True):
        what = conventions.of_values(s, names)
        if not g.sure:
            what += conventions.of_spans(text.text, s, record.body)
        out += [Complaint(text.doc, g.line, w) for w in what]
    pairs = [(lines[i], what) for i, what in conventions.of_pairs(record.statements)]
    return out + [Complaint(text.doc, g.line, what) for g, what in pairs if not g.sure]
