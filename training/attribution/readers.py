"""Readers: each corpus, given its folder or file, as examples."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from onrecord.settings import OURS
from training.attribution.examples import POLNEAR, Example, Span, Stated

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_KINDS = {
    "speech": "speech",
    "thought": "thought",
    "perception": "perception",
    "perception/knowledge": "perception",
}
_T_LINE = re.compile(r"^(T\d+)[\t ]+\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t.*)?$")
_E_LINE = re.compile(r"^E\d+[\t ]")
_ROLE = re.compile(r"([A-Za-z-]+?)\d*:(T\d+)")


def polnear(folder: Path) -> list[Example]:
    """One split of PolNeAR (its folder holds ``text`` and ``attributions``), first annotator by id."""
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann"), key=lambda p: p.stem.rsplit("_", 1)):
        first.setdefault(path.stem.rsplit("_", 1)[0], path)
    found = []
    for doc, path in sorted(first.items()):
        text = (folder / "text" / f"{doc}.txt").read_bytes().decode("utf-8")
        found.append(Example(doc, text, tuple(_brat(path.read_bytes().decode("utf-8"))), POLNEAR))
    return found


def _brat(annotation: str) -> Iterable[Stated]:
    spans: dict[str, list[Span]] = {}
    lines = annotation.split("\n")
    for line in lines:
        if (hit := _T_LINE.match(line.rstrip("\r"))) is not None:
            pairs = (part.split() for part in hit[2].split(";"))
            spans[hit[1]] = [(int(a), int(b)) for a, b in pairs]
    for line in lines:
        if _E_LINE.match(line):
            roles: dict[str, list[Span]] = {"content": [], "cue": [], "source": []}
            for role, name in _ROLE.findall(line):
                if role.lower() in roles:
                    roles[role.lower()] += spans.get(name, [])
            if roles["content"]:
                yield Stated(_tidy(roles["content"]), _tidy(roles["cue"]), _tidy(roles["source"]))


def _tidy(spans: Iterable[Iterable[int]] | None) -> tuple[Span, ...]:
    return tuple(sorted({(s, e) for s, e in spans or () if s < e}))


def records(path: Path, *, speech_alone: bool = False) -> list[Example]:
    """A file of gold records (cases, real pages, GUM, joined annotations), one JSON object a line.

    ``speech_alone`` gives kind speech to statements that carry none, as our cases hold nothing else.
    """
    with path.open(encoding="utf-8") as lines:
        return [_record(json.loads(line), speech_alone=speech_alone) for line in lines if line.strip()]


def _record(record: dict[str, Any], *, speech_alone: bool) -> Example:
    stated = tuple(
        Stated(
            _tidy(s["content"]),
            _tidy(s.get("cue")),
            _tidy(s.get("source")),
            _KINDS.get(s.get("kind") or "", "speech" if speech_alone else None),
            bool(s.get("doubt")),
        )
        for s in record["statements"]
    )
    return Example(record["id"], record["text"], tuple(s for s in stated if s.content), OURS)


def held_back(name: str) -> bool:
    """One text in twenty, by its name: for thresholds and calibration, never for learning."""
    return hashlib.sha256(name.encode()).digest()[0] < 13  # noqa: PLR2004 - 13 of 256 is one in twenty
