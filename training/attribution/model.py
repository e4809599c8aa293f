"""The network: a small BERT with eyes for case, marks and paragraphs; tag layers; one reading per anchor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from torch import Tensor, nn

from onrecord.model.pieces import CASES, NEAR, PLACES, QUOTES, STYLES
from onrecord.model.tags import ANCHOR_TAGS, CUE_TAGS, KINDS, LAYER_TAGS

if TYPE_CHECKING:
    from collections.abc import Mapping

DISTANCES = 48


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network."""

    width: int = 384
    heads: int = 12
    inner: int = 1536
    layers: int = 6
    words: int = 30522
    places: int = 512
    reader: int = 192
    dropout: float = 0.1


class Layer(nn.Module):
    """One transformer layer, normalised after each half, as BERT has it."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.dropout = shape.heads, shape.dropout
        self.look = nn.Linear(shape.width, 3 * shape.width)
        self.seen = nn.Linear(shape.width, shape.width)
        self.seen_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x`` is batch × length × width; ``mask`` is added to the scores of what is looked at."""
        batch, length, width = x.shape
        split = self.look(x).view(batch, length, 3, self.heads, width // self.heads)
        q, k, v = split.permute(2, 0, 3, 1, 4)
        # Written out: the way back through torch's fused kernel took twice as long on one core in bf16.
        weight = torch.matmul(q * (width // self.heads) ** -0.5, k.transpose(-1, -2)) + mask
        seen = torch.matmul(weight.softmax(-1).to(v.dtype), v)
        seen = self.seen(seen.transpose(1, 2).reshape(batch, length, width))
        x = self.seen_norm(x + F.dropout(seen, self.dropout, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm(x + F.dropout(y, self.dropout, self.training))


class Encoder(nn.Module):
    """MiniLM with added inputs. ``rows`` is batch × 4 × length: piece ids, case, quote state, place."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.words, shape.width)
        self.positions = nn.Embedding(shape.places, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.case = nn.Embedding(CASES, shape.width)
        self.quote = nn.Embedding(QUOTES, shape.width)
        self.place = nn.Embedding(PLACES, shape.width)
        self.style = nn.Embedding(len(STYLES), shape.width)
        for added in (self.case, self.quote, self.place, self.style):
            nn.init.normal_(added.weight, std=0.02)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = shape.dropout

    def forward(self, rows: Tensor, style: Tensor, length: Tensor) -> Tensor:
        """Hidden states; places at or beyond ``length`` are not looked at."""
        ids, case, quote, place = rows.unbind(1)
        spots = torch.arange(rows.shape[2], device=rows.device)
        x = self.words(ids) + self.positions(spots)[None]
        x = x + self.case(case) + self.quote(quote) + self.place(place) + self.style(style)[:, None]
        x = F.dropout(self.norm(x), self.dropout, self.training)
        beyond = spots[None] >= length[:, None]
        mask = torch.zeros_like(beyond, dtype=torch.float32).masked_fill(beyond, -1e4)[:, None, None]
        if torch.is_autocast_enabled(x.device.type):
            x, mask = x.bfloat16(), mask.bfloat16()
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Reader(nn.Module):
    """Reads the neighbourhood of one anchor and tags which pieces are its source and its content."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.reader
        self.keys = nn.Linear(shape.width, 2 * width)
        self.query = nn.Linear(2 * shape.width, 2 * width)
        self.orphan = nn.Embedding(2, 2 * width)
        self.distance = nn.Embedding(DISTANCES, width)
        self.first = nn.LayerNorm(width)
        self.near = nn.ModuleList(nn.Conv1d(width, width, 7, padding=3, groups=width) for _ in range(2))
        self.mix = nn.ModuleList(nn.Linear(width, width) for _ in range(2))
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(2))
        self.out = nn.Linear(width, ANCHOR_TAGS)
        self.kind = nn.Linear(2 * width, len(KINDS))

    def forward(self, hidden: Tensor, anchors: Tensor) -> tuple[Tensor, Tensor]:
        """Scores anchor × (2 NEAR + 1) × tags and anchor × kind.

        ``anchors`` has a row (window, first, last, orphan) each; column NEAR is the first piece.
        """
        window, first, last, orphan = anchors.unbind(1)
        keys = F.pad(self.keys(hidden), (0, 0, NEAR, NEAR))
        offsets = torch.arange(2 * NEAR + 1, device=hidden.device)
        around = keys[window[:, None], first[:, None] + offsets[None]]
        query = self.query(torch.cat([hidden[window, first], hidden[window, last]], -1))
        query = query + self.orphan(orphan).to(query.dtype)
        added, scale = query.chunk(2, -1)
        key, product = around.chunk(2, -1)
        x = key + added[:, None] + product * scale[:, None]
        x = x + self.distance(distances(first, last, offsets)).to(x.dtype)
        x = self.first(F.gelu(x))
        for near, mix, norm in zip(self.near, self.mix, self.norms, strict=True):
            y = mix(F.gelu(near(x.transpose(1, 2)).transpose(1, 2).contiguous()))
            x = norm(x + y)
        return self.out(x), self.kind(F.gelu(query))


def distances(first: Tensor, last: Tensor, offsets: Tensor) -> Tensor:
    """Signed distance from the anchor (0 inside it) in ``DISTANCES`` buckets, fine when near."""
    away = offsets[None] - NEAR
    after = (away - (last - first)[:, None]).clamp(min=0)
    before = (-away).clamp(min=0).expand_as(after)
    far = torch.maximum(after, before).float()
    near = far.clamp(max=8)
    log = (torch.log2((far / 8).clamp(min=1)) * 3.4).floor().clamp(max=14)
    bucket = (near + log).long()
    half = DISTANCES // 2
    return torch.where(before > 0, half - bucket, half + bucket)


class Network(nn.Module):
    """Encoder, three tag layers and the reader of anchors."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape)
        self.tags = nn.Linear(shape.width, CUE_TAGS + 2 * LAYER_TAGS)
        self.reader = Reader(shape)
        for module in (self.tags, self.reader.out):
            nn.init.zeros_(module.bias)

    def encode(self, rows: Tensor, style: Tensor, length: Tensor) -> tuple[Tensor, Tensor]:
        """Hidden states, and the scores of cue, source and content tags side by side."""
        hidden = self.encoder(rows, style, length)
        return hidden, self.tags(hidden)

    def load_encoder(self, weights: Mapping[str, Tensor]) -> None:
        """Take over a BERT's weights (names as the transformers library stores them)."""
        took = self.encoder
        with torch.no_grad():
            took.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            kinds = weights["embeddings.token_type_embeddings.weight"][0]
            took.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + kinds)
            _copy(took.norm, weights, "embeddings.LayerNorm")
            for number, layer in enumerate(took.layers):
                at = f"encoder.layer.{number}"
                for part in ("weight", "bias"):
                    three = [weights[f"{at}.attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                    getattr(layer.look, part).copy_(torch.cat(three))
                _copy(layer.seen, weights, f"{at}.attention.output.dense")
                _copy(layer.seen_norm, weights, f"{at}.attention.output.LayerNorm")
                _copy(layer.up, weights, f"{at}.intermediate.dense")
                _copy(layer.down, weights, f"{at}.output.dense")
                _copy(layer.norm, weights, f"{at}.output.LayerNorm")


def _copy(module: nn.Module, weights: Mapping[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])
