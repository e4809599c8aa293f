"""What people say of statements: right, wrong, by another, in these words. Logged, each act undone by itself.

The machine's own values are kept apart (``store.overlay``); a correction holds to the statement's id, so
it stands over captures and engines.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from onrecord.errors import UsageError
from onrecord.store.anchoring import placed
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.identities import match_changed
from onrecord.store.overlay import stand
from onrecord.store.show import show
from onrecord.store.withdrawal import drop_names
from onrecord.types import Form, Kind, Stance

if TYPE_CHECKING:
    from onrecord.store.show import Shown
    from onrecord.store.store import Store
    from onrecord.types import Article, Span

_COLUMNS = "id, at, author, article_id, statement_id, verb, field, value, note, undone"
_INSERT = """
INSERT INTO corrections (at, author, article_id, statement_id, verb, field, value, note)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"""
_CLASSES: dict[str, type[StrEnum]] = {"kind": Kind, "stance": Stance, "form": Form}
_CUT = "…"


class Verb(StrEnum):
    """What a person does with a statement."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    NOTE = "note"


FIELDS = ("speaker", "words", "cue", "kind", "stance", "form")
"""What of a statement can be edited."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One act: by whom, when, on which statement. ``value`` as JSON; ``undone``: when it was taken back."""

    number: int
    at: str
    author: str
    article: str
    statement: str
    verb: Verb
    field: str | None
    value: str | None
    note: str | None
    undone: str | None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person says of one statement.

    ``field`` and ``value`` go with EDIT: a name, or none for nobody; a term of the class; words as they
    stand in the article, pieces parted by '…'. ``note``: why, in words.
    """

    verb: Verb
    field: str | None = None
    value: str | None = None
    note: str | None = None


def correct(store: Store, statement: str, remark: Remark, author: str) -> Correction:
    """Keep what a person says of a statement; searches and exports have it at once. Return it as logged.

    Raises UsageError for a statement that is none, a value that cannot be, or words that do not stand there.
    """
    if not author.strip():
        msg = "say who corrects (--author): a correction has its author"
        raise UsageError(msg)
    shown = show(store, statement)
    value = _checked(shown, remark)
    note = remark.note.strip() if remark.note and remark.note.strip() else None
    if remark.verb is Verb.NOTE and note is None:
        msg = "a note has words"
        raise UsageError(msg)
    article, key = shown.record.article.id, shown.statement.id
    row = (_now(), author.strip(), article, key, remark.verb, remark.field, value, note)
    with store.writing() as connection:
        number = int(connection.execute(_INSERT, row).fetchone()[0])
        stand(connection, article)
        match_changed(connection)
        drop_names(connection)
    return Correction(number, *row, None)


def take_back(store: Store, number: int | None = None) -> Correction:
    """Take a correction back, the last one that stands unless one is named. Return it.

    Raises UsageError where there is none, or it is taken back already.
    """
    with store.writing() as connection:
        asked = "id = ?1" if number is not None else "undone IS NULL AND ?1 IS NULL"
        sql = f"SELECT {_COLUMNS} FROM corrections WHERE {asked} ORDER BY id DESC LIMIT 1"  # noqa: S608 - names of ours
        found = connection.execute(sql, (number,)).fetchone()
        if found is None or found[-1] is not None:
            which = "there is no correction" if number is None else f"no correction {number} stands"
            msg = f"{which} that could be taken back; `onrecord review log` shows them"
            raise UsageError(msg)
        made = _correction(found)
        connection.execute("UPDATE corrections SET undone = ? WHERE id = ?", (_now(), made.number))
        stand(connection, made.article)
        match_changed(connection)
        drop_names(connection)
    return made


def corrections(store: Store, statement: str | None = None) -> tuple[Correction, ...]:
    """Return the log, of one statement where one is named, the oldest first, those taken back too."""
    sql = f"SELECT {_COLUMNS} FROM corrections WHERE ?1 IS NULL OR statement_id = ?1 ORDER BY id"  # noqa: S608 - names of ours
    with told(store.path):
        return tuple(_correction(row) for row in store.connection.execute(sql, (statement,)))


def _correction(row: tuple[Any, ...]) -> Correction:
    return Correction(*[*row[:5], Verb(row[5]), *row[6:]])


def _checked(shown: Shown, remark: Remark) -> str | None:
    """Return the value of an edit as JSON, none for another act. Raises UsageError for what cannot be."""
    if remark.verb is not Verb.EDIT:
        return None
    if remark.field in _CLASSES:
        return json.dumps(_term(remark.field, remark.value))
    if remark.field == "speaker":
        name = " ".join((remark.value or "").split())
        if name and not fold(name):
            msg = f"'{remark.value}' holds no letter to be a name"
            raise UsageError(msg)
        return json.dumps(name or None, ensure_ascii=False)
    if remark.field in {"words", "cue"}:
        spans = _spans(shown, remark.field, remark.value or "")
        article = shown.record.article
        return json.dumps([[s.start, s.end, article[s]] for s in spans], ensure_ascii=False)
    msg = f"'{remark.field}' cannot be edited; {', '.join(FIELDS)} can"
    raise UsageError(msg)


def _term(field: str, value: str | None) -> str:
    try:
        return _CLASSES[field](value or "").value
    except ValueError:
        msg = f"{field} is one of {', '.join(_CLASSES[field])}, and not '{value}'"
        raise UsageError(msg) from None


def _spans(shown: Shown, field: str, value: str) -> list[Span]:
    """Return where the pieces stand, each after the one before, nearest to where the statement stands."""
    pieces = [piece.strip() for piece in value.split(_CUT) if piece.strip()]
    article: Article = shown.record.article
    start = min((b.span.start for b in shown.blocks), default=0)
    found = placed(article.text, pieces, start)
    if found is None or (field == "words" and not found):
        msg = f"'{value}' does not stand in the article; write the words as it prints them, in its order"
        raise UsageError(msg)
    return found


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
