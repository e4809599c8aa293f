"""What a bare name is that no title, given name or pronoun shows to be a person's."""

from __future__ import annotations

import re

from onrecord.lexicon.names import DOCUMENT_WORDS, GROUP_WORDS
from onrecord.lexicon.roles import ROLES
from onrecord.lexicon.states import SPEAKING_STATES
from onrecord.types import SpeakerKind

_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?|[A-Z]{3,6}")
_PARTIES = frozenset(
    {"democrats", "republicans", "tories", "liberals", "conservatives", "progressives", "greens"}
)
"""Members of a party or a camp, who speak as many."""


def kind_of_name(name: str, *, told: bool) -> SpeakerKind:
    """Return what a name is by its form: a state, a body in capitals, many people, a paper; else a person.

    ``told``: the page shows a person otherwise, by a title or by a colon after a surname in capitals.
    """
    low = name.casefold()
    one = low.removesuffix("s")
    if low in SPEAKING_STATES or (_ACRONYM.fullmatch(name) and not told):
        return SpeakerKind.ORGANISATION
    if told:
        return SpeakerKind.PERSON
    if low in GROUP_WORDS or low in _PARTIES or (one != low and one in ROLES):
        return SpeakerKind.GROUP
    return SpeakerKind.DOCUMENT if one in DOCUMENT_WORDS else SpeakerKind.PERSON
