"""Generated mentions with the skew of news: few pairs of states have most of them, and some days are busy.

A made-up world has deeds; each deed is told by one story or by hundreds, on its day or soon after, each with some of
the details. Which mention tells which deed is known, so that what linking makes of a crowd can be looked at.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dragoman.ids import content_id
from dragoman.types import (
    ActObject,
    EventMention,
    Occurs,
    Origin,
    Participant,
    Place,
    Quantity,
    Span,
    Status,
    Story,
)

FIRST_DAY = date(2023, 1, 1)
_ACTS = (
    *("attack", "shell", "bomb", "accuse", "meet", "visit", "sanction", "negotiate", "give-military-aid", "host"),
    *("condemn", "sell-arms", "trade", "praise", "threaten", "sign-agreement", "arrest", "deploy", "phone-call"),
)
_STATES = (
    *("USA", "RUS", "CHN", "UKR", "ISR", "IRN", "IND", "TUR", "IDN", "JPN", "GBR", "FRA", "DEU", "PAK", "SAU"),
    *("PRK", "KOR", "BRA", "EGY", "ETH", "KEN", "NGA", "ZAF", "MEX", "ARG", "POL", "SWE", "NOR", "FIN", "VNM"),
    *("PHL", "MYS", "THA", "MMR", "SYR", "IRQ", "LBN", "YEM", "SDN", "MLI", "COL", "VEN", "CUB", "CAN", "AUS"),
)
_WORDS = (
    *("missile", "grain", "gas", "drone", "border", "tariff", "vaccine", "fighter", "port", "bank", "railway"),
    *("prisoner", "nuclear", "visa", "steel", "fishing", "rare earth", "satellite", "submarine", "wheat", "oil"),
)
_SYLLABLES = ("ka", "ro", "mi", "ten", "vo", "la", "su", "dar", "ne", "gor", "pa", "lin")
_STORY = 4
"""Mentions of a story."""
_SPAN = Span(0, 1)


class Deed(NamedTuple):
    """Something that happened in the made-up world."""

    number: int
    act: str
    sides: tuple[str, str]
    day: int
    place: str
    persons: tuple[str, str]
    word: str
    amount: float
    reports: int


class Told(NamedTuple):
    """A mention, with the deed that it tells and the day on which its story came out."""

    deed: int
    day: int
    mention: EventMention


class Day(NamedTuple):
    """The stories of one day with their mentions."""

    stories: tuple[Story, ...]
    mentions: tuple[Told, ...]


def days(mentions: int, length: int = 365, seed: int = 7) -> Iterator[Day]:
    """Yield ``length`` days with together about ``mentions`` mentions; the same for the same numbers."""
    chance = random.Random(seed)
    told: dict[int, list[Deed]] = {}
    number, wanted = 0, 0.0
    for day in range(length):
        wanted += mentions / length * _busyness(chance)
        while wanted > 0:
            deed = _deed(chance, number, day)
            number += 2
            wanted -= deed.reports
            for part in (deed, *_on_its_occasion(chance, deed)):
                for _ in range(part.reports):
                    told.setdefault(_reported(chance, day, length), []).append(part)
        yield _day(chance, day, told.pop(day, []))


def _busyness(chance: random.Random) -> float:
    return 3.0 if chance.random() < 0.05 else 0.9


def _deed(chance: random.Random, number: int, day: int) -> Deed:
    sides = _rank(chance, len(_STATES)), _rank(chance, len(_STATES))
    if sides[0] == sides[1]:
        sides = sides[0], (sides[1] + 1) % len(_STATES)
    one, other = _STATES[sides[0]], _STATES[sides[1]]
    return Deed(
        number=number,
        act=_ACTS[_rank(chance, len(_ACTS))],
        sides=(one, other),
        day=day,
        place=_name(chance, other, 12),
        persons=(_name(chance, one, 6), _name(chance, other, 6)),
        word=chance.choice(_WORDS),
        amount=chance.randrange(1, 90) * 1e8,
        reports=min(300, int(chance.paretovariate(1.1))),
    )


def _on_its_occasion(chance: random.Random, deed: Deed) -> Iterator[Deed]:
    """Yield what is done on the occasion of a deed: talks on a visit."""
    if deed.act == "visit" and chance.random() < 0.7:
        yield deed._replace(number=deed.number + 1, act="meet", reports=1 + deed.reports // 3)


def _rank(chance: random.Random, number: int) -> int:
    """Return a rank below ``number``, by Zipf's law."""
    return min(int(number ** chance.random()) - 1, number - 1)


def _name(chance: random.Random, state: str, number: int) -> str:
    """Return one of ``number`` names of a state, the first ones more often."""
    fixed = random.Random(f"{state} {_rank(chance, number)} {number}")
    return "".join(fixed.choice(_SYLLABLES) for _ in range(3)).capitalize()


def _reported(chance: random.Random, day: int, length: int) -> int:
    """Return the day of a report: some before the deed (of those days that are still to come), most just after."""
    return min(length - 1, day + min(20, int(chance.expovariate(0.9))))


def _day(chance: random.Random, day: int, told: list[Deed]) -> Day:
    chance.shuffle(told)
    stories, mentions = [], []
    for start in range(0, len(told), _STORY):
        text = f"Report {day} {start} {content_id('text', day, start)}"
        published = FIRST_DAY + timedelta(days=day)
        origin = Origin(uri="made-up")
        story = Story(
            id=content_id("story", text),
            text=text,
            origin=origin,
            publisher=f"Outlet {start % 40}",
            published=published,
        )
        stories.append(story)
        for place, deed in enumerate(told[start : start + _STORY]):
            mentions.append(Told(deed.number, day, _mention(chance, story, place, deed)))
    return Day(tuple(stories), tuple(mentions))


def _mention(chance: random.Random, story: Story, index: int, deed: Deed) -> EventMention:
    happened = FIRST_DAY + timedelta(days=deed.day)
    likely = chance.random
    status: Status = "occurred" if likely() < 0.8 else chance.choice(("planned", "agreed", "denied", "ongoing"))
    sides = [
        Participant(
            side="source" if side == 0 else "target",
            name=deed.persons[side] if likely() < 0.3 else state,
            span=_SPAN,
            country=state,
            office="Minister of Foreign Affairs" if likely() < 0.1 else None,
        )
        for side, state in enumerate(deed.sides)
        if likely() < 0.93
    ] or [Participant(side="source", name=deed.sides[0], span=_SPAN, country=deed.sides[0])]
    made = EventMention(
        id="",
        story_id=story.id,
        sentence_index=index,
        sentence=Span(0, 9),
        trigger=Span(0, 6),
        act=deed.act,
        status=status,
        participants=tuple(sides),
        object=ActObject(text=deed.word, span=_SPAN) if likely() < 0.3 else None,
        quantities=(_money(deed.amount),) if likely() < 0.08 else (),
        occurs=_on(happened) if likely() < 0.55 else None,
        place=Place(name=deed.place, country=deed.sides[1], span=_SPAN) if likely() < 0.35 else None,
        score=round(0.5 + likely() / 2, 3),
    )
    fields = {name: getattr(made, name) for name in made.__struct_fields__}
    return EventMention(**{**fields, "id": content_id("mention", made)})


def _on(day: date) -> Occurs:
    return Occurs(start=day, end=day, precision="day", basis="explicit", text=day.isoformat(), span=_SPAN)


def _money(amount: float) -> Quantity:
    return Quantity(kind="money", amount=amount, unit=None, currency="USD", text=f"{amount:g}", span=_SPAN)
