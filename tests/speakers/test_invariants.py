"""Whatever the statements, attribute() answers for each one and never raises."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from onrecord.moments import when
from onrecord.speakers import attribute
from onrecord.statements import find
from onrecord.types import CueClass, Flag, Form, Kind, Record, Span, Stance, Statement
from tests.speakers.pages import page
from tests.statements.reading import article

WORDS = [
    "“No,”",
    "said",
    "Mr",
    "Amadu",
    "Kesse",
    "Kesse’s",
    "the",
    "mayor",
    "She",
    "it",
    "of",
    "Daily Tern",
    "Q:",
    "A.",
]
WORDS += [
    "who",
    "and",
    "\n",
    "\n\n",
    ",",
    "—",
    "al-Marwan",
    "J.",
    "O’",
    "’",
    "Озеркова",
    "ẞ",
    "61",
    "-year-old",
    "İ",
    "told",
]

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join).filter(str.strip)


@st.composite
def pages_with_statements(draw: st.DrawFn) -> tuple[str, tuple[Statement, ...]]:
    text = draw(texts)
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12)).map(
        lambda at: Span(at[0], min(len(text), at[0] + at[1]))
    )
    made = []
    for number in range(draw(st.integers(0, 5))):
        outer = draw(st.sampled_from([None, *[f"s{n}" for n in range(number)]]))
        made.append(
            Statement(
                id=f"s{number}",
                content=(draw(spans),),
                cue=draw(st.sampled_from([(), (draw(spans),)])),
                source=draw(st.sampled_from([(), (draw(spans),)])),
                form=draw(st.sampled_from(Form)),
                kind=Kind.SPEECH,
                stance=Stance.AFFIRMED,
                cue_class=draw(st.sampled_from(CueClass)),
                flags=draw(st.sampled_from([(), (Flag.CONTINUED,), (Flag.HEADLINE,)])),
                within=outer,
                confidence=0.5,
            )
        )
    return text, tuple(made)


@given(pages_with_statements(), st.sampled_from(["en", "ru", "tr", "de", "fr", "xx"]))
def test_any_statements_make_a_whole_record(made: tuple[str, tuple[Statement, ...]], language: str) -> None:
    text, statements = made
    article, _ = page(text, language)
    speakers, attributions = attribute(article, statements)
    moments, utterances = when(article, statements)
    Record("test", article, statements, speakers, attributions, utterances, moments, ())
    assert attribute(article, statements) == (speakers, attributions)
    assert len({s.id for s in speakers}) == len(speakers)


def test_a_long_article_takes_seconds() -> None:
    line = "§{“We have boats,”} [said] <harbour chief Amadu Kesse>. §<Ines Varga> [said] {all was well}.\n"
    article, statements = page("Boats\n" + line * 1000)
    began = time.perf_counter()
    attribute(article, statements)
    assert time.perf_counter() - began < 10


def test_a_name_and_a_verb_that_end_their_paragraph() -> None:
    for text in (
        "Nobody is as loud as Ada Lund is",
        "“Yes,” said Ada Lund, who",
        "Ada Lund, 61",
        "Ada Lund was",
    ):
        read = article(f"{text}\n\n“No,” Lund said.")
        statements = find(read)
        assert len(attribute(read, statements)[1]) == len(statements)
