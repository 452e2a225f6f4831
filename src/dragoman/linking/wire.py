"""Which stories repeat another: whole, re-titled, headed anew, or cut to their first paragraphs.

Words are compared in runs of three, so punctuation, capitals and accents do not count. Candidates come from samples of
longer runs; whether a story is a copy is decided on all of its runs. A pair's verdict depends on its two texts and days
alone, so it is the same in any order. Other stories matter only where more than a hundred share every sampled run.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dragoman.linking.repeats import Runs, overlap
from dragoman.register.fold import fold
from dragoman.types import WireCopy

Hashes = npt.NDArray[np.uint64]
DAYS = 7
"""Stories that came out more days apart are not compared: an agency's text is printed within a week."""
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_RUN, _ANCHOR = 3, 5
"""Words of a run that is compared, and of one that proposes a pair: longer, so that it is rarely common speech."""
_HEAD, _DENSE, _SPARSE = 80, 4, 16
"""One in so many anchors is kept of the first words (a cut copy has no others), and of the rest."""
_CROWD = 100
"""Stories that may share an anchor: one that more have is a phrase of the trade and proposes nothing."""
_SHARED = 0.25
"""Share of the anchors of a pair's smaller text that the other must have for the two to be compared."""
_ODDS = tuple(np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9,
                                         0xD6E8FEB86659FD93, 0xA0761D6478BD642F))  # fmt: skip
_LAST = np.uint64(0xFF51AFD7ED558CCD)
_NO_DAYS: Mapping[str, date] = MappingProxyType({})


class Repeat(NamedTuple):
    """A pair of stories of which one repeats the other."""

    size: int
    """Runs of the fuller text."""
    of: str
    story_id: str
    overlap: float


def wire_copies(stories: Iterable[tuple[str, str]], days: Mapping[str, date] = _NO_DAYS) -> tuple[WireCopy, ...]:
    """Return which of the ``(id, text)`` are copies, by id, each with the fullest text that it repeats.

    ``days`` are the stories' days of publication, as far as known. Of texts of one length the lowest id is the
    original. ``overlap`` is the Jaccard index of the runs: low for a copy that was cut. Stories without words are
    nobody's copy.
    """
    return fullest(repeats(stories, days))


def fullest(found: Iterable[Repeat]) -> tuple[WireCopy, ...]:
    """Return one copy for each story that repeats others: of the fullest; so parts of a pile can be put together."""
    best: dict[str, Repeat] = {}
    for one in found:
        held = best.get(one.story_id)
        if held is None or (-one.size, one.of) < (-held.size, held.of):
            best[one.story_id] = one
    return tuple(WireCopy(story_id=story_id, of=one.of, overlap=one.overlap) for story_id, one in sorted(best.items()))


def repeats(stories: Iterable[tuple[str, str]], days: Mapping[str, date] = _NO_DAYS) -> Iterator[Repeat]:
    """Yield every pair of stories of which one repeats the other, each pair once."""
    words: dict[str, int] = {}
    texts = [(story_id, _numbers(text, words)) for story_id, text in sorted(set(stories))]
    same: dict[bytes, list[int]] = defaultdict(list)
    for place, (_, numbers) in enumerate(texts):
        if len(numbers):
            same[numbers.tobytes()].append(place)
    runs = {first: Runs.of(_hashes(texts[first][1], _RUN), texts[first][1]) for first, *_ in same.values()}
    yield from _identical(texts, runs, same.values(), days)
    twins = {places[0]: places for places in same.values()}
    for left, right in _candidates(texts, twins):
        yield from _compared(texts, runs, (twins[left], twins[right]), days)


def _identical(
    texts: Sequence[tuple[str, Hashes]],
    runs: Mapping[int, Runs],
    groups: Iterable[Sequence[int]],
    days: Mapping[str, date],
) -> Iterator[Repeat]:
    """Yield, for each story, the lowest id of those with the very same words."""
    for places in groups:
        for at, place in enumerate(places):
            first = next((one for one in places[:at] if _near(texts[one][0], texts[place][0], days)), None)
            if first is not None:
                yield Repeat(runs[places[0]].size, texts[first][0], texts[place][0], 1.0)


def _compared(
    texts: Sequence[tuple[str, Hashes]],
    runs: Mapping[int, Runs],
    pair: tuple[Sequence[int], Sequence[int]],
    days: Mapping[str, date],
) -> Iterator[Repeat]:
    """Yield the copies between two groups, each of which has one text: the fuller one is repeated."""
    longer, shorter = sorted(pair, key=lambda group: (-runs[group[0]].size, group[0]))
    share = overlap(runs[shorter[0]], runs[longer[0]])
    if share is None:
        return
    for place in shorter:
        of = next((one for one in longer if _near(texts[one][0], texts[place][0], days)), None)
        if of is not None:
            yield Repeat(runs[longer[0]].size, texts[of][0], texts[place][0], share)


def _near(one: str, other: str, days: Mapping[str, date]) -> bool:
    """Tell whether two stories came out within a week; of an unknown day, nothing is held against it."""
    first, second = days.get(one), days.get(other)
    return first is None or second is None or abs((first - second).days) <= DAYS


def _candidates(texts: Sequence[tuple[str, Hashes]], places: Iterable[int]) -> list[tuple[int, int]]:
    """Return the pairs that share a good part of the anchors of the one that has fewer, in order."""
    found = {place: _anchors(texts[place][1]) for place in places}
    if not found:
        return []
    keys = np.concatenate([*found.values()])
    owners = np.concatenate([np.full(len(anchors), place, dtype=np.int64) for place, anchors in found.items()])
    order = np.lexsort((owners, keys))
    groups = np.split(owners[order], np.flatnonzero(np.diff(keys[order])) + 1)
    pairs = [_pairs(group, len(texts)) for group in groups if 1 < len(group) <= _CROWD]
    if not pairs:
        return []
    codes, counts = np.unique(np.concatenate(pairs), return_counts=True)
    left, right = codes // len(texts), codes % len(texts)
    sizes = np.zeros(len(texts), dtype=np.int64)
    sizes[[*found]] = [len(anchors) for anchors in found.values()]
    near = counts >= _SHARED * np.minimum(sizes[left], sizes[right])
    return [*zip(left[near].tolist(), right[near].tolist(), strict=True)]


def _pairs(group: npt.NDArray[np.int64], width: int) -> npt.NDArray[np.int64]:
    """Return each two of a sorted group as one number: the first times ``width``, and the second."""
    first, second = np.triu_indices(len(group), 1)
    return np.asarray(group[first] * width + group[second], dtype=np.int64)


def _anchors(numbers: Hashes) -> Hashes:
    """Return the sample of a text's longer runs: by their hashes, so that equal runs are kept or left in every text."""
    hashes = _hashes(numbers, _ANCHOR)
    ends = hashes >> np.uint64(20)
    head = np.arange(len(hashes)) < _HEAD
    return np.unique(hashes[(head & (ends % np.uint64(_DENSE) == 0)) | (ends % np.uint64(_SPARSE) == 0)])


def _numbers(text: str, words: dict[str, int]) -> Hashes:
    """Return a number for each word; ``words`` remembers them between calls. "U.S." and "US" are one word."""
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), fold(_UNSEEN.sub("", text)))
    return np.array([_number(word, words) for word in _WORD.findall(plain)], dtype=np.uint64)


def _number(word: str, words: dict[str, int]) -> int:
    """Return the hash of a word; that of one with a digit is odd, of any other even."""
    if word not in words:
        made = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
        words[word] = made | 1 if any(map(str.isdigit, word)) else made & ~1
    return words[word]


def _hashes(numbers: Hashes, width: int) -> Hashes:
    """Return the hash of each ``width`` words in a row, in order; of all words together where there are fewer."""
    if not len(numbers):
        return numbers
    if len(numbers) < width:
        numbers = np.concatenate([numbers, np.zeros(width - len(numbers), dtype=np.uint64)])
    count = len(numbers) - width + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for place, odd in enumerate(_ODDS[:width]):
        mixed ^= numbers[place : place + count] * odd
        mixed ^= mixed >> np.uint64(29)
    return mixed * _LAST
