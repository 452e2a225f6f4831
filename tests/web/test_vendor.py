"""What the pages carry of others is what was listed, with its licence."""

import shutil
from pathlib import Path

import pytest

from dragoman.web import vendor

OPEN = {"0BSD", "ISC", "MIT", "OFL-1.1", "BSD-3-Clause", "Apache-2.0"}


def test_every_file_is_as_listed() -> None:
    assert vendor.wrong() == []
    assert vendor.main() == 0
    assert {one.licence for one in vendor.listed()} <= OPEN


def test_a_change_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "vendor"
    shutil.copytree(vendor.HERE, copy)
    monkeypatch.setattr(vendor, "HERE", copy)
    (copy / "htmx.min.js").write_text("changed", encoding="utf-8")
    (copy / "d3.min.js").unlink()
    (copy / "more.js").write_text("", encoding="utf-8")
    (copy / "LICENSES" / "topojson-client.txt").unlink()
    assert vendor.wrong() == [
        "d3.min.js is not there",
        "more.js is not listed",
        "htmx.min.js is not what was listed",
        "topojson-client has no licence text",
    ]
    assert vendor.main() == 1


def test_files_are_taken_out_of_unpacked_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = [one for one in vendor.listed() if one.package == "htmx.org"]
    package = tmp_path / "packages" / f"{one.package}-{one.version}"
    (package / one.source).parent.mkdir(parents=True)
    (package / one.source).write_text("new", encoding="utf-8")
    (package / "LICENSE").write_text("free", encoding="utf-8")
    copy = tmp_path / "vendor"
    copy.mkdir()
    monkeypatch.setattr(vendor, "HERE", copy)
    monkeypatch.setattr(vendor, "LIST", copy / "vendor.json")
    monkeypatch.setattr(vendor, "listed", lambda: [one])
    vendor.take(tmp_path / "packages")
    assert (copy / "htmx.min.js").read_text(encoding="utf-8") == "new"
    assert (copy / "LICENSES" / "htmx.org.txt").read_text(encoding="utf-8") == "free"
    assert vendor.LIST.read_bytes() != b""
