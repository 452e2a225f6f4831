"""AnnotatedStory -> EventMention: the ontology's cues on the syntax of each sentence, and a network fitted to it."""

from collections.abc import Callable

from dragoman import registry
from dragoman.coding.gate import promising
from dragoman.coding.learned.identity import identity
from dragoman.coding.pairs import Pair, code_pairs
from dragoman.coding.triggers import trigger_statuses
from dragoman.register import Register
from dragoman.types import AnnotatedStory, EventMention

__all__ = ["Pair", "code", "code_pairs", "identity", "naming", "promising", "trigger_statuses", "warm"]
CODERS = "dragoman.coding.coders"


def code(story: AnnotatedStory, register: Register, coder: str = "union") -> tuple[EventMention, ...]:
    """Return the event mentions of a story in reading order, as one of ``coding/coders`` finds them."""
    found: tuple[EventMention, ...] = registry.load(CODERS, coder).code(story, register)
    return found


def naming(coder: str = "union") -> Callable[[str], list[tuple[int, int, str]]] | None:
    """Return what names the entities of a sentence (start, end, kind), ``None`` for a coder that has no network."""
    if coder == "rules":
        return None
    from dragoman.coding.learned.reader import reading

    return lambda text: reading(text).entities()


def warm(coder: str = "union") -> None:
    """Load what a coder needs, once a process, before the first story."""
    if coder != "rules":
        from dragoman.coding.learned.reader import reader

        reader()
