"""The closed vocabularies of the record: what a block, a form, a cue, a basis can be."""

from __future__ import annotations

from enum import StrEnum


class BlockRole(StrEnum):
    """What a block of the article is to its reader."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUBHEADING = "subheading"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    PULL_QUOTE = "pull_quote"
    CAPTION = "caption"
    SPEAKER_LABEL = "speaker_label"


class Form(StrEnum):
    """How the page presents the words: as spoken, in part, or reported."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Kind(StrEnum):
    """What the source did: said or wrote; believed or wanted; knew or saw."""

    SPEECH = "speech"
    THOUGHT = "thought"
    PERCEPTION = "perception"


class Stance(StrEnum):
    """How the source stands to the content as worded, by the cue alone."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    ASKED = "asked"
    HEDGED = "hedged"


class CueClass(StrEnum):
    """The neutral class of a cue; ``NONE`` where the page gives no cue."""

    SPEECH = "speech"
    DENIAL = "denial"
    QUESTION = "question"
    PROMISE = "promise"
    DEMAND = "demand"
    WARNING = "warning"
    ALLEGATION = "allegation"
    ACCORDING = "according"
    LABEL = "label"
    HEADLINE = "headline"
    NAMING = "naming"
    THOUGHT = "thought"
    PERCEPTION = "perception"
    NONE = "none"


class Flag(StrEnum):
    """What a reader should know of how a statement was read."""

    REPAIRED = "repaired"
    CONTINUED = "continued"
    NESTED = "nested"
    HEADLINE = "headline"


class SpeakerKind(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Basis(StrEnum):
    """What decided who the speaker is."""

    FULL_NAME = "full name beside the cue"
    PART_NAME = "part of a name given in full elsewhere"
    ROLE = "role introduced with the name"
    PRONOUN = "pronoun with one candidate"
    LABEL = "speaker label"
    HEADLINE = "headline name found in the body"
    CONTINUED = "goes on from the statement before"
    AS_WORDED = "source as worded"
    REPEATED = "same words attributed elsewhere on the page"


class NoSpeaker(StrEnum):
    """Why a statement has no speaker."""

    NO_SOURCE = "the page names no source"
    AMBIGUOUS = "more than one candidate fits"
    NO_CANDIDATE = "no candidate fits the pronoun or role"
    UNSURE = "less sure than was asked for"


class HopKind(StrEnum):
    """A link of the chain of reports; ``UNNAMED``: passed on, and the page says not by whom."""

    OUTLET = "outlet"
    AGENCY = "agency"
    DOCUMENT = "document"
    PERSON = "person"
    UNNAMED = "unnamed"


class DateBasis(StrEnum):
    """What a date rests on."""

    AGREED = "declared and markup agree"
    DECLARED = "declared in the page's metadata"
    MARKUP = "found in the page's markup"
    CONFLICT = "declared and markup differ"
    HEADER = "date line of the page"
    DATELINE = "dateline of the text"
    INFERRED = "date line without a year, year inferred"
    PARTIAL = "date line without a year"
    URL = "date in the address"
    TEXT = "stated in the text"
    GIVEN = "given by the user"

    @property
    def gives_way(self) -> bool:
        """Whether a day that the user gives goes before it: it was worked out, the page does not say it."""
        return self in {DateBasis.INFERRED, DateBasis.PARTIAL, DateBasis.TEXT}


class TimexType(StrEnum):
    """What sort of time an expression names, as TimeML divides them."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeBasis(StrEnum):
    """What the calendar time of an expression rests on."""

    STATED = "stated in full"
    PUBLICATION = "counted from the publication date"
    NAMED = "counted from a time named before"
    UTTERANCE = "counted from when it was said"
    COMPUTED = "computed from a duration as worded"
    UNANCHORED = "nothing to count from"
    NO_DATE = "names no date"


class UtteranceBasis(StrEnum):
    """What the time of a statement rests on."""

    BESIDE = "time beside the cue"
    DOCUMENT = "date of the document cited"
    CONTINUED = "goes on from the statement before"
    EVENT = "event beside the cue, not dated"
    PUBLICATION = "on or before publication"
    UNKNOWN = "publication date not known"


class Precision(StrEnum):
    """How much of the calendar an EDTF value names."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    INTERVAL = "interval"
    OPEN = "open interval"
    NO_YEAR = "year not known"


class PlaceLevel(StrEnum):
    """How precise a place is: what sort of thing on the map its name stands for."""

    CONTINENT = "continent"
    COUNTRY = "country"
    REGION = "region"
    DISTRICT = "district"
    CITY = "city"
    STREET = "street"
    AREA = "area"
    ISLAND = "island"
    SEA = "sea"
    RIVER = "river"
    LAKE = "lake"
    MOUNTAIN = "mountain"


class PlaceBasis(StrEnum):
    """Why a place name was taken for the first of its candidates."""

    BESIDE = "a country or region named beside it"
    ONLY = "the only place of this name"
    LARGEST = "far more inhabited than the others of this name"
    COUNTRY = "its country or region is named on the page"
    NEAR = "near other places of the page"
    OUTLET = "in the country the page comes from"
    AGAIN = "told apart where the page names it in full"


class Reason(StrEnum):
    """Why an input gave no record; these are what the counts at the end count."""

    MISSING = "missing"
    DENIED = "permission denied"
    NOT_A_FILE = "not a file"
    EMPTY = "empty"
    BINARY = "binary"
    DAMAGED = "damaged"
    ENCODING = "broken encoding"
    TOO_LARGE = "too large"
    NO_ARTICLE = "no article"
    LANGUAGE = "language not read"
    TOO_COSTLY = "too costly"
    OFFLINE = "offline"
    ADDRESS = "address refused"
    UNREACHABLE = "unreachable"
    SERVER = "server error"
    BUSY = "asked to come back later"
    REDIRECTS = "redirects"
    TOO_SLOW = "too slow"
    ROBOTS = "robots.txt"
    NOARCHIVE = "noarchive"
    RESERVED = "mining reserved"
