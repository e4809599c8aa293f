"""The files of the models in this installation, each held to the SHA-256 that it was shipped with."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from onrecord.errors import ModelError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PARTS = ("encoder.onnx", "reader.onnx", "tokenizer.json", "settings.json", "calibration.json")
CURE = "reinstall onrecord, or read by the rules alone with --model none"


@cache
def digest(name: str) -> str:
    """One SHA-256 for all files of the model named, from what was shipped; no large file is read.

    Raises ModelError where the model is not in this installation.
    """
    listed = "".join(f"{part} {value}\n" for part, value in sorted(_digests(name).items()))
    return hashlib.sha256(listed.encode()).hexdigest()


def checked(name: str) -> dict[str, bytes]:
    """The files of the model named, among them ``PARTS``.

    Raises ModelError where one is missing or its SHA-256 is not the one that was shipped.
    """
    return {part: _checked(name, part, value) for part, value in _digests(name).items()}


def _digests(name: str) -> dict[str, str]:
    try:
        found = json.loads((_folder(name) / "digests.json").read_text("utf-8"))
    except OSError as error:
        msg = f"model '{name}' is not in this installation; {CURE}"
        raise ModelError(msg) from error
    except ValueError as error:
        msg = f"model '{name}': its digests.json is damaged; {CURE}"
        raise ModelError(msg) from error
    if not isinstance(found, dict) or not set(PARTS) <= set(found):
        msg = f"model '{name}': its digests.json does not list {', '.join(PARTS)}; {CURE}"
        raise ModelError(msg)
    return found


def _checked(name: str, part: str, expected: str) -> bytes:
    try:
        content = (_folder(name) / part).read_bytes()
    except OSError as error:
        msg = f"model '{name}': {part} cannot be read; {CURE}"
        raise ModelError(msg) from error
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        msg = f"model '{name}': the digest of {part} is {found[:12]}, not {expected[:12]} as shipped; {CURE}"
        raise ModelError(msg)
    return content


def _folder(name: str) -> Traversable:
    return files("onrecord.model") / "weights" / name
