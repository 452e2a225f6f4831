"""``dragoman watch``: rounds, builds, kills and refusals, against servers on this machine."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from dragoman.store import lock, open_record
from tests.watching.serving import Site, serving

RULES = "[coding]\ncoder = 'rules'\n[engine]\njobs = 1\n"
PATHS = tuple(f"/{n}" for n in range(6))


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as start:
        yield start()


@pytest.fixture
def words(site: Site, tmp_path: Path) -> list[str]:
    """The command line that watches the site, everything in ``tmp_path``."""
    site.feed(*PATHS, ETag='"1"')
    for path in PATHS:
        site.page(path)
    (tmp_path / "config.toml").write_text(RULES)
    feeds = f"[watch]\nallow = ['127.0.0.1']\ndelay = 0.05\nbuild_every = 0\n[[feeds]]\nurl = '{site.base}/feed'\n"
    (tmp_path / "feeds.toml").write_text(feeds)
    record = str(tmp_path / "r.duckdb")
    return ["watch", str(tmp_path / "feeds.toml"), "--record", record, "--config", str(tmp_path / "config.toml")]


def _stories(folder: Path) -> list[str]:
    with open_record(folder / "r.duckdb") as record:
        return sorted(row["url"].rpartition("/")[2] for row in record.sql("SELECT url FROM stories").to_pylist())


def test_once(words: list[str], site: Site, tmp_path: Path, call: Callable[..., Result]) -> None:
    first = call(*words, "--once")
    assert first.exit_code == 0, first.output
    assert "6 pages fetched" in first.output
    assert "built: 6 new stories" in first.output
    assert _stories(tmp_path) == [str(n) for n in range(6)]
    again = call(*words, "--once")
    assert "fetched" not in again.output
    told = call(*words, "--status").output
    assert f"{site.base}/feed: 1 polls" in told
    assert "pages done: 6" in told


def test_stories_know_where_they_come_from(words: list[str], tmp_path: Path, call: Callable[..., Result]) -> None:
    call(*words, "--once")
    with open_record(tmp_path / "r.duckdb") as record:
        (row,) = record.sql("SELECT * FROM stories WHERE url LIKE '%/3'").to_pylist()
    assert (row["publisher"], str(row["published"]), row["headline"]) == (
        "The Invented Herald",
        "2024-05-14",
        "Talks on 3",
    )
    assert (tmp_path / "r.duckdb.pages" / "000001.jsonl.gz").is_file()


def test_a_build_of_somebody_else_goes_before(words: list[str], tmp_path: Path, call: Callable[..., Result]) -> None:
    with lock.held(tmp_path / "r.duckdb"):
        result = call(*words, "--once")
    assert result.exit_code == 0
    assert "not built yet, tried again later" in result.output
    assert "built: 6 new stories" in call(*words, "--once").output


@pytest.mark.parametrize("moment", ["polled", "fetching", "built"])
def test_a_kill_loses_nothing_and_doubles_nothing(
    words: list[str], site: Site, tmp_path: Path, call: Callable[..., Result], moment: str
) -> None:
    begun = subprocess.Popen([sys.executable, "-m", "dragoman.cli.main", *words], stderr=subprocess.PIPE, text=True)
    moments: dict[str, Callable[[], bool]] = {
        "polled": lambda: "/feed" in site.paths(),
        "fetching": lambda: len(site.paths()) >= 4,
        "built": lambda: (tmp_path / "r.duckdb.pages").exists(),
    }
    end = time.monotonic() + 30
    while not moments[moment]() and time.monotonic() < end:
        time.sleep(0.005)
    begun.send_signal(signal.SIGKILL)
    begun.communicate()
    result = call(*words, "--once")
    assert result.exit_code == 0, result.output
    assert _stories(tmp_path) == [str(n) for n in range(6)]
    asked = site.paths()
    assert all(asked.count(path) <= 2 for path in PATHS)
    assert sum(asked.count(path) for path in PATHS) <= len(PATHS) + 1


def test_it_goes_on_until_it_is_stopped(
    words: list[str], site: Site, tmp_path: Path, call: Callable[..., Result]
) -> None:
    begun = subprocess.Popen([sys.executable, "-m", "dragoman.cli.main", *words], stderr=subprocess.PIPE, text=True)
    assert begun.stderr is not None
    for line in begun.stderr:
        if line.startswith("built:"):
            break
    busy = call(*words, "--once")
    assert busy.exit_code == 2
    assert "another watch" in busy.output
    assert "pages done" in call(*words, "--status").output
    begun.terminate()
    rest = begun.communicate(timeout=10)[0 if begun.stderr is None else 1]
    assert begun.returncode == 130, rest


def test_what_is_wrong_is_told_in_a_sentence(words: list[str], tmp_path: Path, call: Callable[..., Result]) -> None:
    (tmp_path / "r.duckdb.watch").write_text("my diary, which is long enough to be looked at" * 20)
    result = call(*words, "--once")
    assert (result.exit_code, "no state of a watch" in result.output) == (2, True)
    assert call("watch", str(tmp_path / "no.toml"), "--record", str(tmp_path / "r.duckdb")).exit_code == 2
    there = str(tmp_path / "no" / "r.duckdb")
    assert "no folder" in call("watch", words[1], "--record", there).output


def test_the_disk_full_keeps_what_was_fetched(words: list[str], tmp_path: Path, call: Callable[..., Result]) -> None:
    (tmp_path / "r.duckdb.pages").write_text("a file where the folder should be")
    result = call(*words, "--once")
    assert "not built yet, tried again later" in result.output
    base = sqlite3.connect(tmp_path / "r.duckdb.watch")
    assert base.execute("SELECT count(*) FROM texts").fetchone() == (6,)
    os.unlink(tmp_path / "r.duckdb.pages")
    assert "built: 6 new stories" in call(*words, "--once").output
