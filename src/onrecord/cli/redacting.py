"""What ``onrecord redact`` does: one act on the store, told in a line; or its log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.codes import DONE
from onrecord.cli.identities import deliver
from onrecord.cli.terminal import one_line
from onrecord.errors import UsageError
from onrecord.store import Ground, Level, Mode, Target, lift, open_store, redact, redactions, settle

if TYPE_CHECKING:
    from onrecord.cli.manner import Manner
    from onrecord.cli.output import Delivery
    from onrecord.store import Redaction

_LOG = ("number", "at", "level", "scope", "key", "article", "ground", "note", "undone")


def withhold(level: str | None, options: dict[str, Any], manner: Manner) -> int:
    """Withhold what the options name; return the exit code. Raises UsageError where they name nothing."""
    if level is None or options["ground"] is None:
        msg = "say how much (hide, pseudonym or remove) and why (--ground); --list shows what is withheld"
        raise UsageError(msg)
    target = Target(options["statement"], options["speaker"], options["article"])
    if level == Level.REMOVE and not options["yes"]:
        click.confirm("What is removed is gone for good. Remove it?", abort=True, err=True)
    path = _existing(options["db"])
    with open_store(path, Mode.WRITE) as store:
        settle(store)
        for made in redact(store, Level(level), target, Ground(options["ground"]), options["note"]):
            manner.say(f"{_told(made)}; this is number {made.number} of `onrecord redact --list`")
    return DONE


def take_back(number: int, db: str, manner: Manner) -> None:
    """Take a redaction back and say what it was."""
    with open_store(_existing(db), Mode.WRITE) as store:
        manner.say(f"taken back: {_told(lift(store, number))}")


def list_redactions(db: str, delivery: Delivery) -> None:
    """Write the log, the oldest first."""
    with open_store(Path(db), Mode.READ) as store:
        found = redactions(store)
    deliver([{name: getattr(rule, name) for name in _LOG} for rule in found], _LOG, delivery)


def _existing(db: str) -> Path:
    with open_store(Path(db), Mode.READ):
        return Path(db)  # a mistyped --db must not make a new database


def _told(rule: Redaction) -> str:
    told = {Level.HIDE: "hidden", Level.PSEUDONYM: f"now {rule.label}", Level.REMOVE: "removed"}
    where = f" in article {rule.article}" if rule.article else ""
    return one_line(f"{rule.scope} {rule.key}{where} {told[rule.level]} (ground: {rule.ground})")
