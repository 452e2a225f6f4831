"""own_occurs: when an act takes place and how far it has got, in short stories of our own; the half to look at."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold.figures import Figure, Measured
from benchmarks.gold.own_stories import day
from benchmarks.own_scorer import Told, do_dates_overlap
from benchmarks.program import ROOT, Json, Program
from training.occurs_corpus import FILE, DatedStory, read

FOLDER = ROOT / "corpus"
"""The stories lie in the repository."""
FILES = (str(FILE),)
NEEDED = ("numpy", "scipy")


class Compared(NamedTuple):
    """The act of a story, and what the program tells of it; ``None`` where it finds none at those words."""

    story: DatedStory
    mention: Json | None

    @property
    def date(self) -> bool:
        """Whether the two have a day in common, or both none."""
        return do_dates_overlap(*self._told())

    @property
    def interval(self) -> bool:
        """Whether the two have the same first and last day."""
        wanted, told = self._told()
        return (wanted.start, wanted.end) == (told.start, told.end)

    @property
    def status(self) -> bool:
        """Whether the act has got as far."""
        return self.mention is not None and self.mention["status"] == self.story.status

    def _told(self) -> tuple[Told, Told]:
        occurs = (self.mention or {}).get("occurs") or {}
        wanted, told = (self.story.start, self.story.end), (day(occurs.get("start")), day(occurs.get("end")))
        return _act(*wanted), _act(*told)


def _act(start: object, end: object) -> Told:
    return Told("", "", "", (), start=start, end=end)  # type: ignore[arg-type]


def measure(folder: Path, program: Program, scratch: Path) -> Measured:
    """Hold the program's mention of each act against what was written, in the open half."""
    return measured(read(folder, "open"), program)


def measured(stories: Sequence[DatedStory], program: Program) -> Measured:
    """Hold the program's mention of each act against what was written, uncertain mentions too."""
    answers = program.answers(["mentions"], [request(story) for story in stories])
    found = [Compared(story, mention_of(story, answer)) for story, answer in zip(stories, answers, strict=True)]
    return Measured(tuple(figures(found)), "\n".join(details(found)))


def request(story: DatedStory) -> Json:
    """Return the line for ``dragoman mentions``."""
    return {
        "id": story.id,
        "text": story.text,
        "published": story.published.isoformat(),
        "publisher": story.publisher,
        "headline": story.headline,
    }


def mention_of(story: DatedStory, answer: Json) -> Json | None:
    """Return the mention at the words of the act: of several one of the same act, the surest."""
    near = [one for one in answer["mentions"] if any(_overlaps(span, story.trigger) for span in _words(one))]
    return max(near, key=lambda one: (one["act"] == story.act, not one["uncertain"], one["score"]), default=None)


def _words(mention: Json) -> Iterator[tuple[int, int]]:
    for one in mention["evidence"]:
        if one["field"] == "act" and one["span"]:
            yield one["span"]["start"], one["span"]["end"]


def _overlaps(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def figures(found: Sequence[Compared]) -> Iterator[Figure]:
    """Yield the figures of the table; dates and statuses of the acts that are found."""
    there = [one for one in found if one.mention is not None]
    yield Figure("acts found %", _percent(len(there), len(found)))
    yield Figure("  date overlaps, or none on both %", _percent(sum(one.date for one in there), len(there)))
    yield Figure("  same first and last day %", _percent(sum(one.interval for one in there), len(there)))
    yield Figure("  status %", _percent(sum(one.status for one in there), len(there)))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def details(found: Sequence[Compared]) -> Iterator[str]:
    """Yield a line for each act that is missed, or dated or settled otherwise."""
    for one in found:
        words = one.story.text[slice(*one.story.trigger)]
        wanted = f"{one.story.status} {one.story.start}..{one.story.end}"
        if one.mention is None:
            yield f"missed  {words!r} {wanted}"
        elif not (one.interval and one.status):
            occurs = one.mention["occurs"] or {}
            rights = zip("dis", (one.date, one.interval, one.status), strict=True)
            wrong = "".join("-" if right else kind for kind, right in rights)
            yield f"{wrong}  {words!r} {wanted} > {one.mention['status']} {occurs.get('start')}..{occurs.get('end')}"
