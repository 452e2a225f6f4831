from datetime import date

from dragoman.linking.when import When, interval, said
from dragoman.types import Occurs, Span
from tests.linking.build import month, on


def occurs(start: date | None, end: date | None) -> Occurs:
    return Occurs(start=start, end=end, precision="open", basis="explicit", text="since", span=Span(0, 5))


def known(given: Occurs) -> When:
    found = interval(given)
    assert found is not None
    return found


def test_days_between() -> None:
    assert known(on("2024-05-02")).gap(known(on("2024-05-02"))) == 0
    assert known(on("2024-05-02")).gap(known(on("2024-05-05"))) == 3
    assert known(on("2024-05-05")).gap(known(on("2024-05-02"))) == 3
    assert known(month("2024-05-01")).gap(known(on("2024-05-31"))) == 0
    assert known(month("2024-02-01")).width == 29


def test_open_ends_reach_as_far_as_the_calendar() -> None:
    since = known(occurs(date(2014, 1, 1), None))
    assert since.gap(known(on("2025-05-02"))) == 0
    assert since.gap(known(on("2013-12-31"))) == 1
    assert said(since) == "2014-01-01.."


def test_nothing_known() -> None:
    assert interval(None) is None
    assert interval(occurs(None, None)) is None


def test_exact_and_coarse() -> None:
    assert known(on("2024-05-02")).fine
    assert known(on("2024-05-02", "2024-05-06", "range")).fine
    assert not known(on("2014-05-02", "2024-05-06", "range")).fine
    assert not known(month("2024-05-01")).fine


def test_said() -> None:
    assert said(known(on("2024-05-02"))) == "2024-05-02"
    assert said(known(on("2024-05-02", "2024-05-06", "range"))) == "2024-05-02..2024-05-06"
