"""What the verbs about speakers do: questions and acts to the store, rows out."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.cli.codes import DONE, SOME_FAILED
from onrecord.cli.output import array, destination, dumped, separated
from onrecord.cli.portrait import draw_cells, draw_profile, profile_cells, spoken
from onrecord.cli.terminal import one_line, shorten
from onrecord.errors import StoreError, UsageError
from onrecord.identity import Register, entries
from onrecord.store import (
    Mode,
    acts,
    alias,
    identities,
    is_settled,
    link,
    meant,
    merge,
    names_of,
    open_store,
    profile,
    rename,
    settle,
    split,
    suggestions,
    undo,
)
from onrecord.store.choosing import Choice, chosen
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from onrecord.cli.manner import Manner
    from onrecord.cli.output import Delivery
    from onrecord.identity import Candidate, Entry
    from onrecord.store import Known, Store

_KNOWN = ("id", "name", "kind", "role", "statements", "pages", "first", "last", "by_hand")
_PROFILE = ("what", "words", "count", "first", "last")
_ACTS = ("number", "at", "verb", "told", "undone")
_CANDIDATES = ("id", "name", "identifier", "names", "born", "died", "description", "why", "against")
MOST_MEANT = 20
"""Speakers that are listed where a name means more than one."""


_MOST_SAID = 200  # characters of a name in a message


@contextmanager
def matched(db: str, manner: Manner) -> Iterator[Store]:
    """Give the database for reading, its speakers matched: an `add` that was stopped leaves some to match."""
    path = Path(db)
    with open_store(path, Mode.READ) as store:
        settled = is_settled(store)
    if not settled:
        try:
            with open_store(path, Mode.WRITE) as store:
                settle(store)
        except StoreError as error:
            manner.insist(f"new speakers are not matched yet: {error}")
    with open_store(path, Mode.READ) as store:
        yield store


def the_one(store: Store, who: str, manner: Manner) -> Known | None:
    """Return the speaker that is meant; where it is nobody or not one, say so and return none."""
    found = meant(store, who)
    if len(found) == 1:
        return found[0]
    who = shorten(one_line(who), _MOST_SAID)
    if found:
        manner.insist(f"{len(found):,} speakers may be meant by {who!r}; name one by its id:")
        for known in found[:MOST_MEANT]:
            manner.insist(f"  {spoken(known)}")
        if len(found) > MOST_MEANT:
            manner.insist(f"  and more; 'onrecord speakers list {who}' has all")
    else:
        near = ", ".join(repr(one_line(name)) for name in suggestions(store, who))
        cure = f"did you mean {near}?" if near else "see 'onrecord speakers' for who is on record"
        manner.insist(f"nobody named {who!r} is on record; {cure}")
    return None


def list_speakers(name: str | None, options: dict[str, Any], delivery: Delivery, manner: Manner) -> int:
    """Write the speakers; 1 where nobody has the name."""
    with matched(options["db"], manner) as store:
        found = identities(store, name, options["limit"] + 1)
    if name and not found:
        manner.insist(f"nobody named {name!r} is on record; see 'onrecord speakers' for who is")
        return SOME_FAILED
    deliver([_cells(known, _KNOWN) for known in found[: options["limit"]]], _KNOWN, delivery)
    if len(found) > options["limit"]:
        manner.say(f"the first {options['limit']:,} shown; more with --limit")
    return DONE


def show_speaker(who: str, db: str, delivery: Delivery, manner: Manner) -> int:
    """Write what is known of one speaker, with the reason for each page; 1 where it is not one."""
    with matched(db, manner) as store:
        known = the_one(store, who, manner)
        if known is None:
            return SOME_FAILED
        held = profile(store, known)
    if delivery.form == "table":
        with destination(delivery.output) as file:
            file.write(draw_profile(held, delivery, reasons=True).encode())
    elif delivery.form in {"json", "nl"}:
        indent = 2 if delivery.form == "json" else None
        with destination(delivery.output) as file:
            line = dumped(_whole(held), ascii_only=delivery.ascii_only, indent=indent)
            file.write(f"{line}\n".encode("utf-8", "backslashreplace"))
    else:
        deliver(profile_cells(held), _PROFILE, delivery)
    return DONE


def _whole(held: object) -> dict[str, Any]:
    from dataclasses import asdict  # noqa: PLC0415 - only JSON wants it

    return asdict(held)  # type: ignore[call-overload, no-any-return]  # a dataclass of the store


def merge_speakers(who: Sequence[str], db: str, manner: Manner) -> int:
    """Merge two or more speakers; 1 where a name means none or several."""
    if len(who) < 2:  # noqa: PLR2004 - a merge takes two
        msg = "name two speakers or more to merge"
        raise UsageError(msg)
    return _acted(db, who, merge, manner)


def split_speaker(who: str, options: dict[str, Any], manner: Manner) -> int:
    """Split pages off a speaker; 1 where the name means none or several."""
    db = options.pop("db")
    choice = Choice(**options)

    def act(store: Store, ids: Sequence[str]) -> str:
        return split(store, ids[0], chosen(store, ids[0], choice))[1]

    return _acted(db, [who], act, manner)


def rename_speaker(who: str, name: str, db: str, manner: Manner) -> int:
    """Rename a speaker; 1 where the name means none or several."""
    return _acted(db, [who], lambda store, ids: rename(store, ids[0], name), manner)


def alias_speaker(who: str, name: str, db: str, manner: Manner) -> int:
    """Give a speaker an alias; 1 where the name means none or several."""
    return _acted(db, [who], lambda store, ids: alias(store, ids[0], name), manner)


def link_speaker(who: str, identifier: str, db: str, manner: Manner) -> int:
    """Give a speaker a public identifier; 1 where the name means none or several."""
    return _acted(db, [who], lambda store, ids: link(store, ids[0], identifier), manner)


def undo_act(db: str, manner: Manner) -> int:
    """Take the last act back and say what it was."""
    return _acted(db, [], lambda store, _: f"taken back: {undo(store)}", manner)


def _acted(db: str, who: Sequence[str], act: Callable[[Store, Sequence[str]], str], manner: Manner) -> int:
    with open_store(Path(db), Mode.READ):
        pass  # a mistyped --db must not make a new database
    with open_store(Path(db), Mode.WRITE) as store:
        settle(store)
        found = [the_one(store, each, manner) for each in who]
        ids = [known.id for known in found if known is not None]
        if len(ids) < len(who):
            return SOME_FAILED
        manner.say(one_line(act(store, ids)))
    return DONE


def list_acts(db: str, delivery: Delivery) -> int:
    """Write the log of what people said."""
    with open_store(Path(db), Mode.READ) as store:
        found = acts(store)
    deliver([_cells(act, _ACTS) for act in found], _ACTS, delivery)
    return DONE


def list_candidates(
    file: str, who: str | None, options: dict[str, Any], delivery: Delivery, manner: Manner
) -> int:
    """Write who in a file of identifiers the speakers may be; 1 where lines of it are broken."""
    held, broken = entries(_lines_of(file))
    for fault in broken:
        manner.insist(f"{file}:{fault.line}: {fault.why}; the line is left out")
    register = Register(held)
    with matched(options["db"], manner) as store:
        known = the_one(store, who, manner) if who else None
        if who and known is None:
            return SOME_FAILED
        asked = (known,) if known else identities(store)
        cells = [cell for each in asked for cell in _candidate_cells(store, each, register)]
    deliver(cells[: options["limit"]], _CANDIDATES, delivery)
    if len(cells) > options["limit"]:
        manner.say(f"{options['limit']:,} of {len(cells):,} shown; more with --limit")
    return SOME_FAILED if broken else DONE


def _lines_of(file: str) -> list[str]:
    try:
        content = Path(file).read_bytes()
    except OSError as error:
        msg = f"{file}: it cannot be read ({error.strerror}); name a file of identifiers"
        raise UsageError(msg) from error
    # Bytes that are no UTF-8 spoil their own line, not the file.
    return content.decode("utf-8-sig", "replace").split("\n")


def _candidate_cells(store: Store, known: Known, register: Register) -> list[dict[str, Any]]:
    names = names_of(store, known.id)
    found = register.candidates(names, SpeakerKind(known.kind), (known.first, known.last))
    return [_candidate(known, candidate, candidate.entry) for candidate in found]


def _candidate(known: Known, candidate: Candidate, entry: Entry) -> dict[str, Any]:
    return {
        "id": known.id,
        "name": known.name,
        "identifier": entry.id,
        "names": " | ".join(entry.names),
        "born": entry.born,
        "died": entry.died,
        "description": entry.description or None,
        "why": candidate.why,
        "against": candidate.against or None,
    }


def _cells(value: object, columns: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(value, name) for name in columns}


def deliver(cells: Sequence[Mapping[str, Any]], columns: tuple[str, ...], delivery: Delivery) -> None:
    """Write rows of named cells in the form asked for, to where it was asked for."""
    with destination(delivery.output) as file:
        file.writelines(_parts(cells, columns, delivery))


def _parts(
    cells: Sequence[Mapping[str, Any]], columns: tuple[str, ...], delivery: Delivery
) -> Iterable[bytes]:
    if delivery.form == "table":
        return [draw_cells(cells, columns, delivery).encode()] if cells else []
    if delivery.form in {"csv", "tsv"}:
        return (line.encode("utf-8", "backslashreplace") for line in separated(cells, delivery.form, columns))
    lines = (dumped(dict(row), ascii_only=delivery.ascii_only).encode() for row in cells)
    return array(lines) if delivery.form == "json" else (line + b"\n" for line in lines)
