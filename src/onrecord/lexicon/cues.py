"""Cues: the words by which a page says that somebody said something.

The lists themselves are text tables in ``cues_en`` … ``cues_az``; this module
holds what a cue is, reads the tables and answers look-ups. A table is built when
its language is first asked for and kept.

A table maps a head to words. The head is ``class kind stance frames``, each part
named as in the enums, frames joined by ``+``. The words below it stand one lemma
a line, or several apart by ``;``::

    lemma: form form form       the forms as printed; the lemma itself is one of them
    lemma                       alone: inflected by ``cues_inflect`` (English only)

Marks after a lemma or form: ``*`` the form is commonly another part of speech
(English: on a lemma, its base and -s forms), ``!`` (on a lemma) every form is
weak, ``>`` (on a lemma) goes on from words before, ``~`` (on a form) a participle
that is a cue only after an auxiliary.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from onrecord.lexicon.cues_inflect import inflected
from onrecord.types import CueClass, Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LANGUAGES = ("en", "ru", "tr", "fr", "de", "az", "es", "pt", "uk")
"""The languages that have lists; any other has none, and every look-up is empty."""

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
    """An infinitive alone: promised to pay."""


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

    Case is folded; the word is one surface form without spaces ('said', 'a-t-il').
    """
    return _words(language).get(word.casefold())


def forms(language: str) -> frozenset[str]:
    """Give all single-word surface forms, casefolded; empty for a language without a list."""
    return frozenset(_words(language))


@cache
def phrases(language: str) -> Mapping[str, Cue]:
    """Give the cues of several words (or of one, where a preposition), casefolded, words one space apart.

    ``…`` stands for a few words between: 'as … put it'. Apostrophes are straight (')
    here: straighten those of the text before looking up.
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
                found.setdefault(text.casefold(), marked)
    return MappingProxyType(found)


@cache
def negations(language: str) -> frozenset[str]:
    """Give words and phrases that negate a cue or put it off ('not', 'declined to'), casefolded.

    Where a language negates inside the verb (Turkish, Azerbaijani), the negated
    forms of its cues are listed. Apostrophes are straight.
    """
    if language not in LANGUAGES:
        return frozenset()
    return frozenset(entry.casefold() for entry in _entries(_tables(language).NEGATIONS))


@cache
def nouns(language: str) -> frozenset[str]:
    """Give the nouns that name a piece of saying ('claim', 'allegations'), casefolded.

    They open the content after a cue with ``Frame.OBJECT``: rejected claims that …
    """
    if language not in LANGUAGES:
        return frozenset()
    return frozenset(entry.casefold() for entry in _entries(_tables(language).NOUNS))


@cache
def _words(language: str) -> Mapping[str, Cue]:
    if language not in LANGUAGES:
        return MappingProxyType({})
    found: dict[str, Cue] = {}
    for head, body in _tables(language).VERBS.items():
        cue = _head(head)
        for entry in _entries(body):
            for form, marked in _marked(entry, cue, language):
                found.setdefault(form.casefold(), marked)
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
    for form_marked in (lemma + ("*" if "*" in marks else ""), *listed.split()):
        text = form_marked.rstrip("*~")
        own = form_marked[len(text) :]
        yield text, replace(cue, ambiguous=cue.ambiguous or "*" in own, participle="~" in own)


def _phrase_forms(entry: str, language: str) -> tuple[str, list[str]]:
    """Give the lemma with its marks, and the phrase in every form of its first word.

    English inflects a first word that is followed by ``/``: 'point/ out', 'go/went,gone on'.
    """
    verb, slash, rest = entry.partition("/")
    if not slash or language != "en":
        return entry, [entry.rstrip("*>")]
    listed, _, tail = rest.partition(" ")
    words = [form.text for form in inflected(verb, listed.replace(",", " ").split())]
    bare = tail.rstrip("*>")
    return f"{verb} {tail}", [f"{word} {bare}" for word in words]


class _Tables:
    """The shape of a data module."""

    VERBS: Mapping[str, str]
    PHRASES: Mapping[str, str]
    NEGATIONS: str
    NOUNS: str
