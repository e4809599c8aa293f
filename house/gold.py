"""The gold of the sample pages against what is read from them.

An entry under "missed" or "invented" in tests/pages is a fault that is known, with its
reason; tests/test_pages.py expects it to happen. ``python -m house.gold`` takes out those
that happen no more and prints those that have no entry yet.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from benchmarks.readings import LEADING, core
from house.layers import ROOT
from onrecord.pipeline import read
from onrecord.types import Page, Record

SAMPLES = ROOT / "samples"
FOLDER = ROOT / "tests" / "pages"
ENDING = ".expected.json"
HEAD = ("headline", "section", "outlet", "published")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as the gold has it: its words, its speaker's name without titles, its form."""

    words: Words
    speaker: Words
    form: str


def pages() -> list[str]:
    """Return the names of the pages that have gold, in order."""
    return sorted(path.name.removesuffix(ENDING) for path in FOLDER.glob(f"*{ENDING}"))


@cache
def gold(page: str) -> dict[str, Any]:
    """Return the gold of a page."""
    found: dict[str, Any] = json.loads((FOLDER / f"{page}{ENDING}").read_text("utf-8"))
    return found


@cache
def record(page: str) -> Record:
    """Read a sample page."""
    path = next(p for p in SAMPLES.iterdir() if p.name.split(".")[0] == page)
    found = read(Page(path.name, str(path), path.read_bytes(), None, None))
    assert isinstance(found, Record), found
    return found


@cache
def said(page: str) -> tuple[Said, ...]:
    """Return what is read from a sample page."""
    found = record(page)
    article, names = found.article, {s.id: s.name for s in found.speakers}
    return tuple(
        Said(
            words_of(" ".join(article[span] for span in statement.content)),
            core(article[names[attribution.speaker]]) if attribution.speaker else (),
            statement.form.value,
        )
        for statement, attribution in zip(found.statements, found.attributions, strict=True)
    )


def words_of(text: str) -> Words:
    """Return the words that are compared: no marks, no case, no leading conjunction."""
    found = tuple(re.findall(r"\w+(?:[’'-]\w+)*", unicodedata.normalize("NFC", text).casefold()))
    return found[1:] if found and found[0] in LEADING else found


def head(page: str, key: str) -> str | None:
    """Return what is read as a page's headline, section, outlet or date."""
    article = record(page).article
    if key == "headline":
        return article[article.headline] if article.headline else None
    if key == "published":
        return article.published.edtf[:10] if article.published else None
    stated = {"section": article.section, "outlet": article.outlet}[key]
    return stated.value if stated else None


def is_read(page: str, entry: tuple[str, str, str]) -> bool:
    """Whether a gold statement is read with its words, its speaker and its form."""
    words, speakers, form = entry
    found = [s for s in said(page) if s.words == words_of(words)]
    return [s.form for s in found] == [form] and found[0].speaker in {core(n) for n in speakers.split("|")}


def missed(page: str) -> list[str]:
    """Return the keys of the head and the words of statements that are not read as the gold has them."""
    keys = [key for key in HEAD if key in gold(page) and head(page, key) != gold(page)[key]]
    return keys + [entry[0] for entry in gold(page)["statements"] if not is_read(page, entry)]


def invented(page: str) -> list[str]:
    """Return the words of what is read as a statement and is none, as ``words_of`` has them."""
    right = {words_of(entry[0]) for entry in gold(page)["statements"]}
    return [" ".join(s.words) for s in said(page) if s.words not in right]


def known(page: str, what: str) -> dict[str, str]:
    """Return the faults of a page that are known, with their reasons."""
    found: dict[str, str] = gold(page).get(what, {})
    return found


def without_mended(page: str) -> str:
    """Return the gold of a page as text, less the faults that happen no more."""
    now = {"missed": missed(page), "invented": invented(page)}
    kept = {what: {w: why for w, why in known(page, what).items() if w in now[what]} for what in now}
    shown = {k: v for k, v in gold(page).items() if k not in now} | {k: v for k, v in kept.items() if v}
    lines = [f'  "{key}": {_shown(value)}' for key, value in shown.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _shown(value: Any) -> str:  # noqa: ANN401 - what JSON holds
    if isinstance(value, list):
        return "[\n" + ",\n".join(f"    {json.dumps(v, ensure_ascii=False)}" for v in value) + "\n  ]"
    return json.dumps(value, ensure_ascii=False, indent=4).replace("\n}", "\n  }")


def main() -> None:
    """Take out the mended faults, print the new ones."""
    for page in pages():
        path = FOLDER / f"{page}{ENDING}"
        text = without_mended(page)
        if text != path.read_text("utf-8"):
            path.write_text(text, "utf-8")
            print("mended:", path.relative_to(ROOT))
        for what, found in (("missed", missed(page)), ("invented", invented(page))):
            for words in found:
                if words not in known(page, what):
                    print(f"{page}, {what}, no reason given: {words}")


if __name__ == "__main__":
    main()
