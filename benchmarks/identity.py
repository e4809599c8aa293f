"""Identity across pages: B³ on invented archives whose speakers are known, and growth to 100,000 speakers.

python -m benchmarks.identity                 print the figures
python -m benchmarks.identity --check         fail where a floor is broken; with --all, of growth too
python -m benchmarks.identity --write         write benchmarks/results/identity.json
python -m benchmarks.identity --wrong 1       show what is split and what is merged with seed 1
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections import Counter, defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from benchmarks.crowds import growth, stored
from benchmarks.floors import ROOT, broken_floors
from benchmarks.invented import PAGES, PEOPLE, archive
from onrecord.identity import Sighting, match
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.invented import Sheet

RESULTS = ROOT / "benchmarks" / "results" / "identity.json"
# Rules were written looking at OPEN alone; of UNSEEN only the figures were read.
OPEN, UNSEEN = (1, 2, 3), (101, 102, 103, 104, 105)
SIZES = (12_500, 100_000)


def sightings(sheets: Sequence[Sheet]) -> tuple[list[Sighting], dict[int, str]]:
    """Return the speakers of all pages as the matcher sees them, and who each is."""
    found: list[Sighting] = []
    who: dict[int, str] = {}
    for sheet in sheets:
        for line in sheet.lines:
            role = f"{line.role} of {line.body}" if line.role and line.body else line.role
            key = len(found)
            beside = tuple(other.name for other in sheet.lines if other is not line)
            found.append(
                Sighting(
                    key, sheet.url, (line.name,), SpeakerKind.PERSON, role, sheet.outlet, sheet.language,
                    sheet.day.isoformat(), beside, None,
                )
            )  # fmt: skip
            who[key] = line.person
    return found, who


def b_cubed(found: dict[int, str], gold: dict[int, str]) -> dict[str, float]:
    """Return B³ precision, recall and F1 in per cent, over all sightings."""
    mine, theirs, both = Counter(found.values()), Counter(gold.values()), Counter[tuple[str, str]]()
    both.update((found[key], gold[key]) for key in gold)
    precision = sum(both[found[k], gold[k]] / mine[found[k]] for k in gold) / len(gold)
    recall = sum(both[found[k], gold[k]] / theirs[gold[k]] for k in gold) / len(gold)
    f1 = 2 * precision * recall / (precision + recall)
    return {
        "precision": round(100 * precision, 2),
        "recall": round(100 * recall, 2),
        "f1": round(100 * f1, 2),
    }


def measured(seed: int) -> dict[str, Any]:
    """Return the figures of the archive of one seed."""
    seen, who = sightings(archive(seed))
    found = {m.key: str(n) for n, identity in enumerate(match(seen)) for m in identity.members}
    return b_cubed(found, who) | {"merged": merged(found, who), "sightings": len(seen)}


def merged(found: dict[int, str], gold: dict[int, str]) -> int:
    """Return how many identities hold more than one person."""
    people = defaultdict(set)
    for key, identity in found.items():
        people[identity].add(gold[key])
    return sum(len(held) > 1 for held in people.values())


def show_wrong(seed: int) -> None:
    """Print the identities that hold two people, and the people in more than one identity."""
    seen, who = sightings(archive(seed))
    by_key = {s.key: s for s in seen}
    parts = defaultdict(list)
    for identity in match(seen):
        people = Counter(who[m.key] for m in identity.members)
        if len(people) > 1:
            print("MERGED", dict(people))
            for m in identity.members:
                s = by_key[m.key]
                print("   ", who[m.key], s.names[0], "|", s.role, "|", s.outlet, s.day, "|", m.why)
        for person in people:
            parts[person].append([by_key[m.key] for m in identity.members if who[m.key] == person])
    for person, held in parts.items():
        if len(held) > 1:
            print("SPLIT", person, [len(h) for h in held])
            for h in sorted(held, key=len)[:-1]:
                print("   ", [(s.names[0], s.role, s.outlet, s.day) for s in h][:4])


def figures(*, grown: bool) -> dict[str, dict[str, Any]]:
    """Return the figures by suite, as the floors name them; ``grown``: those of crowds too."""
    found = {
        "identity, open": worst([measured(seed) for seed in OPEN]),
        "identity, unseen": worst([measured(seed) for seed in UNSEEN]),
    }
    if grown:
        found |= {"identity, growth": growth(SIZES), "identity, in a database": stored(SIZES)}
    return found


def worst(each: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the mean F1 of several archives, and the worst figure of each other sort."""
    return {
        "f1": round(sum(one["f1"] for one in each) / len(each), 2),
        "lowest_f1": min(one["f1"] for one in each),
        "precision": min(one["precision"] for one in each),
        "recall": min(one["recall"] for one in each),
        "merged": sum(one["merged"] for one in each),
        "archives": len(each),
    }


def main() -> int:
    """Run the benchmark; 1 where a floor is broken and --check was asked."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--check", action="store_true", help="fail where a floor is broken")
    options.add_argument("--all", action="store_true", help="with --check: measure growth too (two minutes)")
    options.add_argument("--write", action="store_true", help="write benchmarks/results/identity.json")
    options.add_argument("--wrong", type=int, metavar="SEED", help="show what is wrong in one archive")
    options.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the day to note")
    asked = options.parse_args()
    if asked.wrong is not None:
        show_wrong(asked.wrong)
        return 0
    found = figures(grown=asked.all or asked.write or not asked.check)
    machine = {"cores": os.cpu_count(), "python": platform.python_version()}
    about: dict[str, Any] = {
        "machine": machine,
        "command": "python -m benchmarks.identity --write",
        "date": asked.date,
    }
    about |= {"people": PEOPLE, "pages": PAGES, "unit": "per cent over sightings; CPU seconds"}
    text = json.dumps(about | found, indent=1) + "\n"
    print(text, end="")
    if asked.write:
        RESULTS.write_text(text, "utf-8")
    broken = broken_floors(found) if asked.check else []
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
