import doctest
from datetime import date
from pathlib import Path
from typing import Any

import polars
import pytest

from dragoman import api
from dragoman.errors import NotFoundError, UsageError

TEXT = "Chile recalled its ambassador to Peru on Monday."


def test_code_gives_the_acts_with_their_spans_in_the_text() -> None:
    coded = api.code(
        "\U0001f54a\r\n" + TEXT, published=date(2024, 5, 2), publisher="The Courier", headline="Home again"
    )
    assert coded.story is not None
    assert coded.annotated is not None
    assert (coded.story.publisher, coded.story.headline, coded.rejections) == ("The Courier", "Home again", ())
    (mention,) = coded.mentions
    assert (mention.act, mention.trigger.of("\U0001f54a\r\n" + TEXT)) == ("recall-ambassador", "recalled")
    assert mention.occurs is not None
    assert mention.occurs.start == date(2024, 4, 29)


def test_code_without_a_date_leaves_days_unresolved() -> None:
    (mention,) = api.code(TEXT).mentions
    assert mention.occurs is None or mention.occurs.start is None


@pytest.mark.parametrize(
    ("text", "reason", "has_story"),
    [("", "empty", False), ("Share this news", "no-sentence", True), ("The sea was calm all day.", "no-act", True)],
)
def test_code_says_why_there_is_nothing(text: str, reason: str, has_story: bool) -> None:
    coded = api.code(text)
    assert coded.mentions == ()
    assert [one.reason for one in coded.rejections] == [reason]
    assert (coded.story is not None) is has_story
    assert reason in coded._repr_html_()


def test_code_refuses_a_date_that_cannot_be_read() -> None:
    with pytest.raises(UsageError, match="such as 2021-12-14"):
        api.code(TEXT, published="the other day")


def test_a_record_gives_arrow_tables_that_pandas_and_polars_take(tmp_path: Path) -> None:
    story, record = tmp_path / "story.txt", tmp_path / "record.duckdb"
    story.write_text(TEXT)
    summary = api.build([story], record, published=date(2024, 5, 2), publisher="The Courier", jobs=1)
    assert (summary.stories, summary.mentions) == (1, 1)
    with api.open_record(record) as opened:
        assert opened.events().to_pandas()["act"].tolist() == ["recall-ambassador"]
        assert opened.stories().to_pylist()[0]["publisher"] == "The Courier"
        frame = polars.from_arrow(opened.mentions())
        assert isinstance(frame, polars.DataFrame)
        assert frame["target_countries"].to_list() == [["PER"]]


def test_a_record_that_is_not_there_is_said() -> None:
    with pytest.raises(NotFoundError):
        api.open_record("nowhere.duckdb")


def test_the_examples_of_the_docstrings_are_true() -> None:
    found = doctest.testmod(api)
    assert found.attempted >= 8
    assert found.failed == 0


@pytest.mark.parametrize("text", [None, b"Chile recalled its ambassador.", 3])
def test_what_is_no_text_is_refused_in_a_sentence(text: Any) -> None:
    with pytest.raises(UsageError, match="must be a string"):
        api.code(text)


def test_a_build_takes_its_day_as_text(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text("Chile recalled its ambassador to Peru on Monday.", encoding="utf-8")
    api.build(story, tmp_path / "r.duckdb", published="2024-05-02", jobs=1)
    with api.open_record(tmp_path / "r.duckdb") as record:
        assert [str(day) for day in record.events()["occurs_start"].to_pylist()] == ["2024-04-29"]
    with pytest.raises(UsageError, match="must be a day"):
        api.build(story, tmp_path / "s.duckdb", published="soon", jobs=1)


def test_relations_are_a_table_of_columns_with_units(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT)
    api.build(tmp_path / "story.txt", tmp_path / "record.duckdb", published="2024-05-02", jobs=1)
    with api.open_record(tmp_path / "record.duckdb") as record:
        table = api.relations(record, "Chile", ["Peru", "Bolivia"], by="month", since="2024-04-30")
        lean = api.relations(record, "Chile", ["Peru", "Bolivia"], balance=True)
        with pytest.raises(NotFoundError, match="did you mean CHL"):
            api.relations(record, "Chille", "Peru")
    assert table["deeds"].to_pylist() == [0, 0, 0, 0]
    assert (lean["first"].to_pylist(), lean["second_cooperation"].to_pylist()) == (["PER"], [0])
    assert table.schema.field("deeds").metadata[b"unit"] == b"events"
