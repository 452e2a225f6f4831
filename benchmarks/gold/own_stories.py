"""own_stories: our own stories, written blind; the half that may be looked at while working."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from benchmarks import own_scorer
from benchmarks.gold.figures import Figure, Measured
from benchmarks.gold.whole import body_of
from benchmarks.own_scorer import NAMED, SAME, Matched, Pair, Rates, Told, Who
from benchmarks.program import ROOT, Json, Program
from dragoman import register
from dragoman.ontology.schema import acts
from training.story_corpus import CorpusStory, Party, StoryEvent, file, read

FOLDER = ROOT / "corpus"
"""The stories lie in the repository."""
FILES = ("stories/open.jsonl",)
NEEDED = ("numpy", "scipy")
_FIELDS = {
    "status": "status %",
    "sides": "both sides right %",
    "date": "date overlaps, or none on both %",
    "place": "place %",
    "speaker": "speaker %",
    "background": "background %",
}


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Pair the program's mentions with the events of the open half."""
    return measured(read(file(folder, "open")), program)


def measured(stories: Sequence[CorpusStory], program: Program) -> Measured:
    """Pair the program's mentions with the stories' events, uncertain mentions left out."""
    answers = program.answers(["mentions"], [request(story) for story in stories])
    found = [
        own_scorer.matched(events(story), mentions(answer)) for story, answer in zip(stories, answers, strict=True)
    ]
    return Measured(tuple(figures(found)), "\n".join(details(found)))


# --- stories and answers --------------------------------------------------------------------------------


def request(story: CorpusStory) -> Json:
    """Return the line for ``dragoman mentions``."""
    return {
        "id": story.id,
        "text": story.text,
        "published": story.published.isoformat(),
        "publisher": story.publisher,
        "headline": story.headline,
    }


def events(story: CorpusStory) -> list[Told]:
    """Return a story's events for the scorer."""
    return [_event(event) for event in story.events]


def _event(event: StoryEvent) -> Told:
    act = acts()[event.act]
    return Told(
        act=event.act,
        type=act.plover.type,
        status=event.status,
        sentences=(event.sentence, *event.also),
        trigger=event.trigger,
        source=_parties(event.source),
        target=_parties(event.target),
        mutual=act.mutual,
        start=event.start,
        end=event.end,
        place=event.place,
        speaker=event.speaker,
        background=event.background,
    )


def _parties(given: Iterable[Party]) -> tuple[Who, ...]:
    return tuple(Who(party.name, party.iso3) for party in given)


def mentions(answer: Json) -> list[Told]:
    """Return the mentions of an answer of which the program is sure, for the scorer."""
    return [_mention(one) for one in answer["mentions"] if not one.get("uncertain", False)]


def _mention(given: Json) -> Told:
    occurs, place, speaker = given["occurs"] or {}, given["place"] or {}, given["speaker"] or {}
    triggers = [_span(one["span"]) for one in given["evidence"] if one["field"] == "act" and one["span"]]
    return Told(
        act=given["act"],
        type=given["plover"]["of_act"],
        status=given["status"],
        sentences=(_span(given["sentence"]["span"]),),
        trigger=triggers[0] if triggers else None,
        source=_side(given, "source"),
        target=_side(given, "target"),
        start=day(occurs.get("start")),
        end=day(occurs.get("end")),
        place=place.get("name"),
        speaker=speaker.get("name"),
        background=given["background"],
    )


def _span(given: Json) -> tuple[int, int]:
    return given["start"], given["end"]


def day(given: str | None) -> date | None:
    """Return a day as the program writes it; ``None`` for none."""
    return date.fromisoformat(given) if given else None


def _side(mention: Json, side: str) -> tuple[Who, ...]:
    """Return the parties of a side; a body's code (``IGO``) is no state, and its officer goes by the body's name."""
    states = register.load().states
    parties = [one for one in mention["participants"] if one["side"] == side]
    return tuple(
        Who(body_of(one) or one["name"], one["country"] if one["country"] in states else None) for one in parties
    )


# --- what is printed ------------------------------------------------------------------------------------


def figures(found: Sequence[Matched]) -> Iterator[Figure]:
    """Yield the figures of the table."""
    detection = own_scorer.rates(found, lambda pair: True)
    yield Figure("event detection precision", f"{detection.precision:.1f}")
    yield Figure("event detection recall", f"{detection.recall:.1f}")
    yield Figure("event detection F1", f"{detection.f1:.1f}")
    yield Figure("  with act F1", f"{own_scorer.rates(found, SAME['act']).f1:.1f}")
    yield Figure("  with PLOVER type F1", f"{own_scorer.rates(found, SAME['type']).f1:.1f}")
    pairs = [pair for story in found for pair in story.pairs]
    for field, name in _FIELDS.items():
        yield Figure(f"  {name}", f"{own_scorer.share(pairs, SAME[field]):.1f}")
        if field in NAMED:
            named = [pair for pair in pairs if NAMED[field](pair)]
            yield Figure("    of those that have it %", f"{own_scorer.share(named, SAME[field]):.1f}")
    outside, mentions = sum(story.outside for story in found), sum(len(one.pairs) + len(one.extra) for one in found)
    yield Figure("  mentions in sentences without event", str(outside))
    yield Figure("    of all mentions %", f"{100 * outside / max(1, mentions):.1f}")


def details(found: Sequence[Matched]) -> Iterator[str]:
    """Yield counts, then how each status and each act fares and what is taken for what."""
    count = Counter(pairs=0, missed=0, extra=0)
    for story in found:
        count.update(pairs=len(story.pairs), missed=len(story.missed), extra=len(story.extra))
    yield f"{len(found)} stories, {count['pairs'] + count['missed']} events, {count['pairs'] + count['extra']} mentions"
    yield f"detected {count['pairs']}, missed {count['missed']}, extra {count['extra']}"
    reasons = Counter(reason for story in found for reason in own_scorer.reasons(story))
    yield from (f"  extra: {reason} {count}" for reason, count in sorted(reasons.items()))
    for name, field in (("status", _status), ("act", _act), ("PLOVER type", _type)):
        yield f"\nper {name}: events, detected, mentions, precision, recall and F1 with the same {name}"
        yield from _each(found, field)
        yield f"\n{name} of the event > of the mention, where they differ"
        yield from _confusions(found, field)


def _status(told: Told) -> str:
    return told.status


def _act(told: Told) -> str:
    return told.act


def _type(told: Told) -> str:
    return told.type


def _each(found: Sequence[Matched], field: Callable[[Told], str]) -> Iterator[str]:
    """Yield a line for each value of a field, the most frequent first."""
    events, detected, right, told = (Counter[str]() for _ in range(4))
    for story in found:
        detected.update(field(pair.event) for pair in story.pairs)
        right.update(field(pair.event) for pair in story.pairs if field(pair.event) == field(pair.mention))
        events.update(field(one) for one in (*story.missed, *(pair.event for pair in story.pairs)))
        told.update(field(one) for one in (*story.extra, *(pair.mention for pair in story.pairs)))
    for value in sorted({*events, *told}, key=lambda one: (-events[one], -told[one], one)):
        rates = _rates(right[value], told[value], events[value])
        shown = "  ".join(f"{one:5.1f}" for one in rates)
        yield f"  {value:<24}{events[value]:>5}{detected[value]:>5}{told[value]:>5}  {shown}"


def _rates(right: int, told: int, events: int) -> Rates:
    return Rates(100 * right / max(1, told), 100 * right / max(1, events), 200 * right / max(1, told + events))


def _confusions(found: Sequence[Matched], field: Callable[[Told], str]) -> Iterator[str]:
    """Yield what is taken for what, the most frequent first."""
    pairs: list[Pair] = [pair for story in found for pair in story.pairs]
    taken = Counter((field(pair.event), field(pair.mention)) for pair in pairs)
    wrong = [(*names, count) for names, count in taken.items() if names[0] != names[1]]
    for wanted, told, count in sorted(wrong, key=lambda one: (-one[2], one[0], one[1])):
        yield f"  {count:>4}  {wanted} > {told}"
