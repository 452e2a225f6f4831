from pathlib import Path

import pytest

from dragoman.export import Chosen, layout
from dragoman.export.delimited import write_tabs
from dragoman.store import Record


@pytest.mark.parametrize("text", ["a\tb", "a\nb", "a\x00b", "a\x85b", "a\u2028b", "a\x1bb"])
def test_nothing_in_a_cell_ends_it(opened: Record, tmp_path: Path, text: str) -> None:
    chosen, place = Chosen(record=opened), tmp_path / "e"
    written = write_tabs(chosen, place, layout("icews"), lambda one: "", lambda one: [{"Publisher": text}])
    lines = place.read_text(encoding="utf-8").splitlines()
    assert (written.rows, len(lines)) == (7, 8)
    assert {line.count("\t") for line in lines} == {19}
    assert lines[1].split("\t")[13] == "a b"


def test_what_does_not_pass_is_counted_by_reason(opened: Record, tmp_path: Path) -> None:
    written = write_tabs(
        Chosen(record=opened),
        tmp_path / "e",
        layout("icews"),
        lambda one: "" if one.done else "only words",
        lambda one: [{}, {}],
    )
    assert (written.rows, written.events) == (8, 4)
    assert [(one.reason, one.events) for one in written.left_out] == [("only words", 3)]
