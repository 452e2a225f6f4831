"""The network: a BERT encoder of six layers, and heads that read acts, statuses and parts off its vectors.

Written out here, in eighty lines, so that training needs torch and no library that fetches models from a hub.
"""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
EARLY = 2
"""Layers after which a first head says whether a piece tells an act: enough to pass most sentences over."""
REACH = 24
"""Pieces from a trigger up to which the parts' head tells how far away a piece is."""


class Layer(nn.Module):
    """One layer of attention and one of two dense steps, each added to what it read."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out, self.attended = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the next states; ``mask`` is added to the attention's scores."""
        rows, length, _ = states.shape
        split = (rows, length, HEADS, WIDTH // HEADS)
        query, key, value = (part(states).view(split).transpose(1, 2) for part in (self.query, self.key, self.value))
        scores = query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + mask
        read = (self.drop(scores.softmax(-1)) @ value).transpose(1, 2).reshape(rows, length, WIDTH)
        states = self.attended(states + self.drop(self.out(read)))
        return self.norm(states + self.drop(self.down(functional.gelu(self.up(states)))))


class Encoder(nn.Module):
    """Pieces -> one vector for each."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return vectors (rows, length, WIDTH) after ``EARLY`` layers and after all; ``mask`` is 1 at a piece."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = self.drop(self.norm(self.pieces(ids) + self.positions(places) + self.kind))
        added = (1.0 - mask.to(states.dtype))[:, None, None, :] * -10000.0
        early = states
        for at, layer in enumerate(self.layers, start=1):
            states = layer(states, added)
            early = states if at <= EARLY else early
        return early, states


class Read(NamedTuple):
    """What the heads say of single sentences: logits for each piece, and what the parts' head needs."""

    acts: Tensor
    statuses: Tensor
    background: Tensor
    anchors: Tensor
    words: Tensor
    glance: Tensor


class Coder(nn.Module):
    """The encoder with its heads: one for sentences, one for given pairs of sides."""

    def __init__(self, vocabulary: int, acts: int, statuses: int, parts: int, inner: int = 128) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.drop = nn.Dropout(0.1)
        self.act, self.status = nn.Linear(WIDTH, acts + 1), nn.Linear(WIDTH, statuses)
        self.background, self.glance = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1)
        self.anchor, self.word = nn.Linear(WIDTH, inner), nn.Linear(WIDTH, inner)
        self.near = nn.Embedding(2 * REACH + 1, inner)
        self.part = nn.Linear(inner, parts)
        self.pair = nn.Linear(4 * WIDTH, WIDTH)
        self.pair_act, self.pair_status = nn.Linear(WIDTH, acts + 1), nn.Linear(WIDTH, statuses)

    def sentences(self, ids: Tensor, mask: Tensor) -> Read:
        """Read sentences once: acts, statuses and history at each piece."""
        early, last = self.encoder(ids, mask)
        states = self.drop(last)
        acts, statuses, background = self.act(states), self.status(states), self.background(states)
        return Read(acts, statuses, background, self.anchor(states), self.word(states), self.glance(self.drop(early)))

    def parts(self, anchors: Tensor, words: Tensor, ends: Tensor) -> Tensor:
        """Return logits (triggers, length, parts) of each piece's part in an act, for each trigger's anchor.

        ``ends`` (triggers, 2) are the first and last piece of each trigger.
        """
        places = torch.arange(words.shape[1], device=words.device)[None]
        away = (places - ends[:, 1:]).clamp(min=0) - (ends[:, :1] - places).clamp(min=0)
        near = self.near(away.clamp(-REACH, REACH) + REACH)
        return self.part(functional.gelu(anchors[:, None, :] + words + near))

    def pairs(self, ids: Tensor, mask: Tensor, source: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits of act and status for sentences whose two sides are marked at ``source`` and ``target``."""
        states = self.drop(self.encoder(ids, mask)[1])
        rows = torch.arange(len(ids), device=ids.device)
        whole = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        both = torch.cat((states[:, 0], states[rows, source], states[rows, target], whole), -1)
        hidden = self.drop(functional.gelu(self.pair(both)))
        return self.pair_act(hidden), self.pair_status(hidden)
