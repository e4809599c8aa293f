"""Header lines of a plain-text scrape: section, date, clock time, outlet, byline in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from onrecord.article.bylines import WORDS, is_byline
from onrecord.article.dateline import FoundDate, find_clocks, find_dates
from onrecord.article.furniture import ends_sentence, is_button
from onrecord.lexicon import furniture as words
from onrecord.lexicon.calendar import WEEKDAYS
from onrecord.lexicon.folding import fold
from onrecord.types import Span

# Judgements: the longest header line of cases train has 62 code points, the longest label 24.
_LONGEST: Final = 180
_LONGEST_LABEL: Final = 45
_MOST_LABELS: Final = 6

_SEPARATOR: Final = re.compile(
    r"\s*(?:[|·•●∙—–»›>→\\\[\]()/]+|\s-{1,2}(?=\s)|\s{2,}|\t|:(?=\s|$)|,(?=\s|$)|;)\s*"
)
# the signature of an embedded post: "— A Name (@name) May 4, 2019"
_SIGNED: Final = re.compile(r"[—–-]\s?\S|\S[^\n]{0,60}\(@\w")
_CRUMB: Final = re.compile(r"\s*(?:[>»›→/\\|•·]|::)\s*")
_DATE_TAIL: Final = re.compile(r"\s?(?:г\.|года|р\.|року|yılı|-?c[iıuü]\sil|il)(?!\w)")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """What a header line tells. ``updated`` marks the date as one of a change, not of publication."""

    section: Span | None
    outlet: Span | None
    byline: Span | None
    date: FoundDate | None
    clock: tuple[str, Span] | None
    updated: bool


def parse_header(text: str, span: Span) -> HeaderLine | None:
    """Read the line at ``span`` as a header line, or return None where it is anything else.

    A header line is made of days, clock times, reading times and breadcrumbs beside
    short labels, and of nothing else.
    """
    if len(span) > _LONGEST or _SIGNED.match(text, span.start, span.end):
        return None
    dates = find_dates(text, span)
    clocks = [c for c in find_clocks(text, span) if not any(d.span.meets(c[1]) for d in dates)]
    clock = clocks[0] if clocks else None
    cuts = sorted([d.span for d in dates] + [c[1] for c in clocks])
    labels, joined, updated = _labels(text, span, cuts)
    if cuts:
        fits = all(_plausible(text, x) for x in labels) and all(
            _may_join(text, x, dates, clock) for x in joined
        )
    else:
        fits = _is_trail(text, span, labels)
    if not fits or len(labels) > _MOST_LABELS:
        return None
    trail = labels if not cuts or _crumbs_before(text, labels) else []
    return HeaderLine(
        section=_section(text, labels, dates, trail=bool(trail)),
        outlet=_outlet(text, labels),
        byline=_byline(text, labels),
        date=dates[0] if dates else None,
        clock=clock,
        updated=any(not dates or u.start < dates[0].span.start for u in updated),
    )


def section_line(text: str, span: Span) -> Span | None:
    """Return the part of a line that is the name of a section, where the line is nothing else."""
    return _known_section(text, span) if len(span) <= _LONGEST_LABEL else None


def outlet_in(line: str) -> Span | None:
    """Return where a line of names holds an outlet's ('NOVRAS, AZADKAL NEWS'), as offsets in the line."""
    if len(line) > _LONGEST or ends_sentence(line):
        return None
    for m in re.finditer(r"[^,|·•/—–]+", line):
        said = m[0].strip()
        found = WORDS.findall(said)
        if not 1 < len(found) <= 5 or not all(w[0].isupper() or fold(w) in words.SMALL for w in found):  # noqa: PLR2004 - words of a name
            if not (len(found) == 1 and found[0].isupper()):
                return None
            continue
        if fold(found[-1]) in words.OUTLET_ENDINGS:
            at = m.start() + m[0].index(said)
            return Span(at, at + len(said))
    return None


def _labels(text: str, span: Span, cuts: list[Span]) -> tuple[list[Span], list[Span], list[Span]]:
    """Return the labels of a line, those that only a space joins to a date, and the words for 'updated'."""
    labels: list[Span] = []
    joined: list[Span] = []
    updated: list[Span] = []
    edges = [span.start, *(x for c in cuts for x in (c.start, c.end)), span.end]
    for k, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        tail = _DATE_TAIL.match(text, start, end) if k else None
        for piece in _split(text, tail.end() if tail else start, end):
            label, is_update = _stripped(text, piece)
            if is_update:
                updated.append(piece)
            if label is None or is_button(text[label.start : label.end]):
                continue
            labels.append(label)
            before = label.end == piece.end == end - _gap(text, end) and k < len(cuts)
            after = label.start == piece.start and piece.start - start <= 1 and k > 0
            if before or (after and text[start : piece.start].isspace()):
                joined.append(label)
    return labels, joined, updated


def _gap(text: str, end: int) -> int:
    return 1 if end and text[end - 1].isspace() else 0


def _split(text: str, start: int, end: int) -> list[Span]:
    pieces: list[Span] = []
    at = start
    for m in _SEPARATOR.finditer(text, start, end):
        pieces += _trimmed(text, at, m.start())
        at = m.end()
    return pieces + _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".!?'\"’”»"):
        end -= 1
    return [Span(start, end)] if start < end else []


def _stripped(text: str, piece: Span) -> tuple[Span | None, bool]:
    """Strip words such as 'Published', 'at', 'GMT', weekdays off a piece; tell whether 'updated' was one."""
    noise = words.PUBLISHED | words.ZONES | WEEKDAYS.keys()
    found = [(m.start(), m.end()) for m in re.finditer(r"\S+", text[piece.start : piece.end])]
    updated = False
    while found:
        n, is_update = _noise_at(text, piece, found, noise)
        updated = updated or is_update
        if not n:
            break
        found = found[n:] if n > 0 else found[:n]
    if not found:
        return None, updated
    return Span(piece.start + found[0][0], piece.start + found[-1][1]), updated


def _noise_at(
    text: str, piece: Span, found: list[tuple[int, int]], noise: frozenset[str]
) -> tuple[int, bool]:
    """Return how many words at the start (plus) or end (minus) are noise, and if they say 'updated'."""
    for n in (4, 3, 2, 1):
        if n > len(found):
            continue
        for part, sign in ((found[:n], 1), (found[-n:], -1)):
            said = fold(text[piece.start + part[0][0] : piece.start + part[-1][1]]).strip(" .:,()")
            if said in words.UPDATED:
                return sign * n, True
            if said in noise:
                return sign * n, False
    return 0, False


def _plausible(text: str, label: Span) -> bool:
    said = text[label.start : label.end]
    found = WORDS.findall(said)
    if not found or len(said) > _LONGEST_LABEL or (ends_sentence(said) and len(found) > 3):  # noqa: PLR2004 - 'St. Ann'
        return False
    if _known_section(text, label) or is_byline(text, label):
        return True
    return len(found) <= 5 and found[0][0].isupper() and not _small_words(found)  # noqa: PLR2004 - words of a label


def _small_words(found: list[str]) -> list[str]:
    return [w for w in found if w[0].islower() and fold(w) not in words.SMALL]


def _may_join(text: str, label: Span, dates: list[FoundDate], clock: tuple[str, Span] | None) -> bool:
    if _known_section(text, label):
        return True
    dated = any(d.year for d in dates) or (bool(dates) and clock is not None)
    return dated and len(WORDS.findall(text[label.start : label.end])) <= 4  # noqa: PLR2004 - words of a label


def _is_trail(text: str, span: Span, labels: list[Span]) -> bool:
    """Whether a line without a date is breadcrumbs, sections side by side, or a reading time."""
    line = text[span.start : span.end]
    if not labels:
        return is_button(line)
    pieces = [p for p in _CRUMB.split(line) if p.strip()]
    if len(pieces) < 2 or not all(_plausible(text, x) for x in labels):  # noqa: PLR2004 - a trail has steps
        return False
    first = fold(pieces[0]).strip()
    if re.search(r"[>»›→]|\s/\s|\\|::", line):
        return first in words.HOME or _known_section(text, labels[0]) is not None
    return all(_known_section(text, x) or is_byline(text, x) for x in labels)


def _crumbs_before(text: str, labels: list[Span]) -> bool:
    return (
        len(labels) > 1 and re.fullmatch(r"\s*[>»›→]\s*", text[labels[0].end : labels[1].start]) is not None
    )


def _known_section(text: str, label: Span) -> Span | None:
    """Return the section a label names ('LOCAL' of 'LOCAL NEWS'), none where it names none that is known."""
    said = text[label.start : label.end]
    found = list(WORDS.finditer(said))
    if not found or len(found) > 4:  # noqa: PLR2004 - words of a label
        return None
    folded = re.sub(r"\s+", " ", fold(said)).strip()
    if folded in words.SECTIONS:
        return label
    last = fold(found[-1][0])
    if last in words.HOME and len(found) > 1:
        head = Span(label.start, label.start + found[-2].end())
        return head if fold(text[head.start : head.end]) in words.SECTIONS else None
    capital = found[0][0][0].isupper()
    return (
        label
        if capital
        and last in words.SECTIONS
        and last not in words.OUTLET_ENDINGS
        and not _small_words([f[0] for f in found[:-1]])
        else None
    )


def _byline(text: str, labels: list[Span]) -> Span | None:
    """Return the label that is a byline, or that follows a label such as 'Author:'."""
    for n, label in enumerate(labels):
        if is_byline(text, label):
            return label
        if fold(text[label.start : label.end]) in words.BYLINES:
            return labels[n + 1] if n + 1 < len(labels) else None
    return None


def _section(text: str, labels: list[Span], dates: list[FoundDate], *, trail: bool) -> Span | None:
    byline = _byline(text, labels)
    left = [x for x in labels if x != byline and not is_byline(text, x)]
    left = [x for x in left if fold(text[x.start : x.end]) not in words.HOME | words.BYLINES]
    known = [s for x in left if (s := _known_section(text, x))]
    if trail and left:
        return _known_section(text, left[0]) or left[0]
    if known:
        return known[0]
    return next((x for x in left if _may_be_section(text, x, dates)), None)


def _may_be_section(text: str, label: Span, dates: list[FoundDate]) -> bool:
    """Whether a label that no list knows is taken for a section.

    Not a place ('Pellworth, 8 November'), not a person after the date, not an outlet.
    """
    if _is_outlet(text, label) or _elsewhere(text, label) or not dates:
        return False
    follows = label.start > dates[0].span.start
    if follows and len(WORDS.findall(text[label.start : label.end])) > 1:
        return False
    between = text[dates[0].span.end : label.start] if follows else text[label.end : dates[0].span.start]
    return "," not in between and not any(c.isdigit() for c in text[label.start : label.end])


def _outlet(text: str, labels: list[Span]) -> Span | None:
    left = [x for x in labels if not is_byline(text, x) and not _known_section(text, x)]
    return next((x for x in left if _is_outlet(text, x)), None)


def _is_outlet(text: str, label: Span) -> bool:
    """Whether a label names an outlet: by its last word, or because the text says what it reports."""
    said = text[label.start : label.end]
    found = [fold(w) for w in WORDS.findall(said)]
    if found and found[-1] in words.OUTLET_ENDINGS:
        return True
    return "-" in said and _elsewhere(text, label)


def _elsewhere(text: str, label: Span) -> bool:
    """Whether the label's words stand in the text a second time; a section's name seldom does."""
    said = text[label.start : label.end]
    low = said.title() if said.isupper() and len(said) > 3 else said  # noqa: PLR2004 - an acronym stays
    return text.find(said, label.end) >= 0 or text.find(low, label.end) >= 0
