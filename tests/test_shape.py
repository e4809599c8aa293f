"""The import order, the sizes and the names, held from the first day."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from house import layers

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_MODULE = 400
LARGEST_FUNCTION = 50
HEAVY = frozenset(
    {
        "babel",
        "brotli",
        "httpcore2",
        "protego",
        "zstandard",
        "anyascii",
        "charset_normalizer",
        "click",
        "dateparser",
        "edtf",
        "fastapi",
        "htmldate",
        "jinja2",
        "justext",
        "lxml",
        "msgspec",
        "nicknames",
        "numpy",
        "onnxruntime",
        "py3langid",
        "pyarrow",
        "pydantic",
        "rapidfuzz",
        "rich",
        "sqlite3",
        "starlette",
        "tokenizers",
        "trafilatura",
        "urllib3",
        "uvicorn",
    }
)
BANNED_NAMES = frozenset({"util", "utils", "helper", "helpers", "manager", "managers", "base"})
BANNED_IMPORTS = frozenset(
    {
        "asyncio",
        "glob",
        "http",
        "os",
        "pathlib",
        "random",
        "requests",
        "shutil",
        "socket",
        "sqlite3",
        "subprocess",
        "tempfile",
        "time",
        "urllib3",
    }
)
BANNED_CALLS = frozenset({"open", "print", "input", "breakpoint"})
BANNED_METHODS = frozenset(
    {"now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes", "urlopen"}
)
CODE = [
    p
    for f in ("src", "tests", "benchmarks", "house", "training")
    for p in sorted((layers.ROOT / f).rglob("*.py"))
]


def told(path: Path, line: int, what: str) -> str:
    return f"{path.relative_to(layers.ROOT)}:{line}: {what}"


def test_every_part_has_a_row() -> None:
    known = {part for row in layers.ROWS for part in row}
    assert {layers.part_of(m) for m in layers.modules()} <= known


def test_a_module_imports_only_its_own_folder_and_the_rows_below() -> None:
    wrong = []
    for module in layers.modules():
        part = layers.part_of(module)
        for found in layers.imports(module):
            if found.part != part and layers.row_of(found.part) <= layers.row_of(part):
                same_row_types = part in {"errors", "types"} and found.part in {"errors", "types"}
                if not same_row_types:
                    wrong.append(told(module, found.line, f"{part} imports {found.part}"))
    assert not wrong


def test_modules_stay_small() -> None:
    lengths = {p: len(p.read_text("utf-8").splitlines()) for p in CODE}
    assert not [told(p, n, "lines") for p, n in lengths.items() if n >= LARGEST_MODULE]


def test_functions_stay_small() -> None:
    every = [f for p in CODE for f in layers.functions(p)]
    assert not [told(f.module, f.line, f.name) for f in every if f.lines >= LARGEST_FUNCTION]


def test_names_of_modules_and_classes_say_what_they_are() -> None:
    wrong = []
    for path in CODE:
        tree = ast.parse(path.read_text("utf-8"))
        names = [(1, path.stem)] + [(n.lineno, n.name) for n in ast.walk(tree) if isinstance(n, ast.ClassDef)]
        wrong += [told(path, line, name) for line, name in names if words_of(name) & BANNED_NAMES]
    assert not wrong


def words_of(name: str) -> set[str]:
    return set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).casefold().split("_"))


@pytest.mark.parametrize("name", ["MarkManager", "quote_utils", "BaseReader", "helpers"])
def test_a_banned_name_would_be_found(name: str) -> None:
    assert words_of(name) & BANNED_NAMES


def test_stages_do_no_io_and_read_no_clock() -> None:
    wrong = []
    for module in layers.modules():
        if layers.part_of(module) in layers.PURE:
            wrong += [told(module, line, what) for line, what in impurities(module.read_text("utf-8"))]
    assert not wrong


def impurities(source: str) -> list[tuple[int, str]]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, a.name) for a in node.names if a.name.split(".")[0] in BANNED_IMPORTS]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in BANNED_IMPORTS:
            found.append((node.lineno, str(node.module)))
        elif isinstance(node, ast.Call):
            found += [(node.lineno, name) for name in [called(node.func)] if name]
    return found


def called(function: ast.expr) -> str | None:
    if isinstance(function, ast.Name) and function.id in BANNED_CALLS:
        return function.id
    if isinstance(function, ast.Attribute) and function.attr in BANNED_METHODS:
        return function.attr
    return None


@pytest.mark.parametrize(
    "source",
    ["open('x')", "import time", "from pathlib import Path", "datetime.now()", "import os.path", "print(1)"],
)
def test_an_impurity_would_be_found(source: str) -> None:
    assert impurities(source)


def test_every_exemption_has_its_reason() -> None:
    noqa = re.compile(r"# noqa(?!: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)* +(-|#) *\S)")
    ignore = re.compile(r"# type: ignore(?!\[[a-z, -]+\] +# *\S)")
    wrong = [
        told(path, number, line.strip())
        for path in CODE
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if path.name != "test_shape.py" and (noqa.search(line) or ignore.search(line))
    ]
    assert not wrong


def test_every_rule_switched_off_has_its_reason() -> None:
    lines = (layers.ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    rules = [line for line in lines if re.match(r'\s+"[A-Z]+[0-9]*",', line)]
    assert rules
    assert not [line for line in rules if not re.search(r",\s+# \S", line)]


def test_importing_onrecord_loads_nothing_heavy() -> None:
    script = "import sys, onrecord, onrecord.types, onrecord.errors; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {name.split(".")[0] for name in done.stdout.split()} & HEAVY
