"""How long, how often, what o'clock, now: times that are no place on a calendar by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.moments.context import Length, Reading
from onrecord.types import TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.moments.context import Context, Match

_CLOCK_UNITS: Final = {"H": "H", "N": "M", "S": "S"}
_MULTIPLES: Final = {"E": (10, "Y"), "C": (100, "Y"), "Q": (3, "M"), "WE": (1, "WE")}
_HUNDRED: Final = 100


def count_of(m: Match, c: Context, name: str) -> float | None:
    """Return the number at a group: 28.5, twenty-eight, two and a half; none for 'several'."""
    total, part, unknown = 0.0, 0.0, False
    for i in range(*m.span(name)):
        kind, value = c.tokens.words[i]
        match kind:
            case "N" | "Y" | "D":
                part += float(value.rstrip(","))
            case "n" if int(value) >= _HUNDRED:
                part = (part or 1) * int(value)
            case "n":
                part += int(value)
            case "x":
                part += 0.5
            case "A":
                part = part or (0 if "x" in m.group(name) or "n" in m.group(name) else 1)
            case "q":
                unknown = value == "X"
            case _:
                continue
    total += part
    return None if unknown and not total else (total or None)


def length_of(count: float | None, unit: str, mod: str | None) -> Length:
    """Return a duration."""
    return Length(count, unit, mod)


def value_of(length: Length) -> str:
    """Return the TIMEX3 value of a duration: P28.5Y, PT40M, PXD."""
    unit, number = length.unit, length.number
    if unit in _CLOCK_UNITS:
        if unit == "H" and number is not None and number < 1:
            return f"PT{number * 60:g}M"
        return f"PT{_told(number)}{_CLOCK_UNITS[unit]}"
    if unit in _MULTIPLES:
        times, plain = _MULTIPLES[unit]
        return (
            f"PX{'DE' if unit == 'E' else 'CE' if unit == 'C' else unit}"
            if number is None
            else f"P{_told(number * times)}{plain}"
        )
    return f"P{_told(number)}{unit}"


def _told(number: float | None) -> str:
    return "X" if number is None else f"{number:.10g}"


def _lasting(m: Match, c: Context) -> Reading | None:
    """Read 'four weeks', 'a decade', 'half an hour', 'for years'."""
    unit, before = c.value(m, "u"), c.before(m)
    counted = m.group("n")
    if not counted and not (
        m.group("u") == "u"
        and (before == "j" or m.group("a") or c.after(m) in {"g", "B"})
        and m.group()[0] != "h"
    ):
        return None
    if (unit == "WE" and counted == "A") or before == "l":
        return None
    number = count_of(m, c, "n") if counted else None
    if m.group("hf"):
        number = (number or 0) + 0.5
    mod = c.value(m, "a") or None
    length = length_of(number, unit, mod)
    if counted == "A" and before and before in "NDYn%#f×":
        return Reading(TimexType.SET, value_of(length), basis=TimeBasis.NO_DATE)
    return Reading(TimexType.DURATION, value_of(length), mod, basis=TimeBasis.NO_DATE, length=length)


def _every(m: Match, c: Context) -> Reading | None:
    if m.group("w"):
        value = f"XXXX-WXX-{c.value(m, 'w')}" + (f"T{c.value(m, 'pp')}" if m.group("pp") else "")
    elif m.group("m"):
        value = f"XXXX-{c.number(m, 'm'):02d}"
    elif m.group("s"):
        value = f"XXXX-{c.value(m, 's')}"
    elif m.group("p"):
        value = f"XXXX-XX-XXT{c.value(m, 'p')}"
    else:
        count = count_of(m, c, "n") if m.group("n") and "O" not in m.group("n") else 1.0
        value = value_of(length_of(count, c.value(m, "u"), None))
    return Reading(TimexType.SET, value, basis=TimeBasis.NO_DATE)


def _weekdays(m: Match, c: Context) -> Reading:
    part = f"T{c.value(m, 'pp')}" if m.group("pp") else ""
    return Reading(TimexType.SET, f"XXXX-WXX-{c.value(m, 'w')}{part}", basis=TimeBasis.NO_DATE)


def _adverb(m: Match, c: Context) -> Reading | None:
    """Read 'daily'; the Daily is a newspaper."""
    if c.text[c.tokens.starts[m.start()]].isupper():
        return None
    return Reading(TimexType.SET, value_of(length_of(1, c.value(m, "v"), None)), basis=TimeBasis.NO_DATE)


def _now(m: Match, c: Context) -> Reading | None:
    """Read 'now', 'currently'; 'Now' that opens a sentence mostly goes on with talk."""
    if c.text[c.tokens.starts[m.start()]].isupper():
        return None
    return Reading(TimexType.DATE, c.tokens.value(m.start()), basis=TimeBasis.NO_DATE)


READERS: Final[dict[str, Callable[[Match, Context], Reading | None]]] = {
    "lasting": _lasting,
    "every": _every,
    "weekdays": _weekdays,
    "adverb": _adverb,
    "now": _now,
}
