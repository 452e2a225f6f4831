"""An act as one sentence in parts."""

from dragoman.types import EventMention
from dragoman.web.saying import Part, plain, sentence
from tests.cli import made

MENTIONS: dict[str, EventMention] = {one.id: one for result in made.results() for one in result.mentions}


def test_each_value_is_a_part_of_its_own_field() -> None:
    parts = sentence(MENTIONS[made.PLANNED])
    told = {part.field: part.words for part in parts if part.field}
    assert told == {
        "act": "Meet",
        "status": "planned",
        "source": "Chile",
        "target": "Peru",
        "ordinal": "6th",
        "place": "Lima",
        "occurs": "14 May 2024",
    }
    assert plain(MENTIONS[made.PLANNED]) == "Meet (planned): Chile ↔ Peru, the 6th, in Lima, 14 May 2024."


def test_amounts_that_the_object_tells_are_not_told_twice() -> None:
    assert plain(MENTIONS[made.PAID]) == (
        "Give economic aid (occurred): Peru → Bolivia, about $2 million, on an unknown day."
    )


def test_a_participant_leads_to_its_page() -> None:
    parts = sentence(MENTIONS[made.MET])
    assert Part("Chile", "source", "CHL", "") in parts
