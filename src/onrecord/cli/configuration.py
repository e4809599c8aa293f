"""Settings by precedence: flag, then ONRECORD_* variable, then onrecord.toml, then default.

The precedence is click's own: every option names its variable, and the file's
values go in as click's default map.
"""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.errors import SettingsError
from onrecord.settings import DEFAULT, FETCHING

if TYPE_CHECKING:
    from pathlib import Path

OBEY, RECORD = "obey", "record"
"""What may be done with a publisher's reservations."""

FILE_NAME = "onrecord.toml"


@dataclass(frozen=True, slots=True)
class Key:
    """A setting: its variable, its default, the type of its value."""

    variable: str
    default: str | int | float
    kind: type[str | int | float]


MIB = 1024 * 1024
_NAMES = {str: "a text", int: "a whole number", float: "a number"}

KEYS = {
    "db": Key("ONRECORD_DB", "onrecord.db", str),
    "languages": Key("ONRECORD_LANGUAGES", ",".join(sorted(DEFAULT.languages)), str),
    "largest_page": Key("ONRECORD_LARGEST_PAGE", DEFAULT.largest_page // MIB, int),
    "model": Key("ONRECORD_MODEL", DEFAULT.model, str),
    "threads": Key("ONRECORD_THREADS", DEFAULT.threads, int),
    "least_statement": Key("ONRECORD_LEAST_STATEMENT", DEFAULT.least_statement, float),
    "least_link": Key("ONRECORD_LEAST_LINK", DEFAULT.least_link, float),
    "color": Key("ONRECORD_COLOR", "auto", str),
    "time_limit": Key("ONRECORD_TIME_LIMIT", 10, int),
    "contact": Key("ONRECORD_CONTACT", "", str),
    "delay": Key("ONRECORD_DELAY", FETCHING.delay, float),
    "timeout": Key("ONRECORD_TIMEOUT", FETCHING.timeout, float),
    "every": Key("ONRECORD_EVERY", 30.0, float),
    "reservations": Key("ONRECORD_RESERVATIONS", OBEY, str),
}


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """``path`` is none where there is no file; ``values`` holds only keys of ``KEYS``."""

    path: Path | None
    values: dict[str, str | int | float]


def load_config(start: Path) -> ConfigFile:
    """Read the nearest onrecord.toml in ``start`` or a folder above it.

    ``db`` in the file is relative to the file. Raises SettingsError for a file that
    is no TOML, an unknown key or a value of the wrong type.
    """
    found = next(
        (folder / FILE_NAME for folder in (start, *start.parents) if (folder / FILE_NAME).is_file()), None
    )
    if found is None:
        return ConfigFile(None, {})
    try:
        values = tomllib.loads(found.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{found} is not TOML: {error}; mend the line or remove the file"
        raise SettingsError(msg) from error
    except OSError as error:
        msg = f"{found} cannot be read: {error.strerror}; change its permissions"
        raise SettingsError(msg) from error
    for key, value in values.items():
        _check(found, key, value)
    if "db" in values:
        values["db"] = str(found.parent / values["db"])
    return ConfigFile(found, values)


def _check(file: Path, key: str, value: object) -> None:
    if key not in KEYS:
        near = difflib.get_close_matches(key, KEYS, n=1)
        cure = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(KEYS)}"
        msg = f"{file}: unknown setting {key!r}; {cure}"
        raise SettingsError(msg)
    wanted = KEYS[key].kind
    fits = isinstance(value, wanted) or (wanted is float and isinstance(value, int))
    if not fits or isinstance(value, bool):
        msg = f"{file}: {key} must be {_NAMES[wanted]}, not {value!r}"
        raise SettingsError(msg)
