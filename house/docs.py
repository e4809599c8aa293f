"""The generated pages: what they are made of, and ``make docs`` to write them anew.

tests/test_docs.py fails where a page is not what is generated here.
"""

from __future__ import annotations

import ast
import importlib
import json
from typing import TYPE_CHECKING

import click

from house import accuracy
from house.diagram import diagram
from house.figures import FIGURES
from house.layers import PACKAGE, ROOT, ROWS
from house.measured import page
from house.picture import picture
from onrecord.cli.app import cli
from onrecord.codec import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CURE = "run `make docs` and commit what it writes"
MADE = "Written by `make docs`; a test holds it to the code."
README = ROOT / "README.md"
MODEL_CARD = ROOT / "MODEL_CARD.md"
DOCS = ROOT / "docs"
WIDTH = 90


def generated() -> dict[Path, str]:
    """Return every generated file with the text that it must have."""
    return {
        DOCS / "reference" / "cli.md": command_reference(),
        DOCS / "reference" / "record.schema.json": json.dumps(json_schema(), indent=1, ensure_ascii=False)
        + "\n",
        DOCS / "reference" / "store.sql": store_schema(),
        DOCS / "reference" / "openapi.json": api_document(),
        DOCS / "reference" / "layers.md": layers_page(),
        DOCS / "reference" / "quality.md": page(),
        DOCS / "reference" / "calibration.svg": diagram(),
        accuracy.PATH: accuracy.accuracy(),
        DOCS / "read.svg": picture(),
        **{path: with_figures(path.read_text("utf-8")) for path in (README, MODEL_CARD)},
    }


def command_reference() -> str:
    """Return the help of every verb, as printed at this width."""
    parts = ["# Command line", "", MADE, ""]
    for context in _contexts(cli, "onrecord", None):
        parts += [f"## {context.command_path}", "", "```", context.get_help(), "```", ""]
    return "\n".join(parts)


def store_schema() -> str:
    """Return the statements that make an empty database."""
    # the store is loaded by those who ask for it, here as everywhere
    ddl: str = importlib.import_module("onrecord.store.schema").ddl()
    return f"-- {MADE}\n\n{ddl.strip()}\n"


def api_document() -> str:
    """Return the OpenAPI document of the API."""
    # the web server is loaded by those who ask for it
    app = importlib.import_module("onrecord.serve.app").create_app(ROOT / "none.db")
    app.state.serving.readers.close()
    return json.dumps(app.openapi(), indent=1, ensure_ascii=False) + "\n"


def layers_page() -> str:
    """Return the import order as a drawing, and what each part is for."""
    rows = [[part for part in row if _exists(part)] for row in ROWS[:-1]]
    drawing = "\n".join("  ".join(row) for row in rows if row)
    parts = [f"- `{part}`: {_purpose(part)}" for row in rows for part in row]
    return "\n".join(
        [
            "# Layers",
            "",
            MADE,
            "",
            "A module imports only its own folder and the rows below; tests/test_shape.py holds it.",
            "",
            "```",
            drawing,
            "```",
            "",
            *parts,
            "",
        ]
    )


def with_figures(text: str) -> str:
    """Return a page with what stands between its figure markers made anew."""
    for name, make in FIGURES.items():
        start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        if start in text:
            before, rest = text.split(start, 1)
            text = f"{before}{start}\n{make()}\n{end}{rest.split(end, 1)[1]}"
    return text


def _contexts(command: click.Command, name: str, parent: click.Context | None) -> Iterator[click.Context]:
    context = click.Context(
        command, parent=parent, info_name=name, terminal_width=WIDTH, **command.context_settings
    )
    yield context
    if isinstance(command, click.Group):
        for verb in command.list_commands(context):
            found = command.get_command(context, verb)
            if found is not None:
                yield from _contexts(found, verb, context)


def _exists(part: str) -> bool:
    return (PACKAGE / part / "__init__.py").exists() or (PACKAGE / f"{part}.py").exists()


def _purpose(part: str) -> str:
    folder = PACKAGE / part / "__init__.py"
    source = (folder if folder.exists() else PACKAGE / f"{part}.py").read_text("utf-8")
    return (ast.get_docstring(ast.parse(source)) or "").splitlines()[0]


if __name__ == "__main__":
    for path, text in generated().items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            print("wrote", path.relative_to(ROOT))
