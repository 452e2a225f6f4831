"""Time expressions of our own invented stories: ``python -m benchmarks.own_times FOLDER [--errors] [--classes]``.

``FOLDER`` is one of :data:`FOLDERS`; ``values-open`` and ``values-held`` were written for what the words mean, after
the rules for ``open`` and ``held`` were made.

A story ``NAME.times`` opens with ``published YYYY-MM-DD``; below stands its text, each time expression marked as
``[words =VALUE]`` with its TIMEX3 value, ``SET`` before the value of a repeated time and ``issue`` behind the value
of a date of issue, which is no report.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold.timexes import predictions, without_dates_of_issue
from benchmarks.program import Json, Program

FOLDER = Path(__file__).parent.parent / "tests" / "golden" / "times"
FOLDERS = ("open", "held", "values-open", "values-held")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_NAMED = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)")
_MARK = re.compile(r"\[(?P<words>[^\[\]]+?) =(?P<set>SET )?(?P<value>\S+?)(?P<issue> issue)?\]")


class Counted(NamedTuple):
    """Expressions wanted and predicted, and how many are right."""

    wanted: int = 0
    predicted: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def plus(self, other: "Counted") -> "Counted":
        """Return the sum of both."""
        return Counted(*(a + b for a, b in zip(self, other, strict=True)))

    def line(self) -> str:
        """Return F1 of value, of strict span and of any overlap, in per cent."""
        told = zip(("value", "strict", "relaxed"), (self.value, self.strict, self.relaxed), strict=True)
        share = " ".join(f"{name} {200 * right / max(self.wanted + self.predicted, 1):5.1f}" for name, right in told)
        return f"{share}  wanted {self.wanted} predicted {self.predicted}"


def read(path: Path) -> Json:
    """Return a marked story as ``id``, ``dct``, ``text`` and ``timexes``, as the sets of times have it."""
    head, marked = path.read_text(encoding="utf-8").split("\n", 1)
    text, timexes, done = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[done : match.start()]
        timexes.append({"start": len(text), "end": len(text) + len(match["words"]), **_tagged(match)})
        text, done = text + match["words"], match.end()
    return {"id": path.stem, "dct": head.removeprefix("published "), "text": text + marked[done:], "timexes": timexes}


def _tagged(match: re.Match[str]) -> Json:
    value = match["value"]
    kind = "SET" if match["set"] else "DURATION" if re.match(r"P[TX\d]", value) else "TIME" if "T" in value else "DATE"
    kind = "DATE" if value.endswith("_REF") else kind
    return {"value": value, "type": kind, "dct": bool(match["issue"])}


def stories(folder: str) -> list[Json]:
    """Return the stories of a folder of :data:`FOLDER`, sorted by name."""
    return [read(path) for path in sorted((FOLDER / folder).glob("*.times"))]


def pairs(wanted: Sequence[Json], ours: Sequence[Json]) -> list[tuple[Json, Json | None]]:
    """Return each wanted expression with ours: the same span, else the one that overlaps it most."""
    free = list(ours)
    found = [(one, _taken(free, [x for x in free if _span(x) == _span(one)], one)) for one in wanted]
    return [(one, own or _taken(free, [x for x in free if _shared(x, one) > 0], one)) for one, own in found]


def _taken(free: list[Json], fitting: Sequence[Json], one: Json) -> Json | None:
    if not fitting:
        return None
    best = max(fitting, key=lambda other: _shared(other, one))
    free.remove(best)
    return best


def _span(one: Json) -> tuple[int, int]:
    return one["start"], one["end"]


def _shared(one: Json, other: Json) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def count(wanted: Sequence[Json], ours: Sequence[Json]) -> Counted:
    """Return how the expressions of one story compare."""
    linked = [(one, own) for one, own in pairs(wanted, ours) if own]
    strict = sum(_span(one) == _span(own) for one, own in linked)
    value = sum(one["value"] == own["value"] for one, own in linked)
    return Counted(len(wanted), len(ours), strict, len(linked), value)


def kind(text: str, one: Json) -> str:
    """Return the class of an expression: set, vague, duration, clock, quarter, weekday, absolute or relative."""
    words, value = text[slice(*_span(one))], one["value"]
    if one["type"] in ("SET", "DURATION"):
        return str(one["type"]).lower()
    if value.endswith("_REF"):
        return "vague"
    if one["type"] == "TIME":
        return "clock"
    if re.search(r"-[QH]\d|FY", value):
        return "quarter"
    return "weekday" if _WEEKDAY.search(words) else "absolute" if _NAMED.search(words) else "relative"


def by_kind(text: str, wanted: Sequence[Json], ours: Sequence[Json]) -> Iterator[tuple[str, bool]]:
    """Yield for each wanted expression its class and whether its value is right."""
    yield from ((kind(text, one), bool(own and own["value"] == one["value"])) for one, own in pairs(wanted, ours))


def errors(text: str, wanted: Sequence[Json], ours: Sequence[Json]) -> Iterator[str]:
    """Yield what was missed, what is false, and where span or value differ."""
    linked = pairs(wanted, ours)
    for one, own in linked:
        told = f"{text[slice(*_span(one))]!r} {one['value']}"
        if own is None:
            yield f"MISS  {told}"
        elif _span(one) != _span(own) or one["value"] != own["value"]:
            yield f"DIFF  {told}  <>  {text[slice(*_span(own))]!r} {own['value']}"
    taken = [own for _, own in linked if own]
    yield from (f"FALSE {text[slice(*_span(one))]!r} {one['value']}" for one in ours if one not in taken)


def annotate(rows: Sequence[Json]) -> list[list[Json]]:
    """Return the time expressions that the program finds in each text, as ``dragoman annotate`` gives them."""
    with tempfile.TemporaryDirectory() as folder:
        return [one["timexes"] for one in predictions(rows, Program(Path(folder), 1))]


def main(folder: str, *flags: str) -> int:
    """Score the stories of a folder, with and without their dates of issue."""
    whole = inner = Counted()
    right: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    rows = stories(folder)
    for row, ours in zip(rows, annotate(rows), strict=True):
        whole = whole.plus(count(row["timexes"], ours))
        body, rest = without_dates_of_issue(row, {"timexes": ours})
        inner = inner.plus(count(body["timexes"], rest["timexes"]))
        for name, good in by_kind(row["text"], row["timexes"], ours):
            kinds[name], right[name] = kinds[name] + 1, right[name] + good
        if "--errors" in flags:
            print(f"== {row['id']}", *errors(row["text"], row["timexes"], ours), sep="\n")
    print(f"all                    {whole.line()}", f"without date of issue  {inner.line()}", sep="\n")
    if "--classes" in flags:
        print(
            *(f"{name:10} value right {right[name]:3} of {count:3}" for name, count in sorted(kinds.items())), sep="\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
