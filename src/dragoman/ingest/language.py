"""In which language a text is written, as far as the text shows it."""

import re
from typing import cast

from resiliparse.parse.lang import detect_fast

from dragoman.ingest.words import words as word_list

_WORDS = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_MARKUP = re.compile(r"<[^<>]{1,2000}>|https?://\S+")
_SAMPLE = 4_000
_MIN_WORDS = 8
_MIN_LETTERS = 20
_ENOUGH_ENGLISH = 0.03
_SOME_SHARE = 0.05
_SURE_SHARE = 0.18


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of ``text``, ``None`` where it is too short to tell.

    ``und`` stands for a language that is not English and that the detector does not know. Only the first
    4,000 characters are looked at, without addresses and tags.
    """
    sample = _MARKUP.sub(" ", text[:_SAMPLE])
    words = _WORDS.findall(sample)
    if sum(map(len, words)) < _MIN_LETTERS:
        return None
    if _latin_share(words) < 0.5:
        return _foreign(sample)
    if len(words) < _MIN_WORDS:
        return None
    return "en" if _is_english(sample, words) else _foreign_if_long(sample, words)


def _latin_share(words: list[str]) -> float:
    letters = "".join(words)
    return sum(c < "\u0250" for c in letters) / len(letters)


def _is_english(sample: str, words: list[str]) -> bool:
    low = [word.lower() for word in words]
    share = _share(low, "function")
    if share >= _SURE_SHARE or _share(low, "english") >= _ENOUGH_ENGLISH:
        return True
    return share >= _SOME_SHARE and "en" in _candidates(sample)[:2]


def _share(words: list[str], name: str) -> float:
    wanted = word_list(name)
    return sum(word in wanted for word in words) / len(words)


def _foreign_if_long(sample: str, words: list[str]) -> str | None:
    """Return a foreign language, but ``None`` for a few words: they may still be English headlines full of names."""
    some = _share([word.lower() for word in words], "function") >= _SOME_SHARE and "en" in _candidates(sample)
    return _foreign(sample) if len(words) >= (5 if some else 2) * _MIN_WORDS else None


def _candidates(sample: str) -> tuple[str, ...]:
    found = cast(list[tuple[str, int]], detect_fast(sample, n_results=3))
    return tuple(code for code, _ in found)


def _foreign(sample: str) -> str:
    return next((code for code in _candidates(sample) if code != "en"), "und")
