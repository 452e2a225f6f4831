import pytest

from dragoman.analysis.relations_nouns import asked, code_of
from dragoman.errors import NotFoundError, UsageError


@pytest.mark.parametrize(("word", "code"), [("idn", "IDN"), ("Indonesia", "IDN"), (" japan ", "JPN"), ("UNO", "UNO")])
def test_states_by_code_or_name(word: str, code: str) -> None:
    assert code_of(word) == code


def test_an_unknown_state_is_answered_with_those_near_to_it() -> None:
    with pytest.raises(NotFoundError, match="there is no state 'Indonesi': did you mean IDN"):
        asked("Indonesi", ["RUS"])
    with pytest.raises(NotFoundError, match="give an ISO3 code such as IDN"):
        asked("IDN", ["Qqqqq"])


def test_dyads_go_both_ways_and_each_other_counts_once() -> None:
    assert asked("IDN", ["RUS", "Russia", "USA"]).dyads == (
        ("IDN", "RUS"),
        ("RUS", "IDN"),
        ("IDN", "USA"),
        ("USA", "IDN"),
    )


@pytest.mark.parametrize(
    ("others", "rest", "words"),
    [
        ([], {}, "no state is given"),
        (["Indonesia"], {}, "IDN stands on both sides"),
        (["RUS"], {"by": "week"}, "there are month, year, all"),
        (["RUS"], {"status": "done"}, "there is no 'done'"),
        (["RUS"], {"origins": 0}, "origins must be 1 or more"),
    ],
)
def test_what_makes_no_question(others: list[str], rest: dict[str, str | int], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        asked("IDN", others, **rest)  # type: ignore[arg-type]
