"""The bar of long work, on standard error: done, rate, time left, counts by outcome."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from onrecord.cli.terminal import console, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.acquire.found import Found
    from onrecord.acquire.intake import Intake
    from onrecord.cli.batch import Tally
    from onrecord.cli.manner import Manner


def drawn(intake: Intake, tally: Tally, manner: Manner) -> Iterator[Found]:
    """Yield what an intake gives under a bar that is gone when the work is done."""
    columns = (
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("{task.fields[speed]}", markup=False),
        TimeRemainingColumn(),
        TextColumn("{task.fields[counts]}", markup=False),
    )
    screen = console(sys.stderr, manner.colour)
    # click's own lines go through rich while the bar stands, so that they land above it
    with Progress(
        *columns, console=screen, transient=True, redirect_stdout=False, refresh_per_second=4
    ) as bar:
        task = bar.add_task("", total=intake.expected, speed="", counts="")
        for found in intake:
            yield found
            counts = shorten(tally.told(), 60)
            speed = tally.speed().partition(", ")[2]
            bar.update(task, completed=tally.done, total=intake.expected, speed=speed, counts=counts)
