"""Names of months and weekdays in the nine languages, with inflected and short forms.

All look-ups are by ``fold``: case, accents and the dotted or dotless Turkic i do not
count, so that ``EKIM``, ``Ekim`` and ``EKİM`` are one word.
"""

from __future__ import annotations

from typing import Final

from onrecord.lexicon.folding import fold


def _rows(block: str) -> tuple[tuple[str, ...], ...]:
    """One row a line; a line that opens with ``+`` goes on with the row before."""
    return tuple(tuple(row.split()) for row in block.strip().replace("\n+ ", " ").splitlines())


# One line a month: full names and their inflected forms, in the order en, ru, tr, fr, de,
# az, es, pt, uk. Turkic case endings are added below, since they are regular.
_MONTH_NAMES: Final = _rows("""
january январь января январе январём ocak janvier januar jänner yanvar enero janeiro січень січня січні
+ січнем
february февраль февраля феврале февралём şubat février februar feber fevral febrero fevereiro лютий
+ лютого лютому лютим
march март марта марте мартом mart mars märz maerz marzo março березень березня березні березнем
april апрель апреля апреле апрелем nisan avril aprel abril квітень квітня квітні квітнем
may май мая мае маем mayıs mai mayo maio травень травня травні травнем
june июнь июня июне июнем haziran juin juni iyun junio junho червень червня червні червнем
july июль июля июле июлем temmuz juillet juli iyul julio julho липень липня липні липнем
august август августа августе августом ağustos août avqust agosto серпень серпня серпні серпнем
september сентябрь сентября сентябре сентябрём eylül septembre sentyabr septiembre setiembre setembro
+ вересень вересня вересні вереснем
october октябрь октября октябре октябрём ekim octobre oktober oktyabr octubre outubro жовтень жовтня
+ жовтні жовтнем
november ноябрь ноября ноябре ноябрём kasım novembre noyabr noviembre novembro листопад листопада
+ листопаді листопадом
december декабрь декабря декабре декабрём aralık décembre dezember dekabr diciembre dezembro грудень
+ грудня грудні груднем
""")

_MONTH_SHORT: Final = _rows("""
jan янв oca janv jän yan ene січ
feb фев февр şub févr fév fevr fev лют
mar мар mär mrz бер берез
apr апр nis avr abr кві квіт
тра трав
jun июн haz чер черв
jul июл tem juil лип
aug авг ağu avq ago сер серп
sep sept сен сент eyl sen sentyabr set вер верес
oct окт eki okt out жов жовт
nov ноя нояб kas noy лис листоп
dec дек ara déc dez dek dic гру груд
""")

# tr, az: 'Nisan ayı', 'noyabrın 8-də', 'Mayısta'; after an apostrophe the ending is another token.
(_TURKIC,) = _rows("""
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
+ yanvar fevral aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
""")
(_TURKIC_ENDINGS,) = _rows("ın in un ün da de ta te dan den tan ten a e ı i u ü dakı daki takı taki")

_NAMES_OF_PEOPLE: Final = frozenset({"martin", "marta", "marte", "maya"})

_WEEKDAYS: Final = _rows("""
monday mon понедельник понедельника понедельнику pazartesi lundi montag bazarertəsi lunes segunda-feira
+ понеділок понеділка пн
tuesday tue tues вторник вторника salı mardi dienstag martes terça-feira вівторок вівторка вт
wednesday wed среда среду среды çarşamba mercredi mittwoch miércoles quarta-feira середа середу середи
+ ср
thursday thu thur thurs четверг четверга perşembe jeudi donnerstag jueves quinta-feira четвер четверга
+ чт
friday fri пятница пятницу пятницы cuma vendredi freitag cümə viernes sexta-feira п'ятниця п'ятницю
+ п'ятниці пт
saturday sat суббота субботу субботы cumartesi samedi samstag sonnabend şənbə sábado субота суботу
+ суботи сб
sunday sun воскресенье воскресенья воскресение pazar dimanche sonntag bazar domingo неділя неділю неділі
+ вс нд
""")

# Short forms that are common words of one of the nine languages: only a year beside them
# makes them a month ('12 out 2024', but not '3 out of 5').
NEEDS_YEAR: Final = frozenset({"out", "set", "ago", "sen", "ara", "tem", "kas", "лис", "сер"})


def _with_turkic_endings(table: dict[str, int]) -> dict[str, int]:
    grown = dict(table)
    for name in map(fold, _TURKIC):
        for ending in map(fold, _TURKIC_ENDINGS):
            grown.setdefault(name + ending, table[name])
    return {word: number for word, number in grown.items() if word not in _NAMES_OF_PEOPLE}


def _numbered(rows: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    return {fold(word): number for number, row in enumerate(rows, 1) for word in row}


MONTHS: Final = _with_turkic_endings(_numbered(_MONTH_NAMES))
MONTHS_SHORT: Final = {w: n for w, n in _numbered(_MONTH_SHORT).items() if w not in MONTHS}
WEEKDAYS: Final = _numbered(_WEEKDAYS)
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
