"""The engine of a cluster makes the same record, table by table, whatever dies meanwhile."""

from pathlib import Path

import pytest

pytest.importorskip("pyspark", reason="pyspark is not installed: it is an extra, pip install 'dragoman[spark]'")

from dragoman.config import Coding, Config, Engine
from dragoman.pipeline import build
from dragoman.store import fingerprint, open_record

STORIES = Path(__file__).parents[1] / "examples" / "stories"
pytestmark = pytest.mark.xdist_group("spark")


def config(engine: str, batch: int) -> Config:
    where = Engine(name=engine, jobs=2, batch_characters=batch)  # type: ignore[arg-type]
    return Config(engine=where, coding=Coding(coder="rules"))


def test_a_cluster_makes_the_record_of_one_machine(tmp_path: Path) -> None:
    (tmp_path / "more.jsonl").write_text('{"text": ""}\n{"text": "Chile met Peru."}\n{"no": 1}\n', encoding="utf-8")
    paths = [str(tmp_path / "more.jsonl"), *map(str, sorted(STORIES.glob("*/*"))[:14])]
    one = build(paths, tmp_path / "local.duckdb", config("local", 60_000))
    other = build(paths, tmp_path / "spark.duckdb", config("spark", 5_000))
    assert fingerprint(tmp_path / "local.duckdb") == fingerprint(tmp_path / "spark.duckdb")
    assert (one.items, one.stories, one.rejected) == (other.items, other.stories, other.rejected)
    with open_record(tmp_path / "spark.duckdb") as record:
        assert record.events().num_rows > 20
