"""``onrecord speakers``: who is who across pages, and what people say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option
from onrecord.cli.output import Delivery, format_options

if TYPE_CHECKING:
    from collections.abc import Callable

_LIMIT = click.option(
    "--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="At most so many."
)
_FULL = click.option("--full", is_flag=True, help="Whole words in the table, not cut.")


class Speakers(click.Group):
    """A group whose first sub-verb is what it does when none is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``list`` before what is no sub-verb: an option of it, or a name to look for."""
        if not args or args[0] not in {*self.commands, *ctx.help_option_names}:
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(cls=Speakers)
def command() -> None:
    """List the speakers of all pages, each once, and say who is who.

    The machine takes pages together that speak of one person by what they say: name, post, body,
    outlet, dates. What you say goes before, is logged, can be undone, and stays when pages are
    read or added again. WHO is an id of the list, or a name that one speaker has.

    \b
    onrecord speakers                          the most heard
    onrecord speakers holson                   who has this name
    onrecord speakers merge 'Bill Holson' 'William Holson'
    onrecord speakers undo
    """  # noqa: D301 - \b is click's mark for lines kept as they are


@command.command("list")
@click.argument("name", nargs=-1)
@_LIMIT
@_FULL
@database_option
@format_options
@common
@click.pass_context
def list_(ctx: click.Context, /, name: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's values
    """List speakers, the most heard first; with NAME those who have its words in a name as printed."""
    from onrecord.cli.identities import list_speakers  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    ctx.exit(list_speakers(" ".join(name) or None, options, delivery, manner()))


@command.command()
@click.argument("who", nargs=-1, required=True)
@_FULL
@database_option
@format_options
@common
@click.pass_context
def show(ctx: click.Context, /, who: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's values
    """Show names as printed, roles, bodies and outlets of WHO, and why each page belongs there."""
    from onrecord.cli.identities import show_speaker  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    ctx.exit(show_speaker(" ".join(who), options["db"], delivery, manner()))


def _act(name: str, *arguments: str, many: bool = False) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a sub-verb of an act that takes ``arguments`` and the database."""

    def made(function: Callable[..., Any]) -> click.Command:
        verb = click.pass_context(common(database_option(function)))
        for argument in reversed(arguments):
            verb = click.argument(argument, nargs=-1 if many else 1, required=True)(verb)
        return command.command(name)(verb)

    return made


@_act("merge", "who", many=True)
def merge(ctx: click.Context, /, who: tuple[str, ...], db: str) -> None:
    """Say that two or more WHO are one speaker, under the id of the first."""
    from onrecord.cli.identities import merge_speakers  # noqa: PLC0415 - loads the store

    ctx.exit(merge_speakers(who, db, manner()))


@command.command()
@click.argument("who")
@click.option("--statement", multiple=True, metavar="ID", help="The page of this statement.")
@click.option("--printed", metavar="NAME", help="Pages that print this name.")
@click.option("--role", metavar="WORDS", help="Pages whose role has these words.")
@click.option("--outlet", metavar="NAME", help="Pages of outlets with this in their name.")
@click.option("--from", "since", metavar="EDTF", help="Pages published on or after its first day.")
@click.option("--to", "until", metavar="EDTF", help="Pages published on or before its last day.")
@database_option
@common
@click.pass_context
def split(ctx: click.Context, /, who: str, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Say that pages of WHO are somebody else's: those that fit every option."""
    from onrecord.cli.identities import split_speaker  # noqa: PLC0415 - loads the store

    ctx.exit(split_speaker(who, options, manner()))


@_act("rename", "who", "name")
def rename(ctx: click.Context, /, who: str, name: str, db: str) -> None:
    """Call WHO by this NAME in lists; names as printed stay."""
    from onrecord.cli.identities import rename_speaker  # noqa: PLC0415 - loads the store

    ctx.exit(rename_speaker(who, name, db, manner()))


@_act("alias", "who", "name")
def alias(ctx: click.Context, /, who: str, name: str, db: str) -> None:
    """Say that whoever is printed as NAME, on any page, is WHO."""
    from onrecord.cli.identities import alias_speaker  # noqa: PLC0415 - loads the store

    ctx.exit(alias_speaker(who, name, db, manner()))


@_act("link", "who", "identifier")
def link(ctx: click.Context, /, who: str, identifier: str, db: str) -> None:
    """Say that WHO has this IDENTIFIER in a public register."""
    from onrecord.cli.identities import link_speaker  # noqa: PLC0415 - loads the store

    ctx.exit(link_speaker(who, identifier, db, manner()))


@_act("undo")
def undo(ctx: click.Context, /, db: str) -> None:
    """Take the last act back; again for the one before."""
    from onrecord.cli.identities import undo_act  # noqa: PLC0415 - loads the store

    ctx.exit(undo_act(db, manner()))


@command.command()
@_FULL
@database_option
@format_options
@common
@click.pass_context
def log(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401 - click's values
    """List what people said of speakers, the newest first."""
    from onrecord.cli.identities import list_acts  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    ctx.exit(list_acts(options["db"], delivery))


@command.command()
@click.argument("file")
@click.argument("who", nargs=-1)
@_LIMIT
@_FULL
@database_option
@format_options
@common
@click.pass_context
def candidates(ctx: click.Context, /, file: str, who: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's values
    """Show who in a FILE of public identifiers each speaker may be, or WHO alone; nothing is stored.

    A line of FILE: id, names parted by |, born, died, description; parted by tabs.
    `onrecord speakers link` keeps what you find to be right.
    """
    from onrecord.cli.identities import list_candidates  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    ctx.exit(list_candidates(file, " ".join(who) or None, options, delivery, manner()))
