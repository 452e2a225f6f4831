"""What the words of a noun phrase tell of its sector: the head decides, words before it or behind "of" refine it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dragoman.register.fold import fold
from dragoman.register.nouns import Role
from dragoman.types import Span

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?|,")
_POSSESSIVE = re.compile(r"'s?\Z")
_LINKS = frozenset({"of", "for", "from", "representing", "with"})
"""What stands behind these may say which body an open head belongs to."""
_WHERE = frozenset({"in", "at", "to", "on", "near", "against", "by", "over", "inside", "across", "outside", "around"})
_WHO = frozenset({"who", "whose", "that", "accused", "based", "loyal", "and", ","})
_BREAKS = _WHERE | _WHO | {"after", "under", "during", "into", "amid", "along", "via"}
"""What stands behind these does not."""
_AGAINST = frozenset({"anti", "counter", "non"})
_TURNED = frozenset({"combating", "fighting", "monitoring", "opposing"})
_LONGEST = 5
"""Words of the longest entry."""
_PLURALS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "wives": "wife",
    "thieves": "thief",
    "mafiosi": "mafia",
    "militias": "militia",
}
_NO_MEN = frozenset({"abdomen", "acumen", "regimen", "specimen", "turkmen"})
"""Words that end like a plural of "man" and are none."""
_FIXED = frozenset({"press", "business", "series", "congress", "access", "carabinieri", "class", "majlis", "as", "is"})


class Word(NamedTuple):
    """One word of a phrase, as the lexicon has it, and its place."""

    stem: str
    span: Span


class Item(NamedTuple):
    """An entry that stands in a phrase: words ``start`` to ``end``, the last not included."""

    start: int
    end: int
    position: str
    sector: str


class Reading(NamedTuple):
    """What the words tell: the sector (empty where they tell none) and the position of the head they tell it by."""

    sector: str
    position: str


def words(text: str) -> list[Word]:
    """Return the words of a phrase in the singular, without possessive endings, and its commas."""
    folded = fold(text)
    return [Word(stem(found[0]), Span(*found.span())) for found in _WORD.finditer(folded)]


def stem(word: str) -> str:
    """Return the singular of a folded word, without a possessive ending."""
    word = _POSSESSIVE.sub("", word)
    if word in _PLURALS or word in _FIXED or len(word) < 4:
        return _PLURALS.get(word, word)
    if word.endswith("men") and len(word) > 5 and word not in _NO_MEN:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


class Lexicon:
    """The role words, ready for look-up."""

    def __init__(self, roles: Iterable[Role]) -> None:
        """Index the entries by their stems."""
        self._entries: Mapping[str, Role] = {" ".join(w.stem for w in words(role.word)): role for role in roles}
        self._lasts = frozenset(entry.rpartition(" ")[2] for entry in self._entries)

    def read(self, text: str, named: Mapping[Span, str] | None = None) -> Reading | None:
        """Return what the words of a noun phrase tell, or ``None`` where no entry stands in it.

        ``named`` gives the sectors of bodies that are named in the phrase by their spans.
        """
        found = words(text)
        items = self._items(found, named or {})
        if not items:
            return None
        strong = next((i for i in items if i.position == "strong" and not _is_aimed(found, i)), None)
        if strong is not None and not _is_behind_break(found, strong.start):
            return Reading(strong.sector, "strong")
        parts = [part for part in _segments(found, items) if part[0] < part[1]]
        return _read_parts(items, found, parts)

    def may_head(self, word: str) -> bool:
        """Tell whether an entry ends with a word."""
        return stem(fold(word)) in self._lasts

    def of_head(self, text: str, named: Mapping[Span, str] | None = None) -> Reading | None:
        """Return what a noun phrase tells whose last word is its head; ``None`` where no entry ends there.

        The position is ``thing`` where the head is something that belongs to a people and does nothing.
        """
        found = words(text)
        items = self._items(found, named or {})
        if not items or items[-1].end < len(found) or items[-1].position == "modifier":
            return None
        if items[-1].position == "thing":
            return Reading("", "thing")
        return self.read(text, named)

    def has_head(self, text: str) -> bool:
        """Tell whether an entry stands in the words."""
        return bool(self._items(words(text), {}))

    def _items(self, found: list[Word], named: Mapping[Span, str]) -> list[Item]:
        """Return the entries in a phrase, longest first at each place, none inside another."""
        items: list[Item] = []
        free = 0
        for at in range(len(found)):
            item = _named_at(found, at, named) or (self._longest_at(found, at) if at >= free else None)
            if item is not None and item.start >= free:
                items.append(item)
                free = item.end
        return items

    def _longest_at(self, found: list[Word], at: int) -> Item | None:
        """Return the longest entry that starts at a word."""
        for size in range(min(_LONGEST, len(found) - at), 0, -1):
            role = self._entries.get(" ".join(word.stem for word in found[at : at + size]))
            if role is not None:
                return Item(at, at + size, role.position, role.sector)
        return None


def _named_at(found: list[Word], at: int, named: Mapping[Span, str]) -> Item | None:
    """Return the named body that starts at a word."""
    for span, sector in named.items():
        if found[at].span.start == span.start:
            last = max(i for i in range(at, len(found)) if found[i].span.start < span.end)
            return Item(at, last + 1, "firm" if sector else "open", sector)
    return None


def _is_aimed(found: list[Word], item: Item) -> bool:
    """Tell whether the entry is what something else is against: "anti-rebel forces", "counter-terrorism police"."""
    return bool(item.start) and found[item.start - 1].stem in _AGAINST | _TURNED


def _is_behind_break(found: list[Word], at: int) -> bool:
    """Tell whether the word stands behind a word that ends what describes the head."""
    return any(word.stem in _BREAKS for word in found[:at])


def _segments(found: list[Word], items: list[Item]) -> Iterator[tuple[int, int]]:
    """Yield the head's words, then those behind "of" and the like, then those behind other links."""
    inside = {at for item in items for at in range(item.start + 1, item.end)}
    start = 0
    for at, word in enumerate(found):
        if at not in inside and (word.stem in _LINKS or (at and word.stem in _BREAKS)):
            yield start, at
            start = at + 1
    yield start, len(found)


def _read_parts(items: list[Item], found: list[Word], parts: list[tuple[int, int]]) -> Reading | None:
    """Read the parts in turn until one decides."""
    default: Reading | None = None
    for number, (start, end) in enumerate(parts):
        if number and default is not None and found[start - 1].stem not in _LINKS:
            break
        reading = _read_part([i for i in items if start <= i.start and i.end <= end])
        if reading is None:
            continue
        if reading.position not in ("open", "modifier"):
            return reading if default is None or default.position != "kin" else default
        default = default if default is not None and default.sector else reading
    return default


def _read_part(items: list[Item]) -> Reading | None:
    """Read one part from its end: the first firm entry decides, an open one leaves it to those before it."""
    default: Reading | None = None
    for item in reversed(items):
        if item.position == "thing":
            continue
        if item.position in ("firm", "strong", "kin"):
            return Reading(item.sector, item.position)
        if item.position == "modifier":
            if default is None or default.position != "open":
                default = default or Reading(item.sector, "modifier")
                continue
            return Reading(item.sector, "firm")
        if item.sector or default is None:
            default = Reading(item.sector, "open")
    return default
