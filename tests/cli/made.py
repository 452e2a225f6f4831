"""A small record of hand-made nouns: two stories and a copy, three events, one of which two stories tell."""

from datetime import date
from pathlib import Path

from dragoman.store import Block, StoryResult, writing
from dragoman.types import (
    ActObject,
    Choice,
    Disagreement,
    Event,
    EventMention,
    Evidence,
    HistoryEntry,
    Link,
    Occurs,
    Ordinal,
    Origin,
    Participant,
    Place,
    Quantity,
    Reading,
    Reason,
    Rejection,
    Run,
    Sentence,
    Side,
    Span,
    Speaker,
    Status,
    Story,
    Tie,
    WireCopy,
)

PLAN = "Chile and Peru will hold their sixth talks in Lima on 14 May 2024, Santiago said."
REPORT = "Share this\nThe ministers of Chile and Peru met in Lima on Tuesday.\nPeru paid $2 million to Bolivia."
HOSTILE = "\x1b[2J\x1b]0;pwned\x07[bold red]Chile[/] met Peru.\u202e"

PLANNED, MET, PAID, ODD = (f"mention-{digit * 20}" for digit in "abcd")
E_MET, E_PAID, E_ODD = (f"event-{digit * 20}" for digit in "123")
S_PLAN, S_REPORT, S_COPY, S_HOSTILE = (f"story-{digit * 20}" for digit in "4567")


def span(text: str, words: str) -> Span:
    """Return where ``words`` stand first in ``text``."""
    start = text.index(words)
    return Span(start, start + len(words))


def side(text: str, side: Side, name: str, country: str, words: str = "", office: str | None = None) -> Participant:
    """Return a participant."""
    where = span(text, words or name)
    return Participant(side=side, name=name, span=where, actor=country, office=office, country=country, sector="GOV")


def mention(
    id: str, story: str, text: str, line: str, trigger: str, act: str, status: Status, **rest: object
) -> object:
    """Return a mention with evidence for act, status and sides."""
    participants: tuple[Participant, ...] = rest.get("participants", ())  # type: ignore[assignment]
    evidence = (
        Evidence(field="act", value=act, span=span(text, trigger), by="rules", score=0.9),
        Evidence(field="status", value=status, span=span(text, str(rest.pop("shown", trigger))), by="rules"),
        *(Evidence(field=p.side, value=p.country or "", span=p.span, by="rules") for p in participants),
    )
    return EventMention(
        id=id,
        story_id=story,
        sentence_index=0,
        sentence=span(text, line),
        trigger=span(text, trigger),
        act=act,
        status=status,
        evidence=evidence,
        score=0.9,
        **rest,  # type: ignore[arg-type]
    )


def occurs(text: str, words: str, day: date) -> Occurs:
    """Return one day."""
    return Occurs(start=day, end=day, precision="day", basis="explicit", text=words, span=span(text, words))


def sides(text: str) -> tuple[Participant, ...]:
    """Return Chile and Peru."""
    return side(text, "source", "Chile", "CHL"), side(text, "target", "Peru", "PER")


def story(id: str, text: str, headline: str | None, publisher: str | None, published: date | None) -> Story:
    """Return a story."""
    return Story(
        id=id,
        text=text,
        origin=Origin(uri=f"{id}.txt", length=len(text)),
        headline=headline,
        publisher=publisher,
        published=published,
        published_basis="metadata" if published else None,
        language="en",
        furniture=(Span(0, 10),) if text is REPORT else (),
    )


def mentions() -> list[object]:
    """Return the mentions: talks planned, held and told by a stranger, and a payment."""
    day = date(2024, 5, 14)
    planned = mention(
        PLANNED, S_PLAN, PLAN, PLAN, "talks", "meet", "planned", shown="will", participants=sides(PLAN),
        occurs=occurs(PLAN, "14 May 2024", day), place=Place(name="Lima", country="PER", span=span(PLAN, "Lima")),
        ordinal=Ordinal(value=6, text="sixth", span=span(PLAN, "sixth")),
        speaker=Speaker(name="Santiago", country="CHL", cue="said", manner="indirect", span=span(PLAN, "Santiago")),
    )  # fmt: skip
    met = mention(
        MET, S_REPORT, REPORT, "The ministers of Chile and Peru met in Lima on Tuesday.", "met", "meet", "occurred",
        participants=sides(REPORT), occurs=occurs(REPORT, "Tuesday", day),
        place=Place(name="Lima", country="PER", span=span(REPORT, "Lima")),
    )  # fmt: skip
    paid = mention(
        PAID, S_REPORT, REPORT, "Peru paid $2 million to Bolivia.", "paid", "give-economic-aid", "occurred",
        participants=(side(REPORT, "source", "Peru", "PER"), side(REPORT, "target", "Bolivia", "BOL")),
        quantities=(money(),), object=ActObject(text="$2 million", span=span(REPORT, "$2 million")),
    )  # fmt: skip
    odd = mention(ODD, S_HOSTILE, HOSTILE, HOSTILE, "met", "meet", "occurred", participants=hostile())
    return [planned, met, paid, odd]


def results() -> list[StoryResult]:
    """Return what the stories gave."""
    planned, met, paid, odd = mentions()
    herald, tribune = "Andes Herald (invented)", "Coast Tribune (invented)"
    return [
        StoryResult(
            story=story(S_PLAN, PLAN, "Talks planned", herald, date(2024, 5, 10)),
            sentences=(Sentence(story_id=S_PLAN, index=0, span=Span(0, len(PLAN))),),
            mentions=(planned,),  # type: ignore[arg-type]
        ),
        StoryResult(
            story=story(S_REPORT, REPORT, "Ministers meet", tribune, date(2024, 5, 15)),
            mentions=(met, paid),  # type: ignore[arg-type]
        ),
        StoryResult(
            story=story(S_COPY, f"{REPORT} (copy)", None, None, None),
            rejections=(Rejection(stage="coding", subject_id=S_COPY, reason="no-act", detail="no sentence tells one"),),
        ),
        StoryResult(
            story=story(S_HOSTILE, HOSTILE, HOSTILE, "[blink]\x9b31m", date(2024, 5, 16)),
            mentions=(odd,),  # type: ignore[arg-type]
        ),
        StoryResult(rejections=(Rejection(stage="ingest", subject_id="bad.txt", reason="empty", detail="no text"),)),
    ]


def money() -> Quantity:
    """Return two million dollars."""
    return Quantity(
        kind="money", amount=2e6, unit=None, currency="USD", text="$2 million", span=span(REPORT, "$2 million")
    )


def hostile() -> tuple[Participant, ...]:
    """Return sides whose names are no names."""
    return (
        Participant(side="source", name="\x1b[31mChile|[/]", span=span(HOSTILE, "Chile"), country="CHL"),
        Participant(side="target", name="Peru", span=span(HOSTILE, "Peru"), country="PER"),
    )


def event(of: EventMention, id: str, mentions: tuple[EventMention, ...], **rest: object) -> Event:
    """Return the event that has the values of the mention ``of``."""
    published = {S_PLAN: date(2024, 5, 10), S_REPORT: date(2024, 5, 15), S_HOSTILE: date(2024, 5, 16)}
    return Event(
        id=id,
        act=of.act,
        status=of.status,
        participants=of.participants,
        object=of.object,
        quantities=of.quantities,
        ordinal=of.ordinal,
        occurs=of.occurs,
        place=of.place,
        background=False,
        uncertain=False,
        history=tuple(HistoryEntry(status=m.status, as_of=published[m.story_id], mention_id=m.id) for m in mentions),
        mention_ids=tuple(m.id for m in mentions),
        chosen=(Choice(field="occurs", mention_id=of.id, rule="most precise"),),
        stories=len(mentions),
        publishers=len(mentions),
        origins=len(mentions),
        disagreements=rest.get("disagreements", ()),  # type: ignore[arg-type]
    )


def links() -> tuple[Link, ...]:
    """Return a link inside an event and a near-miss."""
    same = Reason(feature="parties", weight=2.0, detail="CHL and PER in both")
    apart = Reason(feature="occurs", weight=-3.0, detail="other days")
    return (
        Link(left=PLANNED, right=MET, weight=2.0, same=True, reasons=(same,), probability=0.75),
        Link(left=MET, right=ODD, weight=-1.0, same=False, reasons=(same, apart)),
    )


def ties() -> tuple[Tie, ...]:
    """Return how the first event hangs together with the second."""
    reason = Reason(feature="occurs", weight=1.5, detail="the same days")
    return (Tie(left=E_PAID, right=E_MET, kind="part of", reasons=(reason,)),)


def write(place: Path) -> Path:
    """Write the record to ``place`` and return it."""
    found = results()
    by_id = {m.id: m for result in found for m in result.mentions}
    differ = Disagreement(
        field="place",
        readings=(Reading(value="Lima", mention_ids=(MET,)), Reading(value="Cusco", mention_ids=(PLANNED,))),
    )
    met = event(by_id[MET], E_MET, (by_id[PLANNED], by_id[MET]), disagreements=(differ,))
    events = (met, event(by_id[PAID], E_PAID, (by_id[PAID],)), event(by_id[ODD], E_ODD, (by_id[ODD],)))
    with writing(place) as writer:
        writer.add(found)
        copies = [WireCopy(story_id=S_COPY, of=S_REPORT, overlap=0.95)]
        writer.replace_events([Block(links=links(), events=events, ties=ties())], wire_copies=copies)
        writer.add_run(
            Run(id="run-1", started="2024-06-01T00:00:00", version="0", config="", models="", ontology="", inputs=())
        )
        writer.publish()
    return place
