"""Pages of our own writing: one to read by hand, and as many more as a test wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HARBOUR = """\
<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<title>Harbour plan is sound, minister says | The Daily Tern</title>
<meta property="og:site_name" content="The Daily Tern">
<meta property="article:published_time" content="{date}T09:30:00+00:00">
<meta property="article:section" content="Politics">
<meta property="og:type" content="article">
</head><body><main><article>
<h1>Harbour plan is sound, minister says</h1>
<p>KORVANE, {date} – The harbour plan number {number} was laid before the assembly on Tuesday, and the
debate that followed lasted late into the evening as members asked where the money would come from.</p>
<p>“{words},” Transport Minister Amadu Kesse told reporters outside the assembly on Tuesday evening.</p>
<p>Opposition member Lise Orlanne said the plan had been drawn up in a hurry and without the fishing
families who would have to live beside it for the next forty years.</p>
<p>“Nobody asked the fishing families,” Orlanne said. “They will ask us why, and we shall have no answer.”</p>
<p>The assembly is expected to vote on the plan before the end of the month, after the committee on
harbours and lighthouses has heard the engineers who measured the depth of the eastern basin.</p>
</article></main></body></html>
"""


def page(
    number: int = 0, words: str = "The harbour plan is sound and the harbour will be open by spring"
) -> str:
    """Return one page; ``number`` makes it another page of another day."""
    date = f"2025-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
    return HARBOUR.format(date=date, number=number, words=words)


def many(folder: Path, count: int) -> Path:
    """Write ``count`` pages into a folder and return it."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        words = f"Berth {number} of the harbour will be open by spring and no later"
        (folder / f"page{number:04}.html").write_text(page(number, words), "utf-8")
    return folder
