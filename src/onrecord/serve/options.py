"""How the archive is served: what of a text is shown, to whom, and for how long a query may run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from typing import TYPE_CHECKING

from onrecord.codec import CUT

if TYPE_CHECKING:
    from onrecord.span import Span

CONTEXT = 140
"""Code points shown on each side of a statement where the whole text is not (design/product.md, 6)."""


class TextPolicy(StrEnum):
    """How much of an article is shown: all, statements with a little around them, or their words alone."""

    FULL = "full"
    SPANS = "spans"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Options:
    """What one served archive shows.

    ``hosts``: names by which it may be asked for, beside localhost and IP addresses. ``indexed``: search
    engines may list its pages. ``contact``: where to send corrections, an address or a mail address.
    ``time_limit_ms``: of the queries of one page. ``origins``: other sites whose scripts may read the API,
    '*' for any. ``rate_per_minute``: requests of one address to the API, 0 for any number.
    ``edit_token``: who has it may review and correct; none where nobody may.
    """

    text_policy: TextPolicy = TextPolicy.FULL
    hosts: tuple[str, ...] = ()
    indexed: bool = False
    contact: str | None = None
    time_limit_ms: int = 1000
    origins: tuple[str, ...] = ()
    rate_per_minute: int = 600
    edit_token: str | None = None


def policy_for(host: str, names: tuple[str, ...]) -> TextPolicy:
    """Return the text policy that is taken where none is asked for: full for this machine alone."""
    return TextPolicy.FULL if is_loopback(host) and not names else TextPolicy.SPANS


def is_loopback(host: str) -> bool:
    """Whether an address to bind to can be reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def between(text: str, start: int, end: int, policy: TextPolicy) -> str:
    """Return what may be shown between two pieces of a statement."""
    if policy is TextPolicy.NONE:
        return CUT
    if policy is TextPolicy.SPANS and end - start > 2 * CONTEXT:
        return f"{text[start : start + CONTEXT]}{CUT}{text[end - CONTEXT : end]}"
    return text[start:end]


def around(text: str, span: Span, policy: TextPolicy) -> tuple[str, str]:
    """Return what may be shown before and after a span of a text, cut at words."""
    if policy is TextPolicy.NONE:
        return "", ""
    if policy is TextPolicy.FULL:
        return text[: span.start], text[span.end :]
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    if span.start > CONTEXT:
        before = "…" + before[before.find(" ") :]
    if span.end + CONTEXT < len(text):
        after = after[: after.rfind(" ") + 1] + "…"
    return before, after
