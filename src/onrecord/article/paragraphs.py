"""The body of a plain-text scrape: paragraphs, and what stands among and after them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.article.bylines import byline_name, is_byline, looks_named
from onrecord.article.dateline import Dateline, match_dateline
from onrecord.article.furniture import Kind, ends_sentence, judge
from onrecord.article.headerline import parse_header
from onrecord.article.years import Printed
from onrecord.lexicon.folding import fold
from onrecord.types import Block, BlockRole, DateBasis, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.article.lines import Unit

_WORD: Final = re.compile(r"\w+")
_LONG_WORD: Final = 6
_SHORTEST_PROSE: Final = 60
_FEWEST_SHARED: Final = 2
_DATELINE_WITHIN: Final = 3
# A last line with fewer words than this and no full stop is a link, not a paragraph; a judgement.
_TAIL_WORDS: Final = 9
_MOST_PULL_QUOTES: Final = 50
_PULL_WORDS: Final = range(4, 41)
_ITEM: Final = re.compile(r"^(?:\d{1,2}[.)]|[-*•▪●»>→–—])\s")
_COMMENTER: Final = re.compile(
    r"^(?:@?[\w.\-]{2,24}(?:\s[\w.\-]{1,20})?(?:,[^:]{2,20})?:\s|@\w|\S+\s+(?:says|wrote|пишет)\b)|(?:\b\d+\s+(?:hours?|days?|minutes?)\s+ago|\breply)\W*$",
    re.IGNORECASE,
)
_QUOTED_WHOLE: Final = re.compile(
    r"^['\"“”‘„«»‹`]+(?P<said>[^\n]+?)['\"”“’»«›]+[.]?(?:\s*[—–-]+\s*[^\n\"“”«»]{2,60})?$"
)
_TURN: Final = re.compile(
    r"^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s*)?(?:[—–-]\s?\S|[^\W\d_][\w .'’()-]{0,40}(?::|\.?\s[—–-])\s)"
)
_LABEL_ALONE: Final = re.compile(r"^(?:[QAВО]\.?|[^\W\d_][\w .,'’()-]{0,40}):?$")


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of the body, the dates it prints for the page, and a byline met in it."""

    blocks: tuple[Block, ...]
    printed: tuple[Printed, ...]
    byline: Span | None


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    said: str
    apart: bool
    kind: Kind

    @property
    def ends(self) -> bool:
        return ends_sentence(self.said)


def read_body(text: str, units: list[Unit], headline: Span | None) -> Body:
    """Read the units below the top. Time is linear in their length."""
    lines = [_Line(u.span, said := text[u.span.start : u.span.end], u.apart, judge(said)) for u in units]
    kept = _without_lists(lines)
    printed: list[Printed] = []
    bylines: list[Span] = []
    kept = [x for x in kept if not _is_aside(text, x, printed, bylines)]
    kept = _without_tail(kept)
    dateline = _dateline(text, kept)
    if dateline and dateline.date:
        printed.insert(0, Printed(dateline.date, DateBasis.DATELINE, None, updated=False))
    roles = _roles(kept, text[headline.start : headline.end] if headline else "")
    blocks = tuple(Block(_after(x.span, dateline), role) for x, role in zip(kept, roles, strict=True))
    return Body(blocks, tuple(printed), next(iter(bylines), None))


def _after(span: Span, dateline: Dateline | None) -> Span:
    return Span(dateline.body, span.end) if dateline and dateline.span.start == span.start else span


def _dateline(text: str, kept: list[_Line]) -> Dateline | None:
    """Find the dateline of the first paragraph, or a dated one of the next two (after an abstract)."""
    for n, line in enumerate(kept[:_DATELINE_WITHIN]):
        found = match_dateline(text, line.span)
        if found and (n == 0 or found.date):
            return found
    return None


def _is_aside(text: str, line: _Line, printed: list[Printed], bylines: list[Span]) -> bool:
    """Whether a line is no text: furniture, a credit, a byline, a date of the page printed below it."""
    if line.kind not in (Kind.TEXT, Kind.CAPTION):
        return True
    if line.said.endswith(":") or line.ends and len(line.said) > 100:  # noqa: PLR2004, RUF021 - labels and sentences
        return False
    if is_byline(text, line.span):
        bylines.append(byline_name(text, line.span))
        return True
    header = None if _TURN.match(line.said) and line.ends else parse_header(text, line.span)
    if header is None or (header.date is None and header.clock is None):
        return False
    if header.date:
        printed.append(
            Printed(header.date, DateBasis.HEADER, header.clock[0] if header.clock else None, updated=True)
        )
    return True


def _without_lists(lines: list[_Line]) -> list[_Line]:
    """Leave out what stands under a heading of links or comments, as far as the article does not go on."""
    first = next((i for i, x in enumerate(lines) if x.kind in (Kind.LIST, Kind.COMMENTS)), len(lines))
    names = _content_words(x.said for x in lines[:first] if x.kind is Kind.TEXT)
    kept: list[_Line] = []
    mode: Kind | None = None
    last = _last_prose(lines, names, first)
    items = 0
    for i, line in enumerate(lines):
        if line.kind in (Kind.LIST, Kind.COMMENTS):
            mode, items = line.kind, 0
        elif mode is None:
            kept.append(line)
        elif i <= last and _resumes(line, names, mode, items):
            mode = None
            kept.append(line)
        else:
            items += 1
    return kept


def _last_prose(lines: list[_Line], names: set[str], first: int) -> int:
    """Return the last line below a list heading that is surely of this article; -1 where none is."""
    found = -1
    mode = Kind.LIST
    for i, line in enumerate(lines[first:], first):
        if line.kind in (Kind.LIST, Kind.COMMENTS):
            mode = line.kind
        elif _is_prose(line, names, mode):
            found = i
    return found


def _is_prose(line: _Line, names: set[str], mode: Kind) -> bool:
    """Whether a line is a paragraph of this article: a long sentence with words of the text before it."""
    if (
        line.kind is not Kind.TEXT
        or not line.ends
        or len(line.said) < _SHORTEST_PROSE
        or _ITEM.match(line.said)
    ):
        return False
    if mode is Kind.COMMENTS and (_COMMENTER.search(line.said) or not line.apart):
        return False
    if not names:
        return True
    opening = _WORD.search(line.said)
    if opening and fold(opening[0]) in names:
        return True
    return len(_content_words([line.said]) & names) >= (_FEWEST_SHARED if mode is Kind.COMMENTS else 1)


def _resumes(line: _Line, names: set[str], mode: Kind, items: int) -> bool:
    """Whether the article goes on with this line, when a sure paragraph is still to come."""
    if _is_prose(line, names, mode):
        return True
    long_enough = len(line.said.split()) >= _PULL_WORDS.start
    return (
        mode is Kind.LIST
        and line.apart
        and items > 0
        and line.ends
        and long_enough
        and not line.said.endswith("?")
    )


def _content_words(said: Iterable[str]) -> set[str]:
    """Long words, and capitalised words that do not open a line, folded."""
    found: set[str] = set()
    for line in said:
        for m in _WORD.finditer(line):
            if len(m[0]) >= _LONG_WORD or (m.start() > 1 and m[0][0].isupper() and len(m[0]) > 2):  # noqa: PLR2004 - initials name nobody
                found.add(fold(m[0]))
    return found


def _without_tail(kept: list[_Line]) -> list[_Line]:
    """Leave out the last lines that are no sentences: links and slogans below the article."""
    end = len(kept)
    first = next((i for i, x in enumerate(kept) if x.ends), end)
    while end - 1 > first:
        line = kept[end - 1]
        if line.ends or _TURN.match(line.said) or len(line.said.split()) >= _TAIL_WORDS:
            break
        end -= 1
    return kept[:end]


def _roles(kept: list[_Line], headline: str) -> list[BlockRole]:
    pulled = _pull_quotes(kept)
    alone = Counter(x.said.rstrip(": ") for x in kept if not x.ends and _LABEL_ALONE.match(x.said))
    roles: list[BlockRole] = []
    for i, line in enumerate(kept):
        after = kept[i + 1] if i + 1 < len(kept) else None
        if line.kind is Kind.CAPTION:
            roles.append(BlockRole.CAPTION)
        elif i in pulled or line.said == headline:
            roles.append(BlockRole.PULL_QUOTE)
        elif _is_label(line, after, alone):
            roles.append(BlockRole.SPEAKER_LABEL)
        elif _is_subheading(line, after):
            roles.append(BlockRole.SUBHEADING)
        else:
            roles.append(BlockRole.PARAGRAPH)
    return roles


def _is_label(line: _Line, after: _Line | None, alone: Counter[str]) -> bool:
    """Tell a speaker's name alone on its line: with a colon, used again, or with the answer right below."""
    if after is None or line.ends and len(line.said) > 3 or not _LABEL_ALONE.match(line.said):  # noqa: PLR2004, RUF021 - 'Q.'
        return False
    name = line.said.rstrip(": ")
    short = len(name.split()) <= 5 and len(name) <= 40  # noqa: PLR2004 - title and name
    if not short or not (name[0].isupper()):
        return False
    if line.said.endswith(":") or name.rstrip(".") in {"Q", "A"}:
        return all(w[0].isupper() or not w[0].isalpha() for w in name.split())
    return alone[name] > 1 or (line.apart and not after.apart and looks_named(name))


def _is_subheading(line: _Line, after: _Line | None) -> bool:
    if line.ends or after is None or not line.apart or line.said.endswith((":", ",", ";")):
        return False
    return len(line.said.split()) <= 12 and not _TURN.match(line.said)  # noqa: PLR2004 - longer ones are text


def _pull_quotes(kept: list[_Line]) -> set[int]:
    """Lines set apart that only repeat words of another paragraph."""
    candidates: dict[int, str] = {}
    for i, line in enumerate(kept):
        m = _QUOTED_WHOLE.match(line.said) if len(line.said) < 300 else None  # noqa: PLR2004 - a pull quote is short
        said = m["said"] if m else ("" if line.ends or len(line.said) >= 300 else line.said)  # noqa: PLR2004 - likewise
        words = _WORD.findall(said.casefold())
        if len(words) in _PULL_WORDS and len(candidates) < _MOST_PULL_QUOTES:
            candidates[i] = " ".join(words)
    if not candidates:
        return set()
    rest = "\n".join(
        " ".join(_WORD.findall(x.said.casefold())) for i, x in enumerate(kept) if i not in candidates
    )
    return {i for i, words in candidates.items() if words in rest}
