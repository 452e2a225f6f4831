from datetime import date

import pytest

from dragoman.phrases import arrow, codes, days, ordinal, sentence
from tests.cli import made


@pytest.mark.parametrize(
    ("start", "end", "precision", "told"),
    [
        (None, None, None, ""),
        (date(2021, 12, 14), date(2021, 12, 14), "day", "2021-12-14"),
        (date(2021, 12, 1), date(2021, 12, 31), "month", "2021-12"),
        (date(2021, 1, 1), date(2021, 12, 31), "year", "2021"),
        (date(2021, 7, 5), date(2021, 7, 8), "range", "2021-07-05..08"),
        (date(2021, 7, 5), date(2021, 8, 8), "range", "2021-07-05..2021-08-08"),
        (date(2021, 7, 5), None, "open", "2021-07-05.."),
        (None, date(2021, 7, 5), "open", "..2021-07-05"),
    ],
)
def test_days(start: date | None, end: date | None, precision: str | None, told: str) -> None:
    assert days(start, end, precision) == told


@pytest.mark.parametrize(
    ("number", "told"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (6, "6th"), (12, "12th"), (23, "23rd")]
)
def test_ordinals(number: int, told: str) -> None:
    assert ordinal(number) == told


def test_arrows() -> None:
    assert arrow("A", "B", "meet") == "A ↔ B"
    assert arrow("A", "B", "sanction") == "A → B"
    assert arrow("A", "", "sanction") == "A"
    assert arrow("", "B", "sanction") == "→ B"
    assert arrow("", "", "sanction") == ""


def test_a_mention_in_one_line() -> None:
    (planned,) = made.results()[0].mentions
    assert sentence(planned) == "Meet (planned): Chile (CHL) ↔ Peru (PER), in Lima, 2024-05-14, the 6th"


def test_codes() -> None:
    assert codes("meet", "planned").startswith("PLOVER AGREE")
    assert "CAMEO 036" in codes("meet", "planned")
    assert "no act gone" in codes("gone", "planned")
