"""Common nouns that mean a state or body named before: "the country", "its neighbour", "the bloc"."""

from msgspec.structs import replace

from dragoman.annotation.actors.discourse import Discourse
from dragoman.annotation.actors.reading import Reading
from dragoman.types import ActorMention

RIVALS = frozenset(("kingdom", "camp", "foe", "rival", "army", "republic", "adversary", "belligerent", "island"))
"""Plural heads that, with "both" or "the two", mean those spoken of."""
_LANDS = frozenset(("country", "nation", "kingdom", "republic", "sultanate", "emirate"))
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
_REGIONS = frozenset(
    (
        "African",
        "Arab",
        "Asian",
        "Balkan",
        "Baltic",
        "Caribbean",
        "European",
        "Gulf",
        "Latin",
        "Nordic",
        "Pacific",
        "South",
        "West",
        "East",
    )
)
"""Words before "country" that do not say which."""
_OWNERS = frozenset({"its", "their", "his", "her"})
_SUBJECTS = ("nsubj", "nsubjpass")


def called_by_noun(reading: Reading, discourse: Discourse, index: int) -> ActorMention | None:
    """Return the mention of a state or body that a noun in the singular with "the" or an owner makes, if any."""
    tree = reading.tree
    token = tree.tokens[index]
    word = token.text.lower()
    if word not in _LANDS | _NEIGHBOURS | _BODIES or token.dep in ("compound", "nmod", "amod"):
        return None
    before = {tree.tokens[i].text.lower() for i in tree.all(index, "det", "poss")}
    said_more = any(tree.tokens[i].text == "of" for i in tree.all(index, "prep"))
    named = any(tree.tokens[i].text not in _REGIONS for i in tree.all(index, "compound"))
    if said_more or named or tree.first(index, "relcl", "nummod") is not None:
        return None
    sentence = reading.sentence.index
    meant = None
    if word in _NEIGHBOURS:
        owner = _subject(reading, discourse, index)
        meant = discourse.other(owner.country) if before & _OWNERS and owner is not None else None
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
