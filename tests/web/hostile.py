"""A record as an enemy would write it: markup everywhere, broken Unicode, a huge story, an event told 5,000 times."""

from datetime import date
from pathlib import Path

from dragoman.store import Block, StoryResult, writing
from dragoman.types import (
    ActObject,
    Event,
    EventMention,
    HistoryEntry,
    Origin,
    Participant,
    Place,
    Rejection,
    Sentence,
    Span,
    Speaker,
    Story,
)

SCRIPT = "<script>window.pwned = 1</script>"
IMAGE = '<img src=x onerror="window.pwned = 1">'
BREAKING = "'\"></bdi></a><svg onload=window.pwned=1>"
BROKEN = "a\u202eb\x00c\x1b[31md\ufffe e\u0301\u0301 \U000e0001"
TEXT = f"{SCRIPT} Chile {IMAGE} met Peru {BREAKING} in {{{{ 7 * 7 }}}} {BROKEN}."
LINE = "Chile met Peru in Lima. "
MANY = 5_000
HUGE = LINE * (2_000_000 // len(LINE))
S_TEXT, S_HUGE = (f"story-{digit * 20}" for digit in "89")
E_TEXT, E_MANY = (f"event-{digit * 20}" for digit in "89")
M_TEXT = f"mention-{'8' * 20}"
DAY = date(2024, 5, 14)


def write(path: Path) -> Path:
    """Write the record."""
    text, many = _mention(M_TEXT, S_TEXT, 0, TEXT), [_many(number) for number in range(MANY)]
    with writing(path) as writer:
        writer.add(
            [
                StoryResult(story=_story(S_TEXT, TEXT), sentences=(_sentence(S_TEXT, 0, TEXT),), mentions=(text,)),
                StoryResult(
                    story=_story(S_HUGE, HUGE),
                    sentences=tuple(_sentence(S_HUGE, number, LINE) for number in range(MANY)),
                    mentions=tuple(many),
                ),
                StoryResult(
                    rejections=(
                        Rejection(stage="ingest", subject_id=f"{IMAGE}.txt", reason="empty", detail=f"{SCRIPT}"),
                    )
                ),
            ]
        )
        blocks = [Block(events=(_event(E_TEXT, (text,)), _event(E_MANY, tuple(many))), links=())]
        writer.replace_events(blocks)
        writer.publish()
    return path


def _story(id: str, text: str) -> Story:
    return Story(
        id=id,
        text=text,
        origin=Origin(uri=f"javascript:{IMAGE}", length=len(text)),
        headline=f"{SCRIPT}{BREAKING}",
        publisher=f"Evil {BREAKING} Times/../x?y#z",
        published=DAY,
        published_basis="metadata",
        language="en",
        byline=IMAGE,
        url="javascript:window.pwned=1",
    )


def _sentence(story: str, number: int, text: str) -> Sentence:
    start = number * len(text)
    return Sentence(story_id=story, index=number, span=Span(start, start + len(text)))


def _many(number: int) -> EventMention:
    return _mention(f"mention-{number:020x}", S_HUGE, number, LINE)


def _mention(id: str, story: str, number: int, text: str) -> EventMention:
    base = number * len(text)

    def span(words: str) -> Span:
        start = base + text.index(words)
        return Span(start, start + len(words))

    sides = (
        Participant(side="source", name=f"Chile{BREAKING}", span=span("Chile"), country="CHL", office=SCRIPT),
        Participant(side="target", name=f"Peru{BROKEN.replace(chr(0), '')}", span=span("Peru"), country="PER"),
    )
    return EventMention(
        id=id,
        story_id=story,
        sentence_index=number,
        sentence=Span(base, base + len(text)),
        trigger=span("met"),
        act="meet",
        status="occurred",
        participants=sides,
        object=ActObject(text=IMAGE, span=span("met")),
        place=Place(name=SCRIPT, country="PER", span=span("in")),
        speaker=Speaker(name=BREAKING, country=None, cue="said", manner="indirect", span=span("met")),
        score=0.9,
    )


def _event(id: str, mentions: tuple[EventMention, ...]) -> Event:
    first = mentions[0]
    return Event(
        id=id,
        act=first.act,
        status=first.status,
        participants=first.participants,
        object=first.object,
        quantities=(),
        ordinal=None,
        occurs=None,
        place=first.place,
        background=False,
        uncertain=False,
        history=tuple(HistoryEntry(status="occurred", as_of=DAY, mention_id=m.id) for m in mentions),
        mention_ids=tuple(m.id for m in mentions),
        chosen=(),
        disagreements=(),
        stories=1,
        publishers=1,
        origins=1,
    )
