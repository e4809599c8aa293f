"""The command, its verbs found when they are called, and what becomes of every error."""

from __future__ import annotations

import difflib
import os
import signal
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import click
from click.shell_completion import shell_complete

import onrecord
from onrecord.cli.codes import DONE, INTERRUPTED, READER_GONE, USAGE
from onrecord.cli.completion import COMPLETE_VARIABLE
from onrecord.cli.configuration import load_config
from onrecord.cli.manner import Manner, common
from onrecord.cli.terminal import one_line
from onrecord.errors import OnrecordError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

VERBS = {
    "read": "Show who said what in pages; nothing is stored.",
    "add": "Read pages into the database.",
    "watch": "Follow feeds: read what is new in them, again and again.",
    "search": "Find statements by their words, speaker, outlet, date …",
    "who": "Show every statement of one speaker in time order, with names and roles.",
    "speakers": "List the speakers of all pages, each once, and say who is who.",
    "show": "Show one statement in its paragraph, with all that it rests on.",
    "changes": "Show what changed between captures of the same article.",
    "export": "Write statements as rows, tables, citations or linked data; pages as WACZ.",
    "leads": "List pages to look at, and the words others found there.",
    "verify": "Prove that every stored statement is in its evidence.",
    "review": "Say what is right and wrong in what was read, and export it as training data.",
    "redact": "Withhold a statement, a speaker or an article, and say why.",
    "serve": "Show the archive in a browser.",
    "stats": "Count what the database holds.",
    "doctor": "Check the environment and the database.",
    "config": "Show the settings and where each comes from.",
    "completion": "Print the completion script of a shell.",
}

REVIEW_VERBS = ("list", "accept", "reject", "note", "edit", "undo", "log", "export")
SPEAKER_VERBS = ("list", "show", "merge", "split", "rename", "alias", "link", "undo", "log", "candidates")

EXIT_CODES = """\b
Exit codes: 0 done; 1 done, but some inputs failed or nothing was found that
was asked for by name; 2 wrong usage, settings or database, or a fault of
onrecord; 130 stopped by Ctrl-C or SIGTERM; 141 the reader of the output went away."""


class Verbs(click.Group):
    """A group that imports a verb's module only when that verb is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the verbs in the order of use."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import ``onrecord.cli.<verb>`` and take its ``command``."""
        del ctx
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"onrecord.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb; a name that is none is answered with the nearest one."""
        name = args[0]
        if name not in VERBS and not name.startswith("-"):
            near = difflib.get_close_matches(name, VERBS, n=1)
            cure = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(VERBS)}"
            ctx.fail(f"no such command {name!r}; {cure}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXIT_CODES,
)
@click.version_option(onrecord.__version__, message="onrecord %(version)s")
@common
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Read news pages and keep the record: who said what, in which words, through whom.

    \b
    onrecord read page.html              who said what in one page
    onrecord add ~/clippings             read a folder into ./onrecord.db
    onrecord search harbour --speaker Kesse --from 2025-10
    onrecord who 'Amadu Kesse'           one speaker, in time order
    onrecord speakers                    who is on record, each once
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    try:
        here = Path.cwd()
    except FileNotFoundError as error:
        msg = "the current folder is no longer there; change to another"
        raise UsageError(msg) from error
    found = load_config(here).values
    renamed = {("colour" if key == "color" else key): value for key, value in found.items()}
    ctx.default_map = dict.fromkeys(VERBS, renamed)
    ctx.default_map["config"] = {"show": renamed}
    ctx.default_map["speakers"] = dict.fromkeys(SPEAKER_VERBS, renamed)
    ctx.default_map["review"] = dict.fromkeys(REVIEW_VERBS, renamed)


def main() -> NoReturn:
    """Run the command line of this process and leave with its exit code.

    A polite request to end (SIGTERM, of a shutdown or ``timeout``) is taken as Ctrl-C.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run the command line with ``args``; return the exit code. Never raises."""
    for stream in (sys.stdout, sys.stderr):
        _force_utf8(stream)
    manner = Manner(debug="--debug" in args)
    if asked := os.environ.get(COMPLETE_VARIABLE):
        return shell_complete(cli, {}, "onrecord", COMPLETE_VARIABLE, asked)
    try:
        with cli.make_context("onrecord", list(args), obj=manner) as ctx:
            cli.invoke(ctx)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - the one place where every end becomes a line and a code
        return _end(error, manner)
    return DONE


def _end(error: BaseException, manner: Manner) -> int:
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        manner.insist(error.format_message())
        return USAGE
    if isinstance(error, BrokenPipeError):
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - the interpreter flushes it at exit
        return READER_GONE
    if isinstance(error, (KeyboardInterrupt, click.Abort)):
        manner.insist("onrecord: stopped")
        return INTERRUPTED
    if manner.debug and not isinstance(error, click.ClickException):
        traceback.print_exception(error)
    manner.insist(f"onrecord: {_told(error)}", "red")
    return USAGE


def _told(error: BaseException) -> str:
    if isinstance(error, click.UsageError):
        at = error.ctx.command_path if error.ctx else "onrecord"
        return f"{one_line(error.format_message()).rstrip('.')}; see '{at} --help'"
    if isinstance(error, click.ClickException):
        return one_line(error.format_message())
    if isinstance(error, OnrecordError):
        return one_line(str(error))
    if isinstance(error, OSError):
        return one_line(f"{error.filename or 'output'}: {error.strerror or error}")
    what = one_line(f"{type(error).__name__}: {error}")
    return f"a fault of onrecord, not of your input: {what}; --debug shows where"


def _force_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
