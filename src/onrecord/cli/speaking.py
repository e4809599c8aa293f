"""What ``onrecord who`` does: one speaker and what is reported of them, or who may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.cli.codes import SOME_FAILED
from onrecord.cli.finding import deliver
from onrecord.cli.identities import matched, the_one
from onrecord.cli.output import destination
from onrecord.cli.portrait import draw_profile
from onrecord.cli.sheet import draw_rows
from onrecord.store import meant, profile, said_about, said_by, said_kinds
from onrecord.store import who as who_in
from onrecord.types import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.cli.manner import Manner
    from onrecord.cli.output import Delivery
    from onrecord.codec import Row
    from onrecord.store import Profile, Store, Who

_MOST_ABOUT = 10  # statements about a speaker under their own; --about has all


def who(name: str, options: dict[str, Any], delivery: Delivery, manner: Manner) -> int:
    """Write all that one speaker is reported to have said; 1 where nobody or more than one has the name.

    Groups, documents and unnamed sources are nobody in particular: what is printed by a
    name of theirs is found by its words.
    """
    kind = None if options["kind"] == "all" else Kind(options["kind"])
    with matched(options["db"], manner) as store:
        if not meant(store, name):
            found = who_in(store, name, options["limit"], kind)
            if found.rows or found.others:
                return _as_printed(name, found, options["kind"], delivery, manner)
        known = the_one(store, name, manner)
        if known is None:
            return SOME_FAILED
        held = profile(store, known)
        if options["about"]:
            return _about(store, held, options["limit"], delivery, manner)
        return _said(store, held, (kind, options["limit"]), delivery, manner)


def _said(
    store: Store, held: Profile, asked: tuple[Kind | None, int], delivery: Delivery, manner: Manner
) -> int:
    kind, limit = asked
    rows = said_by(store, held.known, limit + 1, kind)
    kinds = said_kinds(store, held.known)
    others = 0 if kind is None else sum(kinds.values()) - kinds.get(kind, 0)
    told = f"{others:,} of another kind than {kind} (--kind all)"
    if others and not rows:
        manner.insist(f"nothing of {held.known.name!r} is {kind}; {told}")
        return SOME_FAILED
    if delivery.form == "table":
        _draw(held, rows[:limit], said_about(store, held.known, _MOST_ABOUT + 1), delivery)
    else:
        _tell_names(held, manner)
        deliver(rows[:limit], delivery)
    _tell_limit(rows, limit, manner)
    if others:
        manner.say(told)
    return 0


def _about(store: Store, held: Profile, limit: int, delivery: Delivery, manner: Manner) -> int:
    rows = said_about(store, held.known, limit + 1)
    _tell_names(held, manner)
    deliver(rows[:limit], delivery)
    _tell_limit(rows, limit, manner)
    if not rows:
        manner.say("nobody else is reported to name them")
    return 0


def _tell_names(held: Profile, manner: Manner) -> None:
    manner.say(f"as printed: {', '.join(f'{p.words} ({p.count:,})' for p in held.names)}")


def _tell_limit(rows: Sequence[Row], limit: int, manner: Manner) -> None:
    if len(rows) > limit:
        manner.say(f"the oldest {limit:,} shown; more with --limit")


def _as_printed(name: str, found: Who, kind: str, delivery: Delivery, manner: Manner) -> int:
    others = f"{found.others:,} of another kind than {kind} (--kind all)"
    if not found.rows:
        manner.insist(f"nothing of {name!r} is {kind}; {others}")
        return SOME_FAILED
    manner.say(f"as printed: {', '.join(f'{printed} ({count:,})' for printed, count in found.names)}")
    deliver(found.rows, delivery)
    if len(found.rows) < found.total.value:
        manner.say(f"the oldest {len(found.rows):,} of {found.total} shown; more with --limit")
    if found.others:
        manner.say(others)
    return 0


def _draw(held: Profile, rows: Sequence[Row], about: Sequence[Row], delivery: Delivery) -> None:
    with destination(delivery.output) as file:
        file.write(draw_profile(held, delivery).encode())
        file.write((draw_rows(rows, delivery) if rows else "nothing found\n").encode())
        if about:
            file.write(b"\nNamed by others\n\n")
            file.write(draw_rows(about[:_MOST_ABOUT], delivery).encode())
        if len(about) > _MOST_ABOUT:
            file.write(f"the oldest {_MOST_ABOUT} shown; all with --about\n".encode())
