"""Another word for somebody just named: "the former judge", "the 43-year-old", "the priest", "the club".

Only what the page itself makes plain: an epithet goes to whoever spoke last, if nobody was named since; a
title's noun to the one who bears the title; a noun for a body to the one body that speaks in the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.lexicon.names import (
    ARTICLES,
    DEFINITE,
    GROUP_WORDS,
    INDEFINITE,
    ORGANISATION_WORDS,
    SIGNED_WORDS,
)
from onrecord.lexicon.roles import EPITHETS, SAME_TITLE
from onrecord.speakers.names import is_role
from onrecord.types import BlockRole, Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.speakers.cast import Cast, Member
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.pronouns import Scene
    from onrecord.speakers.state import Voice, Voices
    from onrecord.speakers.tokens import Token
    from onrecord.types import Article

_HEADINGS = frozenset({BlockRole.HEADLINE, BlockRole.SUBHEADING})
_MADE = re.compile(r"[-‐](?:born|raised|educated|based|year-olds?|летн\w+|річн\w+|jährige\w*)$")
# Papers that have names of their own and no signer.
_PAPERS = frozenset("study report survey review audit census".split())
_REACH = 600  # characters back to "in a statement"
_NEAR = 1  # paragraphs back to where whoever is meant has spoken


class Epithets:
    """Looks up whom a description means by what was just said and who is named with which title."""

    def __init__(self, cast: Cast, scene: Scene, voices: Voices, voice_of: Callable[[Member], Voice]) -> None:
        self.cast = cast
        self.scene = scene
        self.voices = voices
        self.voice_of = voice_of
        self._titles = {same: _first_titled(cast, same) for same in SAME_TITLE}
        self._papers = _named_papers(cast.words.all, voices.article)

    def meant(self, phrase: Phrase) -> list[Voice]:
        """Give the one voice that the description means, or nothing."""
        if not phrase.definite:
            return []
        found = self._titled(phrase) or self._speaking(phrase) or self._body(phrase) or self._paper(phrase)
        return [found] if found else []

    def author(self, phrase: Phrase) -> Voice | None:
        """Give who spoke "in a statement", for "the statement" later in the paragraph."""
        head = phrase.head.low
        if not phrase.definite or len(phrase.core) > 1 or head not in SIGNED_WORDS:
            return None
        voice = self.scene.sole_in_paragraph([phrase.words[0]])
        place = phrase.words[0].span.start
        start = max(self.cast.words.start_of(phrase.words[0].block), place - _REACH)
        before = self.cast.words.between(start, place)
        told = any(a.low in INDEFINITE and b.low == head for a, b in pairwise(before))
        return voice if told else None

    def _titled(self, phrase: Phrase) -> Voice | None:
        """Give the one person named so far with a title of that sort: "Father First Last", "the priest"."""
        same = next((s for s in SAME_TITLE if phrase.head.low in s), None)
        if same is None or len(phrase.core) > 1:
            return None
        titled = self._titles[same]
        one = bisect_left(titled, phrase.words[0].span.start, key=lambda t: t[0]) == 1
        return self.voice_of(self.cast.members[titled[0][1]]) if one else None

    def _speaking(self, phrase: Phrase) -> Voice | None:
        """Give who spoke last, for an epithet, where nobody else was named or spoke since."""
        place = phrase.words[0].span.start
        voice = self.scene.last_before(place)
        if not _is_epithet(phrase) or voice is None or voice.member is None:
            return None
        start = self.cast.words.start_of(max(0, phrase.words[0].block - _NEAR))
        spoke = self.scene.spoken[bisect_left(self.scene.spoken, place, key=lambda s: s[0]) - 1][0]
        since = [m.member for m in self.cast.between(spoke, place) if m.member in self.scene.people]
        if voice.kind is not SpeakerKind.PERSON or spoke < start or (since and since[-1] != voice.member):
            return None
        return None if self._has_described(spoke, place) else voice

    def _has_described(self, start: int, end: int) -> bool:
        """Whether somebody is spoken of by a role between two places: "and the judge agreed"."""
        between = self.cast.words.between(start, end)
        return any(a.low in DEFINITE and is_role(b) and not b.upper for a, b in pairwise(between[1:]))

    def _body(self, phrase: Phrase) -> Voice | None:
        """Give the one voice of the paragraph so far, for "the club", where it may be a club."""
        if len(phrase.core) > 1 or phrase.head.low not in ORGANISATION_WORDS - GROUP_WORDS:
            return None
        voice = self.scene.sole_in_paragraph([phrase.words[0]])
        if voice is None or voice.member is None:
            return None
        if voice.kind is not SpeakerKind.ORGANISATION:
            if self.cast.sex.get(voice.member) or self.cast.is_titled(voice.member):
                return None
            self.embody(voice)
        return voice

    def embody(self, voice: Voice) -> None:
        """Take a voice for a body, as the page calls it "the group" or "the club": no "he" from here on."""
        voice.kind = SpeakerKind.ORGANISATION
        if voice.member is not None:
            self.scene.people.discard(voice.member)

    def _paper(self, phrase: Phrase) -> Voice | None:
        """Give the one paper that the page names in full, for "the report" or "the study"."""
        if len(phrase.core) > 1 or phrase.head.low not in _PAPERS or len(self._papers) != 1:
            return None
        return self.voices.get(self._papers[0], SpeakerKind.DOCUMENT)


def _first_titled(cast: Cast, titles: frozenset[str]) -> list[tuple[int, int]]:
    """Give where each person first has one of the titles, and who it is, in order."""
    first: dict[int, int] = {}
    for mention in cast.mentions:
        if any(w.low in titles for w in mention.run.title):
            first.setdefault(mention.member, mention.run.words[0].span.start)
    return sorted((start, member) for member, start in first.items())


def _named_papers(words: Sequence[Token], article: Article) -> list[Span]:
    """Find the names that end in "Study" or "Report", each where it stands first; no headline's."""
    headings = {n for n, b in enumerate(article.blocks) if b.role in _HEADINGS}
    found: dict[str, Span] = {}
    first: Token | None = None
    for word in words:
        if not word.upper or word.block in headings or word.low in ARTICLES:
            first = None
            continue
        first = word if first is None or not word.joined else first
        if word.low in _PAPERS and first is not word:
            span = Span(first.span.start, word.span.end)
            found.setdefault(article[span].casefold(), span)
    return list(found.values())


def _is_epithet(phrase: Phrase) -> bool:
    return phrase.core[0].low in EPITHETS or any(_MADE.search(w.low) for w in phrase.core[:2])
