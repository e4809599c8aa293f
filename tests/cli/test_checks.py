from __future__ import annotations

import re
from importlib.metadata import requires

from onrecord.cli.checks import OPTIONAL, PACKAGES

REQUIRED = requires("onrecord") or []


def names(lines: list[str]) -> set[str]:
    return {re.split(r"[<>=!;\[ ]", line, maxsplit=1)[0] for line in lines}


def test_the_doctor_looks_at_every_package_that_is_required() -> None:
    assert set(PACKAGES) == names([line for line in REQUIRED if "extra ==" not in line])


def test_the_doctor_names_what_an_extra_needs() -> None:
    extras = [line for line in REQUIRED if "extra ==" in line and "dev" not in line]
    assert set(OPTIONAL) == names(extras)
