"""Quoted words with who says them beside: before, after, in the middle, in other languages."""

from __future__ import annotations

import pytest

from tests.statements.reading import said, who, words


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“Close the gate,” said Odile Brandt.", "Odile Brandt", "said"),
        ("“Close the gate,” Odile Brandt said.", "Odile Brandt", "said"),
        (
            "“Close the gate,” Odile Brandt, 61, who keeps the keys of the mill, said on Monday.",
            "Odile Brandt, 61, who keeps the keys of the mill",
            "said",
        ),
        (
            "“Close the gate,” said Warden of the Canal, Commander Odile Brandt in her address to the town.",
            "Warden of the Canal, Commander Odile Brandt",
            "said",
        ),
        ("Odile Brandt told the Weir Gazette: “Close the gate.”", "Odile Brandt", "told"),
        ("In a second letter, the warden wrote: “Close the gate.”", "the warden", "wrote"),
        ("Asked whether it would rain, the warden answered: “Close the gate.”", "the warden", "answered"),
        ("“Close the gate,” the warden has said.", "the warden", "has said"),
        ("“Close the gate,” went on the warden.", "the warden", "went on"),
        ("“Close the gate!” the warden shouted.", "the warden", "shouted"),
        ("“Close the gate,” the Weir Gazette quoted her as saying.", "her", "saying"),
    ],
)
def test_source_and_cue_of_a_quotation(text: str, source: str, cue: str) -> None:
    found = said(text)
    assert [(f.source, f.cue, f.form) for f in found] == [(source, cue, "direct")]
    assert "Close the gate" in found[0].words


def test_a_quotation_cut_by_its_attribution_is_one_statement() -> None:
    found = said("“I have no boat,” said Tove Lind, 78, “and the boat has me. That is all.”")
    assert [f.words for f in found] == ["“I have no boat,” | “and the boat has me. That is all.”"]


def test_the_sentence_after_an_attribution_goes_on_with_it() -> None:
    found = said("“I have no boat,” said Tove Lind. “The boat has me.”")
    assert [f.words for f in found] == ["“I have no boat,” | “The boat has me.”"]


def test_a_paragraph_of_nothing_but_speech_is_a_statement_whose_source_stands_elsewhere() -> None:
    found = said("“I have no boat,” said Tove Lind.\n\n“The boat has me. I feed it tar.”")
    assert [(f.source, f.flags) for f in found] == [("Tove Lind", ()), ("", ("continued",))]


@pytest.mark.parametrize(
    "text",
    [
        "Forty so-called “clever” bins were set up on Wednesday.",
        "The bins, nicknamed “the Choir” by the gardeners, hum at night.",
        "They appear in the song “Meet Me by the Bins” and in the novel “Rain on Tin”.",
        "The project, named “Operation Crumb”, cost 90,000 crowns.",
        "The lids carry the word “Please”.",
        "Umberto “the Owl” Nyqvist, their keeper, retires in May.",
        "A “quiet mode” is switched on at night.",
        "“She Said It Would Rain” opens the lakeside festival.",
        "He missed a penalty in the drivers' cup.",
    ],
)
def test_scare_quotes_titles_and_nicknames_are_no_statements(text: str) -> None:
    assert words(text) == []


def test_speech_inside_speech_has_a_speaker_of_its_own() -> None:
    found = said("“On the tenth day our captain said: ‘I can smell bread.’ We laughed,” the sailor recalled.")
    assert [(f.source, f.words) for f in found if "nested" in f.flags] == [
        ("our captain", "‘I can smell bread.’")
    ]
    assert [f.source for f in found if "nested" not in f.flags] == ["the sailor"]


def test_a_speaker_who_quotes_himself_is_not_another_speaker() -> None:
    assert len(said("“I said: ‘Never.’ They laughed,” the sailor recalled.")) == 1


def test_dialogue_set_with_dashes() -> None:
    found = said("— It was our bread, said Renske Holm, the consul. — We had it sent up the hill.")
    assert [(f.source, f.words) for f in found] == [
        ("Renske Holm, the consul", "It was our bread | We had it sent up the hill.")
    ]


def test_a_list_set_with_hyphens_is_no_dialogue() -> None:
    assert words("- Two eggs\n- A pound of flour, sifted\n- Salt") == []


def test_a_post_with_a_handle_is_the_words_of_its_author() -> None:
    text = "The mayor posted:\n\nI will swim in the river on Monday. — Ada Quell (@adaquell) 3 May 2025"
    assert ("Ada Quell (@adaquell)", "I will swim in the river on Monday.") in who(text)


def test_a_block_quotation_after_a_colon_needs_no_marks() -> None:
    found = said("In her letter, Ada Quell said:\n\nThe river is clean. I drank it.", quotations=(2,))
    assert ("Ada Quell", "The river is clean. I drank it.") in [(f.source, f.words) for f in found]


@pytest.mark.parametrize(
    ("language", "text", "source", "quoted"),
    [
        ("de", "„Da war Moos drin“, sagte Jannis Obermoor.", "Jannis Obermoor", "„Da war Moos drin“"),
        ("de", "Jannis Obermoor widersprach: „Da war Moos drin.“", "Jannis Obermoor", "„Da war Moos drin.“"),
        (
            "de",
            "„Den Schlüssel“, so Edda Yıldız, „habe ich.“",
            "Edda Yıldız",
            "„Den Schlüssel“ | „habe ich.“",
        ),
        (
            "fr",
            "« On a tenu avec du pain, raconte Maëlys Stone, et ma mère chantait. »",
            "Maëlys Stone",
            "« On a tenu avec du pain, | et ma mère chantait. »",
        ),
        (
            "fr",
            "– C’est faux, a-t-elle répondu. J’ai demandé cinq minutes.",
            "elle",
            "C’est faux | J’ai demandé cinq minutes.",
        ),
        (
            "ru",
            "«Я никого не ждал, — рассказал Архип Озерков, — а приплыли трое».",
            "Архип Озерков",
            "«Я никого не ждал, | а приплыли трое»",
        ),
        ("uk", "«Міст безпечний», — сказала Ольга Коваль.", "Ольга Коваль", "«Міст безпечний»"),
        ("es", "«El puente es seguro», dijo Marta Roldán.", "Marta Roldán", "«El puente es seguro»"),
        ("pt", "“A ponte é segura”, disse Marta Roldão.", "Marta Roldão", "“A ponte é segura”"),
        ("tr", "Orkun Değirmenli ise “Acele etmeyelim” dedi.", "Orkun Değirmenli", "“Acele etmeyelim”"),
        (
            "tr",
            "“Bir gün bile gecikmeyecek” diyen Selvi Okur, testleri anlattı.",
            "Selvi Okur",
            "“Bir gün bile gecikmeyecek”",
        ),
        (
            "az",
            "“Körpü hazırdır”, - mühəndis Nərmin Quliyeva deyib.",
            "mühəndis Nərmin Quliyeva",
            "“Körpü hazırdır”",
        ),
        ("az", "Quliyeva: “Körpü yüz il dayanacaq”", "Quliyeva", "“Körpü yüz il dayanacaq”"),
        ("az", "Nazir Elçin Səfərli bildirib ki, yol açılacaq.", "Nazir Elçin Səfərli", "yol açılacaq"),
        (
            "es",
            "«El puente —dijo Urrutia— aguantará cien años».",
            "Urrutia",
            "«El puente | aguantará cien años»",
        ),
        (
            "es",
            "—No vi a nadie —dijo el farero—. Estaba oscuro.",
            "el farero",
            "No vi a nadie | Estaba oscuro.",
        ),
        (
            "es",
            "Según el ingeniero Pablo Urrutia, la obra costará dos millones.",
            "el ingeniero Pablo Urrutia",
            "la obra costará dos millones",
        ),
        (
            "pt",
            "“Ninguém nos avisou”, queixou-se a moradora Zilda Prates.",
            "a moradora Zilda Prates",
            "“Ninguém nos avisou”",
        ),
        ("uk", "Бойчук заперечив, що договір підписали таємно.", "Бойчук", "що договір підписали таємно"),
        (
            "ru",
            "«Мост безопасен, — сказала Ольга Ковалёва. — Он новый».",
            "Ольга Ковалёва",
            "«Мост безопасен, | Он новый»",
        ),
        (
            "de",
            "Laut Bürgermeister Tim Ehlers kostet der Umbau viel.",
            "Bürgermeister Tim Ehlers",
            "kostet der Umbau viel",
        ),
        ("fr", "D’après L’Écho, le pont est fermé.", "L’Écho", "le pont est fermé"),
        ("tr", "Ersoy’a göre onarım iki milyona mal olacak.", "Ersoy’a", "onarım iki milyona mal olacak"),
    ],
)
def test_other_languages(language: str, text: str, source: str, quoted: str) -> None:
    found = said(text, language=language)
    assert quoted in [f.words for f in found]
    if source:
        assert source in [f.source for f in found]
