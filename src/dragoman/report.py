"""What a build tells while it runs and at its end."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from time import perf_counter
from typing import TypeVar

from dragoman.decisions import Applied, Decisions, Idle
from dragoman.store import Changes, StoryResult
from dragoman.types import Noun

T = TypeVar("T")


class Progress(Noun, frozen=True, kw_only=True):
    """Where a build stands: numbers so far."""

    stories: int
    mentions: int
    rejected: int
    known: int
    characters: int
    items: int = 0
    """Items of the input that were taken in, some of which are still being read."""
    place: str = ""
    """Path or address of the last item that was taken in."""
    phase: str = "reading"
    """``reading``, then ``linking``."""


class Times:
    """Where the time of a build goes: seconds by part, of which only one is under way at a moment."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        """Start with no part under way."""
        self.seconds: dict[str, float] = defaultdict(float)
        """Part -> seconds of the main process: ``opening`` files, waiting for ``input`` to become stories, waiting for
        the ``reading`` of them, ``storing``, ``linking``, ``publishing``."""
        self.processors: dict[str, float] = defaultdict(float)
        """``input`` and ``reading`` -> processor seconds, on all cores together."""
        self._clock = clock
        self._since = clock()
        self._parts: list[str] = []

    @contextmanager
    def spent(self, part: str) -> Iterator[None]:
        """Count the time of the block for ``part``, and no longer for the part around it."""
        self._turn()
        self._parts.append(part)
        try:
            yield
        finally:
            self._turn()
            self._parts.pop()

    def pulled(self, part: str, items: Iterable[T]) -> Iterator[T]:
        """Yield the items, counting the time that it takes to get each."""
        pending = iter(items)
        while True:
            with self.spent(part):
                some = list(islice(pending, 1))
            if not some:
                return
            yield some[0]

    def _turn(self) -> None:
        """Give the time since the last turn to the part under way."""
        now = self._clock()
        if self._parts:
            self.seconds[self._parts[-1]] += now - self._since
        self._since = now


class Summary:
    """The counts of one build."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self.times = Times()
        self.place = ""
        """Path or address of the last item that was taken in."""
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
        self.sentences = 0
        """Sentences of the stories."""
        self.passed_over = 0
        """Sentences of them that can hold no act between political actors, and were not read."""
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
                self.sentences += len(result.sentences)
                self.passed_over += sum(not sentence.read for sentence in result.sentences)

    def progress(self, phase: str = "reading") -> Progress:
        """Return where the build stands."""
        return Progress(
            stories=self.stories,
            mentions=self.mentions,
            rejected=self.rejected.total(),
            known=self.known,
            characters=self.characters,
            items=self.items,
            place=self.place,
            phase=phase,
        )
