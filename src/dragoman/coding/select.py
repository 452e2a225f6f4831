"""Of the mentions that a sentence's cues make, the ones that are kept."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.coding.match import Match
from dragoman.coding.sides import Scene
from dragoman.ontology.schema import acts
from dragoman.tree import Tree
from dragoman.types import EventMention

GENERAL = {"appeal": 2, "threaten": 2, "reject": 2, "cooperate": 1, "support": 1, "concede": 1, "give-aid": 1}
"""Acts that give way to a more particular one (a lower number) that shares their words or their sides."""

_WITHIN = frozenset(("advcl", "xcomp", "appos", "attr", "pobj", "prep", "dobj", "nsubj", "pcomp", "acl", "relcl"))
"""How a word hangs on the act that it tells again."""

_ANOTHER_TIME = frozenset(("after", "ahead", "before", "following", "since", "until"))


class Made(NamedTuple):
    """A mention with the cue that made it."""

    match: Match
    mention: EventMention
    shown: tuple[int, ...]
    """Tokens that show the mention's status."""
    above: tuple[int, ...]
    """Tokens that govern the cue, nearest first."""


def without_purposes(scene: Scene, made: Iterable[Made]) -> tuple[Made, ...]:
    """Return what is no second telling of one act in one sentence.

    Who "met to discuss trade" and who "held talks, the third such meeting" met once: what stands below the words of a
    mutual act as its purpose or apposition, and names nobody else, is that act.
    """
    every = tuple(made)
    return tuple(item for item in every if not any(_is_purpose(scene.tree, item, other) for other in every))


def _is_purpose(tree: Tree, item: Made, other: Made) -> bool:
    """Tell whether ``item`` is the purpose, or another name, of what ``other`` tells."""
    if item is other or item.mention.act != other.mention.act or not acts()[item.mention.act].mutual:
        return False
    if set(item.match.words) & set(other.match.words) or (other.mention.uncertain and not item.mention.uncertain):
        return False
    return _hangs_on(tree, item.match.head, other) and _countries(item.mention) <= _countries(other.mention)


def _hangs_on(tree: Tree, place: int, other: Made) -> bool:
    """Tell whether a word depends on the cue of another mention, in no clause or list beside it."""
    while place not in other.match.words:
        token = tree.tokens[place]
        if token.head == place or token.dep not in _WITHIN or token.text.lower() in _ANOTHER_TIME:
            return False
        place = token.head
    return True


def kept(made: Iterable[Made]) -> tuple[Made, ...]:
    """Return what has no rival: one mention for each cue word, and one for each act between the same sides."""
    chosen: list[Made] = []
    for item in sorted(made, key=_rank):
        if not any(_rivals(item, other) for other in chosen):
            chosen.append(item)
    return tuple(chosen)


def _rank(item: Made) -> tuple[object, ...]:
    general = GENERAL.get(item.mention.act, 0)
    return (
        general,
        -len(item.match.words),
        -(item.mention.score if item.mention.probability is None else item.mention.probability),
        -len(item.mention.participants),
        item.mention.trigger,
        item.mention.act,
    )


def _rivals(item: Made, chosen: Made) -> bool:
    """Tell whether ``item`` says again what ``chosen`` says."""
    if set(item.match.words) & set(chosen.match.words):
        return True
    if item.mention.act == chosen.mention.act:
        mutual = acts()[item.mention.act].mutual
        same = _sides(item.mention, mutual=mutual) == _sides(chosen.mention, mutual=mutual)
        return same and item.mention.status == chosen.mention.status
    same_sides = _sides(item.mention) == _sides(chosen.mention)
    general = GENERAL.get(item.mention.act, 0) > GENERAL.get(chosen.mention.act, 0)
    inside = chosen.match.head in item.above and _countries(item.mention) <= _countries(chosen.mention)
    shows = item.match.head in chosen.shown and _acts_too(item.mention, chosen.mention)
    return general and (shows or same_sides or inside)


def _acts_too(mention: EventMention, other: EventMention) -> bool:
    """Tell whether somebody acts in both: who threatens to bomb would bomb, who supports a strike strikes not."""
    own, theirs = ({p.country for p in one.side("source") if p.country} for one in (mention, other))
    return not own or not theirs or bool(own & theirs)


def _countries(mention: EventMention) -> frozenset[str | None]:
    return frozenset(p.country for p in mention.participants)


def _sides(mention: EventMention, *, mutual: bool = False) -> frozenset[tuple[str, str]]:
    """Return who stands on which side; of what all do together, who takes part."""
    return frozenset(("" if mutual else p.side, p.actor or p.country or p.name) for p in mention.participants)
