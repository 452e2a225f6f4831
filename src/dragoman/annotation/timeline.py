"""The times of a story in reading order, each resolved against its clause's tense and the times before it."""

from collections.abc import Iterator, Sequence

from dragoman.annotation.languages.english_tense import SUPERLATIVE
from dragoman.annotation.tense import direction
from dragoman.annotation.times import find, resolve
from dragoman.tree import Tree
from dragoman.types import Story, TimeMention

_DAYS = ("day", "week", "month", "year")


def times(story: Story, trees: Sequence[Tree]) -> tuple[TimeMention, ...]:
    """Return the time expressions of a story, sorted; what cannot be resolved says so."""
    found: list[TimeMention] = []
    reference: TimeMention | None = None
    for tree in trees:
        span = tree.sentence.span
        for expression in find(story.text, span.start, span.end):
            places = tree.within(expression.span)
            towards = direction(tree, places[0]) if places else "unknown"
            if expression.toward == "in" and SUPERLATIVE.search(story.text, span.start, expression.span.start):
                towards = "unknown"  # "would be the first visit in 12 years" looks back, not ahead
            mention = resolve(expression, published=story.published, direction=towards, reference=reference)
            found.append(mention)
            if mention.type in ("DATE", "TIME") and mention.start is not None and mention.precision in _DAYS:
                reference = mention
    found.extend(_in_furniture(story))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _in_furniture(story: Story) -> Iterator[TimeMention]:
    """Yield the times of lines that are no report, such as the date of issue; they resolve nothing else."""
    for piece in story.furniture:
        for expression in find(story.text, piece.start, piece.end):
            yield resolve(expression, published=story.published, direction="unknown", reference=None)
