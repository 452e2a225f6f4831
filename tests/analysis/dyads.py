"""A record whose counts are known: what Peru does with Brazil and Chile in 2021 and 2023, and nothing in 2022."""

from datetime import date
from pathlib import Path
from typing import Any

from dragoman.linking import Item
from dragoman.linking.merge import event
from dragoman.store import Block, StoryResult, writing
from dragoman.types import Origin, Story, WireCopy
from tests.linking.build import item, month, on, year

MET = [
    item("meet", ["PER"], ["BRA"], published="2021-02-10", occurs=on("2021-02-09"), story="story-01"),
    item("meet", ["PER"], ["BRA"], published="2021-02-11", occurs=on("2021-02-09"), story="story-02"),
]
AID = [
    item("give-economic-aid", ["BRA"], ["PER"], published="2021-03-05", occurs=month("2021-03-01"), story="story-03")
]
THREAT = [
    item(
        "sanction",
        ["PER"],
        ["CHL"],
        status="threatened",
        published="2021-03-07",
        occurs=on("2023-06-01"),
        story="story-04",
    )
]
ACCUSED = [item("accuse", ["PER"], ["CHL"], published="2023-01-09", story="story-05")]
CALLED = [item("phone-call", ["CHL"], ["PER"], published="2023-12-01", occurs=on("2023-11-30"), story="story-06")]
YEARLY = [item("trade", ["PER"], ["CHL"], published="2023-12-02", occurs=year(2023), story="story-07")]
OLD = [
    item(
        "recognise",
        ["PER"],
        ["BRA"],
        published="2023-12-03",
        occurs=on("1950-05-05"),
        story="story-08",
        background=True,
    )
]
RECALLED = [
    item("host", ["PER"], ["BRA"], published="2023-12-03", occurs=on("2021-12-24"), story="story-08", background=True)
]
DATELESS = [item("mediate", ["PER"], ["BRA"], published="2023-12-03", story="story-08", background=True)]
UNSURE = [item("strike", ["CHL"], ["PER"], published="2023-12-04", story="story-09", uncertain=True)]
EVENTS = [MET, AID, THREAT, ACCUSED, CALLED, YEARLY, OLD, RECALLED, DATELESS, UNSURE]
SILENT = {"story-10": "2022-05-05", "story-11": "2022-06-06", "story-12": None}
"""Stories that tell nothing of these states."""


def story(id: str, published: date | None, **rest: Any) -> Story:
    """Return a story of which only id and day matter."""
    return Story(id=id, text=f"text of {id}", origin=Origin(uri="-"), published=published, **rest)


def write(place: Path, events: list[list[Item]] = EVENTS, copies: tuple[tuple[str, str], ...] = ()) -> Path:
    """Write the events and the silent stories to ``place``; ``copies`` are stories with those that they repeat."""
    told: dict[str, list[Item]] = {}
    for one in (one for group in events for one in group):
        told.setdefault(one.mention.story_id, []).append(one)
    results = [
        StoryResult(story=story(id, items[0].published), mentions=tuple(one.mention for one in items))
        for id, items in told.items()
    ]
    results += [StoryResult(story=story(id, date.fromisoformat(day) if day else None)) for id, day in SILENT.items()]
    with writing(place) as writer:
        writer.add(results)
        wire = [WireCopy(story_id=one, of=other, overlap=1.0) for one, other in copies]
        blocks = [Block(links=(), events=tuple(event(group) for group in events))]
        writer.replace_events(blocks, wire_copies=wire)
        writer.publish()
    return place
