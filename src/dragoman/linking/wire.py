"""Which stories repeat another: near-duplicates by shared word 3-shingles.

Candidates come from a one-permutation MinHash (one hash for each shingle, its top bits choose one of 128 bins, each bin
keeps its smallest); whether a story is a copy is decided by the exact Jaccard index of the shingle sets. No randomness:
the same stories give the same copies in any order.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from dragoman.register.fold import fold
from dragoman.types import WireCopy

Hashes = npt.NDArray[np.uint64]
_WORD = re.compile(r"\w+")
_BINS = 128
_BITS = 7
"""2**7 bins."""
_BANDS = 32
_COPY = 0.6
"""Jaccard index from which a story is a copy: a third cut, or a new head and tail, still leave it."""
_DOUBT = 0.25
"""How far the estimate from 128 bins may lie below the index."""
_SHORT, _SHORT_COPY = 30, 0.9
"""A text of fewer shingles is a copy only at this index: short texts may share a template and tell other acts."""
_CROWD = 200
"""Stories of one band that are looked at: where more share it, it is a phrase that everybody uses."""
_NEAREST = 24
"""Stories compared with one, those that share most bands; unbounded, stories of one template cost their square."""
_EMPTY = np.uint64(2**64 - 1)
_MIX = tuple(np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_LAST = np.uint64(0xFF51AFD7ED558CCD)


def wire_copies(stories: Sequence[tuple[str, str]]) -> tuple[WireCopy, ...]:
    """Return which of the ``(id, text)`` are copies, by id, each with the lowest id of an original that it repeats.

    An original is a story that is no copy itself, so copies do not chain; ``overlap`` is the exact Jaccard index, at
    least 0.6. Stories without words are nobody's copy.
    """
    words: dict[str, int] = {}
    originals = _Originals(dict(stories), words)
    copies = []
    for story_id, text in sorted(set(stories)):
        shingles = shingle(text, words)
        if len(shingles):
            found = originals.match(shingles)
            if found is None:
                originals.add(story_id, shingles)
            else:
                copies.append(WireCopy(story_id=story_id, of=found[0], overlap=found[1]))
    return tuple(copies)


class _Originals:
    """The stories that are no copies so far, by bands of their signatures."""

    def __init__(self, texts: dict[str, str], words: dict[str, int]) -> None:
        self._texts = texts
        self._words = words
        self._ids: list[str] = []
        self._signatures: list[Hashes] = []
        self._bands: dict[tuple[int, bytes], list[int]] = defaultdict(list)

    def add(self, story_id: str, shingles: Hashes) -> None:
        """Take in a story."""
        signature = _signature(shingles)
        for key in _keys(signature):
            self._bands[key].append(len(self._ids))
        self._ids.append(story_id)
        self._signatures.append(signature)

    def match(self, shingles: Hashes) -> tuple[str, float] | None:
        """Return the lowest id that the story repeats, with the overlap; shingles are read again, not kept."""
        signature = _signature(shingles)
        shared = Counter(place for key in _keys(signature) for place in self._bands.get(key, ())[:_CROWD])
        near = sorted(shared, key=lambda place: (-shared[place], place))[:_NEAREST]
        for place in sorted(near):
            if np.mean(self._signatures[place] == signature) >= _COPY - _DOUBT:
                story_id = self._ids[place]
                overlap = jaccard(shingles, shingle(self._texts[story_id], self._words))
                if overlap >= (_COPY if len(shingles) >= _SHORT else _SHORT_COPY):
                    return story_id, overlap
        return None


def shingle(text: str, words: dict[str, int]) -> Hashes:
    """Return the sorted, distinct hashes of each three words in a row; of all words together where there are fewer.

    ``words`` remembers the hashes of words between calls.
    """
    numbers = np.array([_number(word, words) for word in _WORD.findall(fold(text))], dtype=np.uint64)
    if not len(numbers):
        return numbers
    if len(numbers) < len(_MIX):
        numbers = np.concatenate([numbers, np.zeros(len(_MIX) - len(numbers), dtype=np.uint64)])
    count = len(numbers) - len(_MIX) + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for place, odd in enumerate(_MIX):
        mixed ^= numbers[place : place + count] * odd
        mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed * _LAST)


def jaccard(one: Hashes, other: Hashes) -> float:
    """Return the shared part of two sets of sorted, distinct hashes: 0 to 1."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return round(shared / (len(one) + len(other) - shared), 4)


def _number(word: str, words: dict[str, int]) -> int:
    if word not in words:
        words[word] = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
    return words[word]


def _signature(shingles: Hashes) -> Hashes:
    """Return the smallest hash of each bin; an empty bin borrows from the next full one."""
    smallest = np.full(_BINS, _EMPTY, dtype=np.uint64)
    np.minimum.at(smallest, (shingles >> np.uint64(64 - _BITS)).astype(np.intp), shingles)
    full = np.flatnonzero(smallest != _EMPTY)
    lender = full[np.searchsorted(full, np.arange(_BINS)) % len(full)]
    return smallest[lender]


def _keys(signature: Hashes) -> Iterator[tuple[int, bytes]]:
    """Yield the keys of the bands: stories that share one are compared."""
    width = _BINS // _BANDS
    for band in range(_BANDS):
        yield band, signature[band * width : (band + 1) * width].tobytes()
