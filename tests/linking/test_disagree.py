from typing import Any

from dragoman.linking.disagree import disagreements
from tests.linking.build import count, item, money, month, on, place


def differ(*given: dict[str, Any]) -> dict[str, list[str]]:
    items = [item("visit", ["BRA"], ["SWE"], **{"id": f"m{i}", **one}) for i, one in enumerate(given)]
    return {one.field: [reading.value for reading in one.readings] for one in disagreements(items, "visit")}


def test_less_exact_is_no_disagreement() -> None:
    assert differ({"occurs": month("2024-05-01")}, {"occurs": on("2024-05-02")}) == {}
    assert differ({"where": place("Stockholm", "SWE")}, {"where": place("Sweden", "SWE")}) == {}
    assert differ({"quantities": (money(1.1e9),)}, {"quantities": (money(1.11e9),)}) == {}
    assert differ({"quantities": (money(1.1e9), money(5e6))}, {"quantities": (money(1.1e9),)}) == {}


def test_days_places_figures() -> None:
    assert differ({"occurs": on("2024-05-02")}, {"occurs": on("2024-05-03")}, {"occurs": on("2024-05-03")}) == {
        "occurs": ["2024-05-03", "2024-05-02"]
    }
    assert differ(
        {"where": place("Stockholm", "SWE")}, {"where": place("Oslo", "NOR")}, {"where": place("Sweden", "SWE")}
    ) == {"place": ["Oslo", "Stockholm", "Sweden"]}
    assert differ({"quantities": (count(12, "wounded"),)}, {"quantities": (count(15, "wounded"),)}, {}) == {
        "quantities": ["count wounded 12", "count wounded 15"]
    }


def test_happened_or_not_as_told_on_one_day() -> None:
    assert differ({"published": "2024-05-02"}, {"published": "2024-05-02", "status": "denied"}) == {
        "status": ["denied", "occurred"]
    }
    assert differ({"published": "2024-05-02"}, {"published": "2024-05-04", "status": "denied"}) == {}
    assert differ({"published": "2024-05-02"}, {"published": "2024-05-02", "status": "planned"}) == {}


def test_readings_name_their_mentions() -> None:
    items = [
        item("visit", ["BRA"], ["SWE"], id=f"m{i}", where=place(n)) for i, n in enumerate(["Oslo", "Rome", "Oslo"])
    ]
    (found,) = disagreements(items, "visit")
    assert [(reading.value, reading.mention_ids) for reading in found.readings] == [
        ("Oslo", ("m0", "m2")),
        ("Rome", ("m1",)),
    ]
