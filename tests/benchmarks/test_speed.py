from __future__ import annotations

from benchmarks.speed import _words_a_second
from onrecord.settings import RULES_ALONE
from onrecord.types import Page


def test_words_are_counted_against_cpu_time() -> None:
    page = Page("a.txt", "a.txt", b"Ferry waits\n\nThe ferry stays, Oda Renn said.\n", None, None)
    assert _words_a_second(RULES_ALONE, [page]) > 100
