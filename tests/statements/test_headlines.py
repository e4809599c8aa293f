"""Headlines: a colon for 'said', bare nouns as sources, fragments that the body quotes."""

from __future__ import annotations

import pytest

from tests.statements.reading import said

BODY = (
    "\n\n“They urged us to stop. We went on,” said Captain Bo Adeyinka-Holm."
    "\n\nThe jury was “cowardly”, said Ines Okoro."
)


def head(headline: str, body: str = BODY) -> list[tuple[str, str, str]]:
    return [
        (f.source, f.words, f.form) for f in said(headline + body, headline=True) if "headline" in f.flags
    ]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Adeyinka-Holm: We were urged to stop", ("Adeyinka-Holm", "We were urged to stop", "direct")),
        ("Adeyinka-Holm: Rescuers came too late", ("Adeyinka-Holm", "Rescuers came too late", "indirect")),
        (
            "Rescued captain: “Nobody asked the pumps”",
            ("Rescued captain", "“Nobody asked the pumps”", "direct"),
        ),
        ("“Nobody asked the pumps”, says captain", ("captain", "“Nobody asked the pumps”", "direct")),
        (
            "Ports will be rebuilt, president tells lawmakers",
            ("president", "Ports will be rebuilt", "indirect"),
        ),
        ("Minister denies selling island to cousin", ("Minister", "selling island to cousin", "indirect")),
        ("“Nobody asked the pumps”: a night at sea", ("", "“Nobody asked the pumps”", "direct")),
        ("Film boss quits over “cowardly” jury", ("", "“cowardly”", "mixed")),
        ("Bridge unsafe since spring: report", ("report", "Bridge unsafe since spring", "indirect")),
    ],
)
def test_headline_statements(headline: str, found: tuple[str, str, str]) -> None:
    assert head(headline) == [found]


@pytest.mark.parametrize(
    "headline",
    [
        "Live: rain over the harbour",
        "Trade war: ships turn back",
        "“Smart” bins arrive in the park",
        "Transcript: mayor questioned on snow contracts",
        "Choir hall to rise again by June",
    ],
)
def test_headlines_that_say_nothing_for_anybody(headline: str) -> None:
    assert head(headline) == []
