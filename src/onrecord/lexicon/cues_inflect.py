"""English verb forms: regular by rule, the others from what the list gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SILENT_E = re.compile(r"[^eoy]e$")
_SHORT = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][bdgklmnprtvz]$")
# Stressed on the last syllable, so the consonant doubles though the verb is long.
_STRESSED = frozenset(
    {"admit", "begin", "commit", "concur", "demur", "forbid", "forget", "infer", "permit", "prefer"}
    | {"rebut", "recap", "refer", "regret", "submit", "upset"}
)
# Unstressed -l doubles in British spelling only: both are printed.
_TWO_WAYS = frozenset({"counsel", "label", "marvel", "quarrel", "signal"})


@dataclass(frozen=True, slots=True)
class Form:
    """One form; ``is_base`` for the infinitive and the -s form, which look like nouns."""

    text: str
    is_base: bool
    participle: bool


def inflected(lemma: str, irregular: Sequence[str] = ()) -> Iterator[Form]:
    """Give the forms of ``lemma``: base, -s, past, -ing; -ise beside every -ize.

    ``irregular`` gives the past and, where it differs, the participle (written, told);
    two pasts are joined by a comma ('learned,learnt'); '-' is a past like the base ('put').
    """
    for text in (lemma, _third(lemma)):
        yield from _spelled(text, is_base=True)
    for gerund in _gerunds(lemma):
        yield from _spelled(gerund)
    if irregular and irregular[0] == "-":
        return
    if not irregular:
        for past in _pasts(lemma):
            yield from _spelled(past)
        return
    for past in irregular[0].split(","):
        yield from _spelled(past)
    for participle in irregular[1:]:
        yield from _spelled(participle, participle=True)


def _spelled(text: str, *, is_base: bool = False, participle: bool = False) -> Iterator[Form]:
    yield Form(text, is_base, participle)
    british = re.sub(r"(?<=[a-z]{2}[a-z])iz(?=e|ing)", "is", text)
    if british != text:
        yield Form(british, is_base, participle)


def _third(lemma: str) -> str:
    if _SIBILANT.search(lemma):
        return (_stems(lemma)[0] if lemma.endswith("z") else lemma) + "es"
    if _CONSONANT_Y.search(lemma):
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stems(lemma: str) -> tuple[str, ...]:
    if _SHORT.match(lemma) or lemma in _STRESSED:
        return (lemma + lemma[-1],)
    if lemma in _TWO_WAYS:
        return (lemma, lemma + lemma[-1])
    return (lemma,)


def _pasts(lemma: str) -> list[str]:
    if lemma.endswith("e"):
        return [lemma + "d"]
    if _CONSONANT_Y.search(lemma):
        return [lemma[:-1] + "ied"]
    return [stem + "ed" for stem in _stems(lemma)]


def _gerunds(lemma: str) -> list[str]:
    if lemma.endswith("ie"):
        return [lemma[:-2] + "ying"]
    if _SILENT_E.search(lemma):
        return [lemma[:-1] + "ing"]
    return [stem + "ing" for stem in _stems(lemma)]
