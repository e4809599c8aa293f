"""Every number a user may set, read at the edge and passed down as one value."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors import SettingsError

RULES_ALONE = "none"
"""The name in place of a model's that has pages read by the rules alone."""
MODELS = ("default", "fast", RULES_ALONE)
OURS = "ours"
CONVENTIONS = (OURS, "polnear")
"""By whose conventions statements are marked: this project's cases', or the PolNeAR corpus's."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How pages are read.

    ``largest_page``: bytes after unpacking; a larger page is skipped as too large.
    ``languages``: ISO 639-1 codes whose pages are read; others are skipped with a reason.
    ``model``: one of ``MODELS``. ``threads``: of the model; the result is the same with any number.
    ``least_statement``: a statement less sure than this (0 to 1) is left out.
    ``least_link``: a speaker less sure than this (0 to 1) is not named, with the reason; the usual one by the
    curve of names in `python -m benchmarks.calibration`, where less buys as many wrong names as right ones.
    ``conventions``: one of ``CONVENTIONS``. By the corpus's, pages are read by the model alone, with the
    thresholds chosen on it: for measuring and for comparing with other systems.
    ``published``: the day (YYYY-MM-DD) of a page that does not say when it was published.
    Raises SettingsError for a value that cannot be.
    """

    largest_page: int = 64 * 1024 * 1024
    languages: frozenset[str] = frozenset({"en", "ru", "tr", "fr", "de", "az", "es", "pt", "uk"})
    model: str = "default"
    threads: int = 1
    least_statement: float = 0.55
    least_link: float = 0.7
    conventions: str = OURS
    published: str | None = None

    def __post_init__(self) -> None:
        if self.model not in MODELS:
            msg = f"model: there is none named {self.model!r}; known are {', '.join(MODELS)}"
            raise SettingsError(msg)
        if self.conventions not in CONVENTIONS:
            msg = (
                f"conventions: there are none named {self.conventions!r}; known are {', '.join(CONVENTIONS)}"
            )
            raise SettingsError(msg)
        if self.conventions != OURS and self.model == RULES_ALONE:
            msg = f"conventions: {self.conventions} are the model's alone; name one with --model"
            raise SettingsError(msg)
        for name, least in (("largest_page", self.largest_page), ("threads", self.threads)):
            if least < 1:
                msg = f"{name}: {least} is too few; the least is 1"
                raise SettingsError(msg)
        for name, chance in (("least_statement", self.least_statement), ("least_link", self.least_link)):
            if not 0 <= chance <= 1:
                msg = f"{name}: {chance} is no probability; it goes from 0 to 1"
                raise SettingsError(msg)


@dataclass(frozen=True, slots=True)
class Fetching:
    """How pages are fetched. Times are in seconds.

    ``contact``: an address of whoever fetches, told to the servers. ``delay``: from the end of one answer of
    a host to the next request there; a host's own Crawl-delay and Retry-After go before it, up to
    ``longest_wait``. ``timeout``: from a request to its last byte. ``tries``: of a request, where the host
    is not reached or answers 429 or 5xx. ``at_once``: hosts asked at the same time, never one twice.
    ``obey_reservations``: whether what its publisher closes to archiving or mining is left alone.
    Raises SettingsError for a value that cannot be.
    """

    contact: str | None = None
    delay: float = 1.0
    longest_wait: float = 60.0
    timeout: float = 30.0
    tries: int = 3
    redirects: int = 10
    at_once: int = 8
    offline: bool = False
    allow_private: bool = False
    obey_reservations: bool = True

    def __post_init__(self) -> None:
        for name, value in (("delay", self.delay), ("longest_wait", self.longest_wait)):
            if not 0 <= value <= _DAY:
                msg = f"{name}: {value} is no time to wait; it goes from 0 to {_DAY} seconds"
                raise SettingsError(msg)
        if not 0 < self.timeout <= _DAY:
            msg = f"timeout: {self.timeout} is no time to wait; it goes from above 0 to {_DAY} seconds"
            raise SettingsError(msg)
        if self.contact is not None and not (self.contact.isascii() and self.contact.isprintable()):
            msg = f"contact: {self.contact!r} cannot be sent; write an e-mail or web address in ASCII"
            raise SettingsError(msg)


_DAY = 86_400

DEFAULT = Settings()
FETCHING = Fetching()
