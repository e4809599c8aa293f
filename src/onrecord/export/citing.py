"""One statement as a citation: plain text, BibTeX, RIS, CSL-JSON.

Each cites the article the words stand in, by its own author and outlet, and tells in a note who is
reported to have said them: the outlet's report is the source, the speaker is not its author.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from onrecord.codec import CUT
from onrecord.export.attribution import attribution
from onrecord.export.giver import permalink, web_address

if TYPE_CHECKING:
    from onrecord.codec import Row
    from onrecord.export.giver import Giver

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_OPENING = "“„«‘‚‹\"'「『"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "&%$#_"},
}
_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D"}


def plain(row: Row, giver: Giver) -> str:
    """Return one line: who said it, according to whom, the words, the page, and how it can be checked."""
    page = row.article
    where = [_byline(row), f"“{_line(page.headline)}”" if page.headline else None, page.outlet]
    where += [page.published, web_address(row), f"fetched {page.fetched}" if page.fetched else None]
    kept = [permalink(row, giver), f"capture sha256:{page.capture}", "machine-made, not verified"]
    return f"{note(row)}. {', '.join(map(_line, filter(None, where)))}. {'; '.join(kept)}."


def bibtex(row: Row, giver: Giver) -> str:
    """Return a BibTeX entry (``@article``) under the statement's id, ended by a line end."""
    page = row.article
    year, month, day = _date(page.published)
    address = web_address(row)
    fields = {
        "author": _braced(_byline(row)),
        "title": _braced(page.headline),
        "journal": _braced(page.outlet),
        "year": f"{{{year}}}" if year else None,
        "month": _MONTHS[month - 1] if month else None,
        "day": f"{{{day}}}" if day else None,
        "url": f"{{{_swapped(address, _ADDRESS)}}}" if address else None,
        "urldate": f"{{{page.fetched[:10]}}}" if page.fetched else None,
        "langid": f"{{{page.language}}}" if page.language else None,
        "note": f"{{{_tex(note(row))}}}",
        "annote": f"{{{_tex(_kept(row, giver))}}}",
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@article{{{row.id},\n{lines}}}\n"


def ris(row: Row, giver: Giver) -> str:
    """Return a RIS record (``NEWS``), lines ended by CR LF as the format wants."""
    page = row.article
    year, month, day = _date(page.published)
    fields = (
        ("TY", "NEWS"),
        ("ID", row.id),
        ("AU", _byline(row)),
        ("TI", page.headline),
        ("T2", page.outlet),
        ("PY", f"{year:04}" if year else None),
        ("DA", f"{year:04}/{f'{month:02}' if month else ''}/{f'{day:02}' if day else ''}" if year else None),
        ("LA", page.language),
        ("UR", web_address(row)),
        ("Y2", page.fetched[:10].replace("-", "/") if page.fetched else None),
        ("N1", note(row)),
        ("N1", _kept(row, giver)),
        ("DP", giver.name),
        ("ER", ""),
    )
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in fields if value is not None)


def csl(row: Row, giver: Giver) -> dict[str, Any]:
    """Return a CSL-JSON item (schema 1.0.2): the article, and who is said to have said what as a note."""
    page = row.article
    item = {
        "id": row.id,
        "type": "article-newspaper",
        "title": _maybe_line(page.headline),
        "author": [{"literal": byline}] if (byline := _byline(row)) else None,
        "container-title": _maybe_line(page.outlet),
        "section": _maybe_line(page.section),
        "language": page.language,
        "issued": _csl_date(page.published),
        "accessed": _csl_date(page.fetched[:10] if page.fetched else None),
        "URL": web_address(row),
        "note": note(row),
        "annote": _kept(row, giver),
        "source": giver.name,
    }
    return {name: value for name, value in item.items() if value is not None}


def csl_text(row: Row, giver: Giver) -> str:
    """Return the CSL-JSON of one statement: an array of one item, ended by a line end."""
    return json.dumps([csl(row, giver)], ensure_ascii=False, indent=2) + "\n"


def note(row: Row) -> str:
    """Return who said it, according to whom, and the words in marks of quotation, as one line."""
    words = _line(CUT.join(row.quote))
    return f"{_line(attribution(row))}: {words if words[:1] in _OPENING else f'“{words}”'}"


def _kept(row: Row, giver: Giver) -> str:
    offsets = ", ".join(f"{start}-{end}" for start, end in row.content)
    return (
        f"{permalink(row, giver)}; capture sha256:{row.article.capture}, code points {offsets} of its text; "
        f"{row.engine}, machine-made, not verified"
    )


def _byline(row: Row) -> str | None:
    return _BY.sub("", _line(row.article.byline)) or None if row.article.byline else None


def _date(edtf: str | None) -> tuple[int | None, int | None, int | None]:
    """Return year, month and day as far as a date is certain to name them."""
    found = _DAY.match(edtf or "")
    if found is None or "/" in (edtf or ""):
        return None, None, None
    year, month, day = (int(part) if part else None for part in found.groups())
    return year, month, day


def _csl_date(edtf: str | None) -> dict[str, Any] | None:
    if edtf is None:
        return None
    parts = [part for part in _date(edtf) if part]
    if not parts:
        return {"literal": edtf}
    doubted = {"circa": True} if edtf[-1] in "?~%" else {}
    return {"date-parts": [parts], **doubted}


def _line(words: str | None) -> str:
    return " ".join((words or "").split())


def _maybe_line(words: str | None) -> str | None:
    return _line(words) or None


def _braced(words: str | None) -> str | None:
    # Twice: the inner braces keep case, and a byline from being taken apart into names.
    return f"{{{{{_tex(_line(words))}}}}}" if words else None


def _tex(words: str) -> str:
    return _swapped(words, _LATEX)


def _swapped(words: str, pairs: dict[str, str]) -> str:
    return "".join(pairs.get(character, character) for character in words)
