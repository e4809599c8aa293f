"""From each statement's source phrase to a voice: names, parts of names, roles, pronouns, labels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import cue_of
from onrecord.lexicon.languages import reading_language
from onrecord.lexicon.names import (
    ARTICLES,
    BOUNDARIES,
    DOCUMENT_WORDS,
    OPENERS,
    POSSESSIVES,
    PRONOUNS,
    SIGNED_WORDS,
)
from onrecord.lexicon.roles import ELDER, KIN, RANKS, ROLES, YOUNGER
from onrecord.speakers.antecedents import Antecedents, Ask
from onrecord.speakers.cast import Cast, sex_of
from onrecord.speakers.choice import Chooser, one_of_several
from onrecord.speakers.cited import cited_by, is_outlet
from onrecord.speakers.described import kind_of, may_label, may_speak
from onrecord.speakers.earlier import Earlier
from onrecord.speakers.epithets import Epithets
from onrecord.speakers.hindsight import Hindsight
from onrecord.speakers.labels import Labels
from onrecord.speakers.late import named_after
from onrecord.speakers.names import is_full, is_role, span_of
from onrecord.speakers.outlets import Outlets
from onrecord.speakers.phrase import Phrase, Sort, head_of, segments_of
from onrecord.speakers.pronouns import THEY, Scene, fits
from onrecord.speakers.reading import read_phrase
from onrecord.speakers.roles import Roles
from onrecord.speakers.state import Known, Voice, Voices
from onrecord.speakers.tokens import words_of
from onrecord.speakers.worded import Worded
from onrecord.types import Basis, BlockRole, Flag, Form, NoSpeaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.lexicon.names import Pronoun
    from onrecord.speakers.antecedents import Option
    from onrecord.speakers.cast import Member
    from onrecord.speakers.state import Outcome
    from onrecord.speakers.tokens import Token
    from onrecord.types import Article, Statement

_FRONT = 5  # characters of an article and a mark before a name
_TOGETHER = 8  # words of "First Last and Other Name"
_SOME = frozenset(["some", "several", "many", "most", "few", "all", "both"])
_PASSIVES = frozenset(["told", "asked", "urged", "ordered", "warned", "advised"])
# Who speaks without a name as a rule: "a senior official" need not be named later.
_ANONYMOUS = frozenset(
    "official source spokesman spokeswoman spokesperson diplomat aide witness officer".split()
)


class Resolver:
    """Resolves all statements of one article, body first in reading order, headline last."""

    def __init__(self, article: Article, statements: Sequence[Statement], least: float) -> None:
        self.article = article
        self.statements = statements
        self.language = reading_language(article)
        self.words = words_of(article)
        self.cast = Cast(article, self.words, frozenset(x for s in statements for x in s.source))
        self.roles = Roles(self.cast)
        self.cast.sex = self.roles.sexes() | self.cast.sex  # given names and titles tell more surely
        self.voices = Voices(article)
        self.carriers: dict[str, Phrase] = {}  # the outlet that cites the speaker, by statement
        self.phrases = [self._phrase(s) for s in statements]
        self.scene = Scene(self.cast, self.language, statements)
        antecedents = Antecedents(article, Worded(self.cast, self.roles), self.scene)
        self.chooser = Chooser(antecedents, self.voice_of, least)
        self.labels = Labels(article, self.cast)
        self.outlets = Outlets(self.cast)
        self.earlier = Earlier(self.voices, self.cast, self.outlets, self.voice_of)
        self.epithets = Epithets(self.cast, self.scene, self.voices, self.voice_of)
        self.by_id = {s.id: n for n, s in enumerate(statements)}
        self.outcomes: dict[int, Outcome] = {}

    def all(self) -> list[Outcome]:
        """Give the outcome of every statement, in the statements' order."""
        self.scene.people |= self.roles.members | {n for n in self.cast.sex if not self.cast.members[n].body}
        for phrase in self.phrases:
            if phrase and phrase.sort is Sort.PERSON:
                self.scene.people |= {
                    m.number for m in self._fits(phrase) if not m.words[-1].low.endswith("s")
                }
        headings = [n for n, s in enumerate(self.statements) if self._in_heading(s)]
        body = sorted(
            set(range(len(self.statements))) - set(headings), key=lambda n: _place(self.statements[n])
        )
        hindsight = Hindsight(self)
        self._resolve(body)
        hindsight.name_opener(body)
        self._resolve(headings)
        hindsight.repeat(headings)
        return [self.outcomes[n] for n in range(len(self.statements))]

    def _resolve(self, numbers: Sequence[int]) -> None:
        for n in numbers:
            outcome = self._outcome(n)
            self.outcomes[n] = outcome
            if isinstance(outcome, Known):
                self._note(n, outcome)

    def _phrase(self, statement: Statement) -> Phrase | None:
        """Read the first source mention that names; else the first."""
        text = self.article.text
        sources = [w for s in statement.source if (w := self.words.of((s,)) or self.words.within(s, text))]
        read = [read_phrase(self._trimmed(w), self.cast, self.language) for w in sources]
        found = next((p for p in read if p.sort is Sort.PERSON), read[0] if read else None)
        if found and len({p.name[-1].fold for p in read if p.sort is Sort.PERSON}) > 1:
            found = self._together(found, sources)
        paper = next((p for p in read if p is not found and p.sort is Sort.BODY and is_outlet(p.core)), None)
        if paper is not None and found and found.sort is Sort.PERSON:
            self.carriers[statement.id] = paper
        cited = cited_by(found, self.words) if found and self.language == "en" else ()
        if not cited or found is None:
            return found
        self.carriers[statement.id] = found
        return read_phrase(cited, self.cast, self.language)

    def _together(self, found: Phrase, sources: Sequence[Sequence[Token]]) -> Phrase:
        """Read several sources that name different people as a group, where they stand near."""
        first, last = sources[0][0].span.start, sources[-1][-1].span.end
        words = self.words.between(first, last)
        return replace(found, sort=Sort.GROUP, core=words, words=words) if len(words) <= _TOGETHER else found

    def _trimmed(self, words: Sequence[Token]) -> Sequence[Token]:
        """Cut off what a source span took along: "Kesse said", "the mayor to", "May 2017, First Last"."""
        front, *rest = segments_of(words)
        dated = rest and rest[0][0].upper and front[-1].text.isdigit() and not is_role(front[0])
        if dated or (rest and front[-1].low in ELDER | YOUNGER and front[0].low in POSSESSIVES):
            words = words[len(front) :]  # "three years her junior, the clerk"
        while len(words) > 1 and not words[-1].upper:
            paper = words[-2].opens and words[-1].low in DOCUMENT_WORDS  # "Recent reports"
            named = words[-2].upper and words[-2].low not in OPENERS and not paper
            cue = named and cue_of(words[-1].text, self.language) is not None
            if not cue and words[-1].low not in BOUNDARIES:
                break
            words = words[:-1]
        return words

    def _in_heading(self, statement: Statement) -> bool:
        words = self.words.of(statement.content[:1])
        return bool(words) and self.article.blocks[words[0].block].role is BlockRole.HEADLINE

    def _note(self, number: int, outcome: Known) -> None:
        outcome.voice.mentions.update([outcome.mention] if outcome.mention else [])
        statement = self.statements[number]
        if self._in_heading(statement) or statement.within is not None:
            return
        self.chooser.antecedents.said(outcome.voice, statement)
        length = len(self.words.of(statement.content))
        self.scene.spoke(_place(statement), outcome.voice, length)
        if len(statement.content) > 1 and statement.content[-1].start > _place(statement):
            # who speaks on, speaks there as well
            self.scene.spoke(statement.content[-1].start, outcome.voice, length)

    def _outcome(self, number: int) -> Outcome:
        statement, phrase = self.statements[number], self.phrases[number]
        if phrase is None or (self._in_heading(statement) and self._is_told(statement)):
            return self._unsourced(number)
        if self.labels.is_label(statement, phrase):
            if self._in_heading(statement) and phrase.sort is not Sort.PERSON and not may_label(phrase):
                return NoSpeaker.NO_CANDIDATE
            found = self.labels.read(phrase, self.voices)
            if found is not None:
                return found
        return self._sourced(statement, phrase)

    def _sourced(self, statement: Statement, phrase: Phrase) -> Outcome:
        if phrase.sort is Sort.PRONOUN:
            return self._pronoun(statement, phrase)
        if phrase.sort is Sort.VAGUE:
            group = self.scene.group_before(phrase.words[0]) if _is_part(phrase) else None
            return Known(group, Basis.ROLE, span_of(phrase.words)) if group else NoSpeaker.AMBIGUOUS
        if phrase.sort is Sort.PERSON:
            return self._person(statement, phrase, heading=self._in_heading(statement))
        if phrase.sort is Sort.BODY:
            return self._body(phrase)
        return self._noun(statement, phrase, heading=self._in_heading(statement))

    def _is_told(self, statement: Statement) -> bool:
        """Whether a headline's cue is a passive, whose subject is told: "Bank told to pay"."""
        if len(statement.cue) != 1 or self.language != "en":
            return False
        cue, source = statement.cue[0], statement.source[-1]
        if source.end > cue.start or self.article[cue].casefold() not in _PASSIVES:
            return False
        after = self.words.between(cue.end, self.words.start_of(self.words.of((cue,))[0].block + 1))
        return not after or after[0].low == "to"

    # --- names

    def _person(self, statement: Statement, phrase: Phrase, *, heading: bool) -> Outcome:
        bearers = self._fits(phrase)
        if len(bearers) > 1 and sex_of(phrase.title):
            return one_of_several(bearers)  # "Ms Ngo" of two whose sex the page does not tell
        if len(bearers) > 1:
            return self._one_of(statement, phrase, {m.number for m in bearers})
        span = span_of(phrase.name)
        if not bearers:
            voice = self.voices.get(span, SpeakerKind.PERSON, sex_of(phrase.title))
            self._role(voice, phrase)
            return Known(voice, Basis.FULL_NAME, span)
        voice = self.voice_of(bearers[0])
        self._role(voice, phrase)
        part = not is_full(phrase.name) and len(bearers[0].parts) > 1
        basis = Basis.PART_NAME if part else Basis.FULL_NAME
        return Known(voice, Basis.HEADLINE if heading and part else basis, span_of(phrase.core))

    def _one_of(self, statement: Statement, phrase: Phrase, bearers: set[int]) -> Outcome:
        """Choose between those who bear a name: by what the page calls them, else by the signs."""
        first = next(w.low for w in phrase.words if w.low not in ARTICLES)
        told = self.roles.by_age(first, bearers)
        if told is not None:
            return Known(self.voice_of(self.cast.members[told]), Basis.PART_NAME, span_of(phrase.core))
        ask = Ask(phrase.name, statement, lambda o: o.member is not None and o.member.number in bearers)
        return self.chooser.choose("name", ask, Basis.PART_NAME)

    def _fits(self, phrase: Phrase) -> list[Member]:
        return self.cast.fit(phrase.name, phrase.title)

    def voice_of(self, member: Member) -> Voice:
        """Give the voice of a member of the cast."""
        kind = SpeakerKind.ORGANISATION if member.body else SpeakerKind.PERSON
        return self.voices.get(member.span, kind, self.cast.sex.get(member.number, ""), member.number)

    def _role(self, voice: Voice, phrase: Phrase) -> None:
        if voice.role is None and phrase.role is not None:
            voice.role = phrase.role

    def _body(self, phrase: Phrase) -> Outcome:
        span = span_of(phrase.name)
        fits = self.cast.fit(phrase.name)
        if not fits and self.language != "de":  # where every noun has a capital, what holds it is no name
            fits = self.cast.bodies_with(phrase.name)
        voice = self.voice_of(fits[0]) if len(fits) == 1 else self.voices.get(span, SpeakerKind.ORGANISATION)
        if phrase.role is not None:  # "the group, Name": "the group" is its name from here on
            described = self.words.of((phrase.role,))
            voice.head, voice.words = head_of(described).low, frozenset(w.low for w in described)
            self.epithets.embody(voice)
        part = len(fits) == 1 and not fits[0].body
        return Known(voice, Basis.PART_NAME if part else Basis.FULL_NAME, span_of(phrase.core))

    # --- descriptions

    def _noun(self, statement: Statement, phrase: Phrase, *, heading: bool) -> Outcome:
        """Resolve a description by the role it words, by an earlier description, else take it as worded."""
        span = span_of(phrase.core)
        holders = self._holders(phrase, heading=heading)
        known = [self.voice_of(self.cast.members[n]) for n in holders]
        if not known and (phrase.definite or heading):
            known = self.earlier.described(phrase)
        if not known and not heading:
            known = self.earlier.of(phrase) or self.epithets.meant(phrase) or self._later(statement, phrase)
        if len(known) == 1:
            return Known(known[0], Basis.HEADLINE if heading else Basis.ROLE, span)
        if phrase.words[0].low == "its" and phrase.head.low in SIGNED_WORDS:
            owner = self.scene.just_spoke(PRONOUNS["en"]["it"], phrase.words[0])
            return owner if isinstance(owner, NoSpeaker) else Known(owner, Basis.ROLE, span)
        if author := self.epithets.author(phrase):
            return Known(author, Basis.ROLE, span)
        chosen = self._headlined(statement, phrase) if heading and not known else None
        if isinstance(chosen, Known):
            return chosen
        if holders:
            return one_of_several([self.cast.members[n] for n in holders])
        return self._as_worded(phrase, heading=heading)

    def _headlined(self, statement: Statement, phrase: Phrase) -> Outcome:
        """Choose whom of those who speak in the body a headline's description means."""

        def fits(one: Option) -> bool:
            return one.kind is SpeakerKind.PERSON and one.member is not None and bool(one.spoke)

        if kind_of(phrase) is not SpeakerKind.UNNAMED:
            return NoSpeaker.NO_CANDIDATE
        return self.chooser.choose("headline", Ask(phrase.core, statement, fits, phrase), Basis.HEADLINE)

    def _holders(self, phrase: Phrase, *, heading: bool) -> list[int]:
        its = phrase.words[0].low == "its" and phrase.head.low not in KIN  # "its founder": a body's
        if phrase.indefinite or not (phrase.definite or its or heading or len(phrase.words) == 1):
            return []
        holders = self.roles.holders(phrase)
        if not holders and heading and phrase.core[0].low in ROLES:  # "Mayor deletes …"
            holders = self.roles.holders(replace(phrase, core=phrase.core[:1]))
        return holders

    def _as_worded(self, phrase: Phrase, *, heading: bool) -> Outcome:
        if phrase.head.low in SIGNED_WORDS or not may_speak(phrase, heading=heading):
            return NoSpeaker.NO_CANDIDATE
        span, kind = span_of(phrase.core), kind_of(phrase)
        opens = phrase.indefinite and kind is SpeakerKind.UNNAMED and phrase.head.low not in _ANONYMOUS
        if opens and self.scene.names_only_after(span.start):
            return NoSpeaker.AMBIGUOUS  # "A cyclist …" opens the story; who it is comes later
        # Of somebody described by no more than a noun the article stays: "a woman" is not "the woman".
        bare = kind is not SpeakerKind.UNNAMED or phrase.head is phrase.core[-1]
        whole = (*phrase.words[:1], *phrase.core) if phrase.indefinite and bare else phrase.core
        voice = self.voices.get(span_of(whole), kind, sex_of(phrase.head.low))
        voice.head = voice.head or phrase.head.low
        voice.words = voice.words or frozenset(w.low for w in phrase.core)
        return Known(voice, Basis.AS_WORDED, span)

    def _later(self, statement: Statement, phrase: Phrase) -> list[Voice]:
        """Give the voice whose name follows on the role, told by its head from then on."""
        goes_on = statement.content[-1].end > statement.source[0].start
        if statement.content[0].start > statement.source[0].start or (
            goes_on and phrase.head.low not in RANKS
        ):
            return []
        end = max(s.end for s in (*statement.content, *statement.cue, *statement.source))
        member = named_after(phrase, end, self.cast, self.roles)
        if member is None or member not in self.scene.people:
            return []
        voice = self.voice_of(self.cast.members[member])
        voice.head, voice.words = phrase.head.low, frozenset(w.low for w in phrase.core)
        return [voice]

    # --- pronouns and silence

    def _pronoun(self, statement: Statement, phrase: Phrase) -> Outcome:
        pronoun, word = phrase.pronoun, phrase.words[0]
        if pronoun is None or statement.within is not None or self.scene.is_quoted(word.span.start):
            return NoSpeaker.AMBIGUOUS
        if pronoun.person == 1:
            return NoSpeaker.NO_CANDIDATE
        if pronoun.many or pronoun.sex == "n":
            return self._it_or_they(statement, pronoun, word)
        ask = Ask((word,), statement, lambda o: fits(pronoun, o))
        return self.chooser.choose("pronoun", ask, Basis.PRONOUN)

    def _it_or_they(self, statement: Statement, pronoun: Pronoun, word: Token) -> Outcome:
        found = self.scene.just_spoke(pronoun, word)
        if not isinstance(found, NoSpeaker):
            return Known(found, Basis.PRONOUN, word.span)
        if pronoun.sex == "n" and found is NoSpeaker.NO_CANDIDATE:
            return self._of_itself(statement, word)
        if found is NoSpeaker.AMBIGUOUS or not pronoun.many or self.scene.is_plural_before(word):
            return found
        ask = Ask((word,), statement, lambda o: o.sex == THEY)
        return self.chooser.choose("pronoun", ask, Basis.PRONOUN)

    def _of_itself(self, statement: Statement, word: Token) -> Outcome:
        """Give the body that speaks of itself: "The museum acted on advice, it said"."""
        start = statement.content[0].start
        first = next(iter(self.cast.between(start, start + _FRONT)), None)
        if statement.form is Form.DIRECT or start > word.span.start or first is None:
            return NoSpeaker.NO_CANDIDATE
        member = self.cast.members[first.member]
        if not member.body or first.run.words[-1].poss:
            return NoSpeaker.NO_CANDIDATE
        return Known(self.voice_of(member), Basis.PRONOUN, word.span)

    def _unsourced(self, number: int) -> Outcome:
        """Words without a source: the paragraph's one voice, the other side of a dialogue, or who goes on."""
        statement = self.statements[number]
        if statement.form is Form.INDIRECT or statement.cue:
            return NoSpeaker.NO_SOURCE
        said = self.words.of(statement.content)
        voice = self.scene.sole_in_paragraph(said) or self.scene.answering(said)
        if voice is None and Flag.CONTINUED in statement.flags:
            voice = self.scene.continuing(said)
        return Known(voice, Basis.CONTINUED, None) if voice else NoSpeaker.NO_SOURCE


def _is_part(phrase: Phrase) -> bool:
    """Whether the words take some out of a group named before: "one of them", "several"; not "another"."""
    return phrase.words[-1].low == "them" or phrase.words[0].low in _SOME


def _place(statement: Statement) -> int:
    return statement.source[0].start if statement.source else statement.content[0].start
