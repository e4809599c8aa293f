"""An invented archive whose speakers are known: 60 people under the many ways that news prints a name.

The patterns were written before the matcher, from how news prints names: titles and surnames,
initials, nicknames, dropped middle names and second surnames, particles, capitals, the family name
first, accents left out, Cyrillic and what English, German, French and Turkish pages make of it;
offices that change over the years, namesakes in other trades and in the same one, father and son.
A seed draws the people and the pages; all names, bodies and outlets are made up.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

FIRST_DAY = date(2014, 1, 1)
DAYS = 3650
PAGES = 400
PEOPLE = 60
# Letters that keep their sound when a word is built of them, in both scripts.
_PARTS_EN = "hol brin mar tem ask wyn dor pell cray fen lath gar ros tull kes vane orl quin sab".split()
_ENDS_EN = "ley ford ick worth more ham stead ton well by dale man son sey cott".split()
_PARTS_RU = "бар вол гор зал кас лебе мор нос пет руд сав тих уст чер шаб юр яр жил щег хар".split()
_ENDS_RU = ("анов", "ецкий", "енко", "ухин", "овцев", "яков", "еев", "инский")
_GIVEN = {
    "en": ("William", "Robert", "Edward", "Thomas", "Margaret", "Katherine", "Susan", "Daniel", "Ruth",
           "Philip", "Helen", "Andrew", "Laura", "Simon", "Joan", "Samuel", "Alice", "Peter", "Nora", "Hugh"),
    "ru": ("Евгений", "Сергей", "Алексей", "Юлия", "Дмитрий", "Наталья", "Фёдор", "Михаил", "Ксения",
           "Андрей"),
    "fr": ("François", "Hélène", "Jérôme", "Zoé"),
    "tr": ("Çağla", "İbrahim", "Gül", "Uğur"),
    "es": ("Ramón", "Inés", "Joaquín", "Belén"),
    "de": ("Jürgen", "Käthe", "Björn", "Sören"),
    "zh": ("Weimin", "Xiaoling", "Jianyu", "Minseo", "Haruto", "Zsolt"),
    "ar": ("Omar", "Khalid", "Layla", "Jan", "Pieter"),
}  # fmt: skip
_NICK = {
    "William": "Bill", "Robert": "Bob", "Edward": "Ted", "Thomas": "Tom", "Margaret": "Maggie",
    "Katherine": "Kate", "Susan": "Sue", "Daniel": "Dan", "Philip": "Phil", "Andrew": "Andy", "Samuel": "Sam",
}  # fmt: skip
_FAMILY = {
    "fr": ("Lécuyard", "Brétignol", "Garçonnet", "Vieilœuvre"),
    "tr": ("Şentürkoğlu", "Çakırdere", "Yıldızkan", "Güngörmez"),
    "es": ("Ibáñador", "Peñalosar", "Cordobés", "Zúñegal"),
    "de": ("Grünewäld", "Schönbrücker", "Mühlstädt", "Kößler"),
    "zh": ("Zheng", "Ouyang", "Baek", "Sakamura", "Tsui", "Nagyházi"),
    "ar": ("al-Hazrami", "el-Maghzoub", "bin Tarif", "van der Velm", "de Groothuis"),
}
_SECOND_ES = ("Larrondo", "Quintanal", "Olazábel", "Ferrandiz")
_RU_FATHERS = ("Иванович", "Петрович", "Николаевич")
_TABLES = {
    "en": "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o "
    "п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya",
    "de": "а a б b в w г g д d е e ё jo ж sch з s и i й j к k л l м m н n о o "
    "п p р r с s т t у u ф f х ch ц z ч tsch ш sch щ schtsch ъ  ы y ь  э e ю ju я ja",
    "fr": "а a б b в v г g д d е e ё io ж j з z и i й ï к k л l м m н n о o "
    "п p р r с s т t у ou ф f х kh ц ts ч tch ш ch щ chtch ъ  ы y ь  э e ю iou я ia",
    "tr": "а a б b в v г g д d е e ё yo ж j з z и i й y к k л l м m н n о o "
    "п p р r с s т t у u ф f х h ц ts ч ç ш ş щ şç ъ  ы ı ь  э e ю yu я ya",
}
_TRADES: dict[str, tuple[tuple[str, str, str], ...]] = {
    # English, Russian, German; in the order in which a career goes
    "politics": (
        ("councillor", "депутат", "Abgeordneter"), ("mayor", "мэр", "Bürgermeister"),
        ("transport minister", "министр транспорта", "Verkehrsminister"),
        ("opposition leader", "лидер оппозиции", "Oppositionsführer"),
        ("former minister", "бывший министр", "ehemaliger Minister"),
    ),
    "sport": (("goalkeeper", "вратарь", "Torwart"), ("team captain", "капитан команды", "Kapitän"),
              ("head coach", "главный тренер", "Trainer")),
    "police": (("detective", "следователь", "Ermittler"),
               ("police chief", "начальник полиции", "Polizeichef")),
    "science": (("biologist", "биолог", "Biologe"), ("professor", "профессор", "Professor"),
                ("rector", "ректор", "Rektor")),
    "business": (("chief executive", "генеральный директор", "Geschäftsführer"),
                 ("chairman", "председатель совета директоров", "Vorsitzender")),
    "arts": (("novelist", "писатель", "Schriftsteller"), ("film director", "режиссёр", "Regisseur")),
    "law": (("lawyer", "адвокат", "Anwalt"), ("judge", "судья", "Richter")),
}  # fmt: skip
_BODIES = {
    "politics": ("Orrin Vale Council", "Harbour Union Party", "Lasterne Assembly", "Northmark Senate"),
    "sport": ("Tullow Rovers", "Brinford Athletic", "Dorwell United", "Kesmore Town"),
    "police": ("Orrin Vale Police", "Lasterne Constabulary", "Northmark Police", "Fen Valley Constabulary"),
    "science": ("Brinmore University", "Institute of Tidal Ecology", "Pellham College", "Dorwell Academy"),
    "business": ("Garwell Shipping", "Northmark Rail", "Fenlath Foods", "Cray Mills"),
    "arts": ("Quinsey Theatre", "Lath Street Press", "Tern Films", "Vale Publishing"),
    "law": ("Orrin Vale Chambers", "Lasterne Court", "Northmark Assizes", "Pell Chambers"),
}
_OUTLETS = {
    "en": ("The Orrin Herald", "Lasterne Gazette", "Northmark Today", "The Fen Courier", "Kesmore Post"),
    "ru": ("Вестник Севера", "Портовая газета"),
    "de": ("Norder Anzeiger",),
    "fr": ("L’Écho du Port",),
    "tr": ("Liman Haber",),
}


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the archive: the names by script, the trade, the offices with their first day."""

    key: str
    origin: str
    given: str
    family: str
    middle: str
    trade: str
    offices: tuple[tuple[int, int, str], ...]  # first day (from FIRST_DAY), rung of the trade, body
    outlets: tuple[str, ...]
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One speaker on one page: who it is, the name as printed, the role with its body or none."""

    person: str
    name: str
    role: str | None
    body: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the archive."""

    url: str
    outlet: str
    language: str
    day: date
    lines: tuple[Line, ...]


def archive(seed: int, pages: int = PAGES) -> list[Sheet]:
    """Return the pages of an archive of 60 people, the same for a seed each time."""
    chance = random.Random(seed)  # noqa: S311 - the same archive each time is the point
    people = _people(chance)
    sheets = [_sheet(chance, people, number) for number in range(pages)]
    return sorted(sheets, key=lambda sheet: sheet.day)


def _happens(chance: random.Random, share: float) -> bool:
    return chance.random() < share


def _people(chance: random.Random) -> list[Person]:
    people: list[Person] = []
    origins = [*["en"] * 18, *["ru"] * 10, *["fr", "tr", "es", "de"] * 3, *["zh"] * 5, *["ar"] * 4]
    for number, origin in enumerate(origins):
        people.append(_new(chance, people, f"{origin}{number}", origin))
    for original in chance.sample([p for p in people if p.origin in {"en", "ru"}], 8):
        people.append(_namesake(chance, original, other_trade=len(people) % 4 != 0))
    elder = people[0]
    junior = _namesake(chance, elder, other_trade=False)
    people.append(replace(junior, key=f"{elder.key}jr", suffix="Jr."))
    # Two of one family name, and two whose given names differ by a letter.
    people.append(replace(_person(chance, "kin0", "en"), given="Marie", family=people[1].family))
    people.append(replace(_person(chance, "kin1", "en"), given="Mario", family=people[1].family))
    while len(people) < PEOPLE:
        people.append(_new(chance, people, f"en{len(people)}", "en"))
    return people


def _new(chance: random.Random, people: list[Person], key: str, origin: str) -> Person:
    """Return somebody whose name nobody has: namesakes are made on purpose."""
    while True:
        person = _person(chance, key, origin)
        if all((p.given, p.family) != (person.given, person.family) for p in people):
            return person


def _person(chance: random.Random, key: str, origin: str) -> Person:
    given = chance.choice(_GIVEN[origin])
    trade = chance.choice(list(_TRADES))
    return Person(
        key=key,
        origin=origin,
        given=given,
        family=_family(chance, origin, given),
        middle=_middle(chance, origin),
        trade=trade,
        offices=_offices(chance, trade),
        outlets=_outlets(chance, origin),
    )


def _family(chance: random.Random, origin: str, given: str) -> str:
    if origin == "en":
        return (chance.choice(_PARTS_EN) + chance.choice(_ENDS_EN)).title()
    if origin == "ru":
        family = (chance.choice(_PARTS_RU) + chance.choice(_ENDS_RU)).title()
        return _feminine(family) if given[-1] in "ая" else family
    return chance.choice(_FAMILY[origin])


def _feminine(family: str) -> str:
    if family.endswith("ий"):
        return family[:-2] + "ая"
    return family if family.endswith("о") else family + "а"


def _middle(chance: random.Random, origin: str) -> str:
    if origin == "ru":
        return chance.choice(_RU_FATHERS)
    if origin == "es":
        return chance.choice(_SECOND_ES)
    return chance.choice("ABCDEFGHJKLMPRSTW") + "."


def _offices(chance: random.Random, trade: str) -> tuple[tuple[int, int, str], ...]:
    rungs = len(_TRADES[trade])
    start = chance.randrange(rungs)
    count = min(chance.choice((1, 2, 2, 3)), rungs - start)
    body = chance.choice(_BODIES[trade])
    offices, day = [], 0
    for rung in range(start, start + count):
        offices.append((day, rung, body))
        day += chance.randint(700, 1800)
        body = body if _happens(chance, 0.5) else chance.choice(_BODIES[trade])
    return tuple(offices)


def _outlets(chance: random.Random, origin: str) -> tuple[str, ...]:
    home = chance.sample(_OUTLETS["en"], 2)
    abroad = {"ru": ["ru", "ru", "de", "fr", "tr"], "fr": ["fr", "de"], "tr": ["tr"], "de": ["de"]}
    return (*home, *(chance.choice(_OUTLETS[language]) for language in abroad.get(origin, [])))


def _namesake(chance: random.Random, original: Person, *, other_trade: bool) -> Person:
    """Somebody else of the same name: of another trade, or of the same one in another town."""
    trades = [t for t in _TRADES if t != original.trade] if other_trade else [original.trade]
    trade = chance.choice(trades)
    mine = {body for _, _, body in original.offices}
    body = chance.choice([b for b in _BODIES[trade] if b not in mine])
    rung = chance.randrange(len(_TRADES[trade]))
    others = [o for o in _OUTLETS["en"] if o not in original.outlets]
    outlets = (chance.choice(others), *(o for o in original.outlets if o not in _OUTLETS["en"]))
    middle = chance.choice(["", _middle(chance, original.origin)])
    return replace(
        original,
        key=f"{original.key}ns",
        trade=trade,
        offices=((0, rung, body),),
        outlets=outlets,
        middle=middle,
    )


def _sheet(chance: random.Random, people: list[Person], number: int) -> Sheet:
    day = chance.randrange(DAYS)
    lead = people[number % len(people)] if number < 2 * len(people) else chance.choice(people)
    outlet = chance.choice(lead.outlets)
    language = next(code for code, names in _OUTLETS.items() if outlet in names)
    # Who is heard beside whom: people of one trade and outlet, now and then anybody.
    near = [p for p in people if p is not lead and outlet in p.outlets]
    beside = [p for p in near if p.trade == lead.trade or _happens(chance, 0.1)]
    heard = [lead, *chance.sample(beside, min(len(beside), chance.randint(0, 3)))]
    families = set[str]()
    lines = []
    for person in heard:
        if person.family not in families:
            families.add(person.family)
            lines.append(_line(chance, person, language, day))
    return Sheet(
        f"https://archive.invented/{number}", outlet, language, FIRST_DAY + timedelta(day), tuple(lines)
    )


def _line(chance: random.Random, person: Person, language: str, day: int) -> Line:
    name = printed(chance, person, language)
    _, rung, body = [office for office in person.offices if office[0] <= day][-1]
    alone = len(name.split()) == 1
    if not alone and _happens(chance, 0.2):
        return Line(person.key, name, None, None)
    column = {"ru": 1, "de": 2}.get(language, 0)
    role = _TRADES[person.trade][rung][column]
    with_body = _happens(chance, 0.9 if alone else 0.6)
    return Line(person.key, name, role, body if with_body else None)


def printed(chance: random.Random, person: Person, language: str) -> str:
    """Return one of the ways a page of this language prints the name."""
    if person.origin == "ru":
        return _russian(chance, person, language)
    given, family, middle = person.given, person.family, person.middle
    plain = f"{given} {family}"
    ways = [plain] * 5
    if person.origin == "en":
        nick = _NICK.get(given, given)
        ways += [
            f"{nick} {family}",
            f"{given[0]}. {family}",
            " ".join(f"{given[0]}. {middle} {family}".split()),
        ]
        ways += [f"{given} {middle} {family}" if middle else plain, f"Dr {plain}", family]
    elif person.origin == "es":
        ways += [f"{given} {family} {middle}"] * 3
    elif person.origin == "zh":
        ways = [plain, plain, f"{family} {given}", f"{family} {given}", f"{family.upper()} {given}"]
    elif person.origin == "ar":
        bare = family.split(maxsplit=1)[-1].removeprefix("al-").removeprefix("el-")
        joined = family.replace("-", " ").title() if "-" in family else family
        ways += [f"{given} {joined}", f"{given} {family.title()}", f"Mr {bare}"]
    name = chance.choice(ways)
    if person.suffix and given in name:
        name = f"{name} {person.suffix}" if _happens(chance, 0.5) else f"{name}, {person.suffix}"
    if language == "en" and person.origin not in {"en", "zh", "ar"} and _happens(chance, 0.6):
        name = unaccented(name)
    return name


def _russian(chance: random.Random, person: Person, language: str) -> str:
    given, family, father = person.given, person.family, person.middle or "Иванович"
    father = father.replace("ович", "овна").replace("евич", "евна") if given[-1] in "ая" else father
    if language == "ru":
        ways = [f"{given} {family}"] * 4 + [f"{given} {father} {family}", f"{given[0]}. {family}"]
        ways += [f"{family} {given}", f"{given[0]}. {father[0]}. {family}", family]
        name = chance.choice(ways)
        return name.replace("ё", "е") if _happens(chance, 0.5) else name
    name = f"{romanised(given, language)} {romanised(family, language)}"
    if language == "en":
        short = name.replace("iy ", "y ").replace("ey ", "ei ")
        short = short[:-2] + "y" if short.endswith("iy") else short
        name = chance.choice([name, short, short.replace("Ye", "E"), name.replace("yo", "e")])
    return name


def romanised(word: str, language: str) -> str:
    """Return a Russian name as pages of another language write it."""
    parts = _TABLES[language].split(" ")
    table = dict(zip(parts[::2], parts[1::2], strict=False))
    low = word.lower()
    if language in {"en", "de"} and low.startswith("е"):
        return ("Ye" if language == "en" else "Je") + "".join(table.get(c, c) for c in low[1:])
    return "".join(table.get(c, c) for c in low).title()


def unaccented(name: str) -> str:
    """Return a name as a keyboard without accents writes it."""
    table = str.maketrans("çéèêëöüäñáíóúğşıİÇŞ", "ceeeeouanaiougsiICS")
    return name.translate(table | {ord("œ"): "oe", ord("ß"): "ss"})
