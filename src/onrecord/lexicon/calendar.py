"""Names of months and weekdays in the nine languages, with inflected and short forms.

For one language by its code, or for all in one table.

All look-ups are by ``fold``: case, accents and the dotted or dotless Turkic i do not
count, so that ``EKIM``, ``Ekim`` and ``EKİM`` are one word.
"""

from __future__ import annotations

from typing import Final

from onrecord.lexicon.folding import fold


def _rows(block: str) -> tuple[tuple[str, ...], ...]:
    """Rows parted by ``|``, words parted by space."""
    return tuple(tuple(row.split()) for row in block.split("|"))


# A row a month in each language: full names and their inflected forms. Turkic case endings
# are added below, since they are regular.
_MONTH_NAMES: Final = {
    "en": "january|february|march|april|may|june|july|august|september|october|november|december",
    "ru": """январь января январе январём|февраль февраля феврале февралём|март марта марте мартом
        |апрель апреля апреле апрелем|май мая мае маем|июнь июня июне июнем|июль июля июле июлем
        |август августа августе августом|сентябрь сентября сентябре сентябрём
        |октябрь октября октябре октябрём|ноябрь ноября ноябре ноябрём
        |декабрь декабря декабре декабрём""",
    "tr": "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
    "fr": """janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre""",
    "de": """januar jänner|februar feber|märz maerz|april|mai|juni|juli|august|september|oktober|november
        |dezember""",
    "az": "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
    "es": """enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre
        |diciembre""",
    "pt": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
    "uk": """січень січня січні січнем|лютий лютого лютому лютим|березень березня березні березнем
        |квітень квітня квітні квітнем|травень травня травні травнем|червень червня червні червнем
        |липень липня липні липнем|серпень серпня серпні серпнем|вересень вересня вересні вереснем
        |жовтень жовтня жовтні жовтнем|листопад листопада листопаді листопадом
        |грудень грудня грудні груднем""",
}

_MONTH_SHORT: Final = {
    "en": "jan|feb|mar|apr||jun|jul|aug|sep sept|oct|nov|dec",
    "ru": "янв|фев февр|мар|апр||июн|июл|авг|сен сент|окт|ноя нояб|дек",
    "tr": "oca|şub|mar|nis||haz|tem|ağu|eyl|eki|kas|ara",
    "fr": "janv|févr fév|mar|avr||juin|juil||sept|oct|nov|déc",
    "de": "jan jän|feb|mär mrz|apr||jun|jul|aug|sep sept|okt|nov|dez",
    "az": "yan|fevr fev|mar|apr||iyn|iyl|avq|sen|okt|noy|dek",
    "es": "ene|feb|mar|abr||jun|jul|ago|sep sept set|oct|nov|dic",
    "pt": "jan|fev|mar|abr||jun|jul|ago|set|out|nov|dez",
    "uk": "січ|лют|бер берез|кві квіт|тра трав|чер черв|лип|сер серп|вер верес|жов жовт|лис листоп|гру груд",
}

# tr, az: 'Nisan ayı', 'noyabrın 8-də', 'Mayısta'; after an apostrophe the ending is another token.
_TURKIC: Final = frozenset({"tr", "az"})
_TURKIC_ENDINGS: Final = tuple(
    map(fold, "ın in un ün da de ta te dan den tan ten a e ı i u ü dakı daki takı taki".split())
)

_NAMES_OF_PEOPLE: Final = frozenset({"martin", "marta", "marte", "maya"})

_WEEKDAYS: Final = {
    "en": """monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat
        |sunday sun""",
    "ru": """понедельник понедельника понедельнику пн|вторник вторника вт|среда среду среды ср
        |четверг четверга чт|пятница пятницу пятницы пт|суббота субботу субботы сб
        |воскресенье воскресенья воскресение вс""",
    "tr": "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "de": "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag",
    "az": "bazarertəsi||||cümə|şənbə|bazar",
    "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "pt": "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo",
    "uk": """понеділок понеділка пн|вівторок вівторка вт|середа середу середи ср|четвер четверга чт
        |п'ятниця п'ятницю п'ятниці пт|субота суботу суботи сб|неділя неділю неділі нд""",
}

# Short forms that are common words of one of the nine languages: only a year beside them
# makes them a month ('12 out 2024', but not '3 out of 5').
NEEDS_YEAR: Final = frozenset({"out", "set", "ago", "sen", "ara", "tem", "kas", "лис", "сер"})


def _numbered(rows: str) -> dict[str, int]:
    return {fold(word): number for number, row in enumerate(_rows(rows), 1) for word in row}


def _months(language: str) -> dict[str, int]:
    names = _numbered(_MONTH_NAMES[language])
    endings = _TURKIC_ENDINGS if language in _TURKIC else ()
    grown = {name + ending: number for name, number in names.items() for ending in endings}
    return {word: number for word, number in (grown | names).items() if word not in _NAMES_OF_PEOPLE}


def _merged(tables: dict[str, dict[str, int]]) -> dict[str, int]:
    return {word: number for table in reversed(tables.values()) for word, number in table.items()}


MONTHS_OF: Final = {language: _months(language) for language in _MONTH_NAMES}
MONTHS_SHORT_OF: Final = {language: _numbered(rows) for language, rows in _MONTH_SHORT.items()}
WEEKDAYS_OF: Final = {language: _numbered(rows) for language, rows in _WEEKDAYS.items()}
MONTHS: Final = _merged(MONTHS_OF)
MONTHS_SHORT: Final = {w: n for w, n in _merged(MONTHS_SHORT_OF).items() if w not in MONTHS}
WEEKDAYS: Final = _merged(WEEKDAYS_OF)
WEEKDAY_SHORT: Final = frozenset(
    {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "нд"}
)


def month(word: str) -> int | None:
    """Return 1 to 12 for a month's name or short form in any of the nine languages."""
    key = fold(word.rstrip("."))
    return MONTHS.get(key) or MONTHS_SHORT.get(key)


def weekday(word: str) -> int | None:
    """Return the ISO number, 1 for Monday, of a weekday's name in any of the nine languages."""
    return WEEKDAYS.get(fold(word.rstrip(".")))
