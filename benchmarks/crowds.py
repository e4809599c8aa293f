"""How the work of telling speakers apart grows: crowds of up to 100,000, in memory and in a database."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from functools import partial
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from onrecord.identity import Sighting, match
from onrecord.store import Mode, identities, meant, open_store, profile, said_about, settle
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.store import Store

_ON_A_PAGE = 4
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
_POSTS = ("mayor", "judge", "head coach", "novelist", "biologist", None)
_FAMILY_IS_GIVEN = 12  # every so many family names is a given name too, as Martin and Thomas are
_CAPTURE = """
INSERT INTO captures (article_id, digest, current, url, outlet_id, language, earliest, latest, engine, added)
SELECT ?1, ?1, 1, ?1, id, 'en', ?2, ?2, 'made', ?2 FROM outlets WHERE name = ?3"""
_SPEAKER = "INSERT INTO speakers (capture_id, speaker_id, name, kind, role) VALUES (?, ?, ?, ?, ?)"
# How a name is printed, in a hundred: whole, alone, with an initial, the family name first.
_WAYS, _SHARES = ("{0} {1}", "{1}", "{0[0]}. {1}", "{1} {0}"), (83, 10, 5, 2)


def growth(sizes: Sequence[int]) -> dict[str, Any]:
    """Return CPU seconds of matching in memory, of a crowd and of people who all have one name."""
    crowds = {size: _seconds(partial(match, crowd(size))) for size in sizes}
    namesakes = {size: _seconds(partial(match, one_name(size))) for size in sizes}
    small, large = min(sizes), max(sizes)
    return {
        "speakers": large,
        "seconds": crowds[large],
        "seconds_one_name": namesakes[large],
        "growth": round(crowds[large] / crowds[small] / (large / small), 2),
        "growth_one_name": round(namesakes[large] / namesakes[small] / (large / small), 2),
        "by_size": {str(size): [crowds[size], namesakes[size]] for size in sizes},
    }


def stored(sizes: Sequence[int]) -> dict[str, Any]:
    """Return CPU seconds with a database of so many speakers: all matched, one page more, questions."""
    by_size = {str(size): _stored(size) for size in sizes}
    return {"speakers": max(sizes), **by_size[str(max(sizes))], "by_size": by_size}


def crowd(size: int) -> list[Sighting]:
    """Return so many speakers of pages: people heard as often as in news, under names as printed."""
    chance = random.Random(size)  # noqa: S311 - the same crowd each time is the point
    given = [_word(chance, 2) for _ in range(400)]
    families = [
        chance.choice(given) if n % _FAMILY_IS_GIVEN == 0 else _word(chance, 3)
        for n in range(max(60, size // 40))
    ]
    common = list(accumulate(1 / (rank + 1) ** 0.8 for rank in range(len(families))))
    people = [
        (chance.choice(given), family) for family in chance.choices(families, cum_weights=common, k=size // 4)
    ]
    heard = list(accumulate(1 / (rank + 1) for rank in range(len(people))))
    return [
        Sighting(
            key, f"a{key // _ON_A_PAGE}", (way.format(*person),), SpeakerKind.PERSON, chance.choice(_POSTS),
            f"Outlet {chance.randint(1, 40)}", "en", f"20{chance.randint(10, 24)}-05-01", (), None,
        )
        for key, (person, way) in enumerate(
            zip(
                chance.choices(people, cum_weights=heard, k=size),
                chance.choices(_WAYS, _SHARES, k=size),
                strict=True,
            )
        )
    ]  # fmt: skip


def one_name(size: int) -> list[Sighting]:
    """Return so many speakers of one name, each with a role that nobody else has."""
    return [
        replace(s, names=("Anna Kim",), role=f"keeper of lock {s.key} at Weir{s.key % 977}")
        for s in crowd(size)
    ]


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choices(_SYLLABLES, k=syllables)).title()


def _stored(size: int) -> dict[str, float]:
    seen = crowd(size)
    *pages, last = [seen[at : at + _ON_A_PAGE] for at in range(0, size, _ON_A_PAGE)]
    with TemporaryDirectory() as folder, open_store(Path(folder) / "crowd.db", Mode.WRITE) as store:
        _insert(store, pages)
        found = {"all": _seconds(lambda: settle(store))}
        _insert(store, [last])
        found["one page more"] = _seconds(lambda: settle(store))
        found["list"] = _seconds(lambda: identities(store, None, 50))
        (most, *_) = identities(store, None, 1)
        found["who"] = _seconds(lambda: _portrayed(store, most.name))
    return found


def _portrayed(store: Store, name: str) -> None:
    known = meant(store, name)[0]
    profile(store, known)
    said_about(store, known, 10)


def _insert(store: Store, pages: Sequence[Sequence[Sighting]]) -> None:
    """Put speakers in as rows, each page a capture: what pages hold besides is none of the matcher's."""
    with store.writing() as connection:
        ask = connection.execute
        for page in pages:
            key, outlet, day = page[0].page, page[0].outlet, page[0].day
            ask("INSERT OR IGNORE INTO outlets (name, folded) VALUES (?1, lower(?1))", (outlet,))
            ask("INSERT INTO articles VALUES (?1, ?1)", (key,))
            ask("INSERT INTO evidence VALUES (?, 0, x'')", (key,))
            capture = ask(_CAPTURE, (key, day, outlet)).lastrowid
            rows = [(capture, f"s{s.key}", s.names[0], s.kind.value, s.role) for s in page]
            connection.executemany(_SPEAKER, rows)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return round(time.process_time() - start, 2)
