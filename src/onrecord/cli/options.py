"""Options that several verbs share: the database, the filters of statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from onrecord.cli.configuration import KEYS
from onrecord.settings import MODELS
from onrecord.terms import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.cli.manner import Verb


def database_option(verb: Verb) -> Verb:
    """Give a verb --db."""
    key = KEYS["db"]
    return click.option(
        "--db",
        envvar=key.variable,
        default=key.default,
        show_default=True,
        metavar="FILE",
        help="The database.",
    )(verb)


def time_limit_option(verb: Verb) -> Verb:
    """Give a verb --time-limit."""
    key = KEYS["time_limit"]
    return click.option(
        "--time-limit",
        envvar=key.variable,
        default=key.default,
        type=click.IntRange(1, 3600),
        show_default=True,
        metavar="SECONDS",
        help="Give up a search after this.",
    )(verb)


def model_option(verb: Verb) -> Verb:
    """Give a verb --model."""
    key = KEYS["model"]
    return click.option(
        "--model",
        envvar=key.variable,
        default=key.default,
        type=click.Choice(MODELS),
        show_default=True,
        help="What reads English beside the rules; other languages are read by them alone.",
    )(verb)


def kind_option(told: str) -> Callable[[Verb], Verb]:
    """--kind, speech unless asked, with this help."""
    kinds = click.Choice([*(kind.value for kind in Kind), "all"])
    return click.option("--kind", type=kinds, default=Kind.SPEECH.value, show_default=True, help=told)


@dataclass(frozen=True, slots=True)
class Filters:
    """The options of ``filter_options`` as they came in."""

    speaker: str | None
    outlet: str | None
    section: str | None
    language: str | None
    said: str | None
    kind: str
    stance: str | None
    since: str | None
    until: str | None
    min_confidence: float | None
    place: str | None
    near: str | None
    within: float | None
    time: str
    when: str | None
    wholly: bool


def filter_options(verb: Verb) -> Verb:
    """Give a verb the filters of statements, as the fields of ``Filters``."""
    options = (
        click.option("--speaker", metavar="NAME", help="Words of any of the speaker's names."),
        click.option("--outlet", metavar="NAME", help="Part of the outlet's name."),
        click.option("--section", metavar="NAME", help="The section."),
        click.option("--language", metavar="CODE", help="Language of the page: en, ru, tr …"),
        click.option("--form", "said", type=click.Choice(["direct", "mixed", "indirect"]), help="As quoted."),
        kind_option("What the source did."),
        click.option(
            "--stance", type=click.Choice(["affirmed", "denied", "asked", "hedged"]), help="How it was put."
        ),
        click.option("--from", "since", metavar="EDTF", help="From its first day on: 2025, 2025-10, 202X."),
        click.option("--to", "until", metavar="EDTF", help="Up to its last day."),
        click.option("--when", metavar="EDTF", help="Both in one: 2025-10, 2025-03/2025-06, ../2020."),
        click.option(
            "--time",
            type=click.Choice(["published", "said", "content"]),
            default="published",
            show_default=True,
            help="Which time the dates mean: of publication, of speaking, or one named in the words.",
        ),
        click.option(
            "--wholly", is_flag=True, help="All of the time lies between the dates, not a day of it."
        ),
        click.option(
            "--min-confidence", type=click.FloatRange(0, 1), metavar="P", help="At least this sure."
        ),
        click.option(
            "--place", metavar="NAME", help="Any name of a place its paragraph names: Shushi, Şuşa."
        ),
        click.option("--near", metavar="LAT,LON", help="Its paragraph names a place near this point."),
        click.option(
            "--within", type=click.FloatRange(0, 20_000), metavar="KM", help="How near; 50 km unless told."
        ),
    )
    for option in reversed(options):
        verb = option(verb)
    return verb
