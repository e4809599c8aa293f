"""The language of an article: what the page declares, unless its text plainly contradicts it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from onrecord.types import Stated

if TYPE_CHECKING:
    from onrecord.article.draft import Draft

# A sentence: py3langid guesses shorter texts by a few letters.
_SHORTEST = 40
# Below this nothing is said. On sentences of the project's cases (train half) all answers above
# it were right; on long text the probability is 1.0 to many digits.
_SURE = 0.9
# To outweigh the page's own declaration a text must be long as well: names and quotations
# in other languages fill a short one.
_CONTRADICTS = 0.99
_LONG = 300
# more text does not change the answer, and costs time
_SAMPLE = 4000


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
    code, probability = _model().classify(words)
    if declared is None:
        return Stated(code, "language model", None) if probability >= _SURE else None
    if code != declared.value and probability >= _CONTRADICTS:
        return Stated(code, f"language model; {declared.basis} says {declared.value}", None)
    return declared


@cache
def _model() -> _Classifier:
    """py3langid's model, loaded once a process; deterministic, since it only multiplies and adds."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - numpy and a model of megabytes

    model: _Classifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return model
