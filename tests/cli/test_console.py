import pytest
from rich.text import Text

from dragoman.cli.console import screen


def test_markup_is_never_read(capsys: pytest.CaptureFixture[str]) -> None:
    screen().say("[bold]x[/bold] :smile:")
    assert capsys.readouterr().out == "[bold]x[/bold] :smile:\n"


def test_long_lines_break_below_their_first_word(capsys: pytest.CaptureFixture[str]) -> None:
    screen(width=30).say("one two three four five six seven", lead=Text("  lead "))
    assert capsys.readouterr().out.splitlines() == ["  lead one two three four five", "       six seven"]


def test_eighty_columns_without_a_terminal() -> None:
    assert screen().width == 80
    assert not screen().coloured
