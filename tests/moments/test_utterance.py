"""When a statement was made, through the whole pipeline: text in, time of speaking out."""

from __future__ import annotations

from onrecord.pipeline import read
from onrecord.settings import Settings
from onrecord.types import DateBasis, Page, Record, Utterance, UtteranceBasis

TUESDAY = "2024-03-05"


def page(text: str, published: str | None = TUESDAY) -> Record:
    found = read(Page("x.txt", "x.txt", text.encode(), None, None), Settings(published=published))
    assert isinstance(found, Record)
    return found


def said(text: str, published: str | None = TUESDAY) -> Utterance:
    utterances = page(text, published).utterances
    assert len(utterances) == 1
    return utterances[0]


STORY = "Harbour to reopen\n\nThe harbour of Port Selby has been shut for a long time.\n\n"


def test_a_weekday_beside_the_cue_is_when_it_was_said() -> None:
    found = said(STORY + '"The harbour will open in June," Mayor Amadu Kesse said on Monday.')
    assert (found.edtf, found.basis) == ("2024-03-04", UtteranceBasis.BESIDE)


def test_a_time_inside_the_content_is_not() -> None:
    found = said(STORY + '"The harbour was open on Monday," Mayor Amadu Kesse said.')
    assert (found.edtf, found.latest) == ("../2024-03-05", "2024-03-05")
    assert found.basis is UtteranceBasis.PUBLICATION


def test_an_event_beside_the_cue_is_kept_undated() -> None:
    record = page(STORY + '"The harbour will open," Mayor Amadu Kesse told reporters after the vote.')
    found = record.utterances[0]
    assert found.basis is UtteranceBasis.EVENT
    assert found.span is not None
    assert record.article[found.span] == "after the vote"
    assert found.edtf == "../2024-03-05"


def test_without_a_publication_date_nothing_is_said() -> None:
    found = said(STORY + '"The harbour will open," Mayor Amadu Kesse said.', None)
    assert (found.edtf, found.basis) == (None, UtteranceBasis.UNKNOWN)


def test_yesterday_in_a_quotation_counts_from_the_day_it_was_said() -> None:
    record = page(STORY + '"The harbour was dredged yesterday," Mayor Amadu Kesse said on Friday.')
    found = {record.article[m.span]: m.edtf for m in record.moments}
    assert found["Friday"] == "2024-03-01"
    assert found["yesterday"] == "2024-02-29"


def test_a_given_day_is_used_where_the_page_says_none() -> None:
    published = page(STORY).article.published
    assert published is not None
    assert (published.edtf, published.basis) == (TUESDAY, DateBasis.GIVEN)


def test_a_given_day_does_not_replace_what_the_page_says() -> None:
    text = "Harbour to reopen\n\nPORT SELBY, 9 July 2021 - The harbour of Port Selby has been shut for long."
    published = page(text).article.published
    assert published is not None
    assert published.edtf == "2021-07-09"
