"""The annotator's commands; ``python -m training.annotations --help`` lists them."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.annotations import agreement, sample, standoff, working

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"
TEXTS = SHARED / "data" / "polnear" / "train" / "text"
WORK = ROOT / ".scratch" / "annotations" / "work"
LIST = HERE / "DOCS.txt"
SCORER = SHARED / "bench" / "score_records.py"


def docs_of(given: Sequence[str]) -> list[str]:
    """Document names, the names of batches replaced by their documents."""
    batches = [c for c in sample.listed(LIST) if c.batch in given] if LIST.exists() else []
    return [g for g in given if not g.startswith("batch-")] + [c.doc for c in batches]


def read(options: argparse.Namespace) -> int:
    """Print the document with numbered lines."""
    for doc in docs_of(options.docs):
        text = standoff.read_text(options.texts, doc).text
        print(f"=== {doc}")
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                print(f"{number:>3} {line}")
    return 0


def compile_(options: argparse.Namespace) -> int:
    """Compile working files; write the records without complaints; print all complaints."""
    kept = {r.doc: r for r in standoff.load(options.out)} if options.out else {}
    faults = 0
    for doc in docs_of(options.docs):
        path = options.work / f"{doc}.jsonl"
        if not path.exists():
            continue
        try:
            text = standoff.read_text(options.texts, doc)
            record, complaints = working.compiled(text, path, options.annotator)
        except working.Unreadable as unreadable:
            print(unreadable)
            faults += 1
            continue
        faults += len(complaints)
        for complaint in complaints:
            print(complaint)
        if not complaints:
            kept[doc] = record
            print(f"{doc}: {len(record.statements)} statements")
            if options.show:
                _show(text.text, record)
    if options.out and kept:
        standoff.save(options.out, kept.values())
    return int(faults > 0)


def _show(text: str, record: standoff.Record) -> None:
    for s in record.statements:
        content, cue, source = (" / ".join(text[a:b] for a, b in x) for x in (s.content, s.cue, s.source))
        extra = [s.form] + [x for x in (s.kind, s.stance) if x not in {"speech", "affirm"}]
        extra += ["doubt"] * s.doubt + [f"via {v}" for v in s.via]
        print(f"  [{', '.join(extra)}] {s.who} <{source}> <{cue}> {content}")


def check(options: argparse.Namespace) -> int:
    """Verify that every offset of the committed files fits its text."""
    faults = []
    count = Counter[str]()
    for path in options.files or sorted(HERE.glob("*.jsonl")):
        for record in standoff.load(path):
            faults += standoff.misfits(record, standoff.read_text(options.texts, record.doc))
            count.update(docs=1, statements=len(record.statements))
    for fault in faults:
        print(fault)
    print(f"{count['docs']} documents, {count['statements']} statements, {len(faults)} faults")
    return int(bool(faults))


def joined(files: Sequence[Path], texts: Path) -> list[dict[str, Any]]:
    """The records of standoff files with their texts; records that hold their text pass as they are."""
    out: list[dict[str, Any]] = []
    for path in files:
        plain = agreement.records(path)
        if plain and "text" in plain[0]:
            out += plain
        else:
            out += [standoff.join(r, standoff.read_text(texts, r.doc)) for r in standoff.load(path)]
    return out


def join(options: argparse.Namespace) -> int:
    """Print the records with their texts, in the scorer's form."""
    for record in joined(options.files or sorted(HERE.glob("batch-*.jsonl")), options.texts):
        print(json.dumps(record, ensure_ascii=False))
    return 0


def agree(options: argparse.Namespace) -> int:
    """Print the agreement of two files, and where they differ."""
    one, two = (joined([path], options.texts) for path in options.files)
    figures = agreement.agree(options.scorer, one, two, options.kinds)
    differences = figures.pop("differences")
    print(json.dumps(figures))
    for line in differences if options.show else []:
        print(line)
    return 0


def draw(options: argparse.Namespace) -> int:
    """Draw the list of documents anew."""
    known = agreement.records(SHARED / "data" / "real" / "open.jsonl")
    sample.write(LIST, sample.draw(options.texts, {r["id"] for r in known}))
    return 0


def status(_: argparse.Namespace) -> int:
    """Print, per batch, how many documents are done."""
    done = {
        r.doc: len(r.statements) for path in sorted(HERE.glob("batch-*.jsonl")) for r in standoff.load(path)
    }
    chosen = sample.listed(LIST)
    for batch in sorted({c.batch for c in chosen}):
        docs = [c.doc for c in chosen if c.batch == batch]
        counts = [done[d] for d in docs if d in done]
        print(f"{batch}: {len(counts)} of {len(docs)} documents, {sum(counts)} statements")
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog="python -m training.annotations", description=__doc__)
    verbs = top.add_subparsers(required=True)

    def verb(name: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=run.__doc__)
        made.set_defaults(run=run)
        made.add_argument("--texts", type=Path, default=TEXTS, help="folder of the texts")
        return made

    verb("read", read).add_argument("docs", nargs="+", help="documents, or batches")
    made = verb("compile", compile_)
    made.add_argument("docs", nargs="+", help="documents, or batches")
    made.add_argument("--work", type=Path, default=WORK, help="folder of the working files")
    made.add_argument("--out", type=Path, help="standoff file to write")
    made.add_argument("--annotator", default="unnamed", help="who or what annotated")
    made.add_argument("--show", action="store_true", help="print the compiled statements")
    for name, run in (("check", check), ("join", join)):
        verb(name, run).add_argument("files", nargs="*", type=Path, help="standoff files; all without")
    made = verb("agree", agree)
    made.add_argument("files", nargs=2, type=Path, help="two standoff or record files")
    made.add_argument("--kinds", type=lambda v: v.split(","), default=["speech"], help="kinds that count")
    made.add_argument("--scorer", type=Path, default=SCORER, help="score_records.py")
    made.add_argument("--show", action="store_true", help="print where they differ")
    verb("draw", draw)
    verb("status", status)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 1 where there is something to mend."""
    options = parser().parse_args(arguments)
    code: int = options.run(options)
    return code


if __name__ == "__main__":
    sys.exit(main())
