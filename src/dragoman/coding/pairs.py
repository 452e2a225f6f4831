"""What one given side does to another in a text: for people who have their actors already."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace

from dragoman.coding.arguments import Argument, arguments
from dragoman.coding.coders.rules import facts_of, scene_of
from dragoman.coding.learned.judging import Judgement, judged
from dragoman.coding.learned.proposing import at_words, signed
from dragoman.coding.learned.reader import SentenceReading, reader
from dragoman.coding.match import Match, matches
from dragoman.coding.mention import build
from dragoman.coding.select import GENERAL
from dragoman.coding.sides import Scene, mention_at
from dragoman.coding.status import asking, read
from dragoman.register import Register
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Noun, Participant, Side, Span


class Pair(Noun, frozen=True, kw_only=True):
    """The words of the two sides."""

    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]


TRUST = 0.3
"""How much the weight of the rules' best cue for an act counts beside the network's judgement."""


SILENT = 0.1
"""Probability of any act, in the sentence or in the pair, below which, without a cue of the rules, nothing is done."""


class _Fit(NamedTuple):
    """How well a cue fits a pair; greater is better."""

    weight: float
    match: Match
    scene: Scene


def code_pairs(story: AnnotatedStory, pairs: Iterable[Pair], register: Register) -> tuple[EventMention | None, ...]:
    """Return for each pair the likeliest mention of what its source does to its target; ``None`` where nothing is done.

    The likeliest is given also when it is unsure: its probability then is low, and it is marked as uncertain.
    """
    scenes = [scene_of(story, sentence, register) for sentence in story.sentences]
    return tuple(_code_pair(story, scenes, pair) for pair in pairs)


def _code_pair(story: AnnotatedStory, scenes: Sequence[Scene], pair: Pair) -> EventMention | None:
    fits = [fit for scene in scenes for fit in _fits(scene, pair)]
    fits = _without_askers(fits) if fits else []
    held = [scene for scene in scenes if _tokens(scene.tree, (*pair.source_spans, *pair.target_spans))]
    if not held:
        return None
    readings = [reader().read(scene.tree.sentence.span.of(story.story.text)) for scene in held]
    said = max(reading.anything() for reading in readings)
    if said < SILENT and not fits:
        return None
    found = _judgement(story, held, pair, fits)
    if found.told < SILENT and not fits:
        return None
    scene, match = _where(held, readings, found, fits)
    sides = (*_given(scene, pair.source_spans, "source"), *_given(scene, pair.target_spans, "target"))
    reading = read(scene.tree, match.head, match.object)._replace(status=found.status.value)  # type: ignore[arg-type]
    facts = facts_of(story, scene.tree.sentence)
    made = build(scene, facts, match, frozenset(), reading, arguments(scene.tree, match), sides)
    told = round(min(found.told, said), 3)
    made = replace(made, score=told, probability=told, uncertain=told < reader().labels.certain)
    return signed(made, found.act, found.status)


def _judgement(story: AnnotatedStory, held: Sequence[Scene], pair: Pair, fits: Sequence[_Fit]) -> Judgement:
    """Return the network's judgement of the text from the first to the last sentence that holds a side."""
    spans = [scene.tree.sentence.span for scene in held]
    start, end = spans[0].start, spans[-1].end
    sides = [
        [(one.start - start, one.end - start) for one in given if start <= one.start < end]
        for given in (pair.source_spans, pair.target_spans)
    ]
    reading = reader().pair(story.story.text[start:end], *sides)
    best: dict[str, float] = {}
    for fit in fits:
        act = fit.match.entry.act.id
        best[act] = max(best.get(act, 0.0), fit.weight)
    ruled = {act: float(np.exp(TRUST * max(0.0, weight))) for act, weight in best.items()}
    return judged(reading, reader().labels, ruled)


def _where(
    held: Sequence[Scene], readings: Sequence[SentenceReading], found: Judgement, fits: Sequence[_Fit]
) -> tuple[Scene, Match]:
    """Return the words that tell the act: the rules' best cue for it, else the word where the network reads it."""
    same = [fit for fit in fits if fit.match.entry.act.id == found.act.value]
    if same:
        best = max(same, key=lambda fit: (fit.weight, -fit.match.head))
        return best.scene, best.match
    act = reader().labels.acts.index(found.act.value)
    marks = []
    for scene, reading in zip(held, readings, strict=True):
        span = scene.tree.sentence.span
        word = reading.likeliest(act)
        if word is not None:
            marks.append((reading.act(act, [word]), scene, Span(span.start + word[0], span.start + word[1])))
    _, scene, word_span = max(marks, key=lambda mark: mark[0])
    return scene, at_words(scene.tree, scene.tree.within(word_span), found.act.value)


def _without_askers(fits: Sequence[_Fit]) -> list[_Fit]:
    """Return the fits without general acts whose word only shows another's status: "urged Berlin to deliver tanks"."""
    shown = {
        (fit.scene.tree.sentence.index, token)
        for fit in fits
        if fit.match.entry.act.id not in GENERAL
        for token in read(fit.scene.tree, fit.match.head, fit.match.object).shown
    }
    kept = [
        fit
        for fit in fits
        if fit.match.entry.act.id not in GENERAL or (fit.scene.tree.sentence.index, fit.match.head) not in shown
    ]
    return kept or list(fits)


def _given(scene: Scene, spans: Iterable[Span], side: Side) -> list[Participant]:
    """Return the participants that the given spans are."""
    found = []
    for span in spans:
        places = scene.tree.within(span)
        named = mention_at(scene, places[-1]) if places else None
        words = " ".join(scene.tree.tokens[i].text for i in places)
        found.append(
            Participant(
                side=side,
                name=named.name if named else words,
                span=span,
                actor=named.actor_id if named else None,
                office=named.office if named else None,
                country=named.country if named else None,
                sector=named.sector if named else None,
            )
        )
    return found


def _fits(scene: Scene, pair: Pair) -> Iterable[_Fit]:
    tree = scene.tree
    sources = _tokens(tree, pair.source_spans)
    targets = _tokens(tree, pair.target_spans)
    if not sources and not targets:
        return
    for match in matches(tree):
        if set(match.words) & (sources | targets) and match.kind == "noun":
            continue
        yield _Fit(_weight(tree, match, sources, targets), match, scene)


def _tokens(tree: Tree, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(i for span in spans if tree.sentence.span.overlaps(span) for i in tree.within(span))


def _weight(tree: Tree, match: Match, sources: frozenset[int], targets: frozenset[int]) -> float:
    """Return how well the cue's arguments lie on the given sides."""
    weight = match.entry.cue.score - (0.5 if match.entry.act.id in GENERAL else 0.0) + 0.1 * len(match.words)
    found = arguments(tree, match)
    reading = read(tree, match.head, match.object)
    asked = asking(tree, reading.governor) if reading.governor is not None else None
    on_source = any(_under(tree, a, sources) for a in found if a.role in ("source", "both")) or (
        asked is not None and asked in sources
    )
    on_target = any(_under(tree, a, targets) for a in found if a.role in ("target", "both", "object")) or (
        reading.addressee is not None and reading.addressee in targets
    )
    crossed = any(_under(tree, a, targets) for a in found if a.role == "source") and not match.entry.act.mutual
    weight += 3.0 * on_source + 2.0 * on_target - 2.0 * crossed
    return weight - 0.05 * _distance(tree, match.head, sources, targets)


def _under(tree: Tree, argument: Argument, side: frozenset[int]) -> bool:
    """Tell whether the argument's noun phrase holds a token of the side."""
    return argument.token in side or bool(side.intersection(tree.subtree(argument.token)))


def _distance(tree: Tree, head: int, sources: frozenset[int], targets: frozenset[int]) -> int:
    """Return how far from the two sides the cue stands, in tokens."""
    return sum(min((abs(head - i) for i in side), default=10) for side in (sources, targets))
