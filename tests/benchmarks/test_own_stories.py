"""Our own stories and the program's answers as the scorer has them, and the table that comes of them."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from benchmarks import evaluate
from benchmarks.gold import HELD, ORDER, own_stories, own_stories_held
from benchmarks.own_scorer import Told, Who
from benchmarks.program import Program
from training.story_corpus import CorpusStory, Party, StoryEvent, file

TEXT = "Peru met Chile in Lima on Friday.\n\nNobody else was asked."
STORY = CorpusStory(
    id="story-1",
    publisher="Lima Ledger",
    published=date(2024, 5, 3),
    headline="Peru and Chile meet",
    text=TEXT,
    events=(
        StoryEvent(
            act="meet",
            status="occurred",
            sentence=(0, 33),
            trigger=(5, 8),
            source=(Party(name="Peru", iso3="PER"),),
            target=(Party(name="Chile", iso3="CHL"),),
            start=date(2024, 5, 3),
            end=date(2024, 5, 3),
            place="Lima",
        ),
    ),
)


def mention(**given: Any) -> dict[str, Any]:
    told: dict[str, Any] = {
        "act": "meet",
        "status": "planned",
        "participants": [
            {"side": "source", "name": "Peru", "country": "PER", "actor": None, "office": None},
            {"side": "target", "name": "United Nations", "country": "IGO", "actor": None, "office": None},
            {"side": "target", "name": "Chile", "country": "CHL", "actor": None, "office": None},
        ],
        "occurs": {"start": "2024-05-03", "end": None},
        "place": {"name": "Lima"},
        "speaker": None,
        "background": False,
        "plover": {"of_act": "CONSULT"},
        "sentence": {"index": 0, "span": {"start": 0, "end": 33}},
        "evidence": [{"field": "act", "span": {"start": 5, "end": 8}}, {"field": "source", "span": None}],
        "uncertain": False,
    }
    return {**told, **given}


def answer(*mentions: dict[str, Any]) -> dict[str, Any]:
    return {"id": "story-1", "mentions": list(mentions)}


class Answering(Program):
    """Answers every story with the same mentions."""

    def answers(self, command: Any, requests: Any) -> list[Any]:
        assert command == ["mentions"]
        other = mention(sentence={"index": 1, "span": {"start": 35, "end": 57}}, act="visit")
        return [answer(mention(), other, mention(uncertain=True)) for _ in requests]


def test_a_request_has_the_story_and_nothing_of_its_events() -> None:
    assert own_stories.request(STORY) == {
        "id": "story-1",
        "text": TEXT,
        "published": "2024-05-03",
        "publisher": "Lima Ledger",
        "headline": "Peru and Chile meet",
    }


def test_an_event_takes_type_and_mutuality_from_the_ontology() -> None:
    (told,) = own_stories.events(STORY)
    assert (told.act, told.type, told.mutual) == ("meet", "CONSULT", True)
    assert (told.sentences, told.trigger) == (((0, 33),), (5, 8))
    assert (told.source, told.target) == ((Who("Peru", "PER"),), (Who("Chile", "CHL"),))


def test_a_mention_has_codes_of_states_alone() -> None:
    (told,) = own_stories.mentions(answer(mention()))
    assert told == Told(
        "meet",
        "CONSULT",
        "planned",
        ((0, 33),),
        (5, 8),
        (Who("Peru", "PER"),),
        (Who("United Nations"), Who("Chile", "CHL")),
        start=date(2024, 5, 3),
        place="Lima",
    )


def test_mentions_of_which_the_program_is_not_sure_are_left_out() -> None:
    unsaid = mention()
    del unsaid["uncertain"]
    assert len(own_stories.mentions(answer(unsaid, mention(uncertain=True), mention(occurs=None)))) == 2


def test_the_figures_of_one_story(tmp_path: Path) -> None:
    measured = own_stories.measured([STORY], Answering(tmp_path, 1))
    found = [(figure.name.strip(), figure.ours) for figure in measured.figures]
    assert found[:5] == [
        ("event detection precision", "50.0"),
        ("event detection recall", "100.0"),
        ("event detection F1", "66.7"),
        ("with act F1", "66.7"),
        ("with PLOVER type F1", "66.7"),
    ]
    assert dict(found[5:7]) == {"status %": "0.0", "both sides right %": "100.0"}
    assert found[-2:] == [("mentions in sentences without event", "1"), ("of all mentions %", "50.0")]
    lines = [line.split() for line in measured.printed.splitlines()]
    assert ["1", "occurred", ">", "planned"] in lines
    assert ["meet", "1", "1", "1", "100.0", "100.0", "100.0"] in lines
    assert ["extra:", "no", "event", "in", "the", "sentence", "1"] in lines


def test_the_held_half_is_measured_only_when_named_and_tells_figures_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert set(HELD) & set(ORDER) == set()
    path = file(tmp_path, "held")
    path.parent.mkdir()
    path.write_bytes(msgspec.json.encode(STORY))
    monkeypatch.setattr(own_stories_held, "FOLDER", tmp_path)
    monkeypatch.setattr(evaluate, "Program", Answering)
    assert evaluate.main(["--gold", str(tmp_path / "nowhere"), "--sets", "own_stories_held", "--details"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("own_stories_held: held back: look at these figures only at the end")
    assert "event detection F1" in told
    assert "per act" not in told
