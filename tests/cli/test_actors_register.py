"""``dragoman actors``: list, show and check."""

from collections.abc import Callable

import pytest
from click.testing import Result

Call = Callable[..., Result]


def test_list_shows_the_actors_asked_for(call: Call) -> None:
    lines = call(
        "actors", "list", "--kind", "organisation", "--country", "afg", "--on", "2015-01-01"
    ).stdout.splitlines()
    assert "taliban\tAFG\tREB\tTaliban" in lines
    assert all(line.split("\t")[1] == "AFG" for line in lines)


def test_list_says_how_many_it_leaves_out(call: Call) -> None:
    result = call("actors", "list", "--limit", 2)
    assert len(result.stdout.splitlines()) == 2
    assert "more; --limit 0 lists all" in result.stderr


def test_show_tells_offices_by_id_or_name(call: Call) -> None:
    assert "IDN  Minister of Defence" in call("actors", "show", "Prabowo", "--on", "2021-06-01").stdout
    assert "was REB until 2021-08-14" in call("actors", "show", "taliban").stdout
    assert "capital: Nairobi" in call("actors", "show", "ken").stdout


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("list", "--country", "QQQ"), "there is no country QQQ"),
        (("list", "--sector", "XX"), "there is no sector XX"),
        (("list", "--on", "soon"), "'soon' is no day"),
        (("show", "Zzyzx"), "knows no actor 'Zzyzx'"),
        (("check", "nowhere.csv"), "there is no file nowhere.csv"),
    ],
)
def test_wrong_words_are_answered_in_a_sentence(call: Call, words: tuple[str, ...], answer: str) -> None:
    result = call("actors", *words)
    assert result.exit_code == 2
    assert answer in result.stderr


def test_check_finds_nothing_wrong_in_ours(call: Call) -> None:
    result = call("actors", "check", "--strict")
    assert (result.exit_code, result.stdout) == (0, "")
