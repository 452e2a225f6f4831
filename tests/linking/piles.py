"""Which mentions meet, by place; and piles of mentions of a small world."""

from hypothesis import strategies as st

from dragoman.linking import Item
from dragoman.linking.blocks import meet, rows
from dragoman.linking.keys import keys
from dragoman.linking.slots import Slots
from dragoman.types import Status
from tests.linking.build import item, month, on, person

STATUSES: tuple[Status, ...] = ("occurred", "planned", "agreed", "denied")


def places(*made: Slots) -> set[tuple[int, int]]:
    """Return the pairs of places of mentions that are to be compared."""
    found = [keys(one) for one in made]
    place = {one.handle: number for number, one in enumerate(found)}
    return {(min(place[a], place[b]), max(place[a], place[b])) for a, b in meet(rows(found)).now.tolist()}


@st.composite
def piles(draw: st.DrawFn, most: int = 14) -> list[Item]:
    """Return mentions of a small world, so that many are alike."""
    people = [None, "Ana Silva", "Bo Lind"]
    size = draw(st.integers(0, most))
    pile = []
    for number in range(size):
        name = draw(st.sampled_from(people))
        source = person(name, "BRA", "President") if name else "BRA"
        day = draw(st.sampled_from([None, *(on(f"2024-05-0{n}") for n in (1, 2, 3)), month("2024-05-01")]))
        story = draw(st.integers(0, 5))
        pile.append(
            item(
                draw(st.sampled_from(["visit", "meet", "host", "sell-arms", "buy-arms", "test-weapon"])),
                [source],
                draw(st.sampled_from([["SWE"], ["NOR"], []])),
                story=f"story-{story}",
                status=draw(st.sampled_from(STATUSES)),
                occurs=day,
                published=(None, "2024-05-01", "2024-05-03", "2024-07-01")[story % 4],
                ordinal=draw(st.sampled_from([None, None, 3, 4])),
                sentence_index=number,
            )
        )
    return pile
