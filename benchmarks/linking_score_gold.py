"""The events of hand-coded whole stories as linking takes them in: who, what, when, where and how far are given.

They carry no act of ours, only its PLOVER type, a few words on what was done, and no trigger. The act is that of the
first cue of the ontology with this type in those words, else in the sentence, else the plainest of the type; the
trigger is the first cue of the act in the sentence, else the whole sentence.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from dragoman.answering.story import story_of_text
from dragoman.coding.coders.rules import longest
from dragoman.coding.match import Match, matches
from dragoman.reading import Reader
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, Rejection, Status
from training.linking_corpus import LinkAmount, LinkMention, LinkParty, LinkStory

Json = dict[str, Any]
Place = tuple[int, int]
_STATUS: Mapping[str, Status] = {"denied": "negated", "stalled": "cancelled"}
"""Statuses of the gold stories that we name otherwise."""
_PLAIN = {
    "AGREE": "reach-agreement",
    "CONSULT": "meet",
    "SUPPORT": "support",
    "COOPERATE": "cooperate",
    "AID": "give-economic-aid",
    "CONCEDE": "concede",
    "RETREAT": "ease-sanctions",
    "REQUEST": "appeal",
    "ACCUSE": "accuse",
    "REJECT": "reject",
    "THREATEN": "threaten",
    "PROTEST": "protest-diplomatically",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilise",
    "COERCE": "repress",
    "ASSAULT": "attack",
}
"""PLOVER type -> the act that says no more than the type does."""


def stories(rows: Sequence[Json]) -> tuple[LinkStory, ...]:
    """Return the stories of ``stories.jsonl`` with their events as mentions; a mention's id is the event's."""
    reader = Reader()
    return tuple(_story(row, reader) for row in rows)


def _story(row: Json, reader: Reader) -> LinkStory:
    published = date.fromisoformat(row["published"][:10]) if row["published"] else None
    read = _read(reader, row["text"], row["published"])
    return LinkStory(
        id=row["article_id"],
        publisher=row["outlet"] or "",
        published=published,
        headline=row["title"] or "",
        text=row["text"],
        mentions=tuple(_mention(event, row["text"], read) for event in row["events"]),
    )


def _read(reader: Reader, text: str, published: str | None = None) -> AnnotatedStory | Rejection:
    story = story_of_text(text, published=published)
    return story if isinstance(story, Rejection) else reader.annotated(story)


def _mention(event: Json, text: str, read: AnnotatedStory | Rejection) -> LinkMention:
    place = (event["span"]["start"], event["span"]["end"])
    act, trigger = _cue(event, place, read)
    start, end = days(event["date"])
    return LinkMention(
        id=event["event_id"],
        act=act,
        status=_STATUS.get(event["status"], event["status"]),
        event=event["event_id"],
        trigger=trigger,
        sentence=place,
        source=_parties(event["source"], text, place),
        target=_parties(event["target"], text, place),
        place=event["place"],
        start=start,
        end=end,
        quantities=_amounts(event["amounts"], place, read),
        object=event["what"],
        speaker=event["attributed_to"],
        background=bool(event.get("background")),
    )


def _cue(event: Json, place: Place, read: AnnotatedStory | Rejection) -> tuple[str, Place]:
    """Return the act, and its words."""
    plover = event["event_type"]
    told = [one for one in _cues(_read(Reader(), event["what"])) if one.entry.act.plover.type == plover]
    found = [(one, words) for one, words in _cues_at(read, place) if one.entry.act.plover.type == plover]
    acts = [one.entry.act.id for one in (*told, *(one for one, _ in found))]
    act = acts[0] if acts else _PLAIN[plover]
    return act, next((words for one, words in found if one.entry.act.id == act), place)


def _cues(read: AnnotatedStory | Rejection) -> list[Match]:
    return [cue for cue, _ in _cues_at(read, (0, 1 << 30))]


def _cues_at(read: AnnotatedStory | Rejection, place: Place) -> Iterator[tuple[Match, Place]]:
    """Yield the cues of the ontology in the sentences of a place, and their words."""
    for sentence in () if isinstance(read, Rejection) else read.sentences:
        if place[0] < sentence.span.end and sentence.span.start < place[1] and sentence.tokens:
            tree = Tree(sentence)
            for cue in longest(tuple(matches(tree))):
                words = tree.span(cue.words)
                yield cue, (words.start, words.end)


def _parties(given: Sequence[Json], text: str, place: Place) -> tuple[LinkParty, ...]:
    return tuple(LinkParty(name=one["name"], iso3=one["iso3"], span=_words(one["name"], text, place)) for one in given)


def _words(name: str, text: str, place: Place) -> Place | None:
    found = text.find(name, *place)
    return (found, found + len(name)) if found >= 0 else None


def _amounts(given: Sequence[str], place: Place, read: AnnotatedStory | Rejection) -> tuple[LinkAmount, ...]:
    """Return the quantities that the program reads in the sentence where the set has an amount of the same words."""
    if isinstance(read, Rejection):
        return ()
    inside = [one for one in read.quantities if place[0] <= one.span.start < place[1]]
    return tuple(
        LinkAmount(
            text=one.text, span=(one.span.start, one.span.end), amount=one.amount, unit=one.unit, currency=one.currency
        )
        for one in inside
        if any(one.text in amount or amount in one.text for amount in given)
    )


def days(value: str | None) -> tuple[date | None, date | None]:
    """Return first and last day of a date of the set ("2024", "2024-04", "2024-04-01/2024-04-02", "2024/..")."""
    if not value:
        return None, None
    start, _, end = value.partition("/")
    return _span(start)[0], None if end == ".." else _span(end or start)[1]


def _span(text: str) -> tuple[date, date]:
    numbers = [int(one) for one in text[:10].split("-")]
    first = date(numbers[0], *[*numbers[1:], 1, 1][:2])
    if len(numbers) == 3:
        return first, first
    months = 1 if len(numbers) == 2 else 12
    total = first.year * 12 + first.month - 1 + months
    return first, date(total // 12, total % 12 + 1, 1) - timedelta(days=1)
