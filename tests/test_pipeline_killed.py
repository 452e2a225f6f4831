"""A build may be killed at any moment, or meet another: the record opens, and the next run completes it."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.config import Config, Engine
from dragoman.errors import NotFoundError, RecordBusyError
from dragoman.pipeline import build
from dragoman.store import fingerprint, open_record

STORIES = 430
"""More than two commits of the pipeline."""
PROGRAM = """
import os, sys
from dragoman.config import Config, Engine
from dragoman.pipeline import build

def report(progress):
    print(progress.stories, flush=True)
    if sys.argv[3] == "wait":
        sys.stdin.readline()

print("started", flush=True)
build([sys.argv[1]], sys.argv[2], Config(engine=Engine(jobs=int(sys.argv[4]))), report)
print("done", flush=True)
"""
pytestmark = pytest.mark.xdist_group("pipeline")
Build = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Small stories, few of which the parser sees."""
    path = tmp_path_factory.mktemp("stories") / "small.jsonl"
    texts = (f"Kenya met Fiji {n} times." if n % 10 == 0 else f"Read {n} times" for n in range(STORIES))
    path.write_text("\n".join(json.dumps({"text": text}) for text in texts), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def whole(stories: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The fingerprint of the record that was built without a break."""
    path = tmp_path_factory.mktemp("whole") / "record"
    assert build([str(stories)], path, Config(engine=Engine(jobs=1))).stories == STORIES
    return fingerprint(path)


@pytest.fixture
def start(stories: Path) -> Build:
    """``start(record)`` builds in a process of its own; ``wait`` lets it stop after each commit."""

    def start_(record: Path, *, wait: bool = False, jobs: int = 1) -> "subprocess.Popen[str]":
        arguments = [str(stories), str(record), "wait" if wait else "go", str(jobs)]
        program = f"import sys; sys.path[:0] = {sys.path!r}\n{PROGRAM}"
        command = [sys.executable, "-c", program, *arguments]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    return start_


def wait_for(process: "subprocess.Popen[str]", line: str) -> None:
    """Read what the build says until it says ``line``."""
    assert process.stdout is not None
    for said in process.stdout:
        if said.strip() == line:
            return
    pytest.fail(f"the build ended without saying {line}")


def kill(process: "subprocess.Popen[str]") -> None:
    """End the process as ``kill -9`` does."""
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL


def completes(stories: Path, record: Path, whole: str) -> None:
    """Check that the next run makes the record that there would have been, and tidies up."""
    build([str(stories)], record, Config(engine=Engine(jobs=1)))
    assert fingerprint(record) == whole
    assert [path.name for path in record.parent.iterdir()] == [record.name]


@pytest.mark.parametrize(("after", "jobs"), [("started", 1), ("200", 1), ("400", 2), ("430", 1)])
def test_a_killed_build_is_completed_by_the_next_run(
    start: Build, stories: Path, whole: str, tmp_path: Path, after: str, jobs: int
) -> None:
    record = tmp_path / "record"
    process = start(record, jobs=jobs)
    wait_for(process, after)
    if after == "started":
        time.sleep(0.3)
    kill(process)
    if record.exists():
        open_record(record).close()
    else:
        with pytest.raises(NotFoundError):
            open_record(record)
    completes(stories, record, whole)


def test_a_finished_record_outlives_the_kill_of_a_later_build(
    start: Build, stories: Path, whole: str, tmp_path: Path
) -> None:
    record = tmp_path / "record"
    other = tmp_path / "other.txt"
    other.write_text("Chad condemned Mali.", encoding="utf-8")
    build([str(other)], record, Config(engine=Engine(jobs=1)))
    other.unlink()
    before = fingerprint(record)
    process = start(record)
    wait_for(process, "200")
    kill(process)
    assert fingerprint(record) == before, "readers see the finished record until the next one is whole"
    build([str(stories)], record, Config(engine=Engine(jobs=1)))
    with open_record(record) as done:
        assert done.stories().num_rows == STORIES + 1
    assert fingerprint(record) != whole


def test_of_two_builds_at_once_the_second_says_so_and_leaves(
    start: Build, stories: Path, whole: str, tmp_path: Path
) -> None:
    record = tmp_path / "record"
    process = start(record, wait=True)
    wait_for(process, "200")
    with pytest.raises(RecordBusyError, match=f"process {process.pid}"):
        build([str(stories)], record, Config(engine=Engine(jobs=1)))
    process.communicate("\n" * 9, timeout=120)
    assert process.returncode == 0
    assert fingerprint(record) == whole
