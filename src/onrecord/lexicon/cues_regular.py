"""Regular verb forms of the languages other than English, as news prints them.

Third person, the tenses of reporting, participles (marked ``~`` where they need an
auxiliary, ``*`` for a form that is commonly another word) and adverbial participles;
one rule a language, keyed by the infinitive. A verb that does not follow its rule is
listed in full in its table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_INSEPARABLE = re.compile(r"(?:be|er|ver|ent|zer|wider|über|unter|miss)|.*ieren$")
# Verbs that add -e- before -t: sagte, but antwortete, begründete, zeichnete.
_NEEDS_E = re.compile(r"(?:[td]|chn|[^lrhaeiouäöümn][mn])$")


def regular(lemma: str, language: str) -> list[str]:
    """Give the forms of a regular verb beside its infinitive; none for a language without a rule."""
    rule = _RULES.get(language)
    return list(dict.fromkeys(rule(lemma))) if rule else []


def past(lemma: str, language: str) -> list[str]:
    """Give only the past of a verb whose present is irregular (Russian, Ukrainian)."""
    return _slavic_past(lemma, language)


def agreeing(participle: str) -> list[str]:
    """Give a French participle in its four agreements: admis, admise, admises."""
    plural = participle if participle.endswith("s") else participle + "s"
    return [participle + "~", participle + "e~", plural + "~", participle + "es~"]


def _german(lemma: str) -> list[str]:
    stem = lemma.removesuffix("n").removesuffix("e") if lemma.endswith("en") else lemma.removesuffix("n")
    t = "et" if _NEEDS_E.search(stem) else "t"
    # frage, sage, meine: as a first person or reported speech rarer than as a noun or pronoun
    ge = "" if _INSEPARABLE.match(lemma) else "ge"
    return [stem + t, stem + "e*", stem + t + "e", stem + t + "en", ge + stem + t + "~", lemma + "d"]


def _french(lemma: str) -> list[str]:
    stem = lemma.removesuffix("er")
    soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1], stem)
    strong = _french_stressed(stem)
    finite = [strong + "e", strong + "ent", soft + "ait", soft + "aient", soft + "a", stem + "èrent"]
    return [*finite, *agreeing(stem + "é"), soft + "ant"]


def _french_stressed(stem: str) -> str:
    """Give the stem before a silent ending: répèt-e, martèl-e, rappell-e."""
    if stem.endswith("pel"):
        return stem + "l"
    return re.sub(r"[ée]([bcdglmnrstv]|gu|qu)$", r"è\1", stem)


def _spanish(lemma: str) -> list[str]:
    stem = lemma[:-2]
    if lemma.endswith("ar"):
        return [stem + x for x in ("a", "an", "ó", "aron", "aba", "aban", "ado~", "ando", "ará")]
    return [stem + x for x in ("e", "en", "ió", "ieron", "ía", "ían", "ido~", "iendo")]


def _portuguese(lemma: str) -> list[str]:
    stem, vowel = lemma[:-2], lemma[-2]
    if vowel == "a":
        return [stem + x for x in ("a", "am", "ou", "aram", "ava", "avam", "ado~", "ando", "ará")]
    pasts = ("eu", "eram") if vowel == "e" else ("iu", "iram")
    return [stem + x for x in ("e", "em", *pasts, "ia", "iam", "ido~", vowel + "ndo")]


def _slavic_past(lemma: str, language: str) -> list[str]:
    if language == "uk":
        stem = lemma.removesuffix("ти")
        return [stem + x for x in ("в", "ла", "ло", "ли", "вши")]
    stem = lemma.removesuffix("ть")
    return [stem + x for x in ("л", "ла", "ло", "ли", "в")]


def _russian(lemma: str) -> list[str]:
    if lemma.endswith(("овать", "евать")):
        present = [lemma[:-5] + x for x in ("ует", "уют", "уя")]
    elif lemma.endswith(("ать", "ять")):
        present = [lemma[:-2] + x for x in ("ет", "ют", "я")]
    else:
        present = [lemma[:-3] + x for x in ("ит", "ят")]
    return [*_slavic_past(lemma, "ru"), *present]


def _ukrainian(lemma: str) -> list[str]:
    if lemma.endswith("увати"):
        present = [lemma[:-5] + x for x in ("ує", "ують", "уючи")]
    elif lemma.endswith(("ати", "яти")):
        present = [lemma[:-2] + x for x in ("є", "ють", "ючи")]
    else:
        present = [lemma[:-3] + x for x in ("ить", "ять")]
    return [*_slavic_past(lemma, "uk"), *present]


_HIGH = dict(zip("aıeiəouöü", "ııiiiuuüü", strict=True))
_LOW_FRONT = frozenset("eiəöü")
# Final t turns to d before a vowel: etti, but eden.
_SOFTENING = frozenset({"et", "kaydet", "reddet", "emret", "hisset", "keşfet", "vadet", "bahset", "eşit"})
_VOICELESS = frozenset("fstkçşhp")


def _vowels(stem: str, front: str) -> tuple[str, str]:
    """Give the high and the low vowel that endings take after ``stem``."""
    last = [c for c in stem if c in _HIGH][-1]
    return _HIGH[last], front if last in _LOW_FRONT else "a"


def _before_vowel(stem: str) -> str:
    return stem[:-1] + "d" if stem in _SOFTENING else stem


def _turkish(lemma: str) -> list[str]:
    stem = lemma[:-3]
    high, low = _vowels(stem, "e")
    d = "t" if stem[-1] in _VOICELESS else "d"
    open_end = stem[-1] in _HIGH
    soft = stem + "y" if open_end else _before_vowel(stem)
    short = stem[:-1] if open_end else soft
    yor = short + (_vowels(short, "e")[0] if any(c in _HIGH for c in short) else high) + "yor"
    told = stem + d + high
    return [
        *(told, f"{told}l{low}r", f"{stem}m{high}ş", f"{stem}m{high}şt{high}"),
        *(yor, f"{yor}lar", f"{yor}du", f"{soft}{low}n", f"{soft}{low}r{low}k", f"{soft}{high}p"),
        *(f"{told}ğ{high}", f"{told}ğ{high}n{high}"),
    ]


def _azerbaijani(lemma: str) -> list[str]:
    stem = lemma[:-3]
    high, low = _vowels(stem, "ə")
    k = "q" if low == "a" else "k"
    soft = stem + "y" if stem[-1] in _HIGH else _before_vowel(stem)
    return [
        *(f"{stem}d{high}", f"{stem}d{high}l{low}r", f"{soft}{high}b", f"{soft}{high}bl{low}r"),
        *(f"{stem}m{high}ş", f"{stem}m{high}şd{high}r", f"{soft}{high}r", f"{soft}{high}rl{low}r"),
        *(f"{soft}{low}n", f"{soft}{low}r{low}{k}", f"{stem}d{high}ğ{high}n{high}"),
    ]


_RULES: dict[str, Callable[[str], list[str]]] = {
    "de": _german,
    "fr": _french,
    "es": _spanish,
    "pt": _portuguese,
    "ru": _russian,
    "uk": _ukrainian,
    "tr": _turkish,
    "az": _azerbaijani,
}
