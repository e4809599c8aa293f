"""Any text at all through the real model: spans of the text, bounded memory, never a fault."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from house.layers import ROOT
from onrecord.model.engine import load
from onrecord.model.pieces import pieces
from onrecord.statements import find
from tests.statements.reading import article

if TYPE_CHECKING:
    from onrecord.model.reader import ModelReader

# A statement with something of every kind inside it: what is read of it must be its own code points.
INSIDE = [
    ("combining marks", "the ha\u0301rbour would re\u0301open"),
    ("ligatures", "the ﬁrst oﬃce ﬂoor would reopen"),
    ("letters that fold to two", "İstanbul and ẞtraße would reopen"),
    ("emoji and joiners", "👩\u200d👩\u200d👧\u200d👦 and 🏳️\u200d🌈 would meet at the harbour"),
    ("soft hyphens", "the har\u00adbour would re\u00adopen"),
    ("control characters", "the harbour\x07 would\x00 reopen"),
    ("Han", "the 港口 would reopen"),
    ("Hangul", "the 항구 would reopen"),
    ("Cyrillic", "the Гавань would reopen"),
    ("Hebrew, right to left", "the \u200fנמל\u200e would reopen"),
    ("half a surrogate pair", "the \ud83d harbour would reopen"),
    ("spaces of other widths", "the\u00a0harbour\u2009would\u3000reopen"),
]
MIXED = "é e\u0301 ﬁ ½ ẞ İ ı 港 Я й \u00ad \u200d 👩\u200d👧 ﷺ שלום قال \x00 \x07 \ufffd \ud800 \u0301 ǅ ᾳ"
WORDS = [*MIXED.split(" "), "Don't", "said", " ", "“", "”", ".", "\n"]
ANY = st.lists(st.sampled_from(WORDS) | st.characters(), max_size=30).map("".join)


@pytest.mark.parametrize("words", [w for _, w in INSIDE], ids=[name for name, _ in INSIDE])
def test_the_words_are_the_pages_whatever_stands_in_them(reader: ModelReader, words: str) -> None:
    page = article(f"The mayor, Ada Lund, said that {words} in spring.")
    (found,) = find(page, reader)
    assert words in " ".join(page[span] for span in found.content)
    assert [page[span] for span in found.cue] == ["said"]
    assert "Ada Lund" in page[found.source[0]]


@pytest.mark.parametrize(
    "text", ["!!! … 12 — “” ,,,", "“", "\x00", "\u0301", "👩\u200d👧", "١٢٣ — ٤", "\ud800"]
)
def test_a_text_without_letters_says_nothing(reader: ModelReader, text: str) -> None:
    assert find(article(text), reader) == ()


@given(text=ANY)
def test_any_text_is_read_and_its_spans_are_its_own(reader: ModelReader, text: str) -> None:
    if text.strip():
        page = article(text)
        for statement in find(page, reader):
            for span in (*statement.content, *statement.cue, *statement.source):
                assert any(block.span.holds(span) for block in page.blocks)


def plain(text: str) -> str:
    """Lower case without marks, controls and half pairs, as the tokenizer knows words."""
    for _ in range(2):  # İ is i and a mark only once it is lower
        text = "".join(
            c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn"
        ).lower()
    return "".join(c for c in text if unicodedata.category(c)[0] != "C" and c != "\ufffd")


@pytest.mark.usefixtures("reader")
@settings(max_examples=300)
@given(text=ANY)
def test_offsets_of_pieces_are_code_points_of_the_text(text: str) -> None:
    tokenizer = load()[1]
    split = pieces(text, [(0, len(text))] if text else [], bytes(len(text)), tokenizer)
    last = 0
    for number, start, end in zip(
        split.ids.tolist(), split.starts.tolist(), split.ends.tolist(), strict=True
    ):
        assert last <= start < end <= len(text)
        last = start
        known = (tokenizer.id_to_token(number) or "").removeprefix("##")
        # a syllable of Hangul is known by its letters, each of which has the whole of it
        assert known == "[UNK]" or known in plain(text[start:end])


# Peak resident memory of a paragraph of 100,000 words: 249 MB where nothing is said in it, 353 where all of
# it is, 404 where every word is quoted; 165 of them are the model and what it runs in.
MOST_MB = 300
LONG = """
import re
from pathlib import Path
from onrecord.model.reader import load_reader
from onrecord.statements import find
from tests.statements.reading import article
said = "Ada Lund said that the harbour would reopen in spring, and Bo Oakes denied it. "
page = article((said * 800).strip())
found = find(page, load_reader())
# not getrusage: its peak counts the process that started this one
peak = re.search(r"VmHWM:\\s+([0-9]+) kB", Path("/proc/self/status").read_text())
print(len(page.text.split()), len(found), int(peak[1]) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from Linux's /proc")
@pytest.mark.usefixtures("reader")
def test_a_paragraph_of_twelve_thousand_words_takes_bounded_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LONG], cwd=ROOT, env={"PYTHONPATH": "src:."}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    words, found, peak = map(int, done.stdout.split())
    assert words == 12_000
    assert found > 600
    assert peak < MOST_MB
