"""The mappings between the program's answers and the forms that the scorers want, on data made up here."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest

from benchmarks import evaluate
from benchmarks.gold import (
    ORDER,
    actors,
    attributions,
    relations,
    status,
    stories,
    timexes,
    whole,
)
from benchmarks.gold.figures import Figure, Wanted, picked
from benchmarks.program import FailedError
from dragoman.types import Status

SPAN = {"start": 0, "end": 48}


def mention(**given: Any) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": "mention-1",
        "status": "planned",
        "participants": [
            {"side": "source", "name": "Chile", "country": "CHL", "actor": "CHL", "office": None},
            {"side": "target", "name": "United Nations", "country": "UNO", "actor": "un", "office": None},
            {"side": "target", "name": "the rebels", "country": None, "actor": None, "office": None},
        ],
        "occurs": {"start": "2024-05-01", "end": None},
        "place": {"name": "Lima", "country": "PER"},
        "speaker": {"name": "the ministry"},
        "object": None,
        "quantities": [],
        "ordinal": None,
        "plover": {"of_act": "CONSULT", "event_type": "AGREE"},
        "sentence": {"index": 0, "span": SPAN},
        "score": 0.5,
    }
    return {**told, **given}


class Answering:
    """A program that finds a sure mention and an uncertain one, whatever it is given."""

    def answers(self, _words: list[str], requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
        found = [mention(id="sure", uncertain=False), mention(id="unsure", uncertain=True)]
        return [{"id": one["id"], "mentions": found} for one in requests]

    def events(self, _requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{"id": "e", "mentions": ["sure"]}]


def test_a_relation_is_that_of_act_and_status_with_yield_for_two() -> None:
    row = {"id": 7, "sentence": "Chile met Peru.", "source_spans": [[0, 5]], "target_spans": [[10, 14]]}
    assert relations.request(row) == {
        "id": 7,
        "text": "Chile met Peru.",
        "pairs": [{"source_spans": [[0, 5]], "target_spans": [[10, 14]]}],
    }
    for event_type, root in (("AGREE", "AGREE"), ("CONCEDE", "YIELD"), ("RETREAT", "YIELD")):
        answer = {"id": 7, "pairs": [{"plover": {"event_type": event_type}}]}
        assert relations.prediction(answer) == {"id": 7, "root": root}


def test_a_pair_between_which_nothing_is_done_gives_no_prediction() -> None:
    assert relations.prediction({"id": 7, "pairs": [{"plover": {"event_type": None}}]}) is None
    assert relations.prediction({"id": 7, "pairs": []}) is None


@pytest.mark.parametrize("table", [whole.STATUS, status.LABEL])
def test_every_status_has_its_label(table: dict[str, str]) -> None:
    assert set(table) == set(get_args(Status))


def test_a_mention_becomes_an_event_with_the_type_of_its_act() -> None:
    made = whole.predicted(mention(), {"CHL", "PER"}.__contains__)
    assert made == {
        "key": "mention-1",
        "source": [{"name": "Chile", "iso3": "CHL"}],
        "target": [{"name": "United Nations", "iso3": None}, {"name": "the rebels", "iso3": None}],
        "event_type": "CONSULT",
        "status": "planned",
        "date": {"start": "2024-05-01", "end": None},
        "place": "Lima",
        "speaker": "the ministry",
        "sentence": SPAN,
    }


@pytest.mark.parametrize("told", ["agreed", "offered"])
def test_agreeing_and_offering_are_acts_of_their_own_that_took_place(told: str) -> None:
    made = whole.predicted(mention(status=told), bool)
    assert (made["event_type"], made["status"]) == ("AGREE", "occurred")


def test_an_uncertain_mention_claims_no_event(tmp_path: Path) -> None:
    row = {"article_id": "s", "text": "", "published": None, "outlet": None, "title": None, "url": None, "lang": "en"}
    (tmp_path / "stories.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (answer,), event_of = whole.coded(tmp_path / "stories.jsonl", Answering())  # type: ignore[arg-type]
    assert [one["id"] for one in answer["mentions"]] == ["sure"]
    assert event_of == {"sure": "e"}


def test_a_time_without_any_day_is_no_date() -> None:
    made = whole.predicted(mention(occurs={"start": None, "end": None}, place=None, speaker=None), bool)
    assert made["date"] is None
    assert made["place"] is None
    assert made["speaker"] is None


def test_states_are_those_of_the_register() -> None:
    line = stories.predictions([{"id": "s"}], [[mention()]])[0]
    assert line["id"] == "s"
    assert [party["iso3"] for party in line["events"][0]["target"]] == [None, None]
    assert line["events"][0]["source"][0]["iso3"] == "CHL"


def test_an_officer_of_a_body_stands_for_the_body() -> None:
    told = {"name": "António Guterres", "actor": "antonio-guterres", "office": "Secretary-General", "country": "UNO"}
    assert whole.body_of(told) == "United Nations"
    assert whole.body_of({**told, "office": None}) is None
    lula = {"name": "Lula", "actor": "luiz-inacio-lula-da-silva", "office": "President of Brazil", "country": "BRA"}
    assert whole.body_of(lula) is None


def test_an_event_is_told_once_by_its_clearest_mention_of_equals_the_surest() -> None:
    events = [{"id": "e1", "mentions": ["a", "b", "c"]}, {"id": "e2", "mentions": ["d"]}]
    event_of = whole.clusters(events)
    assert event_of == {"a": "e1", "b": "e1", "c": "e1", "d": "e2"}
    given = [mention(id=name, score=score) for name, score in (("a", 0.4), ("b", 0.9), ("d", 0.1), ("c", 0.9))]
    assert [one["id"] for one in whole.told_once(given, event_of)] == ["b", "d"]
    given[1] = mention(id="b", score=0.9, occurs=None, place=None)
    assert [one["id"] for one in whole.told_once(given, event_of)] == ["d", "c"]


def test_the_triggers_of_a_story_go_out_and_come_back_in_order() -> None:
    rows = [
        {"id": "1", "doc": "x", "start": 4, "end": 7},
        {"id": "2", "doc": "y", "start": 0, "end": 3},
        {"id": "3", "doc": "x", "start": 1, "end": 3},
    ]
    texts = [{"id": name, "text": "…", "dct": None} for name in ("y", "x", "z")]
    asked = status.requests(rows, texts)
    assert [(one["id"], one["triggers"]) for one in asked] == [("y", [[0, 3]]), ("x", [[4, 7], [1, 3]])]
    answers = [
        {"id": "y", "triggers": [{"status": None}]},
        {"id": "x", "triggers": [{"status": "threatened"}, {"status": "negated"}]},
    ]
    found = list(status.predictions(rows, answers))
    assert found == [{"id": "1", "status": "planned"}, {"id": "3", "status": "denied"}]


def test_times_are_told_by_their_timex3_values() -> None:
    answer = {"id": "t", "times": [{"span": {"start": 3, "end": 9}, "timex3": "2024-05", "type": "DATE"}]}
    wanted = [{"start": 3, "end": 9, "value": "2024-05", "type": "DATE"}]
    assert timexes.prediction(answer) == {"id": "t", "timexes": wanted}


def test_the_date_of_issue_is_left_out_on_both_sides() -> None:
    row = {"id": "t", "timexes": [{"start": 0, "end": 5, "dct": True}, {"start": 20, "end": 26, "dct": False}]}
    found = {"id": "t", "timexes": [{"start": 2, "end": 8}, {"start": 5, "end": 8}]}
    kept, free = timexes.without_dates_of_issue(row, found)
    assert [one["start"] for one in kept["timexes"]] == [20]
    assert [one["start"] for one in free["timexes"]] == [5]


def test_what_those_who_are_quoted_attribute_in_their_turn_is_left_out() -> None:
    said = {"source": [], "cue": [{"start": 5, "end": 9}], "content": [{"start": 10, "end": 60}]}
    within = {"source": [], "cue": [{"start": 20, "end": 27}], "content": [{"start": 28, "end": 60}]}
    made = attributions.prediction({"id": "a", "attributions": [said, within]})
    assert [one["cue"] for one in made["attributions"]] == [[[5, 9]]]


def test_spans_of_attributions_become_pairs() -> None:
    one = {"source": [{"start": 0, "end": 4}], "cue": [], "content": [{"start": 9, "end": 20}], "manner": "direct"}
    made = attributions.prediction({"id": "a", "attributions": [one]})
    assert made["attributions"] == [{"source": [[0, 4]], "cue": [], "content": [[9, 20]]}]


def test_an_unknown_actor_has_empty_codes() -> None:
    unknown = {"id": 1, "actor": None, "country": None, "sector": None}
    assert actors.prediction(unknown, "the men") == {"id": 1, "country": "", "code_1": "UNK"}
    body = {"id": 1, "actor": "un", "country": "UNO", "sector": None}
    assert actors.prediction(body, "the United Nations") == {"id": 1, "country": "UNO", "code_1": ""}
    state = {"id": 1, "actor": "per", "country": "PER", "sector": "GOV"}
    assert actors.prediction(state, "Peru")["code_1"] == ""
    assert actors.prediction(state, "Peru's government")["code_1"] == "GOV"


def test_figures_are_picked_from_what_the_scorer_prints() -> None:
    printed = "detected   P 50.00  R 25.00  F1 33.33\n\nsame pairs 0\n"
    measured = picked(
        printed, [Wanted("F1", r"^detected.*F1\s+([\d.]+)", "50", "60"), Wanted("same", r"^same pairs (?:([1-9])|0)")]
    )
    assert measured.figures == (Figure("F1", "33.33", "50", "60"), Figure("same", "-"))
    with pytest.raises(FailedError, match="no 'recall'"):
        picked(printed, [Wanted("recall", "recall ([0-9]+)")])


def test_a_line_of_the_table_names_its_set_once() -> None:
    figure = Figure("F1", "33.33", "50", "60")
    assert evaluate.row("status", 0, figure) == ("status", "F1", "33.3", "50", "60")
    assert evaluate.row("status", 1, Figure("found", "6"))[:3] == ("", "found", "6")


def test_absent_sets_are_named_and_are_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ORDER:
        own = import_module(f"benchmarks.gold.{name}")
        if hasattr(own, "FOLDER"):
            monkeypatch.setattr(own, "FOLDER", tmp_path / "no corpus")
    assert evaluate.main(["--gold", str(tmp_path / "nowhere")]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in told] == list(ORDER)
    assert all("not measured" in line and " not in " in line for line in told)


def test_the_folder_of_the_sets_may_come_from_the_environment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAGOMAN_GOLD", str(tmp_path / "elsewhere"))
    assert evaluate.main(["--sets", "times"]) == 0
    assert str(tmp_path / "elsewhere") in capsys.readouterr().out


def test_an_unknown_set_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate.main(["--sets", "weather"]) == 2
    assert "there is no set weather" in capsys.readouterr().err


SCORER = """
import json, sys
gold, pred = ([json.loads(line) for line in open(path)] for path in sys.argv[1:3])
right = sum(g["country"] == p["country"] for g, p in zip(gold, pred))
for name in ("country", "code_1", "both"):
    print(f"{name:<8} accuracy {100 * right / len(gold):.2f} ({right}/{len(gold)})")
"""


def test_a_set_is_measured_through_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluate, "NEEDED", ())
    rows = [
        {"id": "1", "actor": "the Chilean government", "context": None, "date": None, "country": "CHL"},
        {"id": "2", "actor": "the government of Peru", "context": None, "date": None, "country": "BOL"},
    ]
    (tmp_path / "actors.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "score").mkdir()
    (tmp_path / "score" / "score_actor.py").write_text(SCORER)
    assert evaluate.main(["--gold", str(tmp_path), "--sets", "actors", "--jobs", "1"]) == 0
    assert capsys.readouterr().out.splitlines()[2].split() == ["actors", "country", "%", "50.0", "92"]


def test_a_scorer_that_fails_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluate, "NEEDED", ())
    (tmp_path / "actors.jsonl").write_text("")
    assert evaluate.main(["--gold", str(tmp_path), "--sets", "actors", "--jobs", "1"]) == 2
    assert capsys.readouterr().err.startswith("actors: failed, ")


def test_missing_parts_of_the_scorers_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluate, "NEEDED", ("no_such_part",))
    (tmp_path / "actors.jsonl").write_text("")
    assert evaluate.main(["--gold", str(tmp_path), "--sets", "actors"]) == 2
    assert "no_such_part" in capsys.readouterr().err
