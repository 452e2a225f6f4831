"""The figures of a half, from mentions that are given and from the program's own."""

from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from benchmarks import linking_score_states
from benchmarks.gold import (
    HELD,
    ORDER,
    own_linking,
    own_linking_fresh,
    own_linking_fresh_held,
    own_linking_fresh_more,
    own_linking_held,
)
from benchmarks.gold.own_linking import Made
from benchmarks.linking_score_given import items as items_of
from benchmarks.linking_score_states import states
from benchmarks.program import Program
from dragoman.linking import link
from training.linking_corpus import LinkEvent, LinkMention, LinkStory, World, read

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = "They met. They signed."


def mention(name: str, event: str) -> LinkMention:
    return LinkMention(id=name, act="meet", status="occurred", event=event, trigger=(5, 8), sentence=(0, 9))


def world() -> World:
    stories = tuple(
        LinkStory(
            id=name,
            publisher="p",
            published=date(2024, 5, 3),
            headline="h",
            text=TEXT,
            copy_of="a" if name == "b" else None,
            mentions=mentions,
        )
        for name, mentions in (
            ("a", (mention("a.1", "talks"), mention("a.2", "visit"))),
            ("b", (mention("b.1", "talks"),)),
            ("c", (mention("c.1", "deal"),)),
        )
    )
    history = ((date(2024, 5, 3), "occurred"),)
    events = tuple(
        LinkEvent(event=name, act="meet", state=state, history=history, part_of=whole)  # type: ignore[arg-type]
        for name, state, whole in (("talks", "fulfilled", "visit"), ("visit", "done", None), ("deal", "done", None))
    )
    return World(stories, events)


def test_the_sets_are_measured_and_the_held_one_only_where_it_is_named() -> None:
    assert "own_linking" in ORDER
    assert {"own_linking_fresh", "own_linking_fresh_more"} <= {*ORDER}
    assert {"own_linking_held", "own_linking_fresh_held"} <= {*HELD}
    sets = (own_linking, own_linking_held, own_linking_fresh, own_linking_fresh_held, own_linking_fresh_more)
    assert all((one.FOLDER / name).is_file() for one in sets for name in one.FILES)


def test_a_chain_is_of_stories_that_tell_a_common_event() -> None:
    assert own_linking.chain(world()) == {"a.1": "a", "a.2": "a", "b.1": "a", "c.1": "c"}
    assert own_linking.whole(world()) == {("talks", "visit")}


def test_figures_and_details_of_a_half(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Made({"a.1": "1", "b.1": "2", "a.2": "2"}, frozenset({("1", "2")}), {"1": "fulfilled", "2": "open"})
    monkeypatch.setattr(own_linking, "given", lambda world: made)
    monkeypatch.setattr(own_linking, "ours", lambda world, program: Made(made.found, frozenset(), {}))
    measured = own_linking.measured(world(), Program(Path("nowhere"), 1))
    shown = {figure.name: figure.ours for figure in measured.figures}
    assert shown["ours: mentions found, % of 4"] == "75.0"
    assert shown["wire copies: found, % of 1"] == "100.0"
    assert shown["wire copies: right, % of 2"] == "50.0"
    assert shown["given: same, stories apart: together, % of 1"] == "0.0"
    assert shown["given: different: apart, % of 2"] == "50.0"
    assert shown["given: part of: found, % of 1"] == "100.0"
    assert shown["given: states: right, % of 2"] == "50.0"
    assert shown["given: states of promises: right, % of 1"] == "100.0"
    assert shown["ours: states: right, % of 2"] == "0.0"
    assert "  merged: talks, visit" in measured.printed
    assert "  split: talks: a.1 | b.1" in measured.printed
    assert "  state: visit is done, told open" in measured.printed


def test_the_given_mentions_of_the_open_half_are_linked() -> None:
    half = read(CORPUS, "open")
    made = own_linking.given(half)
    assert made.found.keys() == own_linking.told(half).keys()


def test_the_held_half_tells_no_details(monkeypatch: pytest.MonkeyPatch) -> None:
    empty = SimpleNamespace(figures=(), printed="secret")
    monkeypatch.setattr(own_linking, "measured", lambda world, program: empty)
    for held in (own_linking_held, own_linking_fresh_held):
        assert held.measure(CORPUS, Program(Path("nowhere"), 1), Path()).printed == held.NOTICE


@pytest.mark.parametrize("fresh", [own_linking_fresh, own_linking_fresh_more])
def test_the_fresh_chains_tell_their_mistakes(monkeypatch: pytest.MonkeyPatch, fresh: ModuleType) -> None:
    monkeypatch.setattr(own_linking, "measured", lambda world, program: SimpleNamespace(figures=(), printed="told"))
    assert fresh.measure(CORPUS, Program(Path("nowhere"), 1), Path()).printed == "told"


def test_states_are_the_ledgers_by_the_words_of_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    half = read(CORPUS, "open")
    items = items_of(half.stories)
    (event,) = (one for one in link(items).events if "open-35.2" in one.mention_ids)
    assert states([event], items, date(2025, 5, 30)) == {event.id: "done"}
    monkeypatch.setattr(linking_score_states, "NAMES", {"done": "over"})
    assert states([event], items, date(2025, 5, 30)) == {event.id: "over"}
