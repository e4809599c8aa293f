"""Who said it: a page in, names out. § begins a statement; {content} [cue] <source>."""

from __future__ import annotations

import pytest

from onrecord.types import Basis, NoSpeaker, SpeakerKind
from tests.speakers.pages import read

HEAD = "Harbour stays shut\n\n"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Amadu Kesse", "Amadu Kesse"),
        ("harbour chief Amadu Kesse", "Amadu Kesse"),
        ("Finance Minister Henrike Vandermolen", "Henrike Vandermolen"),
        ("President of the Republic of Orsova, Supreme Commander-in-Chief Temur Askarov", "Temur Askarov"),
        ("CBT Sports RFL Insider Jason La Canova", "Jason La Canova"),
        ("Tarn Motors executive Kevin Ashgrove", "Kevin Ashgrove"),
        ("the mayor, Dobromila Novotná", "Dobromila Novotná"),
        ("Ragnhild Mensah, 78", "Ragnhild Mensah"),
        ("Piet van der Berg-Nkosi, who heads the rescue team", "Piet van der Berg-Nkosi"),
        ("Sheikh Khalid bin Suhail al-Marwan", "Khalid bin Suhail al-Marwan"),
        ("J. P. O’Dunmore Jr.", "J. P. O’Dunmore Jr"),
        ("Ministry of Space", "Ministry of Space"),
        ("the Growers’ Alliance", "Growers’ Alliance"),
        ("a report by the Court of Audit", "Court of Audit"),
        ("Minister of Mills, Chairman of the Water Council Severin Malko", "Severin Malko"),
        ("Minister of Food and Trade of the Republic of Orsova Temur Aslan Askarov", "Temur Aslan Askarov"),
        ("Deputy Director of Public Prosecution Ada-Maria Lund", "Ada-Maria Lund"),
        ("the spokesman for President Temur Askarov", "spokesman for President Temur Askarov"),
        ("Tarn Motors CEO Masao Son", "Masao Son"),
        ("M. A. Castane-Wirth", "M. A. Castane-Wirth"),
        ("Will Moya, chief executive of Tarn Motors", "Will Moya"),
        ("Prince Anselm", "Prince Anselm"),
        ("Sidi ould Merzane", "Sidi ould Merzane"),
        (
            "the N.L. Attorney’s Office for the Western District",
            "N.L. Attorney’s Office for the Western District",
        ),
        ("a spokesman for the board", "spokesman for the board"),
        ("a clerk", "a clerk"),
        ("the Court of Audit last week", "Court of Audit"),
        ("Amadu Kesse said", "Amadu Kesse"),
        ("Hours earlier the harbour chief", "harbour chief"),
        ("two members of the board", "two members of the board"),
        ("Finance Minister Henrike Vandermolen’s office", "Finance Minister Henrike Vandermolen’s office"),
    ],
)
def test_the_name_inside_a_source(source: str, name: str) -> None:
    assert read(f"{HEAD}§{{“Nobody sails,”}} [said] <{source}>.").names == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "{„Nein“}, [sagte] <Bürgermeisterin Friederike Haverkamp>.", "Friederike Haverkamp"),
        ("fr", "{« Non »}, [a dit] <la ministre Maëlys Karambiri>.", "Maëlys Karambiri"),
        ("ru", "{«Нет»}, — [сказала] <капитан порта Лада Мирошина>.", "Лада Мирошина"),
        ("tr", "{“Hayır”} [dedi] <Ulaştırma Bakanı Selvihan Tunçer>.", "Selvihan Tunçer"),
        ("tr", "{“Hayır”} [dedi] <Kaptan Şerif Odabaş>.", "Şerif Odabaş"),
        ("de", "{„Nein“}, [sagte] <der Vorsitzende des Bahnvereins, Thorge Wiebrecht>.", "Thorge Wiebrecht"),
        ("de", "{„Nein“}, [sagte] <der Sprecher des Vereins Thorge Wiebrecht>.", "Thorge Wiebrecht"),
        ("fr", "{« Non »}, [a dit] <L’ancien gardien, Job Le Gallou>.", "Job Le Gallou"),
        ("pt", "{«Não»}, [disse] <o prefeito de Vila Torta>.", "prefeito de Vila Torta"),
    ],
)
def test_names_in_other_languages(language: str, text: str, name: str) -> None:
    assert read(f"Hafen\n\n§{text}", language).names == [name]


@pytest.mark.parametrize(
    ("language", "source", "role", "name"),
    [
        ("en", "The regional governor, Talitha Voss", "the governor", "Talitha Voss"),
        ("en", "Deputy Head of the Roads Office Ada Lund", "the deputy head of the roads office", "Ada Lund"),
        ("es", "El alcalde, Fermín Bustalejo", "el alcalde", "Fermín Bustalejo"),
        ("de", "der Vorsitzende des Vereins, Thorge Wiebrecht", "der Vorsitzende", "Thorge Wiebrecht"),
        ("fr", "la présidente de l’association, Solenn Perhirin", "la présidente", "Solenn Perhirin"),
        ("pt", "a diretora da escola, Inês Vaz", "a diretora", "Inês Vaz"),
        ("ru", "губернатор области Пётр Лунин", "губернатор", "Пётр Лунин"),
        ("tr", "Belediye Başkanı Nilüfer Taşkıran", "belediye başkanı", "Nilüfer Taşkıran"),
        ("az", "nazir Elçin Quliyev", "nazir", "Elçin Quliyev"),
    ],
)
def test_the_role_alone_after_the_role_with_the_name(
    language: str, source: str, role: str, name: str
) -> None:
    reading = read(f"Hafen\n\n§{{“X”}} [said] <{source}>.\n\n§{{“Y”}} [said] <{role}>.", language)
    assert reading.names == [name] * 2


def test_the_minister_of_the_country_is_the_minister() -> None:
    text = f"{HEAD}Trade Minister Emil Prohaska came. §{{“No,”}} [said] <the country’s trade minister>."
    assert read(text).names == ["Emil Prohaska"]


def test_a_pronoun_inside_an_inversion() -> None:
    text = "Phare\n\n§{« Non »}, [a dit] <Job Le Gallou>. §{« Jamais »}, [a-t-]<il> [ajouté]."
    assert read(text, "fr").names == ["Job Le Gallou"] * 2


def test_a_paper_is_no_she() -> None:
    text = (
        f"{HEAD}§<Ilka Brandvold> [told] the Weir Evening Sheet {{that it was late}}. "
        "§{“No,”} the paper quoted <her> as [saying]."
    )
    assert read(text).names == ["Ilka Brandvold"] * 2


def test_a_role_before_the_name() -> None:
    text = (
        f"{HEAD}§{{“I tore the letters up,”}} [said] <the chief nurse>.\n\n"
        "Ada Lund, who has nursed here since 2009, was asked why."
    )
    assert read(text).names == ["Ada Lund"]


def test_a_role_before_somebody_elses_name() -> None:
    text = (
        f"{HEAD}§{{“I tore the letters up,”}} [said] <the chief nurse>.\n\n"
        "Ada Lund, the treasurer, was asked why."
    )
    assert read(text).names == ["chief nurse"]


def test_an_acronym_is_its_name_in_full() -> None:
    text = f"{HEAD}The Harbour Safety Administration came. §{{“No,”}} [said] <the HSA>."
    assert read(text).names == ["Harbour Safety Administration"]


def test_a_surname_that_is_a_word() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <Tim Cook>. §{{“Never,”}} <Cook> [said]. §{{“Soup,”}} <the cook> [said]."
    assert read(text).names == ["Tim Cook", "Tim Cook", "cook"]


def test_an_account_is_its_bearers() -> None:
    text = f"{HEAD}Mayor Ines Albrecht is out. §<@mayor_albrecht> [wrote]: {{Never.}}"
    assert read(text).names == ["Ines Albrecht"]


def test_the_short_form_of_a_given_name() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <Patrick Lund>. §{{“Never,”}} [said] <Pat Lund>."
    assert read(text).names == ["Patrick Lund"] * 2


def test_a_surname_of_two_people_stops_the_pronoun() -> None:
    text = f"{HEAD}Anselm Varga and Bela Varga own the ferry. §{{“It is old,”}} <he> [said]."
    assert read(text).names == [None]


def test_whoever_spoke_last_rivals_whoever_was_named() -> None:
    text = (
        f"{HEAD}§{{“No,”}} [said] <Farid Osmanov>. He met Farid Osmanov.\n\n"
        "Timur Askarov was there.\n\n§<He> [added] {that it was late}."
    )
    assert read(text).attributions[1].reason is NoSpeaker.AMBIGUOUS


@pytest.mark.parametrize(
    "source",
    [
        "guilty",
        "are reported",
        "runs the dam",
        "compassion in a letter",
        "Port Weir reached the final",
        "whom delegates",
    ],
)
def test_a_clause_names_nobody(source: str) -> None:
    assert read(f"{HEAD}§{{“No,”}} [said] <{source}>.").names == [None]


def test_a_surname_or_a_given_name_becomes_the_full_name() -> None:
    first = f"{HEAD}§{{“No,”}} [said] <Amadu Kesse>.\n\n"
    reading = read(first + "§<Kesse> [added]: {“Never.”} §{“Not I,”} <Amadu> [said].")
    assert reading.names == ["Amadu Kesse"] * 3
    assert reading.attributions[1].basis is Basis.PART_NAME


def test_two_people_of_one_surname_need_more() -> None:
    text = f"{HEAD}Ilse Varga and Bela Varga own the ferry. §{{“No,”}} [said] <Varga>."
    reading = read(text)
    assert reading.names == [None]
    assert reading.attributions[0].reason is NoSpeaker.AMBIGUOUS


def test_an_honorific_tells_two_people_of_one_surname_apart() -> None:
    text = f"{HEAD}Chairwoman Ilse Varga met Chairman Bela Varga. §{{“No,”}} [said] <Ms Varga>."
    assert read(text).names == ["Ilse Varga"]


def test_cyrillic_case_endings() -> None:
    text = "Порт закрыт\n\n§{«Нет»}, — [сказал] <Архип Озерков>. §По [словам] <Озеркова>, {порт закрыт}."
    assert read(text, "ru").names == ["Архип Озерков"] * 2


def test_a_suffix_behind_an_apostrophe() -> None:
    text = "Liman\n\n§{“Hayır”} [dedi] <Orkun Demirli>. §<Demirli’ye> [göre] {liman kapalı}."
    assert read(text, "tr").names == ["Orkun Demirli"] * 2


def test_a_role_introduced_with_the_name() -> None:
    text = (
        f"{HEAD}§{{“We won,”}} [said] "
        "<President of the Republic of Orsova, Supreme Commander-in-Chief Temur Askarov>.\n\n"
        "§{“We will win,”} [said] <the Supreme Commander-in-Chief>. §{“Again,”} [said] <the head of state>."
    )
    reading = read(text)
    assert reading.names == ["Temur Askarov"] * 3
    assert [a.basis for a in reading.attributions][1:] == [Basis.ROLE, Basis.ROLE]
    assert len(reading.speakers) == 1


def test_a_role_two_people_hold_names_nobody() -> None:
    met = "Justice Minister Ada Lund met Culture Minister Emil Prohaska. "
    text = f"{HEAD}{met}§{{“No,”}} [said] <the minister>."
    assert read(text).attributions[0].reason is NoSpeaker.AMBIGUOUS


def test_the_deputy_mayor_is_not_the_mayor() -> None:
    text = f"{HEAD}Deputy Mayor Ada Lund opened the quay. §{{“No,”}} [said] <the mayor>."
    assert read(text).names == ["mayor"]


def test_an_age_points_at_whoever_has_it() -> None:
    text = f"{HEAD}Henrike Vandermolen, 61, has run the port for years. §{{“No,”}} [said] <the 61-year-old>."
    assert read(text).names == ["Henrike Vandermolen"]


def test_a_role_without_a_name_speaks_as_worded() -> None:
    reading = read(f"{HEAD}§{{“No,”}} [said] <the café owner>. §{{“Never,”}} [said] <the café owner>.")
    assert reading.names == ["café owner"] * 2
    assert reading.speakers[0].kind is SpeakerKind.UNNAMED


def test_nobody_in_particular_opens_a_story() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <a cyclist> on Monday.\n\nAmadu Kesse was fined for it."
    assert read(text).attributions[0].reason is NoSpeaker.AMBIGUOUS


@pytest.mark.parametrize("source", ["the letter", "a statement issued on Sunday", "November 2017"])
def test_what_cannot_speak_names_nobody(source: str) -> None:
    assert read(f"{HEAD}§{{“No,”}} [said] <{source}>.").names == [None]


def test_a_group_with_a_name_of_its_own_keeps_it() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <the group, Ferrymen Coalition>. §{{“Never,”}} [said] <the group>."
    assert read(text).names == ["Ferrymen Coalition"] * 2


def test_a_pronoun_with_one_candidate() -> None:
    reading = read(f"{HEAD}§{{“No,”}} [said] <Amadu Kesse>. §<He> [added] {{that the ice was thin}}.")
    assert reading.names == ["Amadu Kesse"] * 2
    assert reading.attributions[1].basis is Basis.PRONOUN


def test_a_pronoun_of_the_other_sex_passes_over() -> None:
    text = f"{HEAD}Spokeswoman Ines Albrecht met Mr Emil Prohaska. §{{“No,”}} <she> [said]."
    assert read(text).names == ["Ines Albrecht"]


def test_a_pronoun_with_two_candidates_names_nobody() -> None:
    text = f"{HEAD}Farid Osmanov and Teimur Askarov met at the pier. §{{“No,”}} <he> [said]."
    reading = read(text)
    assert reading.attributions[0].reason is NoSpeaker.AMBIGUOUS
    assert reading.candidates == [["Farid Osmanov", "Teimur Askarov"]]


def test_a_pronoun_means_the_subject_before_it_and_says_how_surely() -> None:
    text = f"{HEAD}Farid Osmanov wrote to Teimur Askarov. §{{“No,”}} <he> [said]."
    reading = read(text)
    assert reading.names == ["Farid Osmanov"]
    assert 0.75 <= reading.attributions[0].confidence < 1


def test_a_headline_surname_and_a_headline_role() -> None:
    text = (
        "§<Kesse>: {Nobody sails}\n\n§{“The ice is thin,”} [said] <Amadu Kesse>."
        "\n\nMayor Ines Albrecht agreed. "
    )
    assert read(text).names == ["Amadu Kesse"] * 2
    role = "§{Nobody sails}, <mayor> [says]\n\n§{“The ice is thin,”} [said] <Mayor Ines Albrecht>."
    assert read(role).names == ["Ines Albrecht"] * 2


def test_a_headline_without_a_source_takes_whoever_says_the_words() -> None:
    text = "Mayor quits over §{‘cowardly jury’}\n\n§{“It was a cowardly jury,”} [said] <Mayor Ines Albrecht>."
    reading = read(text)
    assert reading.names == ["Ines Albrecht"] * 2
    assert reading.attributions[0].basis is Basis.REPEATED


def test_a_paragraph_goes_on_from_the_one_before() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <Amadu Kesse>.\n\n§{{“The ice is thin and the boats are old.”}}"
    reading = read(text)
    assert reading.names == ["Amadu Kesse"] * 2
    assert reading.attributions[1].basis is Basis.CONTINUED


def test_a_dialogue_takes_turns() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <Amadu Kesse>.\n\n§{{“Yes,”}} [said] <Ines Albrecht>.\n\n"
    turns = ["Amadu Kesse", "Ines Albrecht"]
    assert read(text + "§{“No.”}\n\n§{“Yes.”}").names == turns * 2


def test_a_long_paragraph_after_two_voices_is_nobodys() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <Amadu Kesse>.\n\n§{{“Yes,”}} [said] <Ines Albrecht>.\n\n"
    reading = read(text + "§{“The ice is thin and the boats are old and nobody has looked after them.”}")
    assert reading.attributions[2].reason is NoSpeaker.NO_SOURCE


def test_a_quotation_behind_reported_words_is_of_the_same_voice() -> None:
    text = f"{HEAD}§<Amadu Kesse> [said] {{that the ice was thin}}. §{{“Look at it.”}}"
    assert read(text).names == ["Amadu Kesse"] * 2


def test_interview_labels() -> None:
    text = (
        "Five questions for Ysolde Marchetti\n\n§<Q>: {Why did you stop?}\n\n§<A>: {I did not stop.}\n\n"
        "Interview by Lev Chaudhry."
    )
    assert read(text).names == ["Lev Chaudhry", "Ysolde Marchetti"]


def test_transcript_labels_in_capitals() -> None:
    labels = "§<MAYOR MATIUS>: {I sign many things.}\n\n§<MATIUS>: {It is my hand.}"
    text = f"Hearing\n\nMayor Gregor Matius appeared.\n\n{labels}"
    assert read(text).names == ["Gregor Matius"] * 2


def test_a_speaker_keeps_role_kind_and_mentions() -> None:
    reading = read(
        f"{HEAD}§{{“No,”}} [said] <harbour chief Amadu Kesse>. §<He> [added] {{that it was cold}}."
    )
    (speaker,) = reading.speakers
    assert speaker.kind is SpeakerKind.PERSON
    assert speaker.role is not None
    assert reading.article[speaker.role] == "harbour chief"
    assert [reading.article[m] for m in speaker.mentions] == ["Amadu Kesse", "He"]
    assert speaker.id.startswith("p")
    assert len(speaker.id) == 17
