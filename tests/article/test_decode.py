from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.decode import Decoded, decode
from onrecord.errors import Unreadable
from onrecord.types import Page, Reason

LIMIT = 1_000_000
RUSSIAN = "Министр сказал, что порт откроется весной. «Мы готовы», — добавила она."
TURKISH = "Başkan şöyle dedi: “Güçlü bir limanımız olacak, ışıl ışıl.”"
FRENCH = "« Nous ouvrirons le port cet été », a déclaré la maire à midi."


def read(content: bytes, content_type: str | None = None, limit: int = LIMIT) -> Decoded:
    return decode(Page("page.html", "page.html", content, content_type, None), limit)


def refusal(content: bytes, limit: int = LIMIT) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(content, limit=limit)
    return caught.value


def test_utf8_needs_no_declaration() -> None:
    decoded = read(RUSSIAN.encode())
    assert decoded.text == RUSSIAN
    assert (decoded.encoding.value, decoded.encoding.basis) == ("utf-8", "valid UTF-8 bytes")


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (FRENCH, "cp1252", "iso-8859-1"),
        (TURKISH, "cp1254", "iso-8859-9"),
        (RUSSIAN, "cp1251", "windows-1251"),
    ],
)
def test_declared_encodings_are_read_as_browsers_read_them(text: str, encoding: str, declared: str) -> None:
    meta = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p>'.encode(encoding)
    assert text in read(meta).text
    header = read(text.encode(encoding), f"text/html; charset={declared}")
    assert (header.text, header.encoding.basis) == (text, "content type")


def test_valid_utf8_outweighs_a_wrong_declaration() -> None:
    decoded = read(f'<meta charset="windows-1251"><p>{RUSSIAN}</p>'.encode())
    assert RUSSIAN in decoded.text


def test_cyrillic_declared_as_latin_is_read_as_cyrillic() -> None:
    page = b'<meta charset="iso-8859-1"><p>' + RUSSIAN.encode("cp1251") + b"</p>"
    assert RUSSIAN in read(page).text


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (FRENCH, "cp1252"), (TURKISH, "cp1254"), (FRENCH, "utf-16")]
)
def test_undeclared_encodings_are_found(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)).text == text


def test_a_few_bad_bytes_in_utf8_become_replacement_characters() -> None:
    assert read(RUSSIAN.encode() * 3 + b"\xff end").text.endswith("\ufffd end")


def test_text_that_no_encoding_fits_is_refused_with_the_count() -> None:
    problem = refusal(b"\xef\xbb\xbf" + b"\xc3\x28\xa0\xa1 word " * 40)
    assert problem.reason is Reason.ENCODING
    assert "broken when read as utf-8" in problem.detail


def test_line_ends_become_one_kind_and_the_mark_goes() -> None:
    assert read(b"\xef\xbb\xbfone\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


def test_gzip_is_unpacked_even_twice() -> None:
    assert read(gzip.compress(gzip.compress(b"She said so."))).text == "She said so."


def test_a_gzip_bomb_stops_at_the_limit() -> None:
    assert refusal(gzip.compress(b"a" * 5_000_000), limit=1000).reason is Reason.TOO_LARGE


def test_a_cut_gzip_file_is_damaged() -> None:
    assert refusal(gzip.compress(b"She said so." * 99)[:-9]).reason is Reason.DAMAGED


def test_a_page_over_the_limit_is_too_large() -> None:
    assert refusal(b"a" * 1001, limit=1000).reason is Reason.TOO_LARGE


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\xef\xbb\xbf", gzip.compress(b"", mtime=0)])
def test_nothing_is_empty(content: bytes) -> None:
    assert refusal(content).reason is Reason.EMPTY


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x7fELF....", "ELF"),
        (b"abc\x00\x01\x02\x00def" * 20, "zero bytes"),
    ],
)
def test_binary_files_are_named(content: bytes, name: str) -> None:
    problem = refusal(content)
    assert problem.reason is Reason.BINARY
    assert name in problem.detail


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body>Hello</body></html>",
        "  \n<!-- saved page -->\n<html lang=en>",
        '<?xml version="1.0"?><html xmlns="x">',
        "<div class=story><p>Hello</p></div>",
    ],
)
def test_markup_is_told_by_its_start(text: str) -> None:
    assert read(text.encode()).is_markup


@pytest.mark.parametrize(
    "text",
    [
        "She wrote <b>no</b> in bold.",
        "The tag <html> opens a page.",
        "<Name withheld> told the paper that it was over.",
        "5 < 6 and 7 > 6",
    ],
)
def test_text_that_mentions_tags_is_no_markup(text: str) -> None:
    assert not read(text.encode()).is_markup


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0" ?>\n<Notes xmlns="urn:x"><note>The mayor said so.</note></Notes>',
        '<?xml version="1.0"?><!-- ours --><!DOCTYPE x><x:notes>The mayor said so.</x:notes>',
    ],
)
def test_xml_that_is_no_web_page_is_refused_by_its_root(text: str) -> None:
    refused = refusal(text.encode())
    assert refused.reason is Reason.NO_ARTICLE
    assert "otes>" in refused.detail


def test_xhtml_is_a_web_page() -> None:
    assert read(
        b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>Yes</p></html>'
    ).is_markup


def test_the_content_type_says_markup() -> None:
    assert read(b"Hello there.", "text/html; charset=utf-8").is_markup


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_counted_refusal(content: bytes) -> None:
    try:
        decoded = read(content)
    except Unreadable:
        return
    assert decoded.text.strip()
    assert "\r" not in decoded.text


@given(st.text(min_size=40, max_size=400))
def test_any_utf8_text_with_words_comes_back(text: str) -> None:
    words = "The mayor said so — «oui». " + "".join(c for c in text if c.isprintable())
    assert read(words.encode()).text == words
