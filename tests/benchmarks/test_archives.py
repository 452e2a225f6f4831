"""The archive of the benchmark, and what is measured on it."""

from pathlib import Path

from benchmarks import archives


def test_a_small_archive(tmp_path: Path) -> None:
    path = tmp_path / "pages.warc.gz"
    pages = archives.make(path, 1)
    assert pages > 10
    found = archives.measured(str(path), "reading alone", pages)
    assert found["outcomes"] == {"page": pages}
    assert len(found["peaks"]) == 2
    assert archives.measured(str(path), "with the gate", 40)["outcomes"] == {"language": 2, "no-actor": 8, "story": 2}
