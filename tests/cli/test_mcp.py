from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from dragoman.cli.mcp import mcp


def test_a_record_that_there_is_not_is_told_in_a_sentence(call: Callable[..., Result], tmp_path: Path) -> None:
    result = call("mcp", "--record", tmp_path / "none.duckdb")
    assert result.exit_code == 2
    assert "none.duckdb" in result.output
    assert "Traceback" not in result.output


def test_its_help_says_how_an_assistant_runs_it() -> None:
    assert '["mcp", "--record", "record.duckdb"]' in (mcp.epilog or "")
