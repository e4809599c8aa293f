"""Cues: the words by which a page says that somebody said something.

The lists themselves are text tables in ``cues_en`` … ``cues_az``; this module
holds what a cue is, reads the tables and answers look-ups. A table is built when
its language is first asked for and kept.

A table maps a head to words. The head is ``class kind stance frames``, each part
named as in the enums, frames joined by ``+``. The words below it stand one lemma
a line, or several apart by ``;``::

    lemma                       inflected by the rule of its language
    lemma: form form form       irregular; English: past and participle; others: every
                                form (+ alone: the regular past, as well as those listed;
                                form+: a French participle in its four agreements)

Marks: ``*`` the form is commonly another part of speech (on a lemma: its base, with
the -s form in English and the present in French, Spanish and Portuguese); ``!`` on a
lemma: every form is weak; ``>`` on a lemma: goes on from words before; ``~`` on a form:
a participle, a cue only after an auxiliary. Forms in AMBIGUOUS are ``*`` whatever their
lemma ('reading', 'felt'): seldom cues in the training half of PolNeAR.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from onrecord.lexicon.cues_inflect import inflected
from onrecord.lexicon.cues_regular import agreeing, past, regular
from onrecord.lexicon.languages import LANGUAGES
from onrecord.types import CueClass, Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DOTTED = frozenset({"tr", "az"})
_CLITICS = frozenset({"fr", "pt"})
# Where the present of a verb is often a noun too: la demande, la pregunta, a fala.
_NOUNLIKE = frozenset({"fr", "es", "pt"})

Position = Literal["before", "after"]


class Frame(StrEnum):
    """What may follow or surround a cue."""

    QUOTE = "quote"
    """Introduces or closes quoted words: she said: "…" / "…," she said."""
    CLAUSE = "clause"
    """Takes a that-clause, with or without 'that', or stands after it: …, she said."""
    URGE = "urge"
    """An object and an infinitive: urged them to stay."""
    OBJECT = "object"
    """The noun object is, or holds, the content: denied the claim, blamed him for."""
    NAME = "name"
    """Gives a name to its object: called it "a farce", described her as."""
    INFINITIVE = "infinitive"
    """An infinitive alone: promised to pay. No rule reads it yet."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue, as one of its forms is printed.

    ``ambiguous``: this form is more often something else (a noun: 'report', 'state';
    a verb of doing: 'put', 'gave'), so ask for more evidence than the word alone.
    ``continues``: goes on from earlier words of the same source ('added').
    ``participle``: a cue only after an auxiliary ('hat … gesagt', 'a déclaré').
    ``position`` (phrases only): where the source stands, seen from the phrase;
    'before' also for a phrase with a verb, whose subject may yet follow it
    (inverted, as in '"…", went on the mayor').
    """

    lemma: str
    cue_class: CueClass
    kind: Kind
    stance: Stance
    frames: frozenset[Frame]
    ambiguous: bool = False
    continues: bool = False
    participle: bool = False
    position: Position = "before"


def cue_of(word: str, language: str) -> Cue | None:
    """Give the cue that ``word`` is a form of, or none where it is no cue of the language.

    The word is one surface form without spaces; it is folded (``fold``). French and
    Portuguese pronouns tied to it do not hide it: 's’exclame-t-elle', 'queixou-se'.
    """
    found = _words(language)
    text = fold(word, language)
    if text not in found and language in _CLITICS:
        text = text.partition("-")[0].rpartition("'")[2]
    return found.get(text)


def plainly_quotes(word: str, language: str) -> bool:
    """Tell whether a word is a cue of quoted words and, as it is printed, hardly anything else."""
    cue = cue_of(word, language)
    return cue is not None and Frame.QUOTE in cue.frames and not cue.ambiguous


def fold(text: str, language: str) -> str:
    """Fold case and straighten apostrophes, as all words of this module are folded.

    Keeps the length, so that positions in folded text hold in the text itself (which
    is why it is not ``str.casefold``, where ß is two). Turkish and Azerbaijani pair I
    with ı and İ with i.
    """
    if language in _DOTTED:
        text = text.replace("I", "ı")
    return text.replace("İ", "i").replace("’", "'").replace("ʼ", "'").lower()


def forms(language: str) -> frozenset[str]:
    """Give all single-word surface forms, folded; empty for a language without a list."""
    return frozenset(_words(language))


@cache
def phrases(language: str) -> Mapping[str, Cue]:
    """Give the cues of several words (or of one, where a preposition), folded, words one space apart.

    ``…`` stands for a few words between: 'as … put it'. Apostrophes are straight (')
    here: ``fold`` the text before looking up.
    """
    if language not in LANGUAGES:
        return MappingProxyType({})
    found: dict[str, Cue] = {}
    for head, body in _tables(language).PHRASES.items():
        *rest, position = head.split()
        cue = _head(" ".join(rest))
        for entry in _entries(body):
            cue_lemma, texts = _phrase_forms(entry, language)
            marked = replace(
                cue,
                lemma=cue_lemma.rstrip("*>"),
                ambiguous="*" in cue_lemma,
                continues=">" in cue_lemma,
                position="after" if position == "after" else "before",
            )
            for text in texts:
                found.setdefault(fold(text, language), marked)
    return MappingProxyType(found)


@cache
def nouns(language: str) -> frozenset[str]:
    """Give the nouns that name a piece of saying ('claim', 'allegations'), folded.

    They open the content after a cue with ``Frame.OBJECT``: rejected claims that …
    """
    if language not in LANGUAGES:
        return frozenset()
    return _folded(_tables(language).NOUNS, language)


@cache
def _words(language: str) -> Mapping[str, Cue]:
    if language not in LANGUAGES:
        return MappingProxyType({})
    tables = _tables(language)
    found: dict[str, Cue] = {}
    for head, body in tables.VERBS.items():
        cue = _head(head)
        for entry in _entries(body):
            for form, marked in _marked(entry, cue, language):
                found.setdefault(fold(form, language), marked)
    for form in _folded(tables.AMBIGUOUS, language) & found.keys():
        found[form] = replace(found[form], ambiguous=True)
    return MappingProxyType(found)


def _tables(language: str) -> _Tables:
    module: _Tables = import_module(f"onrecord.lexicon.cues_{language}")  # type: ignore[assignment]  # a data module: the tests check its shape
    return module


def _head(head: str) -> Cue:
    cue_class, kind, stance, frames = head.split()
    return Cue(
        lemma="",
        cue_class=CueClass(cue_class),
        kind=Kind(kind),
        stance=Stance(stance),
        frames=frozenset(Frame(f) for f in frames.split("+")),
    )


def _entries(body: str) -> Iterator[str]:
    for line in body.splitlines():
        yield from (entry.strip() for entry in line.split(";") if entry.strip())


def _folded(body: str, language: str) -> frozenset[str]:
    return frozenset(fold(entry, language) for entry in _entries(body))


def _marked(entry: str, cue: Cue, language: str) -> Iterator[tuple[str, Cue]]:
    """Give every form of one entry with the cue as that form has it."""
    name, _, listed = entry.partition(":")
    lemma = name.rstrip("*!>")
    marks = name[len(lemma) :]
    cue = replace(cue, lemma=lemma, ambiguous="!" in marks, continues=">" in marks)
    if language == "en":
        for form in inflected(lemma, listed.split()):
            noun = "*" in marks and form.is_base
            yield form.text, replace(cue, ambiguous=cue.ambiguous or noun, participle=form.participle)
        return
    for form_marked in _listed(lemma, marks, listed.split(), language):
        text = form_marked.rstrip("*~")
        own = form_marked[len(text) :]
        yield text, replace(cue, ambiguous=cue.ambiguous or "*" in own, participle="~" in own)


def _listed(lemma: str, marks: str, listed: list[str], language: str) -> Iterator[str]:
    """Give the forms of an entry with their marks, those without a mark first: first come wins."""
    found = []
    if not {" ", "'"} & set(lemma):  # of 'se souvenir' the forms alone are words
        found.append(lemma + ("*" if "*" in marks else ""))
    if not listed:
        first, *others = regular(lemma, language)
        found += [first + "*" if "*" in marks and language in _NOUNLIKE else first, *others]
    for form in listed:
        if form == "+":
            found += past(lemma, language)
        elif form.endswith("+"):
            found += agreeing(form[:-1])
        else:
            found.append(form)
    for form in sorted(found, key=lambda form: "~" in form):
        yield form
        if "ё" in form:
            yield form.replace("ё", "е")


def _phrase_forms(entry: str, language: str) -> tuple[str, list[str]]:
    """Give the lemma with its marks, and the phrase in every form of its verb.

    The verb is the word before ``/`` in English ('point/ out', 'go/went,gone on') and
    the last word elsewhere ('ifade/ etmek').
    """
    first, slash, rest = entry.partition("/")
    if not slash:
        return entry, [entry.rstrip("*>")]
    if language != "en":
        verb = rest.strip().rstrip("*>")
        return f"{first}{rest}", [f"{first} {form}" for form in (verb, *regular(verb, language))]
    listed, _, tail = rest.partition(" ")
    words = [form.text for form in inflected(first, listed.replace(",", " ").split())]
    bare = tail.rstrip("*>")
    return f"{first} {tail}", [f"{word} {bare}" for word in words]


class _Tables:
    """The shape of a data module."""

    VERBS: Mapping[str, str]
    PHRASES: Mapping[str, str]
    NOUNS: str
    AMBIGUOUS: str
