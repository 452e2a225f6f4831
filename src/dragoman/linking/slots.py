"""What linking compares of a mention, read once: its slots in a form that is quick to compare."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from dragoman.linking.nouns import Item
from dragoman.linking.when import When, interval
from dragoman.linking.where import Where, where
from dragoman.linking.who import Who, who
from dragoman.ontology.schema import Act, acts
from dragoman.register.fold import fold
from dragoman.types import EventMention, Participant, Quantity, Status

Parties = Mapping[str, tuple[Who, ...]]
Standing = Literal["deed", "phase", "word"]
_NO_WORDS = frozenset(
    {"the", "and", "for", "with", "from", "that", "this", "its", "their", "his", "her", "into", "between"}
)
_DONE = frozenset({"occurred", "ongoing", "ended"})
_UNDONE = frozenset({"cancelled", "refused", "denied", "negated"})


class Amount(NamedTuple):
    """A quantity, comparable with others of its ``measure``."""

    measure: str
    """``money USD``, ``count dose``."""
    amount: float


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
    source: Parties
    target: Parties
    both: Parties
    people: frozenset[str]
    """The parties for which a person, office or agency is named."""
    when: When | None
    published: int | None
    where: Where | None
    ordinal: int | None
    amounts: tuple[Amount, ...]
    words: frozenset[str]
    """Words of the object."""
    background: bool

    @property
    def time(self) -> int | None:
        """The day to sort by: of the act, else of publication."""
        return self.when.start if self.when is not None else self.published

    @property
    def standing(self) -> Standing:
        """What a date of this mention dates: the deed itself, a phase of it, or words about it."""
        if self.status in ("occurred", "planned"):
            return "deed"
        return "phase" if self.status in ("ongoing", "ended") else "word"

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
    both = _parties(mention.participants)
    return Slots(
        mention_id=mention.id,
        story_id=mention.story_id,
        origin=item.origin,
        act=mention.act,
        status=mention.status,
        mutual=act.mutual if act else False,
        plover=act.plover.type if act else "",
        kin=frozenset(act.kin) if act else frozenset(),
        source=_parties(mention.side("source")),
        target=_parties(mention.side("target")),
        both=both,
        people=frozenset(party for party, named in both.items() if any(one.narrow for one in named)),
        when=interval(mention.occurs),
        published=_day(item.published),
        where=where(mention.place),
        ordinal=mention.ordinal.value if mention.ordinal else None,
        amounts=tuple(sorted({amount(quantity) for quantity in mention.quantities})),
        words=_words(mention),
        background=mention.background,
    )


def amount(quantity: Quantity) -> Amount:
    """Return a quantity with what it may be compared with."""
    return Amount(f"{quantity.kind} {quantity.currency or quantity.unit or ''}".rstrip(), quantity.amount)


def content_words(text: str) -> frozenset[str]:
    """Return the folded words of ``text`` that carry content; plural and singular are one."""
    words = (word.strip(".,;:'\"()") for word in fold(text).split())
    return frozenset(_singular(word) for word in words if len(word) > 2 and word not in _NO_WORDS)


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


def _words(mention: EventMention) -> frozenset[str]:
    return content_words(mention.object.text) if mention.object else frozenset()


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _day(day: date | None) -> int | None:
    return None if day is None else day.toordinal()
