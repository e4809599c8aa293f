"""The figures that the About page of a served archive shows, taken out of benchmarks/results."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.quality import POLNEAR
from house.figures import NAMES, result_of
from house.layers import PACKAGE
from onrecord.settings import DEFAULT

PATH = PACKAGE / "serve" / "data" / "accuracy.json"
SHOWN = ("pages", "precision", "recall", "linked", "misattributed")
FORMS = ("direct", "mixed", "indirect")


def accuracy() -> str:
    """Return the JSON that ``onrecord.serve.about`` reads: by set of pages, and by form of speech."""
    result = result_of("quality")
    suites: dict[str, Any] = {} if result is None else result["suites"]
    sets = [
        {"name": NAMES.get(suite, suite), **{name: figures[name] for name in SHOWN}}
        for suite, found in suites.items()
        for figures in [found["figures"].get(DEFAULT.model)]
        if figures and "precision" in figures
    ]
    forms = suites.get(POLNEAR, {"figures": {DEFAULT.model: {}}})["figures"][DEFAULT.model]
    told = {
        "date": result["date"] if result else None,
        "engine": result["engines"][DEFAULT.model] if result else None,
        "sets": sets,
        "forms": {form: forms[form] for form in FORMS if form in forms},
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
