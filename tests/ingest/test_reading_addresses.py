"""Stories at addresses of other file systems."""

import gzip
import json

import pytest

pytest.importorskip("fsspec", reason="fsspec is not installed: it is an extra, pip install 'dragoman[cloud]'")

import fsspec

from dragoman.errors import NotFoundError
from dragoman.ingest import read
from dragoman.types import Story
from tests.ingest.formats.archives import packed, records


def test_folders_and_packed_files_and_archives(prose: str) -> None:
    memory = fsspec.filesystem("memory")
    line = json.dumps({"text": prose}).encode()
    files = {"a.txt": prose.encode(), "b/c.jsonl.gz": gzip.compress(line), "d.warc.gz": b"".join(packed(records(2)))}
    memory.pipe({f"/reading/{name}": data for name, data in files.items()})
    found = [item.origin.uri for item in read(["memory://reading"]) if isinstance(item, Story)]
    memory.rm("/reading", recursive=True)
    assert [uri.rpartition("reading/")[2] for uri in found] == ["a.txt", "b/c.jsonl.gz", "d.warc.gz", "d.warc.gz"]


def test_an_address_where_nothing_is() -> None:
    with pytest.raises(NotFoundError, match="no file at"):
        read(["memory://nothing/here.txt"])
