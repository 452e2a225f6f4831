"""A record of three stories and a wire copy, of hand-made nouns: what every format must cope with stands in it once."""

from datetime import date
from pathlib import Path

from dragoman.store import Block, StoryResult, writing
from dragoman.types import (
    ActObject,
    Choice,
    Disagreement,
    Event,
    EventMention,
    HistoryEntry,
    Occurs,
    Ordinal,
    Origin,
    Participant,
    Place,
    Quantity,
    Reading,
    Run,
    Sentence,
    Side,
    Span,
    Status,
    Story,
    Tie,
    WireCopy,
)

ANNOUNCED = (
    "President Prabowo Subianto will visit Moscow on 10 March 2025, Jakarta said. Oslo denied that it had accused Lima."
)
REPORTED = (
    "Indonesian President Prabowo Subianto held talks in Moscow with Russia on 10 March 2025.\n"
    "Russia | Rosoboronexport offered 2 frigates worth $1.1 billion.\n"
    "In 2014 Russia annexed Crimea.\nThe European Union may sanction Russia."
)
ELSEWHERE = (
    "Prabowo Subianto came to Saint Petersburg on 11 March 2025.\nIndonesia once helped Peru. Chile mobilised in 2025."
)

S_ANNOUNCED, S_REPORTED, S_ELSEWHERE, S_COPY = (f"story-{digit * 20}" for digit in "1234")
E_VISIT, E_OFFER, E_ANNEX, E_SANCTION, E_DENIED, E_HELPED, E_MOBILISED = (f"event-{digit * 20}" for digit in "abcdef0")
DAYS = {S_ANNOUNCED: date(2025, 2, 20), S_REPORTED: date(2025, 3, 11), S_ELSEWHERE: date(2025, 5, 2)}
TEXTS = {S_ANNOUNCED: ANNOUNCED, S_REPORTED: REPORTED, S_ELSEWHERE: ELSEWHERE}
HEADS = {S_ANNOUNCED: "Prabowo to visit Moscow", S_REPORTED: "Prabowo in\tMoscow", S_ELSEWHERE: None}
RUN = Run(
    id="run-1",
    started="2025-06-01T00:00:00+00:00",
    version="0",
    config='{"ingest":{}}',
    models="a model",
    ontology="an ontology",
    inputs=("stories",),
)


def span(text: str, words: str) -> Span:
    """Return where ``words`` stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def party(text: str, side: Side, name: str, country: str | None, **rest: str | None) -> Participant:
    """Return a participant, found by the last word of its name."""
    return Participant(side=side, name=name, span=span(text, name.split()[-1]), country=country, **rest)


def days(text: str, words: str, start: date, end: date | None, precision: str = "day") -> Occurs:
    """Return when an act takes place."""
    where = span(text, words)
    return Occurs(start=start, end=end, precision=precision, basis="explicit", text=words, span=where)  # type: ignore[arg-type]


def mention(
    number: int, story: str, trigger: str, act: str, status: Status, index: int = 0, **rest: object
) -> EventMention:
    """Return a mention of the story; its sentence is the line of the trigger."""
    text = TEXTS[story]
    line = next(line for line in text.splitlines() if trigger in line)
    return EventMention(
        id=f"mention-{number:020x}",
        story_id=story,
        sentence_index=index,
        sentence=span(text, line),
        trigger=span(text, trigger),
        act=act,
        status=status,
        **rest,  # type: ignore[arg-type]
    )


def event(id: str, *of: EventMention, **rest: object) -> Event:
    """Return the event of some mentions, with the values of the last one."""
    last, stories = of[-1], {one.story_id for one in of}
    values: dict[str, object] = {
        "participants": last.participants,
        "background": last.background,
        "uncertain": last.uncertain,
        "disagreements": (),
        "stories": len(stories),
        "publishers": len(stories),
        "origins": len(stories),
    }
    return Event(
        id=id,
        act=last.act,
        status=last.status,
        object=last.object,
        quantities=last.quantities,
        ordinal=last.ordinal,
        occurs=last.occurs,
        place=last.place,
        history=tuple(HistoryEntry(status=m.status, as_of=DAYS[m.story_id], mention_id=m.id) for m in of),
        mention_ids=tuple(m.id for m in of),
        chosen=(Choice(field="status", mention_id=last.id, rule="latest report"),),
        **(values | rest),  # type: ignore[arg-type]
    )


def visitors(text: str) -> tuple[Participant, ...]:
    """Return Indonesia, named twice, and Russia."""
    more: tuple[Participant, ...] = ()
    if "Indonesian" in text:
        more = (
            Participant(side="source", name="Indonesia", span=span(text, "Indonesian"), actor="IDN", country="IDN"),
        )
    office = {"actor": "prabowo-subianto", "office": "President", "sector": "GOV"}
    return (*more, party(text, "source", "Prabowo Subianto", "IDN", **office), *host(text))


def host(text: str) -> tuple[Participant, ...]:
    """Return the side that is visited."""
    name = "Moscow" if "Moscow" in text else "Petersburg"
    return (Participant(side="target", name="Russia", span=span(text, name), actor="RUS", country="RUS", sector="GOV"),)


def mentions() -> dict[str, tuple[EventMention, ...]]:
    """Return the mentions by event, in the order of their history."""
    day = days(ANNOUNCED, "10 March 2025", date(2025, 3, 10), date(2025, 3, 10))
    visit = (
        mention(1, S_ANNOUNCED, "visit", "visit", "planned", participants=visitors(ANNOUNCED), occurs=day),
        mention(
            2, S_REPORTED, "talks", "visit", "occurred", 1, participants=visitors(REPORTED),
            occurs=days(REPORTED, "10 March 2025", date(2025, 3, 10), date(2025, 3, 10)),
            place=Place(name="Moscow", country="RUS", span=span(REPORTED, "Moscow")),
        ),
        mention(
            3, S_ELSEWHERE, "came", "visit", "occurred", participants=visitors(ELSEWHERE),
            occurs=days(ELSEWHERE, "11 March 2025", date(2025, 3, 11), date(2025, 3, 11)),
            place=Place(name="Saint Petersburg", country="RUS", span=span(ELSEWHERE, "Saint Petersburg")),
        ),
    )  # fmt: skip
    offer = mention(
        4, S_REPORTED, "offered", "sell-arms", "offered", 2,
        participants=(
            party(REPORTED, "source", "Russia | Rosoboronexport", "RUS", sector="BUS"),
            Participant(side="target", name="Indonesia", span=span(REPORTED, "Indonesian"), country="IDN"),
            Participant(side="target", name="the navy", span=span(REPORTED, "frigates"), sector="MIL"),
        ),
        object=ActObject(text="2 frigates", span=span(REPORTED, "2 frigates")),
        quantities=(
            Quantity(kind="count", amount=2, unit="frigate", currency=None, text="2", span=span(REPORTED, "2 frig")),
            Quantity(kind="money", amount=1.1e9, unit=None, currency="USD", text="$1.1", span=span(REPORTED, "$1.1")),
        ),
        ordinal=Ordinal(value=3_000_000_000, text="3", span=span(REPORTED, "10")),
    )  # fmt: skip
    return {E_VISIT: visit, E_OFFER: (offer,)} | {id: (one,) for id, one in others().items()}


def others() -> dict[str, EventMention]:
    """Return what some layouts have no room for."""
    eu = Participant(side="source", name="European Union", span=span(REPORTED, "European"), actor="eu", country="EUR")
    russia = Participant(side="target", name="Russia", span=span(REPORTED, "sanction Russia"), country="RUS")
    norway, peru = party(ANNOUNCED, "source", "Oslo", "NOR"), party(ANNOUNCED, "target", "Lima.", "PER")
    helper = (party(ELSEWHERE, "source", "Indonesia", "IDN"), party(ELSEWHERE, "target", "Peru", "PER"))
    return {
        E_ANNEX: mention(
            5, S_REPORTED, "annexed", "annex", "occurred", 3, background=True,
            participants=(party(REPORTED, "source", "Russia", "RUS"), party(REPORTED, "target", "Crimea", "UKR")),
            occurs=days(REPORTED, "2014", date(2014, 1, 1), date(2014, 12, 31), "year"),
        ),
        E_SANCTION: mention(
            6, S_REPORTED, "sanction", "sanction", "possible", 4, uncertain=True, participants=(eu, russia)
        ),
        E_DENIED: mention(7, S_ANNOUNCED, "accused", "accuse", "denied", participants=(norway, peru)),
        E_HELPED: mention(
            8, S_ELSEWHERE, "helped", "give-economic-aid", "occurred", background=True, participants=helper
        ),
        E_MOBILISED: mention(
            9, S_ELSEWHERE, "mobilised", "mobilise", "occurred",
            participants=(party(ELSEWHERE, "source", "Chile", "CHL"),),
            occurs=days(ELSEWHERE, "2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ),
    }  # fmt: skip


def story(id: str) -> StoryResult:
    """Return a story with what it gave."""
    text = TEXTS[id]
    origin = Origin(uri=f"{id[-1]}.txt", length=len(text.encode()), sha256=id[-1] * 64)
    found = Story(
        id=id, text=text, origin=origin, publisher=f"Herald {id[-1]} (invented)", published=DAYS[id], language="en",
        headline=HEADS[id], url="https://example.org/1" if id == S_ANNOUNCED else None,
    )  # fmt: skip
    mine = tuple(m for of in mentions().values() for m in of if m.story_id == id)
    return StoryResult(story=found, sentences=(Sentence(story_id=id, index=0, span=Span(0, len(text))),), mentions=mine)


def write(place: Path) -> Path:
    """Write the record to ``place`` and return it."""
    by_event = mentions()
    first, _, last = by_event[E_VISIT]
    places = Disagreement(
        field="place",
        readings=(
            Reading(value="Moscow", mention_ids=(first.id,)),
            Reading(value="Saint Petersburg", mention_ids=(last.id,)),
        ),
    )
    visit = event(E_VISIT, *by_event.pop(E_VISIT), disagreements=(places,), stories=4, participants=visitors(REPORTED))
    events = (visit, *(event(id, *of) for id, of in by_event.items()))
    copy = Story(id=S_COPY, text="Copy.", origin=Origin(uri="3.txt", offset=200, length=5, sha256="4" * 64))
    with writing(place) as writer:
        writer.add([*map(story, TEXTS), StoryResult(story=copy)])
        copies = [WireCopy(story_id=S_COPY, of=S_ELSEWHERE, overlap=0.95)]
        ties = (Tie(left=E_OFFER, right=E_VISIT, kind="part of", reasons=()),)
        writer.replace_events([Block(links=(), events=events, ties=ties)], wire_copies=copies)
        writer.add_run(RUN)
        writer.publish()
    return place
