"""Who is only described: "German carmakers", "a Kenyan runner", "the Finnish utility Gasum", "a Berlin-based start-up".

The head of a noun phrase says what its people or body do, and the state before it whose they are: they are not that
state. A phrase without a state names nobody in particular and is left alone.
"""

import re
from collections.abc import Iterator, Set

from dragoman.annotation.actors.reading import STATE_KINDS, Reading
from dragoman.register import Hit
from dragoman.register.roles import Reading as Told
from dragoman.types import ActorMention, Span

_LANDS = (*STATE_KINDS, "place")
_ENDING = re.compile(r"\A(?:['\u2019]s?|[-\u2010\u2011]\w+)?\W*")
"""What may follow a state's name before the words of the phrase begin: "Poland's", "Berlin-based"."""
_OF = frozenset({"of", "from"})
_PRIVATE = "CVL"
_NOT_ALONE = frozenset({"bank", "leadership"})
"""Role words that are often none: rivers have banks, and leadership may be shown."""
_TRADE_TEXT = """
ban block boycott curb dumping duty embargo export halt import investigation levy licence limit probe quota restrict
restriction sanction subsidy suspend tariff tax
"""
_TRADE = frozenset(_TRADE_TEXT.split())
_BEFORE_NOUN = frozenset({"compound", "nmod", "amod"})


def described(reading: Reading, taken: Set[int]) -> Iterator[ActorMention]:
    """Yield the mentions that a noun with a state before it makes, outside the tokens ``taken``."""
    adjectives = {place for hit in reading.of_kind(*_LANDS) for place in reading.tokens_of[hit.span]}
    if not adjectives:
        return
    done = -1
    for index, token in enumerate(reading.tree.tokens):
        if index <= done or index in taken or index in adjectives or token.pos not in ("NOUN", "PROPN"):
            continue
        if not (token.text[0].isupper() or reading.register.roles.may_head(token.text)):
            continue
        if token.lemma.lower() in _NOT_ALONE or _explains_name(reading, index, taken):
            continue
        last = _last(reading, index, taken)
        found = _mention(reading, index, last, taken) if last is not None else None
        if found is not None and last is not None:
            done = last
            yield found


def _explains_name(reading: Reading, index: int, taken: Set[int]) -> bool:
    """Tell whether somebody's name stands in apposition to a noun: "USAID's head, Ada Example"."""
    return any(place in taken for place in reading.tree.all(index, "appos"))


def _last(reading: Reading, index: int, taken: Set[int]) -> int | None:
    """Return the last token of the phrase that a noun heads: itself, or the name behind it ("utility Gasum")."""
    tokens = reading.tree.tokens
    end = index
    while end + 1 < len(tokens) and _is_name(reading, end + 1, taken):
        end += 1
    if end > index and tokens[index].pos != "NOUN":
        return None
    head = tokens[index].head
    inside = tokens[index].dep in _BEFORE_NOUN and head > index and tokens[head].pos in ("NOUN", "PROPN")
    return None if inside and not index < head <= end else end


def _is_name(reading: Reading, index: int, taken: Set[int]) -> bool:
    token = reading.tree.tokens[index]
    return token.pos == "PROPN" and token.text[0].isupper() and index not in taken


def _mention(reading: Reading, index: int, last: int, taken: Set[int]) -> ActorMention | None:
    """Return the mention of a phrase whose role word is at ``index``, if it has one and a state."""
    first = reading.left_edge(index)
    while first < index and first in taken:
        first += 1
    region = reading.tree.span((first, index))
    told = _told(reading, region)
    if told is None or told.position == "thing":
        return None
    lands = [hit for hit in reading.inside(region, *_LANDS) if index not in reading.tokens_of[hit.span]]
    countries = reading.countries(reading.own(lands)) if lands else _behind(reading, index, taken)
    if not lands and not countries:
        return None
    own = max((hit.span.end for hit in lands), default=region.start)
    words = _ENDING.sub("", reading.text[own : reading.tree.tokens[last].span.end])
    return ActorMention(
        span=reading.phrase(first, last),
        name=words or region.of(reading.text),
        country=countries[0] if countries else None,
        countries=countries if len(countries) > 1 else (),
        sector=(_PRIVATE if reading.sport else told.sector) or None,
        via="title",
    )


def _told(reading: Reading, region: Span) -> Told | None:
    """Return what a phrase tells of its head: a role word, or a people ("Iraqi Kurds")."""
    told = reading.told(region)
    if told is not None:
        return told
    words = region.of(reading.text)
    people = reading.register.peoples.find(words)
    if people is None or people.span.end < len(words):
        return None
    return Told(people.people.sector, "firm")


def _behind(reading: Reading, index: int, taken: Set[int]) -> tuple[str, ...]:
    """Return the states "of" or "from" which those are: "survivors of the Christchurch shootings"."""
    tree = reading.tree
    if index + 1 >= len(tree.tokens) or tree.tokens[index + 1].text not in _OF:
        return ()
    inner = next((place for i in tree.all(index, "prep") if i == index + 1 for place in tree.all(i, "pobj")), None)
    if inner is None or inner in taken:
        return ()
    places = tree.conjuncts(inner)
    region = tree.span((reading.left_edge(inner), *places))
    return reading.countries(reading.own(reading.inside(region, *_LANDS)))


def is_of_thing(reading: Reading, hit: Hit) -> bool:
    """Tell whether a state's adjective stands before something that does nothing: "an Italian restaurant"."""
    places = reading.tokens_of[hit.span]
    if hit.kind != "demonym" or not places:
        return False
    tokens = reading.tree.tokens
    head = tokens[places[-1]].head
    if tokens[places[-1]].dep not in _BEFORE_NOUN or head <= places[-1] or tokens[head].pos not in ("NOUN", "PROPN"):
        return False
    told = reading.told(reading.tree.span((places[-1] + 1, head)))
    return told is not None and told.position == "thing" and not _is_traded(reading, head)


def _is_traded(reading: Reading, index: int) -> bool:
    """Tell whether something is subject to a measure of trade, which is aimed at its state: "duties on Thai rice"."""
    tokens = reading.tree.tokens
    above = tokens[index].head
    if tokens[index].dep == "pobj":
        above = tokens[above].head
    return bool(tokens[above].lemma.lower() in _TRADE)
