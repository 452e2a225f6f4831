"""Lives of four acts: aid that is restated, a visit called off, a trip, and talks that show that it was made."""

from dragoman.linking import Item
from dragoman.types import Status
from tests.linking.build import item, money, on

HERALD, TRIBUNE = "Andes Herald (invented)", "Coast Tribune (invented)"


def _visit(status: Status, published: str, day: str | None, story: str, publisher: str, to: str) -> Item:
    when = on(day) if day else None
    return item(
        "visit", ["BRA"], [to], status=status, published=published, occurs=when, story=story, publisher=publisher
    )


AID = [
    item(
        "give-economic-aid",
        ["PER"],
        ["BOL"],
        status="planned",
        published=f"2024-05-0{number}",
        story=f"story-aid{number}",
        publisher=HERALD,
        quantities=(money(amount),),
    )
    for number, amount in ((1, 5e8), (2, 7.25e8), (3, 5e8))
]
VOID = [
    _visit("planned", "2024-05-02", "2024-06-20", "story-void1", HERALD, "SWE"),
    _visit("cancelled", "2024-06-03", None, "story-void2", TRIBUNE, "SWE"),
]
TRIP = [_visit("planned", "2024-05-20", "2024-06-11", "story-trip", HERALD, "NOR")]
TALKS = [item("meet", ["NOR"], ["BRA"], published="2024-06-13", occurs=on("2024-06-11"), story="story-talks")]
_ASKED = [item("meet", ["BRA"], ["CHL"], status="requested", published="2024-07-01", story="story-asked")]
"""Nobody promised it; its story is the record's last."""


def lives() -> list[list[Item]]:
    """Return the items of every act."""
    return [AID, VOID, TRIP, TALKS, _ASKED]
