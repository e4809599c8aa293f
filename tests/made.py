"""Records made by hand and by hypothesis, where a test needs one without reading a page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from hypothesis import strategies as st

from onrecord import types as t
from onrecord.types import Span

OUTLET = "The Harbour Herald"


@dataclass(frozen=True, slots=True)
class Said:
    """One statement to make: words, the name before them (none: no speaker), and its classes."""

    words: str
    by: str | None = "Amadu Kesse Tarro"
    form: t.Form = t.Form.DIRECT
    kind: t.Kind = t.Kind.SPEECH
    stance: t.Stance = t.Stance.AFFIRMED
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Told:
    """One article to make: what is said in it and what the page says of itself."""

    said: tuple[Said, ...] = (Said("We will reopen the harbour."),)
    url: str = "https://herald.invented/harbour"
    published: str | None = "2025-10-03"
    outlet: str | None = OUTLET
    section: str | None = "Local"
    language: str | None = "en"
    engine: str = "onrecord test rules"
    late: str | None = field(default=None)


def page(told: Told, fetched: str | None = None) -> t.Page:
    """Return the page such an article stands on."""
    return t.Page(told.url, told.url, text_of(told).encode(), "text/plain", fetched)


def text_of(told: Told) -> str:
    lines = [f"{s.by or 'Somebody'} said: “{s.words}”" for s in told.said]
    return "\n\n".join(["Harbour to reopen", *lines, *([told.late] if told.late else [])])


def record(told: Told) -> t.Record:
    """Return the record of such an article; spans are found in its text."""
    made = [_made(told, i) for i in range(len(told.said))]
    speakers = {s.id: s for _, _, s in made if s}
    return t.Record(
        engine=told.engine,
        article=article(told),
        statements=tuple(s for s, _, _ in made),
        speakers=tuple(speakers.values()),
        attributions=tuple(a for _, a, _ in made),
        utterances=tuple(_utterance(s.id, told.published) for s, _, _ in made),
        moments=(),
        places=(),
    )


def article(told: Told) -> t.Article:
    text = text_of(told)
    return t.Article(
        id="a" + hashlib.sha256(told.url.encode()).hexdigest()[:16],
        url=told.url,
        capture=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        blocks=tuple(_blocks(text)),
        headline=Span(0, len("Harbour to reopen")),
        byline=None,
        outlet=t.Stated(told.outlet, "og:site_name", None) if told.outlet else None,
        section=t.Stated(told.section, "article:section", None) if told.section else None,
        language=t.Stated(told.language, "html lang", None) if told.language else None,
        published=publication(told.published) if told.published else None,
    )


def publication(edtf: str) -> t.Publication:
    day = edtf[:10] if len(edtf) >= 10 and "X" not in edtf else None
    return t.Publication(edtf, day, day, "14:03", t.DateBasis.AGREED, 0.97, None, (), ())


def _blocks(text: str) -> list[t.Block]:
    found, start = [], 0
    for part in text.split("\n\n"):
        role = t.BlockRole.PARAGRAPH if start else t.BlockRole.HEADLINE
        found.append(t.Block(Span(start, start + len(part)), role))
        start += len(part) + 2
    return found


def _made(told: Told, i: int) -> tuple[t.Statement, t.Attribution, t.Speaker | None]:
    said = told.said[i]
    before = Told(told.said[:i])
    line = len(text_of(before)) + 2
    name = Span(line, line + len(said.by or "Somebody"))
    cue = Span(name.end + 1, name.end + 5)
    start = cue.end + 3
    key = hashlib.sha256(f"{i} {said.words}".encode()).hexdigest()
    statement = t.Statement(
        id="s" + key[:16],
        content=(Span(start, start + len(said.words)),),
        cue=(cue,),
        source=(name,),
        form=said.form,
        kind=said.kind,
        stance=said.stance,
        cue_class=t.CueClass.SPEECH,
        flags=(),
        within=None,
        confidence=said.confidence,
    )
    speaker = _speaker(name, said.by) if said.by else None
    return statement, _attribution(statement.id, speaker), speaker


def _utterance(statement: str, published: str | None) -> t.Utterance:
    if published is None:
        return t.Utterance(statement, None, None, None, t.UtteranceBasis.UNKNOWN, None, 1.0)
    basis = t.UtteranceBasis.PUBLICATION
    return t.Utterance(statement, f"../{published}", None, published, basis, None, 0.9)


def _speaker(name: Span, by: str) -> t.Speaker:
    key = "p" + hashlib.sha256(by.encode()).hexdigest()[:16]
    return t.Speaker(key, name, t.SpeakerKind.PERSON, None, (name,))


def _attribution(statement: str, speaker: t.Speaker | None) -> t.Attribution:
    chain = (t.Hop(t.HopKind.OUTLET, None, read=True),)
    if speaker is None:
        return t.Attribution(statement, None, t.NoSpeaker.NO_SOURCE, None, chain, 0.5)
    return t.Attribution(statement, speaker.id, None, t.Basis.FULL_NAME, chain, 0.95)


# Text as the decode stage yields it: any character but a surrogate.
clean_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
probability = st.floats(0, 1)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


def spans_of(text: str, most: int = 3) -> st.SearchStrategy[tuple[Span, ...]]:
    """Spans in order and apart."""
    cuts = st.lists(st.integers(0, len(text)), max_size=2 * most, unique=True).map(sorted)
    return cuts.map(lambda c: tuple(Span(a, b) for a, b in zip(c[::2], c[1::2], strict=False)))


def stated(text: str) -> st.SearchStrategy[t.Stated | None]:
    return st.none() | st.builds(t.Stated, clean_text, clean_text, st.none() | spans(text))


def publications(text: str) -> st.SearchStrategy[t.Publication]:
    day = st.none() | st.dates().map(lambda d: d.isoformat())
    return st.builds(
        t.Publication,
        edtf=st.sampled_from(["2025-10-03", "2025", "XXXX-11-08", "2020-11-08?"]),
        earliest=day,
        latest=day,
        clock=st.none() | st.just("14:03"),
        basis=st.sampled_from(t.DateBasis),
        confidence=probability,
        span=st.none() | spans(text),
        evidence=spans_of(text),
        rivals=st.lists(st.builds(t.Rival, clean_text, st.sampled_from(t.DateBasis)), max_size=2).map(tuple),
    )


days = st.none() | st.dates().map(lambda d: d.isoformat())


def moments(text: str) -> st.SearchStrategy[t.Moment]:
    return st.builds(
        t.Moment,
        span=spans(text),
        timex=st.builds(t.Timex, st.sampled_from(t.TimexType), clean_text, st.none() | clean_text),
        edtf=st.none() | st.sampled_from(["2025-10-03", "1992-05~/2020-11-08", "XXXX-11"]),
        earliest=days,
        latest=days,
        clock=st.none() | st.just("14:03"),
        anchor=st.none() | st.just("2025-10-03"),
        basis=st.sampled_from(t.TimeBasis),
        start=st.none() | st.just(t.Start("1992-05~", "1992-02-08", "1992-08-08")),
        confidence=probability,
    )


def _utterances(text: str, statement: str) -> st.SearchStrategy[t.Utterance]:
    return st.builds(
        t.Utterance,
        statement=st.just(statement),
        edtf=st.none() | st.sampled_from(["2025-10-03", "../2025-10-03"]),
        earliest=days,
        latest=days,
        basis=st.sampled_from(t.UtteranceBasis),
        span=st.none() | spans(text),
        confidence=probability,
    )


@st.composite
def records(draw: st.DrawFn) -> t.Record:
    """Any whole record: integrity holds, nothing else does."""
    text = draw(clean_text)
    speakers = draw(_speakers(text))
    statements = draw(_statements(text))
    attributions = tuple(draw(_attributions(text, s.id, [p.id for p in speakers])) for s in statements)
    return t.Record(
        engine=draw(clean_text),
        article=draw(_articles(text)),
        statements=statements,
        speakers=speakers,
        attributions=attributions,
        utterances=tuple(draw(_utterances(text, s.id)) for s in statements),
        moments=draw(st.lists(moments(text), max_size=2).map(tuple)),
        places=draw(st.lists(_places(text), max_size=2).map(tuple)),
    )


def _articles(text: str) -> st.SearchStrategy[t.Article]:
    return st.builds(
        t.Article,
        id=clean_text,
        url=clean_text,
        capture=st.just("0" * 64),
        text=st.just(text),
        blocks=spans_of(text).map(lambda found: tuple(t.Block(s, t.BlockRole.PARAGRAPH) for s in found)),
        headline=st.none() | spans(text),
        byline=stated(text),
        outlet=stated(text),
        section=stated(text),
        language=stated(text),
        published=st.none() | publications(text),
    )


@st.composite
def _statements(draw: st.DrawFn, text: str) -> tuple[t.Statement, ...]:
    ids = draw(st.lists(clean_text, max_size=4, unique=True))
    return tuple(draw(_statement(text, i, ids)) for i in ids)


def _statement(text: str, key: str, ids: list[str]) -> st.SearchStrategy[t.Statement]:
    return st.builds(
        t.Statement,
        id=st.just(key),
        content=spans_of(text).filter(bool),
        cue=spans_of(text),
        source=spans_of(text),
        form=st.sampled_from(t.Form),
        kind=st.sampled_from(t.Kind),
        stance=st.sampled_from(t.Stance),
        cue_class=st.sampled_from(t.CueClass),
        flags=st.lists(st.sampled_from(t.Flag), unique=True).map(tuple),
        within=st.none() | st.sampled_from(ids),
        confidence=probability,
    )


@st.composite
def _speakers(draw: st.DrawFn, text: str) -> tuple[t.Speaker, ...]:
    ids = draw(st.lists(clean_text, max_size=3, unique=True))
    one = st.tuples(spans(text), st.sampled_from(t.SpeakerKind), st.none() | spans(text), spans_of(text))
    return tuple(t.Speaker(i, *draw(one)) for i in ids)


@st.composite
def _attributions(draw: st.DrawFn, text: str, statement: str, speakers: list[str]) -> t.Attribution:
    hop = st.builds(t.Hop, st.sampled_from(t.HopKind), st.none() | spans(text), st.booleans())
    chain = draw(st.lists(hop, max_size=3).map(tuple))
    confidence = draw(probability)
    by = draw(st.sampled_from([None, *speakers]))
    if by is not None:
        basis = draw(st.sampled_from(t.Basis))
        return t.Attribution(statement, by, None, basis, chain, confidence)
    one = st.builds(t.Candidate, spans(text), st.sampled_from(t.SpeakerKind), probability)
    likely = draw(st.lists(one, max_size=2).map(tuple))
    return t.Attribution(statement, None, draw(st.sampled_from(t.NoSpeaker)), None, chain, confidence, likely)


def _places(text: str) -> st.SearchStrategy[t.Place]:
    candidate = st.builds(
        t.PlaceCandidate,
        clean_text,
        clean_text,
        st.sampled_from(t.PlaceLevel),
        st.none() | st.just("NO"),
        st.floats(-90, 90),
        st.floats(-180, 180),
        st.lists(st.builds(t.PlaceName, clean_text, clean_text), max_size=2).map(tuple),
    )
    level = st.none() | st.sampled_from(t.PlaceLevel)
    found = st.lists(candidate, min_size=1, max_size=2).map(tuple)
    resolved = st.builds(t.Place, spans(text), level, st.sampled_from(t.PlaceBasis), found)
    return resolved | st.builds(t.Place, spans(text), level, st.none(), st.just(()) | found)
