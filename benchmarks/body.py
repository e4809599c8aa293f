"""Article bodies of 120 pages: onrecord beside trafilatura alone, by the benchmark's 4-gram measure.

    python -m benchmarks.body [DATA] [--write]

Also checks that every block's words stand in the page's own text nodes. Exit code 1 when a
block does not, or when onrecord is below trafilatura.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import lxml.html
import trafilatura

from benchmarks.pages import Overlap, Sample, arguments, overlap, report, samples, scores
from onrecord.article.markup import read_markup
from onrecord.errors import Unreadable
from onrecord.types import BlockRole

if TYPE_CHECKING:
    from onrecord.article.draft import Draft

_SPACE = re.compile(r"\s+")


def main() -> int:
    """Measure, print, and say by the exit code whether the promises hold."""
    options = arguments(__doc__)
    pages = samples(options.data)
    ours: list[Overlap] = []
    whole: list[Overlap] = []
    theirs: list[Overlap] = []
    blocks = strangers = 0
    for page in pages:
        draft = _read(page)
        ours.append(overlap(page.body, _text(draft, without=BlockRole.HEADLINE)))
        whole.append(overlap(page.body, _text(draft, without=None)))
        theirs.append(overlap(page.body, trafilatura.extract(page.markup, include_comments=False) or ""))
        blocks += len(draft.blocks) if draft else 0
        strangers += _strangers(page, draft)
    figures: dict[str, object] = {
        "onrecord": scores(ours),
        "onrecord with the headline": scores(whole),
        "trafilatura alone": scores(theirs),
        "trafilatura version": trafilatura.__version__,
        "blocks": blocks,
        "blocks not found in the page's text nodes": strangers,
    }
    report("body", pages, figures, write=options.write)
    return int(strangers > 0 or scores(ours)["f1"] < scores(theirs)["f1"])


def _read(page: Sample) -> Draft | None:
    try:
        return read_markup(page.markup, f"{page.name}.html")
    except Unreadable as refusal:
        print(f"{page.name}: {refusal}", file=sys.stderr)
        return None


def _text(draft: Draft | None, without: BlockRole | None) -> str:
    if draft is None:
        return ""
    kept = (block for block in draft.blocks if block.role is not without)
    return "\n\n".join(draft.text[block.span.start : block.span.end] for block in kept)


def _strangers(page: Sample, draft: Draft | None) -> int:
    """Count the blocks whose words, white space collapsed, are not in the page's text nodes."""
    tree = lxml.html.document_fromstring(page.markup.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    for element in list(tree.iter("script", "style")):
        element.text = None
    for line_end in tree.iter("br"):
        line_end.tail = f"\n{line_end.tail or ''}"
    nodes = _SPACE.sub(" ", "".join(map(str, tree.itertext())))
    found = 0
    for block in draft.blocks if draft else ():
        words = _SPACE.sub(" ", draft.text[block.span.start : block.span.end]) if draft else ""
        if words not in nodes:
            found += 1
            print(f"{page.name}: not on the page: {words[:100]!r}", file=sys.stderr)
    return found


if __name__ == "__main__":
    sys.exit(main())
