"""Texts of invented words."""

import random

_WORDS = [f"{a}{b}" for a in ("bal", "cor", "dun", "fel", "gor", "hin", "jas", "kel", "lom", "mer") for b in "aeiou"]


def prose(seed: int, words: int = 300) -> str:
    """Return a text of invented words."""
    chance = random.Random(seed)
    return " ".join(chance.choice(_WORDS) for _ in range(words))
