"""The committed form of an annotation: document name, digest, offsets and names, no words of the text.

Offsets are half-open code points into the text file as stored, read without newline translation.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Span = tuple[int, int]

FORMS = ("direct", "mixed", "indirect")
KINDS = ("speech", "thought", "perception")
STANCES = ("affirm", "deny", "unclear")
TYPES = ("person", "organisation", "group", "document", "anonymous")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source of the document: its name and one place for each form that mentions it."""

    name: str
    type: str
    aliases: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement; ``who`` names a speaker of the record, or is None."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    who: str | None
    form: str
    kind: str
    stance: str
    via: tuple[str, ...]
    doubt: bool

    @property
    def start(self) -> int:
        """Where its first part begins."""
        return min(s for s, _ in self.content + self.cue + self.source)


@dataclass(frozen=True, slots=True)
class Record:
    """All statements of one document; ``aside`` are quoted words that are no statement."""

    doc: str
    sha256: str
    annotator: str
    headline: Span
    body: Span
    speakers: tuple[Speaker, ...]
    statements: tuple[Statement, ...]
    aside: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One document as stored: its name, its code points, the digest of its bytes."""

    doc: str
    text: str
    sha256: str


def read_text(folder: Path, doc: str) -> Text:
    """The document ``doc`` of ``folder``, untouched. Raises FileNotFoundError where there is none."""
    stored = (folder / f"{doc}.txt").read_bytes()
    return Text(doc, stored.decode("utf-8"), hashlib.sha256(stored).hexdigest())


def layout(text: str) -> tuple[Span, Span]:
    """The headline, which is the first line with words, and the body, which is all below it."""
    first = re.search(r"\S[^\n]*", text)
    if first is None:
        return (0, 0), (0, 0)
    head = (first.start(), first.start() + len(first.group().rstrip()))
    below = re.search(r"\S", text[head[1] :])
    start = head[1] + below.start() if below else len(text)
    return head, (start, max(start, len(text.rstrip())))


def _statement_json(s: Statement) -> dict[str, object]:
    spans = {key: [list(x) for x in getattr(s, key)] for key in ("content", "cue", "source")}
    rest = {"who": s.who, "form": s.form, "kind": s.kind, "stance": s.stance, "via": list(s.via)}
    return spans | rest | {"doubt": s.doubt}


def to_line(record: Record) -> str:
    """One line of JSON for ``record``."""
    speakers = [
        {"name": s.name, "type": s.type, "aliases": [list(a) for a in s.aliases]} for s in record.speakers
    ]
    out = {
        "doc": record.doc,
        "sha256": record.sha256,
        "annotator": record.annotator,
        "headline": list(record.headline),
        "body": list(record.body),
        "speakers": speakers,
        "statements": [_statement_json(s) for s in record.statements],
        "aside": [list(a) for a in record.aside],
    }
    return json.dumps(out, ensure_ascii=False, separators=(",", ":"))


def _spans(given: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((int(s), int(e)) for s, e in given)


def _statement(given: dict[str, Any]) -> Statement:
    content, cue, source = (_spans(given[key]) for key in ("content", "cue", "source"))
    plain = {key: given[key] for key in ("who", "form", "kind", "stance", "doubt")}
    return Statement(content, cue, source, via=tuple(given["via"]), **plain)


def from_line(line: str) -> Record:
    """The record of one line. Raises ValueError or KeyError where the line is no record."""
    given = json.loads(line)
    (headline,) = _spans([given["headline"]])
    (body,) = _spans([given["body"]])
    return Record(
        given["doc"],
        given["sha256"],
        given["annotator"],
        headline,
        body,
        tuple(Speaker(s["name"], s["type"], _spans(s["aliases"])) for s in given["speakers"]),
        tuple(_statement(s) for s in given["statements"]),
        _spans(given["aside"]),
    )


def load(path: Path) -> list[Record]:
    """The records of a standoff file, in its order; none where the file is absent."""
    if not path.exists():
        return []
    return [from_line(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def save(path: Path, records: Iterable[Record]) -> None:
    """Write ``records`` to ``path``, sorted by document name."""
    lines = [to_line(r) for r in sorted(records, key=lambda r: r.doc)]
    path.write_text("".join(line + "\n" for line in lines), "utf-8")


def misfits(record: Record, text: Text) -> list[str]:
    """Why ``record`` does not fit ``text``; empty when it fits."""
    if record.sha256 != text.sha256:
        return [f"{record.doc}: the text has another digest than the one annotated"]
    spans = [x for s in record.statements for x in s.content + s.cue + s.source]
    spans += [x for s in record.speakers for x in s.aliases] + list(record.aside)
    size = len(text.text)
    bad = [x for x in spans if not 0 <= x[0] < x[1] <= size]
    found = [f"{record.doc}: {s}..{e} is outside the text" for s, e in bad]
    loose = [x for x in spans if x not in bad and text.text[x[0] : x[1]].strip() != text.text[x[0] : x[1]]]
    found += [f"{record.doc}: {s}..{e} begins or ends with a space" for s, e in loose]
    names = {s.name for s in record.speakers}
    found += [f"{record.doc}: no speaker {s.who}" for s in record.statements if s.who and s.who not in names]
    return found


def join(record: Record, text: Text) -> dict[str, object]:
    """The record with its text, in the form of the scorer's gold.

    Raises ValueError when the record does not fit the text.
    """
    wrong = misfits(record, text)
    if wrong:
        raise ValueError(wrong[0])
    words = text.text
    speakers = [
        {"name": s.name, "role": "", "type": s.type, "aliases": [words[a:b] for a, b in s.aliases]}
        for s in record.speakers
    ]
    statements = [{"id": f"q{i}"} | _statement_json(s) for i, s in enumerate(record.statements, 1)]
    day = re.search(r"_(\d{4}-\d{2}-\d{2})_", record.doc)
    return {
        "id": record.doc,
        "category": "real",
        "lang": "en",
        "text": words,
        "headline": words[slice(*record.headline)],
        "headline_span": list(record.headline),
        "body": list(record.body),
        "section": "",
        "published": day.group(1) if day else "",
        "truncated": False,
        "annotator": record.annotator,
        "speakers": speakers,
        "statements": statements,
    }
