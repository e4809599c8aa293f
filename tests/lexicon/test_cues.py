from __future__ import annotations

import importlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon.cues import Frame, cue_of, fold, forms, nouns, phrases, plainly_quotes
from onrecord.lexicon.cues_inflect import inflected
from onrecord.lexicon.cues_regular import regular
from onrecord.lexicon.languages import LANGUAGES
from onrecord.types import CueClass, Kind, Stance


def texts(lemma: str, *irregular: str) -> set[str]:
    return {form.text for form in inflected(lemma, irregular)}


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("quip", "quip quips quipped quipping"),
        ("promise", "promise promises promised promising"),
        ("reply", "reply replies replied replying"),
        ("echo", "echo echoes echoed echoing"),
        ("quiz", "quiz quizzes quizzed quizzing"),
        ("admit", "admit admits admitted admitting"),
        ("explain", "explain explains explained explaining"),
        ("agree", "agree agrees agreed agreeing"),
        ("lie", "lie lies lied lying"),
        (
            "emphasize",
            "emphasize emphasise emphasizes emphasises emphasized emphasised emphasizing emphasising",
        ),
        ("signal", "signal signals signaled signalled signaling signalling"),
    ],
)
def test_regular_verbs_are_inflected_in_both_spellings(lemma: str, expected: str) -> None:
    assert texts(lemma) == set(expected.split())


def test_irregular_pasts_are_given() -> None:
    assert texts("write", "wrote", "written") == {"write", "writes", "writing", "wrote", "written"}
    assert texts("learn", "learned,learnt") == {"learn", "learns", "learning", "learned", "learnt"}
    assert texts("put", "-") == {"put", "puts", "putting"}


@pytest.mark.parametrize(
    ("word", "lemma", "cue_class", "stance"),
    [
        ("said", "say", CueClass.SPEECH, Stance.AFFIRMED),
        ("Denies", "deny", CueClass.DENIAL, Stance.DENIED),
        ("asked", "ask", CueClass.QUESTION, Stance.ASKED),
        ("vowed", "vow", CueClass.PROMISE, Stance.AFFIRMED),
        ("urging", "urge", CueClass.DEMAND, Stance.AFFIRMED),
        ("warned", "warn", CueClass.WARNING, Stance.AFFIRMED),
        ("accuses", "accuse", CueClass.ALLEGATION, Stance.AFFIRMED),
        ("dubbed", "dub", CueClass.NAMING, Stance.AFFIRMED),
        ("thinks", "think", CueClass.THOUGHT, Stance.AFFIRMED),
        ("doubted", "doubt", CueClass.THOUGHT, Stance.HEDGED),
        ("heard", "hear", CueClass.PERCEPTION, Stance.AFFIRMED),
    ],
)
def test_an_english_form_gives_its_cue(word: str, lemma: str, cue_class: CueClass, stance: Stance) -> None:
    cue = cue_of(word, "en")
    assert cue is not None
    assert (cue.lemma, cue.cue_class, cue.stance) == (lemma, cue_class, stance)


def test_a_word_that_is_no_cue_gives_none() -> None:
    assert cue_of("bridge", "en") is None
    assert cue_of("said", "fi") is None
    assert not forms("fi")
    assert not phrases("fi")
    assert not nouns("fi")


def test_a_base_form_that_looks_like_a_noun_is_ambiguous_and_its_past_is_not() -> None:
    for word, ambiguous in (
        ("report", True),
        ("reports", True),
        ("reported", False),
        ("put", True),
        ("reading", True),
    ):
        cue = cue_of(word, "en")
        assert cue is not None
        assert cue.ambiguous is ambiguous, word


@pytest.mark.parametrize(
    ("language", "noun", "verb"),
    [
        ("fr", "demande", "demandait"),
        ("es", "pregunta", "preguntó"),
        ("pt", "fala", "falou"),
        ("de", "frage", "fragte"),
    ],
)
def test_forms_that_are_nouns_in_other_languages_are_ambiguous(language: str, noun: str, verb: str) -> None:
    found = [cue_of(word, language) for word in (noun, verb)]
    assert [cue.ambiguous for cue in found if cue] == [True, False]


@pytest.mark.parametrize(
    ("word", "language", "quotes"),
    [("said", "en", True), ("report", "en", False), ("knew", "en", False), ("sagte", "de", True)],
)
def test_what_plainly_quotes_is_a_cue_of_words_and_no_noun(word: str, language: str, quotes: bool) -> None:  # noqa: FBT001 - a column of the table above
    assert plainly_quotes(word, language) is quotes


def test_going_on_is_marked() -> None:
    added = cue_of("added", "en")
    assert added is not None
    assert added.continues
    assert phrases("en")["went on"].continues
    assert phrases("en")["went on to say"].continues


def test_prepositions_say_where_the_source_stands() -> None:
    assert phrases("en")["according to"].cue_class is CueClass.ACCORDING
    assert phrases("en")["according to"].position == "after"
    assert phrases("en")["as … put it"].position == "before"
    assert phrases("en")["pointed out"].cue_class is CueClass.SPEECH


def test_frames_tell_how_a_verb_is_built() -> None:
    frames = {
        word: cue.frames for word in ("told", "urged", "called", "denied") if (cue := cue_of(word, "en"))
    }
    assert {Frame.QUOTE, Frame.CLAUSE, Frame.URGE} <= frames["told"]
    assert Frame.URGE in frames["urged"]
    assert Frame.NAME in frames["called"]
    assert Frame.OBJECT in frames["denied"]


@pytest.mark.parametrize(
    ("language", "word", "lemma", "stance"),
    [
        ("de", "bestritt", "bestreiten", Stance.DENIED),
        ("de", "Erklärte", "erklären", Stance.AFFIRMED),
        ("de", "äußerte", "äußern", Stance.AFFIRMED),
        ("fr", "raconte", "raconter", Stance.AFFIRMED),
        ("fr", "explique-t-elle", "expliquer", Stance.AFFIRMED),
        ("fr", "s’exclame-t-il", "s'exclamer", Stance.AFFIRMED),
        ("fr", "répètent", "répéter", Stance.AFFIRMED),
        ("fr", "dément", "démentir", Stance.DENIED),
        ("es", "añadió", "añadir", Stance.AFFIRMED),
        ("es", "preguntó", "preguntar", Stance.ASKED),
        ("pt", "queixou-se", "queixar", Stance.AFFIRMED),
        ("pt", "disseram", "dizer", Stance.AFFIRMED),
        ("ru", "рассказал", "рассказать", Stance.AFFIRMED),
        ("ru", "отрицает", "отрицать", Stance.DENIED),
        ("ru", "подчеркивает", "подчёркивать", Stance.AFFIRMED),
        ("uk", "розповіла", "розповісти", Stance.AFFIRMED),
        ("uk", "запитав", "запитати", Stance.ASKED),
        ("tr", "söyledi", "söylemek", Stance.AFFIRMED),
        ("tr", "DİYEN", "demek", Stance.AFFIRMED),
        ("tr", "yalanladı", "yalanlamak", Stance.DENIED),
        ("az", "bildirib", "bildirmək", Stance.AFFIRMED),
        ("az", "söylədi", "söyləmək", Stance.AFFIRMED),
    ],
)
def test_a_form_of_another_language_gives_its_cue(
    language: str, word: str, lemma: str, stance: Stance
) -> None:
    cue = cue_of(word, language)
    assert cue is not None
    assert (cue.lemma, cue.stance) == (lemma, stance)


@pytest.mark.parametrize(
    ("language", "lemma", "expected"),
    [
        ("de", "antworten", "antwortet antworte* antwortete antworteten geantwortet~ antwortend"),
        ("de", "betonen", "betont betone* betonte betonten betont~ betonend"),
        ("es", "afirmar", "afirma afirman afirmó afirmaron afirmaba afirmaban afirmado~ afirmando afirmará"),
        ("pt", "admitir", "admite admitem admitiu admitiram admitia admitiam admitido~ admitindo"),
        ("ru", "комментировать", "комментирует комментируют комментируя"),
        ("uk", "зазначити", "зазначив зазначила зазначило зазначили зазначивши"),
        ("tr", "söylemek", "söyledi söylemiş söylüyor söyleyen söyleyerek söyleyip söylediğini"),
        ("tr", "reddetmek", "reddetti reddediyor reddeden reddederek reddettiğini"),
        ("az", "yazmaq", "yazdı yazıb yazır yazan yazaraq yazdığını"),
        ("az", "eşitmək", "eşitdi eşidib eşidir eşidən eşidərək"),
    ],
)
def test_regular_verbs_of_other_languages_follow_their_rule(language: str, lemma: str, expected: str) -> None:
    assert set(expected.split()) <= set(regular(lemma, language))


def test_participles_say_that_they_need_an_auxiliary() -> None:
    for language, word, participle in (
        ("de", "gesagt", True),
        ("de", "bestätigt", False),  # also the present: er bestätigt
        ("fr", "déclaré", True),
        ("es", "dicho", True),
        ("es", "dijo", False),
    ):
        cue = cue_of(word, language)
        assert cue is not None
        assert cue.participle is participle, word


@pytest.mark.parametrize(
    ("language", "phrase", "position"),
    [
        ("de", "laut", "after"),
        ("de", "zufolge", "before"),
        ("de", "so", "after"),
        ("fr", "d'après", "after"),
        ("fr", "à en croire", "after"),
        ("es", "según", "after"),
        ("pt", "de acordo com", "after"),
        ("ru", "по словам", "after"),
        ("ru", "по его словам", "before"),
        ("uk", "за словами", "after"),
        ("tr", "göre", "before"),
        ("az", "sözlərinə görə", "before"),
    ],
)
def test_according_phrases_say_where_the_source_stands(language: str, phrase: str, position: str) -> None:
    found = phrases(language)[phrase]
    assert found.cue_class is CueClass.ACCORDING
    assert found.position == position


def test_light_verbs_are_phrases_in_all_their_forms() -> None:
    assert phrases("tr")["diye konuştu"].cue_class is CueClass.SPEECH
    assert phrases("tr")["iddia ediyor"].cue_class is CueClass.SPEECH
    assert phrases("tr")["devam etti"].continues
    assert phrases("az")["qeyd edib"].cue_class is CueClass.SPEECH


@given(st.text(), st.sampled_from(LANGUAGES))
def test_folding_keeps_positions(text: str, language: str) -> None:
    assert len(fold(text, language)) == len(text)


@pytest.mark.parametrize("language", LANGUAGES)
class TestEveryTable:
    def test_reads(self, language: str) -> None:
        assert len(forms(language)) > 150
        assert len(phrases(language)) > 5
        assert nouns(language)

    def test_is_folded_with_straight_apostrophes(self, language: str) -> None:
        for text in forms(language) | set(phrases(language)) | nouns(language):
            assert text == fold(text, language).strip()
            assert not re.search(r"[’`:;*!>~/]|\s\s", text), text
        assert not any(" " in form for form in forms(language))

    def test_lists_no_lemma_twice(self, language: str) -> None:
        tables = importlib.import_module(f"onrecord.lexicon.cues_{language}").VERBS
        entries = [
            entry.partition(":")[0].strip(" *!>")
            for body in tables.values()
            for entry in re.split(r"[;\n]", body)
            if entry.strip()
        ]
        assert sorted(entries) == sorted(set(entries))

    def test_kind_goes_with_class(self, language: str) -> None:
        for form in forms(language):
            cue = cue_of(form, language)
            assert cue is not None
            if cue.cue_class is CueClass.THOUGHT:
                assert cue.kind is Kind.THOUGHT
            if cue.cue_class is CueClass.DENIAL:
                assert cue.stance is Stance.DENIED
            if cue.cue_class is CueClass.QUESTION:
                assert cue.stance is Stance.ASKED
