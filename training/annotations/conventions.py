"""The conventions that a program can check; each complaint is one line that says what to mend."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.annotations.resolve import SAME, overlap
from training.annotations.standoff import FORMS, KINDS, STANCES, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from training.annotations.standoff import Record, Span, Speaker, Statement

PRONOUNS = frozenset("he she they it we i you who him her them us me his their its one".split())
# A straight or doubled mark; then a single one that opens, or closes.
DOUBLE = re.compile(r'"|\'\'|``')
OPENS = re.compile(r"(?<!\w)'(?=[\w$.\[(])")
CLOSES = re.compile(r"(?<=[\w.,!?%)\]-])'(?!\w)")
WORD = re.compile(r"\w+(?:'\w+)*")
ABBREVIATED = re.compile(r"(?:\b(?:[A-Za-z]\.)+|\b(?:Jr|Sr|Inc|Co|Corp|etc|No|St|Fla|Ariz|Calif|Mass)\.)$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between marks, both included; ``closed`` is false when it runs to the end."""

    start: int
    end: int
    closed: bool


def quoted(text: str) -> list[Quoted]:
    """The quoted stretches of one paragraph or one span, outermost only."""
    plain, out, at = text.translate(SAME), [], 0
    while at < len(plain):
        double, single = DOUBLE.search(plain, at), OPENS.search(plain, at)
        opening = min((m for m in (double, single) if m), key=lambda m: m.start(), default=None)
        if opening is None:
            break
        closes = CLOSES if opening is single and opening is not double else DOUBLE
        if closes is CLOSES and plain.startswith("''", opening.start()):
            closes = DOUBLE
        start, closing = _side(plain, opening, at), closes.search(plain, opening.end())
        if closing is None and closes is CLOSES:
            at = opening.end()
            continue
        if start != opening.start():
            out.append(Quoted(start, opening.end(), closed=True))
            at = opening.end()
            continue
        end = closing.end() if closing else len(plain)
        out.append(Quoted(start, end, closed=closing is not None))
        at = end
    return out


def _side(plain: str, mark: re.Match[str], at: int) -> int:
    """Where the quotation of ``mark`` starts: a mark that can only close goes back to ``at``."""
    behind = plain[mark.end() : mark.end() + 1]
    before = plain[mark.start() - 1 : mark.start()]
    only_closes = at == 0 and before and not before.isspace() and before not in "([-" and not behind.strip()
    return 0 if only_closes else mark.start()


def form_of(text: str, content: Iterable[Span]) -> str:
    """The form that the marks inside ``content`` show."""
    inside = outside = 0
    for s, e in content:
        stretches = quoted(text[s:e])
        for word in WORD.finditer(text[s:e].translate(SAME)):
            if any(q.start <= word.start() < q.end for q in stretches):
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def within(inner: Statement, outer: Statement) -> bool:
    """Whether all parts of ``inner`` stand in one content span of ``outer``."""
    parts = inner.content + inner.cue
    return inner is not outer and any(all(s <= a and b <= e for a, b in parts) for s, e in outer.content)


def of_speakers(text: str, speakers: Sequence[Speaker]) -> list[str]:
    """Complaints about the list of speakers."""
    out, seen, owner = [], set(), dict[str, str]()
    for s in speakers:
        if s.name in seen:
            out.append(f"speaker {s.name} is listed twice")
        seen.add(s.name)
        if s.type not in TYPES:
            out.append(f"speaker {s.name}: type is one of {', '.join(TYPES)}, not {s.type}")
        for a, b in s.aliases:
            form = text[a:b].casefold()
            if form in PRONOUNS:
                out.append(f"speaker {s.name}: a pronoun is no alias: {text[a:b]}")
            if owner.setdefault(form, s.name) != s.name:
                out.append(f"alias {text[a:b]} belongs to {owner[form]} and to {s.name}")
    return out


def of_values(s: Statement, names: set[str]) -> list[str]:
    """Complaints about form, kind, stance, who and via."""
    out = []
    for key, value, known in (
        ("form", s.form, FORMS),
        ("kind", s.kind, KINDS),
        ("stance", s.stance, STANCES),
    ):
        if value not in known:
            out.append(f"{key} is one of {', '.join(known)}, not {value}")
    if s.who is not None and s.who not in names:
        out.append(f"who is not among the speakers: {s.who}")
    if s.who in s.via:
        out.append("via names the speaker himself")
    return out


def of_spans(text: str, s: Statement, body: Span) -> list[str]:
    """Complaints about the edges and the form of one statement; ``sure`` silences them."""
    out = []
    shown = form_of(text, s.content)
    if s.form != shown and not (s.form == "direct" and not s.cue):
        out.append(f"form is {s.form}, the marks in the content say {shown}")
    for a, b in s.cue + s.source:
        if text[b - 1] in ",;:":
            out.append(f"a cue or source ends with a comma: {text[a:b]}")
    for a, b in s.source:
        if re.search(r"\s(?:who|which|that)$", text[a:b]):
            out.append(f"a source ends before who, which, that: {text[a:b]}")
    last = text[s.content[-1][0] : s.content[-1][1]]
    if re.search(r"[.,;:]$", last) and shown == "indirect" and not ABBREVIATED.search(last):
        out.append("the content ends with punctuation that belongs to the sentence")
    out += [
        f"a mark stands just outside the content: {text[a - 1 : b + 1][:40]}"
        for a, b in s.content
        if _bare(text, a, b)
    ]
    if any(b > body[1] for _, b in s.content):
        out.append("the content lies outside the body")
    return out


def _bare(text: str, a: int, b: int) -> bool:
    """Whether the whole content stands between marks that were left out."""
    left, right = text[max(0, a - 1) : a].translate(SAME), text[b : b + 1].translate(SAME)
    return left == right == '"'


def of_pairs(statements: Sequence[Statement]) -> list[tuple[int, str]]:
    """Complaints about statements that cross or lie in one another, each with the index it belongs to."""
    out = []
    for i, s in enumerate(statements):
        outer = [o for o in statements if within(s, o)]
        if any(o.who == s.who for o in outer if s.who):
            out.append((i, "lies in a statement of the same speaker: who quotes himself is annotated once"))
        elif outer and not any(o.who in s.via for o in outer):
            out.append((i, f"lies in a statement of {outer[0].who}, who is not in via"))
        crossing = [o for o in statements[:i] if _cross(s, o)]
        if crossing:
            out.append((i, "content crosses the content of an earlier statement"))
        if any(set(s.content) == set(o.content) for o in statements[:i]):
            out.append((i, "has the same content as an earlier statement"))
    return out


def _cross(a: Statement, b: Statement) -> bool:
    for x in a.content:
        for y in b.content:
            nested = (x[0] <= y[0] and y[1] <= x[1]) or (y[0] <= x[0] and x[1] <= y[1])
            if overlap(x, y) and not nested:
                return True
    return False


def unaccounted(text: str, record: Record) -> list[Span]:
    """Quoted stretches that are neither in a statement nor set aside."""
    known = [x for s in record.statements for x in s.content] + list(record.aside)
    out, at = [], 0
    for paragraph in re.split(r"(\n+)", text):
        spans = [(at + q.start, at + q.end) for q in quoted(paragraph)]
        out += [x for x in spans if not any(overlap(x, k) for k in known)]
        at += len(paragraph)
    return out
