"""Bytes → text: unpack gzip, find the encoding, tell markup from plain text.

The order in which an encoding is believed: byte order mark; bytes that are valid
UTF-8 beyond ASCII (a wrong declaration does not outweigh them: random text in
another encoding is almost never valid UTF-8); the declared encoding when it decodes;
UTF-8 with a few bad bytes; charset-normalizer over a sample.
"""

from __future__ import annotations

import codecs
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.errors import Unreadable
from onrecord.types import Reason, Stated

if TYPE_CHECKING:
    from onrecord.types import Page

_GZIP = b"\x1f\x8b\x08"
# a page is served gzipped and then stored as .gz: two wraps are seen, more are an attack
_WRAPS = 3
# an encoding is declared in the first kilobytes (browsers look at 1 kB; real pages exceed that)
_HEAD = 4096
# bytes handed to charset-normalizer, whose time grows with length times candidates
_SAMPLE = 32 * 1024
# share of characters that may be broken before the text is refused: a judgement between a slip
# and a wrong encoding, which breaks every accented letter
_BROKEN_SHARE = 0.02
_FEW = 2
# a text file has no NUL; one in a thousand is a slip of the program that wrote it
_NUL_SHARE = 0.001
_CONTROL_SHARE = 0.05

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive (or an office document, which is one)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x7fELF", "an ELF program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# labels that browsers read as another encoding (WHATWG Encoding Standard, section 4.2);
# a page that declares UTF-16 in readable ASCII is UTF-8
_BROWSER: dict[str, str] = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "cp1252": "windows-1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
# Python's other text codecs that no browser reads; UTF-7 hides markup from every filter
_REFUSED = frozenset({"utf-7", "utf-32", "utf-32-le", "utf-32-be", "idna", "punycode", "unicode_escape"})
# what charset-normalizer may answer: encodings that pages in the languages read (and some refused
# by name) are in; with cp1250 among them it takes French and German for Czech
_CANDIDATES = ["cp1252", "cp1251", "cp1254", "koi8_r", "koi8_u", "gb18030", "cp932", "cp949"]

# what Turkish letters (ğ ı ş and capitals) look like in windows-1252; Icelandic, which has
# them truly, is not read
_ICELANDIC = re.compile("[ðýþÐÝÞ]")

_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
_META = re.compile(rb"<meta\b[^>]{0,400}>", re.IGNORECASE)
# C0 without white space, and without escape, which texts of terminals hold
_C0 = bytes((*range(9), 11, *range(14, 27), *range(28, 32), 127))
_C1 = re.compile(rb"\xc2[\x80-\x9f]|\xef\xbf[\xbd-\xbf]")
# what cp1252 leaves undefined stays the C1 control of the same number, as in browsers
_C1_AS_1252 = {n: bytes([n]).decode("cp1252", errors="ignore") or chr(n) for n in range(0x80, 0xA0)}

_MARKUP_START = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|style"
    r"|article|section|main|header|div|h1|h2|p|table|span|nav|rss|feed|urlset)\b[^<]*>",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_XML = re.compile(r"\s*<\?xml\b[^>]*>(?:\s|<!--.{0,2000}?-->|<[!?][^<>]*>)*<([\w:.-]{1,60})", re.DOTALL)
_MARKUP_SOON = re.compile(r"^\s*<(?:!doctype\s+html|html|head|body)\b[^<]*>", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page as text: line ends are line feeds, no byte order mark, nothing else changed.

    ``encoding`` names the encoding that was used and why it was believed.
    """

    text: str
    encoding: Stated
    is_markup: bool


def decode(page: Page, limit: int) -> Decoded:
    """Decode a page's bytes, unpacking gzip up to ``limit`` bytes.

    Raises Unreadable: EMPTY for no or blank text, TOO_LARGE beyond ``limit``, DAMAGED for
    a broken gzip stream, BINARY for what is no text, ENCODING when no encoding fits,
    NO_ARTICLE for XML that is no web page: read as plain text, its tags would be words.
    """
    content = _unpacked(page.content, limit)
    if not content.strip(b" \t\r\n\x0c\x00"):
        detail = f"{len(page.content):,} bytes, none of them text"
        raise Unreadable(Reason.EMPTY, detail)
    text, encoding = _decoded(content, page.content_type)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    text = text.removeprefix("\ufeff")
    _refuse_broken(text, encoding)
    if not text.strip():
        raise Unreadable(Reason.EMPTY, "blank")
    is_markup = _is_markup(text, page.content_type)
    if not is_markup:
        _refuse_other_xml(text)
    return Decoded(text, encoding, is_markup)


def _unpacked(content: bytes, limit: int) -> bytes:
    """Undo gzip, at most ``_WRAPS`` times; the output never grows past ``limit`` + 1 bytes."""
    for _ in range(_WRAPS):
        if not content.startswith(_GZIP):
            break
        content = _gunzip(content, limit)
    if len(content) > limit:
        detail = f"{len(content):,} bytes, more than the {limit:,} that are read (setting largest_page)"
        raise Unreadable(Reason.TOO_LARGE, detail)
    if content.startswith(_GZIP):
        raise Unreadable(Reason.BINARY, f"gzip inside gzip, more than {_WRAPS} deep")
    return content


def _gunzip(content: bytes, limit: int) -> bytes:
    """Unpack all members of a gzip stream; what follows them that is no gzip is ignored."""
    out = bytearray()
    rest = content
    while rest.startswith(_GZIP):
        member = zlib.decompressobj(wbits=31)
        try:
            out += member.decompress(rest, limit + 1 - len(out))
        except zlib.error as error:
            raise Unreadable(Reason.DAMAGED, f"gzip: {error}; save the page again") from error
        if len(out) > limit:
            detail = f"unpacks to more than the {limit:,} bytes that are read (setting largest_page)"
            raise Unreadable(Reason.TOO_LARGE, detail)
        if not member.eof:
            raise Unreadable(Reason.DAMAGED, "gzip: the file ends too early; save the page again")
        rest = member.unused_data.lstrip(b"\x00")
    return bytes(out)


def _decoded(content: bytes, content_type: str | None) -> tuple[str, Stated]:
    """Text and the encoding it was decoded with, in the module's order of belief."""
    for bom, name in _BOMS:
        if content.startswith(bom):
            return content.decode(name, errors="replace"), Stated(name, "byte order mark", None)
    _refuse_binary(content)
    wide = _wide(content)
    if wide is not None:
        return content.decode(wide, errors="replace"), Stated(wide, "zero bytes of UTF-16", None)
    declared = _declared(content, content_type)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(content, declared)
    if declared is not None and declared.value.startswith("iso2022"):
        return content.decode(declared.value, errors="replace"), declared
    if declared is not None and declared.value == "utf-8":
        return text, declared
    basis = "ASCII alone" if text.isascii() else "valid UTF-8 bytes"
    return text, Stated("utf-8", basis, None)


def _refuse_binary(content: bytes) -> None:
    """Raise for bytes that are no text in any encoding, naming what they look like."""
    for magic, name in _MAGIC:
        if content.startswith(magic):
            raise Unreadable(Reason.BINARY, f"looks like {name}")
    if content[4:8] == b"ftyp" or (
        content.startswith(b"RIFF") and content[8:12] in {b"WEBP", b"WAVE", b"AVI "}
    ):
        raise Unreadable(Reason.BINARY, "looks like a picture, film or recording")
    nuls = content.count(0)
    if nuls > _NUL_SHARE * len(content) and _wide(content) is None:
        raise Unreadable(Reason.BINARY, f"{nuls:,} zero bytes in {len(content):,}")


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of Latin text is zero, the others never."""
    head = content[:_HEAD]
    half = len(head) // 2
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if half and odd > 0.3 * half and even == 0:
        return "utf-16-le"
    if half and even > 0.3 * half and odd == 0:
        return "utf-16-be"
    return None


def _declared(content: bytes, content_type: str | None) -> Stated | None:
    """Return the declared encoding under its browser's name: header, XML declaration, then meta tags."""
    head = content[:_HEAD]
    places = [("content type", _DECLARED.search((content_type or "").encode("latin-1", "replace")))]
    places.append(("XML declaration", _XML_DECLARED.search(head)))
    places += [("meta charset", _DECLARED.search(tag)) for tag in _META.findall(head)]
    for basis, found in places:
        name = _codec(found[1].decode("ascii")) if found else None
        if name is not None:
            return Stated(name, basis, None)
    return None


def _codec(label: str) -> str | None:
    """Return the codec browsers use for a label, or none for a label they do not know."""
    try:
        name = codecs.lookup(label).name
        "".encode(name)  # refuses codecs that do not make text, such as base64
    except (LookupError, ValueError):
        return None
    name = _BROWSER.get(name, name)
    return None if name in _REFUSED else name


def _not_utf8(content: bytes, declared: Stated | None) -> tuple[str, Stated]:
    """Decode bytes that are not valid UTF-8."""
    if declared is not None and declared.value != "utf-8":
        text = _strict(content, declared.value)
        if text is not None and not _doubtful(text, declared.value):
            return text, declared
    lenient = content.decode("utf-8", errors="replace")
    bad = lenient.count("\ufffd")
    good = sum(map(len, re.findall("[^\x00-\x7f\ufffd]+", lenient)))
    # text in a one-byte encoding gives next to no valid sequence by chance
    if good > 4 * bad:
        return lenient, Stated("utf-8", f"UTF-8 but for {bad} bytes", None)
    return _guessed(content)


def _strict(content: bytes, name: str) -> str | None:
    if name == "windows-1252":
        return content.decode("latin-1").translate(_C1_AS_1252)
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        return None


def _doubtful(text: str, name: str) -> bool:
    """Whether Western European text is more likely Cyrillic or the like, wrongly declared.

    French and German have under 8 % accented letters; Russian read as windows-1252 has
    accents on nearly all letters of its words.
    """
    if name != "windows-1252":
        return False
    high = len(re.findall("[À-ÿ]", text))
    runs = sum(map(len, re.findall("[À-ÿ]{4,}", text)))
    return high > 20 and runs > 0.5 * high  # noqa: PLR2004 - stated in the docstring's terms: words, not letters


def _guessed(content: bytes) -> tuple[str, Stated]:
    """Decode what declares nothing usable; windows-1252, which decodes all bytes, comes last."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, rarely needed

    best = from_bytes(_sample(content), cp_isolation=_CANDIDATES).best()
    name = "windows-1252" if best is None else _codec(best.encoding) or "windows-1252"
    text = _strict(content, name)
    if text is None:
        text = content.decode(name, errors="replace")
    if name == "windows-1252" and len(_ICELANDIC.findall(text)) > _FEW:
        name = "cp1254"
        text = content.decode(name, errors="replace")
    return text, Stated(name, "charset-normalizer" if best else "no declaration", None)


def _sample(content: bytes) -> bytes:
    """Return the lines with bytes beyond ASCII, without tags, so that markup does not drown them."""
    bare = re.sub(rb"(?s)<(script|style)\b.{0,100000}?</\1>|<[^<>]{0,2000}>", b" ", content[: 32 * _SAMPLE])
    lines = [line for line in re.split(rb"[\r\n]+", bare) if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE] or content[:_SAMPLE]


def _refuse_broken(text: str, encoding: Stated) -> None:
    """Raise when too much of a text is controls and replacement characters."""
    content = text.encode("utf-8", errors="replace")
    controls = len(content) - len(content.translate(None, delete=_C0))
    if controls > _FEW + _CONTROL_SHARE * len(text):
        raise Unreadable(Reason.BINARY, f"{controls:,} control characters in {len(text):,}")
    broken = controls + len(_C1.findall(content))
    if broken > _FEW + _BROKEN_SHARE * len(text):
        read_as = f"{encoding.value} ({encoding.basis})"
        detail = f"{broken:,} of {len(text):,} characters are broken when read as {read_as}"
        raise Unreadable(Reason.ENCODING, detail)


def _refuse_other_xml(text: str) -> None:
    found = _OTHER_XML.match(text[:_HEAD])
    if found is not None:
        detail = f"XML that is no web page (its root is <{found[1]}>); give its text alone as .txt"
        raise Unreadable(Reason.NO_ARTICLE, detail)


def _is_markup(text: str, content_type: str | None) -> bool:
    """By content type, else by a tag that opens the text; a tag named in prose is no markup."""
    kind = (content_type or "").split(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"}:
        return True
    if _MARKUP_START.match(text[:_HEAD]) is not None:
        return True
    return kind != "text/plain" and _MARKUP_SOON.search(text[:_HEAD]) is not None
