"""What can go wrong, as a tree.

::

    OnrecordError
    ├── Unreadable        a page gives no record; becomes a counted Skipped
    ├── UsageError        the caller asked for something that cannot be; exit code 2
    │   ├── SettingsError a setting has a value that it cannot have
    │   └── Withheld      what was asked for was removed, on purpose
    ├── CodecError        a line is not a record of this schema
    ├── ModelError        a model's files are not what was shipped
    └── StoreError        the database cannot be used
        ├── NotOurs       the file is another program's
        ├── TooNew        the file was written by a newer onrecord
        ├── Locked        another onrecord is writing to it
        ├── DiskFull      no space is left; nothing was half-written
        └── TooSlow       a query passed its time limit

Every message says what is wrong, where, and what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.types import Reason


class OnrecordError(Exception):
    """The root: catch this to catch all that onrecord raises on purpose."""


class Unreadable(OnrecordError):  # noqa: N818 - named for what the page is, not for what went wrong
    """A page gives no record, for a reason that can be counted."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


class UsageError(OnrecordError):
    """What was asked for cannot be done as asked."""


class SettingsError(UsageError):
    """A setting has a value that it cannot have."""


class Withheld(UsageError):  # noqa: N818 - a state of what was asked for
    """What was asked for was removed from the archive; the message says when and on what ground."""


class CodecError(OnrecordError):
    """A line is not a record of this schema; the message names the field."""


class ModelError(OnrecordError):
    """A model's files are missing, or not those that were shipped."""


class StoreError(OnrecordError):
    """The database cannot be used."""


class NotOurs(StoreError):  # noqa: N818 - a state of the file
    """The file is a database of another program, or no database."""


class TooNew(StoreError):  # noqa: N818 - a state of the file
    """The file was written by a newer onrecord."""


class Locked(StoreError):  # noqa: N818 - a state of the file
    """Another process is writing to the database."""


class DiskFull(StoreError):  # noqa: N818 - a state of the disk
    """No space is left on the device; the transaction was undone."""


class TooSlow(StoreError):  # noqa: N818 - a state of the query
    """A query passed its time limit."""
