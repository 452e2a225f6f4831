"""A build may die at any moment, meet another build, or fill the disk: the record stays whole."""

import shutil
import signal
import time
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dragoman.errors import NotFoundError, RecordBusyError
from dragoman.store import building, fingerprint, open_record, writing

STORIES = 40
MAKE = """
import os, resource, sys
from dragoman.errors import DragomanError
from dragoman.store import StoryResult, writing
from dragoman.types import EventMention, Origin, Sentence, Span, Story

def result(n):
    s = Story(id=f"story-{n:04x}", text="A met B. " * 200, origin=Origin(uri="made-up"))
    m = EventMention(id=f"mention-{n:04x}", story_id=s.id, sentence_index=0, sentence=Span(0, 8), trigger=Span(2, 5),
                     act="meet", status="occurred")
    return StoryResult(story=s, sentences=(Sentence(story_id=s.id, index=0, span=Span(0, 8)),), mentions=(m,))

path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
"""
BUILD = (
    MAKE
    + """
print("started", flush=True)
with writing(path) as writer:
    for n in range(first, last):
        writer.add([result(n)])
        print(n, flush=True)
    writer.publish()
"""
)
DIE = (
    MAKE
    + """
from itertools import count
calls, step, wait = count(), int(sys.argv[4]), os.fsync

def die_or_wait(handle):  # a step of the build ends with each call
    if next(calls) == step:
        os.kill(os.getpid(), 9)
    wait(handle)

os.fsync = die_or_wait
with writing(path) as writer:
    writer.add([result(n) for n in range(first, last)])
    writer.publish()
"""
)
HOLD = (
    MAKE
    + """
with writing(path) as writer:
    print("holding", flush=True)
    input()
    writer.publish()
"""
)
FULL = (
    MAKE
    + """
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = int(sys.argv[4])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    with writing(path) as writer:
        for n in range(first, last):
            s = result(n)
            text = os.urandom(200_000).hex()
            story = Story(id=s.story.id, text=text, origin=s.story.origin)
            writer.add([StoryResult(story=story)])
        writer.publish()
    print("published")
except DragomanError as error:
    print(type(error).__name__, error)
"""
)


def finish(process: Any, timeout: float = 60) -> str:
    """Wait for a program and return what it said; it must have said nothing on standard error."""
    out, err = process.communicate(timeout=timeout)
    assert (process.returncode, err) == (0, "")
    return str(out)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, start: Any) -> str:
    """The fingerprint of a record that was built without a break."""
    path = tmp_path_factory.mktemp("whole") / "record"
    finish(start(BUILD, path, 0, STORIES))
    return fingerprint(path)


@pytest.mark.parametrize("wait", [0.05, 0.2])
def test_a_killed_build_is_completed_by_the_next(path: Path, start: Any, whole: str, wait: float) -> None:
    process = start(BUILD, path, 0, STORIES)
    assert process.stdout.readline() == "started\n"
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    if path.exists():
        open_record(path).close()
    finish(start(BUILD, path, 0, STORIES))
    assert fingerprint(path) == whole
    assert [p.name for p in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("step", range(4))
def test_a_build_killed_between_two_steps_is_completed_by_the_next(
    path: Path, start: Any, whole: str, step: int
) -> None:
    finish(start(BUILD, path, 0, 2))
    process = start(DIE, path, 2, STORIES, step)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    open_record(path).close()
    finish(start(BUILD, path, 2, STORIES))
    assert fingerprint(path) == whole
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_what_was_committed_before_the_kill_is_not_lost(path: Path, start: Any) -> None:
    process = start(BUILD, path, 0, 10_000)
    while process.stdout.readline() != "5\n":
        pass
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with writing(path) as writer:
        assert {f"story-{n:04x}" for n in range(6)} <= writer.known(f"story-{n:04x}" for n in range(10_000))


def test_a_record_is_read_as_it_was_until_the_build_publishes(path: Path, start: Any) -> None:
    finish(start(BUILD, path, 0, 2))
    before = fingerprint(path)
    process = start(BUILD, path, 2, 120)
    while process.stdout.readline() != "20\n":
        pass
    for _ in range(3):
        with open_record(path) as record:
            assert record.stories().num_rows in (2, 120)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    finish(start(BUILD, path, 2, 120))
    assert fingerprint(path) != before
    with open_record(path) as record:
        assert record.stories().num_rows == 120


def test_the_second_build_says_so_and_leaves(path: Path, start: Any) -> None:
    process = start(HOLD, path, 0, 0)
    assert process.stdout.readline() == "holding\n"
    with pytest.raises(RecordBusyError, match=f"process {process.pid}"), writing(path):
        pass
    process.communicate("\n", timeout=20)
    with writing(path) as writer:
        writer.publish()


def test_a_full_disk_leaves_the_record_and_the_next_build_goes_on(path: Path, start: Any) -> None:
    finish(start(BUILD, path, 0, 2))
    before = fingerprint(path)
    said = finish(start(FULL, path, 2, 40, 4_000_000))
    assert said.startswith("SpaceError the disk of ")
    assert fingerprint(path) == before
    assert finish(start(FULL, path, 2, 40, 200_000_000)) == "published\n"
    with open_record(path) as record:
        assert record.stories().num_rows == 40


def test_a_broken_private_copy_is_made_anew(path: Path, result: Any) -> None:
    with writing(path) as writer:
        writer.add([result(1)])
        writer.publish()
    for content in (b"", b"rubbish", b"12345678DUCK and rubbish"):
        building.beside(path).write_bytes(content)
        with writing(path) as writer:
            assert writer.known(["story-0001"]) == {"story-0001"}


def test_a_private_copy_of_another_record_is_not_gone_on_with(path: Path, result: Any, tmp_path: Path) -> None:
    with writing(path) as writer:
        writer.add([result(1)])
    with writing(tmp_path / "other") as writer:
        writer.add([result(2)])
        writer.publish()
    shutil.copyfile(tmp_path / "other", path)
    with writing(path) as writer:
        assert writer.known(["story-0001", "story-0002"]) == {"story-0002"}


def test_what_another_program_left_in_its_log_is_taken_over(path: Path, start: Any) -> None:
    finish(start(BUILD, path, 0, 1))
    program = (
        "import duckdb, os, sys; c = duckdb.connect(sys.argv[1]); c.execute('CREATE TABLE mine AS SELECT 1 AS one'); "
        "os._exit(0)"
    )
    finish(start(program, path))
    with writing(path) as writer:
        writer.publish()
    with duckdb.connect(str(path), read_only=True) as other:
        assert other.execute("SELECT one FROM mine").fetchone() == (1,)
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_the_identity_of_a_place_tells_its_files_apart(path: Path) -> None:
    assert building.identity(path) == "none"
    path.write_text("one")
    one = building.identity(path)
    assert building.identity(path) == one != "none"
    path.write_text("another")
    assert building.identity(path) != one


def test_spill_folders_of_dead_builds_are_swept(path: Path) -> None:
    folder = path.with_name(f"{path.name}.building.123-abc.tmp")
    folder.mkdir()
    (folder / "spilled").touch()
    with writing(path):
        assert not folder.exists()


def test_a_record_behind_a_link_is_published_where_the_link_points(path: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    path.symlink_to(tmp_path / "real" / "record")
    with writing(path) as writer:
        writer.publish()
    assert path.is_symlink()
    open_record(tmp_path / "real" / "record").close()


def test_a_missing_folder_is_said_to_be_missing(path: Path) -> None:
    with pytest.raises(NotFoundError, match="no folder"):
        building.check_folder(path / "deeper")
