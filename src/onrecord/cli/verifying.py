"""What ``onrecord verify`` does: a line for each fault as it is found, then what is proven."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.codes import DONE, SOME_FAILED
from onrecord.cli.output import dumped
from onrecord.cli.terminal import one_line
from onrecord.store import Fault, Mode, Proven, open_store
from onrecord.store import verify as verify_in

if TYPE_CHECKING:
    from onrecord.cli.manner import Manner


def verify(db: str, manner: Manner, *, as_json: bool) -> int:
    """Print every fault of the evidence of a database; return the exit code."""
    began = time.monotonic()
    proven, faults = Proven(), []
    with open_store(Path(db), Mode.READ) as store:
        for fault in verify_in(store, proven):
            faults.append(fault)
            if not as_json:
                click.echo(one_line(_told(fault)))
    if as_json:
        held = {"proven": asdict(proven), "faults": [asdict(fault) for fault in faults]}
        click.echo(dumped(held, ascii_only=False, indent=2))
    manner.say(f"{_summary(proven, len(faults))}; {time.monotonic() - began:,.1f} s")
    return SOME_FAILED if faults else DONE


def _told(fault: Fault) -> str:
    named = (("record", fault.record), ("capture", fault.capture), ("statement", fault.statement))
    at = "".join(f", {name} {value}" for name, value in named if value is not None)
    return f"{fault.file}{at}: {fault.what}"


def _summary(proven: Proven, faults: int) -> str:
    parts = [
        f"{proven.statements:,} statements of {proven.captures:,} captures proven",
        f"{proven.records:,} WARC records whole",
    ]
    if proven.otherwise:
        parts.append(f"{proven.otherwise:,} captures are composed otherwise by this version, words found")
    if proven.withheld:
        parts.append(f"{proven.withheld:,} captures withheld by redactions")
    if proven.unreferred:
        parts.append(f"{proven.unreferred:,} bytes that no capture refers to, left by a stop")
    parts.append(f"{faults:,} faults" if faults else "no faults")
    return ", ".join(parts)
