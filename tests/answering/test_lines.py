import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.answering import Annotations, Filter, Mentions, Names
from dragoman.ingest import IngestOptions
from dragoman.ingest.streams import ByteLine
from tests.contract.checking import check, spans

MET = "Russian Security Council Secretary Nikolai Patrushev met Indonesian President Joko Widodo in Jakarta on Tuesday."
SIGNED = "The two countries plan to sign a memorandum worth $1.1 billion next week, the palace said."
STORY = f"{MET} {SIGNED}"
GERMAN = "Der Bundeskanzler wird mit dem Ministerpräsidenten über die Lage sprechen, weil sie sich nicht einig sind."
SCHEMAS = {Mentions: "mentions-output", Annotations: "annotate-output", Names: "actors-resolve-output"}
TEXTS: tuple[type[Filter], ...] = (Mentions, Annotations)


def _raw(kind: type[Filter], data: bytes) -> Any:
    line = kind()(ByteLine(number=0, data=data))
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    return check(SCHEMAS[kind], json.loads(line))


def _ask(kind: type[Filter], **fields: Any) -> Any:
    return _raw(kind, json.dumps(fields).encode())


def _span(text: str, words: str) -> list[int]:
    return [text.index(words), text.index(words) + len(words)]


# --- mentions -------------------------------------------------------------------------------------------


def test_mentions_come_with_sides_dates_codes_and_the_words_that_say_so() -> None:
    answer = _ask(Mentions, id="a", text=STORY, published="2021-12-14")
    assert (answer["id"], answer["pairs"], answer["rejections"]) == ("a", [], [])
    met = next(one for one in answer["mentions"] if one["act"] == "meet")
    assert [(one["side"], one["name"]) for one in met["participants"]] == [
        ("source", "Nikolai Patrushev"),
        ("target", "Joko Widodo"),
    ]
    assert (met["status"], met["occurs"]["start"], met["plover"]["event_type"]) == ("occurred", "2021-12-14", "CONSULT")
    for evidence in met["evidence"]:
        assert 0 <= evidence["span"]["start"] < evidence["span"]["end"] <= len(STORY)


def test_without_a_date_tuesday_stays_unresolved() -> None:
    for mention in _ask(Mentions, text=STORY)["mentions"]:
        assert mention["occurs"] is None or mention["occurs"]["start"] is None


_BEFORE = (
    "\U0001f54a\U0001f3f3\ufe0f\u200d\U0001f308 ",
    "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd. ",
    "One.\r\nTwo.\r\n\r\n",
    "a\rb\x0b\x85 ",
)


@pytest.mark.parametrize("before", _BEFORE)
def test_offsets_count_in_the_text_as_it_was_given(before: str) -> None:
    plain = _ask(Mentions, text=MET, published="2021-12-14")["mentions"]
    moved = _ask(Mentions, text=f"{before}\n{MET}", published="2021-12-14", language="en")["mentions"]
    shift = len(before) + 1
    met = next(one for one in moved if one["act"] == "meet")
    assert spans(met) == [(start + shift, end + shift) for start, end in spans(plain[0])]


def test_every_pair_gets_one_mention_in_order() -> None:
    text = "Chile recalled its ambassador to Peru. Farmers in Lima grow potatoes."
    chile, peru, farmers = (_span(text, words) for words in ("Chile", "Peru", "Farmers"))
    pairs = [
        {"source_spans": [chile], "target_spans": [peru]},
        {"source_spans": [], "target_spans": []},
        {"source_spans": [chile], "target_spans": [peru]},
    ]
    answer = _ask(Mentions, text=text, pairs=pairs)
    assert [one["act"] for one in answer["pairs"]] == ["recall-ambassador", None, "recall-ambassador"]
    assert [one["span"] for one in answer["pairs"][0]["participants"]] == [
        {"start": start, "end": end} for start, end in (chile, peru)
    ]
    assert len(_ask(Mentions, text=text, pairs=[{"source_spans": [farmers], "target_spans": [chile]}])["pairs"]) == 1


def test_pairs_are_answered_in_words_that_look_like_furniture() -> None:
    text = "Share this news"
    pair = {"source_spans": [[0, 5]], "target_spans": [[11, 15]]}
    answer = _ask(Mentions, text=text, pairs=[pair, pair])
    assert len(answer["pairs"]) == 2
    assert {one["reason"] for one in _ask(Mentions, text=text)["rejections"]} == {"no-sentence"}


def test_a_text_without_an_act_says_so() -> None:
    answer = _ask(Mentions, text="The sky over the harbour was very blue and the sea was calm in the morning.")
    assert (answer["mentions"], [one["reason"] for one in answer["rejections"]]) == ([], ["no-act"])


def test_another_language_is_rejected_and_its_pairs_have_no_act() -> None:
    answer = _ask(Mentions, id=1, text=GERMAN, pairs=[{"source_spans": [[0, 3]], "target_spans": [[4, 17]]}])
    assert (answer["mentions"], [one["reason"] for one in answer["rejections"]]) == ([], ["language"])
    assert [one["act"] for one in answer["pairs"]] == [None]


def test_a_date_that_cannot_be_read_is_said_and_counts_as_unknown() -> None:
    answer = _ask(Mentions, text=STORY, published="the other day")
    assert [one["reason"] for one in answer["rejections"]] == ["bad-date"]
    assert answer["mentions"]


def test_the_same_line_gives_the_same_answer() -> None:
    assert _ask(Mentions, text=STORY) == _ask(Mentions, text=STORY)


# --- annotations ----------------------------------------------------------------------------------------


def test_annotations_say_what_stands_where() -> None:
    text = f"Share this news\n\n{STORY}"
    answer = _ask(
        Annotations, id=5, text=text, published="2021-12-14", triggers=[_span(text, "met"), _span(text, "sign")]
    )
    assert [text[one["start"] : one["end"]] for one in answer["furniture"]] == ["Share this news"]
    assert [text[one["span"]["start"] : one["span"]["end"]] for one in answer["sentences"]] == [MET, SIGNED]
    assert ("Joko Widodo", "IDN") in [(one["name"], one["country"]) for one in answer["actors"]]
    assert {("RUS"), ("IDN")} <= {one["country"] for one in answer["actors"] if one["office"] is None}
    tuesday = next(one for one in answer["times"] if one["text"] == "Tuesday")
    assert (tuesday["timex3"], tuesday["type"]) == ("2021-12-14", "DATE")
    assert any(one["currency"] == "USD" and one["amount"] == 1.1e9 for one in answer["quantities"])
    assert [one["status"] for one in answer["triggers"]] == ["occurred", "planned"]
    for time in answer["times"]:
        assert text[time["span"]["start"] : time["span"]["end"]] == time["text"]


def test_a_trigger_outside_every_sentence_has_no_status() -> None:
    answer = _ask(Annotations, text=f"{MET}   {SIGNED}", triggers=[[len(MET), len(MET) + 1]])
    assert answer["triggers"] == [{"span": {"start": len(MET), "end": len(MET) + 1}, "status": None}]


def test_triggers_of_a_text_that_is_not_read_have_no_status() -> None:
    answer = _ask(Annotations, text=GERMAN, triggers=[[0, 3]])
    assert ([one["status"] for one in answer["triggers"]], answer["rejections"][0]["reason"]) == ([None], "language")
    assert answer["sentences"] == []


# --- names ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "office"), [("2021-07-01", "Minister of Defence"), ("2025-07-01", "President")])
def test_names_are_resolved_on_their_day(day: str, office: str) -> None:
    answer = _ask(Names, id=1, name="Prabowo", date=day)
    assert (answer["country"], answer["sector"], answer["office"]) == ("IDN", "GOV", office)


def test_a_name_that_nobody_has_gives_nulls() -> None:
    answer = _ask(Names, id="x", name="Xyzzy Plugh")
    told = {"actor": None, "country": None, "sector": None, "office": None}
    assert answer == {"id": "x", **told, "rejections": []}


def test_a_bad_day_is_said() -> None:
    assert _ask(Names, name="France", date="?")["rejections"][0]["reason"] == "bad-date"


# --- bad lines ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", SCHEMAS)
@pytest.mark.parametrize("line", [b"{", b"[]", b"null", b'{"id": 4}', b'{"id": 4, "text": 1, "name": 1}', b"\xff\xfe"])
def test_a_bad_line_gives_nothing_but_its_id_and_why(kind: type[Filter], line: bytes) -> None:
    answer = _raw(kind, line)
    assert answer["id"] == (4 if b"id" in line else None)
    assert [one["stage"] for one in answer["rejections"]] == ["ingest"]
    assert not any(value for name, value in answer.items() if name not in ("id", "rejections"))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_line_that_is_too_long_is_not_read(kind: type[Filter]) -> None:
    filter_ = kind(options=IngestOptions(max_bytes=9))
    answer = json.loads(filter_(ByteLine(number=0, data=b"", too_large=True)))
    assert check(SCHEMAS[kind], answer)["rejections"][0]["reason"] == "too-large"


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_crash_is_told_under_the_lines_id(kind: type[Filter]) -> None:
    line = ByteLine(number=0, data=b'{"id": "a", "text": "x", "name": "x"}')
    answer = check(SCHEMAS[kind], json.loads(kind().crashed(line, "MemoryError")))
    assert (answer["id"], answer["rejections"][0]["detail"]) == ("a", "MemoryError")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_halves_of_surrogate_pairs_come_through(kind: type[Filter]) -> None:
    answer = _raw(kind, b'{"id": "\\ud800", "text": "Chile met Peru. \\udfff", "name": "\\ud800"}')
    assert answer["id"] == "\ud800"


_NOISE = (
    "\r\n",
    "\r",
    "\x00",
    "\ufeff",
    "\u202e",
    "\U0001f54a",
    "\u05e9\u05dc",
    "...",
    '"',
    "\u201c",
    "Mr.",
    "e\u0301",
    "\t",
)
_PIECES = st.sampled_from((MET, SIGNED, "By A. Writer", " ", *_NOISE))


@pytest.mark.parametrize("kind", TEXTS)
@given(pieces=st.lists(_PIECES | st.text(max_size=6), max_size=6))
@settings(max_examples=20, deadline=None)
def test_whatever_the_text_the_schema_holds_and_spans_lie_in_it(kind: type[Filter], pieces: list[str]) -> None:
    text = "".join(pieces)
    for start, end in spans(_ask(kind, text=text, language="en")):
        assert 0 <= start < end <= len(text)
