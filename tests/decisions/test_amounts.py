import pytest

from dragoman.decisions.amounts import amounts
from dragoman.errors import UsageError
from dragoman.types import Quantity, Span

NOWHERE = Span(0, 0)
KM = Quantity(kind="measure", amount=3, unit="km", currency=None, text="3 km", span=Span(1, 4))


@pytest.mark.parametrize(
    ("text", "kind", "amount", "unit", "currency", "bound"),
    [
        ("725 million USD", "money", 725e6, None, "USD", "exact"),
        ("1.1 billion EUR", "money", 1.1e9, None, "EUR", "exact"),
        ("at-most 1,500,000 IDR", "money", 1.5e6, None, "IDR", "at-most"),
        ("24 aircraft", "count", 24, "aircraft", None, "exact"),
        ("About 2 thousand armoured vehicles", "count", 2000, "armoured vehicles", None, "about"),
        ("12.5%", "percent", 12.5, "%", None, "exact"),
        ("200 km", "measure", 200, "km", None, "exact"),
    ],
)
def test_an_amount(text: str, kind: str, amount: float, unit: str | None, currency: str | None, bound: str) -> None:
    (found,) = amounts(text, [KM], NOWHERE)
    assert (found.kind, found.amount, found.unit, found.currency) == (kind, amount, unit, currency)
    assert (found.bound, found.text, found.span) == (bound, text, NOWHERE)


def test_several() -> None:
    assert [one.amount for one in amounts("24 aircraft; 8 billion EUR", [], NOWHERE)] == [24, 8e9]


@pytest.mark.parametrize("text", ["much", "725 million", "USD 725", "", "3 ships;", "5 XQZ", "-3 ships"])
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(UsageError, match="write a number"):
        amounts(text, [], NOWHERE)
