"""Times in the other eight languages. The page is of Tuesday, 5 March 2024."""

from __future__ import annotations

import pytest

from tests.moments.reading import edtf


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("ru", "Мост открыли 9 июля 2021 года.", "9 июля 2021 года", "2021-07-09"),
        ("ru", "Мост закрыли в прошлом году.", "прошлом году", "2023"),
        ("ru", "Вчера мост закрыли.", "Вчера", "2024-03-04"),
        ("ru", "Мост закрыли три дня назад.", "три дня назад", "2024-03-02"),
        ("ru", "Мост откроют через два месяца.", "через два месяца", "2024-05"),
        ("ru", "Мост стоит с 1931 года.", "1931 года", "1931/2024"),
        ("uk", "Міст відкрили 9 липня 2021 року.", "9 липня 2021 року", "2021-07-09"),
        ("uk", "Міст закрили минулого тижня.", "минулого тижня", "2024-02-26/2024-03-03"),
        ("uk", "Міст закрили два роки тому.", "два роки тому", "2022"),
        ("tr", "Köprü 9 Temmuz 2021'de açıldı.", "9 Temmuz 2021'de", "2021-07-09"),
        ("tr", "Köprü geçen ay kapandı.", "geçen ay", "2024-02"),
        ("tr", "Köprü iki yıl önce kapandı.", "iki yıl önce", "2022"),
        ("tr", "Köprü haziranda açılacak.", "haziranda", "2024-06"),
        ("az", "Körpü 2021-ci il iyulun 9-da açıldı.", "2021-ci il iyulun 9-da", "2021-07-09"),
        ("az", "Körpü keçən ay bağlandı.", "keçən ay", "2024-02"),
        ("az", "Körpü dünən bağlandı.", "dünən", "2024-03-04"),
        ("fr", "Le pont a ouvert le 9 juillet 2021.", "le 9 juillet 2021", "2021-07-09"),
        ("fr", "Le pont a fermé la semaine dernière.", "la semaine dernière", "2024-02-26/2024-03-03"),
        ("fr", "Le pont a fermé il y a deux ans.", "il y a deux ans", "2022"),
        ("fr", "Le pont rouvre ce soir.", "ce soir", "2024-03-05"),
        ("fr", "Le pont est fermé depuis jeudi.", "jeudi", "2024-02-29/2024-03-05"),
        ("de", "Die Brücke wurde am 9. Juli 2021 eröffnet.", "9. Juli 2021", "2021-07-09"),
        ("de", "Letzte Woche wurde sie gesperrt.", "Letzte Woche", "2024-02-26/2024-03-03"),
        ("de", "Sie wurde vor zwei Jahren gesperrt.", "vor zwei Jahren", "2022"),
        ("de", "Im April werde sie wieder geöffnet.", "April", "2024-04"),
        ("es", "El puente abrió el 9 de julio de 2021.", "el 9 de julio de 2021", "2021-07-09"),
        ("es", "El puente cerró el mes pasado.", "el mes pasado", "2024-02"),
        ("es", "El puente cerró hace dos años.", "hace dos años", "2022"),
        ("pt", "A ponte abriu a 9 de julho de 2021.", "a 9 de julho de 2021", "2021-07-09"),
        ("pt", "A ponte fechou na semana passada.", "semana passada", "2024-02-26/2024-03-03"),
        ("pt", "A ponte fechou há dois anos.", "há dois anos", "2022"),
        ("pt", "A ponte reabrirá amanhã.", "amanhã", "2024-03-06"),
    ],
)
def test_a_time_in_another_language(language: str, text: str, words: str, value: str) -> None:
    assert edtf(text, language=language).get(words) == value


def test_the_french_sea_and_the_planet_are_no_months() -> None:
    assert edtf("A probe reached Mars. The mare may win.") == {}
