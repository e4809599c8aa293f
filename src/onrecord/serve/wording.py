"""How pages put things: dates with their precision, and the line that leads a statement in."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.codec import CUT
from onrecord.export.attribution import NOBODY, neutral_verb
from onrecord.types import Form

if TYPE_CHECKING:
    from onrecord.codec import Row

_EDTF = re.compile(r"(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(T[\d:]+)?([?~%]?)")
_QUALIFIED = {"": "", "?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)"}
# EDTF numbers seasons and quarters on after the months.
_PARTS = {
    "XX": "",
    **{f"{number:02}": calendar.month_name[number] for number in range(1, 13)},
    **{str(number): name for number, name in enumerate("spring summer autumn winter".split(), 21)},
    **{str(number): f"{name} quarter" for number, name in enumerate("1st 2nd 3rd 4th".split(), 33)},
}
_LONGEST_CUE = 60  # characters; longer ones are a reading gone wrong, and the neutral verb stands instead


@dataclass(frozen=True, slots=True)
class Lead:
    """The parts of '**who** *verb*, according to …': ``own`` where the verb is the outlet's own word."""

    who: str
    verb: str
    own: bool
    per: str


def lead(row: Row) -> Lead:
    """Return the line that leads a statement in: who, the outlet's cue or a neutral verb, per whom."""
    cue = " ".join(CUT.join(row.cue).split())
    own = 0 < len(cue) <= _LONGEST_CUE
    return Lead(
        who=row.speaker.name if row.speaker else NOBODY,
        verb=cue if own else neutral_verb(row),
        own=own,
        per="in the words of" if row.form == Form.INDIRECT else "according to",
    )


def dated(edtf: str | None) -> str:
    """Return a date as people write it, no more precise than it is: '6 October 2025', 'October 2025'."""
    if not edtf:
        return "date not known"
    start, slash, end = edtf.partition("/")
    if not slash:
        return _one(edtf)
    if start in {"", ".."}:
        return f"on or before {_one(end)}"
    return f"on or after {_one(start)}" if end in {"", ".."} else f"{_one(start)} to {_one(end)}"


def _one(edtf: str) -> str:
    found = _EDTF.fullmatch(edtf)
    if found is None:
        return edtf
    year, month, date, _, sign = found.groups()
    named = _PARTS.get(month or "XX")
    if named is None:
        return edtf
    numbered = str(int(date)) if named and date and date != "XX" else ""
    return " ".join(part for part in (numbered, named, year) if part) + _QUALIFIED[sign]


def day(stamp: str | None) -> str:
    """Return the day and minute of an RFC 3339 time, in UTC as it is kept."""
    if not stamp:
        return "not known"
    return f"{dated(stamp[:10])}, {stamp[11:16]} UTC" if len(stamp) > len("2025-10-03T14") else dated(stamp)


def sure(probability: float) -> str:
    """Return a probability in whole percent, never rounded up to certainty."""
    return f"{min(99, int(100 * probability + 0.5))} %"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return '1 statement', '1,234 statements'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def quoted(row: Row) -> str:
    """Return the words of a statement, its pieces joined."""
    return CUT.join(row.quote)
