"""How this run talks: quiet or loud, coloured or plain. And the options that say so."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from onrecord.cli.terminal import safe, wants_colour

if TYPE_CHECKING:
    from collections.abc import Callable

Verb = TypeVar("Verb", bound="Callable[..., Any]")


@dataclass(slots=True)
class Manner:
    """Filled in by the options as they are parsed, before or after the verb alike."""

    quiet: bool = False
    verbose: int = 0
    debug: bool = False
    colour: str = "auto"
    progress: bool = True

    def say(self, text: str, style: str | None = None) -> None:
        """Print a line on standard error, unless quiet."""
        if not self.quiet:
            self.insist(text, style)

    def insist(self, text: str, style: str | None = None) -> None:
        """Print a line on standard error, quiet or not: for what the exit code alone cannot tell."""
        colour = wants_colour(self.colour, sys.stderr)
        line = click.style(safe(text), fg=style) if style and colour else safe(text)
        click.echo(line, err=True, color=colour)

    def detail(self, text: str) -> None:
        """Print a line on standard error with -v."""
        if self.verbose:
            self.say(text)

    @property
    def draws_progress(self) -> bool:
        """Whether a bar is wanted and there is a terminal to draw it on."""
        return self.progress and not self.quiet and sys.stderr.isatty()


def manner() -> Manner:
    """Return the manner of the run in progress."""
    found = click.get_current_context().find_object(Manner)
    return found if found is not None else Manner()


def _set(ctx: click.Context, param: click.Parameter, value: Any) -> None:  # noqa: ANN401 - click's own type
    found, name = ctx.find_object(Manner), param.name or ""
    source = ctx.get_parameter_source(name)
    if found is None or source in {None, click.core.ParameterSource.DEFAULT}:
        return
    # neither a variable nor a file, seen again at the verb, undoes a flag given before the verb
    flag = click.core.ParameterSource.COMMANDLINE
    if source is flag or ctx.find_root().get_parameter_source(name) is not flag:
        setattr(found, name, value)


def common(verb: Verb) -> Verb:
    """Give a verb (or the group) the options every verb has."""
    level = click.Choice(["auto", "always", "never"])
    heed = "Colours; auto heeds NO_COLOR, FORCE_COLOR and TERM=dumb."
    options = (
        _option("-q", "--quiet", is_flag=True, help="Only data and errors."),
        _option("-v", "--verbose", count=True, help="Say more, on standard error."),
        _option("--debug", is_flag=True, help="Show the traceback of an error."),
        _option("--color", "colour", type=level, default="auto", envvar="ONRECORD_COLOR", help=heed),
        _option("--progress/--no-progress", default=True, help="The bar; off without a terminal."),
    )
    for option in reversed(options):
        verb = option(verb)
    return verb


def _option(*names: str, **more: Any) -> Callable[[Verb], Verb]:  # noqa: ANN401 - passed on to click
    return click.option(*names, callback=_set, expose_value=False, **more)
