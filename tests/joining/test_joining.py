"""A record that grows is the record that was built at once."""

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from benchmarks.linking_piles import days
from dragoman import joining
from dragoman.decisions import Applied, Decision, Decisions
from dragoman.joining import items, pairing
from dragoman.linking import Item, link
from dragoman.linking.score import vetoed
from dragoman.linking.slots import read
from dragoman.linking.weights import HAND_SET
from dragoman.register import load
from dragoman.store import (
    Block,
    Changes,
    Relinking,
    StoryResult,
    files,
    fingerprint,
    open_record,
    relinking,
    replacing,
    work,
    writing,
)
from dragoman.store.tables import LINKS
from tests.joining.records import build, seen, stories
from tests.linking.build import item, on, person, place
from tests.linking.piles import piles

few = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LAVROV = person("Sergey Lavrov", "RUS", "Minister of Foreign Affairs", "sergey-lavrov")


def generated(mentions: int, length: int) -> list[StoryResult]:
    """Return the stories of a made-up world."""
    found = []
    for day in days(mentions, length):
        of = {
            story.id: [one.mention for one in day.mentions if one.mention.story_id == story.id] for story in day.stories
        }
        found += [StoryResult(story=story, mentions=tuple(of[story.id])) for story in day.stories]
    return found


@few
@given(pile=piles(24))
def test_a_record_is_what_linking_in_memory_makes_of_its_mentions(pile: list[Item]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record"
        build(path, stories(pile))
        linked = link([seen(one) for one in pile])
        with open_record(path) as record:
            assert tuple(record.iter_events(order_by="id")) == linked.events
            assert tuple(record.iter_links()) == linked.links
            assert tuple(record.iter_ties()) == linked.ties
            slots = {one.mention.id: read(one) for one in pile}
            for event in record.iter_events():
                pairs = combinations(event.mention_ids, 2)
                assert not any(vetoed(slots[a], slots[b], HAND_SET) for a, b in pairs)


@few
@given(pile=piles(24), parts=st.integers(2, 4), seed=st.randoms(use_true_random=False))
def test_added_in_portions_it_is_the_record_built_at_once(pile: list[Item], parts: int, seed: random.Random) -> None:
    told = stories(pile)
    with tempfile.TemporaryDirectory() as folder:
        whole, grown = Path(folder) / "whole", Path(folder) / "grown"
        build(whole, told)
        seed.shuffle(told)
        for part in range(parts):
            build(grown, told[part::parts])
        assert fingerprint(grown) == fingerprint(whole)


def test_crowds_too_grow_to_the_record_built_at_once(tmp_path: Path) -> None:
    """In a crowd windows divide, and those that all are compared with change."""
    told = generated(700, 30)
    build(tmp_path / "whole", told)
    random.Random(5).shuffle(told)
    for part in range(3):
        build(tmp_path / "grown", told[part::3])
    assert fingerprint(tmp_path / "grown") == fingerprint(tmp_path / "whole")
    with open_record(tmp_path / "whole") as record:
        assert record.table("linking_crowds").num_rows


def test_ties_follow_the_events_that_come_and_change(tmp_path: Path) -> None:
    talks = item("meet", ["RUS"], ["IDN"], story="a", occurs=on("2021-07-06"), where=place("Jakarta", "IDN"))
    visit = item("visit", [LAVROV], ["IDN"], story="b", occurs=on("2021-07-05", "2021-07-09", "range"))
    better = item("host", ["IDN"], [LAVROV], story="c", occurs=on("2021-07-06"), where=place("Jakarta", "IDN"))
    for part in ([talks], [visit], [better]):
        build(tmp_path / "grown", stories(part))
        with open_record(tmp_path / "grown") as record:
            ties = [one.kind for one in record.iter_ties()]
            assert set(ties) == ({"part of"} if part != [talks] else set())
    build(tmp_path / "whole", stories([better, visit, talks]))
    assert fingerprint(tmp_path / "grown") == fingerprint(tmp_path / "whole")
    build(tmp_path / "grown", (), decision("drop", visit))
    build(tmp_path / "grown", (), touched=[visit.mention.id])
    assert fingerprint(tmp_path / "grown") == fingerprint(tmp_path / "whole")


def test_small_lots_make_the_same_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = generated(150, 30)
    build(tmp_path / "large", told)
    monkeypatch.setattr(pairing, "_PAIRS", 17)
    monkeypatch.setattr(pairing, "_SCORES", 5)
    monkeypatch.setattr(pairing, "_MENTIONS", 7)
    monkeypatch.setattr(items, "_KEPT", 9)
    monkeypatch.setattr(joining, "_AT_ONCE", 11)
    monkeypatch.setattr(work, "_PART", 13)
    monkeypatch.setattr(relinking, "_LINKS", 3)
    build(tmp_path / "small", told)
    assert fingerprint(tmp_path / "small") == fingerprint(tmp_path / "large")


def visits() -> list[Item]:
    """Two reports of one visit, one of another, one of a third state's."""
    return [
        item("visit", [LAVROV], ["IDN"], story="a", occurs=on("2021-07-06"), published="2021-07-07"),
        item("visit", [LAVROV], ["IDN"], story="b", occurs=on("2021-07-06"), published="2021-07-08"),
        item("visit", [LAVROV], ["IDN"], story="c", occurs=on("2021-09-08"), published="2021-09-08"),
        item("visit", [LAVROV], ["VNM"], story="d", occurs=on("2021-07-09"), published="2021-07-09"),
    ]


def test_what_nothing_new_touches_stays(tmp_path: Path) -> None:
    told = stories(visits())
    assert build(tmp_path / "r", told[:1] + told[2:]) == Changes(new=3, changed=0, unchanged=0, removed=0)
    changes = build(tmp_path / "r", told[1:2])
    assert (changes.unchanged, changes.new + changes.changed) == (2, 1)
    before = fingerprint(tmp_path / "r")
    assert build(tmp_path / "r", told) == Changes(new=0, changed=0, unchanged=3, removed=0)
    assert fingerprint(tmp_path / "r") == before


def test_events_beside_a_new_report_are_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pocket of a new report is clustered again; of its events those stand that keep their mentions."""
    told = generated(300, 30)
    build(tmp_path / "r", told[:-1])
    with open_record(tmp_path / "r") as record:
        before = {event.id for event in record.iter_events()}
    kept: list[str] = []
    plain = Relinking.keep_events

    def keep(self: Relinking, ids: Sequence[str]) -> None:
        kept.extend(ids)
        plain(self, ids)

    monkeypatch.setattr(Relinking, "keep_events", keep)
    changes = build(tmp_path / "r", told[-1:])
    assert kept
    assert set(kept) < before
    assert changes.unchanged >= len(kept)
    monkeypatch.undo()
    build(tmp_path / "whole", told)
    assert fingerprint(tmp_path / "r") == fingerprint(tmp_path / "whole")


def test_links_are_written_once_and_not_gathered_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all is linked anew, links go to their place as they are found: only the doubtful ones wait."""
    waiting: list[tuple[Any, ...] | None] = []
    plain = replacing.stage

    def stage(connection: duckdb.DuckDBPyConnection, blocks: Iterable[Block], *rest: Any, **options: Any) -> None:
        plain(connection, blocks, *rest, **options)
        waiting.extend(files.first(connection, f"SELECT count(*) FROM staged_{table}") for table in LINKS.tables)

    monkeypatch.setattr(replacing, "stage", stage)
    build(tmp_path / "r", generated(150, 30))
    assert waiting == [(0,), (0,)]
    with open_record(tmp_path / "r") as record:
        pairs = [(one.left, one.right) for one in record.iter_links()]
    assert len(pairs) == len(set(pairs)) > 100


def decision(kind: str, *mentions: Item) -> Decisions:
    ids = tuple(sorted(one.mention.id for one in mentions))
    return Decisions(all=(Decision(kind=kind, mentions=ids, by="A Reader", why="read both"),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "places", "events"), [("different", (0, 1), 4), ("same", (0, 2), 2), ("drop", (1,), 3)]
)
def test_a_decision_and_its_undoing_give_the_record_back(
    tmp_path: Path, kind: str, places: tuple[int, ...], events: int
) -> None:
    pile, path = visits(), tmp_path / "r"
    decided = decision(kind, *(pile[place] for place in places))
    build(path, stories(pile))
    before = fingerprint(path)
    build(path, (), decided)
    with open_record(path) as record:
        assert record.events().num_rows == events
    after = fingerprint(path)
    build(tmp_path / "at once", stories(pile), decided)
    assert fingerprint(tmp_path / "at once") == after
    build(path, (), touched=decided.mentions())
    assert fingerprint(path) == before != after


def test_a_decision_beats_what_forbids_the_pair_and_no_other(tmp_path: Path) -> None:
    """A person joins the visits of July and September; nobody else's mentions come along."""
    pile = visits()
    build(tmp_path / "r", stories(pile), decision("same", pile[0], pile[2]))
    with open_record(tmp_path / "r") as record:
        groups = [set(event.mention_ids) for event in record.iter_events()]
        links = {(one.left, one.right): one for one in record.iter_links()}
    assert {pile[0].mention.id, pile[2].mention.id} in [group - {pile[1].mention.id} for group in groups]
    pair = tuple(sorted((pile[0].mention.id, pile[2].mention.id)))
    assert (links[pair].same, links[pair].probability) == (True, 1.0)  # type: ignore[index]


def test_another_way_of_linking_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = stories(visits())
    build(tmp_path / "r", told)
    before = fingerprint(tmp_path / "r")
    monkeypatch.setattr(joining, "identity", lambda: "another")
    assert build(tmp_path / "r", ()) == Changes(new=0, changed=0, unchanged=3, removed=0)
    monkeypatch.undo()
    build(tmp_path / "r", ())
    assert fingerprint(tmp_path / "r") == before


@pytest.mark.parametrize("step", ["_find_pockets", "tie"])
def test_a_linking_that_breaks_off_is_made_good_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    told = stories(visits())
    build(tmp_path / "whole", told)

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(joining, step, broken)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "r", told)
    monkeypatch.undo()
    build(tmp_path / "r", ())
    assert fingerprint(tmp_path / "r") == fingerprint(tmp_path / "whole")


def test_a_copy_that_comes_later_is_no_independent_origin(tmp_path: Path) -> None:
    text = " ".join(f"word{n} of a report that two outlets printed" for n in range(40))
    pile = visits()[:2]
    made = [replace(one, story=replace(one.story, text=text)) for one in stories(pile) if one.story is not None]
    build(tmp_path / "r", made[:1])
    build(tmp_path / "r", made[1:])
    with open_record(tmp_path / "r") as record:
        (event,) = record.iter_events()
        assert (event.stories, event.origins) == (2, 1)
    build(tmp_path / "whole", made)
    assert fingerprint(tmp_path / "whole") == fingerprint(tmp_path / "r")


PROGRAM = """
import resource, sys, tempfile
from pathlib import Path
from tests.joining.test_joining import generated
from tests.joining.records import build
with tempfile.TemporaryDirectory() as folder:
    build(Path(folder) / "r", generated(int(sys.argv[1]), 365))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_is_bounded() -> None:
    """Four times the mentions need far less than four times the memory: tables spill, and nouns come in lots."""
    peaks = []
    for mentions in (500, 2_000):
        command = [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{PROGRAM}", str(mentions)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        peaks.append(int(done.stdout.split()[-1]))
    assert peaks[1] < 1.5 * peaks[0]


@pytest.mark.parametrize("kept", [20_000, 3, 1])
def test_a_mention_in_memory_is_the_one_that_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    monkeypatch.setattr(items, "_KEPT", kept)
    pile = [item("meet", ["BRA"], ["SWE"], story=story) for story in "abcd"]
    ids = sorted(one.mention.id for one in pile)
    build(tmp_path / "record", stories(pile))
    with writing(tmp_path / "record") as writer:
        reader = items.Items(writer, Applied(Decisions(), (), load()), ())
        found = [{one.slots.mention_id: one for one in reader.of(some)} for some in (ids, ids[:2], ids)]
    assert sorted(found[0]) == ids
    assert found[0] == found[2]
    assert found[1] == {id: found[0][id] for id in ids[:2]}
