"""Our own tables: countries, regions, and the areas and waters that GeoNames cities lack."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.terms import PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOX_SIDES = 4
_ENDINGS = ("District", "Province", "Region", "Oblast", "Governorate", "Rayon", "State", "Prefecture", "Krai")
_OPENINGS = ("Provincia di", "Province of", "Provincia de", "Departamento de", "Département de")


@dataclass(frozen=True, slots=True)
class Raw:
    """One place before it has a number; ``names`` are (language or none, name), the label first.

    The first ``main`` of them are what it goes by; the rest are former and foreign ones.
    """

    ref: str
    level: PlaceLevel
    coded: str
    region: str
    latitude: float
    longitude: float
    population: int
    contested: bool
    capital: bool
    names: tuple[tuple[str | None, str], ...]
    main: int


@dataclass(frozen=True, slots=True)
class Contested:
    """Where no country is told: GeoNames codes, with or without a first-level region, and boxes."""

    codes: frozenset[str]
    boxes: tuple[tuple[str, tuple[float, float, float, float]], ...]

    def holds(self, coded: str, region: str, latitude: float, longitude: float) -> bool:
        """Whether a place lies in a contested area."""
        if coded in self.codes or f"{coded}.{region}" in self.codes:
            return True
        return any(
            code == coded and s <= latitude <= n and w <= longitude <= e for code, (s, w, n, e) in self.boxes
        )


def contested() -> Contested:
    """Return what the table of areas says is contested."""
    parts = [part for line in _lines("areas.tsv") for part in line[4].split()]
    boxes = [_box(part) for part in parts if ":" in part]
    return Contested(frozenset(p for p in parts if ":" not in p), tuple(boxes))


def areas() -> Iterator[Raw]:
    """Yield the areas, seas, rivers and continents of our own table; none has a country."""
    for ref, level, latitude, longitude, _, names, _ in _lines("areas.tsv"):
        point = (float(latitude), float(longitude))
        parts = _names(names)
        yield Raw(
            f"area:{ref}",
            PlaceLevel(level),
            "",
            "",
            *point,
            0,
            contested=False,
            capital=False,
            names=parts,
            main=len(parts),
        )


def countries() -> Iterator[Raw]:
    """Yield countries with their names by language."""
    for code, ref, latitude, longitude, people, names in _lines("countries.tsv"):
        point = (float(latitude), float(longitude))
        parts = _names(names)
        yield Raw(
            ref,
            PlaceLevel.COUNTRY,
            code,
            "",
            *point,
            int(people),
            contested=False,
            capital=False,
            names=parts,
            main=len(parts),
        )


def regions(disputed: Contested) -> Iterator[Raw]:
    """Yield first- and second-level regions, the most inhabited first.

    Those in contested areas are left to the table of areas: their very code would name a country.
    """
    for code, region, level, name, latitude, longitude, population in sorted(
        _lines("regions.tsv"), key=lambda row: -int(row[6])
    ):
        point = (float(latitude), float(longitude))
        if disputed.holds(code, region, *point):
            continue
        yield Raw(
            ref=f"admin:{code}.{region}" + ("" if level == "region" else f".{name}"),
            level=PlaceLevel(level),
            coded=code,
            region=region,
            latitude=point[0],
            longitude=point[1],
            population=int(population),
            contested=False,
            capital=False,
            names=tuple((None, n) for n in _variants(name)),
            main=2,
        )


def languages() -> dict[str, tuple[tuple[str | None, str], ...]]:
    """Return the names of cities whose languages are known, by GeoNames id, the label first."""
    return {ref: _names(names) for ref, names in _lines("names.tsv")}


def _variants(name: str) -> list[str]:
    """Return a region's name and what is left of it without the word for what it is."""
    for word in _ENDINGS:
        if name.endswith(f" {word}"):
            return [name.removesuffix(f" {word}"), name]
    for word in _OPENINGS:
        if name.startswith(f"{word} "):
            return [name.removeprefix(f"{word} "), name]
    return [name]


def _box(part: str) -> tuple[str, tuple[float, float, float, float]]:
    code, _, corners = part.partition("@")
    sides = [float(n) for n in corners.split(":")]
    if len(sides) != _BOX_SIDES:
        msg = f"areas.tsv: '{part}' is no box of CC@south:west:north:east"
        raise ValueError(msg)
    return code, (sides[0], sides[1], sides[2], sides[3])


def _names(column: str) -> tuple[tuple[str | None, str], ...]:
    pairs = (pair.split("=", 1) for pair in column.split(";"))
    return tuple((language, name) for language, name in pairs)


def _lines(name: str) -> list[list[str]]:
    text = resources.files("onrecord.gazetteer").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
