"""A file of public identifiers: its lines, and who an identity may be."""

from __future__ import annotations

from onrecord.identity import Register, entries
from onrecord.types import SpeakerKind

FILE = """id\tnames\tborn\tdied\tdescription
# people of Orrin Vale
Q1\tRuth Holman|Рут Холман\t1956\t\tmayor of Orrin Vale

Q2\tRuth Holman\t1890-03-02\t1950\tpainter
Q3\tWilliam Pell
Q4\tTarnsea Harbour Trust\t\t\tport operator
"""


def test_good_lines_are_kept_and_broken_ones_told_by_number() -> None:
    broken = (
        "Q5\nQ6\tA\tyesterday\nQ1\tAgain\n\tNobody\nQ7\tB\t1950\t1940\nQ8\ta\tb\tc\td\te\nQ9\t" + "x" * 5000
    )
    good, faults = entries((FILE + broken).split("\n"))
    assert [entry.id for entry in good] == ["Q1", "Q2", "Q3", "Q4"]
    assert [(f.line, f.why) for f in faults] == [
        (8, "it needs an id, a tab and a name"),
        (9, "'yesterday' is no year and no date (1956 or 1956-03-02)"),
        (10, "the id 'Q1' stands on a line before"),
        (11, "it needs an id, a tab and a name"),
        (12, "it died in 1940, before it was born in 1950"),
        (13, "it has 6 fields, at most 5 are known: id, names, born, died, description"),
        (14, "a name has more than 120 characters"),
    ]


def test_candidates_are_shown_with_what_speaks_against_them() -> None:
    register = Register(entries(FILE.split("\n"))[0])
    found = register.candidates(["Ruth Holman"], SpeakerKind.PERSON, ("2014-01-01", "2024-05-01"))
    assert [(c.entry.id, c.why, c.against) for c in found] == [
        ("Q1", "same name", ""),
        ("Q2", "same name", "died in 1950, heard in 2024"),
    ]
    (bill,) = register.candidates(["Bill Pell"], SpeakerKind.PERSON, (None, None))
    assert (bill.entry.id, bill.why) == ("Q3", "a variant of the name")
    (trust,) = register.candidates(["the Tarnsea Harbour Trust"], SpeakerKind.ORGANISATION, (None, None))
    assert trust.entry.id == "Q4"
    assert not register.candidates(["Holman"], SpeakerKind.PERSON, (None, None))
