from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dragoman.export import format_names

Call = Callable[..., Result]


@pytest.mark.parametrize("name", format_names())
def test_each_format_is_written(call: Call, record: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "events"
    result = call("export", name, "--record", record, "--out", out)
    assert (result.exit_code, result.stdout) == (0, f"3 events written to {out}\n")
    assert out.stat().st_size > 0


@pytest.mark.parametrize("name", format_names())
def test_help_names_each_format(call: Call, name: str) -> None:
    assert f"  {name} " in call("export", "--help").stdout


def test_an_unknown_format_names_those_there_are(call: Call, record: Path, tmp_path: Path) -> None:
    result = call("export", "xml", "--record", record, "--out", tmp_path / "events")
    assert (result.exit_code, result.stderr) == (
        2,
        f"dragoman: there is no format 'xml': there are {', '.join(format_names())}\n",
    )
    assert not list(tmp_path.iterdir())
