"""Nouns with every field filled, and with as few as can be."""

from datetime import date

from dragoman.types import (
    ActObject,
    Choice,
    Disagreement,
    Event,
    EventMention,
    Evidence,
    HistoryEntry,
    Occurs,
    Ordinal,
    Participant,
    Place,
    Quantity,
    Reading,
    Span,
    Speaker,
)

SPAN = Span(3, 7)
CHILE = Participant(side="source", name="Chile", span=Span(0, 5), actor="CHL", office=None, country="CHL", sector="GOV")
REBELS = Participant(side="target", name="the rebels", span=Span(9, 19))
QUANTITY = Quantity(kind="money", amount=1.1e9, unit=None, currency="USD", text="$1.1 billion", span=SPAN)
WHEN = Occurs(
    start=date(2021, 12, 14), end=None, precision="open", basis="explicit", text="since 14 December 2021", span=SPAN
)
PLACE = Place(name="Jakarta", country="IDN", span=SPAN)
OBJECT = ActObject(text="corvettes", span=SPAN)
SIXTH = Ordinal(value=6, text="sixth", span=SPAN)

FULL = EventMention(
    id="mention-1",
    story_id="story-1",
    sentence_index=2,
    sentence=Span(0, 40),
    trigger=SPAN,
    act="meet",
    status="planned",
    participants=(CHILE, REBELS),
    object=OBJECT,
    quantities=(QUANTITY,),
    ordinal=SIXTH,
    occurs=WHEN,
    place=PLACE,
    speaker=Speaker(name="the palace", country="IDN", cue="said", manner="indirect", span=SPAN),
    contexts=("diplomatic", "military"),
    background=True,
    evidence=(
        Evidence(field="act", value="meet", span=SPAN, by="learned", score=0.9, otherwise="visit 0.06"),
        Evidence(field="place", value="Jakarta", span=None, by="default"),
    ),
    score=0.7,
    probability=0.7,
    uncertain=True,
)
BARE = EventMention(
    id="mention-2", story_id="story-1", sentence_index=0, sentence=Span(0, 9), trigger=SPAN, act="meet", status="denied"
)
EVENT = Event(
    id="event-1",
    act="meet",
    status="occurred",
    participants=(CHILE, REBELS),
    object=OBJECT,
    quantities=(QUANTITY,),
    ordinal=SIXTH,
    occurs=WHEN,
    place=PLACE,
    background=False,
    uncertain=True,
    history=(
        HistoryEntry(status="planned", as_of=date(2021, 12, 13), mention_id="mention-1"),
        HistoryEntry(status="occurred", as_of=None, mention_id="mention-2"),
    ),
    mention_ids=("mention-1", "mention-2"),
    chosen=(Choice(field="occurs", mention_id="mention-1", rule="most precise"),),
    disagreements=(
        Disagreement(
            field="amount",
            readings=(
                Reading(value="3", mention_ids=("mention-1",)),
                Reading(value="4", mention_ids=("mention-2",)),
            ),
        ),
    ),
    stories=2,
    publishers=2,
    origins=1,
)
