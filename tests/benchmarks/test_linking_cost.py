"""The generated year, and what linking it costs."""

from pathlib import Path

from benchmarks.linking_cost import cost, costs
from benchmarks.linking_piles import days


def test_a_generated_year_is_the_same_each_time_and_about_as_large_as_asked() -> None:
    made = list(days(2_000))
    assert made == list(days(2_000))
    assert len(made) == 365
    mentions = [one.mention for day in made for one in day.mentions]
    assert 1_500 < len(mentions) < 3_000
    assert len({one.id for one in mentions}) == len(mentions)
    assert {one.story_id for one in mentions} == {story.id for day in made for story in day.stories}


def test_it_is_skewed_as_news_is() -> None:
    told = [one for day in days(3_000) for one in day.mentions]
    pairs: dict[frozenset[str | None], int] = {}
    for one in told:
        pair = frozenset(who.country for who in one.mention.participants)
        pairs[pair] = pairs.get(pair, 0) + 1
    largest = sorted(pairs.values(), reverse=True)
    assert sum(largest[: len(largest) // 10]) > len(told) / 3


def test_the_cost_of_a_year_and_of_a_day(tmp_path: Path) -> None:
    found = cost(300, tmp_path)
    assert found["mentions"] > 200
    assert set(found["day"]) == {"seconds", "cpu"}
    assert not list(tmp_path.iterdir())


def test_the_table_has_a_row_for_each_size(tmp_path: Path) -> None:
    lines = costs([150], tmp_path).splitlines()
    assert "mentions/s" in lines[2]
    assert len(lines) == 5
