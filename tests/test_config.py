from datetime import date
from pathlib import Path

import msgspec
import pytest

from dragoman.config import Config, load
from dragoman.errors import ConfigError
from dragoman.ingest import IngestOptions


def test_no_file_is_the_default() -> None:
    assert load(None) == Config()


def test_a_file_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[ingest]\npublished = 2021-12-14\n[actors]\nfiles = ["mine.csv"]\n', encoding="utf-8")
    found = load(file)
    assert found.ingest.published == date(2021, 12, 14)
    assert found.actors.files == ("mine.csv",)
    assert found.engine == Config().engine


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[ingest", "no valid TOML"),
        ("[ingest]\npublishers = 1\n", "publishers"),
        ('[engine]\njobs = "many"\n', "jobs"),
    ],
)
def test_a_wrong_file_is_told_in_one_sentence(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=words) as caught:
        load(file)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot read the configuration .*none\.toml"):
        load(tmp_path / "none.toml")


def test_the_section_ingest_is_what_the_stage_takes() -> None:
    options = msgspec.convert(msgspec.to_builtins(Config().ingest), IngestOptions)
    assert msgspec.to_builtins(options) == {**msgspec.to_builtins(Config().ingest), "actors": ()}
