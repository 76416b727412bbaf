"""The network that is trained: a pretrained encoder, two anchor heads, and a small decoder for the parts.

1. The encoder reads a window of pieces. Two heads on each word's first piece ask whether a *Direct* quotation, or one
   of another type, begins there: the *anchors*. Five more ask, as help in training, whether the word is in any quote,
   cue, speaker, addressee or frame.
2. For every anchor the decoder reads the words around it (a *crop*, aligned at the anchor), told by embeddings how far
   each stands from the anchor in words, sentences and paragraphs, and says of each word which parts it belongs to, and
   of the anchor its type, its medium and whether it is a quotation at all.

Two embeddings are added to the encoder's input: the corpus's convention, and where sentences and paragraphs begin.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch._C import OptionalType
from torch.nn import functional

from laut.attribution.shape import CROP_AFTER, CROP_BEFORE, PARAGRAPHS, SENTENCES, distance_buckets
from laut.records import MEDIA, PARTS, TYPES
from laut.training.corpora import CONVENTIONS
from laut.training.trunk import PretrainedTrunk

__all__ = ["Decoder", "Encoder", "Network", "NetworkShape"]

CROP = CROP_BEFORE + CROP_AFTER

RARE = -3.0
"""Bias from which labels that few words carry start: about one word in twenty."""


@dataclass(frozen=True)
class NetworkShape:
    """Sizes that are free to choose; the encoder's own are the trunk's."""

    layers: int = 12
    width: int = 256
    decoder_layers: int = 2
    decoder_heads: int = 4
    dropout: float = 0.1


class FusedAttention(torch.autograd.Function):
    """Attention as one ONNX node, which onnxruntime runs without writing out the matrix of weights."""

    @staticmethod
    def forward(
        _context: object, query: Tensor, key: Tensor, value: Tensor, filled: Tensor | None, heads: int
    ) -> Tensor:
        """Any tensor of the right shape: only the exported node matters."""
        return query + 0 * (key + value)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, filled: Any, heads: int) -> Any:  # noqa: ANN401
        """The node, see onnxruntime's ContribOperators.md, MultiHeadAttention."""
        given = [query, key, value]
        if filled is not None:
            empty = graph.op("prim::Constant")
            empty.setType(OptionalType.ofTensor())
            given += [empty, filled]
        out = graph.op("com.microsoft::MultiHeadAttention", *given, num_heads_i=heads)
        out.setType(query.type())
        return out


def attend(query_key_value: Tensor, filled: Tensor | None, heads: int) -> Tensor:
    """Multi-head attention over `[batch, length, 3 * width]`; places where `filled` is 0.0 are not read."""
    if torch.onnx.is_in_onnx_export():
        query, key, value = query_key_value.chunk(3, -1)
        mask = None if filled is None else filled.to(torch.int32)
        fused: Tensor = FusedAttention.apply(query, key, value, mask, heads)  # type: ignore[no-untyped-call]
        return fused
    batch, length, width = query_key_value.shape
    split = query_key_value.view(batch, length, 3, heads, width // 3 // heads)
    query, key, value = split.permute(2, 0, 3, 1, 4).unbind(0)
    bias = None if filled is None else ((1.0 - filled) * -10000.0)[:, None, None, :].to(query.dtype)
    read = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
    return read.transpose(1, 2).flatten(2)


class EncoderLayer(nn.Module):
    """One post-norm Transformer layer, as BERT has it."""

    def __init__(self, hidden: int, heads: int, feed_forward: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(hidden, 3 * hidden)
        self.attention_out = nn.Linear(hidden, hidden)
        self.attention_norm = nn.LayerNorm(hidden, eps=epsilon)
        self.rise = nn.Linear(hidden, feed_forward)
        self.fall = nn.Linear(feed_forward, hidden)
        self.out_norm = nn.LayerNorm(hidden, eps=epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, filled: Tensor | None) -> Tensor:
        """States `[batch, pieces, hidden]`; filled `[batch, pieces]` is 1.0 where there is a piece."""
        read = attend(self.query_key_value(states), filled, self.heads)
        states = self.attention_norm(states + self.dropout(self.attention_out(read)))
        risen: Tensor = functional.gelu(self.rise(states))
        out: Tensor = self.out_norm(states + self.dropout(self.fall(risen)))
        return out


class Encoder(nn.Module):
    """Pieces to word states, anchor logits, and what the decoder needs of them."""

    def __init__(self, trunk: PretrainedTrunk, pieces: np.ndarray, shape: NetworkShape) -> None:
        super().__init__()
        hidden = trunk.hidden
        self.words = nn.Embedding(len(pieces), hidden)
        self.positions = nn.Embedding(len(trunk.tensors["emb.pos"]), hidden)
        self.conventions = nn.Embedding(len(CONVENTIONS), hidden)
        self.boundaries = nn.Embedding(3, hidden)
        self.norm = nn.LayerNorm(hidden, eps=trunk.epsilon)
        self.dropout = nn.Dropout(shape.dropout)
        self.layers = nn.ModuleList(
            EncoderLayer(hidden, trunk.heads, trunk.feed_forward, trunk.epsilon, shape.dropout)
            for _ in range(shape.layers)
        )
        self.word_heads = nn.Linear(hidden, 2 + len(PARTS))
        self.around = nn.Linear(hidden, shape.width)
        self.anchor = nn.Linear(hidden, shape.width)
        nn.init.constant_(self.word_heads.bias, RARE)
        self._load(trunk, pieces)

    def _load(self, trunk: PretrainedTrunk, pieces: np.ndarray) -> None:
        tensors = {name: torch.from_numpy(values) for name, values in trunk.tensors.items()}
        with torch.no_grad():
            self.words.weight.copy_(tensors["emb.word"][torch.from_numpy(pieces)])
            self.positions.weight.copy_(tensors["emb.pos"] + tensors["emb.type"][: trunk.hidden])
            self.norm.weight.copy_(tensors["emb.ln.w"])
            self.norm.bias.copy_(tensors["emb.ln.b"])
            nn.init.zeros_(self.conventions.weight)
            nn.init.zeros_(self.boundaries.weight)
            for number, layer in enumerate(self.layers):
                part = {
                    name.split(".", 1)[1]: values for name, values in tensors.items() if name.startswith(f"l{number}.")
                }
                for kind in "wb":
                    name = "weight" if kind == "w" else "bias"
                    joined = torch.cat([part[f"{letter}.{kind}"] for letter in "qkv"])
                    for module, value in (
                        (layer.query_key_value, joined),
                        (layer.attention_out, part[f"ao.{kind}"]),
                        (layer.attention_norm, part[f"aln.{kind}"]),
                        (layer.rise, part[f"fi.{kind}"]),
                        (layer.fall, part[f"fo.{kind}"]),
                        (layer.out_norm, part[f"oln.{kind}"]),
                    ):
                        getattr(module, name).copy_(value)

    def forward(
        self, pieces: Tensor, boundary: Tensor, convention: Tensor, first: Tensor, filled: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Word logits, decoder inputs and anchor inputs.

        Args:
            pieces: `[batch, pieces]` numbers.
            boundary: `[batch, pieces]` 0, 1 or 2 (see `Words.boundary`).
            convention: `[batch]` numbers of annotation habits.
            first: `[batch, words]` place of each word's first piece.
            filled: `[batch, pieces]` 1.0 where there is a piece, 0.0 where there is padding; without it, all are.

        Returns:
            `[batch, words, 7]`, `[batch, words, width]` and `[batch, words, width]`.
        """
        place = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.words(pieces) + self.positions(place) + self.boundaries(boundary)
        states = self.dropout(self.norm(states + self.conventions(convention)[:, None]))
        for layer in self.layers:
            states = layer(states, filled)
        words = states.gather(1, first[..., None].expand(-1, -1, states.shape[-1]))
        return self.word_heads(words), self.around(words), self.anchor(words)


class DecoderLayer(nn.Module):
    """One pre-norm Transformer layer over a crop."""

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.attention_norm = nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.attention_out = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)
        self.rise = nn.Linear(width, 2 * width)
        self.fall = nn.Linear(2 * width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, filled: Tensor) -> Tensor:
        """States `[anchors, words, width]`; filled `[anchors, words]` is 1.0 where there is a word."""
        read = attend(self.query_key_value(self.attention_norm(states)), filled, self.heads)
        states = states + self.dropout(self.attention_out(read))
        out: Tensor = states + self.dropout(self.fall(functional.gelu(self.rise(self.norm(states)))))
        return out


class Decoder(nn.Module):
    """An anchor's crop to its quotation's parts."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        width = shape.width
        buckets = distance_buckets()
        self.buckets: Tensor
        self.register_buffer("buckets", torch.from_numpy(buckets), persistent=False)
        self.distance = nn.Embedding(int(buckets.max()) + 1, width)
        self.sentences = nn.Embedding(2 * SENTENCES + 1, width)
        self.paragraphs = nn.Embedding(2 * PARAGRAPHS + 1, width)
        self.kinds = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width)
        self.layers = nn.ModuleList(
            DecoderLayer(width, shape.decoder_heads, shape.dropout) for _ in range(shape.decoder_layers)
        )
        self.out_norm = nn.LayerNorm(width)
        self.parts = nn.Linear(width, len(PARTS))
        self.whole = nn.Linear(2 * width, 1 + len(TYPES) + len(MEDIA))
        nn.init.constant_(self.parts.bias, RARE)
        for embedding in (self.distance, self.sentences, self.paragraphs, self.kinds):
            nn.init.normal_(embedding.weight, std=0.3)

    def forward(
        self, crop: Tensor, anchor: Tensor, kind: Tensor, sentences: Tensor, paragraphs: Tensor, filled: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Part logits `[anchors, crop, 5]` and logits of validity, types and media `[anchors, 12]`.

        Args:
            crop: `[anchors, crop, width]` decoder inputs of the words around each anchor.
            anchor: `[anchors, width]` anchor inputs.
            kind: `[anchors]` 0 for Direct, 1 for other types.
            sentences: `[anchors, crop]` clipped sentence distance, from 0.
            paragraphs: `[anchors, crop]` clipped paragraph distance, from 0.
            filled: `[anchors, crop]` 1.0 where there is a word.
        """
        states = crop + (anchor + self.kinds(kind))[:, None] + self.distance(self.buckets)
        states = self.norm(states + self.sentences(sentences) + self.paragraphs(paragraphs))
        for layer in self.layers:
            states = layer(states, filled)
        states = self.out_norm(states)
        parts = self.parts(states)
        quoted = torch.sigmoid(parts[..., :1]) * filled[..., None]
        inside = (states * quoted).sum(1) / (quoted.sum(1) + 1.0)
        return parts, self.whole(torch.cat([states[:, CROP_BEFORE], inside], -1))


class Network(nn.Module):
    """Encoder and decoder together, for training."""

    def __init__(self, trunk: PretrainedTrunk, pieces: np.ndarray, shape: NetworkShape) -> None:
        super().__init__()
        self.encoder = Encoder(trunk, pieces, shape)
        self.decoder = Decoder(shape)
