"""How expressions of time are built, as patterns over the classes of ``tokens``.

One pattern finds every expression, the first rule that fits first; the rule's own pattern then
tells its parts apart. Extents follow TIMEX3: no preposition, but article, modifier and quantity.
"""

from __future__ import annotations

import re
from typing import Final

# A number in figures or words, 'two and a half', 'twenty-eight', '2 1/2'; a few, several.
_COUNT: Final = r"(?:q?n(?:-?n){0,4}(?:&Ax)?|q?[NDY](?:N/N)?n{0,2}(?:&Ax)?)"
_MANY: Final = rf"(?:{_COUNT}|Aq|q)"
_YEAR: Final = r"(?:,?o?(?P<y>Y)\*?|,?'(?P<yy>N)(?![:#%]))"
_DAY: Final = r"(?P<d>[NO])"
_WEEKDAY: Final = r"(?:h?[LXT]?(?P<w>[Wy])\.?,?h?o?)?"
# 'early', 'late', 'the end of', 'mid-': what part of the period
_PART: Final = r"(?:(?P<E>E)-?|h?(?P<e>e)o?)?"
_CLOCK: Final = r"(?:(?P<k>K|N(?=c))c?|(?P<k4>[NY])(?=Z)|(?P<K>k))(?P<z>(?:Z|\(Z\)))?"
_HERE: Final = r"(?P<r>R)P?|[LXT]?(?P<w>W)(?P<pp>P)?"

RULES: Final = {
    "iso": r"I",
    "clock_date": rf"{_CLOCK}[,i5h]{{0,3}}(?:W,?h?)?"
    r"(?:(?P<d>[NO])\.?o?(?P<m>[Mm])|(?P<m_>[Mm])\.?(?P<d_>[NO]))(?:,?o?(?P<y>Y))?",
    "clock": rf"{_CLOCK}(?:,?[i5]?(?:{_HERE}))?(?!#)",
    "weekday_clock": rf"(?:{_HERE}),?i?{_CLOCK}(?!#)",
    "year_first": r"(?P<y>Y)\*(?:(?P<d>[NO])(?P<m>[Mm])|(?P<m_>M)(?P<d_>[NO])?)?",
    "days": rf"{_PART}(?:{_WEEKDAY}(?P<m>[Mm])\.?{_DAY}(?P<by>[-r&])(?P<d2>[NO])(?![#%$_uU]){_YEAR}?"
    r"|(?P<d_>[NO])\.?(?P<to>[-r&])(?P<d2_>[NO])\.?o?(?P<m_>[Mm])(?:\.?,?o?(?P<y_>Y\*?))?)",
    "month_day": rf"{_PART}{_WEEKDAY}(?P<m>[Mm])\.?h?{_DAY}(?![#%$-]?[UuP#%:$])(?!-[UuNn]){_YEAR}?",
    "day_month": rf"{_PART}{_WEEKDAY}h?{_DAY}\.?o?(?P<m>[Mm])(?:\.?{_YEAR})?",
    "day_of": r"hOo(?:U?o)?(?P<t>[LXT])U",
    "month_year": rf"h?{_PART}(?P<m>[Mm])\.?{_YEAR}",
    "month_of": rf"{_PART}(?P<m>[Mm])o?(?P<t>[LXTt])(?P<u>U)",
    "month": rf"{_PART}(?P<t>[LXTt])?(?P<m>[Mm])(?![C!×])",
    "day": r"(?:[Eg])?(?P<r>R)(?P<pp>P)?",
    "part_of": r"(?P<t>[LTtp])(?P<pp>P)|h(?P<pp2>P)(?=o)",
    "weekday": rf"{_PART}(?:h?(?P<t>[LXTtp]))?(?P<w>W)(?:-?(?P<pp>P))?(?P<wk>U)?(?![!×])"
    r"|(?P<wp>W)(?P<t2>[LX])",
    "anniversary": r"h(?P<o>O)?ý",
    "day_before": r"h(?P<u>U)(?P<B>B)(?=[.,;:)\"¶-]|\Z)",
    "fiscal": r"(?P<t>[LXT])?F(?P<u>U)?(?P<y>Y)|h?(?P<t2>[LXTp])F(?P<u2>U)",
    "ago": rf"(?P<a>a)?(?P<n>{_MANY}|A|xA)?-?(?P<u>[Uu*])(?P<hf>&Ax)?G"
    rf"|3(?P<a2>a)?(?P<n2>{_MANY}|A)(?P<u2>[Uu*])",
    "later": rf"(?P<a>a)?(?P<n>{_MANY}|A|xA)(?P<u>[Uu*])(?P<hf>&Ax)?(?P<g>g)(?!2)",
    "near_unit": rf"(?:(?P<g>[Eg])|(?P<h1>h?)(?P<e>e))?(?P<h>h)?(?P<a>a)?(?:T(?=p))?(?P<t>[LpXTt])"
    rf"(?P<n>{_MANY})?F?(?P<u>[Uu*])(?!-?l)"
    rf"|(?P<h2>h)?(?P<n2>{_MANY})?(?P<u2>[Uu*])(?P<t2>[LpX])(?!U)",
    "weekend": r"h(?P<u>U)(?!o|C)",
    "end_of": r"(?P<h>h)?(?P<e>e)h?(?P<u>U)(?!o)",
    "ahead": rf"4(?P<a>a)?(?P<n>{_MANY}|A)(?P<u>[Uu*])",
    "near_season": r"h?(?P<s2>S)(?P<t2>[LX])|(?:[Eg])?(?:h?(?P<e>e))?h?(?P<t>[LXTtp])(?P<s>S)(?![!×])",
    "season": rf"h?(?P<e>E-?|e)?(?P<s>S)(?:{_YEAR}(?:-(?P<y2>[NY]))?)",
    "bare_season": r"h?(?P<e>E|eh?)?(?P<s>S)(?![!×C'])",
    "quarter": r"(?:hE?)?(?:(?P<t>[LXTtp])F?)?(?P<o>[On])?F?-?(?P<q>[Qx])"
    r"(?:,?(?:oh?)?(?P<tf>[LXTp])?F?(?:(?P<u>U)|(?P<y>Y)))?",
    "holiday": rf"(?:(?P<t>[LXT]))?(?P<H>H)(?:P)?{_YEAR}?(?![!×])",
    "century": r"(?:h(?P<t>[E]-?)?|(?P<E>E)-?)?(?P<o>[O])-?(?P<u>U)",
    "decade": r"(?:h?(?:E-?)?|h?e)?h?'?(?P<d>d)",
    "every": rf"V(?:(?P<n>{_COUNT}|[O])?(?P<u>[Uu*])|(?P<w>[Ww])(?P<pp>P)?|(?P<m>M)|(?P<s>S)|(?P<p>P))",
    "weekdays": r"(?P<w>w)(?P<pp>P)?",
    "adverb": r"(?P<v>v)",
    "lasting": rf"(?:h(?!{_MANY}-))?(?P<a>a)?(?P<n>{_MANY}|A|xA|Ax|xAn|x)?-?(?P<u>[Uu*])(?P<hf>&Ax)?(?!-?l)",
    "now": r"J(?!-C)",
    "years": rf"{_PART}(?P<y>Y)-(?P<y2>[NY])",
    "year": r"(?:(?P<E>E)-?|h?(?P<e>e)h?)?(?P<y>Y)\*?",
    "short_year": r"'(?P<yy>N)(?![%:])",
}


def _plain(pattern: str) -> str:
    """Return a pattern without the names of its groups."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


RULE: Final = {name: re.compile(pattern) for name, pattern in RULES.items()}
NAMES: Final = tuple(RULES)
# Nothing begins with these, nor with 'the', 'a', 'that' before them: most of a text is passed over fast.
_NO_START: Final = r"(?![_C<>,.^~=@\"&;:()$%#ijorsfbz5B¶`!?/—-])(?![htAT][_C<>,.])"
ANY: Final = re.compile(
    _NO_START + "(?:" + "|".join(f"(?P<{name}>{_plain(pattern)})" for name, pattern in RULES.items()) + ")"
)
