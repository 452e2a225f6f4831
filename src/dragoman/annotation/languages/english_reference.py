"""English: words that refer to an actor named elsewhere in the story."""

PERSON_PRONOUNS = frozenset("he she him her his hers himself herself".split())
THING_PRONOUNS = frozenset("it its itself".split())
PLURAL_PRONOUNS = frozenset("they them their theirs themselves".split())
FIRST_PERSON = frozenset("i we us our ours my me".split())
PAIR_WORDS = frozenset(
    "country nation side state government party neighbour neighbor capital ally people power".split()
)
"""Plural heads that, with "both", "two" or "the ... sides", mean the states spoken of."""
LEADER_WORDS = frozenset(
    "leader president minister official statesman counterpart premier chief diplomat delegation".split()
)
LOWER_RANKS = frozenset("assistant deputy vice under acting former junior associate".split())
TRIO_WORDS = frozenset({"trio"})
"""Heads that mean three of those spoken of."""
PAIR_MARKS = frozenset({"both", "respective"})
COUNTERPARTS = frozenset("counterpart opposite colleague host".split())
"""Heads that, with a state before them, mean somebody of the same office there."""
