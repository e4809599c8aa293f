"""Which names on a page are places: by the gazetteer, by form, by the words around, by one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.names import ARTICLES, ORGANISATION_WORDS
from onrecord.lexicon.places import AMBIGUOUS, DEMONYM_ENDINGS, DEMONYMS, STAND_INS
from onrecord.places.company import again, spread
from onrecord.places.context import Sense, is_beside_noun, sense
from onrecord.places.datelines import is_dateline, stretches
from onrecord.places.mentions import mention_of, unlisted
from onrecord.places.people import people_of
from onrecord.places.qualified import qualified
from onrecord.places.runs import runs
from onrecord.places.weigh import is_of_sport, weighed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.gazetteer import Gazetteer
    from onrecord.places.mentions import Mention
    from onrecord.places.people import People
    from onrecord.places.runs import Run
    from onrecord.types import Article, Span, Speaker


def find(
    article: Article, speakers: tuple[Speaker, ...], sources: Iterable[Span], gazetteer: Gazetteer
) -> list[Mention]:
    """Return the names on the page that are places, in order; readings not yet weighed."""
    text = article.text
    found = [run for start, end in stretches(article) for run in runs(text, start, end)]
    people = people_of(article, speakers, sources, found)
    named = [m for run in found if (m := _candidate(run, text, gazetteer, people)) is not None]
    sport = is_of_sport(text)
    names = [weighed(m, text, people, sport=sport) for m in qualified(named, text)]
    return [w.mention for w in again(spread(names, text)) if w.taken]


def _candidate(run: Run, text: str, gazetteer: Gazetteer, people: People) -> Mention | None:
    """Return the name in a run that may be one of a place, none where it is a person's or says whose."""
    if people.holds(run.start, run.end):
        return None
    found = mention_of(run, text, gazetteer)
    if found is None:
        return _unlisted(run, text, people)
    name = found.name.casefold()
    if name in STAND_INS or (found.known and _is_adjective(name, found.after)):
        return None
    return None if name in AMBIGUOUS and not is_dateline(found, text) else found


def _unlisted(run: Run, text: str, people: People) -> Mention | None:
    """Return a run that only the words around make the name of a place: "the village of Kalovrysi"."""
    bare = unlisted(run, text)
    if bare is None or people.named(bare):
        return None
    firm = is_dateline(bare, text) or (sense(bare) is Sense.MEANT and not _modifies(bare))
    return bare if firm else None


def _modifies(mention: Mention) -> bool:
    """Whether a name that no gazetteer has says what sort of thing follows: "in the Ecuadorean embassy"."""
    if mention.run.possessive or _is_adjective(mention.name.casefold(), mention.after):
        return True
    after_article = bool(mention.before) and mention.before[-1] in ARTICLES
    return after_article and mention.kind is None and is_beside_noun(mention.after)


def _is_adjective(name: str, after: tuple[str, ...]) -> bool:
    """Whether a name says whose something is: "Ecuadorean embassy", "Afghan capital", "Australian-born"."""
    if " " in name:
        return False
    noun = is_beside_noun(after) or (bool(after) and (after[0] == "-" or after[0] in ORGANISATION_WORDS))
    return name in DEMONYMS or (noun and name.endswith(DEMONYM_ENDINGS))
