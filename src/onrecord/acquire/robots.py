"""What a site asks of robots: robots.txt (RFC 9309), TDMRep, X-Robots-Tag and its meta tags."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from protego import Protego

from onrecord.errors import Unreadable
from onrecord.types import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.types import Exchange

AGENT = "onrecord"
LARGEST_RULES = 512 * 1024
"""Bytes of robots.txt or tdmrep.json that are read; RFC 9309 asks for 500 KiB at least."""

_META = re.compile(rb"<meta\s[^<>]{0,1000}>", re.IGNORECASE)
_META_PART = re.compile(rb"""(name|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_HEAD = 256 * 1024  # meta tags are looked for in these first bytes
_MOST_PLACES = 1000
_STATUS_CLIENT = range(400, 500)
_STATUS_DONE = range(200, 300)
_TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Rules:
    """What one origin asks: robots.txt, and what it reserves in tdmrep.json as (pattern, reserved)."""

    robots: Protego | None = None
    reserved: tuple[tuple[str, bool], ...] = field(default=())

    def allow(self, url: str) -> bool:
        """Whether robots.txt lets us ask for an address."""
        return self.robots is None or bool(self.robots.can_fetch(url, AGENT))

    def delay(self) -> float:
        """Return the seconds between requests that robots.txt asks for; 0 where it asks for none."""
        if self.robots is None:
            return 0.0
        rate = self.robots.request_rate(AGENT)
        paced = rate.seconds / rate.requests if rate is not None and rate.requests else 0.0
        return max(float(self.robots.crawl_delay(AGENT) or 0), paced, 0.0)

    def reserves(self, path: str) -> bool:
        """Whether tdmrep.json reserves a path: the first pattern that fits decides."""
        return next((reserved for pattern, reserved in self.reserved if _fits(pattern, path)), False)


def robots_of(answer: Exchange, content: bytes) -> Protego | None:
    """Read robots.txt as answered: none where there is none. Raises Unreadable (ROBOTS) for a refusal.

    RFC 9309, 2.3.1: a client error is no robots.txt, a server error is a refusal of everything; 429 is
    counted with the latter.
    """
    if answer.status in _STATUS_DONE:
        return Protego.parse(content[:LARGEST_RULES].decode("utf-8", "replace"))
    if answer.status in _STATUS_CLIENT and answer.status != _TOO_MANY:
        return None
    detail = f"its robots.txt answered {answer.status}, which refuses everything (RFC 9309)"
    raise Unreadable(Reason.ROBOTS, detail)


def reserved_of(answer: Exchange, content: bytes) -> tuple[tuple[str, bool], ...]:
    """Read tdmrep.json as answered: patterns with whether they are reserved; nothing where it is broken."""
    if answer.status not in _STATUS_DONE:
        return ()
    try:
        rules = json.loads(content[:LARGEST_RULES])
    except (ValueError, RecursionError):
        return ()
    found = [rule for rule in rules if isinstance(rule, dict)] if isinstance(rules, list) else []
    places = ((rule.get("location"), rule.get("tdm-reservation")) for rule in found)
    return tuple((at, str(value) == "1") for at, value in places if isinstance(at, str))[:_MOST_PLACES]


def closed_by(headers: Iterable[tuple[str, str]], content: bytes, *, reserved: bool) -> Unreadable | None:
    """Return why a page is closed to archiving or mining, none where it is not.

    ``reserved``: what tdmrep.json says of it; the header goes before that, the meta tag before both.
    """
    tags = [*_robots_tags(headers)]
    metas = _metas(content)
    tags += [tag for name, value in metas if name in {"robots", AGENT} for tag in _split(value)]
    if "noarchive" in tags:
        return Unreadable(Reason.NOARCHIVE, "the page asks not to be archived; see --reservations")
    for name, value in [*((name.lower(), value) for name, value in headers), *metas]:
        if name == "tdm-reservation" and value.strip() in {"0", "1"}:
            reserved = value.strip() == "1"
    if reserved:
        return Unreadable(Reason.RESERVED, "its publisher reserves text and data mining; see --reservations")
    return None


def _robots_tags(headers: Iterable[tuple[str, str]]) -> list[str]:
    """Return the tags of X-Robots-Tag for everyone and for us: 'noarchive', 'onrecord: noarchive'."""
    found = []
    for name, value in headers:
        if name.lower() == "x-robots-tag":
            whose, colon, rest = value.partition(":")
            ours = not colon or whose.strip().lower() == AGENT
            timed = whose.strip().lower().endswith(("unavailable_after", "snippet", "preview"))
            found += _split(rest if colon and ours else value) if ours or timed else []
    return found


def _metas(content: bytes) -> list[tuple[str, str]]:
    found = []
    for tag in _META.findall(content[:_HEAD]):
        parts = {name.lower(): b"".join(value) for name, *value in _META_PART.findall(tag)}
        if b"name" in parts and b"content" in parts:
            found.append((_ascii(parts[b"name"]), _ascii(parts[b"content"])))
    return found


def _ascii(value: bytes) -> str:
    return value.decode("ascii", "replace").strip().lower()


def _split(value: str) -> list[str]:
    return [tag.strip().lower() for tag in value.split(",")]


def _fits(location: str, path: str) -> bool:
    """Whether a location of tdmrep.json is of a path: * is anything, $ at the end is the end. Linear."""
    first, *others = location.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for piece in others:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = others[-1] if others else ""
    return not location.endswith("$") or at == len(path) or (bool(others) and path.endswith(last))
