"""Lemmas by the exception lists and suffix rules that come with the English model, without its slow component."""

from functools import cache, lru_cache
from typing import Any

from spacy.lookups import Lookups

from dragoman.annotation.model import folder

_POS = {"N": "noun", "V": "verb", "J": "adj", "R": "adv"}
_BASE_TAGS = frozenset({"NN", "NNP", "VB", "VBP", "JJ", "RB", "MD"})
_FIXED = {
    "'s": "be",
    "'re": "be",
    "'m": "be",
    "'ve": "have",
    "'ll": "will",
    "'d": "would",
    "n't": "not",
    "wo": "will",
    "ca": "can",
}
_VERB_FIXED = {
    "is": "be",
    "are": "be",
    "am": "be",
    "was": "be",
    "were": "be",
    "been": "be",
    "being": "be",
    "has": "have",
}


@cache
def _tables() -> Lookups:
    """Return the model's tables: exceptions, index and rules, by part of speech."""
    return Lookups().from_disk(folder() / "lemmatizer" / "lookups")


@cache
def _table(name: str, pos: str) -> Any:
    """Return one table's part for ``noun``, ``verb``, ``adj`` or ``adv``; empty where there is none."""
    return _tables().get_table(name).get(pos, {})


@lru_cache(maxsize=100_000)
def lemma(word: str, tag: str) -> str:
    """Return the lemma of ``word`` with Penn tag ``tag``, in lower case (proper nouns keep theirs)."""
    lower = word.lower().replace("\u2019", "'")
    if tag in ("NNP", "NNPS"):
        return word
    if lower in _FIXED and tag != "POS":
        return _FIXED[lower]
    if tag.startswith("V") and lower in _VERB_FIXED:
        return _VERB_FIXED[lower]
    pos = _POS.get(tag[:1])
    if pos is None or (tag in _BASE_TAGS and not lower.startswith("'")):
        return lower
    return _by_rules(lower, pos)


def _by_rules(lower: str, pos: str) -> str:
    """Return the first known form that an exception or a suffix rule gives, else the first form, else the word."""
    exceptions = _table("lemma_exc", pos).get(lower)
    if exceptions:
        return str(exceptions[0])
    forms = [lower[: len(lower) - len(old)] + new for old, new in _table("lemma_rules", pos) if lower.endswith(old)]
    known = [form for form in forms if form in _index(pos)]
    return str((known or [form for form in forms if form] or [lower])[0])


@cache
def _index(pos: str) -> frozenset[str]:
    return frozenset(_table("lemma_index", pos))
