"""What a build tells while it runs and at its end."""

from collections import Counter
from collections.abc import Sequence

from dragoman.decisions import Applied, Decisions, Idle
from dragoman.store import Changes, StoryResult
from dragoman.types import Noun


class Progress(Noun, frozen=True, kw_only=True):
    """Where a build stands: numbers so far."""

    stories: int
    mentions: int
    rejected: int
    known: int
    characters: int


class Summary:
    """The counts of one build."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self.items = 0
        """Items of the input, whatever became of them."""
        self.known = 0
        """Stories that the record had already, or that came twice."""
        self.stories = 0
        """Stories read now."""
        self.characters = 0
        """Characters of their text."""
        self.mentions = 0
        self.rejected: Counter[str] = Counter()
        """Input that gave no story, by reason."""
        self.silent: Counter[str] = Counter()
        """Stories that were kept but gave no mention, by reason."""
        self.events = Changes(new=0, changed=0, unchanged=0, removed=0)
        self.wire_copies = 0
        self.read_otherwise = False
        """Whether the record has stories that were read with another model, ontology or register."""

        self.decisions = 0
        """Decisions of people that were applied."""
        self.idle: tuple[Idle, ...] = ()
        """Decisions that no longer apply, and why."""
        self.torn = ""
        """A half-written last line of the file of decisions."""

    def decide(self, given: Decisions, applied: Applied) -> None:
        """Take down what became of the decisions, once all events were made."""
        self.idle, self.torn = tuple(applied.idle), given.torn
        self.decisions = len(given.all) - len(self.idle)

    def count(self, results: Sequence[StoryResult]) -> None:
        """Add a batch of results."""
        for result in results:
            counter = self.rejected if result.story is None else self.silent
            counter.update(rejection.reason for rejection in result.rejections)
            if result.story is not None:
                self.stories += 1
                self.characters += len(result.story.text)
                self.mentions += len(result.mentions)

    def progress(self) -> Progress:
        """Return where the build stands."""
        return Progress(
            stories=self.stories,
            mentions=self.mentions,
            rejected=self.rejected.total(),
            known=self.known,
            characters=self.characters,
        )
