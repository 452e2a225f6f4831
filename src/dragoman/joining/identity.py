"""What links a record, as a hash: with other rules, weights, words or names, all is linked anew."""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib import resources

from dragoman import ontology
from dragoman.ids import content_id
from dragoman.linking.weights import HAND_SET

_FOLDERS = (
    "dragoman.linking",
    "dragoman.linking.features",
    "dragoman.joining",
    "dragoman.register",
    "dragoman.register.data",
)


@cache
def identity() -> str:
    """Return the content id of everything that decides which mentions are one event."""
    return content_id("linking", HAND_SET, ontology.identity(), tuple(_sources()))


def _sources() -> Iterator[tuple[str, str]]:
    """Yield the name and hash of each file of rules and names."""
    for folder in _FOLDERS:
        for file in sorted(resources.files(folder).iterdir(), key=lambda one: one.name):
            if file.is_file() and not file.name.endswith(".pyc"):
                yield f"{folder}/{file.name}", blake2b(file.read_bytes(), digest_size=16).hexdigest()
