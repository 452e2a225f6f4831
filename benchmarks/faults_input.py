"""Bad inputs for :mod:`benchmarks.faults`, made where they are needed: some have gigabytes."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import zstandard
from pyarrow import parquet

_GOOD = 200
"""Good stories before what is bad."""
_HUGE = 1_000_000_000
"""Bytes of the record that is far too large."""
_PIECE = b"x" * 1_000_000


class Case(NamedTuple):
    """A bad input: what must come of it."""

    name: str
    path: Path
    stories: range
    """How many stories may come out."""
    reasons: tuple[str, ...]
    """Why the rest was rejected."""


def stories(path: Path, number: int) -> None:
    """Write ``number`` short stories as JSON lines: one of ten tells an act."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in _lines(number))


def _lines(number: int) -> Iterator[str]:
    for place in range(number):
        text = f"Kenya met Fiji {place} times." if place % 10 == 0 else f"Rain fell {place} times on the hills."
        yield json.dumps({"text": text, "published": f"2024-{place % 12 + 1:02}-{place % 28 + 1:02}"})


def cases(folder: Path) -> Iterator[Case]:
    """Make one bad input after the other; the caller removes it before the next."""
    for make in (_cut_gz, _cut_zst, _cut_parquet, _cut_line, _bomb, _long_line, _long_text):
        yield make(folder)


def _good() -> bytes:
    return "".join(f"{line}\n" for line in _lines(_GOOD)).encode()


def _cut_gz(folder: Path) -> Case:
    path = folder / "cut.jsonl.gz"
    data = gzip.compress(_good())
    path.write_bytes(data[: len(data) * 2 // 3])
    return Case("a .jsonl.gz cut after two thirds", path, range(60, _GOOD), ("bad-archive",))


def _cut_zst(folder: Path) -> Case:
    path = folder / "cut.jsonl.zst"
    lines = _good().splitlines(keepends=True)
    data = b"".join(zstandard.compress(b"".join(lines[start : start + 10])) for start in range(0, len(lines), 10))
    path.write_bytes(data[: len(data) * 2 // 3])
    return Case("a .jsonl.zst of many frames cut after two thirds", path, range(60, _GOOD), ("bad-archive",))


def _cut_parquet(folder: Path) -> Case:
    path = folder / "cut.parquet"
    parquet.write_table(pa.Table.from_pylist([json.loads(line) for line in _lines(_GOOD)]), path)
    path.write_bytes(path.read_bytes()[:-2_000])
    return Case("a .parquet without its end", path, range(1), ("bad-parquet",))


def _cut_line(folder: Path) -> Case:
    path = folder / "cut.jsonl"
    path.write_bytes(_good()[:-30])
    return Case("a .jsonl cut in its last line", path, range(_GOOD - 1, _GOOD), ("bad-json",))


def _bomb(folder: Path) -> Case:
    path = folder / "bomb.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(_good())
        for _ in range(_HUGE // len(_PIECE)):
            file.write(_PIECE)
    return Case("a bomb of 1 GB in a .jsonl.gz", path, range(_GOOD, _GOOD + 1), ("too-large",))


def _long_line(folder: Path) -> Case:
    path = folder / "long.jsonl"
    with path.open("wb") as file:
        lines = _good().splitlines(keepends=True)
        file.writelines(lines[: _GOOD // 2])
        file.write(b'{"text": "')
        for _ in range(_HUGE // len(_PIECE)):
            file.write(_PIECE)
        file.write(b'"}\n')
        file.writelines(lines[_GOOD // 2 :])
    return Case("a record of 1 GB in a .jsonl, stories on both sides", path, range(_GOOD, _GOOD + 1), ("too-large",))


def _long_text(folder: Path) -> Case:
    path = folder / "long.txt"
    with path.open("wb") as file:
        for _ in range(_HUGE // len(_PIECE)):
            file.write(_PIECE)
    return Case("a .txt of 1 GB", path, range(1), ("too-large",))
