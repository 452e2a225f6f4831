"""own_linking: our own chains of stories; which mentions the program holds to be one act, given them and by itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks import linking_score as arithmetic
from benchmarks import linking_score_given, linking_score_ours
from benchmarks.gold.figures import Figure, Measured
from benchmarks.gold.whole import clusters
from benchmarks.linking_score import Labels, Pair, Share
from benchmarks.linking_score_states import states
from benchmarks.own_scorer import Rates
from benchmarks.program import ROOT, Program
from dragoman import linking
from dragoman.store import open_record
from dragoman.types import Event, Tie
from training.linking_corpus import World, last_day, read

FOLDER = ROOT / "corpus"
"""The stories lie in the repository."""
FILES = ("linking/open.jsonl", "linking/open-events.jsonl")
NEEDED = ("numpy", "scipy")
_PROMISED = ("open", "overdue", "fulfilled", "cancelled", "stalled", "refused")
"""States of what somebody promised, or said no to."""


class Made(NamedTuple):
    """What the program makes of the mentions of a half."""

    found: Labels
    """Mention of the corpus -> the program's event."""
    parts: frozenset[Pair]
    """(part, whole) among the program's events."""
    states: Mapping[str, str]
    """Event -> state, as the corpus names it."""


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Link the given mentions of the open half, then the program's own."""
    return measured(read(folder, "open"), program)


def measured(world: World, program: Program) -> Measured:
    """Return the figures of a half, and every pair of events that is wrongly merged or split."""
    mentions = sum(len(story.mentions) for story in world.stories)
    ways = (("given", given(world)), ("ours", ours(world, program)))
    figures = [_share(name, share) for name, share in _copies(world)]
    figures.append(Figure(f"ours: mentions found, % of {mentions}", f"{100 * len(ways[1][1].found) / mentions:.1f}"))
    printed = []
    for name, made in ways:
        figures += [
            Figure(f"{name}: {figure.name}", figure.ours, figure.published, figure.target)
            for figure in _figures(world, made)
        ]
        printed += [f"\n{name}", *_details(world, made)]
    return Measured(tuple(figures), "\n".join(printed))


# --- two ways of making events --------------------------------------------------------------------------


def given(world: World) -> Made:
    """Return the events that linking makes of the corpus' own mentions."""
    items = linking_score_given.items(world.stories)
    linked = linking.link(items)
    found = {one: event.id for event in linked.events for one in event.mention_ids}
    return _made(found, linked.events, linked.ties, items, world)


def ours(world: World, program: Program) -> Made:
    """Return the events of a record of the stories, over the corpus' mentions that the program finds."""
    requests = [linking_score_ours.request(story) for story in world.stories]
    pairs = linking_score_ours.aligned(world.stories, program.answers(["mentions"], requests))
    found = linking_score_ours.labels(pairs, clusters(program.events(requests)))
    with open_record(program.record) as record:
        return _made(found, record.iter_events(), record.iter_ties(), linking_score_ours.items(record), world)


def _made(
    found: Labels, events: Iterable[Event], ties: Iterable[Tie], items: Iterable[linking.Item], world: World
) -> Made:
    met = [event for event in events if event.id in set(found.values())]
    parts = frozenset((tie.left, tie.right) for tie in ties if tie.kind == "part of")
    return Made(found, parts, states(met, items, last_day(world.stories)))


# --- what is printed ------------------------------------------------------------------------------------


def _figures(world: World, made: Made) -> Iterator[Figure]:
    """Yield the figures of one way."""
    gold, story = told(world), {one.id: story.id for story in world.stories for one in story.mentions}
    for name, rates in (("pairs", arithmetic.pairwise(gold, made.found)), ("B3", arithmetic.b_cubed(gold, made.found))):
        yield from _rates(name, rates)
    yield _share("same, stories apart: together", arithmetic.together(gold, made.found, story), "85")
    yield _share("different: apart", arithmetic.apart(gold, made.found), "100")
    yield _share("different, one chain: apart", arithmetic.apart(gold, made.found, chain(world)), "100")
    right, found = arithmetic.parts(gold, made.found, whole(world), made.parts)
    yield _share("part of: found", found)
    yield _share("part of: right", right)
    wanted = {event.event: event.state for event in world.events}
    promised = {event: state for event, state in wanted.items() if state in _PROMISED}
    for name, some in (("states", wanted), ("states of promises", promised)):
        yield _share(f"{name}: right", arithmetic.states(gold, made.found, some, made.states))


def _copies(world: World) -> Iterator[tuple[str, Share]]:
    """Yield how many of the wire copies are found, and how many of those found are copies."""
    wanted = {frozenset((story.id, story.copy_of)) for story in world.stories if story.copy_of}
    found = {frozenset((copy.story_id, copy.of)) for copy in linking_score_given.wire(world.stories)}
    yield "wire copies: found", Share(len(wanted & found), len(wanted))
    yield "wire copies: right", Share(len(wanted & found), len(found))


def _rates(name: str, rates: Rates) -> Iterator[Figure]:
    yield Figure(f"{name} precision", f"{rates.precision:.1f}", target="90" if name == "pairs" else "")
    yield Figure(f"{name} recall", f"{rates.recall:.1f}")
    yield Figure(f"{name} F1", f"{rates.f1:.1f}")


def _share(name: str, share: Share, target: str = "") -> Figure:
    return Figure(f"{name}, % of {share.whole}", f"{share.percent:.1f}", target=target)


def told(world: World) -> dict[str, str]:
    """Return the world's event of each mention."""
    return {one.id: one.event for story in world.stories for one in story.mentions}


def whole(world: World) -> frozenset[Pair]:
    """Return the world's (part, whole)."""
    return frozenset((event.event, event.part_of) for event in world.events if event.part_of is not None)


def chain(world: World) -> dict[str, str]:
    """Return the chain of each mention: stories that tell a common event hang together."""
    telling = defaultdict(set)
    for story in world.stories:
        for one in story.mentions:
            telling[one.event].add(story.id)
    of_story = arithmetic.chains(telling.values())
    return {one.id: of_story[story.id] for story in world.stories for one in story.mentions}


def _details(world: World, made: Made) -> Iterator[str]:
    """Yield the program's events that hold two of the world's, the world's that are in two, and wrong states."""
    gold = told(world)
    held, spread = defaultdict(set), defaultdict(set)
    for mention, event in made.found.items():
        held[event].add(gold[mention])
        spread[gold[mention]].add(event)
    yield from (f"  merged: {', '.join(sorted(events))}" for events in held.values() if len(events) > 1)
    for event, places in sorted(spread.items()):
        if len(places) > 1:
            groups = [
                sorted(one for one in made.found if made.found[one] == place and gold[one] == event)
                for place in sorted(places)
            ]
            yield f"  split: {event}: {' | '.join(', '.join(group) for group in groups)}"
    cluster_of = arithmetic.counterparts(gold, made.found)
    for one in world.events:
        state = made.states.get(cluster_of.get(one.event, ""))
        if one.event in cluster_of and state != one.state:
            yield f"  state: {one.event} is {one.state}, told {state}"
