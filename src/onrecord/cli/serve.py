"""``onrecord serve``: the archive in a browser."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option, time_limit_option


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "-p",
    "--port",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    help="The port; 0 for any that is free.",
)
@click.option("--open", "opened", is_flag=True, help="Open it in the browser.")
@click.option("--get", "path", metavar="PATH", help="Print one page and leave; exit code 1 unless it is 200.")
@click.option(
    "--text-policy",
    type=click.Choice(["full", "spans", "none"]),
    help="Show whole articles, statements with some words around, or their words alone; "
    "full for this machine, spans for others.",
)
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="NAME",
    help="Answer under this name too; localhost and IP addresses always are. May be given again.",
)
@click.option("--allow-index", "indexed", is_flag=True, help="Let search engines list the pages.")
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="Let scripts of this site read the API, * for any; none for this machine, any for others.",
)
@click.option(
    "--rate",
    type=click.IntRange(0, 1_000_000),
    default=600,
    show_default=True,
    help="Requests a minute that one address may make to the API; 0 for any number.",
)
@click.option("--edit", is_flag=True, help="Let whoever has the address that is printed review and correct.")
@click.option("--contact", metavar="ADDRESS", help="Where to send corrections, for the About page.")
@database_option
@time_limit_option
@common
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Show the archive in a browser: latest, articles, speakers, search. Nothing can be changed there.

    \b
    onrecord serve --open                on this machine alone
    onrecord serve -p 0 --db other.db    on any free port, which is printed
    onrecord serve --get /search?q=harbour
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.serving import serve  # noqa: PLC0415 - loads the web server

    ctx.exit(serve(options, manner()))
