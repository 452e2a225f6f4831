"""One given text or name to its answer: the work of the filters and of :func:`dragoman.code`, without a record."""

from dragoman.answering.lines import Annotations, Filter, Mentions, Names
from dragoman.answering.story import story_of_text

__all__ = ["Annotations", "Filter", "Mentions", "Names", "story_of_text"]
