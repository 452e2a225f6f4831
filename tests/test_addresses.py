"""Addresses of other file systems, on one that stands in memory."""

import pytest

pytest.importorskip("fsspec", reason="fsspec is not installed: it is an extra, pip install 'dragoman[cloud]'")

import fsspec

from dragoman.addresses import is_address, listed, opened, writing
from dragoman.errors import NotFoundError, UsageError


@pytest.fixture(autouse=True)
def memory() -> None:
    system = fsspec.filesystem("memory")
    system.store.clear()
    for name in ("day/a.parquet", "day/b.parquet", "day/deep/c.parquet", "day/_SUCCESS", "day/.a.crc", "other.jsonl"):
        system.pipe(f"/{name}", name.encode())


@pytest.mark.parametrize(("path", "is_one"), [("s3://b/x", True), ("memory://x", True), ("a/b", False), ("-", False)])
def test_what_is_an_address(path: str, is_one: bool) -> None:
    assert is_address(path) is is_one


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("memory://day/a.parquet", ["a.parquet"]),
        ("memory://day", ["a.parquet", "b.parquet", "c.parquet"]),
        ("memory://day/*.parquet", ["a.parquet", "b.parquet"]),
    ],
)
def test_files_folders_and_globs(address: str, names: list[str]) -> None:
    found = listed(address)
    assert [name.rpartition("/")[2] for name in found] == names
    assert all(is_address(name) for name in found)


def test_what_is_written_can_be_read_and_peeked_at() -> None:
    with writing("memory://new/folder/x.txt") as file:
        file.write(b"abcdef")
    with opened("memory://new/folder/x.txt") as stream:
        assert stream.peek(3)[:3] == b"abc"
        assert stream.read() == b"abcdef"


def test_what_is_not_there_and_what_is_no_file_system() -> None:
    with pytest.raises(NotFoundError, match="there is no file"):
        listed("memory://nothing")
    with pytest.raises(OSError, match="nothing"):
        opened("memory://nothing")
    with pytest.raises(UsageError, match="not to be had"):
        listed("strange://x")
    with pytest.raises(UsageError, match="page of the web"):
        listed("https://example.org/x.parquet")
