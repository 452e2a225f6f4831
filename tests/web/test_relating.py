"""Relations as pictures."""

from datetime import date

import pytest

from dragoman.web import relating


def row(source: str, target: str, year: int, **fields: object) -> dict[str, object]:
    return {
        "source": source, "target": target, "period": date(year, 1, 1), "stories_read": 10, "deeds": 2,
        "deeds_per_1000": 200.0, "deeds_low": 100.0, "deeds_high": 300.0, "plover": None, "plover_low": None,
        "plover_high": None, "plover_deeds": 0,
    } | fields  # fmt: skip


def told(*rows: object) -> relating.Relation:
    return relating.Relation(by="year", rows=rows, balance=(), left_out=(("no report is sure", 3),))


def test_both_directions_of_a_dyad_share_a_panel() -> None:
    rows = [row(a, b, year) for a, b in (("CHL", "PER"), ("PER", "CHL")) for year in (2023, 2024)]
    found = relating.pictured(told(*rows))
    assert [panel.name for panel in found.panels] == ["Peru: deeds per 1,000 stories"]
    assert [line.name for line in found.panels[0].series] == ["Chile → Peru", "Peru → Chile"]
    point = found.panels[0].series[0].points[0]
    assert (point.value, point.low, point.high, point.label) == (200.0, 100.0, 300.0, "2023")
    assert found.words == "Not counted: 3 (no report is sure)."
    assert found.height == 150 + 36


def test_intensity_has_a_panel_where_there_is_one() -> None:
    found = relating.pictured(told(row("CHL", "PER", 2023, plover=4.0, plover_deeds=2), row("PER", "CHL", 2023)))
    assert found.panels[1].range == (-10.0, 10.0)
    assert found.panels[1].series[0].points[0].more == "one story alone: no interval"
    assert found.panels[1].series[1].points[0].value is None


@pytest.mark.parametrize(("by", "words"), [("year", "2024"), ("month", "Mar 2024"), ("all", "all")])
def test_a_period_is_called_as_people_call_it(by: str, words: str) -> None:
    assert relating.period(date(2024, 3, 1), by) == words
