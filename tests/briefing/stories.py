"""Invented stories of Brazil and Chile, each a headline and one sentence that reports one act."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from dragoman.linking import Item
from dragoman.linking.merge import event
from dragoman.store import Block, StoryResult, writing
from dragoman.types import ActObject, Origin, Place, Sentence, Span, Speaker, Story
from tests.linking.build import item, money, on

HERALD, TRIBUNE = "Andes Herald (invented)", "Coast Tribune (invented)"
HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) *fat* \u202egnp.exe"


def _told(text: str, act: str, group: str, publisher: str = HERALD, **rest: Any) -> tuple[str, str, Item]:
    """Return a group, a text and the mention in it: its words are the whole text."""
    object_, place, speaker = (rest.pop(name, None) for name in ("object", "place", "speaker"))
    first = Span(0, 3)
    story = f"story-{group}{len(text)}{rest['published']}"
    made = item(act, rest.pop("source", ["BRA"]), rest.pop("target", ["CHL"]), story=story, publisher=publisher, **rest)
    span = Span(0, len(text))
    mention = msgspec.structs.replace(
        made.mention,
        sentence=span,
        sentence_index=0,
        trigger=Span(0, 4),
        object=ActObject(text=object_, span=first) if object_ else None,
        place=Place(name=place, country=None, span=first) if place else None,
        speaker=Speaker(name=speaker, country="CHL", cue="said", manner="indirect", span=first) if speaker else None,
    )
    return group, text, msgspec.structs.replace(made, mention=mention)


def told() -> list[tuple[str, str, Item]]:
    """Return every story: the event that it tells of, its text, and its mention."""
    return [
        _told("Brazil sent aid of $5 million to Chile.", "give-economic-aid", "aid", published="2024-05-03",
              occurs=on("2024-05-02"), quantities=(money(5e6),)),
        _told("Brazil gave Chile $9 million in aid.", "give-economic-aid", "aid", TRIBUNE, published="2024-05-03",
              occurs=on("2024-05-02"), quantities=(money(9e6),)),
        _told("Brazil will visit Chile on 20 June.", "visit", "trip", published="2024-05-04", status="planned",
              occurs=on("2024-06-20")),
        _told("Brazil will sell grain to Chile by 1 May.", "supply-goods", "grain", published="2024-04-02",
              status="planned", occurs=on("2024-05-01"), object="thousand tonnes of grain"),
        _told("Chile agreed to receive Brazil in April.", "host", "april", published="2024-03-02", status="agreed",
              source=["CHL"], target=["BRA"], occurs=on("2024-04-10")),
        _told("Chile received Brazil.", "host", "april", published="2024-04-11", source=["CHL"], target=["BRA"],
              occurs=on("2024-04-10"), place="Moneda Palace"),
        _told(f"Chile condemned Brazil {HOSTILE}.", "condemn", "words", published="2024-05-05", source=["CHL"],
              target=["BRA"], object=HOSTILE, speaker="foreign ministry"),
        _told("Brazil and Chile met in 2024.", "meet", "later", published="2024-07-01", occurs=on("2024-06-30")),
        _told("Brazil met Peru.", "meet", "peru", published="2024-05-01", target=["PER"], occurs=on("2024-05-01")),
        _told("Brazil may have praised Chile.", "praise", "unsure", published="2024-05-01", uncertain=True),
    ]  # fmt: skip


UNTIL = date(2024, 6, 1)
"""A day before the last story, on which the trip lies ahead and the grain is overdue."""


def write(path: Path) -> Path:
    """Write the record."""
    every = told()
    with writing(path) as writer:
        writer.add([_result(text, one) for _, text, one in every])
        writer.replace_events([Block(links=(), events=tuple(_events(every)))])
        writer.publish()
    return path


def _events(every: Iterable[tuple[str, str, Item]]) -> Iterable[Any]:
    for _, some in groupby(every, key=lambda one: one[0]):
        yield event([one for _, _, one in some])


def _result(text: str, one: Item) -> StoryResult:
    story = Story(
        id=one.mention.story_id,
        text=text,
        origin=Origin(uri="-"),
        publisher=one.publisher,
        published=one.published,
        headline=f"On {one.mention.act}",
        url="javascript:alert(1)" if "script" in text else "https://news.example.org/a_b",
    )
    whole = Sentence(story_id=story.id, index=0, span=Span(0, len(text)))
    return StoryResult(story=story, sentences=(whole,), mentions=(one.mention,))
