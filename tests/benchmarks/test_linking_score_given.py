"""The corpus' mentions as linking takes them in."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from benchmarks.linking_score_given import items, precision, wire
from dragoman.types import Ordinal, Span
from training.linking_corpus import LinkAmount, LinkMention, LinkOrdinal, LinkParty, LinkStory, read

TEXT = "Kenya and the European Union held a second round of talks in Nairobi on about $5 million, rebels said."
STORY = LinkStory(
    id="a",
    publisher="Ledger",
    published=date(2024, 5, 3),
    headline="b",
    text=TEXT,
    mentions=(
        LinkMention(
            id="a.1",
            act="negotiate",
            status="occurred",
            event="talks",
            trigger=(52, 57),
            sentence=(0, len(TEXT)),
            source=(LinkParty(name="Kenya", iso3="KEN", span=(0, 5)),),
            target=(LinkParty(name="European Union", span=(14, 28)), LinkParty(name="the rebels")),
            object="money",
            place="Nairobi",
            start=date(2024, 5, 1),
            end=date(2024, 5, 2),
            quantities=(LinkAmount(text="about $5 million", span=(72, 88), amount=5e6, currency="USD"),),
            ordinal=LinkOrdinal(text="second", span=(36, 42), value=2),
            speaker="rebels",
        ),
        LinkMention(id="a.2", act="meet", status="planned", event="other", trigger=(52, 57), sentence=(0, len(TEXT))),
    ),
)


def test_a_mention_has_what_the_corpus_says_of_it() -> None:
    (item, bare) = items([STORY])
    told = item.mention
    assert (item.published, item.publisher, item.origin, item.trigger) == (date(2024, 5, 3), "Ledger", "a", "talks")
    (kenya,) = told.side("source")
    assert (kenya.country, kenya.actor) == ("KEN", "KEN")
    european, rebels = told.side("target")
    assert european.actor is not None
    assert (rebels.actor, rebels.country, rebels.span) == (None, None, told.trigger)
    assert told.occurs is not None
    assert (told.occurs.start, told.occurs.precision) == (date(2024, 5, 1), "range")
    assert told.place is not None
    assert (told.place.name, told.place.country) == ("Nairobi", "KEN")
    (money,) = told.quantities
    assert (money.kind, money.amount, money.currency, money.bound) == ("money", 5e6, "USD", "about")
    assert told.ordinal == Ordinal(value=2, text="second", span=Span(36, 42))
    assert told.object is not None
    assert (told.object.text, told.object.span) == ("money", told.trigger)
    assert told.speaker is not None
    assert told.evidence == ()
    assert (bare.mention.occurs, bare.mention.place, bare.mention.object) == (None, None, None)


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (date(2024, 5, 3), date(2024, 5, 3), "day"),
        (date(2024, 4, 29), date(2024, 5, 5), "week"),
        (date(2024, 4, 30), date(2024, 5, 6), "range"),
        (date(2024, 2, 1), date(2024, 2, 29), "month"),
        (date(2024, 4, 1), date(2024, 6, 30), "quarter"),
        (date(2024, 2, 1), date(2024, 4, 30), "range"),
        (date(2024, 7, 1), date(2024, 12, 31), "half"),
        (date(2024, 1, 1), date(2024, 12, 31), "year"),
        (date(2023, 1, 1), date(2024, 12, 31), "range"),
        (date(2024, 5, 3), None, "open"),
    ],
)
def test_an_interval_is_as_precise_as_the_unit_that_it_fills(start: date, end: date | None, wanted: str) -> None:
    assert precision(start, end) == wanted


def test_copies_and_agencies_are_the_programs_own_finding() -> None:
    text = "PARIS, May 3 (Reuters) - " + " ".join(f"word{number}" for number in range(90)) + "."
    first = msgspec.structs.replace(STORY, text=text)
    again = msgspec.structs.replace(first, id="b", text=text.removeprefix("PARIS, May 3 (Reuters) - "))
    assert [(copy.story_id, copy.of) for copy in wire([first, again])] == [("b", "a")]
    made = items([first, again])
    assert {item.origin for item in made} == {"a"}
    assert {item.agency for item in made} == {"reuters"}


def test_every_mention_of_the_open_half_becomes_an_item() -> None:
    stories = read(Path(__file__).parents[2] / "corpus", "open").stories
    made = items(stories)
    assert [one.mention.id for one in made] == [one.id for story in stories for one in story.mentions]
