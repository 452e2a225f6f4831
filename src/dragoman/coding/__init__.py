"""AnnotatedStory -> EventMention: the ontology's cues on the syntax of each sentence."""

from dragoman.coding.coders.rules import code
from dragoman.coding.pairs import Pair, code_pairs
from dragoman.coding.triggers import trigger_statuses

__all__ = ["Pair", "code", "code_pairs", "trigger_statuses"]
