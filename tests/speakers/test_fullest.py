"""The fullest name that the page gives, however a source is put: epithets, openers, forms of names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.speakers import attribute
from onrecord.types import Basis, Form, HopKind, NoSpeaker, SpeakerKind
from tests.speakers.pages import page, read

HEAD = "Harbour stays shut\n\n"


# --- epithets


def test_an_epithet_is_whoever_spoke_last() -> None:
    text = f"{HEAD}§<Ines Albrecht> [said] {{it was safe}}. §{{“For now,”}} <the former diver> [added]."
    reading = read(text)
    assert reading.names == ["Ines Albrecht"] * 2
    assert reading.attributions[1].basis is Basis.ROLE


@pytest.mark.parametrize("epithet", ["the Lisbon-born captain", "the former captain"])
def test_an_epithet_waits_for_nobody_else(epithet: str) -> None:
    met = "Emil Prohaska met her there. "
    text = f"{HEAD}§<Ines Albrecht> [said] {{that it was safe}}. {met}§<{epithet}> [asked] {{for proof}}."
    assert read(text).names[1] != "Ines Albrecht"
    judged = f"{HEAD}§<Ines Albrecht> [asked] {{for time}}, and the judge agreed. §<{epithet}> [said] {{no}}."
    assert read(judged).names[1] != "Ines Albrecht"


def test_the_priest_is_who_is_called_father() -> None:
    text = f"{HEAD}Father Anselm Duarte met Mayor Ada Lund. §{{“Ring at noon,”}} [said] <the priest>."
    assert read(text).names == ["Anselm Duarte"]
    two = f"{HEAD}Father Anselm Duarte met Father Bela Varga. §{{“Ring at noon,”}} [said] <the priest>."
    assert read(two).names == ["priest"]


def test_the_club_is_the_one_that_speaks_in_the_paragraph() -> None:
    text = (
        f"{HEAD}§{{“No,”}} [said] <Emil Prohaska>.\n\n§<Weirside Paddlers> [said] {{it was late}}. "
        "§<The club> [asked] {for a slipway}; §<he> [replied] {that it was dear}."
    )
    reading = read(text)
    assert reading.names[1:] == ["Weirside Paddlers", "Weirside Paddlers", "Emil Prohaska"]
    assert reading.speakers[1].kind is SpeakerKind.ORGANISATION


def test_the_company_is_the_one_that_is_spoken_for() -> None:
    text = (
        f"{HEAD}§{{The hull is sound}}, [according to] <a Pale Tern spokesman>. "
        "§<The company> [offered] {to tow it}."
    )
    assert read(text).names == ["a Pale Tern spokesman", "Pale Tern"]


def test_a_body_speaks_of_itself() -> None:
    text = (
        f"{HEAD}§{{The Weir Museum acted in good faith}}, <it> [said] in a statement. "
        "§{“We will pay,”} <the statement> [read]."
    )
    article, (first, second) = page(text)
    speakers, told = attribute(article, (replace(first, form=Form.INDIRECT), second))
    assert [article[s.name] for s in speakers] == ["Weir Museum"]
    assert [a.speaker for a in told] == [speakers[0].id] * 2


def test_a_statement_that_nobody_made_in_the_paragraph_is_nobodys() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <Emil Prohaska>. §{{“We will pay,”}} <the statement> [read]."
    assert read(text).names == ["Emil Prohaska", None]


# --- who is told only later


def test_who_opens_the_story_unnamed_is_quoted_next() -> None:
    text = (
        "Pilot lands on ice\n\n§<A pilot> [says] {he would not do it twice}.\n\n"
        "§{“I counted,”} [said] <Emil Prohaska>."
    )
    assert read(text).names == ["Emil Prohaska"] * 2


@pytest.mark.parametrize(
    "quoted",
    ["<Police Chief Emil Prohaska>", "<Emil Prohaska, the airport’s director>"],
)
def test_an_official_who_is_quoted_next_is_another(quoted: str) -> None:
    text = (
        "Pilot lands on ice\n\n§<A pilot> [says] {he would not do it twice}.\n\n"
        f"§{{“I counted,”}} [said] {quoted}."
    )
    assert read(text).attributions[0].reason is NoSpeaker.AMBIGUOUS


def test_a_headline_repeats_words_of_the_body() -> None:
    text = (
        "§{“We drew lots for the seat”}, <rower> [says]\n\n"
        "§{“There was one seat, so we drew lots each day,”} [said] <Ines Albrecht>. She is 24.\n\n"
        "§{“It was cold,”} <the rower> [said]. §{“Very,”} [said] <the coach>."
    )
    assert read(text).names == ["Ines Albrecht", "Ines Albrecht", "Ines Albrecht", "coach"]


def test_what_somebody_will_do_is_no_role() -> None:
    text = f"{HEAD}Emil Prohaska is to meet the coach on Monday. §{{“No,”}} [said] <the coach>."
    assert read(text).names == ["coach"]


def test_its_founder_is_the_founder() -> None:
    text = (
        f"{HEAD}A choir has lost its hall, §<its founder> [said] {{it would rise again}}.\n\n"
        "§{“Bring bricks,”} [said] <Ines Albrecht, founder of the Weir Choir>."
    )
    assert read(text).names == ["Ines Albrecht"] * 2


def test_a_commander_is_the_marshal_named_next() -> None:
    text = (
        f"{HEAD}§{{“No gun fires,”}} [said] <the supreme commander>.\n\n"
        "Marshal Emil Prohaska took over in May."
    )
    assert read(text).names == ["Emil Prohaska"]
    other = text.replace("Marshal", "Mayor")
    assert read(other).names == ["supreme commander"]


def test_one_telling_word_in_marks_is_enough_for_a_headline() -> None:
    text = "Boss quits over §{‘cowardly’} jury\n\n§<Ines Albrecht> [said] {the vote was “cowardly” and late}."
    assert read(text).names == ["Ines Albrecht"] * 2


def test_the_study_is_the_one_that_has_a_name() -> None:
    text = (
        f"{HEAD}The National Harbour Depth Survey came out. "
        "§<The survey> [says] {the pier sinks}. §{{It sinks fast}}, <the report> [says]."
    )
    assert read(text.replace("{{", "{").replace("}}", "}")).names[0] == "National Harbour Depth Survey"


def test_years_her_junior_is_no_source() -> None:
    text = f"{HEAD}Three years §<her junior, Emil Prohaska> [replied] {{that it was late}}."
    assert read(text).names == ["Emil Prohaska"]


@pytest.mark.parametrize("source", ["the group that owns the pier, Big Tern", "the club, Big Tern"])
def test_a_body_behind_a_comma_is_no_she(source: str) -> None:
    text = f"{HEAD}Ada Lund sang. §<{source}>, [said] {{it was late}}. §{{“Never,”}} <she> [said]."
    reading = read(text)
    assert reading.names == ["Big Tern", "Ada Lund"]
    assert reading.speakers[0].kind is SpeakerKind.ORGANISATION


# --- forms of names


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Yaroslava Timofeevna Drozd", "Yaroslava Timofeevna"),
        ("Sheikh Khalid bin Suhail al-Marwan", "Sheikh Khalid"),
        ("Sheikh Khalid bin Suhail al-Marwan", "al-Marwan"),
        ("Piet van der Berg", "Van der Berg"),
        ("María de la Cuesta Yrigoyen", "De la Cuesta"),
        ("J. P. O’Dunmore Jr.", "Mr O’Dunmore"),
        ("Amélie Køhler", "Kohler"),
        ("Oyelaran Adébáyọ̀", "Adebayo"),
        ("Hans-Peter Wiese-Lund", "Wiese-Lund"),
    ],
)
def test_a_shorter_form_is_the_fullest_name(full: str, short: str) -> None:
    reading = read(f"{HEAD}§{{“No,”}} [said] <{full}>.\n\n§{{“Never,”}} <{short}> [added].")
    first, second = reading.names
    assert first == second
    assert len(reading.speakers) == 1


def test_the_family_name_first() -> None:
    text = f"{HEAD}Ngo Bao Thi met Célestin Ngo. §{{“No,”}} <Ms Ngo> [said]. §{{“Yes,”}} [said] <Mr Ngo>."
    assert read(text).names == ["Ngo Bao Thi", "Célestin Ngo"]


def test_the_younger_is_the_son() -> None:
    text = (
        f"{HEAD}Sheikh Khalid al-Marwan came late. His son, Suhail al-Marwan, had complained. "
        "§{“We thank the house,”} <the younger al-Marwan> [said]. §{“So do I,”} [said] <the elder al-Marwan>."
    )
    assert read(text).names == ["Suhail al-Marwan", "Khalid al-Marwan"]


def test_a_team_keeps_its_first_word() -> None:
    text = f"{HEAD}The team is late. §<Team Larkspur> [said] {{that it was late}}."
    assert read(text).names == ["Team Larkspur"]


def test_a_date_before_the_source_is_no_part_of_it() -> None:
    text = f"{HEAD}In a letter of §<May 2017, Ines Albrecht, then the curator,> [wrote]: {{“It is glue.”}}"
    assert read(text).names == ["Ines Albrecht"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Rep. G.K. Butterwick", "G.K. Butterwick"),
        ("U.S. Senator Ada Lund", "Ada Lund"),
        ("Don Fowle", "Don Fowle"),
        ("Mr. King", "King"),
        ("9/11 widow Terry Stradling", "Terry Stradling"),
        ("Anna Lund, head of Pale Tern and Big Tern", "Anna Lund"),
        ("Anna Lund, who with Jan Smit and Bela Varga runs the pier", "Anna Lund"),
    ],
)
def test_what_is_and_what_is_no_part_of_a_name(source: str, name: str) -> None:
    assert read(f"{HEAD}§{{“No,”}} [said] <{source}>.").names == [name]


@pytest.mark.parametrize(
    "source",
    [
        "Jan Smit, Bela Varga and Ada Lund",
        "Sens. Emil Smit (D-Weir), Bela Varga (D-Tarn) and Ada Lund",
        "Jan Smit and Ada Lund",
    ],
)
def test_several_people_are_a_group(source: str) -> None:
    reading = read(f"{HEAD}§{{“No,”}} [said] <{source}>.")
    assert reading.names == [source]
    assert [s.kind for s in reading.speakers] == [SpeakerKind.GROUP]


def test_a_role_tells_the_sex() -> None:
    said = "§{“No,”} [said] <war widow Terry Stradling>. §<She> [continued], {“Never.”}"
    text = f"{HEAD}Ada Lund spoke. {said}"
    assert read(text).names == ["Terry Stradling"] * 2


# --- groups, bodies, papers


def test_the_people_are_the_two_people() -> None:
    text = (
        f"{HEAD}The line is for sale, §<two people familiar with the talks> [said] {{on Monday}}. "
        "§{It could fetch a lot}, [according to] <the people>. §{None is sure}, <one of them> [warned]."
    )
    assert read(text).names == ["two people familiar with the talks"] * 3


def test_a_circular_speaks_for_its_author() -> None:
    text = f"{HEAD}§{{“Rules apply,”}} [says] <a circular from the Federation of Road Racing>."
    assert read(text).names == ["Federation of Road Racing"]


@pytest.mark.parametrize(
    ("source", "kind", "name"),
    [
        ("Lisbon", None, "Lisbon"),
        ("a spokesman for Pale Tern", SpeakerKind.UNNAMED, "spokesman for Pale Tern"),
        ("a survey of 2,000 sailors", SpeakerKind.DOCUMENT, "a survey of 2,000 sailors"),
        ("the study", SpeakerKind.DOCUMENT, "study"),
        ("Analysts at Corvane Capital", SpeakerKind.GROUP, "Analysts at Corvane Capital"),
        ("a man who asked not to be named", SpeakerKind.UNNAMED, "a man"),
    ],
)
def test_who_is_on_record_where_nobody_is_named(source: str, kind: SpeakerKind | None, name: str) -> None:
    reading = read(f"{HEAD}§<{source}> [said] {{that the pier was shut}}.")
    assert reading.names == [name]
    assert kind is None or reading.speakers[0].kind is kind


def test_the_two_are_the_two_who_spoke() -> None:
    text = f"{HEAD}§{{“No,”}} [said] <two sailors>. §{{“Never,”}} <the two> [added]."
    assert read(text).names == ["two sailors"] * 2


# --- the chain ends where the page names no earlier source


def test_a_chain_says_where_it_ends() -> None:
    told = f"{HEAD}§<Ines Albrecht> [reportedly said] {{that the pier was shut}}."
    (said,) = read(told, outlet="Weir Post").attributions
    assert [h.kind for h in said.chain] == [HopKind.OUTLET, HopKind.UNNAMED]
    assert [h.read for h in said.chain] == [True, False]
    plain = read(f"{HEAD}§<Ines Albrecht> [said] {{that the pier was shut}}.", outlet="Weir Post")
    assert [h.kind for h in plain.attributions[0].chain] == [HopKind.OUTLET]
