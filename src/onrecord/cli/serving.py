"""What ``onrecord serve`` does: checks the database, then listens until it is stopped."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.cli.codes import DONE, SOME_FAILED
from onrecord.serve.options import Options, TextPolicy, is_loopback, policy_for
from onrecord.serve.running import Place, got, run
from onrecord.store import Mode, open_store

if TYPE_CHECKING:
    from onrecord.cli.manner import Manner

_GOOD = 200


def serve(asked: dict[str, Any], manner: Manner) -> int:
    """Serve until stopped, or print one page; return the exit code."""
    db, host = Path(asked["db"]), asked["host"]
    with open_store(db, Mode.READ):
        pass  # what is wrong with it is told here, not on the first page
    policy = TextPolicy(asked["text_policy"]) if asked["text_policy"] else policy_for(host, asked["hosts"])
    options = Options(
        text_policy=policy,
        hosts=asked["hosts"],
        indexed=asked["indexed"],
        contact=asked["contact"],
        time_limit_ms=asked["time_limit"] * 1000,
        origins=asked["origins"] or (() if is_loopback(host) and not asked["hosts"] else ("*",)),
        rate_per_minute=asked["rate"],
        edit_token=secrets.token_urlsafe(24) if asked["edit"] else None,
    )
    if asked["path"] is not None:
        status, body = got(db, options, asked["path"])
        sys.stdout.buffer.write(body)
        return DONE if status == _GOOD else SOME_FAILED
    if not is_loopback(host):
        manner.insist(f"others can reach this: {host} is not this machine alone; text shown: {policy}")

    def say(told: str) -> None:
        manner.say(told)
        if options.edit_token is not None:
            manner.insist(f"to review, open /review?token={options.edit_token} there")

    run(db, options, Place(host, asked["port"], opened=asked["opened"]), say)
    return DONE
