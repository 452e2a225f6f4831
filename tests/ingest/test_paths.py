"""What the caller names, as a list of inputs."""

import os
from pathlib import Path

import pytest

from dragoman.errors import NotFoundError
from dragoman.ingest.paths import expand


def _names(*paths: str) -> list[str]:
    return [os.path.basename(item.path) for item in expand(paths)]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/x.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert _names(str(tmp_path)) == ["z.txt", "b.txt", "c.txt"]
    assert all(not item.named for item in expand([str(tmp_path)]))


def test_globs(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text("x")
    assert _names(str(tmp_path / "*.txt")) == ["a.txt", "b.txt"]


def test_a_name_with_glob_characters_is_itself_first(tmp_path: Path) -> None:
    for name in ("[a].txt", "a.txt"):
        (tmp_path / name).write_text("x")
    assert _names(str(tmp_path / "[a].txt")) == ["[a].txt"]


@pytest.mark.parametrize("path", ["missing.txt", "missing/*.txt"])
def test_what_is_not_there_is_said_at_once(tmp_path: Path, path: str) -> None:
    with pytest.raises(NotFoundError, match="check the path"):
        expand([str(tmp_path / path)])


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert _names(str(tmp_path)) == ["x.txt"]


def test_standard_input_is_itself() -> None:
    assert _names("-") == ["-"]
