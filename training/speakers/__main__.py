r"""Learn the weights of ``onrecord.speakers.weights``, show what they are worth, write them.

    python -m training.speakers --bench BENCH --learn CASES/train.jsonl annotations.jsonl \
        [--show FILE ...] [--write]

Cross-validation is by text, in four parts; texts held back by name are never learnt from.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onrecord.speakers.antecedents import NOBODY
from training.attribution.readers import held_back
from training.attribution.scoring import scorer
from training.speakers.questions import questions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from training.speakers.questions import Question

_PARTS = 4
_STEPS, _RATE = 250, 0.05
_LEVELS = (0.5, 0.6, 0.7, 0.8, 0.9)
# Strength of the pull to nought, the best of 0.3, 0.7, 1, 2 and 3 in cross-validation at a chance of 0.8.
_PULL = 2.0
_PULLS = {"headline": 0.7}  # 25 questions: pulled harder, none comes out sure
_OUT = Path("src/onrecord/speakers/weights.py")

Weights = dict[str, float]


def learn(asked: Sequence[Question], pull: float) -> Weights:
    """Fit a log-linear choice by Adam; the same questions give the same weights."""
    names = sorted({name for q in asked for row in q.rows for name in row})
    place = {name: n for n, name in enumerate(names)}
    made = []
    for question in asked:
        rows = np.zeros((len(question.rows), len(names)))
        for n, row in enumerate(question.rows):
            for name, value in row.items():
                rows[n, place[name]] = value
        made.append((rows, np.array(question.right, dtype=float)))
    weights = np.zeros(len(names))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        slope = pull * weights
        for rows, right in made:
            parts = np.exp(rows @ weights - (rows @ weights).max())
            chance = parts / parts.sum()
            wanted = chance * right
            slope -= rows.T @ (wanted / wanted.sum() - chance)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def chances(weights: Weights, question: Question) -> list[float]:
    """Give the chance of each option and last of none."""
    totals = np.array([sum(weights.get(n, 0.0) * v for n, v in row.items()) for row in question.rows])
    parts = np.exp(totals - totals.max())
    return [float(p) for p in parts / parts.sum()]


def show(title: str, asked: Sequence[Question], weights_of: Callable[[Question], Weights]) -> None:
    """Print, for each least chance, how many are answered and how many of those wrongly."""
    known = sum(any(q.right[:-1]) for q in asked)
    print(f"  {title}: {len(asked)} questions, the answer among the options in {known}")
    for level in _LEVELS:
        count: Counter[bool] = Counter()
        for question in asked:
            told = chances(weights_of(question), question)
            best = max(range(len(told) - 1), key=told.__getitem__)
            if told[best] >= level:
                count[question.right[best]] += 1
        all_told = count.total()
        wrong = 100 * count[False] / all_told if all_told else 0.0
        print(f"    at {level}: {count[True]} right, {count[False]} wrong ({wrong:.1f}%)")


def _part(question: Question) -> int:
    return hashlib.sha256(question.text.encode()).digest()[1] % _PARTS


def _written(tables: dict[str, Weights]) -> str:
    lines = [
        '"""What each sign of a candidate is worth, learnt by ``python -m training.speakers``."""',
        "",
        "from __future__ import annotations",
        "",
        "WEIGHTS: dict[str, dict[str, float]] = {",
    ]
    for kind, weights in sorted(tables.items()):
        lines.append(f'    "{kind}": {{')
        lines += [f'        "{name}": {value},' for name, value in sorted(weights.items()) if value]
        lines.append("    },")
    return "\n".join([*lines, "}", ""])


def main() -> None:
    """Learn, show, write."""
    parser = argparse.ArgumentParser(prog="training.speakers", description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of score_records.py")
    parser.add_argument("--learn", type=Path, nargs="+", required=True, help="gold records to learn from")
    parser.add_argument("--show", type=Path, nargs="*", default=[], help="gold records to measure on")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    given = parser.parse_args()
    gold = scorer(given.bench, "score_records")
    every = [q for path in given.learn for q in questions(path, gold)]
    apart = {path.parent.name + "/" + path.stem: list(questions(path, gold)) for path in given.show}
    apart["held back"] = [q for q in every if held_back(q.text)]
    tables = {}
    for kind in sorted({q.kind for q in every}):
        asked = [q for q in every if q.kind == kind and not held_back(q.text)]
        pull = _PULLS.get(kind, _PULL)
        parts = [learn([q for q in asked if _part(q) != n], pull) for n in range(_PARTS)]
        print(f"{kind}: {sum(not any(q.right[:-1]) for q in asked)} of {len(asked)} mean none ({NOBODY})")
        show("cross-validated", asked, lambda q, parts=parts: parts[_part(q)])  # type: ignore[misc]  # default binds now
        tables[kind] = weights = learn(asked, pull)
        for name, some in apart.items():
            show(name, [q for q in some if q.kind == kind], lambda _, weights=weights: weights)  # type: ignore[misc]  # likewise
    if given.write:
        _OUT.write_text(_written(tables), "utf-8")


if __name__ == "__main__":
    main()
