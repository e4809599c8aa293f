"""What ``onrecord review`` does: the queue and the log out, what a person says in."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.cli.finding import deliver as deliver_rows
from onrecord.cli.identities import deliver
from onrecord.cli.output import destination, dumped
from onrecord.cli.terminal import one_line
from onrecord.errors import UsageError
from onrecord.store import (
    FIELDS,
    Mode,
    Remark,
    Verb,
    correct,
    corrections,
    open_store,
    queue,
    settle,
    take_back_correction,
    training,
)

if TYPE_CHECKING:
    from onrecord.cli.manner import Manner
    from onrecord.cli.output import Delivery
    from onrecord.store import Correction

_LOG = ("number", "at", "author", "statement", "verb", "field", "value", "note", "undone")


def list_queue(db: str, limit: int, delivery: Delivery, manner: Manner) -> None:
    """Write what is to be looked at next."""
    with open_store(Path(db), Mode.READ) as store:
        rows, more = queue(store, limit)
    deliver_rows(rows, delivery)
    if not rows:
        manner.say("nothing is left to review")
    elif more:
        manner.say(f"the first {len(rows):,} shown; more with --limit")


def say(verb: str, options: dict[str, Any], manner: Manner) -> None:
    """Keep what a person says of a statement: an act, for an edit one a field."""
    with open_store(Path(options["db"]), Mode.READ):
        pass  # a mistyped --db must not make a new database
    author = options["author"] or getpass.getuser()
    with open_store(Path(options["db"]), Mode.WRITE) as store:
        settle(store)
        for remark in _remarks(Verb(verb), options):
            manner.say(_told(correct(store, options["statement"], remark, author)))


def _remarks(verb: Verb, options: dict[str, Any]) -> list[Remark]:
    if verb is not Verb.EDIT:
        return [Remark(verb, note=options["note"])]
    made = [Remark(verb, f, options[f], options["note"]) for f in FIELDS if options[f] is not None]
    if options["nobody"]:
        made.append(Remark(verb, "speaker", None, options["note"]))
    if not made:
        msg = "say what to edit: --speaker, --nobody, --words, --cue, --kind, --stance or --form"
        raise UsageError(msg)
    return made


def undo_act(number: int | None, db: str, manner: Manner) -> None:
    """Take an act back and say what it was."""
    with open_store(Path(db), Mode.READ):
        pass  # as above
    with open_store(Path(db), Mode.WRITE) as store:
        manner.say(f"taken back: {_told(take_back_correction(store, number))}")


def list_log(db: str, delivery: Delivery) -> None:
    """Write every act, the oldest first."""
    with open_store(Path(db), Mode.READ) as store:
        found = corrections(store)
    deliver([{name: getattr(act, name) for name in _LOG} for act in found], _LOG, delivery)


def export_training(db: str, output: str, manner: Manner, *, text: bool) -> None:
    """Write what people said as JSON lines."""
    count = 0
    with open_store(Path(db), Mode.READ) as store, destination(output) as file:
        for example in training(store, text=text):
            count += len(example["statements"])
            file.write(f"{dumped(example, ascii_only=False)}\n".encode())
    manner.say(f"{count:,} reviewed statements")


def _told(made: Correction) -> str:
    what = f"{made.field} = {made.value}" if made.field else made.note or ""
    return one_line(f"{made.number}: {made.verb} {made.statement} {what}".strip())
