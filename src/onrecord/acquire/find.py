"""Which inputs there are: paths as given → the sources to read, in a stable order."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"

PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".txt")
"""Endings that a folder's files are taken by, each also with ``.gz`` after it."""

_SAVED_WITH = "_files"
"""What browsers call the folder of parts beside a page saved 'complete'."""


_WEB = re.compile("https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is to be read.

    ``sources``: paths as given, or ``-``; a folder's pages as folder/…/name, sorted.
    A path, or a folder below one, that cannot be walked stands here as itself: ``load``
    says why it gives no page.
    ``passed_over``: files inside folders that are not pages by their ending.
    """

    sources: tuple[str, ...]
    passed_over: int


def find(paths: Iterable[str]) -> Inputs:
    """Walk folders, keep everything else as given; never raises, reads no page.

    A file named outright is taken whatever its ending. Inside folders, hidden names
    and the ``NAME_files`` beside a saved ``NAME.html`` are left out. A folder that
    links back to one above it is walked once.
    """
    sources: list[str] = []
    passed_over = 0
    for path in paths:
        if path == STDIN or not _is_folder(path):
            sources.append(path)
            continue
        walk = _Walk()
        found = list(walk.pages(path))
        sources.extend(found or [path])
        passed_over += walk.passed_over
    return Inputs(tuple(sources), passed_over)


def is_web(source: str) -> bool:
    """Whether a source is an address to be fetched."""
    return _WEB.match(source) is not None


def is_page_name(name: str) -> bool:
    """Whether a folder's file is taken as a page, by its ending."""
    return name.lower().removesuffix(".gz").endswith(PAGE_SUFFIXES)


def _is_folder(path: str) -> bool:
    try:
        return os.path.isdir(path)  # noqa: PTH112 - keeps the path as given, and a NUL in it is caught below
    except ValueError:
        return False


class _Walk:
    """One folder, depth first, names in code-point order."""

    def __init__(self) -> None:
        self.passed_over = 0
        self._seen: set[tuple[int, int]] = set()

    def pages(self, folder: str) -> Iterator[str]:
        try:
            status = os.stat(folder)  # noqa: PTH116 - strings all through: a million paths stay small
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield folder
            return
        if (status.st_dev, status.st_ino) in self._seen:
            return
        self._seen.add((status.st_dev, status.st_ino))
        parts = {entry.name.rsplit(".", 1)[0] + _SAVED_WITH for entry in entries if is_page_name(entry.name)}
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                if entry.name not in parts:
                    yield from self.pages(entry.path)
            elif is_page_name(entry.name):
                yield entry.path
            else:
                self.passed_over += 1
