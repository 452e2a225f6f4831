"""What linking costs: a year of generated mentions at once, and one day more.

    python -m benchmarks.linking_cost MENTIONS FOLDER

links a record of that many mentions in this process, and prints a JSON object: seconds and processor seconds of the
linking alone (stories and mentions are in the record before), and how the record came out.
"""

import json
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.linking_piles import Day, days
from benchmarks.processes import measure
from benchmarks.tables import table

SIZES = (10_000, 100_000)
"""Mentions of a year. Half a million take ten minutes of a core to link, and as long to put in: see ``--mentions``."""
_LENGTH = 365
_SELF = (sys.executable, "-m", "benchmarks.linking_cost")
_COUNTS = """
SELECT (SELECT count(*) FROM event_mentions) AS mentions, (SELECT count(*) FROM events) AS events,
    (SELECT count(*) FROM links) AS links, (SELECT max(n) FROM (SELECT count(*) AS n FROM linking_mentions
    GROUP BY pocket)) AS largest, (SELECT coalesce(sum(left_out), 0)::BIGINT FROM linking_crowds) AS left_out
"""


def costs(sizes: Iterable[int], folder: Path) -> str:
    """Return the table of costs, each size measured in a process of its own."""
    head = (
        "mentions",
        "CPU s",
        "mentions/s",
        "peak MB",
        "events",
        "largest pocket",
        "one day",
        "CPU s, day",
        "day/year",
    )
    rows = []
    for size in sizes:
        cost = measure((*_SELF, str(size), str(folder)), folder)
        found = json.loads(cost.printed)
        print(f"  {found['mentions']} mentions: {found['year']['cpu']:.0f} s", file=sys.stderr, flush=True)
        rows.append(_row(found, cost.peak_bytes))
    return "Linking generated mentions of a year; then one day more\n\n" + table(head, rows)


def _row(found: dict[str, Any], peak: int) -> tuple[str, ...]:
    year, day = found["year"]["cpu"], found["day"]["cpu"]
    number = found["mentions"] - found["fresh"]
    return (
        str(number),
        f"{year:.1f}",
        f"{number / year:.0f}",
        f"{peak / 1e6:.0f}",
        str(found["events"]),
        str(found["largest"]),
        str(found["fresh"]),
        f"{day:.2f}",
        f"{day / year:.4f}",
    )


def cost(mentions: int, folder: Path) -> dict[str, Any]:
    """Link a year without its last day at once, and then that day; return what either took."""
    from dragoman.store import open_record

    path = folder / "record.duckdb"
    year = _joined(path, _but_last(days(mentions, _LENGTH)))
    *_, last = days(mentions, _LENGTH)
    day = _joined(path, [last])
    with open_record(path) as record:
        counts = record.sql(_COUNTS).to_pylist()[0]
    path.unlink()
    return {"year": year, "day": day, "fresh": len(last.mentions), **counts}


def _but_last(some: Iterable[Day]) -> Iterator[Day]:
    held = None
    for day in some:
        if held is not None:
            yield held
        held = day


def _joined(record: Path, some: Iterable[Day]) -> dict[str, float]:
    """Add days to a record, link it, publish it; return what the linking took."""
    from dragoman import joining
    from dragoman.decisions import Applied, Decisions
    from dragoman.register import load
    from dragoman.store import StoryResult, writing

    with writing(record) as writer:
        for day in some:
            told = defaultdict(list)
            for one in day.mentions:
                told[one.mention.story_id].append(one.mention)
            writer.add([StoryResult(story=story, mentions=tuple(told[story.id])) for story in day.stories])
        started, cpu = time.perf_counter(), time.process_time()
        joining.join(writer, Applied(Decisions(), (), load()), ())
        took = {"seconds": time.perf_counter() - started, "cpu": time.process_time() - cpu}
        writer.publish()
    return took


def main(arguments: Sequence[str]) -> None:
    """Measure one size in this process."""
    folder = Path(arguments[1]) / "linking"
    folder.mkdir()
    print(json.dumps(cost(int(arguments[0]), folder)))
    shutil.rmtree(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
