"""Story -> AnnotatedStory: sentences with syntax, actors, places, times, quantities, and who says what."""

from dragoman.annotation.model import identity, load
from dragoman.annotation.story import annotate

__all__ = ["annotate", "identity", "load"]
