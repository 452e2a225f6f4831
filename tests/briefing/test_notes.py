"""How footnotes quote."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.briefing import gathering
from dragoman.briefing.notes import Quotes, quoted, shortened
from dragoman.store import Reader, open_record
from tests.cli import made


def test_a_sentence_is_read_once_and_is_that_of_its_mention(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def ask(record: Reader, name: str, given: Any) -> list[dict[str, Any]]:
        calls.append(given[0])
        return gathering.asked(record, name, given)

    monkeypatch.setattr("dragoman.briefing.notes.asked", ask)
    with open_record(made.write(tmp_path / "made.duckdb")) as record:
        planned, met, paid = (record.mention(id) for id in (made.PLANNED, made.MET, made.PAID))
        quotes = Quotes(record)
        first = quotes.of([met, planned, met])
        assert first[made.MET] == "The ministers of Chile and Peru met in Lima on Tuesday."
        assert first[made.PLANNED] == made.PLAN
        assert quotes.of([met, paid]) == {made.MET: first[made.MET], made.PAID: "Peru paid $2 million to Bolivia."}
        assert quotes.of([]) == {}
    assert calls == [[made.MET, made.PLANNED], [made.PAID]]


@given(st.text(max_size=900), st.data())
def test_a_quotation_is_short_plain_and_of_the_sentence(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence)))
    end = data.draw(st.integers(start, min(len(sentence), start + 30)))
    told = quoted(sentence, start, end)
    assert len(told) <= 240
    assert "\n" not in told
    assert all(part in sentence for part in told.replace("…", " ").split() if part.isalnum() and len(part) < 5)


def test_a_long_sentence_is_cut_around_its_act_at_words() -> None:
    sentence = f"{'before ' * 40}Brazil sent aid{' after' * 40}."
    told = quoted(sentence, 280, 286)
    assert "Brazil sent aid" in told
    assert told.startswith("… before")
    assert told.endswith("after …")


def test_marks_that_turn_the_reading_are_left_out() -> None:
    assert quoted("a\u202eb\u200b c\x07", 0, 1) == "a b c"
    assert shortened("one two three", 8) == "one two …"
    assert shortened("x" * 30, 10) == f"{'x' * 10} …"
