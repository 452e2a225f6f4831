"""Which weights read a story, for the record of a run."""

import hashlib
from functools import cache
from importlib.resources import files

FOLDER = "dragoman.coding.learned.weights"
EARLY, REST = "early.onnx", "rest.onnx"
PARTS, LABELS, VOCABULARY = "parts.npz", "labels.json", "vocabulary.txt"
GATE, BELIEF, MEANT, ENTITIES = "gate.json", "belief.json", "meant.json", "entities.npz"
FILES = (EARLY, REST, PARTS, LABELS, VOCABULARY, GATE, BELIEF, MEANT, ENTITIES)


@cache
def identity() -> str:
    """Return ``coder sha256`` of the network, its labels and its vocabulary, the hash cut to sixteen digits."""
    digest = hashlib.sha256()
    for name in FILES:
        digest.update(files(FOLDER).joinpath(name).read_bytes())
    return f"coder {digest.hexdigest()[:16]}"
