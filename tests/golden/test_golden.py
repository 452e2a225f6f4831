"""Small stories with the mentions that they must give: ``<stage>/<case>/story.txt`` and ``expected.json``.

Only what the stories say beyond doubt is written down, and only sure mentions are compared: act, status, sides, days
and place, in reading order. To see what a story gives now, run this module with the case's folder:
``python -m tests.golden.test_golden coding/a-visit``.
"""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from dragoman.ingest import story_of
from dragoman.ingest.raw import Raw
from dragoman.reading import Reader
from dragoman.types import EventMention, Origin, Story

FOLDER = Path(__file__).parent
CASES = sorted(path.parent.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*/story.txt"))
READER = Reader()


def plain(mention: EventMention, text: str) -> dict[str, Any]:
    """Return the stable core of a mention."""
    when, where = mention.occurs, mention.place
    return {
        "trigger": mention.trigger.of(text),
        "act": mention.act,
        "status": mention.status,
        "source": [p.country or p.actor or p.name for p in mention.side("source")],
        "target": [p.country or p.actor or p.name for p in mention.side("target")],
        "occurs": [when.start.isoformat(), (when.end or when.start).isoformat()] if when and when.start else None,
        "place": where.name if where else None,
    }


def coded(case: str) -> list[dict[str, Any]]:
    """Return the mentions of a case's story."""
    text = (FOLDER / case / "story.txt").read_text(encoding="utf-8")
    made = story_of(Raw(text=text, origin=Origin(uri="story.txt")))
    assert isinstance(made, Story), made
    return [plain(mention, made.text) for mention in READER(made).mentions if not mention.uncertain]


def test_there_are_cases() -> None:
    assert len(CASES) >= 6


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    expected = json.loads((FOLDER / case / "expected.json").read_text(encoding="utf-8"))
    assert coded(case) == expected


if __name__ == "__main__":
    for row in coded(sys.argv[1]):
        print(json.dumps(row))
