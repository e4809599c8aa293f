"""The sentence that leads a statement in: who said it, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.types import Form, Kind, Stance

if TYPE_CHECKING:
    from onrecord.codec import Row

# As neutral as the cue's class allows: a denial must not read as an assertion of what is denied.
_SAYS = {
    Kind.SPEECH: ("said", "denied", "asked", "did not affirm"),
    Kind.THOUGHT: ("is reported to think", "is reported not to think", "is reported to wonder", "may think"),
    Kind.PERCEPTION: ("is reported to know", "is reported not to know", "is reported to ask", "may know"),
}
_STANCES = (Stance.AFFIRMED, Stance.DENIED, Stance.ASKED, Stance.HEDGED)


NOBODY = "Someone not named"


def neutral_verb(row: Row) -> str:
    """Return what a source did, as neutral as the kind and the stance of the statement allow."""
    return _SAYS[Kind(row.kind)][_STANCES.index(Stance(row.stance))]


def attribution(row: Row) -> str:
    """Return the lead-in of a row: who said it, according to whom, when. Never that it is so."""
    speaker = row.speaker.name if row.speaker else NOBODY
    says = neutral_verb(row)
    by = "in the words of" if row.form == Form.INDIRECT else "according to"
    dated = f" ({row.article.published})" if row.article.published else ""
    return f"{speaker} {says}, {by} {row.article.outlet or row.article.url}{dated}"
