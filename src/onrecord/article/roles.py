"""What a run of the body is to its reader, by the elements it lies in; and what is furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.article.runs import letters
from onrecord.lexicon.calendar import fold
from onrecord.lexicon.furniture import BUTTONS, LINK_LABELS, LIST_HEADINGS
from onrecord.types import BlockRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from onrecord.article.runs import Run, Runs

_PULL = re.compile(r"(?i)pull-?_?quote|quote-?pull|\bblock-?pull|call-?out-?quote")
_CAPTION = re.compile(r"(?i)\bcaption|caption\b|figcaption|image-?credit|photo-?credit|media-?info")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_QUOTED = frozenset({"blockquote", "aside", "figure", "q"})
_LABEL_END = re.compile(r"[:：]\s*$|^[QA]\s*[.:]?$")
_LONGEST_LABEL = 60
_LONGEST_FURNITURE = 200
_LINKED = 0.5
_LABELLED = re.compile(r"^\W*([^:：|»>–—]{2,40}?)\s*[:：|»>–—]")


def role_of(run: Run, runs: Runs, body: Sequence[int]) -> BlockRole:
    """The role of a body run, by its nearest element that decides one."""
    above = [run.element, *_ancestors(run.element)]
    names = {str(node.tag) for node in above}
    classes = " ".join(f"{node.get('class') or ''}" for node in above[:3])
    if "figcaption" in names or _CAPTION.search(classes):
        return BlockRole.CAPTION
    if _PULL.search(classes) or (names & _QUOTED and _repeats(run, runs, body)):
        return BlockRole.PULL_QUOTE
    if names & _HEADINGS:
        return BlockRole.SUBHEADING
    if run.element.tag == "dt" or _is_label(run):
        return BlockRole.SPEAKER_LABEL
    return BlockRole.QUOTATION if "blockquote" in names else BlockRole.PARAGRAPH


def _ancestors(element: _Element) -> Iterator[_Element]:
    """Elements above, up to what holds the whole article."""
    for node in element.iterancestors():
        if node.tag in {"article", "main", "body", "html"}:
            return
        yield node


def _repeats(run: Run, runs: Runs, body: Sequence[int]) -> bool:
    """Whether a longer paragraph of the body holds the run's words as well."""
    key = letters(run.text)
    if not key:
        return False
    others = (runs.items[i] for i in body)
    return any(o.end - o.start >= len(key) and o is not run and key in letters(o.text) for o in others)


def _is_label(run: Run) -> bool:
    """A short line, all bold, that ends in a colon or is Q or A: who speaks next."""
    if len(run.text) > _LONGEST_LABEL or not _LABEL_END.search(run.text):
        return False
    bold = "".join("".join(map(str, node.itertext())) for node in run.element.iter("b", "strong"))
    return letters(run.text) == letters(bold) or bool(re.match(r"^[QA]\s*[.:]?$", run.text))


def is_furniture(run: Run) -> bool:
    """A line of a site's own that trafilatura keeps: a button, or a labelled link elsewhere."""
    if len(run.text) > _LONGEST_FURNITURE:
        return False
    folded = fold(run.text).strip(" :.!»>›→|")
    if folded in BUTTONS or folded in LIST_HEADINGS:
        return True
    labelled = _LABELLED.match(run.text)
    return run.linked >= _LINKED and labelled is not None and fold(labelled[1].strip()) in LINK_LABELS
