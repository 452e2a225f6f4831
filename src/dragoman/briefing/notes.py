"""Footnotes: which sentences of which stories a sentence of the brief rests on."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.briefing.gathering import Fact, Gathered, asked
from dragoman.briefing.nouns import Note
from dragoman.briefing.viewing import likely
from dragoman.linking.deeds import status_of
from dragoman.store import Reader
from dragoman.types import EventMention

_QUOTE = 160
"""Characters of a story's sentence."""
_HEADLINE = 44
_MOST = 3
"""Footnotes of one sentence."""
_FEW = 2
"""Footnotes of a sentence that one report carries."""
_LIKELY = 0.8


class _Key(NamedTuple):
    kind: str
    story_id: str
    text: str


class Quotes:
    """What stories say in the sentences of mentions, as footnotes quote it; each is read once."""

    def __init__(self, record: Reader) -> None:
        self._record = record
        self._known: dict[str, str] = {}

    def of(self, mentions: Sequence[EventMention]) -> dict[str, str]:
        """Return mention -> its sentence, short and on one line."""
        new = {one.id: one for one in mentions if one.id not in self._known}
        if new:
            spans = [one.sentence for one in new.values()]
            starts, sizes = [span.start for span in spans], [span.end - span.start for span in spans]
            wanted = [list(new), [one.story_id for one in new.values()], starts, sizes]
            for row in asked(self._record, "quotes", wanted):
                sentence, trigger = new[row["id"]].sentence, new[row["id"]].trigger
                told = quoted(row["words"], trigger.start - sentence.start, trigger.end - sentence.start)
                self._known[row["id"]] = told
        return {one.id: self._known[one.id] for one in mentions}


class Notes:
    """Numbers the footnotes in the order in which they are first needed; the same sentence gets one number."""

    def __init__(self, quotes: Quotes, gathered: Gathered) -> None:
        self._quotes = quotes
        self._sources = gathered.sources
        self._numbers: dict[_Key, int] = {}
        self._notes: list[Note] = []

    def all(self) -> tuple[Note, ...]:
        """Return every footnote, by number."""
        return tuple(self._notes)

    def of_fact(self, fact: Fact) -> tuple[int, ...]:
        """Return the footnotes of a sentence that tells an event: the report that it is made from, and that of its day.

        Where one outlet more reports the status, it is named too.
        """
        return self.of_mentions(supporting(fact))

    def of_mentions(self, mentions: Sequence[EventMention]) -> tuple[int, ...]:
        """Return the footnotes of a few mentions, one for each sentence; of copies the first."""
        places = {(one.story_id, one.sentence_index): one for one in reversed(mentions)}
        kept = [one for one in mentions if places[one.story_id, one.sentence_index] is one][:_MOST]
        quotes = self._quotes.of(kept)
        first = {quotes[one.id]: one for one in reversed(kept)}
        return tuple(dict.fromkeys(self._of_mention(one, quote) for quote, one in reversed(first.items())))

    def counted(self, how: str) -> tuple[int, ...]:
        """Return the footnote that says how a number was counted."""
        return (self._number(_Key("count", "", how), Note(number=0, kind="count", text=how)),)

    def registered(self, source: str) -> tuple[int, ...]:
        """Return the footnote of a fact that stands in the register of offices."""
        return (self._number(_Key("register", "", source), Note(number=0, kind="register", text=source)),)

    def _of_mention(self, mention: EventMention, quote: str) -> int:
        source = self._sources[mention.story_id]
        note = Note(
            number=0,
            kind="story",
            text=quote,
            story_id=source.id,
            mention_id=mention.id,
            sentence=mention.sentence_index + 1,
            publisher=source.publisher,
            published=source.published,
            headline=shortened(source.headline, _HEADLINE) if source.headline else None,
            url=source.url if source.url and re.match(r"https?://", source.url) else None,
        )
        return self._number(_Key("story", source.id, str(mention.sentence_index)), note)

    def _number(self, key: _Key, note: Note) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._notes) + 1
            fields = {name: getattr(note, name) for name in note.__struct_fields__}
            self._notes.append(Note(**fields | {"number": self._numbers[key]}))
        return self._numbers[key]


def supporting(fact: Fact) -> list[EventMention]:
    """Return the mentions that a sentence about an event rests on: the one it is made from before all."""
    lead, known = fact.view.mention, {item.mention.id: item for item in fact.items}
    found = [lead]
    day = next((one.mention_id for one in fact.event.chosen if one.field == "occurs"), "")
    if fact.end and fact.view.mention.occurs is None and day in known:
        found.append(known[day].mention)
    sure = [item for item in fact.items if not item.mention.uncertain and not item.mention.background]
    others = [item for item in sure if item.origin != known[lead.id].origin and _tells(item.mention, fact)]
    others.sort(key=lambda item: (item.publisher == known[lead.id].publisher, -likely(item.mention), item.mention.id))
    return [*found, *(item.mention for item in others[: max(0, _FEW - len(found))])]


def _tells(mention: EventMention, fact: Fact) -> bool:
    """Tell whether a mention gives the event its status, with a fair probability."""
    return status_of(mention, fact.event.act) == fact.status and likely(mention) >= _LIKELY


def quoted(sentence: str, start: int, end: int) -> str:
    """Return a sentence on one line, cut to what stands around the words that report the act."""
    if len(sentence) <= _QUOTE:
        return _flat(sentence)
    left = max(0, min(start - _QUOTE // 3, len(sentence) - _QUOTE))
    left = sentence.find(" ", left) + 1 if left and " " in sentence[left:start] else min(left, start)
    right = max(left + _QUOTE, end)
    cut = _flat(sentence[left:right])
    if right < len(sentence):
        cut = f"{cut.rpartition(' ')[0] or cut} …"
    return f"… {cut}" if left else cut


def shortened(text: str, most: int) -> str:
    """Return a text on one line, cut at a word."""
    flat = _flat(text)
    if len(flat) <= most:
        return flat
    return f"{flat[:most].rpartition(' ')[0].rstrip(' ,;:') or flat[:most]} …"


def _flat(text: str) -> str:
    """Return a text on one line, without characters that steer a screen or turn the direction of reading."""
    flat = " ".join(_STEERING.sub(" ", text).split())
    return flat.strip('"“”') if flat.strip('"“”').count('"') % 2 == 0 else flat


_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def numbers(parts: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """Return several sentences' footnotes as one list."""
    return tuple(dict.fromkeys(number for part in parts for number in part))
