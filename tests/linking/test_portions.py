"""Which part of a whole is told of."""

import pytest

from dragoman.linking.portions import share
from dragoman.types import Quantity, Span


def count(text: str) -> Quantity:
    return Quantity(kind="count", amount=1.0, unit="thing", currency=None, text=text, span=Span(0, 1))


@pytest.mark.parametrize(
    ("words", "quantities", "part"),
    [
        ({"first", "half"}, (), "a first part"),
        ({"rest"}, (), "a later part"),
        ({"second", "batch"}, (), "a later part"),
        ({"spare", "part"}, (), ""),
        ({"half", "dozen", "ship"}, (), ""),
        ({"first", "agreement"}, (), ""),
        (set(), ("first twelve",), "a first part"),
        (set(), ("the remaining 24",), "a later part"),
        (set(), ("half a billion dollars",), ""),
    ],
)
def test_part(words: set[str], quantities: tuple[str, ...], part: str) -> None:
    assert share(frozenset(words), map(count, quantities)) == part
