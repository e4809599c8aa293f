"""Weights on disk: the encoder as its package carries it, checkpoints written whole or not at all."""

from __future__ import annotations

import os
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

from training.attribution.model import Network, Shape

if TYPE_CHECKING:
    from pathlib import Path


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of the encoder's folder, neither cutting nor padding."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def new_network(folder: Path, shape: Shape) -> Network:
    """A network whose encoder starts from the folder's weights."""
    network = Network(shape)
    network.load_encoder(load_file(folder / "model.safetensors"))
    return network


def save(path: Path, state: dict[str, Any]) -> None:
    """Write beside the place, then rename: a kill leaves the old checkpoint whole."""
    beside = path.with_suffix(".partial")
    torch.save(state, beside)
    os.replace(beside, path)  # noqa: PTH105 - the one call that replaces atomically on every system


def load_network(path: Path) -> Network:
    """The averaged weights of a checkpoint, ready to read."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    network = Network(Shape(**state["shape"]))
    network.load_state_dict(state["average"])
    network.eval()
    return network


def shape_of(network: Network) -> dict[str, Any]:
    """The shape in a form that a checkpoint holds."""
    return asdict(network.shape)
