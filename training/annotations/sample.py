"""Which documents are annotated: drawn once with a fixed seed, balanced over publishers.

The draw is kept in DOCS.txt: batch, document, and ``twice`` where a second annotator does it too.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

SEED = 20160
BATCHES = 15
PER_BATCH = 20
TWICE = 24
SHORTEST, LONGEST = 250, 1100


@dataclass(frozen=True, slots=True)
class Chosen:
    """One document of the list."""

    batch: str
    doc: str
    twice: bool


def fitting(texts: Path, left_out: Collection[str]) -> Iterator[str]:
    """Documents of a fit length, each text once, those in ``left_out`` not among them."""
    seen = set()
    for path in sorted(texts.glob("*.txt")):
        stored = path.read_bytes()
        digest = hashlib.sha256(stored).digest()
        if path.stem in left_out or digest in seen:
            continue
        seen.add(digest)
        if SHORTEST <= len(stored.decode("utf-8").split()) <= LONGEST:
            yield path.stem


def draw(texts: Path, left_out: Collection[str]) -> list[Chosen]:
    """The list: publishers in turn while each has documents left, dealt to the batches in that order."""
    chance = random.Random(SEED)  # noqa: S311 - a draw that can be repeated, no secret
    of_publisher = defaultdict(list)
    for doc in fitting(texts, left_out):
        of_publisher[doc.split("_")[0]].append(doc)
    for docs in of_publisher.values():
        chance.shuffle(docs)
    dealt: list[str] = []
    while len(dealt) < BATCHES * PER_BATCH and any(of_publisher.values()):
        dealt += [of_publisher[p].pop() for p in sorted(of_publisher) if of_publisher[p]]
    dealt = dealt[: BATCHES * PER_BATCH]
    twice = set(chance.sample(dealt, TWICE))
    return [Chosen(f"batch-{i // PER_BATCH + 1:02}", doc, doc in twice) for i, doc in enumerate(dealt)]


def write(path: Path, chosen: list[Chosen]) -> None:
    """Keep the list in ``path``."""
    lines = [f"{c.batch} {c.doc}{' twice' if c.twice else ''}\n" for c in chosen]
    path.write_text("".join(lines), "utf-8")


def listed(path: Path) -> list[Chosen]:
    """The list as kept in ``path``."""
    rows = [line.split() for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [Chosen(row[0], row[1], "twice" in row[2:]) for row in rows]
