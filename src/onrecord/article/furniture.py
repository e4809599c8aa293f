"""What a line of a plain-text scrape is to its page: article text, or furniture round it.

Judged by closed lists (``onrecord.lexicon.furniture``) and by form alone; position is the
business of ``onrecord.article.scrape``. A doubtful line is text: losing a true paragraph
is worse than keeping a button.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from onrecord.lexicon import furniture as words
from onrecord.lexicon.folding import fold

# A line longer than this is never a button, a link or a heading of a list.
LONGEST_LINE: Final = 240


class Kind(StrEnum):
    """What a line is, as far as its own words tell."""

    TEXT = "text"
    FURNITURE = "furniture"
    LIST = "list heading"
    COMMENTS = "comments heading"
    CREDIT = "credit"
    CAPTION = "caption"


_ENDS: Final = re.compile(r"[.!?…。]['\"’”»›“‘)\]]*$")
_SPACE: Final = re.compile(r"\s+")
_EDGE: Final = re.compile(r"^[\W_]+|[\W_]+$")
_COUNT: Final = re.compile(r"^\(?\d{1,5}\)?\s+|\s*[(\[]?\d{1,5}[)\]]?$")
_PIECES: Final = re.compile(r"\s{2,}|\t|\s*[|·•●∙/>»›,;→]\s*|\s[–—-]\s")
_LABEL: Final = re.compile(
    r"^[\W_]*(?P<label>[^\n:»→>|]{2,32}?)\s*(?P<mark>[:»→>|]|\s[–—-]\s)\s*(?P<rest>\S.*)$", re.DOTALL
)


def _any(*alternatives: str) -> str:
    """Return a pattern for any of the words, folded as the lines are."""
    return "(?:" + "|".join(fold(a) for a in alternatives) + ")"


_MORE_OF: Final = re.compile(
    "^"
    + _any("more|also|elsewhere|other stories|latest|еще|daha fazla|plus|mehr|más|mais|більше")
    + r"\s+"
    + _any("from|in|on|about|of|по|в|из|de|du|aus|von|sobre|em|з|у")
    + r"\s+\S.{1,40}$"
)
# pagination and rules; a number with a full stop may be an answer
_ONLY_MARKS: Final = re.compile(r"^[\W\d_]*[^.\w!?]$|^[\d\s]+$|^_+$")
_TAGS: Final = re.compile(r"^(?:#[\w-]+[\s,]*)+$")
_ADDRESS: Final = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$")
_AGO: Final = re.compile(
    r"^(?:\d{1,3}|an?|one)\s+"
    + _any(r"min(?:ute)?s?|hours?|days?|weeks?|h|m|d|минут\w*|час\w*|saat|dakika|dəqiqə|годин\w*|хвилин\w*")
    + r"\s+"
    + _any("ago|назад|önce|əvvəl|тому")
    + "$"
)
_LENGTH: Final = re.compile(
    "^"
    + _any(
        r"reading time|read time|estimated read\w*(?: time)?|listen|lesezeit|время чтения|okuma süresi",
        "oxuma müddəti",
        "temps de lecture|tiempo de lectura|tempo de leitura|час читання",
    )
    + r"?\W*\d{1,3}\W*"
    + _any(r"min(?:ute)?s?n?|мин\w*|dk|dakika|dəq\w*|minut\w*|хв\w*")
    + r"\W*"
    + _any("read|to read|reading|de lecture|de lectura|de leitura|lesezeit|чтения|читання|okuma")
    + "?$"
)
_SEEN: Final = _any(
    r"views?|reads?|shares?|likes?|comments?|replies|просмотр\w*|baxış\w*|перегляд\w*|görüntülenme|vues|vistas",
    "visualizações|aufrufe",
)
_VIEWS: Final = re.compile(rf"^{_SEEN}\W*\d[\d\s.,k]*$|^\d[\d\s.,k]*\W*{_SEEN}$")
# Longer than the teasers of cases train that end as sentences do.
_LONGEST_TEASER: Final = 120
# So many sections side by side are the menu of the site, not the section of the page.
_MENU_PIECES: Final = 4
_TAIL_CREDIT: Final = re.compile(
    r"^[(\[]?\s*(?:[\w. ]{2,30},\s)?"
    + _any(
        "(?:with )?(?:additional )?reporting|writing|editing|edited|compiled|translated|translation",
        "contributing|interview",
        "with (?:files|agency|agencies|material)|mit material|avec (?:afp|reuters|agences)|con información",
        "com informações|по материалам|за матеріалами",
    )
    + r"\b"
)
_CREDITED: Final = re.compile(r"^[(\[]?\s*([^\W\d_]+(?:[ '][^\W\d_]+){0,2}?)\s*(:|/|\s(?=[A-ZА-ЯЁÇŞİÖÜ(]))")
_LONGEST_CREDIT: Final = 160


def judge(line: str) -> Kind:
    """Say what a line is by its own words; ``TEXT`` where nothing tells.

    Looks at no more than ``LONGEST_LINE`` code points; a longer line is text,
    except a cookie or copyright notice of up to three times that.
    """
    if len(line) > LONGEST_LINE * 3:
        return Kind.TEXT
    folded = _SPACE.sub(" ", fold(line)).strip()
    if len(line) > LONGEST_LINE:
        return Kind.FURNITURE if _appeals(folded) and ends_sentence(line) else Kind.TEXT
    bare = _EDGE.sub("", folded)
    return _heading(bare, folded) or _credit(line, folded) or _link(line, folded, bare) or Kind.TEXT


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does, closing marks aside."""
    return bool(_ENDS.search(line.rstrip()[-8:]))


def has_soft_label(line: str) -> bool:
    """Whether a line that is judged a link or a credit may also be a headline: 'Poll: …', 'Sources: …'."""
    m = _LABEL.match(_SPACE.sub(" ", fold(line)).strip())
    return m is not None and _EDGE.sub("", m["label"]) in words.HEADLINE_LABELS


def is_button(piece: str) -> bool:
    """Whether a piece of a header line is a button, a reading time, a count of views or an age."""
    folded = _SPACE.sub(" ", fold(piece)).strip()
    bare = _EDGE.sub("", folded)
    return bare in words.BUTTONS or any(p.match(bare) for p in (_LENGTH, _VIEWS, _AGO))


def _heading(bare: str, folded: str) -> Kind | None:
    counted = _EDGE.sub("", _COUNT.sub("", bare))
    if bare in words.LIST_HEADINGS or (
        _MORE_OF.match(bare) and ":" not in folded and not _ENDS.search(folded)
    ):
        return Kind.LIST
    if counted in words.COMMENT_HEADINGS and bare not in {"comment", "reply"}:
        return Kind.COMMENTS
    return None


def _credit(line: str, folded: str) -> Kind | None:
    if len(line) > _LONGEST_CREDIT:
        return None
    if _TAIL_CREDIT.match(folded) and (line[0] in "([" or ":" in line or " by " in folded):
        return Kind.CREDIT
    opened = _CREDITED.match(line)
    if opened is None:
        return None
    label = fold(opened[1]).strip()
    if label not in words.CREDITS or (opened[2] not in ":/" and not opened[1].isupper()):
        return None
    return Kind.CAPTION if label in words.CAPTIONS else Kind.CREDIT


def _link(line: str, folded: str, bare: str) -> Kind | None:
    if bare in words.BUTTONS or any(p.match(folded) for p in (_ONLY_MARKS, _TAGS, _ADDRESS)):
        return Kind.FURNITURE
    if (
        any(p.match(bare) for p in (_AGO, _LENGTH, _VIEWS))
        or _menu(line)
        or _labelled(folded)
        or _appeals(folded)
    ):
        return Kind.FURNITURE
    return None


def _menu(line: str) -> bool:
    """Whether the line is made of buttons: between marks or wide gaps, or one after another."""
    pieces = [p for p in _PIECES.split(line.strip()) if p.strip()]
    hits = [is_button(p) for p in pieces]
    if len(pieces) > 1 and sum(hits) * 3 >= len(hits) * 2 and not ends_sentence(line):
        return True
    places = [_SPACE.sub(" ", fold(p)).strip() in words.SECTIONS | words.HOME for p in pieces]
    if len(pieces) >= _MENU_PIECES and all(h or p for h, p in zip(hits, places, strict=True)):
        return True
    return _all_buttons(fold(line).split())


def _all_buttons(tokens: list[str]) -> bool:
    """Whether the words divide into buttons without a rest, longest first."""
    at = 0
    while at < len(tokens):
        taken = next((n for n in (5, 4, 3, 2, 1) if " ".join(tokens[at : at + n]) in words.BUTTONS), 0)
        if not taken:
            return False
        at += taken
    return bool(tokens)


def _labelled(folded: str) -> bool:
    m = _LABEL.match(folded)
    if m is None:
        return False
    label, rest = _EDGE.sub("", m["label"]), m["rest"]
    if _MORE_OF.match(label):
        return True
    if label not in words.LINK_LABELS or (m["mark"].strip() in "–—-" and " " not in label):
        return False
    # 'Analysis: the vote has settled nothing.' may be a paragraph, 'Read more: …' never is.
    if rest.rstrip("'\"’”").endswith(".") and label in words.HEADLINE_LABELS:
        return False
    return not (_ENDS.search(rest) and len(rest) > _LONGEST_TEASER)


def _appeals(folded: str) -> bool:
    bare = folded.lstrip(" .*-–—•»>→[(▶►❯\"'“‘")
    tokens = bare.split()
    if not any(" ".join(tokens[:n]).rstrip(",:.!?") in words.OPENINGS for n in range(1, 6)):
        return bare.startswith("©")
    if not _ENDS.search(folded) or bare.startswith("©"):
        return True
    return any(_EDGE.sub("", t) in words.STRONG for t in tokens)
