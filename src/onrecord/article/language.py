"""The language of an article: what the page declares, unless its text plainly contradicts it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Protocol

from onrecord.types import Stated

if TYPE_CHECKING:
    from onrecord.article.draft import Draft

# A sentence: py3langid guesses shorter texts by a few letters.
_SHORTEST = 40
# Below this nothing is said. A judgement: single sentences often stay below it where the answer is
# wrong; on long text the probability is 1.0 to many digits.
_SURE = 0.9
# To outweigh the page's own declaration a text must be long as well: names and quotations
# in other languages fill a short one.
_CONTRADICTS = 0.99
_LONG = 300
# more text does not change the answer, and costs time
_SAMPLE = 2000
# Most pages declare their language truly, and loading the model takes 60 MB: where these words
# of the declared language, which no text of it lacks, are so common, the model is not asked.
# Nor for English undeclared: its words are like no neighbour's (those of Spanish or German are).
_PLAIN = 0.1
_COMMON = {
    "en": "the of and to in that is was for on with he she said",
    "ru": "и в не на что с он по как к но его это",
    "tr": "ve bir bu da de için ile çok olarak daha olan dedi",
    "fr": "le la les de des du et un une est que qui dans pour",
    "de": "der die das und den von zu mit ist des dem nicht ein",
    "az": "və bu bir ilə ki da də üçün olan edib deyib",
    "es": "el la los de del y que en un una las por con",
    "pt": "o a os de do da e que em um uma não com para",
    "uk": "і в не на що з та у до як за це він",
}
_COMMON_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")


class _Classifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of(draft: Draft) -> Stated | None:
    """Return the ISO 639-1 code of the article's language with its basis, or none.

    None when nothing is declared and the text is too short or too mixed to tell.
    """
    words = "\n".join(draft.text[b.span.start : b.span.end] for b in draft.blocks)[:_SAMPLE]
    declared = draft.language
    if len(words) < (_SHORTEST if declared is None else _LONG):
        return declared
    if declared is not None and _plainly(words, declared.value):
        return declared
    if declared is None and _plainly(words, "en"):
        return Stated("en", "common words of the text", None)
    code, probability = _model().classify(words)
    if declared is None:
        return Stated(code, "language model", None) if probability >= _SURE else None
    if code != declared.value and probability >= _CONTRADICTS:
        return Stated(code, f"language model; {declared.basis} says {declared.value}", None)
    return declared


def _plainly(words: str, code: str) -> bool:
    """Whether the most common words of a language are common here, and no other's are more so."""
    found = _WORD.findall(words.casefold())
    counts = {other: sum(word in common for word in found) for other, common in _COMMON_WORDS.items()}
    own = counts.get(code, 0)
    return own >= _PLAIN * len(found) and own == max(counts.values())


@cache
def _model() -> _Classifier:
    """py3langid's model, loaded once a process; deterministic, since it only multiplies and adds."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - numpy and a model of megabytes

    model: _Classifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return model
