"""``onrecord config show``: each setting, its value, and where the value comes from."""

from __future__ import annotations

import os
from pathlib import Path

import click

from onrecord.cli.configuration import KEYS, load_config
from onrecord.cli.manner import common
from onrecord.cli.output import dumped


@click.group()
def command() -> None:
    """Show the settings. A flag goes before a variable, a variable before onrecord.toml."""


@command.command()
@click.option("--origin", is_flag=True, help="Also where each value comes from.")
@click.option("--json", "as_json", is_flag=True, help="JSON.")
@common
def show(*, origin: bool, as_json: bool) -> None:
    """Show the settings in force here, flags aside."""
    found = settings_in_force()
    if as_json:
        rows = {name: {"value": value, "origin": at} if origin else value for name, value, at in found}
        click.echo(dumped(rows, ascii_only=False, indent=2))
        return
    for name, value, at in found:
        click.echo(f"{name} = {value}" + (f"    # {at}" if origin else ""))


def settings_in_force() -> list[tuple[str, str | int | float, str]]:
    """Return each setting's name, value and origin, by the precedence of ``configuration``."""
    config = load_config(Path.cwd())
    found: list[tuple[str, str | int | float, str]] = []
    for name, key in KEYS.items():
        if os.environ.get(key.variable):
            found.append((name, os.environ[key.variable], f"variable {key.variable}"))
        elif name in config.values:
            found.append((name, config.values[name], str(config.path)))
        else:
            found.append((name, key.default, "default"))
    return found
