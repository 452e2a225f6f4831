"""Common nouns that mean a state or body named before: "the country", "its neighbour", "the bloc"."""

import re

from msgspec.structs import replace

from dragoman.annotation.actors.discourse import Discourse
from dragoman.annotation.actors.reading import Reading
from dragoman.types import ActorMention

RIVALS = frozenset(("kingdom", "camp", "foe", "rival", "army", "republic", "adversary", "belligerent", "island"))
"""Plural heads that, with "both" or "the two", mean those spoken of."""
_LANDS = frozenset(("country", "nation", "kingdom", "republic", "sultanate", "emirate", "state"))
_ISLAND = re.compile(r"\b(?:Islands?|Isles?|Reef|Atoll|Archipelago)\b")
_NEAR = 500
"""Characters before "the island" in which another one is not named."""
_ONLY_LYING = frozenset({"state"})
"""Words that mean a state only where it is said where it lies: "the Gulf state"."""
_NEIGHBOURS = frozenset(("neighbour", "neighbor"))
_BODIES = frozenset(
    (
        "bloc",
        "alliance",
        "organisation",
        "organization",
        "forum",
        "union",
        "commission",
        "council",
        "community",
        "league",
    )
)
_OWNERS = frozenset({"its", "their", "his", "her"})
_SUBJECTS = ("nsubj", "nsubjpass")


def called_by_noun(reading: Reading, discourse: Discourse, index: int) -> ActorMention | None:
    """Return the mention of a state or body that a noun in the singular with "the" or an owner makes, if any."""
    tree = reading.tree
    token = tree.tokens[index]
    word = token.text.lower()
    known = reading.register.lands
    if (word not in known and word not in _LANDS | _NEIGHBOURS | _BODIES) or token.dep in ("compound", "nmod", "amod"):
        return None
    before = {tree.tokens[i].text.lower() for i in tree.all(index, "det", "poss")}
    said_more = any(tree.tokens[i].text == "of" for i in tree.all(index, "prep"))
    lying = _lying(reading, index)
    if said_more or lying is None or tree.first(index, "relcl", "nummod") is not None:
        return None
    among = lying & known[word] if lying and word in known else lying or known.get(word)
    if (word in _ONLY_LYING and not lying) or (word not in _LANDS and _is_another(reading, token.span.start)):
        return None
    sentence = reading.sentence.index
    meant = None
    if word in _NEIGHBOURS:
        owner = _subject(reading, discourse, index)
        meant = discourse.other(owner.country) if before & _OWNERS and owner is not None else None
    elif "the" in before and among is not None:
        owner = _subject(reading, discourse, index)
        of_subject = token.dep == "poss" and owner is not None and owner.country in among
        meant = owner if of_subject else discourse.land(sentence, owner.country if owner is not None else None, among)
    elif "the" in before and word in _LANDS:
        owner = _subject(reading, discourse, index)
        state = owner is not None and owner.country in reading.register.states
        if token.dep == "poss" or word == "nation":
            meant = owner if state else discourse.land(sentence, None)
        else:
            meant = discourse.land(sentence, owner.country if owner is not None else None)
    elif "the" in before:
        meant = discourse.called(word)
    return None if meant is None else _as_whole(reading, meant, index)


def _is_another(reading: Reading, at: int) -> bool:
    """Tell whether an island that is no state was named just before: "Snake Island"."""
    return _ISLAND.search(reading.text, max(0, at - _NEAR), at) is not None


def _lying(reading: Reading, index: int) -> frozenset[str] | None:
    """Return the states that lie where the words before a noun say; empty where they say nothing.

    ``None`` where a name stands there that is no region: then it is no word for a state named before.
    """
    tree = reading.tree
    places = [i for i in tree.all(index, "compound", "amod", "nmod") if tree.tokens[i].text[:1].isupper()]
    places += [j for i in places for j in tree.children[i] if tree.tokens[j].text[:1].isupper()]
    if not places:
        return frozenset()
    words = " ".join(tree.tokens[i].text for i in sorted(set(places))).replace(" - ", "-").lower()
    return reading.register.lands.get(words)


def _subject(reading: Reading, discourse: Discourse, index: int) -> ActorMention | None:
    """Return the nearest subject above a word that stands before it."""
    tree = reading.tree
    for place in tree.ancestors(index):
        subject = tree.first(place, *_SUBJECTS)
        found = discourse.at(tree.tokens[subject].span) if subject is not None and subject < index else None
        if found is not None:
            return found
    return None


def _as_whole(reading: Reading, meant: ActorMention, index: int) -> ActorMention:
    """Return a mention of the state or body itself, whichever of its people was named."""
    span = reading.tree.tokens[index].span
    code = meant.country or ""
    if code not in reading.register.states:
        return replace(meant, span=span, via="coreference")
    return ActorMention(
        span=span,
        name=reading.register.name_of(code),
        actor_id=code,
        country=code,
        sector="GOV",
        via="coreference",
    )
