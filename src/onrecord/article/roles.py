"""What a run of the body is to its reader, by the elements it lies in; and what is furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.article.runs import HEADINGS, letters, within_article
from onrecord.types import BlockRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from onrecord.article.runs import Run, Runs

_PULL = re.compile(r"(?i)pull-?_?quote|quote-?pull|\bblock-?pull|call-?out-?quote")
_CAPTION = re.compile(r"(?i)\bcaption|caption\b|figcaption|image-?credit|photo-?credit|media-?info")
_QUOTED = frozenset({"blockquote", "aside", "figure", "q"})
_LABEL_END = re.compile(r"[:：]\s*$|^[QA]\s*[.:]?$")
_LONGEST_LABEL = 60
# more quotations than this are no pull quotes, and each is looked up in the whole text
_MOST_CHECKS = 300


def roles_of(runs: Runs, body: Sequence[int]) -> list[BlockRole]:
    """Return the role of each run of the body, by the nearest element that decides one."""
    lies = [_Lies.of(runs.items[i].element) for i in body]
    plain = "\n".join(
        letters(runs.items[i].text) for i, place in zip(body, lies, strict=True) if not place.quoted
    )
    checks = 0
    roles: list[BlockRole] = []
    for index, place in zip(body, lies, strict=True):
        run = runs.items[index]
        checks += place.quoted
        repeats = place.quoted and checks <= _MOST_CHECKS and bool(run.text) and letters(run.text) in plain
        roles.append(_role(run, place, repeats=repeats))
    return roles


@dataclass(frozen=True, slots=True)
class _Lies:
    """The elements a run lies in below the one that holds the article, and the nearest's classes."""

    tags: frozenset[str]
    classes: str

    @classmethod
    def of(cls, element: _Element) -> _Lies:
        above = list(within_article(element))
        return cls(
            frozenset(str(node.tag) for node in above),
            " ".join(node.get("class") or "" for node in above[:3]),
        )

    @property
    def quoted(self) -> bool:
        return bool(self.tags & _QUOTED)


def _role(run: Run, place: _Lies, *, repeats: bool) -> BlockRole:
    if "figcaption" in place.tags or _CAPTION.search(place.classes):
        return BlockRole.CAPTION
    if repeats or _PULL.search(place.classes):
        return BlockRole.PULL_QUOTE
    if place.tags & HEADINGS:
        return BlockRole.SUBHEADING
    if run.element.tag == "dt" or _is_label(run):
        return BlockRole.SPEAKER_LABEL
    return BlockRole.QUOTATION if "blockquote" in place.tags else BlockRole.PARAGRAPH


def _is_label(run: Run) -> bool:
    """Whether it is a short line, all bold, that ends in a colon or is Q or A: who speaks next."""
    if len(run.text) > _LONGEST_LABEL or not _LABEL_END.search(run.text):
        return False
    bold = "".join("".join(map(str, node.itertext())) for node in run.element.iter("b", "strong"))
    return letters(run.text) == letters(bold) or bool(re.match(r"^[QA]\s*[.:]?$", run.text))
