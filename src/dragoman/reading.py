"""One story through annotation and coding: the function that the engine runs on every core."""

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

import dragoman.register
from dragoman import coding
from dragoman.annotation import annotate, load
from dragoman.register import Register
from dragoman.store import StoryResult
from dragoman.types import AnnotatedStory, Rejection, Sentence, Story


@cache
def _register(files: tuple[str, ...]) -> Register:
    return dragoman.register.load(files)


class Reader:
    """Reads stories with one register; light to send to another process, which loads model and register itself."""

    def __init__(self, register_files: tuple[str, ...] = (), coder: str = "union", *, gate: bool = False) -> None:
        """Keep the names of the user's register files and of the coder, and whether sentences may be passed over."""
        self.register_files = register_files
        self.coder = coder
        self.gate = gate

    @property
    def register(self) -> Register:
        """The register, loaded once a process."""
        return _register(self.register_files)

    def warm(self) -> None:
        """Load model and register, once a process, before the first story."""
        load(entities=coding.naming(self.coder) is None)
        self.register.find("")
        coding.warm(self.coder)

    def annotated(self, story: Story) -> AnnotatedStory | Rejection:
        """Return the annotated story or the reason why there is none.

        A story is parsed by itself, never in a batch with others: floating-point results depend on the batch, and the
        record must not.
        """
        return annotate([story], self.register, self._promising if self.gate else None, coding.naming(self.coder))[0]

    def _promising(self, story: Story, sentences: Sequence[Sentence]) -> Sequence[bool]:
        return coding.promising(story, sentences, self.register, self.coder)

    def __call__(self, story: Story) -> StoryResult:
        """Return all that was read in the story; a story without an act says so in a rejection ``no-act``."""
        found = self.annotated(story)
        if isinstance(found, Rejection):
            return StoryResult(story=story, rejections=(*_undated(story), found))
        mentions = coding.code(found, self.register, self.coder)
        silent = Rejection(stage="coding", subject_id=story.id, reason="no-act", detail="no sentence reports an act")
        return StoryResult(
            story=story,
            sentences=tuple(replace(sentence, tokens=()) for sentence in found.sentences),
            attributions=found.attributions,
            mentions=mentions,
            rejections=_undated(story) if mentions else (*_undated(story), silent),
        )


def _undated(story: Story) -> tuple[Rejection, ...]:
    """Return the rejection ``bad-date`` of a story that is kept without the date that was given for it."""
    if story.published_basis != "unreadable":
        return ()
    detail = "the date given for the story is no date; the story is kept without one"
    return (Rejection(stage="ingest", subject_id=story.id, reason="bad-date", detail=detail),)


def crashed(story: Story, reason: str) -> StoryResult:
    """Return the story with the rejection that tells why reading it failed."""
    return StoryResult(
        story=story,
        rejections=(Rejection(stage="annotation", subject_id=story.id, reason="crashed", detail=reason),),
    )


def size(story: Story) -> int:
    """Return the story's weight for batches: its characters."""
    return len(story.text)
