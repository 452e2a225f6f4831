"""What linking compares of a mention, read once: its slots in a form that is quick to compare."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from dragoman.linking.nouns import Item
from dragoman.linking.portions import share
from dragoman.linking.when import When, interval
from dragoman.linking.where import Where, where
from dragoman.linking.who import Who, state_words, who
from dragoman.ontology.schema import Act, acts
from dragoman.register.fold import fold
from dragoman.types import Bound, EventMention, Participant, Quantity, Status

Parties = Mapping[str, tuple[Who, ...]]
Standing = Literal["deed", "phase", "word"]
_NO_WORDS = frozenset(
    {"the", "and", "for", "with", "from", "that", "this", "its", "their", "his", "her", "into", "between"}
)
_NUMBERS = frozenset(
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen",
        "hundred", "thousand", "million", "billion", "several", "some", "all", "many", "few", "last",
    }
)  # fmt: skip
"""Words of numbers: those are compared as amounts."""
_SEPARATOR = "\x1f"
_DONE = frozenset({"occurred", "ongoing", "ended"})
_AHEAD = frozenset({"agreed", "offered", "proposed", "requested", "possible", "threatened"})
"""Statuses of words about an act to come: a day after the story's is the act's, any other may be the words'."""
_PROMISED = frozenset({"planned", "agreed", "postponed"})
_UNDONE = frozenset({"cancelled", "refused", "denied", "negated"})


class Amount(NamedTuple):
    """A quantity, comparable with others of its ``measure``."""

    measure: str
    """``money USD``, ``count dose``."""
    amount: float
    bound: Bound = "exact"

    def allows(self, other: "Amount") -> bool:
        """Tell whether the bound of this one leaves room for the other: up to 725, and 500."""
        if self.bound == "at-most":
            return other.amount <= self.amount
        return self.bound == "at-least" and other.amount >= self.amount


class Slots(NamedTuple):
    """One mention, ready to compare."""

    mention_id: str
    story_id: str
    origin: str
    act: str
    status: Status
    mutual: bool
    plover: str
    """PLOVER type of the act, or empty for an act that the ontology does not have."""
    kin: frozenset[str]
    """Acts by which another story may word this deed, also from the other side."""
    turned: frozenset[str]
    """Those of them that tell it from the other side."""
    tells: Status | None
    """For an act that is the word about another: the status that it gives to that act."""
    loose: bool
    """Whether a pair of states does it so often that act and sides tell little."""
    source: Parties
    target: Parties
    both: Parties
    sides: str
    """Which parties act on which, in what kind of act, as one text that is quick to compare."""
    people: frozenset[str]
    """The parties for which a person, office or agency is named."""
    own: frozenset[str]
    """Words of names on either side that no register has: of somebody who is in the news for one affair."""
    when: When | None
    published: int | None
    where: Where | None
    ordinal: int | None
    amounts: tuple[Amount, ...]
    words: frozenset[str]
    """Words of the object."""
    names: frozenset[str]
    """Those of them that are names, or parts of names: of an exercise, a ship, a camp."""
    share: str
    """Which part of a whole it is: see :func:`dragoman.linking.portions.share`."""
    background: bool
    sentence: int
    """Place of the sentence in its story."""

    @property
    def time(self) -> int | None:
        """The day to sort by: of the act, else of publication."""
        return self.when.start if self.when is not None else self.published

    @property
    def standing(self) -> Standing:
        """What a date of this mention dates: the deed itself, a phase of it, or words about it."""
        if self.status in ("occurred", "planned"):
            return "deed"
        if self.status in ("ongoing", "ended"):
            return "phase"
        ahead = self.status in _AHEAD and self.when is not None and self.published is not None
        return "deed" if ahead and self.when is not None and self.when.start > (self.published or 0) else "word"

    @property
    def rank(self) -> int:
        """How far along the life of an act the status is: 0 asked for, 1 promised, 2 done, or not to be done."""
        if self.status in _PROMISED:
            return 1
        return 0 if self.status in _AHEAD else 2

    @property
    def done(self) -> bool:
        """Whether the act has at least begun, as the mention has it."""
        return self.status in _DONE

    @property
    def undone(self) -> bool:
        """Whether the mention says that the act did not, or will not, take place."""
        return self.status in _UNDONE


def read(item: Item) -> Slots:
    """Return the slots of one item."""
    mention = item.mention
    act = _acts().get(mention.act)
    source, target = _parties(mention.side("source")), _parties(mention.side("target"))
    both = _parties(mention.participants)
    words = _words(mention)
    return Slots(
        mention_id=mention.id,
        story_id=mention.story_id,
        origin=item.origin,
        act=mention.act,
        status=mention.status,
        mutual=act.mutual if act else False,
        plover=act.plover.type if act else "",
        kin=frozenset((*act.same_deed, *act.turned)) if act else frozenset(),
        turned=frozenset(act.turned) if act else frozenset(),
        tells=act.tells if act else None,
        loose=act.loose if act else False,
        source=source,
        target=target,
        both=both,
        sides=_sides(act, source, target),
        people=frozenset(party for party, named in both.items() if any(one.narrow for one in named)),
        own=frozenset(word for named in both.values() for one in named if one.own for word in one.names),
        when=interval(mention.occurs),
        published=_day(item.published),
        where=_where(mention),
        ordinal=mention.ordinal.value if mention.ordinal else None,
        amounts=tuple(sorted({amount(quantity) for quantity in own_figures(mention)})),
        words=words,
        names=_names(mention, words),
        share=share(words | _last_word(item.trigger), mention.quantities),
        background=mention.background,
        sentence=mention.sentence_index,
    )


def amount(quantity: Quantity) -> Amount:
    """Return a quantity with what it may be compared with."""
    return Amount(
        f"{quantity.kind} {quantity.currency or quantity.unit or ''}".rstrip(), quantity.amount, quantity.bound
    )


def own_figures(mention: EventMention) -> tuple[Quantity, ...]:
    """Return the quantities of an act: where its object is a sum ("another 500 million euros"), no other money.

    A sentence may name the last sum beside this one.
    """
    thing = mention.object.text if mention.object else ""
    sums = {one.text for one in mention.quantities if one.kind == "money" and one.text in thing}
    return tuple(one for one in mention.quantities if one.kind != "money" or not sums or one.text in sums)


@lru_cache(maxsize=65536)
def content_words(text: str) -> frozenset[str]:
    """Return the folded words of ``text`` that carry content; plural and singular are one."""
    words = (word.strip(".,;:'\"()").removesuffix("'s") for word in fold(text).split())
    return frozenset(_singular(word) for word in words if len(word) > 2 and word not in _NO_WORDS)


def _where(mention: EventMention) -> Where | None:
    """Return the place; none where a traveller would be going to the state that he comes from."""
    found = where(mention.place)
    home, abroad = ({one.country for one in mention.side(side)} for side in ("source", "target"))
    return None if mention.act == "visit" and found and found.country in home - abroad - {None} else found


@cache
def _acts() -> dict[str, Act]:
    return acts()


def _parties(participants: Iterable[Participant]) -> dict[str, tuple[Who, ...]]:
    found: dict[str, tuple[Who, ...]] = {}
    for participant in participants:
        one = who(participant)
        if one.party:
            found[one.party] = (*found.get(one.party, ()), one)
    return found


def _sides(act: Act | None, *sides: Parties) -> str:
    """Return what is told of the parties of each side, but for persons: who, how surely, and which part of a state."""
    kind = f"{act.plover.type} {act.mutual}" if act else ""
    told = [
        (party, str(any(one.firm for one in named)), *sorted(one.part for one in named if one.part))
        for side in (*sides,)
        for party, named in (*side.items(), ("", ()))
    ]
    return "\n".join((kind, *map(_SEPARATOR.join, told)))


def _last_word(trigger: str) -> frozenset[str]:
    """Return the head of a trigger: "the second half", and not "half finished"."""
    words = trigger.split()
    return content_words(words[-1]) if words else frozenset()


def _words(mention: EventMention) -> frozenset[str]:
    """Return the object's words without names of states: those are what the sides are compared by."""
    if mention.object is None:
        return frozenset()
    return _object_words(mention.object.text)


@lru_cache(maxsize=65536)
def _object_words(text: str) -> frozenset[str]:
    words = content_words(text) - _state_words() - _NUMBERS
    return frozenset(word for word in words if not word.lstrip("$€£").replace(",", "").replace(".", "").isdigit())


def _names(mention: EventMention, content: frozenset[str]) -> frozenset[str]:
    """Return the object's words with a capital, but for the first, which has one at the head of a sentence."""
    words = mention.object.text.split()[1:] if mention.object else []
    named = content_words(" ".join(word for word in words if word[:1].isupper()))
    return named & content


@cache
def _state_words() -> frozenset[str]:
    return frozenset(_singular(word) for word in state_words())


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _day(day: date | None) -> int | None:
    return None if day is None else day.toordinal()
