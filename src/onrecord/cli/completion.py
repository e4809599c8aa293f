"""``onrecord completion``: the script that makes a shell complete verbs and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from onrecord.cli.manner import common

COMPLETE_VARIABLE = "_ONRECORD_COMPLETE"
"""What the script sets when the shell asks for completions."""


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@common
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of SHELL.

    \b
    bash    onrecord completion bash >> ~/.bashrc
    zsh     onrecord completion zsh >> ~/.zshrc
    fish    onrecord completion fish > ~/.config/fish/completions/onrecord.fish
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    found = get_completion_class(shell)
    if found is None:
        msg = f"{shell} is not known to this version of click"
        raise click.UsageError(msg)
    click.echo(found(ctx.find_root().command, {}, "onrecord", COMPLETE_VARIABLE).source())
