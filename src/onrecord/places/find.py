"""Which names on a page are places: by the gazetteer, by form, by the words around, by one another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.lexicon.names import ARTICLES, GROUP_WORDS, ORGANISATION_WORDS
from onrecord.lexicon.places import AMBIGUOUS, DEMONYM_ENDINGS, DEMONYMS, SPORT, STAND_INS
from onrecord.lexicon.roles import ROLES
from onrecord.places.context import Sense, is_beside_noun, sense
from onrecord.places.mentions import mention_of, unlisted
from onrecord.places.people import people_of
from onrecord.places.qualified import qualified
from onrecord.places.runs import runs
from onrecord.terms import BlockRole, PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.gazetteer import Gazetteer
    from onrecord.places.mentions import Mention
    from onrecord.places.people import People
    from onrecord.places.runs import Run
    from onrecord.types import Article, Speaker

_LARGEST = 500_000  # so its name with nothing to tell beside it
_LARGE = 100_000  # inhabitants: such a city's name before a noun is more often the city than a surname
_STATES = frozenset({PlaceLevel.COUNTRY, PlaceLevel.CONTINENT})
_TOWNS = frozenset({PlaceLevel.CITY, PlaceLevel.DISTRICT, PlaceLevel.REGION})
_LISTED = frozenset({PlaceLevel.COUNTRY, PlaceLevel.REGION, PlaceLevel.CONTINENT})
_LIST = 3  # names
_SHORT = 3  # letters: an abbreviation
_ABBREVIATED = 4  # characters: "U.S."
_FIRM_FORMS = frozenset(
    {PlaceLevel.STREET, PlaceLevel.RIVER, PlaceLevel.LAKE, PlaceLevel.MOUNTAIN, PlaceLevel.DISTRICT, PlaceLevel.SEA}
)
_LONGEST_DATELINE = 90  # characters
_DATELINE = re.compile(
    r"\)?(?:,[^\n—–(]{1,40}?)?(?: ?\([^)\n]{2,40}\)(?:\s|$)|(?: ?\([^)\n]{2,40}\))? ?(?:[—–]|--| - )(?!\d))"
    r"|, [^.\n—–]{3,24}\d{4}\.\s|:\s"
)
_WORD = re.compile(r"[a-z][a-z-]+")
_SPORTING = 0.012  # share of words: a report of a match is above it, an article on a stadium's cost below
_JOINED = re.compile(r"\s*(?:,\s*(?:and |or )?|/|\s(?:and|or|und|et|y|e|и|і|та|ve|və)\s|\s?\(|\s[-–]\s|['’]s\s(?:[a-z]+\s)?)(?:the |la |le |el )?")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A name that may be one of a place, with how firmly the words say so, and whether it is taken."""

    mention: Mention
    sense: Sense
    taken: bool


def find(article: Article, speakers: tuple[Speaker, ...], gazetteer: Gazetteer) -> list[Mention]:
    """Return the names on the page that are places, in order; readings not yet weighed."""
    text = article.text
    found = [run for start, end in _stretches(article) for run in runs(text, start, end)]
    people = people_of(article, speakers, found)
    named = [m for run in found if (m := _candidate(run, text, gazetteer, people)) is not None]
    sport = _is_of_sport(article)
    weighed = [_weighed(m, text, people, sport=sport) for m in qualified(named, text, gazetteer)]
    return [w.mention for w in _spread(weighed, text) if w.taken]


def _is_of_sport(article: Article) -> bool:
    words = _WORD.findall(article.text.casefold())
    return sum(word in SPORT for word in words) > _SPORTING * len(words)


def _stretches(article: Article) -> Iterator[tuple[int, int]]:
    """Yield where names may stand: every block but labels, with the dateline that its line begins with."""
    last = 0
    for block in article.blocks:
        start, end = block.span.start, block.span.end
        line = max(last, article.text.rfind("\n", 0, start) + 1)
        last = end
        if block.role is not BlockRole.SPEAKER_LABEL:
            yield (line if start - line <= _LONGEST_DATELINE else start), end


def _candidate(run: Run, text: str, gazetteer: Gazetteer, people: People) -> Mention | None:
    if people.holds(run.start, run.end):
        return None
    found = mention_of(run, text, gazetteer)
    if found is None:
        bare = unlisted(run, text)
        if bare is None or people.named(bare):
            return None
        firm = _opens_dateline(bare, text) or (sense(bare) is Sense.MEANT and not _modifies(bare))
        return bare if firm else None
    name = found.name.casefold()
    if name in STAND_INS or (found.known and _is_adjective(name, found.after)):
        return None
    if name in AMBIGUOUS and not _opens_dateline(found, text):
        return None
    return found


def _modifies(mention: Mention) -> bool:
    """Whether a name that no gazetteer has is what something is called after: "in the Ecuadorean embassy"."""
    if mention.run.possessive or _is_adjective(mention.name.casefold(), mention.after):
        return True
    after_article = mention.before[-1:] != () and mention.before[-1] in ARTICLES
    return after_article and mention.kind is None and is_beside_noun(mention.after)


def _is_adjective(name: str, after: tuple[str, ...]) -> bool:
    """Whether a name says whose something is: "Ecuadorean embassy", "Afghan capital", "Australian-born"."""
    noun = is_beside_noun(after) or (after[:1] != () and (after[0] == "-" or after[0] in ORGANISATION_WORDS))
    by_form = name in DEMONYMS or (noun and name.endswith(DEMONYM_ENDINGS))
    return by_form and " " not in name


def _weighed(mention: Mention, text: str, people: People, *, sport: bool) -> Weighed:
    if mention.qualifier or _opens_dateline(mention, text):
        return Weighed(mention, Sense.MEANT, taken=True)
    meant = sense(mention)
    if people.named(mention) or "&" in (*mention.after[:1], *mention.before[-1:]):
        return Weighed(mention, Sense.NOT, taken=False)
    if people.speaks(mention.start, mention.end) and meant is not Sense.MEANT:
        return Weighed(mention, Sense.BARE, taken=False)
    return Weighed(mention, meant, taken=_is_taken(mention, meant, sport=sport))


def _is_taken(mention: Mention, meant: Sense, *, sport: bool) -> bool:
    if not mention.readings:
        formed = mention.kind is not None and meant is Sense.WEAK
        return mention.kind in _FIRM_FORMS or meant is Sense.MEANT or formed
    first = mention.readings[0]
    if first.level in _STATES:
        return meant is Sense.MEANT or (not sport and (meant is not Sense.BESIDE_NOUN or _is_of_land(mention)))
    if meant >= Sense.WEAK:
        small = first.level is PlaceLevel.CITY and first.population < _LARGE
        return not (small and mention.before[-1:] == ("the",) and meant is Sense.WEAK)
    if first.level is PlaceLevel.DISTRICT:
        return True
    if first.level is PlaceLevel.REGION or (first.level is PlaceLevel.CITY and first.population >= _LARGE):
        least = _LARGEST if meant is Sense.BARE else _LARGE
        return not sport and first.population >= least
    return first.level not in _TOWNS or " " in mention.name


def _is_of_land(mention: Mention) -> bool:
    """Whether a country's name in full stands before what is no office and no people: "Japan earthquake"."""
    return len(mention.name) > _ABBREVIATED and mention.after[0] not in ROLES | GROUP_WORDS | ORGANISATION_WORDS


def _opens_dateline(mention: Mention, text: str) -> bool:
    found = _DATELINE.match(text, mention.end)
    if found is None or mention.start != mention.run.start or mention.run.possessive:
        return False
    capitals = mention.name.isupper() and len(mention.name) > _SHORT
    if not mention.run.opens:
        return capitals and mention.known and found.group() != ": "
    return capitals or (mention.known and mention.readings[0].level is not PlaceLevel.COUNTRY)


def _spread(weighed: list[Weighed], text: str) -> list[Weighed]:
    """Take what is joined by comma or "and" to a name of its sort that is taken: "Oklahoma and Arizona"."""
    found = _listed(weighed, text)
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            if not found[i].taken and _is_joined(found[i], found[i + step], text):
                found[i] = replace(found[i], taken=True, sense=Sense.MEANT)
    return found


def _listed(weighed: list[Weighed], text: str) -> list[Weighed]:
    """Take regions and countries that stand in a list of three and more: there they are told over as places."""
    found, held = list(weighed), list[int]()
    for i, one in enumerate(weighed):
        wide = one.mention.known and one.mention.readings[0].level in _LISTED and one.sense is not Sense.NOT
        joined = bool(held) and _JOINED.fullmatch(text, weighed[held[-1]].mention.end, one.mention.start)
        held = [*held, i] if wide and (joined or not held) else ([i] if wide else [])
        if len(held) >= _LIST:
            for k in held:
                found[k] = replace(found[k], taken=True)
    return found


def _is_joined(one: Weighed, other: Weighed, text: str) -> bool:
    if not other.taken or other.sense < Sense.WEAK or one.sense is Sense.NOT:
        return False
    if not one.mention.readings or not other.mention.readings or (one.mention.run.possessive and one.mention.end > other.mention.end):
        return False
    first, second = sorted((one.mention, other.mention), key=lambda m: m.start)
    if not _JOINED.fullmatch(text, first.end, second.start):
        return False
    if first.run.possessive:
        return second.readings[0].coded == first.readings[0].coded != ""
    return (one.mention.readings[0].level in _STATES) == (other.mention.readings[0].level in _STATES)
