import re
from pathlib import Path

import pytest

from dragoman import registry
from dragoman.errors import NotFoundError
from dragoman.export import FlatEvent, format_names, layout
from dragoman.export.tally import COUNTS


def test_each_format_has_a_module_and_a_layout() -> None:
    assert registry.names("dragoman.export.formats") == format_names()


@pytest.mark.parametrize("name", format_names())
def test_a_layout_says_everything(name: str) -> None:
    told = layout(name)
    assert told.summary.endswith(".")
    assert told.row.endswith(".")
    assert told.ending.startswith(".")
    assert told.losses
    assert all(loss.endswith(".") for loss in told.losses)
    names = [column.name for column in told.columns]
    assert len(set(names)) == len(names)
    for column in told.columns:
        assert column.means, column.name
        assert column.holds != "derived" or column.from_, f"{column.name}: from what?"


def test_the_columns_of_a_flat_event() -> None:
    for name in ("csv", "parquet", "stata", "sqlite"):
        assert [column.name for column in layout(name).columns] == list(FlatEvent.__struct_fields__)
    kinds = {column.name: column.type for column in layout("csv").columns}
    hints = FlatEvent.__annotations__
    python = {"texts": "tuple", "text": "str", "integer": "int", "number": "float", "boolean": "bool", "date": "date"}
    assert all(python[kind] in str(hints[name]) for name, kind in kinds.items())


def test_the_columns_of_networks_and_panels() -> None:
    assert [column.name for column in layout("gexf").columns] == list(COUNTS)
    assert [column.name for column in layout("panel").columns][5:-1] == list(COUNTS)


@pytest.mark.parametrize(
    ("name", "number", "first", "last"),
    [
        ("gdelt", 61, "GLOBALEVENTID", "SOURCEURL"),
        ("icews", 20, "Event ID", "Longitude"),
        ("polecat", 40, "Event ID", "Version"),
    ],
)
def test_the_columns_of_others(name: str, number: int, first: str, last: str) -> None:
    names = [column.name for column in layout(name).columns]
    assert (len(names), names[0], names[-1]) == (number, first, last)


def test_an_unknown_layout() -> None:
    with pytest.raises(NotFoundError, match="there is no format '_events'"):
        layout("_events")


def test_the_page_tells_of_each_format() -> None:
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "export.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert sorted(rows) == sorted(format_names())
