"""Our own scorer: readings against gold pages; ``figures`` says what each figure means.

The definitions are those of the annotators' own scorer; where that is at hand, a test
holds that both give the same figures.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.readings import carried, core, folded, name_is_right, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.readings import GoldPage, GoldStatement, Reading, Said

Tally = Counter[str]
SAME_ENOUGH = 0.5  # Jaccard of word tokens, as in the literature on quotation spans


@dataclass(frozen=True, slots=True)
class Scope:
    """Which statements are asked for: of these forms and kinds; none means all."""

    forms: frozenset[str] | None = None
    kinds: frozenset[str] | None = None

    def asks(self, gold: GoldStatement) -> bool:
        """Whether a gold statement is of the kinds asked for and beyond doubt."""
        return not gold.doubt and (self.kinds is None or gold.kind in self.kinds)

    def takes(self, form: str) -> bool:
        """Whether a form is asked for."""
        return self.forms is None or form in self.forms


@dataclass(frozen=True, slots=True)
class Error:
    """One thing that was read wrongly, for the error list."""

    what: str
    page: str
    gold: str | None
    read: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Matched:
    """A page's gold statements and readings, and which was matched with which."""

    page: GoldPage
    said: tuple[Said, ...]
    pairs: dict[int, int]  # gold number → reading number
    asked: tuple[int, ...]  # gold numbers asked for
    given: tuple[int, ...]  # reading numbers that count


def score(
    pages: Iterable[tuple[GoldPage, Reading | None]], scope: Scope
) -> tuple[dict[str, float | None], list[Error]]:
    """Return the figures over all pages, and the errors."""
    total, errors = Tally(), list[Error]()
    for page, read in pages:
        total["docs"] += 1
        if read is None:
            total.update(_lost(page, scope))
            continue
        matched = match(page, read, scope)
        total.update(_counts(matched))
        total.update(_details(matched, errors))
        total.update(_head(page, read))
        errors += _unmatched(matched)
    return figures(total), errors


def match(page: GoldPage, read: Reading, scope: Scope) -> Matched:
    """Pair gold statements with readings, one to one, the most alike first."""
    said = _counted(page, carried(page.text, read).statements, scope)
    gold_words = [tokens(page.text, g.content, content=True) for g in page.statements]
    said_words = [tokens(page.text, s.content, content=True) for s in said]
    pairs = paired(gold_words, said_words)
    back = {j: i for i, j in pairs.items()}
    asked = tuple(i for i, g in enumerate(page.statements) if scope.asks(g) and scope.takes(g.form))
    given = tuple(
        j
        for j, s in enumerate(said)
        if (j not in back or scope.asks(page.statements[back[j]])) and scope.takes(s.form)
    )
    return Matched(page, said, pairs, asked, given)


def paired(gold: Sequence[frozenset[int]], said: Sequence[frozenset[int]]) -> dict[int, int]:
    """Pair by shared words, one to one, the most alike first: gold number → reading number."""
    alike = sorted(
        (-len(a & b) / len(a | b), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(said)
        if a & b and len(a & b) / len(a | b) >= SAME_ENOUGH
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in alike:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _counted(page: GoldPage, said: tuple[Said, ...], scope: Scope) -> tuple[Said, ...]:
    """Leave out kinds that the gold does not annotate, and what lies beyond a truncated text."""
    annotated = any(g.kind is not None for g in page.statements)
    kinds = scope.kinds or (None if annotated else frozenset({"speech"}))
    return tuple(s for s in said if (not kinds or s.kind in kinds) and (s.content or not page.truncated))


def _lost(page: GoldPage, scope: Scope) -> Tally:
    lost = [g for g in page.statements if scope.asks(g) and scope.takes(g.form)]
    return Tally(skipped=1, gold=len(lost), gold_named=sum(g.who is not None for g in lost))


def _counts(found: Matched) -> Tally:
    hits = [i for i in found.asked if i in found.pairs]
    matched = set(found.pairs.values())
    return Tally(
        gold=len(found.asked),
        pred=len(found.given),
        hit=len(hits),
        pred_hit=sum(j in matched for j in found.given),
        gold_named=sum(found.page.statements[i].who is not None for i in found.asked),
    )


def _details(found: Matched, errors: list[Error]) -> Tally:
    tally = Tally()
    for i in found.asked:
        if i in found.pairs:
            gold, said = found.page.statements[i], found.said[found.pairs[i]]
            tally.update(_agreement(found.page.text, gold, said))
            tally.update(_naming(found.page, gold, said, errors))
    return tally


def _agreement(text: str, gold: GoldStatement, said: Said) -> Tally:
    source, read = tokens(text, gold.source), tokens(text, said.source)
    exact = tokens(text, gold.content, content=True) == tokens(text, said.content, content=True)
    heard = any(set(core(v)) & set(core(w)) for v in gold.via for w in said.via)
    return Tally(
        exact=exact,
        linked=bool(source & read) or not (source or read),
        form=gold.form == said.form,
        stance=said.stance in gold.stances,
        via_gold=bool(gold.via),
        via=heard,
    )


def _naming(page: GoldPage, gold: GoldStatement, said: Said, errors: list[Error]) -> Tally:
    words = page.text[gold.content[0][0] : gold.content[0][1]]
    if gold.who is None:
        if said.name:
            errors.append(Error("named where gold has none", page.id, None, said.name, words))
        return Tally(named_none=bool(said.name))
    if not said.name:
        return Tally(matched_named=1)
    right, full = name_is_right(said.name, gold.who, page.speakers)
    if not right:
        errors.append(Error("misattributed", page.id, gold.who, said.name, words))
    return Tally(matched_named=1, named=1, speaker=right, canonical=full, wrong=not right)


def _head(page: GoldPage, read: Reading) -> Tally:
    tally = Tally()
    if page.published:
        got = (read.published or "")[:10]
        right = got == page.published[:10]
        tally.update(pub_gold=1, pub=right, pub_wrong=bool(got) and not right)
    if page.section:
        tally.update(section_gold=1, section=folded(read.section) == folded(page.section))
    if page.headline:
        right = bool(read.headline) and folded(read.headline) == folded(page.headline)
        tally.update(headline_gold=1, headline=right)
    return tally


def _unmatched(found: Matched) -> list[Error]:
    page, matched = found.page, set(found.pairs.values())
    missed = [page.statements[i] for i in found.asked if i not in found.pairs]
    invented = [found.said[j] for j in found.given if j not in matched and found.said[j].content]
    return [
        *(Error("missed", page.id, g.who, None, page.text[slice(*g.content[0])]) for g in missed),
        *(
            Error("invented", page.id, None, s.name, page.text[s.content[0][0] : s.content[-1][1]])
            for s in invented
        ),
    ]


def figures(n: Tally) -> dict[str, float | None]:
    """Return percentages from counts; none where there was nothing to count.

    precision, recall, f1: statements matched at a Jaccard of 0.5 or more. exact: f1 of those
    with equal words. linked: f1 over those whose source agrees too, the mention that the page
    gives; linked_recall: their recall; linked_of_matched: their share of those matched.
    speaker: f1 of those with the right speaker, over those that have one in the gold or carry a name.
    misattributed: of matched statements that carry a name, those with a wrong one. named: of
    matched statements whose speaker the page names, those that got any name. invented: of all
    that was read, what matches nothing.
    """
    by_name = n["named"] + n["named_none"] + n["pred"] - n["pred_hit"]
    return {
        "pages": n["docs"],
        "pages_skipped": n["skipped"],
        "gold": n["gold"],
        "read": n["pred"],
        "precision": share(n["pred_hit"], n["pred"]) or 0.0,
        "recall": share(n["hit"], n["gold"]) or 0.0,
        "f1": f1(n["hit"], n["gold"], n["pred_hit"], n["pred"]),
        "exact": f1(n["exact"], n["gold"], n["exact"], n["pred"]),
        "linked": f1(n["linked"], n["gold"], n["linked"], n["pred"]),
        "linked_recall": share(n["linked"], n["gold"]) or 0.0,
        "linked_of_matched": share(n["linked"], n["hit"]),
        "speaker": f1(n["speaker"], n["gold_named"], n["speaker"], by_name),
        "misattributed": share(n["wrong"], n["named"]),
        "named": share(n["named"], n["matched_named"]),
        "full_name": share(n["canonical"], n["named"]),
        "named_where_none": n["named_none"],
        "invented": share(n["pred"] - n["pred_hit"], n["pred"]),
        "form": share(n["form"], n["hit"]),
        "stance": share(n["stance"], n["hit"]),
        "via": share(n["via"], n["via_gold"]),
        "headline": share(n["headline"], n["headline_gold"]),
        "section": share(n["section"], n["section_gold"]),
        "published": share(n["pub"], n["pub_gold"]),
        "published_wrong": share(n["pub_wrong"], n["pub_gold"]),
    }


def share(part: int, whole: int) -> float | None:
    """Return a percentage, none of nothing."""
    return round(100 * part / whole, 1) if whole else None


def f1(hit: int, gold: int, right: int, read: int) -> float:
    """Return F1 in percent: ``hit`` of ``gold`` were found, ``right`` of ``read`` are right."""
    precision, recall = right / read if read else 0.0, hit / gold if gold else 0.0
    both = precision + recall
    return round(200 * precision * recall / both, 1) if both else 0.0
