"""Every format: what golden files come to, and what no file may do.

``tests/golden/formats/CASE`` holds one file and ``expected.json``: its stories and rejections. To see what a file gives
now, run this module with the case: ``python -m tests.ingest.formats.test_formats rss``.
"""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman import registry
from dragoman.ingest import IngestOptions, formats, read, story_of
from dragoman.ingest.raw import Page
from dragoman.types import Rejection, Story

GOLDEN = Path(__file__).parents[2] / "golden" / "formats"
CASES = sorted(folder.name for folder in GOLDEN.iterdir())
NAMES = registry.names("dragoman.ingest.formats")
FILES = {
    case: next(p for p in sorted((GOLDEN / case).iterdir()) if p.is_file() and p.name != "expected.json")
    for case in CASES
}
FIELDS = ("publisher", "published", "headline", "byline", "url", "language", "text")


def plain(item: Story | Rejection, folder: str) -> dict[str, Any]:
    """Return the core of an item, its address without the folder."""
    if isinstance(item, Rejection):
        return {"at": item.subject_id.replace(folder, ""), "reason": item.reason}
    story = {name: getattr(item, name) for name in FIELDS} | {"published": str(item.published or "")}
    return {
        "at": f"{item.origin.uri.replace(folder, '')} {item.origin.offset} {item.origin.given_id or ''}".strip(),
        **story,
    }


def found(case: str) -> list[dict[str, Any]]:
    """Return what the file of a case comes to."""
    return [plain(item, f"{GOLDEN / case}/") for item in read([str(FILES[case])])]


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    assert found(case) == json.loads((GOLDEN / case / "expected.json").read_text(encoding="utf-8"))


def test_every_format_has_a_golden_case_or_tests_of_its_own() -> None:
    cased = {formats.by_name(str(file)) for file in FILES.values()}
    for name in NAMES:
        tests = Path(__file__).parent / f"test_{name}.py"
        assert tests.is_file() or registry.load("dragoman.ingest.formats", name) in cased | _delegated(), name


def _delegated() -> set[Any]:
    """Return what ``.xml`` files are handed on to."""
    return {registry.load("dragoman.ingest.formats", name) for name in ("feed", "newsml", "nitf")}


def test_endings_are_of_one_format_each() -> None:
    endings = [suffix for name in NAMES for suffix in registry.load("dragoman.ingest.formats", name).SUFFIXES]
    assert len(endings) == len(set(endings))
    assert formats.by_name("a/B.GKG.csv.gz") is registry.load("dragoman.ingest.formats", "gkg")
    assert formats.by_name("a.csv") is registry.load("dragoman.ingest.formats", "csv")
    assert formats.by_name("a.warc.gz") is registry.load("dragoman.ingest.formats", "warc")
    assert formats.by_name("a.exe") is None


@pytest.mark.parametrize("case", CASES)
def test_first_bytes_tell_the_format_where_no_name_does(case: str) -> None:
    data = FILES[case].read_bytes()
    module = formats.sniffed(io.BufferedReader(io.BytesIO(data)))
    named = formats.by_name(str(FILES[case]))
    feeds = registry.load("dragoman.ingest.formats", "xml")
    text = registry.load("dragoman.ingest.formats", "text")
    wanted = {"rss": feeds, "gkg": text}.get(case, named)  # a list of addresses has no mark of its own
    assert module is wanted


def _all(name: str, data: bytes) -> list[Any]:
    """Return everything that a format makes of some bytes, through to stories."""
    options = IngestOptions(max_bytes=5_000, gate=True)
    module = registry.load("dragoman.ingest.formats", name)
    stream = io.BufferedReader(io.BytesIO(data))
    items = list(module.read(stream, "a.b", options=options))
    return [item if isinstance(item, Rejection) else story_of(item, options=options) for item in items]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("data", [b"", b"\x00" * 64, b"\xff\xfe<\x00", b"x" * 6_000, b"<" * 3_000, b"{" * 3_000])
def test_no_bytes_raise_and_none_are_dropped_in_silence(name: str, data: bytes) -> None:
    assert _all(name, data) or not data.strip()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
@pytest.mark.parametrize("case", CASES)
def test_damaged_files_are_rejections(case: str, data: st.DataObject) -> None:
    whole = bytearray(FILES[case].read_bytes())
    for place, new in data.draw(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.binary(max_size=9)), max_size=4)):
        whole[place : place + len(new)] = new
    cut = data.draw(st.integers(0, len(whole)))
    module = formats.by_name(str(FILES[case]))
    assert module is not None
    for item in _all(module.__name__.rpartition(".")[2], bytes(whole[:cut])):
        assert isinstance(item, Story | Rejection)


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE %s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY x SYSTEM "file:///etc/passwd">]>"""


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("nitf", b"<nitf><body><body.content><p>&b;&x;</p></body.content></body></nitf>"),
        ("newsml", b"<newsItem><contentSet><inlineData>&b;&x;</inlineData></contentSet></newsItem>"),
        (
            "feed",
            b"<rss version='2.0'><channel><item><description>&b;&x;</description></item></channel></rss>",
        ),
        ("xml", b"<nitf><body><body.content><p>&b;&x;</p></body.content></body></nitf>"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(name: str, body: bytes, encoding: str) -> None:
    data = (ENTITIES % b"nitf" + body).decode().encode(encoding)
    (item,) = _all(name, data)
    assert isinstance(item, Rejection)
    assert item.reason == "entities"


@pytest.mark.parametrize("name", ["nitf", "newsml"])
def test_deep_xml_is_bad_xml(name: str) -> None:
    (item,) = _all(name, b"<a>" * 1_200)
    assert isinstance(item, Rejection)
    assert item.reason == "bad-xml"


def test_items_leave_the_costly_part_to_others(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(FILES["page"].read_bytes())
    from dragoman.ingest import items

    (item,) = items([str(tmp_path)])
    assert isinstance(item, Page)
    assert isinstance(story_of(item), Story)


if __name__ == "__main__":
    print(json.dumps(found(sys.argv[1]), ensure_ascii=False, indent=1))
