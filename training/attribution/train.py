"""Train, resume, evaluate: one command.

``python -m training.attribution.train --polnear DIR --encoder FOLDER --bench DIR --out DIR [--resume]``

Same seed, same data, same number of threads, same torch: same batches; sums in bf16 may differ by machine.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom

from onrecord.model.tags import CUE_TAGS, LAYER_TAGS
from training.attribution.batches import Batch, collate, epoch
from training.attribution.engines import TorchEngine
from training.attribution.kinds import with_kinds
from training.attribution.labels import IGNORED
from training.attribution.model import Network, Shape
from training.attribution.readers import held_back, polnear, records
from training.attribution.reading import predictions, surer
from training.attribution.scoring import figures, scorer, short
from training.attribution.weights import load_tokenizer, new_network, save, shape_of
from training.attribution.widen import widened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tokenizers import Tokenizer
    from torch import Tensor

    from training.attribution.examples import Example

_SAVE_EVERY = 300.0
_AVERAGE_EVERY = 5
_PER_ANCHOR = 80.0


class Trainer:
    """Network, averaged weights, optimiser and where they stand."""

    def __init__(self, given: argparse.Namespace) -> None:
        torch.manual_seed(given.seed)
        self.given = given
        self.network = new_network(given.encoder, Shape(layers=given.layers)).to(given.device)
        self.network.encoder.words.weight.requires_grad_(not given.freeze)
        self.average = {k: v.detach().clone() for k, v in self.network.state_dict().items()}
        self.optimiser = torch.optim.AdamW(
            groups(self.network, given.rate, given.head_rate, given.decay), betas=(0.9, 0.98), fused=True
        )
        self.rates = [g["lr"] for g in self.optimiser.param_groups]
        self.epoch = self.step = self.within = 0
        self.seconds = 0.0

    def resume(self, path: Path) -> None:
        """Take up a checkpoint where it was left."""
        state = torch.load(path, map_location=self.given.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.average = state["average"]
        self.epoch, self.step, self.within = state["at"]
        self.seconds = state["seconds"]
        torch.set_rng_state(state["chance"].cpu())

    def save(self, path: Path) -> None:
        """A checkpoint that ``resume`` takes up, and ``load_network`` reads."""
        state = {
            "shape": shape_of(self.network),
            "network": self.network.state_dict(),
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "at": (self.epoch, self.step, self.within),
            "seconds": self.seconds,
            "chance": torch.get_rng_state(),
        }
        save(path, state)

    def turn(self, batch: Batch, progress: float) -> dict[str, float]:
        """One step; ``progress`` in 0..1 sets the rate: up over the first part, then down to nothing."""
        share = min(progress / self.given.warm, (1 - progress) / (1 - self.given.warm))
        for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
            group["lr"] = rate * max(share, 1e-3)
        self.network.train()
        with torch.autocast(self.given.device, dtype=torch.bfloat16, enabled=self.given.half):
            parts = losses(self.network, batch.on(self.given.device))
        loss = torch.stack(list(parts.values())).sum()
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        if self.step % _AVERAGE_EVERY == 0:
            self._mix()
        return {k: v.item() for k, v in parts.items()}

    @torch.no_grad()
    def _mix(self) -> None:
        keep = min(self.given.average, (1 + self.step) / (50 + self.step)) ** _AVERAGE_EVERY
        current = self.network.state_dict()
        names = list(self.average)
        torch._foreach_lerp_([self.average[n] for n in names], [current[n] for n in names], 1 - keep)

    def averaged(self) -> Network:
        """A copy of the network with the averaged weights."""
        copy = Network(self.network.shape).to(self.given.device)
        copy.load_state_dict(self.average)
        return copy


def groups(network: Network, rate: float, head: float, decay: float) -> list[dict[str, Any]]:
    """Parameter groups: the encoder's rate falls by ``decay`` a layer from the top; norms do not decay."""
    found: dict[tuple[float, float], list[Tensor]] = {}
    depth = network.shape.layers
    for name, parameter in network.named_parameters():
        part = name.split(".")
        if part[0] != "encoder":
            here = head
        elif part[1] == "layers":
            here = rate * decay ** (depth - 1 - int(part[2]))
        elif part[1] in ("case", "quote", "place", "style"):
            here = head
        else:
            here = rate * decay**depth
        weight = 0.0 if parameter.ndim < 2 or "embedding" in name else 0.01  # noqa: PLR2004 - a matrix
        found.setdefault((here, weight), []).append(parameter)
    return [{"params": p, "lr": lr, "weight_decay": w} for (lr, w), p in found.items()]


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Cross entropy of the three layers, of each anchor's own tags and of its kind."""
    hidden, tags = network.encode(batch.rows, batch.style, batch.length)
    scores = tags.float().split([CUE_TAGS, LAYER_TAGS, LAYER_TAGS], -1)
    found = {}
    for k, (name, score) in enumerate(zip(("cue", "source", "content"), scores, strict=True)):
        wanted = batch.layers[:, k].flatten()
        found[f"loss_{name}"] = F.cross_entropy(score.flatten(0, 1), wanted, ignore_index=IGNORED)
    count = len(batch.anchors)
    if count:
        own, kinds = network.reader(hidden, batch.anchors)
        own = own.float().flatten(0, 1)
        total = F.cross_entropy(own, batch.anchor_tags.flatten(), ignore_index=IGNORED, reduction="sum")
        found["loss_anchor"] = total / (count * _PER_ANCHOR)
        if (batch.kinds >= 0).any():
            found["loss_kind"] = 0.1 * F.cross_entropy(kinds.float(), batch.kinds, ignore_index=IGNORED)
    return found


def gathered(given: argparse.Namespace) -> list[Example]:
    """All that is learnt from: without the texts of sets that are reported on, and those held back."""
    apart = {e.name for path in given.apart for e in records(path)}
    every = polnear(given.polnear / "train")
    apart |= {e.name for e in every if held_back(e.name)}
    found = [e for e in every if e.name not in apart]
    others = {e.name: e for e in found}
    for path in given.also:
        own = [e for e in records(path, speech_alone=True) if e.name not in apart]
        found += [widened(e, others) for e in own] * given.repeat
    found = [with_kinds(e) for e in found]
    return found[: given.limit] if given.limit else found


def options(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train and dev")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder's weights")
    parser.add_argument("--bench", type=Path, required=True, help="folder of score_polnear.py")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="further gold records to learn from")
    parser.add_argument("--apart", type=Path, nargs="*", default=[], help="gold to keep out of learning")
    parser.add_argument("--repeat", type=int, default=1, help="how often a pass sees the further records")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--budget", type=int, default=2304, help="padded pieces a step")
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.9, help="of the rate, a layer")
    parser.add_argument("--warm", type=float, default=0.06)
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--share", type=float, default=0.3, help="of texts varied")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--freeze", action="store_true", help="the word embeddings: a fifth quicker")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="of torch: cpu, or cuda where there is a GPU")
    parser.add_argument("--limit", type=int, default=0, help="learn from this many texts alone, for a trial")
    parser.add_argument("--no-half", dest="half", action="store_false", help="fp32 in place of bf16")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Train the attribution model, evaluating on dev after each epoch."""
    given = options(argv)
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(given.encoder)
    learnt, dev = gathered(given), polnear(given.polnear / "dev")
    if given.limit:
        dev = dev[: given.limit]
    trainer = Trainer(given)
    checkpoint = given.out / "last.pt"
    if given.resume and checkpoint.exists():
        trainer.resume(checkpoint)
    log(given.out, {"begin": {k: str(v) for k, v in vars(given).items()}, "digest": digest(learnt)})
    score = scorer(given.bench, "score_polnear")
    while trainer.epoch < given.epochs:
        means = one_pass(trainer, learnt, tokenizer, checkpoint)
        began = time.monotonic()
        engine = TorchEngine(trainer.averaged(), half=given.half, device=given.device)
        found = surer(predictions(engine, tokenizer, dev))
        line = short(figures(score, dev, found))
        seconds = {"seconds": round(trainer.seconds), "evaluating": round(time.monotonic() - began)}
        log(given.out, {"epoch": trainer.epoch, "step": trainer.step, **seconds, **means, **line})
        trainer.save(checkpoint)
    return 0


def one_pass(
    trainer: Trainer, learnt: list[Example], tokenizer: Tokenizer, checkpoint: Path
) -> dict[str, float]:
    """One epoch from where the trainer stands; mean losses of its steps."""
    given = trainer.given
    seed = given.seed * 1000 + trainer.epoch
    batches = epoch(learnt, tokenizer, seed=seed, budget=given.budget, share=given.share)
    sums: dict[str, float] = {}
    saved = began = time.monotonic()
    first = trainer.within
    for number in range(first, len(batches)):
        progress = (trainer.epoch + number / len(batches)) / given.epochs
        for name, value in trainer.turn(collate(batches[number]), progress).items():
            sums[name] = sums.get(name, 0.0) + value
        trainer.within = number + 1
        now = time.monotonic()
        if trainer.step % 50 == 0:
            done = number + 1 - first
            log(given.out, {"step": trainer.step, "of": len(batches), "seconds": round(now - began, 1),
                            **{k: round(v / done, 4) for k, v in sums.items()}})  # fmt: skip
        if now - saved > _SAVE_EVERY:
            trainer.save(checkpoint)
            saved = now
    trainer.seconds += time.monotonic() - began
    trainer.epoch, trainer.within = trainer.epoch + 1, 0
    return {k: round(v / max(1, len(batches) - first), 4) for k, v in sums.items()}


def digest(learnt: Sequence[Example]) -> str:
    """SHA-256 over names and texts of what is learnt from, in order."""
    total = hashlib.sha256()
    for example in learnt:
        total.update(f"{example.name}\0{example.text}\0{example.stated}\0".encode())
    return total.hexdigest()


def log(out: Path, line: dict[str, Any]) -> None:
    """One line to the log and to the screen."""
    words = json.dumps(line)
    print(words, flush=True)
    with (out / "log.jsonl").open("a", encoding="utf-8") as lines:
        lines.write(words + "\n")


if __name__ == "__main__":
    sys.exit(main())
