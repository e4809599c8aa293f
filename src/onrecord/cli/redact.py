"""``onrecord redact``: withhold a statement, a speaker or an article, and say why."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option
from onrecord.cli.output import Delivery, format_options

LEVELS = ("hide", "pseudonym", "remove")
GROUNDS = ("request", "court", "minor", "victim", "privacy", "safety", "copyright", "error", "other")


@click.command()
@click.argument("level", type=click.Choice(LEVELS), required=False)
@click.option("--statement", metavar="ID", help="A statement; with pseudonym its speaker, in its article.")
@click.option("--speaker", metavar="NAME", help="A speaker by the name as printed, or by the id of the list.")
@click.option("--article", metavar="ADDRESS", help="An article by its address or id.")
@click.option("--ground", type=click.Choice(GROUNDS), help="Why; it stands in the log.")
@click.option("--note", metavar="TEXT", help="More on why, for the log.")
@click.option("--yes", is_flag=True, help="Remove without asking.")
@click.option("--list", "listed", is_flag=True, help="Show the log.")
@click.option("--undo", type=int, metavar="NUMBER", help="Take back what was hidden or has a pseudonym.")
@click.option("--full", is_flag=True, help="Whole words in the table, not cut.")
@database_option
@format_options
@common
@click.pass_context
def command(ctx: click.Context, /, level: str | None, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Withhold one statement, speaker or article, now and whenever it is added again.

    \b
    hide       in no search, list, feed or export; its id still shows it
    pseudonym  a label stands where the name stood, in text, tables and index; the
               originals go into FILE-sealed beside the database
    remove     words, records and evidence are gone for good; what is added again is
               covered or refused

    \b
    onrecord redact hide --statement STATEMENT --ground request
    onrecord redact pseudonym --speaker 'Amadu Kesse' --ground victim
    onrecord redact remove --article https://tern.example/1 --ground court
    onrecord redact --list
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.redacting import list_redactions, take_back, withhold  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    if options["listed"]:
        list_redactions(options["db"], delivery)
    elif options["undo"] is not None:
        take_back(options["undo"], options["db"], manner())
    else:
        ctx.exit(withhold(level, options, manner()))
