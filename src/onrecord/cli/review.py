"""``onrecord review``: say what is right and wrong, and see it again as training data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option
from onrecord.cli.output import Delivery, format_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.cli.manner import Verb

_AUTHOR = click.option(
    "--author", envvar="ONRECORD_AUTHOR", metavar="NAME", help="Who says so; your login name unless told."
)
_FULL = click.option("--full", is_flag=True, help="Whole words in the table, not cut.")


class Review(click.Group):
    """A group that lists what is to be reviewed when no sub-verb is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``list`` before options of it."""
        if not args or args[0] not in {*self.commands, *ctx.help_option_names}:
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(cls=Review)
def command() -> None:
    """Say of statements what is right and what is wrong; without a sub-verb, list what to look at next.

    What you say goes before what the machine read, in searches and exports too; the machine's own
    value is kept beside it. It is logged with your name, can be undone act by act, and stays when
    pages are read or added again.

    \b
    onrecord review                                  the least sure first
    onrecord review accept STATEMENT
    onrecord review edit STATEMENT --speaker 'Lise Orlanne'
    onrecord review undo
    """  # noqa: D301 - \b is click's mark for lines kept as they are


@command.command("list")
@click.option(
    "--limit", type=click.IntRange(1, 100_000), default=20, show_default=True, help="At most so many."
)
@_FULL
@database_option
@format_options
@common
def list_(**options: Any) -> None:  # noqa: ANN401 - click's values
    """List statements that nobody looked at, those first that the machine is least sure of."""
    from onrecord.cli.reviewing import list_queue  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    list_queue(options["db"], options["limit"], delivery, manner())


def _said(verb: Verb) -> Verb:
    """Give a sub-verb the statement, the author, the note and the database."""
    note = click.option("--note", metavar="TEXT", help="Why, in words.")
    return click.argument("statement")(note(_AUTHOR(database_option(common(verb)))))


def _act(name: str, told: str) -> Callable[[Callable[..., None]], click.Command]:
    return command.command(name, help=told)


@_act("accept", "Say that STATEMENT is right as it is.")
@_said
def accept(**options: Any) -> None:  # noqa: ANN401 - click's values
    """Say that it is right."""
    _correct("accept", options)


@_act("reject", "Say that STATEMENT is no statement; no search finds it any more.")
@_said
def reject(**options: Any) -> None:  # noqa: ANN401 - click's values
    """Say that it is none."""
    _correct("reject", options)


@_act("note", "Write a --note to STATEMENT.")
@_said
def note(**options: Any) -> None:  # noqa: ANN401 - click's values
    """Write a note."""
    _correct("note", options)


@_act("edit", "Say what STATEMENT should be; several options are several acts.")
@_said
@click.option("--speaker", metavar="NAME", help="Who said it.")
@click.option("--nobody", is_flag=True, help="The page does not say who said it.")
@click.option("--words", metavar="TEXT", help="Its words as the article prints them; … between pieces.")
@click.option("--cue", metavar="TEXT", help="The cue as the article prints it.")
@click.option("--kind", type=click.Choice(["speech", "thought", "perception"]), help="What the source did.")
@click.option(
    "--stance", type=click.Choice(["affirmed", "denied", "asked", "hedged"]), help="How it was put."
)
@click.option("--form", type=click.Choice(["direct", "mixed", "indirect"]), help="As quoted.")
def edit(**options: Any) -> None:  # noqa: ANN401 - click's values
    """Say what it should be."""
    _correct("edit", options)


@command.command()
@click.argument("number", type=int, required=False)
@database_option
@common
def undo(*, number: int | None, db: str) -> None:
    """Take act NUMBER of the log back, the last one unless a number is given."""
    from onrecord.cli.reviewing import undo_act  # noqa: PLC0415 - loads the store

    undo_act(number, db, manner())


@command.command()
@_FULL
@database_option
@format_options
@common
def log(**options: Any) -> None:  # noqa: ANN401 - click's values
    """List every act, the oldest first."""
    from onrecord.cli.reviewing import list_log  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    list_log(options["db"], delivery)


@command.command()
@click.option("-o", "--output", default="-", metavar="FILE", help="Write here, not to standard output.")
@click.option("--text", is_flag=True, help="With the articles' text; without it, offsets and its digest.")
@database_option
@common
def export(*, output: str, text: bool, db: str) -> None:
    """Write what people said as training data: JSON lines, offsets into a text."""
    from onrecord.cli.reviewing import export_training  # noqa: PLC0415 - loads the store

    export_training(db, output, manner(), text=text)


def _correct(verb: str, options: dict[str, Any]) -> None:
    from onrecord.cli.reviewing import say  # noqa: PLC0415 - loads the store

    say(verb, options, manner())
