import pytest

from dragoman.linking.where import Nearness, compare, where
from tests.linking.build import place


@pytest.mark.parametrize(
    ("left", "right", "nearness"),
    [
        (("Jakarta", "IDN"), ("Jakarta", None), "same"),
        (("Kyiv", "UKR"), ("Kiev", "UKR"), "same"),
        (("Jakarta", "IDN"), ("Indonesia", "IDN"), "inside"),
        (("Jakarta", "IDN"), ("Moscow", "RUS"), "different"),
        (("East Java", "IDN"), ("Java", None), "part"),
        (("Merdeka Palace", None), ("Jakarta", "IDN"), "unsure"),
        (("Port Invented", None), ("Cape Invention", None), "unsure"),
    ],
)
def test_two_places(left: tuple[str, str | None], right: tuple[str, str | None], nearness: Nearness) -> None:
    first, second = where(place(*left)), where(place(*right))
    assert first is not None
    assert second is not None
    assert compare(first, second) == compare(second, first) == nearness


def test_no_place() -> None:
    assert where(None) is None
