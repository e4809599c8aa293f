"""Which pages of an identity are meant: by statement, name as printed, role, outlet and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.people import current_id
from onrecord.store.recency import day_of
from onrecord.store.when import between

if TYPE_CHECKING:
    from onrecord.store.store import Store

_PAGES = """
SELECT p.id, p.name, p.role, o.name, c.earliest,
  (SELECT group_concat(s.statement_id, ' ') FROM statements AS s WHERE s.speaker = p.id)
FROM identity_members AS m JOIN speakers AS p ON p.id = m.speaker
JOIN captures AS c ON c.id = p.capture_id LEFT JOIN outlets AS o ON o.id = c.outlet_id
WHERE m.identity = ?"""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the pages must have, all of it; what is empty or none is not asked for.

    ``statement``: ids, or how they begin; ``printed``: the fullest name, ``role``: words of it,
    ``outlet``: part of its name, all without case and accents; ``since``, ``until`` as in a Query.
    """

    statement: tuple[str, ...]
    printed: str | None
    role: str | None
    outlet: str | None
    since: str | None
    until: str | None


def chosen(store: Store, identity: str, choice: Choice) -> list[int]:
    """Return the speakers (row ids) of an identity whose pages fit.

    Raises UsageError where nothing is asked for, or a statement is not by this speaker.
    """
    if not any((choice.statement, choice.printed, choice.role, choice.outlet, choice.since, choice.until)):
        msg = "say which pages are somebody else's: --statement, --printed, --role, --outlet, --from or --to"
        raise UsageError(msg)
    with told(store.path):
        pages = store.connection.execute(_PAGES, (current_id(store.connection, identity),)).fetchall()
    for asked in choice.statement:
        if not any(key.startswith(asked) for page in pages for key in (page[5] or "").split()):
            msg = f"'{asked}' is no statement of this speaker; `onrecord who` shows them with their ids"
            raise UsageError(msg)
    return [page[0] for page in pages if _fits(page, choice)]


def _fits(page: tuple[int, str, str | None, str | None, str | None, str | None], choice: Choice) -> bool:
    _, name, role, outlet, day, statements = page
    keys = (statements or "").split()
    return (
        (not choice.statement or any(key.startswith(asked) for key in keys for asked in choice.statement))
        and (choice.printed is None or fold(choice.printed) == fold(name))
        and _has(role, choice.role)
        and _has(outlet, choice.outlet)
        and _is_between(day, choice.since, choice.until)
    )


def _has(held: str | None, asked: str | None) -> bool:
    return asked is None or (held is not None and fold(asked) in fold(held))


def _is_between(day: str | None, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    first, last = between(since, until)
    return (first or date.min).toordinal() <= day_of(day) <= (last or date.max).toordinal()
