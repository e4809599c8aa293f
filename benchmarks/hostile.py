"""Pages made to harm whoever reads them: by size, depth, repetition, packing, or what they claim to be."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

import brotli
import zstandard

if TYPE_CHECKING:
    from collections.abc import Iterator

MIB = 1024 * 1024
HEAD = b"<!doctype html><html lang=en><head><title>Harbour</title></head><body><article><h1>Harbour</h1>"


def payloads() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    """Yield name, body and headers of each; bodies of a few MiB over the line."""
    yield from _packed()
    yield from _nested()
    yield from _repeated()
    yield from _text()
    yield from _xml()
    yield from _misdeclared()


def _packed() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    words = b'<p>"It is sound," Kesse said.</p>\n' * (MIB // 34)
    for name, piece in (("zeros", b"\0" * MIB), ("words", words)):
        for encoding in ("gzip", "deflate", "br", "zstd"):
            yield f"{encoding} bomb of {name}", _bomb(encoding, piece), {"Content-Encoding": encoding}
    inner = _bomb("gzip", b"\0" * MIB)
    yield "gzip in gzip", gzip.compress(inner), {"Content-Encoding": "gzip, gzip"}
    yield "gzip in brotli", brotli.compress(inner), {"Content-Encoding": "gzip, br"}
    yield "gzip in zstd", zstandard.compress(inner), {"Content-Encoding": "gzip, zstd"}
    yield "gzip ten times over", inner, {"Content-Encoding": ", ".join(["gzip"] * 10)}
    yield "gzip as the page itself", inner, {}
    yield (
        "zstd that wants a window of 2 GiB",
        b"\x28\xb5\x2f\xfd\x00\xa8" + b"\0" * 64,
        {"Content-Encoding": "zstd"},
    )


def _bomb(encoding: str, piece: bytes) -> bytes:
    """Pack a piece of a MiB 200 times over, without ever holding what it unpacks to."""
    if encoding == "br":
        packer = brotli.Compressor(quality=3)
        return b"".join(packer.process(piece) for _ in range(200)) + bytes(packer.finish())
    if encoding == "zstd":
        packing = zstandard.ZstdCompressor(level=3).compressobj()
        return b"".join(packing.compress(piece) for _ in range(200)) + packing.flush()
    deflating = zlib.compressobj(6, wbits=31 if encoding == "gzip" else 15)
    return b"".join(deflating.compress(piece) for _ in range(200)) + deflating.flush()


def _nested() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    for tag in (b"div", b"b", b"table><tr><td", b"blockquote", b"font", b"svg", b"select", b"ul><li"):
        yield (
            f"<{tag.decode()}> 100,000 deep",
            HEAD + (b"<" + tag + b">") * 100_000 + b'"Sound," Kesse said.',
            {},
        )
    yield "formatting never closed", HEAD + b"<p><b><i><u><a>x" * 50_000, {}
    yield "quotations in quotations", HEAD + b"<p>" + "“".encode() * 200_000 + "”".encode() * 200_000, {}
    yield "brackets in brackets", HEAD + b"<p>" + b"(" * 300_000 + b")" * 300_000, {}


def _repeated() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    yield "a million attributes", HEAD + b"<p " + b"a=b " * 1_000_000 + b">x</p>", {}
    yield "one attribute of 8 MiB", HEAD + b'<p title="' + b"a" * (8 * MIB) + b'">x</p>', {}
    yield "a tag never closed", HEAD + b"<p " + b"<" * (2 * MIB), {}
    yield "a comment never closed", HEAD + b"<!--" + b"-" * (4 * MIB), {}
    yield "a million meta tags", HEAD + b"<meta name=robots content=index>" * 200_000, {}
    yield "half-open meta tags", b"<meta " * 500_000, {}
    yield "a million entities", HEAD + b"<p>" + b"&amp;&#x1F600;" * 300_000, {}
    yield (
        "JSON-LD 100,000 deep",
        HEAD + b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script>",
        {},
    )
    yield "scripts without end", HEAD + b"<script>" * 200_000, {}
    yield "a million links", HEAD + b"<a href=/1>harbour</a> " * 200_000, {}
    yield "a million paragraphs", HEAD + b"<p>x</p>" * 500_000, {}


def _text() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    said = "“The plan is sound,” Kesse said. ".encode()
    yield "one sentence of 4 MiB", HEAD + b"<p>" + b"sound and " * (400 * 1024), {}
    yield "one word of 8 MiB", HEAD + b"<p>" + b"a" * (8 * MIB), {}
    yield "40,000 statements in one paragraph", HEAD + b"<p>" + said * 40_000, {}
    yield "opening marks only", HEAD + b"<p>" + "“sound ".encode() * 200_000, {}
    yield "straight marks", HEAD + b"<p>" + b'"sound" ' * 300_000, {}
    yield "names without end", HEAD + b"<p>" + b"Amadu Kesse " * 200_000 + said, {}
    yield "digits", HEAD + b"<p>" + b"2025-10-14 " * 200_000, {}
    yield "combining marks", HEAD + b"<p>" + "a\u0301\u0302\u0303".encode() * 300_000, {}
    yield "blanks", HEAD + b"<p>" + b" \t\n" * (2 * MIB) + said, {}
    yield "zero-width marks", HEAD + b"<p>" + "\u200b\u200d\ufeff".encode() * 500_000 + said, {}


def _xml() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    item = "<rss><item><link>&e9;</link></item></rss>"
    laughs = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">{levels}]>{item}'
    rss = {"Content-Type": "application/rss+xml"}
    yield (
        "a billion laughs",
        f"{laughs}<rss><channel><item><link>&e9;</link></item></channel></rss>".encode(),
        rss,
    )
    big = f'<!DOCTYPE rss [<!ENTITY a "{"a" * MIB}">]><rss><channel>{"<item><link>&a;</link></item>" * 1000}'
    yield "a quadratic blow-up", big.encode(), rss
    outer = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item><link>&x;</link></item></rss>'
    yield "an entity that is a file", outer.encode(), rss
    yield "a feed of 2 million elements", b"<rss><channel>" + b"<a/>" * 2_000_000, rss
    yield "a feed of one endless item", b"<rss><channel><item>" + b"<a>x</a>" * 1_000_000, rss
    yield "a feed 100,000 deep", b"<rss>" + b"<a>" * 100_000, rss
    yield (
        "a JSON feed 100,000 deep",
        b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 100_000,
        {},
    )


def _misdeclared() -> Iterator[tuple[str, bytes, dict[str, str]]]:
    page = HEAD + b'<p>"It is sound," Kesse said.</p>'
    yield (
        "UTF-16 said to be UTF-8",
        page.decode().encode("utf-16"),
        {"Content-Type": "text/html; charset=utf-8"},
    )
    yield "UTF-7", page, {"Content-Type": "text/html; charset=utf-7"}
    yield "no such charset", page, {"Content-Type": "text/html; charset=" + "x" * 5000}
    yield "an image said to be a page", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4096, {}
    yield "random bytes", bytes((n * 2654435761 >> 13) & 255 for n in range(MIB)), {}
    yield "NUL bytes", b"\0" * (8 * MIB), {}
