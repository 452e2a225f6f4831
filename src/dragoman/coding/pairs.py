"""What one given side does to another in a text: for people who have their actors already."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.coding.arguments import Argument, arguments
from dragoman.coding.coders.rules import facts_of, scene_of
from dragoman.coding.match import Match, matches
from dragoman.coding.mention import bare, mention
from dragoman.coding.select import GENERAL
from dragoman.coding.sides import Scene, mention_at
from dragoman.coding.status import asking, read
from dragoman.ontology.status import WordKind, shown_by
from dragoman.register import Register
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Noun, Participant, Side, Span, Status


class Pair(Noun, frozen=True, kw_only=True):
    """The words of the two sides."""

    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...]


_GENERAL_ACT: dict[Status, tuple[str, Status | None]] = {
    "planned": ("cooperate", None),
    "agreed": ("cooperate", None),
    "offered": ("cooperate", None),
    "proposed": ("cooperate", None),
    "requested": ("appeal", "occurred"),
    "threatened": ("threaten", "occurred"),
    "refused": ("reject", "occurred"),
    "cancelled": ("reject", "occurred"),
    "denied": ("reject", "occurred"),
}
"""What is done, as far as it can be told, where only an attitude is expressed: act and status."""


class _Fit(NamedTuple):
    """How well a cue fits a pair; greater is better."""

    weight: float
    match: Match
    scene: Scene


def code_pairs(story: AnnotatedStory, pairs: Iterable[Pair], register: Register) -> tuple[EventMention | None, ...]:
    """Return for each pair the likeliest mention of what its source does to its target; ``None`` where nothing is done.

    The likeliest is given also when it is unsure: its score then is low.
    """
    scenes = [scene_of(story, sentence, register) for sentence in story.sentences]
    return tuple(_code_pair(story, scenes, pair) for pair in pairs)


def _code_pair(story: AnnotatedStory, scenes: Sequence[Scene], pair: Pair) -> EventMention | None:
    fits = [fit for scene in scenes for fit in _fits(scene, pair)]
    if not fits:
        return _by_attitude(story, scenes, pair)
    best = max(_without_askers(fits), key=lambda fit: (fit.weight, -fit.match.head))
    sides = (*_given(best.scene, pair.source_spans, "source"), *_given(best.scene, pair.target_spans, "target"))
    facts = facts_of(story, best.scene.tree.sentence)
    made = mention(best.scene, facts, best.match, frozenset(), forced=sides)
    return None if made is None else made.mention


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


def _by_attitude(story: AnnotatedStory, scenes: Sequence[Scene], pair: Pair) -> EventMention | None:
    """Return a general act where no cue stands in the text but a word of consent, refusal, asking or threat does."""
    for scene in scenes:
        tree = scene.tree
        if not _tokens(tree, (*pair.source_spans, *pair.target_spans)):
            continue
        for place, token in enumerate(tree.tokens):
            status = _attitude(token.lemma.lower(), token.pos)
            if status is not None:
                act, kept = _GENERAL_ACT[status]
                sides = (*_given(scene, pair.source_spans, "source"), *_given(scene, pair.target_spans, "target"))
                return bare(story, tree, place, act, kept or status, sides)
    return None


def _attitude(lemma: str, pos: str) -> Status | None:
    kinds: tuple[WordKind, ...] = ("verbs", "addressing") if pos == "VERB" else ("nouns",) if pos == "NOUN" else ()
    found = (shown_by(kind).get(lemma) for kind in kinds)
    return next((status for status in found if status in _GENERAL_ACT), None)


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
