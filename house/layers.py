"""The import order, once: checked by tests/test_shape.py, drawn into docs by house.docs.

``python -m house.layers`` prints the sizes of the source.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "onrecord"

# A module imports only its own folder and the rows below.
ROWS: tuple[tuple[str, ...], ...] = (
    ("__main__",),
    ("cli",),
    ("serve",),
    ("worker",),
    ("pipeline",),
    ("acquire", "store", "threads", "export"),
    ("identity", "archive"),
    ("codec",),
    ("article", "statements", "speakers", "moments", "places"),
    ("model", "gazetteer"),
    ("lexicon",),
    ("settings",),
    ("errors", "types"),
    ("times", "geography", "edtf"),
    ("span", "terms"),
    ("__init__",),
)

# Functions from types to types: no files, no network, no clock.
PURE = ("article", "statements", "speakers", "moments", "places", "lexicon", "identity")


@dataclass(frozen=True, slots=True)
class Import:
    """One ``import`` of another part of onrecord: where it stands and what it names."""

    module: Path
    line: int
    part: str
    for_types: bool


@dataclass(frozen=True, slots=True)
class Function:
    """One function or method: where it stands and how many lines it takes."""

    module: Path
    line: int
    name: str
    lines: int


def modules() -> list[Path]:
    """Return every Python file of the package, in order."""
    return sorted(PACKAGE.rglob("*.py"))


def part_of(module: Path) -> str:
    """Return the folder of a module, or its own name where it stands at the top."""
    first = module.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def row_of(part: str) -> int:
    """Return the row a part stands in, 0 at the top. Raises KeyError for an unknown part."""
    for number, row in enumerate(ROWS):
        if part in row:
            return number
    raise KeyError(part)


def imports(module: Path) -> list[Import]:
    """Return what a module imports of onrecord, in order of appearance."""
    tree = ast.parse(module.read_text("utf-8"))
    typed = _type_checking_lines(tree)
    found = [
        Import(module, node.lineno, part, node.lineno in typed)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for part in _parts(node)
    ]
    return sorted(found, key=lambda i: (i.line, i.part))


def functions(module: Path) -> list[Function]:
    """Return every function and method of a module with its length in lines."""
    return [
        Function(module, node.lineno, node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def sizes() -> str:
    """Return one line on the sizes of modules and functions."""
    lengths = {m: len(m.read_text("utf-8").splitlines()) for m in modules()}
    longest = max(lengths, key=lambda m: lengths[m])
    every = [f for m in lengths for f in functions(m)]
    worst = max(every, key=lambda f: f.lines)
    return (
        f"{len(lengths)} modules, longest {longest.relative_to(PACKAGE)} ({lengths[longest]} lines); "
        f"{len(every)} functions, median {median(f.lines for f in every):g} lines, "
        f"longest {worst.name} ({worst.lines})"
    )


def _parts(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        names = [a.name for a in node.names]
    elif node.module == "onrecord":
        names = [f"onrecord.{a.name}" for a in node.names]
    else:
        names = [node.module or ""]
    return [_part(n) for n in names if n.split(".")[0] == "onrecord"]


def _part(name: str) -> str:
    second = [*name.split("."), "__init__"][1]
    return second if (PACKAGE / second).is_dir() or (PACKAGE / f"{second}.py").exists() else "__init__"


def _type_checking_lines(tree: ast.Module) -> set[int]:
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


if __name__ == "__main__":
    print(sizes())
