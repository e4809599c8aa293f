"""How the benchmark of times counts, and what it takes from a TimeML document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.moments import Pair, Time, figures, timeml

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "It fell on Friday and rose on Monday."
FRIDAY, MONDAY = Time(11, 17, "2024-03-01"), Time(30, 36, "2024-03-04")


def test_places_and_values_are_counted_apart() -> None:
    wider = Time(8, 17, "2024-03-01")
    wrong = Time(30, 36, "2024-03-11")
    counted = figures([Pair([FRIDAY, MONDAY], [wider, wrong])])
    assert (counted["f1"], counted["strict"], counted["value"]) == (100.0, 50.0, 50.0)


def test_what_is_missed_and_what_is_invented_both_cost() -> None:
    assert figures([Pair([FRIDAY], [MONDAY])])["f1"] == 0.0
    assert figures([Pair([FRIDAY], [FRIDAY, MONDAY])])["f1"] == 66.7


def test_a_timeml_document_gives_its_text_date_and_times(tmp_path: Path) -> None:
    path = tmp_path / "fall.tml"
    path.write_text(
        '<TimeML><DCT><TIMEX3 tid="t0" value="2024-03-05">x</TIMEX3></DCT><TEXT>It fell on '
        '<TIMEX3 tid="t1" type="DATE" value="2024-03-01">Friday</TIMEX3> &amp; rose.</TEXT></TimeML>',
        "utf-8",
    )
    assert timeml(path) == ("It fell on Friday & rose.", "2024-03-05", [FRIDAY])
