from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dragoman import pipeline
from dragoman.cli.demo import stories_folder
from dragoman.errors import NotFoundError
from dragoman.report import Summary
from tests.cli import made

Call = Callable[..., Result]


def test_the_demo_looks_around(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(paths: object, record: str, *_: object) -> Summary:
        made.write(Path(record))
        return Summary()

    monkeypatch.setattr(pipeline, "build", build)
    result = call("demo", "--record", tmp_path / "demo.duckdb")
    assert result.exit_code == 0, result.output
    assert "$ dragoman build" in result.stdout
    assert "11111111" in result.stdout
    assert "CHL    PER    meet" in result.stdout
    assert f"event-{'1' * 20}" in result.stdout
    assert "dragoman export csv" in result.stdout
    assert result.stdout.splitlines()[-1].strip().startswith("dragoman serve --record")


def test_the_stories_of_this_checkout_are_found_from_anywhere(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    assert stories_folder(root) == Path("examples") / "stories"
    assert stories_folder(tmp_path) == root / "examples" / "stories"


def test_without_a_checkout_the_demo_says_so(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.cli.demo._STORIES", Path("no") / "stories")
    with pytest.raises(NotFoundError, match="inside a checkout"):
        stories_folder(tmp_path)
    assert call("demo", "--record", tmp_path / "r.duckdb").exit_code == 2


def test_the_demo_serves_its_record(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(paths: object, record: str, *_: object) -> Summary:
        made.write(Path(record))
        return Summary()

    served: list[Path] = []
    monkeypatch.setattr(pipeline, "build", build)
    monkeypatch.setattr("dragoman.cli.serve.run", served.append)
    result = call("demo", "--record", tmp_path / "demo.duckdb", "--serve")
    assert result.exit_code == 0, result.output
    assert "$ dragoman serve --record" in result.stdout
    assert served == [tmp_path / "demo.duckdb"]
