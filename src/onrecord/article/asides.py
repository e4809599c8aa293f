"""Furniture inside what trafilatura takes for the article: what is left of its body without it.

A line is furniture by its own words (``onrecord.article.furniture``), by being nothing
but a link to another story, or by the class of the elements it lies in. The words too many
that trafilatura keeps are mostly of these; ``python -m benchmarks.body`` shows both.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.article.furniture import LONGEST_LINE, Kind, ends_sentence, judge
from onrecord.article.runs import HEADINGS, letters, within_article
from onrecord.lexicon.folding import fold
from onrecord.lexicon.furniture import BYLINES, PUBLISHED, UPDATED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lxml.etree import _Element

    from onrecord.article.runs import Run, Runs

_CLASSES = re.compile(
    r"newsletter|related|recirc|recommend|outbrain|taboola|sponsor|advert|cookie|consent|disqus|subscri|sign-?up"
    r"|trending|most-?(?:read|popular|viewed)|read-?(?:more|next|also)|see-?also|also-?read|more-?(?:news|stories)"
    r"|latest-(?:news|box|stories)|social|\bshar(?:e|ing)\b|share-|-share|promo(?![a-z])|copyright|breadcrumb|paywall"
    r"|author-?(?:bio|box|info)|about-?(?:the-)?author",
    re.IGNORECASE,
)
_LEVELS = 5
# when classes would take more than this share of the body they name its container
_MOST = 0.3
_ALL_LINK = 0.95
_SHORTEST_TITLE = 3
_MOST_LINKS = 0.34
_META_REACH = 3
_END_REACH = 4
# the last lines of a story send its reader to the outlet's other channels
_APPEAL = re.compile(
    r"^\W*(?:follow|e-?mail|listen|like this|get|subscribe|sign up|join|read more|click)\b[^\n]{0,160}"
    r"(?:twitter|facebook|instagram|youtube|whatsapp|newsletter|inbox|@\w+|share it|weekdays|\bapp\b)",
    re.IGNORECASE,
)
# … or name who worked on it, ask for a purchase, or speak of the comments
_CLOSING = re.compile(
    r"^\W*(?:(?:additional\s)?reporting\sby\b.*\bediting\sby\b|if\syou\s(?:enjoyed|liked|buy|purchase)\b"
    r"|don['’]t\smiss\b|start\syour\sday\b|there['’]s\s(?:plenty\s)?more\swhere\b|we\smay\s(?:earn|receive)\b"
    r"|note:\swe\sare\b|(?:follow|read|see)\s[^\n.]{0,40}\bfull\scoverage\b)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_META = 90
# A run this long (letters) of which four samples in five stand above it repeats the story: hidden
# metadata of one of the 120 pages holds the whole text twice more.
_REPEATS = 200
_SAMPLES, _SAMPLE, _FOUND = 5, 40, 4
_DATED = PUBLISHED | UPDATED
# words that open a byline and hardly ever a sentence without an end
_WRITTEN = BYLINES - {"text", "words", "report", "interview", "avec", "metin"}
_WORDS = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_DROPPED = frozenset({Kind.FURNITURE, Kind.LIST, Kind.COMMENTS})


def without_furniture(runs: Runs, body: Sequence[int], top: int, byline: str) -> list[int]:
    """Return the body's indices without buttons, links to other stories, notices and date lines.

    ``top`` is the headline's last run: labels over it are dropped. ``byline`` is the declared
    one: a line that repeats it at the top is dropped as well.
    """
    kept = [
        i for i in body if (i > top or ends_sentence(runs.items[i].text)) and not _by_words(runs.items[i])
    ]
    kept = _under(kept, (i for i in kept if _all_link(runs.items[i])), _MOST_LINKS * len(kept), lambda _: 1)
    size = {i: runs.items[i].end - runs.items[i].start for i in kept}
    kept = _under(
        kept,
        (i for i in kept if _by_class(runs.items[i].element)),
        _MOST * sum(size.values()),
        size.__getitem__,
    )
    meta = {i for i in kept[:_META_REACH] if _meta(runs.items[i], byline)}
    kept = [i for i in kept if i not in meta]
    last = {i: runs.items[i].text for i in kept[-_END_REACH:]}
    end = {i for i, words in last.items() if _APPEAL.search(words) or _CLOSING.search(words)}
    kept = [i for i in kept if i not in end]
    kept = _told_once(runs, kept)
    while kept and runs.items[kept[-1]].element.tag in HEADINGS:
        kept.pop()
    return kept


def _told_once(runs: Runs, kept: list[int]) -> list[int]:
    """Drop what repeats the text above it."""
    above, once = "", []
    for i in kept:
        own = letters(runs.items[i].text)
        last = len(own) - _SAMPLE
        samples = [own[k * last // (_SAMPLES - 1) :][:_SAMPLE] for k in range(_SAMPLES)]
        if len(own) < _REPEATS or sum(s in above for s in samples) < _FOUND:
            once.append(i)
            above += own
    return once


def _under(kept: list[int], suspects: Iterable[int], most: float, weight: Callable[[int], int]) -> list[int]:
    """Drop the suspects unless they weigh so much that they must be the article itself."""
    dropped = set(suspects)
    if sum(map(weight, dropped)) > most:
        return kept
    return [i for i in kept if i not in dropped]


def _by_words(run: Run) -> bool:
    """Whether the line's own words say so; a number alone may be a table's."""
    return (
        len(run.text) <= LONGEST_LINE and _WORDS.search(run.text) is not None and judge(run.text) in _DROPPED
    )


def _all_link(run: Run) -> bool:
    """Whether the run is the title of another story: a link and nothing else, no sentence, no heading."""
    if run.linked < _ALL_LINK or run.element.tag in HEADINGS:
        return False
    return len(run.text.split()) >= _SHORTEST_TITLE and not ends_sentence(run.text)


def _by_class(element: _Element) -> bool:
    near = islice(within_article(element), _LEVELS)
    return any(_CLASSES.search(f"{node.get('class') or ''} {node.get('id') or ''}") for node in near)


def _meta(run: Run, byline: str) -> bool:
    """Whether a short line at the top is the byline or the date line."""
    if len(run.text) > _LONGEST_META or ends_sentence(run.text):
        return False
    if byline and letters(run.text).casefold() == letters(byline).casefold():
        return True
    opening = fold(run.text).replace(":", " ").split()
    dated = any(" ".join(opening[:n]) in _DATED for n in (1, 2, 3)) and _DIGIT.search(run.text) is not None
    return dated or any(" ".join(opening[:n]) in _WRITTEN for n in (1, 2, 3))
