import subprocess
import sys
from collections.abc import Callable

import click
import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import COMMANDS, LazyGroup, dragoman
from dragoman.errors import RecordBusyError

Call = Callable[..., Result]


def _command(name: str) -> click.Command:
    found = dragoman.get_command(click.Context(dragoman), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(call: Call, name: str) -> None:
    result = call(name, "--help")
    assert result.exit_code == 0
    pages = [result.output]
    command = _command(name)
    if isinstance(command, click.Group):
        pages += [call(name, below, "--help").output for below in command.commands]
    assert any(f"dragoman {name}" in page.partition("Example")[2] for page in pages)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_the_commands_say(name: str) -> None:
    assert COMMANDS[name] == _command(name).short_help


def test_help_names_commands_and_exit_codes(call: Call) -> None:
    output = call("--help").output
    assert all(name in output for name in COMMANDS)
    assert "--strict was given" in output


def test_help_imports_no_command() -> None:
    code = (
        "import sys\nfrom dragoman.cli.main import dragoman\n"
        "try: dragoman(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'spacy', 'duckdb', 'pyarrow', 'numpy', 'trafilatura', 'dragoman.cli.build'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert done.returncode == 0, done.stderr


def test_an_unknown_command_is_a_usage_error(call: Call) -> None:
    result = call("event")
    assert result.exit_code == 2
    assert "there is no command 'event': did you mean events?" in result.stderr


def _group(ends_with: BaseException) -> click.Group:
    @click.group(cls=LazyGroup, invoke_without_command=True)
    def group() -> None:
        raise ends_with

    return group


def test_errors_on_purpose_are_one_sentence_and_exit_2() -> None:
    result = CliRunner().invoke(_group(RecordBusyError("another build holds \x1b[31mit: wait")))
    assert (result.exit_code, result.stderr) == (2, "dragoman: another build holds ␛[31mit: wait\n")


def test_ctrl_c_says_how_to_go_on() -> None:
    result = CliRunner().invoke(_group(KeyboardInterrupt()))
    assert (result.exit_code, result.stderr) == (130, "stopped; run the same command again to go on\n")


def test_a_closed_pipe_is_silent() -> None:
    result = CliRunner().invoke(_group(BrokenPipeError()))
    assert (result.exit_code, result.output) == (0, "")


def test_a_bug_is_not_hidden() -> None:
    result = CliRunner().invoke(_group(ZeroDivisionError()))
    assert isinstance(result.exception, ZeroDivisionError)


def test_version(call: Call) -> None:
    assert call("--version").output.startswith("dragoman, version ")
