from pathlib import Path

import pytest

from dragoman.export.flat import amount, flat
from dragoman.store import open_record
from dragoman.types import Quantity, Span
from tests.cli import made


def test_an_event_as_one_row(record: Path) -> None:
    with open_record(record) as opened:
        row = flat(opened.event(made.E_MET))
    assert (row.act, row.status, row.plover_of_act, row.plover_type, row.cameo) == (
        "meet", "occurred", "CONSULT", "CONSULT", "040",
    )  # fmt: skip
    assert (row.sources, row.source_countries, row.target_countries) == (("Chile",), ("CHL",), ("PER",))
    assert row.history == ("planned@2024-05-10", "occurred@2024-05-15")
    assert (str(row.first_published), str(row.last_published)) == ("2024-05-10", "2024-05-15")
    assert row.mention_ids == (made.PLANNED, made.MET)


@pytest.mark.parametrize(
    ("kind", "number", "unit", "currency", "told"),
    [
        ("money", 1.1e9, None, "USD", "1100000000 USD"),
        ("percent", 4.5, None, None, "4.5 percent"),
        ("count", 3.0, "corvette", None, "3 corvette"),
        ("count", 1e22, None, None, "10000000000000000000000"),
    ],
)
def test_amounts_in_plain_digits(kind: str, number: float, unit: str | None, currency: str | None, told: str) -> None:
    made_of = Quantity(kind=kind, amount=number, unit=unit, currency=currency, text="", span=Span(0, 0))
    assert amount(made_of) == told
