import re

from dragoman.coding.learned.identity import identity


def test_the_network_has_a_name_that_stays() -> None:
    assert re.fullmatch(r"coder [0-9a-f]{16}", identity())
    assert identity() == identity()
